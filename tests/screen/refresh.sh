#!/bin/sh
# Writes golden/ anew: of every screen of golden.c the draw list (.txt), the mosaics of its 36
# variants and the small picture of them (.png). Says which screens changed against the last commit
# and puts them, before and after, on a sheet to be looked at. What looks as before is not touched.
#   tests/screen/refresh.sh [PRESET]
# The sheet needs ImageMagick (montage).
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
preset=${1:-dev}
folder=tests/screen/golden
out=build/$preset/golden

cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" --target test_screen_golden test_screen_pictures >/dev/null
for test in test_screen_golden test_screen_pictures; do
    SCREEN_GOLDEN_WRITE=1 "build/$preset/bin/$test" >/dev/null
done

changed=$(git status --porcelain --untracked-files=all -- "$folder" |
    sed 's|.*/||; s|\.[a-z]*$||' | sort -u)
if [ -z "$changed" ]; then
    echo "Every screen looks as in the last commit."
    exit 0
fi
echo "Changed:"
echo "$changed" | sed 's/^/  /'
command -v montage >/dev/null || {
    echo "For a sheet of them install imagemagick." >&2
    exit 0
}
before=$(mktemp -d)
trap 'rm -rf "$before"' EXIT
set --
for screen in $changed; do
    if git show "HEAD:$folder/$screen.png" >"$before/$screen.png" 2>/dev/null; then
        set -- "$@" -label "$screen before" "$before/$screen.png"
    fi
    [ ! -f "$folder/$screen.png" ] || set -- "$@" -label "$screen" "$folder/$screen.png"
done
mkdir -p "$out"
rm -f "$out"/changed-*.png
# A few on a sheet: ImageMagick makes no picture above 16,000 pixels high.
montage "$@" -tile 2x8 -geometry +8+8 -background '#c0c0c0' "$out/changed-%02d.png"
echo "Look at $out/changed-*.png, then commit $folder."
