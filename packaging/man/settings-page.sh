#!/bin/sh
# The manual page of a settings file from the file itself: every comment goes to the key below it.
#   settings-page.sh kiosk|sync|setup EXAMPLE
set -eu
program=$1 reader=tambon-$1 name=tambon-$1.conf
# The first run is the kiosk's own.
[ "$program" != setup ] || reader="tambon-kiosk"

printf '%s(5)\n\n# NAME\n\n%s - settings of %s\n\n# DESCRIPTION\n\n' "$name" "$name" "$reader"
sed 's/[_*\\]/\\&/g' "$2" | awk -v program="$program" '
    function close_keys() {
        if (keys == "") return
        printf "%s\t%s\n\n", keys, text
        keys = text = ""
    }
    NR == 1 { sub(/^# [^ ]* — /, "") ; sub(/^/, "# _/etc/tambon-point/" program ".conf_ holds the ") }
    /^# / { if (keys != "") close_keys(); text = text (text == "" ? "" : " ") substr($0, 3); next }
    /^#?[a-z-]+ = / {
        sub(/^#/, "")
        key = $0
        sub(/ = .*/, "", key)
        sub(/^[a-z-]+/, "")
        keys = keys "*" key "*" $0 "\n"
        next
    }
    /^$/ && keys == "" { print text "\n\n# KEYS\n"; text = "" }
    { close_keys() }
    END { close_keys() }'
printf '# SEE ALSO\n\n*%s*(1)\n' "$reader"
