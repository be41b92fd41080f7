"""Why a match matched: what was forgiven, by the names of ``xpterms.search.scale``."""

TEXTS = {
    "reading": ("又读 {typed} → {own} ({said})", "another reading: {typed} → {own} ({said})"),
    "initial": ("简拼 {typed} → {own} ({said})", "initial: {typed} → {own} ({said})"),
    "unfinished": ("未打完 {typed} → {own} ({said})", "unfinished: {typed} → {own} ({said})"),
    "tone": ("声调不符 {typed} → {own} ({said})", "another tone: {typed} → {own} ({said})"),
    "sound": ("近音 {typed} → {own} ({said})", "confused sound: {typed} → {own} ({said})"),
    "far": ("口音：{typed}", "an accent: {typed}"),
    "erhua": ("儿化：{typed}", "erhua: {typed}"),
    "homophone": ("同音字 {typed} → {own} ({said})", "homophone: {typed} → {own} ({said})"),
    "numeral": ("同一数目 {typed} → {own}", "the same number: {typed} → {own}"),
    "classifier": ("另一量词 {typed} → {own}", "another classifier: {typed} → {own}"),
    "shape": ("形近字 {typed} → {own} ({said})", "looks alike: {typed} → {own} ({said})"),
    "split": ("拆开的字 {typed} → {own} ({said})", "taken apart: {typed} → {own} ({said})"),
    "misread": ("数字代字母：{typed}", "digits for letters: {typed}"),
    "scanned": ("字母代数字：{typed}", "letters for digits: {typed}"),
    "synonym": ("同义词 {typed} → {own}", "of the same meaning: {typed} → {own}"),
    "reworded": ("换了说法：{typed}", "in other words: {typed}"),
    "order": ("次序不同：{typed}", "in another order: {typed}"),
    "beside": ("旁边的词：{typed}", "a word beside it: {typed}"),
    "apart": ("省去中间：{typed}", "the middle left out: {typed}"),
    "missing": ("缺字 {own}", "left out: {own}"),
    "extra": ("多字 {typed}", "too much: {typed}"),
    "wrong": ("错字 {typed} → {own} ({said})", "wrong character: {typed} → {own} ({said})"),
    "number": ("数目不同 {typed} → {own} ({said})", "another number: {typed} → {own} ({said})"),
    "slip-usual": (
        "常见误拼 {typed} → {own} ({said})",
        "usual misspelling: {typed} → {own} ({said})",
    ),
    "slip-dropped": (
        "漏打字母 {typed} → {own} ({said})",
        "letter left out: {typed} → {own} ({said})",
    ),
    "slip-doubled": (
        "字母重复 {typed} → {own} ({said})",
        "letter doubled: {typed} → {own} ({said})",
    ),
    "slip-added": ("多打字母 {typed} → {own} ({said})", "letter added: {typed} → {own} ({said})"),
    "slip-neighbour": (
        "误触邻键 {typed} → {own} ({said})",
        "neighbouring key: {typed} → {own} ({said})",
    ),
    "slip-replaced": (
        "打错字母 {typed} → {own} ({said})",
        "wrong letter: {typed} → {own} ({said})",
    ),
    "slip-swapped": (
        "字母颠倒 {typed} → {own} ({said})",
        "letters swapped: {typed} → {own} ({said})",
    ),
    "part": ("部分：{typed}", "part: {typed}"),
    "uncovered": ("只及全语的 {met}/{size}", "{met} of {size} of the term"),
}
