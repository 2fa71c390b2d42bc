"""English: rates of those who do something ("the pass rate"), and the verbs that tell them ("71 percent passed")."""

from __future__ import annotations

from factcheck.language.tables import word_set

RATES = {
    "pass": "pass", "passing": "pass", "success": "pass", "failure": "pass", "fail": "pass", "survival": "survive",
    "recycling": "recycle", "occupancy": "occupy", "vaccination": "vaccinate", "immunisation": "vaccinate",
    "dropout": "drop_out", "drop-out": "drop_out", "retention": "stay", "conviction": "convict",
}  # fmt: skip
"""The noun before "rate" -> the verb of those whom it counts."""
FAILING = word_set("failure fail flunk")
"""What those do who do not pass."""
DOING = {
    "pass": "pass", "get_through": "pass", "fail": "pass", "flunk": "pass", "survive": "survive",
    "drop_out": "drop_out",
}  # fmt: skip
"""Verb of those who do so -> the rate's."""
DONE_TO = {"recycle": "recycle", "occupy": "occupy", "vaccinate": "vaccinate", "immunise": "vaccinate",
           "convict": "convict"}  # fmt: skip
"""The same of verbs in the passive."""
TAKERS = {
    "pass": word_set("""
        candidate pupil student learner applicant examinee person people those entrant participant test-taker all
        school-leaver graduate child
    """),
    "recycle": word_set("waste rubbish refuse"),
    "occupy": word_set("bed room place"),
    "drop_out": word_set("student pupil person people"),
}
"""Of whom a rate is where it does not say so."""
EXAMS = word_set("exam examination test paper course final module")
"""What is passed and failed."""
SUBJECTS = word_set("""
    mathematics physics chemistry biology geography history economics english french german spanish latin greek music
    art literature philosophy science russian chinese italian
""")
"""What one is examined in: "in *mathematics*" is in the exam in it."""
SHARES = word_set("share proportion percentage")
