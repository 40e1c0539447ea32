#!/bin/sh
# Makes a bare Debian 12 an information point, or brings newer programs to one, without any network.
# Lies on the stick that packaging/usb.sh makes; what is installed keeps it as tambon-update, which
# believes only sticks of the same province.
#   sh install.sh [--yes]              from the stick, as root
#   tambon-update [--yes] FOLDER       later ones; FOLDER: where the stick is mounted
#   tambon-update --plugged DEVICE     the same when a stick is plugged in (tambon-update@.service)
#   tambon-update --remove             takes everything away again
# --yes: do not ask whether the key of a first stick is the province's.
set -eu
umask 022
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin

keyring=/etc/apt/keyrings/tambon-point.gpg
program=/usr/local/sbin/tambon-update
unit=/etc/systemd/system/tambon-update@.service
rules=/etc/udev/rules.d/71-tambon-update.rules
settings=/etc/tambon-point
# apt reads as a user of its own, and a stick may be pulled out: what is checked is installed from here.
work=/var/cache/tambon-update
log=/var/log/tambon-update.log
until_installed="until the first stick is installed"

# A console shows Thai with one of Debian's own fonts for it, letters side by side.
if [ "${TERM-}" = linux ] && [ -t 1 ] && [ -r /usr/share/consolefonts/Thai-Fixed16.psf.gz ]; then
    setfont Thai-Fixed16 2>/dev/null || :
fi

say() { printf '%s\n    (%s)\n' "$1" "$2"; }

die() {
    printf 'ติดตั้งไม่ได้: %s\n    (%s)\n' "$1" "$2" >&2
    exit 1
}

# ---- taking it away ----

remove() {
    # shellcheck disable=SC2046,SC2016 # one word a package; dpkg's own
    apt-get -qq -y purge $(dpkg-query -W -f '${db:Status-Status} ${Package}\n' 'tambon-*' |
        sed -n '/^not-installed /d; s/^[^ ]* //p') >"$log" 2>&1 ||
        die "ถอนโปรแกรมไม่สำเร็จ รายละเอียดอยู่ใน $log" "packages do not go"
    apt-get -qq -y autoremove --purge >>"$log" 2>&1 || :
    give_up_login
    rm -rf "$work" "$keyring" "$program" "$unit" "$rules" "$log" "$settings/root.json" "$settings/setup.conf"
    rmdir "$settings" 2>/dev/null || :
    say "ถอนโปรแกรมแล้ว เครื่องนี้เป็นเครื่องธรรมดา" "removed"
}

# ---- a stick that somebody plugged in ----

# Most sticks have data alone, or are somebody's own: nothing is said of those.
mount_plugged() {
    [ -e "$keyring" ] || exit 0
    stick=/run/tambon-update/${device##*/}
    /usr/lib/tambon-point/tambon-stick mount "$device" "$stick"
    trap '/usr/lib/tambon-point/tambon-stick unmount "$stick"' EXIT
    [ -s "$stick/stick.asc" ] || exit 0
}

# ---- checks ----

check_machine() {
    # shellcheck source=/dev/null
    release=$(. /etc/os-release && echo "$ID $VERSION_ID")
    [ "$release" = "debian 12" ] || die "เครื่องนี้ไม่ใช่ Debian 12 ($release)" "this is not Debian 12"
    architecture=$(dpkg --print-architecture)
    [ -e "$stick/packages/for-$architecture" ] ||
        die "แท่งนี้ไม่ได้ทำสำหรับเครื่องชนิด $architecture" "stick is for another kind of machine"
}

# The first stick says whose sticks this machine will believe: a person compares that with a paper.
believe_first_key() {
    trusted=$work/first.gpg
    cp -- "$stick/key.gpg" "$trusted" || die "อ่านแท่งไม่ได้ ขอแท่งใหม่จากจังหวัด" "no key on the stick"
    shown=$(gpgv --keyring "$trusted" --status-fd 1 --output /dev/null "$work/stick.asc" \
        2>/dev/null | sed -n 's/^\[GNUPG:\] VALIDSIG \([0-9A-F]*\).*/\1/p')
    [ -n "$shown" ] || die "ลายมือชื่อบนแท่งไม่ถูกต้อง ขอแท่งใหม่จากจังหวัด" "the stick's signature is bad"
    say "แท่งนี้ลงลายมือชื่อด้วยกุญแจ" "fingerprint of the stick's key"
    printf '    %s\n' "$(printf '%s' "$shown" | sed 's/..../& /g')"
    if [ "$yes" != yes ]; then
        printf 'ตรงกับในหนังสือของจังหวัดหรือไม่ ตรงพิมพ์ y แล้วกด Enter (y/n): '
        read -r answer || answer=
        [ "$answer" = y ] || die "ยังไม่ได้ติดตั้งอะไร" "stopped by you"
    fi
}

check_signature() {
    # Read once: what was looked at is what counts.
    cp -- "$stick/stick.asc" "$work/stick.asc" || die "อ่านแท่งไม่ได้" "the stick cannot be read"
    trusted=$keyring
    [ -e "$keyring" ] || believe_first_key
    gpgv --keyring "$trusted" --output "$work/contents" "$work/stick.asc" >"$work/gpgv" 2>&1 ||
        die "แท่งนี้ไม่ได้มาจากจังหวัดของเครื่องนี้ หรือถูกแก้ไข ไม่มีอะไรถูกติดตั้ง" \
            "signed by another key, or altered: $(tail -n 1 "$work/gpgv")"
}

# "# made: 2026-11-22T04:00:00Z"
fact() { sed -n "s/^# $1: //p" "$work/contents"; }

check_clock() {
    made=$(fact made)
    now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
    [ "$(printf '%s\n%s\n' "$made" "$now" | sort | head -n 1)" = "$made" ] ||
        die "นาฬิกาของเครื่อง ($now) ช้ากว่าวันที่ทำแท่ง ตั้งด้วยคำสั่ง  date -u -s '2026-12-31 09:00'  (ใส่วันเวลาจริง) แล้วสั่งใหม่" \
            "the machine's clock is before the stick was made ($made)"
}

check_room() {
    needed=$(fact room-kib)
    free=$(df -P -k /var | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$needed" ] ||
        die "ดิสก์เหลือ $((free / 1024)) MB ต้องใช้ $((needed / 1024)) MB" "disk is too full"
}

# Byte by byte, after the copy: what is looked at is what is installed.
copy_and_check() {
    say "กำลังคัดลอกและตรวจไฟล์ทั้งหมด 1–3 นาที" "copying and checking every file"
    rm -rf "$work/stick"
    mkdir -p "$work/stick"
    sed -n 's/^[0-9a-f]\{64\}  //p' "$work/contents" | while IFS= read -r name; do
        case $name in /* | *..*) die "รายการในแท่งผิดรูป" "bad name: $name" ;; esac
        mkdir -p "$work/stick/$(dirname "$name")"
        cp -- "$stick/$name" "$work/stick/$name" 2>>"$work/copy" ||
            die "อ่านไฟล์ $name จากแท่งไม่ได้ แท่งเสียหรือคัดลอกไม่ครบ" "cannot read it from the stick"
    done
    (cd "$work/stick" && sha256sum --check --quiet --strict "$work/contents") >"$work/sums" 2>&1 ||
        die "ไฟล์ในแท่งไม่ตรงกับที่จังหวัดทำ: $(sed -n 's/: FAILED.*//p' "$work/sums" | head -n 3 | tr '\n' ' ')ไม่มีอะไรถูกติดตั้ง" \
            "files are not as the province made them"
}

# ---- installing ----

# tambon-appliance takes the login prompts away as soon as it is unpacked: after a power cut in the middle
# whoever installs must get in again to do it once more.
keep_login() {
    if [ ! -e "$keyring" ] && [ ! -e "$settings/console" ]; then
        install -d -m 755 "$settings"
        echo "$until_installed" >"$settings/console"
    fi
}

give_up_login() {
    if grep -qsx "$until_installed" "$settings/console"; then rm "$settings/console"; fi
}

run_apt() {
    apt-get -qq -y -o Dir::Etc::SourceList="$work/apt.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$work/lists" -o Acquire::Languages=none -o Acquire::Check-Date=false \
        -o APT::Install-Recommends=no -o Dpkg::Options::=--force-confdef \
        -o Dpkg::Options::=--force-confold "$@" >>"$log" 2>&1
}

install_packages() {
    mkdir -p "$work/lists/partial" /etc/apt/keyrings
    install -m 644 "$work/stick/key.gpg" "$work/key.gpg"
    echo "deb [signed-by=$work/key.gpg] file:$work/stick/packages ./" >"$work/apt.list"
    date >"$log"
    run_apt update || die "อ่านรายการโปรแกรมไม่ได้ รายละเอียดอยู่ใน $log" "apt-get update failed"
    before=$(dpkg-query -W -f '${Package} ${Version} ${db:Status-Status}\n' 'tambon-*' 2>/dev/null || :)
    say "กำลังติดตั้งโปรแกรม 3–10 นาที อย่าปิดเครื่อง" "installing, do not switch off"
    dpkg --configure --pending >>"$log" 2>&1 || :
    # shellcheck disable=SC2046 # one word a package
    run_apt install $(fact install) || die "ติดตั้งโปรแกรมไม่สำเร็จ รายละเอียดอยู่ใน $log
ถ้าในนั้นมีคำว่า unmet dependencies: Debian ในเครื่องใหม่กว่าแท่ง ขอแท่งใหม่จากจังหวัด" \
        "apt-get install failed"
    after=$(dpkg-query -W -f '${Package} ${Version} ${db:Status-Status}\n' 'tambon-*')
}

# What is there stays: the first run and staff write into these files too.
put_settings() {
    install -d -m 755 "$settings"
    if [ ! -e "$settings/root.json" ]; then
        install -m 644 "$work/stick/root.json" "$settings/root.json"
    fi
    if [ -s "$stick/tambon-point/setup.conf" ] && [ ! -e "$settings/setup.done" ]; then
        install -m 600 "$stick/tambon-point/setup.conf" "$settings/setup.conf"
    fi
    url=$(fact url)
    if [ -n "$url" ] && ! grep -q '^ *url *=' "$settings/sync.conf"; then
        case $url in *[!a-zA-Z0-9:/._~%-]*) die "ที่อยู่ในแท่งผิดรูป" "bad url: $url" ;; esac
        sed -i "s|^#url = .*|url = $url|" "$settings/sync.conf"
    fi
}

take_data() {
    # When it was plugged in, tambon-usb@.service has.
    [ -d "$stick/tambon-point/metadata" ] && [ "$task" != plugged ] || return 0
    say "กำลังรับข้อมูลของจังหวัดจากแท่ง" "taking the data on the stick"
    runuser -u tambon-sync -- tambon-sync --config "$settings/sync.conf" --stick "$stick" ||
        say "ยังไม่ได้ข้อมูลจากแท่ง เครื่องจะรับเองภายหลังจากแท่งหรืออินเทอร์เน็ต" "no data yet; it comes later"
}

# Only now: a stick that failed half-way must not be believed.
remember() {
    install -m 644 "$work/stick/key.gpg" "$keyring"
    install -m 755 "$work/stick/install.sh" "$program.new"
    mv "$program.new" "$program"
    install -d /etc/systemd/system /etc/udev/rules.d
    install -m 644 "$work/stick/tambon-update@.service" "$unit"
    install -m 644 "$work/stick/71-tambon-update.rules" "$rules"
    systemctl daemon-reload 2>/dev/null || :
    udevadm control --reload 2>/dev/null || :
    give_up_login
    rm -rf "$work"
}

yes=no
first=yes
task=install
device=
stick=
for word in "$@"; do
    case $word in
    --yes) yes=yes ;;
    --remove) task=remove ;;
    --plugged) task=plugged ;;
    -*) die "ไม่รู้จัก $word" "unknown option" ;;
    *) stick=$word ;;
    esac
done
[ "$(id -u)" = 0 ] || die "ต้องสั่งด้วยสิทธิ์ root: su - แล้วสั่งใหม่" "run as root"
if [ "$task" = remove ]; then
    remove
    exit 0
fi
if [ "$task" = plugged ]; then
    device=$stick
    mount_plugged
fi
[ -n "$stick" ] || stick=$(dirname "$0")
stick=$(cd "$stick" 2>/dev/null && pwd) || die "ไม่มีโฟลเดอร์นี้" "no such folder"
[ -s "$stick/stick.asc" ] || die "ไม่พบไฟล์ติดตั้งใน $stick ใส่แท่งของจังหวัด" "no installation stick there"

# Two sticks at once: one after the other.
exec 9>/run/lock/tambon-update
flock 9
rm -rf "$work"
mkdir -p "$work"
chmod 755 "$work"
[ ! -e "$keyring" ] || first=no
check_machine
say "ตู้ข้อมูลตำบล: ตรวจแท่งก่อนติดตั้ง" "checking the stick"
check_signature
check_clock
check_room
copy_and_check
keep_login
install_packages
put_settings
take_data
remember
# After a power cut all packages may be there already: for whoever installs it is the first time all the same.
if [ "$before" = "$after" ] && [ "$first" != yes ]; then
    say "ไม่มีโปรแกรมใหม่กว่าที่ติดตั้งอยู่" "nothing newer on the stick"
else
    echo "$after" | awk '{ print "    " $1 " " $2 }'
    # Nobody types at an information point: it shows by itself what it has got. A package that is exchanged
    # has its unit stopped: not try-restart.
    [ "$task" != plugged ] || systemctl --no-block restart tambon-kiosk.service 2>/dev/null || :
    say "ติดตั้งเสร็จแล้ว ถอดแท่งออก แล้วสั่ง  reboot" "done: take the stick out and reboot"
fi
