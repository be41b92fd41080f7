"""Decide what to offer for the word under the cursor: a command, an option, its value or a term.

The shells, their quoting and their lists are known elsewhere. Loaded at every TAB:
the standard library's built-ins only, and the glossary not before a term is asked for.
"""

from __future__ import annotations

import os

from xpterms.cli.environment import current
from xpterms.cli.grammar import COMMANDS
from xpterms.cli.line import HELP, IMPLICIT, command_of, option_of
from xpterms.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from xpterms.library import Terms
    from xpterms.model import Candidate

    Open = Callable[[tuple[str, ...], str | None, int | None], Terms]
    """Opens the glossaries of some paths, those of a place or title, since a year."""

_LIMIT = 30
_SECOND_TERMS = 8
_NOTED = 160
"""Code points of a definition that any list can show."""


class Offer(Record):
    """One way to complete the word."""

    value: str
    """What the word becomes, from its first character."""
    shown: str
    note: str = ""
    """What is shown beside it, on one line."""


class Reply(Record):
    """The offers for the word, best first."""

    offers: tuple[Offer, ...] = ()
    files: bool = False
    """The shell itself completes a path."""
    prefix: str = ""
    """What of the word stands before the value of an option: ``--sort=``, ``-g``."""
    path: str = ""
    """What is typed of the path."""


class _Place(Record):
    """Where in the command line the cursor stands."""

    command: str
    arguments: tuple[str, ...]
    given: dict[object, tuple[str, ...]]
    """What an option takes to the values that stand before the cursor."""
    pending: object
    """What the option before the cursor takes; empty where none waits for a value."""
    literal: bool
    """``--`` stands before the cursor."""
    first: bool
    """The word under the cursor may name the command."""


def offers(words: Sequence[str], word: str, open_terms: Open) -> Reply:
    """Return the offers for the word under the cursor.

    ``words`` stand between the program's name and the cursor. ``open_terms``
    opens the glossaries that the line names, and is called only for terms.
    """
    place = _place(words)
    if place.pending:
        return _values(place, place.pending, word, "", open_terms)
    if word.startswith("-") and not place.literal:
        prefix, takes = _attached(place.command, word)
        if prefix:
            return _values(place, takes, word[len(prefix) :], prefix, open_terms)
        return Reply(tuple(_options(place.command, word, first=not words)))
    commands = _commands(word) if place.first else []
    takes = _argument(place)
    if takes not in ("terms", "text"):
        return _values(place, takes, word, "", open_terms)
    if takes == "text" and place.arguments:
        return Reply()
    found = _terms(place, word, open_terms) if word else []
    usable = [o for o in found if _is_argument(o.value, place.literal, place.first)]
    return Reply(tuple(_once(commands + usable)))


def _place(words: Sequence[str]) -> _Place:
    command, rest = command_of(words)
    named = len(rest) < len(words)
    command = command or IMPLICIT
    arguments: list[str] = []
    given: dict[object, tuple[str, ...]] = {}
    pending: object = ""
    literal = False
    for word in rest:
        if pending:
            given[pending] = (*given.get(pending, ()), word)
            pending = ""
        elif literal or word == "-" or not word.startswith("-"):
            arguments.append(word)
        elif word == "--":
            literal = True
        else:
            prefix, takes = _attached(command, word)
            if prefix:
                given[takes] = (*given.get(takes, ()), word[len(prefix) :])
            else:
                pending = _takes(command, word)
    first = not (named or literal or arguments)
    return _Place(command, tuple(arguments), given, pending, literal, first)


def _opened(place: _Place, open_terms: Open) -> Terms:
    places, years = place.given.get("place"), place.given.get("year")
    since = int(years[-1]) if years and years[-1].isdecimal() else None
    return open_terms(place.given.get("glossary", ()), places[-1] if places else None, since)


def _takes(command: str, word: str) -> object:
    """Return what the option takes from the word after it; empty for a flag."""
    if word.startswith("--"):
        return _option(command, word)
    return _option(command, "-" + word[-1]) if len(word) > 1 else ""


def _attached(command: str, word: str) -> tuple[str, object]:
    """Part a word that has its option's value in it, and say what that option takes.

    >>> _attached("lookup", "--glossary=a.toml"), _attached("lookup", "-qga.toml")
    (('--glossary=', 'glossary'), ('-qg', 'glossary'))
    """
    if word.startswith("--"):
        name, equals, _ = word.partition("=")
        return (name + equals, _option(command, name)) if equals else ("", "")
    for place in range(1, len(word) - 1):
        takes = _option(command, "-" + word[place])
        if takes:
            return word[: place + 1], takes
    return "", ""


def _option(command: str, name: str) -> object:
    option = option_of(command, name)
    return option[2] if option else ""


def _argument(place: _Place) -> object:
    kinds = COMMANDS[place.command][1]
    at = len(place.arguments)
    if kinds and at >= len(kinds) and kinds[-1][2] in ("some", "any"):
        return kinds[-1][1]
    return kinds[at][1] if at < len(kinds) else ""


def _commands(word: str) -> list[Offer]:
    named = [name for name in COMMANDS if name.startswith(word)]
    if not named:
        return []
    from xpterms.cli.help import first_line

    language = current().language
    return [Offer(name, name, first_line(name, language)) for name in named]


def _options(command: str, word: str, first: bool) -> Iterable[Offer]:
    from xpterms.cli.help import option_text
    from xpterms.messages import worded

    language = current().language
    for option in COMMANDS[command][2]:
        name = next((n for n in option[0][::-1] if n.startswith(word)), "")
        if name:
            yield Offer(name, ", ".join(option[0]), option_text(command, option, language))
    own = [(HELP, "help_options.help")] + [(("--version",), "help_program.version")] * first
    for names, code in own:
        name = next((n for n in names[::-1] if n.startswith(word)), "")
        if name:
            yield Offer(name, ", ".join(names), worded(code, language))


def _values(place: _Place, takes: object, word: str, prefix: str, open_terms: Open) -> Reply:
    if isinstance(takes, tuple):
        found = [Offer(prefix + one, one) for one in takes if one.startswith(word)]
        return Reply(tuple(found), prefix=prefix)
    if takes in ("glossary", "file"):
        return Reply(files=True, prefix=prefix, path=word)
    if takes == "format":
        return Reply(tuple(_formats(word)), prefix=prefix)
    if takes == "command":
        return Reply(tuple(_commands(word)))
    if takes == "known" and (not word or os.sep in word or word[0] in ".~"):
        return Reply(files=True, prefix=prefix, path=word)
    if takes in ("place", "known"):
        found = _named(place, word, prefix, open_terms)
        files = takes == "known" and not found
        return Reply(tuple(found), files=files, prefix=prefix, path=word if files else "")
    return Reply()


def _named(place: _Place, word: str, prefix: str, open_terms: Open) -> list[Offer]:
    """Return the places and titles at hand that hold what is typed."""
    sources = _opened(place, open_terms).glossaries
    names = [name for s in sources for name in (s.place, s.title) if name and word in name]
    return _once(Offer(prefix + name, name) for name in names if name.isprintable())


def _formats(word: str) -> Iterator[Offer]:
    from xpterms.cli.environment import said
    from xpterms.exchange.catalogue import names

    for name in names():
        if name.startswith(word):
            yield Offer(name, name, said(f"exchange.for-{name}"))


def _terms(place: _Place, word: str, open_terms: Open) -> list[Offer]:
    terms = _opened(place, open_terms)
    if place.command != IMPLICIT or not place.arguments:
        return [_offer(c, c.term) for c in terms.complete(word, _LIMIT)]
    from xpterms.cli.completion.covered import covered

    earlier = " ".join(place.arguments)
    found = []
    for candidate in terms.complete(f"{earlier} {word}", _LIMIT):
        begun = covered(candidate.term, candidate.pinyin, earlier)
        if begun is not None and begun < len(candidate.term):
            found.append(_offer(candidate, candidate.term[begun:]))
    return found or _another(terms, earlier, word)


def _another(terms: Terms, earlier: str, word: str) -> list[Offer]:
    """Offer terms for a word after others that are whole terms themselves.

    Only those that the whole line would answer beside the earlier ones.
    """
    if not terms.lookup(earlier, exact=True, limit=1, context=0).matches:
        return []
    found = []
    for candidate in terms.complete(word, _SECOND_TERMS):
        answer = terms.lookup(f"{earlier} {candidate.term}", limit=None, context=0)
        if any(match.entry.term == candidate.term for match in answer.matches):
            found.append(_offer(candidate, candidate.term))
    return found


def _offer(candidate: Candidate, value: str) -> Offer:
    note = f"{candidate.pinyin}  {candidate.definition[:_NOTED]}"
    return Offer(value, candidate.term, "".join(c if c.isprintable() else " " for c in note))


def _is_argument(value: str, literal: bool, first: bool) -> bool:
    """Say whether the program would take the value as a query, not as an option or a command.

    A term with control characters is no argument for a terminal either.
    """
    if not value.replace("\u3000", "").isprintable():
        return False
    return literal or not (value.startswith("-") or (first and value in COMMANDS))


def _once(found: Iterable[Offer]) -> list[Offer]:
    return list({offer.value: offer for offer in reversed(list(found))}.values())[::-1]
