"""The names in a large folder: kept while the folder is as it was, and never believed after that."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from xpterms.glossary import sources
from xpterms.glossary.sources import chosen, names_in
from xpterms.index import listing
from xpterms.index.folder import LISTING, kept, sweep
from xpterms.index.listing import names

LATER = 1 << 62
"""Nanoseconds: long after the folder was changed."""


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(listing, "time_ns", lambda: LATER)
    folder = tmp_path / "library"
    folder.mkdir()
    for name in ("b.toml", "a.toml", "a.txt"):
        (folder / name).touch()
    return folder


def read(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[str], bool]:
    """Return the names, and whether the folder was listed for them."""
    listed = []

    def watched(path: str) -> list[str]:
        listed.append(path)
        return names_in(path)

    monkeypatch.setattr(listing, "names_in", watched)
    return names(str(folder), str(cache)), bool(listed)


def test_a_folder_that_is_as_it_was_is_not_listed_again(library, tmp_path, monkeypatch) -> None:
    assert read(library, tmp_path, monkeypatch) == (["a.toml", "b.toml"], True)
    assert read(library, tmp_path, monkeypatch) == (["a.toml", "b.toml"], False)


def test_names_that_came_and_went_are_noticed(library, tmp_path, monkeypatch) -> None:
    read(library, tmp_path, monkeypatch)
    (library / "c.toml").touch()
    os.utime(library, ns=(1, 1))
    assert read(library, tmp_path, monkeypatch) == (["a.toml", "b.toml", "c.toml"], True)
    (library / "a.toml").unlink()
    os.utime(library, ns=(2, 2))
    assert read(library, tmp_path, monkeypatch) == (["b.toml", "c.toml"], True)


def test_another_folder_in_the_place_of_one_is_listed(library, tmp_path, monkeypatch) -> None:
    read(library, tmp_path, monkeypatch)
    library.rename(tmp_path / "before")
    library.mkdir()
    assert read(library, tmp_path, monkeypatch) == ([], True)


@pytest.mark.parametrize("now", [0, -(1 << 40)])
def test_a_folder_that_changed_a_moment_ago_or_in_the_future_is_not_believed(
    library, tmp_path, monkeypatch, now
) -> None:
    monkeypatch.setattr(listing, "time_ns", lambda: now)
    read(library, tmp_path, monkeypatch)
    assert not list(tmp_path.glob(f"*{LISTING}"))
    assert read(library, tmp_path, monkeypatch) == (["a.toml", "b.toml"], True)


def test_a_damaged_list_is_made_again(library, tmp_path, monkeypatch) -> None:
    read(library, tmp_path, monkeypatch)
    (file,) = tmp_path.glob(f"*{LISTING}")
    file.write_bytes(file.read_bytes().replace(b"a.toml", b"x.toml"))
    assert read(library, tmp_path, monkeypatch) == (["a.toml", "b.toml"], True)


def test_the_list_of_another_folder_is_not_believed(library, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(listing, "digest", lambda _: b"same")
    monkeypatch.setattr(listing, "signature", lambda _: (1, 1, 1, 1))
    read(library, tmp_path, monkeypatch)
    other = tmp_path / "other"
    other.mkdir()
    assert read(other, tmp_path, monkeypatch) == ([], True)


def test_a_cache_that_cannot_be_written_costs_only_time(library, tmp_path, monkeypatch) -> None:
    nowhere = tmp_path / "file" / "cache"
    nowhere.parent.touch()
    assert read(library, nowhere, monkeypatch) == (["a.toml", "b.toml"], True)


def test_lists_of_folders_that_are_gone_are_swept(library, tmp_path, monkeypatch) -> None:
    read(library, tmp_path, monkeypatch)
    sweep(str(tmp_path), ())
    assert len(kept(str(tmp_path))) == 1
    library.rename(tmp_path / "elsewhere")
    sweep(str(tmp_path), ())
    assert kept(str(tmp_path)) == []


def test_only_large_folders_are_asked_of_the_list(library, monkeypatch) -> None:
    def refuse(path: str) -> list[str]:
        raise AssertionError(path)

    assert len(chosen([str(library)], {}, refuse)) == 2
    monkeypatch.setattr(sources, "LARGE", 0)
    assert chosen([str(library)], {}, lambda _: ["z.toml"]) == [str(library / "z.toml")]
