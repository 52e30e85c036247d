/** Law, politics, conflict, economy and work. Form: see `makeLexicon`. */
export const society = `
right, rights | право., права., праву., правом., прав., правам., правами., правах. | құқық, құқығ, құқыл, кұқық, кұқығ, құқы
law, laws, legal, lawful, legislation, legislative | закон, законн, юридич, правов, законодат | заң
court, courts, judicial, judiciary | суд., суда., суде., судом., суды., судов., судебн | сот.,  сотт, соты, сотқа., сотын, соттар
judge, judges | судья, судьи, судье, судью, судей | судья, төреші
justice, fair, just | справедлив, правосуд, юстиц | әділ
trial, hearing, hearings | слушан, процесс, разбирательств | тыңдау, сот процесі., талқылау
lawyer, attorney | адвокат, юрист | адвокат, заңгер
prosecutor, prosecution | прокур | прокур, айыптаушы
accuse, accusation, allegation, allege, charge, charges | обвин, обвинен | айып
guilt, guilty | вин., вины., вину., винов, виновн | кінә
innocent | невинов, невиновн | кінәсіз
crime, criminal, offence, offense | преступ, криминал, уголовн | қылмыс
police, officer, cop | полиц, полицейск, офицер | полиция, полицей, офицер
arrest, detain, detention, custody | арест, задерж | тұтқын, қамау, ұста
prison, jail, imprisonment | тюрьм, тюрем, заключен | түрме, бас бостандығ., қамау
investigate, investigation, inquiry, probe | расследован, следств, следоват, расследу | тергеу, тергей
murder, kill, killing, killed | убий, убит, убил, убив | өлтір, кісі өлтіру., қаза
victim, victims | жертв, пострадавш | құрбан, жәбірлен, зардап
witness, testimony, testify | свидетел, показан | куә, айғақ
evidence, proof, prove | доказ, улик | дәлел, айғақ
attack, assault | атак, нападен, нападк, напал | шабуыл
violence, violent | насил, насильствен | зорлық, күш қолдан.
weapon, weapons, gun, arms | оружи, пистолет, вооруж | қару
shoot, shot, shooting | стрел, выстрел | ату., атыс, оқ.
bomb, explosion, blast | бомб, взрыв | бомба, жарылыс
war, wars | война, войны, войне, войну, войной, войн, военн | соғыс
army, military, troops, soldier | арми, военн, войск, солдат | әскер, армия, сарбаз
force, forces | сил., сила., силы., силу., силой., силами. | күш
peace, peaceful | мирн, мир., мира., миру. | бейбіт, бітім
enemy | враг, противник | жау., жауы, жаулар
terror, terrorist, terrorism | террор | террор, лаңкес
fight, fighting, struggle | борьб, борот, сраж, бой., боя. | күрес, ұрыс, төбелес
protest, demonstration, rally | протест, демонстрац, митинг | наразы, шеру, митинг
state, states, public | государств, штат | мемлекет, штат
country, countries, nation, national, nations | стран, нац, национальн, народ | ел., елд, ұлт, елі, мемлекет, халық
government | правительств, властей., правит | үкімет
authority, authorities, power, powers | власт, полномоч, орган | билік, өкілет, құзыр, орган
president, presidential | президент | президент
minister, ministry | министр, министерств | министр
parliament, parliamentary | парламент | парламент
senate, senator | сенат | сенат
congress | конгресс | конгресс
party, parties | партия, партии, партию, партией, партий | партия
democrat, democratic, democracy | демократ | демократ
republican, republic | республик | республика
conservative | консерват | консерва
labour, labor | лейборист, труд | лейборист, еңбек
election, elections, electoral, elect | выбор, избир, избран | сайлау
vote, votes, voting, voter, ballot | голос, голосов, избират | дауыс, сайлаушы
candidate, nominee, nomination | кандидат, номин | үміткер, кандидат
campaign | кампан | науқан, кампания
policy, politics, political, politician | полит | саяс
leader, leadership, head, chief, boss | лидер, глав, руковод | басшы, көшбасшы, лидер, жетекші
member, members, membership | член., члена., члены., членов., членом., членам., членств | мүше
committee, commission | комитет, комисс | комитет, комиссия
council, councillor | совет., совета., совете., советом., советник | кеңес
secretary | секретар | хатшы
official, officials | чиновник, официальн, должностн | ресми, шенеунік, лауазым
representative, spokesman, spokeswoman, spokesperson | представител | өкіл
administration | администрац | әкімшілік
agreement, deal, treaty, contract | соглаш, договор, сделк, контракт | келісім, шарт, келісім-шарт
negotiation, negotiations, talks | переговор | келіссөз
meeting, meet, met, assembly | встреч, собран, встрет, заседан, ассамбле | кездес, жиналыс, отырыс, жиын, ассамблея
decision, decide, decided | решен, реши | шешім, шеш
statement, declare, declaration, announce, announced, announcement | заявл, заяви, декларац, объяв, провозгла | мәлімде, жария, декларация, хабарла
report, reported, reporter | доклад, отчет, сообщ, репорт | есеп, хабар, баяндама, репортер
plan, plans | план | жоспар
project, bill | проект | жоба
reform, reforms | реформ | реформа
rule, rules, regulation | правил, регламент | ереже, қағида, тәртіп
principle, principles | принцип | қағида, принцип
duty, duties, obligation, responsibility, responsible | обязан, долг., ответствен, обязательств | міндет, жауап, парыз
freedom, freedoms, free, freely, liberty | свобод | бостандық, бостандығ, еркін, азат, еркіндік, азаттық
equal, equally, equality | равн, равенств | тең, бірдей
protect, protection, defence, defense, defend | защи, оборон, охран | қорға
security, safe, safety, safely | безопас, неприкосновен | қауіпсіз
danger, dangerous, threat, threaten, risk | опас, угроз, угрожа, риск | қауіп, қатер, тәуекел
citizen, citizens, citizenship, nationality, civil | граждан | азамат
society, community, social | обществ, социальн, сообществ, общин | қоғам, әлеумет, қауым
people, person, persons, human, man, humanity | люд, человек, человеч, лиц., лица., лиц | адам, кісі, халық, жеке
people, peoples, nation | народ, населен | халық, жұрт, тұрғын
population, resident, residents, inhabitant | населен, жител | тұрғын, халық
member state, union | союз, объединен | одақ, біріккен, бірлес
european, europe | европ | еуропа, европа
american, america | америк | америка
russian, russia | росси, русск | ресей, орыс
british, britain, uk | британ, великобрит | британ, ұлыбритания
english, england | англ | ағылшын, англия
us, u.s, usa, united | сша., соединенн | ақш
united | объединен, соединен | біріккен, құрама
nations | наций. | ұлттар
international | международ | халықаралық, халыкаралық
global, world, worldwide, universal | мир., мира., мире., миров, всемирн, глобальн, всеобщ | әлем, дүние, жаһан, жалпы
foreign, foreigner, abroad | иностран, зарубеж, внешн | шетел, шет., сырт
local | местн | жергілікті
region, regional, area, district | регион, район, област, окру | аймақ, аудан, облыс, өңір, аума
territory | территор | аумақ, территор
border, borders, frontier | границ | шекара
religion, religious, belief | религи, вероисповедан, убежден | дін., діни, дінін, сенім, наным
race, racial, racist | рас., раса., расы., расов, расист | нәсіл
language | язык | тіл., тілі, тілд
money, cash, fund, funds, financial, finance | деньг, денег., денежн, средств, финанс, фонд | ақша, қаржы, қаражат, қор.
dollar, dollars, $ | доллар, $ | доллар, $
euro, euros | евро. | еуро
pound, pounds, £ | фунт | фунт
price, prices, cost, costs, value | цен., цена., цены., цену., ценн, стоим, стоит, расход | баға, құн, шығын, құндылық
pay, paid, payment, salary, wage | плат, оплат, заплат, зарплат, выплат | төле, төлем, жалақы, ақы
buy, bought, purchase, buyer | купи, покуп, приобре | сатып ал., сатып, алу
sell, sold, sale, sales | прода, сбыт | сату, сат, сатылым
trade, trading, commerce, commercial | торг, коммерч | сауда, коммерция
market, markets | рын | нарық, базар
economy, economic | эконом | экономика
business, company, firm, corporation, enterprise | бизнес, компани, фирм, предприят, корпорац, предприним | бизнес, компания, кәсіп, фирма
bank, banks | банк | банк
tax, taxes | налог | салық
budget | бюджет | бюджет
profit, income, revenue, earnings | прибыл, доход, выручк | табыс, пайда, кіріс
debt, loan, credit | долг., долга., долги., кредит, заем | қарыз, несие
investment, investor, invest | инвест | инвест
industry, industrial | промышлен, индустр, отрасл | өнеркәсіп, индустр, сала
production, product, produce, manufacture | производ, продук, товар | өндір, өнім, тауар
oil, gas | нефт, газ | мұнай, газ
energy | энерг | энергия
technology, technical | технолог, техни | технолог, техника
work, worked, working, worker | работ, труд | жұмыс, еңбек, қызмет
job, jobs, employment, employee, employer, staff | работ, сотрудник, персонал, занятост, должност | жұмыс, қызметкер
office | офис, бюро, кабинет | кеңсе, офис, бюро
service, services | служб, услуг, сервис, обслуж | қызмет
director, manager, executive | директор, менеджер, управля | директор, менеджер, басқарушы
customer, client | клиент, покупат | тұтынушы, клиент, сатып алушы
property, ownership, owner, own | имуществ, собственн, владел | мүлік, меншік, ие, иелен
insurance | страхов | сақтандыру
organization, organisation, organize | организ | ұйым, ұйымдастыр
association, union, unions | ассоциац, союз, профсоюз | ассоциация, одақ, кәсіподақ
group, groups, team | групп | топ., топт, тобы
system | систем | жүйе
program, programme | программ | бағдарлама
development, develop | развит, развива, разработ | даму, дамы, дамыт
problem, issue, matter, question | проблем, вопрос | мәселе, проблема, сұрақ
solution, solve | решен, решить. | шешім, шешу
purpose, goal, aim, objective | цел., цель., цели., целью., целей., целя | мақсат
condition, conditions | услови, состоян | жағдай, шарт
situation, circumstance, circumstances, case | ситуац, обстоятельств, случа | жағдай, ахуал, оқиға
measure, measures | мер., меры., мера., мерам., мероприят | шара
result, results, consequence, outcome | результат, последств, итог | нәтиже, салдар
reason, cause, because | причин, повод | себеп
effect, impact, influence, affect | эффект, воздейств, влия, повлия | әсер, ықпал
discrimination, distinction | дискриминац, различ, разли | кемсіт, алалан, айырмашылық
dignity | достоинств | қадір, абырой
respect, honour, honor | уважен, уважа, честь | құрмет, сый, абырой
marriage, marry, married, wedding, spouse | брак, жен, женат, свадьб, замуж | неке, үйлен, тұрмыс, той
education, educational | образован, просвещ | білім, ағарту
school, schools, pupil | школ | мектеп, мектеб
university, college, student, students | университет, колледж, студент, вуз | университет, колледж, студент
teach, teacher, taught, professor | учител, препода, професс, учит | мұғалім, ұстаз, профессор, оқыт
learn, study, studies, training | изуч, учеб, исследован, обуч, учит | оқу, үйрен, зертте
science, scientific, scientist, research, researcher | наук, научн, учен, исследов | ғылым, ғалым, зертте
slavery, slave | рабств, рабо | құлдық, құл.
torture, cruel | пытк, пыток., жесток | азап, қатыгез, қинау
punishment, penalty, punish | наказан, штраф | жаза
hate, hatred | ненави | жек көр., өшпенді
complaint, complain, criticize, criticism, criticise | жалоб, жалов, крити | шағым, сын., сына, сынға
support, supported, supporter | поддерж | қолда, қолдау, демеу
help, aid, assistance, assist | помощ, помог, помо | көмек, көмег, жәрдем
oppose, opposition, opponent, contrary | противополож, оппозиц, оппон, против | қарсы, оппозиция, қайшы
cooperation, co-operation | сотруднич | ынтымақ, ынтықтамас
participate, participation, participant | участ | қатыс
appoint, appointment | назнач | тағайын
resign, resignation | отставк | отставка, қызметінен кет.
`;
