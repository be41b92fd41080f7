"""``xpterms paths``: the folders that matter."""

from __future__ import annotations

from xpterms.cli.commands.output import columns, print_lines, style
from xpterms.cli.environment import current
from xpterms.cli.shown.printable import printable
from xpterms.cli.shown.records import record_json


def run(*, json: bool, color: str) -> int:
    """Print where glossaries and the cache are looked for."""
    from xpterms.glossary.sources import VARIABLE, built_in, project_folder, user_folder
    from xpterms.index.cache import folder

    variables = current().variables
    rows = {
        "built-in": built_in(),
        "user": user_folder(variables),
        "project": project_folder() or "",
        VARIABLE: variables.get(VARIABLE, ""),
        "cache": folder(variables),
    }
    form = style(color, json=json)
    if form == "json":
        return print_lines([record_json(rows)])
    lines = [[name, printable(path) or "-"] for name, path in rows.items()]
    return print_lines(columns(lines) if form == "card" else ["\t".join(line) for line in lines])
