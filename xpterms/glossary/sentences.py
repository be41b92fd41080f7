"""Where sentences end: at 。！？ with the quotes they close, and never inside quotes."""

from __future__ import annotations

_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "（": "）", "(": ")", "【": "】"}
_CLOSING = frozenset(_PAIRS.values())
_ENDS = frozenset("。！？!?")
_STOPS = frozenset("。")


def split_sentences(paragraph: str) -> list[tuple[int, int]]:
    """Return the half-open ranges of a paragraph's sentences, without the spaces around them.

    A quote that is never closed in the paragraph is no quote. ``。”`` ends a
    sentence; ``？”`` does only where no character follows that goes on with it.
    """
    depth = _depths(paragraph)
    found: list[tuple[int, int]] = []
    begin, place, size = 0, 0, len(paragraph)
    while place < size:
        char = paragraph[place]
        place += 1
        if char not in _ENDS or (char in "!?" and not _is_sentence_end(paragraph, place)):
            continue
        while place < size and paragraph[place] in _ENDS:
            char = paragraph[place]
            place += 1
        after = place
        while after < size and paragraph[after] in _CLOSING:
            after += 1
        goes_on = after > place and char not in _STOPS and paragraph[after : after + 1].isalnum()
        if (depth[after] if after < size else 0) == 0 and not goes_on:
            found.append((begin, after))
            begin = place = after
    if begin < size:
        found.append((begin, size))
    return [trimmed for one in found if (trimmed := _trim(paragraph, *one))]


def _is_sentence_end(text: str, place: int) -> bool:
    """Tell whether a half-width ! or ? before ``place`` ends a sentence: not inside a Latin word or URL."""
    return not text[place : place + 1].isascii() or not text[place : place + 1].strip()


def _depths(text: str) -> list[int]:
    """Return how many closed pairs are open before each character."""
    partner: dict[int, int] = {}
    waiting: list[int] = []
    unclosed = dict.fromkeys(_CLOSING, 0)  # so that a closing sign without partner costs no search
    for place, char in enumerate(text):
        if char in _PAIRS:
            waiting.append(place)
            unclosed[_PAIRS[char]] += 1
        elif unclosed.get(char):
            for back in range(len(waiting) - 1, -1, -1):
                closing = _PAIRS[text[waiting[back]]]
                unclosed[closing] -= 1
                if closing == char:
                    partner[waiting[back]] = place
                    del waiting[back:]
                    break
    closes = set(partner.values())
    depths, open_now = [], 0
    for place in range(len(text)):
        depths.append(open_now)
        open_now += (place in partner) - (place in closes)
    return depths


def _trim(text: str, begin: int, end: int) -> tuple[int, int] | None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return (begin, end) if begin < end else None
