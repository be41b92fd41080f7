"""The commands and options that TAB knows, as Typer declares them.

Written by ``python -m xpterms.cli.completion.script``. A command (empty: the program itself) has its
help, what its arguments take, and its options: names, what the value takes (empty: a flag), help.
A value is one of a tuple, or of a kind: ``any terms text file glossary place year``. ``...``
repeats the last argument.
"""

from __future__ import annotations

Takes = str | tuple[str, ...]
Option = tuple[tuple[str, ...], Takes, str]

COMMANDS: dict[str, tuple[str, tuple[Takes, ...], tuple[Option, ...]]] = {
    "": (
        "Look up the shorthand of Chinese government work reports by what people really type",
        (),
        (
            (("--version",), "", "Show the version"),
            (("-h", "--help"), "", "Show this message and exit"),
        ),
    ),
    "lookup": (
        "Look terms up: hanzi, pinyin, initials, parts, slips of all of them",
        ("terms", "..."),
        (
            (("-e", "--exact"), "", "No approximate match: term, alias, full pinyin, number"),
            (("-n", "--limit"), "any", "At most N terms"),
            (("-C", "--context"), "any", "At most N sentences a term"),
            (("--json",), "", "One JSON record a line"),
            (("--tsv",), "", "One tab-separated row a line"),
            (("--md",), "", "Markdown"),
            (("--stdin",), "", "One query a line from standard input, answered as it comes"),
            (("--explain",), "", "Why each match matched, and what else was near"),
            (("--sounds",), "", "Forgive confused sounds (z/zh, n/l, an/ang …)"),
            (("--no-sounds",), "", "Off: Forgive confused sounds (z/zh, n/l, an/ang …)"),
            (("-q", "--quiet"), "", "Exit code only"),
            (("-g", "--glossary"), "glossary", "A glossary file or a folder of them; repeatable"),
            (("--from",), "place", "Only glossaries of this place or title"),
            (("--since",), "year", "Only glossaries of this year or later"),
            (("--color",), ("auto", "always", "never"), "When to use colour"),
            (("-h", "--help"), "", "Show this message and exit"),
        ),
    ),
    "list": (
        "List the terms: number, term, pinyin, and how many sentences of the report use each",
        (),
        (
            (("--sort",), ("number", "pinyin", "mentions", "term"), "Order"),
            (("--json",), "", "One JSON record a line"),
            (("--tsv",), "", "One tab-separated row a line"),
            (("--md",), "", "Markdown"),
            (("-g", "--glossary"), "glossary", "A glossary file or a folder of them; repeatable"),
            (("--from",), "place", "Only glossaries of this place or title"),
            (("--since",), "year", "Only glossaries of this year or later"),
            (("--color",), ("auto", "always", "never"), "When to use colour"),
            (("-h", "--help"), "", "Show this message and exit"),
        ),
    ),
    "context": (
        "Show where the reports use a text, as keyword-in-context lines",
        ("text", "..."),
        (
            (
                ("--sort",),
                ("position", "left", "right"),
                "By place in the report, or by what stands beside the text",
            ),
            (("--width",), "any", "Columns of a line"),
            (("--json",), "", "One JSON record a line"),
            (("-g", "--glossary"), "glossary", "A glossary file or a folder of them; repeatable"),
            (("--from",), "place", "Only glossaries of this place or title"),
            (("--since",), "year", "Only glossaries of this year or later"),
            (("--color",), ("auto", "always", "never"), "When to use colour"),
            (("-h", "--help"), "", "Show this message and exit"),
        ),
    ),
    "glossaries": (
        "List the glossaries that are asked: title, place, date, terms, report, file",
        (),
        (
            (("--json",), "", "One JSON record a line"),
            (("-g", "--glossary"), "glossary", "A glossary file or a folder of them; repeatable"),
            (("--from",), "place", "Only glossaries of this place or title"),
            (("--since",), "year", "Only glossaries of this year or later"),
            (("--color",), ("auto", "always", "never"), "When to use colour"),
            (("-h", "--help"), "", "Show this message and exit"),
        ),
    ),
    "paths": (
        "Show where glossaries and the cache are looked for",
        (),
        (
            (("--json",), "", "One JSON record a line"),
            (("--color",), ("auto", "always", "never"), "When to use colour"),
            (("-h", "--help"), "", "Show this message and exit"),
        ),
    ),
    "cache": (
        "Show or clear the cache of compiled glossaries; it is safe to clear at any time",
        (("show", "clear"),),
        (
            (("--json",), "", "One JSON record a line"),
            (("--color",), ("auto", "always", "never"), "When to use colour"),
            (("-h", "--help"), "", "Show this message and exit"),
        ),
    ),
    "extract": (
        "Find the annex of notes in a report and write it as a glossary, with the report's text beside it",
        ("file", "..."),
        (
            (("-o", "--output"), "file", "The glossary file, or a folder for several"),
            (("--annex-only",), "", "Without the report's text"),
            (("--json",), "", "Print the notes, one a line; write nothing"),
            (("--force",), "", "Replace files that exist"),
            (("-h", "--help"), "", "Show this message and exit"),
        ),
    ),
    "diff": (
        "Show terms gained (+), lost (-) and redefined (~) from A to B; numbers do not count",
        ("any", "any"),
        (
            (("--json",), "", "One JSON record a change"),
            (("-g", "--glossary"), "glossary", "Where titles and places are looked up"),
            (("--color",), ("auto", "always", "never"), "When to use colour"),
            (("-h", "--help"), "", "Show this message and exit"),
        ),
    ),
    "completion": (
        "Print a script with which TAB completes pinyin to terms",
        (("bash", "zsh", "fish", "powershell"),),
        ((("-h", "--help"), "", "Show this message and exit"),),
    ),
}
