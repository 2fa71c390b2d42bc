"""The English of disasters: who is harmed how, what is cut off and restored, how high water stands. Data only."""

from __future__ import annotations

from factcheck.language.tables import word_set

DEATHS = {"death": "kill", "fatality": "kill", "injury": "injure", "life": "kill"}
"""Nouns of harm that may be counted, and the verb."""
STATES = {
    "dead": "kill",
    "injured": "injure",
    "wounded": "injure",
    "hurt": "injure",
    "homeless": "make_homeless",
    "stranded": "strand",
    "trapped": "trap",
    "destitute": "ruin",
}
"""What somebody is left, and the verb of doing it."""
DONE_TO_PEOPLE = word_set(
    """injure kill wound infect arrest detain jail imprison rescue evacuate hospitalise vaccinate displace sack dismiss
    deport quarantine"""
)
"""Verbs after which a bare figure counts people ("320 infected")."""
CAUSING = word_set("cause result_in lead_to claim cost bring see suffer result inflict wreak")
COUNTING = word_set("be stand reach measure rise climb jump grow hit total")
"""Verbs between a toll and its figure."""
COUNTED = word_set("record report confirm register count")
"""What is done to deaths that are told."""
FOUND = word_set("find trace locate recover account_for")
"""What has not been done to those who are missing."""
SEEKING = word_set("search look hunt comb")
RESCUERS = word_set("rescuer diver firefighter searcher soldier volunteer police team crew coastguard")
"""Who looks for those who are missing."""
TRACES = word_set("trace sign word news")
"""What there is none of, where somebody is missing."""
POWER = word_set("power electricity light current power_supply electricity_supply")
"""What lights a house."""
RESTORING = word_set("restore return bring_back reconnect switch_on turn_on")
RETURNING = word_set("return come_back be_back come_on go_on")
"""What is done to power that has been cut, and what it does."""
CUTTING = word_set("cut cut_off knock_out knock shut_off switch_off turn_off disrupt interrupt lose")
FAILING = word_set("go_out go_off fail")
HAVING = word_set("have get turn switch bring put")
"""What somebody does with power to be back or on."""
STRIKING = word_set("hit strike sweep batter ravage engulf inundate devastate lash pound rock shake swamp")
DISASTERS = word_set(
    """flood flooding floodwater storm hurricane typhoon cyclone tornado earthquake quake tsunami fire wildfire blaze
    landslide avalanche explosion blast eruption tremor heatwave blizzard mudslide tide wave"""
)
"""What strikes a place."""
POWERING = word_set("restore return bring reconnect come be go switch turn cut knock shut disrupt interrupt lose fail")
"""The verbs of these, without their particles."""
RAIN = word_set("rain rainfall precipitation snow snowfall")
RAIN_UNITS = word_set("millimetre millimeter mm centimetre centimeter cm inch litre liter")
RAINING = word_set("fall come come_down pour pour_down bucket_down")
RECORDING = word_set("record see get receive have register measure experience note log report face")
"""What a place does that rain falls on."""
LEVELS = word_set("level water_level height depth stage gauge reading")
SIDES = word_set("long wide tall broad length width breadth")
"""Of what is measured that is no water level."""
DEPTHS = word_set("metre meter centimetre centimeter m cm foot ft inch")
WATERS = word_set("river lake sea water stream floodwater tide reservoir")
STANDING = word_set("stand hit reach measure rise peak crest climb record swell top be")
"""Verbs between water and how high it stands."""
AT = frozenset({"obj", "at", "to", "comp"})
LOSSES = word_set("loss damage")
