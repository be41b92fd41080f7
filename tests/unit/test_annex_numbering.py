"""How the number of a note may be written, and which leading numbers make one sequence."""

from __future__ import annotations

import pytest

from xpterms.annex.numbering import (
    Candidate,
    Opening,
    misnumbered,
    openings,
    sequence,
    unlisted,
)


@pytest.mark.parametrize(
    ("line", "value", "style", "rest"),
    [
        ("①四早", 1, "circled", "四早"),
        ("⑳、四早", 20, "circled", "四早"),
        ("❶四早", 1, "circled", "四早"),
        ("➉四早", 10, "circled", "四早"),
        ("㉑四早", 21, "circled", "四早"),
        ("㊿四早", 50, "circled", "四早"),
        ("⑴四早", 1, "circled", "四早"),
        ("⒈四早", 1, "circled", "四早"),
        ("㈩四早", 10, "circled", "四早"),
        ("注1：四早", 1, "note", "四早"),
        ("[注释12] 四早", 12, "note", "四早"),
        ("注十二：四早", 12, "note", "四早"),
        ("注③四早", 3, "note", "四早"),
        ("¹²四早", 12, "up", "四早"),
        ("[1]四早", 1, "square", "四早"),
        ("〔 12 〕：四早", 12, "square", "四早"),
        ("（3）四早", 3, "round", "四早"),
        ("3）四早", 3, "half", "四早"),
        ("3.四早", 3, "point", "四早"),
        ("３．四早", 3, "point", "四早"),
        ("3\\.四早", 3, "point", "四早"),
        ("3、四早", 3, "point", "四早"),
        ("（一百二十）四早", 120, "han round", "四早"),
        ("十二、四早", 12, "han", "四早"),
        ("二十、四早", 20, "han", "四早"),
        ("二〇、四早", 20, "han", "四早"),
        ("一百、四早", 100, "han", "四早"),
        ("一百零五、四早", None, "", ""),
        ("3 四早", 3, "space", "四早"),
        ("- 3.四早", 3, "point", "四早"),
        ("### 3.四早", 3, "point", "四早"),
        ("● 3.四早", 3, "point", "四早"),
        ("四早", None, "", ""),
        ("", None, "", ""),
        ("①", None, "", ""),
        ("0.四早", None, "", ""),
        ("2024年四早", None, "", ""),
        ("2024.四早", None, "", ""),
        ("2024/1四早", None, "", ""),
        ("1234-5-6", None, "", ""),
    ],
)
def test_the_number_of_a_line(line: str, value: int | None, style: str, rest: str) -> None:
    found = openings(line)
    if value is None:
        assert found == []
    else:
        assert (found[0].value, found[0].style, line[found[0].end :]) == (value, style, rest)
        assert [one for one in found[1:] if one.style != "bare"] == []


def bare(line: str) -> list[tuple[int, str]]:
    return [(one.value, line[one.end :]) for one in openings(line) if one.style == "bare"]


@pytest.mark.parametrize(
    ("line", "readings"),
    [
        ("12四早", [(1, "2四早"), (12, "四早")]),
        ("12345四早", [(1, "2345四早"), (12, "345四早"), (123, "45四早")]),
        ("3年四早", []),
        ("12年四早", [(1, "2年四早")]),
        ("012四早", []),
        ("3", []),
        ("12", [(1, "2")]),
        ("12 四早", [(1, "2 四早"), (12, " 四早")]),
        ("12.四早", []),
        ("3.", [(3, ".")]),
    ],
)
def test_a_figure_before_a_word_may_be_read_in_several_ways(
    line: str, readings: list[tuple[int, str]]
) -> None:
    assert bare(line) == readings


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("- 四早", "四早"),
        ("-四早", "-四早"),
        ("•四早", "四早"),
        ("## 四早", "四早"),
        ("**3.四早**", "3.四早**"),
        ("__3.四早__", "3.四早__"),
        ("- **3.四早**", "3.四早**"),
        ("**四早**", "**四早**"),
        ("四早", "四早"),
        ("", ""),
    ],
)
def test_where_the_text_of_a_list_begins(line: str, text: str) -> None:
    assert line[unlisted(line) :] == text


def one(line: int, value: int, weight: float = 2.0, style: str = "point") -> Candidate:
    return Candidate(line, Opening(value, style, 2), weight)


def chosen(*candidates: Candidate) -> list[tuple[int, int]]:
    return [(each.line, each.opening.value) for each in sequence(list(candidates))]


def test_the_numbers_that_follow_one_another_are_a_sequence() -> None:
    assert chosen() == []
    assert chosen(one(0, 1), one(1, 2), one(2, 3)) == [(0, 1), (1, 2), (2, 3)]
    assert chosen(one(0, 1), one(1, 8), one(1, 2), one(2, 3)) == [(0, 1), (1, 2), (2, 3)]


def test_a_list_inside_a_definition_never_pays() -> None:
    inner = [one(1, 1, 0.6), one(2, 2, 0.6)]
    assert chosen(one(0, 1), *inner, one(3, 2), one(4, 3)) == [(0, 1), (3, 2), (4, 3)]


@pytest.mark.parametrize(
    ("second", "taken"),
    [
        (one(1, 2, 0.1), True),
        (one(1, 3, 1.2), True),  # 0.8 and 0.35 for the number left out
        (one(1, 3, 1.1), False),
        (one(1, 4, 1.6), True),
        (one(1, 4, 1.4), False),
        (one(1, 2, 0.7, "half"), True),  # 0.6 for another style
        (one(1, 2, 0.5, "half"), False),
        (one(1, 30, 3.9), True),  # 3.0 at the most
        (one(1, 30, 3.7), False),
        (one(1, 1, 1.6), True),  # begun anew
        (one(1, 1, 1.4), False),
        (one(1, 1, 1.6, "half"), False),
        (one(1, 0, 1.9), False),
        (one(0, 2, 1.9), False),  # two readings of one line
    ],
)
def test_what_it_costs_to_go_on(second: Candidate, taken: bool) -> None:
    assert (len(chosen(one(0, 1, 4.0), second)) == 2) is taken


def test_what_begins_anew_must_look_like_a_note_on_both_sides() -> None:
    assert len(chosen(one(0, 1, 1.5), one(1, 1, 1.5))) == 2
    assert len(chosen(one(0, 1, 1.4), one(1, 1, 1.6))) == 1


def test_to_begin_late_costs_but_not_without_bound() -> None:
    assert chosen(one(0, 2, 2.0), one(1, 1, 1.6, "half")) == [(1, 1)]
    assert chosen(one(0, 2, 2.2), one(1, 1, 1.6, "half")) == [(0, 2)]
    assert chosen(one(0, 9, 3.0), one(1, 1, 1.4, "half")) == [(0, 9)]
    assert chosen(one(0, 9, 3.0), one(1, 1, 1.6, "half")) == [(1, 1)]


def test_a_number_may_stand_sixty_candidates_behind_the_one_before_it() -> None:
    between = [one(at, 9, 0.1, "bare") for at in range(1, 60)]
    assert len(chosen(one(0, 1), *between, one(60, 2))) == 2
    assert len(chosen(one(0, 1), *between, one(60, 9, 0.1, "bare"), one(61, 2))) == 1


@pytest.mark.parametrize(
    ("wrong", "found"),
    [
        (one(1, 5), True),
        (one(1, 5, 1.5), True),
        (one(1, 5, 1.4), False),
        (one(1, 5, 2.0, "half"), False),
        (one(1, 1), False),
        (one(0, 5), False),  # the line is taken
        (one(9, 5), False),  # nothing follows it
    ],
)
def test_a_line_between_two_notes_may_be_misnumbered(wrong: Candidate, found: bool) -> None:
    chain = [one(0, 1), one(2, 2), one(4, 3)]
    assert misnumbered(chain, [*chain, wrong]) == ([wrong] if found else [])


def test_a_misnumbered_line_counts_once_and_stands_between_one_style() -> None:
    chain = [one(0, 1), one(2, 2)]
    other = one(1, 55)
    assert misnumbered(chain, [one(1, 5), other]) == [other]
    mixed = [one(0, 1), one(2, 2, 2.0, "half")]
    assert misnumbered(mixed, [one(1, 5)]) == []
    assert misnumbered([], [one(1, 5)]) == []
