"""One step of one engine: ``ENGINE build REPORTS FOLDER COUNT`` or ``ENGINE ask FOLDER TEXT`` (prints sentences)."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator

_SENTENCE = re.compile("[^。！？\n]+[。！？]?")
_DRESS = re.compile(r"[\s“”‘’《》、，：—（）]+")


def sentences(folder: str, count: int) -> Iterator[str]:
    for number in range(count):
        with open(f"{folder}/{number:05}.txt", encoding="utf-8") as file:
            yield from (_DRESS.sub("", one) for one in _SENTENCE.findall(file.read()))


def sqlite(action: str, *more: str) -> object:
    import sqlite3

    if action == "build":
        source, folder, count = more
        base = sqlite3.connect(f"{folder}/sentences.db")
        for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000"):
            base.execute(f"PRAGMA {setting}")
        base.execute("CREATE VIRTUAL TABLE told USING fts5(text, tokenize='trigram')")
        for name, value in (("hashsize", 1 << 28), ("automerge", 0), ("crisismerge", 1000)):
            base.execute("INSERT INTO told(told, rank) VALUES (?, ?)", (name, value))
        with base:
            rows = ((one,) for one in sentences(source, int(count)))
            base.executemany("INSERT INTO told VALUES (?)", rows)
            base.execute("INSERT INTO told(told) VALUES ('optimize')")
        return base.execute("SELECT count(*) FROM told").fetchone()[0]
    folder, text = more
    base = sqlite3.connect(f"file:{folder}/sentences.db?mode=ro", uri=True)
    sought = _DRESS.sub("", text)
    question = "SELECT count(*) FROM told WHERE text LIKE ?"
    return base.execute(question, (f"%{sought}%",)).fetchone()[0]


def tantivy(action: str, *more: str) -> object:
    import tantivy as engine

    builder = engine.SchemaBuilder()
    builder.add_text_field("text", stored=True, tokenizer_name="whitespace")
    if action == "build":
        source, folder, count = more
        index = engine.Index(builder.build(), path=folder)
        writer = index.writer(256_000_000, 1)
        for one in sentences(source, int(count)):
            writer.add_document(engine.Document(text=[" ".join(one)]))
        writer.commit()
        writer.wait_merging_threads()
        return "built"
    folder, text = more
    index = engine.Index.open(folder)
    words = " ".join(_DRESS.sub("", text))
    query = index.parse_query(f'"{words}"', ["text"])
    return index.searcher().search(query, 1).count


def arrays(_: str, folder: str, text: str) -> object:
    """Ask the library of a folder, whose index is in the cache, as the program does."""
    from xpterms.gathered import install

    install()
    from xpterms.glossary.sources import chosen
    from xpterms.index.cache import listed
    from xpterms.library import open_chosen
    from xpterms.search.concordance import count as sentences_with

    terms = open_chosen(chosen([folder], os.environ, listed))
    return sentences_with(terms._index, text)  # noqa: SLF001 - counted, as the engines do


print({"sqlite": sqlite, "tantivy": tantivy, "arrays": arrays}[sys.argv[1]](*sys.argv[2:]))
