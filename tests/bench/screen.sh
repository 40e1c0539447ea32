#!/bin/sh
# The screen's figures (start, memory, idle, touch, dragging) of the kiosk and of Debian's Chromium
# showing the same data, in one run under Xvfb 1920x1080x24; about ten minutes, --short five.
#   tests/bench/screen.sh STORE [--without-chromium] [--short]
# STORE: a store with the snapshot of a whole province (province.sh makes one). Needs a release build
# with tests, the packages of the tests, libxdamage-dev, libxtst-dev and chromium; root, to drop the
# file cache as a whole.
set -eu
store=$(realpath "$1")
shift
cd "$(dirname "$0")/../.."
cmake --build build/release \
    --target tambon-kiosk kiosk_walk first_frame touch_time drag_time >/dev/null
exec python3 tests/bench/screen.py build/release/bin "$store" "$@"
