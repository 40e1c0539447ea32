#!/bin/sh
# A province of 250,000 projects: three releases (the first, a normal day, a quiet day), the second
# made twice to compare its bytes, and every question of the screens on the last. About three minutes
# and 2 GB of disk in $TMPDIR. Needs a release build with tests, python3 and zstd.
#   tests/bench/release.sh [PROJECTS]
set -eu
cd "$(dirname "$0")/../.."
. tests/bench/arrive.sh
cmake --build build/release --target questions >/dev/null

arrive --projects "${1:-250000}"
"$bin/build_release" "$province/province.db" - "$work/1.db" 1
arrive --day
"$bin/build_release" "$province/province.db" "$work/1.db" "$work/2.db" 2
"$bin/build_release" "$province/province.db" "$work/1.db" "$work/again.db" 2
cmp "$work/2.db" "$work/again.db" && echo "the second release is the same, byte by byte"
arrive --quiet-day
"$bin/build_release" "$province/province.db" "$work/2.db" "$work/3.db" 3
"$bin/questions" --mistyped=tests/data/search/mistyped.tsv "$work/3.db"
