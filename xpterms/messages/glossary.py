"""What is said of a glossary file that is none, and of the choice of glossaries."""

TEXTS = {
    "missing": (
        "{path}：没有这个词库：请检查名称，或用 `xpterms extract 报告` 做一个",
        "{path}: no such glossary: check the name, or make one with `xpterms extract REPORT`",
    ),
    "folder": (
        "{path}：是文件夹：请写词库文件（*.toml）",
        "{path}: is a folder: name a glossary file (*.toml)",
    ),
    "unreadable": ("{path}：读不了：{reason}", "{path}: cannot be read: {reason}"),
    "bad-date": (
        "日期要写成 2022-04-20，不是 {date}",
        "a date is written as 2022-04-20, not {date}",
    ),
    "encoding": (
        "{path}:{line}：不是 UTF-8：请把文件存为 UTF-8",
        "{path}:{line}: not UTF-8: save the file as UTF-8",
    ),
    "is-report": (
        "{path}：这是报告，不是词库：先用 `xpterms extract {path}` 做成词库",
        "{path}: a report, no glossary: make one of it with `xpterms extract {path}`",
    ),
    "no-file": (
        "{path}：不是普通文件，而是管道、设备之类",
        "{path}: no ordinary file but a pipe, a device or the like",
    ),
    "large": (
        "{path}：超过 {most} MB：要查它请用 -g 写出来",
        "{path}: larger than {most} MB: to ask it, name it with -g",
    ),
    "untrusted": (
        "{path}：不是你的文件夹，没有用：信得过就写进 {name}，或用 -g 写出来",
        "{path}: not your own folder, left out: where you trust it, name it in {name} or with -g",
    ),
    "untrusted-file": (
        "{path}：不是你的文件，或指向文件夹之外：信得过就用 -g 写出来",
        "{path}: not your own file, or a link out of its folder: where you trust it, name it with -g",
    ),
    "report-outside": (
        "{path}：report 在 .xpterms 文件夹之外：把报告放进去，或用 -g 写出词库",
        "{path}: its report lies outside the .xpterms folder: move it there, or name the glossary with -g",
    ),
    "too-much": ("{path}：{what}", "{path}: {what}"),
    "too-much-key": (
        "第 {line} 行的键里点太多：词库的键只有 term、definition 等",
        "line {line}: a key of too many parts: a glossary's keys are term, definition …",
    ),
    "too-much-number": (
        "第 {line} 行的数太长：number 是注释的编号",
        "line {line}: a number of too many digits: number is the note's own number",
    ),
    "too-much-nesting": (
        '第 {line} 行括号嵌套过深：列表只有一层，例如 aliases = ["…"]',
        'line {line}: brackets within too many brackets: lists are flat, as aliases = ["…"]',
    ),
    "too-long": (
        "{key} 有 {length:,} 字，最多 {most:,} 字：请写得短些",
        "{key} has {length:,} characters, {most:,} at most: write it shorter",
    ),
    "not-toml": ("{path}：不是 TOML{where}", "{path}: not TOML: {what}"),
    "toml-at": (
        "：第 {line} 行第 {column} 列有误，请看引号、括号是否成对",
        ": line {line}, column {column}",
    ),
    "toml-end": ("：到文件末尾（第 {line} 行）还没写完", ": at the end, line {line}"),
    "no-folder": (
        "{path}：文件夹里没有词库（*.toml）：请写出文件，或用 `xpterms extract 报告` 做一个",
        "{path}: the folder has no glossary (*.toml): name a file, or make one with `xpterms extract REPORT`",
    ),
    "variable": ("环境变量 {name}：{what}", "environment variable {name}: {what}"),
    "none-fits": (
        "没有符合 {wanted} 的词库：`xpterms glossaries` 列出手头的词库",
        "no glossary fits {wanted}: `xpterms glossaries` lists those at hand",
    ),
    "at": ("{path}:{line}：{entry}{what}", "{path}:{line}: {entry}{what}"),
    "entry": ("第 {number} 条{term}：", "entry {number}{term}: "),
    "of-term": ("（{term}）", " ({term})"),
    "lacks-title": (
        '缺少 title：在开头写 title = "…"',
        'has no title: write title = "…" at the top',
    ),
    "lacks-terms": (
        '没有词语：写 [[terms]]，下面写 term = "…" 和 definition = "…"',
        'has no terms: write [[terms]] with term = "…" and definition = "…"',
    ),
    "lacks": ('缺少 {key}：写 {key} = "…"', 'has no {key}: write {key} = "…"'),
    "no-character-alias": (
        "别名“{alias}”里没有汉字、字母或数字：请去掉",
        "the alias {alias} has neither a character nor a letter nor a digit: leave it out",
    ),
    "no-character": (
        "term 里没有汉字、字母或数字",
        "the term has neither a character nor a letter nor a digit",
    ),
    "below-zero": (
        "number 小于 0：写注释本身的编号",
        "number is below 0: write the note's own number",
    ),
    "term-twice": (
        "这个词语第 {first} 条已经有了：合并两条，或改其中一条",
        "the term stands in entry {first} already: join the two, or change one",
    ),
    "number-twice": (
        "编号 {number} 第 {first} 条已经用了：合并两条，或改其中一条",
        "number {number} stands in entry {first} already: join the two, or change one",
    ),
    "unknown-key": ('不认识的键 "{key}"：{advice}', 'unknown key "{key}": {advice}'),
    "write-key": ('写 "{near}"', 'write "{near}"'),
    "known-keys": ("可用的有 {known}", "known are {known}"),
    "wrong-type": ("{key} 必须是{kind}", "{key} must be {kind}"),
    "kind-str": ("带引号的文字", "a string in quotes"),
    "kind-int": ("整数", "a whole number"),
    "kind-list": ("放在 [ ] 里的一列文字", "a list of strings in [ ]"),
    "kind-dict": (
        '按语言分列的表，例如 {{ en = ["…"] }}',
        'a table of languages, as {{ en = ["…"] }}',
    ),
    "kind-date": ("不带引号的日期，例如 2022-04-20", "a date without quotes, as 2022-04-20"),
    "language-tag": (
        "{key}：不是语言标签（BCP 47）：写 en、fr 或 zh-Hant",
        "{key}: not a language tag (BCP 47): write en, fr or zh-Hant",
    ),
    "language-twice": ("{key}：这种语言写了两次", "{key}: the language stands there twice"),
    "control": (
        "{key} 里有控制字符 {code}：请删去",
        "{key} has the control character {code}: remove it",
    ),
    "empty": (
        '{key} 是空的：写 {key} = "…"，或删去这一行',
        '{key} is empty: write {key} = "…" or leave the line out',
    ),
    "pinyin-other": (
        "pinyin 里“{char}”写成了 {given}，可读 {readings}：请改正，或删去这一行",
        "pinyin has {given} for {char}, which is read {readings}: correct it or leave the line out",
    ),
    "pinyin-short": (
        "pinyin 少了“{char}”（{readings}）：请补上，或删去这一行",
        "pinyin ends before {char} ({readings}): add it or leave the line out",
    ),
    "pinyin-over": (
        "pinyin 比 term 多出 {given}：请改正，或删去这一行",
        "pinyin goes on with {given} where the term has ended: correct it or leave the line out",
    ),
    "left-out": ("未采用 {what}", "left out: {what}"),
}
