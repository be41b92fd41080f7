"""Reading glossary files, and the one line that says what is wrong with one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from xpterms.errors import GlossaryError
from xpterms.glossary import read as reading
from xpterms.glossary.read import entry_lines, read_glossary
from xpterms.glossary.write import glossary_toml
from xpterms.model import Glossary, Term

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


def test_a_number_may_be_zero(glossary_file: Callable[[str], str]) -> None:
    assert read_glossary(glossary_file(HEAD + ENTRY + "number = 0\n")).terms[0].number == 0


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


def refused(path: str) -> GlossaryError:
    with pytest.raises(GlossaryError) as raised:
        read_glossary(path)
    return raised.value


def test_why_a_file_is_no_glossary_is_told_by_its_code(tmp_path: Path) -> None:
    path = tmp_path / "g.toml"
    for code, content in (
        ("glossary.missing", None),
        ("glossary.is-report", "甲县政府工作报告\n各位代表：\n"),
        ("glossary.too-much", "number = " + "9" * 50),
    ):
        if content is not None:
            path.write_text(content, encoding="utf-8")
        error = refused(str(path))
        assert error.code == code
        assert error.fields["path"] == str(path)
    error = refused(str(tmp_path))
    assert (error.code, error.fields) == ("glossary.folder", {"path": str(tmp_path)})
    error = refused("a\0b")
    assert (error.code, error.fields["path"]) == ("glossary.unreadable", "a\0b")
    assert "null" in str(error.fields["reason"])
    path.write_bytes(b"a = 1\nb = 2\nc = \xff\n")
    error = refused(str(path))
    assert (error.code, error.fields) == ("glossary.encoding", {"path": str(path), "line": 3})


def test_where_toml_is_broken_is_told_in_both_languages(
    glossary_file: Callable[[str], str],
) -> None:
    error = refused(glossary_file('title = "试"\nplace = 甲\n'))
    assert error.code == "glossary.not-toml"
    assert error.fields["where"].code == "glossary.toml-at"
    assert error.fields["where"].fields == {"line": "2", "column": "9"}
    assert error.fields["what"] == "Invalid value (at line 2, column 9)"
    error = refused(glossary_file('title = "试"\nplace = """甲\n'))
    assert (error.fields["where"].code, error.fields["where"].fields) == (
        "glossary.toml-end",
        {"line": 3},
    )
    assert str(error.fields["what"]).endswith("(at line 3, the last)")


HEAD = 'title = "试"\n'
ENTRY = '[[terms]]\nterm = "四早"\ndefinition = "指早。"\n'


@pytest.mark.parametrize(
    ("text", "code", "fields"),
    [
        (ENTRY, "lacks-title", {"key": None}),
        (HEAD, "lacks-terms", {"key": None}),
        (HEAD + 'report = "r"\nterms = []\n', "lacks-terms", {"key": "terms"}),
        (HEAD + "terms = [1]\n", "lacks-terms", {"key": "terms"}),
        (HEAD + "zzz = 1\n" + ENTRY, "unknown-key", {"key": "zzz"}),
        (HEAD + ENTRY + "number = -1\n", "below-zero", {"key": "number"}),
        (HEAD + ENTRY + "\n" + ENTRY, "term-twice", {"key": "term", "first": 1, "number": "四早"}),
        (HEAD + ENTRY + "number = 3\n" + ENTRY.replace("早", "稳") + "number = 3\n",
         "number-twice", {"key": "number", "first": 1, "number": 3}),
        (HEAD + '[[terms]]\nterm = "四早"\n', "lacks", {"key": "definition"}),
        (HEAD + '[[terms]]\ndefinition = "指早。"\n', "lacks", {"key": "term"}),
        ('title = " "\n' + ENTRY, "empty", {"key": "title"}),
        ('title = "' + "长" * 2_001 + '"\n' + ENTRY, "too-long", {"key": "title", "length": 2_001, "most": 2_000}),
        (HEAD + ENTRY.replace("四早", "长" * 501), "too-long", {"key": "term", "length": 501, "most": 500}),
        (HEAD + ENTRY.replace("指早", "长" * 200_000), "too-long",
         {"key": "definition", "length": 200_001, "most": 200_000}),
        ('title = "试\\u0007"\n' + ENTRY, "control", {"key": "title", "code": "U+0007"}),
        (HEAD + ENTRY + 'pinyin = "si hao"\n', "pinyin-other",
         {"key": "pinyin", "char": "早", "readings": "zao", "given": "hao"}),
        (HEAD + ENTRY + 'translations = { en = "Four" }\n', "wrong-type", {"key": "translations.en"}),
        (HEAD + ENTRY + "translations = { en = [1] }\n", "wrong-type", {"key": "translations.en"}),
        (HEAD + ENTRY + 'translations = { "e n" = ["x"] }\n', "language-tag", {"key": "translations.e n"}),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_glossary_is_told_by_its_code(
    glossary_file: Callable[[str], str], text: str, code: str, fields: dict[str, object]
) -> None:
    error = refused(glossary_file(text))
    assert error.code == "glossary.at"
    what = error.fields["what"]
    assert what.code == f"glossary.{code}"
    assert {name: what.fields[name] for name in fields} == fields


def test_a_key_that_is_near_a_known_one_is_told(glossary_file: Callable[[str], str]) -> None:
    error = refused(glossary_file('titel = "试"\n' + ENTRY))
    advice = error.fields["what"].fields["advice"]
    assert (advice.code, advice.fields) == ("glossary.write-key", {"near": "title"})
    error = refused(glossary_file("zzz = 1\n" + ENTRY))
    advice = error.fields["what"].fields["advice"]
    assert advice.code == "glossary.known-keys"
    assert advice.fields == {"known": ["title", "report", "place", "date", "terms"]}


def test_an_error_names_its_entry_by_number_and_term(glossary_file: Callable[[str], str]) -> None:
    long = "长" * 41
    error = refused(glossary_file(f'{HEAD}[[terms]]\nterm = "{long}"\n'))
    entry = error.fields["entry"]
    assert (entry.code, entry.fields["number"]) == ("glossary.entry", 1)
    assert (entry.fields["term"].code, entry.fields["term"].fields) == (
        "glossary.of-term",
        {"term": "长" * 40},
    )
    error = refused(glossary_file(HEAD + '[[terms]]\nterm = 1\ndefinition = "指。"\n'))
    assert error.fields["entry"].fields == {"number": 1, "term": ""}
    assert error.fields["line"] == 3
    error = refused(glossary_file("title = 1\n" + ENTRY))
    assert (error.fields["entry"], error.fields["line"]) == ("", 1)


def test_the_whole_glossary_is_told_of_once_its_entries_are_read(
    glossary_file: Callable[[str], str],
) -> None:
    error = refused(glossary_file('report = " "\ntitle = "试"\n' + ENTRY))
    assert (error.fields["entry"], error.fields["line"]) == ("", 1)


TRICKY = """title = "试"
report = '''
[[terms]]
term = "不算"
'''
[[ "terms" ]]
'term' = "四早"
definition = \"\"\"
term = "也不算"
\"\"\"
[[terms]]
definition = "指稳。"
aliases = ["稳"]
  term = "六稳"
[[terms]]
termed = 1
"""


def test_the_lines_of_terms_and_keys_are_those_outside_long_texts(
    glossary_file: Callable[[str], str],
) -> None:
    assert entry_lines(glossary_file(TRICKY), 3) == [7, 14, 15]
    assert entry_lines(glossary_file(TRICKY), 2) == [7, 14]
    line = reading._line
    assert [line(TRICKY, entry, "term") for entry in (1, 2, 3)] == [7, 14, 15]
    assert [line(TRICKY, entry, None) for entry in (0, 1, 2)] == [1, 6, 11]
    assert line(TRICKY, 0, "report") == 2
    assert line(TRICKY, 1, "definition") == 8
    assert line(TRICKY, 2, "definition") == 12
    assert line(TRICKY, 2, "number") == 11
    assert line(TRICKY, 0, "number") == 1


def test_a_text_between_other_quotes_does_not_end(glossary_file: Callable[[str], str]) -> None:
    text = 'title = """a \'\'\'\n[[terms]]\nterm = 1\n"""\n[[terms]]\nterm = 2\n'
    assert entry_lines(glossary_file(text), 9) == [6]
    assert reading._line(text, 1, "term") == 6


def test_a_glossary_file_is_written_in_aligned_columns() -> None:
    terms = (
        Term("四早", "指“早”。", 3, "sì zǎo", ("早",), ("甲", "乙"), (("en", ("Four", "4")), ("fr", ("Quatre",)))),
        Term("六稳", "指\x7f稳。", 0),
    )  # fmt: skip
    assert glossary_toml(Glossary("试", terms, "/g", None, "甲县", "2025-01-02"), "r.txt") == (
        """title  = "试"
report = "r.txt"
place  = "甲县"
date   = 2025-01-02

[[terms]]
number       = 3
term         = "四早"
definition   = "指“早”。"
pinyin       = "sì zǎo"
aliases      = ["早"]
items        = ["甲", "乙"]
translations = { en = ["Four", "4"], fr = ["Quatre"] }

[[terms]]
number     = 0
term       = "六稳"
definition = "指稳。"
"""
    )
    assert glossary_toml(Glossary("试", (Term("四", "五"),), "/g"), None) == (
        'title = "试"\n\n[[terms]]\nterm       = "四"\ndefinition = "五"\n'
    )
