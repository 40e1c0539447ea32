#!/bin/sh
# Takes the manuals' pictures again from the real programs: pages of the kiosk, the dialogs of a day at the
# desk, and a template in a spreadsheet program. placement.svg is drawn by hand. Needs the packages of dependencies/test.txt and manual.txt.
#   packaging/manual/pictures.sh [BIN]      BIN: folder of the programs (build/release/bin)
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
bin=${1:-build/release/bin}
out=packaging/manual/pictures
folder=$(mktemp -d)
server=
trap 'rm -rf "$folder"; [ -z "$server" ] || kill "$server"' EXIT

# NAME ADDRESS [PART]: a page of the kiosk as it stands in a district with several tambons, or a part of it;
# without --setup the first run has no pages.
take_kiosk() {
    mode=''
    case $2 in /setup/*) mode=--setup ;; esac
    "$bin/tambon-kiosk" --config "$folder/kiosk.conf" --store "$folder/store" --size 1920x1080 \
        --screen-width-mm 598 $mode --picture "$2" "$folder/$1.png"
    convert "$folder/$1.png" -crop "${3:-1920x1080+0+0}" +repage -resize '1280x>' +dither -colors 48 "$out/$1.png"
}

/usr/bin/python3 tests/integration/desk.py "$bin" . --pictures "$folder/desk"
for name in receive-faults approve-read approve-passphrase publish; do
    convert "$folder/desk/$name.png" -trim +repage +dither -colors 32 "$out/$name.png"
done

"$bin/tambon-publish" init "$folder/workspace" --pilot >/dev/null
"$bin/tambon-publish" -C "$folder/workspace" import >/dev/null
"$bin/tambon-publish" -C "$folder/workspace" publish --approve --by "ผู้ทดสอบ" >/dev/null
"$bin/tambon-sync" --store "$folder/store" --from "$folder/workspace/repository" \
    --root "$folder/workspace/root.json" >/dev/null
echo "home-district = 8001" >"$folder/kiosk.conf"
take_kiosk kiosk-home /
take_kiosk kiosk-about /about
take_kiosk kiosk-staff /staff
take_kiosk kiosk-status /staff/status 960x840+0+0 # the rest is of the machine that draws
take_kiosk kiosk-setup /setup/width 1920x560+0+0

"$bin/tambon-publish" -C "$folder/workspace" template --out "$folder/templates" --tambon 800120
Xvfb -displayfd 3 -screen 0 1400x620x24 -nolisten tcp -noreset 3>"$folder/display" 2>/dev/null &
server=$!
while [ ! -s "$folder/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$folder/display")
export DISPLAY HOME="$folder"
gnumeric --no-splash "$folder"/templates/800120-*.xlsx >/dev/null 2>&1 &
until xdotool search --onlyvisible --name '800120' >/dev/null 2>&1; do sleep 0.2; done
sleep 3
xdotool key --delay 200 ctrl+Page_Down ctrl+Page_Down ctrl+Page_Down
sleep 2
import -window root "$folder/template.png"
convert "$folder/template.png" +dither -colors 32 "$out/template.png"
