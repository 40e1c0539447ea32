#!/bin/sh
# Makes Debian's installer for make_sticks.sh: OUT/amd64, from the package of its netboot image. A mirror
# may lack some of the installer's own packages (udebs): from the ordinary packages of the same versions
# come the modules of disks and ext4, e2fsprogs and libmount; the others it lacks (other file systems, RAID)
# are entered as there, with nothing in them, for a PC with one SATA disk.
#   tests/machine/make_installer.sh OUT [SUITE]      SUITE: whose installer, trixie; it installs bookworm
set -eu
mkdir -p "$1"
out=$(cd "$1" && pwd)
suite=${2:-trixie}
number=13
[ "$suite" != bookworm ] || number=12
export LC_ALL=C.UTF-8

# shellcheck disable=SC2016 # apt's own
mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' | head -n 1)
mirror=${mirror%/}
mkdir -p "$out/lists/partial" "$out/cache/archives/partial" "$out/debs"
echo "deb $mirror $suite main" >"$out/list"
run_apt() {
    apt-get -qq -o Dir::Etc::SourceList="$out/list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$out/lists" -o Dir::Cache="$out/cache" -o APT::Sandbox::User=root "$@"
}
run_apt update
# fetch NAME…: once
fetch() {
    for name in "$@"; do
        set -- "$out/debs/$name"_*.deb
        [ -e "$1" ] || (cd "$out/debs" && run_apt download "$name")
    done
}
unpack() { dpkg-deb --extract "$out/debs/$1"_*.deb "$out/$2"; }

fetch "debian-installer-$number-netboot-amd64"
rm -rf "$out/image" "$out/tree" "$out/add" "$out/more" "$out/amd64"
unpack "debian-installer-$number-netboot-amd64" image
cp -r "$out/image/usr/lib/debian-installer/images/$number/amd64/text/debian-installer/amd64" "$out/amd64"
rm -r "$out/image"
mkdir "$out/tree" "$out/add"
(cd "$out/tree" && zcat "$out/amd64/initrd.gz" | cpio --quiet --extract --make-directories --no-absolute-filenames \
    'usr/lib/modules/*' 'lib/modules/*' 'var/lib/dpkg/*')
kernel=$(basename "$(find "$out/tree" -path '*/lib/modules/*' -prune -type d | head -n 1)")

# What it would fetch and the mirror has not.
wget -q -O - "$mirror/dists/$suite/main/debian-installer/binary-amd64/Packages.xz" | xz -d >"$out/udebs"
"$(dirname "$0")/missing_udebs.py" "$mirror" "$out/udebs" "$out/tree/var/lib/dpkg/status" "$kernel" \
    >"$out/missing"
if [ -s "$out/missing" ]; then
    echo "Not on the mirror: $(cut -d ' ' -f 1 "$out/missing" | tr '\n' ' ')"
    modules=usr/lib/modules/$kernel
    fetch "linux-image-$kernel" e2fsprogs libext2fs2t64 libcom-err2 libss2 libmount1
    unpack "linux-image-$kernel" more
    mkdir -p "$out/add/$modules"
    cp -r "$out/tree/$modules/." "$out/add/$modules"
    for part in drivers/ata drivers/md drivers/cdrom drivers/block/loop drivers/scsi/scsi_mod drivers/scsi/scsi_common \
        drivers/scsi/sd_mod drivers/scsi/sr_mod fs/ext4 fs/jbd2 fs/mbcache fs/isofs lib crypto; do
        for found in "$out/more/$modules/kernel/$part" "$out/more/$modules/kernel/$part".ko*; do
            [ -e "$found" ] || continue
            mkdir -p "$out/add/$modules/kernel/$(dirname "$part")"
            cp -r "$found" "$out/add/$modules/kernel/$(dirname "$part")"
        done
    done
    find "$out/add/$modules" -name '*.ko.xz' -exec xz -d -f {} +
    cp "$out/more/$modules"/modules.builtin* "$out/more/$modules/modules.order" "$out/add/$modules"
    ln -s usr/lib "$out/add/lib"
    depmod -b "$out/add" "$kernel"
    rm "$out/add/lib"
    for package in e2fsprogs libext2fs2t64 libcom-err2 libss2 libmount1; do
        unpack "$package" more
    done
    mkdir -p "$out/add/usr/sbin" "$out/add/usr/lib/x86_64-linux-gnu" "$out/add/etc"
    for program in mke2fs e2fsck tune2fs resize2fs; do
        cp "$(find "$out/more" -path "*/sbin/$program" -type f)" "$out/add/usr/sbin"
    done
    for kind in ext2 ext3 ext4; do
        ln -s mke2fs "$out/add/usr/sbin/mkfs.$kind"
        ln -s e2fsck "$out/add/usr/sbin/fsck.$kind"
    done
    cp "$out/more/etc/mke2fs.conf" "$out/add/etc"
    find "$out/more" -path '*/x86_64-linux-gnu/*.so.*' -exec cp -P {} "$out/add/usr/lib/x86_64-linux-gnu" \;
    mkdir -p "$out/add/var/lib/dpkg"
    {
        cat "$out/tree/var/lib/dpkg/status"
        while read -r name version; do
            printf '\nPackage: %s\nStatus: install ok installed\nVersion: %s\n' "$name" "$version"
        done <"$out/missing"
        echo
    } >"$out/add/var/lib/dpkg/status"
    (cd "$out/add" && find . -mindepth 1 | cpio --quiet --create --format newc | gzip -1) >>"$out/amd64/initrd.gz"
fi
rm -rf "$out/tree" "$out/more" "$out/add"
