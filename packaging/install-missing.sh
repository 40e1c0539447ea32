#!/bin/sh
# Installs the Debian packages named in the lists given that are not there yet. Says what it
# installs; asks sudo when not root. With everything in place it runs no package manager at all.
#   packaging/install-missing.sh build run test
set -eu
here=$(cd "$(dirname "$0")" && pwd)

missing=
for list in "$@"; do
    while read -r package; do
        case $package in '' | '#'*) continue ;; esac
        state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$state" = installed ] || missing="$missing $package"
    done <"$here/dependencies/$list.txt"
done
[ -n "$missing" ] || exit 0

echo "Installing from Debian:$missing"
as_root=
if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing and there is no sudo here. As root, run:" >&2
        echo "  apt-get install --no-install-recommends$missing" >&2
        exit 1
    fi
    as_root=sudo
fi
# nginx and its like must not start a service of their own on this machine: we run ours by hand.
policy=/usr/sbin/policy-rc.d
made_policy=
if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' | $as_root tee $policy >/dev/null
    $as_root chmod 755 $policy
    made_policy=yes
fi
as_root="$as_root env DEBIAN_FRONTEND=noninteractive"
result=0
$as_root apt-get -qq update || result=$?
# shellcheck disable=SC2086 # one word a package
[ "$result" != 0 ] ||
    $as_root apt-get -qq install -y --no-install-recommends $missing >/dev/null || result=$?
[ -z "$made_policy" ] || $as_root rm -f $policy
[ "$result" = 0 ] || {
    echo "The package manager could not install:$missing" >&2
    exit 1
}
