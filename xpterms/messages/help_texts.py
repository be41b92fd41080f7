"""Help of the commands that read running text."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "scan": (
        "列出一篇文章用到的词语，以及谁也没有解释的简称",
        "list the terms that a text uses, and unexplained shorthand",
    ),
    "scan.examples": (
        "xpterms scan 草稿.docx                 用到的词语、次数、首次出现的行、释义\n"
        "xpterms scan --text 讲话.txt           全文，词语标出，段后附释义\n"
        "xpterms scan --unknown --explain 报告.md\n"
        "xpterms scan 报告文件夹/ --tsv\n"
        "vim -q <(xpterms scan 草稿.md)         逐处跳转",
        "xpterms scan draft.docx                terms, uses, first line, definition\n"
        "xpterms scan --text speech.txt         the text, its terms marked, notes beneath\n"
        "xpterms scan --unknown --explain report.md\n"
        "xpterms scan reports/ --tsv\n"
        "vim -q <(xpterms scan draft.md)        step through the uses",
    ),
    "scan.more": (
        "输出到管道时一处一行：文件:行:列: 词语<TAB>释义。文件夹代表其中的文稿；- 为标准输入。\n"
        "退出码：0 有词语，1 没有，3 有文件读不了（其余照常）。",
        "In a pipe one line a use: file:line:column: term<TAB>definition. A folder stands for its texts; - is standard input.\n"
        "Exit codes: 0 something found, 1 nothing, 3 a file cannot be read (the others are answered).",
    ),
    "scan.files": (
        ".txt .md .docx .pdf .html，或放它们的文件夹；- 为标准输入",
        ".txt .md .docx .pdf .html, or a folder of them; - is standard input",
    ),
    "scan.unknown": (
        "也列出词库和文章自己都没有解释的简称",
        "also shorthand that no glossary and no annex of the text explains",
    ),
    "scan.first": ("每个词语只列第一处", "only the first use of each term"),
    "scan.text": (
        "全文，词语标出编号，段后附释义",
        "the text itself, terms marked and numbered, notes beneath each paragraph",
    ),
    "scan.html": (
        "一个独立网页，指到词语即见释义",
        "one self-contained page that shows a note where you point",
    ),
    "scan.explain": (
        "说明为什么像是简称，需 --unknown",
        "why something looks like shorthand; with --unknown",
    ),
    "scan.pager": (
        "--text 比屏幕长时分页（PAGER）",
        "page a --text that is longer than the screen (PAGER)",
    ),
    "check": (
        "印发前核对报告与注释：漏用、异写、数目、次序、注号",
        "hold a report against its notes before it is printed",
    ),
    "check.examples": (
        "xpterms check 报告.docx\n"
        "xpterms check 正文.txt -g 词库.toml\n"
        "xpterms check reports/ --json > known.json\n"
        "xpterms check reports/ --baseline known.json",
        "xpterms check report.docx\n"
        "xpterms check body.txt -g glossary.toml\n"
        "xpterms check reports/ --json > known.json\n"
        "xpterms check reports/ --baseline known.json",
    ),
    "check.more": (
        "带注释的文稿与自己的注释核对，没有注释的与 -g 指定的一个词库核对。规则见 --rules 和 docs/rules/。\n"
        "退出码：0 没有达到 --fail-on 的问题，1 有，3 有文稿读不了，或没有可核对的注释。",
        "A text with an annex is held against it, one without against the one glossary that -g names.\n"
        "--rules lists the rules; docs/rules/ has a page for each. Exit codes: 0 no finding at or above\n"
        "--fail-on, 1 some, 3 a text cannot be read or has nothing to be held against.",
    ),
    "check.files": (
        ".txt .md .docx .pdf .html 或放它们的文件夹；- 为标准输入",
        ".txt .md .docx .pdf .html, or a folder of them; - is standard input",
    ),
    "check.only": ("只查这条规则，可重复给出", "ask this rule only; repeatable"),
    "check.ignore": ("不查这条规则，可重复给出", "do not ask this rule; repeatable"),
    "check.fail_on": ("从哪一级起退出码为 1", "from which severity on the exit code is 1"),
    "check.baseline": (
        "以前 --json 打印的记录：已有的问题不再报告",
        "what --json printed before: known findings are not reported again",
    ),
    "check.rules": ("列出规则", "list the rules"),
    "check.sarif": ("SARIF 2.1.0", "SARIF 2.1.0"),
    "check.github": ("GitHub 工作流的注记", "annotations of a GitHub workflow"),
    "annotate": (
        "给文稿加上词语注释：注释表，也可在正文加标记",
        "write a draft again with an annex of notes",
    ),
    "annotate.examples": (
        "xpterms annotate 草稿.docx -o 报告.docx           文末加注释，按首次出现排列\n"
        "xpterms annotate 草稿.docx -o 报告.docx --marks   正文首次出现处加 ［1］\n"
        "xpterms annotate 草稿.docx --dry-run              只看会改什么\n"
        "xpterms annotate 草稿.md --notes-only --md        只要注释，好粘贴\n"
        "xpterms annotate 报告.docx --remove -o 草稿.docx  去掉注释和标记",
        "xpterms annotate draft.docx -o report.docx           notes at the end, in order of first use\n"
        "xpterms annotate draft.docx -o report.docx --marks   and ［1］ after each first use\n"
        "xpterms annotate draft.docx --dry-run                what would change\n"
        "xpterms annotate draft.md --notes-only --md          just the notes, to paste\n"
        "xpterms annotate report.docx --remove -o draft.docx  without annex and marks",
    ),
    "annotate.more": (
        "按原格式写回（.txt .md .html .docx），其余不动；原有的注释就地修订：补缺、排序、重新编号，文字不改。\n"
        "释义先取文稿自己的注释，再取同一地方的词库，再取最新的；取自别处或另有释义时在标准错误说明。\n"
        '--choose 的文件是 TOML：`"四早" = "西平县"`（词库的标题、地名、年份或文件名）、`"五大工程" = "指…"`（自己的释义）、'
        '`"放管服" = false`（不加注）。\n'
        "退出码：0 已写，1 没有可注的词语（不写文件），2 用法不对，3 文件读不了或不能写。",
        "Written in the draft's own format (.txt .md .html .docx), nothing else touched. An annex that is there is revised:\n"
        "completed, put in order, renumbered, its wording kept. Definitions come from the draft's own annex, then a glossary\n"
        "of its place, then the latest; stderr says where one comes from another place and what else there was.\n"
        'The file of --choose is TOML: `"四早" = "西平县"` (a glossary\'s title, place, year or file), `"五大工程" = "指…"`\n'
        '(a wording of your own), `"放管服" = false` (no note).\n'
        "Exit codes: 0 written, 1 no term to note (nothing is written), 2 usage, 3 cannot be read or written.",
    ),
    "annotate.draft": (
        "文稿：.docx .txt .md .html；- 为标准输入",
        "the draft: .docx .txt .md .html; - is standard input",
    ),
    "annotate.output": (
        "写到哪里；- 为标准输出（Word 文档除外）",
        "where to write; - is standard output (not for .docx)",
    ),
    "annotate.marks": (
        "在每个词语首次出现处加标记",
        "a mark after the first use of each term",
    ),
    "annotate.mark_style": (
        "标记样式，即 --marks：［1］、[1] 或上标",
        "the marks' style, with --marks understood: ［1］, [1] or raised",
    ),
    "annotate.remove": (
        "去掉注释和标记",
        "take annex and marks away",
    ),
    "annotate.prune": (
        "去掉正文没有用到的注释",
        "leave out notes whose term the text does not use",
    ),
    "annotate.stubs": (
        "没有解释的简称也列入注释，写“（待释）”",
        "unexplained shorthand gets a note too, still to be written",
    ),
    "annotate.choose": (
        "指定各词语用哪部词库或什么释义的文件",
        "a file that settles which glossary or wording a term gets",
    ),
    "annotate.skip_explained": (
        "正文自己解释过的词语不加注",
        "no note for what the draft explains itself",
    ),
    "annotate.everywhere": (
        "标题和表格里的也算首次出现",
        "first uses in headings and tables count too",
    ),
    "annotate.dry_run": (
        "只列出会改什么，不写文件",
        "show what would change; write nothing",
    ),
    "annotate.notes_only": (
        "只打印注释；可加 --md、--json",
        "print just the notes; with --md or --json",
    ),
}
