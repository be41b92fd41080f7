"""The parts of a .docx: its trees as they stand in the file, and the file again with one part replaced."""

from __future__ import annotations

import copy
import posixpath
import zipfile
from io import BytesIO
from typing import Any

MAIN = "word/document.xml"
TREES = (".xml", ".rels")
"""Ends of the names of parts that are trees; no other part is parsed, whatever refers to it."""
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """A .docx opened; trees are parsed when they are asked for, blank text kept, entities not expanded."""

    def __init__(self, content: bytes) -> None:
        self.size = len(content)
        """Bytes of the file."""
        self._zip = zipfile.ZipFile(BytesIO(content))
        self._names = set(self._zip.namelist())
        self._related = dict(self._relations())

    def tree(self, name: str) -> Any:
        """Return the root of a part, ``None`` where there is no such part."""
        from lxml import etree

        if name not in self._names or not name.endswith(TREES):
            return None
        parser = etree.XMLParser(resolve_entities=False, no_network=True)
        with self._zip.open(
            name
        ) as part:  # read() unpacks all that there is, whatever size is told
            return etree.fromstring(part.read(self._zip.getinfo(name).file_size + 1), parser)

    def related(self, kind: str) -> Any:
        """Return the root of the part that the main one refers to as ``styles``, ``footnotes`` …."""
        name = self._related.get(kind)
        return self.tree(name) if name else None

    def _relations(self) -> list[tuple[str, str]]:
        folder = posixpath.dirname(MAIN)
        root = self.tree(f"{folder}/_rels/{posixpath.basename(MAIN)}.rels")
        found = []
        for node in root.iter(_RELATIONS) if root is not None else ():
            if node.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, node.get("Target", "")))
                found.append((node.get("Type", "").rpartition("/")[2], target.lstrip("/")))
        return found


def with_main(content: bytes, root: Any) -> bytes:
    """Return a .docx with another tree as its main part; every other part is byte for byte the same.

    Names, dates, order and ways of compression stay, so the same tree gives the same bytes.
    """
    from lxml import etree

    main = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(written, "w") as target:
        target.comment = source.comment
        for member in source.infolist():
            data = main if member.filename == MAIN else source.read(member)
            target.writestr(copy.copy(member), data, member.compress_type)
    return written.getvalue()
