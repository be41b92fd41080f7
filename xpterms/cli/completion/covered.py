"""Find how much of a term the words before the cursor have said already.

They cannot be replaced any more, so the word under the cursor becomes the rest of the term.
Ranking and forgiving are the search's; here a word stands for its characters or it does not.
"""

from __future__ import annotations

from xpterms.chinese.script import is_han, units
from xpterms.chinese.syllables import initial, unmark


def covered(term: str, pinyin: str, typed: str) -> int | None:
    """Return how many characters of a term the typed text stands for, or ``None``.

    The whole text has to stand for the term's beginning, character by character:
    itself, its syllable (with a tone digit or without) or its initial. Nothing is
    forgiven: the rest of the term is appended to what was typed, and the two must
    answer the term.

    >>> covered("四个意识", "sì gè yì shí", "sige"), covered("四个意识", "sì gè yì shí", "yishi")
    (2, None)
    """
    text = "".join(_unmarked(typed.lower()).replace("'", " ").split())
    pieces = units(term, str)
    syllables = iter(_unmarked(pinyin.lower()).split())
    said = len(pinyin.split())
    if said == len(pieces):
        sounds = list(syllables)
    elif said == sum(is_han(piece.text) for piece in pieces):
        sounds = [next(syllables) if is_han(piece.text) else "" for piece in pieces]
    else:
        sounds = [""] * len(pieces)
    reached = {0}
    for number, (piece, sound) in enumerate(zip(pieces, sounds, strict=True), 1):
        forms = {piece.text.lower()}
        if sound:
            forms |= {sound, sound[0], initial(sound)} | {sound + tone for tone in "12345"}
        reached = {a + len(form) for a in reached for form in forms if text.startswith(form, a)}
        if len(text) in reached:
            return pieces[number].start if number < len(pieces) else len(term)
    return None


def _unmarked(text: str) -> str:
    return "".join(found[0] if (found := unmark(char)) else char for char in text)
