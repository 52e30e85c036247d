import type { Element } from 'hast';
import type { State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { Html, Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { plainText } from '../edition/text';

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

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark, {
    handlers: { ...Object.fromEntries(embeds.map((name) => [name, keepTag])), figure: keepFigure },
  })
  .freeze();

/** Gives a piece of HTML as a Markdown tree. */
export function htmlNodes(html: string): Root {
  const tree = converter.runSync(converter.parse(html));
  if (tree.type !== 'root') throw new TypeError(`HTML became ${tree.type}`);
  return tree as Root;
}
