"""What is said where notes are read out of reports."""

TEXTS = {
    "no-folder": (
        "-o {output}：几份文件要写进已有的文件夹：`mkdir {output}`",
        "-o {output}: several files need a folder that exists: `mkdir {output}`",
    ),
    "none": (
        "{path}：没有找到词语注释，未写文件",
        "{path}: no annex of notes found; nothing written",
    ),
    "wrote": ("已写出 {path}", "wrote {path}"),
    "notes": (
        "{path}：{count} 条注释",
        ("{path}: {count} note", "{path}: {count} notes"),
    ),
}
