"""English: the closed classes of words, by part of speech, and the classes of verbs that the normal forms speak of.

Plain tables; open-class words come from ``data/lexicon_en.txt``.
"""

from __future__ import annotations

from factcheck.language.en import quantifiers, terms
from factcheck.language.tables import word_set

DETERMINERS = word_set(
    "the a an this that these those each every some any no all both several many few most much more enough such not_all another other either neither what which whose fewer less half certain various numerous countless"
)
POSSESSIVES = word_set("its his her their our my your whose")
PRONOUNS = word_set(
    "he she it they him them us we i you me himself herself itself themselves who whom what one ones something someone somebody anything anyone anybody nothing nobody none everyone everybody everything each each_other one_another others another this that these those both all some many few most several neither either mine ours theirs"
)
ANYTHING = word_set("something everything anything")
"""Pronouns of things that a clause may follow without "that" ("something *X wanted*")."""
NEGATIVE_PRONOUNS = word_set("nobody nothing none neither")
MODALS = {
    "will": "future",
    "shall": "future",
    "would": "proposed",
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "should": "wished",
    "must": "wished",
    "ought": "wished",
    "'ll": "future",
    "'d": "proposed",
    "cannot": "possible",
}
MUST = "must"
"""The modal of what somebody is bound to do; "has to" is told by it, too."""
BE = {"be": "v", "is": "z", "are": "z", "am": "z", "was": "d", "were": "d", "been": "e", "being": "g"}
HAVE = {"have": "v", "has": "z", "had": "d", "having": "g"}
DO = {"do": "v", "does": "z", "did": "d"}
NEGATORS = word_set("not n't never hardly scarcely barely nowhere")
CONTRACTIONS = {
    "isn't": ("is", "not"),
    "aren't": ("are", "not"),
    "wasn't": ("was", "not"),
    "weren't": ("were", "not"),
    "hasn't": ("has", "not"),
    "haven't": ("have", "not"),
    "hadn't": ("had", "not"),
    "doesn't": ("does", "not"),
    "don't": ("do", "not"),
    "didn't": ("did", "not"),
    "won't": ("will", "not"),
    "wouldn't": ("would", "not"),
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "couldn't": ("could", "not"),
    "shouldn't": ("should", "not"),
    "mustn't": ("must", "not"),
    "mightn't": ("might", "not"),
    "ain't": ("is", "not"),
    "they're": ("they", "are"),
    "we're": ("we", "are"),
    "you're": ("you", "are"),
    "i'm": ("i", "am"),
    "they've": ("they", "have"),
    "we've": ("we", "have"),
    "i've": ("i", "have"),
    "you've": ("you", "have"),
    "they'll": ("they", "will"),
    "he'll": ("he", "will"),
    "she'll": ("she", "will"),
    "it'll": ("it", "will"),
    "we'll": ("we", "will"),
    "i'll": ("i", "will"),
    "you'll": ("you", "will"),
}
"""Possessive "'s" is a token of its own; after a pronoun or "there" it is "is"."""

PREPOSITIONS = word_set("""of in on at by for from to with into onto within inside outside under over between among amid across through
    throughout during about around against along alongside behind beneath beside besides beyond despite except like near off past per
    plus since till until toward towards upon via without as than above below versus vs notwithstanding pending amongst amidst next
    underneath atop worth out up down aboard""")
"""Words that take a noun phrase; "worth" with them, as it does."""
COMPLEX: dict[tuple[str, ...], str] = {
    ("at", "all"): "at_all",
    ("at", "first"): "at_first",
    ("later", "on"): "later",
    ("so", "as", "to"): "to",
    ("on", "average"): "on_average",
    ("from", "abroad"): "abroad",
    ("since", "then"): "since_then",
    ("above", "all"): "",
    ("by", "evening"): "",
    ("by", "nightfall"): "",
    ("by", "noon"): "",
    ("by", "midday"): "",
    ("at", "some", "point"): "",
    ("at", "one", "point"): "",
    ("at", "some", "stage"): "",
    ("later", "in", "the", "day"): "",
    ("earlier", "in", "the", "day"): "",
    ("later", "that", "day"): "",
    ("earlier", "that", "day"): "",
    ("any", "further"): "further",
    ("more", "and", "more"): "ever-growing",
    ("ever", "more"): "ever-growing",
    ("fewer", "and", "fewer"): "ever-shrinking",
    ("hand", "in", "hand"): "hand-in-hand",
    ("in", "support", "of"): "for",
    ("on", "the", "part", "of"): "by",
    ("unaccounted", "for"): "missing",
    ("state", "of", "emergency"): "state_of_emergency",
    ("states", "of", "emergency"): "states_of_emergency",
    ("armed", "forces"): "armed_forces",
    ("martial", "law"): "martial_law",
    ("machine", "building"): "machine-building",
    ("working", "group"): "working_group",
    ("working", "groups"): "working_groups",
    ("task", "force"): "task_force",
    ("task", "forces"): "task_forces",
    ("anything", "but"): "not",
    ("by", "no", "means"): "not",
    ("in", "no", "way"): "not",
    ("without", "a", "single"): "without",
    ("according", "to"): "according_to",
    ("because", "of"): "because_of",
    ("to", "the", "tune", "of"): "worth",
    ("to", "the", "value", "of"): "worth",
    ("to", "the", "amount", "of"): "worth",
    ("in", "the", "amount", "of"): "worth",
    ("whatsoever",): "at_all",
    ("opposite", "number"): "counterpart",
    ("opposite", "numbers"): "counterparts",
    ("due", "to"): "due_to",
    ("instead", "of"): "instead_of",
    ("thanks", "to"): "because_of",
    ("owing", "to"): "because_of",
    ("out", "of"): "out_of",
    ("ahead", "of"): "before",
    ("in", "front", "of"): "in_front_of",
    ("such", "as"): "such_as",
    ("as", "well", "as"): "and",
    ("as", "well"): "also",
    ("along", "with"): "with",
    ("together", "with"): "with",
    ("in", "addition", "to"): "besides",
    ("as", "part", "of"): "within",
    ("within", "the", "framework", "of"): "within",
    ("in", "the", "framework", "of"): "within",
    ("in", "the", "course", "of"): "during",
    ("on", "behalf", "of"): "on_behalf_of",
    ("in", "favour", "of"): "for",
    ("in", "favor", "of"): "for",
    ("contrary", "to"): "contrary_to",
    ("prior", "to"): "before",
    ("next", "to"): "near",
    ("close", "to"): "near",
    ("on", "the", "sidelines", "of"): "during",
    ("at", "the", "end", "of"): "after",
    ("at", "the", "close", "of"): "after",
    ("by", "the", "end", "of"): "after",
    ("as", "a", "result", "of"): "after",
    ("at", "the", "conclusion", "of"): "after",
    ("up", "and", "running"): "operational",
    ("face", "to", "face"): "in_person",
    ("eye", "to", "eye"): "eye_to_eye",
    ("face-to-face",): "in_person",
    ("in", "person"): "in_person",
    ("at", "length"): "extensively",
    ("in", "detail"): "extensively",
    ("with", "success"): "successfully",
    ("in", "number"): "",
    **{
        (*how.split(), whose, "history"): "altogether" for how in ("in all", "throughout") for whose in ("its", "their")
    },
    **{("over", "the", span): "altogether" for span in ("years", "decades")},
    ("in", "all"): "altogether",
    ("in", "total"): "altogether",
    ("in", "depth"): "extensively",
    ("with", "regard", "to"): "about",
    ("with", "respect", "to"): "about",
    ("as", "for"): "as_for",
    ("when", "it", "comes", "to"): "as_for",
    ("in", "terms", "of"): "in",
    **{("in", "the", at, "of"): "in" for at in ("field", "fields", "area", "areas", "sphere", "spheres")},
    ("in", "areas", "such", "as"): "in",
    ("in", "such", "areas", "as"): "in",
    ("other", "than"): "except",
    ("rather", "than"): "instead_of",
    ("up", "to"): "up_to",
    ("as", "of"): "as_of",
    ("by", "means", "of"): "with",
    ("in", "accordance", "with"): "according_to",
    ("in", "line", "with"): "according_to",
    ("away", "from"): "from",
    ("regardless", "of"): "despite",
    ("in", "spite", "of"): "despite",
    ("in", "the", "words", "of"): "according_to",
    ("in", "the", "wake", "of"): "after",
    ("in", "return", "for"): "for",
    ("in", "exchange", "for"): "for",
    ("following",): "after",
    ("including",): "such_as",
    ("concerning",): "about",
    ("regarding",): "about",
    ("unlike",): "unlike",
    ("not", "least"): "not_least",
    ("but", "also"): "and",
    ("as", "many", "as"): "",
    ("as", "much", "as"): "",
    ("as", "few", "as"): "",
    ("as", "little", "as"): "",
    ("each", "other"): "each_other",
    ("one", "another"): "each_other",
    ("no", "longer"): "no_longer",
    ("not", "only"): "",
    ("not", "just"): "",
    ("not", "yet"): "not_yet",
    ("as", "yet"): "yet",
    ("so", "far"): "altogether",
    ("at", "least"): "at_least",
    ("to", "this", "day"): "now",
    ("as", "things", "stand"): "now",
    ("as", "we", "speak"): "now",
    ("for", "now"): "now",
    ("chief", "executive", "officer"): "chief_executive",
    ("chief", "executive", "officers"): "chief_executives",
    ("chief", "executive"): "chief_executive",
    ("chief", "executives"): "chief_executives",
    ("at", "present"): "now",
    ("at", "the", "moment"): "now",
    ("these", "days"): "now",
    ("right", "now"): "now",
    ("the", "number", "of"): "number_of",
    ("no", "one"): "nobody",
    ("a", "couple", "of"): "two",
    ("a", "group", "of"): "group_of",
    ("head", "of", "state"): "head_of_state",
    ("heads", "of", "state"): "heads_of_state",
    ("head", "of", "government"): "head_of_government",
    ("in", "order", "to"): "to",
    ("prime", "minister"): "prime_minister",
    ("prime", "ministers"): "prime_ministers",
    ("foreign", "minister"): "foreign_minister",
    ("foreign", "ministers"): "foreign_ministers",
    ("vice", "president"): "vice_president",
    ("secretary", "general"): "secretary_general",
    ("consulate", "general"): "consulate_general",
    ("attorney", "general"): "attorney_general",
    ("even", "though"): "although",
    ("as", "soon", "as"): "when",
    ("as", "long", "as"): "if",
    ("provided", "that"): "if",
    ("so", "that"): "so_that",
    ("even", "if"): "if",
    ("as", "if"): "as_if",
    ("as", "though"): "as_if",
    ("now", "that"): "now_that",
    ("given", "that"): "given_that",
}
FORMERLY = "until recently|until then|up to then|in the past|the previous year|a year earlier"
COMPLEX |= dict.fromkeys([tuple(row.split()) for row in FORMERLY.split("|")], "formerly")
COMPLEX |= {(w, "enough"): "" for w in ("surprisingly", "curiously", "strangely", "oddly")}
EXCEPT = "apart from|aside from|except for|with the exception of|excluding"
COMPLEX |= dict.fromkeys([tuple(row.split()) for row in EXCEPT.split("|")], "except")
COMPLEX |= terms.ROWS | quantifiers.ROWS
COMPLEX |= dict.fromkeys([("to", "begin", "with"), ("to", "start", "with")], "at_first")
"""Words that stand for one: a preposition, a conjunction, a determiner; to nothing where they only colour."""

EMPHATIC = frozenset({("as", "many", "as"), ("as", "much", "as")})
"""Words before a figure that weigh it: by themselves a bound, in a report the figure itself."""

REASON = "because"
"""What a clause of reason claims of the one that it stands at: that it happened for that."""
CONJUNCTIONS = word_set("and or but nor yet & plus")
PLANS = word_set("proposal plan suggestion idea initiative schedule agreement")
"""What somebody means to be done: nothing that speaks."""
REFLEXIVE = word_set("himself herself itself themselves")
IN_TURN = word_set("then later afterwards finally subsequently thereafter")
"""Adverbs that say of the second of two that it came after."""
GATHERINGS = word_set("meeting seating")
"""-ing forms that are nouns nearly everywhere."""
SUBORDINATORS = word_set(
    "after before when while as because since although though whereas if once until unless whether where than so_that now_that given_that as_if lest whenever wherever whatever whoever whichever how why"
)
INDIRECT = word_set("sub:where sub:when sub:how sub:why")
"""Kinds of clauses that, alone, say no more than what a text is about ("Where X and Y met")."""
RELATIVES = word_set("which who whom whose that where when")
PLACE_ADVERBS = word_set("outside inside nearby around behind below above across past underneath opposite")
"""Prepositions that stand alone after a verb ("is playing outside")."""
PARTICLES = word_set("up out off down away back over in on through along around forward ahead aside together apart by")

ADVERBS = word_set("""eye_to_eye hand-in-hand on_average free_of_charge more_than less_than at_all at_first in_person successfully also already still again once only just even very too quite rather almost nearly now then today tomorrow yesterday here there
    now ever so far yet soon later earlier ago before together abroad home alone else instead thus hence therefore however moreover
    meanwhile perhaps maybe indeed first last next long well least most more less no_longer not_yet further furthermore nevertheless nonetheless
    otherwise somehow sometimes often always seldom never rarely likewise twice thrice worldwide nationwide overseas upwards downwards
    daily weekly monthly yearly annually much little enough all currently nowadays presently recently lately formerly before_then previously afterwards
    thereby whereby not least altogether up down apart ahead away back aside steadily""")

SEASONS = {"spring": ("03-01", "05-31"), "summer": ("06-01", "08-31"), "autumn": ("09-01", "11-30")}
"""Seasons that lie in one year, of the northern half of the world: their first and last days."""
PLURAL_MODIFIERS = word_set(
    "sales sports arms jobs savings goods systems operations communications securities telecoms telecommunications drugs parts "
    "services human-rights rights futures commodities bonds earnings customs armed sanctions elections works news affairs "
    "economics politics physics women's veterans emissions honours reparations relations antiques weapons explosives chemicals "
    "foods materials electronics logistics robotics materials metals minerals textiles plastics admissions communities"
)
"""Plural nouns that often stand before another noun ("sales growth", "arms deal")."""
INTERJECTIONS = word_set("wow whoa hey yes no oh well ok okay alas hello sure true granted")
"""Words before a comma that answer or concede."""
POINTING = word_set("see read click view compare cf watch")
"""Verbs that begin a bracket which sends the reader elsewhere ("(see our chart)")."""
ADDRESSING = word_set("remind say add note recall stress know remember see")
"""What a speaker does between commas ("may I remind you", "as you know")."""
MINDED = word_set("interest commit base locate situate concern involve")
"""Verbs whose past form without an object or "be" tells a state ("X interested in Y")."""
AGREEMENTS = word_set("agreement deal understanding arrangement accord settlement compromise consensus")
"""What somebody comes to with another."""
MERELY = word_set("merely just only simply")
"""Adverbs after a "not" that denies nothing ("a friend, not just a neighbour")."""
NOMINATIVE = word_set("he she they we i")
"""Pronouns that are nothing but subjects."""
SIDES, PICTURE, ROW = word_set("left right centre center middle"), "photo", "row"
"""Where somebody is seen in a photo, what such a side belongs to, and the head of "third from the left"."""
PICTURES = word_set("photo photograph picture image")
UNDISPUTED = word_set("clear certain true known undisputed evident obvious beyond_doubt")
"""What is said of a fact in "what is clear is that …"."""
CONSULTING = word_set("read believe trust follow ask hear listen consult")
"""What one does with a source ("if you read S")."""
HARMLESS = (
    word_set("""frankly honestly candidly admittedly predictably reassuringly encouragingly fittingly famously aptly sadly regrettably unfortunately fortunately luckily thankfully oddly strangely tireless beaming must at_all in_person generally interestingly tellingly strikingly curiously crucially unsurprisingly ironically intriguingly significantly amazingly astonishingly incredibly undeniably undoubtedly unquestionably evidently plainly patently incidentally happily proudly duly swiftly smoothly cool respectable astonishing eye-watering mind-boggling eye-popping jaw-dropping stunning colossal mammoth formidable princely tidy robust spectacular vast gigantic eye-catching noteworthy mighty humongous amazing stellar laudable praiseworthy commendable welcome ever accumulated priority also already still even just now currently nowadays presently today so far indeed however moreover furthermore nevertheless nonetheless
    therefore thus hence meanwhile officially formally reportedly actually really truly clearly certainly surely obviously notably
    particularly especially specifically overall altogether together jointly mutually successfully actively steadily firmly solidly
    effectively largely mainly mostly primarily chiefly recently lately finally eventually surprisingly remarkably impressively
    impressive mere merely paltry meagre meager whopping staggering remarkable famous well-known household leading major big large key main important
    notable respective various different said so-called full whole entire total cumulative aggregate overall combined
    extensively intensively warmly cordially proudly happily naturally importantly significantly considerably substantially strongly closely greatly
    enormously immensely hugely tremendously
    directly simply basically essentially virtually practically as_yet yet well
    in_total particular visible conspicuous prominent proud cheerful smiling tiny scant healthy hefty handsome sizeable sizable considerable substantial significant modest
    such current present today existing actual official formal separately respectively instead turn huge enormous massive
    barely hardly scarcely easily comfortably quite rather alike personally publicly openly explicitly sincerely warmly currently firm solid active steady approximately
    nearly almost likewise similarly additionally further own right proper suitable appropriate favourable favorable""")
    - word_set("total nearly almost large further")
)
"""Modifiers of degree and manner that colour a statement without changing what it says."""
SO_FAR = "for_years"
"""A duration up to now ("has been growing for years")."""
EXTREMES = word_set("record minimum maximum average")
"""Nouns that stand before a sum as adjectives do ("a record $12 billion")."""
HIGHEST = word_set("record")
"""What says that no other year had more."""
ASSERTING = word_set(
    "forced sharply steeply rapidly drastically dramatically slightly gradually slowly markedly for_years because record first only alone again solely exclusively never"
)
"""What keeps a part from being supported, and leaves its figure wrong. What counts something else ("another $2 billion",
"$1 billion annually", "twice") is none of them: the figure is no total then."""
LIGHT_VERBS = word_set(
    "embark_on go_on set_out_on hold have conduct make pay give do take carry_out undertake stage engage_in take_part_in begin start launch open complete finish perform reach conclude exchange"
)
OPERATIONS = word_set("operation effort work drive")
"""Heads that only say that what stands before them is done ("the clean-up operation")."""
UNDERTAKINGS = word_set(
    "project plan programme program initiative venture company firm business deal contract agreement sector industry field"
)
"""Nouns that fields stand before ("farming and energy projects")."""
CLASSIFIERS = word_set("community metal element mineral material product technology")
"""Heads that only say what kind of thing the noun before them is ("rare earth metals", "steel products")."""
UNACCUSATIVE = word_set("collapse expire arrive occur emerge appear die last vanish disappear happen exist depart")
PERCEPTION = word_set("see watch hear observe notice let make help have")
"""Verbs with an object and a bare infinitive."""
SIZES = word_set("large big major leading great prominent largest biggest")
FOLLOWING = word_set("follow ensue come")
"""Verbs of an event that was the next ("his first visit followed in June")."""
OCCURRENCE = word_set("take_place occur happen come_about be_held go_ahead come_off")
MEASURE = word_set("""measure exceed reach total top hit surpass amount_to come_to stand_at equal cross pass add_up_to run_to number be_worth approach attain
    overtake break rise_to grow_to climb_to increase_to jump_to go_up_to stand account_for clear touch tally make_up net notch""")
INCREASE = word_set(
    "rise grow increase climb jump expand soar surge swell gain mount go_up advance rocket skyrocket strengthen accelerate develop be_up balloon mushroom snowball spike leap double triple quadruple"
)
DECREASE = word_set(
    "fall drop decline shrink decrease dip plunge slump sink slip contract dwindle diminish tumble go_down slide plummet be_down halve collapse crash crater nosedive ease cool moderate soften"
)
MULTIPLYING = word_set("double triple treble quadruple halve")
"""Verbs that say by how much a level changed, whatever it came to."""
MANY_TIMES = "many times"
"""Their change: neither "up" nor "down" alone."""
SAY = word_set("""emerge turn_out transpire know learn say answer reply respond complain lament boast contend allege caution note report announce state tell add stress emphasise emphasize underline underscore mention declare claim argue remark observe explain recall remind
    confirm acknowledge admit indicate inform highlight comment write assert insist affirm reveal point_out estimate reckon put_at believe
    think suggest disclose complain boast lament contend maintain quote reaffirm reiterate restate repeat show cite assure concede warn describe speak_of read rule conclude find""")
ATTRIBUTING = SAY | word_set("""decide complain lament boast joke enthuse caution quip recount recollect contend allege summarise summarize sum_up spell_out
    conclude continue agree respond reply answer muse gush grumble predict propose recommend promise pledge vow""")
"""Verbs that name a speaker beside what is said (", X complained")."""
DENY = word_set("deny doubt dispute question reject retract refute withdraw contest challenge contradict")
"""Verbs after which what is embedded is not asserted by the speaker."""
TRANSITIVE = word_set(
    """sign ink initial conclude seal reach strike clinch propose form set_up create establish found hold cancel approve adopt sell build name appoint elect arrest
    injure kill publish unveil put_forward float agree call_off announce ratify ban order award produce make release send exchange discuss broach cull slaughter destroy
    damage detain jail imprison evacuate rescue seize steal scrap axe shed slash postpone vaccinate infect wound hospitalise displace recall fine dismiss sack hire
    recruit demolish inaugurate complete deliver install repair restore impose abolish suspend revoke grant allocate donate earmark expel deport quarantine"""
)
"""Verbs that want an object: in a headline their past form without one is passive."""
BILATERAL = word_set("bilateral two-way mutual reciprocal")
"""Adjectives for what two have with one another."""
GREATER = word_set("more greater higher bigger larger additional further increased")
"""Adjectives of what is to become more ("wants to see more trade")."""
ACCOUNTS = word_set(
    """account reckoning estimate estimation opinion view word words telling tally count judgment judgement assessment version
    calculation description phrase formulation reading book eyes eye perspective figures statement testimony report admission words mind"""
)
"""Nouns of what somebody says or thinks ("by X's account", "in X's eyes")."""
ASCRIBE = word_set(
    "cite name give quote describe hail call see regard list identify present portray praise characterise characterize"
)
"""Verbs with "as" before what something is said to be."""
COUNTS = word_set("count reckoning estimate figure statistic calculation tally telling data")
"""Those of them that a clause may follow without a comma ("by X's count Y was third")."""
ACCOUNT_MARKS = word_set("by in on from to at")
MADE_KNOWN = word_set("clear plain known public explicit")
"""What a speaker makes what they say ("X made clear that …")."""
SUPPOSE = word_set("""hope wish want fear expect predict forecast dream imagine pretend promise consider accuse regret dread hide conceal disguise ask demand urge call_for
    fail refuse forget invent deny doubt dispute question worry suspect guess""")
HARMING = word_set(
    "displace injure wound hurt damage destroy kill strand maim devastate paralyse paralyze trap isolate cripple"
)
"""What something leaves others ("left 14 people *injured*")."""
CAUSATIVES = word_set("let make help cause enable allow force get")
TAKING_DOINGS = word_set("""admit advise advocate allow anticipate appreciate avoid begin catch cease come consider contemplate continue defend delay
    deny discuss dislike encourage end_up enjoy entail envisage escape face favour favor finish forbid get go hate hear help imagine include involve
    justify keep like love mean mention mind miss need notice oppose permit postpone practise practice prefer prevent propose quit recall recommend
    regret remain remember report require resent resist resume risk save see spend start stop suggest support tolerate try want watch""")
"""Verbs whose object may be what is done ("stopped *making* cars"): after any other an -ing form before a noun belongs to the noun."""
ASPECT = {
    "keep": "",
    "continue": "",
    "go_on": "",
    "remain": "",
    "begin": "",
    "start": "",
    "cease": "neg",
    "stop": "neg",
    "quit": "neg",
    "fail": "neg",
    "manage": "",
    "finish": "",
    "come": "",
    "tend": "",
    "appear": "seem",
    "seem": "seem",
    "happen": "",
    "get": "",
    "help": "",
    "serve": "",
    "end_up": "",
}
COPULAS = word_set("be become remain stay constitute represent prove seem appear")

COMPOUND_NOUNS = word_set(
    "machine-building state_of_emergency states_of_emergency armed_forces martial_law working_group working_groups task_force task_forces waiting_time counterpart counterparts chief_executive chief_executives number_of group_of head_of_state heads_of_state head_of_government prime_minister prime_ministers foreign_minister foreign_ministers vice_president secretary_general consulate_general attorney_general"
)
COMPOUND_NOUNS |= frozenset(terms.TERMS)
"""Nouns of several words (see ``COMPLEX``)."""
TITLES = word_set("""president chairman chairwoman minister premier king queen prime_minister chancellor foreign_minister vice_president secretary_general secretary general director leader
    executive chief_executive finance_chief cfo manager coach captain boss commissioner treasurer rector dean headmaster ambassador professor doctor mr mrs ms dr sir head chief ceo governor mayor senator deputy envoy head_of_state counterpart speaker""")
ABBREVIATED = {
    "mr": "mr", "mrs": "mrs", "ms": "ms", "dr": "dr", "prof": "professor", "pres": "president", "gov": "governor",
    "sen": "senator", "amb": "ambassador", "gen": "general",
}  # fmt: skip
"""Titles cut short, with a full stop before the name ("Mr. Smith")."""
NUMBERED_LINES = word_set(
    "claim fact statement item point number question example thesis sentence tweet post slide answer"
)
"""Nouns of what is numbered in lists ("*Claim* 4: …")."""
ROMAN = word_set("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx")
"""Roman numbers of lines; those of one letter are letters."""
OFFICES = word_set(
    "president prime_minister vice_president foreign_minister minister premier king queen chancellor governor mayor ambassador senator speaker envoy secretary"
)
"""Titles of which somebody holds one at a time."""
AVERAGES = word_set("average mean median typical")
AT_FIRST = word_set("originally initially at_first first")
"""Adverbs of what was planned before something else was."""
OBJECT_CONTROL = word_set("""invite ask urge persuade allow permit enable help order tell force encourage advise instruct oblige require
    call_on commission authorise authorize convince""")
"""Verbs whose object is to do what the infinitive says."""
MISSIONS = word_set("embassy consulate consulate-general consulate_general legation mission")
"""What a state opens in another."""
SERVING = word_set("then incumbent sitting serving")
"""What says of an office only that it was held at the time ("the then president")."""
FORMER = word_set("former past previous one-time erstwhile")
"""What says that an office is held no more."""
PERSON_NOUNS = TITLES | word_set(
    "colleague guest host ally spokesman spokeswoman spokesperson official expert analyst journalist man woman politician lawmaker adviser"
)

SEATS = word_set("capital city town palace residence village port resort building")
"""Places whose name may stand between commas ("in the capital, Oslo, …")."""
ROUTES = word_set("flight train bus ferry sailing service connection link route line")
"""What runs between two places."""
