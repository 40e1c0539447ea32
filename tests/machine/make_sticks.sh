#!/bin/sh
# Makes the USB sticks of packaging/manual/installation.md as bytes, each with a partition table and FAT32
# as sticks from a shop: OUT/debian.raw starts Debian's own installer (INSTALLER: make_installer.sh) by
# BIOS, netinst.cfg in its memory; OUT/province-1.raw, -2… are the STICKs (packaging/usb.sh).
#   tests/machine/make_sticks.sh INSTALLER OUT STICK…
set -eu
installer=$(cd "$1" && pwd)
mkdir -p "$2"
out=$(cd "$2" && pwd)
shift 2
here=$(cd "$(dirname "$0")" && pwd)
export LC_ALL=C.UTF-8 MTOOLS_SKIP_CHECK=1
"$here/../../packaging/install-missing.sh" machine

# make FILE MB NAME: one partition from the second MiB on, active
make() {
    rm -f "$1"
    truncate --size "$2M" "$1"
    echo "start=2048, type=c, bootable" | sfdisk --quiet "$1"
    mformat -i "$1@@1M" -F -v "$3" -T $((($2 - 1) * 2048)) ::
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "$installer" "$work/amd64"
# What the installer asks is told on the serial line. An emulated processor needs no guard against itself:
# that is for the installer's own kernel, not for the one that it puts on the disk.
sed -i 's/ ---/ DEBCONF_DEBUG=5 mitigations=off no5lvl ---/' "$work/amd64/boot-screens/txt.cfg"
cp "$here/netinst.cfg" "$work/preseed.cfg"
cp "$here/bed-shell.service" "$work"
(cd "$work" && printf '%s\n' preseed.cfg bed-shell.service | cpio --quiet -o -H newc | gzip) \
    >>"$work/amd64/initrd.gz"
make "$out/debian.raw" 256 DEBIAN
mmd -i "$out/debian.raw@@1M" ::/debian-installer
mcopy -i "$out/debian.raw@@1M" -s "$work/amd64" ::/debian-installer/
mcopy -i "$out/debian.raw@@1M" "$installer/boot-screens/syslinux.cfg" ::
syslinux --install --offset 1048576 "$out/debian.raw"
dd if=/usr/lib/syslinux/mbr/mbr.bin of="$out/debian.raw" bs=440 count=1 conv=notrunc status=none

number=0
for stick in "$@"; do
    number=$((number + 1))
    make "$out/province-$number.raw" $(($(du -sm "$stick" | cut -f 1) * 5 / 4 + 64)) TAMBON
    mcopy -i "$out/province-$number.raw@@1M" -s "$stick"/* ::
done
