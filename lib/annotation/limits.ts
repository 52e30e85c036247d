/** The most the body of a note may hold, in UTF-16 units. */
export const maximumBodyLength = 10_000;

/** The most a tag may hold, in UTF-16 units. */
export const longestTag = 100;
