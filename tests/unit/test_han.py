"""The table of Han characters: simplified forms, variants, common readings, and where the table ends."""

from __future__ import annotations

import pytest

from xpterms.chinese.han import FIRST, LAST, HanTable
from xpterms.chinese.readings import table

HAN = HanTable.of(table())


@pytest.mark.parametrize(
    ("char", "readings"),
    [
        ("个", "ge4"),
        ("個", "ge4"),
        ("了", "le liao3"),
        ("一", "yi1 yi4 yi2"),
        ("行", "xing2 hang2"),
        ("〇", "ling2"),
        ("鿿", "xing4"),
        ("㐀", ""),
        ("ꀀ", ""),
        ("a", ""),
        ("四早", ""),
        ("", ""),
    ],
)
def test_the_common_readings_of_a_character(char: str, readings: str) -> None:
    assert HAN.readings(char) == tuple(readings.split())
    assert HAN.readings(char) is HAN.readings(char)


def test_a_text_is_simplified_character_by_character() -> None:
    assert HAN.simplified("四個〇ꀀa意識𠀀一鿿") == "四个零ꀀa意识𠀀一鿿"
    assert HAN.simplified("四個〇ꀀa意識𠀀一鿿") == "四个零ꀀa意识𠀀一鿿"  # as it is kept
    assert HAN.simplified("") == ""


def test_the_simplified_forms_stand_in_the_order_of_the_characters() -> None:
    forms = HAN.forms()
    assert len(forms) == LAST - FIRST + 1
    assert (forms[0], forms[-1], forms[ord("個") - FIRST]) == ("一", "鿿", "个")
    assert forms is HAN.forms()


@pytest.mark.parametrize(
    ("char", "variants"),
    [("个", "个個箇"), ("箇", "个個箇"), ("乐", "乐樂"), ("四", "四"), ("〇", "〇零"), ("a", "a")],
)
def test_variants_have_one_simplified_form(char: str, variants: str) -> None:
    assert HAN.variants(char) == set(variants)
