"""What is said of a document's annex of notes, and of what to check in it."""

TEXTS = {
    "crowded": (
        "{path}：像注释的行多于 {most:,} 行，不当作报告的注释来读：请只留下一篇报告；add 之前可先 extract --report-only",
        "{path}: more than {most:,} lines look like notes, more than a report has: cut one report out of it, "
        "or take it without notes: extract --report-only",
    ),
    "readings": (
        "{path}：试了 {count} 种读法，{enough} 分以上可信（* 为所取）",
        "{path}: {count} readings tried, believed from {enough} on (* is taken)",
    ),
    "reading": (
        "{kind}，第 {first}–{last} 行，{count} 条",
        "{kind}, lines {first}–{last}, {count} notes",
    ),
    "kind-numbered-list": ("编号列表", "numbered list"),
    "kind-plain-list": ("无编号列表", "plain list"),
    "kind-lines-in-turn": ("一行词语一行解释", "term and definition on lines in turn"),
    "kind-running-prose": ("连续行文", "running prose"),
    "kind-footnotes": ("脚注", "footnotes"),
    "check": ("第 {line} 行：{what}：请核对", "line {line}: {what}: check it"),
    "more": ("另有 {count} 处", "{count} more"),
    "gap": (
        "第 {first} 条和第 {second} 条之间缺号",
        "between note {first} and note {second} numbers are missing",
    ),
    "first": ("第一条注释的序号是 {number}", "the first note has number {number}"),
    "same-number": (
        "序号 {printed} 已经用过，写入时不带序号",
        "the number {printed} is taken: left out",
    ),
    "misnumbered": (
        "印的序号是 {printed}，按次序读作 {number}",
        "printed as {printed}, read as {number} by its place",
    ),
    "anew": (
        "序号每页重新开始，写入时不带序号",
        "the numbers begin anew on each page: left out",
    ),
    "twice": (
        "“{term}”注释了两次，与第 {first} 行合为一条",
        "{term}: explained twice, joined with line {first}",
    ),
    "no-term": (
        "分不出词语和解释：{text}",
        "no term and definition could be told apart: {text}",
    ),
    "no-term-numbered": (
        "第 {number} 条分不出词语和解释：{text}",
        "note {number}: no term and definition could be told apart: {text}",
    ),
    "no-sign": (
        "{term}：词语和解释之间没有符号，请看词语到哪里为止",
        "{term}: no sign parts term and definition: see where the term ends",
    ),
    "long-term": ("{term}：词语很长，请看到哪里为止", "{term}: a long term: see where it ends"),
    "scrap": ("{text}：没有解释，未收", "{text}: no definition, left out"),
    "stray": (
        "{text}：不属于任何一条注释，留在正文",
        "{text}: belongs to no note, left in the report",
    ),
    "cut": ("“{term}”的解释似乎没有完：…{text}", "{term}: the definition seems cut short: …{text}"),
}
