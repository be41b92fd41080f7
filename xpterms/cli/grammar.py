"""The commands and options that TAB knows, as Typer declares them.

Written by ``python -m xpterms.cli.completion``. A command (empty: the program itself) has its
help, what its arguments take, and its options: names, what the value takes (empty: a flag), help.
A value is one of a tuple, or of a kind: ``any terms text file glossary place``. ``...`` repeats
the last argument.
"""

from __future__ import annotations

Takes = str | tuple[str, ...]
Option = tuple[tuple[str, ...], Takes, str]

COMMANDS: dict[str, tuple[str, tuple[Takes, ...], tuple[Option, ...]]] = {
    "": ("", (), ((("--version",), "", "Show the version"), (("--help",), "", "Show help"))),
    "lookup": (
        "Look terms up",
        ("terms", "..."),
        (
            (("-e", "--exact"), "", "No approximate match"),
            (("-n", "--limit"), "any", "At most N terms"),
            (("-C", "--context"), "any", "At most N sentences a term"),
            (("--json",), "", "One JSON record a query"),
            (("--tsv",), "", "One row a match"),
            (("--md",), "", "Markdown"),
            (("--stdin",), "", "One query a line"),
            (("--explain",), "", "Why each match matched"),
            (("-g", "--glossary"), "glossary", "A glossary file"),
            (("--color",), ("auto", "always", "never"), "When to use color"),
            (("-q", "--quiet"), "", "Exit code only"),
        ),
    ),
    "list": (
        "List the terms",
        (),
        (
            (("--sort",), ("number", "pinyin", "mentions", "term"), "Order"),
            (("-g", "--glossary"), "glossary", "A glossary file"),
            (("--json",), "", "JSON"),
        ),
    ),
    "context": (
        "Sentences of the report that hold a text",
        ("text",),
        (
            (("--sort",), ("left", "right", "position"), "Order"),
            (("-g", "--glossary"), "glossary", "A glossary file"),
        ),
    ),
    "completion": (
        "Print a completion script",
        (("bash", "zsh", "fish", "powershell"),),
        (),
    ),
}
