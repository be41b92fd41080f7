"""What is said of a draft that is given its annex."""

TEXTS = {
    "pdf": (
        "{path}：PDF 不能改写：请给出 .docx 或 .txt 原稿",
        "{path}: a PDF cannot be written: give the .docx or .txt",
    ),
    "protected": (
        "{path}：文档受保护、禁止修改：请先在 Word 中停止保护（审阅 → 限制编辑）再另存",
        "{path}: protected against changes: stop the protection in Word (Review → Restrict Editing) and save it",
    ),
    "no-text": ("{path}：没有文字", "{path}: holds no text"),
}
