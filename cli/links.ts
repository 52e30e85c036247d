import { parseArgs } from 'node:util';
import { locales } from '../lib/language/locales';
import { editions } from '../server/content/editions';
import { type Command, exitCodes, UsageError } from './command';

const form = 'links SLUG [--json]';

/** Prints which sentences of an edition correspond, group by group: as JSON, or as blocks a person can read. */
export const links: Command = {
  usage: `${form}    print the sentence links of an edition`,
  details: [
    'A link is computed, or made by hand in links.json; its score is the probability that it is right.',
    '--json    print them as JSON',
  ],

  async run(args, { out }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    const [slug, ...more] = positionals;
    if (slug === undefined || more.length > 0) throw new UsageError(`use it so: ${form}`);
    const published = await editions().find(slug);
    if (!published) throw new UsageError(`there is no edition “${slug}”`);
    const groups = published.groups.map(({ ids, sentences, links: made }) => ({
      segment: ids[0] ?? '',
      sentences: Object.fromEntries(
        locales.flatMap((locale) => {
          const texts = sentences[locale]?.map(({ text }) => text);
          return texts ? [[locale, texts]] : [];
        }),
      ),
      links: made,
    }));
    if (values.json) out(JSON.stringify(groups));
    else
      for (const { segment, sentences, links: made } of groups)
        for (const link of made) {
          out(`${segment}  ${link.by}  ${link.score}`);
          for (const locale of locales)
            for (const index of link[locale] ?? []) out(`  ${locale}  ${sentences[locale]?.[index] ?? ''}`);
        }
    return exitCodes.fine;
  },
};
