"""Draw pictures of terminals for the README, light and dark: ``python docs/pictures/make.py`` (needs Chromium).

Runs the program, turns the styles of its output into HTML, and has a headless browser take the picture.
"""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
THEMES = {"light": ("#ffffff", "#1f2328"), "dark": ("#0d1117", "#e6edf3")}
STYLES = {
    "1": "font-weight:bold",
    "2": "opacity:.6",
    "4": "text-decoration:underline",
    "7": "filter:invert(1)",
}
PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; padding: 18px; background: {back}; color: {text}; width: {width}px; }}
pre {{ margin: 0; font: 18px/1.45 "Noto Sans Mono CJK SC", monospace; }}
</style><pre>{lines}</pre>"""
BROWSER = [
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def spans(text: str) -> str:
    """Return ANSI text as HTML: weight, underline, faint and reverse only."""
    out, style = "", ""
    for piece in re.split(r"(\x1b\[[\d;]*m)", text):
        found = re.fullmatch(r"\x1b\[([\d;]*)m", piece)
        if found:
            codes = [STYLES[code] for code in found[1].split(";") if code in STYLES]
            style = ";".join(codes)
        else:
            shown = html.escape(piece)
            out += f'<span style="{style}">{shown}</span>' if style else shown
    return out


def draw(name: str, *arguments: str, language: str = "zh", columns: int = 78) -> None:
    """Take a picture of what a command prints on a terminal of some columns."""
    environ = {**os.environ, "XPTERMS_LANG": language, "COLUMNS": str(columns)}
    command = ["xpterms", "--color", "always", *arguments]
    done = subprocess.run(command, capture_output=True, check=False, env=environ)
    text = f"$ xpterms {' '.join(arguments)}\n{done.stdout.decode()}"
    for theme, (back, colour) in THEMES.items():
        page = PAGE.format(back=back, text=colour, width=columns * 9, lines=spans(text))
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "page.html")
            path.write_text(page, encoding="utf-8")
            target = HERE / f"{name}-{theme}.png"
            height = int((text.count("\n") + 1) * 26.1) + 36
            subprocess.run(
                [*BROWSER, f"--user-data-dir={folder}/user", f"--screenshot={target}",
                 f"--window-size={columns * 9 + 36},{height}", path.as_uri()],
                capture_output=True, check=True,
            )  # fmt: skip


if __name__ == "__main__":
    draw("card", *(sys.argv[1:] or ["sizao"]))
