"""What is said where reports are added to the user's collection and taken out."""

TEXTS = {
    "added": (
        "已加入 {title}（{where}）：{count} 条注释 → {path}",
        (
            "added {title} ({where}): {count} note → {path}",
            "added {title} ({where}): {count} notes → {path}",
        ),
    ),
    "replaced": (
        "已替换 {title}（{where}）：{count} 条注释 → {path}",
        (
            "replaced {title} ({where}): {count} note → {path}",
            "replaced {title} ({where}): {count} notes → {path}",
        ),
    ),
    "known": (
        "{source}：这份报告已经有了：{known}",
        "{source}: the same report is there already: {known}",
    ),
    "no-place": (
        "{source}：没有写明地方：用 --place 写上，--force 替换",
        "{source}: states no place: give it with --place, and --force to replace",
    ),
    "no-date": (
        "{source}：没有写明日期：用 --date 写上，--force 替换",
        "{source}: states no date: give it with --date, and --force to replace",
    ),
    "nowhere": ("地方和日期不详", "place and date unknown"),
    "one-file": (
        "{option} 只能用于一份报告：请逐份加入",
        "{option} is of one report: add them one by one",
    ),
    "removed": ("已去掉 {path}", "removed {path}"),
    "not-removed": ("{path}：去不掉：{reason}", "{path}: cannot be removed: {reason}"),
    "several": (
        "{name}：有 {count} 份：{names}…：请写文件名",
        "{name}: stands for {count} of them: {names}…: name the file",
    ),
    "unknown": (
        "{name}：{folder} 里没有：见 `xpterms glossaries`",
        "{name}: not in {folder}: see `xpterms glossaries`",
    ),
}
