"""What is said of a query and of its answer."""

TEXTS = {
    "empty": (
        "没有要查的词：请输入词语，例如 `xpterms sige yishi`",
        "the query is empty: type a term, as in `xpterms sige yishi`",
    ),
    "too-long": (
        "要查的文字有 {length:,} 字，最多 {most:,} 字：请查一个词或一句话；--stdin 逐行读取",
        "the query has {length:,} characters, {most:,} at most: ask for a term or a sentence; "
        "--stdin takes one query a line",
    ),
    "none": ("没有找到“{query}”。", "nothing matches “{query}”."),
    "missing": ("没有找到：{parts}。", "nothing matches: {parts}."),
    "guess": ("也许是“{term}”：", "perhaps “{term}”:"),
    "more-terms": (
        "另有 {count} 条（-n {all}）",
        ("{count} more (-n {all})", "{count} more (-n {all})"),
    ),
    "command": (
        "是否要用命令 `xpterms {command}`？",
        "Did you mean the command `xpterms {command}`?",
    ),
    "near": ("是否要找：{terms}？", "Did you mean {terms}?"),
    "in-report": (
        "正文有 {count} 句用到：xpterms context {text}",
        (
            "{count} sentence of the report uses it: xpterms context {text}",
            "{count} sentences of the report use it: xpterms context {text}",
        ),
    ),
    "in-report-said": (
        "正文有 {count} 句：{text}。",
        (
            "{count} sentence of the report has {text}.",
            "{count} sentences of the report have {text}.",
        ),
    ),
    "between": ("", " "),
    "not-in-report": ("正文没有“{text}”。", "the report does not use “{text}”."),
    "not-used": ("正文未用此语", "the report does not use it"),
    "more-sentences": (
        "另有 {count} 句（-C all）",
        (
            "{count} more sentence (-C all)",
            "{count} more sentences (-C all)",
        ),
    ),
    "other-sense": ("另解 {places}", "otherwise in {places}"),
    "through-definition": (
        "词语里没有“{query}”，释义里有：",
        "“{query}” stands in the definition, not in the term:",
    ),
    "sentences-above": ("用到它的句子已列在上面", "the sentences that use it stand above"),
    "more-lines": (
        "另有 {count:,} 处（-n {limit}）",
        ("{count:,} more place (-n {limit})", "{count:,} more places (-n {limit})"),
    ),
    "note": ("注{number}", "note {number}"),
    "note-spaced": ("注 {number}", "note {number}"),
    "members": ("要目：{terms}", "members: {terms}"),
    "aliases": ("又作：{terms}", "also: {terms}"),
    "aliases-card": ("又作 {terms}", "also {terms}"),
    "sentences": (
        "正文 {count} 句",
        ("{count} sentence of the report", "{count} sentences of the report"),
    ),
    "nearest": ("相近：", "near: "),
    "match": ("匹配：{kind}  得分 {score}", "match: {kind}  score {score}"),
}
