#!/bin/sh
# The long run, with sanitizers: a million steps, or EVENTS, with a seed of its own, or SEED. The log
# of what was done last, and the line that does it again, are in build/asan/monkey.log.
#   tests/monkey/run.sh [EVENTS [SEED]]
set -eu
cd "$(dirname "$0")/../.."
cmake --preset asan -DTAMBON_TESTS=ON >/dev/null
cmake --build --preset asan --target monkey >/dev/null
seed=${2:-$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}
exec build/asan/bin/monkey "${1:-1000000}" "$seed" build/asan/monkey.log
