"""Notes for Anki as text: a card each way for a term, gaps in its members where it has some.

Each note has a ``guid`` made of the glossary's title and the term, so that a
second import changes what changed and doubles nothing. The sentence of the
report stands on the back with the term left out, for the back is also a question.
"""

from __future__ import annotations

from _blake2 import blake2b

from xpterms.exchange.markup import xml
from xpterms.exchange.note import encoded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece

SUFFIXES = (".txt",)
_TYPES = {
    "en": ("Basic (and reversed card)", "Cloze"),
    "zh": ("问答题（附翻转卡片）", "填空题"),
    "zh-hant": ("基本型（含反向卡片）", "克漏字"),
}
"""Anki's own note types: it names them in the language in which a collection is made, and never again."""
DIALECTS = tuple(_TYPES)
GAP = "＿＿"


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:
    """Yield the file; ``about.dialect`` is the language in which Anki named its note types."""
    return encoded(".txt", _lines(notes, about))


def _lines(notes: Iterable[Note], about: About) -> Iterator[str]:
    both, cloze = _TYPES[about.dialect or "en"]
    yield (
        "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n"
        f"#deck:{' '.join(about.title.replace('::', '：').split())}\n#tags column:5\n"
    )
    for note in notes:
        tags = f"xpterms {''.join(note.entry.glossary.split())}"
        yield _line(_guid(note), both, _front(note), _back(note), tags)
        if note.entry.items:
            yield _line(_guid(note, "Cloze"), cloze, _gapped(note), _behind(note), tags)


def _line(*fields: str) -> str:
    return "\t".join(map(_field, fields)) + "\n"


def _field(text: str) -> str:
    """Return a field as Anki's reader takes it: quoted where it holds a quote or begins like a comment."""
    text = text.replace("\t", " ")
    return f'"{text.replace(chr(34), chr(34) * 2)}"' if '"' in text or text[:1] == "#" else text


def _guid(note: Note, kind: str = "") -> str:
    told = f"{note.entry.glossary}\x1f{note.entry.term}\x1f{kind}"
    return blake2b(told.encode("utf-8", "replace"), digest_size=10).hexdigest()


def _front(note: Note) -> str:
    return f"{xml(note.entry.term)}<br><small>{xml(note.entry.pinyin)}</small>"


def _back(note: Note) -> str:
    parts = [xml(note.entry.definition)]
    if note.context:
        parts.append(f"<i>{_with_gap(note)}</i>")
    parts += [f"{tag}: {xml('; '.join(words))}" for tag, words in note.entry.translations]
    return "<br>".join(parts)


def _with_gap(note: Note) -> str:
    assert note.context  # noqa: S101 - for the types; the one caller has asked
    text, place, shown = note.context.sentence.text, 0, ""
    for begin, end in note.context.spans:
        shown += xml(text[place:begin]) + GAP
        place = end
    return shown + xml(text[place:])


def _gapped(note: Note) -> str:
    """Return the term with a gap for each member; braces that would end a gap are written apart."""
    gaps = [f"{{{{c{place}::{_inside(item)}}}}}" for place, item in enumerate(note.entry.items, 1)]
    return f"{xml(note.entry.term)}：{'、'.join(gaps)}"


def _inside(item: str) -> str:
    return xml(item).replace("}}", "} }").replace("::", ": :")


def _behind(note: Note) -> str:
    parts = [xml(note.entry.pinyin), xml(note.entry.definition)]
    if note.context:
        parts.append(f"<i>{xml(note.context.sentence.text)}</i>")
    return "<br>".join(parts)
