"""Help of the commands that are about the program itself."""

TEXTS = {
    "paths": ("显示到哪里找词库和缓存", "show where glossaries and the cache are"),
    "paths.examples": ("xpterms paths", "xpterms paths"),
    "cache": (
        "查看、编好或清空缓存，随时可以清空",
        "show, build or clear the cache; safe at any time",
    ),
    "cache.examples": ("xpterms cache clear", "xpterms cache clear"),
    "cache.action": (
        "查看位置和大小，编好手头的词库，或清空",
        "where and how large, compile what is at hand, or clear",
    ),
    "completion": (
        "打印补全脚本：在 shell 里按 TAB，拼音变成词语",
        "print a script: TAB completes pinyin to terms",
    ),
    "completion.examples": (
        "source <(xpterms completion bash)          写进 ~/.bashrc\n"
        "source <(xpterms completion zsh)           写进 ~/.zshrc，放在 compinit 之后\n"
        "xpterms completion fish | source           写进 ~/.config/fish/config.fish\n"
        "xpterms completion powershell | Out-String | Invoke-Expression   写进 $PROFILE\n"
        "source <(xpterms completion bash --key '\\et')   再加一键：Alt-T 选词",
        "source <(xpterms completion bash)          in ~/.bashrc\n"
        "source <(xpterms completion zsh)           in ~/.zshrc, after compinit\n"
        "xpterms completion fish | source           in ~/.config/fish/config.fish\n"
        "xpterms completion powershell | Out-String | Invoke-Expression   in $PROFILE\n"
        "source <(xpterms completion bash --key '\\et')   and a key: Alt-T picks a term",
    ),
    "completion.more": (
        "脚本固定不变：存进 bash-completion 的文件夹、zsh 的 fpath（名为 _xpterms）\n"
        "或 ~/.config/fish/completions，启动 shell 时不费时间。",
        "The scripts are static: written to a file of bash-completion, of zsh's fpath (as _xpterms)\n"
        "or of ~/.config/fish/completions, they cost nothing when the shell starts.",
    ),
    "completion.key": (
        "再绑一个键：选一个词放进命令行（bash、zsh、fish）",
        "bind a key too that puts a picked term into the command line (bash, zsh, fish)",
    ),
    "completion.shell": ("哪种 shell", "the shell"),
    "help": ("列出命令，或说明一个命令", "list the commands, or explain one"),
    "help.examples": ("xpterms help lookup", "xpterms help lookup"),
    "help.name": ("要说明的命令", "the command to explain"),
    "version": ("显示版本", "print the version"),
    "version.examples": ("xpterms version", "xpterms version"),
}
