"""The running text of a Markdown file: not its front matter, code, addresses of links and comments."""

from __future__ import annotations

import re

from xpterms.documents.changes import DraftLine

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:\s|$)")
_UNDER = re.compile(r" {0,3}(?:=+|-+)\s*$")
_DEFINED = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:\s*\S")
_INLINE = re.compile(
    r"(?P<code>(?P<ticks>`+)(?!`).{1,2000}?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<link>!?\[[^\[\]]{0,500}\](?:\([^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s+\"[^\"]{0,300}\")?\)|\[[^\[\]^]{1,200}\]))"
    r"|(?P<tag><(?:!--.{0,2000}?-->|/?[A-Za-z][^<>]{0,500}>|https?://[^<>\s]{1,500}>))"
    r"|(?P<bare>https?://[!-;=?-Z_a-z~]{1,500})"
)


def read_markdown(lines: list[str]) -> list[DraftLine]:
    """Return the lines with what is no text in them."""
    kinds = _kinds(lines)
    found = []
    for at, (line, kind) in enumerate(zip(lines, kinds, strict=True), 1):
        fixed, mute = _inline(line) if kind != "code" else ((), ())
        found.append(DraftLine(line, kind, fixed, mute, at, 1))
    return found


def _kinds(lines: list[str]) -> list[str]:
    kinds: list[str] = []
    fence = ""
    comment = False
    front = bool(lines) and lines[0].rstrip() in ("---", "+++")
    close = lines[0].rstrip() if front else ""
    front = front and any(line.rstrip() in (close, "...") for line in lines[1:])
    for at, line in enumerate(lines):
        if front:
            kinds.append("code")
            front = at == 0 or line.rstrip() not in (close, "...")
        elif fence:
            kinds.append("code")
            opened = _FENCE.match(line)
            closing = opened and opened[1].startswith(fence) and line.strip() == opened[1]
            fence = "" if closing else fence
        elif comment:
            kinds.append("code")
            comment = "-->" not in line
        elif found := _FENCE.match(line):
            kinds.append("code")
            fence = found[1]
        else:
            comment = line.count("<!--") > line.count("-->")
            kinds.append("code" if comment else _kind(lines, at, kinds))
    return kinds


def _kind(lines: list[str], at: int, kinds: list[str]) -> str:
    line = lines[at]
    if _DEFINED.match(line):
        return "code"
    blank = at == 0 or not lines[at - 1].strip() or kinds[at - 1] == "code"
    if blank and line.strip() and (line.startswith(("    ", "\t"))):
        return "code"
    under = lines[at + 1] if at + 1 < len(lines) else ""
    if _HEADING.match(line) or (line.strip() and _UNDER.match(under) and _marked(under)):
        return "heading"
    return "table" if line.strip().startswith("|") else "text"


def _marked(under: str) -> bool:
    return len(under.strip()) > 1


def _inline(line: str) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Return the ranges that nothing is written into, and those that are no running text."""
    fixed, mute = [], []
    for found in _INLINE.finditer(line):
        fixed.append(found.span())
        if found["link"] and not found[0].startswith("!"):
            mute.append((found.start() + found[0].index("]"), found.end()))
        else:
            mute.append(found.span())
    return tuple(fixed), tuple(mute)
