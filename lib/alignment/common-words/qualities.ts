/** Qualities, abstractions and what goes with them. Form: see `makeLexicon`. */
export const qualities = `
access, accessible, available | доступ | қолжет, қол жет, қолданыс
able, ability, skill, skills, talent | способн, навык, умен, талант | қабілет, дағды, дарын, талант
order | порядок, порядк, заказ, приказ | тәртіп, тәртіб, бұйрық
direct, directly | непосредств, прям | тікелей
career | карьер | мансап, мансаб
formal, formally, informal | формальн, неформ, официальн | ресми, бейресми
institution, institutions, establishment, agency | институт, учрежден, агентств | институт, мекеме, агенттік
broad, wide, widely, extensive | широк | кең
extra, additional, further, moreover, furthermore, besides | дополн, кроме, дальнейш, более того. | қосымша, сонымен, сондай-ақ, бұдан
short, brief | коротк, кратк | қысқа
deep, deeply | глубок, глубин | терең
average, middle, medium, mean | средн | орташа, орта
modern, contemporary | современ | заманауи, қазіргі
advantage, benefit, benefits | преимуще, льгот, польз, выгод | артықшылық, пайда, жеңілдік
enough, sufficient | достаточн, хватит, хвата | жеткілікті, жет
sex, sexual, gender | пол., пола., полов, сексуал | жыныс, сексуал
homeless, homelessness | бездом | баспанасыз, үйсіз
angry, anger, furious | злой, злость, гнев, возмущ, разгнев | ашу., ашулы, ашулан, ыза
trust, confidence, confident, sure, certain, certainly | довер, увер, уверен, конечн | сенім, сенімді, әрине
standard, standards | стандарт | стандарт, деңгей
status | статус | мәртебе, дәреже
effective, efficient, effectively | эффектив, действен | тиімді
progress, advance | прогресс, продвиж | прогресс, ілгері, алға.
resource, resources | ресурс | ресурс, рессурс, қор.
interfere, interference, intervene, intervention | вмеша | араласу, аралас, кедергі
serious, seriously, severe | серьез, тяжел | ауыр, елеулі, маңызды, байсалды
confirm, confirmed | подтвер | раста
determine, determined, determination, define | определ | айқында, анықта
suppose, assume, predict, forecast | предполо, предполаг, прогноз | болжа, жорамал
host, guest, guests | гост, хозя | қонақ, ие
emerge, arise, arose, cause, caused | возник, вызв, вызыв, привел | туында, туғыз, пайда, себеп
modest, moderate | скромн, умерен | қарапайым, бірқалыпты
correct, correctly, proper, properly, truly | правильн, верн | дұрыс
wrong, mistake, error | ошиб, неправильн | қате, бұрыс, жаңылыс
normal, ordinary, usual | нормальн, обычн, обыкнов | қалыпты, кәдімгі, әдеттегі
equal pay, reward | вознагражд | сыйақы, сый
necessary, obliged, compelled, forced, compulsory | вынужд, принужд, обязательн | мәжбүр, міндетті, амалсыз
natural, nature | природ, естествен, натур | табиғ, табиғи
actual, current | актуальн | өзекті
total, altogether | всего. | барлығы, жиыны
quality | качеств | сапа
quantity, volume | объем, количеств | көлем, мөлшер
comfortable, convenient | удобн, комфорт | қолайлы, ыңғайлы
unusual, strange | странн, необычн | ерекше, оғаш, әдеттен тыс
popular, popularity | популяр | танымал
professional | професси | кәсіби
active, actively, activist | актив | белсен
tradition, traditional | традиц | дәстүр
secret, hidden | секрет, тайн | құпия
quiet, calm, silent, silence | тих, спокой, молч | тыныш, байсалды, үнсіз
loud, noise | громк, шум | шу., дауысты
empty | пуст | бос.
heavy, weight | тяжел, вес., веса., весом. | ауыр, салмақ
light | свет, легк | жарық, жеңіл
dark, darkness | темн | қараңғы
cold | холод | суық
hot, warm, heat | жар, горяч, тепл | ыстық, жылы.
clean, pure | чист | таза
dirty, pollution | гряз, загрязн | лас, кір.
sharp, sharply | резк, остр | өткір, күрт
exact, exactly, precisely | точн, именно. | дәл, нақ
whole, everything | все., целиком | бәрі, барлығы
away, far, distance | далек, даль, расстоян | алыс, қашықтық
near, close, nearby | близ, ближ, рядом. | жақын, маңы, қасында
inside, within | внутр, предел | ішк, ішін
outside, beyond | вне., снаружи, за пределами. | сырт, тыс
behind, rear | позади, сзади, за. | артын, соңын
forward, ahead, front | вперед, впереди, передн | алда, алға, алды
above, up, upward | вверх, выше., наверх | жоғары, үст
below, down, under | вниз, ниже., под. | төмен, аст, астын
across, along, around | вдоль, вокруг, через. | айнала, бойымен, бойы
corner | угол, угл | бұрыш
step, stage | шаг, ступен | қадам, саты
surface, field | поверхн, пол., поле., поля. | бет., алаң, өріс, дала
top, summit | верши, саммит | шың, саммит
point, points | пункт, очк, точк | нүкте, ұпай, тармақ
test, exam, examination | экзам, тест, испыт | емтихан, сынақ, тест
degree, extent | степен | дәреже
object, subject | предмет, объект, субъект | зат, нысан, субъект, тақырып
sign, symbol | знак, символ | белгі, таңба, символ
gift, present | подар | сый., сыйлық
damage, harm | вред, ущерб | зиян, залал
hunger, starvation | голод | аш., аштық
unemployment, unemployed | безработ | жұмыссыз
disabled, disability | инвалид | мүгедек
widow, widowhood | вдов | жесір
elderly, pension, retire, retirement | пожил, пенси | зейнет, қарт
donor, donation, donate, charity | донор, пожертв, благотвор | донор, қайырымдылық, садақа
author, authors | автор | автор
rating, ranking | рейтинг | рейтинг
specialist, expert | эксперт, специалист | сарапшы, маман
partner | партнер | серіктес, әріптес
agency, bureau | агентств, бюро | агенттік, бюро
queen, king, prince, royal | корол, принц | патша, король, ханзада, ханшайым
captain | капитан | капитан
goalkeeper, keeper | вратар | қақпашы
gate, gates | ворот | қақпа
stadium | стадион | стадион
attack, striker, forward | нападающ | шабуылшы
corruption, bribe | коррупц, взят | жемқор, сыбайлас, пара.
murder, brutal | жесток, зверск | қатыгез, аяусыз
influence, patronage | покровит | ықпал, қолдаушы
resist, resistance, rebellion, uprising | сопротив, восстан, бунт | көтеріліс, қарсылық
tyranny, oppression | тирани, угнет, притесн | қанау, зорлық, озбыр
asylum, refuge, refugee | убежищ, бежен | баспана, босқын
arbitrary, arbitrarily | произвол | озбыр, негізсіз, еріксіз, өз бетінше.
consent | соглас | келісім
exile, persecution | изгнан, преслед | қуғын
`;
