import { ImageResponse } from 'next/og';
import { directionOf, languageOf, type PageLocale, shownLanguages } from '../../../lib/language/page-locales';
import { lightPalette } from '../../shell/view/mark';
import { shareImageSize } from '../../shell/view/metadata';
import { translator } from '../../shell/view/translator';
import { fonts, styles } from './fonts';
import { Mark } from './Mark';

interface ShareImage {
  locale: PageLocale;
  title: string;
  deck: string | null;
  /** Who made the text; on the picture of the site nobody. */
  byline: string | null;
}

/** Gives the locale a picture is drawn in: next/og neither joins nor orders Arabic letters, so that is Cyrillic. */
export function drawnLocale(locale: PageLocale): PageLocale {
  return directionOf(locale) === 'rtl' ? languageOf(locale) : locale;
}

/** Draws the picture that stands for a page where a link to it is shared: a title page in small. */
export function shareImage({ locale, title, deck, byline }: ShareImage): Response {
  const site = translator(locale, 'Site');
  const { paper, ink, inkSoft, inkQuiet, lineFirm } = lightPalette;
  return new ImageResponse(
    <div
      lang={locale}
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        padding: '56px 72px 48px',
        backgroundColor: paper,
        color: ink,
        ...styles.sans,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', fontSize: 32, gap: 16, ...styles.sansBold }}>
        <Mark size={40} />
        {site('name')}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', gap: 24 }}>
        <div
          style={{
            ...fitting(title),
            lineHeight: 1.12,
            letterSpacing: '-0.018em',
            ...styles.serifBold,
          }}
        >
          {title}
        </div>
        {deck && (
          <div style={{ ...clamped(3), fontSize: 31, lineHeight: 1.36, color: inkSoft, ...styles.serif }}>
            {deck}
          </div>
        )}
      </div>
      <div
        style={{
          display: 'flex',
          justifyContent: 'space-between',
          borderTop: `2px solid ${lineFirm}`,
          paddingTop: 24,
          fontSize: 26,
          color: inkQuiet,
        }}
      >
        <span>{byline}</span>
        <span style={{ display: 'flex', gap: 32, ...styles.sansBold }}>
          {(byline === null ? shownLanguages(locale) : [locale]).map((each) => (
            <span
              key={each}
              style={{
                display: 'flex',
                alignItems: 'center',
                gap: 12,
                color: lightPalette[languageOf(each)],
              }}
            >
              <span
                style={{
                  width: 32,
                  height: 4,
                  borderRadius: 2,
                  backgroundColor: lightPalette[languageOf(each)],
                }}
              />
              {translator(each, 'Languages')('own')}
            </span>
          ))}
        </span>
      </div>
    </div>,
    { ...shareImageSize, fonts, headers: { 'Cache-Control': 'public, max-age=3600' } },
  );
}

/** Sets a title, by its length, so that it leaves room for three lines of the deck. */
function fitting({ length }: string) {
  if (length > 110) return { ...clamped(4), fontSize: 46 };
  return { display: 'flex', textWrap: 'balance', fontSize: length > 56 ? 58 : 68 } as const;
}

/** Ends a text that is too long with an ellipsis in its last line. */
function clamped(lines: number) {
  return { display: 'block', lineClamp: lines } as const;
}
