#!/bin/sh
# Every screen of a store on a few large pictures, to be looked at whole: one sheet for each language,
# text size and theme. The programs must be built. Needs ImageMagick (montage).
#   tests/screen/contact_sheet.sh STORE DIR [SIZE, such as 1080x1920]
set -eu
store=$1
folder=$2
size=${3:-1920x1080}
kiosk=${TAMBON_KIOSK:-build/dev/bin/tambon-kiosk}
mkdir -p "$folder"
pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT
for language in th en; do
    for text in normal large largest; do
        for theme in light dark contrast; do
            rm -f "$pages"/*.png
            "$kiosk" --store "$store" --tour "$pages" --size "$size" --language "$language" \
                --text "$text" --theme "$theme"
            sheet=$folder/$language-$text-$theme-$size.png
            montage "$pages"/*.png -resize 20% -tile 8x -geometry +6+6 -background '#808080' "$sheet"
            echo "$sheet"
        done
    done
done
