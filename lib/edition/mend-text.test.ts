import { describe, expect, it } from 'vitest';
import type { Locale } from '../language/locales';
import { applyEdits } from './edit';
import { mendText } from './mend-text';

const mended = (text: string, locale: Locale) => applyEdits(text, mendText(text, locale, 'all'));

describe('the typography of a text', () => {
  it.each<[Locale, string, string]>([
    ['ru', '"Да", - сказал он.', '«Да», — сказал он.'],
    ['kk', '"Жоқ", -- деді ол.', '«Жоқ», — деді ол.'],
    ['en', '"No," she said.', '“No,” she said.'],
    ['ru', 'Газета "Власть" (бывшая "Vласть")', 'Газета «Власть» (бывшая «Vласть»)'],
    ['ru', '"Мы читали "Войну и мир" дважды"', '«Мы читали „Войну и мир“ дважды»'],
    ['ru', '"Мы читали "Войну и мир""', '«Мы читали „Войну и мир“»'],
    ['ru', '""Война и мир" - это роман"', '«„Война и мир“ — это роман»'],
    ['kk', '«Біз "Абай жолын" оқыдық»', '«Біз „Абай жолын“ оқыдық»'],
    ['kk', '"Біз «Абай жолын» оқыдық"', '«Біз „Абай жолын“ оқыдық»'],
    ['en', `"I said 'no' and meant it"`, '“I said ‘no’ and meant it”'],
    ['en', `"She read "Abai's Way" twice"`, '“She read ‘Abai’s Way’ twice”'],
    [
      'en',
      `"I don't," said the boys' teacher in the '90s.`,
      '“I don’t,” said the boys’ teacher in the ’90s.',
    ],
    ['en', `They said 'yes'.`, 'They said ‘yes’.'],
    ['en', `The door is 5'10" wide`, 'The door is 5′10″ wide'],
    ['en', 'A screen of 27" here', 'A screen of 27″ here'],
    ['en', 'One--two -- three', 'One—two — three'],
    ['ru', 'Один--два', 'Один — два'],
    ['ru', '--Привет, --сказал он', '— Привет, — сказал он'],
    ['ru', 'в 1990--1995 годах, 3 - 5 раз', 'в 1990–1995 годах, 3 – 5 раз'],
    ['kk', "Vlast'тың сөзі", 'Vlast’тың сөзі'],
    ['ru', 'Два  пробела,\u00A0 один', 'Два пробела,\u00A0один'],
    ['kk', 'Мои\u0306 сөз', 'Мой сөз'],
    ['ru', 'Сло\u00ADво за сло\u00ADвом', 'Слово за словом'],
    ['ru', 'https://example.org/a--b"c и x@y--z.kz', 'https://example.org/a--b"c и x@y--z.kz'],
    ['ru', 'из-за какого-то «слова» — и всё', 'из-за какого-то «слова» — и всё'],
    [
      'en',
      'a well-known “word”, ‘quoted’ by the boys’ teacher',
      'a well-known “word”, ‘quoted’ by the boys’ teacher',
    ],
    ['ru', '«Начало цитаты без конца "Власть"', '«Начало цитаты без конца „Власть“'],
    ['ru', 'Конец цитаты".', 'Конец цитаты».'],
    ['ru', '"', '«'],
    ['ru', '', ''],
  ])('in %s becomes right: %j', (locale, text, result) => {
    expect(mended(text, locale)).toBe(result);
    expect(mendText(result, locale, 'all')).toEqual([]);
  });

  it('of a text that stands as it was published changes where nobody sees it', () => {
    const text = '"Сло\u00ADво"  - и\u0306';
    expect(applyEdits(text, mendText(text, 'ru', 'unseen'))).toBe('"Слово" - й');
  });
});
