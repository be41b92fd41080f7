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

_PLACE = {"zh": 0, "en": 1}


def worded(code: str, language: Language, /, **fields: object) -> str:
    """Return the wording of ``code`` in a language, its fields filled in.

    Raises ``KeyError`` for a code that the catalogue lacks.

    >>> worded("lookup.empty", "en")
    'the query is empty: type a term, as in `xpterms sige yishi`'
    """
    family, _, name = code.partition(".")
    module = __import__(f"xpterms.messages.{family}", fromlist=["TEXTS"])
    wording: str = module.TEXTS[name][_PLACE[language]]
    return wording.format(**fields) if fields else wording
