"""What is said where notes are read out of reports."""

TEXTS = {
    "no-folder": (
        "-o {output}：几份文件要写进已有的文件夹：`mkdir {output}`",
        "-o {output}: several files need a folder that exists: `mkdir {output}`",
    ),
    "nothing-left": (
        "--annex-only 与 --report-only 不能同用：两者相加什么也不剩",
        "--annex-only and --report-only leave nothing: give one of them",
    ),
    "one-file": (
        "{option} 只能用于一份文件：请一份一份地取",
        "{option} is for one file: extract them one by one",
    ),
    "none": (
        "{path}：没有找到词语注释，未写文件；--report-only 只取报告正文",
        "{path}: no annex of notes found; nothing written; --report-only takes the report alone",
    ),
    "report": (
        "{path}：只取报告正文，{count} 段",
        (
            "{path}: the report alone, {count} paragraph",
            "{path}: the report alone, {count} paragraphs",
        ),
    ),
    "wrote": ("已写出 {path}", "wrote {path}"),
    "notes": (
        "{path}：{count} 条注释",
        ("{path}: {count} note", "{path}: {count} notes"),
    ),
}
