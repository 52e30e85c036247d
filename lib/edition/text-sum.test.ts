import { expect, test } from 'vitest';
import { textSum } from './text-sum';

test('the sum of a text differs where one letter, sign or space of it does', () => {
  const text = 'Әкімдердің көбі — тағайындалады.';
  const others = [text.slice(1), `${text} `, text.replace('—', '-'), text.toLowerCase(), '', 'Аким'];
  expect(new Set([text, ...others].map(textSum)).size).toBe(7);
});

test('soft hyphens do not count', () => {
  expect(textSum('та\u00ADға\u00ADйын')).toBe(textSum('тағайын'));
});
