#!/bin/sh
# The whole audit: every page of the tour on eight panels, with every picture compared in its 36
# variants. About ten minutes on two free cores; ctest draws a part (CMakeLists.txt). To be run when
# the kit, the theme or a shared part of the screens changed, and before a release.
#   tests/screen/audit.sh [PRESET]
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
preset=${1:-release}
bin=build/$preset/bin
cmake --preset "$preset" -DTAMBON_TESTS=ON >/dev/null
cmake --build --preset "$preset" --target \
    make_pilot_snapshot test_screen_audit test_screen_golden test_screen_pictures >/dev/null
snapshot=$PWD/build/$preset/audit.db
trap 'rm -f "$snapshot"' EXIT
"$bin/make_pilot_snapshot" "$snapshot"
export TAMBON_PILOT_SNAPSHOT="$snapshot" bin # from here on: who makes one would copy this
# The longest first, so that both cores end together.
printf '%s\n' "audit th 27" pictures "audit en 27" "audit th 43" "audit en 43" "audit th 43 slides" "audit en 43 slides" "audit th 21.5" \
    "audit th 15.6" "audit en 21.5" "audit en 15.6" |
    xargs -P "$(nproc)" -I{} sh -c '
        out=$("$bin"/test_screen_{} --tap -k 2>&1) && word=clean || word=BROKEN
        echo "{}: $(echo "$out" | grep -c "^ok") held, $word"
        [ $word = clean ] || { echo "$out" | grep "^#\|^not ok"; exit 255; }'
