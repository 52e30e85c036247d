/** The element that holds what the server sent of a page; a name that nobody else gives to what they put into one. */
export const pageTag = 'jolma-page';

/**
 * Keeps the page in the document, whatever takes it away. React makes a document anew when it finds it other than the
 * server sent it, and shows an error page in its place when something breaks; the text, the settings on the root and
 * what readers did to them stay.
 *
 * Its source stands inline in the head (`keepPageScript`), so it uses nothing from outside itself, and does not depend on
 * any script that may fail to load.
 */
function keepPage(tag: string) {
  const begin = () => {
    const sent = document.querySelector(tag);
    if (document.readyState === 'loading' || !sent) return;
    document.removeEventListener('readystatechange', begin);
    let page = sent;
    const { body, documentElement } = document;
    const first = page.previousElementSibling;
    let moves = 20;
    // React looks for its first node before those of others. The number ends a quarrel with who wants to be first too.
    const putFirst = () => {
      if (first?.parentNode === body && body.firstChild !== first && moves-- > 0) body.prepend(first);
    };
    putFirst();
    const observer = new MutationObserver((records) => {
      if (page.isConnected) return putFirst();
      const made = document.querySelector(tag);
      if (made) made.replaceChildren(...page.childNodes);
      else body.prepend(page);
      page = made ?? page;
      for (const { target, attributeName: name, oldValue } of records)
        if (target instanceof Element && name && oldValue !== null && !target.hasAttribute(name))
          target.setAttribute(name, oldValue);
    });
    for (const element of [documentElement, body])
      observer.observe(element, { childList: true, attributes: true, attributeOldValue: true });
  };
  document.addEventListener('readystatechange', begin);
}

/** Runs `keepPage`; stands inline in the head. */
export const keepPageScript = `(${keepPage})(${JSON.stringify(pageTag)})`;
