"""Say in words what a match had to be forgiven."""

from __future__ import annotations

from xpterms.chinese.syllables import marked
from xpterms.model import Step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.search.align import Alignment
    from xpterms.search.finding import Finding
    from xpterms.search.query import Query

NAMES = {
    "reading": "又读",
    "initial": "简拼",
    "vowel": "简拼",
    "unfinished": "未打完",
    "tone": "声调不符",
    "sound": "近音",
    "homophone": "同音字",
    "missing": "缺字",
    "extra": "多字",
    "wrong": "错字",
    "number": "数目不同",
    "crossed": "字母颠倒",
    "slip usual": "常见误拼",
    "slip dropped": "漏打字母",
    "slip doubled": "字母重复",
    "slip added": "多打字母",
    "slip neighbour": "误触邻键",
    "slip replaced": "打错字母",
    "slip swapped": "字母颠倒",
}


def steps(finding: Finding, query: Query) -> tuple[Step, ...]:
    """Return what was forgiven, in the order of the query; nothing for what was met as typed."""
    if finding.alignment:
        return _steps(finding.alignment, query)
    if finding.cost:
        return (Step(f"部分：{finding.words}", round(finding.cost, 3)),)
    return ()


def _steps(alignment: Alignment, query: Query) -> tuple[Step, ...]:
    found = []
    edges = alignment.edges
    for place, (cost, code, atom, unit) in enumerate(edges):
        after = edges[place + 1][2] if place + 1 < len(edges) else len(query.atoms)
        name = NAMES.get(code)
        if name:
            found.append(
                Step(_told(alignment, name, query.atoms[atom:after], code, unit), round(cost, 3))
            )
    spent = sum(step.cost for step in found)
    rest = round(alignment.cost - spent, 3)
    if rest > 0:
        span = f"{alignment.end - alignment.start}/{alignment.size}"
        found.append(Step(f"只及全语的 {span}", rest))
    return tuple(found)


def _told(alignment: Alignment, name: str, typed: str, code: str, unit: int) -> str:
    if code == "extra":
        return f"{name} {typed}"
    met = alignment.form.units[unit]
    own = alignment.form.text[met.start : met.end]
    said = marked(alignment.form.readings[unit][0])
    if code == "missing":
        return f"{name} {own}"
    return f"{name} {typed} → {own} ({said})"
