import { describe, expect, it } from 'vitest';
import { messageUses } from './message-uses';

describe('the messages that a source file uses', () => {
  it.each([
    ["const t = translator(locale, 'Notes'); t('add')", ['Notes.add']],
    ["const t = await getTranslations({ locale, namespace: 'Notes' }); t('add')", ['Notes.add']],
    ["const t = useTranslations('Notes.errors'); t('limit', { n })", ['Notes.errors.limit']],
    ["translator(locale, 'Site')('name')", ['Site.name']],
    ["(await getTranslations('Site'))('name')", ['Site.name']],
    [
      "const t = translator(locale, 'About'); <p>{t.rich('text', { b: (c) => <b>{c}</b> })}</p>",
      ['About.text'],
    ],
    ["const label = (t: Translator<'Notes'>) => t('add')", ['Notes.add']],
    ["const t = translator(l, 'Notes'); t(open ? 'close' : 'open')", ['Notes.close', 'Notes.open']],
    ["const t = translator(l, 'Site'); for (const s of ['a', 'b']) t(s)", ['Site.Site', 'Site.a', 'Site.b']],
    [
      "function a() { const t = translator(l, 'A'); t('x') } function b() { const t = translator(l, 'B'); t('y') }",
      ['A.x', 'B.y'],
    ],
    ["const t = translator(locale, 'Notes'); other('add'); t.length", []],
    ["// t('add')", []],
  ])('in %s', (text, expected) => {
    expect([...messageUses({ name: 'a.tsx', text }).keys].sort()).toEqual(expected);
  });

  it('may have steps that are known at run time', () => {
    const text = `const t = translator(locale, 'Notes'); t(\`on.\${locale}\`)`;
    const [pattern] = messageUses({ name: 'a.ts', text }).patterns;
    expect(
      ['Notes.on.kk', 'Notes.on.kk.x', 'Notes.only', 'Glossary.on.kk'].filter((key) => pattern?.test(key)),
    ).toEqual(['Notes.on.kk']);
  });

  it('are found in files without JSX too', () => {
    const text = "const each = <T>(value: T) => value; translator(each(locale), 'Site')('name')";
    expect([...messageUses({ name: 'a.ts', text }).keys]).toEqual(['Site.name']);
  });
});
