"""An index put together out of segments answers as one that was compiled at once."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xpterms.glossary.report import parse_report
from xpterms.index import build
from xpterms.index import segment as segments
from xpterms.index.build import compile_segment
from xpterms.index.memory import index_of, index_of_segments
from xpterms.index.merge import merge
from xpterms.index.reader import Index
from xpterms.index.schema import KEYS
from xpterms.index.segment import Segment
from xpterms.index.storage import Loose
from xpterms.index.suffixes import SORTED
from xpterms.library import Terms
from xpterms.model import Glossary, Report, Term
from xpterms.search import scale

TERMS = st.lists(
    st.builds(
        Term,
        st.text("四个意识早专枣AB", min_size=2, max_size=5),
        st.text("意识早专说明", min_size=1, max_size=8),
        st.none() | st.integers(1, 9),
        aliases=st.lists(st.text("早四个", min_size=2, max_size=4), max_size=2).map(tuple),
    ),
    max_size=5,
    unique_by=lambda term: term.term,
)
SENTENCES = st.lists(st.text("四个意识早专，", min_size=1, max_size=12), max_size=4)
PAIRS = st.lists(st.tuples(TERMS, SENTENCES), min_size=1, max_size=6)
QUERIES = ("四早", "sizao", "sz", "3", "四枣", "意识", "早", "sigeyisi", "四个 四早", "说明")


def made(pairs) -> list[tuple[Glossary, Report | None]]:
    found = []
    for place, (terms, sentences) in enumerate(pairs):
        report = parse_report("。\n".join(sentences), f"{place}.txt") if any(sentences) else None
        found.append((Glossary(f"题{place}", tuple(terms), f"/{place}.toml"), report))
    return found


def answers(index: Index) -> list[object]:
    terms = Terms(index)
    found: list[object] = [terms.glossaries, terms.entries()]
    for query in QUERIES:
        found += [terms.lookup(query, explain=True, limit=None), terms.concordance(query)]
    found.append([terms.complete(query) for query in ("si", "四")])
    return found


@settings(max_examples=60, deadline=None)
@given(PAIRS, st.lists(st.integers(0, 5), max_size=3), st.booleans())
def test_however_glossaries_are_spread_the_answers_are_the_same(pairs, cuts, few) -> None:
    every = made(pairs)
    bounds = sorted({0, len(every), *(cut for cut in cuts if cut < len(every))})
    parts = [every[a:b] for a, b in itertools.pairwise(bounds)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scale, "small", 256 if few else 0)
        assert answers(index_of_segments(parts)) == answers(index_of(*every))


@settings(max_examples=60, deadline=None)
@given(PAIRS, st.randoms(use_true_random=False), st.booleans())
def test_glossaries_that_are_not_asked_do_not_count(pairs, chance, few) -> None:
    every = made(pairs)
    cut = chance.randint(0, len(every))
    spots = [(0, n) for n in range(cut)] + [(1, n) for n in range(len(every) - cut)]
    chosen = chance.sample(range(len(every)), chance.randint(1, len(every)))
    segments = [Segment(Loose(compile_segment(part))) for part in (every[:cut], every[cut:])]
    spread = Index(segments, [spots[n] for n in chosen], [every[n][0].path for n in chosen])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scale, "small", 256 if few else 0)
        assert answers(spread) == answers(index_of(*(every[n] for n in chosen)))


def test_rows_that_are_asked_often_are_told_alike_from_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    every = [(Glossary("题", tuple(Term(f"词{n}", f"说明{n}") for n in range(9)), "/题"), None)]
    first = Segment(Loose(compile_segment(every)))
    told = [first.record("forms", n) for n in range(9)]
    monkeypatch.setattr(segments, "_OFTEN", 3)
    for held in (0, 1 << 20):
        monkeypatch.setattr(segments, "HELD", held)
        segment = Segment(Loose(compile_segment(every)))
        assert [segment.record("forms", n) for n in range(9)] == told


def comparable(sections: dict[str, bytes]) -> dict[str, object]:
    """Return sections without the order of places that are followed by the same.

    A copy of the terms stands where it was needed for one that is not taken.
    """
    found: dict[str, object] = dict(sections)
    found["words"] = sections["words"] or sections["terms"]
    for kind in KEYS:
        blob = sections[f"{kind}.blob"]
        places = memoryview(sections[f"{kind}.order"]).cast("I").tolist()
        found[f"{kind}.order"] = sorted(places), [blob[at : at + SORTED] for at in places]
    return found


@settings(max_examples=60, deadline=None)
@given(PAIRS, st.randoms(use_true_random=False))
def test_merged_segments_are_byte_for_byte_what_is_compiled_at_once(pairs, chance) -> None:
    every = made(pairs)
    parts = [chance.sample(every, chance.randint(1, len(every))) for _ in range(3)]
    segments = [Segment(Loose(compile_segment(part))) for part in parts]
    taken = [sorted(chance.sample(range(len(p)), chance.randint(1, len(p)))) for p in parts]
    merged = merge(list(zip(segments, taken, strict=True)))
    at_once = compile_segment([p[n] for p, own in zip(parts, taken, strict=True) for n in own])
    assert comparable({name: b"".join(pieces) for name, pieces in merged}) == comparable(at_once)


def test_merged_rows_of_pairs_are_those_of_all_the_reports() -> None:
    every = [
        (
            Glossary(f"题{n}", (Term("四早", f"说明{n}"),), f"/{n}"),
            parse_report(f"落实第{n}项{word}。", "r"),
        )
        for n, word in enumerate("工程行动计划制度意识自信专题会议安全生产农村道路公园" * 2)
    ]
    parts = every[:3], every[3:21], every[21:]
    chosen = [(0, 2), tuple(range(1, 18)), tuple(range(len(parts[2])))]
    segments = [Segment(Loose(compile_segment(part))) for part in parts]
    merged = dict(merge(list(zip(segments, chosen, strict=True))))
    at_once = compile_segment([p[n] for p, own in zip(parts, chosen, strict=True) for n in own])
    for name in ("grams", "words.grams"):
        assert b"".join(merged[name]) == at_once[name] != b""


def test_a_word_of_a_note_is_found_in_each_stretch_of_a_long_glossary(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in (build, segments):
        monkeypatch.setattr(module, "STRETCH", 3)
    words = [f"{a}{b}" for a in "甲乙丙丁戊己四" for b in "子丑寅卯辰巳三"]
    terms = [Term(f"词{word}", f"指{word}之事，凡四早者。") for word in words]
    long = Glossary("长", tuple(terms), "/长"), None
    short = Glossary("短", (Term("短词", "指壬午之事"),), "/短"), None
    none = Glossary("空", (), "/空"), parse_report("落实。", "r")
    every = [short, long, none, short]
    segment = Segment(Loose(compile_segment(every)))
    for number, word in enumerate(words):
        assert list(segment.defined_with(word)) == [number + 1]
    assert list(segment.defined_with("四早")) == list(range(1, len(words) + 1))
    assert list(segment.defined_with("壬午")) == [0, len(words) + 1]
    assert list(segment.defined_with("癸未")) == []
    few = Segment(Loose(compile_segment([short, none, short, short])))  # too few for bits
    assert list(few.defined_with("壬午")) == [0, 1, 2]
    read: list[slice] = []
    kept = segment.part("terms")

    class Watched:
        def __getitem__(self, part: slice) -> bytes:
            read.append(part)
            return kept[part]

        def places(self, sought: bytes, begin: int, end: int):
            read.append(slice(begin, end))
            return kept.places(sought, begin, end)

    monkeypatch.setattr(segment, "_notes", Watched)
    assert list(segment.defined_with("丙四")) == []
    assert list(segment.defined_with("戊三")) == [words.index("戊三") + 1]
    assert len(read) < 8
    parts = [Segment(Loose(compile_segment(part))) for part in (every[:1], every[1:3], every[3:])]
    merged = dict(merge([(parts[0], [0]), (parts[1], [0, 1]), (parts[2], [0])]))
    whole = compile_segment(every)
    assert b"".join(merged["words.grams"]) == whole["words.grams"] != b""
    assert b"".join(merged["sources.stretches"]) == whole["sources.stretches"]
