#!/bin/sh
# Searches for new inputs: every fuzzer for SECONDS (60), with clang, ASan and UBSan. Stops at the
# first crash and leaves its input in build/fuzz; what was found new goes to build/fuzz/found/.
#   tests/fuzz/run.sh [SECONDS [fuzz_name…]]
# RUNS=10000000 ends each fuzzer after so many executions, if its seconds are not over before;
# MAX_LEN=512 makes slow parsers run more often, on no more than so many bytes. Fuzzers that read The
# Update Framework's metadata get its words, tuf.dict.
set -eu
seconds=${1:-60}
runs=${RUNS:--1}
[ $# -eq 0 ] || shift
cd "$(dirname "$0")/../.."
packaging/install-missing.sh build test fuzz
cmake --preset fuzz >/dev/null
names=${*:-$(cd tests/fuzz && ls fuzz_*.c | sed 's/\.c$//')}
# shellcheck disable=SC2086 # one target a word
cmake --build --preset fuzz --target $names >/dev/null
cd build/fuzz
for name in $names; do
    mkdir -p "found/$name"
    echo "== $name, $seconds s =="
    result=0
    words=
    case $name in fuzz_tuf_*) words=-dict=../../tests/fuzz/tuf.dict ;; esac
    # Many read files: in memory, where there is room.
    [ ! -d /dev/shm ] || export TMPDIR=/dev/shm
    # shellcheck disable=SC2086 # one word, or none
    G_SLICE=always-malloc "bin/$name" $words -max_total_time="$seconds" -runs="$runs" \
        -max_len="${MAX_LEN:-65536}" -print_final_stats=1 -verbosity=0 "found/$name" "../../tests/fuzz/corpus/$name" >"$name.log" 2>&1 || result=$?
    if [ "$result" != 0 ]; then
        tail -n 40 "$name.log" >&2
        echo "$name failed; a failing input, if there is one, is in build/fuzz" >&2
        exit 1
    fi
    grep number_of_executed_units "$name.log"
done
