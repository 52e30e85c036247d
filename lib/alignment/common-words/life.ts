/** People, body, nature, places, things, culture and sport. Form: see `makeLexicon`. */
export const life = `
man, men, male, guy | мужчин, мужск, парень, парн | ер., ерлер, еркек, ер адам., жігіт
woman, women, female, lady | женщин, женск, дам. | әйел
child, children, kid, kids, baby, childhood | дет, ребен, младен, малыш | бала, балалар, нәресте, сәби
boy, boys | мальчик, парень, парн | ұл., бала
girl, girls | девочк, девушк, девуш | қыз
young, youth, teenager, teen | молод, юн, подрост | жас., жастар, жасөспірім
mother, mom, mum, motherhood | мать., матери, мам., мама., мамы., маму., матер | ана., шеше, анасы, аналар
father, dad | отец., отца., отцу., отцом., отце., пап., папа. | әке
parent, parents | родител | ата-ана, ата, ата‐ана
son, sons | сын., сына., сыну., сыном., сынов | ұл., ұлы., баласы.
daughter | доч., дочь., дочер | қызы.
brother, brothers, brotherhood | брат | аға, іні, бауыр
sister, sisters | сестр, сестер | әпке, сіңлі, қарындас
wife | жен., жена., жены., жену., женой., супруг | әйелі., жұбай, зайыб
husband | муж., мужа., мужу., мужем., супруг | күйеу, жұбай
family, families | семь, семей | отбас, отабас, жанұя, үйелмен
friend, friends, friendly, friendship | друг., друга., другу., другом., друз, друж | дос., достар, досы, достық
neighbour, neighbor | сосед | көрші
colleague, colleagues | коллег | әріптес
name, names, called, title, named | им., имя., имени., именем., назван, называ, зовут | ат., атау, атын, есім, аты., атты., деп аталатын.
life, lives, live, living, lived, alive | жизн, жив, прожив, жил., жила., жили. | өмір, тір, тұр
death, die, died, dead, dying, deadly | смерт, умер, погиб, мертв, скончал, гибел | өлім, өл, қайтыс, қаза
birth, born | рожд, роди | туған, туыл, дүниеге, тумысынан
body | тел., тело., тела., телу., телом., корпус | дене, тән., мүрде
head | голов | бас., басын, басы
hand, hands, arm, arms | рук., рука., руки., руку., рукой., рук | қол., қолы, қолын
foot, feet, leg, legs | ног., нога., ноги., ногу., стоп | аяқ, аяғ
eye, eyes | глаз | көз
face, faces | лиц., лицо., лица., лицом. | бет., жүз., бетін, жүзі
heart | сердц | жүрек
blood | кров | қан., қаны
hair | волос | шаш
voice | голос | дауыс
mind, reason, thought | разум, ум., ума., умом., мысл | ақыл, ой., сана, ақыл‐парасат
conscience | совест | ар., ождан, ұждан, ар‐ождан
soul, spirit | душ, дух | рух, жан.
health, healthy, medical, medicine | здоров, медиц, здравоохр, лекарств | денсаулық, медицина, дәрі, саулы
disease, illness, sick, sickness, ill | болезн, больн, заболе | ауру, сырқат, науқас
hospital, clinic | больниц, госпитал, клини | аурухана, клиника
doctor, doctors, physician | врач, доктор | дәрігер
patient, patients | пациент, больн | пациент, науқас
injury, injured, wound, hurt | ран., ранен, травм, поврежд | жарақат, жарала
drug, drugs, alcohol | наркот, препарат, алкогол | есірткі, дәрі, алкоголь
treatment, treat, care | лечен, обращен, уход, забот | емде, ем., күтім, қамқор
pain, painful | бол., боль., боли., болью., болезнен | ауыр, ауырсын
food, eat, meal, ate, eating | пищ, ед., еда., еды., еду., есть., питан, продовольств | тамақ, ас., азық, жеу
water | вод., вода., воды., воду., водой., воде. | су., суы, судың, суды, суға
drink, drinking, drunk | пит., пить., пьян, напит, выпи | іш., ішу, мас., ішімдік, сусын
bread, milk, meat | хлеб, молок, мяс | нан., сүт., ет.
coffee, tea, wine, beer | кофе, чай., чая., вин, пив | кофе, шай., шарап, сыра
home, house, houses, housing, household | дом., дома., доме., домой., домов, жиль, жилищ | үй., үйі, үйд, үйг, баспана, тұрғын үй
room, apartment, flat | комнат, квартир | бөлме, пәтер
building, build, built, construction | здан, строит, построй, постро, строен | ғимарат, құрылыс, салу, сал
city, town, cities | город, столиц | қала
village, rural | дерев, сел., село., села., сельск | ауыл
street, road, way, highway | улиц, дорог, шоссе, путь, пут | көше, жол
place, site, spot | мест | орын, жер., орнын, орнал
land, ground, earth, soil | земл, почв | жер., жерд, жерін, топырақ
sea, ocean, coast, beach, shore | мор., море., моря., океан, берег, пляж | теңіз, мұхит, жаға
river, lake | рек., река., реки., реку., реке., озер | өзен, көл.
mountain, hill | гор., гора., горы., холм | тау., таулар, тауы, төбе
island, islands | остров | арал
forest, tree, trees | лес., леса., лесу., дерев | орман, ағаш
fire, burn | пожар, огонь, огн, гор, сгор | өрт, от., жан, өртен
sun, sunny | солнц, солнечн | күн.
sky, air, wind | неб, воздух, ветер, ветр | аспан, ауа, жел.
rain, snow, storm, hurricane | дожд, снег, шторм, бур., ураган | жаңбыр, қар., дауыл
earthquake, flood, disaster | землетряс, наводнен, бедств, катастроф | жер сілкінісі., сілкініс, су тасқыны., апат
climate, weather, temperature | климат, погод, температур | климат, ауа райы., температура
animal, animals, dog, cat, horse | животн, собак, кошк, лошад | жануар, ит., мысық, жылқы, ат.
fish, bird | рыб, птиц | балық, құс
world cup, cup, champion, championship | чемпион, куб., кубок, кубк | чемпион, кубок
game, games, play, played, player, match, playing | игр, матч, сыгра, встреч | ойын, ойна, матч, ойыншы
win, won, victory, winner, winning | побед, выигр | жеңіс, жең, ұт
lose, lost, loss, defeat | проигр, потер, поражен, утра | жеңіл, жоғалт, ұтыл, айыр
team, teams, squad, club | команд, сборн, клуб | команда, құрама, клуб
season | сезон | маусым
goal, goals, score, scored | гол., гола., голов, счет, забил, заби | гол., доп, ұпай, есеп
league, tournament | лиг, турнир | лига, турнир
coach, trainer | тренер | жаттықтырушы, бапкер
football, soccer | футбол | футбол
ball | мяч | доп
race, run, ran, running | гонк, бег, бежа, бежи | жарыс, жүгір
sport, sports | спорт | спорт
music, musical, song, sing, singer | музык, песн, пе, певи, певец | музыка, ән., әнші, ән
film, movie, cinema | фильм, кино | фильм, кино
book, books, novel | книг, роман | кітап, роман
write, wrote, written, writer, writing | пис, писа, напис, пиш | жаз, жазу, жазған
read, reading, reader | чита, прочит, чтен | оқы, оқу, оқырман
story, stories, history, historical | истор, рассказ | тарих, әңгіме, хикая
art, artist, arts, artistic | искусств, художн | өнер, суретші, көркем
culture, cultural | культур | мәдени
photo, picture, image, photograph | фото, снимк, картин, изображен | сурет, фото, бейне
television, tv, channel, broadcast, network | телевид, телевиз, канал, эфир, трансл, сет | телевизия, теледидар, арна, эфир, желі
media, press, newspaper, journalist, news, journalism | сми., пресс, газет, журнал, новост, прес | бақ., баспасөз, газет, журнал, жаңалық
internet, online, website, site, web | интернет, онлайн, сайт, веб | интернет, онлайн, сайт, желі
phone, telephone, mobile | телефон, мобильн | телефон, ұялы
computer, software | компьютер | компьютер
information, data | информац, данн, сведен | ақпарат, мәлімет, дерек
letter, letters, correspondence, mail, email | письм, корреспонден, почт, букв | хат., хаты, пошта, әріп
word, words | слов., слово., слова., словам., словами. | сөз
show, shows, shown | показ, шоу, демонстр | көрсет, шоу
audience, viewer, viewers, watch | аудитор, зрител, смотр, посмотр | көрермен, көр, аудитория, қара
star, stars, famous, celebrity | звезд, извест, знаменит | жұлдыз, танымал, атақты, белгілі
car, cars, vehicle, driver, drive | машин, автомоб, водител, вод | көлік, машина, автомоб, жүргізуші
plane, flight, airport, fly, flew, aircraft, airline | самолет, рейс, аэропорт, лет, авиа | ұшақ, ұшу, әуежай, әуе
train, bus, station | поезд, автобус, станц, вокзал | пойыз, автобус, станция, вокзал
ship, boat | корабл, судно, лодк | кеме, қайық
door, window | двер, окн, окон | есік, терезе
table, bed, floor | стол, кроват, пол., этаж | үстел, төсек, еден, қабат
clothes, clothing, dress, wear, wore | одежд, плать, одет, носи | киім, көйлек, ки, киген
shop, store, restaurant | магазин, ресторан | дүкен, мейрамхана
hotel | отел, гостиниц | қонақ үй., қонақүй
church, mosque | церк, мечет | шіркеу, мешіт
god | бог., бога., богу. | құдай, тәңір, алла
holiday, festival, celebrate, celebration | праздн, фестивал, отмеч | мереке, фестиваль, атап өт.
leisure, rest | отдых, досуг | демалыс, тынығ, демалу
color, colour, red, white, black, blue, green | цвет, красн, бел, черн, син, зелен | түс., түсті, қызыл, ақ., қара., көк., жасыл
white | бел., белый., белого., белом., белая. | ақ.
black | черн | қара.
size, large, big, huge, great, major | больш, крупн, огромн, велик, масштаб, размер | үлкен, зор, ірі, ұлы, көлем, ауқым
small, little, tiny | мал, маленьк, небольш, мелк | кіші, кішкентай, шағын
new, newly | нов | жаңа
old, ancient | стар, древн | ескі, қарт, кәрі, көне
good, well, better, best | хорош, лучш, добр, хорошо. | жақсы, үздік, жақсырақ
bad, worse, worst, badly, poor | плох, худ, хуж | жаман, нашар
high, higher, highest, top, tall | высок, выс, верхн, высш, топ | жоғары, биік, жоғарғы, шың
low, lower | низк, ниж, пониж | төмен, аласа
strong, strength, powerful | сильн, мощн, крепк | күшті, мықты, қуатты
weak | слаб | әлсіз
fast, quick, quickly, rapid, speed | быстр, скор, стремит | жылдам, тез, шапшаң, жылдамдық
slow, slowly | медлен | баяу, ақырын
hard, difficult, difficulty, tough | трудн, сложн, тяжел, тяжк | қиын, ауыр, күрделі
easy, easily, simple, simply | легк, прост | оңай, жеңіл, қарапайым
important, importance, significant | важн, значит, значим | маңыз, елеулі
necessary, need, needed, needs, require, required | необходим, нужн, нужд, требу, надо., потреб | қажет, керек, мұқтаж, тиіс, талап
possible, possibility, opportunity | возможн | мүмкін
different, difference, various | разн, различ, отлич | әртүрлі, түрлі, айырмашылық, өзгеше
similar, like, same | похож, подобн, аналог, схож | ұқсас, сияқты, секілді
common, general, joint | общ, совместн | жалпы, ортақ, бірлескен
main, basic, fundamental, chief, primary, essential | главн, основн, основополаг, фундамент | басты, негізгі, негіз
foundation, basis, base, based | основ, баз | негіз, база
special, particular, specific, especially | особ, специальн, особенн, конкрет | ерекше, арнайы, айрықша, нақты
public, open, opened, opening | публичн, общедоступ, откры | ашық, жария, ашу, ашыл
private, personal, privacy, individual | личн, частн, персональн, индивид | жеке
full, fully, complete, completely | полн, полност | толық, толы
real, true, truth | реальн, настоящ, правд, истин | шын, нақты, ақиқат, рас, шындық
false, lie, lies | лож, ложн | жалған, өтірік
clear, clearly, obvious | ясн, очевид, четк | анық, айқын, белгілі
ready, prepare, prepared | готов, подготов | дайын
alone, lonely | один., одинок, единолич | жалғыз
happy, happiness, pleased | счаст, рад., доволен, довольн | бақыт, қуан, риза
sad, sorry, unfortunately, regret | груст, печал, сожален | өкініш, мұң, қайғы
beautiful, beauty | красив, красот | әдемі, сұлу, көрік
rich, poor, poverty | богат, бедн, нищ | бай., байлық, кедей
right, left, side, sides | прав, лев, сторон | оң., сол., жақ, тарап, оңжақ
north, northern | север | солтүстік
south, southern | юг., юга., юге., южн | оңтүстік
east, eastern | восток, восточн | шығыс
west, western | запад | батыс
center, centre, central | центр | орталық, орталығ, ортал
number, amount, total, rate, level | числ, количеств, номер, сумм, уровен, уровн | сан., саны, нөмір, деңгей, мөлшер, жиынтық
percent, per, %, percentage | процент, % | пайыз, %, процент
part, share, piece | част, дол., доля., доли. | бөлік, бөлі, үлес, бөлшек
kilometre, kilometer, km, mile, miles, metre, meter, metres, meters, foot, feet | километр, км., мил., миль., мили., метр, фут | шақырым, километр, км., миля, метр, фут
ton, kilogram, kg | тонн, килограмм, кг. | тонна, килограмм, кг.
list, document, record | спис, докум, запис, рекорд | тізім, құжат, жазба, рекорд
thing, things | вещ, дел., дело., дела. | нәрсе, зат, іс.
form, kind, type, sort | форм, вид., вида., виды., виде., тип | түр., түрі, түрлі, нысан
line, end, edge | лини, кон., конец., конца., конце., кра | сызық, соңы, шеті, аяқ
act, action, deed, activity | действ, деян, акт, деятельн, поступ | әрекет, іс-., қимыл, іс‐әрекет, қызмет
event, incident, accident | событ, инцидент, происшеств, авари | оқиға, инцидент, апат, іс-шара
idea, opinion, view, views, thought | иде, мнен, взгляд, точк | ой., пікір, идея, көзқарас
experience | опыт | тәжірибе
attention | вниман | назар, көңіл
hope, hopes | наде | үміт
fear, afraid, scared | страх, бо, боя, опаса | қорқ, үрей, қорық, қауіптен
love, loved | люб | махаббат, сүй, жақсы көр., сүйіс
interest, interests, interested, interesting | интерес | қызық, мүдде
choice, choose, chose, chosen, select | выбор, выбра, выбир | таңда
chance | шанс | мүмкіндік
role | роль, рол | рөл
position | позиц, положен, должност | лауазым, ұстаным, позиция, жағдай
relationship, relations, relation | отношен, связ | қатынас, байланыс
`;
