"""Notes for Anki, taken by Anki's own importer, twice."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.exchange.conftest import exported
from xpterms.library import Terms
from xpterms.model import Term


@pytest.fixture
def collection(tmp_path: Path):
    anki = pytest.importorskip("anki.collection", reason="Anki imports")
    opened = anki.Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def taken(collection, content: bytes, folder: Path) -> tuple[int, int]:
    """Import as Anki's dialog does with what the file says; return how many notes are new, and updated."""
    from anki.import_export_pb2 import ImportCsvRequest

    path = folder / "notes.txt"
    path.write_bytes(content)
    metadata = collection.get_csv_metadata(str(path), None)
    log = collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log
    assert not log.missing_notetype
    assert not log.empty_first_field
    return len(log.new), len(log.updated)


@pytest.mark.parametrize("name", ["built_in", "trouble"])
def test_a_second_import_doubles_nothing(
    name: str, collection, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    terms = request.getfixturevalue(name)
    content = exported(terms, "anki")[".txt"]
    count = content.count(b"\n") - 6
    assert taken(collection, content, tmp_path) == (count, 0)
    assert taken(collection, content, tmp_path)[0] == 0
    assert collection.note_count() == count


def test_a_term_has_a_card_each_way_and_its_members_a_gap_each(
    trouble: Terms, collection, tmp_path: Path
) -> None:
    taken(collection, exported(trouble, "anki")[".txt"], tmp_path)
    both = collection.find_notes('"note:Basic (and reversed card)" "四早"')
    both = [n for n in both if collection.get_note(n).fields[0].startswith("四早<br>")]
    assert len(collection.get_note(both[0]).cards()) == 2
    cloze = [collection.get_note(number) for number in collection.find_notes("note:Cloze")]
    assert [len(note.cards()) for note in cloze] == [4, 2, 2]
    back = collection.get_note(both[0]).fields[1]
    assert "落实“＿＿”要求" in back


def test_a_changed_definition_changes_the_note(glossary_of, collection, tmp_path: Path) -> None:
    for text, expected in (("甲", (1, 0)), ("乙", (0, 1))):
        content = exported(glossary_of(Term("四早", text)), "anki")[".txt"]
        assert taken(collection, content, tmp_path) == expected
    assert collection.get_note(collection.find_notes("")[0]).fields[1] == "乙"


@pytest.mark.parametrize(("dialect", "language"), [("zh", "zh_CN"), ("zh-hant", "zh_TW")])
def test_note_types_have_the_names_that_a_chinese_anki_gives_them(
    dialect: str, language: str, built_in: Terms, tmp_path: Path
) -> None:
    anki = pytest.importorskip("anki.collection", reason="Anki imports")
    from anki.lang import set_lang

    set_lang(language)
    try:
        opened = anki.Collection(str(tmp_path / "collection.anki2"))
        content = exported(built_in, "anki", dialect=dialect)[".txt"]
        assert taken(opened, content, tmp_path)[0] == content.count(b"\n") - 6
        opened.close()
    finally:
        set_lang("en_US")


def test_every_line_has_the_same_columns(trouble: Terms) -> None:
    text = exported(trouble, "anki")[".txt"].decode()
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("#")]
    rows = list(csv.reader(io.StringIO("".join(lines)), delimiter="\t"))
    assert {len(row) for row in rows} == {5}
    assert any('"e"' in row[3] or "&quot;e&quot;" in row[3] for row in rows)
