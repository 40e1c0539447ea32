#!/bin/sh
# fonts/compare.sh [BUILD [STORE]]: draws fonts/*.png anew: looped faces of Debian, all at one height
# of ก, on screens people read, on letters that blur and on words whose marks stack.
# Needs the packages of packaging/dependencies/faces.txt, a build of tambon-kiosk and type_sheet, and a
# store with the pilot snapshot (packaging/try.sh makes one).
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
build=${1:-$here/build/dev}
store=${2:-/var/lib/tambon-point/store}
words=$here/tests/data/type
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

icons=/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf
tlwg=/usr/share/fonts/truetype/tlwg
faces="$tlwg/Loma $tlwg/Waree $tlwg/Laksaman $tlwg/Garuda
    /usr/share/fonts/truetype/arundina/ArundinaSans"

# keep WHAT FACE SIZE: the picture just drawn, smaller, with the name of its face in a corner.
keep() {
    convert "$work/raw.png" -resize "$3" -background '#eee' -gravity North -splice 0x20 \
        -pointsize 14 -fill '#b00020' -annotate +0+2 "$2" "$work/$1-$2.png"
}

screen() { # WHAT FACE ADDRESS
    "$build/bin/tambon-kiosk" --store "$store" --fonts "$work/$2" \
        --picture "$3" "$work/raw.png" --size 1366x768
    keep "$1" "$2" 50%
}

sheet() { # WHAT FACE WORDS COLUMNS EM_PX CELL_PX [bold]
    what=$1 face=$2 file=$3
    shift 3
    "$build/bin/type_sheet" "$work/$face" "$words/$file" "$work/raw.png" "$@"
    keep "$what" "$face" 100%
}

for path in $faces; do
    face=$(basename "$path")
    mkdir "$work/$face"
    ln -s "$icons" "$work/$face/"
    /usr/bin/python3 "$here/fonts/scale.py" "$path.ttf" "$work/$face/Loma.ttf"
    /usr/bin/python3 "$here/fonts/scale.py" "$path-Bold.ttf" "$work/$face/Loma-Bold.ttf"
    screen tambon "$face" /area/800120
    screen register "$face" /area/801905/projects
    screen project "$face" /project/P28DH6N
    sheet letters "$face" confusables.txt 6 26 140
    sheet bold-letters "$face" confusables.txt 6 26 140 bold
    sheet marks "$face" marks.txt 12 30 104
done
for what in tambon register project letters bold-letters marks; do
    columns=2
    test "$what" = marks && columns=1
    montage "$work/$what"-*.png -tile "${columns}x" -geometry +4+4 -background '#999' \
        +dither -colors 24 -define png:exclude-chunks=date,time "PNG8:$here/fonts/$what.png"
done
