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
}
