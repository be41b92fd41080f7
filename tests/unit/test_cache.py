"""The index in the cache folder: kept while it holds, made anew when it does not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import platformdirs
import pytest

from xpterms import open_glossary
from xpterms.errors import GlossaryError, ReportError
from xpterms.glossary import read as reading
from xpterms.index import assemble, build, cache, layout, manifest, storage, tiers
from xpterms.index.cache import open_index
from xpterms.index.folder import MANIFEST, SEGMENT, claim, is_claimed

TEXT = 'title = "试"\n[[terms]]\nterm = "四早"\ndefinition = "一"\n'


def definition(path: str, folder: Path) -> str:
    with open_glossary(path, cache=str(folder)) as terms:
        return terms.lookup("sizao").matches[0].entry.definition


def kept(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def suffixes(folder: Path) -> list[str]:
    return sorted(file.suffix for file in folder.iterdir())


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a folder of forty glossaries, each with a report, long there."""
    return made_library(tmp_path)


def made_library(place: Path) -> Path:
    folder = place / "library"
    folder.mkdir()
    for number in range(40):
        write_one(folder, number)
    return folder


def write_one(folder: Path, number: int, more: str = "") -> None:
    terms = f'[[terms]]\nterm = "{number}号工程{more}"\ndefinition = "第{number}项重点任务，{number % 3}批。"\n'
    same = '[[terms]]\nterm = "四早"\ndefinition = "早。"\n'
    head = f'title = "题{number}"\nreport = "{number:02}.txt"\n'
    (folder / f"{number:02}.toml").write_text(head + terms + same, encoding="utf-8")
    (folder / f"{number:02}.txt").write_text(f"落实四早。推进{number}号工程{more}。", "utf-8")


def asked(folder: Path, cached: Path | None, **options: object) -> list[object]:
    paths = sorted(map(str, folder.glob("*.toml")))
    with open_glossary(*paths, cache=str(cached) if cached else False, **options) as terms:  # type: ignore[arg-type]
        return [
            terms.glossaries,
            terms.entries(),
            *(
                terms.lookup(query, limit=None, explain=True)
                for query in ("四早", "17haogongcheng")
            ),
            terms.concordance("工程"),
        ]


def compiled(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that is told how many glossaries each segment is compiled from."""
    counts: list[int] = []
    real = build.compile_segment

    def counting(glossaries, *more):
        counts.append(len(glossaries))
        return real(glossaries, *more)

    monkeypatch.setattr(build, "compile_segment", counting)
    return counts


def test_an_index_is_kept_and_used_again(
    glossary_file: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        manifest.Manifest, "settles", lambda *_: False
    )  # however slow the machine is
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    assert definition(path, folder) == "一"
    before = {file: file.stat().st_mtime_ns for file in kept(folder)}
    assert suffixes(folder) == [MANIFEST, SEGMENT]
    assert definition(path, folder) == "一"
    assert {file: file.stat().st_mtime_ns for file in kept(folder)} == before


def test_what_is_kept_is_for_its_owner_only(
    glossary_file: Callable[[str], str], tmp_path: Path
) -> None:
    definition(glossary_file(TEXT), tmp_path / "cache")
    assert {file.stat().st_mode & 0o777 for file in kept(tmp_path / "cache")} == {0o600}


def test_a_changed_glossary_is_seen_though_size_and_time_are_the_same(
    glossary_file: Callable[[str], str], tmp_path: Path
) -> None:
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    os.utime(path, ns=(10**18, 10**18))
    definition(path, folder)
    glossary_file(TEXT.replace("一", "二"))
    os.utime(path, ns=(10**18, 10**18))
    assert definition(path, folder) == "二"
    assert suffixes(folder) == [MANIFEST, SEGMENT]


def test_a_file_of_the_future_is_looked_at_each_time(
    glossary_file: Callable[[str], str], tmp_path: Path
) -> None:
    """A clock that ran backwards, or another machine's."""
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    late = 2**62
    os.utime(path, ns=(late, late))
    definition(path, folder)
    glossary_file(TEXT.replace("一", "二"))
    os.utime(path, ns=(late, late))
    assert definition(path, folder) == "二"


def test_times_that_are_the_same_and_late_tell_nothing_to_who_puts_segments_together(
    glossary_file: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assemble, "signature", lambda _: (90, 2**62, 2**62, 7))
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    definition(path, folder)
    glossary_file(TEXT.replace("一", "二"))
    assert definition(path, folder) == "二"


def test_a_changed_report_is_seen(glossary_file: Callable[[str], str], tmp_path: Path) -> None:
    path = glossary_file('report = "report.txt"\n' + TEXT)
    glossary_file("落实四早。", "report.txt")
    folder = str(tmp_path / "cache")
    with open_glossary(path, cache=folder) as terms:
        assert terms.entries()[0].mentions == 1
    glossary_file("落实四早。再落实四早。", "report.txt")
    with open_glossary(path, cache=folder) as terms:
        assert terms.entries()[0].mentions == 2


def test_a_report_that_is_gone_is_an_error_and_then_none_again(
    glossary_file: Callable[[str], str], tmp_path: Path
) -> None:
    path = glossary_file('report = "report.txt"\n' + TEXT)
    report = glossary_file("落实四早。", "report.txt")
    definition(path, tmp_path / "cache")
    Path(report).unlink()
    with pytest.raises(ReportError):
        definition(path, tmp_path / "cache")
    glossary_file("落实四早。", "report.txt")
    assert definition(path, tmp_path / "cache") == "一"


def test_a_change_is_seen_though_the_clock_ran_backwards(
    glossary_file: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was put together an hour ahead is older than nothing that changes now."""
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now + 3600 * 10**9)
    monkeypatch.setattr(cache, "time_ns", lambda: now + 3600 * 10**9)
    assert definition(path, folder) == definition(path, folder) == "一"
    monkeypatch.undo()
    glossary_file(TEXT.replace("一", "二"))
    assert definition(path, folder) == "二"


DAMAGES = [
    lambda _: b"",
    lambda _: b"something else entirely",
    lambda content: content[: len(content) // 2],
    lambda content: content[:-8],
    lambda content: content.replace(layout.MAKER.encode(), b"0" * len(layout.MAKER), 1),
    lambda content: content + b"\0" * 8,
    lambda content: content[:3000] + b"\0" * (len(content) - 3000),
]


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("suffix", [MANIFEST, SEGMENT])
@pytest.mark.parametrize("small", [2_000_000, 10])
def test_a_damaged_or_foreign_file_is_made_anew(
    glossary_file: Callable[[str], str],
    tmp_path: Path,
    damage: Callable[[bytes], bytes],
    suffix: str,
    small: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(storage, "SMALL", small)
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    definition(path, folder)
    (file,) = folder.glob(f"*{suffix}")
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    assert definition(path, folder) == "一"
    assert len(file.read_bytes()) == len(whole)


@pytest.fixture(scope="module", params=[10, 2_000_000], ids=["in pages", "whole"])
def standing(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, Path, list[object]]]:
    """Yield a library, its index, whose sections are checked in pages or whole, and what they answer."""
    place = tmp_path_factory.mktemp("standing")
    library, folder = made_library(place), place / "cache"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(storage, "SMALL", request.param)
        yield library, folder, asked(library, folder)


@pytest.mark.parametrize("seed", range(20))
def test_a_flipped_bit_anywhere_changes_no_answer(
    seed: int, standing: tuple[Path, Path, list[object]], tmp_path: Path
) -> None:
    import random

    library, whole, expected = standing
    folder, chance = tmp_path / "cache", random.Random(f"{seed} {storage.SMALL}")
    shutil.copytree(whole, folder)
    for file in kept(folder):
        content = bytearray(file.read_bytes())
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        file.write_bytes(content)
    assert asked(library, folder) == expected


def test_an_error_of_the_search_itself_builds_nothing(
    glossary_file: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    definition(path, folder)
    before = {file: file.stat().st_mtime_ns for file in kept(folder)}
    with open_glossary(path, cache=str(folder)) as terms:
        monkeypatch.setattr("xpterms.search.engine.Search.find", lambda *_, **__: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            terms.lookup("四早")
    assert {file: file.stat().st_mtime_ns for file in kept(folder)} == before


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
    for suffix in (MANIFEST, SEGMENT):
        (folder / f"abc{suffix}.{dead.pid}").write_bytes(b"half")
    definition(glossary_file(TEXT), folder)
    assert suffixes(folder) == [MANIFEST, SEGMENT]


def test_the_index_of_a_glossary_that_is_gone_is_swept(
    glossary_file: Callable[[str], str], tmp_path: Path
) -> None:
    folder = tmp_path / "cache"
    other = glossary_file(TEXT.replace("一", "二"), "other.toml")
    definition(other, folder)
    os.utime(next(folder.glob(f"*{SEGMENT}")), (0, 0))
    Path(other).unlink()
    definition(glossary_file(TEXT), folder)
    assert suffixes(folder) == [MANIFEST, SEGMENT]


def test_many_first_runs_at_once_all_answer_and_leave_one_index(
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
    assert suffixes(folder) == [MANIFEST, SEGMENT]


def test_a_safely_old_source_is_not_read_again(
    glossary_file: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    monkeypatch.setattr(time, "time_ns", lambda: 4 * 10**18)
    definition(path, folder)
    monkeypatch.setattr(manifest, "content_digest", lambda _: pytest.fail("the source was read"))
    assert definition(path, folder) == "一"


def test_new_sources_are_not_read_again_once_they_are_old(
    glossary_file: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, folder = glossary_file(TEXT), tmp_path / "cache"
    definition(path, folder)  # the file is but a moment old
    monkeypatch.setattr(cache, "time_ns", lambda: 4 * 10**18)
    assert definition(path, folder) == "一"  # looks at the content, and notes when
    monkeypatch.setattr(manifest, "content_digest", lambda _: pytest.fail("the source was read"))
    assert definition(path, folder) == "一"


# Many glossaries.


def test_two_that_merge_at_once_both_answer_and_leave_one_index(
    library: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "cache"
    paths = sorted(map(str, library.glob("*.toml")))
    first = assemble.GROWN
    for count in range(first, first + 2 * tiers.FAN - 2, 2):  # all but one segment of a merge
        with open_glossary(*paths[:count], cache=str(folder)):
            pass
    program = (
        "import sys; from xpterms.index.cache import open_index; "
        "print(open_index(sys.argv[2:], sys.argv[1], thorough=True).terms)"
    )
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(folder), *paths], stdout=subprocess.PIPE
        )
        for _ in range(4)
    ]
    assert [run.communicate()[0].split() for run in runs] == [[b"80"]] * 4
    assert asked(library, folder) == asked(library, None)
    assert len(list(folder.glob(f"*{MANIFEST}"))) == 1
    assert {file.suffix for file in folder.iterdir()} == {MANIFEST, SEGMENT}


@pytest.mark.skipif(sys.platform == "win32", reason="no locks of a folder there")
def test_merging_is_due_while_nobody_merges(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assemble, "AT_ONCE", 0)
    folder = tmp_path / "cache"
    paths = sorted(map(str, library.glob("*.toml")))
    first = assemble.GROWN
    for count in range(first, first + 2 * tiers.FAN, 2):
        with open_glossary(*paths[:count], cache=str(folder)):
            pass

    def due(count: int) -> bool:
        with open_glossary(*paths[:count], cache=str(folder)) as terms:
            return terms.due

    count = first + 2 * tiers.FAN
    assert due(count + 1)
    hold = claim(str(folder))
    assert hold is not None
    assert not due(count + 2)
    os.close(hold)
    assert due(count + 3)
    seen: list[bool] = []

    def told(*_: object) -> None:
        seen.append(is_claimed(str(folder)))

    index = open_index(paths, str(folder), told, thorough=True)
    assert not index.due
    index.close()
    assert all(seen)
    assert seen
    assert not is_claimed(str(folder))
    assert not is_claimed(str(tmp_path / "nowhere"))


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
def test_a_disk_that_is_full_leaves_what_is_there_and_loses_no_answer(
    library: Path, tmp_path: Path
) -> None:
    """One segment can be written, all of them put together cannot."""
    folder, expected = tmp_path / "cache", asked(library, None)
    program = (
        "import resource, sys\n"
        "from xpterms.index import assemble\n"
        "from xpterms.index.cache import open_index\n"
        "assemble.BATCH = 300\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))\n"
        "print(open_index(sys.argv[2:], sys.argv[1], thorough=True).terms)\n"
    )
    paths = sorted(map(str, library.glob("*.toml")))
    run = subprocess.run(
        [sys.executable, "-c", program, str(folder), *paths], capture_output=True, check=False
    )
    assert (run.stdout.split(), run.stderr) == ([b"80"], b"")
    assert {file.suffix for file in folder.iterdir()} == {MANIFEST, SEGMENT}
    assert len(list(folder.glob(f"*{SEGMENT}"))) >= tiers.FAN
    assert asked(library, folder) == expected


def test_a_report_that_is_deleted_between_two_questions_is_told_and_the_others_answer(
    library: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "cache"
    lenient = {str(path) for path in library.glob("*.toml")}
    asked(library, folder, lenient=lenient)
    (library / "07.txt").unlink()
    paths = sorted(lenient)
    with open_glossary(*paths, cache=str(folder), lenient=lenient) as terms:
        assert [str(library / "07") in str(error) for error in terms.left_out] == [True]
        assert terms.lookup("7号工程", exact=True).matches == ()
        assert terms.lookup("8号工程", exact=True).matches
    (library / "07.txt").write_text("落实四早。推进7号工程。", "utf-8")
    assert asked(library, folder, lenient=lenient) == asked(library, None)


def test_of_many_only_the_added_and_the_changed_are_compiled(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts, folder = compiled(monkeypatch), tmp_path / "cache"
    asked(library, folder)
    write_one(library, 41)
    write_one(library, 7, "新")
    found = asked(library, folder)
    assert counts == [40, 2]
    assert found == asked(library, None)


def test_what_is_added_takes_the_table_of_characters_from_what_is_there(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(library, tmp_path / "cache")
    monkeypatch.setattr(build.readings, "table", pytest.fail)
    write_one(library, 40)
    with_table = asked(library, tmp_path / "cache")
    monkeypatch.undo()
    assert with_table == asked(library, None)


def test_a_glossary_that_was_moved_is_known_by_its_content(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts, folder = compiled(monkeypatch), tmp_path / "cache"
    before = asked(library, folder)[1:]
    library.rename(tmp_path / "elsewhere")
    assert asked(tmp_path / "elsewhere", folder)[1:] == before
    assert counts == [40]


def test_two_files_of_one_content_are_two_glossaries(library: Path, tmp_path: Path) -> None:
    (library / "again.toml").write_bytes((library / "07.toml").read_bytes())
    folder = tmp_path / "cache"
    assert asked(library, folder) == asked(library, folder) == asked(library, None)


def test_what_was_taken_out_is_not_found(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    asked(library, folder)
    for number in (0, 17, 39):
        (library / f"{number:02}.toml").unlink()
    assert asked(library, folder) == asked(library, folder) == asked(library, None)
    for number in range(1, 33):
        (library / f"{number:02}.toml").unlink(missing_ok=True)
    assert asked(library, folder) == asked(library, None)


def test_many_additions_are_merged_and_answer_the_same(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts, folder = compiled(monkeypatch), tmp_path / "cache"
    for number in range(50, 50 + 3 * tiers.FAN):
        write_one(library, number)
        asked(library, folder)
    assert counts[1:] == [1] * (3 * tiers.FAN - 1)
    assert len(list(folder.glob(f"*{SEGMENT}"))) < tiers.FAN * 2
    assert len(list(folder.glob(f"*{MANIFEST}"))) == 1
    assert asked(library, folder) == asked(library, None)


def test_who_is_killed_goes_on_with_the_next_batch(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assemble, "BATCH", 1000)
    monkeypatch.setattr(assemble, "GROWN", 1)
    folder = tmp_path / "cache"
    real = build.compile_segment
    done: list[int] = []

    def killed(glossaries, *more):
        if len(done) == 2:
            raise KeyboardInterrupt
        done.append(len(glossaries))
        return real(glossaries, *more)

    monkeypatch.setattr(build, "compile_segment", killed)
    with pytest.raises(KeyboardInterrupt):
        asked(library, folder)
    monkeypatch.setattr(build, "compile_segment", real)
    counts = compiled(monkeypatch)
    assert asked(library, folder) == asked(library, None)
    assert sum(done) > 0
    assert sum(counts[:-1]) <= 40 + 40 - sum(done)  # the last is the index in memory
    assert len(list(folder.glob(f"*{MANIFEST}"))) == 1


def test_of_a_folder_what_cannot_be_read_is_left_out_and_told(
    library: Path, tmp_path: Path
) -> None:
    whole = asked(library, None)
    (library / "broken.toml").write_text("title = ", encoding="utf-8")
    (library / "no report.toml").write_text('report = "none.txt"\n' + TEXT, encoding="utf-8")
    files = {str(library / "broken.toml"), str(library / "no report.toml")}
    paths = sorted(map(str, library.glob("*.toml")))
    for _ in range(2):
        assert asked(library, tmp_path / "cache", lenient=files) == whole
        with open_glossary(*paths, cache=str(tmp_path / "cache"), lenient=files) as terms:
            assert [type(error) for error in terms.left_out] == [GlossaryError, ReportError]
            assert all("library" in str(error) for error in terms.left_out)
    with pytest.raises(GlossaryError):
        asked(library, tmp_path / "cache")
    (library / "broken.toml").write_text(TEXT, encoding="utf-8")
    with open_glossary(*paths, cache=str(tmp_path / "cache"), lenient=files) as terms:
        assert len(terms.left_out) == 1


def loop(path: Path) -> None:
    path.symlink_to(path)


def pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX")
@pytest.mark.parametrize("put", [None, Path.mkdir, loop, pipe])
@pytest.mark.parametrize("suffix", ["toml", "txt"])
def test_what_changed_into_something_else_since_the_folder_was_listed_is_left_out(
    library: Path, tmp_path: Path, put: Callable[[Path], None] | None, suffix: str
) -> None:
    paths = sorted(map(str, library.glob("*.toml")))
    for first in ("before", "after"):  # it is known already, or not yet
        cached = str(tmp_path / first)
        if first == "before":
            open_glossary(*paths, cache=cached, lenient=paths).close()
        file = library / f"17.{suffix}"
        file.unlink()
        if put:
            put(file)
        for _ in range(2):
            with open_glossary(*paths, cache=cached, lenient=paths) as terms:
                assert len(terms.glossaries) == 39
                assert ["17" in str(error) for error in terms.left_out] == [True]
                assert terms.lookup("16haogongcheng").matches
                assert not terms.lookup("17haogongcheng", exact=True).matches
        file.rmdir() if file.is_dir() else file.unlink(missing_ok=True)
        write_one(library, 17)
    assert asked(library, tmp_path / "after") == asked(library, None)


def test_of_many_broken_files_each_is_read_once_and_told_each_time(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = asked(library, None)
    for number in range(300):
        (library / f"broken{number:03}.toml").write_bytes(b"\xff" if number % 2 else b"title = ")
    paths = sorted(map(str, library.glob("*.toml")))
    read: list[str] = []
    real = reading.read_glossary

    def counted(path: str):
        read.append(path)
        return real(path)

    monkeypatch.setattr(reading, "read_glossary", counted)
    for _ in range(3):
        with open_glossary(*paths, cache=str(tmp_path / "cache"), lenient=paths) as terms:
            assert len(terms.left_out) == 300
            assert terms.glossaries == whole[0]
    assert len(read) == 340


def test_a_question_looks_at_each_file_once_however_slow_the_disk(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(library, tmp_path / "cache")
    after_a_while = time.time_ns() + 10 * manifest.RACY
    monkeypatch.setattr(cache, "time_ns", lambda: after_a_while)
    asked(library, tmp_path / "cache")  # settles what was new
    looked: list[str] = []
    real = os.stat

    def slow(path, *more, **options):
        looked.append(str(path))
        return real(path, *more, **options)

    paths = sorted(map(str, library.glob("*.toml")))
    monkeypatch.setattr(os, "stat", slow)
    open_glossary(*paths, cache=str(tmp_path / "cache")).close()
    monkeypatch.undo()
    assert sorted(one for one in looked if "library" in one) == sorted(map(str, library.iterdir()))


def test_where_nothing_can_be_read_nothing_is_found(tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("title = ", encoding="utf-8")
    for _ in range(2):
        with open_glossary(str(path), cache=str(tmp_path / "c"), lenient={str(path)}) as terms:
            assert terms.lookup("四早").matches == ()
            assert terms.glossaries == ()


def test_without_a_build_only_what_is_there_is_asked(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    assert asked(library, folder, build=False)[0] == ()
    assert not folder.exists()
    whole = asked(library, folder)
    write_one(library, 45)
    assert asked(library, folder, build=False) == whole


def test_some_of_many_answer_as_if_they_were_alone(library: Path, tmp_path: Path) -> None:
    paths = sorted(map(str, library.glob("*.toml")))
    some = [paths[3], paths[17], paths[30]]
    with (
        open_glossary(*paths, cache=str(tmp_path / "cache")) as every,
        open_glossary(*some, cache=False) as alone,
    ):
        few = every.only(some)
        assert few.glossaries == alone.glossaries
        for query in ("四早", "3号工程", "17haogongcheng", "工程"):
            assert few.lookup(query, explain=True) == alone.lookup(query, explain=True)


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
