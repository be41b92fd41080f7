"""Mutations of what is right: what a stranger's file looks like that was damaged, or made to harm."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

STEERING = "\x00\x1b[31m\x9b\u2028\u202e\ufeff\U000e0041\ud800\uffff"
PIECES = [
    *"“”《》（）【】[]{}=\"'\\#.,，。；：、\n\r\t \u3000",
    *STEERING,
    *"一二三四五六七八九十百年月日注附件1234567890①②［］",
    "四个意识",
    "名词解释",
    "※注释※",
    "是指",
    "[[terms]]\n",
    "term = ",
    'definition = "',
    "<table><tr><td>",
    "</",
    "<!--",
    "&#x41;",
    "x" * 300,
    " " * 300,
    "\n" * 100,
    "“" * 100,
    "sige yishi",
    "9" * 60,
    "a." * 40,
]


def text(chance: random.Random, base: str, most: int = 6_000) -> str:
    """Return a piece of a text with up to a dozen places cut, doubled, swapped or filled."""
    begin = chance.randrange(max(len(base) - 200, 1))
    found = base[begin : begin + chance.randrange(50, most)]
    for _ in range(chance.randrange(1, 13)):
        place = chance.randrange(len(found) + 1)
        end = min(len(found), place + chance.randrange(40))
        how = chance.randrange(4)
        if how == 0:
            found = found[:place] + found[end:]
        elif how == 1:
            found = found[:place] + found[place:end] * chance.randrange(2, 30) + found[end:]
        elif how == 2:
            found = found[:place] + chance.choice(PIECES) * chance.randrange(1, 20) + found[place:]
        else:
            found = found[end:] + found[:place]
    return found


def content(chance: random.Random, base: bytes) -> bytes:
    """Return bytes with bits flipped, blocks zeroed, copied or cut off."""
    found = bytearray(base)
    for _ in range(chance.randrange(1, 9)):
        if not found:
            break
        place = chance.randrange(len(found))
        size = chance.choice((1, 1, 4, 64, 4096))
        how = chance.randrange(5)
        if how == 0:
            found[place] ^= 1 << chance.randrange(8)
        elif how == 1:
            found[place : place + size] = bytes(len(found[place : place + size]))
        elif how == 2:
            other = chance.randrange(len(found))
            found[place : place + size] = found[other : other + size]
        elif how == 3:
            found[place : place + size] = chance.randbytes(size)
        else:
            del found[place : place + size * chance.choice((1, 1, 50))]
    return bytes(found)


def damage(chance: random.Random, path: Path, files: dict[Path, bytes]) -> None:
    """Damage one of some files: its bits, blocks, pages, length or version, or put what is no file in its place."""
    found = files[path]
    how = chance.randrange(10)
    if how < 4:
        path.write_bytes(content(chance, found))
    elif how == 4:
        path.write_bytes(found[: chance.randrange(len(found))])
    elif how == 5:
        pages = [found[at : at + 4096] for at in range(0, len(found), 4096)]
        for place in chance.choices(range(len(pages)), k=chance.randrange(1, 4)):
            pages[place] = bytes(len(pages[place]))
        path.write_bytes(b"".join(pages))
    elif how == 6:
        head, _, rest = found.partition(b"\n")
        maker = chance.choice(
            (b"9.9.9 5 little", b"0.1.0 4 little", b"0.1.0 5 big", b"", b"\0" * 99)
        )
        line, _, after = rest.partition(b"\n")
        other, _, body = after.partition(b"\n")
        path.write_bytes(b"\n".join((head, line, maker if other else b"", body)))
    elif how == 7:
        path.write_bytes(chance.choice([*files.values(), b"", chance.randbytes(len(found))]))
    else:
        path.unlink()
        _no_file(chance, path)


def _no_file(chance: random.Random, path: Path) -> None:
    """Put a folder, a pipe, a link to nothing or to a device where a file was, or a file that others may write."""
    how = chance.randrange(5)
    if how == 0:
        path.mkdir()
    elif how == 1:
        os.mkfifo(path)
    elif how < 4:
        path.symlink_to(("/nowhere", "/dev/zero")[how - 2])
    else:
        path.write_bytes(b"")
        path.chmod(0o666)


def query(chance: random.Random, terms: list[str]) -> str:
    """Return a query of any characters, often of pieces of terms."""
    pieces = []
    for _ in range(chance.randrange(1, 8)):
        how = chance.randrange(4)
        if how == 0:
            pieces.append(chance.choice(terms))
        elif how == 1:
            pieces.append(chance.choice(PIECES))
        elif how == 2:
            pieces.append("".join(chance.choices("abcdefghijklmnopqrstuvwxyzüv1234' ", k=9)))
        else:
            pieces.append(
                chr(chance.choice((chance.randrange(0x110000), 0x4E00 + chance.randrange(20_000))))
            )
    return "".join(pieces)[:2_000]


def glossary(chance: random.Random, terms: list[str]) -> str:
    """Return a glossary file that can be read, whose every text is hostile."""

    def any_text() -> str:
        written = query(chance, terms)[:400].encode("utf-8", "ignore").decode() or "x"
        return json.dumps(written, ensure_ascii=False).replace("\x7f", "\\u007f")

    rows = [f"title = {any_text()}", f"place = {any_text()}"]
    for number in range(chance.randrange(1, 5)):
        term = json.dumps(
            f"{chance.choice(STEERING)}词{number}{chance.choice(terms)}".replace("\ud800", "")
        )
        rows += ["[[terms]]", f"term = {term}", f"definition = {any_text()}"]
        rows += [
            f"{name} = [{any_text()}]" for name in ("aliases", "items") if chance.random() < 0.5
        ]
        if chance.random() < 0.5:
            rows.append(f'pinyin = "{chance.choice(("sì zǎo", "si4 zao3", "x²①", chr(0x202E)))}"')
    return "\n".join(rows)
