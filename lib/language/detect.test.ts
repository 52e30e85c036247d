import { describe, expect, it } from 'vitest';
import { detectOther, detectWritten } from './detect';
import type { Locale } from './locales';

const kazakh =
  'Қала тұрғындары ертеңгілік алаңға жиналып, әкімнен жауап күтті. Кешке дейін ешкім шықпаған соң, халық үйіне тарады.';
const russian =
  'Жители города утром собрались на площади и ждали ответа от акима. До вечера никто не вышел, и люди разошлись по домам.';
const english =
  'The residents gathered on the square in the morning and waited for an answer from the mayor.';

describe('detectOther', () => {
  it.each([
    ['Kazakh given for Russian', kazakh, 'ru', 'kk'],
    ['Russian given for Kazakh', russian, 'kk', 'ru'],
    ['English given for Kazakh', english, 'kk', 'en'],
    ['Kazakh given for English', kazakh, 'en', 'kk'],
    ['Russian given for English', russian, 'en', 'ru'],
  ] as const)('finds %s', (_, text, claimed, found) => {
    expect(detectOther(text, claimed)).toBe(found);
  });

  it.each([
    ['Kazakh', kazakh, 'kk'],
    ['Russian with a Kazakh name', `${russian} Там был и Нұрлан Әбенов.`, 'ru'],
    ['English', english, 'en'],
    ['Russian that quotes English', `${russian} ${english}`, 'ru'],
    ['a text too short to tell', 'Жоқ.', 'ru'],
  ] as const)('lets %s pass', (_, text, claimed) => {
    expect(detectOther(text, claimed)).toBeNull();
  });
});

describe('detectWritten', () => {
  it.each<[string, Locale, Locale]>([
    ['Кім тағайындайды?', 'ru', 'kk'],
    ['Кто его назначает?', 'en', 'ru'],
    ['Кто его назначает и почему об этом не спрашивают?', 'kk', 'ru'],
    ['Who appoints them?', 'kk', 'en'],
    ['Бара ма?', 'kk', 'kk'],
    ['Акимов назначает президент, слово «әкім» здесь не переведено', 'kk', 'ru'],
    ['Кім тағайындайды? <img src="x" alt="The mayor of the city">', 'ru', 'kk'],
    ['Мынаны қараңыз: https://example.org/interviews/mayors-of-the-region', 'ru', 'kk'],
    ['Здесь `<b class="term">` лишнее', 'en', 'ru'],
    ['https://example.org/interviews', 'kk', 'kk'],
    ['?!', 'ru', 'ru'],
    ['', 'kk', 'kk'],
  ])('takes %j, probably %s, for %s', (text, likely, language) => {
    expect(detectWritten(text, likely)).toBe(language);
  });
});
