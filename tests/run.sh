#!/bin/sh
# Installs what is missing, builds with sanitizers and for release, runs every test in both.
#   tests/run.sh            everything (what .ci/run calls)
#   tests/run.sh unit       only the tests of one folder
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

build() {
    for preset in asan release; do
        cmake --preset "$preset" -DTAMBON_TESTS="$1" >/dev/null
        cmake --build --preset "$preset" -j "$(nproc)"
    done
}
# The programs are built while what only their tests need is fetched.
packaging/install-missing.sh build
packaging/install-missing.sh run test manual &
fetching=$!
trap 'wait "$fetching"' EXIT # not left behind half-way when the build fails
build OFF
wait "$fetching"
trap - EXIT
build ON

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
    # Integration tests have ports, displays and disks of their own. Those that mostly wait, six, run
    # beside those that compute, of which cores.json lets so many run at once (tests/CMakeLists.txt).
    ctest --preset "$preset" -j $(($(nproc) + 7)) --resource-spec-file "$PWD/build/$preset/cores.json" \
        ${1:+-L "$1"} || failed="$failed $preset"
done
[ -z "$failed" ] || {
    echo "Tests failed in:$failed" >&2
    exit 1
}
