"""Sounds that speakers confuse, and the classes that those confusions make.

The pairs that all are asked for are the fuzzy-sound rules of RIME's luna-pinyin (rime-pinyin-simp's
``algebra`` section: zh/z ch/c sh/s, n/l, r/l, f/h with hu, -n/-ng, eng/ong after
labials), which in turn follow the options of the common input methods.
"""

from __future__ import annotations

from xpterms.chinese.syllables import SYLLABLES

INITIALS = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("r", "l"), ("f", "h"))
"""Confused beginnings."""

WHOLE = (
    ("fa", "hua"),
    ("fo", "huo"),
    ("fei", "hui"),
    ("fen", "hun"),
    ("fan", "huan"),
    ("fang", "huang"),
)
"""Syllables confused as a whole: f for hu."""

FINALS = (("an", "ang"), ("en", "eng"), ("in", "ing"), ("eng", "ong"))
"""Confused endings; an/ang holds for ian/iang and uan/uang too, eng/ong after b p m f only."""


_HISSED = (("j", ("z", "zh")), ("q", ("c", "ch")), ("x", ("s", "sh")))
_GLIDED = (("ian", "an"), ("iang", "ang"), ("iao", "ao"), ("u", "u"), ("uan", "uan"), ("un", "un"))
_ROUNDED = ("", "a", "an", "ang", "i", "o")
_BARE = ("ou", "an", "ang", "ao", "e", "i", "ong", "u", "uan", "un")
FAR = (
    *((one + "i", other + "i") for one, others in _HISSED for other in others),
    *((o + mine, one + its) for o, t in _HISSED for one in t for mine, its in _GLIDED),
    *(("hu" + end, "w" + {"": "u", "i": "ei"}.get(end, end)) for end in _ROUNDED),
    ("hun", "wen"),
    *(("r" + end, "y" + end) for end in _BARE),
    ("ren", "yin"),
    ("feng", "hong"),
)
"""Syllables that fewer speakers confuse, asked only where nothing nearer is found.

Cantonese has one row of sibilants for j q x, z c s and zh ch sh (知道 said jidao, 是 said xi), and in Jyutping
王 and 黄 are both wong4, 如 and 余 jyu4. Who says h for f (Xiang, Hakka, Min) says 风 hong. In Jiao-Liao Mandarin and further north-east old r is
y (人 said yin, 肉 said you), which is how the Language Atlas of China tells it from its neighbours.
"""


_far: dict[str, list[str]] = {}


def far(syllable: str) -> list[str]:
    """Return the syllables that few speakers confuse with one."""
    if not _far:
        for one, other in FAR:
            _far.setdefault(one, []).append(other)
            _far.setdefault(other, []).append(one)
    return _far.get(syllable, [])


def confused(syllable: str) -> dict[str, int]:
    """Return every other spelling that may be meant for ``syllable``, with its number of confusions.

    Spellings need not be syllables themselves (``len`` for rén); one confusion
    of the beginning and one of the ending at the most.
    """
    found: dict[str, int] = {}
    for beginning, first in _beginnings(syllable):
        for spelling, second in _endings(beginning):
            if spelling != syllable and (first or second):
                found.setdefault(spelling, first + second)
    return found


def _beginnings(syllable: str) -> list[tuple[str, int]]:
    forms = [(syllable, 0)]
    cut = 2 if syllable[1:2] == "h" else 1
    consonant, rest = syllable[:cut], syllable[cut:]
    for one, other in INITIALS:
        for mine, theirs in ((one, other), (other, one)):
            if consonant == mine:
                forms.append((theirs + rest, 1))
    for one, other in WHOLE:
        for mine, theirs in ((one, other), (other, one)):
            if syllable == mine:
                forms.append((theirs, 1))
    return forms


def _endings(syllable: str) -> list[tuple[str, int]]:
    forms = [(syllable, 0)]
    for one, other in FINALS:
        if other == "ong" and syllable[:1] not in "bpmf":
            continue
        for mine, theirs in ((one, other), (other, one)):
            if syllable.endswith(mine):
                forms.append((syllable.removesuffix(mine) + theirs, 1))
    return forms


_variants: dict[str, dict[str, int]] = {}
_symbols: dict[str, str] = {}


def variants() -> dict[str, dict[str, int]]:
    """Return, for each spelling people may type, the syllables it may be meant for.

    Built on first use and kept: ``{"len": {"ren": 2, "leng": 1, …}, …}``; a
    syllable's own spelling is not among them.
    """
    if not _variants:
        for syllable in SYLLABLES:
            for spelling, count in confused(syllable).items():
                _variants.setdefault(spelling, {})[syllable] = count
    return _variants


def classes() -> dict[str, int]:
    """Return a class number for each syllable: the transitive closure of all confusions.

    Coarser than any one confusion (n = l = r); it finds candidates, it does not
    judge them.
    """
    parent = {syllable: syllable for syllable in SYLLABLES}

    def root(syllable: str) -> str:
        while parent[syllable] != syllable:
            syllable = parent[syllable]
        return syllable

    for meant in variants().values():
        first, *others = meant
        for other in others:
            parent[root(other)] = root(first)
    for spelling, meant in variants().items():
        if spelling in parent:
            parent[root(spelling)] = root(next(iter(meant)))
    roots = sorted({root(syllable) for syllable in SYLLABLES})
    number = {syllable: place for place, syllable in enumerate(roots)}
    return {syllable: number[root(syllable)] for syllable in SYLLABLES}


def symbols() -> dict[str, str]:
    """Return one character for each syllable, the same for all that may be confused, and for digits.

    Built on first use and kept.
    """
    if not _symbols:
        _symbols.update((name, chr(0x100 + number)) for name, number in classes().items())
        for spelling, meant in variants().items():
            _symbols.setdefault(spelling, _symbols[next(iter(meant))])
        _symbols.update((str(digit), chr(0x80 + digit)) for digit in range(10))
    return _symbols


OTHER = "\x8f"
"""The symbol of what is neither a syllable nor a digit."""
