"""What is said where a stream or the machine fails the program."""

TEXTS = {
    "unwritten": ("结果写不出去：{reason}", "the answer cannot be written: {reason}"),
    "unread": ("读不了标准输入：{reason}", "standard input cannot be read: {reason}"),
    "failed": (
        "读写出错：{reason}{where}",
        "something cannot be read or written: {reason}{where}",
    ),
    "too-deep": (
        "输入嵌套过深，无法处理（XPTERMS_DEBUG=1 可看详情）",
        "the input is nested too deeply (XPTERMS_DEBUG=1 shows where)",
    ),
    "memory": ("内存不足", "out of memory"),
    "unforeseen": (
        "程序出错（{name}）：请加 XPTERMS_DEBUG=1 再试一次，并报告结果",
        "the program failed ({name}): run it again with XPTERMS_DEBUG=1 and report what it prints",
    ),
}
