import { expect, it } from 'vitest';
import type { Locale } from '../language/locales';
import { headingQuestion } from './heading-question';

const shown = (text: string, locale: Locale) => {
  const { start, end } = headingQuestion(text, locale);
  return text.slice(start, end);
};

it.each<[Locale, string, string]>([
  [
    'en',
    'Is it at this point that organized crime comes into play? In your research, you write that the main task of regional authorities is to support the legitimacy of the central government.',
    'Is it at this point that organized crime comes into play?',
  ],
  [
    'en',
    'You have a broad definition of “local authorities.” Who do you include in this category?',
    'Who do you include in this category?',
  ],
  [
    'ru',
    'Президент укрепил суперпрезидентскую систему. Однако мы говорим о группах, не зависящих от центра. Разве это не парадокс?',
    'Разве это не парадокс?',
  ],
  ['kk', '«Билік» деген ұғымыңыз кең. Кімдерді қосасыз?', 'Кімдерді қосасыз?'],
  ['kk', 'Неге? Қалай?', 'Неге? Қалай?'],
  [
    'ru',
    'Могут ли власти дать задний ход и отменить эти реформы, обещанные год назад? И что будет потом с теми, кого уже выбрали?',
    'И что будет потом с теми, кого уже выбрали?',
  ],
  ['en', 'He asked, “Why?” Then he left.', 'He asked, “Why?”'],
  ['en', 'Article 1', 'Article 1'],
  ['ru', 'Он ушел. Она осталась.', 'Он ушел. Она осталась.'],
])('shows in %s the question of a heading, not the sentences around it: %s', (locale, text, question) => {
  expect(shown(text, locale)).toBe(question);
});

it('shows the last sentence of a long heading that asks nothing', () => {
  expect(shown(`${'Длинное предложение без вопроса. '.repeat(4)}Последнее.`, 'ru')).toBe('Последнее.');
});
