"""What an HTML page is made of, and the lines that a browser would show of it."""

from __future__ import annotations

import pytest

from xpterms.documents.markup import Markup, markup
from xpterms.documents.page import Piece, read_page, text_of


def told(page: str) -> list[tuple[str, str, str]]:
    """Return each piece: what it is, what stands in the page, what it shows or is called."""
    found = list(markup(page))
    assert "".join(page[one.begin : one.end] for one in found) == page
    return [(one.kind, page[one.begin : one.end], one.text) for one in found]


@pytest.mark.parametrize(
    ("page", "pieces"),
    [
        ("", []),
        ("甲", [("text", "甲", "甲")]),
        ("<P>甲</p >", [("start", "<P>", "p"), ("text", "甲", "甲"), ("end", "</p >", "p")]),
        ("<br/>甲", [("start", "<br/>", "br"), ("text", "甲", "甲")]),
        ("a&amp;b", [("text", "a", "a"), ("reference", "&amp;", "&"), ("text", "b", "b")]),
        ("&ldquo;甲", [("reference", "&ldquo;", "“"), ("text", "甲", "甲")]),
        ("&#65;&#x42;", [("reference", "&#65;", "A"), ("reference", "&#x42;", "B")]),
        ("a&nosuch;b", [("text", "a&nosuch;b", "a&nosuch;b")]),
        ("a & b", [("text", "a & b", "a & b")]),
        ("1 < 2", [("text", "1 ", "1 "), ("text", "<", "<"), ("text", " 2", " 2")]),
        ("<!-- <p> -->甲", [("other", "<!-- <p> -->", ""), ("text", "甲", "甲")]),
        ("<!-->甲-->乙", [("other", "<!-->甲-->", ""), ("text", "乙", "乙")]),
        ("甲乙<!-->甲-->乙", [("text", "甲乙", "甲乙"), ("other", "<!-->甲-->", ""), ("text", "乙", "乙")]),
        ("<!---->甲", [("other", "<!---->", ""), ("text", "甲", "甲")]),
        ("a&nosuch;b&amp;", [("text", "a&nosuch;b", "a&nosuch;b"), ("reference", "&amp;", "&")]),
        ("甲<!-- 乙", [("text", "甲", "甲"), ("other", "<!-- 乙", "")]),
        ("<!DOCTYPE html>甲", [("other", "<!DOCTYPE html>", ""), ("text", "甲", "甲")]),
        ("<?xml?>甲", [("other", "<?xml?>", ""), ("text", "甲", "甲")]),
        ("</>甲", [("other", "</>", ""), ("text", "甲", "甲")]),
        ("甲</", [("text", "甲", "甲"), ("other", "</", "")]),
        ("<p", [("other", "<p", "")]),
        ("<p a='b", [("other", "<p a='b", "")]),
        ("<script>1<2</p></SCRIPT>甲", [("start", "<script>", "script"), ("text", "1<2</p>", "1<2</p>"),
         ("end", "</SCRIPT>", "script"), ("text", "甲", "甲")]),
        ("<style>甲", [("start", "<style>", "style"), ("text", "甲", "甲")]),
        ("<title>甲</titled></title>", [("start", "<title>", "title"), ("text", "甲</titled>", "甲</titled>"),
         ("end", "</title>", "title")]),
    ],
)  # fmt: skip
def test_what_a_page_is_made_of(page: str, pieces: list[tuple[str, str, str]]) -> None:
    assert told(page) == pieces


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("<a>", ()),
        ("<a b>", (("b", ""),)),
        ("<a B=c>", (("b", "c"),)),
        ("<a b = 'c d' e=\"f>g\">", (("b", "c d"), ("e", "f>g"))),
        ("<a b=&amp;c/d>", (("b", "&c/d"),)),
        ("<a b=c/>", (("b", "c/"),)),
        ("<a b/c>", (("b", ""), ("c", ""))),
        ("<a =b=c>", ()),
        ("<a b=>", (("b", ""),)),
        ("<a b='' c>", (("b", ""), ("c", ""))),
    ],
)
def test_the_attributes_of_a_tag(tag: str, attributes: tuple[tuple[str, str], ...]) -> None:
    assert list(markup(tag)) == [Markup("start", 0, len(tag), "a", attributes)]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>甲</p><p>乙</p>", "甲\n乙"),
        ("甲<br>乙<hr>丙", "甲\n乙\n丙"),
        ("<p>甲<b>乙</b>丙</p>", "甲乙丙"),
        ("<p> 甲 </p>\n<p>\n</p>", "甲"),
        ("甲\r\n乙\xa0丙", "甲  乙 丙"),
        ("<script>甲</script>乙<style>丙</style>", "乙"),
        ("<head><title>甲</title></head><body>乙", "乙"),
        ("<head><title>甲</title><p>乙</p>丙", "乙\n丙"),
        ("<head>甲<b>乙</b><body>丙", "丙"),
        ("<svg>甲<p>乙</p></svg>丙", "丙"),
        ("<select><button>甲</select>乙", "乙"),
        ("<ol><li>甲<li>乙</ol>丙", "1. 甲\n2. 乙\n丙"),
        ("<ol start=3><li>甲</li></ol>", "3. 甲"),
        ("<ol start=x><li>甲</li></ol>", "甲"),
        ("<ol start='12345'><li>甲</li></ol>", "1234. 甲"),
        ("<ol start=''><li>甲</li></ol>", "1. 甲"),
        ("<ul><li>甲</li></ul>", "甲"),
        ("<ul start=3><li>甲</li></ul>", "甲"),
        ("<ol><li>甲<ul><li>乙</ul><li>丙</ol><li>丁", "1. 甲\n乙\n2. 丙\n丁"),
        ("<table><tr><td>甲<td>乙<tr><th>丙", "甲\u3000乙\n丙"),
        ("四早<sup>1</sup>工作", "四早［1］工作"),
        ("四早<sup>[12]</sup>", "四早［12］"),
        ("四早<sup>（1）</sup>", "四早［1］"),
        ("四早<sup> 1 </sup>", "四早［1］"),
        ("四早<sup>注</sup>", "四早注"),
        ("四早<sup><a>1</a></sup>2", "四早［1］2"),
        ("10m<sup>2</sup>", "10m2"),
        ("10m<sup>[2]</sup>", "10m［2］"),
        ("平方米<sup>2</sup>", "平方米［2］"),
        ("<sup>1</sup>四早", "［1］四早"),
        ("</sup>四早<sup>1</sup>", "四早［1］"),
        ("四早<sup>1</sup><b>5</b>", "四早［1］5"),
        ("四早<sup>&#91;1]</sup>", "四早［1］"),
        ("四早<sup>X1</sup>", "四早X1"),
        ("<ol></ol><li></li>甲", "甲"),
        ("<ol><li></ol>甲", "甲"),  # a number alone is no line
    ],
)
def test_the_lines_of_a_page(page: str, text: str) -> None:
    assert text_of(page) == text


def test_pieces_know_where_they_stand() -> None:
    page = "<p> 四&amp;早<sup>1</sup> </p>"
    ((first, second, third, mark),), tokens = read_page(page)
    assert (first, page[first.start : first.end]) == (Piece("四", 4, 5), "四")
    assert (second.text, page[second.start : second.end], second.literal) == ("&", "&amp;", False)
    assert (third.text, third.literal) == ("早", True)
    assert (mark.text, page[mark.start : mark.end], mark.literal) == ("［1］", "1", False)
    assert [(one.kind, one.tag) for one in tokens] == [
        ("start", "p"), ("data", ""), ("start", "sup"), ("data", ""), ("end", "sup"), ("data", ""), ("end", "p"),
    ]  # fmt: skip
    assert [(one.kind, one.start) for one in read_page("甲<br>乙")[1]] == [
        ("data", 0), ("other", 1), ("data", 5),
    ]  # fmt: skip


def test_a_line_is_of_the_kind_of_its_tags() -> None:
    lines, _ = read_page(
        "<h2>甲</h2>乙<pre>丁</pre><pre><code>丁</code></pre>戊<h3>己</h2>庚</h3>辛"
    )
    assert [(line[0].text, line[0].kind) for line in lines] == [
        ("甲", "heading"), ("乙", "text"), ("丁", "text"), ("丁", "code"), ("戊", "text"), ("己", "heading"), ("庚", "heading"), ("辛", "text"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "cell", ["<td>甲</td>", "<td>甲", "<th>甲<td>乙", "<td>甲<table><td>乙</table>丙"]
)
def test_what_stands_behind_a_table_is_none_of_its_cells(cell: str) -> None:
    lines, _ = read_page(f"<table>{f'<tr>{cell}' * 30}</table><p>丁</p>")
    assert {piece.kind for line in lines[:-1] for piece in line if piece.start >= 0} == {"table"}
    assert [piece.kind for piece in lines[-1]] == ["text"]


def test_the_blanks_at_the_ends_of_a_line_are_cut_where_they_stand() -> None:
    page = "<p>  四早  </p><p>&nbsp;五早&nbsp;</p>"
    lines, _ = read_page(page)
    assert [(one.text, page[one.start : one.end]) for line in lines for one in line] == [
        ("四早", "四早"),
        ("五早", "五早"),
    ]


def test_what_follows_a_value_at_once_is_an_attribute() -> None:
    assert text_of('<ol class="a"start=3><li>四早</ol>') == "3. 四早"
    assert text_of('<ol class="a"=start=3><li>四早</ol>') == "3. 四早"
    assert text_of('<ol class="a" start = "3" ><li>四早</ol>') == "3. 四早"


def test_line_feeds_part_lines_in_pre_alone() -> None:
    page = "<pre class=x>甲\n乙 <b>丙\r\n\n丁</b></pre>戊\n己<pre><script>庚\n辛</script>壬</pre>"
    assert text_of(page) == "甲\n乙 丙\n丁\n戊 己\n壬"
    lines, _ = read_page(page)
    placed = [piece for line in lines for piece in line if piece.literal]
    assert all(page[one.start : one.end].strip() == one.text.strip() for one in placed[:4])


def test_a_raised_number_stands_where_all_that_shows_it_does() -> None:
    page = "<p>四<sup>&#91;1&#93;</sup></p>"
    (line,), _ = read_page(page)
    assert line[1] == Piece("［1］", page.index("&#91;"), page.index("</sup>"))
