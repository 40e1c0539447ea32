#!/bin/sh
# Makes the disk of the machine under test: a Debian 12 with a kernel and tambon-appliance, as
# packaging/build-deb.sh made it. As root; needs a Debian mirror the first time, the base is then kept
# in OUT. Mounts nothing. MORE: further packages of Debian (sessions.py).
#   tests/machine/make_image.sh [PACKAGES [OUT]]      build/deb, build/machine
set -eu
cd "$(dirname "$0")/../.."
export LC_ALL=C.UTF-8

packaging/install-missing.sh machine
packages=$(cd "${1:-build/deb}" && pwd)
mkdir -p "${2:-build/machine}"
out=$(cd "${2:-build/machine}" && pwd)
# What the machine has of ours, and what somebody who installs it has beside it.
ours="$packages/tambon-kiosk_*.deb $packages/tambon-sync_*.deb $packages/tambon-appliance_*.deb"
theirs="dbus initramfs-tools iproute2 kmod linux-image-amd64 procps udev ${MORE:-}"

# All that our packages depend on comes with the base, so that they are then installed without a network.
# shellcheck disable=SC2086 # a pattern a package
depends=$(for package in $ours; do dpkg-deb --field "$package" Depends; done |
    tr ',' '\n' | sed 's/[(|].*//; s/ //g' | grep -v '^tambon-' | sort -u)
include=$(echo $theirs $depends | tr ' ' ',')
base=$out/base-$(echo "$include" | sha256sum | cut -c1-12).tar
if [ ! -s "$base" ]; then
    rm -f "$out"/base-*.tar
    mmdebstrap --quiet --variant=minbase --dpkgopt='path-exclude=/usr/share/doc/*' \
        --include="$include" bookworm "$out/new.tar" "deb http://deb.debian.org/debian bookworm main" \
        "deb http://deb.debian.org/debian bookworm-updates main" \
        "deb http://deb.debian.org/debian-security bookworm-security main"
    mv "$out/new.tar" "$base"
fi

rm -rf "$out/root"
mkdir "$out/root"
tar --extract --file "$base" --directory "$out/root"
mkdir "$out/root/packages"
# shellcheck disable=SC2086
cp $ours "$out/root/packages"
chroot "$out/root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive \
    sh -c 'dpkg --install /packages/*.deb'
rm -r "$out/root/packages"
# Somebody has answered the questions of the first run.
touch "$out/root/etc/tambon-point/setup.done"

# The bed's hand in the machine, no part of any package: a root shell on a port of its own.
cp tests/machine/bed-shell.service "$out/root/etc/systemd/system"
chroot "$out/root" systemctl enable bed-shell.service
echo tambon-point >"$out/root/etc/hostname"
echo "/dev/vda / ext4 defaults 0 1" >"$out/root/etc/fstab"

cp "$out"/root/boot/vmlinuz-* "$out/vmlinuz"
cp "$out"/root/boot/initrd.img-* "$out/initrd"
rm -f "$out/disk.raw"
truncate --size 3G "$out/disk.raw"
mke2fs -q -t ext4 -d "$out/root" "$out/disk.raw"
rm -r "$out/root"
echo "Disk in $out/disk.raw"
