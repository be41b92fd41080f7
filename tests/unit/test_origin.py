"""Whether files are as they were: few, many, and so many that two processes look at them."""

from __future__ import annotations

import os
import sys
from array import array
from pathlib import Path

import pytest

from xpterms.index import origin
from xpterms.index.origin import signature, unchanged

COUNT = 10


@pytest.fixture(params=["few", "many", "shared"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Set how many files count as many, and as so many that they are shared out."""
    monkeypatch.setattr(origin, "MANY", 1 << 20 if request.param == "few" else 2)
    monkeypatch.setattr(origin, "SHARED", 1 if request.param == "shared" else 1 << 20)
    monkeypatch.setattr(origin, "_may_fork", lambda: hasattr(os, "fork"))
    return str(request.param)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"{number}.txt" for number in range(COUNT)]
    for file in made:
        file.write_text("一", encoding="utf-8")
    made.insert(4, tmp_path / "missing.txt")
    return made


def numbers(paths: list[str]) -> memoryview[int]:
    return memoryview(array("q", [number for path in paths for number in signature(path)]))


def test_files_that_are_as_they_were(way: str, files: list[Path]) -> None:
    paths = list(map(str, files))
    assert unchanged(paths, numbers(paths))
    present = [path for path in paths if os.path.exists(path)]
    assert unchanged(present, numbers(present))


@pytest.mark.parametrize("place", range(COUNT + 1))
def test_one_that_was_written_in_its_place_is_noticed_wherever_it_stands(
    way: str, files: list[Path], place: int
) -> None:
    paths = list(map(str, files))
    known = numbers(paths)
    with files[place].open("ab") as file:
        file.write(b"x")
    assert not unchanged(paths, known)


@pytest.mark.parametrize("place", [0, COUNT])
def test_one_that_went_or_became_a_folder_or_a_loop_is_noticed(
    way: str, files: list[Path], place: int
) -> None:
    paths = list(map(str, files))
    known = numbers(paths)
    files[place].unlink()
    assert not unchanged(paths, known)
    files[place].mkdir()
    assert not unchanged(paths, known)
    files[place].rmdir()
    files[place].symlink_to(files[place])
    assert not unchanged(paths, known)


def test_more_or_fewer_files_than_are_known(way: str, files: list[Path]) -> None:
    paths = list(map(str, files))
    assert not unchanged(paths[1:], numbers(paths))
    assert not unchanged(paths, numbers(paths[1:]))


def test_where_no_process_can_be_started_one_looks_at_all(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(origin, "SHARED", 1)
    monkeypatch.setattr(origin, "_may_fork", lambda: True)
    monkeypatch.setattr(os, "fork", refuse)
    paths = list(map(str, files))
    known = numbers(paths)
    assert unchanged(paths, known)
    files[COUNT].write_text("二二", encoding="utf-8")
    assert not unchanged(paths, known)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="POSIX")
def test_a_process_that_is_killed_has_told_nothing(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(origin, "SHARED", 1)
    monkeypatch.setattr(origin, "_may_fork", lambda: True)
    real, here = origin._unchanged, os.getpid()

    def killed(*given: object) -> bool:
        if os.getpid() != here:
            os.kill(os.getpid(), 9)
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(origin, "_unchanged", killed)
    paths = list(map(str, files))
    assert not unchanged(paths, numbers(paths))


def test_beside_threads_nothing_is_forked() -> None:
    assert "threading" in sys.modules  # pytest's own
    assert not origin._may_fork()
