"""A running text folded for comparing: what falls away, what is never bridged, where each character came from."""

from __future__ import annotations

import pytest

from xpterms.chinese.folding import WALL, Folding
from xpterms.chinese.han import HanTable
from xpterms.chinese.readings import table

HAN = HanTable.of(table())
FOLDING = Folding(HAN.simplified)
WITH_FORMS = Folding(HAN.simplified, HAN.forms())


@pytest.mark.parametrize(
    ("text", "chars", "places"),
    [
        ("“三公”经费", "3公经费", [1, 2, 4, 5]),
        ("樹牢４個 意\n識", "树牢4个意识", [0, 1, 2, 3, 5, 7]),
        ("ＡＢc+％&-", "abc+%&", [0, 1, 2, 3, 4, 5]),
        ("甲。乙；丙！丁？戊;己!庚?辛", "甲|乙|丙|丁|戊|己|庚|辛", list(range(15))),
        ("一鿿丁", "1鿿丁", [0, 1, 2]),
        ("İß\u0304", "İß", [0, 1]),
        ("𠀀早", "\ufffd早", [0, 1]),
        # Tens are read with their neighbours.
        ("十二二十", "1220", [0, 1, 2, 3]),
        ("二十二早", "22早", [0, 2, 3]),
        ("拾贰", "12", [0, 1]),
        ("十", "10", [0, 0]),
        ("甲十乙", "甲10乙", [0, 1, 1, 2]),
        ("十十", "1010", [0, 0, 1, 1]),
        ("百十甲十", "百10甲10", [0, 1, 1, 2, 3, 3]),
        ("“十”二", "102", [1, 1, 3]),
        ("二、十甲", "210甲", [0, 2, 2, 3]),
        ("二十十二", "2012", [0, 1, 2, 3]),
        # Marks of notes are bridged.
        ("四[3]早", "4早", [0, 4]),
        ("四[123]早", "4早", [0, 6]),
        ("四[1234]早", "41234早", [0, 2, 3, 4, 5, 7]),
        ("四[^3]早", "4早", [0, 5]),
        ("四[ 3 ]早", "4早", [0, 6]),
        ("四［注3］早", "4早", [0, 5]),
        ("四〔释3〕早", "4早", [0, 5]),
        ("四【３】早", "4早", [0, 4]),
        ("四[注 123 ]早", "4早", [0, 9]),
        ("四[注123 ]早", "4早", [0, 8]),
        ("四[注释3]早", "4早", [0, 6]),
        ("四[释注3]早", "4释注3早", [0, 2, 3, 4, 6]),
        ("四（3）早", "43早", [0, 2, 4]),
        ("四(3)早", "43早", [0, 2, 4]),
        ("四（注3）早", "4早", [0, 5]),
        ("四(释 12)早", "4早", [0, 7]),
        ("四[a]早", "4a早", [0, 2, 4]),
        ("四[注]早", "4注早", [0, 2, 4]),
        ("四[]早", "4早", [0, 3]),
        ("四[3早", "43早", [0, 2, 3]),
        ("四[[3]]早", "4早", [0, 6]),
        ("[1]四[2]［3］早[4]", "4早", [3, 10]),
        ("四［1］[2]早", "4早", [0, 7]),
        ("四[²]早", "4早", [0, 4]),
        ("四[٣]早", "4٣早", [0, 2, 4]),
        ("①四⑳⒈早", "4早", [1, 4]),
        ("⒛⓫四⓫⓿❶➓早", "4早", [2, 7]),
        ("㉑㉟四㊱㊿早", "4早", [2, 5]),
        ("四²³早¹⁰⁹", "4早", [0, 3]),
        ("", "", []),
    ],
)
def test_what_is_compared_and_where_it_came_from(text: str, chars: str, places: list[int]) -> None:
    chars = chars.replace("|", WALL)
    for folding in (FOLDING, WITH_FORMS):
        found = folding.fold(text)
        assert (found[0], list(found[1])) == (chars, places)
        assert folding.chars(text) == chars
        assert folding.key(text) == chars.replace(WALL, "")


def test_keys_of_short_forms_are_kept() -> None:
    folding = Folding(HAN.simplified)
    short, long = "“早”" + "甲" * 197, "“早”" + "甲" * 198
    assert folding.key(short) is folding.key(short)
    assert folding.key(long) is not folding.key(long)
    assert folding.key(long) == "早" + "甲" * 198
