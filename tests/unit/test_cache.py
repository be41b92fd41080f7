"""The index in the cache folder: kept while it holds, made anew when it does not."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from xpterms import open_glossary
from xpterms.index import cache, layout

TEXT = 'title = "试"\n[[terms]]\nterm = "四早"\ndefinition = "一"\n'


def definition(path: str, folder: Path) -> str:
    with open_glossary(path, cache=str(folder)) as terms:
        return terms.lookup("sizao").matches[0].entry.definition


def kept(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def test_an_index_is_kept_and_used_again(
    glossary_file: Callable[[str], str], tmp_path: Path
) -> None:
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    assert definition(path, folder) == "一"
    (first,) = kept(folder)
    before = first.stat().st_mtime_ns
    assert definition(path, folder) == "一"
    assert kept(folder) == [first]
    assert first.stat().st_mtime_ns == before


def test_a_changed_glossary_is_seen_though_size_and_time_are_the_same(
    glossary_file: Callable[[str], str], tmp_path: Path
) -> None:
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    os.utime(path, ns=(10**18, 10**18))
    definition(path, folder)
    glossary_file(TEXT.replace("一", "二"))
    os.utime(path, ns=(10**18, 10**18))
    assert definition(path, folder) == "二"
    assert len(kept(folder)) == 1


def test_a_changed_report_is_seen(glossary_file: Callable[[str], str], tmp_path: Path) -> None:
    path = glossary_file('report = "report.txt"\n' + TEXT)
    glossary_file("落实四早。", "report.txt")
    folder = str(tmp_path / "cache")
    with open_glossary(path, cache=folder) as terms:
        assert terms.entries()[0].mentions == 1
    glossary_file("落实四早。再落实四早。", "report.txt")
    with open_glossary(path, cache=folder) as terms:
        assert terms.entries()[0].mentions == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda _: b"something else entirely",
        lambda content: content[: len(content) // 2],
        lambda content: content[:-8],
        lambda content: content.replace(layout.MAKER.encode(), b"0" * len(layout.MAKER), 1),
        lambda content: content + b"\0" * 8,
    ],
)
def test_a_damaged_or_foreign_file_is_made_anew(
    glossary_file: Callable[[str], str], tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    definition(path, folder)
    (file,) = kept(folder)
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert definition(path, folder) == "一"
    assert len(file.read_bytes()) == len(whole)


def test_a_cache_that_cannot_be_written_is_no_error(
    glossary_file: Callable[[str], str], tmp_path: Path
) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("no folder")
    assert definition(glossary_file(TEXT), in_the_way / "cache") == "一"


def test_what_a_killed_writer_left_is_swept(
    glossary_file: Callable[[str], str], tmp_path: Path
) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    dead = subprocess.Popen([sys.executable, "-c", "pass"])
    dead.wait()
    (folder / f"abc{cache.SUFFIX}.{dead.pid}").write_bytes(b"half")
    definition(glossary_file(TEXT), folder)
    assert [file.suffix for file in kept(folder)] == [cache.SUFFIX]


def test_many_first_runs_at_once_all_answer_and_leave_one_file(
    glossary_file: Callable[[str], str], tmp_path: Path
) -> None:
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    program = (
        "import sys; from xpterms import open_glossary; "
        "print(open_glossary(sys.argv[1], cache=sys.argv[2]).lookup('sizao').matches[0].entry.term)"
    )
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", program, path, str(folder)],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONUTF8": "1"},
        )
        for _ in range(6)
    ]
    assert [run.communicate()[0].decode().strip() for run in runs] == ["四早"] * 6
    assert [file.suffix for file in kept(folder)] == [cache.SUFFIX]


def test_a_safely_old_source_is_not_read_again(
    glossary_file: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    monkeypatch.setattr(time, "time_ns", lambda: 4 * 10**18)
    definition(path, folder)
    monkeypatch.setattr(cache, "_content", lambda _: pytest.fail("the source was read"))
    assert definition(path, folder) == "一"


@pytest.mark.skipif(
    sys.platform != "linux", reason="the other platforms' rules cannot be tried here"
)
@pytest.mark.parametrize("base", ["/somewhere/else", None, "relative/is/ignored"])
def test_the_folder_is_where_platformdirs_says(
    monkeypatch: pytest.MonkeyPatch, base: str | None
) -> None:
    monkeypatch.setenv("HOME", "/home/someone")
    if base is None:
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_CACHE_HOME", base)
    if base and not base.startswith("/"):
        assert cache.folder(os.environ) == "/home/someone/.cache/xpterms"
    else:
        assert cache.folder(os.environ) == platformdirs.user_cache_dir("xpterms")
