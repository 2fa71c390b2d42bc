"""What is a kind of what, for nouns and verbs of everyday frequency: a row names a class and its members.

A member may be a class itself. Plain, undisputed membership only: what most readers would grant at once.
"""

from __future__ import annotations

from functools import cache

from factcheck.language.tables import word_set

ROWS = """
person: man woman child adult teenager president player citizen politician doctor nurse teacher student pupil
person: worker soldier officer policeman
person: actor singer dancer musician artist writer author poet journalist lawyer judge engineer scientist
person: farmer fisherman driver rider pilot sailor chef cook
person: waiter athlete runner swimmer surfer skater skateboarder skier climber cyclist biker hiker tourist
person: traveller traveler visitor customer guest
person: friend neighbour neighbor brother sister father mother parent son daughter uncle aunt cousin husband
person: wife bride groom widow employee
person: manager commissioner accountant guitarist pianist drummer photographer painter builder carpenter
person: mechanic thief criminal king queen prince princess
person: minister ambassador resident inhabitant passenger fan spectator performer gymnast wrestler boxer
person: golfer goalkeeper stuntman magician priest monk clown
person: observer viewer voter demonstrator protester marcher lawmaker speaker
person: patient tenor philosopher linguist historian economist mathematician physicist
person: chemist biologist researcher professor camper client
person: coach captain winner killer official spokesman chairman attacker hostage
person: rescuer relative jobseeker pensioner owner donor motorist lorry_driver footballer referee
person: tenant smuggler kidnapper headteacher carer veterinarian trader councillor adviser civil_servant
person: civilian rebel militant gunman terrorist worshipper believer pilgrim expert deputy mayor governor senator aide
person: activist campaigner blogger holidaymaker orphan survivor evacuee peacekeeper conscript commander sniper hunter
person: shepherd peasant villager islander local foreigner asylum_seeker graduate intern clerk cashier salesman barber
person: hairdresser baker butcher tailor translator interpreter librarian archivist curator architect designer composer
person: conductor soloist comedian presenter screenwriter editor columnist correspondent reporter striker midfielder
person: defender winger umpire rower diver fencer archer jockey racer sprinter heir widower twin grandson
person: grandchild granddaughter consumer shopper landlord lodger smoker user reader listener pedestrian passer-by stowaway
person: trucker crewman crew_member flight_attendant train_driver staff_member policewoman invader veteran inspector
person: astronomer archaeologist psychologist sociologist geologist botanist zoologist statistician
person: spouse sibling diplomat filmmaker playwright teammate bystander colleague
person: welder docker dockworker miner steelworker railwayman surgeon midwife paramedic medic trainee apprentice volunteer
person: pensioner carer candidate graduate undergraduate headteacher schoolchild pharmacist dentist veteran dockworker
person: lecturer caretaker cleaner porter firefighter electrician plumber technician programmer developer analyst
person: robber burglar juror witness defendant suspect escapee fugitive prosecutor hacker
thief: robber burglar
person: applicant learner claimant commuter bather taxpayer subscriber caller entrant
person: envoy negotiator onlooker assailant
person: legislator insurgent
killer: murderer
criminal: murderer smuggler kidnapper
driver: motorist lorry_driver
lender: bank
lawmaker: mp senator congressman congresswoman
diplomat: ambassador envoy consul
envoy: ambassador
lawyer: solicitor barrister prosecutor
physician: surgeon gp paediatrician psychiatrist cardiologist
officer: policeman
farmer: grower
journalist: reporter correspondent
writer: novelist playwright
actor: actress
researcher: scientist
winner: champion
spouse: husband wife
sibling: brother sister
child: pupil
migrant: immigrant emigrant
union: trade_union
person: consultant executive recruit inmate prisoner detainee refugee migrant commuter shareholder investor subscriber
athlete: runner swimmer gymnast wrestler boxer golfer skater skier cyclist footballer player
player: footballer goalkeeper quarterback
musician: guitarist pianist drummer violinist flutist singer
worker: carpenter mechanic builder farmer waiter cook
man: groom gentleman fisherman policeman father uncle husband king prince
woman: bride mother aunt wife queen princess lady
child: boy girl baby toddler infant
student: pupil undergraduate
cyclist: biker
scientist: physicist chemist biologist mathematician
currency: dollar euro crown krone krona koruna franc peso ruble rouble lira yen yuan rupee tenge dinar dirham zloty forint
currency: shekel rand real baht rupiah ringgit hryvnia leu lev
animal: mammal bird fish insect reptile dog cat horse pet
mammal: dog cat horse cow pig sheep goat lion tiger cheetah leopard elephant monkey ape bear wolf fox rabbit
mammal: hamster mouse rat deer giraffe zebra kangaroo
mammal: lynx bison buffalo calf cub reindeer moose elk beaver otter seal ox hippo hippopotamus rhino rhinoceros gorilla chimpanzee
mammal: jackal hyena antelope gazelle ibex chamois llama alpaca boar marten weasel mink leopard puma jaguar wildcat
mammal: wolverine marmot hare walrus porpoise yak tapir orangutan gibbon meerkat koala wombat mole
mammal: panda lemur whale dolphin bat squirrel badger hedgehog donkey camel bull
dog: puppy poodle beagle terrier collie retriever bulldog greyhound dachshund husky
cat: kitten
horse: pony foal mare stallion
cow: calf
sheep: lamb
monkey: baboon
bird: duck dove pigeon eagle hawk hen chicken rooster swan parrot owl crow sparrow penguin hummingbird goose
bird: turkey robin vulture stork crane heron pelican flamingo falcon kestrel puffin gull seagull tern albatross ostrich
bird: pheasant grouse partridge quail cormorant kite buzzard finch lark nightingale woodpecker kingfisher peacock
fish: salmon tuna shark trout cod herring carp
insect: ant bee fly butterfly beetle mosquito wasp
fish: pike perch tench eel sturgeon haddock mackerel plaice halibut sardine anchovy bass
reptile: snake lizard crocodile alligator turtle tortoise
vessel: ship boat
vehicle: car truck lorry bus van bicycle motorcycle train boat ship plane helicopter taxi tractor tram
car: suv sedan jeep taxi limousine convertible
boat: kayak canoe raft yacht ferry sailboat
ship: ferry tanker freighter trawler warship submarine icebreaker cruise_ship
warship: frigate destroyer corvette
boat: trawler dinghy barge
plane: airliner warplane bomber
home: house flat cottage bungalow villa
bicycle: tandem
food: meat fruit vegetable bread cheese cake soup pasta rice noodle egg meal dessert candy chocolate sandwich
food: pizza salad snack fish butter
meat: beef pork lamb chicken ham bacon sausage steak veal
fruit: apple banana orange pear peach plum grape lemon lime cherry strawberry melon mango pineapple berry
berry: strawberry raspberry blueberry
vegetable: carrot potato tomato onion garlic cabbage lettuce cucumber pepper spinach broccoli bean pea arugula
dessert: cake pie
meal: breakfast lunch dinner supper
drink: water beer wine coffee tea milk juice soda lemonade cola
soda: cola coke
plant: tree flower bush grass
tree: oak pine maple birch palm
flower: rose tulip lily daisy
garment: shirt t-shirt trousers pants jeans skirt dress coat jacket sweater suit uniform hat cap helmet glove
garment: sock shoe boot scarf tie belt blouse clothes
clothes: shirt t-shirt trousers pants jeans skirt dress coat jacket sweater suit uniform blouse
hat: cap helmet
instrument: guitar piano violin flute drum trumpet saxophone keyboard cello harp
furniture: table chair bed sofa desk bench bookcase cupboard
seat: chair bench sofa
container: box bottle cup glass bowl bucket pot pan jar can basket bag
pan: skillet wok
weapon: gun knife rifle pistol sword bomb
gun: rifle pistol shotgun
tool: hammer axe saw knife shovel drill screwdriver
machine: computer tractor engine
building: terminal stadium arena museum library theatre airport warehouse mall clinic bakery gallery
building: tower_block apartment_block shopping_centre
building: house church school hospital hotel tower factory castle palace temple skyscraper
house: cottage bungalow villa
place: city town village park beach garden field forest street road room
city: metropolis
water: river lake sea ocean pool pond
road: street highway motorway
sports: football soccer basketball baseball tennis golf hockey cricket rugby volleyball karate boxing swimming skiing
sport: football soccer basketball baseball tennis golf hockey cricket rugby volleyball karate boxing swimming skiing
ball: football basketball baseball volleyball
toy: doll lego
emotion: anger fear joy sadness
red: scarlet crimson
blue: navy
colour: red blue green yellow black white
metal: gold silver iron copper aluminium steel
money: coin banknote
coin: quarter penny dime nickel
illness: cancer flu measles malaria cholera tuberculosis covid diabetes
crime: burglary arson kidnapping smuggling corruption bribery
crime: murder theft robbery felony fraud
publication: book newspaper magazine
book: novel textbook
writing: book letter poem essay report
music: jazz song opera
group: working-group
organisation: university company party union association
protest: march rally picket vigil sit-in
company: venture
document: contract memorandum protocol treaty
energy: nuclear
factory: power_station refinery brewery steelworks mill
fire: wildfire
wildfire: bushfire
storm: hurricane cyclone typhoon blizzard thunderstorm
landslide: mudslide
accident: crash collision derailment
disaster: earthquake flood tsunami
offence: crime
sentence: prison_sentence life_sentence
decision: judgment
conflict: war
weapon: firearm missile
competition: tournament
artwork: painting sculpture
body: corpse
school: kindergarten primary_school secondary_school
monarch: king queen sultan emir emperor empress shah tsar
shop: supermarket bookshop chemist bakery
drug: medicine medication
camera: security_camera
licence: driving_licence
fee: tuition_fee entrance_fee
rate: key_rate
tariff: import_duty
lane: cycle_lane
path: cycle_path
fraud: scam
livestock: cattle sheep pig goat cow calf bull hog lamb
poultry: chicken hen duck turkey goose
grain: wheat barley rye oats maize corn rice millet sorghum
crop: grain potato sugar_beet beet rapeseed soybean cotton hop olive grape apple
oil: crude petroleum
settlement: village town city
waterway: river canal
facility: factory hospital school laboratory warehouse refinery power_station mine brewery dairy smelter foundry
facility: distillery sawmill shipyard depot data_centre workshop bakery slaughterhouse farm
site: facility
thing: vehicle garment furniture container tool weapon instrument machine toy ball book photo picture
"""


ACTIONS = """
cook: fry bake boil grill roast
cut: slice chop dice carve trim
appoint: elect
move: walk run jump crawl swim fly dance climb
walk: stroll wander stride march hike wade
run: sprint jog
speak: whisper shout
hold: carry grip grasp
eat: devour munch nibble chew
kill: murder drown
look: stare gaze watch
hit: punch slap whack spank
"""
"""Concepts of verbs by class, the same way: who fries cooks."""


PAPERS = frozenset({"document", "agreement", "treaty", "memorandum", "understanding"})
"""Concepts of what two sign."""

EDIFICES = word_set(
    """hall gym gymnasium stadium arena hotel hostel school church mosque temple theatre museum gallery hospital clinic
    centre center building wing annexe annex tower warehouse barracks tent shelter library station terminal prison palace
    castle pavilion complex campus house home farm factory mall floor room camp"""
)
"""What people and things are in: buildings and their parts."""
RAISED = word_set("""
    brewhouse warehouse boathouse clubhouse greenhouse powerhouse bakehouse guesthouse lighthouse glasshouse depot hangar
    laboratory lab workshop studio extension block store dairy brewery distillery mill plant canteen garage office
    headquarters kitchen nursery kindergarten dormitory residence pool pier dock quay theatre cinema auditorium archive
    observatory refinery smelter shed barn stable grandstand stand villa
""")
"""What is built besides."""


PARTED = word_set("""
    declaration statement agreement treaty contract accord pact deal document memorandum law bill act constitution charter convention resolution
    plan programme program strategy roadmap report study book novel album series season show festival exhibition
    tournament championship competition league fleet network system line route campaign project scheme consortium
    alliance coalition complex list catalogue collection archive course cable convoy expedition
""")
"""Things that are told to have so many parts or members: points, articles, episodes, ships."""
NEEDED = {
    "currency": word_set("currency euro dollar crown krone krona franc peso ruble rouble lira yen yuan mark"),
    "rated": word_set("""price rate tax fee wage salary pay rent duty tariff cost pension threshold age limit target forecast
    estimate outlook stake share dividend capital money fund flag standard bar roof glass child family eyebrow spectre"""),
    "seat": frozenset({"seat", "mandate"}),
    "vote": frozenset({"vote", "ballot"}),
    "show": word_set("""debate duel match game film series episode programme program broadcast race ceremony speech final
    concert show fight bout exhibition exhibit retrospective play musical opera"""),
    "measure": word_set("""state_of_emergency emergency curfew ban restriction sanction embargo lockdown blockade siege quarantine alert warning
    alarm moratorium martial_law tariff suspension mourning"""),
    "distance": word_set("kilometre kilometer km mile mi"),
    "job": frozenset({"job"}),
    "loan": frozenset({"loan", "credit"}),
    "goal": frozenset({"goal", "try"}),
    "point": frozenset({"point"}),
    "utterance": word_set("""recommendation proposal suggestion demand warning ruling appeal apology finding conclusion
    pledge promise order offer"""),
    "reward": word_set("reward"),
    "crop": word_set("""crop grain cereal harvest wheat barley rye oats maize corn rice millet sorghum potato beet sugar_beet rapeseed
    soya soybean cotton hop olive grape apple pear cherry plum peach apricot orange lemon tomato onion carrot cabbage bean pea berry
    strawberry tea coffee cocoa sugar_cane cane hay straw vegetable fruit sunflower flax tobacco nut almond honey"""),
    "animal": word_set("""animal livestock cattle cow calf bull ox pig hog sow boar sheep lamb goat chicken hen duck turkey goose bird
    poultry herd flock mink horse deer reindeer"""),
    "craft": word_set("plane vehicle ship boat bus tram train helicopter locomotive carriage"),
    "passenger": word_set("passenger traveller traveler flyer flier"),
    "stolen": word_set(
        "watch jewellery painting weapon drug loot item good goods money cash artefact artwork vehicle bicycle"
    ),
    "trial": word_set("trial study"),
    "crime": word_set("""crime offence murder killing homicide case robbery theft heist burglary rape assault kidnapping
    abduction arson shooting stabbing attack bombing death disappearance fraud"""),
    "contraband": word_set("""contraband drug narcotic cocaine heroin cannabis marijuana hashish amphetamine methamphetamine
    fentanyl opium ecstasy cigarette tobacco weapon firearm gun ammunition explosive ivory cash alcohol shipment"""),
    "species": word_set("species subspecies genus plant animal bird frog insect beetle orchid"),
    "patent": word_set("patent patent_application trademark"),
    "genome": word_set("genome dna code gene sequence genetic_code"),
    "study": word_set(
        "study paper article statement claim remark comment accusation allegation confession testimony report"
    ),
    "well": word_set("well borehole hole shaft"),
    "assets": word_set("asset account fund money property holding deposit"),
    "rating": word_set("rating credit_rating outlook debt_rating"),
    "mine": word_set("mine landmine bomb shell explosive device minefield munition ordnance grenade"),
    "case": word_set("case appeal complaint lawsuit suit petition claim"),
    "inmate": word_set("inmate prisoner detainee convict offender suspect criminal"),
    "chamber": word_set("parliament senate house chamber assembly congress council committee legislature"),
    "conferred": word_set(
        "doctorate degree title diploma licence license permit honour award prize offer proposal bid"
    ),
    "witness": word_set("witness"),
    "complaint": word_set("complaint grievance"),
    "language": word_set("language"),
    "appeal": word_set("appeal lawsuit suit complaint petition objection challenge claim action"),
    "ruling": word_set("ruling verdict conviction sentence decision judgment judgement fine penalty order"),
    "law": word_set("""law bill motion proposal budget amendment act treaty measure plan legislation reform decree
    ordinance"""),
    "target": word_set("target goal objective aim quota"),
    "permit": word_set("licence license permit permission visa permission_to_build planning_permission accreditation"),
    "plan": word_set("""plan proposal project scheme deal merger takeover bid sale move request application appointment
    extension expansion law bill motion budget amendment treaty measure reform candidacy resolution agreement"""),
    "record": word_set("record"),
    "anniversary": word_set("anniversary birthday centenary bicentenary jubilee"),
    "rule": word_set("""rule law regulation treaty agreement accord ban ceasefire truce contract deal code order guideline
    sanction embargo curfew restriction constitution pact act legislation directive"""),
    "application": word_set("""application petition request complaint report bid proposal plan lawsuit claim appeal motion
    offer tender amendment document paper draft suit"""),
    "rules": word_set(
        "rule law regulation restriction requirement control standard guideline sanction curfew lockdown ban limit"
    ),
    "revolt": word_set("revolt uprising rebellion insurrection mutiny riot unrest coup insurgency protest rising"),
    "advice": word_set("advice warning call appeal recommendation plea"),
    "levy": word_set("tax levy duty tariff toll fee charge surcharge"),
    "weapons": word_set("bomb mine explosive device grenade shell landmine warhead"),
    "exam": word_set("exam examination test inspection audit finals a-level baccalaureate driving_test"),
    "dispute": word_set("dispute row conflict quarrel difference problem disagreement feud crisis standoff"),
    "contract": word_set("contract tender order commission"),
    "household": word_set("household home customer consumer family subscriber client"),
    "fixture": word_set("""pipe cable rail track road line wire window roof bulb lamp light engine battery lock fence bench
    seat floor boiler turbine bus tram train fleet machine pump filter sewer meter mast pylon switch signal sleeper main"""),
    "ailment": word_set("side_effect effect symptom complication reaction fever infection injury"),
    "resource": word_set(
        "water electricity power energy heat gas fuel petrol diesel kerosene coal wood timber steel cement"
    ),
    "papers": word_set(
        "document paper passport signature banknote note money certificate cheque invoice licence painting"
    ),
    "aircraft": word_set("plane drone helicopter missile jet aircraft rocket balloon airliner fighter"),
    "missile": word_set("missile rocket shell torpedo shot round"),
    "stake": word_set(
        "job future life health safety existence plan project survival species peace stability industry supply"
    ),
    "victim": word_set("victim suspect man woman attacker gunman body dead driver boy girl winner"),
    "vehicle": word_set(
        "car lorry truck van bus train tram motorcycle taxi ambulance vehicle coach tractor motorbike minibus"
    ),
    "debt": word_set("debt loan credit bond mortgage bill arrears borrowing"),
    "election": word_set("election referendum vote poll ballot voting"),
    "protest": word_set("march rally demonstration protest parade procession vigil demo picket"),
    "goods": word_set("""vehicle machine furniture garment instrument weapon tool toy phone telephone computer battery
    cell engine motor chip turbine panel tyre tire component unit model item appliance bicycle ship plane lorry
    television ticket"""),
}
"""Nouns beside which a verb has a sense of its own: one *wins* a seat, *follows* a debate, *joins* a march,
*lifts* a ban, *shifts* goods, *creates* jobs, *issues* a warning."""


@cache
def actions() -> dict[str, frozenset[str]]:
    """Verb concept → the wider ones."""
    up: dict[str, set[str]] = {}
    for row in ACTIONS.strip().splitlines():
        parent, _, members = row.partition(":")
        for member in members.split():
            up.setdefault(member, set()).add(parent)
    for _ in range(3):
        for held in up.values():
            held |= {top for parent in held for top in up.get(parent, ())}
    return {verb: frozenset(held) for verb, held in up.items()}


@cache
def parents() -> dict[str, tuple[str, ...]]:
    """Noun → the classes that it stands in."""
    found: dict[str, tuple[str, ...]] = {}
    for row in ROWS.strip().splitlines():
        parent, _, members = row.partition(":")
        for member in members.split():
            found[member] = (*found.get(member, ()), parent)
    return found
