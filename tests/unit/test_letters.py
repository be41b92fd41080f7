"""What letters may be of a reading: codes, costs and how many letters each takes."""

from __future__ import annotations

import pytest

from xpterms.search import letters
from xpterms.search.letters import Run, run
from xpterms.search.scale import COST


def of(typed: str, **how: object) -> Run:
    """Return the run of some letters, which end the query unless it is said otherwise."""
    asked = {"ends": True, "tones": (), "sounds": False, "short": True} | how
    return run((typed, *(asked[name] for name in ("ends", "tones", "sounds", "short"))))  # type: ignore[arg-type]


def as_typed(run: Run, *readings: str) -> list[letters.Edge]:
    """Return what letters may be of a unit with no slip in them."""
    return list(run[readings])


def slipped(run: Run, readings: tuple[str, ...], number: str) -> list[letters.Edge]:
    """Return what they may be with slips."""
    return list(run.slipped(readings, number))


@pytest.mark.parametrize(
    ("typed", "reading", "laid"),
    [
        ("si", "si4", [(0.0, "full", 2), (COST["initial"], "initial", 1)]),
        ("an", "an1", [(0.0, "full", 2), (COST["vowel"], "vowel", 1)]),
        ("zha", "zhang1", [("initial", 1), ("initial", 2), ("unfinished", 3)]),
        ("zhao", "zao3", [("initial", 1)]),
        ("z", "zhang1", [("initial", 1)]),
        ("lu", "lv4", [("reading", 2), ("initial", 1)]),
        ("gang", "shuang1", []),
        ("a", "a1", [(0.0, "full", 1)]),
    ],
)
def test_letters_are_a_reading_in_full_or_by_its_beginning(
    typed: str, reading: str, laid: list[tuple[object, ...]]
) -> None:
    found = as_typed(of(typed), reading)
    assert all(units == 1 for *_, units in found)
    full = [(cost, code, size) for cost, code, size, _ in found]
    assert [row if len(row) == 3 else (COST[str(row[0])], *row) for row in laid] == full


def test_only_the_letters_that_end_a_query_may_be_unfinished() -> None:
    assert "unfinished" in {code for _, code, _, _ in as_typed(of("zha"), "zhang1")}
    assert "unfinished" not in {code for _, code, _, _ in as_typed(of("zha", ends=False), "zhang1")}


def test_nothing_stands_for_a_syllable_by_its_beginning_where_that_is_not_asked() -> None:
    assert as_typed(of("zhang", short=False), "zhang1") == [(0.0, "full", 5, 1)]
    assert as_typed(of("zha", short=False), "zhang1") == []


def test_another_reading_than_the_main_one_costs_something_and_comes_behind() -> None:
    found = as_typed(of("le", short=False), "le5", "liao3")
    assert found == [(0.0, "full", 2, 1)]
    found = as_typed(of("liao", short=False), "le5", "liao3")
    assert found == [(COST["reading"], "reading", 4, 1)]


@pytest.mark.parametrize(
    ("tones", "cost", "code"),
    [
        (((1, 4),), 0.0, "full"),
        (((1, 3),), COST["tone"], "tone"),
        (((1, 0),), COST["tone"], "tone"),
        (((2, 3),), 0.0, "full"),
        (((1, 4), (2, 3)), 0.0, "full"),
    ],
)
def test_a_tone_typed_on_a_syllable_is_held_against_its_own(
    tones: tuple[tuple[int, int], ...], cost: float, code: str
) -> None:
    found = as_typed(of("siyi", tones=tones, short=False), "si4")
    assert found == [(cost, code, 2, 1)]


def test_a_confused_sound_is_met_only_where_sounds_may_be_confused() -> None:
    assert as_typed(of("shi", short=False), "si4") == []
    assert as_typed(of("shi", sounds=True, short=False), "si4") == [(COST["sound"], "sound", 3, 1)]
    assert (COST["initial"] + COST["sound"], "sound", 2, 1) in as_typed(
        of("shx", sounds=True), "si4"
    )


def test_a_slip_costs_what_the_scale_says_and_comes_behind_what_is_none() -> None:
    found = slipped(of("sigeyi", short=False), ("shi2",), "")
    assert found == [(COST["slip dropped"], "slip dropped", 2, 1)]
    assert slipped(of("sihx"), ("shi2",), "") == [
        (COST["initial"], "initial", 1, 1),
        (COST["slip dropped"], "slip dropped", 2, 1),
        (COST["slip swapped"], "slip swapped", 3, 1),
    ]


def test_letters_that_say_another_number_are_no_slip_for_a_number() -> None:
    codes = {code for _, code, _, _ in slipped(of("sicao"), ("shi2",), "十")}
    assert "number" in codes
    assert "slip dropped" not in codes
    assert "number" not in {code for _, code, _, _ in slipped(of("sicao"), ("shi2",), "")}


def test_what_a_run_keeps_is_bounded_and_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "EACH", 2)
    one = Run(("si", True, (), False, True))
    first = one["si4",]
    assert one["si4",] is first
    assert one["se4",] == first[1:]
    assert one["si4",] is first
    assert one["su4",] == first[1:]
    assert one["si4",] is not first
    assert one["si4",] == first


LAID = """
shizao si4 = s:initial sh:sound+0.1 shi:sound | s:slip-dropped sh:slip-replaced shi:slip-added
sizao shi2 = s:initial si:sound | si:slip-dropped
zaogong zao3 = zao:full z:initial | za:slip-dropped zaog:slip-added
za zao3 = z:initial za:unfinished | za:slip-dropped
zh zao3 = z:initial zh:sound+0.1 |
zh zhao4 = z:initial zh:initial zh:unfinished |
zhs zhao4 = z:initial zh:initial |
zhs chao2,zhao1 = z:initial+0.06 zh:initial+0.06 |
hang hang2,xing2 = hang:full h:initial han:sound | han:slip-dropped
xin hang2,xing2 = x:initial+0.06 xin:unfinished+0.06 xin:sound+0.06 | xin:slip-dropped+0.06
xing hang2,xing2 = xing:reading x:initial+0.06 xin:sound+0.06 | xin:slip-dropped+0.06
nuer nv3,ru3 = nu:reading n:initial | n:slip-dropped nu:slip-replaced nu:slip-replaced+0.06
ab an1 = a:vowel | a:slip-dropped ab:slip-neighbour
e er4 = e:vowel | e:slip-dropped
o ou1 = o:vowel | o:slip-dropped
a a1 = a:full |
lengkou ren2 = len:sound leng:sound+0.28 | len:slip-replaced
shi er4 = |
goong gong1 = g:initial | goong:slip-doubled
"""


@pytest.mark.parametrize("row", LAID.strip().split("\n"))
def test_what_letters_may_be_and_with_a_slip_what_besides(row: str) -> None:
    asked, _, laid = row.partition(" =")
    typed, readings = asked.split(" ")
    said = tuple(readings.split(","))
    certain, _, slips = laid.partition("|")

    def told(found: letters.Edges) -> list[str]:
        return [
            f"{typed[:size]}:{code.replace(' ', '-')}"
            + (f"{more:+g}" if (more := round(cost - COST[code], 3)) else "")
            for cost, code, size, _ in found
        ]

    one = of(typed, sounds=True)
    assert told(one[said]) == certain.split()
    if len(said) == 1:
        assert told(one.slipped(said, "")) == [*certain.split(), *slips.split()]
    else:
        assert sorted(told(one.slipped(said, ""))) == sorted([*certain.split(), *slips.split()])


@pytest.mark.parametrize(
    ("typed", "tones", "reading", "costs"),
    [
        ("de", ((1, 0),), "de", {"full": 0.0}),  # a reading without a tone is of the neutral one
        ("de", ((1, 1),), "de", {"tone": COST["tone"]}),
        ("e", ((0, 4),), "e4", {"full": 0.0}),
        ("e", ((0, 3),), "e4", {"tone": COST["tone"]}),
        ("app", ((2, 1),), "app", {"tone": COST["tone"]}),
        ("shi", ((2, 4),), "si4", {"sound": COST["sound"]}),
        ("shi", ((2, 3),), "si4", {"sound": COST["sound"] + COST["tone"]}),
        ("shi", ((3, 3),), "si4", {"sound": COST["sound"]}),  # of the letters behind it
    ],
)
def test_the_first_tone_on_the_letters_counts(
    typed: str, tones: tuple[tuple[int, int], ...], reading: str, costs: dict[str, float]
) -> None:
    found = as_typed(of(typed + "x", tones=tones, sounds=True, short=False), reading)
    assert {code: cost for cost, code, size, _ in found if size == len(typed)} == costs


def test_of_a_number_only_letters_that_say_another_are_no_slip() -> None:
    def codes(typed: str, reading: str, number: str) -> set[str]:
        return {code for _, code, _, _ in of(typed, short=False).slipped((reading,), number)}

    assert codes("ba", "bai3", "百") == {"number"}
    assert codes("sa", "san1", "三") == {"slip dropped"}
