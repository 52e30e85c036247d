import { describe, expect, it } from 'vitest';
import { kk, ru } from '../../test/made-edition';
import { mendVersion } from './mend-version';
import { parseVersion } from './version';

const inKk = (from: string, to: string) => kk.replace(from, () => to);

describe('a version that is mended', () => {
  it('has no fault of typography left, and the rest as it was', () => {
    const words = [
      '"Бұл - *үшінші*", -- деді ол. Мои\u0306  сөз\u00ADдер, ',
      '[Vlast\'тың "беті"](https://example.org/a--b "c") және &quot;басқа&quot; \\"сөз\\".',
    ].join('');
    const source = inKk('Үшінші.', words).replace('"Тақырып"', `'Тақырып - "сөз"'`);
    const { file, changes } = mendVersion(source, 'kk');
    expect(parseVersion(source, 'kk.md', 'kk').faults.length).toBeGreaterThan(8);
    expect(parseVersion(file, 'kk.md', 'kk').faults).toEqual([]);
    expect(file).toBe(
      inKk(
        'Үшінші.',
        '«Бұл — *үшінші*», — деді ол. Мой сөздер, [Vlast’тың «беті»](https://example.org/a--b "c") және «басқа» «сөз».',
      ).replace(/^title: .*$/m, 'title: "Тақырып — «сөз»"'),
    );
    expect(changes.map(({ line, before, after }) => `${line}: ${before} → ${after}`)).toEqual([
      '3: Тақырып - "сөз" → Тақырып — «сөз»',
      '12: "Бұл - үшінші", -- деді → «Бұл — үшінші», — деді',
      '12: Мои[U+0306]  сөз[U+00AD]дер, → Мой сөздер,',
      "12: Vlast'тың → Vlast’тың",
      '12: "беті" → «беті»',
      '12: "басқа" → «басқа»',
      '12: "сөз". → «сөз».',
    ]);
  });

  it('is not touched where nothing is to be mended', () => {
    expect(mendVersion(kk, 'kk')).toEqual({ file: kk, changes: [] });
  });

  it('keeps its byte order mark and its kind of line breaks', () => {
    const windows = (source: string) => `\uFEFF${source.replaceAll('\n', '\r\n')}`;
    const { file } = mendVersion(windows(inKk('Үшінші', '"Үшінші"')), 'kk');
    expect(file).toBe(windows(inKk('Үшінші', '«Үшінші»')));
  });

  it('stands as it was published where it is a source, but for what no reader sees', () => {
    const { file, changes } = mendVersion(ru.replace('Третий', '"Тре\u00ADтий"  -'), 'ru');
    expect(file).toBe(ru.replace('Третий', '"Третий" -'));
    expect(changes).toHaveLength(1);
  });

  it('names the line of a change in a block of several lines, and in a deck of several lines the line it begins on', () => {
    const source = inKk('Үшінші.', 'Бір\nекі\n"үш".').replace('role', 'deck: |\n  А\n  Б - В\nrole');
    const { file, changes } = mendVersion(source, 'kk');
    expect(changes.map(({ line }) => line)).toEqual([4, 17]);
    expect(parseVersion(file, 'kk.md', 'kk').version).toMatchObject({ deck: 'А Б — В' });
  });

  it.each(['5 * "x" * 3', '**"Үш"інші**', '"*Үш*"*інші*', "_'a'_b_"])(
    'does not change what is marked: %s',
    (words) => {
      const source = inKk('Үшінші.', words);
      const shape = (file: string) =>
        JSON.stringify(parseVersion(file, 'kk.md', 'kk').segments.map(({ content }) => content)).replace(
          /["'«»’]/g,
          '',
        );
      expect(shape(mendVersion(source, 'kk').file).replace(/\\/g, '')).toBe(shape(source).replace(/\\/g, ''));
    },
  );
});
