import { describe, expect, it } from 'vitest';
import type { Locale } from '../language/locales';
import { calendarMentions } from './calendar-mentions';

describe('calendarMentions', () => {
  it.each<[Locale, string, string[]]>([
    ['kk', '2024 жылғы 15 қарашада', ['қарашада month 11']],
    ['kk', '2022 жылғы қаңтарда болған', ['қаңтарда month 1']],
    ['kk', 'қыркүйектен бастап 3 маусымға дейін', ['қыркүйектен month 9', 'маусымға month 6']],
    ['kk', 'дүйсенбі мен сенбіде, жұма күні', ['дүйсенбі weekday 1', 'сенбіде weekday 6', '?жұма weekday 5']],
    ['kk', 'жаңа маусым басталды, қазан көтерді', ['?маусым month 6', '?қазан month 10']],
    ['ru', 'с 15 ноября по 1 мая', ['ноября month 11', 'мая month 5']],
    ['ru', 'в январе, мартовские, июлем', ['январе month 1', 'мартовские month 3', 'июлем month 7']],
    ['ru', 'в пятницу и в среду', ['пятницу weekday 5', '?среду weekday 3']],
    ['ru', 'воскресный и пятничные, воскрешение', ['воскресный weekday 7', 'пятничные weekday 5']],
    ['ru', 'мартышка и декабристы', []],
    ['en', 'on 15 November 2024, Friday', ['November month 11', 'Friday weekday 5']],
    ['en', 'May 5, but March went on', ['May month 5', '?March month 3']],
    ['en', 'you may march on Nov. 3', ['Nov month 11']],
  ])('reads the %s text “%s”', (locale, text, expected) => {
    const found = calendarMentions(text, locale).map(
      ({ start, end, part, value, vague }) => `${vague ? '?' : ''}${text.slice(start, end)} ${part} ${value}`,
    );
    expect(found).toEqual(expected);
  });
});
