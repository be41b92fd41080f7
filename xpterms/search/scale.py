"""The scale: what each forgiven thing costs, and from which cost on a match is no answer.

A cost is a negative logarithm: a score is ``exp(-cost)``, so 0.7 halves it. The
order of the rows follows RIME's ladder: full spelling, then initials and
confused sounds, then what is unfinished, then corrections of letters, then of
characters. A new thing to forgive is a new row.
"""

from __future__ import annotations

from xpterms.kept import Kept


class Row:
    """One code: what may be laid against a unit of a term, or be left over."""

    __slots__ = ("certain", "cost", "kind", "lone", "short", "told")

    def __init__(
        self,
        cost: float,
        kind: str,
        told: str,
        *,
        certain: bool = False,
        short: bool = False,
        lone: bool = False,
    ) -> None:
        self.cost = cost
        self.kind = kind
        """The kind of a match in which this is the gravest thing (``GRAVEST``), or the only one."""
        self.told = told
        """The name of its sentence in ``xpterms.messages.explain``; none for what was met as typed."""
        self.certain = certain
        """Whether it is no guess."""
        self.short = short
        """Weak evidence: with a slip, or in a part of a term, it fits almost anything."""
        self.lone = lone
        """Whether it makes an answer only where exactly one term fits."""


ROWS = {
    # Met as typed, or as its reading.
    "char": Row(0.0, "exact", "", certain=True),
    "full": Row(0.0, "pinyin", "", certain=True),
    # Another common reading of a character: behind the usual one where both fit.
    "reading": Row(0.06, "pinyin", "reading", certain=True),
    # By its beginning: some letters instead of all, each a little less said.
    "initial": Row(0.10, "initials", "initial", certain=True, short=True),
    "unfinished": Row(0.12, "pinyin", "unfinished", certain=True),
    # Vowels begin few syllables and stand in most: seldom meant as an initial.
    "vowel": Row(0.30, "initials", "initial", certain=True, short=True),
    # Confused sounds, and characters that sound alike: about RIME's ln 0.5 for two of them.
    "sound": Row(0.28, "sound", "sound"),
    "homophone": Row(0.30, "homophone", "homophone"),
    "tone": Row(0.35, "pinyin", "tone"),
    # Sounds that only some speakers confuse (ji/zi, wang/huang, ren/yin), and an r or 儿 added to or
    # left out of a word: asked for where nothing nearer is found, so behind what all confuse, and an
    # accent makes an answer only where one reading fits.
    "far sound": Row(0.50, "sound", "far"),
    "erhua": Row(0.35, "sound", "erhua"),
    # Slips of the hand: what fingers do often before what they do seldom.
    "slip usual": Row(0.40, "typo", "slip-usual"),
    "slip doubled": Row(0.45, "typo", "slip-doubled"),
    "slip swapped": Row(0.50, "typo", "slip-swapped"),
    "crossed": Row(0.50, "typo", "slip-swapped"),
    "slip dropped": Row(0.65, "typo", "slip-dropped"),
    "slip beside": Row(0.65, "typo", "slip-added"),
    "slip neighbour": Row(0.65, "typo", "slip-neighbour"),
    "slip added": Row(0.80, "typo", "slip-added"),
    "slip replaced": Row(1.00, "typo", "slip-replaced"),
    # Names half remembered: another way to say a number (两 for 双), a classifier changed, added
    # or left out, a word of the same meaning, a character that looks alike. What people remember
    # least costs least; each leaves the rest of the name to tell which term is meant.
    "numeral": Row(0.15, "characters", "numeral", lone=True),
    "classifier added": Row(0.25, "characters", "extra", lone=True),
    "classifier dropped": Row(0.25, "characters", "missing"),
    "classifier": Row(0.35, "characters", "classifier", lone=True),
    "shape": Row(0.45, "characters", "shape", lone=True),
    "split": Row(0.45, "characters", "split", lone=True),
    "synonym": Row(0.50, "characters", "synonym", lone=True),
    # Letters for digits, as scanners read them.
    "scanned": Row(0.30, "characters", "scanned"),
    # Digits for letters (0 for o, 1 for l or i), where the letters are all of a term's.
    "misread": Row(0.30, "characters", "misread"),
    # The parts of a name in another order, and a generic word behind a name.
    "order": Row(0.45, "characters", "order", lone=True),
    "beside": Row(0.30, "characters", "beside", lone=True),
    # Another generic noun behind a beginning that alone says little: 双百工程 for 双百行动.
    "noun": Row(0.75, "characters", "beside", lone=True),
    # A word of the query put as another of its meaning or as what it is short for: 国企 for 国有企业.
    "reworded": Row(0.50, "characters", "reworded", lone=True),
    # A name's characters all there and none in its place, or most of them.
    "jumbled": Row(1.20, "characters", "order"),
    # A long name by two pieces of it: what stands between is left out.
    "apart": Row(0.45, "characters", "apart", lone=True),
    # Characters: one too few or too many says less against a term than a wrong one, which
    # costs a little more than one too few and one too many. Another number is another term:
    # never an answer, and a suggestion before a wrong character, for it is of the same family.
    "missing": Row(0.55, "characters", "missing"),
    "extra": Row(0.55, "characters", "extra"),
    "wrong": Row(1.40, "characters", "wrong"),
    "number": Row(1.20, "characters", "number"),
    # The term's number left out right behind a number that was typed, which so stands before another
    # word than its own: 三中心 is not 三馆一中心.
    "number dropped": Row(1.20, "characters", "missing"),
}

GRAVEST = ("typo", "characters", "homophone", "sound")
"""Kinds of forgiven things, the gravest first: it names the match."""

CERTAIN = frozenset(code for code, row in ROWS.items() if row.certain)
SHORT = frozenset(code for code, row in ROWS.items() if row.short)
LONE = frozenset(code for code, row in ROWS.items() if row.lone)
MISSING = frozenset({"missing", "classifier dropped", "number dropped"})
EXTRA = frozenset({"extra", "classifier added"})
COST = {code: row.cost for code, row in ROWS.items()}

# What is added to a row.
OTHER_TONE = 0.04
"""A homophone of another tone: behind one of the same."""
NUMERAL_EXTRA = 2
"""Times the cost of what is too much in the query, for a numeral: it is seldom typed for nothing."""

# What of a term the query leaves out.
COVERAGE = 2.0
"""Times the logarithm of the share covered: coverage counts squared, so that 四早 stands before
四早工作法 and half a term costs as much as two thirds of the worst that is looked at."""


def uncovered(met: int, size: int) -> float:
    """Return what it costs that only some of a form's units are met: ``COVERAGE`` times the negative logarithm of their share."""
    return _uncovered(met / size)


def _uncovered_of(share: float) -> float:
    return -COVERAGE * logarithm(share)


_uncovered = Kept(_uncovered_of).of


def logarithm(number: float) -> float:
    """Return the natural logarithm of a positive number up to 1, to twelve places.

    ``math`` is a file of its own that takes a tenth of Python's start to load, which a TAB has no other need of.
    """
    halved = 0
    while number < 0.7:
        number *= 2
        halved += 1
    part = (number - 1) / (number + 1)
    power, total = part, 0.0
    for odd in range(1, 18, 2):
        total += power / odd
        power *= part * part
    return 2 * total - halved * 0.6931471805599453


def _score(cost: float) -> float:
    share: float = 2.718281828459045**-cost
    return round(share, 4)


score = Kept(_score).of
"""1 where a cost of nothing was forgiven, towards 0: ``exp(-cost)``, to four places."""


PART = 0.2
"""What a part that a term quotes or lists is behind a term of its own."""
INFIX = 0.05
"""Prefix comes before infix where the same share of the term is covered."""

# Words of other languages.
TRANSLATION_BEGUN = 3
"""Letters that say which word of another language is begun; two characters where it has no letters."""
TRANSLATION_EDIT = 1.0
"""What each wrong letter in such a word costs: it is suggested, never answered."""
TRANSLATION_TWO = 8
"""Letters from which on two may be wrong."""

# What a word of a definition costs: behind any part of a term's name of the same length.
MEMBER = 0.7
WITHIN_MEMBER = 0.9
MEMBERS = 1.0
"""Members joined, or a member with a word of it left out."""
DEFINITION = 1.1
"""More by up to a half, the later the word stands in the definition."""

# Thresholds of the search.
WORST = 4.0
"""An alignment that costs more (a score below 0.02) is none."""
SURE = 1.5
"""What was found for certain at this cost or less needs no comparison with guesses."""
CLEAR = 0.7
"""A guess at this cost or less is not beaten by one from a wider net: there every edit costs more."""
JOINED = 0.9
"""A guess at this cost or less is not beaten by two terms that letters may join: among many terms
any four syllables are two of them."""
JOINED_FORMS = 1024
"""Up to this many forms letters may join terms of two syllables with an accent, and one with a slip: among
more, any four syllables sound like two of them."""
JOINED_GUESSED = 3
"""Stretches of letters beside a term that are searched for one with a slip."""
NEAR = 2.6
"""What costs more is not even suggested."""
LEAD = 1.6
"""A suggestion at this cost or less stands out, where no other term is within ``RIVAL``: one wrong
character, or two lesser things."""
JUMBLED = 3
"""Characters that are looked for in any order: of two another order is another word."""
SUGGESTED = 3
"""How many near terms are offered where nothing matched."""

# Thresholds of the verdict, by how many units are met; the last holds for more.
BUDGET = (0.0, 0.0, 0.75, 1.0, 1.3)
"""What may be forgiven: a unit met says as much for a term as a third of a unit forgiven against it."""
ACCENTED = 0.25
"""What may be forgiven for each unit of a whole name in which sounds are confused and nothing else is wrong: in a
long one an accent is heard often."""
UNCOVERED = (0.0, 0.0, 0.0, 0.85, 1.6)
"""How much of the term may besides be left out: a slip in a part is believed only where it is long."""
NEARLY = 1.05
"""What is tried first: an alignment within one slip is told without the ways that cost more."""
FARTHEST = max(NEAR, BUDGET[-1] + UNCOVERED[-1])
"""What costs more is neither an answer nor suggested."""
AS_TYPED = (0.5, 0.5, 0.5, 0.25, 0.0)
"""Added where a slip is suspected though every letter typed already makes a syllable."""
RIVAL = 0.3
"""Two terms fit alike where one costs at most so much more: less than any single thing forgiven but
a classifier."""
EVERY_HOMOPHONE = 4
"""Units of a whole term that may all be homophones: fewer sound like too many words."""
LONG = 5
"""Units met from which on a character too few or too many is believed in a part of a term: in a
shorter one it makes a part of any name (五个确保 is not 五项保障)."""
LATIN = 3
"""Letters of a Latin word that say as much as a unit, from twice as many on."""
HEARD_PART = 3
"""Units of a part of a term that all of a query sounds like; from ``LONG`` on it is an answer, where one term has it."""
SHAPE = 4
"""Units of a term in which one character may be one that looks alike."""
HOMOPHONE = 0.45
"""What may be forgiven a homophone in a term of two characters: not a confused sound besides."""

# Bounds on work; none of them changes what a real query is answered.
MOST = 20_000
"""Places of one look-up that are read: beyond this a query says next to nothing."""
MOST_WALKED = MOST // 5
"""The same for one of the several paths of a walk."""
ALIGNED = 60
"""Forms of one look-up that are aligned: the shortest, for they are covered most."""
GUESSED = 16
"""Forms of one net that are aligned: those that share most with the query."""
READ_THROUGH = 5000
"""Terms of glossaries whose definitions are read through for words that stand in them apart."""
MOST_DEFINED = 200
"""Terms whose definitions are read for words that stand in them apart."""
FEW = 40
"""Places of a word in names from which on it says little about which name is meant."""
MOST_SPLIT = 16
"""Ways to read the pairs zh ch sh of one query."""
MOST_GROUPS = 12
"""Space-parted words that are tried as terms one after another."""
SHORTEST_PART = 4
"""Characters from a number to the end of a query that may tell which term has them."""
LINKED = 2
"""Terms that one side of 和 may name: a word of many names lists none."""
MOST_ASKED = 3
"""Parts that name no term in full and are searched for with something forgiven; more are no list of terms."""
LONGEST_PIECED = 20
"""Characters of a query that may be pieces of one name."""
PIECED = 8
"""Forms that are asked for the pieces of a query: those that share most with it."""
LONGEST_PART = 12
"""Characters of one of several terms in a query: what is longer is a clause."""
SHORTEST_LETTERS = 4
"""Letters of one of several terms that are typed without anything between them."""
LONGEST_RUN = 24
"""Letters looked at from one place; no syllable or Latin word of a term is longer."""
LONGEST_GUESS = 64
"""Atoms: nobody mistypes a term of this length, and judging one takes time."""
LONGEST_TYPED = 256
"""Atoms: a longer query is a text, asked for the terms that stand in it."""
SENTENCE = 24
"""Han characters: a longer text is asked for the terms that stand in it, not for a term with slips."""
COMMON = 3
"""Sentences of the reports; a word of two characters that stands in so many is a common one."""
FAR_SYLLABLES = 3
"""Syllables of a term of which one may be such a sound: of two, the other tells too little."""
FAR_PART = 4
"""Syllables of a part that a term quotes or lists which may have one: shorter ones are parts of too much."""
FAR_SOUNDS = 2
"""How many of them one query may have."""
FAR_STEPS = 200
"""Ranges narrowed for them; queries of four syllables need some dozens."""
STEPS = 1500
"""Ranges that hold something, narrowed for one query; real queries need some dozens."""
small = 256
"""Up to this many forms all are judged: cheaper than importing RapidFuzz. Tests set it."""


def _kind(codes: frozenset[str]) -> str | None:
    made = {ROWS[code].kind for code in codes if not ROWS[code].certain}
    return next((kind for kind in GRAVEST if kind in made), None)


kind = Kept(_kind).of
"""The kind that forgiven things make, by the codes of an alignment: that of the gravest; ``None`` where none is forgiven."""


def _certain_kind(codes: frozenset[str]) -> str:
    made = {ROWS[code].kind for code in codes}
    return made.pop() if len(made) == 1 else "mixed"


certain_kind = Kept(_certain_kind).of
"""The kind of a whole term met as typed, by the codes: by its reading, its initials or a mixture."""
