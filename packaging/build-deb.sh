#!/bin/sh
# Makes the Debian packages, source and binary, of the tree as it is. Installs what is missing. The
# tests do not run in here: tests/run.sh runs them on the same build.
#   packaging/build-deb.sh [OUT]      OUT: the folder they come into (build/deb)
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8

packaging/install-missing.sh build deb
mkdir -p "${1:-build/deb}"
out=$(cd "${1:-build/deb}" && pwd)
version=$(dpkg-parsechangelog --show-field Version)
source=tambon-point-${version%-*}
rm -rf "${out:?}/$source" "$out"/tambon-*

# The same tree gives the same bytes: nothing of this machine or minute goes into the archive.
git ls-files -z --cached --others --exclude-standard -- ':!debian' |
    tar --create --xz --file "$out/tambon-point_${version%-*}.orig.tar.xz" --null --files-from - \
        --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
        --mtime "@$(dpkg-parsechangelog --show-field Timestamp)" --transform "s|^|$source/|S"
tar --extract --file "$out/tambon-point_${version%-*}.orig.tar.xz" --directory "$out"
cp -r debian "$out/$source/debian"
(cd "$out/$source" && DEB_BUILD_OPTIONS=nocheck dpkg-buildpackage --unsigned-source --unsigned-changes)
rm -r "${out:?}/$source"
echo "Packages in $out:"
ls "$out"/*.deb
