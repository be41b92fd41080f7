"""What processes of their own compile is what one compiles; what they leave undone is done."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from xpterms import open_glossary
from xpterms.errors import GlossaryError
from xpterms.index import apart, build
from xpterms.index.folder import MANIFEST, SEGMENT

COUNT = 24


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of glossaries that are many enough for processes of their own."""
    monkeypatch.setattr(apart, "MANY", COUNT // 2)
    monkeypatch.setattr(apart, "SHARE", COUNT // 3)
    monkeypatch.setattr(apart, "_cores", lambda: 2)
    folder = tmp_path / "library"
    folder.mkdir()
    for number in range(COUNT):
        write(folder, number)
    return folder


def write(folder: Path, number: int, term: str = "四早") -> None:
    text = f'title = "题{number}"\nreport = "{number:02}.txt"\n[[terms]]\nterm = "{term}"\n'
    (folder / f"{number:02}.toml").write_text(f'{text}definition = "第{number}项"\n', "utf-8")
    (folder / f"{number:02}.txt").write_text(f"落实{term}。推进{number}号工程。", "utf-8")


def asked(folder: Path, cached: Path | None, **options: object) -> list[object]:
    paths = sorted(map(str, folder.glob("*.toml")))
    with open_glossary(*paths, cache=str(cached) if cached else False, **options) as terms:  # type: ignore[arg-type]
        found = [terms.glossaries, terms.entries(), terms.left_out]
        return [*found, terms.lookup("sizao", limit=None), terms.concordance("工程")]


def compiled_here(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    counts: list[int] = []
    real = build.compile_segment

    def counting(glossaries, *more):
        counts.append(len(glossaries))
        return real(glossaries, *more)

    monkeypatch.setattr(build, "compile_segment", counting)
    return counts


def test_many_are_compiled_apart_and_answer_the_same(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = asked(library, None)
    counts, folder = compiled_here(monkeypatch), tmp_path / "cache"
    assert asked(library, folder) == expected
    assert counts == []
    assert len(list(folder.glob(f"*{SEGMENT}"))) == 3
    assert len(list(folder.glob(f"*{MANIFEST}"))) == 1
    assert asked(library, folder) == expected


def test_where_no_process_can_be_started_one_does_it(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = asked(library, None)
    counts = compiled_here(monkeypatch)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    assert asked(library, tmp_path / "cache") == expected
    assert sum(counts) == COUNT


def test_what_a_process_leaves_undone_is_compiled_here(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = asked(library, None)
    counts, real, ended = compiled_here(monkeypatch), apart._started, []

    def started(*some):
        process = real(*some)
        if not ended:
            process.kill()
            ended.append(process.wait())
        return process

    monkeypatch.setattr(apart, "_started", started)
    assert asked(library, tmp_path / "cache") == expected
    assert ended == [-signal.SIGKILL]
    assert sum(counts) == COUNT // 3


def test_a_broken_file_is_the_same_error_and_the_others_are_kept(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (library / "20.toml").write_text("title = ", encoding="utf-8")
    with pytest.raises(GlossaryError) as alone:
        asked(library, None)
    with pytest.raises(GlossaryError) as together:
        asked(library, tmp_path / "cache")
    assert str(together.value) == str(alone.value)
    write(library, 20)
    counts = compiled_here(monkeypatch)
    asked(library, tmp_path / "cache")
    assert sum(counts) < COUNT // 2


def test_broken_files_of_a_folder_are_left_out_and_not_read_again(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(0, COUNT, 2):
        (library / f"{number:02}.toml").write_text("title = ", encoding="utf-8")
    lenient = {str(path) for path in library.glob("*.toml")}
    for path in library.iterdir():
        os.utime(path, ns=(10**18, 10**18))
    monkeypatch.setattr("time.time_ns", lambda: 4 * 10**18)  # long after they were written
    found = asked(library, tmp_path / "cache", lenient=lenient)
    assert len(found[2]) == COUNT // 2
    write(library, 1, "六早")
    monkeypatch.setattr("xpterms.glossary.read.read_glossary", reading := Reading())
    again = asked(library, tmp_path / "cache", lenient=lenient)
    assert list(map(str, again[2])) == list(map(str, found[2]))
    assert reading.paths == [str(library / "01.toml")]


class Reading:
    """``read_glossary``, which notes what it reads."""

    def __init__(self) -> None:
        from xpterms.glossary.read import read_glossary

        self._real = read_glossary
        self.paths: list[str] = []

    def __call__(self, path: str) -> object:
        self.paths.append(path)
        return self._real(path)


def test_who_is_killed_while_others_compile_loses_little_and_leaves_nothing(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected, folder = asked(library, None), tmp_path / "cache"
    program = (
        "import sys, os, signal\n"
        "from xpterms import open_glossary\n"
        "from xpterms.index import apart, assemble\n"
        f"apart.MANY, apart.SHARE, apart._cores = {apart.MANY}, {apart.SHARE}, lambda: 2\n"
        "take = assemble.Assembly._take\n"
        "def killed(work, *some):\n"
        "    take(work, *some)\n"
        "    work.keep_partial()\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "assemble.Assembly._take = killed\n"
        "open_glossary(*sys.argv[2:], cache=sys.argv[1])\n"
    )
    paths = sorted(map(str, library.glob("*.toml")))
    run = subprocess.run([sys.executable, "-c", program, str(folder), *paths], check=False)
    assert run.returncode == -signal.SIGKILL
    monkeypatch.setattr(apart, "MANY", COUNT * 2)
    counts = compiled_here(monkeypatch)
    assert asked(library, folder) == expected
    assert sum(counts) <= COUNT - COUNT // 3
    assert not [path for path in folder.iterdir() if path.suffix not in (MANIFEST, SEGMENT)]
