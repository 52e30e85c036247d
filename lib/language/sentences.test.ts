import { describe, expect, it } from 'vitest';
import type { Locale } from './locales';
import { sentences } from './sentences';

function split(text: string, locale: Locale): string[] {
  return sentences(text, locale).map(({ start, end }) => text.slice(start, end));
}

const paragraphs: Record<Locale, Record<string, string[]>> = {
  kk: {
    'keeps initials with the surname': ['Жиынды Б. Ә. Майлин ашты.', 'Оған отыз кісі келді.'],
    'keeps a suffix behind a number': ['Пойыз сағ. 7.30-да жетті.', 'Перрон бос еді.'],
    'ends at «т.б.» before a capital': ['Нан, сүт, ет, т.б.', 'Бәрі қымбаттады.'],
    'keeps a year with its date': ['1991 ж. 16 желтоқсанда заң қабылданды.', 'Ел қуанды.'],
    'keeps a magnitude with its currency': ['Бюджет 3 млрд. АҚШ долларына өсті.', 'Бұл аз емес.'],
    'keeps a quotation with its speaker': ['«Кім бұл?» — деп айқайлады ол.', 'Жауап болмады.'],
    'splits before the dash of the next speaker': ['— Келдің бе? — деді ана.', '— Келдім.'],
  },
  ru: {
    'keeps initials with the surname': ['Книгу написал М. О. Ауэзов.', 'Её перевели.'],
    'keeps addresses': ['Он живёт на ул. Фурманова, д. 7.', 'Там тихо.'],
    'ends at «и т. п.» before a capital': ['Продавали хлеб, соль и т. п.', 'Люди стояли в очереди.'],
    'ends at a year before a capital': ['Завод открыли весной прошлого, 1937 г.', 'Его построили быстро.'],
    'keeps a century at the head': ['В конце XIX в. Верный разрушило землетрясение.', 'Город отстроили.'],
    'keeps a quotation with its speaker': ['«Кто там?» — крикнул сторож.', 'Никто не отозвался.'],
    'keeps a number with what it numbers': [
      '3. Каждый имеет право на отдых.',
      '4. Никто не может его лишить.',
    ],
    'keeps a bracket whole': ['Пришли все (Аня опоздала. Впрочем, ненадолго) и сели.', 'Началось.'],
    'goes on behind an ellipsis and a small letter': ['Он молчал… потом встал.', 'Все ждали.'],
  },
  en: {
    'keeps titles with the name': ['We asked Dr. Amanov and Mrs. Lee.', 'Neither knew.'],
    'keeps decimals and references': ['It rose by 2.5 per cent (see Fig. 4).', 'Then it fell.'],
    'ends at an abbreviation before a pronoun': [
      'He moved to the U.S. in May.',
      'She stayed in the U.K.',
      'They wrote.',
    ],
    'keeps a quotation with its speaker': ['“Who is there?” the guard asked.', 'Nobody answered.'],
    'reads small letters in typed English': [
      'we had a great time.',
      'the food was good.',
      'will you come again?',
    ],
    'keeps an hour with its day': ['Doors open at 7 p.m. Saturday.', 'Bring a coat.'],
  },
};

describe('sentences', () => {
  for (const locale of ['kk', 'ru', 'en'] as const) {
    it.each(Object.entries(paragraphs[locale]))(`${locale}: %s`, (_, expected) => {
      expect(split(expected.join(' '), locale)).toEqual(expected);
    });
  }

  it('covers the text but for white space', () => {
    const text = '  Бір. \n Екі?!\u00a0Үш…  ';
    const spans = sentences(text, 'kk');
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Бір.', 'Екі?!', 'Үш…']);
    expect(sentences(' \n', 'en')).toEqual([]);
  });

  it('gives signs without a word to the sentence before', () => {
    expect(split('It ended . . . Nobody knew.', 'en')).toEqual(['It ended . . .', 'Nobody knew.']);
  });
});
