"""The English of turns of phrase: what may stand inside an idiom, what calls an event off, what stands idle beside one.
Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

FLAT = word_set(
    """flat outright blunt point-blank stony clear-cut unequivocal unambiguous resounding ringing unqualified unreserved
    thorough proper thumping decisive"""
)
"""What an idiom's noun may have before it ("met with a *flat* refusal"): it weighs, and says no more."""

DATIVE = word_set("give deal hand show accord grant lend offer do serve extend afford")
"""Verbs whose idiom may come last ("gave the plan to build a dam *short shrift*")."""

CALLED_OFF = word_set("cancel call_off scrap scrub axe drop abandon ditch")
"""What is done to an event that does not take place."""

COME_TO_NOTHING = word_set(
    """fall_through come_to_nothing come_to_naught come_to_nought fizzle fizzle_out collapse fall_by_wayside
    fall_apart go_by_board come_unstuck fail_to_materialise"""
)
"""What an event does that does not take place."""

TAKEN_PLACE = word_set("materialise materialize go_ahead come_off come_about come_to_pass go_forward transpire happen")
"""What an event does, or fails to do, that takes place."""

EASED = word_set("way path road ground passage entry access")
EASING = word_set("smooth clear pave ease prepare open level facilitate")
"""Verbs and their objects: what is done for those who are to come ("smooth the *way* for firms")."""

APPRAISED: dict[str, tuple[str, int, bool | None]] = {
    **dict.fromkeys(
        word_set(
            """make_history write_history go_down_in_history go_in_history enter_history_book go_down_in_history_book
            belong_in_history_book be_history_in_making mark_turning_point mark_milestone"""
        ),
        ("historic", 1, False),
    ),
    **dict.fromkeys(
        word_set(
            """matter matter_lot matter_great_deal matter_deal matter_good_deal count_for_lot carry_weight mean_lot
            be_key be_priority be_top_priority be_crux merit_emphasis deserve_emphasis merit_mention"""
        ),
        ("important", 1, None),
    ),
    **dict.fromkeys(
        word_set(
            """deserve_mention deserve_special_mention merit_special_mention deserve_special_emphasis warrant_mention
            merit_special_emphasis deserve_attention merit_attention deserve_special_attention merit_special_attention
            warrant_attention warrant_emphasis warrant_special_mention warrant_special_attention"""
        ),
        ("important", 1, None),
    ),
    **dict.fromkeys(
        word_set(
            """count_for_nothing count_for_little mean_nothing mean_little be_side_issue
            be_minor_matter be_minor_issue be_minor_concern be_secondary_matter
            be_trifling_matter be_little_matter be_sideshow be_afterthought
            be_footnote be_trifle be_small_beer be_neither_here_nor_there pale_into_insignificance be_beside_point"""
        ),
        ("important", -1, None),
    ),
    **dict.fromkeys(
        word_set(
            """be_at_loggerhead be_at_odd be_at_odds be_at_dagger be_on_bad_term be_on_poor_term fall_out
            cross_sword lock_horn be_at_war be_at_each_other's_throat be_at_rock_bottom hit_rock_bottom be_at_low_ebb
            be_at_all-time_low hit_low be_at_low be_in_tatter be_in_ruin be_in_crisis be_in_deep_freeze sour turn_sour
            go_sour turn_frosty turn_cold be_on_rock be_on_ice be_under_strain have_soured"""
        ),
        ("hostile", 1, True),
    ),
    **dict.fromkeys(
        word_set(
            """get_on get_along get_on_well get_along_well get_on_famously be_on_good_footing be_on_friendly_footing
            be_on_best_of_term rub_along be_friend be_on_excellent_footing"""
        ),
        ("friendly", 1, True),
    ),
}
"""A verb → the adjective it amounts to, whether that holds, and whether it is said of relations, or of those who have
them (``None``: of anything; ``False``: of anything else)."""

BETWEEN = {
    **dict.fromkeys(
        word_set(
            """bad_blood friction tension ill_will animosity hostility antagonism acrimony rancour rancor enmity
            discord rift bitterness resentment"""
        ),
        "hostile",
    ),
    **dict.fromkeys(word_set("goodwill friendship amity harmony good_will understanding rapport"), "friendly"),
}
"""What there is between two, and what their relations are then."""

BELITTLING = word_set("play_down downplay dismiss deny shrug_off minimise minimize belittle underplay talk_down")
"""What one does to the importance of a thing that one thinks unimportant."""

STRESSING = {
    **dict.fromkeys(
        word_set(
            """put_emphasis lay_emphasis place_emphasis put_stress lay_stress put_weight lay_weight put_accent lay_store
            put_special_emphasis lay_special_emphasis place_special_emphasis lay_special_stress put_premium put_store"""
        ),
        "on",
    ),
    **dict.fromkeys(word_set("set_store set_great_store set_much_store lay_great_store"), "by"),
    **dict.fromkeys(
        word_set(
            """attach_weight attach_special_weight attach_great_weight give_weight give_priority attach_value
            accord_priority give_pride_of_place assign_priority accord_importance give_importance"""
        ),
        "to",
    ),
}
"""Verbs of saying that something is important, with the mark of it."""

WENDING = word_set(
    """elbow work claw fight muscle push power shoulder inch edge barge make wend force bull hack shove battle bludgeon
    squeeze thrust crowd smash shoot wedge bully buy"""
)
"""Verbs with "one's way" before where somebody ends up ("*elbowed* its way into the top ten")."""

HOISTING = word_set(
    """put place set move shift hoist catapult propel launch drive push elevate boost raise lift bring take carry
    upgrade advance"""
)
PLANES = word_set("level plane height tier rung notch footing plateau dimension league gear orbit stage")
UPPER = word_set("new higher next fresh greater better qualitatively unprecedented")
"""Verbs, nouns and adjectives of bringing something to a new level ("hoist ties onto a *higher plane*")."""

TRADES = word_set(
    """shipping farming banking engineering manufacturing fishing shipbuilding publishing advertising retailing lending
    broadcasting catering brewing mining drilling smelting carmaking shipbreaking insuring tanning milling tailoring"""
)
"""-ing forms that are names of trades where no object follows."""

USES = word_set(
    """parking landing mooring docking berthing heating running operating opening closing waiting building cleaning
    shipping mailing licensing boarding handling camping fishing hunting swimming travelling traveling lending"""
)
SITES = word_set("ground centre center plant pool yard area facility site station home club lot rink")
"""What an -ing form says the use of behind a name ("the Kalmar *training* ground")."""
DUES = word_set("fee charge cost time hour price rate permit licence license ticket fare space bill expense toll")
"""-ing forms that say what for, before what is paid for it or when it is done ("*parking* fees")."""

DEAD_ENDS = word_set("dead_end blind_alley cul-de-sac lost_cause non-starter nonstarter dead-end")
"""What has no promise is called."""

APPEAL = word_set("appeal attraction interest charm allure fascination")
"""What a thing holds for those who are interested in it."""

ADVANTAGE = word_set("benefit advantage good interest profit gain")
"""What something is to, for, or in of both sides that profit by it."""


KEEPING = word_set("have keep maintain boast retain establish gain hold enjoy win carve_out secure build_up")
"""What one does with a foothold."""
EVALUATING = word_set("improve worsen deteriorate better")
"""Verbs that say whether a change is for the better, not which way a figure went."""
BETTER_LESS = word_set(
    "time wait delay backlog queue loss debt deficit unemployment crime inflation mortality emission rate"
)
"""Nouns of what is better when there is less of it."""

WEIGHTS = word_set("importance significance weight value relevance")
"""Nouns of how much a thing matters ("special *importance* belongs to it")."""
COMMERCE = word_set("trade trading commercial")
"""What trade is told by before a noun of relations or exchange."""
MATTERS = word_set("question issue matter detail topic subject problem")
"""What one goes into with somebody."""

DUTIES = word_set("task aim goal job mission purpose objective role function duty responsibility assignment remit")
"""What somebody has to do, or is there for."""

EMERGING = word_set("emerge turn_out transpire")
"""Verbs by which a thing comes to be known: "it *transpired* that …", and nobody says so."""

FIELDS = word_set("field area sector sphere industry domain branch")
"""Nouns of what people work in together ("one of the *fields* in which they agreed")."""

LASTING = word_set("miss")
"""Verbs whose -ing form tells how things stand, not what goes on ("is *missing* from the list")."""

PRESENCE = word_set("presence footprint foothold")
"""What firms have where they operate."""
