"""``xpterms annotate`` as it is typed: what it writes, prints and refuses, with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.words import paragraph, word
from tests.words import run as piece

GLOSSARY = """title = "临江县2025年词语注释"
place = "临江县"
date  = 2025-02-01

[[terms]]
term       = "四早"
definition = "指早发现、早报告、早隔离、早治疗。"

[[terms]]
term       = "三公经费"
definition = "指三项经费。"
"""
DRAFT = "临江县2026年政府工作报告\n各位代表：\n压减“三公”经费，落实四早。"
NOTED = (
    DRAFT + "\n\n名词解释\n1. 三公经费：指三项经费。\n2. 四早：指早发现、早报告、早隔离、早治疗。"
)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "g.toml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "draft.txt").write_bytes(DRAFT.encode())
    return tmp_path


def test_the_draft_is_written_again_and_taken_back(run: Run, desk: Path) -> None:
    done = run("annotate", "draft.txt", "-o", "out.txt", "-g", "g.toml", XPTERMS_LANG="en")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == "xpterms: wrote out.txt: 2 notes\n"
    assert (desk / "out.txt").read_text() == NOTED
    assert run("check", "out.txt", "--only", "order", "--only", "mark").returncode == 0
    done = run("annotate", "out.txt", "--remove", "-o", "back.txt")
    assert (done.returncode, (desk / "back.txt").read_text()) == (0, DRAFT)


def test_text_goes_through_a_pipe(run: Run, desk: Path) -> None:
    done = run("annotate", "-", "-o", "-", "-g", "g.toml", stdin=DRAFT.encode())
    assert (done.returncode, done.stdout.decode()) == (0, NOTED)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), "名词解释\n1. 三公经费：指三项经费。\n2. 四早：指早发现、早报告、早隔离、早治疗。\n"),
        (
            ("--md",),
            "## 名词解释\n\n1. 三公经费：指三项经费。\n2. 四早：指早发现、早报告、早隔离、早治疗。\n",
        ),
    ],
)
def test_the_notes_alone_are_printed(
    run: Run, desk: Path, options: tuple[str, ...], expected: str
) -> None:
    done = run("annotate", "draft.txt", "--notes-only", *options, "-g", "g.toml")
    assert (done.returncode, done.stdout.decode()) == (0, expected)


def test_the_notes_alone_come_as_records(run: Run, desk: Path) -> None:
    done = run("annotate", "draft.txt", "--notes-only", "--json", "-g", "g.toml")
    assert json.loads(done.stdout.decode().splitlines()[0]) == {
        "number": 1,
        "term": "三公经费",
        "definition": "指三项经费。",
        "glossary": "临江县2025年词语注释",
    }


def test_a_dry_run_tells_the_changes_and_writes_nothing(run: Run, desk: Path) -> None:
    done = run("annotate", "draft.txt", "--dry-run", "--marks", "-g", "g.toml")
    assert done.stdout.decode().splitlines() == [
        "+ 1. 三公经费：指三项经费。",
        "+ 2. 四早：指早发现、早报告、早隔离、早治疗。",
        "+ 3:9: …压减“三公”经费［1］",
        "+ 3:14: …减“三公”经费，落实四早［2］",
    ]
    assert sorted(path.name for path in desk.glob("*.*")) == ["draft.txt", "g.toml"]


def test_the_built_in_glossary_serves_its_own_place(run: Run, desk: Path) -> None:
    text = "西平县2026年政府工作报告\n各位代表：\n建设八个西平。\n"
    (desk / "xp.txt").write_text(text, encoding="utf-8")
    (desk / "other.txt").write_text(text.replace("西平县", "临江县"), encoding="utf-8")
    assert run("annotate", "xp.txt", "--notes-only").returncode == 0
    done = run("annotate", "other.txt", "--notes-only", XPTERMS_LANG="en")
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"built-in" in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ".docx"),
        (
            "locked.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "password",
        ),
        ("report.pdf", b"%PDF-1.4 \n%%EOF", "PDF cannot be written"),
        ("broken.docx", b"PK\x03\x04 and no more", "damaged"),
        ("empty.docx", b"", "empty"),
        ("none.docx", word(paragraph()), "no text"),
        (
            "protected.docx",
            word(
                paragraph(piece("四早")),
                settings='<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
            ),
            "protected",
        ),
        ("mangled.docx", word(paragraph("<w:r>")), "that can be read"),
    ],
)
def test_what_cannot_be_written_is_refused_in_one_line(
    run: Run, desk: Path, name: str, content: bytes, said: str
) -> None:
    (desk / name).write_bytes(content)
    done = run("annotate", name, "-o", "out.docx", "-g", "g.toml", XPTERMS_LANG="en")
    message = done.stderr.decode()
    assert (done.returncode, done.stdout) == (3, b"")
    assert said in message
    assert message.count("\n") == 1
    assert not (desk / "out.docx").exists()


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("draft.txt",), 2, "-o FILE"),
        (("draft.txt", "-o", "draft.txt", "--force"), 3, "the draft itself"),
        (("draft.txt", "-o", "./link.txt", "--force"), 3, "the draft itself"),
        (("draft.txt", "-o", "g.toml"), 3, "--force"),
        (("draft.txt", "-o", "out.docx"), 2, ".txt"),
        (("draft.docx", "-o", "-"), 2, "standard output"),
        (("draft.txt", "--notes-only", "--dry-run"), 2, "--notes-only"),
        (("draft.txt", "--json", "-o", "x.txt"), 2, "--notes-only"),
        (("draft.txt", "--remove", "-o", "x.txt"), 1, "no annex"),
        (("draft.txt", "-o", "no/such/folder/x.txt"), 3, "no/such/folder"),
        (("draft.txt", "-o", "x.txt", "--choose", "none.toml"), 3, "none.toml"),
        (("draft.txt", "-o", "x.txt", "--choose", "draft.txt"), 3, "TOML"),
        (("missing.txt", "-o", "x.txt"), 3, "missing.txt"),
    ],
)
def test_what_is_asked_wrongly_is_refused(
    run: Run, desk: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    (desk / "link.txt").symlink_to(desk / "draft.txt")
    (desk / "draft.docx").write_bytes(word(paragraph(piece("四早"))))
    done = run("annotate", *words, "-g", "g.toml", XPTERMS_LANG="en")
    assert (done.returncode, done.stdout) == (code, b"")
    assert said in done.stderr.decode()
    assert (desk / "draft.txt").read_bytes() == DRAFT.encode()
    assert not (desk / "x.txt").exists()


def test_a_pipe_is_written_into_and_not_replaced(run: Run, desk: Path) -> None:
    import os
    import stat
    import threading

    pipe = desk / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()), daemon=True)
    reader.start()
    done = run("annotate", "draft.txt", "-o", "pipe", "--force", "-g", "g.toml")
    reader.join(10)
    assert (done.returncode, read) == (0, [NOTED.encode()])
    assert stat.S_ISFIFO(pipe.stat().st_mode)
