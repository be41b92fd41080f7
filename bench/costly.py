"""Texts, pages, glossaries, tables and queries under 64 kB that cost as much as such inputs can."""

from __future__ import annotations

MOST = 64_000
"""Bytes."""
NOTES = "名词解释\n"
TITLE = "title='早'\n"
"""Without one a glossary is refused, unread."""


def filled(begin: str, piece: str, end: str = "", most: int = MOST) -> str:
    """Return as many of a piece as fit into so many bytes; ``{n}`` in it counts."""
    made, size, number = [begin], len((begin + end).encode()), 0
    while True:
        number += 1
        one = piece.replace("{n}", str(number))
        size += len(one.encode())
        if size > most:
            return "".join(made) + end
        made.append(one)


TEXTS = {
    "notes": filled(NOTES, "{n}.四早：指一是甲、二是乙。\n"),
    "notes of one number": filled(NOTES, "1.四早：指甲、乙、丙、丁。\n"),
    "notes without an end": filled(NOTES, "{n}.四早机制"),
    "terms that vary": filled(NOTES, "{n}.五项保障{n}：指一是甲、二是乙。\n"),
    "body and notes": filled("", "落实五项保障，四早机制。")[:10_000]
    + filled(NOTES, "{n}.词{n}：指甲。\n")[:9_000],
    "quotes that open": filled("", "“四"),
    "quotes in quotes": filled("", "“四早‘六稳’”"),
    "numerals": filled("", "四五六七八九十"),
    "lists": filled("", "三项机制（甲一、乙二、丙三），"),
    "shorthand": filled("", "“四个{n}”，四好{n}、"),
    "names": filled("", "玉镜湖、玉静湖、"),
    "marks": filled("", "四早［{n}］"),
    "spaces": "x" + " " * (MOST - 2) + "x",
    "line feeds": "四早" + "\n" * (MOST - 10),
    "terms of the glossary": filled("", "四早六稳六保双减"),
    "one line": "早" * (MOST // 3),
    "brackets": filled("", "（【［"),
    "tiny notes": filled(NOTES, "{n}.早：指\n"),
    "tiny notes without number": filled(NOTES, "早{n}：指\n"),
    "terms and definitions in turn": filled(NOTES, "早{n}\n指一、二。\n"),
    "lines of a character": filled("", "早\n"),
    "zones": filled("", "“早{n}”：指早。\n“甲{n}”：指乙。\n“丙{n}”：指丁。\n一\n二\n三\n四\n五\n"),
    "headings of annexes": filled("", "名词解释\n1.早：指甲。\n"),
    "circled numbers": filled("", "①②③④⑤"),
    "circled notes": filled(NOTES, "①早{n}：指甲。②晚{n}：指乙。\n"),
    "circled notes on few lines": filled(NOTES, "①早{n}：指甲。②晚{n}：指乙。\n", most=17_000),
    "marks and notes": filled("", "早{n}［{n}］\n", most=28_000)
    + filled("", "［{n}］早{n}：指甲。\n", most=35_000),
    "full width": filled("", "１．四早：指。1.四早:指.\n"),
    "lines of numerals": filled(NOTES, "{n}\n"),
    "members in words": filled("", "一是早；二是晚；三是中。"),
    "a term for another": filled("", "五项保障", most=40_000)
    + filled(NOTES, "{n}.五项保章{n}：指甲。\n", most=23_000),
    "commas": filled("", "早，"),
    "titles": filled("", "《早》"),
    "shares": filled("", "增长5%、"),
    "streets": filled("", "官道{n}街、"),
    "quoted": filled("", "“早{n}”"),
    "lines of quoted terms": filled("", "落实“四早{n}”。\n"),
    "tabs": filled("", "早\t排\t"),
    "letters and spaces": filled("", "a b "),
    "stops": filled("", ".…—"),
    "bare marks": filled("", "四早1、", most=42_000)
    + filled(NOTES, "1.四早：指甲。\n", most=21_000),
    "members": filled("", "一是推进早，二是推进晚，", most=40_000)
    + NOTES
    + filled("1.四早：指", "早、", most=23_000),
    "notes that count": filled(NOTES, "{n}.五项{n}：指甲、乙、丙、丁、戊。\n"),
    "notes with aliases": filled(
        NOTES, "{n}.早{n}（晚{n}、中{n}）：指甲，简称早早{n}，又称晚晚{n}。\n"
    ),
    "one sentence of terms": filled("", "四早、六稳和六保与双减"),
    "notes of the glossary": filled(NOTES, "{n}.四早六稳{n}：四早是指六稳，六保是指双减。\n"),
    "shorthand in notes": filled(NOTES, "{n}.“四个{n}”：指“三个{n}”、“五好{n}”。\n"),
    "pages": filled("", "早排查。\f12\n"),
    "carriage returns": filled("", "早\r"),
    "marks on marks": filled("", "早\u0301\u0302\u0303"),
    "variants": filled("", "早\ufe00"),
    "numbers": filled("", "1.1.1.1."),
    "dates": filled("", "2022年4月20日在西平县第{n}次人民代表大会上\n"),
}
TAGS = {
    "rows": filled("<html><table>", "<tr><td>{n}.四早：<td>指甲"),
    "openings": filled("<html>", "<b>"),
    "ends": filled("<html><p>四早</p>", "</"),
    "items": filled("<html><ol>", "<li>四早"),
    "tables in tables": filled("<html>", "<table><tr><td>"),
    "references": filled("<html><p>", "&#x56db;"),
    "marks": filled("<html><p>", "四早<sup>{n}</sup>"),
    "attributes": filled("<html><p ", "a{n}=1 "),
    "paragraphs": filled("<html>", "<p>早{n}"),
    "breaks": filled("<html><p>", "早<br>"),
    "items that are notes": filled("<html><ol>", "<li>早：指{n}"),
    "entities": filled("<html><p>", "&quot;&amp;&#9312;"),
    "spans": filled("<html><p>", "<b>早</b>"),
    "cells": filled("<html><table><tr>", "<td>早"),
    "anchors": filled("<html><p>", "<a href=x>早</a>"),
    "notes": filled("<html><p>名词解释", "<p>{n}.早：指"),
    "raised": filled("<html><p>", "早<sup>1</sup>"),
    "comments": filled("<html><p>", "早<!---->"),
    "scripts": filled("<html><p>", "<script></script>早"),
    "terms of the glossary": filled("<html><p>", "四早<i>六</i>稳"),
}
MARKDOWN = {
    "headings": filled("", "# 四早\n"),
    "emphasis": filled("", "**四早_"),
    "rows": filled("|词|义|\n|-|-|\n", "|四早|甲|\n"),
    "links": filled("", "[四早]("),
    "items": filled("", "- 早\n"),
    "quotes": filled("", "> " * 20 + "早\n"),
    "code": filled("", "```\n早\n"),
    "notes in a table": filled("|词|义|\n|-|-|\n", "|早{n}|指甲|\n"),
    "footnotes": filled("", "早[^{n}]\n", most=24_000)
    + filled("", "[^{n}]: 早指甲。\n", most=39_000),
    "bold": filled("", "**早**"),
    "openings": filled("", "*_"),
    "back quotes": filled("", "`" * 7 + "早"),
}
GLOSSARIES = {
    "terms": filled(TITLE, "[[terms]]\nterm='早{n}'\ndefinition='指'\n"),
    "aliases": filled(
        TITLE + "[[terms]]\nterm='早'\ndefinition='指'\naliases=[", "'一{n}',", "]\n"
    ),
    "one long definition": TITLE
    + "[[terms]]\nterm='早'\ndefinition='"
    + "四" * (MOST // 3 - 30)
    + "'\n",
    "keys of dots": filled("", "a." * 10 + "b{n}=1\n"),
    "brackets": "a=" + "[" * (MOST - 10),
    "digits": "a=" + "9" * (MOST - 10),
    "comments": filled("", "# x\n"),
    "terms of one sound": filled(TITLE, "[[terms]]\nterm='行{n}行行行行行行'\ndefinition='指'\n"),
    "readings": filled(TITLE, "[[terms]]\nterm='行长重{n}'\ndefinition='指'\n"),
    "long terms": filled(TITLE, "[[terms]]\nterm='" + "行" * 60 + "{n}'\ndefinition='指'\n"),
    "members": filled(TITLE + "[[terms]]\nterm='早'\ndefinition='指'\nitems=[", "'早{n}',", "]\n"),
    "long terms of many readings": filled(
        TITLE, "[[terms]]\nterm='" + "行长重乐会参差都" * 3 + "{n}'\ndefinition='指'\n"
    ),
    "tables": filled("", "[a{n}]\n"),
    "a string": "a=" + "'" * 3 + "x" * (MOST - 10) + "'" * 3,
    "tables in a line": filled("a=[", "{b=1},", "]\n"),
    "one term": filled(TITLE, "[[terms]]\nterm='早'\ndefinition='指'\n"),
    "numerals": filled(TITLE, "[[terms]]\nterm='1{n}四'\ndefinition='指'\n"),
    "terms in terms": filled(TITLE, "[[terms]]\nterm='" + "早" * 30 + "{n}'\ndefinition='早'\n"),
    "translations": filled(
        TITLE, "[[terms]]\nterm='早{n}'\ndefinition='指'\ntranslations={en=['early {n}']}\n"
    ),
    "quoted parts": filled(TITLE, "[[terms]]\nterm='“早{n}”“晚{n}”、“中”'\ndefinition='指'\n"),
    "alike": filled(
        TITLE, "[[terms]]\nterm='早{n}'\ndefinition='指对安全生产问题隐患，要早排查、早发现{n}'\n"
    ),
}
TABLES = {
    "rows": filled("词语,释义\n", "早{n},指\n"),
    "separators": filled("词语,释义\n", ","),
    "quotes": filled("词语,释义\n", '"'),
    "columns": filled("词语", ",列{n}") + "\n四早\n",
    "equal terms": filled("词语,释义\n", "四早,指\n"),
    "tabs": filled("词语\t释义\n", "早{n}\t指\n"),
    "one long cell": '词语,释义\n早,"' + "早" * (MOST // 3 - 20) + '"\n',
    "quoted cells": filled("词语,释义\n", '"早{n}","指""甲"""\n'),
    "empty cells": filled("词语,释义\n", "早{n}," + "," * 20 + "\n"),
    "aliases": filled("词语,释义,别名\n", "早{n},指,甲{n}；乙{n}；丙{n}\n"),
    "translations": filled("Term,English,释义\n", "早{n},early {n}; soon {n},指\n"),
}
QUERIES = {
    "one character": "早" * (MOST // 3),
    "pinyin": "zaopaicha" * (MOST // 9),
    "one letter": "z" * MOST,
    "terms": "四早六稳六保双减" * (MOST // 24),
    "words": "sizao liuwen " * (MOST // 13),
    "numerals": "四五" * (MOST // 6),
    "digits": "1" * MOST,
    "spaces": "早" + " " * (MOST - 10) + "早",
    "marks": "，。" * (MOST // 6),
    "accents": "sì zǎo " * (MOST // 10),
    "200 letters": "zaopaichb" * 22,
    "200 characters": "早排查四稳" * 40,
    "slips": "sizoa liuwne shuangjain " * 8,
    "initials": "szlwlbsj" * 25,
}
FINDINGS = {
    "rows": filled(
        "",
        '{"file": "a.txt", "line": {n}, "span": [0, 2], "rule": "order", "term": "早{n}", "text": "早", '
        '"message": ""}\n',
    ),
    "brackets": "[" * MOST,
    "digits": "9" * MOST,
    "empty rows": filled("", "{}\n"),
}
WORDINGS = {"terms": filled("", "'早{n}' = '指早{n}'\n"), "tables": filled("", "[早{n}]\n")}
