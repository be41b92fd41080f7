"""Whether a given pinyin fits its characters: what people write for one term is many things, and all fit."""

from __future__ import annotations

import pytest

from xpterms.chinese.given import misfit


@pytest.mark.parametrize(
    ("term", "pinyin"),
    [
        ("四个意识", "sì gè yì shí"),
        ("四个意识", "sìgè yìshí"),
        ("四个意识", "Si4 Ge4 Yi4 Shi2"),
        ("四个意识", "SI GE YI SHI"),
        ("四个意识", "sì ge yì shi"),  # neutral tones
        ("“四个意识”", "“sì gè yì shí”"),
        ("四個意識", "sì gè yì shí"),
        ("一会儿", "yíhuìr"),  # sandhi, and 儿 in the syllable before
        ("一会儿", "yī huì ér"),
        ("绿色银行", "lǜ sè yín háng"),  # heteronyms
        ("绿色银行", "lv4 se4 yin2 hang2"),
        ("绿色银行", "lu:4 se4 yin2 hang2"),
        ("女性", "nu\u0308\u030c xi\u0300ng"),  # combining marks
        ("西安市", "Xīān shì"),
        ("乐亭县", "lào tíng xiàn"),  # a reading that stands in names alone
        ("17110工作制度", "yī qī yāo yāo líng gōng zuò zhì dù"),
        ("3D打印", "sān D dǎ yìn"),
        ("1+3", "yī jiā sān"),
    ],
)
def test_a_pinyin_fits(term: str, pinyin: str) -> None:
    assert misfit(term, pinyin) is None


@pytest.mark.parametrize(
    ("term", "pinyin", "told"),
    [
        ("四早", "sì hǎo", ("早", "hao", "other")),
        ("四早", "shí zǎo", ("四", "shi", "other")),
        ("四早", "sì", ("早", "", "short")),
        ("四早", "sì zǎo qī", ("", "qi", "over")),
        ("四早", "四早", ("四", "", "short")),
        ("四早", "sì zhǎo", ("早", "zhao", "other")),
        ("四个意识", "sì gè shí yì", ("意", "shi", "other")),
    ],
)
def test_a_misfit_is_told_by_its_character(
    term: str, pinyin: str, told: tuple[str, str, str]
) -> None:
    found = misfit(term, pinyin)
    assert found is not None
    assert (found.char, found.given, found.what) == told


@pytest.mark.parametrize(
    ("term", "pinyin", "told"),
    [
        ("四早", "", ("四", "si", "")),
        ("四早", "zhuangzhuang", ("四", "si", "zhuang")),
        ("四早", "si zxzxzxzxzx", ("早", "zao", "zxzxzx")),
        ("乾坤", "ganku", ("坤", "kun", "ku")),
        ("行长", "xing chi", ("长", "chang/zhang", "chi")),
        ("四早", "si zaoa", ("", "", "a")),
        ("四早", "si zaoaxx", ("", "", "a")),
    ],
)
def test_a_misfit_tells_the_readings_and_the_letters_there(
    term: str, pinyin: str, told: tuple[str, str, str]
) -> None:
    found = misfit(term, pinyin)
    assert found is not None
    fields = found.fields
    assert (fields["char"], fields["given"]) == (told[0], told[2])
    assert sorted(fields["readings"].split("/")) == told[1].split("/")


@pytest.mark.parametrize(
    ("term", "pinyin"),
    [("5G", "wu ji"), ("四㐂", "si x"), ("儿", "r"), ("花儿", "huar"), ("干坤", "qiankun")],
)
def test_what_cannot_be_told_fits(term: str, pinyin: str) -> None:
    assert misfit(term, pinyin) is None
