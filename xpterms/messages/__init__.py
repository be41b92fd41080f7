"""Every sentence that a person reads, in Chinese and in English, under a code.

A code is ``family.name``; each family is a module here whose ``TEXTS`` maps a
name to its wordings ``(Chinese, English)``, with fields in braces as in
``str.format``. A family is loaded when one of its codes is first worded.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Language = Literal["zh", "en"]
    Wording = str | tuple[str, str]


_PLACE: dict[Language, int] = {"zh": 0, "en": 1}
_BETWEEN = {"zh": "、", "en": ", "}


def worded(code: str, language: Language, /, **fields: object) -> str:
    """Return the wording of ``code`` in a language, its fields filled in.

    A wording may be a pair, for one and for several; the field ``count`` decides.
    A field that is an ``OSError`` or has a wording itself is worded in the same
    language, a list or tuple is joined as the language joins. Raises
    ``KeyError`` for a code that the catalogue lacks.

    >>> worded("lookup.empty", "en")
    'the query is empty: type a term, as in `xpterms sige yishi`'
    """
    wording = _texts(code.partition(".")[0])[code.partition(".")[2]][_PLACE[language]]
    if not isinstance(wording, str):
        wording = wording[fields.get("count") != 1]
    if not fields:
        return wording
    return wording.format(**{name: _field(fields[name], language) for name in fields})


class Coded:
    """A phrase by its code, worded when the language is known: a field of a sentence."""

    def __init__(self, code: str, /, **fields: object) -> None:
        self.code = code
        self.fields = fields

    def worded(self, language: Language, /) -> str:
        """Return the phrase in a language."""
        return worded(self.code, language, **self.fields)


class Said:
    """A phrase that was worded already, in each language: for what is kept in a file."""

    def __init__(self, *wordings: str) -> None:
        self.wordings = wordings

    def worded(self, language: Language, /) -> str:
        """Return the phrase in a language."""
        return self.wordings[_PLACE[language]]


def wordings(value: object) -> list[str]:
    """Return a field of a sentence in each language, in the order of ``Said``."""
    return [str(_field(value, language)) for language in _PLACE]


def known(code: str) -> bool:
    """Tell whether the catalogue has a code."""
    family, _, name = code.partition(".")
    try:
        return name in _texts(family)
    except ImportError:
        return False


def _texts(family: str) -> dict[str, tuple[Wording, Wording]]:
    module = __import__(f"xpterms.messages.{family}", fromlist=["TEXTS"])
    texts: dict[str, tuple[Wording, Wording]] = module.TEXTS
    return texts


def _field(value: object, language: Language) -> object:
    if isinstance(value, OSError):
        from xpterms.messages.system import reason

        return reason(value, language)
    if isinstance(value, (list, tuple)):
        return _BETWEEN[language].join(str(_field(each, language)) for each in value)
    own = getattr(value, "worded", None)
    return own(language) if own else value
