"""What the manual page says beyond the pages of help."""

TEXTS = {
    "name": ("名称", "NAME"),
    "synopsis": ("用法", "SYNOPSIS"),
    "description": ("说明", "DESCRIPTION"),
    "commands": ("命令", "COMMANDS"),
    "exit": ("退出码", "EXIT STATUS"),
    "environment": ("环境变量", "ENVIRONMENT"),
    "files": ("文件", "FILES"),
    "arguments": ("选项和文件", "OPTIONS AND FILES"),
    "what": (
        "查政府工作报告里的简称和提法",
        "look up the shorthand of Chinese government work reports",
    ),
    "about": (
        "几个词算一次查询；第一个词若是命令名，就执行该命令，-- 之后的都算要查的词。"
        "查不到时，近似的词写到标准错误，不算答案。",
        "Several words are one query. A first word that is a command's name runs that command; "
        "after -- everything is the query. What is merely near a query goes to standard error and is no answer.",
    ),
    "0": ("每个词都查到", "every query has a match"),
    "1": ("有词没查到", "at least one has none"),
    "2": ("用法有误", "usage"),
    "3": (
        "有词库、报告或文件读不了，或结果写不出去",
        "a glossary, report or file cannot be read, or the answer cannot be written",
    ),
    "130": ("被中断", "interrupted"),
    "XPTERMS_GLOSSARY": (
        "要查的词库，写法同 PATH；没有 -g 时用它",
        "the glossaries to ask, joined as in PATH, where no -g names any",
    ),
    "XPTERMS_LANG": (
        "zh 或 en；其次看 LANGUAGE、LC_ALL、LC_MESSAGES、LANG",
        "zh or en; then LANGUAGE, LC_ALL, LC_MESSAGES, LANG decide",
    ),
    "XPTERMS_DEBUG": ("1：出错时给出经过", "1: tracebacks with errors"),
    "NO_COLOR": (
        "不用颜色；FORCE_COLOR、TERM=dumb 也算",
        "no colour; FORCE_COLOR and TERM=dumb count too",
    ),
    "user-folder": (
        "放在这里的词库总会查到；`xpterms paths` 列出本机的路径",
        "glossaries that are always at hand; `xpterms paths` tells where on this machine",
    ),
    "project-folder": (
        "从当前文件夹往上，最近的一个也会查到",
        "the nearest one upward from the working folder is asked too",
    ),
}
