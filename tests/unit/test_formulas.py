"""Heteronyms in formulas are read as those who say them do."""

from __future__ import annotations

import pytest

from xpterms.chinese.readings import read, simplified, word


@pytest.mark.parametrize(
    ("han", "said"),
    [
        ("三重一大", "san1 zhong4 yi1 da4"),
        ("三重四创五优化", "san1 zhong4 si4 chuang4 wu3 you1 hua4"),
        ("两新一重", "liang3 xin1 yi1 zhong4"),
        ("两重", "liang3 zhong4"),
        ("双重预防", "shuang1 chong2 yu4 fang2"),
        ("多重保障", "duo1 chong2 bao3 zhang4"),
        ("流程重塑", "liu2 cheng2 chong2 su4"),
        ("重点项目", "zhong4 dian3 xiang4 mu4"),
        ("重庆", "chong2 qing4"),
        ("百行联千企", "bai3 hang2 lian2 qian1 qi3"),
        ("千行百业", "qian1 hang2 bai3 ye4"),
        ("一行三会", "yi1 hang2 san1 hui4"),
        ("行业", "hang2 ye4"),
        ("先行区", "xian1 xing2 qu1"),
        ("八大行动", "ba1 da4 xing2 dong4"),
        ("两都两地", "liang3 du1 liang3 di4"),
        ("首都", "shou3 du1"),
        ("酒都", "jiu3 du1"),
        ("长三角", "chang2 san1 jiao3"),
        ("长效机制", "chang2 xiao4 ji1 zhi4"),
        ("河长制", "he2 zhang3 zhi4"),
        ("一村一长", "yi1 cun1 yi1 zhang3"),
        ("礼乐", "li3 yue4"),
        ("老有所乐", "lao3 you3 suo3 le4"),
        ("三朝古都", "san1 chao2 gu3 du1"),
        ("一卡通", "yi1 ka3 tong1"),
        ("卡口", "qia3 kou3"),
        ("全面改薄", "quan2 mian4 gai3 bo2"),
    ],
)
def test_a_heteronym_is_read_by_what_stands_beside_it(han: str, said: str) -> None:
    assert " ".join(word(han)) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("扭转乾坤", "niu3 zhuan3 qian2 kun1"),
        ("扭轉乾坤", "niu3 zhuan3 qian2 kun1"),
        ("乾隆年间", "qian2 long2 nian2 jian1"),
        ("乾安县", "qian2 an1 xian4"),
        ("新乾坤3号", "xin1 qian2 kun1 3 hao4"),
        ("乾燥", "gan1 zao4"),
        ("餅乾", "bing3 gan1"),
        ("乾淨", "gan1 jing4"),
        ("干燥", "gan1 zao4"),
        ("干部", "gan4 bu4"),
    ],
)
def test_a_character_that_simplified_writing_keeps_is_read_as_written(
    written: str, said: str
) -> None:
    simple = simplified()
    assert read([simple.get(char, char) for char in written], list(written)) == said.split()
