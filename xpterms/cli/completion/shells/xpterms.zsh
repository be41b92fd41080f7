#compdef xpterms
# xpterms: TAB completion for zsh 5.

_xpterms() {
    # Once a TAB: not again for matchers and approximate completers, which change what is typed.
    [[ $_completer == (approximate|correct) || $_matcher_num -gt 1 ]] && return 1
    local program=xpterms line
    local -a reply values labels before
    [[ $words[1] == */* ]] && program=$words[1]
    before=("${(@)words[2,CURRENT-1]}")
    reply=("${(@f)$(
        command "$program" --complete zsh "${COLUMNS:-80}" "${(@Q)before}" "${(Q)PREFIX}" \
            </dev/null 2>/dev/null
    )}")
    case $reply[1] in
        files*)
            local -a file=("${(@ps:\t:)reply[1]}")
            compset -P "${(b)file[2]}"
            _files
            return
            ;;
        values) ;;
        *) return 1 ;;
    esac
    for line in "${(@)reply[2,-1]}"; do
        values+=("${line%%$'\t'*}")
        labels+=("${line#*$'\t'}")
    done
    # What the values have in common replaces the typed letters: never insert it. Show the list;
    # the next TAB walks through it.
    if (( $#values > 1 )) && [[ $compstate[insert] != menu* ]]; then
        if [[ -n $compstate[old_list] ]]; then
            compstate[insert]=menu
        else
            compstate[insert]=
            compstate[list]=list
        fi
    fi
    compadd -U -l -V terms -d labels -- "${(@)values}"
}

if [[ $funcstack[1] == _xpterms ]]; then
    _xpterms "$@"
else
    compdef _xpterms xpterms
fi
