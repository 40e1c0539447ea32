#!/bin/sh
# Makes the folder of an installation stick: with it a bare Debian 12 becomes an information point, or
# gets newer programs, without any network. Copy what is in OUT onto a stick (FAT32, exFAT or ext4).
# Needs a Debian mirror, 1 GB and the packages of dependencies/usb.txt, manual.txt; about five minutes.
#   packaging/usb.sh OUT --root FILE --keys FOLDER [OPTION…]
#     --root FILE         root.json of the province (tambon-publish init makes it)
#     --keys FOLDER       GnuPG home with the province's key for sticks; a new key when there is none
#     --packages FOLDER   our packages (build/deb; packaging/build-deb.sh makes them)
#     --from FOLDER       data: the repository in a folder (the workspace's repository/), or
#     --url URL           from the server; the machine then asks there too
#     --ca FILE           believe these certificates of that server
#     --answers FILE      setup.conf with answers of the first run
#     --with PACKAGE      one more package of Debian, such as a driver; may stand several times
set -eu
here=$(cd "$(dirname "$0")" && pwd)
export LC_ALL=C.UTF-8
umask 022

die() {
    echo "usb.sh: $*" >&2
    exit 1
}

out=''
root=''
keys=''
packages=$here/../build/deb
from=''
url=''
ca=''
answers=''
with=''
while [ $# -gt 0 ]; do
    case $1 in
    --root | --keys | --packages | --from | --url | --ca | --answers | --with)
        [ $# -gt 1 ] || die "$1 what?"
        case $1 in
        --with) with="$with $2" ;;
        --url) url=$2 ;;
        *)
            path=$(realpath -- "$2")
            case $1 in
            --root) root=$path ;;
            --keys) keys=$path ;;
            --packages) packages=$path ;;
            --from) from=$path ;;
            --ca) ca=$path ;;
            --answers) answers=$path ;;
            esac
            ;;
        esac
        shift
        ;;
    -*) die "unknown option $1" ;;
    *) out=$1 ;;
    esac
    shift
done
if [ -z "$out" ] || [ ! -s "$root" ] || [ -z "$keys" ]; then
    die "OUT, --root FILE and --keys FOLDER are needed"
fi
"$here/install-missing.sh" usb manual
mkdir -p "$out/tambon-point" "$packages/fetched/partial"
out=$(cd "$out" && pwd)
architecture=$(dpkg --print-architecture)

# ---- packages: ours, and all that they need, from nothing ----

# One version of each is there: what build-deb.sh made last.
find_ours() {
    set -- "$packages/$1"_*.deb
    if [ $# != 1 ] || [ ! -e "$1" ]; then return 1; fi
    echo "$1"
}

# As on a machine that has nothing at all: what a netinst brings may be older.
run_apt() {
    # shellcheck disable=SC2086 # one word a package
    apt-get -qq -o Dir::State::status=/dev/null -o Dir::Cache::archives="$packages/fetched" \
        -o Debug::NoLocking=1 -o APT::Install-Recommends=no -o APT::Sandbox::User=root "$@" \
        install $ours $with
}

collect_packages() {
    kiosk=$(find_ours tambon-kiosk) || die "not one tambon-kiosk in $packages: packaging/build-deb.sh"
    sync=$(find_ours tambon-sync) || die "not one tambon-sync in $packages: packaging/build-deb.sh"
    ours="$kiosk $sync"
    install="tambon-kiosk tambon-sync xauth xserver-xorg-core xserver-xorg-input-libinput network-manager"
    if appliance=$(find_ours tambon-appliance); then
        ours="$ours $appliance"
        install=tambon-appliance
    else
        with="$with ${install#tambon-kiosk tambon-sync }"
    fi
    run_apt -y --download-only
    rm -rf "$out/packages"
    mkdir -p "$out/packages"
    # "Inst libc6 (2.36-9+deb12u13 Debian:12.13/oldstable [amd64])"
    run_apt --simulate | sed -n 's/^Inst \([^ ]*\) (\([^ ]*\) .*\[\([a-z0-9]*\)\]).*/\1 \2 \3/p' |
        while read -r name version kind; do
            file=${name}_$(echo "$version" | sed 's/:/%3a/')_$kind.deb
            case $name in
            tambon-*) cp -- "$packages/$file" "$out/packages/" ;;
            *) cp -- "$packages/fetched/$file" "$out/packages/" ;;
            esac
        done
    : >"$out/packages/for-$architecture"
}

# ---- signing ----

make_key() {
    [ -d "$keys" ] || mkdir -m 700 "$keys"
    if ! gpg --homedir "$keys" --batch --list-secret-keys --with-colons 2>/dev/null | grep -q ^sec; then
        echo "A new key for sticks, without a passphrase, in $keys: keep the folder locked away." >&2
        gpg --homedir "$keys" --batch --quiet --passphrase '' --quick-generate-key \
            "tambon-point installation sticks" ed25519 sign never
    fi
    # All of them: a stick brings the key that comes next.
    gpg --homedir "$keys" --batch --export >"$out/key.gpg"
}

sign() {
    rm -f "$2"
    gpg --homedir "$keys" --quiet --clearsign --digest-algo SHA256 --output "$2" "$1"
}

make_repository() (
    cd "$out/packages"
    rm -f Packages Release InRelease
    apt-ftparchive packages . >Packages
    apt-ftparchive -o APT::FTPArchive::Release::Origin=tambon-point \
        -o APT::FTPArchive::Release::Label=tambon-point release . >"$out/Release"
    sign "$out/Release" InRelease
    rm "$out/Release"
)

# Unpacked, packed beside it, and half a GB for the store.
room_kib() {
    echo $(($(sed -n 's/^Installed-Size: //p' "$out/packages/Packages" | awk '{ sum += $1 } END { print sum }') +
        2 * $(du -sk "$out/packages" | cut -f 1) + 512 * 1024))
}

# Every file but the data (signed by TUF) and the answers (the district may edit them).
sign_all() {
    rm -f "$out/stick.asc"
    {
        echo "# made: $(date -u +%Y-%m-%dT%H:%M:%SZ)"
        echo "# install: $install"
        echo "# room-kib: $(room_kib)"
        echo "# url: $url"
        cd "$out" && find . -type f ! -path './tambon-point/*' -printf '%P\n' |
            sort | tr '\n' '\0' | xargs -0 sha256sum --
    } >"$out.contents"
    sign "$out.contents" "$out/stick.asc"
    rm "$out.contents"
}

# ---- the rest ----

copy_data() {
    source="--from $from"
    [ -n "$from" ] || source="--url $url"
    store=$(mktemp -d)
    # shellcheck disable=SC2086 # two words
    tambon-sync $source ${ca:+--ca "$ca"} --root "$root" --store "$store" --mirror "$out/tambon-point" ||
        die "the data cannot be taken: $source"
    rm -rf "$store"
}

# The stick's own tambon-sync: the officer's PC may have none.
use_our_sync() {
    tools=$(mktemp -d)
    trap 'rm -rf "$tools"' EXIT
    dpkg-deb --extract "$out/packages"/tambon-sync_*.deb "$tools"
    PATH=$tools/usr/bin:$PATH
}

collect_packages
make_key
use_our_sync
[ -z "$from$url" ] || copy_data
install -m 644 "$root" "$out/root.json"
install -m 755 "$here/usb/install.sh" "$out/install.sh"
install -m 644 "$here/usb/tambon-update@.service" "$here/usb/71-tambon-update.rules" "$out"
# A notepad wants both ends of a line.
sed 's/$/\r/' "$here/usb/read-first.txt" >"$out/อ่านก่อน.txt"
# Where the first run looks for them, too (tambon-setup).
install -m 644 "$root" "$out/tambon-point/root.json"
[ -z "$answers" ] || install -m 644 "$answers" "$out/tambon-point/setup.conf"
"$here/licences.sh" "$out/packages" >"$out/licences.md"
rm -rf "$out/manual"
"$here/manual/make-pdf.sh" "$out/manual" "$out/licences.md"
make_repository
sign_all
echo "$out: $(du -sh "$out" | cut -f 1). Fingerprint for the letter that goes with the sticks:"
gpg --homedir "$keys" --batch --with-colons --list-secret-keys 2>/dev/null |
    sed -n 's/^fpr:*\([0-9A-F]*\):/\1/p' | sed 's/..../& /g'
