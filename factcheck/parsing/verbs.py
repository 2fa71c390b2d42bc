"""Classes of words that decide how a clause goes on: phrasal verbs, verbs of naming, nouns that take a clause."""

from __future__ import annotations

from factcheck.language.en import closed
from factcheck.language.tables import word_set
from factcheck.model import QuantityKind

AMOUNTS = frozenset(
    {QuantityKind.MONEY, QuantityKind.PERCENT, QuantityKind.POINTS, QuantityKind.MEASURE, QuantityKind.DURATION}
)

RANKS = frozenset({QuantityKind.RANK, QuantityKind.ORDINAL})

LOW = frozenset({"of", "between"})
"""Prepositions that bind to the noun before them."""

GOVERNING = frozenset({"of", "in", "at", "from", "for", "to"})
"""Prepositions whose phrase holds no person beside a place."""

PROPOSING = frozenset({"propose", "suggest", "recommend", "offer", "float", "table"})
"""Verbs whose clause says what is to be, never what was."""

TOPICAL = frozenset({"in", "on", "about", "over", "concerning", "regarding"})
"""Prepositions that name what something is about."""

THAT_NOUNS = frozenset(
    [
        "fact",
        "claim",
        "report",
        "belief",
        "idea",
        "view",
        "news",
        "statement",
        "announcement",
        "hope",
        "fear",
        "rumour",
        "rumor",
        "suggestion",
        "assertion",
        "allegation",
        "impression",
        "notion",
        "conviction",
        "confirmation",
        "possibility",
    ]
)

WISH_NOUNS = frozenset(
    ["proposal", "plan", "suggestion", "idea", "demand", "request", "recommendation", "wish", "call"]
)
"""Nouns before a clause of what is to be done ("the proposal that X host Y")."""

INF_NOUNS = frozenset(
    [
        "plan",
        "proposal",
        "idea",
        "intention",
        "decision",
        "agreement",
        "desire",
        "wish",
        "readiness",
        "commitment",
        "willingness",
        "interest",
        "offer",
        "promise",
        "attempt",
        "effort",
        "ability",
        "chance",
        "opportunity",
        "right",
        "need",
        "move",
        "bid",
        "pledge",
        "invitation",
        "initiative",
        "suggestion",
        "aim",
        "goal",
        "ambition",
        "hope",
        "failure",
        "refusal",
        "request",
        "call",
        "commitment",
        "deal",
        "way",
    ]
)

TIME_UNITS = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "moment"])

CLAUSE_VERBS = (
    closed.SAY
    | closed.SUPPOSE
    | closed.DENY
    | frozenset(
        [
            "agree",
            "propose",
            "suggest",
            "know",
            "see",
            "find",
            "hear",
            "hope",
            "wish",
            "learn",
            "understand",
            "show",
            "mean",
            "decide",
            "recommend",
            "ensure",
        ]
    )
)

ORDINALS = {
    word: n
    for n, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
    )
}

PHRASAL = frozenset(
    [
        "carry_out",
        "put_forward",
        "take_place",
        "point_out",
        "set_up",
        "come_out",
        "sit_down",
        "come_up",
        "go_ahead",
        "step_up",
        "bring_about",
        "hold_talks",
        "turn_down",
        "take_part",
        "add_up",
        "get_together",
        "stand_at",
        "come_to",
        "amount_to",
        "call_off",
        "break_off",
        "break_up",
        "scale_back",
        "scale_down",
        "cut_back",
        "wind_down",
        "lay_out",
        "pick_out",
        "single_out",
        "name_as",
        "work_out",
        "draw_up",
        "kick_off",
        "set_out",
        "give_up",
        "take_up",
        "bring_up",
        "scale_up",
        "ramp_up",
        "speed_up",
        "build_up",
        "go_up",
        "go_down",
        "sit_down_with",
        "sum_up",
        "open_up",
        "pull_out",
        "draw_on",
        "take_over",
        "hand_over",
        "make_up",
        "grow_up",
        "wind_up",
        "shut_down",
        "close_down",
        "look_forward",
        "move_forward",
        "roll_out",
        "run_up",
        "wake_up",
        "put_off",
        "put_on",
        "put_up",
        "turn_up",
        "back_up",
        "show_up",
        "fly_home",
        "go_on",
        "keep_on",
        "hang_up",
        "take_off",
        "rule_out",
        "leave_out",
        "scale_back",
        "cut_back",
        "roll_back",
        "play_down",
        "shrug_off",
        "brush_off",
        "brush_aside",
        "write_off",
        "water_down",
        "wind_down",
        "stay_away",
        "stay_out",
        "keep_out",
        "keep_away",
        "touch_on",
        "touch_upon",
        "strike_out",
        "phase_out",
        "run_away",
        "pick_up",
        "get_up",
        "fall_down",
        "clean_up",
        "cut_up",
        "chop_up",
        "climb_up",
        "walk_away",
        "jump_up",
        "throw_away",
        "lie_down",
        "stand_up",
        "set_off",
        "end_up",
        "hold_up",
        "hold_on",
        "lift_up",
        "play_with",
    ]
)

PREPOSITIONAL = frozenset(["stand_at", "come_to", "amount_to", "draw_on", "sit_down_with", "play_with"])

FOR_NOUNS = frozenset(
    ["prospect", "outlook", "potential", "figure", "scope", "mechanism", "opportunity", "future", "things_to_come"]
)
"""Nouns that a phrase with "for" after them belongs to."""

COVERING = frozenset(["cover", "concern", "regard", "address", "govern"])
"""Verbs of what papers are about ("accords covering energy")."""

TELLING = frozenset(
    ["tell", "inform", "assure", "remind", "warn", "notify", "convince", "persuade", "show", "teach", "promise"]
)

TAKES_ING = frozenset(
    [
        "start",
        "begin",
        "stop",
        "keep",
        "continue",
        "finish",
        "avoid",
        "consider",
        "propose",
        "suggest",
        "enjoy",
        "risk",
        "admit",
        "deny",
        "recommend",
        "go",
        "cease",
        "involve",
        "include",
        "mean",
        "discuss",
        "favour",
        "envisage",
        "envision",
        "rule_out",
        "contemplate",
        "foresee",
        "mull",
        "postpone",
        "delay",
        "resume",
        "oppose",
        "favor",
        "support",
        "regret",
        "imagine",
        "dread",
        "quit",
        "practice",
        "practise",
        "mind",
        "miss",
        "try",
        "ban",
        "prohibit",
        "outlaw",
        "forbid",
        "allow",
        "permit",
        "legalise",
        "legalize",
        "criminalise",
        "criminalize",
        "like",
        "love",
        "hate",
        "prefer",
        "end",
        *word_set(
            """end_up rule_out give_up put_off keep_on go_on carry_on contemplate mull envisage weigh ponder resist
            forgo forego pass_up postpone resume delay escape float moot"""
        ),
    ]
)

NAMING = frozenset(
    [
        "hail",
        "call",
        "name",
        "elect",
        "appoint",
        "label",
        "dub",
        "term",
        "consider",
        "declare",
        "make",
        "describe",
        "deem",
        "find",
        "brand",
        "christen",
        "rename",
        "pronounce",
    ]
)

DITRANSITIVE = frozenset(
    [
        "give",
        "offer",
        "owe",
        "grant",
        "lend",
        "provide",
        "send",
        "show",
        "tell",
        "promise",
        "pay",
        "hand",
        "pass",
        "award",
        "bring",
        "sell",
        "teach",
    ]
)

INTRANSITIVE = frozenset(
    ["come", "go", "arrive", "grow", "rise", "fall", "happen", "occur", "emerge", "appear", "depart"]
)
