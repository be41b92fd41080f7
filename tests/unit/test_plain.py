"""Texts and Markdown as lines, their encodings, and bytes that stay but where something is changed."""

from __future__ import annotations

import pytest

from xpterms.documents.changes import Changes, Edit, Kept, New, Part, dumped, loaded
from xpterms.documents.delimited import table
from xpterms.documents.encoding import decode, decoded, guess
from xpterms.documents.plain_write import read, splices
from xpterms.documents.splice import spliced
from xpterms.errors import DocumentError

SURE = "各位代表：现在，我代表县人民政府，向大会报告政府工作，请予审议。"


def kinds(text: str) -> list[str]:
    return [line.kind for line in read(text, markdown=True)]


def test_a_text_is_parted_at_its_line_ends() -> None:
    assert [(line.text, line.unit, line.group) for line in read("甲\r\n乙\n\n丙\n")] == [
        ("甲", 1, 1), ("乙", 2, 1), ("", 3, 1), ("丙", 4, 1),
    ]  # fmt: skip
    assert [line.text for line in read("甲\x85乙\r丙")] == ["甲\x85乙\r丙"]
    assert read("") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲\n# 乙\n####### 丙\n#丁", "text heading text text"),
        ("甲\n==\n乙\n--\n丙\n=", "heading text heading text text text"),
        ("\n==", "text text"),
        ("   ## 甲\n    ## 乙", "heading text"),
        ("```\n甲\n```\n乙", "code code code text"),
        ("~~~py\n```\n~~~~\n乙", "code code code text"),
        ("````\n```\n甲\n````\n乙", "code code code code text"),
        ("```\n``` x\n甲\n```\n乙", "code code code code text"),
        ("```\n~~~\n```\n乙", "code code code text"),
        ("```\n甲", "code code"),
        ("---\n甲\n---\n乙", "code code code text"),
        ("+++\n甲\n+++\n乙", "code code code text"),
        ("---\n甲\n...\n乙", "code code code text"),
        ("---\n甲\n+++\n乙", "text text text text"),
        ("---\n甲", "text text"),
        ("甲<!-- 乙\n丙\n丁-->\n戊", "code code code text"),
        ("甲<!-- 乙 -->\n丙", "text text"),
        ("甲\n    乙", "text text"),
        ("甲\n\n    乙\n    丙\n\t丁\n戊", "text text code code code text"),
        ("    甲", "code"),
        ("\t甲", "code"),
        ("    \n甲", "text text"),
        ("[甲]: http://x", "code"),
        ("[甲]:\n乙", "text text"),
        ("| 甲 | 乙 |\n 甲 | 乙", "table text"),
        ("", ""),
    ],
)
def test_the_kinds_of_markdowns_lines(text: str, found: str) -> None:
    assert kinds(text) == found.split()


@pytest.mark.parametrize(
    ("line", "fixed", "mute"),
    [
        ("甲`乙`丙", ["`乙`"], ["`乙`"]),
        ("甲``乙`丙``", ["``乙`丙``"], ["``乙`丙``"]),
        ("甲[乙](丙)丁", ["[乙](丙)"], ["](丙)"]),
        ('甲[乙](丙(丁)戊 "己")', ['[乙](丙(丁)戊 "己")'], ['](丙(丁)戊 "己")']),
        ("甲[乙][丙]", ["[乙][丙]"], ["][丙]"]),
        ("甲![乙](丙)", ["![乙](丙)"], ["![乙](丙)"]),
        ("甲[乙][^1]", [], []),
        ("甲<b>乙</b>", ["<b>", "</b>"], ["<b>", "</b>"]),
        ("甲<!-- 乙 -->", ["<!-- 乙 -->"], ["<!-- 乙 -->"]),
        ("甲<http://x/y>", ["<http://x/y>"], ["<http://x/y>"]),
        ("甲http://x/y，乙", ["http://x/y"], ["http://x/y"]),
        ("1 < 2", [], []),
    ],
)
def test_what_of_a_line_is_no_running_text(line: str, fixed: list[str], mute: list[str]) -> None:
    (found,) = read(line, markdown=True)
    assert [line[a:b] for a, b in found.fixed] == fixed
    assert [line[a:b] for a, b in found.mute] == mute


def test_code_has_nothing_in_it_to_leave_out() -> None:
    assert [(one.fixed, one.mute) for one in read("```\n`甲`\n```", markdown=True)] == [
        ((), ())
    ] * 3


def changed(text: str, *edits: Edit, parts: tuple[Part, ...] = ()) -> str:
    for start, end, new in reversed(splices(text, Changes(edits, parts))):
        text = text[:start] + new + text[end:]
    return text


TEXT = "甲。\r\n　　乙。\r\n丙。\n"


def test_edits_within_lines() -> None:
    assert changed(TEXT, Edit(3, 1, 1, "①"), Edit(2, 2, 3, "丁")) == "甲。\r\n　　丁。\r\n丙①。\n"


def test_lines_are_put_in_with_the_usual_end() -> None:
    def put(first: int, *items: New | Kept, text: str = TEXT) -> str:
        return changed(text, parts=(Part(first, first - 1, items),))

    assert put(2, New("丁", "note")) == "甲。\r\n丁\r\n　　乙。\r\n丙。\n"
    assert put(2, New("丁", "note", like=2)) == "甲。\r\n　　丁\r\n　　乙。\r\n丙。\n"
    assert put(2, New("丁", "blank")) == "甲。\r\n\r\n　　乙。\r\n丙。\n"
    assert put(4, New("丁", "note")) == TEXT + "丁\r\n"
    assert put(2, New("丁", "note"), text="甲") == "甲\n丁"
    assert put(2, New("丁", "note"), text="甲\r") == "甲\r\r\n丁"
    assert put(1, New("丁", "note"), text="") == "丁\n"
    assert put(3, New("丁", "note"), New("戊", "note"), text="甲\r\n乙") == "甲\r\n乙\r\n丁\r\n戊"


def test_what_is_put_in_behind_an_edit_stands_behind_it() -> None:
    part = Part(2, 1, (New("丁", "note"),))
    assert changed("甲", Edit(1, 1, 1, "①"), parts=(part,)) == "甲①\n丁"
    assert changed("甲\n", Edit(1, 1, 1, "①"), parts=(part,)) == "甲①\n丁\n"


def test_an_edit_at_the_end_of_a_line_goes_with_it_whatever_ends_the_others() -> None:
    for text in ("甲\r\n乙\n丙\r\n", "甲\n乙\r\n丙\n", "甲\n乙\n丙"):
        edits = Edit(1, 1, 1, "①"), Edit(2, 1, 1, "②"), Edit(3, 1, 1, "③")
        gone = changed(text, *edits, parts=(Part(2, 2),))
        assert "".join(gone.split()) == "甲①丙③"
        turned = changed(text, *edits, parts=(Part(2, 3, (Kept(3, 3), Kept(2, 2))),))
        assert "".join(turned.split()) == "甲①丙③乙②"


def test_parts_that_touch_are_carried_out_each() -> None:
    one, two = (New(text, "note") for text in "丁戊")
    assert changed("甲\n乙\n丙\n", parts=(Part(1, 1), Part(2, 2))) == "丙\n"
    put = (Part(1, 1, (one,)), Part(2, 2, (two,)))
    assert changed("甲\n乙\n丙\n", parts=put) == "丁\n戊\n丙\n"
    put = (Part(2, 1, (one,)), Part(2, 2, (two,)), Part(3, 3, (Kept(3, 3),)))
    assert changed("甲\n乙\n丙\n", Edit(3, 1, 1, "①"), parts=put) == "甲\n丁\n戊\n丙①\n"


def test_a_new_line_is_indented_where_most_lines_are() -> None:
    def new(text: str, kind: str = "note") -> str:
        return changed(text, parts=(Part(1, 0, (New("丁", kind),)),)).partition("\n")[0]

    assert new("　　甲\n　　乙\n丙\n") == "　　丁"
    assert new("　　甲\n　　乙\n丙\n", "heading") == "丁"
    assert new("　　甲\n丙\n") == "丁"
    assert new("　　甲\n\n\n") == "　　丁"
    assert new("　甲\n") == "丁"


def test_lines_go_and_change_places() -> None:
    assert changed(TEXT, parts=(Part(2, 2),)) == "甲。\r\n丙。\n"
    assert changed(TEXT, parts=(Part(2, 3),)) == "甲。\r\n"
    assert changed("甲\n乙", parts=(Part(2, 2),)) == "甲"
    assert changed("甲\n乙", parts=(Part(1, 2),)) == ""
    assert changed("甲\n乙", parts=(Part(1, 2, (Kept(2, 2), Kept(1, 1))),)) == "乙\n甲"
    assert (
        changed(TEXT, parts=(Part(1, 3, (Kept(3, 3), Kept(1, 2))),)) == "丙。\n甲。\r\n　　乙。\r\n"
    )
    both = (Edit(1, 1, 1, "①"), Edit(3, 0, 1, "丁"))
    assert changed(TEXT, *both, parts=(Part(1, 2, (Kept(2, 2), Kept(1, 1))),)) == (
        "　　乙。\r\n甲①。\r\n丁。\n"
    )


def test_changes_are_told_to_a_process_apart() -> None:
    changes = Changes(
        (Edit(1, 2, 3, "甲", True),), (Part(1, 2, (New("乙", "note", 3, 4), Kept(1, 2))),)
    )
    assert loaded(dumped(changes)) == changes
    assert loaded(dumped(Changes())).empty
    assert not changes.empty
    assert not Changes(parts=(Part(1, 1),)).empty


@pytest.mark.parametrize(
    ("content", "text", "encoding", "mark"),
    [
        (SURE.encode(), SURE, "utf-8", 0),
        (SURE.encode("utf-8-sig"), SURE, "utf-8", 3),
        (b"\xef\xbb\xbf" + SURE.encode("utf-8-sig"), SURE, "utf-8", 6),
        (SURE.encode("gb18030"), SURE, "gb18030", 0),
        (SURE.encode("utf-16"), SURE, "utf-16-le", 2),
        (SURE.encode("utf-16-be"), SURE, "utf-16-be", 0),
        (b"\xfe\xff" + SURE.encode("utf-16-be"), SURE, "utf-16-be", 2),
        (("\ufeff" + SURE).encode("gb18030"), SURE, "gb18030", 4),
        (b"\xef\xbb\xbf\xff" + SURE.encode(), "\ufffd" + SURE, "utf-8", 3),
        (b"", "", "utf-8", 0),
    ],
)
def test_the_encoding_of_a_text(content: bytes, text: str, encoding: str, mark: int) -> None:
    assert decoded(content, "甲") == (text, encoding, mark)
    assert decode(content, "甲") == text


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(DocumentError) as raised:
        decode(b"\0" * 9, "甲")
    assert (raised.value.code, raised.value.fields) == ("document.encoding", {"source": "甲"})


def test_one_character_in_a_hundred_may_be_strange() -> None:
    assert decoded(("长" * 99 + "\x01").encode(), "甲")[1] == "utf-8"
    for strange in ("\x01\x02", "\ue000\uf8ff"):
        with pytest.raises(DocumentError):
            decoded(("长" * 98 + strange).encode(), "甲")
    assert decoded(("长" * 9 + "\n\r\t\f\v").encode(), "甲")[1] == "utf-8"


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        (SURE.encode()[:-1], "utf-8"),
        ((SURE * 9).encode("gb18030")[:-1], "gb18030"),
        (SURE.encode("utf-16"), "utf-16-le"),
        (SURE.encode("utf-16-le"), "utf-16-le"),
        (SURE.encode("utf-16-be"), "utf-16-be"),
        (("\ufeff" + SURE).encode("gb18030"), "gb18030"),
        (b"\x1b[3" + b"abc" * 3, "utf-8"),
        (b"\x1b[1" + b"a", "utf-8"),
        (b"", "utf-8"),
    ],
)
def test_the_codec_of_a_text_by_its_first_bytes(head: bytes, codec: str) -> None:
    assert guess(head, "甲") == codec


def test_what_is_common_is_a_share_of_the_text() -> None:
    text = "的" + "地到" * 50  # as gb18030 twice as many characters, half of them digits
    assert decoded(text.encode("utf-16-le"), "甲")[:2] == (text, "utf-16-le")
    assert guess(text.encode("utf-16-le"), "甲") == "utf-16-le"


def test_first_bytes_of_no_text_are_refused() -> None:
    for head in (b"\x01ab", b"\0" * 9):
        with pytest.raises(DocumentError) as raised:
            guess(head, "甲")
        assert (raised.value.code, raised.value.fields) == ("text.binary", {"path": "甲"})


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le"])
def test_bytes_stay_but_where_something_is_put_in(encoding: str) -> None:
    content = b"##" + "四早工作".encode(encoding)
    new = spliced(content, "四早工作", encoding, 2, [(0, 0, "甲"), (1, 2, "乙丙"), (4, 4, "丁")])
    assert new == b"##" + "甲四乙丙工作丁".encode(encoding)
    assert spliced(content, "四早工作", encoding, 2, []) == content


def test_broken_bytes_are_counted_one_by_one() -> None:
    content = b"\xff" + "四".encode() + b"\xff\xff" + "早".encode() + b"\xe5"
    text = content.decode("utf-8", "replace")
    assert text == "\ufffd四\ufffd\ufffd早\ufffd"
    for place in range(len(text) + 1):
        new = spliced(content, text, "utf-8", 0, [(place, place, "|")])
        assert new.decode("utf-8", "replace") == text[:place] + "|" + text[place:]
        assert new.replace(b"|", b"") == content


def test_text_is_put_in_behind_further_marks() -> None:
    content = ("\ufeff\ufeff" + SURE).encode("utf-16-le")
    assert spliced(content, SURE, "utf-16-le", 2, [(0, 0, "甲")]) == (
        ("\ufeff\ufeff甲" + SURE).encode("utf-16-le")
    )


def rows(text: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(row.number, row.cells) for row in table(text, "甲").rows]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲,乙\n丙,丁", [(1, ("甲", "乙")), (2, ("丙", "丁"))]),
        ("甲\t乙\r\n丙\t丁\r", [(1, ("甲", "乙")), (2, ("丙", "丁"))]),
        ("甲;乙\n丙;丁,戊", [(1, ("甲", "乙")), (2, ("丙", "丁,戊"))]),
        ("甲|乙", [(1, ("甲", "乙"))]),
        ("甲，乙", [(1, ("甲", "乙"))]),
        ("甲；乙", [(1, ("甲", "乙"))]),
        ("甲", [(1, ("甲",))]),
        ("sep=;\n甲;乙,丙,丁", [(1, ("甲", "乙,丙,丁"))]),
        ("SEP=|\n甲|乙", [(1, ("甲", "乙"))]),
        ("sep=;;\n甲,乙", [(1, ("sep=", "", "")), (2, ("甲,乙",))]),
        ('"甲\n乙",丙\n丁,戊', [(1, ("甲\n乙", "丙")), (3, ("丁", "戊"))]),
        ('甲,"乙""丙"', [(1, ("甲", '乙"丙'))]),
        ('甲\t"乙\n丙\t丁', [(1, ("甲", '"乙')), (2, ("丙", "丁"))]),
        ('甲\t"乙\t丙"', [(1, ("甲", "乙\t丙"))]),
        ("甲,乙\n,\n丙,丁", [(1, ("甲", "乙")), (3, ("丙", "丁"))]),
        ("", []),
    ],
)
def test_the_rows_of_separated_values(text: str, found: list[object]) -> None:
    assert rows(text) == found


def test_a_quote_that_is_never_closed_is_told_with_its_row() -> None:
    with pytest.raises(DocumentError) as raised:
        rows('甲,乙\n丙,"丁\n戊,己')
    assert (raised.value.code, raised.value.fields) == (
        "exchange.open-quote",
        {"source": "甲", "row": 2},
    )
