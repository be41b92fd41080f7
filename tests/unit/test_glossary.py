"""Reading glossary files, and the one line that says what is wrong with one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from xpterms.errors import GlossaryError
from xpterms.glossary.read import read_glossary
from xpterms.glossary.write import glossary_toml

GOOD = """title = "试"
place = "西平县"
date = 2022-04-20
report = "report.txt"

[[terms]]
number = 30
term = "四早"
definition = '''指早排查、
早发现。'''
items = ["早排查", "早发现"]

[[terms]]
term = "六稳"
definition = "指稳就业。"
"""


def test_a_glossary_is_read_whole(glossary_file: Callable[[str], str]) -> None:
    path = glossary_file(GOOD)
    found = read_glossary(path)
    assert (found.title, found.place, found.date) == ("试", "西平县", "2022-04-20")
    assert found.report == str(Path(path).with_name("report.txt"))
    assert found.terms[0].items == ("早排查", "早发现")
    assert found.terms[0].definition == "指早排查、 早发现。"
    assert found.terms[1].number is None


@pytest.mark.parametrize("dress", [lambda t: "\ufeff" + t, lambda t: t.replace("\n", "\r\n")])
def test_byte_order_marks_and_line_ends_do_not_matter(
    glossary_file: Callable[[str], str], dress: Callable[[str], str]
) -> None:
    assert len(read_glossary(glossary_file(dress(GOOD))).terms) == 2


@pytest.mark.parametrize(
    ("change", "line", "words"),
    [
        (("items =", "item ="), 11, ['unknown key "item"', '"items"', "entry 1 (四早)"]),
        (("place =", "palce ="), 2, ['unknown key "palce"', '"place"']),
        (("number = 30", 'number = "30"'), 7, ["number must be a whole number"]),
        (("number = 30", "number = true"), 7, ["number must be a whole number"]),
        (("date = 2022-04-20", 'date = "2022"'), 3, ["date must be a date"]),
        (('items = ["早排查", "早发现"]', "items = [1]"), 11, ["list of strings"]),
        (('term = "六稳"', 'term = "“四早”"'), 14, ["entry 2", "entry 1 already"]),
        (('term = "六稳"', 'number = 30\nterm = "六稳"'), 14, ["number 30", "entry 1 already"]),
        (('definition = "指稳就业。"', 'definition = " "'), 15, ["definition is empty", "六稳"]),
        (('definition = "指稳就业。"', ""), 13, ["has no definition"]),
        (('term = "六稳"', 'term = "、"'), 14, ["neither a character"]),
        (("六稳", "六\\u001b[31m稳"), 14, ["control character U+001B"]),
        (("title =", "# title ="), 1, ["has no title"]),
        (
            ('items = ["早排查", "早发现"]', 'aliases = ["四个早", "；"]'),
            11,
            ["the alias ； has neither a character"],
        ),
        (
            ('items = ["早排查", "早发现"]', 'translations = ["Four"]'),
            11,
            ["translations must be a table of languages"],
        ),
        (
            ('items = ["早排查", "早发现"]', 'translations = { English = ["Four"] }'),
            11,
            ["translations.English", "not a language tag", "write en"],
        ),
        (
            ('items = ["早排查", "早发现"]', 'translations = { en = "Four" }'),
            11,
            ["translations.en must be a list of strings"],
        ),
        (
            ('items = ["早排查", "早发现"]', 'translations = { en = ["Four"], EN = ["Four"] }'),
            11,
            ["translations.EN", "stands there twice"],
        ),
        (
            ('items = ["早排查", "早发现"]', 'translations = { en = [" "] }'),
            11,
            ["translations.en is empty"],
        ),
        (
            ('term = "六稳"', 'term = "六稳"\npinyin = "liù wén liù"'),
            15,
            ["entry 2 (六稳)", "goes on with liu"],
        ),
        (
            ('term = "六稳"', 'term = "六稳"\npinyin = "liù bǎo"'),
            15,
            ["bao for 稳, which is read wen", "leave the line out"],
        ),
        (('term = "六稳"', 'term = "六稳"\npinyin = "liù"'), 15, ["ends before 稳 (wen)"]),
    ],
)
def test_an_error_names_file_line_entry_and_cure(
    glossary_file: Callable[[str], str], change: tuple[str, str], line: int, words: list[str]
) -> None:
    path = glossary_file(GOOD.replace(*change, 1))
    with pytest.raises(GlossaryError) as caught:
        read_glossary(path)
    message = str(caught.value)
    assert message.startswith(f"{path}:{line}:")
    assert "\n" not in message
    for word in words:
        assert word in message


def test_broken_toml_is_told_with_its_line(glossary_file: Callable[[str], str]) -> None:
    with pytest.raises(GlossaryError, match=r"not TOML.*line 2"):
        read_glossary(glossary_file('title = "x"\n[[terms'))


def test_a_glossary_without_terms_is_none(glossary_file: Callable[[str], str]) -> None:
    with pytest.raises(GlossaryError, match="no terms"):
        read_glossary(glossary_file('title = "x"\nterms = []\n'))


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="no such glossary"):
        read_glossary(str(tmp_path / "none.toml"))


def test_a_folder_is_no_glossary_file(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="folder"):
        read_glossary(str(tmp_path))


def test_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "g.toml"
    path.write_bytes('title = "x"\nplace = "西平"\n'.encode("gb18030"))
    with pytest.raises(GlossaryError, match=":2: not UTF-8"):
        read_glossary(str(path))


def test_translations_are_read_by_language_and_written_back(
    glossary_file: Callable[[str], str],
) -> None:
    line = 'translations = { en = ["Four  Early", "x\\"y"], ZH-hant = ["四早"], fr = [] }'
    path = glossary_file(GOOD.replace('items = ["早排查", "早发现"]', line))
    found = read_glossary(path)
    expected = (("en", ("Four Early", 'x"y')), ("zh-Hant", ("四早",)))
    assert found.terms[0].translations == expected
    assert found.terms[1].translations == ()
    again = read_glossary(glossary_file(glossary_toml(found, None), "again.toml"))
    assert again.terms == found.terms
