import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../language/locales';
import { alignTexts, type Group, type Texts, TooFewTexts } from './align';

const kk = [
  '1963 жылы қалада екі зауыт салынды.',
  'Оларда 400 жұмысшы еңбек етті.',
  'Өзен жағасында балалар ойнайтын.',
  'Дәрігерлер ауруханаға су жетпейтінін айтып, әкімге хат жазды.',
  'Хатқа ешкім жауап берген жоқ.',
  'Қыркүйекте мектеп ашылып, мұғалімдер келді.',
];
const ru = [
  'В 1963 году в городе построили два завода.',
  'На них трудились 400 рабочих.',
  'На берегу реки играли дети.',
  'Врачи написали письмо акиму о том, что в больнице не хватает воды.',
  'На письмо никто не ответил.',
  'В сентябре открылась школа, приехали учителя.',
];
const en = [
  'In 1963 two factories were built in the city.',
  'They employed 400 workers.',
  'Children used to play on the bank of the river.',
  'Doctors wrote a letter to the akim that the hospital was short of water.',
  'Nobody answered the letter.',
  'In September a school opened and teachers arrived.',
];

const plain = (groups: Group[]) => groups.map(({ score: _, ...units }) => units);
const without = (texts: string[], ...left: number[]) => texts.filter((_, index) => !left.includes(index));

describe('alignTexts', () => {
  it('pairs texts that agree unit for unit', () => {
    expect(plain(alignTexts({ kk, ru, en }))).toEqual(kk.map((_, at) => ({ kk: [at], ru: [at], en: [at] })));
  });

  it('gives a unit that another text leaves out an empty list there', () => {
    expect(plain(alignTexts({ kk, ru: without(ru, 2) }))).toContainEqual({ kk: [2], ru: [] });
    expect(plain(alignTexts({ kk: without(kk, 1), ru, en }))).toContainEqual({ kk: [], ru: [1], en: [1] });
  });

  it('groups a unit with the two that it merges', () => {
    const merged = [...ru.slice(0, 3), `${ru[3]} ${ru[4]}`, ru[5] ?? ''];
    expect(plain(alignTexts({ ru: merged, en }))).toContainEqual({ ru: [3], en: [3, 4] });
  });

  it('pairs units that stand elsewhere in the other text', () => {
    const moved = [en[3], en[0], en[1], en[2], en[4], en[5]].map((unit) => unit ?? '');
    expect(plain(alignTexts({ ru, en: moved }))).toContainEqual({ ru: [3], en: [0] });
    const swapped = [en[0], en[1], en[3], en[2], en[4], en[5]].map((unit) => unit ?? '');
    expect(plain(alignTexts({ kk, ru, en: swapped }))).toEqual(
      expect.arrayContaining([
        { kk: [2], ru: [2], en: [3] },
        { kk: [3], ru: [3], en: [2] },
      ]),
    );
  });

  it('has every unit exactly once, whatever the texts are', () => {
    const unit = fc.oneof(
      fc.constantFrom(...kk, ...ru, ...en, '…', '—'),
      fc.string({ minLength: 1, maxLength: 30 }),
    );
    const text = fc.array(unit, { maxLength: 9 });
    fc.assert(
      fc.property(text, text, fc.option(text, { nil: undefined }), (first, second, third) => {
        const texts: Texts = third ? { kk: first, ru: second, en: third } : { kk: first, ru: second };
        const groups = alignTexts(texts);
        for (const locale of locales) {
          const found = groups.flatMap((group) => group[locale] ?? []);
          expect(found.toSorted((x, y) => x - y)).toEqual(Array.from(texts[locale] ?? [], (_, at) => at));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is surer of good pairs than of chance ones', () => {
    const sure = alignTexts({ kk, ru }).map(({ score }) => score);
    const unsure = alignTexts({ kk: kk.slice(0, 3), ru: ru.slice(3) }).map(({ score }) => score);
    expect(Math.min(...sure)).toBeGreaterThan(Math.max(...unsure));
  });

  it('refuses a single text', () => {
    expect(() => alignTexts({ kk })).toThrow(TooFewTexts);
  });
});
