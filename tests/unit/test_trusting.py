"""A large library is asked before all its files are looked at: what is shown is never stale, the rest is seen soon."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from xpterms.cli.commands import opening
from xpterms.glossary.sources import chosen
from xpterms.index import cache, look, manifest
from xpterms.index.folder import MANIFEST, STAMP
from xpterms.library import open_chosen

COUNT = 12
SECOND = 1_000_000_000


class Clock:
    """A clock that the test sets, a while after the files were written."""

    def __init__(self) -> None:
        self.ahead = 10 * SECOND

    def __call__(self) -> int:
        return NOW() + self.ahead


NOW = time.time_ns


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    own = Clock()
    for module in (time, cache, look):
        monkeypatch.setattr(module, "time_ns", own)
    return own


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock) -> Path:
    """Return a folder of glossaries that counts as large and was looked at a moment ago."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(cache, "TRUSTED", COUNT - 2)
    found = tmp_path / "library"
    found.mkdir()
    for number in range(COUNT):
        write_one(found, number)
    ask(found, "四早")  # builds
    ask(found, "四早")  # looks at all
    assert len(stamps(tmp_path)) == 1
    return found


def write_one(folder: Path, number: int, more: str = "旧") -> None:
    (folder / f"{number:02}.toml").write_text(
        f'title = "题{number}"\nreport = "{number:02}.txt"\n[[terms]]\n'
        f'term = "{number}号工程"\ndefinition = "{more}的任务。"\n',
        encoding="utf-8",
    )
    (folder / f"{number:02}.txt").write_text(f"推进{number}号工程，{more}。", encoding="utf-8")


def ask(folder: Path, query: str) -> list[tuple[str, list[str]]]:
    """Return definitions and sentences as a question shows them."""
    with open_chosen(chosen([str(folder)], {}), trusting=True) as terms:
        return [
            (match.entry.definition, [one.sentence.text for one in match.contexts])
            for match in terms.lookup(query, exact=True).matches
        ]


def stamps(folder: Path) -> list[Path]:
    return list((folder / "cache" / "xpterms").glob("*" + STAMP))


def the_manifest(folder: Path) -> str:
    return str(next((folder / "cache" / "xpterms").glob("*" + MANIFEST)))


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that is told how many files each look at all of them is asked for."""
    found: list[int] = []
    real = manifest.Manifest.holds

    def holds(own: manifest.Manifest, paths: list[str]) -> bool:
        found.append(len(paths))
        return real(own, paths)

    monkeypatch.setattr(manifest.Manifest, "holds", holds)
    return found


def test_a_question_of_many_files_does_not_look_at_all(folder: Path, looks: list[int]) -> None:
    assert ask(folder, "3号工程") == [("旧的任务。", ["推进3号工程，旧。"])]
    assert looks == []


def test_a_question_of_fewer_files_looks_at_all(
    folder: Path, looks: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "TRUSTED", COUNT)
    ask(folder, "3号工程")
    assert looks == [COUNT]


def test_what_does_not_ask_for_trust_looks_at_all(folder: Path, looks: list[int]) -> None:
    open_chosen(chosen([str(folder)], {})).close()
    assert looks == [COUNT]


@pytest.mark.parametrize("suffix", [".txt", ".toml"])
def test_a_changed_file_of_an_answer_is_never_shown_as_it_was(folder: Path, suffix: str) -> None:
    path = folder / f"03{suffix}"
    path.write_text(path.read_text(encoding="utf-8").replace("旧", "全新"), encoding="utf-8")
    ((definition, sentences),) = ask(folder, "3号工程")
    assert "全新" in (definition if suffix == ".toml" else sentences[0])


def test_a_report_that_went_is_not_shown(folder: Path) -> None:
    (folder / "03.txt").unlink()
    assert ask(folder, "3号工程") == []
    assert ask(folder, "4号工程")


def test_a_file_put_in_anothers_place_is_seen_at_once(folder: Path, looks: list[int]) -> None:
    write_one(folder.parent, 99, "新")
    text = (folder.parent / "99.toml").read_text(encoding="utf-8").replace("99.txt", "03.txt")
    (folder.parent / "99.toml").write_text(text, encoding="utf-8")
    os.replace(folder.parent / "99.toml", folder / "03.toml")
    assert ask(folder, "99号工程")
    assert looks


def test_a_change_elsewhere_is_seen_by_the_question_after_the_look(folder: Path) -> None:
    write_one(folder, 3, "新")
    (folder / "03.toml").write_text(
        (folder / "03.toml").read_text(encoding="utf-8").replace("3号工程", "另一工程"), "utf-8"
    )
    assert ask(folder, "另一工程") == []
    assert look.look(the_manifest(folder.parent)) is False
    assert stamps(folder.parent) == []
    assert [definition for definition, _ in ask(folder, "另一工程")] == ["新的任务。"]


def test_a_look_that_finds_nothing_new_is_believed_from_then_on(
    folder: Path, clock: Clock, looks: list[int]
) -> None:
    clock.ahead += 500 * SECOND
    assert look.look(the_manifest(folder.parent)) is True
    clock.ahead += 500 * SECOND
    looks.clear()
    ask(folder, "3号工程")
    assert looks == []


@pytest.mark.parametrize("seconds", [700, -700])
def test_a_look_of_long_ago_or_of_the_future_is_not_believed(
    folder: Path, clock: Clock, looks: list[int], seconds: int
) -> None:
    clock.ahead += seconds * SECOND
    ask(folder, "3号工程")
    assert looks[:1] == [COUNT]


def test_a_clock_that_runs_backwards_hides_no_change(folder: Path, clock: Clock) -> None:
    clock.ahead -= 3600 * SECOND
    write_one(folder, 3, "新")
    os.utime(folder / "03.txt", ns=(clock(), clock()))
    assert ask(folder, "3号工程") == [("新的任务。", ["推进3号工程，新。"])]
    assert ask(folder, "3号工程") == [("新的任务。", ["推进3号工程，新。"])]


def cut(stamp: Path) -> None:
    stamp.write_bytes(stamp.read_bytes()[:-9])


def empty(stamp: Path) -> None:
    stamp.write_bytes(b"")


def others_may_write(stamp: Path) -> None:
    stamp.chmod(0o666)


@pytest.mark.parametrize("harm", [cut, empty, others_may_write, Path.unlink])
def test_a_stamp_that_cannot_be_believed_costs_a_look(
    folder: Path, looks: list[int], harm: Callable[[Path], None]
) -> None:
    harm(stamps(folder.parent)[0])
    assert ask(folder, "3号工程")
    assert looks == [COUNT]


def test_a_cache_that_cannot_be_written_is_not_trusted(
    folder: Path, looks: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    assert ask(folder, "3号工程")
    assert looks == [COUNT]


def test_a_stamp_that_cannot_be_removed_is_emptied(
    folder: Path, looks: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_one(folder, 3, "全新")

    def refused(_path: str) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "unlink", refused)
    assert look.look(the_manifest(folder.parent)) is False
    looks.clear()
    ask(folder, "4号工程")
    assert looks[:1] == [COUNT]


def test_one_look_at_a_time(folder: Path) -> None:
    where = the_manifest(folder.parent)
    with open(where, "rb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        assert look.look(where) is None
    assert look.look(where) is True


def test_a_look_at_a_manifest_that_is_gone_or_none_is_nothing(tmp_path: Path) -> None:
    assert look.look(str(tmp_path / "none.xpi")) is None
    (tmp_path / "odd.xpi").write_bytes(b"odd")
    assert look.look(str(tmp_path / "odd.xpi")) is None


def test_a_question_has_one_process_look_afterwards(
    folder: Path, monkeypatch: pytest.MonkeyPatch, clock: Clock, looks: list[int]
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(opening, "_start", started.append)
    for _ in range(2):
        with open_chosen(chosen([str(folder)], {}), trusting=True) as terms:
            opening.look_later(terms)
            opening.look_later(terms)
        os.utime(
            stamps(folder.parent)[0], ns=(clock(), clock())
        )  # as the first one did, by this clock
    assert started == [["xpterms.index.look", the_manifest(folder.parent)]]
    assert looks == []


def test_a_process_that_looks_prints_nothing(folder: Path) -> None:
    where = the_manifest(folder.parent)
    done = subprocess.run(
        [sys.executable, "-m", "xpterms.index.look", where], capture_output=True, check=True
    )
    assert done.stdout == done.stderr == b""


def test_one_who_is_killed_while_it_looks_leaves_all_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch, looks: list[int]
) -> None:
    before = stamps(folder.parent)[0].read_bytes()

    def killed(*_: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(manifest.Manifest, "holds", killed)
        with pytest.raises(KeyboardInterrupt):
            look.look(the_manifest(folder.parent))
    assert stamps(folder.parent)[0].read_bytes() == before
    assert look.look(the_manifest(folder.parent)) is True  # the lock went with it


def test_files_of_very_many_folders_are_not_trusted(
    folder: Path, monkeypatch: pytest.MonkeyPatch, looks: list[int]
) -> None:
    from xpterms.index import trusting

    monkeypatch.setattr(trusting, "FOLDERS", 0)
    stamps(folder.parent)[0].unlink()
    ask(folder, "3号工程")
    ask(folder, "3号工程")
    assert looks == [COUNT, COUNT]
