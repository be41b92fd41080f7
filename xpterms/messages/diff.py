"""What is said of the changes between two glossaries."""

TEXTS = {
    "counts": (
        "新增 {gained}，去掉 {lost}，释义有变 {redefined}，改名 {renamed}",
        "{gained} gained, {lost} lost, {redefined} redefined, {renamed} renamed",
    ),
    "unknown": (
        "{name}：不是文件，手头也没有这样的词库：见 `xpterms glossaries`",
        "{name}: neither a file nor a glossary at hand: see `xpterms glossaries`",
    ),
}
