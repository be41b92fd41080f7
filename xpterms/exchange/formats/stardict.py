"""A StarDict dictionary (format 2.4.2): GoldenDict, KOReader and sdcv look words up in it.

Words and synonyms are sorted as ``stardict_strcmp`` compares: ASCII letters
regardless of case, then by bytes.
"""

from __future__ import annotations

from xpterms.exchange.note import CHUNK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from xpterms.exchange.note import About, Note, Piece

SUFFIXES = (".dict", ".idx", ".syn", ".ifo")
LONGEST = 255
"""Bytes of a word, its end mark not counted."""


def pieces(notes: Iterable[Note], about: About) -> Iterator[Piece]:
    """Yield the articles as they come, then the words, the synonyms and what is to be known of them."""
    words: list[tuple[bytes, bytes, int, int]] = []
    others: list[tuple[bytes, bytes, int]] = []
    waiting, place = bytearray(), 0
    for note in notes:
        article = _article(note).encode("utf-8", "replace")
        head = _word(note.entry.term)
        others += [(*_sorted(_word(other)), len(words)) for other in _synonyms(note)]
        words.append((*_sorted(head), place, len(article)))
        place += len(article)
        waiting += article
        if len(waiting) >= CHUNK:
            yield ".dict", bytes(waiting)
            waiting.clear()
    yield ".dict", bytes(waiting)
    order = sorted(range(len(words)), key=words.__getitem__)
    index = b"".join(
        words[at][1] + b"\0" + words[at][2].to_bytes(4, "big") + words[at][3].to_bytes(4, "big")
        for at in order
    )
    yield ".idx", index
    ranks = {at: rank for rank, at in enumerate(order)}
    others.sort(key=lambda other: (other[0], other[1], ranks[other[2]]))
    yield (
        ".syn",
        b"".join(word + b"\0" + ranks[at].to_bytes(4, "big") for _, word, at in others),
    )
    yield ".ifo", _about(about, len(words), len(others), len(index)).encode("utf-8", "replace")


def _sorted(word: bytes) -> tuple[bytes, bytes]:
    return word.lower(), word


def _word(text: str) -> bytes:
    word = " ".join(text.split()).encode("utf-8", "replace")
    return word[:LONGEST].decode("utf-8", "ignore").encode()


def _synonyms(note: Note) -> list[str]:
    """Return what else finds the term: aliases, pinyin with and without spaces and tones, initials, translations."""
    found = list(note.entry.aliases)
    for form in note.forms:
        letters = form.letters
        found += ["".join(letters), " ".join(letters), "".join([each[:1] for each in letters])]
    found.append(note.entry.pinyin)
    found += [word for _, words in note.entry.translations for word in words]
    return [word for word in dict.fromkeys(found) if word and word != note.entry.term]


def _article(note: Note) -> str:
    entry = note.entry
    lines = [entry.pinyin, entry.definition]
    lines += [f"{place}. {item}" for place, item in enumerate(entry.items, 1)]
    lines += ["又作：" + "、".join(entry.aliases)] if entry.aliases else []
    lines += [f"{tag}: {'; '.join(words)}" for tag, words in entry.translations]
    if note.context:
        lines.append(f"例：{note.context.sentence.text}（{note.origin}）")
    number = "" if entry.number is None else f"，注 {entry.number}"
    lines.append(f"—— {entry.glossary}{number}")
    return "\n".join(filter(None, lines))


def _about(about: About, words: int, others: int, size: int) -> str:
    rows = {
        "version": "2.4.2",
        "bookname": about.title,
        "wordcount": words,
        "synwordcount": others,
        "idxfilesize": size,
        "date": (about.date or "").replace("-", ".") or None,
        "sametypesequence": "m",
    }
    lines = [f"{name}={value}\n" for name, value in rows.items() if value is not None]
    return "StarDict's dict ifo file\n" + "".join(lines)
