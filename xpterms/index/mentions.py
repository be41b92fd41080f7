"""Which sentences use which terms, after the contract's section “Using a term”.

A form is found whatever punctuation, quotes, spaces or width stand between its
characters; sentence ends and semicolons are never bridged.
"""

from __future__ import annotations

from collections.abc import Sequence

from xpterms.chinese.script import is_kept, narrow
from xpterms.model import Span

_WALL = "\0"
_WALLS = frozenset("。！？；!?;")
Use = tuple[int, tuple[Span, ...]]


def find_mentions(forms: Sequence[Sequence[str]], sentences: Sequence[str]) -> list[list[Use]]:
    """Return for each term the sentences that use it, with the spans of its forms in them.

    ``forms[i]`` are the written forms of term ``i``. A form that stands inside a
    longer one that is used there too counts for the longer only.
    """
    owners: dict[str, list[int]] = {}
    for term, written in enumerate(forms):
        for form in written:
            folded = "".join(_folded(form)[0]).replace(_WALL, "")
            if folded and term not in owners.setdefault(folded, []):
                owners[folded].append(term)
    sizes: dict[str, list[int]] = {}
    for folded in owners:
        known = sizes.setdefault(folded[:2], [])
        if len(folded) not in known:
            known.append(len(folded))
    found: list[list[Use]] = [[] for _ in forms]
    for number, sentence in enumerate(sentences):
        uses: dict[int, list[Span]] = {}
        for span, folded in _outermost(_places(sentence, owners, sizes)):
            for term in owners[folded]:
                uses.setdefault(term, []).append(span)
        for term, spans in uses.items():
            found[term].append((number, tuple(spans)))
    return found


def _folded(text: str) -> tuple[list[str], list[int]]:
    """Return the characters that count, and where each came from; a wall for each sentence end."""
    chars, places = [], []
    for place, char in enumerate(narrow(text)):
        if char in _WALLS:
            chars.append(_WALL)
            places.append(place)
        elif is_kept(char):
            lower = char.lower()
            chars.append(lower if len(lower) == 1 else char)
            places.append(place)
    return chars, places


def _places(
    sentence: str, owners: dict[str, list[int]], sizes: dict[str, list[int]]
) -> list[tuple[Span, str]]:
    chars, places = _folded(sentence)
    text = "".join(chars)
    found = []
    for begin in range(len(text)):
        for head in (text[begin : begin + 2], text[begin]):
            for size in sizes.get(head, ()):
                form = text[begin : begin + size]
                if form in owners and len(form) == size:
                    span = (places[begin], places[begin + size - 1] + 1)
                    if _stands_alone(sentence, span):
                        found.append((span, form))
            if len(head) < 2:  # the last character has but one head
                break
    return found


def _stands_alone(sentence: str, span: Span) -> bool:
    """Tell whether a form that ends in digits or letters is not a piece of a longer number or word."""
    chars = narrow(sentence[max(span[0] - 1, 0) : span[1] + 1])
    before = chars[0] if span[0] else ""
    after = chars[-1] if span[1] < len(sentence) else ""
    first, last = narrow(sentence[span[0]]), narrow(sentence[span[1] - 1])
    return not (_joined(before, first) or _joined(last, after))


def _joined(left: str, right: str) -> bool:
    """Tell whether two neighbours belong together: digits with digits and signs, letters with letters."""
    if not left or not right or not (left + right).isascii():
        return False
    if left.isdigit() and right.isdigit():
        return True
    if left.isalpha() and right.isalpha():
        return True
    return (left == "+" and right.isalnum()) or (left.isalnum() and right == "+")


def _outermost(found: list[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """Leave out what stands inside a longer form, and keep the order of the sentence."""
    kept: list[tuple[Span, str]] = []
    reach = -1
    for span, form in sorted(found, key=lambda use: (use[0][0], -use[0][1])):
        inside = span[1] <= reach and any(
            other[0] <= span[0] and span[1] <= other[1] and other != span for other, _ in kept
        )
        if not inside:
            kept.append((span, form))
            reach = max(reach, span[1])
    return kept
