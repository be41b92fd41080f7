"""What is printed: records, plain text, escapes, concordance lines."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from xpterms.cli.shown import kwic
from xpterms.cli.shown.plain import answer_lines
from xpterms.cli.shown.printable import paints, printable
from xpterms.cli.shown.records import (
    answer_json,
    answer_markdown,
    answer_tsv,
    concordance_json,
    entry_json,
)
from xpterms.cli.shown.show import notice, quoted
from xpterms.library import Terms
from xpterms.messages import explain
from xpterms.model import (
    KINDS,
    Answer,
    Concordance,
    Entry,
    Match,
    Mention,
    Sentence,
    Step,
    Suggestion,
)

TEXT = st.text(st.characters(exclude_categories=()), max_size=12)
SPANS = st.lists(st.tuples(st.integers(0, 9), st.integers(10, 20)), max_size=3).map(tuple)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
SCORES = st.floats(0, 1).map(lambda score: round(score, 4))
ENTRIES = st.builds(
    Entry, TEXT, st.none() | st.integers(0, 99), TEXT, TEXT, TEXTS, TEXTS, TEXT, st.integers(0, 9)
)
MENTIONS = st.builds(Mention, st.builds(Sentence, TEXT, st.integers(1, 99), TEXTS), SPANS, TEXT)
CODES = st.sampled_from([f"explain.{name}" for name in explain.TEXTS])
SUGGESTIONS = st.builds(
    Suggestion,
    TEXT,
    st.sampled_from(KINDS),
    SCORES,
    TEXT,
    st.booleans(),
    st.none() | st.integers(0),
)
STEPS = st.lists(st.builds(Step, CODES, SCORES, TEXT, TEXT, TEXT), max_size=2).map(tuple)
MATCHES = st.builds(
    Match, ENTRIES, st.just("typo"), SCORES, SPANS, st.lists(MENTIONS, max_size=2).map(tuple), STEPS
)
ANSWERS = st.builds(
    Answer,
    TEXT,
    st.lists(MATCHES, max_size=2).map(tuple),
    st.lists(SUGGESTIONS, max_size=2).map(tuple),
    st.integers(0, 3),
)


def entry_record(entry: Entry) -> dict[str, object]:
    return {
        "term": entry.term,
        "number": entry.number,
        "pinyin": entry.pinyin,
        "definition": entry.definition,
        "aliases": list(entry.aliases),
        "items": list(entry.items),
        "glossary": entry.glossary,
        "mentions": entry.mentions,
    }


def step_record(step: Step) -> dict[str, object]:
    what = {"what": step.code.removeprefix("explain.")}
    if step.size:
        return {**what, "met": step.met, "size": step.size, "cost": step.cost}
    return {**what, "typed": step.typed, "own": step.own, "said": step.said, "cost": step.cost}


def record(answer: Answer, *, explain: bool) -> dict[str, object]:
    """Build the contract's record the slow way."""
    matches = []
    for match in answer.matches:
        steps = {"steps": [step_record(step) for step in match.steps]} if explain else {}
        met = {"kind": match.kind, "score": match.score, "spans": [list(s) for s in match.spans]}
        contexts = [
            {
                "sentence": c.sentence.text,
                "spans": [list(s) for s in c.spans],
                "section": list(c.sentence.section),
                "line": c.sentence.line,
                "source": c.source,
            }
            for c in match.contexts
        ]
        matches.append({**entry_record(match.entry), "match": met | steps, "contexts": contexts})
    near = [
        {
            "term": s.term,
            "kind": s.kind,
            "score": s.score,
            "lead": s.lead,
            "glossary": s.glossary,
            "number": s.number,
        }
        for s in answer.suggestions
    ]
    return {
        "query": answer.query,
        "status": answer.status,
        "matches": matches,
        "more": answer.more,
        "suggestions": near,
    }


def dumped(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False)
    return "".join(c if paints(c) else json.dumps(c)[1:-1] for c in text)


@given(ANSWERS, st.booleans())
def test_a_json_line_is_what_json_itself_writes(answer: Answer, explain: bool) -> None:
    line = answer_json(answer, explain=explain)
    assert line == dumped(record(answer, explain=explain))
    assert json.loads(line.encode("utf-8")) == record(answer, explain=explain)


@given(ENTRIES)
def test_an_entry_is_the_same_record_without_match_and_contexts(entry: Entry) -> None:
    assert entry_json(entry) == dumped(entry_record(entry))


@given(ANSWERS)
def test_plain_text_rows_and_markdown_hold_no_control_character(answer: Answer) -> None:
    lines = (
        answer_lines(answer, explain=True) + answer_markdown(answer) + [notice(answer).rstrip("\n")]
    )
    lines += [cell for row in answer_tsv(answer) for cell in row.split("\t")]
    for line in lines:
        assert line == printable(line)
        assert "\x1b" not in line
        assert "\n" not in line


@given(ANSWERS)
def test_a_row_has_nine_cells(answer: Answer) -> None:
    assert all(len(row.split("\t")) == 9 for row in answer_tsv(answer))


@given(TEXT)
def test_printable_text_can_be_encoded_and_steers_nothing(text: str) -> None:
    shown = printable(text)
    shown.encode("utf-8")
    assert not set(shown) & {chr(c) for c in (*range(32), *range(127, 160), 0x202E, 0x200B, 0xFEFF)}
    assert printable(shown) == shown


@given(TEXT.filter(lambda t: t.isprintable()))
def test_a_quoted_argument_is_one_argument_of_a_shell(text: str) -> None:
    import shlex

    words = shlex.split(quoted(text))
    assert words[-1:] == [text] or text == ""


def test_a_term_that_the_report_never_uses_says_so(built_in: Terms) -> None:
    assert any("正文未用此语" in line for line in answer_lines(built_in.lookup("六稳")))
    assert not any("正文未用此语" in line for line in answer_lines(built_in.lookup("四早")))


def test_each_sentence_stands_whole_on_one_line(built_in: Terms) -> None:
    answer = built_in.lookup("四个意识")
    lines = answer_lines(answer)
    for context in answer.matches[0].contexts:
        assert sum(context.sentence.text in line for line in lines) == 1


def lines_of(*texts: str) -> list[Concordance]:
    return [
        Concordance(Sentence(text, 1), (text.index("发展"), text.index("发展") + 2), "r", "g")
        for text in texts
    ]


def test_the_text_stands_in_one_column() -> None:
    rows = kwic.aligned(lines_of("推动发展。", "促进经济社会发展，好。", "发展"), 60)
    assert len({kwic.shown_width(left) for left, _, _ in rows}) == 1


def test_windows_end_at_clauses() -> None:
    ((left, met, right),) = kwic.aligned(
        lines_of("一二三四五六七八九十，坚持高质量发展要求，一二三四五六七八九十"), 40
    )
    assert (left.strip(), met, right) == ("坚持高质量", "发展", "要求")


def test_lines_sort_by_what_stands_beside() -> None:
    found = lines_of("乙发展丙", "甲发展丁")
    assert [line.sentence.text for line in kwic.ordered(found, "right")] == ["甲发展丁", "乙发展丙"]
    assert [line.sentence.text for line in kwic.ordered(found, "left")] == ["乙发展丙", "甲发展丁"]
    assert kwic.ordered(found, "position") == found


def test_a_concordance_line_is_a_record() -> None:
    (line,) = lines_of("推动发展。")
    assert json.loads(concordance_json("发展", line)) == {
        "text": "发展",
        "sentence": "推动发展。",
        "span": [2, 4],
        "section": [],
        "line": 1,
        "source": "r",
        "glossary": "g",
    }


def uses_of(text: str) -> list[Concordance]:
    return [
        Concordance(Sentence(text, 1), (begin, begin + 2), "r", "g")
        for begin in range(len(text))
        if text.startswith("发展", begin)
    ]


def test_a_sentence_without_end_is_shown_whole_once_then_around_each_use() -> None:
    """Else a file of 64 kB in one sentence is printed once for each of its thousands of uses."""
    text = "甲" * 1_000 + "发展" + "乙" * 600 + "发展" + "丙" * 700
    first, second = kwic.shown_once(uses_of(text))
    assert first.sentence.text == text
    begin, end = second.span
    assert second.sentence.text == "乙" * 100 + "发展" + "丙" * 100
    assert second.sentence.text[begin:end] == "发展"
    assert second.sentence.line == first.sentence.line


def test_a_sentence_of_two_thousand_characters_is_shown_whole_at_each_use() -> None:
    text = "发展" + "甲" * 1_996 + "发展"
    assert [line.sentence.text for line in kwic.shown_once(uses_of(text))] == [text, text]


def test_lines_of_a_sentence_without_end_are_in_order_and_aligned_like_others() -> None:
    text = "乙发展甲" + "丙" * 3_000 + "甲发展乙"
    found = uses_of(text)
    assert [line.span[0] for line in kwic.ordered(found, "left")] == [1, 3_005]
    assert [line.span[0] for line in kwic.ordered(found, "right")] == [3_005, 1]
    assert kwic.aligned(found[:1], 40) == kwic.aligned(uses_of("乙发展甲" + "丙" * 100), 40)
