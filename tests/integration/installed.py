#!/usr/bin/env python3
"""The packages in a bare Debian, with the display server of a kiosk and without anything recommended: the
whole way from sheets to screen there, by the accounts that the packages made. As root; not in ctest.

    installed.py BASE_TAR PACKAGES_FOLDER OUT

BASE_TAR is a minimal root (packaging/check-deb.sh makes it). OUT gets the pictures of every screen;
what the package manager fetched stays in OUT/fetched for the next time.
"""
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

FEWEST_PICTURES = 30
DISPLAY_SERVER = "xserver-xorg-core xserver-xorg-input-libinput xauth"  # as README.Debian has it
REMEMBERED = "var/cache/apt/archives"

base, packages, out = (pathlib.Path(word).resolve() for word in sys.argv[1:4])


class Root:
    """The bare Debian, in a mount namespace of its own for every command."""

    def __init__(self, folder):
        self.folder = folder
        subprocess.run(["tar", "-xpf", base, "-C", folder], check=True)

    def run(self, command, user="root", code=0):
        """What the shell's command printed, both ways; it must end with the code."""
        inside = ["chroot", f"--userspec={user}:", str(self.folder), "env", "-i", "LC_ALL=C.UTF-8",
                  "HOME=/tmp", "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
                  "DEBIAN_FRONTEND=noninteractive", "sh", "-c", command]
        script = f"mount -t proc proc {shlex.quote(str(self.folder / 'proc'))} && exec {shlex.join(inside)}"
        done = subprocess.run(["unshare", "--mount", "sh", "-c", script], check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=1800)
        if done.returncode != code:
            sys.exit(f"installed: as {user}: {command}: ended with {done.returncode}, not {code}\n"
                     f"{done.stdout[-3000:]}")
        return done.stdout


def check(true, what):
    if not true:
        sys.exit(f"installed: {what}")


def install(root):
    (root.folder / "packages").mkdir()
    for package in packages.glob("tambon-*.deb"):
        if "-dbgsym_" not in package.name:
            shutil.copy(package, root.folder / "packages")
    fetched = out / "fetched"
    if fetched.is_dir():
        shutil.copytree(fetched, root.folder / REMEMBERED, dirs_exist_ok=True)
    shutil.copy("/etc/resolv.conf", root.folder / "etc/resolv.conf")
    keep = "-o APT::Keep-Downloaded-Packages=true -o APT::Sandbox::User=root"
    root.run(f"apt-get -q update && apt-get {keep} -q install -y --no-install-recommends "
             f"{DISPLAY_SERVER} /packages/*.deb")
    fetched.mkdir(parents=True, exist_ok=True)
    for package in (root.folder / REMEMBERED).glob("*.deb"):
        shutil.copy(package, fetched)


def check_machine(root):
    """Accounts, their folders, and which units will run by themselves."""
    for folder, account in (("/var/lib/tambon-point/store", "tambon-sync 755"),
                            ("/var/lib/tambon-point/kiosk", "tambon-kiosk 755"),
                            ("/run/tambon-point", "tambon-kiosk 755"),
                            ("/var/lib/tambon-publish", "tambon-publish 750")):
        found = root.run(f"stat -c '%U %a' {folder}").strip()
        check(found == account, f"{folder} is of {found}, not {account}")
    wanted = root.run("find /etc/systemd/system -name 'tambon-*' -printf '%f\\n'").split()
    check(sorted(wanted) == ["tambon-request.path", "tambon-sync.timer"], f"enabled: {wanted}")
    check(root.run("readlink /etc/systemd/system/default.target").strip().endswith("/multi-user.target"),
          "the machine starts into a desktop")
    for key in ("ctrl-alt-del", "kbrequest"):
        check(root.run(f"readlink /etc/systemd/system/{key}.target").strip() == "/dev/null", f"{key} does something")
    # What is not in order, or a program that is not there, is an exit code.
    root.run("systemd-analyze verify --man=no $(find /lib/systemd/system -maxdepth 1 -name 'tambon-*' -type f)")
    for program in ("tambon-kiosk", "tambon-sync", "tambon-publish"):
        check(f"{program} " in root.run(f"{program} --version"), f"{program} --version")
        check("--" in root.run(f"{program} --help"), f"{program} --help")


def publish(root):
    """The provincial desk, with every program it calls: spreadsheets, photographs, PDF."""
    desk = "tambon-publish -C /var/lib/tambon-publish"
    root.run("tambon-publish init /var/lib/tambon-publish --pilot", "tambon-publish")
    taken = root.run(f"{desk} import", "tambon-publish")
    check(re.search(r"นำเข้า [1-9]\d* ไฟล์ .*ไม่รับ 0; ข้อผิดพลาด 0", taken), taken[-500:])
    root.run(f"{desk} template --out /tmp/forms --tambon 800120 --csv", "tambon-publish")
    said = root.run(f"{desk} check --preview /tmp/forms/800120-*.xlsx", "tambon-publish")
    check("ssconvert" not in said, said)
    root.run(f"{desk} publish --approve --by installed", "tambon-publish")
    root.run("/usr/lib/tambon-point/desk/setup.sh /var/lib/tambon-publish", "tambon-publish")
    check("bin = /usr/bin\n" in root.run("cat /tmp/.config/tambon-point/desk.conf"), "desk.conf")
    root.run("cp -r /var/lib/tambon-publish/repository /var/lib/tambon-publish/root.json /tmp")


def show(root):
    """A district office: a release from a folder, and every screen of it as a picture."""
    sync = "tambon-sync --config /etc/tambon-point/sync.conf"
    check("--url" in root.run(sync, "tambon-sync", code=2), "sync.conf asks somebody as it comes")
    root.run(f"{sync} --from /tmp/repository --root /tmp/root.json", "tambon-sync")
    page = root.run("tambon-kiosk --list /area/800120", "tambon-kiosk")
    check("ปากพูน" in page, f"no tambon on its page: {page[:500]}")
    said = root.run("tambon-kiosk --tour /tmp/tour", "tambon-kiosk")
    check(not said.strip(), f"tambon-kiosk: {said}")
    pictures = list((root.folder / "tmp/tour").glob("*.png"))
    check(len(pictures) >= FEWEST_PICTURES, f"only {len(pictures)} pictures")
    for picture in pictures:
        shutil.copy(picture, out)
    # The check above can fail: without its faces the kiosk says so.
    root.run("mv /usr/share/fonts/truetype/tlwg/Loma.ttf /tmp")
    check("fonts-tlwg-loma-ttf" in root.run("tambon-kiosk --list /", "tambon-kiosk", code=1),
          "a missing face goes unnoticed")
    return len(pictures)


with tempfile.TemporaryDirectory(prefix="tambon-installed-") as name:
    bare = Root(pathlib.Path(name))
    bare.folder.chmod(0o755)
    install(bare)
    check_machine(bare)
    publish(bare)
    count = show(bare)
print(f"installed: the whole way in a bare Debian, {count} pictures in {out}")
