"""A web page with changes carried out in its text: which tags stay, and which go or come with a line."""

from __future__ import annotations

import pytest

from xpterms.documents.changes import Changes, Edit, Kept, New, Part
from xpterms.documents.page_write import read, splices


def changed(page: str, *edits: Edit, parts: tuple[Part, ...] = ()) -> str:
    for start, end, new in reversed(splices(page, Changes(edits, parts))):
        page = page[:start] + new + page[end:]
    return page


def lines(page: str) -> list[str]:
    return [line.text for line in read(page)]


def test_the_lines_of_a_page_and_what_of_them_is_fixed() -> None:
    first, second = read("<h1>报告</h1><p>a &amp; b</p>")
    assert (first.text, first.kind, first.fixed, first.unit, first.group) == (
        "报告",
        "heading",
        (),
        1,
        1,
    )
    assert (second.text, second.kind, second.fixed, second.unit) == ("a & b", "text", ((2, 3),), 2)


@pytest.mark.parametrize(
    ("page", "edit", "new"),
    [
        ("<p>四早工作</p>", Edit(1, 2, 2, "［1］"), "<p>四早［1］工作</p>"),
        ("<p>四早工作</p>", Edit(1, 0, 0, "［1］"), "<p>［1］四早工作</p>"),
        ("<p>四早工作</p>", Edit(1, 4, 4, "a<b"), "<p>四早工作a&lt;b</p>"),
        ("<p>四早工作</p>", Edit(1, 2, 2, "1", True), "<p>四早<sup>1</sup>工作</p>"),
        ("<p>四早工作</p>", Edit(1, 2, 2, "", True), "<p>四早工作</p>"),
        ("<p>四早工作</p>", Edit(1, 0, 2, "五早"), "<p>五早工作</p>"),
        ("<p>四早工作</p>", Edit(1, 1, 3, ""), "<p>四作</p>"),
        ("<p>四<b>早</b>工作</p>", Edit(1, 2, 2, "①"), "<p>四<b>早①</b>工作</p>"),
        ("<p><a href=x>四早</a>工作</p>", Edit(1, 2, 2, "①"), "<p><a href=x>四早</a>①工作</p>"),
        (
            "<p>四早<sup>1</sup></p>",
            Edit(1, 5, 5, "①"),
            "<p>四早<sup>1</sup>①</p>",
        ),  # read as ［1］
        ("<p>四<b>早</b>工作</p>", Edit(1, 1, 2, ""), "<p>四工作</p>"),
        ("<p>四<a id=x><sup>早</sup></a>工作</p>", Edit(1, 1, 2, ""), "<p>四工作</p>"),
        ("<p>四<b>早</b>工作</p>", Edit(1, 0, 3, "五"), "<p>五作</p>"),
        ("<p>a &amp; b</p>", Edit(1, 3, 3, "c"), "<p>a &amp;c b</p>"),
        ("<p>a &amp; b</p>", Edit(1, 2, 3, "和"), "<p>a 和 b</p>"),
        ("<p>甲</p><p>乙</p>", Edit(2, 1, 1, "丙"), "<p>甲</p><p>乙丙</p>"),
    ],
)
def test_an_edit_within_a_line(page: str, edit: Edit, new: str) -> None:
    assert changed(page, edit) == new


def test_a_raised_mark_is_read_in_brackets_and_renumbered_in_its_tags() -> None:
    page = "<p>四早<sup><a href='#n3'>3</a></sup>工作</p>"
    (line,) = read(page)
    begin = line.text.index("［")
    assert line.text == "四早［3］工作"
    assert changed(page, Edit(1, begin, begin + 3, "［12］")) == page.replace(">3<", ">12<")
    assert changed(page, Edit(1, begin, begin + 3, "")) == "<p>四早工作</p>"
    assert (
        changed(page, Edit(1, begin, begin + 3, "无"))
        == "<p>四早<sup><a href='#n3'></a></sup>工作</p>"
    )


PAGE = "<body>\n<h2>一、回顾</h2>\n<p class=c>甲。</p>\n<p class=c>乙。</p>\n<p class=c>丙。</p>\n</body>"


def arranged(page: str, first: int, last: int, *items: New | Kept) -> str:
    return changed(page, parts=(Part(first, last, items),))


def test_a_line_is_put_in_like_another() -> None:
    new = arranged(PAGE, 3, 2, New("1. 四早：a<b", "note", like=2))
    assert new == PAGE.replace("<p class=c>乙", "<p class=c>1. 四早：a&lt;b</p>\n<p class=c>乙")
    linked = PAGE.replace("甲。", "<a id=x href=y>甲。</a>").replace(
        "<p class=c>", "<p id=p class=c>", 1
    )
    new = arranged(linked, 5, 4, New("丁。", "note", like=2))
    assert new == linked.replace("丙。</p>", "丙。</p>\n<p class=c>丁。</p>")


def test_a_line_like_none_takes_the_usual_tags() -> None:
    new = arranged(PAGE, 5, 4, New("丁。", "note"))
    assert new == PAGE.replace("丙。</p>", "丙。</p>\n<p class=c>丁。</p>")
    new = arranged(PAGE, 5, 4, New("名词解释", "heading"))
    assert new == PAGE.replace("丙。</p>", "丙。</p>\n<h2>名词解释</h2>")
    plain = PAGE.replace("h2", "p")
    new = arranged(plain, 5, 4, New("名词解释", "heading"))
    assert new.endswith("\n<h3>名词解释</h3>\n</body>")
    like = arranged(PAGE, 5, 4, New("名词解释", "heading", like=2))
    assert like.endswith("\n<p class=c>名词解释</p>\n</body>")


def test_lines_parted_by_breaks_have_no_tags_of_their_own() -> None:
    page = "<div>甲。<br>\n乙。<br>\n丙。</div>"
    assert lines(page) == ["甲。", "乙。", "丙。"]
    assert arranged(page, 4, 3, New("丁。", "note")) == page.replace("丙。", "丙。<br>\n丁。")
    assert arranged(page, 2, 2) == "<div>甲。<br>\n丙。</div>"
    assert arranged(page, 2, 3, Kept(3, 3), Kept(2, 2)) == "<div>甲。<br>\n丙。<br>\n乙。</div>"
    assert arranged(page, 4, 3, New("名词解释", "heading")).endswith("<br>\n名词解释</div>")


def test_lines_go_with_the_blanks_before_them() -> None:
    assert arranged(PAGE, 3, 3) == PAGE.replace("\n<p class=c>乙。</p>", "")
    assert arranged(PAGE, 2, 4) == "<body>\n<h2>一、回顾</h2>\n</body>"


def test_lines_are_put_in_another_order() -> None:
    new = arranged(PAGE, 2, 4, Kept(4, 4), Kept(2, 3))
    assert lines(new) == ["一、回顾", "丙。", "甲。", "乙。"]
    assert new.count("\n") == PAGE.count("\n")
    both = changed(
        PAGE, Edit(3, 1, 1, "①"), Edit(1, 0, 0, "★"), parts=(Part(2, 4, (Kept(3, 4), Kept(2, 2))),)
    )
    assert lines(both) == ["★一、回顾", "乙①。", "丙。", "甲。"]


LIST = "<body><p>甲。</p>\n<ol class=n>\n<li>四早</li>\n<li>五早</li>\n</ol>\n<p>乙。</p></body>"


def test_a_list_goes_with_its_last_line() -> None:
    assert lines(LIST) == ["甲。", "1. 四早", "2. 五早", "乙。"]
    assert arranged(LIST, 2, 3) == "<body><p>甲。</p>\n<p>乙。</p></body>"
    assert arranged(LIST, 2, 2) == LIST.replace("\n<li>四早</li>", "")
    nested = "<body><p>甲。</p><section><div><p>乙。</p></div> </section></body>"
    assert arranged(nested, 2, 2) == "<body><p>甲。</p></body>"
    mixed = "<body><div><p>甲。</p><ul><li>乙</ul></div></body>"
    assert lines(mixed)[0] == "甲。"
    assert arranged(mixed, 2, 2) == "<body><div><p>甲。</p></div></body>"


def test_what_is_added_behind_a_list_stands_behind_it() -> None:
    page = "<body><p>甲。</p>\n<ol>\n<li>四早</li>\n</ol>\n</body>"
    new = arranged(page, 3, 2, New("丁。", "note"))
    assert new == page.replace("</ol>", "</ol>\n<p>丁。</p>")
    inner = arranged(LIST, 4, 3, New("六早", "note", like=3))
    assert "<li>五早</li>\n<li>六早</li>\n</ol>" in inner or "<li>五早</li><li>六早</li>" in inner


TABLE = "<table><tr id=r><td>四早</td><td>指早。</td></tr>\n<tr><td>五早</td><td>指五。</td></tr></table>"


def test_a_row_is_put_in_like_another_its_cells_filled() -> None:
    first, second = lines(TABLE)
    gap = first.removeprefix("四早").removesuffix("指早。")
    assert second == f"五早{gap}指五。"
    new = arranged(TABLE, 2, 1, New(f"六早{gap}指a<b。", "note", like=1))
    assert "<tr><td>六早</td><td>指a&lt;b。</td></tr>" in new
    assert lines(new) == [first, f"六早{gap}指a<b。", second]


def test_a_page_of_lists_alone_gets_paragraphs() -> None:
    page = "<ul><li>四早</li></ul>"
    new = arranged(page, 2, 1, New("丁。", "note"))
    assert new == "<ul><li>四早</li></ul>\n<p>丁。</p>"
    assert arranged("<ul><li>四早</li></ul>", 2, 1, New("题", "heading")).endswith(
        ("<h3>题</h3>", "<p>题</p>")
    )


def test_a_text_without_any_tags_is_a_line() -> None:
    assert changed("四早", Edit(1, 1, 1, "①")) == "四①早"
    assert arranged("四早", 2, 1, New("丁", "note")) == "四早<br>\n丁"


def test_an_edit_at_the_beginning_of_a_line_moves_with_it() -> None:
    made = changed(
        PAGE, Edit(2, 0, 0, "★"), Edit(3, 2, 2, "☆"), parts=(Part(2, 3, (Kept(3, 3), Kept(2, 2))),)
    )
    assert lines(made) == ["一、回顾", "乙。☆", "★甲。", "丙。"]


def test_what_is_put_in_before_all_lines_stands_at_the_pages_end() -> None:
    assert arranged("<p>甲。</p>\n", 1, 0, New("丁。", "note")) == "<p>甲。</p>\n\n<p>丁。</p>"


def test_inline_tags_that_close_within_a_block_stay_in_it() -> None:
    page = "<p>甲<b>乙</b></p>\n<p><i>丙</i>丁</p>\n<p>戊</p>"
    assert lines(arranged(page, 1, 2, Kept(2, 2), Kept(1, 1))) == ["丙丁", "甲乙", "戊"]


def test_nested_lists_go_whole_or_in_part() -> None:
    page = "<div><p>甲。</p><ul><li>乙<ul><li>丙</li></ul></li><li>丁</li></ul></div>"
    assert lines(page) == ["甲。", "乙", "丙", "丁"]
    assert lines(arranged(page, 3, 3)) == ["甲。", "乙", "丁"]
    assert "<ul></ul>" not in arranged(page, 3, 3)
    assert arranged(page, 2, 4) == "<div><p>甲。</p></div>"


BOLD = "<p><b>四早：</b>指早。</p>\n<p id=n2><strong>五早</strong>：指<i>五</i>。</p>\n<p>戊。</p>"


def test_a_line_that_begins_bold_keeps_its_tags_wherever_it_goes() -> None:
    first, second, third = BOLD.split("\n")
    assert arranged(BOLD, 1, 1) == f"\n{second}\n{third}"
    assert arranged(BOLD, 1, 2, Kept(2, 2), Kept(1, 1)) == f"\n{second}\n{first}\n{third}"
    both = "<p><b><i>甲</i>乙</b><u>丙</u></p><p>丁</p>"
    assert arranged(both, 1, 2, Kept(2, 2), Kept(1, 1)) == (
        "<p>丁</p><p><b><i>甲</i>乙</b><u>丙</u></p>"
    )
    both = f"<p>丁</p>{both.replace('<p>丁</p>', '')}<p>戊</p>"
    assert arranged(both, 1, 2, Kept(2, 2), Kept(1, 1)) == (
        "<p><b><i>甲</i>乙</b><u>丙</u></p><p>丁</p><p>戊</p>"
    )
    code = "<p>零</p><p><code>甲</code>乙</p><p>丙</p>"
    assert arranged(code, 2, 2) == "<p>零</p><p>丙</p>"
    raised = "<p><sup>1</sup>甲</p><p>丁</p>"
    assert arranged(raised, 1, 2, Kept(2, 2), Kept(1, 1)) == "<p>丁</p><p><sup>1</sup>甲</p>"


def test_number_and_term_of_a_note_look_like_those_of_another() -> None:
    def new(like: int, head: int, page: str = BOLD) -> str:
        made = arranged(page, 3, 2, New('六早：指<"六">。', "note", like, head))
        return made.split("\n")[2]

    assert new(1, 3) == '<p><b>六早：</b>指&lt;"六"&gt;。</p>'
    assert new(2, 3) == '<p><strong>六早：</strong>指&lt;"六"&gt;。</p>'
    assert new(1, 0) == '<p>六早：指&lt;"六"&gt;。</p>'
    assert new(0, 3) == '<p>六早：指&lt;"六"&gt;。</p>'  # like most of the text, which is not bold
    assert new(1, 3, BOLD.replace("b>", "sup>")) == '<p>六早：指&lt;"六"&gt;。</p>'
    quoted = arranged(BOLD, 3, 2, New('“六”"早：指六。', "note", 1, 6))
    assert '\n<p><b>“六”"早：</b>指六。</p>\n' in quoted
    whole = BOLD.replace("指早。</p>", "</p>").replace("：</b>", "：指早。</b>")
    assert new(1, 3, whole) == '<p><b>六早：指&lt;"六"&gt;。</b></p>'


@pytest.mark.parametrize("blank", ["&nbsp;&nbsp;", "　　", "&#12288;　", "\t"])
def test_a_line_goes_with_its_indentation_and_a_new_one_has_the_same(blank: str) -> None:
    page = f"<p>{blank}甲。&nbsp;</p>\n<p class=c>乙。</p>\n<p>{blank}丙。</p>"
    assert arranged(page, 1, 1) == page.partition("</p>")[2]
    assert arranged(page, 2, 1, New("丁。", "note", like=1)) == page.replace(
        "<p class=c>", f"<p>{blank}丁。</p>\n<p class=c>"
    )
    assert arranged(page, 4, 3, New("丁。", "note")).endswith(f"丙。</p>\n<p>{blank}丁。</p>")
    broken = page.replace(blank, "\n" + blank)
    assert arranged(broken, 4, 3, New("丁。", "note", like=1)).endswith("丙。</p>\n<p>丁。</p>")


def test_blanks_before_all_lines_go_with_the_first() -> None:
    assert arranged("\n<p>甲</p>", 1, 1) == ""
    assert arranged(" <ul><li>甲</li></ul><p>乙</p>", 1, 1) == "<p>乙</p>"
    assert changed("<p>&amp;甲</p>", Edit(1, 0, 0, "①")) == "<p>①&amp;甲</p>"


def test_blank_text_and_tags_around_a_line_go_with_it() -> None:
    page = "<div>\n<p>&nbsp;<span> <b>甲</b> </span> </p>\n</div><p>乙</p>"
    assert arranged(page, 1, 1) == "<p>乙</p>"
    assert arranged("<p>零</p>" + page, 2, 2) == "<p>零</p><p>乙</p>"
    other = "<p>甲<!-- x --></p><p>乙</p>"
    assert arranged(other, 1, 2, Kept(2, 2), Kept(1, 1)) == "<p>乙</p><p>甲<!-- x --></p>"


def test_what_is_bold_across_a_break_stays_where_one_of_its_lines_goes() -> None:
    page = "<p>甲<b>乙<br>丙</b></p><p>丁</p>"
    assert arranged(page, 1, 1) == "<br>丙</b></p><p>丁</p>"
    assert lines(arranged(page, 2, 2)) == ["甲乙", "丁"]


def test_a_line_alone_in_a_page_leaves_its_body() -> None:
    assert arranged("<html><p>甲</p></html>", 1, 1) == "<html></html>"
    assert arranged("<html><body>\n<p>甲</p></body></html>", 1, 1) == "<html><body></body></html>"
    assert arranged("<body>甲</body>", 1, 1) == "<body></body>"
    assert arranged("<html>甲</html>", 1, 1) == "<html></html>"


def test_edits_before_a_lists_number_stand_behind_it() -> None:
    page = "<ol><li>四<b>早</b></li></ol>"
    for place in (0, 1, 3):  # 1. is three code points of the line, none of the page
        assert changed(page, Edit(1, place, place, "①")) == page.replace("四", "①四")
    assert changed(page, Edit(1, 4, 4, "①")) == page.replace("四", "四①")
    assert changed(page, Edit(1, 0, 4, "")) == page.replace("四", "")


def test_parts_that_touch_are_carried_out_each() -> None:
    page = "<p>甲</p><p>乙</p><p>丙</p>"
    lists = "<p>甲</p>\n<ul><li>乙</li></ul>{}<ul><li>丙</li></ul>"
    for between in ("", "\n"):
        assert arranged(lists.format(between), 2, 3) == "<p>甲</p>"
    one, two = (New(text, "note") for text in "丁戊")
    assert changed(page, parts=(Part(1, 1), Part(2, 2))) == "<p>丙</p>"
    assert changed(page, parts=(Part(1, 1, (one,)), Part(2, 2, (two,)))) == (
        "<p>丁</p><p>戊</p><p>丙</p>"
    )
    put = changed(page, parts=(Part(2, 1, (one,)), Part(2, 2, (two,))))
    assert lines(put) == ["甲", "丁", "戊", "丙"]


def test_what_is_put_in_behind_an_edit_stands_behind_it() -> None:
    part = Part(2, 1, (New("丁", "note"),))
    assert changed("甲", Edit(1, 1, 1, "①"), parts=(part,)) == "甲①<br>\n丁"


def test_several_edits_of_a_line_that_moves_go_with_it() -> None:
    page = "<p>甲</p><p>四早工作</p><p>丙</p>"
    edits = (Edit(2, 0, 0, "①"), Edit(2, 2, 2, "②"), Edit(2, 4, 4, "③"), Edit(3, 0, 0, "④"))
    swap = Part(1, 2, (Kept(2, 2), Kept(1, 1)))
    assert changed(page, *edits, parts=(swap,)) == "<p>①四早②工作③</p><p>甲</p><p>④丙</p>"
    assert changed("甲乙", Edit(1, 0, 0, "①"), parts=(Part(1, 1, (Kept(1, 1),)),)) == "①甲乙"
    assert changed("甲乙", Edit(1, 2, 2, "①"), parts=(Part(1, 1),)) == ""


def test_what_is_added_behind_nested_lists_stands_behind_the_outermost() -> None:
    page = "<ul><li>甲<ul><li>乙</li></ul></li></ul><p>&copy;</p>"
    nested = page.replace("<p>&copy;</p>", "")
    new = "\n<p>丁</p>"
    assert arranged(nested, 3, 2, New("丁", "note")) == nested + new
    both = "<ol><li>零</li></ol>" + nested
    assert arranged(both, 4, 3, New("丁", "note")) == both + new
    behind = "<p>零。</p><table><tr><td>甲</td><td>乙</td></tr></table><div></div>"
    assert arranged(behind, 3, 2, New("丁", "note")) == behind.replace(
        "</table>", "</table>\n<p>丁</p>"
    )


def test_a_line_like_the_only_one_of_a_list_stands_in_that_list() -> None:
    for page in (
        "<p>零</p><ol>\n<li>四早</li>\n</ol>",
        "<p>零</p><ul><li>四早</li></ul>",
        "<p>零</p><dl><dd>四早</dd></dl>",
        "<p>零</p><table><tbody><tr><td>四早</td></tr></tbody></table>",
        "<p>零</p><table><tr><td>四早</td></tr></table>",
    ):
        made = arranged(page, 2, 2, New("三早", "note", like=2), Kept(2, 2))
        for tag in ("ol", "ul", "dl", "table", "tbody"):
            assert made.count(f"<{tag}>") == page.count(f"<{tag}>")
        assert [line.removeprefix("1. ").removeprefix("2. ") for line in lines(made)] == [
            "零", "三早", "四早",
        ]  # fmt: skip
        assert arranged(page, 2, 2) == "<p>零</p>"


def test_a_row_is_told_from_what_stands_around_it() -> None:
    page = "<table><tr><th>名</th><th>义</th></tr><tr><td> <b>四</b>早</td><td>指早。</td></tr></table>"
    new = New("六早\u3000指六。", "note", like=2)
    made = arranged(page, 3, 2, new)
    assert lines(made) == ["名\u3000义", "四早\u3000指早。", "六早\u3000指六。"]
    assert made.count("<tr>") == made.count("</tr>") == 3
    assert made.count("<th>") == 2
    three = "<table><tr id=r><td>1</td><td></td><td>四早</td><td>指早。</td></tr></table>"
    made = arranged(three, 2, 1, New("2\u3000六早\u3000指六\u3000。", "note", like=1))
    assert made == three.replace(
        "</tr>", "</tr>\n<tr><td>2</td><td></td><td>六早</td><td>指六\u3000。</td></tr>"
    )
    made = arranged(three, 2, 1, New("2\u3000六早", "note", like=1))
    assert made.endswith("\n<tr><td>2</td><td></td><td>六早</td><td></td></tr></table>")
    open_end = "<table><tr><td>四早<td>指早。<tr><td>五早<td>指五。</table>"
    made = arranged(open_end, 3, 2, New("六早\u3000指六。", "note", like=2))
    assert lines(made) == ["四早\u3000指早。", "五早\u3000指五。", "六早\u3000指六。"]


def test_a_new_line_is_parted_from_the_others_as_they_are() -> None:
    page = "<body>\n  <p>甲。</p>\n  <p>乙。</p>\n</body>"
    assert arranged(page, 3, 2, New("丁。", "note")) == page.replace(
        "乙。</p>", "乙。</p>\n  <p>丁。</p>"
    )
    page = "<div>\n  甲。<br>\n  乙。\n</div>"
    assert arranged(page, 3, 2, New("丁。", "note")) == page.replace("乙。", "乙。<br>\n  丁。")


def test_text_before_a_block_belongs_to_another_line() -> None:
    page = "<div>甲<p>乙</p></div><p>丙</p>"
    assert arranged(page, 2, 2) == "<div>甲</div><p>丙</p>"
    page = "甲<p>乙</p><p>丙</p>"
    for start, new in ((0, "丁"), (1, "甲丁")):
        edit = Edit(1, start, 1, "丁")
        assert changed(page, edit, parts=(Part(2, 2),)) == f"{new}<p>丙</p>"
        swap = Part(2, 3, (Kept(3, 3), Kept(2, 2)))
        assert changed(page, edit, parts=(swap,)) == f"{new}<p>丙</p><p>乙</p>"
    assert arranged("<p>甲<p>", 1, 1) == "<p>"


def test_an_edit_behind_a_link_of_several_lines_stays_where_these_lines_were() -> None:
    page = "<p><a href=x>甲<br>乙</a></p><p>丙</p>"
    assert changed(page, Edit(2, 1, 1, "①")) == page.replace("</a>", "</a>①")
    swap = (Kept(2, 2), Kept(1, 1))
    made = changed(page, Edit(2, 1, 1, "①"), parts=(Part(1, 2, swap),))
    assert lines(made) == ["乙", "甲①", "丙"]


def test_a_wide_space_of_the_text_makes_no_row() -> None:
    page = "<p class=c>四早<b>\u3000</b>指早。</p>\n<p>乙</p>"
    made = arranged(page, 2, 1, New("六早\u3000指六。", "note", like=1))
    assert made == page.replace("\n<p>", "\n<p class=c>六早\u3000指六。</p>\n<p>")
    assert arranged("四早<td>指早。", 2, 1, New("六早\u3000指六。", "note", like=1)).endswith(
        "\n六早<td>指六。"
    )
