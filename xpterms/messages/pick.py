"""What the picker says."""

TEXTS = {
    "keys": (
        "↑↓ 选择  Enter 输出词语  Alt-Enter 输出卡片  Esc 退出",
        "↑↓ select  Enter print the term  Alt-Enter print its card  Esc leave",
    ),
    "nothing": ("没有合适的词", "nothing fits"),
    "no-terminal": (
        "pick 需要终端：在管道和脚本里请用 `xpterms 词语`",
        "pick needs a terminal: in pipes and scripts use `xpterms WORDS`",
    ),
}
