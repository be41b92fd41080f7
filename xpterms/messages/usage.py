"""What is said of a command line that is wrong."""

_SEE_ZH = "：见 `xpterms help {command}`"
_SEE = ": see `xpterms help {command}`"

TEXTS = {
    "unknown": ("没有选项 {option}" + _SEE_ZH, "no option {option}" + _SEE),
    "unknown-near": (
        "没有选项 {option}，是否要用 {near}？见 `xpterms help {command}`",
        "no option {option}: did you mean {near}? See `xpterms help {command}`",
    ),
    "unknown-elsewhere": (
        "{command} 没有选项 {option}，有此选项的命令：{commands}",
        "{command} has no option {option}; these commands have it: {commands}",
    ),
    "no-value": ("{option} 后面缺少值" + _SEE_ZH, "{option} lacks its value" + _SEE),
    "flag": ("{option} 不带值" + _SEE_ZH, "{option} takes no value" + _SEE),
    "missing": ("缺少 {name}" + _SEE_ZH, "{name} is missing" + _SEE),
    "extra": ("{command} 用不着“{words}”" + _SEE_ZH, "{command} has no use for {words}" + _SEE),
    "choice": (
        "{name} 只能是 {choices} 之一" + _SEE_ZH,
        "{name} is one of {choices}" + _SEE,
    ),
    "least": (
        "{name} 要一个不小于 {least} 的整数" + _SEE_ZH,
        "{name} takes a whole number, {least} or more" + _SEE,
    ),
    "between": (
        "{name} 要一个 {least} 到 {most} 之间的整数" + _SEE_ZH,
        "{name} takes a whole number from {least} to {most}" + _SEE,
    ),
    "number": ("{name} 要一个数" + _SEE_ZH, "{name} takes a number" + _SEE),
    "exclude": (
        "{one} 与 {other} 不能同时使用：去掉其中一个",
        "{one} and {other} exclude each other: leave one out",
    ),
    "key": (
        "--key 要写成 {shell} 的键名，不能是“{value}”：例如 --key '\\et'（Alt-T）",
        "--key takes a key as {shell} writes it, not {value!r}: as in --key '\\et' (Alt-T)",
    ),
    "key-shell": (
        "--key 只用于 bash、zsh、fish，不能用于 {shell}",
        "--key is for bash, zsh and fish, not for {shell}",
    ),
    "sentences": (
        "-C 后面要一个数，或者 all，不能是“{value}”：例如 `-C 1`",
        "-C takes a number or all, not {value!r}: as in `-C 1`",
    ),
    "no-command": (
        "没有命令“{name}”：`xpterms help` 列出所有命令",
        "no command {name}: `xpterms help` lists them",
    ),
    "no-command-near": (
        "没有命令“{name}”，是否要用 {near}？",
        "no command {name}: did you mean {near}?",
    ),
    "other": ("命令行有误（{message}）" + _SEE_ZH, "{message}" + _SEE),
}
