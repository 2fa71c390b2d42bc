"""The English words of units: currencies, percent, multiples, durations, measures. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from factcheck.language.tables import inverse, phrases, word_set, words

_CURRENCIES = {
    "USD": "dollar, dollars, dlr, dlrs, us dollar, us dollars, us dlrs, u.s. dollar, u.s. dollars, u.s. dlrs, "
    "u.s. dlr, american dollar, american dollars, us $, united states dollars, greenbacks, bucks",
    "EUR": "euro, euros",
    "GBP": "pound sterling, pounds sterling, british pound, british pounds, sterling, pounds, pound, stg, quid",
    "JPY": "yen, japanese yen",
    "CNY": "yuan, chinese yuan, renminbi, rmb, yuans",
    "KRW": "won, south korean won, korean won",
    "KPW": "north korean won",
    "KZT": "tenge, kazakh tenge, kazakhstani tenge, kazakhstan tenge, tenges",
    "RUB": "rouble, roubles, ruble, rubles, russian roubles, russian rubles",
    "UZS": "soum, soums, uzbek som, uzbek sum, uzbek soum, uzbek soums",
    "KGS": "kyrgyz som, kyrgyz soms",
    "INR": "rupee, rupees, indian rupee, indian rupees",
    "PKR": "pakistani rupees",
    "TRY": "lira, liras, turkish lira, turkish liras",
    "CHF": "swiss franc, swiss francs",
    "CAD": "canadian dollar, canadian dollars, canadian dlrs, canadian $",
    "AUD": "australian dollar, australian dollars, australian dlrs",
    "NZD": "new zealand dollar, new zealand dollars",
    "HKD": "hong kong dollar, hong kong dollars, h.k. dlrs, hk dlrs",
    "SGD": "singapore dollar, singapore dollars, singaporean dollars",
    "TWD": "taiwan dlrs, taiwan dollar, taiwan dollars, taiwanese dollars",
    "SEK": "swedish crowns, swedish kronor, swedish krona",
    "NOK": "norwegian crowns, norwegian kroner",
    "DKK": "danish crowns, danish kroner",
    "CZK": "czech crowns, czech koruna",
    "PLN": "zloty, zlotys, polish zloty, polish zlotys",
    "UAH": "hryvnia, hryvnias, ukrainian hryvnia",
    "GEL": "lari, georgian lari",
    "AZN": "manat, azerbaijani manat",
    "TMT": "turkmen manat",
    "AED": "dirham, dirhams, uae dirhams",
    "SAR": "riyal, riyals, saudi riyals",
    "ILS": "shekel, shekels",
    "THB": "baht, thai baht",
    "VND": "dong, vietnamese dong",
    "MYR": "ringgit, malaysian ringgit",
    "IDR": "rupiah, indonesian rupiah",
    "BRL": "brazilian real, brazilian reais, reais",
    "ZAR": "south african rand",
    "MNT": "tugrik, tugriks",
    "MXN": "mexican peso, mexican pesos",
    "DEM": "deutsche marks, deutschemarks",
    "KWD": "kuwaiti dinar, kuwaiti dinars",
    "BHD": "bahraini dinar, bahraini dinars",
    "JOD": "jordanian dinar, jordanian dinars",
    "IQD": "iraqi dinar, iraqi dinars",
    "QAR": "qatari riyal, qatari riyals",
    "OMR": "omani rial, omani rials",
    "IRR": "iranian rial, iranian rials",
    "EGP": "egyptian pound, egyptian pounds",
    "LBP": "lebanese pound, lebanese pounds",
    "NGN": "naira, nairas",
    "KES": "kenyan shilling, kenyan shillings",
    "PHP": "philippine peso, philippine pesos",
    "ARS": "argentine peso, argentine pesos",
    "CLP": "chilean peso, chilean pesos",
    "COP": "colombian peso, colombian pesos",
    "HUF": "forint, forints",
    "RON": "romanian leu, romanian lei",
    "BYN": "belarusian rouble, belarusian roubles, belarusian ruble, belarusian rubles",
    "AMD": "armenian dram, armenian drams",
    "TJS": "tajik somoni, somoni",
    "LKR": "sri lankan rupee, sri lankan rupees",
    "BDT": "taka, takas",
    "XBT": "bitcoin, bitcoins",
    "BGN": "lev, leva, bulgarian lev, bulgarian leva",
    "ISK": "icelandic crowns, icelandic kronur",
    "crown": "crowns, kronor, kroner, koruna, korunas, kronas, kronur",
    "franc": "francs",
    "peso": "peso, pesos",
    "dinar": "dinar, dinars",
    "shilling": "shilling, shillings",
    "guilder": "guilder, guilders, florins",
    "cent": "cent, cents, us cents, euro cents",
    "pence": "pence, penny, pennies",
}
_CODES = words(
    "usd eur gbp jpy cny rmb krw kzt rub rur uzs kgs tjs tmt inr try chf cad aud nzd hkd sgd twd sek nok dkk czk "
    "pln uah gel azn aed sar ils thb vnd myr idr brl zar mnt mxn kpw kwd bhd iqd qar omr irr egp ngn php huf ron byn "
    "amd bdt xbt btc"
)

CURRENCY_SYMBOLS = inverse(
    {
        "USD": "$",
        "EUR": "€",
        "GBP": "£",
        "JPY": "¥",
        "KRW": "₩",
        "KZT": "₸",
        "RUB": "₽",
        "INR": "₹",
        "TRY": "₺",
        "UAH": "₴",
        "GEL": "₾",
        "AZN": "₼",
        "VND": "₫",
        "THB": "฿",
        "ILS": "₪",
        "MNT": "₮",
        "NGN": "₦",
        "PHP": "₱",
        "cent": "¢",
    }
)
CURRENCY_PREFIXES = inverse(
    {
        "USD": "us $, u.s. $, usd $, us dlrs, dlrs, $ us",
        "AUD": "a $, au $, $ a, $ au",
        "CAD": "c $, ca $, can $, cdn $, $ c, $ cdn, $ can",
        "HKD": "hk $, $ hk",
        "NZD": "nz $, $ nz",
        "SGD": "s $, sg $, $ s",
        "TWD": "nt $",
        "BRL": "r $",
        "CNY": "cn ¥, rmb ¥",
        "JPY": "jp ¥",
        "INR": "rs, rs .",
        "KES": "ksh, kshs, sh",
        "EUR": "euro",
        "MYR": "rm",
        "CHF": "sfr",
        "AED": "dhs, dh",
    }
)
CURRENCY_LETTERS = {"r": "ZAR", "n": "NGN", "p": "PHP", "y": "JPY"}
CURRENCY_CODES = {code: {"rmb": "CNY", "rur": "RUB", "btc": "XBT"}.get(code, code.upper()) for code in _CODES}
CURRENCY_WORDS = {name.strip(): code for code, names in _CURRENCIES.items() for name in names.split(",")}
CURRENCY_VERBS = {
    "won": word_set(
        "the a an by over against at in first second gold silver bronze medals awards their his her its it"
    ),
    "pounds": word_set("of per"),
    "pound": word_set("of per"),
    "marks": word_set("of"),
    "top": word_set(""),
}
CHANGE = {"cents": 100, "cent": 100, "c": 100, "pence": 100, "penny": 100, "p": 100}
SHY_RATIOS = frozenset({"pc"})
PERCENT = phrases("%, percent, pc, per cent, pct, pct ., percents")
POINTS_OF_PERCENT = phrases(
    "percentage points, percentage point, percent points, per cent points, % points, pp, pps, p.p., ppts, pct points"
)
TIMES = frozenset({"times", "x", "×"})
MULTIPLES: Mapping[str, int | Decimal] = inverse(
    {
        2: "doubled, doubling, doubles, double, twice, twofold",
        3: "tripled, tripling, triples, triple, trebled, trebling, treble, thrice, threefold",
        4: "quadrupled, quadrupling, quadruple, fourfold",
        5: "quintupled, quintuple, fivefold",
        6: "sextupled, sixfold",
        Decimal("0.5"): "halved, halving",
        7: "sevenfold",
        8: "eightfold",
        9: "ninefold",
        10: "tenfold",
        12: "twelvefold",
        20: "twentyfold",
        100: "hundredfold",
        1000: "thousandfold",
    }
)
FOLD = "fold"
DURATIONS = inverse(
    {
        "second": "second, seconds, sec, secs",
        "minute": "minute, minutes, min, mins",
        "hour": "hour, hours, hr, hrs",
        "day": "day, days",
        "week": "week, weeks",
        "month": "month, months",
        "year": "year, years, yr, yrs",
        "decade": "decade, decades",
        "century": "century, centuries",
        "fortnight": "fortnight, fortnights",
        "weekend": "weekend, weekends",
        "night": "night, nights",
    }
)
SHY_DURATIONS = word_set("day night week weekend")
SHY_MULTIPLES = word_set("double doubles triple triples treble")
AFTER_MULTIPLE = word_set("that what last in as")
SAFE_CODES = word_set("usd eur gbp jpy cny rmb krw kzt rub uzs kgs uah")
RATE_BEFORE = word_set("in per each every single within a")
MEASURES = inverse(
    {
        "km": "km, kms, kilometre, kilometres, kilometer, kilometers",
        "sq km": "sq km, square km, square kilometres, square kilometers, square kilometre, square kilometer, km ²",
        "sq m": "square metres, square meters, square metre, square meter, sq m, sq . m, sqm, m ²",
        "cubic metres": "cubic metres, cubic meters",
        "m": "metre, metres, meter, meters",
        "cm": "cm, centimetres, centimeters",
        "mm": "mm",
        "miles": "mile, miles",
        "nautical miles": "nautical miles",
        "feet": "feet, foot, ft",
        "inches": "inch, inches",
        "hectares": "ha, hectare, hectares",
        "acres": "acre, acres",
        "tonnes": "tonne, tonnes, metric tons, metric tonnes, metric ton",
        "tons": "ton, tons",
        "kg": "kg, kgs, kilogram, kilograms, kilogramme, kilogrammes",
        "g": "gram, grams, grammes",
        "pounds": "lb, lbs, pounds, pound",
        "ounces": "ounce, ounces, oz",
        "barrels": "barrel, barrels, bbl",
        "bushels": "bushel, bushels",
        "litres": "litre, litres, liter, liters",
        "gallons": "gallon, gallons",
        "kW": "kw, kilowatt, kilowatts",
        "MW": "mw, megawatt, megawatts",
        "GW": "gw, gigawatt, gigawatts",
        "kWh": "kwh, kilowatt hours, kilowatt hour, kilowatt-hours",
        "MWh": "mwh, megawatt hours, megawatt hour, megawatt-hours",
        "GWh": "gwh, gigawatt hours, gigawatt hour, gigawatt-hours",
        "TWh": "twh, terawatt hours, terawatt-hours",
        "hp": "hp, bhp, horsepower, brake horsepower",
        "PS": "ps, metric horsepower",
        "Nm": "nm, newton metres, newton meters",
        "lb-ft": "lb ft, lb . ft, pound feet, foot pounds",
        "MPa": "mpa, megapascals",
        "kPa": "kpa, kilopascals",
        "psi": "psi",
        "ksi": "ksi",
        "W": "watt, watts",
        "mAh": "mah",
        "mpg": "mpg, miles per gallon",
        "yards": "yard, yards, yds",
        "sq ft": "sq ft, sq . ft, sqft, square feet, square foot",
        "sq miles": "sq . miles, square miles, square mile, sq miles",
        "cubic feet": "cubic feet, cubic foot",
        "knots": "knots",
        "°C": "degrees celsius, degrees centigrade, °c",
        "°F": "degrees fahrenheit, °f",
        "kHz": "khz",
        "Hz": "hz",
        "mg": "mg, milligram, milligrams",
        "ml": "ml, millilitres, milliliters",
        "cc": "cc",
        "kcal": "kcal, calorie, calories",
        "Wh": "wh, watt hours",
        "V": "volt, volts",
        "fps": "fps",
        "rpm": "rpm",
        "megapixels": "megapixel, megapixels",
        "ms": "ms, milliseconds",
        "µm": "µm, μm, micrometres, micrometers, microns",
        "kbps": "kbps",
        "dB": "db, decibels",
        "bpd": "bpd, b / d",
        "light years": "light years, light year",
        "bcm": "bcm",
        "degrees": "degrees",
        "km/h": "km / h, kph, kmh, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour",
        "mph": "mph, miles per hour, miles an hour",
        "GHz": "ghz",
        "MHz": "mhz",
        "GB": "gb",
        "TB": "tb",
        "MB": "mb",
        "KB": "kb",
        "Mbps": "mbps",
        "Gbps": "gbps",
        "TEU": "teu",
    }
)
ATTACHED_MEASURES = {
    "W": "W",
    "V": "V",
    "L": "litres",
    "l": "litres",
    "g": "g",
    "in": "inches",
    "MP": "megapixels",
    "h": "hour",
    "C": "°C",
    "F": "°F",
}
CLOCK = word_set("am pm a.m. p.m. o'clock oclock gmt est utc noon cet cest bst kst jst msk")
LENGTHS = word_set("tall long high wide deep away thick ahead")

NUMBERED = word_set(
    "terminal line gate platform runway reactor phase section lot block route pier berth highway motorway magnitude"
)
"""Nouns of things that have numbers ("terminal 3")."""
