"""Language tags: what is one, and how it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms.glossary.languages import language_tag


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("en", "en"),
        ("EN-gb", "en-GB"),
        ("zh-hant-TW", "zh-Hant-TW"),
        ("zh-latn-pinyin", "zh-Latn-pinyin"),
        ("de-1996", "de-1996"),
        ("en-a-bbb-x-a-ccc", "en-a-bbb-x-a-ccc"),
        ("x-Own", "x-own"),
        ("yue", "yue"),
        ("x-en-gb", "x-en-gb"),
        ("x-a-b", "x-a-b"),
        ("en-x-gb-Hant", "en-x-gb-hant"),
        ("en-a-GB", "en-a-gb"),
        ("en-a-bb-GB", "en-a-bb-GB"),
        ("en-12", "en-12"),
        ("en-1994-GB", "en-1994-GB"),
        ("en-abcdefgh", "en-abcdefgh"),
        ("en-" + "-".join(["aaaaa"] * 5) + "-ab", "en-" + "-".join(["aaaaa"] * 5) + "-AB"),
    ],
)
def test_a_tag_is_written_in_its_usual_case(written: str, tag: str) -> None:
    assert language_tag(written) == tag


@pytest.mark.parametrize(
    "written",
    [
        "",
        "english",
        "e",
        "en_GB",
        "en-",
        "-en",
        "en--gb",
        "en-a",
        "x",
        "英文",
        "en-abcdefghi",
        "en-a-b-ccc",
        "12",
        "x-abcdefghi",
        "en-x",
        "en-" + "-".join(["aaaaa"] * 5) + "-abc",
        "e1",
        "en-gb-x",
    ],
)
def test_what_is_no_tag_is_none(written: str) -> None:
    assert language_tag(written) is None


@given(st.text("enzhxlatp1-", max_size=16))
def test_a_tag_stays_itself(text: str) -> None:
    tag = language_tag(text)
    assert tag is None or language_tag(tag) == tag
