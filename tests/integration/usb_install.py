#!/usr/bin/env python3
"""The installation stick (packaging/usb.sh) on a Debian as its netinst leaves it, without any network:
installs, installs again, updates, refuses what was altered or is another's, goes away. As root; not in
ctest. Eight minutes; the first time five more, for what comes from a Debian mirror.

    timeout 40m usb_install.py BIN PACKAGES OUT

BIN: folder of our programs, for the province's side; PACKAGES: of packaging/build-deb.sh. OUT gets the
picture that the installed kiosk draws; what was fetched stays in PACKAGES and OUT for the next time.
"""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

TREE = pathlib.Path(__file__).resolve().parents[2]
USB = TREE / "packaging/usb.sh"
BIN, PACKAGES, OUT = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
OURS = "dpkg-query -W -f '${Package} ${Version} ${db:Status-Status}\\n' 'tambon-*' 2>/dev/null"
TRACES = ["usr/bin/tambon-sync", "usr/bin/tambon-kiosk", "etc/apt/keyrings/tambon-point.gpg", "etc/tambon-point",
          "usr/local/sbin/tambon-update", "etc/systemd/system/tambon-update@.service",
          "etc/udev/rules.d/71-tambon-update.rules", "var/lib/tambon-point/store", "var/cache/tambon-update"]


def check(true, what, said=""):
    if not true:
        sys.exit(f"usb_install: {what}\n{said[-3000:]}")
    print(f"ok: {what}", flush=True)


def call(*words, **options):
    done = subprocess.run([str(word) for word in words], check=False, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, timeout=1200, **options)
    if done.returncode != 0:
        sys.exit(f"usb_install: {words}: {done.returncode}\n{done.stdout[-3000:]}")
    return done.stdout


class Machine:
    """A Debian in a folder; every command has mounts of its own, no network, and the stick in /mnt."""

    def __init__(self, folder):
        base = OUT / "netinst.tar"
        if not base.exists():
            call("mmdebstrap", "--quiet", "--variant=important", "bookworm", base)
        self.folder = folder
        call("tar", "-xpf", base, "-C", folder)

    def run(self, command, image=None, code=0, devices=False):
        inside = ["chroot", str(self.folder), "env", "-i", "HOME=/root", "TERM=dumb",
                  "PATH=/usr/local/sbin:/usr/sbin:/usr/bin:/sbin:/bin", "sh", "-c", command]
        mounts = f"mount -t proc proc {shlex.quote(str(self.folder / 'proc'))}"
        if image:
            mounts += f" && mount -o loop,ro,noexec {image} {shlex.quote(str(self.folder / 'mnt'))}"
        if devices:
            mounts += f" && mount --rbind /dev {shlex.quote(str(self.folder / 'dev'))}"
        done = subprocess.run(["unshare", "--mount", "--net", "sh", "-c", f"{mounts} && exec {shlex.join(inside)}"],
                              check=False, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=1200, stdin=subprocess.DEVNULL)
        if done.returncode != code:
            log = self.folder / "var/log/tambon-update.log"
            sys.exit(f"usb_install: {command}: {done.returncode}, not {code}\n{done.stdout[-3000:]}\n"
                     f"{log.read_text()[-3000:] if log.exists() else ''}")
        return done.stdout


class Province:
    def __init__(self, folder):
        self.folder, self.workspace = folder, folder / "workspace"
        publish = BIN / "tambon-publish"
        call(publish, "init", self.workspace, "--pilot", "--base-url", "https://point.example.go.th")
        call(publish, "-C", self.workspace, "import")
        call(publish, "-C", self.workspace, "publish", "--approve", "--by", "ผู้ทดสอบ")
        self.answers = folder / "setup.conf"
        self.answers.write_text("home-district = 8001\nkiosk-id = 8001-1\n")

    def make_stick(self, name, packages=PACKAGES, keys="keys"):
        stick = self.folder / name
        said = call(USB, stick, "--root", self.workspace / "root.json", "--keys", self.folder / keys,
                    "--packages", packages, "--from", self.workspace / "repository",
                    "--answers", self.answers)
        check(re.search(r"^([0-9A-F]{4} ){10}$", said, re.MULTILINE), f"{name}: its fingerprint is told", said)
        return stick


def make_image(stick):
    image = stick.with_suffix(".ext4")
    image.unlink(missing_ok=True)
    call("mkfs.ext4", "-q", "-d", stick, image, "400M")
    return image


def through_fat(stick, folder):
    """What is copied onto the file system of shop sticks comes back as it was, names and all."""
    image, back = folder / "fat.img", folder / "back"
    call("truncate", "-s", "400M", image)
    call("mkfs.vfat", "-F", "32", image)
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    call("mcopy", "-s", "-i", image, *stick.iterdir(), "::", env=environment)
    back.mkdir()
    call("mcopy", "-s", "-i", image, "::*", back, env=environment)
    call("diff", "-r", stick, back)
    print("ok: FAT32 keeps it as it is")


def newer_packages(folder):
    """The same under a higher number; what was fetched from Debian is shared."""
    newer = folder / "newer"
    newer.mkdir()
    (newer / "fetched").symlink_to(PACKAGES / "fetched")
    for package in PACKAGES.glob("tambon-*.deb"):
        if re.match(r"tambon-(kiosk|sync|appliance)_", package.name):
            call("dpkg-deb", "--raw-extract", package, newer / "tree")
            control = newer / "tree/DEBIAN/control"
            control.write_text(re.sub(r"^(Version: .*)", r"\1+later", control.read_text(), flags=re.MULTILINE))
            call("dpkg-deb", "--root-owner-group", "--build", newer / "tree", newer)
            shutil.rmtree(newer / "tree")
    return newer


def install(machine, image):
    check(not machine.run("ls /sys/class/net 2>/dev/null || true").strip(), "the machine has no network")
    said = machine.run("sh /mnt/install.sh --yes", image)
    check("ติดตั้งเสร็จแล้ว" in said and "กุญแจ" in said, "a bare machine is installed, in Thai", said)
    check("รับข้อมูลชุดใหม่เรียบร้อยแล้ว" in said, "with the data of the province", said)
    ours = machine.run(OURS)
    check("tambon-kiosk 0" in ours and "tambon-sync 0" in ours and "installed" in ours, "packages are in", ours)
    settings = machine.folder / "etc/tambon-point"
    check((settings / "root.json").exists() and (settings / "setup.conf").stat().st_mode & 0o077 == 0,
          "root and answers are in place, the answers for root alone")
    if next(PACKAGES.glob("tambon-appliance_*.deb"), None):
        check("tambon-appliance" in ours, "with the appliance, when it is among the packages", ours)
    # Other packages' units may be at fault too: ours must not be named.
    said = machine.run("command -v systemd-analyze >/dev/null && "
                       "{ systemd-analyze verify --man=no tambon-update@sdb1.service 2>&1 || true; }")
    check("tambon-update" not in said, "the unit that takes later sticks is in order", said)
    machine.run("tambon-kiosk --store /var/lib/tambon-point/store --picture / /tmp/home.png --size 1920x1080")
    shutil.copy(machine.folder / "tmp/home.png", OUT / "installed.png")
    print("ok: the installed kiosk draws its first page")


def again(machine, image):
    settings = machine.folder / "etc/tambon-point/kiosk.conf"
    settings.write_text(settings.read_text() + "\n#calm = yes\n")
    before = machine.run(OURS)
    # A power cut before its end: all packages are in, nothing is believed yet.
    (machine.folder / "etc/apt/keyrings/tambon-point.gpg").unlink()
    said = machine.run("sh /mnt/install.sh --yes", image)
    check("ติดตั้งเสร็จแล้ว" in said and machine.run(OURS) == before, "begun again, it ends as the first time", said)
    said = machine.run("sh /mnt/install.sh --yes", image)
    check("ไม่มีโปรแกรมใหม่กว่า" in said and machine.run(OURS) == before, "installing it again changes nothing", said)


def plug_in(machine, image):
    """As tambon-update@.service does for a stick: a device, nobody who types."""
    device = call("losetup", "--find", "--show", "--read-only", image).strip()
    try:
        return machine.run(f"tambon-update --plugged {device}", devices=True)
    finally:
        call("losetup", "--detach", device)


def update(machine, newer, older, empty):
    check(plug_in(machine, empty) == "", "of somebody's own stick nothing is said")
    said = plug_in(machine, newer)
    ours = machine.run(OURS)
    check("ติดตั้งเสร็จแล้ว" in said and "+later" in ours, "a newer stick that is plugged in updates, nobody is asked", said)
    check("#calm = yes" in (machine.folder / "etc/tambon-point/kiosk.conf").read_text(), "settings stay")
    machine.run("tambon-update /mnt", older)
    check(machine.run(OURS) == ours, "an older stick takes nothing back")


def refusals(machine, stick, other, folder):
    before = machine.run(OURS)

    def refuse(what, damage, words, source=stick):
        bad = folder / "bad"
        shutil.rmtree(bad, ignore_errors=True)
        shutil.copytree(source, bad)
        damage(bad)
        said = machine.run("tambon-update /mnt", make_image(bad), code=1)
        check("ติดตั้งไม่ได้" in said and words in said and machine.run(OURS) == before, f"refused: {what}", said)

    def flip(path):
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)

    def of(bad, pattern):
        return next((bad / "packages").glob(pattern))

    refuse("one bit of a program", lambda bad: flip(of(bad, "tambon-kiosk_*.deb")), "tambon-kiosk_")
    refuse("one bit of what came from Debian", lambda bad: flip(of(bad, "libsdl2-2*.deb")), "libsdl2-2")
    refuse("one bit of the installer", lambda bad: flip(bad / "install.sh"), "install.sh")
    refuse("another root", lambda bad: (bad / "root.json").write_text("{}"), "root.json")
    refuse("another key beside it", lambda bad: shutil.copy(other / "key.gpg", bad / "key.gpg"), "key.gpg")
    refuse("a file that is not there", lambda bad: of(bad, "libthai0_*.deb").unlink(), "libthai0")
    refuse("half a file", lambda bad: os.truncate(of(bad, "libthai0_*.deb"), 1000), "libthai0")
    refuse("an altered list", lambda bad: (bad / "stick.asc").write_text(
        (bad / "stick.asc").read_text().replace("# made: 20", "# made: 19")), "ไม่ได้มาจากจังหวัด")
    refuse("a stick of another province", lambda bad: None, "ไม่ได้มาจากจังหวัด", source=other)
    refuse("no stick", lambda bad: (bad / "stick.asc").unlink(), "ไม่พบไฟล์ติดตั้ง")


def wrong_clock(machine, stick, keys, folder):
    later = folder / "later"
    shutil.copytree(stick, later)
    contents = re.search(r"\n\n(# made.*)-----BEGIN PGP SIGNATURE", (later / "stick.asc").read_text(), re.DOTALL)
    (folder / "contents").write_text(re.sub(r"# made: \S+", "# made: 2099-01-01T00:00:00Z", contents.group(1)))
    (later / "stick.asc").unlink()
    call("gpg", "--homedir", keys, "--quiet", "--clearsign", "--output", later / "stick.asc", folder / "contents")
    said = machine.run("tambon-update /mnt", make_image(later), code=1)
    check("นาฬิกาของเครื่อง" in said and "date -u -s" in said, "a clock that is behind is told, with what to do", said)


def remove(machine):
    machine.run("tambon-update --remove")
    left = [path for path in TRACES if (machine.folder / path).exists()]
    check(not left and "installed" not in machine.run(OURS + " || true"), f"removed: nothing of ours stays {left}")


def unasked(machine, image):
    """Nobody says that the key is the province's: nothing is installed."""
    said = machine.run("sh /mnt/install.sh </dev/null", image, code=1)
    check("ยังไม่ได้ติดตั้งอะไร" in said and not machine.run(OURS + " || true"), "without a yes nothing happens", said)


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="usb-install-"))
    try:
        province = Province(folder)
        stick = province.make_stick("stick")
        through_fat(stick, folder)
        image = make_image(stick)
        (folder / "root").mkdir()
        machine = Machine(folder / "root")
        unasked(machine, image)
        install(machine, image)
        again(machine, image)
        (folder / "empty").mkdir()
        update(machine, make_image(province.make_stick("newer-stick", newer_packages(folder))), image,
               make_image(folder / "empty"))
        refusals(machine, stick, province.make_stick("other-stick", keys="other-keys"), folder)
        wrong_clock(machine, stick, folder / "keys", folder)
        remove(machine)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


main()
