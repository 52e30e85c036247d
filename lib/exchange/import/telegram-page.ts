import type { LeftOut } from './article';
import type { PageArticle } from './read-html';

/**
 * Reads the page that Telegram exports a chat to: the words of its messages, one after another.
 *
 * @returns null for any other page
 */
export function telegramPage(document: Document): { article: PageArticle; left: LeftOut[] } | null {
  const messages = [...document.querySelectorAll('.history .message.default')];
  if (messages.length === 0) return null;
  const left: LeftOut[] = [];
  const parts = messages.flatMap((message) => {
    for (const media of message.querySelectorAll('.media_wrap')) {
      const isPicture = media.querySelector('.photo_wrap, .photo, .sticker_wrap') !== null;
      const address = media.querySelector('a[href]')?.getAttribute('href') ?? '';
      left.push({ what: isPicture ? 'image' : 'embed', words: address, line: null });
    }
    return [...message.querySelectorAll('.text')].map((text) => `<p>${text.innerHTML}</p>`);
  });
  const sent = messages[0]?.querySelector('.date[title]')?.getAttribute('title') ?? '';
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})/.exec(sent) ?? [];
  return {
    article: {
      title: null,
      content: parts.join('\n'),
      author: null,
      publisher: document.querySelector('.page_header .text')?.textContent ?? null,
      published: day === undefined ? null : `${year}-${month}-${day}`,
      address: null,
    },
    left,
  };
}
