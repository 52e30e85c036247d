import type { Locale } from '../language/locales';

/** A word that counts: «двух», “thousand”, «бесінші». */
export interface NumberWord {
  value: number;
  /** How it joins its neighbours: 2, 20, 200, or what multiplies (100 in Kazakh and English, 1000 in all). */
  rank: 'unit' | 'ten' | 'hundreds' | 'multiplier';
  /** It only counts roughly or in passing («сотни», “both”, «второй»), and so its absence elsewhere says nothing. */
  vague: boolean;
}

/** Reads a word of one of the languages as a number; null if it is none. Case, gender and order are seen through. */
export function numberWord(word: string, locale: Locale): NumberWord | null {
  const form = word.toLowerCase().replace(/ё/gu, 'е');
  for (const [pattern, value, rank, vague] of tables[locale]) {
    if (!pattern.test(form)) continue;
    return { value, rank, vague };
  }
  return null;
}

type Row = [pattern: RegExp, value: number, rank: NumberWord['rank'], vague: boolean];

/** Builds rows from lines `value: form form …`, where a form is the inside of a regular expression. */
function rows(lines: string, vague: boolean): Row[] {
  return lines
    .trim()
    .split(/\s*\n\s*/u)
    .map((line) => {
      const [number = '', forms = ''] = line.split(': ');
      const value = Number(number.replace(/[ht]$/u, ''));
      const multiplies = number.endsWith('h') || value >= 1000;
      return [
        new RegExp(`^(?:${forms.trim().replace(/ /gu, '|')})$`, 'u'),
        value,
        rankOf(value, multiplies),
        vague,
      ];
    });
}

function rankOf(value: number, multiplies: boolean): NumberWord['rank'] {
  if (multiplies) return 'multiplier';
  if (value >= 100) return 'hundreds';
  return value >= 10 && value % 10 === 0 ? 'ten' : 'unit';
}

const hard = '(?:ый|ая|ое|ые|ого|ому|ым|ой|ую|ых|ыми|ом)';
const case8 = '(?:ь|и|ью)';

const russian = [
  ...rows(
    `0: нол(?:ь|я|ю|ем|е) нул(?:ь|я|ю|ем|е)
    1: один одна одно одни одного одной одному одним одном одну одних одними перв${hard} впервые
    2: втор${hard} обоих обеих обоим обеим обоими обеими оба обе пара пары пару дважды вдвое двойн${hard} двоих вдвоем
    3: треть трети третью трижды втрое тройн${hard} втроем
    4: четверть четверти вчетверо
    7: семью
    10: десятилетие десятилетия десятилетий десяток десятка десятку десятки десятков десяткам десятками десятках
    12: дюжина дюжины дюжину дюжин
    100: сотня сотни сотню сотен сотням сотнями сотнях
    1000h: тысячи тысяч тысячам тысячами тысячах
    1000000h: миллионы миллионам миллионами миллионах
    1000000000h: миллиарды миллиардам миллиардами миллиардах`,
    true,
  ),
  ...rows(
    `1.5: полтора полутора полторы
    2: два две двух двум двумя двое
    3: три трех трем тремя трое троих троим троими трети(?:й|и) третье(?:го|му|м|й)? третья третью третьи(?:х|м|ми)?
    4: четыре четырех четырем четырьмя четверо четверых четверт${hard}
    5: пят${case8} пятер(?:о|ых|ым) пят${hard}
    6: шест${case8} шестер(?:о|ых|ым) шест${hard}
    7: семь семи семер(?:о|ых|ым) седьм${hard}
    8: восемь восьми восемью восьмью восьм${hard}
    9: девят${case8} девят${hard}
    10: десят${case8} десят${hard}
    11: одиннадцат(?:${case8}|${hard})
    12: двенадцат(?:${case8}|${hard})
    13: тринадцат(?:${case8}|${hard})
    14: четырнадцат(?:${case8}|${hard})
    15: пятнадцат(?:${case8}|${hard})
    16: шестнадцат(?:${case8}|${hard})
    17: семнадцат(?:${case8}|${hard})
    18: восемнадцат(?:${case8}|${hard})
    19: девятнадцат(?:${case8}|${hard})
    20: двадцат(?:${case8}|${hard})
    30: тридцат(?:${case8}|${hard})
    40: сорок сорока сороков${hard}
    50: пятьдесят пятидесяти пятьюдесятью пятидесят${hard}
    60: шестьдесят шестидесяти шестьюдесятью шестидесят${hard}
    70: семьдесят семидесяти семьюдесятью семидесят${hard}
    80: восемьдесят восьмидесяти восемьюдесятью восьмидесят${hard}
    90: девяносто девяноста девяност${hard}
    100: сто ста сот${hard}
    200: двести двухсот двумстам двумястами двухстах
    300: триста трехсот тремстам тремястами трехстах
    400: четыреста четырехсот четыремстам четырьмястами четырехстах
    500: пят(?:ьсот|исот|истам|ьюстами|истах)
    600: шест(?:ьсот|исот|истам|ьюстами|истах)
    700: сем(?:ьсот|исот|истам|ьюстами|истах)
    800: вос(?:емьсот|ьмисот|ьмистам|емьюстами|ьмистах)
    900: девят(?:ьсот|исот|истам|ьюстами|истах)
    1000h: тыс тысяча тысячу тысячей тысяче тысячн${hard}
    1000000h: млн миллион миллиона миллиону миллионом миллионе миллионов миллионн${hard}
    1000000000h: млрд миллиард миллиарда миллиарду миллиардом миллиарде миллиардов
    1000000000000h: трлн триллион триллиона триллионов`,
    false,
  ),
  // «двухлетний», «пятикратный»; the tens and hundreds that begin alike stand above.
  ...rows(
    `2: двух\\p{L}{4,}
    3: трех\\p{L}{4,}
    4: четырех\\p{L}{4,}
    5: пяти\\p{L}{4,}
    6: шести\\p{L}{4,}
    7: семи\\p{L}{4,}
    8: восьми\\p{L}{4,}
    9: девяти\\p{L}{4,}
    10: десяти\\p{L}{4,}`,
    true,
  ),
];

const english = [
  ...rows(
    `0: zero nil
    1: one ones first once single
    2: second seconds secondly both twice couple pair pairs double doubled twins
    3: thirds triple tripled trio thrice thirdly
    4: quarter quarters
    10: tens decades?
    12: dozen dozens
    100: hundreds
    1000h: thousands
    1000000h: millions
    1000000000h: billions`,
    true,
  ),
  ...rows(
    `2: two
    3: three third
    4: four fourth
    5: five fifth
    6: six sixth
    7: seven seventh
    8: eight eighth
    9: nine ninth
    10: ten tenth
    11: eleven eleventh
    12: twelve twelfth
    13: thirteen(?:th)?
    14: fourteen(?:th)?
    15: fifteen(?:th)?
    16: sixteen(?:th)?
    17: seventeen(?:th)?
    18: eighteen(?:th)?
    19: nineteen(?:th)?
    20: twent(?:y|ieth|ies)
    30: thirt(?:y|ieth|ies)
    40: fort(?:y|ieth|ies)
    50: fift(?:y|ieth|ies)
    60: sixt(?:y|ieth|ies)
    70: sevent(?:y|ieth|ies)
    80: eight(?:y|ieth|ies)
    90: ninet(?:y|ieth|ies)
    100h: hundred hundredth
    1000h: thousand thousandth
    1000000h: million millionth mln
    1000000000h: billion billionth bn
    1000000000000h: trillion`,
    false,
  ),
];

/** Case and possessive endings; those that would make another word («үшін», «алтын») are not among them. */
const kazakhCase =
  '(?:[дт]ен|[дт]ан|нен|нан|ге|ке|ға|қа|не|на|[дт]е|[дт]а|[дт]ің|[дт]ың|нің|ның|[дт]і|[дт]ы|ні|ны|мен|бен|пен|сі|сы|і|ы|сін|сын|сінің|сының|[дт]ік|[дт]ық|лік|лық|[дт]егі|[дт]ағы)?';
const kazakhOrder = `(?:[іы]?н[шж][іы])(?:ден|дан|ге|ға|де|да|нің|ның|ні|ны|мен|сі|сы|сінде|сында)?`;
const kazakhAll = `(?:${kazakhOrder}|${kazakhCase})`;
const many = '(?:[дт]еген|[дт]аған)';

const kazakh = [
  ...rows(
    `0: нөл${kazakhCase} ноль
    1: бір${kazakhAll} біреу\\p{L}* біріншіден
    2: екінші\\p{L}* екеу\\p{L}* екі(?:нің|ге|ні|ден|сі|сін|сінің|сіне|сі|сінен|лік|жақты|ұшты) қос жұп
    3: үштен
    4: ширек\\p{L}* төрттен
    10: он${many}
    100: жүз${many} жүзге жүзден жүзі
    1000h: мың${many} мыңдар\\p{L}*
    1000000h: миллион${many}
    1000000000h: миллиард${many}`,
    true,
  ),
  ...rows(
    `2: екі
    3: үш${kazakhAll} үшеу\\p{L}*
    4: төрт${kazakhAll} төртеу\\p{L}*
    5: бес${kazakhAll} бесеу\\p{L}*
    6: алты${kazakhAll} алтау\\p{L}*
    7: жеті${kazakhAll} жетеу\\p{L}*
    8: сегіз${kazakhAll}
    9: тоғыз${kazakhAll}
    10: он оныншы${kazakhCase}
    20: жиырма${kazakhAll}
    30: отыз${kazakhAll}
    40: қырық${kazakhAll} қырқыншы
    50: елу${kazakhAll}
    60: алпыс${kazakhAll}
    70: жетпіс${kazakhAll}
    80: сексен${kazakhAll}
    90: тоқсан${kazakhAll}
    100h: жүз жүзінші
    1000h: мың${kazakhAll}
    1000000h: млн миллион${kazakhAll}
    1000000000h: млрд миллиард${kazakhAll}
    1000000000000h: трлн триллион${kazakhAll}`,
    false,
  ),
];

const tables: Record<Locale, Row[]> = { kk: kazakh, ru: russian, en: english };
