"""How many keys a written form is filed under."""

from __future__ import annotations

from xpterms.chinese.han import HanTable
from xpterms.chinese.readings import table
from xpterms.index.keys import MOST_OTHERS, Keys
from xpterms.index.schema import read_key_owner


def _filed(text: str) -> list[tuple[bytes, bool]]:
    """Return the letters that a form is filed under, each with whether they are another reading."""
    keys = Keys(HanTable.of(table()))
    keys.add(0, text, None)
    return [(letters, read_key_owner(owner)[1]) for letters, owner, _ in keys.kinds["letters"]]


def test_each_other_reading_of_a_character_has_a_key_beside_the_main_one() -> None:
    assert _filed("行长") == [
        (b"hangzhang", False),
        (b"xingzhang", True),
        (b"hangchang", True),
    ]


def test_of_a_form_whose_every_character_has_some_the_first_others_have_keys() -> None:
    (main, other), *others = _filed("行" * 60)
    assert not other
    assert len(others) == MOST_OTHERS
    assert all(one != main for one, _ in others)
    assert len({one for one, _ in others}) == len(others)
