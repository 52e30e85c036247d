import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedScripts } from './page-locales';
import { transliterate, transliterateWithMap } from './transliterate';

const sentence =
  'Әкім (өңір басшысы) ресми түрде тағайындалады, сондықтан ол президент атынан өкілдік етеді.';

describe('transliterate', () => {
  it.each([
    ['Қанды қаңтар', 'Qandy qañtar', 'قاندى قاڭتار'],
    ['әкім', 'äkım', 'اكىم'],
    ['әкімдігі', 'äkımdıgı', 'اكىمدىگى'],
    ['Талғар', 'Talğar', 'تالعار'],
    ['Алматы', 'Almaty', 'الماتى'],
    ['Жаңаөзен', 'Jañaözen', 'جاڭاوزەن'],
    ['Қасым-Жомарт Тоқаев', 'Qasym-Jomart Toqaev', 'قاسىم-جومارت توقاەۆ'],
    ['жария партия', 'jaria partia', 'جاريا پارتيا'],
    ['ұялы қою', 'ūialy qoiu', 'ۇيالى قويۋ'],
    ['электрондық', 'elektrondyq', 'ەلەكتروندىق'],
    ['БАҚ-тың 60-тан', 'BAQ-tyñ 60-tan', 'باق-تىڭ 60-تان'],
  ])('writes %s as %s and %s', (cyrillic, latin, arabic) => {
    expect(transliterate(cyrillic, 'kk-Latn')).toBe(latin);
    expect(transliterate(cyrillic, 'kk-Arab')).toBe(arabic);
  });

  it.each([
    ['тіл', 'ءتىل'],
    ['тілінде', 'تىلىندە'],
    ['өзін-өзі', 'ءوزىن-ءوزى'],
    ['біраз', 'ءبىراز'],
    ['бірақ', 'بىراق'],
    ['мәтін', 'ءماتىن'],
  ])('decides on the hamza of %s by the inflected word: %s', (cyrillic, arabic) => {
    expect(transliterate(cyrillic, 'kk-Arab')).toBe(arabic);
  });

  it.each([
    ['Дмитрий', 'دميتري'],
    ['Юрий', 'يۋري'],
    ['Анатолий Сергеевич', 'اناتولي سەرگەەۆيچ'],
    ['кальций', 'كالتسي'],
    ['Дмитрий-Юрий', 'دميتري-يۋري'],
    ['Дмитрийге', 'دميترييگە'],
    ['ий', 'ي'],
  ])('writes the ий at the end of %s as one letter in the Arabic script: %s', (cyrillic, arabic) => {
    expect(transliterate(cyrillic, 'kk-Arab')).toBe(arabic);
  });

  it.each([
    ['Брюс', 'Brüs'],
    ['Брюстің', 'Brüstıñ'],
    ['Мюнхен', 'Münhen'],
    ['Люк', 'Lük'],
    ['Бюльбюль', 'Bülbül'],
    ['ДЮМА', 'DÜMA'],
    ['Нью-Йорк', 'Niu-İork'],
    ['Юта', 'İuta'],
    ['ою', 'oiu'],
    ['кию', 'kiu'],
    ['Айюб', 'Aiiub'],
  ])('writes the ю of %s by its sound, ü after a consonant: %s', (cyrillic, latin) => {
    expect(transliterate(cyrillic, 'kk-Latn')).toBe(latin);
  });

  it.each([
    ['ИЮНЬ', 'İUN'],
    ['Ия', 'İa'],
    ['Іле', 'Ile'],
    ['РЕСПУБЛИКАСЫ ТІЛІ', 'RESPUBLİKASY TILI'],
    ['Яғни', 'İağni'],
    ['ЧЕХ Чех', 'CHEH Cheh'],
    ['Компьютер КОМПЬЮТЕР', 'Kömpüter KÖMPÜTER'],
  ])('dots the capital of и and not that of і: %s, %s', (cyrillic, latin) => {
    expect(transliterate(cyrillic, 'kk-Latn')).toBe(latin);
  });

  it.each([
    ['абзацтың', 'abzastyñ'],
    ['Модерация', 'Moderasia'],
    ['модерациядан', 'moderasiadan'],
    ['демократияландыру', 'demokratialandyru'],
    ['децентрализация', 'desentralizasia'],
    ['конституциялық', 'konstitusialyq'],
    ['факультеті', 'fakültetı'],
    ['ащы', 'aşşy'],
  ])('respells the loan %s with its endings: %s', (cyrillic, latin) => {
    expect(transliterate(cyrillic, 'kk-Latn')).toBe(latin);
  });

  it.each([
    ['Vlast, iPhone; «Қазақ»?', 'Vlast, iPhone; «Qazaq»?', 'Vlast، iPhone؛ «قازاق»؟'],
    ['1,5 — https://a.kz/?b=c,d', '1,5 — https://a.kz/?b=c,d', '1,5 — https://a.kz/?b=c,d'],
    ['', '', ''],
  ])('leaves Latin words, numbers and punctuation of %s', (text, latin, arabic) => {
    expect(transliterate(text, 'kk-Latn')).toBe(latin);
    expect(transliterate(text, 'kk-Arab')).toBe(arabic);
  });

  it('reads Latin i and ə inside a Cyrillic word as і and ә', () => {
    expect(transliterate('кiсi əлем', 'kk-Latn')).toBe('kısı älem');
  });

  it('takes decomposed letters and keeps a mark of stress', () => {
    expect(transliterate('той'.normalize('NFD'), 'kk-Latn')).toBe('toi');
    expect(transliterate('а\u0301ким', 'kk-Latn')).toBe('a\u0301kim');
  });
});

describe('transliterateWithMap', () => {
  it.each(derivedScripts)('finds the same word in %s from either side', (script) => {
    const { text, map } = transliterateWithMap(sentence, script);
    for (const match of sentence.matchAll(/\p{L}+/gu)) {
      const range = { start: match.index, end: match.index + match[0].length };
      const there = map.toTargetRange(range);
      expect(text.slice(there.start, there.end)).toBe(transliterate(match[0], script));
      expect(map.toSourceRange(there)).toEqual(range);
    }
  });

  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'аәеёиійуцщъьэюяЦИІҚ бір a,;?1-/\u0301') }),
    fc.string({ unit: 'grapheme' }),
  );

  it.each(derivedScripts)('is monotone and ends where the texts end for any text in %s', (script) => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, map } = transliterateWithMap(source, script);
        expect(text).toBe(transliterate(source, script));
        const there = Array.from({ length: source.length + 1 }, (_, offset) => map.toTarget(offset));
        const back = Array.from({ length: text.length + 1 }, (_, offset) => map.toSource(offset));
        expect(there.at(-1)).toBe(text.length);
        expect(back.at(-1)).toBe(source.length);
        expect(there).toEqual([...there].sort((a, b) => a - b));
        expect(back).toEqual([...back].sort((a, b) => a - b));
      }),
    );
  });
});
