
# A key that lets a term be picked and puts it into the command line.
_xpterms_pick() {
    local word=${LBUFFER##*[[:space:]]} term
    [[ $LBUFFER == *[[:space:]]* && $word != *[\'\"\\\$\`]* ]] || word=
    term=$(command xpterms pick -- "$word" </dev/tty)
    if [[ $term == *$'\n'* ]]; then # a card, which Alt-Enter gives: to read, not to type
        zle -I
        print -r -- "$term"
        return 0
    fi
    [[ -n $term ]] && LBUFFER=${LBUFFER:0:${#LBUFFER}-${#word}}${(q-)term}
    zle reset-prompt
}

zle -N _xpterms_pick
bindkey '@KEY@' _xpterms_pick
