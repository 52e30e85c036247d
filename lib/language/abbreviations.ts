import type { Locale } from './locales';

/**
 * Abbreviations by what may follow their full stop. A space in an entry may be absent or present in the text
 * («т.д.», «т. д.»); the last full stop is left out. Case counts only where an entry has capitals.
 */
export interface Abbreviations {
  /** Stand before the word they belong to, so they end no sentence: titles, kinds of street, «т.е.». */
  bound: string[];
  /** Are abbreviations only before a number («рис. 3»); elsewhere they are words like others. */
  beforeNumber: string[];
  /** End a sentence where the next word could begin one: units, «и т. д.», “Inc.”. */
  free: string[];
  /** Words with which a sentence begins far more often than a name goes on: pronouns, conjunctions. */
  starters: string[];
}

const list = (text: string): string[] => text.trim().split(/\s*,\s*/u);

/**
 * Own lists, after the abbreviation rules of the Kazakh and Russian orthographies (ГОСТ Р 7.0.12, ҚР СТ on
 * bibliographic short forms) and, for English, of the Chicago Manual of Style, chapter 10.
 */
export const abbreviations: Record<Locale, Abbreviations> = {
  kk: {
    bound: list(
      'проф, акад, доц, д-р, м-р, г-н, инж, ген, полк, лейт, сағ, даң, көш, мкр, шағ ауд, ауд, обл, қ, а, с, пос, ' +
        'мыс, т е, яғ, қар, салыст, мың, млн, млрд, трлн, б з б, б з д, б э д, б э, б з, ж, жж, ғ, ғғ, қаң, ақп, нау, сәу, мам, мау, шіл, там, ' +
        'қыр, қаз, қар, жел, аты, ред, құраст, ауд, әул, хз, Дж, ф ғ д, ф ғ к, т ғ д, т ғ к, т ғ м, п ғ д, п ғ к, з ғ д, ' +
        'з ғ к, э ғ д, э ғ к, м ғ д, м ғ к, б ғ д, б ғ к, ф-м ғ д, ф-м ғ к, х ғ д, х ғ к, а-ш ғ д, а-ш ғ к',
    ),
    beforeNumber: list(
      'бет, б, сур, кесте, т, том, гл, тар, бап, бөл, пп, рис, тел, №, үй, п, кіт, шығ, пәт',
    ),
    free: list(
      'т б, т с с, т т, тг, теңг, мин, сек, км, м, см, мм, кг, г, га, т, л, руб, долл, пайыз, ' +
        'адам, жас, дана, др, ЖШС, АҚ',
    ),
    starters: list(
      'Ол, Олар, Бұл, Осы, Сол, Мен, Біз, Сен, Сіз, Сіздер, Ал, Бірақ, Және, Сондықтан, Содан, Сонда, Сонымен, ' +
        'Сондай-ақ, Оның, Олардың, Онда, Оған, Оны, Одан, Мұнда, Мұны, Кейін, Енді, Егер, Қазір, Бүгін, Тек, Әр, ' +
        'Барлық, Барлығы, Бәрі, Мұның, Себебі, Өйткені, Алайда, Дегенмен, Осылай, Тағы, Өзі, Біздің, Бірінші',
    ),
  },
  ru: {
    bound: list(
      'ул, пл, пр, просп, пер, бул, б-р, наб, ш, обл, р-н, г, гор, с, дер, пос, ст, о, оз, р, им, проф, акад, доц, ' +
        'канд, д-р, г-н, г-жа, гр, тов, т е, т н, т к, т о, т наз, т зв, напр, см, ср, св, свв, прп, преп, архиеп, еп, ' +
        'митр, игум, иером, арх, инж, ген, ген-м, полк, подп, кап, лейт, ред, сост, пер, изд, изд-во, корп, стр, рис, ' +
        'кн, гл, разд, вып, ок, прибл, яз, англ, нем, фр, франц, лат, греч, др-греч, рус, русск, исп, итал, ' +
        'каз, казах, кит, яп, араб, тур, тат, польск, укр, урожд, наст, Дж, Хр, зам, зав, нач, пом, д, кв, м, н ст, ст ст, ' +
        'до н э, к-т, и о, врио, вр и о, устар, разг, букв, собств, мл, ж-д',
    ),
    beforeNumber: list(
      'п, пп, т, тт, ч, табл, илл, ил, тел, №, №№, л, лл, с, вып, прим, ред, ст, оп, соч, мкр',
    ),
    free: list(
      'т д, т п, др, пр, проч, н э, гг, в, вв, руб, коп, тг, тыс, млн, млрд, трлн, чел, шт, экз, долл, евро, км, м, ' +
        'см, мм, кг, г, т, га, л, мин, сек, час, ч, кв м, куб м, км ч, а е, л с, св лет, в д, з д, с ш, ю ш, ' +
        'ООО, АО, мес, нед, лет, г р, г в, стр, б ч, к-та',
    ),
    starters: list(
      'Он, Она, Оно, Они, Это, Этот, Эта, Эти, Я, Мы, Вы, Ты, Но, А, И, Однако, Поэтому, Потом, Затем, Также, Кроме, ' +
        'После, До, При, В, Во, На, С, Со, По, Из, За, Для, К, О, Об, От, Его, Её, Ее, Их, Ему, Там, Тогда, Когда, ' +
        'Если, Как, Что, Так, Тем, Там, Всё, Все, Уже, Теперь, Сейчас, Сегодня, Здесь, Впоследствии, Позже, Был, Была, ' +
        'Были, Среди, Согласно, Однажды, Несмотря, Хотя, Который, Не, Ни, Нет, Да',
    ),
  },
  en: {
    bound: list(
      'Mr, Mrs, Ms, Messrs, Mme, Mlle, Dr, Drs, Prof, St, Sen, Sens, Rep, Reps, Gov, Gen, Maj, Col, Lt, Sgt, Cpl, Pvt, ' +
        'Capt, Cmdr, Adm, Rev, Fr, Hon, Pres, Supt, Atty, Insp, Amb, Sr, Sra, Mt, Ft, vs, v, e g, i e, cf, viz, approx, ' +
        'ca, Gov-Gen, Lt-Gen, Brig, Ald, Dist, Msgr, Ven, Asst, Assoc, resp, incl',
    ),
    beforeNumber: list(
      'No, Nos, p, pp, Fig, Figs, vol, vols, ch, chap, sec, sect, art, arts, para, eq, ed, eds, ext, tel, ver, pt, ' +
        'Jan, Feb, Mar, Apr, Jun, Jul, Aug, Sep, Sept, Oct, Nov, Dec, Op, Rte, Apt, Ste, b, d, c, Res, Reg',
    ),
    free: list(
      'etc, Inc, Ltd, Co, Cos, Corp, Bros, LLC, Jr, Esq, a m, p m, A M, P M, U S, U K, U N, E U, U S A, U S S R, D C, ' +
        'Ph D, M D, B A, M A, B Sc, M Sc, LL B, et al, ibid, Ave, Blvd, Rd, Dept, est, min, hr, hrs, ft, lb, lbs, oz, ' +
        'mi, B C, A D, N Y, L A, Univ, Gmbh, mph, sq, Calif, Conn, Fla, Mass, Mich, Minn, Wash, Pa, Va, Okla, Tex',
    ),
    starters: list(
      'The, A, An, He, She, It, They, We, You, I, This, That, These, Those, There, Then, But, And, Or, So, However, ' +
        'His, Her, Its, Their, My, Our, Your, In, On, At, By, For, From, With, As, If, When, While, After, Before, ' +
        'Since, Although, Though, Because, Also, Still, Yet, Now, Today, Here, What, Who, Why, How, Where, Which, ' +
        'Some, Many, Most, All, Both, Each, Every, One, Two, Not, No, Yes, Please, Another, Such, During, Until',
    ),
  },
};
