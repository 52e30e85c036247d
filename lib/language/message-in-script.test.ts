import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { messageInScript } from './message-in-script';

function say(
  message: string,
  script: 'kk-Latn' | 'kk-Arab',
  values: Record<string, string | number>,
): string {
  const messages = { it: messageInScript(message, script) };
  return createTranslator<typeof messages>({ locale: script, messages })('it', values);
}

describe('messageInScript', () => {
  it.each([
    ['Оқу баптаулары', 'Oqu baptaulary', 'وقۋ باپتاۋلارى'],
    ['Сұрақтар; Мазмұны?', 'Sūraqtar; Mazmūny?', 'سۇراقتار؛ مازمۇنى؟'],
    ['Код MIT лицензиясымен ашық', 'Kod MIT lisenziasymen aşyq', 'كود MIT ليتسەنزياسىمەن اشىق'],
    ['https://vlast.kz/?a=1,2', 'https://vlast.kz/?a=1,2', 'https://vlast.kz/?a=1,2'],
  ])('writes the words of «%s»: %s, %s', (cyrillic, latin, arabic) => {
    expect(messageInScript(cyrillic, 'kk-Latn')).toBe(latin);
    expect(messageInScript(cyrillic, 'kk-Arab')).toBe(arabic);
  });

  it('leaves placeholders, tags and the forms of the plural alone', () => {
    const message =
      '{count, plural, one {# жазба} other {# жазба}}: <link>{name}</link>, {kind, select, kk {қазақша} other {басқа}}';
    expect(messageInScript(message, 'kk-Latn')).toBe(
      '{count,plural,one{# jazba} other{# jazba}}: <link>{name}</link>, {kind,select,kk{qazaqşa} other{basqa}}',
    );
  });

  it('keeps what is quoted in a message quoted', () => {
    expect(say("'{'атау'}' деп жазыңыз", 'kk-Latn', {})).toBe('{atau} dep jazyñyz');
  });

  it('counts as Kazakh does', () => {
    const message = '{count, plural, one {# жауап} other {# жауап}}';
    expect(say(message, 'kk-Latn', { count: 1 })).toBe('1 jauap');
    expect(say(message, 'kk-Arab', { count: 5 })).toBe('5 جاۋاپ');
  });

  it('isolates in the Arabic script what a placeholder brings in', () => {
    expect(say('{publisher}, {date}', 'kk-Arab', { publisher: 'Vlast', date: '2024' })).toBe(
      '\u2068Vlast\u2069، \u20682024\u2069',
    );
    expect(say('{publisher}, {date}', 'kk-Latn', { publisher: 'Vlast', date: '2024' })).toBe('Vlast, 2024');
  });
});
