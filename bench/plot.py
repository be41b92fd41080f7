"""Draws lines over a logarithmic grid as SVG, readable on light and dark pages."""

from __future__ import annotations

import math
from html import escape
from typing import NamedTuple

WIDTH, HEIGHT = 760, 440
LEFT, RIGHT, TOP, BOTTOM = 64, 190, 40, 52
STYLE = """
  text { font: 13px system-ui, sans-serif; fill: #555; }
  .title { font-size: 15px; font-weight: 600; }
  .grid { stroke: #8884; stroke-width: 1; }
  .line { fill: none; stroke-width: 2.2; }
  .other { stroke-dasharray: 5 4; }
  @media (prefers-color-scheme: dark) { text { fill: #bbb; } }
"""
COLOURS = ["#c8102e", "#e07b00", "#1f77b4", "#2a9d57", "#8a5cc2", "#777777", "#0aa6a6", "#9c6b30"]


class Line(NamedTuple):
    label: str
    points: list[tuple[float, float]]
    own: bool
    """Drawn whole; the others are dashed."""


def draw(
    title: str, across: str, up: str, lines: list[Line], marks: list[tuple[float, str]]
) -> str:
    """Return the SVG; ``marks`` are the values of the x axis and what they are called."""
    values = [y for line in lines for _, y in line.points]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    left, right = math.log10(marks[0][0]), math.log10(marks[-1][0])

    def at_x(value: float) -> float:
        return LEFT + (math.log10(value) - left) / (right - left) * (WIDTH - LEFT - RIGHT)

    def at_y(value: float) -> float:
        share = (math.log10(value) - low) / (high - low)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">',
        f"<title>{escape(title)}</title><style>{STYLE}</style>",
        f'<text class="title" x="{LEFT}" y="22">{escape(title)}</text>',
    ]
    for power in range(low, high + 1):
        y = at_y(10**power)
        parts.append(f'<path class="grid" d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}"/>')
        parts.append(
            f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10**power:,g}</text>'
        )
    for value, name in marks:
        x = at_x(value)
        parts.append(f'<path class="grid" d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}"/>')
        parts.append(
            f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{name}</text>'
        )
    middle = (LEFT + WIDTH - RIGHT) / 2
    parts.append(
        f'<text x="{middle}" y="{HEIGHT - 10}" text-anchor="middle">{escape(across)}</text>'
    )
    parts.append(
        f'<text transform="translate(16 {HEIGHT / 2}) rotate(-90)" text-anchor="middle">'
        f"{escape(up)}</text>"
    )
    ends = spread([(at_y(line.points[-1][1]), at) for at, line in enumerate(lines)])
    for at, line in enumerate(lines):
        colour = COLOURS[at % len(COLOURS)]
        path = " ".join(f"{at_x(x):.1f},{at_y(y):.1f}" for x, y in line.points)
        kind = "line" if line.own else "line other"
        parts.append(f'<polyline class="{kind}" stroke="{colour}" points="{path}"/>')
        for x, y in line.points:
            parts.append(f'<circle cx="{at_x(x):.1f}" cy="{at_y(y):.1f}" r="3" fill="{colour}"/>')
        end, height = at_x(line.points[-1][0]), ends[at] + 4
        where = f'x="{end + 10:.1f}" y="{height:.1f}"'
        if line.points[-1][0] < marks[-1][0]:  # nothing of the grid may run through a label
            where = f'x="{end - 8:.1f}" y="{height - 10:.1f}" text-anchor="end"'
        parts.append(f'<text {where} style="fill:{colour}">{escape(line.label)}</text>')
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def spread(heights: list[tuple[float, int]], apart: float = 16) -> dict[int, float]:
    """Return the height of each label, moved down so that no two overlap."""
    placed: dict[int, float] = {}
    last = -math.inf
    for height, label in sorted(heights):
        last = max(height, last + apart)
        placed[label] = last
    return placed
