"""Reports are added to a folder and taken out, nothing is lost on the way."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from xpterms import open_glossary
from xpterms.errors import DocumentError, GlossaryError
from xpterms.library import add_report, remove_report

REPORT = """西平县2022年政府工作报告
——2022年4月20日在西平县第十六届人民代表大会第一次会议上
县长 某某

各位代表：
现在，我代表县人民政府，向大会报告工作，请予审议。
一、工作回顾
我们落实“四早”要求，安全生产形势稳定，各项工作取得新的成绩。
{more}
名词解释
1.四早：指早排查、早发现、早预警、早处置。
2.六稳：指稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。
"""


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return str(tmp_path / "share" / "xpterms")


def written(tmp_path: Path, name: str = "报告.txt", more: str = "") -> str:
    path = tmp_path / name
    path.write_text(REPORT.format(more=more), encoding="utf-8")
    return str(path)


def names(folder: str) -> list[str]:
    return sorted(os.listdir(folder))


def test_a_report_is_added_with_its_notes_and_can_be_asked(tmp_path: Path, folder: str) -> None:
    added = add_report(written(tmp_path), folder)
    assert names(folder) == ["西平县-2022-04-20.report.txt", "西平县-2022-04-20.toml"]
    assert (added.glossary.place, added.glossary.date) == ("西平县", "2022-04-20")
    with open_glossary(added.path, cache=False) as terms:
        (match,) = terms.lookup("sizao").matches
        assert match.entry.mentions == 1


def test_a_report_without_notes_is_added_and_can_be_asked_for_its_sentences(
    tmp_path: Path, folder: str
) -> None:
    path = tmp_path / "无注.txt"
    path.write_text(REPORT.format(more="").split("名词解释")[0], encoding="utf-8")
    added = add_report(str(path), folder)
    with open_glossary(added.path, cache=False) as terms:
        assert terms.entries() == []
        assert len(terms.concordance("安全生产")) == 1


def test_the_same_report_twice_is_written_once(tmp_path: Path, folder: str) -> None:
    first = add_report(written(tmp_path), folder)
    again = add_report(written(tmp_path, "又一个名字.txt"), folder)
    other_date = add_report(written(tmp_path), folder, date="2023-01-01")
    assert first.known is None
    assert again.known == other_date.known == first.path
    assert len(names(folder)) == 2


def test_another_report_of_that_name_is_replaced_only_when_asked(
    tmp_path: Path, folder: str
) -> None:
    first = add_report(written(tmp_path), folder)
    before = Path(first.path).read_bytes()
    other = written(tmp_path, "b.txt", "我们又做了许多别的工作，成绩也是好的。")
    with pytest.raises(DocumentError):
        add_report(other, folder)
    assert Path(first.path).read_bytes() == before
    assert add_report(other, folder, force=True).replaced
    assert len(names(folder)) == 2


def test_what_was_not_stated_can_be_told_afterwards(tmp_path: Path, folder: str) -> None:
    path = tmp_path / "某报告.txt"
    path.write_text("工作报告\n" + REPORT.format(more="").split("\n", 2)[2], encoding="utf-8")
    first = add_report(str(path), folder)
    assert os.path.basename(first.path) == "某报告.toml"
    told = add_report(str(path), folder, place="甲县", date="2022-01-02", force=True)
    assert told.replaced
    assert names(folder) == ["甲县-2022-01-02.report.txt", "甲县-2022-01-02.toml"]


def test_a_glossary_is_added_with_its_report(tmp_path: Path, folder: str, glossary_file) -> None:
    glossary_file("落实四早。\r\n再落实。", "r.txt")
    path = glossary_file(
        'title = "试"\nreport = "r.txt"\n[[terms]]\nterm = "四早"\ndefinition = "早。"\n'
    )
    added = add_report(path, folder, place="乙县", date="2020-01-01")
    with open_glossary(added.path, cache=False) as terms:
        assert terms.entries()[0].mentions == 1
        assert terms.glossaries[0].place == "乙县"


@pytest.mark.parametrize(
    "name", ["西平县-2022-04-20.toml", "西平县-2022-04-20", "西平县2022", "西平县"]
)
def test_a_report_is_taken_out_with_its_text(tmp_path: Path, folder: str, name: str) -> None:
    added = add_report(written(tmp_path), folder)
    with open_glossary(added.path, cache=False) as terms:
        assert len(remove_report(name, folder, terms.glossaries)) == 2
    assert names(folder) == []


@pytest.mark.parametrize("named", ["share/xpterms", "share//xpterms/", "./share/../share/xpterms"])
def test_a_folder_may_be_named_in_any_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.chdir(tmp_path)
    added = add_report(written(tmp_path), named)
    with open_glossary(added.path, cache=False) as terms:
        removed = remove_report("西平县2022", named, terms.glossaries)
    assert [os.path.basename(path) for path in removed] == [
        "西平县-2022-04-20.toml",
        "西平县-2022-04-20.report.txt",
    ]
    assert os.listdir(named) == []


def test_a_name_of_several_removes_nothing(tmp_path: Path, folder: str) -> None:
    add_report(written(tmp_path), folder)
    add_report(written(tmp_path, "b.txt", "另外的一句话，足够不同。"), folder, date="2023-01-01")
    paths = [os.path.join(folder, name) for name in names(folder) if name.endswith(".toml")]
    with open_glossary(*paths, cache=False) as terms:
        for name in ("西平县", "不在"):
            with pytest.raises(GlossaryError):
                remove_report(name, folder, terms.glossaries)
    assert len(names(folder)) == 4


def test_nothing_outside_the_folder_is_removed(tmp_path: Path, folder: str, glossary_file) -> None:
    os.makedirs(folder)
    path = glossary_file('title = "试"\n[[terms]]\nterm = "四早"\ndefinition = "早。"\n')
    for name in (path, "../../glossary", "../../glossary.toml"):
        with pytest.raises(GlossaryError):
            remove_report(name, folder)
    assert os.path.exists(path)


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written_is_one_error(tmp_path: Path, folder: str) -> None:
    os.makedirs(folder)
    os.chmod(folder, stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(DocumentError):
        add_report(written(tmp_path), folder)


def test_a_file_in_the_place_of_the_folder_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DocumentError):
        add_report(written(tmp_path), str(tmp_path / "file"))
