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
            set -l prefix (string replace -r '^files\t' '' -- $reply[1])
            set -l path (string sub -s (math 1 + (string length -- "$prefix")) -- "$token")
            for found in (__fish_complete_path "$path")
                printf '%s\n' $prefix$found
            end
    end
end

complete -c xpterms -e
complete -c xpterms -f -k -a '(__xpterms_complete)'
