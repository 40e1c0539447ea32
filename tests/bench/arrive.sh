# For release.sh and delta.sh, which read it from the project's folder: an empty province in a scratch
# folder, where the sheets of day after day arrive. Sets bin, work and province.
bin=$PWD/build/release/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

cmake --build build/release --target tambon-publish build_release >/dev/null
province=$work/province
"$bin/tambon-publish" init "$province" --pilot >/dev/null
rm -r "$province/intake" # the pilot's sheets give way to the large ones

# arrive [--day | --quiet-day | --new-year | --projects N]: the sheets of a day come and go in.
arrive() {
    python3 tests/bench/large_province.py "$province" "$@"
    "$bin/tambon-publish" -C "$province" import >/dev/null
}
