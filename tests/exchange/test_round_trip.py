"""Export and import: what a format can hold comes back."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import in_memory
from tests.exchange.conftest import exported
from xpterms import open_glossary
from xpterms.annex.read import read_annex
from xpterms.chinese.given import misfit
from xpterms.exchange.catalogue import file_names, format_named
from xpterms.exchange.cells import MEMBERS, guarded, joined, parted, unguarded
from xpterms.library import Terms, import_files
from xpterms.model import Entry, Term

WHOLE = ("csv", "tsv", "xlsx", "tbx")
"""The formats that hold a note whole."""
REPORTS = Path(__file__).parents[3] / "shared" / "reports"


def back(terms: Terms, name: str, folder: Path, **options: str) -> tuple[Term, ...]:
    """Return the terms that come back from a format."""
    paths = file_names(format_named(name), "terms")
    for suffix, content in exported(terms, name, **options).items():
        (folder / paths[suffix]).write_bytes(content)
    found = [path for suffix, path in paths.items() if suffix in (".ifo", f".{name}", ".txt")]
    return import_files([str(folder / found[0])]).glossary.terms


def held(entry: Entry) -> Term:
    return Term(
        entry.term,
        entry.definition,
        entry.number,
        entry.pinyin,
        entry.aliases,
        entry.items,
        entry.translations,
    )


@pytest.mark.parametrize("glossary", ["built_in", "trouble"])
@pytest.mark.parametrize(
    ("name", "options"), [*((n, {}) for n in WHOLE), ("tbx", {"dialect": "v2"})]
)
def test_a_note_comes_back_whole(
    name: str,
    options: dict[str, str],
    glossary: str,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    terms = request.getfixturevalue(glossary)
    expected = tuple(map(held, terms.entries()))
    assert back(terms, name, tmp_path, **options) == expected


def test_place_and_date_come_back(built_in: Terms, tmp_path: Path) -> None:
    for name in WHOLE:
        path = tmp_path / f"terms.{name}"
        path.write_bytes(exported(built_in, name)[f".{name}"])
        made = import_files([str(path)]).glossary
        source = built_in.glossaries[0]
        assert (made.title, made.place, made.date) == (source.title, source.place, source.date)


def test_omegat_and_stardict_keep_terms_aliases_and_explanations(
    built_in: Terms, tmp_path: Path
) -> None:
    expected = {entry.term: entry for entry in built_in.entries()}
    for name in ("omegat", "stardict"):
        found = back(built_in, name, tmp_path)
        assert {term.term for term in found} == set(expected)
        for term in found:
            entry = expected[term.term]
            assert set(entry.aliases) <= set(term.aliases)
            assert entry.definition in term.definition


@pytest.mark.parametrize("path", sorted(REPORTS.glob("*.gold.tsv")) if REPORTS.is_dir() else [None])
def test_the_notes_of_the_sample_reports_come_back(path: Path | None, tmp_path: Path) -> None:
    if path is None:
        pytest.skip("the sample reports are not beside this checkout")
    text = path.with_name(path.name.replace(".gold.tsv", ".txt")).read_text(encoding="utf-8")
    notes = read_annex(text).notes
    known: dict[str, Term] = {}
    for note in notes:
        known.setdefault(note.term, Term(note.term, note.definition, None, None, (), note.items))
    if not known:
        pytest.skip("no annex is read")
    terms = in_memory(tuple(known.values()))
    expected = tuple(map(held, terms.entries()))
    for name in WHOLE:
        assert back(terms, name, tmp_path) == expected, name


PLAIN = st.text("四早AZaz09 ,;；、|\\\"'=+-@<>&“”（）.\u00e4\U00020000", min_size=1, max_size=12)
WORDS = PLAIN.map(lambda text: " ".join(text.split())).filter(bool)
NAMES = WORDS.map(lambda text: "早" + text)


@given(
    names=st.lists(
        NAMES, min_size=1, max_size=3, unique_by=lambda n: "".join(filter(str.isalnum, n)).lower()
    ),
    definition=WORDS,
    aliases=st.lists(NAMES, max_size=3, unique=True),
    items=st.lists(WORDS, max_size=3, unique=True),
    words=st.lists(
        WORDS.filter(lambda text: any(map(str.isalnum, text))), min_size=1, max_size=2, unique=True
    ),
)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_note_comes_back_from_the_formats_that_hold_it(
    names, definition, aliases, items, words, tmp_path_factory
) -> None:
    folder = tmp_path_factory.mktemp("trip")
    made = [
        Term(
            name,
            f"指{definition}",
            place,
            None if misfit(name, "zǎo") else "zǎo",
            tuple(alias for alias in aliases if alias != name),
            tuple(items),
            (("en", tuple(words)),),
        )
        for place, name in enumerate(names)
    ]
    terms = in_memory(made)
    expected = tuple(map(held, terms.entries()))
    for name in WHOLE:
        assert back(terms, name, folder) == expected, name
    shutil.rmtree(folder)


@given(st.lists(WORDS, max_size=4))
def test_words_come_back_from_one_cell(words: list[str]) -> None:
    assert parted(joined(words)) == words
    assert parted(joined(words, MEMBERS), MEMBERS) == words


@given(st.text("=+-@'a＝ ", max_size=6))
def test_a_guarded_cell_comes_back_and_is_no_formula(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(tuple("=+-@＝＋－＠"))


def test_a_hundred_thousand_rows_are_read_within_bounds(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["词语", "释义"])
        writer.writerows([f"词{n}", f"释义{n}"] for n in range(100_000))
    assert len(import_files([str(path)]).glossary.terms) == 100_000


def test_an_imported_glossary_answers(tmp_path: Path, trouble: Terms) -> None:
    from xpterms.glossary.write import glossary_toml

    path = tmp_path / "terms.csv"
    path.write_bytes(exported(trouble, "csv")[".csv"])
    toml = tmp_path / "terms.toml"
    toml.write_text(glossary_toml(import_files([str(path)]).glossary, None), encoding="utf-8")
    with open_glossary(str(toml), cache=False) as terms:
        assert [held(entry) for entry in terms.entries()] == [held(e) for e in trouble.entries()]
