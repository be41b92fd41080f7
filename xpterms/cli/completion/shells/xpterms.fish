# xpterms: TAB completion for fish 3.6 or later.

function __xpterms_complete
    set -l words (commandline -opc)
    set -l token (commandline -ct)
    set -l program xpterms
    string match -q -- '*/*' $words[1]; and set program $words[1]
    set -e words[1]
    set -l width $COLUMNS
    set -q width[1]; or set width 80
    set -l reply (command $program --complete fish $width "$token" $words </dev/null 2>/dev/null)
    switch "$reply[1]"
        case values
            set -e reply[1]
            printf '%s\n' $reply
        case 'files*'
            set -l file (string split \t -- $reply[1])
            set -l home (string match -rg '^(~)/' -- $file[3])
            set -l path (string replace -r '^~/' "$HOME/" -- $file[3])
            for found in "$path"*
                test -d "$found"; and set found $found/
                test -n "$home"; and set found (string replace -- "$HOME/" '~/' $found)
                printf '%s\n' $file[2]$found
            end
    end
end

complete -c xpterms -e
complete -c xpterms -f -k -a '(__xpterms_complete)'
