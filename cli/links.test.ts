import { describe, expect, it } from 'vitest';
import { runIn } from '../test/run-edition';

const edition = (...args: string[]) => runIn('.', args);

describe('edition links', () => {
  it('links every sentence of the interview once, each to one in every language', async () => {
    const { code, out } = await edition('links', 'informal-local-politics', '--json');
    expect(code).toBe(0);
    const groups = JSON.parse(out.join('\n'));
    expect(groups).toHaveLength(53);
    for (const { segment, sentences, links } of groups)
      for (const locale of ['kk', 'ru', 'en']) {
        const linked = links.map((link: Record<string, number[]>) => link[locale]);
        expect(linked, `${segment} ${locale}`).toEqual(sentences[locale].map((_: string, i: number) => [i]));
      }
  });

  it('prints the sentences under one another without --json', async () => {
    const { out } = await edition('links', 'informal-local-politics');
    const at = out.indexOf('  en  And how is this informal power structured in Kazakhstan?');
    expect(out.slice(at - 2, at)).toEqual([
      '  kk  Ал Қазақстанда бұл бейресми биліктің құрылымы қандай?',
      '  ru  А как эта неформальная власть устроена в Казахстане?',
    ]);
  });

  it.each([
    ['no edition', []],
    ['one that is not there', ['nothing']],
    ['two', ['a', 'b']],
  ])('refuses %s in one sentence', async (_, args) => {
    const { code, err } = await edition('links', ...args);
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
  });
});
