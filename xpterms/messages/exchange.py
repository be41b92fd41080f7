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
        "词表里没有 {language} 的译名：有 {languages}",
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
