#!/bin/sh
# A province of 250,000 projects: three releases (the first, a normal day, a quiet day), the second
# made twice to compare its bytes, and every question of the screens on the last. About two minutes
# and 2 GB of disk in $TMPDIR. Needs a release build with tests, python3 and zstd.
#   tests/bench/release.sh [PROJECTS]
set -eu
cd "$(dirname "$0")/../.."
bin=$PWD/build/release/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

cmake --build build/release --target build_release questions >/dev/null
python3 tests/bench/large_province.py "$work/province.db" "${1:-250000}"
"$bin/build_release" "$work/province.db" - "$work/1.db" 1
python3 tests/bench/large_province.py --day "$work/province.db"
"$bin/build_release" "$work/province.db" "$work/1.db" "$work/2.db" 2
"$bin/build_release" "$work/province.db" "$work/1.db" "$work/again.db" 2
cmp "$work/2.db" "$work/again.db" && echo "the second release is the same, byte by byte"
python3 tests/bench/large_province.py --quiet-day "$work/province.db"
"$bin/build_release" "$work/province.db" "$work/2.db" "$work/3.db" 3
"$bin/questions" "$work/3.db"
