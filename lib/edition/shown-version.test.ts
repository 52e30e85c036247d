import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kk, read } from '../../test/made-edition';
import { derivedScripts } from '../language/page-locales';
import { transliterate } from '../language/transliterate';
import type { Edition, Inline } from './edition';
import { type ShownVersion, shownRange, shownVersion, shownVersions } from './shown-version';

function edition(text: string): Edition {
  const { edition, faults } = read({ 'kk.md': kk.replace('Бірінші.', text) });
  if (!edition) throw new Error(faults.join('\n'));
  return edition;
}

function shown(text: string, locale: 'kk' | 'kk-Latn' | 'kk-Arab'): ShownVersion {
  const found = shownVersion(edition(text), locale);
  if (!found) throw new Error(`No version ${locale}`);
  return found;
}

const contentOf = ({ segments }: ShownVersion) => segments.find(({ ids: [id] }) => id === 'a')?.content;
const textOf = ({ segments }: ShownVersion) => segments.find(({ ids: [id] }) => id === 'a')?.text ?? '';

const flat = (nodes: Inline[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : flat(node.children))).join('');

describe('shownVersion', () => {
  it('shows Cyrillic and the other languages as they are stored', () => {
    const made = edition('Бірінші.');
    expect(shownVersion(made, 'kk')).toMatchObject({ ...made.versions.kk });
    expect(shownVersion(made, 'ru')).toMatchObject({ ...made.versions.ru });
    expect(shownVersion(made, 'en')).toBeUndefined();
  });

  it('writes the support line in the script of the page, unless it is in another language', () => {
    const support = (lines: string) => {
      const { edition } = read({ 'kk.md': kk.replace('role', `${lines}\nrole`) });
      return edition && shownVersion(edition, 'kk-Latn')?.support;
    };
    expect(support('support: Қолдаңыз')).toBe('Qoldañyz');
    expect(support('support: Қолдаңыз\nsupportLang: kk')).toBe('Qoldañyz');
    expect(support('support: Поддержите\nsupportLang: ru')).toBe('Поддержите');
  });

  it('names the script, and writes title and text in it', () => {
    expect(shown('Әкімдер, халық?', 'kk-Latn')).toMatchObject({ locale: 'kk-Latn', title: 'Taqyryp' });
    expect(textOf(shown('Әкімдер, халық?', 'kk-Latn'))).toBe('Äkımder, halyq?');
    expect(textOf(shown('Әкімдер, халық?', 'kk-Arab'))).toBe('اكىمدەر، حالىق؟');
  });

  it('decides on a word as a whole where only a part of it is emphasised', () => {
    expect(contentOf(shown('*тіл*інде **қо**юда', 'kk-Arab'))).toEqual([
      { type: 'emphasis', children: [{ type: 'text', value: 'تىل' }] },
      { type: 'text', value: 'ىندە ' },
      { type: 'strong', children: [{ type: 'text', value: 'قو' }] },
      { type: 'text', value: 'يۋدا' },
    ]);
  });

  it('keeps the address of a link', () => {
    expect(contentOf(shown('[сілтеме](https://a.kz/б)', 'kk-Latn'))).toEqual([
      { type: 'link', url: 'https://a.kz/б', children: [{ type: 'text', value: 'sılteme' }] },
    ]);
  });

  it.each(derivedScripts)('gives in %s inline texts that make up the text of the segment', (script) => {
    const word = fc.stringMatching(/^[а-яәіңғүұқөһ]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom('', '*', '**')), { minLength: 1 }), (words) => {
        const text = words.map(([letters, mark]) => `${mark}${letters}${mark}`).join(' ');
        const version = shown(`${text}.`, script);
        expect(flat(contentOf(version) ?? [])).toBe(textOf(version));
        expect(textOf(version)).toBe(
          transliterate(`${words.map(([letters]) => letters).join(' ')}.`, script),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('finds the same words in the text that is shown', () => {
    const version = shown('Бірінші әкім.', 'kk-Arab');
    const { start, end } = shownRange(version, 'a', { start: 8, end: 12 });
    expect(textOf(version).slice(start, end)).toBe('اكىم');
    expect(shownRange(shown('Бірінші әкім.', 'kk'), 'a', { start: 8, end: 12 })).toEqual({
      start: 8,
      end: 12,
    });
  });

  it('gives every version once, Kazakh in the script of the page', () => {
    const made = edition('Бірінші.');
    expect(shownVersions(made, 'kk-Arab').map(({ locale }) => locale)).toEqual(['kk-Arab', 'ru']);
    expect(shownVersions(made, 'ru').map(({ locale }) => locale)).toEqual(['kk', 'ru']);
  });
});
