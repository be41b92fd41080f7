"""``xpterms lookup``: one query, or one a line of standard input."""

from __future__ import annotations

from xpterms.cli.commands.opening import check, look_later, open_terms
from xpterms.cli.commands.output import style
from xpterms.cli.environment import current, said, write_err, write_out
from xpterms.cli.shown.printable import printable
from xpterms.cli.shown.show import show
from xpterms.errors import FOUND, NONE, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.library import Terms
    from xpterms.model import Answer


def run(
    *,
    words: Sequence[str],
    exact: bool,
    limit: int,
    context: str,
    json: bool,
    tsv: bool,
    md: bool,
    stdin: bool,
    explain: bool,
    sounds: bool,
    quiet: bool,
    pager: bool,
    glossary: Sequence[str],
    place: str | None,
    since: int | None,
    color: str,
) -> int:
    """Answer each query; 1 when one has no match."""
    form = style(color, json=json, tsv=tsv, md=md)
    asked = {
        "exact": exact,
        "limit": limit,
        "context": sentences(context),
        "sounds": sounds,
        "explain": explain,
    }
    batch = stdin or list(words) == ["-"]
    if not batch:
        check(" ".join(words))
    terms = open_terms(glossary, place, since, trusting=True)
    code = FOUND
    for query in current().lines() if batch else [" ".join(words)]:
        answer = _answer(terms, query, batch=batch, **asked)
        if quiet:
            code = code if answer.matches and not answer.missing else NONE
        else:
            command = "" if batch or answer.matches else _command(words[0])
            code = max(code, show(answer, form, explain=explain, command=command, pager=pager))
            if form == "card" and not answer.matches:
                _show_guess(terms, answer, limit=limit, context=sentences(context))
            if batch and form == "plain" and answer.matches:
                write_out("\n")
    look_later(terms)
    return code


def _answer(terms: Terms, query: str, *, batch: bool, **asked: object) -> Answer:
    from xpterms.model import Answer

    try:
        if not batch or query.strip():
            return terms.lookup(query, **asked)  # type: ignore[arg-type]
    except UsageError as error:
        if not batch:
            raise
        write_err(f"xpterms: {printable(error.worded(current().language))}\n")
        query = query[:100]
    return Answer(query)


def _show_guess(terms: Terms, answer: Answer, *, limit: int, context: int | None) -> None:
    """Show beneath the notice, as a guess, the one suggestion that stands out; it is no answer: stderr."""
    lead = next((near for near in answer.suggestions if near.lead), None)
    if lead is None:
        return
    from xpterms.cli.shown.card import answer_card

    guess = terms.lookup(lead.term, exact=True, limit=limit, context=context)
    if guess.matches:
        write_err(f"{said('lookup.guess', term=lead.term)}\n\n{answer_card(guess)}")


def _command(word: str) -> str:
    """Return the command's name that a query's first word misspells; nothing for one that is spelled right."""
    from xpterms.cli.grammar import COMMANDS
    from xpterms.cli.near import near

    found = near(word, COMMANDS) if word.isascii() and word not in COMMANDS else []
    return found[0] if found else ""


def sentences(asked: str) -> int | None:
    """Return how many sentences ``-C`` asks for, ``None`` for all."""
    if asked == "all":
        return None
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 10):
        raise UsageError("usage.sentences", value=asked)
    return int(asked)
