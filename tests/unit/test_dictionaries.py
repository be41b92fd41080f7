"""The dictionaries are read from files as pypinyin itself has them, and parted as it parts them."""

from __future__ import annotations

import random

import pytest
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.seg.mmseg import seg

from xpterms.chinese import dictionaries
from xpterms.chinese.dictionaries import converted, cut, phrases, spoken


def test_the_files_hold_what_pypinyin_imports() -> None:
    assert phrases() == PHRASES_DICT
    assert all(",".join(spoken(chr(code))) == readings for code, readings in PINYIN_DICT.items())
    assert spoken("x") == [""]


def test_a_version_without_the_files_is_imported(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dictionaries, "_folder", lambda _: "nowhere")
    for function in (phrases, dictionaries._characters):
        function.cache_clear()
    try:
        assert phrases() == PHRASES_DICT
        assert spoken("四") == ["sì"]
    finally:
        for function in (phrases, dictionaries._characters):
            function.cache_clear()


def _runs() -> list[str]:
    """Return runs of phrases, of their beginnings and ends, and of single characters, by seed."""
    chance = random.Random(17)
    known = sorted(PHRASES_DICT)
    found = []
    for _ in range(4000):
        run = ""
        for _ in range(chance.randrange(1, 5)):
            phrase = chance.choice(known)
            place = chance.randrange(len(phrase))
            run += chance.choice(
                [phrase, phrase[:place], phrase[place:], chance.choice("的一𠀀早")]
            )
        found.append(run)
    return found


def test_a_run_is_parted_as_pypinyin_parts_it() -> None:
    for run in _runs():
        assert list(cut(run)) == list(seg.cut(run)), run


def test_the_rest_that_only_begins_a_phrase_is_parted_into_characters() -> None:
    """Of 一不小心 its beginning 一不小 is no phrase: nothing in it is looked for."""
    assert list(cut("早一不小")) == list(seg.cut("早一不小")) == ["早", "一", "不", "小"]
    assert list(cut("")) == []


def test_a_table_of_opencc_is_read_without_its_comments() -> None:
    rows = dict(converted("TSCharacters"))
    assert rows["識"] == ["识"]
    assert "#" not in rows
