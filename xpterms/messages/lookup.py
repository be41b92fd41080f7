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
}
