import type { Locale } from '../language/locales';

/** A month or a day of the week named in a text. */
export interface CalendarMention {
  start: number;
  end: number;
  part: 'month' | 'weekday';
  /** 1 to 12, or 1 (Monday) to 7. */
  value: number;
  /** The word can mean something else («среда», “May”, «маусым»), and so its absence elsewhere says nothing. */
  vague: boolean;
}

/** Lists the months and weekdays that a text names, in any case form. */
export function calendarMentions(text: string, locale: Locale): CalendarMention[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap((match): CalendarMention[] => {
    const word = match[0].replace(/ё/gu, 'е');
    const start = match.index;
    const place = { start, end: start + match[0].length };
    const { months, weekdays, doubtful, needsCapital } = names[locale];
    if (needsCapital && !/^\p{Lu}/u.test(word)) return [];
    const form = word.toLowerCase();
    const month = months.findIndex((pattern) => pattern.test(form)) + 1;
    const weekday = weekdays.findIndex((pattern) => pattern.test(form)) + 1;
    if (month === 0 && weekday === 0) return [];
    const vague = doubtful.test(form) && !isDated(text.slice(0, start), text.slice(place.end));
    return [{ ...place, part: month > 0 ? 'month' : 'weekday', value: month || weekday, vague }];
  });
}

/** A day or a year stands beside it. */
function isDated(before: string, after: string): boolean {
  return /\d(?:st|nd|rd|th|-?[а-яәіңғүұқөһ]{1,3})?\s$|жылғы\s$/u.test(before) || /^,?\s\d/u.test(after);
}

const whole = (stems: string): RegExp[] => stems.split(' ').map((stem) => new RegExp(`^(?:${stem})$`, 'u'));

const ruMonth = '(?:[ьяюеауи]|[её]м|ом|[её]й|ск\\p{L}+)?';
const kkEnding = '\\p{L}{0,9}';

const names: Record<
  Locale,
  { months: RegExp[]; weekdays: RegExp[]; doubtful: RegExp; needsCapital: boolean }
> = {
  kk: {
    months: whole(
      `қаңтар${kkEnding} ақпан${kkEnding} наурыз${kkEnding} сәуір${kkEnding} мамыр${kkEnding} маусым${kkEnding} ` +
        `шілде${kkEnding} тамыз${kkEnding} қыркүйе[кг]${kkEnding} қазан(?:ның|ға|да|нан|нда|ды|ы)?(?:ғы)? қараша${kkEnding} желтоқсан${kkEnding}`,
    ),
    weekdays: whole(
      `дүйсенбі${kkEnding} сейсенбі${kkEnding} сәрсенбі${kkEnding} бейсенбі${kkEnding} жұма(?:да|ға|дан|ның|ны|сы|сында)? ` +
        `сенбі${kkEnding} жексенбі${kkEnding}`,
    ),
    doubtful: /^(?:маусым|қазан|жұма|наурыз|тамыз|шілдехана)/u,
    needsCapital: false,
  },
  ru: {
    months: whole(
      `январ${ruMonth} феврал${ruMonth} март(?:${ruMonth}|овск\\p{L}+) апрел${ruMonth} ма[йяюе]|маем|майск\\p{L}+ июн${ruMonth} ` +
        `июл${ruMonth} август(?:${ruMonth}|овск\\p{L}+) сентябр${ruMonth} октябр${ruMonth} ноябр${ruMonth} декабр${ruMonth}`,
    ),
    weekdays: whole(
      'понедельни[кч]\\p{L}* вторни[кч]\\p{L}* сред(?:а|ы|у|е|ой|ам) четверг\\p{L}* пятни[чц]\\p{L}* суббот\\p{L}* ' +
        'воскресен(?:ь[еяю]|ьем|ий)|воскресн\\p{L}+',
    ),
    doubtful: /^(?:сред|маем)/u,
    needsCapital: false,
  },
  en: {
    months: whole(
      'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep ' +
        'october|oct november|nov december|dec',
    ),
    weekdays: whole('mondays? tuesdays? wednesdays? thursdays? fridays? saturdays? sundays?'),
    doubtful: /^(?:jan|mar|march|apr|may|jun|aug|sep|dec|april|june)$/u,
    needsCapital: true,
  },
};
