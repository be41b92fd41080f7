"""Which text is a date of a glossary: it stands in the file without quotes, so anything else would make another file of it."""

from __future__ import annotations

from xpterms.errors import UsageError


def checked(date: str | None) -> str | None:
    """Return a date given for a glossary, as ``2022-04-20``; none given stays none.

    Raises ``UsageError`` for what is no date, or one in another way of ISO 8601.
    """
    if date is None:
        return None
    import datetime

    told: str | None
    try:
        told = datetime.date.fromisoformat(date).isoformat()
    except ValueError:
        told = None
    if told != date:
        raise UsageError("glossary.bad-date", date=date)
    return date
