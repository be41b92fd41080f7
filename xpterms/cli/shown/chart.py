"""A chart as SVG that can be printed: years along, one line a text or place, told apart in grey too."""

from __future__ import annotations

from html import escape

from xpterms.cli.shown.printable import printable, shortened
from xpterms.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 840, 460
LEFT, RIGHT, TOP, BOTTOM = 62, 210, 56, 46
MOST = 8
"""Lines that a reader can tell apart."""
_COLOURS = ("#b3122b", "#1f5fa8", "#2a7d46", "#8a4f9e", "#b86e00", "#0b7d86", "#6b6b6b", "#7a4a2b")
_DASHES = ("", "7 4", "2 3", "9 3 2 3", "4 2", "12 4", "1 3", "6 2 1 2 1 2")
_FONT = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"


class Line(Record):
    """A line of the chart."""

    label: str
    points: tuple[tuple[int, float], ...]
    """Year and value, ascending."""


def chart(title: str, up: str, lines: Sequence[Line]) -> str:
    """Return the chart of at most ``MOST`` lines, those first that come first; ``up`` names the values."""
    lines = lines[:MOST]
    years = sorted({year for line in lines for year, _ in line.points})
    top = _ceiling(max((value for line in lines for _, value in line.points), default=1.0))
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" role="img" font-family="{_FONT}" font-size="13">',
        f"<title>{_text(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="24" font-size="16" font-weight="600" fill="#222">{_text(title)}</text>',
        f'<text x="{LEFT}" y="44" fill="#555">{_text(up)}</text>',
        *_grid(years, top),
    ]
    for place, line in enumerate(lines):
        parts += _drawn(line, place, years, top)
    return "\n".join([*parts, "</svg>", ""])


def _text(text: str) -> str:
    return escape(printable(text))


def _ceiling(value: float) -> float:
    """Return the next value of 1, 2 or 5 times a power of ten, from which four lines of a grid are drawn."""
    if value <= 0:
        return 1.0
    power = 1.0
    while power * 10 <= value:
        power *= 10
    while power > value:
        power /= 10
    return next(step * power for step in (1, 1.5, 2, 3, 4, 5, 8, 10) if step * power >= value)


def _x(year: int, years: Sequence[int]) -> float:
    room = WIDTH - LEFT - RIGHT
    if years[0] == years[-1]:
        return LEFT + room / 2
    return LEFT + (year - years[0]) / (years[-1] - years[0]) * room


def _y(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM)


def _grid(years: Sequence[int], top: float) -> list[str]:
    parts = []
    for quarter in range(5):
        value = top * quarter / 4
        y = _y(value, top)
        parts.append(
            f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#{"888" if not quarter else "ddd"}"/>'
        )
        parts.append(
            f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="#555">{value:.4g}</text>'
        )
    if years:
        every = range(years[0], years[-1] + 1)
        step = -(-len(every) // 12)
        parts += [
            f'<text x="{_x(year, years):.1f}" y="{HEIGHT - BOTTOM + 20}" '
            f'text-anchor="middle" fill="#555">{year}</text>'
            for year in every[::step]
        ]
    return parts


def _drawn(line: Line, place: int, years: Sequence[int], top: float) -> list[str]:
    colour, dash = _COLOURS[place], _DASHES[place]
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    spots = [(_x(year, years), _y(value, top)) for year, value in line.points]
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots) if spots else ""
    parts = [f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"{dashed}/>']
    parts += [_mark(x, y, place, colour) for x, y in spots]
    x, y = WIDTH - RIGHT + 22, TOP + 8 + 24 * place
    parts.append(f'<path d="M{x} {y}h34" stroke="{colour}" stroke-width="2"{dashed}/>')
    parts.append(_mark(x + 17, y, place, colour))
    parts.append(
        f'<text x="{x + 42}" y="{y + 4}" fill="#222">{_text(shortened(line.label, 10))}</text>'
    )
    return parts


def _mark(x: float, y: float, place: int, colour: str) -> str:
    """Return a mark; its form and filling tell lines apart where colours do not."""
    fill = colour if place % 2 == 0 else "#fff"
    style = f'fill="{fill}" stroke="{colour}" stroke-width="1.5"'
    form = place // 2 % 4
    if form == 0:
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" {style}/>'
    if form == 1:
        return f'<rect x="{x - 3.2:.1f}" y="{y - 3.2:.1f}" width="6.4" height="6.4" {style}/>'
    if form == 2:
        return f'<path d="M{x:.1f} {y - 4.2:.1f}l4 7.4h-8z" {style}/>'
    return f'<path d="M{x:.1f} {y - 4.4:.1f}l4.4 4.4l-4.4 4.4l-4.4-4.4z" {style}/>'
