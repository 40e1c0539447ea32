#!/bin/sh
# The phone pages in a real browser, and an accessibility checker from npm (axe-core, which stays in
# build/browser). A quarter of an hour on two free cores. Pictures of every kind of page are in build/browser/pages,
# to be looked at; what is wrong is printed and in findings.txt there.
#   tests/browser/run.sh [--only PART] [--kind KIND]      parts and kinds: browse.py
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8
axe_version=4.10.3

packaging/install-missing.sh build run browser
command -v npm >/dev/null || packaging/install-missing.sh npm
cmake --preset release -DTAMBON_TESTS=ON >/dev/null
cmake --build --preset release --target tambon-publish tambon-sync tambon-kiosk >/dev/null
axe=build/browser/node_modules/axe-core/axe.min.js
[ -s "$axe" ] && grep -q "axe v$axe_version" "$axe" ||
    npm install --prefix build/browser --no-save --no-audit --no-fund --ignore-scripts \
        --loglevel=error "axe-core@$axe_version"
rm -rf build/browser/pages
exec /usr/bin/python3 tests/browser/browse.py build/release/bin "$axe" build/browser/pages "$@"
