#!/bin/sh
# The site of a province of 250,000 projects: all of it, again with nothing changed, after a normal day
# and after a quiet one; then how large its pages are. About three minutes and 3 GB of disk in $TMPDIR.
# Needs a release build with tests and python3.
#   tests/bench/site.sh [PROJECTS]
set -eu
cd "$(dirname "$0")/../.."
. tests/bench/arrive.sh
cmake --build build/release --target site_time catalogue site_templates >/dev/null

arrive --projects "${1:-250000}"
"$bin/build_release" "$province/province.db" - "$work/1.db" 1 >/dev/null
arrive --day
"$bin/build_release" "$province/province.db" "$work/1.db" "$work/2.db" 2 >/dev/null
arrive --quiet-day
"$bin/build_release" "$province/province.db" "$work/2.db" "$work/3.db" 3 >/dev/null

echo "all of it, and again:" && "$bin/site_time" "$work/1.db" "$work/site" 2
echo "after a normal day:" && "$bin/site_time" "$work/2.db" "$work/site" 1
echo "after a quiet day:" && "$bin/site_time" "$work/3.db" "$work/site" 1
echo "the largest pages, bytes, and compressed:"
find "$work/site/.site/current/" -name index.html -printf '%s %P\n' | sort -rn | head -n 3 |
    while read -r bytes page; do
        echo "$bytes $(gzip -c "$work/site/$page" | wc -c) $page"
    done
du -sh "$work/site/.site/current/"
