"""Write a glossary file as the contract lays it out, and files that nothing half-written replaces."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from xpterms.errors import DocumentError
from xpterms.glossary.controls import without_controls
from xpterms.messages import Coded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xpterms.model import Glossary, Translations

_NOTHING = "\ufffd"
"""What is written for a text of controls only: a name that is no name in any encoding."""


def glossary_toml(glossary: Glossary, report: str | None) -> str:
    """Return the text of a glossary file; ``report`` is the path to write for its report."""
    head = [("title", _string(glossary.title))]
    if report:
        head.append(("report", _string(report)))
    if glossary.place:
        head.append(("place", _string(glossary.place)))
    if glossary.date:
        head.append(("date", glossary.date))
    blocks = [_block("", head)]
    for term in glossary.terms:
        rows = [] if term.number is None else [("number", str(term.number))]
        rows += [("term", _string(term.term)), ("definition", _string(term.definition))]
        rows += [("pinyin", _string(term.pinyin))] if term.pinyin else []
        rows += [
            (name, f"[{', '.join(map(_string, values))}]")
            for name, values in (("aliases", term.aliases), ("items", term.items))
            if values
        ]
        if term.translations:
            rows.append(("translations", _table(term.translations)))
        blocks.append(_block("[[terms]]\n", rows))
    return "\n".join(blocks)


def _block(title: str, rows: list[tuple[str, str]]) -> str:
    width = max(len(name) for name, _ in rows)
    return title + "".join(f"{name:<{width}} = {value}\n" for name, value in rows)


def _table(translations: Translations) -> str:
    """Return an inline table; a language tag is a bare key in TOML."""
    pairs = (f"{tag} = [{', '.join(map(_string, words))}]" for tag, words in translations)
    return f"{{ {', '.join(pairs)} }}"


def _string(text: str) -> str:
    """Return a TOML basic string that the reader takes: without controls, and not empty; JSON escapes the same."""
    kept = without_controls(text)
    return json.dumps(kept if kept.strip() else _NOTHING, ensure_ascii=False)


def write_files(files: Mapping[str, str | bytes], *, force: bool) -> None:
    """Write all files or none: aside first, then renamed. Raises ``DocumentError``.

    Without ``force`` no file that exists is replaced. What takes the place of a file is on the disk before
    it does: a rename alone may outlive a power cut that its content does not, and then neither is left.
    """
    taken = [path for path in files if os.path.lexists(path)]
    if taken and not force:
        raise DocumentError("document.exists", path=taken[0])
    written: list[tuple[str, str]] = []
    try:
        for path, content in files.items():
            if _is_special(path):
                with open(path, "wb") as device:
                    device.write(content.encode() if isinstance(content, str) else content)
                continue
            aside = f"{path}.{os.getpid()}.part"
            with open(aside, "xb") as file:
                written.append((aside, path))
                file.write(content.encode() if isinstance(content, str) else content)
                if os.path.lexists(path):
                    file.flush()
                    os.fsync(file.fileno())
        for aside, path in written:
            os.replace(aside, path)
    except OSError as error:
        raise DocumentError("document.unwritten", path=path, reason=error) from None
    except ValueError:  # of what no file can be called
        why = Coded("document.no-name")
        raise DocumentError("document.unwritten", path=path, reason=why) from None
    finally:
        for aside, _ in written:
            if os.path.exists(aside):
                os.unlink(aside)


def _is_special(path: str) -> bool:
    """Tell whether a path is a device or a pipe: that is written into, never replaced."""
    return os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)
