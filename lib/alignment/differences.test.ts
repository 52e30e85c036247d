import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../language/locales';
import { type Difference, findDifferences } from './differences';
import type { LinkedPassages } from './mentions';

type Texts = Partial<Record<Locale, string>>;

/** Links sentences one to one; each stands ten characters into its segment. */
function link(
  texts: Texts,
  terms: Partial<Record<Locale, [entry: string, surface: string][]>> = {},
): LinkedPassages {
  const made: LinkedPassages = {};
  for (const locale of locales) {
    const text = texts[locale];
    if (text === undefined) continue;
    const occurrences = (terms[locale] ?? []).map(([entry, surface]) => {
      const start = 10 + text.indexOf(surface);
      return { entry, segment: 'a', start, end: start + surface.length, surface };
    });
    made[locale] = [{ segment: 'a', text, start: 10, terms: occurrences }];
  }
  return made;
}

/** Writes a difference as `kind: kk words | ru words | en words – missing locales`. */
function write({ kind, readings, missingIn }: Difference): string {
  const words = locales.flatMap((locale) => {
    const places = readings[locale];
    return places ? [`${locale} ${places.map(({ text }) => text).join(', ')}`] : [];
  });
  return `${kind}: ${words.join(' | ')}${missingIn.length > 0 ? ` – ${missingIn.join()}` : ''}`;
}

const inOne = (texts: Texts): string[] => findDifferences([[link(texts)]])[0]?.[0]?.map(write) ?? [];

describe('findDifferences', () => {
  it.each<[string, Texts]>([
    [
      'forms of a number',
      { kk: '60-тан астам адам', ru: 'более шестидесяти человек', en: 'more than sixty people' },
    ],
    ['age', { kk: '16 жастағы', ru: '16-летнего', en: '16-year-old' }],
    ['separators', { kk: '1 500,5 теңге', ru: '1500,5 тенге', en: '1,500.5 tenge' }],
    ['millions', { kk: '2,4 млн', ru: '2 400 000', en: '2.4 million' }],
    ['percent', { kk: '5 пайызы', ru: '5 %', en: 'five percent' }],
    ['centuries', { kk: 'XX ғасырда', ru: 'в двадцатом веке', en: 'in the 20th century' }],
    ['decades', { kk: '1990-жылдары', ru: 'в 90-е годы', en: 'in the 1990s' }],
    ['ranges', { kk: '2010–2012 жж.', ru: 'с 2010 по 2012 год', en: 'from 2010 to 2012' }],
    [
      'dates',
      {
        kk: '2024 жылғы 15 қарашада, жұма күні',
        ru: '15 ноября 2024 года, в пятницу',
        en: 'on Friday, November 15, 2024',
      },
    ],
    ['weekdays with doubtful names', { kk: 'жұма күні', ru: 'в пятничной', en: 'on Friday' }],
    ['hours', { kk: 'сағат 18.00-де', ru: 'в 18:00', en: 'at 6 p.m.' }],
    ['idle words', { kk: 'Бір жағынан екінші', ru: 'С другой стороны', en: 'One way or both' }],
    ['a small number said otherwise', { ru: 'два брата', en: 'the brothers' }],
  ])('is silent on %s', (_, texts) => {
    expect(inOne(texts)).toEqual([]);
  });

  it.each<[string, Texts, string]>([
    [
      'another number',
      { kk: '16 жастағы бала', ru: '17-летний подросток', en: 'a 16-year-old boy' },
      'numbers: kk 16 | ru 17 | en 16',
    ],
    [
      'another small number',
      { kk: 'үш мақсат', ru: 'три цели', en: 'four goals' },
      'numbers: kk үш | ru три | en four',
    ],
    [
      'a number that is missing',
      { kk: 'ақша төледі', ru: 'заплатил 375 000 долларов', en: 'paid $375,000' },
      'numbers: ru 375 000 | en 375,000 – kk',
    ],
    [
      'a small number that two have and one lacks',
      { kk: 'төрт доп', ru: 'четыре мяча', en: 'balls' },
      'numbers: kk төрт | ru четыре – en',
    ],
    ['another scale', { ru: '5 млн тенге', en: '5 billion tenge' }, 'numbers: ru 5 млн | en 5 billion'],
    ['another day', { kk: '2024 жылғы 14 қараша', ru: '15 ноября 2024 года' }, 'dates: kk 14 | ru 15'],
    ['another month', { ru: 'в ноябре', en: 'in October' }, 'dates: ru ноябре | en October'],
    ['another year', { kk: '2021 жылы', en: 'in 2022' }, 'dates: kk 2021 | en 2022'],
    [
      'a weekday that is missing',
      { kk: 'хабарлады', ru: 'сообщил в пятницу', en: 'reported on Friday' },
      'dates: ru пятницу | en Friday – kk',
    ],
    [
      'a weekday whose name is doubtful in one language',
      { kk: 'жұма күні', ru: 'вчера', en: 'on Friday' },
      'dates: kk жұма | en Friday – ru',
    ],
    [
      'a name that two have and one lacks',
      { kk: 'Бұл Лондонда болды', ru: 'Это было там', en: 'This was in London' },
      'name: kk Лондонда | en London – ru',
    ],
  ])('shows %s', (_, texts, expected) => {
    expect(inOne(texts)).toEqual([expected]);
  });

  it('knows from other sentences how a name is written', () => {
    const [, [found] = []] = findDifferences([
      [link({ kk: 'Оны Шерзат Полат білген', en: 'It was Sherzat Polat who knew' })],
      [link({ kk: 'Әкесі мұны білмеген', en: 'The father of Sherzat Polat did not know' })],
      [link({ kk: 'Онда Шерзат Полат тұрды', en: 'There lived Sherzat Polat' })],
    ]);
    expect(found?.map(write)).toEqual(['name: en Sherzat Polat – kk']);
  });

  it.each<[string, Texts]>([
    [
      'with endings',
      { kk: 'Біз Есдәулетовпен сөйлестік', ru: 'Мы говорили с Есдаулетовым', en: 'We met Yesdauletov' },
    ],
    [
      'as adjectives',
      { kk: 'Онда украиналық сарбаздар', ru: 'Там украинские солдаты', en: 'There were Ukrainian soldiers' },
    ],
    [
      'that have other names in English',
      { kk: 'Бұл Қытайда болды', ru: 'Это было в Китае', en: 'It was in China' },
    ],
    ['that are translated', { kk: 'ол Ақ үйде', ru: 'он в Белом доме', en: 'he is in the White House' }],
  ])('finds names %s', (_, texts) => {
    expect(inOne(texts)).toEqual([]);
  });

  it.each<[string, Locale, string, string]>([
    ['Kazakh for', 'kk', 'The akim (Kazakh for ‘regional governor’) is appointed', 'Әкім тағайындалады'],
    [
      'in square brackets',
      'kk',
      'After Qandy Qantar [Kazakh for ‘Bloody January’] he',
      'Қанды қаңтардан кейін ол',
    ],
    ['from Kazakh', 'kk', 'the word oblys (from Kazakh) is old', 'облыс деген сөз ескі'],
    ['in Kazakh', 'kk', 'They call it, in Kazakh, their home', 'Олар оны үйім дейді'],
    ['Russian for', 'ru', 'The paper Pravda (Russian for “truth”) wrote', 'В «Правде» писали'],
    ['Russian with a colon', 'ru', 'The council [Russian: “sovet”] met', 'Собрался совет'],
    ['an abbreviation', 'en', 'Совет (Англ. «council») собрался', 'The council met'],
  ])(
    'misses no name of a language in its own version, where it explains a word: %s',
    (_, own, gloss, plain) => {
      const other: Locale = own === 'en' ? 'ru' : 'en';
      // Elsewhere the versions name the language alike.
      const alike = {
        kk: link({ kk: 'Бұл бір Қазақ қаласы', en: 'This is a Kazakh town' }),
        ru: link({ ru: 'Это отель Руссиан', en: 'This is the Russian Hotel' }),
        en: link({ ru: 'Это фирма Англ', en: 'This is the firm Angl' }),
      }[own];
      const [, , [found] = []] = findDifferences([
        [alike],
        [alike],
        [link({ [other]: gloss, [own]: plain })],
      ]);
      expect(found?.map(write)).toEqual([]);
    },
  );

  it('misses the name of a people', () => {
    const [, , [found] = []] = findDifferences([
      [link({ kk: 'Бұл бір Қазақ қаласы', en: 'This is a Kazakh town' })],
      [link({ kk: 'Онда бір Қазақ ауылы', en: 'There is a Kazakh village' })],
      [link({ kk: 'Олар солдаттар', en: 'They are the Kazakh soldiers' })],
    ]);
    expect(found?.map(write)).toEqual(['name: en Kazakh – kk']);
  });

  it('shows a term that one version has and others lack, with its entry and place', () => {
    const found = findDifferences([
      [
        link(
          { kk: 'қала әкімдігі айтты', ru: 'городские власти', en: 'the city government' },
          { kk: [['akimat', 'әкімдігі']] },
        ),
      ],
    ]);
    expect(found).toEqual([
      [
        [
          {
            kind: 'term',
            readings: { kk: [{ segment: 'a', start: 15, end: 23, text: 'әкімдігі' }] },
            missingIn: ['ru', 'en'],
            entry: 'akimat',
          },
        ],
      ],
    ]);
  });

  it('counts what stands inside a term to the term', () => {
    const terms = { kk: [['q', 'Қанды қаңтар']], en: [['q', 'Bloody Events']] } satisfies Parameters<
      typeof link
    >[1];
    expect(
      findDifferences([[link({ kk: 'Қанды қаңтар кезінде', en: 'In the Bloody Events' }, terms)]]),
    ).toEqual([[[]]]);
  });

  it('does not miss in a sentence what the next one of the group has', () => {
    const links = [
      link({ ru: 'Их было 375.', en: 'They were many.' }, { ru: [['t', 'Их']] }),
      link({ ru: 'Много.', en: 'They were 375.' }, { en: [['t', 'They']] }),
    ];
    expect(findDifferences([links])).toEqual([[[], []]]);
    expect(findDifferences(links.map((one) => [one])).flat(2).length).toBe(4);
  });

  it('compares only versions that have a counterpart', () => {
    expect(findDifferences([[{ ...link({ ru: 'В 2024 году' }), en: [] }]])).toEqual([[[]]]);
  });
});
