import { describe, expect, it } from 'vitest';
import { likeness, soundOf } from './sound';
import { tokens } from './tokens';

describe('tokens', () => {
  it.each([
    ['375 000 теңге', 'kk', '375000'],
    ['20,4 млн', 'ru', '20.4'],
    ['5,000 people', 'en', '5000'],
    ['20.4 million', 'en', '20.4'],
    ['1980-ші жылдары', 'kk', '1980'],
  ] as const)('reads the number of “%s” in its language', (text, locale, form) => {
    expect(tokens(text, locale)[0]).toMatchObject({ kind: 'number', form });
  });

  it('tells names from words at the head of a sentence', () => {
    const names = tokens('Вчера Ерлан и ООН молчали. Потом всё.', 'ru').filter(({ name }) => name);
    expect(names.map(({ form }) => form)).toEqual(['ерлан', 'оон']);
  });

  it('takes all quotation marks for one sign', () => {
    expect(tokens('«Иә» “жоқ”', 'kk').filter(({ kind }) => kind === 'sign')).toHaveLength(1);
  });
});

describe('likeness', () => {
  it.each([
    ['Шекспирдің', 'Shakespeare'],
    ['Эдинбургского', 'Edinburgh'],
    ['Тоқаев', 'Tokayev'],
    ['президенттің', 'president'],
    ['комиссиясы', 'комиссии'],
  ])('hears %s as %s', (word, other) => {
    expect(likeness(soundOf(word), soundOf(other))).toBeGreaterThan(0.75);
  });

  it.each([
    ['балалар', 'большой'],
    ['мемлекет', 'member'],
    ['Алматы', 'Atlanta'],
  ])('does not take %s for %s', (word, other) => {
    expect(likeness(soundOf(word), soundOf(other))).toBeLessThan(0.75);
  });
});
