import { inLanguage } from '../../../lib/language/in-language';
import type { Locale } from '../../../lib/language/locales';
import { languageOf, type PageLocale } from '../../../lib/language/page-locales';
import { written } from '../../../lib/language/written';
import { translator } from '../../shell/view/translator';

const market: Record<Locale, string> = {
  kk: 'Сенбіде базар ерте ашылады.',
  ru: 'В субботу базар открывается рано.',
  en: 'On Saturday the market opens early.',
};

const dogs: Record<Locale, string> = {
  kk: 'Ит біткен үреді.',
  ru: 'Лают все собаки.',
  en: 'Every dog barks.',
};

/** Shows a sentence lit with its counterpart, and one that the other version lacks, as a comparison does. */
export function PairedExample({ locale }: { locale: PageLocale }) {
  const t = translator(locale, 'Comparing');
  const other = languageOf(locale) === 'kk' ? 'ru' : 'kk';
  const dog = written(dogs[languageOf(locale)], locale);
  return (
    <figure className="paired">
      <p {...inLanguage(locale)}>
        <span className="s lit">{written(market[languageOf(locale)], locale)}</span>{' '}
        <span className="s" data-alone="">
          {dog}
        </span>
      </p>
      <p {...inLanguage(other)}>
        <span className="s lit">{market[other]}</span>
      </p>
      <figcaption>
        {t(`absent.${other}`)}: <q {...inLanguage(locale)}>{dog}</q>
      </figcaption>
    </figure>
  );
}
