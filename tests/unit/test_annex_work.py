"""Reading an annex takes work in proportion to its text, whatever the text: counted in calls, not in seconds."""

from __future__ import annotations

from collections.abc import Callable
from cProfile import Profile

import pytest

from xpterms.annex import notes
from xpterms.annex.layout import read_lines
from xpterms.annex.notes import Ways
from xpterms.annex.read import read_annex

SIZE = 400
HOSTILE: dict[str, Callable[[int], str]] = {
    "spaces": lambda n: "名词解释\nx" + " " * 30 * n + "x",
    "newlines": lambda n: "\n" * 30 * n,
    "equal notes": lambda n: "名词解释\n" + "1.四早：指早排查。\n" * n,
    "notes": lambda n: "名词解释\n" + "".join(f"{i}.四早{i}：指早排查{i}。\n" for i in range(1, n)),
    "figures": lambda n: "".join(f"{i % 999}\n" for i in range(4 * n)),
    "numbers without text": lambda n: "名词解释\n" + "1.\n" * 4 * n,
    "headings": lambda n: "名词解释\n" * 2 * n,
    "marks": lambda n: "四早[1]要求\n" * n + "名词解释\n[1]四早：指早排查。",
    "figures behind terms": lambda n: "四早1要求" * n + "\n名词解释\n1四早：指早排查。",
    "footnotes": lambda n: (
        "".join(f"四早{i}[{i % 50}]要求。\n" for i in range(n))
        + "".join(f"[{i % 50}]四早{i}：指早。\n" for i in range(n))
    ),
    "one long definition": lambda n: "名词解释\n1.四早：指" + "早排查、" * 10 * n,
    "notes on one line": lambda n: (
        "名词解释\n" + "".join(f"{i}.四早{i}：指早。" for i in range(1, n))
    ),
    "brackets": lambda n: "[【（“" * 10 * n,
    "signs": lambda n: "名词解释\n" + "：—指即" * 10 * n,
    "zones": lambda n: "".join(
        f"“早{i}”：指早排查。\n“晚{i}”：指晚报。\n“中{i}”：指中报。\n" + "一\n" * 5
        for i in range(n // 4)
    ),
    "unannounced": lambda n: "".join(f"“四早{i}”：指早排查{i}。\n" for i in range(n)),
}


def calls(text: str) -> int:
    """Return how many calls, of Python's and of C's, reading a text makes."""
    with Profile() as counted:
        read_annex(text)
    return sum(row.callcount for row in counted.getstats())


@pytest.mark.parametrize("kind", HOSTILE)
def test_twice_the_text_is_about_twice_the_work(kind: str) -> None:
    once, twice = calls(HOSTILE[kind](SIZE)), calls(HOSTILE[kind](2 * SIZE))
    assert twice <= 2.5 * once + 2000


def test_no_pattern_sees_a_long_run_of_spaces() -> None:
    """Patterns that skip spaces before they fail are quadratic in a run's length."""
    lines = read_lines("x" + " " * 14_000 + "x\n\u3000" + "\u3000 \t" * 5_000 + "y")
    assert max(len(line.text) for line in lines) < 20


def test_a_line_is_compared_by_its_core_once_however_many_readings_there_are() -> None:
    """What is compared of a text is put together from its lines', not worked out again for each reading."""
    reads = [("x" * 40 + "早",), ("y" * 40,)]
    ways = Ways("")
    seen: list[str] = []
    known = notes.core
    try:
        notes.core = lambda text: seen.append(text) or known(text)  # type: ignore[assignment]
        for texts in [*reads, *reads]:
            ways.beside("早").core(texts)
    finally:
        notes.core = known
    assert seen == ["x" * 40 + "早", "y" * 40]
    assert Ways("").core(["“１＋３”", " 工作法"]) == "1+3工作法"


def test_a_note_is_parted_once_for_each_usual_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same lines are read as a numbered list, as a plain one, and in several zones."""
    parted: list[tuple[str, int, str]] = []
    best = Ways._best
    monkeypatch.setattr(Ways, "_best", lambda self, *key: parted.append(key) or best(self, *key))
    ways = Ways("")
    split = ways.split(["四早：指早排查。"])
    assert ways.split(["四早：指早排查。"]) is split
    assert ways.split(["四早：指", "早排查。"]) is not split
    ways.split(["四早：指早排查。"], "colon")
    assert [key[1:] for key in parted] == [(0, ""), (4, ""), (0, "colon")]
