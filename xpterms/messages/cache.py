"""What is said of the cache."""

TEXTS = {
    "cleared": (
        "已清空 {count} 个文件，共 {size:,} 字节",
        (
            "cleared {count} file, {size:,} bytes",
            "cleared {count} files, {size:,} bytes",
        ),
    ),
    "holds": (
        "{count} 个文件，共 {size:,} 字节",
        ("holds {count} file, {size:,} bytes", "holds {count} files, {size:,} bytes"),
    ),
    "not-kept": (
        "{path}：没有存下：写不了、磁盘已满，或词库正在变",
        "{path}: nothing was kept: it cannot be written, the disk is full, or the glossaries are changing",
    ),
    "not-removed": ("{path}：删不掉：{reason}", "{path}: cannot be removed: {reason}"),
}
