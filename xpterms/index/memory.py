"""An index in memory, of glossaries that may stand in no file."""

from __future__ import annotations

from xpterms.index.build import compile_segment
from xpterms.index.reader import Index
from xpterms.index.segment import Segment
from xpterms.index.storage import Loose

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from xpterms.model import Glossary, Report


def index_of(*glossaries: tuple[Glossary, Report | None]) -> Index:
    """Return an index of glossaries, each with its report or none."""
    paths = [glossary.path for glossary, _ in glossaries]
    return Index([Segment(Loose(compile_segment(glossaries)))], None, paths)


def index_of_segments(parts: Sequence[Sequence[tuple[Glossary, Report | None]]]) -> Index:
    """Return an index of glossaries that are compiled apart, one segment a group, and put together."""
    segments = [Segment(Loose(compile_segment(part))) for part in parts]
    return Index(segments, None, [glossary.path for part in parts for glossary, _ in part])
