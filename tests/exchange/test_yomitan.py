"""A Yomitan dictionary by Yomitan's own schemas."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from tests.exchange.conftest import exported
from xpterms.exchange.formats import yomitan
from xpterms.library import Terms


def opened(content: bytes) -> dict[str, object]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert archive.testzip() is None
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}


@pytest.mark.parametrize("name", ["built_in", "trouble"])
def test_the_banks_and_the_index_obey_yomitans_schemas(
    name: str, schemas: Path, request: pytest.FixtureRequest
) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema judges")
    files = opened(exported(request.getfixturevalue(name), "yomitan")[".zip"])
    for kind, file in (("index", "index.json"), ("term-bank-v3", "term_bank_1.json")):
        schema = json.loads((schemas / "yomitan" / f"dictionary-{kind}-schema.json").read_text())
        jsonschema.Draft7Validator(schema).validate(files[file])
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft7Validator(schema).validate([["四早", "sìzǎo"]])


def test_a_term_and_its_aliases_are_entries_of_one_sequence(trouble: Terms) -> None:
    bank = opened(exported(trouble, "yomitan")[".zip"])["term_bank_1.json"]
    assert isinstance(bank, list)
    assert [(entry[0], entry[1], entry[6]) for entry in bank[:3]] == [
        ("四早", "sìzǎo", 1),
        ("四个早", "sìgèzǎo", 1),
        ("4早", "sìzǎo", 1),
    ]


def test_a_changed_definition_changes_the_revision(glossary_of) -> None:
    from xpterms.model import Term

    one, two = (
        opened(exported(glossary_of(Term("四早", text)), "yomitan")[".zip"])["index.json"]
        for text in ("甲", "乙")
    )
    assert one != two


def test_a_long_glossary_is_parted_into_banks(
    trouble: Terms, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yomitan, "BANK", 2)
    files = opened(exported(trouble, "yomitan")[".zip"])
    banks = [bank for name, bank in files.items() if name.startswith("term_bank")]
    assert len(banks) > 2
    assert sum(map(len, banks)) == 11  # type: ignore[arg-type]
