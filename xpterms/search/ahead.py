"""Work done ahead while nobody types: the letters likely to come next, and what each would have read.

Decides nothing about answers.
"""

from __future__ import annotations

from xpterms.search.ways import lettered

TYPE_CHECKING = False
if TYPE_CHECKING:
    from xpterms.index.reader import Index
    from xpterms.search.query import Query

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MANY = 16
"""Places in keys from which on it is worth it: fewer are laid against the query in no time."""


def letters(index: Index, query: Query) -> list[str]:
    """Return the letters with which many keys go on after those typed, the most frequent first.

    None where characters are typed: what comes after them cannot be told.
    """
    typed = query.atoms
    if not typed or not typed.isascii():
        return []
    counts = dict.fromkeys(_LETTERS, 0)
    for kind in ("letters", "initials"):
        keys = index.keys(kind)
        within = keys.narrow(typed)
        for letter in _LETTERS if within else ():
            for _, low, high in keys.narrow(typed + letter, within):
                counts[letter] += high - low
    found = [letter for letter in _LETTERS if counts[letter] >= _MANY]
    return sorted(found, key=counts.__getitem__, reverse=True)


def reached(index: Index, query: Query) -> list[int]:
    """Return the forms that a query of letters is laid against first; none for another."""
    return lettered(index, query) if query.letters else []


def read(index: Index, forms: list[int]) -> None:
    """Read what laying a query against forms takes, and their terms."""
    for number in forms:
        form = index.form(number)
        form.units  # noqa: B018 - made once it is asked for
        index.entry(form.term)
