#!/bin/sh
# Measures the kiosk under Xvfb 1920x1080x24 with software rendering; at most three minutes.
#   tests/bench/run.sh STORE [--with-chromium PAGE.html]
# Needs a release build with tests and, besides the packages of the tests: libx11-dev libxext-dev
# procps (and chromium for --with-chromium).
set -eu
store=$(realpath "$1")
chromium_page=
[ "${2:-}" != --with-chromium ] || chromium_page=$(realpath "$3")
cd "$(dirname "$0")/../.."
bin=$PWD/build/release/bin
work=$(mktemp -d)
xvfb=
cleanup() {
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    sleep 1 # Chromium writes its profile while it ends
    rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

cmake --build build/release --target frame_time >/dev/null
cc -O2 -o "$work/first_frame" tests/bench/first_frame.c -lX11 -lXext
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
xvfb=$!
while [ ! -s "$work/display" ]; do sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY

# Sums over every process of a session: PSS in MB, context switches, CPU ticks (1/100 s).
session_pss() {
    for pid in $(pgrep -s "$1"); do
        awk '/^Pss:/ {print $2}' "/proc/$pid/smaps_rollup" 2>/dev/null || true
    done | awk '{s+=$1} END {printf "%.1f", s/1024}'
}
session_switches() {
    for pid in $(pgrep -s "$1"); do
        cat /proc/"$pid"/task/*/status 2>/dev/null || true
    done | awk '/ctxt_switches/ {s+=$2} END {print s+0}'
}
session_ticks() {
    for pid in $(pgrep -s "$1"); do
        cut -d' ' -f14,15 "/proc/$pid/stat" 2>/dev/null || true
    done | awk '{s+=$1+$2} END {print s+0}'
}

measure() {
    name=$1
    shift
    "$work/first_frame" "$@" >/dev/null 2>&1 || true # warms the file cache
    starts=$(for _ in 1 2 3 4 5 6 7; do
        "$work/first_frame" "$@" 2>/dev/null | cut -d' ' -f2
    done | sort -n | sed -n 4p)
    setsid "$@" >/dev/null 2>&1 &
    session=$! # setsid(1) in a background job keeps its pid and makes it the session's
    sleep 10
    pss=$(session_pss "$session")
    processes=$(pgrep -s "$session" | wc -l)
    switches=$(session_switches "$session")
    ticks=$(session_ticks "$session")
    sleep 30
    switches=$(($(session_switches "$session") - switches))
    ticks=$(($(session_ticks "$session") - ticks))
    pkill -s "$session" || true
    wait "$session" 2>/dev/null || true
    echo "$name: first complete frame $starts ms (median of 7); PSS $pss MB in $processes process(es);"
    echo "    idle 30 s: $switches context switches, $ticks CPU ticks of 10 ms"
}

uname -sr
grep -m1 'model name' /proc/cpuinfo | sed 's/.*: //'
echo "$(nproc) cores"
measure "tambon-kiosk" "$bin/tambon-kiosk" --store "$store" --size 1920x1080
[ -z "$chromium_page" ] ||
    measure "chromium kiosk" /usr/bin/chromium --no-sandbox --kiosk --disable-gpu --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync --disable-quic \
        --user-data-dir="$work/chromium" --window-size=1920,1080 "file://$chromium_page"
"$bin/frame_time" "$store"
