#!/bin/sh
# The kiosk for HOURS (2) on the real clock, and beside it a year of days in the same time: soak.py says
# what must hold. Needs the packages of dependencies/test.txt; gives up ten minutes after its time.
# Samples and verdicts are in build/soak.
#   tests/soak/run.sh [HOURS]
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
hours=${1:-2}
cmake --preset release -DTAMBON_TESTS=ON >/dev/null
cmake --build build/release --target tambon-kiosk tambon-publish tambon-sync catalogue fast_calendar \
    >/dev/null
mkdir -p build/soak
bound=$(awk "BEGIN { print int($hours * 3600 + 600) }")

soak() {
    name=$1
    shift
    timeout "$bound" python3 tests/soak/soak.py build/release/bin "build/soak/$name" --hours "$hours" "$@" \
        >"build/soak/$name.txt" 2>&1
}
soak clock &
one=$!
soak year --days 365 --calendar build/release/bin/fast_calendar.so &
two=$!
trap 'kill $one $two 2>/dev/null' INT TERM
failed=0
wait $one || failed=1
wait $two || failed=1
cat build/soak/clock.txt build/soak/year.txt
exit $failed
