/** The element that holds what the server sent of a page; a name that nobody else gives to what they put into one. */
export const pageTag = 'jolma-page';
