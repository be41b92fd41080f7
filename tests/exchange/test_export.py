"""The command: where files go, what is refused, and that the same terms make the same bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.exchange.conftest import exported
from xpterms.errors import DocumentError, UsageError
from xpterms.exchange.catalogue import format_named, names
from xpterms.exchange.writing import write_pieces
from xpterms.library import Terms
from xpterms.messages import known

FORMATS = names()


def test_the_formats_are_the_modules_and_each_says_what_it_is_for() -> None:
    assert set(FORMATS) >= set(
        "anki csv html jieba md omegat rime stardict tbx tsv xlsx yomitan".split()
    )
    for name in FORMATS:
        assert known(f"exchange.for-{name}"), name


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_terms_make_the_same_bytes(name: str, trouble: Terms) -> None:
    first = exported(trouble, name)
    assert exported(trouble, name) == first
    assert set(first) == set(format_named(name).SUFFIXES)
    assert all(first.values())


@pytest.mark.parametrize("name", FORMATS)
def test_the_program_writes_what_the_library_gives(
    name: str, run: Run, built_in: Terms, tmp_path: Path
) -> None:
    files = exported(built_in, name)
    done = run("export", name, "-o", "out" if len(files) > 1 else "xpterms", XPTERMS_LANG="en")
    assert done.returncode == 0, done.stderr
    assert done.stdout == b""
    for suffix, content in files.items():
        found = (
            list((tmp_path / "out").glob(f"*{suffix}"))
            if len(files) > 1
            else [tmp_path / "xpterms"]
        )
        assert [path.read_bytes() for path in found] == [content]


def test_a_format_of_one_file_goes_to_stdout(run: Run, built_in: Terms) -> None:
    for name in ("csv", "xlsx"):
        assert run("export", name).stdout == exported(built_in, name)[f".{name}"]


def test_files_that_exist_are_not_replaced_without_force(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("mine")
    done = run("export", "csv", "-o", "terms.csv", XPTERMS_LANG="en")
    assert done.returncode == 3
    assert b"exists already" in done.stderr
    assert path.read_text() == "mine"
    assert run("export", "csv", "-o", "terms.csv", "--force").returncode == 0
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_nothing_half_written_is_left_where_a_format_fails(tmp_path: Path) -> None:
    def broken():
        yield ".csv", b"begun"
        raise DocumentError("exchange.cell-too-long", cell="A1", most=1)

    with pytest.raises(DocumentError):
        write_pieces(broken(), {".csv": str(tmp_path / "terms.csv")}, force=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["foo"], 2, b"no format foo"),
        ([], 2, b"no format is named"),
        (["rime"], 2, b"written to files"),
        (["tbx", "--dialect", "v9"], 2, b"v3, v2"),
        (["csv", "--dialect", "v2"], 2, b"no dialects"),
        (["csv", "--language", "English"], 2, b"no language tag"),
        (["csv", "--language", "en"], 2, b"no translations into en"),
        (["csv", "-o", "missing/terms.csv"], 3, b"cannot be written"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    words: list[str], code: int, said: bytes, run: Run
) -> None:
    done = run("export", *words, XPTERMS_LANG="en")
    assert (done.returncode, done.stdout) == (code, b"")
    assert said in done.stderr
    assert done.stderr.count(b"\n") == 1


def test_the_list_says_what_each_format_is_for(run: Run) -> None:
    lines = run("export", "--list", XPTERMS_LANG="en").stdout.decode().splitlines()
    assert [line.split("\t")[0] for line in lines] == FORMATS
    assert b'"format": "csv"' in run("export", "--list", "--json").stdout


def test_a_stem_that_is_named_names_all_files(run: Run, tmp_path: Path) -> None:
    assert run("export", "stardict", "-o", "dict/gov.ifo").returncode == 0
    names = sorted(path.name for path in (tmp_path / "dict").iterdir())
    assert names == ["gov.dict", "gov.idx", "gov.ifo", "gov.syn"]
    assert run("export", "rime", "-o", "gov.dict.yaml").returncode == 0
    assert "name: gov\n" in (tmp_path / "gov.dict.yaml").read_text()


def test_unknown_names_are_refused_by_the_library(trouble: Terms) -> None:
    for options in ({"name": "../csv"}, {"name": "csv", "dialect": "x"}):
        with pytest.raises(UsageError):
            trouble.export(**options)


@pytest.mark.parametrize(
    ("file", "name"), [("x.xlsx", "xlsx"), ("x.tbx", "tbx"), ("x.zip", "yomitan")]
)
def test_a_file_s_ending_names_its_format(
    file: str, name: str, run: Run, built_in: Terms, tmp_path: Path
) -> None:
    assert run("export", "-o", file).returncode == 0
    assert (tmp_path / file).read_bytes() == exported(built_in, name, stem="x")[f".{file[2:]}"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("-o", "x.txt"), "x.txt: a file of this name may be anki, jieba, omegat"),
        (("-o", "x.doc"), "no format is named"),
        ((), "no format is named"),
    ],
)
def test_an_ending_of_several_formats_or_none_names_none(
    arguments: tuple[str, ...], told: str, run: Run, tmp_path: Path
) -> None:
    done = run("export", *arguments, XPTERMS_LANG="en")
    assert done.returncode == 2
    assert told in done.stderr.decode()
    assert not list(tmp_path.glob("x.*"))


def test_what_cannot_be_written_is_told_by_the_name_given(run: Run) -> None:
    done = run("export", "csv", "-o", "nowhere/x.csv", XPTERMS_LANG="en")
    assert done.returncode == 3
    assert done.stderr.decode().startswith("xpterms: nowhere/x.csv: cannot be written")
