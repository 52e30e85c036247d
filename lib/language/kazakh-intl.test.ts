import { expect, it } from 'vitest';
import { formatInScript } from './kazakh-intl';

const date = new Date(Date.UTC(2022, 0, 5));

it.each([
  ['kk', '2022 ж. 5 қаңтар'],
  ['kk-Latn', '2022 j. 5 qañtar'],
  ['kk-Arab', '2022، 5- قاڭتار'],
] as const)('writes a date in %s as %s', (script, expected) => {
  const format = (locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  expect(formatInScript(script, format)).toBe(expected);
});
