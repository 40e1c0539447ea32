#!/bin/sh
# The desk at provincial scale, in one run beside what it is compared with: the import of all project
# rows beside a bare insert loop, the same again unchanged, every other sheet, a first release and that
# of a normal day, one office's workbook. Prints rows for RESULTS.md: CPU seconds (user and system),
# elapsed seconds, peak memory, ratio of CPU. For a quiet machine; needs a release build with tests,
# python3, GNU time, zstd and about 4 GB in $TMPDIR; ten minutes.
#   tests/bench/desk.sh [OPTIONS OF large_province.py]
set -eu
cd "$(dirname "$0")/../.."
bin=$PWD/build/release/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
province=$work/province
export SOURCE_DATE_EPOCH=1795222800

# Debian's own: another python3 may come first in PATH, without Debian's modules.
python=$(sed -n 's/^TAMBON_SYSTEM_PYTHON:[^=]*=//p' build/release/CMakeCache.txt)
"$python" -c 'import openpyxl'
cmake --build build/release --target import_loop tambon-publish >/dev/null

# measure NAME COMMAND…: leaves "CPU ELAPSED KB" in $work/NAME.figures.
measure() {
    name=$1
    shift
    if ! /usr/bin/time -f '%U %S %e %M' -o "$work/time" "$@" >"$work/$name.out" 2>&1; then
        cat "$work/$name.out" >&2
        exit 1
    fi
    awk '{ print $1 + $2, $3, $4 }' "$work/time" >"$work/$name.figures"
}

# row WORDS NAME BASE WORDS-OF-BASE: a line of the table.
row() {
    awk -v words="$1" -v base="$4" 'NR == FNR { base_cpu = $1; next }
        { ratio = base_cpu > 0 ? $1 / base_cpu : 0
          printf "| %s | %.1f s | %.1f s | %.0f MB | %.2f × %s |\n", words, $1, $2, $3 / 1024, ratio,
                 base }' \
        "$work/$3.figures" "$work/$2.figures"
}

desk() { "$bin/tambon-publish" -C "$province" "$@"; }

# release NAME: the three steps of a release, by two people.
release() {
    measure "$1_diff" "$bin/tambon-publish" -C "$province" diff --by A --no-links
    measure "$1_approve" "$bin/tambon-publish" -C "$province" approve --by B --yes \
        --passphrase-file "$work/passphrase"
    measure "$1_publish" "$bin/tambon-publish" -C "$province" publish --by A
    measure "$1_zstd" zstd -q -12 --single-thread -f -k "$(ls -v "$province"/releases/*.db | tail -1)" \
        -o "$work/full.zst"
    cat "$work/$1_diff.figures" "$work/$1_approve.figures" "$work/$1_publish.figures" |
        awk '{ cpu += $1; elapsed += $2; if ($3 > kb) kb = $3 } END { print cpu, elapsed, kb }' \
            >"$work/$1.figures"
}

echo 'ความลับสำหรับวัดผล' >"$work/passphrase"
"$bin/tambon-publish" init "$province" --code 80 --name นครศรีธรรมราช \
    --base-url https://plan.example.or.th --passphrase-file "$work/passphrase" >/dev/null
"$python" tests/bench/large_province.py "$province" "$@"
desk import "$province/reference" >/dev/null
desk import "$province"/intake/*/documents.csv "$province"/intake/*/plans.csv >/dev/null
cp "$province/province.db" "$work/before.db"

measure import "$bin/tambon-publish" -C "$province" import "$province"/intake/*/projects.csv
for scope in public all; do
    cp "$work/before.db" "$work/loop.db"
    "$bin/import_loop" "$province/province.db" "$work/loop.db" $scope >"$work/loop_$scope.figures"
    rm -f "$work"/loop.db*
done
rm "$work/before.db"
measure again "$bin/tambon-publish" -C "$province" import "$province"/intake/*/projects.csv
measure others "$bin/tambon-publish" -C "$province" import
release first
"$python" tests/bench/large_province.py "$province" --day
measure day_import "$bin/tambon-publish" -C "$province" import
release day

office=$(ls "$province/intake" | head -1)
"$python" tests/bench/large_province.py "$work/office" --tambons 1 --projects 2000
"$python" tests/bench/large_province.py "$work/office" --workbook "$work/office/book/$office/office.xlsx"
measure workbook "$bin/tambon-publish" -C "$province" check --accept-vanished \
    "$work/office/book/$office/office.xlsx"

for name in import others day_import; do tail -1 "$work/$name.out"; done
echo "| work | CPU | elapsed | memory | ratio |"
echo "|---|---|---|---|---|"
row "bare loop: projects, amounts, villages" loop_public loop_public "itself"
row "bare loop: every row the import writes" loop_all loop_public "the first loop"
row "import of the projects with all checks" import loop_public "the first loop"
row "the same" import loop_all "the second loop"
row "again, nothing changed" again import "that import"
row "every other sheet" others import "that import"
row "first release: diff, approve, publish" first import "that import"
row "of that its full file (zstd -12)" first_zstd first "that release"
row "a normal day's files" day_import import "the first import"
row "the next release: diff, approve, publish" day import "the first import"
row "of that diff" day_diff day "that release"
row "of that approve" day_approve day "that release"
row "of that publish" day_publish day "that release"
row "of that its full file (zstd -12)" day_zstd day "that release"
row "one office's workbook of 2,000 projects checked" workbook import "the first import"
