/** The size, in pixels, at which services show a large picture beside a link. */
export const shareImageSize = { width: 1200, height: 630 };
