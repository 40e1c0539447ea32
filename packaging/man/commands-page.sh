#!/bin/sh
# The Thai manual page of tambon-publish: what it says to --help, of every command.
#   commands-page.sh PROGRAM
# Headings stay English: whatis knows those, and bold letters double their marks on a terminal.
set -eu
program=$1

names() { sed -n 's/^  \([a-z]\+\) .*/\1/p'; }
# help HEADING WORD…
help() {
    printf '\n## %s\n\n```\n' "$1"
    shift
    "$program" "$@" --help | sed 's/^Usage:/วิธีใช้:/; s/^Options:/ตัวเลือก:/'
    printf '```\n'
}

cat <<'PAGE'
tambon-publish(1)

# NAME

tambon-publish - รับตารางของตำบล ตรวจ ลงลายมือชื่อ และเผยแพร่ข้อมูลแผนชุมชนของจังหวัด

# SYNOPSIS

*tambon-publish* [-C _DIR_] คำสั่ง …

# COMMANDS
PAGE
for command in $("$program" --help | names); do
    help "$command" "$command"
done
for command in $("$program" key --help | names); do
    help "key $command" key "$command"
done
cat <<'PAGE'

# SEE ALSO

คู่มือ: _/usr/share/doc/tambon-point/data-entry.md_ และ _/usr/share/doc/tambon-point/keys.md_
PAGE
