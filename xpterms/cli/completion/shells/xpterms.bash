# xpterms: TAB completion for bash 4.4 or later.

_xpterms() {
    local program=xpterms reply
    [[ $1 == */* ]] && program=$1
    mapfile -t reply < <(
        command "$program" --complete bash "${COLUMNS:-80}" "$COMP_TYPE" "$2" \
            "${COMP_LINE:0:COMP_POINT}" </dev/null 2>/dev/null
    )
    case ${reply[0]-} in
        values) COMPREPLY=("${reply[@]:1}") ;;
        files*) COMPREPLY=() && compopt +o nosort -o default ;;
        *) COMPREPLY=() ;;
    esac
}

complete -o nosort -F _xpterms xpterms
