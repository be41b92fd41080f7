"""What is said of texts that cannot be read."""

TEXTS = {
    "missing": (
        "{path}：没有这个文件：请检查名称",
        "{path}: no such file: check the name",
    ),
    "no-texts": (
        "{path}：文件夹里没有文稿（.txt .md .docx .pdf .html）：请写出文件名",
        "{path}: the folder has no text (.txt .md .docx .pdf .html): name a file",
    ),
    "unreadable": (
        "{path}：无法读取：{reason}",
        "{path}: cannot be read: {reason}",
    ),
    "too-large": (
        "{path}：大于 {most} MB：请分成几个文件",
        "{path}: is larger than {most} MB: split it",
    ),
    "binary": (
        "{path}：不是文本：请另存为 UTF-8 文本，或存为 .docx",
        "{path}: is no text: save it as UTF-8 text, or as .docx",
    ),
    "too-many-uses": (
        "{path}：用到词语超过 {most:,} 次：请用 --tsv 或管道逐行输出",
        "{path}: more than {most:,} uses: take plain lines or --tsv, which are not held",
    ),
}
