#!/bin/sh
# The desk at provincial scale, every figure beside the bare insert loop of the same run: import of all
# project rows, the same again unchanged, publish. Prints rows for RESULTS.md: CPU seconds, elapsed
# seconds, peak memory, ratio. A quiet machine, a release build with tests, python3, GNU time, and
# about 2 GB in $TMPDIR; five minutes.
#   tests/bench/desk.sh [OPTIONS OF large_province.py]
set -eu
cd "$(dirname "$0")/../.."
bin=$PWD/build/release/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
province=$work/province
export SOURCE_DATE_EPOCH=1795222800

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

# row WORDS NAME BASE-NAME WORDS-OF-BASE
row() {
    awk -v words="$1" -v base="$4" 'NR == FNR { base_cpu = $1; next }
        { printf "| %s | %.1f s | %.1f s | %.0f MB | %.2f × %s |\n", words, $1, $2, $3 / 1024, $1 / base_cpu, base }' \
        "$work/$3.figures" "$work/$2.figures"
}

publish() { "$bin/tambon-publish" -C "$province" "$@"; }

echo 'ความลับสำหรับวัดผล' >"$work/passphrase"
"$bin/tambon-publish" init "$province" --code 80 --name นครศรีธรรมราช \
    --base-url https://plan.example.or.th --passphrase-file "$work/passphrase" >/dev/null
python3 tests/bench/large_province.py "$province" "$@"
publish import "$province/reference" >/dev/null
publish import "$province"/intake/*/documents.csv "$province"/intake/*/plans.csv >/dev/null
cp "$province/province.db" "$work/before.db"

measure import "$bin/tambon-publish" -C "$province" import "$province"/intake/*/projects.csv
for scope in public all; do
    cp "$work/before.db" "$work/loop.db"
    "$bin/import_loop" "$province/province.db" "$work/loop.db" $scope >"$work/loop_$scope.figures"
    rm -f "$work"/loop.db*
done
measure again "$bin/tambon-publish" -C "$province" import "$province"/intake/*/projects.csv
publish import >/dev/null
measure publish "$bin/tambon-publish" -C "$province" publish --passphrase-file "$work/passphrase"
snapshot=$(ls "$province"/releases/*.db | tail -1)
measure zstd zstd -q -12 --single-thread -k "$snapshot" -o "$work/full.zst"

echo "$(tail -1 "$work/import.out")"
echo "| work | CPU | elapsed | memory | ratio |"
echo "|---|---|---|---|---|"
row "bare loop: projects, amounts, villages" loop_public loop_public "itself"
row "bare loop: every row the import writes" loop_all loop_public "the first loop"
row "import of the projects with all checks" import loop_public "the first loop"
row "the same" import loop_all "the second loop"
row "again, nothing changed" again import "that import"
row "publish (first release, full file included)" publish import "that import"
row "its full file alone (zstd -12)" zstd publish "that publish"
