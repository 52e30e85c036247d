import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import { FaultList } from '../lib/edition/fault';
import { JsonSyntaxError, parseJson } from '../lib/edition/json';
import { checkTypography } from '../lib/edition/typography';
import type { Uses } from './message-uses';

/** The messages of one language. */
export interface Catalog {
  locale: string;
  /** By key, as in `Notes.count`. */
  messages: ReadonlyMap<string, Message>;
  faults: FaultList;
}

interface Message {
  line: number;
  /** The placeholders with their kind, and the tags, such as `{count, plural}` and `<link>`, in order. */
  slots: readonly string[];
}

/**
 * Reads the messages of one language, and reports what is wrong in them taken alone: no JSON, no ICU message,
 * plural forms that are not those of the language (CLDR), a line that may end between a number and its noun, faults
 * of typography.
 *
 * @param path as the faults name it
 */
export function readCatalog(locale: string, path: string, source: string): Catalog {
  const faults = new FaultList(path);
  const messages = new Map<string, Message>();
  try {
    const { value, lineOf } = parseJson(source);
    for (const { key, text } of texts(value, [])) {
      const line = lineOf(key);
      const elements = parsed(text, line, key.join('.'), faults);
      for (const element of everyElement(elements)) checkElement(element, locale, line, faults);
      messages.set(key.join('.'), {
        line,
        slots: [...new Set(everyElement(elements).flatMap(slotOf))].sort(),
      });
    }
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    faults.error(error.line, error.message);
  }
  return { locale, messages, faults };
}

/** Reports messages that not every language has, and placeholders and tags that are not the same in all. */
export function compareCatalogs(catalogs: readonly Catalog[]): void {
  const keys = new Set(catalogs.flatMap(({ messages }) => [...messages.keys()]));
  for (const key of keys) {
    const having = catalogs.filter(({ messages }) => messages.has(key));
    const locales = having.map(({ locale }) => locale).join(', ');
    const slots = new Set(having.flatMap(({ messages }) => messages.get(key)?.slots ?? []));
    for (const { messages, faults } of catalogs) {
      const message = messages.get(key);
      if (!message) faults.error(1, `${key} is missing; it stands in ${locales}`);
      for (const slot of slots)
        if (message && !message.slots.includes(slot))
          faults.error(message.line, `${key} lacks ${slot}, which it has in another language`);
    }
  }
}

/** Reports, for the first language, the messages that no source file uses. */
export function reportUnused([catalog]: readonly Catalog[], uses: readonly Uses[]): void {
  if (!catalog) return;
  for (const [key, { line }] of catalog.messages) {
    const isUsed = uses.some(
      ({ keys, patterns }) => keys.has(key) || patterns.some((each) => each.test(key)),
    );
    if (!isUsed) catalog.faults.error(line, `${key} is not used; remove it from every language`);
  }
}

function* texts(value: unknown, key: readonly string[]): Generator<{ key: readonly string[]; text: string }> {
  if (typeof value === 'string') yield { key, text: value };
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* texts(inner, [...key, name]);
}

function parsed(text: string, line: number, key: string, faults: FaultList): MessageFormatElement[] {
  if (text === '') faults.error(line, `${key} is empty`);
  try {
    return parse(text);
  } catch (error) {
    faults.error(line, `${key} is no ICU message: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

function everyElement(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (isTagElement(element)) return [element, ...everyElement(element.children)];
    if (!isPluralElement(element) && !isSelectElement(element)) return [element];
    return [element, ...Object.values(element.options).flatMap((option) => everyElement(option.value))];
  });
}

function checkElement(element: MessageFormatElement, locale: string, line: number, faults: FaultList): void {
  if (element.type === TYPE.literal) checkTypography([{ value: element.value, line }], 'error', faults);
  if (!isPluralElement(element)) return;
  const { pluralCategories } = new Intl.PluralRules(locale, { type: element.pluralType }).resolvedOptions();
  const forms = Object.keys(element.options).filter((form) => !form.startsWith('='));
  const name = `{${element.value}}`;
  for (const category of pluralCategories)
    if (!forms.includes(category)) faults.error(line, `${name} lacks the plural form “${category}”`);
  for (const form of forms)
    if (!pluralCategories.some((category) => category === form))
      faults.error(line, `${name} has the plural form “${form}”, which the language has not`);
  for (const { value } of Object.values(element.options))
    if (value.some(({ type }, index) => type === TYPE.pound && beginsWithSpace(value[index + 1])))
      faults.error(line, `a space stands behind the # of ${name}; write a no-break space, \\u00a0`);
}

function beginsWithSpace(element: MessageFormatElement | undefined): boolean {
  return element?.type === TYPE.literal && element.value.startsWith(' ');
}

function slotOf(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return [];
    case TYPE.tag:
      return [`<${element.value}>`];
    case TYPE.argument:
      return [`{${element.value}}`];
    case TYPE.select:
      return [`{${element.value}, select, ${Object.keys(element.options).sort().join(' ')}}`];
    default:
      return [`{${element.value}, ${TYPE[element.type]}}`];
  }
}
