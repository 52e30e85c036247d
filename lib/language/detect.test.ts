import { describe, expect, it } from 'vitest';
import { detectKazakhScript, detectOther, detectWritten } from './detect';
import type { Locale } from './locales';

const kazakh =
  'Қала тұрғындары ертеңгілік алаңға жиналып, әкімнен жауап күтті. Кешке дейін ешкім шықпаған соң, халық үйіне тарады.';
const russian =
  'Жители города утром собрались на площади и ждали ответа от акима. До вечера никто не вышел, и люди разошлись по домам.';
const english =
  'The residents gathered on the square in the morning and waited for an answer from the mayor.';

describe('detectOther', () => {
  it.each([
    ['Kazakh given for Russian', kazakh, 'ru', 'kk'],
    ['Russian given for Kazakh', russian, 'kk', 'ru'],
    ['English given for Kazakh', english, 'kk', 'en'],
    ['Kazakh given for English', kazakh, 'en', 'kk'],
    ['Russian given for English', russian, 'en', 'ru'],
  ] as const)('finds %s', (_, text, claimed, found) => {
    expect(detectOther(text, claimed)).toBe(found);
  });

  it.each([
    ['Kazakh', kazakh, 'kk'],
    ['Russian with a Kazakh name', `${russian} Там был и Нұрлан Әбенов.`, 'ru'],
    ['English', english, 'en'],
    ['Russian that quotes English', `${russian} ${english}`, 'ru'],
    ['a text too short to tell', 'Жоқ.', 'ru'],
  ] as const)('lets %s pass', (_, text, claimed) => {
    expect(detectOther(text, claimed)).toBeNull();
  });
});

describe('detectWritten', () => {
  it.each<[string, Locale, Locale]>([
    ['Кім тағайындайды?', 'ru', 'kk'],
    ['Кто его назначает?', 'en', 'ru'],
    ['Кто его назначает и почему об этом не спрашивают?', 'kk', 'ru'],
    ['Who appoints them?', 'kk', 'en'],
    ['Бара ма?', 'kk', 'kk'],
    ['Акимов назначает президент, слово «әкім» здесь не переведено', 'kk', 'ru'],
    ['Кім тағайындайды? <img src="x" alt="The mayor of the city">', 'ru', 'kk'],
    ['Мынаны қараңыз: https://example.org/interviews/mayors-of-the-region', 'ru', 'kk'],
    ['Здесь `<b class="term">` лишнее', 'en', 'ru'],
    ['https://example.org/interviews', 'kk', 'kk'],
    ['?!', 'ru', 'ru'],
    ['', 'kk', 'kk'],
  ])('takes %j, probably %s, for %s', (text, likely, language) => {
    expect(detectWritten(text, likely)).toBe(language);
  });
});

describe('detectWritten by words', () => {
  it.each<[string, Locale, Locale]>([
    ['Бұл сөздің мағынасы қандай?', 'en', 'kk'],
    ['Дұрыс айтылған', 'ru', 'kk'],
    ['Осы жері түсініксіз екен', 'en', 'kk'],
    ['Әкімді кім тағайындайды?', 'en', 'kk'],
    ['Бара ма?', 'kk', 'kk'],
    ['Жаман емес', 'ru', 'kk'],
    ['Келісемін', 'en', 'kk'],
    ['Bul jerde ne aitylğan?', 'en', 'kk'],
    ['Men bul sözdi tüsinbedim', 'ru', 'kk'],
    ['Äkimdi kim tağaiyndaidy?', 'en', 'kk'],
    ['Qazaq tilinde qalai aitady?', 'en', 'kk'],
    ['Osy sóilem durys aýdarylmaǵan', 'en', 'kk'],
    ['Rahmet, jaqsy maqala eken', 'en', 'kk'],
    ['Ákim degen kim?', 'en', 'kk'],
    ['Bul sozdi qalai tusinuge bolady', 'en', 'kk'],
    ['Qate ketken siyaqty', 'ru', 'kk'],
    ['بۇل ءسوزدىڭ ماعىناسى قانداي؟', 'en', 'kk'],
    ['اكىمدى كىم تاعايىندايدى؟', 'ru', 'kk'],
    ['ەسكى كوپىر قايتا اشىلدى', 'en', 'kk'],
    ['Бул создин магынасы кандай?', 'ru', 'kk'],
    ['Акимди ким тагайындайды жане неге халык сайламайды?', 'ru', 'kk'],
    ['Менин ойымша бул дурыс емес', 'ru', 'kk'],
    ['Калай ойлайсыздар, осы создер дурыс аударылган ба?', 'en', 'kk'],
    ['Бул жерде катe бар сиякты, тексериниздерши', 'ru', 'kk'],
    ['Рахмет, жаксы макала екен', 'ru', 'kk'],
    ['Казир ауылдарда аким сайлауы отип жатыр, бирак адамдар катыспайды', 'ru', 'kk'],
    [
      'Қазақстандағы жергілікті өзін-өзі басқару жүйесі туралы көп айтылады, бірақ іс жүзінде ештеңе өзгерген жоқ.',
      'en',
      'kk',
    ],
    ['Мәтін өте жақсы', 'ru', 'kk'],
    ['Түсінбедім', 'ru', 'kk'],
    ['Түсінбедім', 'en', 'kk'],
    ['Өте дұрыс пікір', 'en', 'kk'],
    ['Неге халық сайламайды?', 'ru', 'kk'],
    ['Қайырлы күн', 'en', 'kk'],
    ['Аударма нашар', 'kk', 'kk'],
    ['Бұл дұрыс емес, аудармада қате бар', 'ru', 'kk'],
    ['Сөйлем түсініксіз құрылған', 'ru', 'kk'],
    ['Kim tağaiyndaidy?', 'ru', 'kk'],
    ['Bul durys emes', 'en', 'kk'],
    ['Audarma jaqsy emes', 'ru', 'kk'],
    ['Men osy oımen kelisemin', 'en', 'kk'],
    ['Sálem, qalaısyz?', 'en', 'kk'],
    ['Qazaqstanda jergilikti biylik', 'en', 'kk'],
    ['Kazaksha audarmasy durys emes', 'en', 'kk'],
    ['Мен келиспеймин', 'en', 'kk'],
    ['Казакша аудармасы дурыс емес', 'ru', 'kk'],
    ['Осы соз калай аударылады', 'ru', 'kk'],
    ['Тусинбедим', 'kk', 'kk'],
    ['Бул сурак маган унамады, ойткени жауабы жок', 'ru', 'kk'],
    ['Халыкка керек нарсе осы', 'ru', 'kk'],
    ['Бір сөз ғана', 'ru', 'kk'],
    ['Рақмет!', 'en', 'kk'],
    ['Солай ма?', 'ru', 'kk'],
    ['Мен олай ойламаймын', 'ru', 'kk'],
    ['Дәл айтасыз, бірақ орысша нұсқада басқаша', 'ru', 'kk'],
    ['Rasynda solai ma?', 'ru', 'kk'],
    ['Bız muny bılemız', 'en', 'kk'],
    ['Qateni tüzetiñizder', 'en', 'kk'],
    ['Maqala avtory qatelesedi', 'ru', 'kk'],
    ['Мен билмеймин', 'ru', 'kk'],
    ['Кешириниз, бул кимнин создери?', 'en', 'kk'],
    ['Бизде сайлау жок', 'ru', 'kk'],
  ])(
    'takes %j on a version in %s for Kazakh in any of its scripts, or in Russian letters',
    (text, likely, language) => {
      expect(detectWritten(text, likely)).toBe(language);
    },
  );

  it.each<[string, Locale, Locale]>([
    ['Слово әкім здесь не переведено', 'kk', 'ru'],
    ['Почему «қала» переведено как город?', 'kk', 'ru'],
    ['Это про Нұрлана Әбенова', 'kk', 'ru'],
    ['Кто такой әкім?', 'en', 'ru'],
    ['А что значит «маслихат»?', 'kk', 'ru'],
    ['Согласен', 'en', 'ru'],
    ['Спасибо за перевод', 'en', 'ru'],
    ['Непонятно', 'kk', 'ru'],
    ['Хорошая статья', 'en', 'ru'],
    ['Перевод неточный', 'kk', 'ru'],
    ['Опечатка', 'en', 'ru'],
    [
      'В Казахстане много говорят о местном самоуправлении, но на деле ничего не изменилось; әкім по-прежнему назначается, а мәслихат молчит.',
      'kk',
      'ru',
    ],
    ['Он прав', 'kk', 'ru'],
    ['Не согласен с автором', 'kk', 'ru'],
    ['Какой перевод точнее?', 'kk', 'ru'],
    ['Интересно, а как это будет по-казахски — қала әкімі?', 'kk', 'ru'],
    ['В этом предложении пропущено слово «жергілікті»', 'kk', 'ru'],
    ['Автор имеет в виду акимат', 'kk', 'ru'],
    ['Надо бы исправить', 'kk', 'ru'],
    ['Тут ошибка', 'kk', 'ru'],
    ['Слово «қаржы» означает финансы', 'en', 'ru'],
    ['Мне кажется, лучше написать «халық»', 'kk', 'ru'],
    ['Ерунда', 'en', 'ru'],
    ['Источник?', 'en', 'ru'],
    ['Это Ұлытау', 'kk', 'ru'],
    ['Это тест', 'ru', 'ru'],
    ['Здесь говорится о қала әкімі, а не об области', 'kk', 'ru'],
    ['Почему не «төраға»?', 'kk', 'ru'],
    ['Спорный тезис', 'kk', 'ru'],
    ['Смотрите также «Аманат»', 'kk', 'ru'],
    ['Жаль', 'kk', 'ru'],
    ['Откуда цифры?', 'kk', 'ru'],
  ])('takes %j on a version in %s for Russian, also with a Kazakh word', (text, likely, language) => {
    expect(detectWritten(text, likely)).toBe(language);
  });

  it.each<[string, Locale, Locale]>([
    ['Who appoints them?', 'kk', 'en'],
    ['The word ‘akim’ is not translated here', 'ru', 'en'],
    ['Good article', 'ru', 'en'],
    ['Typo', 'kk', 'en'],
    ['I disagree', 'kk', 'en'],
    ['In Kazakh it says “қала”, not town', 'kk', 'en'],
    ['Nice', 'ru', 'en'],
    ['What does akim mean', 'ru', 'en'],
    ['Shouldn’t this be plural?', 'kk', 'en'],
    [
      'Local self-government in Kazakhstan is widely discussed, yet little has changed: the akim is still appointed.',
      'kk',
      'en',
    ],
    ['Why not?', 'kk', 'en'],
    ['A better translation would be “mayor”', 'kk', 'en'],
    ['Compare with the Russian text', 'ru', 'en'],
    ['Is this the same Yesdauletov?', 'ru', 'en'],
    ['See әкім in the glossary', 'ru', 'en'],
    ['Great interview!', 'kk', 'en'],
    ['Source?', 'ru', 'en'],
    ['not sure about this', 'kk', 'en'],
    ['Akim = mayor', 'ru', 'en'],
    ['Mistake here', 'kk', 'en'],
    ['The English says “center”; Kazakh has орталық', 'ru', 'en'],
    ['Agree', 'ru', 'en'],
    ['Wrong date', 'ru', 'en'],
    ['Please check the number', 'kk', 'en'],
  ])('takes %j on a version in %s for English, also with a Kazakh word', (text, likely, language) => {
    expect(detectWritten(text, likely)).toBe(language);
  });

  it.each<[string, Locale, Locale]>([
    ['Здесь қате', 'ru', 'ru'],
    ['Хто призначає акимів і чому їх не обирають?', 'en', 'en'],
    ['Дуже цікава стаття, дякую', 'en', 'en'],
    ['Це слово не перекладено', 'kk', 'kk'],
    ['Чому так?', 'en', 'en'],
    ['Акимдерди ким дайындайт жана эмне үчүн шайлоо жок?', 'en', 'en'],
    ['Бул сөз туура эмес которулган', 'ru', 'ru'],
    ['Рахмат, жакшы макала экен', 'en', 'en'],
    ['Мен муну түшүнгөн жокмун', 'ru', 'ru'],
    ['Бу сүз нәрсә аңлата?', 'en', 'en'],
    ['Bu kelime ne demek?', 'ru', 'ru'],
    ['Bu çok güzel bir yazı', 'kk', 'kk'],
    ['Bu so‘z nima degani?', 'ru', 'ru'],
    ['Was bedeutet dieses Wort?', 'kk', 'kk'],
    ['Que veut dire ce mot ?', 'ru', 'ru'],
    ['هذا النص غير واضح', 'ru', 'ru'],
    ['این کلمه چه معنی دارد؟', 'en', 'en'],
    ['بۇ سۆزنىڭ مەنىسى نېمە؟', 'en', 'en'],
    ['?!', 'ru', 'ru'],
    ['123', 'kk', 'kk'],
    ['ok', 'kk', 'kk'],
    ['https://example.org/interviews', 'kk', 'kk'],
    ['Жоқ', 'en', 'en'],
    ['да', 'kk', 'kk'],
    ['Я не згоден з автором', 'en', 'en'],
    ['Українською це звучить інакше', 'ru', 'ru'],
    ['Кыргызстанда да ушундай', 'en', 'en'],
    ['Бул эмне деген сөз?', 'en', 'en'],
    ['Мин аңламадым', 'en', 'en'],
    ['Бу нима?', 'en', 'en'],
    ['Тоҷикистон низ ҳамин тавр', 'en', 'en'],
    ['Не згодна', 'ru', 'ru'],
    ['Ne anlama geliyor?', 'ru', 'ru'],
    ['C’est une bonne question', 'ru', 'ru'],
    ['Das ist nicht richtig', 'ru', 'ru'],
    ['Чому не обирають акимів?', 'kk', 'kk'],
    ['Ми теж так думаємо', 'ru', 'ru'],
    ['Мен кыргызмын, бизде дагы ушундай', 'en', 'en'],
    ['Yaxshi maqola, rahmat', 'ru', 'ru'],
    ['Teşekkürler, çok iyi', 'ru', 'ru'],
  ])(
    'takes %j on a version in %s for the language of the version, where it cannot tell or the language is none of ours',
    (text, likely, language) => {
      expect(detectWritten(text, likely)).toBe(language);
    },
  );

  it.each([
    ['ەسكى كوپىر قايتا اشىلدى. قالا شەتىندەگى كوپىر ءۇش جىلدان كەيىن', 'Arabic'],
    ['Qala shetindegi köpir üş jyldan keiin qaita aşyldy, ony alğaşqy bolyp mektep oquşylary ötti.', 'Latin'],
    ['Қала шетіндегі көпір үш жылдан кейін қайта ашылды', null],
    ['The bridge at the edge of the town is open again', null],
    ['این کلمه چه معنی دارد و چرا اینجا نوشته شده است؟', null],
    ['بۇ سۆزنىڭ مەنىسى نېمە؟ بىز ئۇنى بىلمەيمىز', null],
    ['Bu kelime ne demek, neden burada yazıyor?', null],
  ])('tells the letters of Kazakh that is not in Cyrillic: %j', (text, script) => {
    expect(detectKazakhScript(text)).toBe(script);
  });
});
