"""A dictionary of the Rime input method, and the patch of a schema that takes it.

The dictionary adds to luna_pinyin's, which every Rime comes with; the patch
lets the schema of simplified luna_pinyin use it. Abbreviations (``sgys``) are
the schema's own doing.
"""

from __future__ import annotations

from xpterms.exchange.note import encoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece, Spoken

SUFFIXES = (".dict.yaml", ".custom.yaml")
NAMES = {".custom.yaml": "luna_pinyin_simp.custom.yaml"}
"""Files whose whole name another program decides."""
BASE = "luna_pinyin"
_WEIGHT = 1000
"""So that of equal spellings the term comes before what the base guesses from characters."""


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:
    """Yield both files. A form without a sound for each of its pieces cannot be typed and is left out."""
    yield from encoded(".dict.yaml", _dictionary(notes, about))
    patch = f"# {about.stem}\npatch:\n  translator/dictionary: {about.stem}\n"
    yield ".custom.yaml", patch.encode()


def _dictionary(notes: Iterable[Note], about: About) -> Iterator[str]:
    titles = "\n".join(f"# {origin.title}" for origin in about.origins[:10])
    yield (
        f"# Rime dictionary\n# encoding: utf-8\n{titles}\n---\nname: {about.stem}\n"
        f'version: "{about.date or 1}"\nsort: by_weight\nuse_preset_vocabulary: true\n'
        f"import_tables:\n  - {BASE}\n...\n\n"
    )
    seen: set[tuple[str, str]] = set()
    for note in notes:
        for form in note.forms:
            code = " ".join(form.letters)
            typed = (_text(form), code)
            if code and typed not in seen and code.replace(" ", "").isalpha() and code.isascii():
                seen.add(typed)
                yield f"{typed[0]}\t{code}\t{_WEIGHT}\n"


def _text(form: Spoken) -> str:
    return " ".join(form.text.split())
