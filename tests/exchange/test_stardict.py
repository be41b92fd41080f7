"""A StarDict dictionary, asked by sdcv."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.exchange.conftest import exported
from xpterms.library import Terms


@pytest.fixture(scope="module")
def dictionary(trouble: Terms, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stardict")
    for suffix, content in exported(trouble, "stardict").items():
        (folder / f"xpterms{suffix}").write_bytes(content)
    return folder


def asked(folder: Path, word: str) -> list[dict[str, str]]:
    if not shutil.which("sdcv"):
        pytest.skip("sdcv is not installed")
    done = subprocess.run(
        ["sdcv", "-2", str(folder), "-x", "-n", "-e", "-j", word],
        capture_output=True,
        env={"HOME": str(folder), "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        check=False,
    )
    found: list[dict[str, str]] = json.loads(done.stdout or b"[]")
    return found


@pytest.mark.parametrize(
    "word",
    ["四早", "四个早", "sizao", "si zao", "sz", "sì zǎo", 'Four "Early" Actions', "Vier Frühe"],
)
def test_sdcv_answers_terms_aliases_pinyin_initials_and_translations(
    dictionary: Path, word: str
) -> None:
    found = asked(dictionary, word)
    assert [one["word"] for one in found] == ["四早"]
    article = found[0]["definition"]
    assert "指早排查" in article
    assert "落实“四早”要求" in article
    assert "4. 早处置" in article


def test_sdcv_finds_each_term_of_the_built_in_glossary(built_in: Terms, tmp_path: Path) -> None:
    for suffix, content in exported(built_in, "stardict").items():
        (tmp_path / f"xpterms{suffix}").write_bytes(content)
    for entry in built_in.entries():
        for word in (entry.term, entry.pinyin, *entry.aliases):
            assert entry.term in [one["word"] for one in asked(tmp_path, word)], word


def test_words_are_sorted_as_stardict_compares_them(glossary_of, built_in: Terms) -> None:
    terms = glossary_of("b", "A", "a", "B", "四")
    index = exported(terms, "stardict")[".idx"]
    words = [record.rpartition(b"\0")[0] for record in _records(index)]
    assert [word.decode() for word in words] == ["A", "a", "B", "b", "四"]


def _records(index: bytes) -> list[bytes]:
    found, place = [], 0
    while place < len(index):
        end = index.index(b"\0", place)
        found.append(index[place : end + 1])
        place = end + 9
    return found


def test_the_counts_of_the_ifo_are_those_of_the_files(trouble: Terms) -> None:
    files = exported(trouble, "stardict")
    told = dict(line.split("=", 1) for line in files[".ifo"].decode().splitlines()[1:])
    assert int(told["idxfilesize"]) == len(files[".idx"])
    assert int(told["wordcount"]) == 6
    assert int(told["synwordcount"]) == files[".syn"].count(b"\0\0\0\0") or files[".syn"]
