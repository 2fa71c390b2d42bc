"""English nouns and adverbs of several words that say one thing ("gross domestic product", "free of charge"), for the
table of the parser."""

from __future__ import annotations

from factcheck.language.tables import word_set

TERMS = {
    "gdp": "gross domestic product, economic output, national output",
    "unemployment": "unemployment rate, jobless rate, rate of unemployment, rate of joblessness",
    "inflation": "inflation rate, rate of inflation, consumer price inflation, price inflation",
    "budget_deficit": "budget deficit, budget gap, budget shortfall, fiscal deficit, fiscal gap",
    "budget_surplus": "budget surplus, fiscal surplus",
    "public_debt": "public debt, government debt, national debt, state debt, sovereign debt, public debts, "
    "government debts",
    "foreign_reserves": "foreign exchange reserves, foreign currency reserves, currency reserves, forex reserves, "
    "fx reserves, foreign reserves, international reserves",
    "minimum_wage": "minimum wage, wage floor, minimum salary",
    "vat": "value-added tax, value added tax",
    "head_office": "head office, head offices",
    "body_camera": "body camera, body cameras, body-worn camera, body-worn cameras, body cam, body cams",
    "workforce": "labour force, labor force",
    "finance_chief": "chief financial officer, finance chief, chief finance officer",
    "operations_chief": "chief operating officer, operations chief, chief operations officer",
    "kwh": "kilowatt hours, kilowatt hour, kilowatt-hours",
    "mwh": "megawatt hours, megawatt hour, megawatt-hours",
    "gwh": "gigawatt hours, gigawatt hour, gigawatt-hours",
    "twh": "terawatt hours, terawatt hour, terawatt-hours",
    "bottom_line": "bottom line",
    "top_line": "top line",
    "box_office": "box office, box-office",
    "credit_rating": "credit rating, debt rating, sovereign rating",
    "free_of_charge": "free of charge, for free, at no charge, at no cost, without charge",
    "waiting_time": "waiting time, waiting times, wait time, wait times, waiting period, waiting periods",
    "things_to_come": "what lies ahead, what lay ahead, what comes next, what the future holds, "
    "what the future may hold",
}
"""Nouns of several words that say one thing, each with all of its wordings."""
ROWS = {tuple(one.split()): term for term, several in TERMS.items() for one in several.split(", ")}

UNCHANGED = word_set("""
aircraft spacecraft hovercraft watercraft species series sheep deer fish salmon cod trout barracks headquarters staff
personnel crew bison lynx reindeer moose elk swine shrimp squid grouse mackerel herring tuna carp haddock pike
    bream ibex chamois
""")
"""Nouns whose plural is the same word."""

COMPOUNDS = """
bus_stop: bus-stop
bus_station: bus-station coach-station
power_station: power-station power-plant
wind_farm: wind-farm wind-park
solar_farm: solar-farm solar-park solar-plant
oil_field: oil-field
gas_field: gas-field
petrol_station: petrol-station filling-station gas-station
outage: power-cut power-outage power-failure power-blackout electricity-outage electricity-cut
carbon_dioxide: carbon-dioxide
prison_sentence: prison-sentence prison-term jail-sentence jail-term
life_sentence: life-sentence life-term life-imprisonment
prison_cell: prison-cell jail-cell
court_case: court-case
lawsuit: legal-action
security_camera: security-camera surveillance-camera cctv-camera
policeman: police-officer
fire_brigade: fire-brigade fire-service fire-department
police_chief: police-chief police-commissioner
bill: draft-law draft-bill draft-legislation
opinion_poll: opinion-poll opinion-survey
civil_servant: civil-servant public-servant
asylum_seeker: asylum-seeker
import_duty: import-duty import-tariff import-tax customs-duty
headteacher: head-teacher
teacher: school-teacher
pupil: school-child school-pupil
kindergarten: nursery-school
tuition_fee: tuition-fee
death_rate: death-rate mortality-rate
birth_rate: birth-rate
emergency_room: emergency-room emergency-department casualty-department
healthcare: health-care
cafe: coffee-shop coffee-house
lorry_driver: lorry-driver truck-driver
train_driver: train-driver engine-driver
motorist: car-driver
traffic_jam: traffic-jam
traffic_light: traffic-light traffic-signal
number_plate: number-plate licence-plate license-plate
driving_licence: driving-licence driving-license
car_park: car-park parking-lot
cycle_lane: bike-lane cycle-lane bicycle-lane cycling-lane
cycle_path: bike-path cycle-path bicycle-path cycle-track bike-track cycling-path
flight_attendant: flight-attendant air-hostess
black_box: black-box flight-recorder
freighter: cargo-ship cargo-vessel
cruise_ship: cruise-ship cruise-liner
ferry: ferry-boat
mortgage: home-loan
estate_agent: estate-agent
apartment_block: apartment-block apartment-building
cemetery: burial-ground
shopping_centre: shopping-centre shopping-center shopping-mall
banknote: bank-note
stock_exchange: stock-exchange
key_rate: key-rate policy-rate base-rate benchmark-rate
entrance_fee: entrance-fee entry-fee admission-fee admission-charge entrance-charge
cash_machine: cash-machine cash-dispenser
carmaker: car-maker car-manufacturer auto-maker
insurer: insurance-company insurance-firm
trade_union: trade-union labour-union labor-union trades-union
vacancy: job-opening job-vacancy
labour_market: labour-market labor-market job-market jobs-market
working_week: working-week work-week
footballer: football-player soccer-player
coach: head-coach
penalty: penalty-kick spot-kick
olympic_games: olympic-games
cinema: movie-theatre movie-theater
filmmaker: film-director movie-director
artwork: art-work
publisher: publishing-house publishing-company
bookshop: book-shop
news_conference: news-conference press-conference
tv_station: tv-channel tv-station television-channel television-station
website: web-site
film: feature-film motion-picture
social_network: social-network
cyberattack: cyber-attack hacker-attack
electric_vehicle: electric-vehicle
charging_point: charging-station charging-point
space_station: space-station
tsunami: tidal-wave
heatwave: heat-wave hot-spell
cold_snap: cold-snap cold-spell
rescuer: rescue-worker
landfill: rubbish-dump garbage-dump
corpse: dead-body
airstrike: air-strike air-raid
warplane: fighter-jet fighter-plane fighter-aircraft combat-aircraft combat-plane
relative: family-member
cellphone: mobile-phone cell-phone
opposition_leader: opposition-leader
crew_member: crew-member
death_penalty: death-penalty capital-punishment
primary_school: primary-school elementary-school
secondary_school: secondary-school high-school
coastguard: coast-guard
farmworker: farm-worker
zip_code: zip-code post-code
staff_member: staff-member
"""
"""Nouns with the noun or adjective before them that say one thing: what they are called, and the wordings."""


def pairs(rows: str) -> dict[tuple[str, str], str]:
    """(First word, second) -> what the two are called together."""
    found: dict[tuple[str, str], str] = {}
    for row in rows.strip().splitlines():
        whole, _, wordings = row.partition(": ")
        for wording in wordings.split():
            first, _, second = wording.partition("-")
            found[first, second] = whole
    return found


COLLOCATIONS = {
    ("higher", "level"): "new",
    ("next", "level"): "new",
    ("new", "height"): "new",
    ("trade", "partner"): "trading",
    **{("business", bond): "economic" for bond in ("tie", "link", "relation", "contact")},
    **{("postal", noun): "post" for noun in ("link", "service", "route", "connection", "worker", "line", "ship")},
}
"""Word and noun, with another word that says the same before it: a *postal* link is a *post* link."""
