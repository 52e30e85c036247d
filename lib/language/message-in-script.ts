import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type LiteralElement,
  type MessageFormatElement,
  parse,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js';
import type { DerivedScript } from './page-locales';
import { transliterate } from './transliterate';

/**
 * Writes a Kazakh ICU message in another script: its words, but neither placeholders nor tags.
 *
 * In the Arabic script what a placeholder brings in is isolated (U+2068, U+2069), as `<bdi>` would, which
 * labels and titles cannot hold: a name in Latin letters and the number after it keep their order.
 */
export function messageInScript(message: string, script: DerivedScript): string {
  return printAST(inScript(parse(message), script));
}

function inScript(elements: readonly MessageFormatElement[], script: DerivedScript): MessageFormatElement[] {
  return elements.flatMap((element): MessageFormatElement[] => {
    if (isLiteralElement(element)) return [literal(transliterate(element.value, script))];
    if (isTagElement(element)) return [{ ...element, children: inScript(element.children, script) }];
    if (isPluralElement(element) || isSelectElement(element)) {
      const options = Object.entries(element.options).map(([name, option]) => [
        name,
        { ...option, value: inScript(option.value, script) },
      ]);
      return [{ ...element, options: Object.fromEntries(options) }];
    }
    if (element.type === TYPE.pound || script !== 'kk-Arab') return [element];
    return [literal('\u2068'), element, literal('\u2069')];
  });
}

function literal(value: string): LiteralElement {
  return { type: TYPE.literal, value };
}
