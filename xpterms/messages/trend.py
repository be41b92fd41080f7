"""What is said of how reports use a text."""

TEXTS = {
    "none": ("没有一份报告用到“{text}”。", "no report uses “{text}”."),
    "head": (
        "{text}：句数、次数、每万字次数",
        "{text}: sentences, uses, uses in 10,000 characters",
    ),
    "row": (
        "{label}: {sentences} 句 {uses} 次 每万字 {rate}",
        "{label}: {sentences} sentences, {uses} uses, {rate} in 10,000 characters",
    ),
    "unknown": ("不详", "unknown"),
    "explained": (
        "{text}：{who} 的解释（{count} 份报告）",
        (
            "{text}: as {who} explains it ({count} report)",
            "{text}: as {who} explain it ({count} reports)",
        ),
    ),
    "title": ("{text}：各年政府工作报告里的用法", "{text} in government work reports"),
    "up": ("每万字次数", "uses in 10,000 characters"),
    "more-lines": (
        "图上只画 {most} 条线，另有 {count} 条没有画",
        "the chart shows {most} lines; {count} more are left out",
    ),
    "undated": (
        "{count} 份报告没有日期，不在图上：在词库文件里写 date = …",
        "{count} reports have no date and are not in the chart: write date = … into their glossaries",
    ),
}
