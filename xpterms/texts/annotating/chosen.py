"""The user's own settlements about terms: a small TOML file of term → glossary, own wording, or no note.

```toml
"四早" = "西平县"                              # the glossary of that title, place, year or file
"五大工程" = { definition = "指…" }             # an own wording; a string that names no glossary is one too
"放管服" = false                               # no note
```
"""

from __future__ import annotations

import os

from xpterms.errors import GlossaryError
from xpterms.glossary.controls import without_controls
from xpterms.model import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from xpterms.model import Source

_LARGEST = 20_000_000
"""Bytes."""
_KEYS = frozenset(("glossary", "definition", "note"))


class Choice(Record):
    """A settlement about one term."""

    term: str
    glossary: str = ""
    definition: str = ""
    none: bool = False
    """No note at all."""

    def fits(self, source: Source) -> bool:
        """Tell whether the glossary that is named is this one."""
        return names(self.glossary, source)


def names(text: str, source: Source) -> bool:
    """Tell whether a text names a glossary: by title, place, place and year, or file."""
    year = (source.date or "")[:4]
    place = source.place or ""
    known = {
        source.title,
        place,
        f"{place}{year}",
        f"{place}{year}年",
        os.path.basename(source.path),
    }
    return bool(text) and (text in known or os.path.abspath(text) == source.path)


def read_choices(
    path: str, key: Callable[[str], str], sources: tuple[Source, ...]
) -> dict[str, Choice]:
    """Return the settlements of a file, by the keys of its terms. Raises ``GlossaryError``."""
    import tomllib

    from xpterms.documents.files import contents
    from xpterms.glossary.bounds import excess

    try:
        text = contents(path, _LARGEST).decode("utf-8")
        much = excess(text)
        if much:
            raise GlossaryError("glossary.too-much", path=path, what=much)
        content = tomllib.loads(text.replace("\r\n", "\n"))
    except FileNotFoundError:
        raise GlossaryError("annotate.choices-missing", path=path) from None
    except OSError as error:
        raise GlossaryError("annotate.choices-unread", path=path, reason=error) from None
    except (
        ValueError,
        RecursionError,
    ) as error:  # of TOML, of UTF-8, of a name that no file can have
        reason = " ".join(str(error).split())
        raise GlossaryError("annotate.choices-toml", path=path, reason=reason) from None
    found = {}
    for term, value in content.items():
        found[key(term)] = _choice(path, term, value, sources)
    return found


def _choice(path: str, term: str, value: object, sources: tuple[Source, ...]) -> Choice:
    if value is False:
        return Choice(term, none=True)
    if isinstance(value, str) and value.strip():
        text = value.strip()
        named = any(names(text, source) for source in sources)
        return Choice(term, glossary=text) if named else Choice(term, definition=_line(text))
    if isinstance(value, dict) and value.keys() <= _KEYS and value:
        if value.get("note") is False:
            return Choice(term, none=True)
        glossary, definition = value.get("glossary", ""), value.get("definition", "")
        if isinstance(glossary, str) and isinstance(definition, str) and glossary + definition:
            if glossary and not any(names(glossary, source) for source in sources):
                raise GlossaryError(
                    "annotate.choices-glossary", path=path, term=term, glossary=glossary
                )
            return Choice(term, glossary=glossary, definition=_line(definition))
    raise GlossaryError("annotate.choices-value", path=path, term=term)


def _line(text: str) -> str:
    return without_controls(" ".join(text.split()))
