#!/bin/sh
# Counts the lines and branches of what fetches, judges and keeps releases: builds with gcov in
# build/coverage, runs the tests of those libraries and reports. Fails below the bounds of coverage.py.
#   tests/coverage/run.sh [--missed] [PATH…]   --missed prints the lines; PATH: only these files
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
packaging/install-missing.sh build run test coverage
build=build/coverage
tests='test_(tuf|store|delta|client)_.*|test_base_clock|conformance_.*|integration_sync_.*'
# Which allocations fail here depends on the time it has: what it reaches is no measure.
by_chance='integration_sync_memory'
cmake --preset coverage >/dev/null
# shellcheck disable=SC2046 # one target a word
cmake --build "$build" -j "$(nproc)" --target tambon-sync tuf_client make_repository \
    $(ctest --test-dir "$build" -N -R "^(test_(tuf|store|delta|client)_.*|test_base_clock)$" |
        sed -n 's/.*: \(test_.*\)/\1/p') >/dev/null
find "$build" -name '*.gcda' -delete
ctest --test-dir "$build" -R "^($tests)$" -E "^$by_chance$" -j "$(($(nproc) * 2))" \
    --output-on-failure -Q || {
    echo "tests fail: their coverage says nothing (ctest --test-dir $build --rerun-failed)" >&2
    exit 1
}
gcovr --root . --object-directory "$build" --filter '(sync/(tuf|delta|client)|db/(store|base))/' \
    --json "$build/coverage.json" "$build/sync" "$build/db"
exec python3 tests/coverage/coverage.py "$build/coverage.json" "$@"
