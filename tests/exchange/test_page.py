"""The web page, searched in Chromium as its reader would; and Markdown."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.exchange.conftest import exported
from xpterms.library import Terms


def shown(page: bytes, typed: str, folder: Path) -> list[str]:
    """Return the terms that the page shows for what stands in its search field, in order."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        pytest.skip("Chromium is not installed")
    path = folder / "page.html"
    path.write_bytes(page)
    done = subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={folder}/profile",
            "--dump-dom",
            f"file://{path}#{quote(typed)}",
        ],
        capture_output=True,
        timeout=120,
        check=True,
    )
    found = re.findall(r"<article([^>]*)>\s*<h2>(.*?)</h2>", done.stdout.decode())
    return [term for attributes, term in found if "hidden" not in attributes]


def test_the_page_is_searched_by_hanzi_pinyin_initials_and_translations(
    trouble: Terms, tmp_path: Path
) -> None:
    page = exported(trouble, "html")[".html"]
    for typed in ("四早", "4早", "sizao", "Sì zǎo", "sz", "four early", "四个早"):
        assert shown(page, typed, tmp_path)[0] == "四早", typed
    assert shown(page, "lvliang", tmp_path) == ["吕梁绿化"]
    assert shown(page, "没有这个", tmp_path) == []


def test_the_page_needs_nothing_else_and_runs_nothing_of_a_note(trouble: Terms) -> None:
    text = exported(trouble, "html")[".html"].decode()
    assert "default-src 'none'" in text
    assert not re.search(r"(?:src|href)=", text)
    assert "<h2>&lt;四&gt;&amp;“八”</h2>" in text
    assert "prefers-color-scheme:dark" in text
    assert "@media print" in text
    assert text.count("<article ") == 6


def test_markdown_has_a_section_a_term_and_does_nothing_with_signs(trouble: Terms) -> None:
    lines = exported(trouble, "md")[".md"].decode().splitlines()
    assert "## 四早（注 30）" in lines
    assert "- 早排查" in lines
    assert "## \\<四\\>&“八”（注 4）" in lines
    assert any(line.startswith("> 落实“**四早**”要求") for line in lines)
