#!/bin/sh
# A million real touches through Xorg into the kiosk as it is shipped, or TOUCHES, with a seed of its own
# or SEED: tests/integration/touches.py, which says what must hold. Then a tenth as many into the kiosk
# with sanitizers. About 30 minutes on a quiet machine, never more than four hours. The touches are in
# build/touches/touches-SEED.log, the figures beside them.
#   tests/monkey/touches.sh [TOUCHES [SEED]]
set -eu
cd "$(dirname "$0")/../.."
programs="tambon-kiosk tambon-publish tambon-sync catalogue"
cmake --preset release >/dev/null
cmake --preset asan -B build/monkey -DCMAKE_BUILD_TYPE=RelWithDebInfo -DTAMBON_TESTS=ON >/dev/null
for build in release monkey; do
    # shellcheck disable=SC2086
    cmake --build "build/$build" --target $programs >/dev/null
done
touches=${1:-1000000}
seed=${2:-$(od -An -N3 -tu4 /dev/urandom | tr -d ' ')}
mkdir -p build/touches

export LC_ALL=C.UTF-8 G_SLICE=always-malloc G_DEBUG=fatal-criticals
export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:allocator_may_return_null=1
export LSAN_OPTIONS=suppressions=$PWD/tests/support/lsan.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1

run() {
    log=build/touches/touches-$seed-$1
    build=$1
    shift
    timeout 7200 python3 tests/integration/touches.py "build/$build/bin" --seed "$seed" --calm 50 \
        --log "$log.log" "$@" >"$log.txt" 2>&1 || {
        cat "$log.txt"
        echo "FAILED; last: $(tail -n 1 "$log.log")"
        echo "again: python3 tests/integration/touches.py build/$build/bin --seed $seed --calm 50 $*"
        exit 1
    }
    cat "$log.txt"
}
run release --touches "$touches" --strict
run monkey --touches $((touches / 10))
