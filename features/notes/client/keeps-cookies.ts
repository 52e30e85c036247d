const name = 'jolma-jol.try';
/** For how long what is tried stays, if it cannot be taken back. */
const seconds = 10;

/**
 * Tells whether the browser keeps cookies of this page, by trying: what it says of itself is not always true. Without
 * them a note is nobody's as soon as it is saved.
 */
export function keepsCookies(): boolean {
  try {
    setCookie('1', seconds);
    const isKept = document.cookie.split('; ').includes(`${name}=1`);
    setCookie('', 0);
    return isKept;
  } catch {
    return false;
  }
}

function setCookie(value: string, maxAge: number) {
  // biome-ignore lint/suspicious/noDocumentCookie: the other interface is missing in some browsers, and cannot answer at once.
  document.cookie = `${name}=${value}; Path=/; SameSite=Lax; Max-Age=${maxAge}`;
}
