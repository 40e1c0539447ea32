#!/bin/sh
# Installs what is missing, builds with sanitizers and for release, runs every test in both.
#   tests/run.sh            everything (what .ci/run calls)
#   tests/run.sh unit       only the tests of one folder
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

packaging/install-missing.sh build run test manual
jobs=$(nproc)
for preset in asan release; do
    # packaging/try.sh leaves the tests out of the same build folder.
    cmake --preset "$preset" -DTAMBON_TESTS=ON >/dev/null
    cmake --build --preset "$preset" -j "$jobs"
done

# Thousands of small files are made and removed: in memory, where there is plenty.
room_kb=$(df -k --output=avail /dev/shm | tail -n 1)
memory_kb=$(awk '/^MemAvailable/ { print $2 }' /proc/meminfo)
if [ "$room_kb" -gt 8000000 ] && [ "$memory_kb" -gt 12000000 ]; then
    TMPDIR=$(mktemp -d /dev/shm/tambon-tests-XXXXXX)
    chmod 1777 "$TMPDIR" # some tests are run by nobody
    export TMPDIR
    trap 'rm -rf "$TMPDIR"' EXIT
fi

failed=
for preset in asan release; do
    echo "== tests, $preset build =="
    # Integration tests have ports, displays and disks of their own. Four slots a core: a test that
    # computes takes two, because it also waits, for disks and other programs (tests/CMakeLists.txt).
    ctest --preset "$preset" -j $((4 * jobs)) ${1:+-L "$1"} || failed="$failed $preset"
done
[ -z "$failed" ] || {
    echo "Tests failed in:$failed" >&2
    exit 1
}
