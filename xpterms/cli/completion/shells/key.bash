
# A key that lets a term be picked and puts it into the command line.
_xpterms_pick() {
    local before=${READLINE_LINE:0:READLINE_POINT} after=${READLINE_LINE:READLINE_POINT} word term
    word=${before##*[[:space:]]}
    [[ $before == *[[:space:]]* && $word != *[\'\"\\\$\`]* ]] || word=
    term=$(command xpterms pick -- "$word" </dev/tty) && [[ $term ]] || return 0
    if [[ $term == *$'\n'* ]]; then # a card, which Alt-Enter gives: to read, not to type
        printf '%s\n' "$term"
        return 0
    fi
    printf -v term %q "$term"
    before=${before:0:${#before}-${#word}}$term
    READLINE_LINE=$before$after
    READLINE_POINT=${#before}
}

bind -x '"@KEY@": _xpterms_pick'
