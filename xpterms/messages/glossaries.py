"""What is said of the glossaries at hand."""

TEXTS = {
    "left-out": (
        "没有用上：{reason}",
        "left out: {reason}",
    ),
    "more-left-out": (
        "还有 {count:,} 个文件读不了，没有用上",
        "{count:,} more files cannot be read and are left out",
    ),
}
