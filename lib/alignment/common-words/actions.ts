/** Verbs. Form: see `makeLexicon`. */
export const actions = `
say, said, says, tell, told, saying | сказа, говор, расска, скаж, заяв, сообщ, отмет, подчерк, по словам. | айт, деді., дейді., деп, деген, сөйле, хабарла
speak, spoke, talk, talked, speech | говор, разговар, речь, речи, выступ, беседов | сөйле, әңгіме, сөз
ask, asked, request | спроси, спраш, прос, попрос, запрос | сұра, өтін
answer, answered, reply, respond, response | ответ, отвеч, отклик | жауап
add, added | добав | қос, қосты
explain, explained, explanation | объясн, поясн | түсіндір
call, called, calling | зв, звон, позв, называ, призыв, призва | шақыр, ата, қоңырау
claim, argue, insist | утвержд, настаива, споры | дәлелде, айтып, мәлімде
describe, described | опис, описа | сипатта
deny, denied | отриц, опроверг | жоққа шығар., терісте
agree, agreed | соглас, договор | келіс
promise, promised | обеща | уәде
think, thought, believe, believed, consider | дума, счита, полага, вер., верит, вери, мысл | ойла, сен, санайды., деп сана., есепте
know, knew, known, knowledge | зна, извест | біл, білім, белгілі
understand, understood, understanding | поним, поня, понят | түсін
remember, remind, recall, memory | помн, вспомн, напом, памят | есте, есін, еске, жад
forget, forgotten, forgot | забы | ұмыт
see, saw, seen, look, looked, looking | вид, увид, смотр, взгля, выгляд | көр, қара, көрін
hear, heard, listen | слыш, услыш, слуш | есті, тыңда
feel, felt, feeling | чувств, ощущ | сезін, сезім
want, wanted, wish, desire, like | хот, хоч, жела, захот | қала, кел, тіле, ниет, қалау
try, tried, attempt, effort, efforts | пыта, попыт, стара, стрем, усил | тырыс, әрекет, талпын, ұмтыл, күш-жігер
begin, began, start, started, beginning, begun | нача, начин, начал, старт | баста
end, ended, finish, stop, stopped, ceased | заверш, законч, оконч, останов, прекра | аяқта, тоқта, бітір, бітті
continue, continued | продолж | жалғас
become, became, turn | стал., стала., стали., стало., стать., становит, превра | бол, айнал
go, went, gone, going, come, came | пойт, пош, идт, ид, приш, прих, приход, приехал, еха | бар, кел, кет, жүр
leave, left, departure | уйти, уход, ушел, поки, оставл, остави | кет, таста, шық
return, returned, back | верн, возвра, обратн, назад. | қайт, орал, кері
arrive, arrived, reach, reached | прибы, дости, достиг | жет, кел
enter, entry | вход, вошел, войти, вступ | кір
move, moved, movement | дви, перее, перемещ, движен | қозғал, көш, жылжы
follow, followed | следов, следу, послед | ер, ілес, соңынан
bring, brought, take, took, taken | прин, брать, взя, привез, принес, принос | әкел, ал, апар
give, gave, given, giving | да., дать., дал., дала., дали., дает, дают, предостав, дан | бер
get, got, receive, received, obtain | получ | ал., алды, қабылда
send, sent | отправ, посла, присла | жібер, жолда
put, place, set | полож, постав, став, установ | қой, орнат
keep, kept, hold, held, maintain | держ, храни, сохран, удерж, поддерж | ұста, сақта
carry, carried, conduct, perform, realization, implement | провод, провед, осущест, выполн, исполн | жүргіз, орында, жүзеге, атқар, асыр
make, made, create, created, creation | дела, сдела, созда | жаса, құр
do, did, done | дела, сдела | істе, жаса
use, used, using | использ, примен, пользов | пайдалан, қолдан
find, found, discover | най, наш, обнаруж, находит | тап, табы, тауып
lead, led | вед, вест, возглав, приве, руковод | баста, басқар, жетеле, әкел
run, manage, control | управл, контрол | басқар, бақыла
change, changed, changes | измен, мен, перемен | өзгер, ауыс
grow, grew, growth, increase, increased, rise, rose | рост, раст, увелич, повыс, вырос, подн | өс, арт, көбей, ұлғай, көтер
decrease, decline, fall, fell, drop, reduce, cut | сниж, снизи, пад, упа, сократ, уменьш | төменде, азай, құла, қысқар, түс
happen, happened, occur | случи, произ, проис, произош | бол, орын ал.
appear, appeared | появ, каз, кажет | пайда бол., көрін, шық
remain, remained, stay, stayed | остал, оста, остае | қал
stand, stood | сто., стоя, стоит. | тұр
sit, sat | сид, сел., сесть. | отыр
wait, waiting, expect, expected | жда, ожида, ждет | күт
let, allow, allowed, permit | позвол, разреш, допус | рұқсат, мүмкіндік бер., жол бер., ұлықсат
prevent, ban, prohibit, prohibited, forbid | предотвра, запрет, запрещ, воспреп | тыйым, болдырма, алдын ал.
must, should, ought, shall | долж, следует. | тиіс, керек, қажет
can, could, able, ability | мо., мог, мож, может., могут., способн | ала., алады., алмай, мүмкін, қабілет
join, joined, include, included, including | присоедин, вступ, вход, включ | қосыл, кір, қоса, соның ішінде., оның ішінде.
offer, offered, suggest, suggested, propose, proposal | предлаг, предлож | ұсын
provide, provided, ensure, supply | обеспеч, предостав, снаб, постав | қамтамасыз, ұсын, бер, жабдық
release, released, publish, published | выпус, публик, опублик, освобо | шығар, жарияла, босат
send, deliver | достав, направ | жеткіз, жібер
serve, served | служ, обслуж | қызмет ет., қызмет
save, saved, rescue | спас, сохран | сақта, құтқар
break, broke, broken, destroy, damage | слом, разруш, разби, наруш, уничтож, поврежд, ущерб | бұз, сын, қират, жой, зиян, зақым
suffer, suffered | страд, постра | зардап, азап, қина
hit, struck, strike, beat | удар, бит., бить., ударил, поби | соқ, ұр., ұрды, соққы
throw, threw, catch, caught | брос, кида, лов, пойм | лақтыр, таста, ұста
face, confront | столк | тап бол., бетпе-бет., ұшыра
avoid, escape, flee, fled | избеж, избег, бежа, сбежа, уклон | қаш, аулақ, құтыл
search, seek, sought, looking for | иск, ищ, поиск, стрем | ізде
check, test, examine | провер, тест, рассм | тексер, сына, қара
count, calculate | счит, подсч, рассчит | сана, есепте
spend, spent | трат, потрат, пров | жұмса, өткіз
visit, visited | посе, посещ, визит | бар, сапар, келу
travel, trip, journey, tour | путешеств, поезд, тур., тура., ездит | саяхат, сапар, тур.
wear, carry | нос | ки, алып жүр.
hide, hidden | скры, прята | жасыр
cover, covered | покры, охва, освещ | жап, қамты
share, shared | дел, подел, раздел | бөліс, бөл
divide, split, separate | раздел, отдел | бөл, айыр
raise, lift | подн, подним | көтер
sign, signed | подпис, знак | қол қой., белгі
refuse, refused, reject, rejected | отказ, отверг, отклон | бас тарт., қабылдама
accept, accepted, adopt, approve, approved | прин, одобр, приня, утверд | қабылда, бекіт, мақұлда
admit, recognize, recognition, acknowledge | призна | тан., таныл, мойында, тану
establish, established, found, founded | учред, основа, созда, установ | құр, негізін, орнат
teach, learn | уч. | үйрет, үйрен
sleep, wake | спа., спать., сон., прос, просн | ұйықта, ұйқы, оян
laugh, smile, cry | сме, улыб, плак, плач | күл, жыла
fear, worry, worried, concern, concerned | беспоко, волн, обеспоко, трев, озабоч | алаңда, мазасыз, қобалжы
surprise, surprised, shock | удив, сюрприз, шок, неожидан | таңғал, таң қал., күтпеген, таңдан
thank, thanks, grateful | благод, спасиб | рахмет, алғыс, ризашы
apologize, apology, forgive | извин, прост., прощ | кешір
blame | вин., обвин | кінәла, айыпта
compare, comparison | сравн | салыстыр
improve, improvement | улучш, соверш | жақсар, жетілдір
limit, limited, limitation, restrict | огранич, лимит | шектеу, шекте
strengthen, promote, encourage | укреп, содейств, поощр, продви | нығайт, жәрдем, ықпал
achieve, achievement, success, successful, succeed | успех, достиж, успеш, удал | жетістік, табыс, сәт, қол жет.
fail, failed, failure | неуда, провал, не удал. | сәтсіз, жеңіл
belong, belonging | принадл, относ | тиесілі, жат, тән
depend, independent, independence | завис, независ | тәуелді, тәуелсіз, байланысты
exist, existence | сущест | бар., болмыс, өмір сүр
enjoy, enjoyment | пользов, наслажд, нравит | рахат, пайдалан, ләззат
entitled | имеет право., прав | құқыл, құқықты
violate, violation, breach | наруш | бұз
deprive, deprived | лиш | айыр
express, expression | выраж | білдір
propose, intend, intention | намер, собира | ниет, көзде
represent | представ | өкіл, білдір
mean, meaning, means | знач, означ, средств | білдір, мағына, құрал
`;
