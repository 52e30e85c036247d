/** Words that tell a language by themselves, frequent and short, in lower case. */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const kazakhWords = list(`
  мен бен пен бұл ол осы сол деп екен емес жоқ бар да де та те ма ме ба бе па пе үшін туралы кейін ғана тек біз сіз сен
  олар қалай неге кім болып болды еді керек рахмет сәлем және бірақ сондай барлық халық кейде енді тағы өте
  едім едің деген болса болады болар айтты адам адамдар дейді жаман осында сонда мұнда ал егер не неше қай
  менің сенің оның біздің сіздің олардың оған маған саған бізге сізге жер ел күн кез мына ана әлі бара келе
`);

/** Kazakh as it is typed on a Russian keyboard, without its own letters. */
export const plainKazakhWords = list(`
  мен бул ол осы сол деп екен емес жок бар ушин туралы кейин гана биз сиз олар калай кандай неге ким болып болды болган
  еди керек рахмет салем жане бирак сондай барлык халык кейде енди тагы оте жаксы катты казак казакша айтты адам адамдар
  деген болса болады дейди жаман сонда мунда егер неше кай калды калайсыз калайсын мени сени онын бизге сизге оган маган
  саган бизди сизди аким акимди акимнин бала балалар кала калада ауыл ауылда сурак жауап дурыс емеспе билмеймин туралы
  менин сенин биздин сиздин олардын жер ел кун мына ана али кайда кашан канша
`);

export const kazakhLatinWords = list(`
  men bul ol osy sol dep eken emes joq bar jane jäne üşin ushin úshin turaly keiin keyin ğana biz siz sız bız olar qalai qalay
  qandai qanday nege kim bolyp boldy bolğan bolgan edi kerek rahmet raqmet solai solay sälem sálem salem biraq sondai barlyq halyq jaqsy qatty
  qazaq qazaqsha qazaqşa aitty adam adamdar degen bolsa bolady deidi jaman sonda eger qai oğan oǵan mağan maǵan saǵan ákim äkim
  bala balalar qala qalada auyl auylda suraq sūraq jauap durys bilmeimin meniñ onyñ bizdiñ osylai endi tagy tağy öte
`);

export const russianWords = list(`
  и в во не на я что он с со это как а по но его все она так мы за из у же то от о об для бы был была были уже вы если только
  когда или есть быть ещё еще нет до где почему кто какой какая какие чтобы очень может здесь надо нужно их ее её ему им нас
  вас мне меня тебя себя этот эта эти том там тут тоже раз даже при без под над про через после перед между потом который
  которые которая которых сейчас тогда можно также тоже смотрите чем чего кого зачем сколько спасибо лучше больше всё всех этого этом ли да
`);

export const englishWords = list(`
  the of and to a in is that it was for on are with as be this by not from have has had or which but what who why how their they
  you we he she his her i do does did can will would there where when about an at if all more one no so out up into than then
  them these been only some could its our your my me us yes thanks thank here should very just because said new good
`);

/** Languages that none of ours stands for: what is written in them is not told. */
export const otherCyrillicWords = list(`
  з й та згоден згодна що як це є від але його був дуже ви чому хто які або після ще щоб мене нам вони який там треба дякую також ця цей тут
  жана менен эмес үчүн кантип эмне болгон силер алар кыргыз эле анан азыр мында кийин бирок жооп башка
  рахмат жакшы экен ушундай ошондой мындай эл эки муну түшүнгөн туура сөздү макаланы
  мин син һәм бу сүз белән өчен түгел нәрсә кем ничек безнең аның бик шул ул ни гэта як што яны але быў было вельмі дзе чаму
  ва билан учун эмас бу қандай ҳам ёки деган нима ки бо аз дар ин он барои аст
`);

export const otherLatinWords = list(`
  ve bir bu için değil çok ne var yok gibi daha olarak ama kadar sonra olan ile
  yaxshi va bilan uchun emas yoki ham nima qanday kerak lekin
  və üçün deyil çox da nə
  c'est n'est qu'il dieses dieser diese wort auch wie sich wird werden kann haben sind hat oder aber
  le la les des et est une dans pour que qui pas sur avec ce der die das und ist nicht ein eine mit von den zu auf für
  el los las una por con para como más pero y es il di che non per si sono
`);
