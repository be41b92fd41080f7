"""What holds for all glossaries and all queries."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import in_memory
from xpterms.library import Terms
from xpterms.model import KINDS, Term
from xpterms.search import scale

HAN = "四个意识自信两维护三公经费早专稳保六乱清长江年禁渔绿盾行动"
"""No 十: numerals of several characters fold together, so that a part of one is another number."""
TERMS = st.lists(
    st.text(HAN + "5G+、“”", min_size=1, max_size=8).filter(lambda t: any(c.isalnum() for c in t)),
    min_size=1,
    max_size=8,
    unique_by=lambda t: "".join(c for c in t if c.isalnum() or c == "+"),
)
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@given(st.text(max_size=40))
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_gets_an_answer_in_good_form(built_in: Terms, query: str) -> None:
    answer = built_in.lookup(query, explain=True)
    assert answer.query == query
    scores = [match.score for match in answer.matches if match.kind not in ("exact", "alias")]
    assert scores == sorted(scores, reverse=True)
    for match in answer.matches:
        assert match.kind in KINDS
        assert 0 < match.score <= 1
        reach = 0
        for begin, end in match.spans:
            assert reach <= begin < end <= len(match.entry.term)
            reach = end
    names = [(match.entry.term, match.entry.glossary) for match in answer.matches]
    assert len(names) == len(set(names))


@given(TERMS)
@QUIET
def test_every_term_is_found_by_its_text_and_its_reading(texts: list[str]) -> None:
    terms = in_memory([Term(text, "义") for text in texts])
    for entry in terms.entries():
        by_text = terms.lookup(entry.term, limit=None).matches
        assert by_text[0].entry.term == entry.term
        assert by_text[0].kind == "exact"
        by_reading = terms.lookup(entry.pinyin, limit=None).matches
        assert entry.term in [match.entry.term for match in by_reading]


@given(TERMS, st.data())
@QUIET
def test_every_beginning_and_inside_of_a_term_finds_it(
    texts: list[str], data: st.DataObject
) -> None:
    terms = in_memory([Term(text, "义") for text in texts])
    text = data.draw(st.sampled_from(texts))
    begin = data.draw(st.integers(0, len(text) - 1))
    part = text[begin : data.draw(st.integers(begin + 1, len(text)))]
    goes_on = text[:begin][-1:].isdigit() and part[0] in "四两三六"  # of 5三 the 三 is no part
    if any(char.isalnum() for char in part) and not goes_on:
        answer = terms.lookup(part, limit=None)
        whole = [match for match in answer.matches if match.score == 1.0]
        assert whole or text in [match.entry.term for match in answer.matches]


@given(TERMS, st.text(HAN + "sigeyzoh ", min_size=2, max_size=8))
@QUIET
def test_what_judging_every_form_answers_the_nets_catch_too(texts: list[str], query: str) -> None:
    """A large glossary, searched through nets, answers what a full scan answers."""
    terms = in_memory([Term(text, "义") for text in texts])
    scanned = terms.lookup(query, limit=1).matches
    small, scale.small = scale.small, 0
    try:
        caught = terms.lookup(query, limit=1).matches
    finally:
        scale.small = small
    if scanned and scanned[0].score > 0.5:
        assert caught
        assert caught[0].score == scanned[0].score
