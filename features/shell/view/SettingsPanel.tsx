import type { PageLocale } from '../../../lib/language/page-locales';
import { readerSettings, type Setting } from '../client/settings';
import { translator } from './translator';

/** The reader's settings behind the «Aa» button; `SiteBehaviour` makes the choices act. */
export function SettingsPanel({ locale }: { locale: PageLocale }) {
  const t = translator(locale, 'Settings');
  const choice = (
    setting: Setting,
    legend: string,
    label: (value: string) => string,
    order: readonly string[],
  ) => (
    <fieldset>
      <legend>{legend}</legend>
      <div className="options">
        {order.map((value) => (
          <label key={value}>
            <input
              type="radio"
              name={`_${setting}`}
              value={value}
              defaultChecked={value === readerSettings[setting][0]}
              data-setting={setting}
            />
            <span>{label(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
  const themes: Record<string, string> = { light: t('light'), dark: t('dark'), system: t('system') };
  return (
    <>
      <button
        type="button"
        className="tool aa needs-script"
        popoverTarget="_settings"
        aria-label={t('title')}
      >
        Aa
      </button>
      <section id="_settings" popover="auto" className="panel settings" aria-label={t('title')}>
        {choice('theme', t('appearance'), (v) => themes[v] ?? v, ['light', 'dark', 'system'])}
        {choice('size', t('size'), (v) => t(`sizes.${v as 's'}`), ['s', 'm', 'l', 'xl'])}
        {choice('spacing', t('spacing'), (v) => t(`spacings.${v as 'tight'}`), ['tight', 'normal', 'loose'])}
        {choice('terms', t('terms'), (v) => t(`underlines.${v as 'first'}`), readerSettings.terms)}
      </section>
    </>
  );
}
