"""Text, Markdown and web pages: what is put in is read back, and taken out again gives the same bytes."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xpterms.documents.changes import Changes, Edit, New, Part
from xpterms.documents.draft import Draft, read_draft, rewritten
from xpterms.documents.page_write import read as read_page
from xpterms.documents.page_write import splices as page_splices
from xpterms.documents.read import read_document

ENDS = st.sampled_from(["\n", "\r\n"])
LINES = st.text("各位代表四早“”，。 \u3000\t1a\r\x85", min_size=0, max_size=12)
FILES = st.lists(st.tuples(LINES, ENDS), max_size=6)
ENCODINGS = st.sampled_from(
    ["utf-8", "utf-8-sig", "gb18030", "utf-16-le", "utf-16-be", "utf-16", "gb18030-mark"]
)
SURE = "各位代表：现在，我代表县人民政府，向大会报告政府工作，请予审议，坚持高质量发展建设。"


def encoded(text: str, encoding: str) -> bytes:
    if encoding == "gb18030-mark":
        return ("\ufeff" + text).encode("gb18030")
    return text.encode(encoding)


@settings(max_examples=120, deadline=None)
@given(FILES, LINES, ENCODINGS, st.data())
def test_a_text_keeps_every_byte_that_is_not_changed(
    lines: list[tuple[str, str]], last: str, encoding: str, data: st.DataObject
) -> None:
    text = SURE + "\n" + "".join(line + end for line, end in lines) + last
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "draft.txt")
        path.write_bytes(encoded(text, encoding))
        draft = read_draft(str(path))
        filled = [number for number, line in enumerate(draft.lines, 1) if line.text.strip()]
        line = data.draw(st.sampled_from(filled))
        at = data.draw(st.integers(0, len(draft.lines[line - 1].text)))
        after = filled[-1]
        added = (New("", "blank"), New("名词解释", "heading"), New("1. 四早：指甲。", "note"))
        marks = (Edit(line, at, at, "［1］"),)
        changed = rewritten(draft, Changes(marks, (Part(after + 1, after, added),)))
        path.write_bytes(changed)
        again = read_draft(str(path))
        expected = [one.text for one in draft.lines]
        expected[line - 1] = expected[line - 1][:at] + "［1］" + expected[line - 1][at:]
        expected[after:after] = ["", "名词解释", "1. 四早：指甲。"]
        note = expected[after + 2]
        found = [one.text for one in again.lines]
        assert found[after + 2].strip() == note  # indented where most lines are
        found[after + 2] = note
        assert found == expected
        back = Changes((Edit(line, at, at + 3, ""),), (Part(after + 1, after + 3),))
        assert rewritten(again, back) == draft.content


def test_bytes_that_no_encoding_reads_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    content = (SURE * 20).encode("gb18030") + b"\n\xff" + "四早。\n尾".encode("gb18030")
    path.write_bytes(content)
    draft = read_draft(str(path))
    at = draft.lines[1].text.index("早") + 1
    changed = rewritten(draft, Changes((Edit(2, at, at, "［1］"),)))
    assert changed == content.replace("四早".encode("gb18030"), "四早［1］".encode("gb18030"))


def test_a_raised_mark_is_written_in_the_encoding_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes((SURE + "四早").encode("utf-16"))
    draft = read_draft(str(path))
    assert "¹".encode("utf-16-le") in rewritten(draft, Changes((Edit(1, 3, 3, "¹"),)))


INLINE = st.recursive(
    st.text("四早各位代表，。&;<a1 ", min_size=1, max_size=6).map(
        lambda text: text.replace("&", "&amp;").replace("<", "&lt;")
    ),
    lambda inner: st.tuples(st.sampled_from(["b", "a href=x", "span style='c'", "sup"]), inner).map(
        lambda two: f"<{two[0]}>{two[1]}</{two[0].split()[0]}>"
    ),
    max_leaves=3,
)
TEXTS = st.lists(INLINE, min_size=1, max_size=3).map("".join)
BLOCKS = st.one_of(
    TEXTS.map(lambda text: f"<p class=c>{text}</p>"),
    TEXTS.map(lambda text: f"<div><p>{text}</p>\n<p id=x>{text}</div>"),
    TEXTS.map(lambda text: f"<div>{text}<br/>\n{text}<br>尾</div>"),
    TEXTS.map(lambda text: f"<table><tr><td>{text}</td><td>{text}</td></tr></table>"),
    TEXTS.map(lambda text: f"<ol><li>{text}<li>{text}</ol><!-- 四早 -->"),
    st.just("<script>四早 & 1 < 2</script><style>p{}</style>"),
)
PAGES = st.lists(BLOCKS, min_size=1, max_size=5).map(
    lambda blocks: "<!DOCTYPE html><html><body>\n" + "\n".join(blocks) + "\n</body></html>"
)


def changed_page(page: str, changes: Changes) -> str:
    for start, end, new in reversed(page_splices(page, changes)):
        page = page[:start] + new + page[end:]
    return page


@settings(max_examples=200, deadline=None)
@given(PAGES, st.data())
def test_a_page_keeps_all_but_what_is_changed(page: str, data: st.DataObject) -> None:
    lines = read_page(page)
    places = [
        (number, at)
        for number, line in enumerate(lines, 1)
        for at in range(1, len(line.text) + 1)
        if "\u4e00" <= line.text[at - 1] <= "\u9fff"
        and not any(first < at < last for first, last in line.fixed)
    ]
    if not places:
        return
    line, at = data.draw(st.sampled_from(places))
    after = len(lines)
    added = (New("名词解释", "heading"), New("1. 四早：指<甲>。", "note"))
    changed = changed_page(
        page, Changes((Edit(line, at, at, "［1］"),), (Part(after + 1, after, added),))
    )
    expected = [one.text for one in lines]
    expected[line - 1] = expected[line - 1][:at] + "［1］" + expected[line - 1][at:]
    again = [one.text for one in read_page(changed)]
    assert again == [*expected, "名词解释", "1. 四早：指<甲>。"]
    back = Changes((Edit(line, at, at + 3, ""),), (Part(after + 1, after + 2),))
    assert changed_page(changed, back) == page


@pytest.mark.parametrize("name", ["draft.txt", "draft.md", "draft.html"])
def test_the_lines_of_a_draft_are_those_that_are_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(
        f"<!doctype html><p>{SURE}</p><p>四早</p>" if "html" in name else f"{SURE}\n\n四早"
    )
    draft: Draft = read_draft(str(path))
    assert draft.text == read_document(str(path))


MARKDOWN = """---
title: 四早
---
# 四早
正文 [四早](四早.md) 与 `四早`。
```
四早
```
| 四早 | 值 |

<!-- 四早
四早 -->
[四早]: http://example.org/

尾"""


def test_what_of_markdown_is_running_text(tmp_path: Path) -> None:
    path = tmp_path / "draft.md"
    path.write_text(MARKDOWN)
    lines = read_draft(str(path)).lines
    kinds = [line.kind for line in lines]
    assert kinds[:4] == ["code", "code", "code", "heading"]
    assert kinds[4:10] == ["text", "code", "code", "code", "table", "text"]
    assert kinds[10:] == ["code", "code", "code", "text", "text"]
    text = lines[4].text
    assert [text[a:b] for a, b in lines[4].fixed] == ["[四早](四早.md)", "`四早`"]
    assert [text[a:b] for a, b in lines[4].mute] == ["](四早.md)", "`四早`"]


def test_an_empty_item_of_a_list_is_no_line() -> None:
    assert [line.text for line in read_page("<p>代</p><ol><li> <li>早</ol>")] == ["代", "2. 早"]
