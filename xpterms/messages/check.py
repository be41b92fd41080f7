"""What ``xpterms check`` finds, and what it says of a text that it cannot hold against anything."""

TEXTS = {
    "note-unused": (
        "“{term}”有注释，正文却没有用到：删去注释，或在正文补上",
        "the body never uses {term}: drop the note, or use the term",
    ),
    "term-varies": (
        "正文只写作“{written}”，注释写作“{term}”：统一写法",
        "the body only writes {written}, the note {term}: write both alike",
    ),
    "members-differ": (
        "“{term}”：正文列的是“{instead}”，注释列的是“{missing}”：核对后统一",
        "{term}: the body lists {instead} where the note lists {missing}: make them agree",
    ),
    "members-lacking": (
        "“{term}”：注释所列“{missing}”，正文没有列出：核对后统一",
        "{term}: the body leaves out {missing}, which the note lists: make them agree",
    ),
    "count-differs": (
        "“{text}”应有 {want} 项，注释列了 {have} 项（{members}）：核对数目或补全",
        "{text} counts {want}, the note lists {have} ({members}): correct the number or the list",
    ),
    "name-varies": (
        "“{written}”与“{other}”似为同一名称，写法不一：统一写法",
        "{written} and {other} look like one name in two spellings: settle on one",
    ),
    "order": (
        "“{term}”的注释次序与正文首次出现的次序不符：移到“{beside}”之后",
        "the note on {term} stands out of the order of first use: move it behind {beside}",
    ),
    "order-first": (
        "“{term}”的注释次序与正文首次出现的次序不符：移到“{beside}”之前",
        "the note on {term} stands out of the order of first use: move it before {beside}",
    ),
    "mark-no-note": (
        "注号 {mark} 没有对应的注释：改正注号，或补上第 {number} 条注释",
        "{mark} has no note: correct the mark, or write note {number}",
    ),
    "mark-other": (
        "“{term}”后的注号是 {mark}，它指向“{other}”：应为第 {number} 号",
        "{mark} behind {term} leads to the note on {other}: it should be number {number}",
    ),
    "mark-away": (
        "注号 {mark} 前没有它所注的“{term}”：移到该词之后",
        "{mark} does not stand behind {term}, which its note explains: move it there",
    ),
    "mark-order": (
        "“{term}”的注号 {mark} 不合先后次序：按正文顺序重编",
        "{mark} behind {term} is out of order: number the notes as the body uses them",
    ),
    "mark-lacking": (
        "“{term}”有第 {number} 条注释，正文却没有注号：补上",
        "{term} has note {number} but no mark: add one",
    ),
    "note-repeated": (
        "“{term}”注释了两次：删去一条",
        "{term} is explained twice: drop one of the notes",
    ),
    "note-repeated-otherwise": (
        "“{term}”注释了两次，内容不同：合为一条",
        "{term} is explained twice and not alike: make one note of them",
    ),
    "definition-conflicts": (
        "“{term}”在《{glossary}》中解释不同：{changes}",
        "{term} is explained otherwise in {glossary}: {changes}",
    ),
    "unexplained": (
        "“{term}”没有注释，正文也没有说明：视需要补注",
        "nothing explains {term}: add a note if readers need one",
    ),
    "beside-annex": ("注释第 {line} 行：{text}", "annex line {line}: {text}"),
    "beside": ("第 {line} 行：{text}", "line {line}: {text}"),
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "info": ("提示", "info"),
    "sum": ("{path}：{counts}", "{path}: {counts}"),
    "sum-error": ("{count} 处错误", ("{count} error", "{count} errors")),
    "sum-warning": ("{count} 处警告", ("{count} warning", "{count} warnings")),
    "sum-info": ("{count} 处提示", ("{count} notice", "{count} notices")),
    "rule-note-unused": ("有注释而正文未用的词语", "a note whose term the body uses in no form"),
    "rule-term-varies": ("正文只有另一种写法的词语", "a term that the body writes otherwise only"),
    "rule-members-differ": (
        "正文所列成员与注释不同",
        "members listed beside a term that are not the note's",
    ),
    "rule-count-differs": (
        "词语里的数与注释所列成员数不符",
        "a number in a term that is not the number of members listed",
    ),
    "rule-name-varies": ("同一名称有两种写法", "one name written in two ways"),
    "rule-order": ("注释不按正文首次出现的次序", "a note out of the order of first use"),
    "rule-mark": (
        "正文注号与注释不相对应，或次序不对",
        "marks and notes that do not answer one another, or stand out of order",
    ),
    "rule-note-repeated": ("同一词语注释两次", "two notes for one term"),
    "rule-definition-conflicts": (
        "手头另一词库对同一词语的解释不同",
        "a term that another glossary at hand explains otherwise",
    ),
    "rule-unexplained": (
        "正文用到而无人解释的简称",
        "shorthand that neither a note nor the text explains",
    ),
    "no-file": (
        "没有要检查的文稿：`xpterms check 报告.docx`",
        "no text to check: `xpterms check report.docx`",
    ),
    "no-rule": (
        "没有“{rule}”这条规则：规则有 {rules}",
        "{rule}: no such rule: the rules are {rules}",
    ),
    "no-baseline": (
        "{path}:{line}：不是 `xpterms check --json` 打印的记录：请用它重新生成",
        "{path}:{line}: no record of `xpterms check --json`: write the file with it",
    ),
    "no-notes": (
        "{path}：没有词语注释，也没有用 -g 指定词库：`xpterms check -g 词库.toml {path}`",
        "{path}: no annex of notes, and no glossary named to hold it against: "
        "`xpterms check -g glossary.toml {path}`",
    ),
}
