import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../lib/edition/edition';
import { shownVersion } from '../../../lib/edition/shown-version';
import type { PageLocale } from '../../../lib/language/page-locales';
import { type Changes, inAbout, kk, read } from '../../../test/made-edition';

import { readSchemaOrg } from '../../../test/schema-org';
import { articleData } from './article-data';

const site = 'http://localhost:3000';

function edition(changes: Changes): Edition {
  const { edition, faults } = read(changes);
  if (!edition) throw new Error(faults.join('\n'));
  return edition;
}

function dataOf(edition: Edition, locale: PageLocale) {
  const version = shownVersion(edition, locale);
  if (!version) throw new Error(`No version ${locale}`);
  return readSchemaOrg(articleData(edition, version));
}

describe('what machines learn of a version', () => {
  it('names author, publisher, day and language', async () => {
    expect(await dataOf(edition({}), 'ru')).toMatchObject({
      '@id': `${site}/ru/made`,
      '@type': 'Article',
      url: `${site}/ru/made`,
      headline: 'Заголовок',
      inLanguage: 'ru',
      datePublished: '2024-11-07',
      author: { '@type': 'Person', name: 'Б' },
      publisher: { '@type': 'Organization', name: 'Д', url: 'https://example.org' },
      isBasedOn: 'https://example.org/ru',
      copyrightNotice: 'Б',
    });
  });

  it('has an institution that publishes its own text as the author', async () => {
    const own = edition(inAbout('"kk": "Ә", "ru": "Д", "en": "P"', '"kk": "А", "ru": "Б", "en": "C"'));
    const institution = { '@type': 'Organization', name: 'Б', url: 'https://example.org' };
    expect(await dataOf(own, 'ru')).toMatchObject({ author: institution, publisher: institution });
  });

  it('says nothing of what is not filled in', async () => {
    const empty = inAbout(
      '"author": { "kk": "А", "ru": "Б", "en": "C" }',
      '"author": { "kk": "", "ru": "", "en": "" }',
    );
    const data = await dataOf(edition(empty), 'ru');
    expect(data).not.toHaveProperty('author');
  });

  it('links a source to the translations made for the edition', async () => {
    const data = await dataOf(edition({}), 'ru');
    expect(data.workTranslation).toMatchObject({
      '@id': `${site}/kk/made`,
      inLanguage: 'kk',
      translator: { name: 'Жолма-жол' },
    });
    for (const absent of ['translationOfWork', 'translator', 'creditText'])
      expect(data).not.toHaveProperty(absent);
  });

  it('says of a translation that it was made here, from what, and not by the publisher', async () => {
    const us = { '@type': 'Organization', name: 'Жолма-жол', url: `${site}/` };
    expect(await dataOf(edition({}), 'kk')).toMatchObject({
      translationOfWork: { '@id': `${site}/ru/made`, inLanguage: 'ru', publisher: { name: 'Д' } },
      translator: us,
      publisher: us,
      isBasedOn: 'https://example.org/ru',
      creditText: 'Осы жоба үшін орысшадан аударылған. Бұл — басылымның өз қазақша нұсқасы емес.',
    });
  });

  it('leads to the publisher where the edition lacks the source', async () => {
    expect(await dataOf(edition({ 'ru.md': undefined, 'kk.md': kk }), 'kk')).toMatchObject({
      translationOfWork: {
        '@type': 'Article',
        inLanguage: 'ru',
        url: 'https://example.org/ru',
        publisher: { name: 'Д' },
      },
    });
  });
});
