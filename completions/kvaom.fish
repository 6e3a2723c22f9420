# Completion of kvaom for fish. What is offered the program itself says, at every Tab: `kvaom --complete`.

function __kvaom_offered
    set -l words (commandline -opc)
    set -l program kvaom
    type -q -- $words[1]; and set program $words[1]
    for line in ($program --complete $words[2..-1] (commandline -ct) 2>/dev/null)
        if string match -q ':files*' -- $line
            set -l endings (string split -n ' ' -- $line)[2..-1]
            # A name's line is the name and, behind a tab, what it is; a directory's name ends in a slash.
            set -l form '^[^\t]*(?:/|\.(?:'(string join '|' -- $endings)'))(?:\t.*)?$'
            test (count $endings) -gt 0; or set form '^.+$'
            __fish_complete_path (commandline -ct) | string match -r -- $form
        else
            echo -- $line
        end
    end
end

complete -c kvaom -f -k -a '(__kvaom_offered)'
