"""What changed between two glossaries, and glossary files written and read back."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xpterms import open_glossary
from xpterms.errors import DocumentError, GlossaryError
from xpterms.exchange.writing import write_pieces
from xpterms.glossary.compare import compare, pieces_of
from xpterms.glossary.read import read_glossary
from xpterms.glossary.write import glossary_toml, write_files
from xpterms.model import Glossary, Term


def glossary(**terms: str) -> Glossary:
    return Glossary("试", tuple(Term(term, text) for term, text in terms.items()), "/nowhere")


def test_terms_gained_lost_and_redefined_are_told() -> None:
    old = glossary(四早="指早排查。", 六稳="指稳就业。", 六保="指保民生。")
    new = glossary(四早="指早发现。", 六保="指保民生", 两新="指更新。")
    assert [(change.kind, change.term) for change in compare(old, new)] == [
        ("redefined", "四早"),
        ("gained", "两新"),
        ("lost", "六稳"),
    ]


def test_what_was_renamed_is_neither_gained_nor_lost() -> None:
    kept = "就是组织、资金、人才、技术和制度各方面的保障。"
    old = glossary(五个保障="指" + kept, 四大活动="指甲、乙、丙、丁。", 老名="指一件事。")
    new = Glossary(
        "试",
        (
            Term("五项保障", "即" + kept),
            Term("十大活动", "指甲、乙、丙、丁、戊。"),
            Term("新名", "另一种说法，全不一样。", aliases=("老名",)),
        ),
        "/nowhere",
    )
    assert [(one.kind, one.old_term, one.term) for one in compare(old, new)] == [
        ("renamed", "五个保障", "五项保障"),
        ("gained", None, "十大活动"),
        ("renamed", "老名", "新名"),
        ("lost", None, "四大活动"),
    ]


def test_an_equal_definition_under_another_name_is_a_new_name_without_pieces() -> None:
    (change,) = compare(glossary(三张清单="指清单。"), glossary(三单="指清单"))
    assert (change.kind, change.old_term, change.pieces) == ("renamed", "三张清单", ())


def test_the_pieces_rebuild_both_definitions() -> None:
    (change,) = compare(glossary(四早="指早排查、早发现。"), glossary(四早="指早发现、早处置。"))
    assert "".join(old for _, old, _ in change.pieces) == change.old
    assert "".join(new for _, _, new in change.pieces) == change.new


def many(name: str, definition: str, count: int) -> Glossary:
    """Return a glossary of terms that differ by one Han character each, put for the sign in name and definition."""
    signs = [chr(0x4E00 + place) for place in range(count)]
    terms = (Term(name.replace("*", one), definition.replace("*", one)) for one in signs)
    return Glossary("试", tuple(terms), "/nowhere")


def test_of_many_terms_with_one_definition_each_has_the_first_new_name_that_is_left() -> None:
    """Three thousand times three thousand pairs, as many as stand in two glossaries of 100 kB, took half a minute."""
    changes = compare(many("早*", "指", 3000), many("晚*", "指", 3001))
    assert [one.kind for one in changes] == ["renamed"] * 3000 + ["gained"]
    assert all(one.old_term == "早" + one.term[1:] for one in changes[:-1])


def test_of_many_terms_with_a_name_in_common_each_has_the_first_new_name_that_is_left() -> None:
    old = [Term(f"早{one}", str(one), aliases=("老名",)) for one in range(2000)]
    new = [Term(f"晚{one}", f"另{one}", aliases=("老名",)) for one in range(1999)]
    changes = compare(Glossary("旧", tuple(old), "/o"), Glossary("新", tuple(new), "/n"))
    assert [(one.kind, one.old_term) for one in changes] == [
        *(("renamed", f"早{one}") for one in range(1999)),
        ("lost", None),
    ]


def test_names_that_are_nearly_the_same_are_looked_for_within_a_bound() -> None:
    """All of them would be a million pairs of definitions; the first have their new names all the same."""
    kept = "对安全生产问题隐患要早排查早发现早整改"
    changes = compare(many("甲乙丙丁*", f"指*{kept}", 1000), many("甲乙丙戊*", f"即{kept}*", 1000))
    kinds = [one.kind for one in changes]
    assert kinds.count("renamed") + kinds.count("lost") == 1000
    assert kinds.count("lost") == kinds.count("gained") > 500
    assert (changes[0].kind, changes[0].old_term) == ("renamed", "甲乙丙丁一")


def test_a_definition_of_one_character_over_and_over_is_one_piece_between_its_ends() -> None:
    old, new = "指" + "早" * 9000 + "。", "指" + "早" * 5000 + "晚" + "早" * 4000 + "。"
    (change,) = compare(glossary(四=old), glossary(四=new))
    assert change.pieces == (
        ("equal", old[:5001], old[:5001]),
        ("insert", "", "晚"),
        ("equal", old[5001:], old[5001:]),
    )
    other, less = "早" * 5000, "早" * 4000
    assert pieces_of(other, less) == (("equal", less, less), ("delete", "早" * 1000, ""))
    assert pieces_of(f"一{other}二", f"三{other}四") == (
        ("replace", f"一{other}二", f"三{other}四"),
    )


def test_a_costly_definition_leaves_the_others_their_pieces() -> None:
    old, new = (
        glossary(四早="早" * 9000 + "一", 六稳="指甲乙。"),
        glossary(四早="早" * 9000 + "二", 六稳="指甲丙。"),
    )
    assert [len(change.pieces) for change in compare(old, new)] == [2, 3]


def test_definitions_of_one_character_are_compared_within_a_bound_for_all_of_them() -> None:
    half = "早" * 200
    old, new = many("早*", f"一{half}二{half}", 40), many("早*", f"三{half}四{half}", 40)
    sizes = [len(change.pieces) for change in compare(old, new)]
    assert sizes == [4] * 5 + [2] * 35


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp", "Cf")),
    min_size=1,
    max_size=12,
)


@given(
    st.dictionaries(
        st.text("四早六稳保新甲乙丙", min_size=1, max_size=5), WORDS, min_size=1, max_size=5
    ),
    WORDS,
)
def test_a_glossary_written_is_the_glossary_read(terms: dict[str, str], title: str) -> None:
    import tempfile

    made = tuple(
        Term(term, text, number, None, (f"又{term}",), (text,))
        for number, (term, text) in enumerate(terms.items())
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "g.toml"
        path.write_text(
            glossary_toml(Glossary(title, made, str(path), None, "甲", "2025-01-02"), "r.txt"),
            "utf-8",
        )
        found = read_glossary(str(path))
    assert found.terms == made
    assert (found.title, found.place, found.date) == (title, "甲", "2025-01-02")


def test_what_takes_the_place_of_a_file_is_on_the_disk_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there, done = tmp_path / "there", []
    there.write_text("old")
    sync, replace = os.fsync, os.replace
    monkeypatch.setattr("os.fsync", lambda file: done.append("sync") or sync(file))
    monkeypatch.setattr("os.replace", lambda *paths: done.append("rename") or replace(*paths))
    write_files({str(there): "new", str(tmp_path / "other"): "new"}, force=True)
    assert done == ["sync", "rename", "rename"]


@pytest.mark.parametrize("name", ["a\0b", "a\ud800b"])
def test_what_no_file_can_be_called_is_not_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(DocumentError, match="not a file's name"):
        write_files({str(tmp_path / name): "new"}, force=False)
    with pytest.raises(DocumentError, match="not a file's name"):
        write_pieces([("", b"new")], {"": str(tmp_path / name)}, force=False)
    with pytest.raises(GlossaryError, match="not a file's name"):
        open_glossary(str(tmp_path / name), cache=False)


def test_no_file_is_replaced_without_force(tmp_path: Path) -> None:
    there, other = tmp_path / "there", tmp_path / "other"
    there.write_text("old")
    with pytest.raises(DocumentError, match="exists already"):
        write_files({str(other): "new", str(there): "new"}, force=False)
    assert (there.read_text(), other.exists()) == ("old", False)
    write_files({str(there): "new"}, force=True)
    assert there.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


def test_who_is_in_the_way_is_named_and_a_link_to_nothing_is_too(tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "nowhere")
    with pytest.raises(DocumentError) as raised:
        write_files({str(tmp_path / "new"): "x", str(link): "x"}, force=False)
    assert (raised.value.code, raised.value.fields) == ("document.exists", {"path": str(link)})


def test_nothing_is_left_of_files_that_cannot_all_be_written(tmp_path: Path) -> None:
    missing = tmp_path / "none" / "b"
    with pytest.raises(DocumentError) as raised:
        write_files({str(tmp_path / "a"): "x", str(missing): b"x"}, force=True)
    assert raised.value.code == "document.unwritten"
    assert str(raised.value.fields["path"]).startswith(str(missing))
    assert isinstance(raised.value.fields["reason"], FileNotFoundError)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_bytes_and_text_are_written_and_a_pipe_is_written_into(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    files = {str(fifo): "四", str(tmp_path / "a"): b"\xff", str(tmp_path / "b"): "早"}
    write_files(files, force=True)
    assert os.read(reader, 9) == "四".encode()
    write_files({str(fifo): b"5"}, force=True)
    assert os.read(reader, 9) == b"5"
    os.close(reader)
    assert fifo.is_fifo()
    assert (tmp_path / "a").read_bytes() == b"\xff"
    assert (tmp_path / "b").read_text("utf-8") == "早"
    with pytest.raises(DocumentError):
        write_files({str(tmp_path): "x"}, force=True)  # a folder is no device


ONE_TO_TEN = "指一二三四五六七八九十。"


@pytest.mark.parametrize(
    ("old", "new", "renamed"),
    [
        (Term("甲乙丙丁", ONE_TO_TEN), Term("甲乙戊己", "指一二三四五六子丑寅卯。"), True),
        (Term("甲乙丙丁", ONE_TO_TEN), Term("甲戊己庚", "指一二三四五六子丑寅卯。"), False),
        (Term("甲乙丙丁", ONE_TO_TEN), Term("甲乙戊己", "指一二三四五辰子丑寅卯。"), False),
        (Term("甲乙丙丁", ONE_TO_TEN), Term("乙甲戊己", "指一二三四五六子丑寅卯。"), False),
        (Term("甲乙丙丁", ONE_TO_TEN), Term("甲乙戊己", "十九八七六五四三二一指。"), False),
        (Term("三甲乙丙", ONE_TO_TEN), Term("3甲乙丙", "指一二三四五六七八九。"), True),
        (Term("三甲乙丙", ONE_TO_TEN), Term("四甲乙丙", "指一二三四五六七八九。"), False),
        (Term("甲乙", "指一。", aliases=("老丙",)), Term("老丙", "全不一样。"), True),
        (Term("甲乙", "指一。", aliases=("老丙",)), Term("新丁", "全不一样。", aliases=("“老丙”",)), True),
    ],
)  # fmt: skip
def test_how_near_a_new_name_and_its_definition_must_be(
    old: Term, new: Term, renamed: bool
) -> None:
    changes = compare(Glossary("旧", (old,), "/o"), Glossary("新", (new,), "/n"))
    kinds = [change.kind for change in changes]
    assert kinds == (["renamed"] if renamed else ["gained", "lost"])


def test_the_likeliest_new_name_is_taken_and_each_but_once() -> None:
    old = glossary(甲乙丙丁="指一二三四五六七八九十。", 甲乙丙戊="指一二三四五六七八九子。")
    new = glossary(甲乙丙己="指一二三四五六七八九子。", 甲乙丙庚="指一二三四五六七八子丑。")
    assert [(one.kind, one.old_term, one.term) for one in compare(old, new)] == [
        ("renamed", "甲乙丙戊", "甲乙丙己"),
        ("renamed", "甲乙丙丁", "甲乙丙庚"),
    ]
