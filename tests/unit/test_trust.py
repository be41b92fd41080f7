"""A folder that merely lies upward: used where it and what it names are the user's own, and told where not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.conftest import Run
from xpterms.errors import GlossaryError
from xpterms.glossary import trust
from xpterms.glossary.trust import check_file, check_report, trusts

TEXT = 'title = "项目"\n{report}[[terms]]\nterm = "项目词"\ndefinition = "指甲。"\n'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return the project folder of the folder in which the program runs."""
    folder = tmp_path / ".xpterms"
    folder.mkdir()
    (folder / "own.toml").write_text(TEXT.format(report=""), encoding="utf-8")
    return folder


def test_ones_own_folder_is_asked(project: Path, run: Run) -> None:
    assert run("项目词").returncode == 0


def test_another_users_folder_is_left_out_told_once_and_can_be_trusted(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give files away")
    os.chown(project, 12345, 12345)
    os.chown(project / "own.toml", 12345, 12345)
    done = run("四早")
    assert done.returncode == 0
    assert done.stderr.decode().count("XPTERMS_TRUST") == 1
    assert run("项目词").returncode == 1
    assert run("项目词", XPTERMS_TRUST=str(project)).returncode == 0
    assert run("项目词", XPTERMS_TRUST=str(project.parent)).returncode == 0


def test_trust_in_one_folder_is_none_in_another_users_file_in_ones_own(
    project: Path, run: Run
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give files away")
    os.chown(project / "own.toml", 12345, 12345)
    for trusted in ("", os.pathsep, "/nowhere", str(project.parent.parent), f"{project.parent}x"):
        assert run("项目词", XPTERMS_TRUST=trusted).returncode == 1
    assert run("项目词", XPTERMS_TRUST=f"/nowhere{os.pathsep}{project}").returncode == 0


def test_a_report_outside_the_folder_is_never_shown(project: Path, run: Run) -> None:
    secret = project.parent / "secret.txt"
    secret.write_text("这是秘密，项目词在此。\n", encoding="utf-8")
    for report in ("../secret.txt", str(secret)):
        line = f'report = "{report}"\n'
        (project / "own.toml").write_text(TEXT.format(report=line), encoding="utf-8")
        done = run("context", "秘密")
        assert done.returncode == 1
        assert "这是秘密" not in done.stdout.decode() + done.stderr.decode()


def test_a_link_out_of_the_folder_is_not_followed(project: Path, run: Run) -> None:
    outside = project.parent / "outside.toml"
    outside.write_text(TEXT.replace("项目词", "外面词").format(report=""), encoding="utf-8")
    (project / "link.toml").symlink_to(outside)
    assert run("外面词").returncode == 1
    assert run("-g", str(outside), "外面词").returncode == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFOs")
def test_a_fifo_in_the_folder_hangs_nothing(project: Path, run: Run) -> None:
    os.mkfifo(project / "fifo.toml")
    done = run("项目词")
    assert done.returncode == 0
    assert "fifo.toml" in done.stderr.decode()


def test_one_broken_file_stops_nothing_and_is_named_once(project: Path, run: Run) -> None:
    (project / "broken.toml").write_text("title = ", encoding="utf-8")
    done = run("四早")
    assert done.returncode == 0
    assert done.stderr.decode().count("broken.toml") == 1


def test_a_file_larger_than_the_bound_is_not_asked(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trust, "LARGEST", 10)
    with pytest.raises(GlossaryError, match="larger"):
        check_file(str(project / "own.toml"), owned=True)


def test_a_glossary_that_lies_elsewhere_may_have_its_report_anywhere(tmp_path: Path) -> None:
    check_report(str(tmp_path / "a.toml"), str(tmp_path.parent / "report.txt"))


def test_trust_names_a_folder_or_the_tree_that_it_lies_in(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trust, "_owned", lambda _path: False)
    assert not trusts(str(project), {})
    assert trusts(str(project), {"XPTERMS_TRUST": f"/nowhere{os.pathsep}{project}"})
    assert trusts(str(project), {"XPTERMS_TRUST": str(project.parent)})


def refusal(path: Path, *, owned: bool = True) -> tuple[str, dict[str, object]]:
    with pytest.raises(GlossaryError) as raised:
        check_file(str(path), owned=owned)
    fields = dict(raised.value.fields)
    assert fields.pop("path") == str(path)
    return raised.value.code, fields


def test_why_a_file_is_not_asked_is_told_by_its_code(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = project / "own.toml"
    check_file(str(own), owned=True)
    code, fields = refusal(project / "none.toml")
    assert code == "glossary.unreadable"
    assert isinstance(fields["reason"], FileNotFoundError)
    assert refusal(project) == ("glossary.no-file", {})
    size = own.stat().st_size
    monkeypatch.setattr(trust, "LARGEST", size)
    check_file(str(own), owned=True)
    monkeypatch.setattr(trust, "LARGEST", size - 1)
    assert refusal(own) == ("glossary.large", {"most": 0})
    monkeypatch.setattr(trust, "LARGEST", 3_000_000)
    outside = project.parent / "outside.toml"
    outside.write_text("x")
    (project / "link.toml").symlink_to(outside)
    untrusted = ("glossary.untrusted-file", {"name": "XPTERMS_TRUST"})
    assert refusal(project / "link.toml") == untrusted
    monkeypatch.setattr(trust, "_owned", lambda _path: False)
    assert refusal(own) == untrusted
    check_file(str(own), owned=False)


def test_the_report_of_a_glossary_that_lies_upward_lies_beside_it(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, report = str(project / "own.toml"), project / "report.txt"
    report.write_text("报告。")
    monkeypatch.setattr(trust, "_owned", lambda _path: False)
    check_report(own, str(report))  # whose it is does not matter
    with pytest.raises(GlossaryError) as raised:
        check_report(own, str(project.parent / "report.txt"))
    assert (raised.value.code, raised.value.fields) == ("glossary.report-outside", {"path": own})
    with pytest.raises(GlossaryError):
        check_report(own, str(project) + "-other.txt")


def test_a_folder_that_is_gone_is_nobodys(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert trusts(str(project), {})
    assert not trusts(str(tmp_path / "none" / ".xpterms"), {})
    owner = project.stat().st_uid
    monkeypatch.setattr(os, "geteuid", lambda: owner + 1)
    assert not trusts(str(project), {})
    monkeypatch.delattr(os, "geteuid")
    assert trusts(str(project), {})


def test_the_bound_of_such_a_file_is_told_in_megabytes(project: Path) -> None:
    with (project / "own.toml").open("r+b") as file:
        file.truncate(trust.LARGEST + 1)
    assert refusal(project / "own.toml") == ("glossary.large", {"most": 20})
