import { describe, expect, it } from 'vitest';
import type { Locale } from '../../lib/language/locales';
import { loadMorphology } from './morphologies';

async function isForm(locale: Locale, word: string, lemma: string): Promise<boolean> {
  const morphology = await loadMorphology(locale);
  return morphology.lemmasOf(morphology.fold(word)).has(lemma);
}

describe('the forms of Russian words', () => {
  it.each([
    ['аким', 'акима акиму акимом акиме акимы акимов акимами'],
    ['Токаев', 'Токаева Токаеву Токаевым Токаеве'],
    ['Талгар', 'Талгара Талгаре Талгаром'],
    ['легитимность', 'легитимности легитимностью'],
    ['суперпрезидентский', 'суперпрезидентскую суперпрезидентского'],
    ['хуторские', 'Хуторским Хуторскими'],
    ['выборы', 'выборов выборам выборами'],
    ['целое', 'целого целом'],
    ['время', 'времени временем времена времён'],
    ['неделя', 'недель неделями'],
    ['сестра', 'сестёр сестрой'],
    ['семья', 'семей'],
    ['лев', 'льва львов'],
    ['человек', 'люди людей человеком'],
    ['год', 'лет года'],
    ['имя', 'имени имена именам именами'],
    ['брат', 'брата братья братьям братьями'],
    ['ученый', 'учёные учёных'],
    ['область', 'области о\u0301бластей'],
  ])('knows those of %s', async (lemma, forms) => {
    const { fold } = await loadMorphology('ru');
    for (const form of forms.split(' '))
      expect([form, await isForm('ru', form, fold(lemma))]).toEqual([form, true]);
  });

  it.each([
    ['после', 'посол'],
    ['другой', 'друг'],
    ['стать', 'статья'],
    ['центральный', 'центр'],
    ['акимат', 'аким'],
  ])('does not take %s for a form of %s', async (word, lemma) => {
    expect(await isForm('ru', word, lemma)).toBe(false);
  });
});

describe('the forms of English words', () => {
  it.each([
    ['akim', 'akims'],
    ['elite', 'elites'],
    ['country', 'countries'],
    ['woman', 'women'],
    ['good', 'better'],
    ['enclave', 'Enclaves'],
    ['empanada', 'empanadas'],
  ])('knows that of %s: %s', async (lemma, form) => {
    expect(await isForm('en', form, lemma)).toBe(true);
  });

  it.each([
    ['news', 'new'],
    ['thing', 'the'],
    ['unity', 'unit'],
    ['glass', 'glas'],
  ])('does not take %s for a form of %s', async (word, lemma) => {
    expect(await isForm('en', word, lemma)).toBe(false);
  });
});
