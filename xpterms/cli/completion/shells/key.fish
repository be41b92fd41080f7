
# A key that lets a term be picked and puts it into the command line.
function _xpterms_pick
    set -l word (commandline --cut-at-cursor --current-token)
    if test "$word" = (commandline --cut-at-cursor | string collect); or string match -qr '[\'"\\\\$]' -- "$word"
        set word ''
    end
    set -l term (command xpterms pick -- "$word" </dev/tty)
    and if test (count $term) -gt 1 # a card, which Alt-Enter gives: to read, not to type
        printf '\n%s' $term
        echo
    else if test -n "$word"
        commandline --current-token --replace -- (string escape -- $term)
    else
        commandline --insert -- (string escape -- $term)
    end
    commandline --function repaint
end

bind @KEY@ _xpterms_pick
