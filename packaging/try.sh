#!/bin/sh
# The whole way once, on this machine: installs what is missing, builds, makes the pilot workspace,
# publishes it, serves it over TLS, syncs it and starts the kiosk on it in a window. Without a
# display it draws every screen into PNG files and says where. Ctrl-C stops all it started.
#   packaging/try.sh [FOLDER]      FOLDER keeps the workspace and the store (build/try)
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

packaging/install-missing.sh build run
cmake --preset release -DTAMBON_TESTS=OFF >/dev/null
cmake --build --preset release

bin=$PWD/build/release/bin
folder=${1:-build/try}
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
workspace=$folder/workspace
store=$folder/store
serve=$folder/serve

kiosk=
cleanup() {
    trap - EXIT INT TERM
    [ -z "$kiosk" ] || kill "$kiosk" 2>/dev/null || true
    packaging/serve.sh stop "$serve"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The port of last time is in the QR codes; it is kept while it is free.
packaging/serve.sh stop "$serve"
url=
if [ -s "$folder/url" ]; then
    mkdir -p "$workspace/repository"
    url=$(packaging/serve.sh start "$workspace/repository" "$serve" "$(sed 's/.*://' "$folder/url")") ||
        url=
fi
if [ -z "$url" ]; then
    mkdir -p "$workspace/repository"
    url=$(packaging/serve.sh start "$workspace/repository" "$serve")
    echo "$url" >"$folder/url"
    [ ! -e "$workspace/province.conf" ] ||
        sed -i "s|^base-url = .*|base-url = $url|" "$workspace/province.conf"
fi

# A workspace without province.conf was cut off while it was made: begin again.
if [ ! -e "$workspace/province.conf" ]; then
    rm -rf "$workspace/keys" "$workspace/repository/metadata" "$workspace/root.json" \
        "$workspace/reference" "$workspace/intake" "$store"
    "$bin/tambon-publish" init "$workspace" --pilot --base-url "$url"
fi
"$bin/tambon-publish" -C "$workspace" import
# A pilot has nobody else to approve it, and keys without a passphrase.
"$bin/tambon-publish" -C "$workspace" publish --approve --by ทดลอง
"$bin/tambon-sync" --store "$store" --url "$url" --root "$workspace/root.json" \
    --ca "$serve/certificate.pem"

# The kiosk of the province's first district; without this it would be the first in the alphabet.
printf 'home-district = 8001\n' >"$folder/kiosk.conf"
set -- --store "$store" --config "$folder/kiosk.conf"

echo "Phone pages: $url (the certificate is this machine's own)"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "Starting the kiosk in a window; close it or press Ctrl-C to end."
    # In the background, so that a signal to this script alone ends both at once.
    "$bin/tambon-kiosk" "$@" --size 1600x900 &
    kiosk=$!
    wait "$kiosk"
    kiosk=
else
    "$bin/tambon-kiosk" "$@" --tour "$folder/tour"
    echo "No display here: every screen is a picture in $folder/tour"
fi
