"""The end of the last note: its paragraph's, unless it was broken off or such notes go on."""

from __future__ import annotations

from xpterms.annex.chrome import is_clutter
from xpterms.annex.layout import Line
from xpterms.annex.notes import split_note
from xpterms.annex.numbering import openings
from xpterms.patterns import pattern

_CLOSED = frozenset("。！？!?")
_BEHIND = frozenset("”’）)》】」』")
_REPORT = pattern(r".{0,24}工作报告.{0,12}|.{0,30}统计公报")
_LIST = pattern(
    r"[（(][\d一二三四五六七八九十]{1,2}[）)]|[①-⑳]|[一二三四五六七八九十]是|其中|具体|同时|此外|“|\d{1,2}[.．、)）]"
)
_WINDOW = 60
_REMARK = pattern(r"[。！？!?][”’]?(?:[（(][^（()）]{1,24}[）)]){1,3}$")
"""A remark behind the last sentence: （见第28页）."""
_SEEN_AT = pattern(r"[（(](?:详|参)?见[^（()）]{1,16}[）)]")
_LONGEST_HEADING = 30


def last_block(block: list[Line], *, several: bool, closed: bool) -> list[Line]:
    """Return the last note's lines without what follows it on the page.

    ``several`` tells that other notes have several paragraphs, ``closed`` that
    they end with a full stop or a closing sign.
    """
    kept = block[:1]
    text = block[0].text
    for line in block[1:]:
        if is_clutter(line.text) or _REPORT.fullmatch(line.text):
            break
        if len(kept) == 1 and (not text or split_note([text]) is None):
            kept.append(line)
            text += line.text
            continue
        if not _goes_on(kept[-1], text, line, several=several, closed=closed):
            break
        kept.append(line)
        text += line.text
    return kept


def _goes_on(last: Line, text: str, line: Line, *, several: bool, closed: bool) -> bool:
    """Tell whether a line goes on with the note above it."""
    after = line.text
    if after[0] in "，。、；：）”》" or _SEEN_AT.fullmatch(after):
        return True
    ended = is_closed(text)
    if not ended and (closed or last.full):
        heading = line.begins and len(after) <= _LONGEST_HEADING and not is_closed(after)
        return not heading
    sentence = is_closed(after) or after[-1] in "；;"
    if last.full and not line.begins and text[-1] not in _CLOSED | _BEHIND:
        return True
    style = [one.style for one in openings(after)]
    if "han" in style or not sentence:
        return False
    return several or bool(_LIST.match(after)) or (last.full and not line.begins)


def is_closed(text: str) -> bool:
    """Tell whether a text ends a sentence: with a full stop, or quotes and brackets behind or around one."""
    end = len(text)
    while end and text[end - 1] in _BEHIND:
        end -= 1
    if text[end - 1 : end] in _CLOSED:
        return True
    return end < len(text) and bool(_REMARK.search(text[-_WINDOW:]))
