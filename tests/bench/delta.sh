#!/bin/sh
# What a new release costs on the line, at provincial scale, beside what else there is: zstd
# --patch-from, zsync, casync and rsync (Debian packages of these names, and nginx). A quiet day, a
# normal day and a new fiscal year, each on the release before. About 40 minutes and 8 GB of disk in
# $TMPDIR. Needs a release build with tests, and python3.
#   tests/bench/delta.sh [PROJECTS]
set -eu
cd "$(dirname "$0")/../.."
. tests/bench/arrive.sh
cmake --build build/release --target delta_tool >/dev/null

arrive --projects "${1:-250000}"
"$bin/build_release" "$province/province.db" - "$work/1.db" 1
arrive --quiet-day
"$bin/build_release" "$province/province.db" "$work/1.db" "$work/2.db" 2
arrive --day
"$bin/build_release" "$province/province.db" "$work/2.db" "$work/3.db" 3
arrive --new-year
"$bin/build_release" "$province/province.db" "$work/3.db" "$work/4.db" 4
rm -r "$province"
tests/bench/delta.py "$bin/delta_tool" "quiet day" "$work/1.db" "$work/2.db"
tests/bench/delta.py "$bin/delta_tool" "normal day" "$work/2.db" "$work/3.db"
tests/bench/delta.py "$bin/delta_tool" "new year" "$work/3.db" "$work/4.db"
