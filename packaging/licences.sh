#!/bin/sh
# Lists everything that is shipped or depended on, with version, licences and where their text is, from
# the copyright files in the packages themselves; in Markdown, to standard output. Fails when one has no
# licence that is known.
#   packaging/licences.sh FOLDER      FOLDER: all the packages, as usb.sh collects them
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for package in "$1"/*.deb; do
    # shellcheck disable=SC2016 # dpkg's own
    dpkg-deb --show --showformat '${Package} ${Version} ${source:Package}\n' "$package" >>"$work/lines"
    # The folder may be a link to that of another package.
    dpkg-deb --fsys-tarfile "$package" | tar -x -C "$work" --wildcards --no-wildcards-match-slash \
        './usr/share/doc/*' --exclude='./usr/share/doc/*/*[!t]' 2>/dev/null || :
    case ${package##*/} in
    tambon-*) dpkg-deb --field "$package" Depends Pre-Depends | tr ',|' '\n' |
        sed 's/^[A-Za-z-]*: *//; s/^ *//; s/[ (:].*//' >>"$work/direct" ;;
    esac
done
# shellcheck disable=SC2046 # one word a package
python3 "$here/licences.py" "$work" $(sort -u "$work/direct") <"$work/lines"
