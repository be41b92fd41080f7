"""The commands: what Typer parses, each a thin shell over one call of the library."""

from __future__ import annotations

import sys
from typing import Annotated, Any, Literal

import typer

from xpterms import __version__
from xpterms.cli.commands import asking as run_
from xpterms.cli.shown.show import guarded, write_err, write_out
from xpterms.entry import COMMANDS
from xpterms.errors import USAGE, UsageError

__all__ = ["app", "run"]

app = typer.Typer(
    name="xpterms",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="""Look up the shorthand of Chinese government work reports by what people really type.

`xpterms WORDS…` is `xpterms lookup WORDS…`: hanzi, pinyin, initials, or all of them mixed.

[bold]Examples[/bold]

    xpterms sige yishi            the term, its note, and the sentences that use it

    xpterms sgys --json           one JSON record a query

    cut -f1 words.txt | xpterms --stdin --tsv

    xpterms context 两学一做       where the report uses any text

    xpterms -g other.toml 四下基层
""",
)

Glossary = Annotated[
    list[str] | None,
    typer.Option(
        "-g", "--glossary", metavar="PATH", help="A glossary file or a folder of them; repeatable."
    ),
]
Place = Annotated[
    str | None,
    typer.Option("--from", metavar="PLACE|TITLE", help="Only glossaries of this place or title."),
]
Since = Annotated[
    int | None,
    typer.Option("--since", metavar="YEAR", help="Only glossaries of this year or later."),
]
Color = Annotated[
    Literal["auto", "always", "never"], typer.Option("--color", help="When to use colour.")
]
Json = Annotated[bool, typer.Option("--json", help="One JSON record a line.")]
Tsv = Annotated[bool, typer.Option("--tsv", help="One tab-separated row a line.")]
Md = Annotated[bool, typer.Option("--md", help="Markdown.")]


@app.callback(invoke_without_command=True)
def top(
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    """Print the version, or leave the rest to a command."""
    if version:
        write_out(f"xpterms {__version__}\n")
        raise typer.Exit


@app.command(no_args_is_help=True)
def lookup(
    words: Annotated[
        list[str] | None, typer.Argument(help="The query; several words are one query.")
    ] = None,
    exact: Annotated[
        bool,
        typer.Option(
            "-e", "--exact", help="No approximate match: term, alias, full pinyin, number."
        ),
    ] = False,
    limit: Annotated[
        int, typer.Option("-n", "--limit", min=1, metavar="N", help="At most N terms.")
    ] = 5,
    context: Annotated[
        str, typer.Option("-C", "--context", metavar="N|all", help="At most N sentences a term.")
    ] = "3",
    json: Json = False,
    tsv: Tsv = False,
    md: Md = False,
    stdin: Annotated[
        bool,
        typer.Option("--stdin", help="One query a line from standard input, answered as it comes."),
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Why each match matched, and what else was near.")
    ] = False,
    sounds: Annotated[
        bool,
        typer.Option("--sounds/--no-sounds", help="Forgive confused sounds (z/zh, n/l, an/ang …)."),
    ] = True,
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Exit code only.")] = False,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> int:
    """Look terms up: hanzi, pinyin, initials, parts, slips of all of them.

    Exit codes: 0 every query has a match, 1 one has none, 2 usage, 3 something cannot be read.

    [bold]Examples[/bold]

        xpterms lookup 四早

        xpterms lookup -n 1 -C all sgys

        xpterms lookup --explain 四枣

        xpterms lookup -- list        (the word, not the command)
    """
    return run_.lookup(
        words or [],
        batch=stdin or words == ["-"],
        style=run_.style(color, json=json, tsv=tsv, md=md),
        quiet=quiet,
        opening=(glossary or [], place, since),
        exact=exact,
        limit=limit,
        context=run_.sentences(context),
        sounds=sounds,
        explain=explain,
    )


@app.command("list")
def list_(
    sort: Annotated[
        Literal["number", "pinyin", "mentions", "term"], typer.Option("--sort", help="Order.")
    ] = "number",
    json: Json = False,
    tsv: Tsv = False,
    md: Md = False,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> int:
    """List the terms: number, term, pinyin, and how many sentences of the report use each.

    [bold]Example[/bold]

        xpterms list --sort mentions
    """
    style = run_.style(color, json=json, tsv=tsv, md=md)
    return run_.list_terms(sort, style, (glossary or [], place, since))


@app.command(no_args_is_help=True)
def context(
    text: Annotated[list[str], typer.Argument(help="Any text; several words are one text.")],
    sort: Annotated[
        Literal["position", "left", "right"],
        typer.Option("--sort", help="By place in the report, or by what stands beside the text."),
    ] = "position",
    width: Annotated[
        int | None, typer.Option("--width", min=20, metavar="N", help="Columns of a line.")
    ] = None,
    json: Json = False,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> int:
    """Show where the reports use a text, as keyword-in-context lines.

    In a pipe each sentence is whole; --width cuts and aligns there too.

    [bold]Example[/bold]

        xpterms context 高质量发展 --sort right
    """
    style = run_.style(color, json=json)
    return run_.concordance(" ".join(text), sort, width, style, (glossary or [], place, since))


@app.command()
def glossaries(
    json: Json = False,
    glossary: Glossary = None,
    place: Place = None,
    since: Since = None,
    color: Color = "auto",
) -> int:
    """List the glossaries that are asked: title, place, date, terms, report, file."""
    return run_.glossaries(run_.style(color, json=json), (glossary or [], place, since))


@app.command()
def paths(json: Json = False, color: Color = "auto") -> int:
    """Show where glossaries and the cache are looked for."""
    return run_.paths(run_.style(color, json=json))


@app.command()
def cache(
    action: Annotated[
        Literal["show", "clear"], typer.Argument(help="Show where and how large, or clear.")
    ] = "show",
    json: Json = False,
    color: Color = "auto",
) -> int:
    """Show or clear the cache of compiled glossaries; it is safe to clear at any time."""
    return run_.cache(action, run_.style(color, json=json))


def _register(application: typer.Typer) -> None:
    from xpterms.cli.commands.diff import diff
    from xpterms.cli.commands.extract import extract
    from xpterms.cli.completion.script import completion

    application.command(no_args_is_help=True)(extract)
    application.command(no_args_is_help=True)(diff)
    application.command(no_args_is_help=True)(completion)


_register(app)

_UsageError: Any = typer.BadParameter.__mro__[1]
"""Click's, wherever the installed Typer keeps it."""


def run(argv: list[str]) -> int:
    """Run one command line through Typer and return its exit code."""
    if argv and argv[0] not in COMMANDS and argv[0] not in ("-h", "--help", "--version"):
        argv = ["lookup", *argv]

    def work() -> int:
        try:
            code = app(argv, prog_name="xpterms", standalone_mode=False)
        except _UsageError as error:
            name = error.ctx.command_path if error.ctx else "xpterms"
            message = " ".join(error.format_message().split()).rstrip(".")
            if not message:  # no arguments: the help has been shown
                return USAGE
            raise UsageError(f"{message}: see `{name} --help`") from None
        except typer.Abort:
            raise KeyboardInterrupt from None
        return code if isinstance(code, int) else 0

    code = guarded(work)
    _flush()
    return code


def _flush() -> None:
    """Let go of what help has written, quietly where nobody reads it."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            write_err("")
