#!/bin/sh
# Makes the disk of a machine as an officer leaves it on Friday: Debian 12 as the network installer puts it
# on without any selection, then install.sh from an installation stick (packaging/usb.sh), with no network
# at all. Here in a root of its own, not on an emulated processor: that would take hours; walk.py switches
# the machine on. As root; a Debian mirror for the bare system, the first time (6 minutes, later 2).
#   tests/machine/install_by_stick.sh STICK [OUT]      OUT: build/walk
set -eu
stick=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8

packaging/install-missing.sh machine
mkdir -p "${2:-build/walk}"
out=$(cd "${2:-build/walk}" && pwd)
base=$out/netinst.tar
[ -s "$base" ] || {
    mmdebstrap --quiet --variant=important --include=linux-image-amd64,initramfs-tools bookworm "$out/new.tar"
    mv "$out/new.tar" "$base"
}
rm -rf "$out/root"
mkdir "$out/root"
tar --extract --file "$base" --directory "$out/root"
cp tests/machine/bed-shell.service "$out/root/etc/systemd/system"
chroot "$out/root" systemctl --quiet enable bed-shell.service
echo debian >"$out/root/etc/hostname"
echo "/dev/vda / ext4 defaults 0 1" >"$out/root/etc/fstab"

mkdir "$out/root/media/stick"
export out stick
# shellcheck disable=SC2016 # said to the shell in there
unshare --mount --net --pid --fork sh -euc '
    mount --bind "$stick" "$out/root/media/stick"
    mount -t proc proc "$out/root/proc"
    mount -t devtmpfs dev "$out/root/dev" 2>/dev/null || mount --rbind /dev "$out/root/dev"
    exec chroot "$out/root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root \
        sh /media/stick/install.sh --yes'
rmdir "$out/root/media/stick"

cp "$out"/root/boot/vmlinuz-* "$out/vmlinuz"
cp "$out"/root/boot/initrd.img-* "$out/initrd"
rm -f "$out/disk.raw"
truncate --size 4G "$out/disk.raw"
mke2fs -q -t ext4 -d "$out/root" "$out/disk.raw"
rm -r "$out/root"
echo "Disk in $out/disk.raw"
