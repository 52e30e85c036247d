import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { Html, List, ListItem, Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { plainText } from '../../edition/text';
import { listMarker } from './list-marker';

/** Elements that show something of another place, which Markdown would make links of. */
const embeds = ['audio', 'embed', 'iframe', 'object', 'video'];

/** Keeps an embed as a tag with its address, which whoever reads the tree leaves out and names. */
function keepTag(_state: unknown, { tagName, properties }: Element): Html {
  return { type: 'html', value: `<${tagName} src="${properties.src ?? properties.data ?? ''}">` };
}

/** A picture with its caption is one thing; anything else in a figure is text. */
function keepFigure(state: State, figure: Element): Html | RootContent[] {
  const isPicture = /"tagName":"(?:img|picture|svg|iframe|video|audio)"/.test(JSON.stringify(figure));
  if (!isPicture) return state.toFlow(state.all(figure));
  return { type: 'html', value: `<img alt="${plainText(textOf(figure)).replaceAll('"', '”')}">` };
}

declare module 'mdast' {
  interface ListItemData {
    /** The number or letter of an item as a browser shows it. */
    marker?: string;
  }
}

/** A numbered list keeps what a browser shows before its items: letters, Roman numbers, a start, a direction. */
function keepMarkers(state: State, list: Element): List {
  const items: ListItem[] = [];
  const own = list.children.filter((child) => child.type === 'element' && child.tagName === 'li');
  const { start, reversed, type } = list.properties;
  const step = reversed ? -1 : 1;
  let number = typeof start === 'number' ? start : reversed ? own.length : 1;
  for (const child of list.children) {
    if (child.type !== 'element') continue;
    const flow = state.toFlow(state.all(child.tagName === 'li' ? child : { ...child, children: [child] }));
    if (child.tagName === 'li') {
      const stated = Number.parseInt(`${child.properties.value}`, 10);
      if (!Number.isNaN(stated)) number = stated;
      items.push({ type: 'listItem', data: { marker: listMarker(number, `${type ?? 1}`) }, children: flow });
      number += step;
    } else items.at(-1)?.children.push(...flow);
  }
  return { type: 'list', ordered: true, children: items };
}

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark, {
    handlers: {
      ...Object.fromEntries(embeds.map((name) => [name, keepTag])),
      figure: keepFigure,
      ol: keepMarkers,
    },
  })
  .freeze();

/** Gives a piece of HTML as a Markdown tree. */
export function htmlNodes(html: string): Root {
  const tree = converter.runSync(converter.parse(html));
  if (tree.type !== 'root') throw new TypeError(`HTML became ${tree.type}`);
  return tree as Root;
}
