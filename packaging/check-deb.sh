#!/bin/sh
# Checks the packages that build-deb.sh made, as root: lintian at its strictest; piuparts: installed,
# upgraded from an older version and purged in a bare Debian, nothing may stay; and the whole way of
# the data by what is installed (tests/integration/installed.py). Needs a Debian mirror and half an
# hour; it gives up after two.
#   packaging/check-deb.sh [PACKAGES]      PACKAGES: their folder (build/deb)
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8
[ -n "${TAMBON_CHECK_DEB:-}" ] || exec env TAMBON_CHECK_DEB=running timeout 2h "$0" "$@"

packaging/install-missing.sh check-deb
packages=$(cd "${1:-build/deb}" && pwd)
out=$packages/check
base=$out/base.tar.gz
mkdir -p "$out"

# The same packages under an older number: what the upgrade begins from.
make_older() {
    rm -rf "$out/older"
    mkdir "$out/older"
    for package in "$packages"/tambon-*.deb; do
        case $package in *-dbgsym_*) continue ;; esac
        dpkg-deb --raw-extract "$package" "$out/older/tree"
        sed -i 's/^Version: .*/&~before/' "$out/older/tree/DEBIAN/control"
        dpkg-deb --root-owner-group --build "$out/older/tree" "$out/older" >/dev/null
        rm -r "$out/older/tree"
    done
    (cd "$out/older" && apt-ftparchive packages . >Packages)
}

# check NAME COMMAND…: one line of result; what was said is in NAME.log.
failed=
check() {
    name=$1
    shift
    if "$@" >"$out/$name.log" 2>&1; then
        echo "ok      $name"
    else
        echo "FAILED  $name: see $out/$name.log"
        failed=yes
    fi
}

check_lintian() {
    lintian --display-info --pedantic --info --fail-on error,warning,info,pedantic "$packages"/*.changes
}

# One by one: what one package leaves shall not hide behind another. polkitd, which NetworkManager brings,
# gives a folder of its own another owner and leaves it so.
check_piuparts() {
    find "$packages" -maxdepth 1 -name 'tambon-*.deb' ! -name '*-dbgsym_*' -exec \
        piuparts --distribution bookworm --mirror http://deb.debian.org/debian --basetgz "$base" \
        --single-packages --ignore /usr/share/polkit-1/rules.d/ --no-eatmydata \
        --fail-on-broken-symlinks --log-level info \
        --bindmount "$out/older" --extra-repo "deb [trusted=yes] file:$out/older ./" {} +
}

# Every machine of ours has systemd; put in and purged here, it would leave files of its own behind.
[ -s "$base" ] || mmdebstrap --quiet --variant=minbase --include=systemd bookworm "$base"
make_older
check lintian check_lintian
check installed tests/integration/installed.py "$base" "$packages" "$out/installed"
check piuparts check_piuparts
[ -z "$failed" ]
