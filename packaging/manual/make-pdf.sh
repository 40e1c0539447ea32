#!/bin/sh
# Makes the manuals into PDF, with the pictures that pictures.sh took. Each must fit the number of pages it
# is printed on; every picture it names must be there. Needs the packages of dependencies/manual.txt.
#   packaging/manual/make-pdf.sh OUT [LICENCES]      LICENCES: what packaging/licences.sh printed, too
set -eu
[ $# = 1 ] || [ $# = 2 ] || {
    echo "make-pdf.sh OUT [LICENCES]" >&2
    exit 2
}
mkdir -p "$1"
out=$(cd "$1" && pwd)
licences=${2:+$(realpath -- "$2")}
cd "$(dirname "$0")"
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r ./*.md style.css pictures "$work"
[ -z "$licences" ] || cp -- "$licences" "$work/licences.md"
cd "$work"
# Thai marks in drawings: weasyprint sets letters of a drawing one by one.
for drawing in pictures/*.svg; do
    rsvg-convert --width 1800 --output "${drawing%.svg}.png" "$drawing"
done
sed -i 's/\.svg)/.png)/' ./*.md
# No line ends within a quotation mark: U+2060 joins it to its word.
sed -i 's/“/&\xe2\x81\xa0/g; s/”/\xe2\x81\xa0&/g' ./*.md

# Debian 12's weasyprint may end by a signal when all is written, on a busy machine: a thread of its own
# outlives the library that it runs in. Then once more.
to_pdf() {
    code=0
    weasyprint "$@" || code=$?
    [ "$code" -lt 128 ] || { code=0 && weasyprint "$@" || code=$?; }
    return "$code"
}

# make NAME PAGES: at most so many.
make() {
    pandoc --from markdown-implicit_figures --to html5 --standalone --metadata lang=th \
        --metadata "pagetitle=$(sed -n 's/^# //p' "$1.md" | head -n 1)" --css style.css "$1.md" |
        sed "s/<body>/<body class=\"$1\">/" >"$1.html"
    to_pdf "$1.html" "$out/$1.pdf" 2>"$1.log"
    if grep -E '^(ERROR|WARNING: (Failed|Missing))' "$1.log"; then
        echo "$1.md: something it names is not there" >&2
        return 1
    fi
    pages=$(pdfinfo "$out/$1.pdf" | sed -n 's/^Pages: *//p')
    echo "$1.pdf: $pages"
    [ "$pages" -le "$2" ] || {
        echo "$1.md: $pages pages, more than $2" >&2
        return 1
    }
}

make installation 8
make staff-card 1
make poster 1
make placement 1
make data-entry 6
make keys 5
make english 2
[ -z "$licences" ] || make licences 30
