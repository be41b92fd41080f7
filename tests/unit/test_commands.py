"""Commands in this process, with a record of streams in place of the real ones: what they print, say and return."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from xpterms import entry
from xpterms.cli import environment, guard
from xpterms.cli.commands import cache, context, opening, pick
from xpterms.cli.environment import ClosedPipeError, Environment, StreamError
from xpterms.cli.shown import pager
from xpterms.cli.shown.changed import changed, removed
from xpterms.cli.shown.page import page
from xpterms.cli.shown.scanned import shown
from xpterms.cli.shown.underlined import underlined, window
from xpterms.documents.changes import Changes, DraftLine, Edit, Part
from xpterms.documents.draft import Draft
from xpterms.errors import DocumentError, GlossaryError, UsageError
from xpterms.exchange.readers import stardict
from xpterms.index.cache import kept
from xpterms.model import Entry, Use, Used
from xpterms.search.query import LONGEST_QUERY
from xpterms.texts import source as sources
from xpterms.texts.annotating.annotate import Annotated
from xpterms.texts.annotating.noted import Noted
from xpterms.texts.checking.finding import Finding, Related
from xpterms.texts.reading import Text
from xpterms.texts.source import open_source, whole


class Desk(Environment):
    """Streams in memory, perhaps of a terminal."""

    def __init__(self, variables: dict[str, str]) -> None:
        super().__init__(variables)
        self.printed = ""
        self.told = ""
        self.terminal = False

    def out_bytes(self, content: bytes) -> None:
        self.printed += content.decode()

    def err(self, text: str) -> None:
        self.told += text

    def is_terminal(self, _stream: int) -> bool:
        return self.terminal


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    home = str(tmp_path)
    monkeypatch.setenv("HOME", home)
    monkeypatch.setenv("XDG_CACHE_HOME", f"{home}/cache")
    made = Desk({
        "HOME": home, "XDG_CACHE_HOME": f"{home}/cache", "XDG_DATA_HOME": f"{home}/data", "LANG": "en_US.UTF-8",
        "LANGUAGE": "en", "XPTERMS_LANG": "en",
    })  # fmt: skip
    before = environment.replace(made)
    yield made
    environment.replace(before)


def raising(error: BaseException) -> Callable[[], int]:
    def work() -> int:
        raise error

    return work


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (ClosedPipeError(), 141, ""),
        (KeyboardInterrupt(), 130, ""),
        (UsageError("lookup.empty"), 2, "xpterms: "),
        (GlossaryError("glossary.missing", path="a\x1bb"), 3, "no such glossary"),
        (StreamError("streams.unwritten", reason="full"), 3, "full"),
        (OSError(28, "No space left", "/a"), 3, "(/a)"),
        (OSError("odd"), 3, "OSError"),
        (RecursionError(), 3, "xpterms: "),
        (MemoryError(), 3, "xpterms: "),
        (KeyError("x"), 3, "KeyError"),
    ],
)
def test_what_becomes_of_a_command_that_fails(
    desk: Desk, error: BaseException, code: int, words: str
) -> None:
    assert guard.guarded(raising(error)) == code
    assert words in desk.told
    assert desk.told.count("\n") == (1 if words else 0)
    assert "\x1b" not in desk.told
    assert "Traceback" not in desk.told


def test_a_command_that_does_not_fail_returns_its_code(desk: Desk) -> None:
    assert guard.guarded(lambda: 7) == 7


def test_debugging_shows_where_an_error_comes_from(desk: Desk) -> None:
    desk.variables["XPTERMS_DEBUG"] = "1"  # type: ignore[index]
    for error in (
        UsageError("lookup.empty"),
        OSError("x"),
        RecursionError(),
        MemoryError(),
        KeyError("x"),
    ):
        desk.told = ""
        guard.guarded(raising(error))
        assert desk.told.startswith("Traceback")
    desk.variables["XPTERMS_DEBUG"] = "0"  # type: ignore[index]
    assert not desk.debug


def test_a_long_answer_goes_through_the_readers_pager(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    long, short = "甲\n" * 30, "甲\n" * 3
    ran: list[tuple[str, bytes, dict[str, str]]] = []
    code = 0

    def run(command: str, *, input: bytes, env: dict[str, str], **_: object) -> Any:  # noqa: A002
        ran.append((command, input, env))
        if code < 0:
            raise OSError
        return SimpleNamespace(returncode=code)

    monkeypatch.setattr("subprocess.run", run)
    pager.paged(long)
    assert (desk.printed, ran) == (long, [])  # no terminal
    desk.terminal, desk.printed = True, ""
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((80, 24)))
    pager.paged(short)
    assert (desk.printed, ran) == (short, [])
    desk.printed = ""
    pager.paged(long)
    assert desk.printed == ""
    ((command, given, env),) = ran
    assert (command, given, env["LESSCHARSET"], env["LESS"]) == (
        "less -RF",
        long.encode(),
        "utf-8",
        "-RF",
    )
    for answered in (127, 126, -1):
        code, desk.printed = answered, ""
        pager.paged(long)
        assert desk.printed == long  # there is no such pager
    code, desk.printed = 0, ""
    for named in ("cat", ""):
        desk.variables["PAGER"] = named  # type: ignore[index]
        pager.paged(long)
    assert desk.printed == long * 2
    desk.variables["PAGER"] = "more"  # type: ignore[index]
    monkeypatch.setattr(os, "get_terminal_size", lambda _: (_ for _ in ()).throw(OSError))
    desk.printed = ""
    pager.paged("甲\n" * 23)
    pager.paged("乙\n" * 24)
    assert desk.printed == "甲\n" * 23
    assert ran[-1][:2] == ("more", ("乙\n" * 24).encode())


@pytest.mark.parametrize(("option", "through"), [("--pager", 1), ("--no-pager", 0)])
def test_the_text_of_a_scan_goes_through_a_pager_unless_none_is_wanted(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, option: str, through: int
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("落实四早要求。\n" * 30, encoding="utf-8")
    ran: list[str] = []

    def run(command: str, **_: object) -> Any:
        ran.append(command)
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((80, 24)))
    desk.terminal = True
    assert entry.answer(["scan", "--text", option, str(draft)]) == 0
    assert len(ran) == through
    assert ("落实" in desk.printed) == (not through)


GLOSSARY = 'title = "试"\nreport = "r.txt"\n[[terms]]\nterm = "四早"\ndefinition = "指早排查。"\n'


@pytest.fixture
def glossary(tmp_path: Path) -> str:
    (tmp_path / "r.txt").write_text("一、回顾\n落实四早要求。又提四早工作。\n", encoding="utf-8")
    path = tmp_path / "g.toml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return str(path)


def test_the_cache_is_told_built_and_cleared(desk: Desk, glossary: str, tmp_path: Path) -> None:
    folder = f"{tmp_path}/cache/xpterms"
    assert cache.run(action="show", json=True, glossary=(), color="never") == 0
    assert json.loads(desk.printed) == {"folder": folder, "files": 0, "bytes": 0, "cleared": False}
    desk.printed = ""
    assert cache.run(action="build", json=False, glossary=[glossary], color="never") == 0
    files = kept(folder)
    assert files
    assert desk.printed.startswith(f"{folder}\tholds {len(files)} files")
    desk.printed = ""
    assert cache.run(action="clear", json=True, glossary=(), color="never") == 0
    told = json.loads(desk.printed)
    assert (told["files"], told["bytes"], told["cleared"]) == (
        len(files),
        sum(size for _, size in files),
        True,
    )
    assert kept(folder) == []


def test_a_cache_that_keeps_nothing_is_told(desk: Desk, glossary: str, tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir(exist_ok=True)
    (tmp_path / "cache" / "xpterms").write_bytes(b"")  # no folder, so that nothing can be written
    with pytest.raises(environment.XptermsError) as raised:
        cache.run(action="build", json=False, glossary=[glossary], color="never")
    assert raised.value.code == "cache.not-kept"
    assert raised.value.exit_code == 3
    assert desk.printed == ""


def test_a_file_of_the_cache_that_cannot_be_removed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache._remove(str(tmp_path / "gone"))
    with pytest.raises(environment.XptermsError) as raised:
        cache._remove(str(tmp_path))
    assert raised.value.code == "cache.not-removed"
    assert raised.value.fields["path"] == str(tmp_path)


def asked(glossary: str, text: str, **options: object) -> int:
    given: dict[str, Any] = {
        "text": text.split(), "sort": "text", "width": None, "documents": (), "limit": None, "json": False,
        "tsv": False, "glossary": [glossary], "place": None, "since": None, "color": "never",
    }  # fmt: skip
    return context.run(**{**given, **options})


def test_plain_text_has_each_sentence_whole_however_long(
    desk: Desk, glossary: str, tmp_path: Path
) -> None:
    """One without end on one line for all its uses, any other at each use."""
    long, short = f"发展{'乙' * 2_000}发展。", "发展甲发展。"
    one = tmp_path / "one.txt"
    one.write_text(f"{long}\n{short}\n", encoding="utf-8")
    assert asked(glossary, "发展", documents=[str(one)]) == 0
    assert [line.partition(": ")[2] for line in desk.printed.splitlines()] == [long, short, short]


def test_where_reports_use_a_text(desk: Desk, glossary: str) -> None:
    assert asked(glossary, "四早") == 0
    assert desk.printed == "r.txt:2: 落实四早要求。\nr.txt:2: 又提四早工作。\n"
    desk.printed = ""
    assert asked(glossary, "四早", limit=1) == 0
    assert (desk.printed, desk.told.count("\n")) == ("r.txt:2: 落实四早要求。\n", 1)
    desk.printed = desk.told = ""
    assert asked(glossary, "四早", json=True) == 0
    assert [json.loads(line)["line"] for line in desk.printed.splitlines()] == [2, 2]
    desk.printed = ""
    assert asked(glossary, "四早", tsv=True) == 0
    assert desk.printed.count("\t") >= 4
    desk.printed = ""
    assert asked(glossary, "四早", width=40) == 0
    first, second = desk.printed.splitlines()
    assert first.startswith("2 ")
    assert first.index("四早") >= second.index("四早") - 2
    desk.printed = ""
    assert asked(glossary, "四早", color="always") == 0
    assert desk.printed.startswith("\x1b[4m")
    assert desk.printed.count("\x1b[1m四早\x1b[0m") == 2
    assert desk.told == ""
    assert asked(glossary, "六清") == 1
    assert "六清" in desk.told


def test_a_long_text_that_no_report_uses_is_told_with_an_ellipsis(
    desk: Desk, glossary: str
) -> None:
    for length, named in ((60, "清" * 60), (61, "清" * 59 + "…")):
        desk.told = ""
        assert asked(glossary, "清" * length) == 1
        assert max(re.findall("清+…?", desk.told), key=len) == named


def test_where_documents_use_a_text(desk: Desk, glossary: str, tmp_path: Path) -> None:
    one = tmp_path / "one.txt"
    one.write_text("落实四早。\n", encoding="utf-8")
    assert asked(glossary, "四早", documents=[str(one)]) == 0
    assert desk.printed.endswith("one.txt:1: 落实四早。\n")
    desk.printed = ""
    assert asked(glossary, "四早", documents=[str(one), str(tmp_path / "none.txt")]) == 3
    assert "none.txt" in desk.told
    assert "落实四早" in desk.printed
    assert asked(glossary, "六清", documents=[str(tmp_path / "none.txt")]) == 3


@pytest.mark.parametrize(
    ("query", "code"), [(" ", "lookup.empty"), ("四" * (LONGEST_QUERY + 1), "lookup.too-long")]
)
def test_a_query_that_is_none_is_refused(query: str, code: str) -> None:
    with pytest.raises(UsageError) as raised:
        opening.check(query)
    assert raised.value.code == code


def test_glossaries_that_are_left_out_are_told_few_by_name(desk: Desk) -> None:
    errors = [GlossaryError("glossary.missing", path=f"{at}.toml") for at in range(7)]
    opening._tell(errors[:5])
    assert desk.told.count("\n") == 5
    desk.told = ""
    opening._tell(errors)
    assert desk.told.count("\n") == 6
    assert "4.toml" in desk.told
    assert "5.toml" not in desk.told
    assert "2" in desk.told.splitlines()[-1]


def test_a_terminal_is_told_how_far_slow_work_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert opening.progress() is None
    desk.terminal = True
    tell = opening.progress()
    assert tell is not None
    tell("compile", 1, 2)
    tell("done", 2, 2)
    assert desk.told == ""  # it was quick
    monkeypatch.setattr(opening, "SLOW", -1.0)
    tell("nothing known", 1, 2_000)
    assert desk.told == "\r\x1b[Knothing known 1/2,000"
    tell("done", 2, 2)
    assert desk.told.endswith("\r\x1b[K")
    desk.variables["TERM"] = "dumb"  # type: ignore[index]
    assert opening.progress() is None


def test_segments_are_merged_later_by_a_process_of_its_own(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    spawned: list[list[str]] = []
    monkeypatch.setattr(
        os, "posix_spawn", lambda _path, command, *_more, **_options: spawned.append(command)
    )
    opening._merge_later(["a.toml", "b.toml"])
    assert spawned[0][1:] == [
        "-P",
        "-m",
        "xpterms",
        "cache",
        "build",
        "-g",
        "a.toml",
        "-g",
        "b.toml",
    ]
    monkeypatch.setattr(os, "posix_spawn", lambda *_, **__: (_ for _ in ()).throw(OSError))
    opening._merge_later([])


@pytest.mark.parametrize(
    ("picked", "code", "printed"),
    [
        (None, 130, ""),
        (SimpleNamespace(term="四早", card=False), 0, "四早\n"),
        (SimpleNamespace(term="四早", card=True), 0, "指早排查"),
    ],
)
def test_what_is_picked_is_printed(
    desk: Desk, glossary: str, monkeypatch: pytest.MonkeyPatch, picked: Any, code: int, printed: str
) -> None:
    made: list[Any] = []

    def screen(rows: object, text: str, *_: object, plain: bool, **__: object) -> Any:
        made.append((text, plain))
        return SimpleNamespace(run=lambda: picked)

    monkeypatch.setattr(pick, "_terminal", lambda: (None, None))
    monkeypatch.setattr("xpterms.cli.picker.screen.Screen", screen)
    monkeypatch.setattr("xpterms.cli.picker.screen.streams", lambda *_: (None, None))
    given = {"words": ["si", "zao "], "glossary": [glossary], "place": None, "since": None}
    assert pick.run(**given, color="auto") == code  # type: ignore[arg-type]
    assert printed in desk.printed
    assert made == [("si zao", False)]
    pick.run(**given, color="never")  # type: ignore[arg-type]
    assert made[-1][1] is True


def test_without_a_terminal_nothing_can_be_picked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.open", lambda *_, **__: (_ for _ in ()).throw(OSError))
    with pytest.raises(UsageError) as raised:
        pick._terminal()
    assert raised.value.code == "pick.no-terminal"


ENTRY = Entry("四早", 3, "sì zǎo", "指早<排查>。", (), (), "试", 1)
KNOWN = Used("a.txt", "四早", (Use(1, (2, 4), "四早"), Use(3, (0, 2), "四早")), ENTRY)
PLAIN = Used("a.txt", "六清", (Use(3, (3, 5), "六清"),), ENTRY.replace(number=None))
UNKNOWN = Used(
    "a.txt",
    "三资",
    (Use(1, (5, 7), "三资"),),
    None,
    ("资金", "资产"),
    0.72,
    (("unknown.quoted", 0.6),),
)
BARE = Used("a.txt", "五星", (Use(1, (7, 9), "五星"),), None, (), 0.5)
LINES = ["落实四早＆三资五星", "", "四早、六清"]


def test_what_a_scan_found_in_lines_rows_and_records(desk: Desk) -> None:
    found = [UNKNOWN, KNOWN, PLAIN]
    assert shown(found, LINES, "plain")
    assert desk.printed.splitlines() == [
        "a.txt:1:3: 四早\t指早<排查>。", "a.txt:3:1: 四早\t指早<排查>。", "a.txt:3:4: 六清\t指早<排查>。",
        desk.printed.splitlines()[-1],
    ]  # fmt: skip
    last = desk.printed.splitlines()[-1]
    assert last.startswith("a.txt:1:6: 三资\t")
    assert "0.72" in last
    assert "资金" in last
    desk.printed = ""
    shown(found, LINES, "plain", first=True, explain=True)
    assert desk.printed.count("四早") == 1
    assert "+0.6" in desk.printed
    desk.printed = ""
    shown(found, LINES, "tsv")
    rows = [line.split("\t") for line in desk.printed.splitlines()]
    assert rows[0] == ["a.txt", "1", "3", "四早", "四早", "3", "试", "指早<排查>。"]
    assert rows[2][5] == ""
    assert rows[-1] == ["a.txt", "1", "6", "三资", "三资", "", "", "资金、资产", "0.72"]
    desk.printed = ""
    shown(found, LINES, "json", explain=True)
    one, two, _ = map(json.loads, desk.printed.splitlines())
    assert (one["score"], one["reasons"], one["members"], one["known"]) == (
        0.72,
        {"quoted": 0.6},
        ["资金", "资产"],
        False,
    )
    assert (two["number"], two["glossary"], len(two["uses"]), "score" in two) == (3, "试", 2, False)
    for form in ("html", "text", "table"):
        desk.printed = ""
        assert shown(found, LINES, form)
        assert "四早" in desk.printed
        assert not shown([], LINES, form)


def test_a_page_shows_each_use_with_its_note(desk: Desk) -> None:
    made = page([KNOWN, PLAIN, UNKNOWN, BARE], LINES)
    assert "<title>a.txt</title>" in made
    assert (
        '<p id="l1">落实<span class="t" id="t1" tabindex="0">四早<span class="n" role="note">'
        in made
    )
    assert '<p id="l2">' not in made
    assert '<p id="l3"><span class="t" tabindex="0">四早' in made
    assert '<span class="t u" id="t3" tabindex="0">三资' in made
    assert "<b>四早</b> <span>sì zǎo</span><br>指早&lt;排查&gt;。<i>试 · " in made
    assert made.count("<tr><td>") == 4
    assert '<td><a href="#t1">四早</a></td><td>2</td><td>指早&lt;排查&gt;。</td>' in made
    assert "资金" in made
    empty = page([], LINES)
    assert "<title>xpterms</title>" in empty
    assert "<table>" not in empty


def line_of(*texts: str) -> Draft:
    return Draft("a.txt", "text", b"", tuple(DraftLine(text) for text in texts))


def own(number: int | None) -> Any:
    return SimpleNamespace(number=number)


def test_what_annotating_would_change(desk: Desk) -> None:
    draft = line_of("落实四早[2]要求，六清[1]", "2. 四早：指早。")
    notes = (
        Noted("四早", "指早。", own=own(2)), Noted("六清", "指清。"), Noted("五绿", "指绿。", own=own(3)),
        Noted("七通", "指通。", own=own(None)), Noted("八无", "指无。", own=own(5), rewritten=True),
    )  # fmt: skip
    edits = (Edit(1, 4, 7, "[1]"), Edit(1, 10, 10, "[2]"), Edit(1, 12, 15, ""), Edit(2, 0, 1, "1"))
    made = Annotated(
        notes,
        Changes(edits, (Part(2, 2),)),
        (),
        (),
        (Noted("九", "指。", own=own(4)), Noted("十", "指。")),
    )
    assert list(changed(draft, made)) == [
        "> 2 → 1. 四早\n", "+ 2. 六清：指清。\n", "+ 5. 八无：指无。\n", "- 4. 九\n", "- 十\n",
        "> 1:5: …落实四早[2] → [1]\n", "+ 1:11: …落实四早[2]要求，[2]\n", "- 1:13: …落实四早[2]要求，六清[1]\n",
    ]  # fmt: skip
    (same,) = changed(draft, Annotated((), Changes(), (), ()))
    assert same.endswith("\n")
    assert list(removed(line_of("甲[1]", "", "1. 甲：乙"), Changes((Edit(1, 1, 4, ""),), (Part(2, 3),)))) == [
        "- 1. 甲：乙\n", "- 1:2: …甲[1]\n",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "span", "room", "found"),
    [
        ("落实四早要求", (2, 4), 40, ("落实四早要求", 4, 4)),
        ("  落实四早", (4, 6), 40, ("落实四早", 4, 4)),
        ("四早", (2, 2), 40, ("四早", 4, 1)),
        ("长" * 20 + "四早" + "短" * 20, (20, 22), 30, ("…长长长长长长长四早短短短短短…", 15, 4)),
        ("四早" + "短" * 20, (0, 2), 20, ("四早短短短短短短短…", 0, 4)),
        ("长" * 20 + "四早", (20, 22), 20, ("…长长长长长长长四早", 15, 4)),
    ],
)
def test_what_of_a_line_is_shown_around_a_finding(
    line: str, span: tuple[int, int], room: int, found: tuple[str, int, int]
) -> None:
    assert window(line, span, room) == found


def test_findings_are_underlined_and_counted() -> None:
    text = Text("a.txt", "text", ("落实四早要求", "四早：指早"), "")
    one = Finding(
        "note-unused", "a.txt", 1, (2, 4), "四早", "四早", "check.note-unused", {"term": "四早"}, ()
    )
    two = one.replace(line=9, related=(Related("a.txt", 2, "四早", annex=True),))
    made = underlined(text, [one, two], "en", 60)
    assert "a.txt:1:3" in made
    assert "  1 │ 落实四早要求\n    │     \x1b[1m^^^^\x1b[0m\n" in made
    assert made.count("│") == 2
    assert " = " in made
    assert made.endswith("\n\n")
    assert underlined(text, [], "en", 60) == ""


def piped(content: bytes) -> int:
    readable, writable = os.pipe()
    os.write(writable, content)
    os.close(writable)
    return readable


def test_a_text_is_opened_for_reading_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("甲\n乙\n", encoding="utf-8")
    opened = open_source(str(path))
    assert (opened.file, opened.live) == (str(path), False)
    assert [line for batch in opened.batches for line in batch] == ["甲", "乙"]
    opened = open_source("-", piped("甲\n乙".encode()))
    assert (opened.file, opened.live) == ("-", True)
    assert [line for batch in opened.batches for line in batch] == ["甲", "乙"]
    html = "<!doctype html><p>甲</p><p>乙</p>".encode()
    path = tmp_path / "a.html"
    path.write_bytes(html)
    opened = open_source(str(path))
    assert (opened.live, [list(batch) for batch in opened.batches]) == (False, [["甲", "乙"]])
    assert list(whole("-", piped("甲\n乙".encode())).lines) == ["甲", "乙"]
    assert list(whole(str(path)).lines) == ["甲", "乙"]
    for name, code in (
        ("none.txt", "text.missing"),
        ("a\0b", "text.unreadable"),
        (str(tmp_path), "text.unreadable"),
    ):
        with pytest.raises(DocumentError) as raised:
            open_source(name)
        assert raised.value.code == code
        assert raised.value.fields["path"] == name
    monkeypatch.setattr(sources, "LARGEST", 3)
    with pytest.raises(DocumentError) as raised:
        whole("-", piped(b"abcd"))
    assert (raised.value.code, raised.value.fields) == ("text.too-large", {"path": "-", "most": 0})
    assert list(whole("-", piped(b"abc")).lines) == ["abc"]


def test_a_word_document_on_standard_input_is_read_whole() -> None:
    from tests.words import paragraph, run, word

    opened = open_source("-", piped(word(paragraph(run("四早")))))
    assert (opened.live, [list(batch) for batch in opened.batches]) == (False, [["四早"]])


def dictionary(folder: Path, *, ifo: str = "", **files: bytes) -> Path:
    index = "四早".encode() + b"\0" + (0).to_bytes(4, "big") + (9).to_bytes(4, "big")
    given = {"idx": index, "dict": "指早。".encode(), **files}
    for suffix, content in given.items():
        if content:
            (folder / f"d.{suffix.replace('_', '.')}").write_bytes(content)
    path = folder / "d.ifo"
    path.write_text(ifo or "StarDict's dict ifo file\nsametypesequence=m\n", encoding="utf-8")
    return path


def drafts(path: Path) -> list[Any]:
    found: list[Any] = []
    stardict.read_stardict(str(path), path.read_bytes(), SimpleNamespace(add=found.append))  # type: ignore[arg-type]
    return found


def test_the_words_of_a_dictionary_with_other_spellings(tmp_path: Path) -> None:
    synonyms = b"".join(
        word.encode() + b"\0" + (0).to_bytes(4, "big") for word in ("四个早", "sizao")
    )
    (only,) = drafts(dictionary(tmp_path, syn=synonyms))
    assert (only.row, only.term, only.definition, only.aliases, only.whole) == (
        1,
        "四早",
        "指早。",
        ("四个早",),
        True,
    )


def test_articles_of_pages_and_wide_offsets(tmp_path: Path) -> None:
    article = "<p>指&lt;早&gt;</p>".encode()
    index = "四早".encode() + b"\0" + (0).to_bytes(8, "big") + len(article).to_bytes(4, "big")
    ifo = "sametypesequence=h\nidxoffsetbits=64\n"
    (only,) = drafts(dictionary(tmp_path, ifo=ifo, idx=index, dict=article))
    assert only.definition == "指<早>"


def test_packed_files_of_a_dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import gzip

    packed = gzip.compress("指早。".encode())
    path = dictionary(tmp_path, dict=b"", dict_dz=packed)
    assert drafts(path)[0].definition == "指早。"
    (tmp_path / "d.dict.dz").write_bytes(b"no gzip")
    assert refused(path)[0] == "exchange.stardict-damaged"
    (tmp_path / "d.dict.dz").write_bytes(packed)
    monkeypatch.setattr(stardict, "LARGEST", len(packed))
    assert drafts(path)[0].definition == "指早。"
    monkeypatch.setattr(stardict, "LARGEST", 8)
    assert refused(path)[0] == "exchange.stardict-large"


def refused(path: Path) -> tuple[str, dict[str, object]]:
    with pytest.raises(DocumentError) as raised:
        drafts(path)
    return raised.value.code, raised.value.fields


@pytest.mark.parametrize(
    ("files", "ifo", "code", "fields"),
    [
        ({"dict": b""}, "", "stardict-missing", {}),
        ({"idx": b""}, "", "stardict-missing", {}),
        ({}, "sametypesequence=mm\n", "stardict-kind", {"kinds": "mm"}),
        ({}, "bookname=x\n", "stardict-kind", {"kinds": "-"}),
        ({}, "sametypesequence=W\n", "stardict-kind", {"kinds": "W"}),
        ({"idx": b"abc"}, "", "stardict-cut", {"row": 1}),
        ({"idx": b"abc\0" + b"\0" * 7}, "", "stardict-cut", {"row": 1}),
        ({"dict": b"12345678"}, "", "stardict-offset", {"row": 1, "word": "四早"}),
        ({"syn": b"abc\0" + b"\0" * 3}, "", "stardict-cut", {"row": 1}),
        ({"syn": b"abc"}, "", "stardict-cut", {"row": 1}),
        (
            {"syn": b"abc\0" + (1).to_bytes(4, "big")},
            "",
            "stardict-offset",
            {"row": 1, "word": "abc"},
        ),
    ],
)
def test_a_dictionary_that_lies_is_refused(
    tmp_path: Path, files: dict[str, bytes], ifo: str, code: str, fields: dict[str, object]
) -> None:
    path = dictionary(tmp_path, ifo=ifo, **files)
    found, told = refused(path)
    assert found == f"exchange.{code}"
    assert {name: told[name] for name in fields} == fields


def test_of_a_glossary_s_path_the_end_is_shown(desk: Desk, tmp_path: Path) -> None:
    desk.terminal = True
    desk.variables["COLUMNS"] = "80"
    path = tmp_path / ("long-" * 9) / "terms.toml"
    path.parent.mkdir()
    path.write_text('title = "甲"\n[[terms]]\nterm = "四早"\ndefinition = "一"\n', encoding="utf-8")
    assert entry.main(["glossaries", "-g", str(path)]) == 0
    row = desk.printed.splitlines()[1]
    assert row.endswith("terms.toml")
    assert "…" in row
    assert len(row) < 80
