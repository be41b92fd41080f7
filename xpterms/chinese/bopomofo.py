"""Bopomofo (注音符号) read as Hanyu Pinyin.

Correspondences after the table of the Ministry of Education's 國語注音符號手冊;
``ㄙˋㄍㄜˋ`` is si4 ge4.
"""

from __future__ import annotations

_INITIALS = dict(
    zip(
        "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔㄕㄖㄗㄘㄙ",
        "b p m f d t n l g k h j q x zh ch sh r z c s".split(),
        strict=True,
    )
)
_FINALS = dict(
    zip(
        "ㄚㄛㄜㄝㄞㄟㄠㄡㄢㄣㄤㄥㄦㄧㄨㄩ",
        "a o e e ai ei ao ou an en ang eng er i u v".split(),
        strict=True,
    )
)
_TOGETHER = {
    "ien": "in", "ieng": "ing", "uen": "un", "ueng": "ong", "ven": "un", "veng": "iong", "iou": "iu", "uei": "ui",
}  # fmt: skip
_TONES = {"ˉ": 1, "ˊ": 2, "ˇ": 3, "ˋ": 4, "˙": 5}


def to_pinyin(text: str) -> str:
    """Return a text with each syllable of bopomofo as pinyin, its tone as a digit, parted by spaces.

    >>> to_pinyin("ㄙˋㄍㄜˋ"), to_pinyin("ㄓㄨㄥ ㄒㄧㄣ"), to_pinyin("ㄩㄢˊ")
    ('si4 ge4', 'zhong xin', 'yuan2')
    """
    out: list[str] = []
    place = 0
    while place < len(text):
        begin, initial, final = place, "", ""
        if text[place] == "˙":
            place += 1
        if place < len(text) and text[place] in _INITIALS:
            initial = _INITIALS[text[place]]
            place += 1
        while place < len(text) and text[place] in _FINALS and len(final) < 3:
            if final and text[place] in "ㄧㄨㄩ":
                break
            final += _FINALS[text[place]]
            place += 1
        if not initial and not final:
            out.append(text[begin])
            place = begin + 1
            continue
        tone = "5" if text[begin] == "˙" else ""
        if place < len(text) and text[place] in _TONES:
            tone = str(_TONES[text[place]])
            place += 1
        out.append(f" {_spelled(initial, final)}{tone} ")
    return " ".join("".join(out).split())


def _spelled(initial: str, final: str) -> str:
    """Return a syllable as pinyin spells it."""
    if not final:
        return initial + "i" if initial in ("zh", "ch", "sh", "r", "z", "c", "s") else initial
    joined = _TOGETHER.get(final, final)
    if initial:
        if initial in ("j", "q", "x"):
            return initial + (joined.replace("v", "u") if joined != "iong" else joined)
        return initial + joined
    return _alone(final, joined)


def _alone(final: str, joined: str) -> str:
    """Return the spelling of a syllable without an initial: yi, wu, yu and their families."""
    if final[0] == "i":
        return "y" + joined if joined in ("i", "in", "ing") else "y" + final[1:]
    if final[0] == "u":
        return "wu" if final == "u" else "w" + final[1:]
    if final[0] == "v":
        return "yong" if joined == "iong" else "yu" + ("n" if final == "ven" else final[1:])
    return final
