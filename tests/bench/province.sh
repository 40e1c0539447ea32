#!/bin/sh
# Makes a store with the snapshot of a made-up province of 170 tambons and 250,000 projects, for
# screen.sh. About three minutes and 1.5 GB of disk in $TMPDIR; the store has 0.4 GB.
#   tests/bench/province.sh STORE [PROJECTS [boundaries]]
# With `boundaries`, made-up ones for the map (make_boundaries.py), otherwise none.
# Needs a release build with tests and python3.
set -eu
mkdir -p "$1/snapshots"
store=$(realpath "$1")
cd "$(dirname "$0")/../.."
bin=$PWD/build/release/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

cmake --build build/release --target tambon-publish build_release >/dev/null
"$bin/tambon-publish" init "$work/province" --pilot >/dev/null
rm -r "$work/province/intake" # the pilot's sheets give way to the large ones
python3 tests/bench/large_province.py "$work/province" --projects "${2:-250000}"
"$bin/tambon-publish" -C "$work/province" import >/dev/null
if [ "${3:-}" = boundaries ]; then
    python3 tests/support/make_boundaries.py "$work/province/reference/areas.csv" "$work/map.geojson" --detail 9
    "$bin/tambon-publish" -C "$work/province" boundaries "$work/map.geojson" >/dev/null
fi
"$bin/build_release" "$work/province/province.db" - "$work/release.db" 1
name=R-1-$(sha256sum "$work/release.db" | cut -c1-12).db
mv "$work/release.db" "$store/snapshots/$name"
chmod 0444 "$store/snapshots/$name"
ln -sfn "snapshots/$name" "$store/current"
