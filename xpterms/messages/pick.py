"""What the picker says."""

TEXTS = {
    "keys": (
        "↑↓ 选择  Enter 词语  Alt-Enter 卡片  Esc 退出",
        "↑↓ select  Enter term  Alt-Enter card  Esc leave",
    ),
    "nothing": ("没有合适的词", "nothing fits"),
    "no-terminal": (
        "pick 需要终端：在管道和脚本里请用 `xpterms 词语`",
        "pick needs a terminal: in pipes and scripts use `xpterms WORDS`",
    ),
}
