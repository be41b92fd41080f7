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
    "scattered": (
        "{path}：注释排在各页脚，夹在正文中间，不能就地修订：请先用 --remove 去掉，再重新加注",
        "{path}: its notes stand at the feet of pages, amid the text, and cannot be revised there: "
        "take them away with --remove first, then annotate",
    ),
    "too-many": (
        "{path}：注释多于 {most:,} 条，annotate 不处理：请只留下一篇报告",
        "{path}: more than {most:,} notes, too many for annotate: cut one report out of it",
    ),
    "no-output": (
        "没有说写到哪里：请用 -o 文件；只看变动用 --dry-run，只要注释用 --notes-only",
        "nowhere to write to: give -o FILE; --dry-run shows the changes, --notes-only prints the notes",
    ),
    "notes-only": (
        "{option} 只和 --notes-only 一起用",
        "{option} goes with --notes-only",
    ),
    "same": (
        "{path}：就是原稿本身，不覆盖：请换一个输出文件名",
        "{path}: is the draft itself and is not overwritten: choose another name with -o",
    ),
    "exists": (
        "{path}：文件已存在：请换一个文件名，或加 --force 替换",
        "{path}: exists already: choose another name with -o, or replace it with --force",
    ),
    "format": (
        "{path}：原稿是 {suffix} 格式，只能写成同样的格式：请把输出文件名改为 {suffix} 结尾",
        "{path}: the draft is written again in its own format: give -o a name that ends in {suffix}",
    ),
    "not-to-stdout": (
        "{path}：Word 文档不能写到标准输出：请用 -o 文件名.docx",
        "{path}: a Word document is not written to standard output: give -o NAME.docx",
    ),
    "none": (
        "{path}：没有用到任何词库解释的词语，没有写文件；`xpterms scan --unknown` 列出没有解释的简称",
        "{path}: uses no term that a glossary explains; nothing written. "
        "`xpterms scan --unknown` lists shorthand without an explanation",
    ),
    "none-asked": (
        "{path}：没有可用的词库（内置词库只用于西平县的文稿），没有写文件：请用 -g 指定词库",
        "{path}: no glossary to ask (the built-in one serves its own place only); nothing written: name one with -g",
    ),
    "no-annex": (
        "{path}：没有找到注释，没有写文件",
        "{path}: no annex of notes found; nothing written",
    ),
    "wrote": (
        "已写入 {path}：注释 {count} 条",
        ("wrote {path}: {count} note", "wrote {path}: {count} notes"),
    ),
    "removed": ("已写入 {path}：注释已去掉", "wrote {path}: without the annex"),
    "unchanged": ("没有变动", "nothing would change"),
    "elsewhere": (
        "{term}：释义取自别处的词库（{place}，{glossary}）",
        "{term}: the definition is another place's ({place}, {glossary})",
    ),
    "others": (
        "{term}：采用《{glossary}》的释义；另有不同释义：{others}",
        "{term}: taken from {glossary}; explained otherwise in {others}",
    ),
    "alias": (
        "{term}：文中只这样写，按此写法加注（《{glossary}》作“{known}”）",
        "{term}: noted as the draft writes it ({known} in {glossary})",
    ),
    "repeated": (
        "第 {line} 行：{term}：重复的注释，已并入前一条",
        "line {line}: {term}: a second note for the term, left out",
    ),
    "unused": (
        "第 {line} 行：{term}：正文没有用到，注释保留（--prune 去掉）",
        "line {line}: {term}: the text does not use it; the note stays (--prune leaves it out)",
    ),
    "pruned": (
        "第 {line} 行：{term}：正文没有用到，注释已去掉",
        "line {line}: {term}: the text does not use it; the note is left out",
    ),
    "explained": (
        "{term}：正文自己已有解释，仍加注（--skip-explained 不加）",
        "{term}: the draft explains it itself; noted all the same (--skip-explained leaves it out)",
    ),
    "skipped": (
        "{term}：正文自己已有解释，未加注",
        "{term}: the draft explains it itself; not noted",
    ),
    "unknown": (
        "没有解释的简称：{terms}（--stubs 写入注释待释）",
        "shorthand that nobody explains: {terms} (--stubs writes them into the annex)",
    ),
    "stubs": (
        "待释：{terms}",
        "still to be explained: {terms}",
    ),
    "style-kept": (
        "文中已有注释标记，沿用原来的样式",
        "the draft has marks already: new ones are written like them",
    ),
    "not-read": (
        "{term}：写进注释后 `xpterms extract` 读不回原样，请核对",
        "{term}: `xpterms extract` does not read this note back as it is: check it",
    ),
    "choices-missing": ("{path}：没有这个文件", "{path}: no such file: check the name"),
    "choices-unread": ("{path}：读不了：{reason}", "{path}: cannot be read: {reason}"),
    "choices-toml": ("{path}：不是 TOML：{reason}", "{path}: not TOML: {reason}"),
    "choices-glossary": (
        "{path}：{term}：没有叫“{glossary}”的词库：请写词库的标题、地名或文件名",
        "{path}: {term}: no glossary at hand is named {glossary}: write its title, place or file",
    ),
    "choices-value": (
        "{path}：{term}：请写词库名、自己的释义，或 false（不加注）",
        "{path}: {term}: write a glossary's name, a wording of your own, or false for no note",
    ),
}
