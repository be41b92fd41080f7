"""What is said of documents that cannot be read or written."""

TEXTS = {
    "missing": ("{source}：没有这个文件：请检查名称", "{source}: no such file: check the name"),
    "folder": (
        "{source}：是文件夹：请写出其中的文件",
        "{source}: is a folder: name the documents in it",
    ),
    "unreadable": ("{source}：读不了：{reason}", "{source}: cannot be read: {reason}"),
    "no-name": ("不是文件名", "not a file's name"),
    "empty": ("{source}：是空的", "{source}: is empty"),
    "too-large": (
        "{source}：超过 {most} MB：请只留下报告部分",
        "{source}: is larger than {most} MB: cut the report out of it",
    ),
    "too-long": (
        "{source}：有 {length:,} 字，最多读 {most:,} 字：请只留下报告部分",
        "{source}: holds {length:,} characters, at most {most:,} are read: cut the report out of it",
    ),
    "no-text": ("{source}：没有文字", "{source}: holds no text"),
    "no-text-pdf": (
        "{source}：没有文字，也许是扫描的图片：请先识别文字",
        "{source}: holds no text, perhaps pictures of pages: recognise the text first",
    ),
    "locked": (
        "{source}：有密码：请打开后另存为无密码的",
        "{source}: locked by a password: open it and save it without one",
    ),
    "old-word": (
        "{source}：是旧版 Word 或 WPS 文档：请另存为 .docx",
        "{source}: a document of old Word or WPS: save it as .docx",
    ),
    "rich-text": (
        "{source}：是 RTF 文件：请另存为 .docx",
        "{source}: a Rich Text file: save it as .docx",
    ),
    "other-kind": (
        "{source}：名字是 {suffix}，内容却不是：请重新保存",
        "{source}: not a {suffix} file, whatever its name says: save it anew",
    ),
    "damaged-package": (
        "{source}：.docx 已损坏：请打开后重新保存",
        "{source}: a damaged .docx: open and save it again",
    ),
    "bomb": (
        "{source}：解开后有 {size:,} MB、{parts:,} 个部分：不读",
        "{source}: unpacks to {size:,} MB in {parts:,} parts: not read",
    ),
    "dense": (
        "{source}：解开后是文件的 {times:,} 倍：不读；请打开后另存",
        "{source}: unpacks to {times:,} times its size: not read; open it and save it as another",
    ),
    "no-word": (
        "{source}：是压缩包，但不是 Word 文档：请另存为 .docx",
        "{source}: a package, but no Word document: save it as .docx",
    ),
    "needs": (
        "{source}：读它需要 {library}：请重新安装 xpterms，或 `pip install {library}`",
        "{source}: needs {library}: install xpterms again, or `pip install {library}`",
    ),
    "slow": (
        "{source}：{seconds} 秒还没读完：不读",
        "{source}: takes longer than {seconds} seconds: not read",
    ),
    "damaged": ("{source}：这个{kind}读不了{why}", "{source}: not a {kind} that can be read{why}"),
    "kind-word": (" Word 文档", "Word document"),
    "kind-sheets": ("工作簿", "workbook"),
    "kind-pdf": (" PDF ", "PDF"),
    "kind-page": ("网页", "web page"),
    "why-memory": ("：占用内存过多", ": it takes too much memory"),
    "why-deep": ("：嵌套过深", ": it is nested too deep"),
    "why-much": ("：文字过多", ": it holds too much text"),
    "why-dense": (
        "：内容远多于这样大小的文件所能有的",
        ": it holds far more than a file of its size does",
    ),
    "why-rows": ("：行数过多", ": it has too many rows"),
    "why-merged": ("：合并的单元格过多", ": it has too many merged cells"),
    "why-entities": ("：声明了实体", ": it declares entities"),
    "why-locked": ("：有密码：请另存为无密码的", ": it is locked by a password: save it without"),
    "why-killed": ("：耗费时间或内存过多", ": it takes too much time or memory"),
    "why-other": ("", ": {said}"),
    "encoding": (
        "{source}：不是 UTF-8、UTF-16 或 GB18030 文本：请另存为 UTF-8",
        "{source}: no text in UTF-8, UTF-16 or GB18030: save it as UTF-8",
    ),
    "exists": (
        "{path}：已经存在：用 -o 换个名字，或用 --force 覆盖",
        "{path}: exists already: choose another name with -o, or replace it with --force",
    ),
    "unwritten": ("{path}：写不了：{reason}", "{path}: cannot be written: {reason}"),
}
