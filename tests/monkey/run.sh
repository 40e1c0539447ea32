#!/bin/sh
# The long run, with sanitizers and optimised: a million steps, or STEPS, half of them in each of two
# processes with seeds of their own, or SEED and SEED + 1. About 20 minutes on two free cores. Fails
# when a step breaks something or leaves no way home, when an answer takes more than 250 ms of CPU, when
# memory or open files grow, or something leaks; then it prints the command that does the same again.
# What was done, and how long it took, is in build/monkey/monkey-SEED.log, the figures in
# monkey-SEED.txt.
#   tests/monkey/run.sh [STEPS [SEED]]
set -eu
cd "$(dirname "$0")/../.."
cmake --preset asan -B build/monkey -DCMAKE_BUILD_TYPE=RelWithDebInfo -DTAMBON_TESTS=ON >/dev/null
cmake --build build/monkey --target monkey >/dev/null
steps=$((${1:-1000000} / 2))
first=${2:-$(od -An -N3 -tu4 /dev/urandom | tr -d ' ')}

export LC_ALL=C.UTF-8 G_SLICE=always-malloc G_DEBUG=fatal-criticals
export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:allocator_may_return_null=1
export LSAN_OPTIONS=suppressions=$PWD/tests/support/lsan.supp:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1

# One process and its verdict.
run() {
    log=build/monkey/monkey-$1
    build/monkey/bin/monkey --strict --log "$log.log" "$steps" "$1" >"$log.txt" 2>&1 || {
        status=$?
        {
            echo "FAILED with $status: seed $1"
            echo "last step: $(tail -n 1 "$log.log")"
            echo "again: build/monkey/bin/monkey --strict --log again.log $steps $1"
        } >>"$log.txt"
        return 1
    }
}
run "$first" &
one=$!
run $((first + 1)) &
two=$!
trap 'kill $one $two 2>/dev/null' INT TERM
failed=0
wait $one || failed=1
wait $two || failed=1
for seed in "$first" $((first + 1)); do
    grep -v WARNING "build/monkey/monkey-$seed.txt" | grep .
done
exit $failed
