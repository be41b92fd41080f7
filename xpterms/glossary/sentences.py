"""Sentence ends: 。！？ with the quotes they close, and never inside quotes."""

from __future__ import annotations

from bisect import bisect_left

from xpterms.patterns import pattern

_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》", "（": "）", "(": ")", "【": "】"}
_CLOSING = frozenset(_PAIRS.values())
_MARK = pattern("[“”‘’「」『』《》（）()【】]")
_ENDS = frozenset("。！？!?")
_END = pattern("[。！？!?]")
_STOPS = frozenset("。")


def split_sentences(paragraph: str) -> list[tuple[int, int]]:
    """Return the half-open ranges of a paragraph's sentences, without the spaces around them.

    A quote that is never closed in the paragraph is no quote. ``。”`` ends a
    sentence; ``？”`` does only where no character follows that goes on with it.
    """
    opened, closed = _pairs(paragraph)
    found: list[tuple[int, int]] = []
    begin, place, size = 0, 0, len(paragraph)
    while met := _END.search(paragraph, place):
        char = met[0]
        place = met.end()
        if char in "!?" and not _is_sentence_end(paragraph, place):
            continue
        while place < size and paragraph[place] in _ENDS:
            char = paragraph[place]
            place += 1
        after = place
        while after < size and paragraph[after] in _CLOSING:
            after += 1
        goes_on = after > place and char not in _STOPS and paragraph[after : after + 1].isalnum()
        inside = after < size and bisect_left(opened, after) > bisect_left(closed, after)
        if not inside and not goes_on:
            found.append((begin, after))
            begin = place = after
    if begin < size:
        found.append((begin, size))
    return [trimmed for one in found if (trimmed := _trim(paragraph, *one))]


def _is_sentence_end(text: str, place: int) -> bool:
    """Tell whether a half-width ! or ? before ``place`` ends a sentence: not inside a Latin word or URL."""
    return not text[place : place + 1].isascii() or not text[place : place + 1].strip()


def _pairs(text: str) -> tuple[list[int], list[int]]:
    """Return where the closed pairs open, ascending, and where they close."""
    opened: list[int] = []
    closed: list[int] = []
    waiting: list[tuple[str, int]] = []
    unclosed = dict.fromkeys(_CLOSING, 0)  # so that a closing sign without partner costs no search
    for met in _MARK.finditer(text):
        char, place = met[0], met.start()
        if char in _PAIRS:
            waiting.append((_PAIRS[char], place))
            unclosed[_PAIRS[char]] += 1
            continue
        while unclosed[char]:
            closing, opening = waiting.pop()
            unclosed[closing] -= 1
            if closing == char:
                opened.append(opening)
                closed.append(place)
                break
    opened.sort()
    return opened, closed


def _trim(text: str, begin: int, end: int) -> tuple[int, int] | None:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    return (begin, end) if begin < end else None
