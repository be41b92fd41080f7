"""What is said of files that come from other programs and go into them."""

TEXTS = {
    "no-format": (
        "没有“{name}”这种格式：可用 {formats}；`xpterms export --list` 说明各自的用途",
        "no format {name}: there are {formats}; `xpterms export --list` says what each is for",
    ),
    "no-dialect": (
        "{name} 没有“{dialect}”这一变体：可用 {dialects}",
        "{name} has no dialect {dialect}: there are {dialects}",
    ),
    "no-dialects": (
        "{name} 没有变体：去掉 --dialect",
        "{name} has no dialects: leave --dialect out",
    ),
    "no-language": (
        "词库里没有 {language} 的译名：有 {languages}",
        "the glossaries have no translations into {language}: there are {languages}",
    ),
    "no-tag": (
        "“{language}”不是语言标签（BCP 47）：写 en、fr、zh-Hant",
        "{language} is no language tag (BCP 47): write en, fr or zh-Hant",
    ),
    "needs-output": (
        "{name} 要写成文件：用 -o 指定，例如 `xpterms export {name} -o {example}`",
        "{name} is written to files: name them with -o, as in `xpterms export {name} -o {example}`",
    ),
    "needs-format": (
        "没有指定格式：例如 `xpterms export csv -o terms.csv`；`xpterms export --list` 列出全部",
        "no format is named: as in `xpterms export csv -o terms.csv`; `xpterms export --list` lists them",
    ),
    "which-format": (
        "{path}：这种文件名可以是 {formats}：写明一种，例如 `xpterms export {first} -o {path}`",
        "{path}: a file of this name may be {formats}: name one, as in `xpterms export {first} -o {path}`",
    ),
    "exists": (
        "{path}：已存在：用 -o 换一个名字，或用 --force 覆盖",
        "{path}: exists already: choose another name with -o, or replace it with --force",
    ),
    "folder": ("{path}：是文件夹：请指定文件", "{path}: is a folder: name a file"),
    "no-folder": (
        "{path}：不是文件夹：{name} 有多个文件，-o 要指定文件夹",
        "{path}: is no folder: {name} has several files, so -o names a folder",
    ),
    "unwritable": ("{path}：无法写入：{reason}", "{path}: cannot be written: {reason}"),
    "wrote": ("已写入 {path}", "wrote {path}"),
    "nothing": ("没有词语可导出", "there are no terms to export"),
    "cell-too-long": (
        "单元格 {cell} 超过 {most:,} 字，Excel 打不开：请改用 csv",
        "cell {cell} is longer than {most:,} characters, which Excel refuses: export csv",
    ),
    "too-many-rows": (
        "超过 {most:,} 行，一张工作表放不下：用 --from 或 --since 分开导出，或改用 csv",
        "more than {most:,} rows, which no sheet holds: export parts with --from or --since, or csv",
    ),
    # files that cannot be imported
    "is-glossary": (
        "{source}：已经是词库：用 -g {source} 就能查",
        "{source}: is a glossary already: ask it with -g {source}",
    ),
    "old-sheet": (
        "{source}：旧版 Excel 或 WPS 文件：请另存为 .xlsx",
        "{source}: a file of old Excel or WPS: save it as .xlsx",
    ),
    "other-kind": (
        "{source}：不是表格、TBX、OmegaT 词表或 StarDict 词典：请另存为 .xlsx 或 .csv；报告请用 xpterms extract",
        "{source}: no spreadsheet, TBX, OmegaT glossary or StarDict: save it as .xlsx or .csv; "
        "reports are for xpterms extract",
    ),
    "no-rows": (
        "{source}：没有表格，或表格是空的",
        "{source}: there is no table in it, or an empty one",
    ),
    "no-term-column": (
        "{source}：没有词语一列（有 {heads}）：用 --column 指定，例如 `--column {first}=term`",
        "{source}: no column of terms (there are {heads}): name it, as in `--column {first}=term`",
    ),
    "no-chinese": (
        "{source}：前两列都不是中文：用 --column 指定词语一列，例如 `--column 1=term`",
        "{source}: neither of the first two columns is Chinese: name the terms, as in `--column 1=term`",
    ),
    "no-concepts": (
        "{source}：没有词条（conceptEntry 或 termEntry）",
        "{source}: holds no concept (conceptEntry or termEntry)",
    ),
    "column-option": (
        "--column {option}：写成 列名=字段：term、definition、number、pinyin、aliases、items，或语言标签 en",
        "--column {option}: write NAME=FIELD: term, definition, number, pinyin, aliases, items, "
        "or a language tag as en",
    ),
    "open-quote": (
        "{source} 第 {row} 行：引号没有闭合",
        "{source} line {row}: a quote that is never closed",
    ),
    "not-xml": (
        "{source} 第 {line} 行：XML 有错（{why}）",
        "{source} line {line}: not well-formed XML ({why})",
    ),
    "entities": (
        "{source} 第 {line} 行：声明了实体，不读：请去掉 <!ENTITY …>",
        "{source} line {line}: declares entities, not read: take <!ENTITY …> out",
    ),
    "too-deep": (
        "{source} 第 {line} 行：元素嵌套过深",
        "{source} line {line}: elements are nested too deep",
    ),
    "unreadable": ("{source}：读不了：{reason}", "{source}: cannot be read: {reason}"),
    "stardict-kind": (
        "{source}：词条类型 {kinds} 不是文字：只读一种文字类型的 StarDict 词典",
        "{source}: articles of kind {kinds}: only dictionaries of one kind of text are read",
    ),
    "stardict-missing": (
        "{source}：缺少 {file}：StarDict 词典的几个文件要放在一起",
        "{source}: {file} is missing: the files of a StarDict dictionary stand together",
    ),
    "stardict-large": (
        "{source}：超过 {most:,} 字节，不读",
        "{source}: larger than {most:,} bytes: not read",
    ),
    "stardict-damaged": ("{source}：压缩数据已损坏", "{source}: its compressed data is damaged"),
    "stardict-cut": (
        "{source}：第 {row} 个词不完整：索引文件被截断",
        "{source}: word {row} is cut off: the index is not whole",
    ),
    "stardict-offset": (
        "{source}：第 {row} 个词“{word}”指向文件之外：索引与词典不符",
        "{source}: word {row}, {word}, points outside the file: index and dictionary do not fit",
    ),
    # what an import says of rows
    "imported": (
        "{source}：{count} 条词语",
        ("{source}: {count} term", "{source}: {count} terms"),
    ),
    "none": ("没有可导入的词语，未写文件", "no term to import; nothing written"),
    "at-row": ("第 {rows} 行：{what}", "row {rows}: {what}"),
    "at-table": ("表“{table}”{rest}", "table {table}, {rest}"),
    "alike": ("同类问题还有 {count} 处", "{count} more of this kind"),
    "no-term": ("没有词语，未导入", "no term: left out"),
    "no-definition": ("“{term}”没有释义，未导入", "{term} has no definition: left out"),
    "definition-from-translation": (
        "没有释义，用译名代替",
        "no definition: the translation stands in for it",
    ),
    "two-terms": (
        "一格里有几个词：以“{term}”为词语，{others} 为别名",
        "several terms in one cell: {term} is the term, {others} its aliases",
    ),
    "control": ("有控制字符，已去掉", "control characters were taken out"),
    "no-number": ("注号“{text}”不是数字，未导入注号", "the number {text} is none: left out"),
    "number-again": (
        "注号 {number} 在第 {first} 行已有，未导入注号",
        "number {number} stands in row {first} already: left out",
    ),
    "pinyin-misfit": (
        "“{term}”的拼音“{pinyin}”对不上字，未导入拼音",
        "the pinyin {pinyin} does not fit {term}: left out",
    ),
    "term-again": (
        "“{term}”在第 {first} 行已有，释义不同，未导入",
        "{term} stands in row {first} already, explained otherwise: left out",
    ),
    "term-joined": (
        "“{term}”在第 {first} 行已有，已合并",
        "{term} stands in row {first} already: joined to it",
    ),
    "banner": (
        "“{text}”占一整行，当作标题，未导入",
        "{text} over the whole row: taken for a heading, left out",
    ),
    "formula": ("“{name}”是公式，取其上次的值", "{name} is a formula: its last value is taken"),
    "formula-empty": ("“{name}”是公式且没有值", "{name} is a formula without a value"),
    "table-left": ("没有词语一列，未导入", "no column of terms: left out"),
    "columns-left": ("未导入的列：{names}", "columns that nothing is taken from: {names}"),
    "categories-left": (
        "词库放不下、未导入的内容：{names}",
        "a glossary has no place for, and left out: {names}",
    ),
    "language-unsaid": (
        "“{name}”一列没有说明语言，记为 und：用 --language en 指定",
        "column {name} names no language and is taken as und: say it with --language, as en",
    ),
    "language-guessed": (
        "译名的语言当作 {language}：不对时用 --language 指定",
        "translations are taken as {language}: say it with --language where they are not",
    ),
    "no-chinese-term": (
        "没有中文词语，未导入（文件第 {line} 行）",
        "no Chinese term: left out (line {line} of the file)",
    ),
    "bad-tag": (
        "语言“{tag}”不是标签，其译名未导入（文件第 {line} 行）",
        "language {tag} is no tag: its words are left out (line {line} of the file)",
    ),
    "definition-foreign": (
        "没有中文释义，取 {language} 的",
        "no definition in Chinese: that in {language} is taken",
    ),
    "several-glossaries": (
        "词语来自 {count} 个词库（{titles} 等），标题取自文件名：用 --title 指定",
        "terms come from {count} glossaries ({titles} …); the title is the file's name: say it with --title",
    ),
    # what each format is for
    "for-anki": (
        "Anki：文件 → 导入；再次导入只更新，不重复",
        "Anki: File → Import; a second import updates and doubles nothing",
    ),
    "for-csv": ("Excel、WPS、LibreOffice 表格", "spreadsheets: Excel, WPS, LibreOffice"),
    "for-html": (
        "一个网页：可按汉字、拼音、首字母查找，可打印",
        "one web page: searched by hanzi, pinyin and initials, printable",
    ),
    "for-jieba": ("结巴分词：jieba.load_userdict", "word segmentation: jieba.load_userdict"),
    "for-md": ("Markdown 文档", "a Markdown document"),
    "for-omegat": (
        "OmegaT：放进项目的 glossary 文件夹",
        "OmegaT: into the project's glossary folder",
    ),
    "for-rime": (
        "Rime 输入法（小狼毫、鼠须管、ibus-rime）：sgys → 四个意识",
        "the Rime input method (Weasel, Squirrel, ibus-rime): sgys → 四个意识",
    ),
    "for-stardict": (
        "GoldenDict、KOReader、sdcv 词典",
        "dictionaries: GoldenDict, KOReader, sdcv",
    ),
    "for-tbx": (
        "翻译工具：TBX v3（DCA，TBX-Basic）；--dialect v2 给旧工具",
        "translation tools: TBX v3 (DCA, TBX-Basic); --dialect v2 for older ones",
    ),
    "for-tsv": ("表格与管道：一词一行", "spreadsheets and pipes: a line a term"),
    "for-xlsx": ("Excel、WPS、LibreOffice 工作簿", "a workbook: Excel, WPS, LibreOffice"),
    "for-yomitan": (
        "浏览器里的 Yomitan：设置 → 词典 → 导入",
        "Yomitan in the browser: Settings → Dictionaries → Import",
    ),
}
