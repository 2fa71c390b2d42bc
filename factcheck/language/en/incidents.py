"""Words of what happens, is handed in or born so many times in a period."""

from __future__ import annotations

from factcheck.language.tables import word_set

HAPPENINGS = word_set(
    """accident incident crash collision case breakdown theft burglary robbery crime offence offense attack assault
    fire earthquake outage failure emergency alarm sighting injury"""
)
"""What there was so much of in a place in a period."""
HAPPENING = word_set("happen occur take_place arise")
"""Verbs of what there was."""
COUNTED = word_set("record register count report log note list document")
"""What is done to what there was, by whoever counts."""
SEEING = COUNTED | word_set("see experience have suffer witness")
"""Verbs between a place and what there was in it."""
FILED = word_set(
    """complaint application petition objection request enquiry inquiry query entry submission registration
    notification claim suggestion"""
)
"""What somebody hands in to somebody."""
FILING = word_set("file lodge submit make send hand_in put_in address bring send_in turn_in present direct enter")
"""Verbs of who hands it in."""
RECEIVING = word_set("receive get obtain have see record register log count take")
"""Verbs of who gets it."""
REACHING = word_set("reach arrive come come_in go flow_in pour_in arrive_at")
"""Verbs of what gets there."""
OFFSPRING = word_set(
    "calf cub pup puppy kitten foal lamb chick piglet fawn kid baby child cygnet duckling gosling youngster young twin"
)
"""The young of animals and people."""
DYING = word_set("die perish bear")
"""Verbs of which the one who dies, is born, is one of a kind wherever it is."""
SIGHTSEEING = word_set("see visit view admire")
"""What visitors come to do."""
COMING = word_set("come flock travel turn_out turn_up go")
ARRIVING = word_set("come arrive move travel return")
"""Verbs of animals and things that get to a place for good."""
ACQUIRING = word_set("acquire take_in obtain import")
"""Verbs of the place that gets them."""
TRANSFERRING = word_set("transfer bring ship fly move relocate deliver")
"""What is done to them, to get them there."""
PAYING = word_set("pay give award grant hand")
"""Verbs of who gives money to whom."""
GETTING = PAYING | word_set("receive get obtain")
COMPENSATION = word_set("compensation damages redress")
"""What money is paid in."""
TOWARDS = PAYING | word_set("contribute donate provide put")
"""Verbs with "towards" before what money is for."""
COUNTERS = word_set("police authority official statistician")
"""Who counts what there was, whoever did it."""
GUESTS = word_set("visitor tourist guest visit")
"""Whoever visits, and their visits."""
