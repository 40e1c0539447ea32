#!/bin/sh
# Breaks sync/tuf, sync/delta, db/store and sync/client one change at a time and counts what the
# tests notice. Works on a copy of the project in build/mutants; the tree itself is not touched.
#   tests/mutants/run.sh [--count N] [--seed N] [--log FILE] [--only WORDS] [FOLDER…]
# BUILD names another build folder, so that two runs can share a machine.
set -eu
cd "$(dirname "$0")/../.."
packaging/install-missing.sh build run test mutants
build=${BUILD:-build/mutants}
mkdir -p "$build/source"
# By content, and with new times: what a mutant of the run before has left compiled is compiled anew.
git ls-files -z --cached --others --exclude-standard |
    rsync --links --perms --checksum --from0 --files-from=- --ignore-missing-args . "$build/source"
# -w: a mutant may leave a variable unused. An index past an array ends the program.
cmake -S "$build/source" -B "$build/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug -DTAMBON_TESTS=ON \
    -DCMAKE_C_FLAGS="-w -fsanitize=undefined -fsanitize-undefined-trap-on-error" \
    -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >/dev/null
CCACHE_DISABLE=1 exec /usr/bin/python3 tests/mutants/mutants.py "$build/source" "$build/build" "$@"
