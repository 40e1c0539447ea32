#!/usr/bin/env python3
"""A PC with nothing on it, two sticks, and packaging/manual/installation.md: Debian's installer started by
the BIOS, the province's stick at the console, the first run by touch, the kiosk; off and on again; then a
stick with newer programs.

    netinst.py STICK OUT [NEWER_STICK]

STICK: folder made by packaging/usb.sh; NEWER_STICK: one with higher versions, same keys. In OUT: a picture
of each page and the disk after each long stage; what is there is not done again (two hours without KVM). The
installer's answers are netinst.cfg, all later words are typed. One line a step with the time it took."""
import pathlib
import re
import subprocess
import sys
import time

from bed import BOOT_SECONDS, PATIENCE, WAIT_SECONDS, MachineError, check
from mirror import Mirror
from pc import Pc
from walk import Walk

HERE = pathlib.Path(__file__).resolve().parent
INSTALLER_SECONDS, STICK_SECONDS = 3 * 3600 * PATIENCE, 3600 * PATIENCE
PASSWORD = "Tambon-8001"    # as in netinst.cfg
# Pages that the table of the manual answers with what is marked already, or with the other of two.
PAGES = {
    "localechooser/preferred-locale": ("ret",),
    "partman-auto/init_automatically_partition": ("ret",),
    "partman-auto/select_disk": ("ret",),
    "partman/choose_partition": ("ret",),
    "partman/confirm": ("tab", "ret"),
    "partman/confirm_nooverwrite": ("tab", "ret"),
    "popularity-contest/participate": ("ret",),
    "finish-install/reboot_in_progress": ("ret",),
    # Not in the manual: only where the mirror has no modules for these (make_installer.sh).
    "partman-md/nomd": ("ret",),
    "partman-lvm/nolvm": ("ret",),
}
PIN = "518273"
PIN_STEP = 5
# The keys of a PIN on the screen, and the one that ends it, in pixels of the picture.
PIN_KEYS = {str(digit): (826 + (digit - 1) % 3 * 134, 331 + (digit - 1) // 3 * 87) for digit in range(1, 10)}
PIN_ENDS = 1094, 592
LAST_PAGE = "finish-install/reboot_in_progress"


class Watch:
    """Says each step with its time."""

    def __init__(self):
        self.since = time.monotonic()

    def say(self, what):
        now = time.monotonic()
        print(f"{what:60} {now - self.since:7.1f} s", flush=True)
        self.since = now


class Pages:
    """What the installer says on its serial line: the questions it asks, the parts it has begun."""

    def __init__(self, path):
        self.file, self.asked = path.open(encoding="utf-8", errors="replace"), []

    def next(self, seconds, part):
        """The questions of the next page; part is told of each part that is begun."""
        end, rest = time.monotonic() + seconds, ""
        while time.monotonic() < end:
            line = self.file.readline()
            rest += line
            if not line.endswith("\n"):
                time.sleep(0.5)
                continue
            line, rest = rest, ""
            begun = re.search(r"Menu item '([\w-]+)' selected", line)
            if begun:
                part(begun[1])
            asks = re.search(r"--> INPUT \w+ (\S+)", line)
            if asks:
                self.asked.append(asks[1])
            elif "question skipped" in line and self.asked:
                self.asked.pop()
            elif re.search(r"--> GO\b", line) and self.asked:
                asked, self.asked = self.asked, []
                return asked
        raise MachineError("the installer asks nothing more and does not end")


def install_debian(watch, out, stick, kept):
    mirror = Mirror(out / "mirror")
    machine = Pc(out / "day-0", server_port=mirror.start())
    # One processor: on a busy machine two wait for each other more than they do.
    machine.sticks, machine.no_reboot, machine.processors = {"debian": stick}, True, 1
    try:
        (machine.out / "serial.log").unlink(missing_ok=True)
        machine.switch_on()
        machine.choose_stick()
        time.sleep(10)
        machine.picture("menu")
        machine.keys("ret")
        watch.say("stick chosen in the BIOS, Install chosen")
        pages = Pages(machine.out / "serial.log")
        while True:
            asked = pages.next(INSTALLER_SECONDS, lambda part: watch.say(f"  until {part}"))
            unknown = [name for name in asked if name not in PAGES]
            time.sleep(3)
            machine.picture(re.sub(r"\W+", "-", asked[0]))
            check(not unknown, f"the manual does not tell the answer: {unknown}")
            watch.say(f"  page {asked[0]}")
            if asked[0] == LAST_PAGE:
                machine.pull_out("debian")
            for key in PAGES[asked[0]]:
                machine.keys(key)
                time.sleep(1)
            if asked[0] == LAST_PAGE:
                break
        machine.wait_ended(BOOT_SECONDS)
        machine.keep(kept)
        watch.say("Debian is installed, the stick is out")
    finally:
        machine.close()
        mirror.stop()


def fingerprint(stick):
    """The letter that goes with the stick says it; whoever made it wrote it there."""
    said = subprocess.run(["gpg", "--batch", "--with-colons", "--show-keys", stick / "key.gpg"], check=True,
                          capture_output=True, text=True).stdout
    number = re.search(r"^fpr:+(\w+):", said, re.MULTILINE)[1]
    return " ".join(number[at:at + 4] for at in range(0, 40, 4))


def install_stick(watch, out, debian, folder, stick, kept):
    machine = Pc(out / "day-1", debian)
    machine.no_reboot = True
    try:
        machine.switch_on()
        machine.start_pictures()
        machine.run("true", seconds=BOOT_SECONDS)
        command = machine.run("cat /proc/cmdline")
        check("BOOT_IMAGE=/boot/vmlinuz" in command, f"these are not the words of a GRUB: {command}")
        machine.read(r"login: *$", BOOT_SECONDS, "login")
        watch.say("switched on: the disk's own GRUB, login:")
        machine.type("root\n")
        machine.read(r"Password: *$", WAIT_SECONDS)
        machine.type(PASSWORD + "\n")
        machine.read(r"# *$", WAIT_SECONDS)
        machine.plug_in(stick, "province", read_only=False)
        time.sleep(5)
        machine.type("lsblk -p -o NAME,SIZE,LABEL\n")
        device = machine.read(r"(/dev/\w+) .*TAMBON", WAIT_SECONDS, "lsblk")[1]
        check(device == "/dev/sdb1", f"the manual's usual name is /dev/sdb1, this is {device}")
        machine.type(f"mount {device} /mnt\n")
        time.sleep(3)
        machine.type("sh /mnt/install.sh\n")
        machine.read(re.escape(fingerprint(folder)), WAIT_SECONDS)
        machine.read(r"\(y/n\): *$", WAIT_SECONDS, "fingerprint")
        watch.say("logged in, stick mounted, its fingerprint is the letter's")
        machine.type("y\n")
        machine.wait("the end of install.sh", lambda: re.search(r"\)\n.*# *$", machine.console()), STICK_SECONDS, 10)
        machine.picture("done")
        print(machine.console(), flush=True)
        check("(done: take the stick out and reboot)" in machine.console(), "not installed")
        watch.say("installed from the stick")
        machine.pull_out("province")
        machine.type("reboot\n")
        machine.wait_ended(BOOT_SECONDS)
        machine.keep(kept)
        watch.say("reboot")
    finally:
        machine.close()


class FirstDay(Walk):
    """walk.py's day, on a PC that has a GRUB."""

    def look(self):
        """What must hold on a machine that came up from its own disk."""
        run = self.machine.run
        command = run("cat /proc/cmdline")
        check("panic=10" in command and "BOOT_IMAGE=/boot/" in command, f"GRUB gives other words: {command}")
        check("login:" not in self.machine.console(), "a login prompt on the screen")
        check(not run("pgrep -a agetty", code=None), "a login waits on some console")
        self.say("GRUB's words are ours, no login anywhere")
        facts = run("/usr/lib/tambon-point/tambon-setup facts")
        check("connected = no" in facts, f"there is no cable, and the first run says: {facts}")
        self.say("no cable, and nothing says that there is one")

    def enter_pin(self, name):
        for digit in PIN:
            self.machine.touch(*PIN_KEYS[digit])
        time.sleep(1)
        before = self.machine.picture(name)
        self.machine.touch(*PIN_ENDS)
        self.machine.wait("an answer to the PIN", lambda: self.machine.picture() != before)

    def touch_through(self):
        """With a PIN, as the manual tells."""
        while self.step < PIN_STEP:
            self.next()
        self.enter_pin("PIN")
        self.enter_pin("PIN again")
        self.machine.wait("the PIN", lambda: self.machine.run("test -s /etc/tambon-point/pin && echo yes",
                                                              code=None) == "yes")
        self.say(f"step {PIN_STEP}: a PIN, twice")
        super().touch_through()

    def keys_at_start(self):
        """Somebody with a keyboard while it starts: whether GRUB stays with its menu, editor or shell."""
        self.machine.tell("system_powerdown")
        self.machine.wait_off()
        self.machine.switch_on()
        end = time.monotonic() + 30
        while time.monotonic() < end:
            for key in ("shift", "esc", "e", "c"):
                self.machine.keys(key, hold_ms=40)
        self.machine.picture("keys at the start")
        try:
            self.machine.run("true", seconds=BOOT_SECONDS)
            self.say("Shift, Esc, e and c at the start: it starts")
            self.serve("after the keys")
        except MachineError:
            self.machine.picture("keys at the start")
            self.say("Shift, Esc, e and c at the start: it stays in GRUB")

    def unplug(self):
        """Section 6 of the manual: the plug is pulled, and put in again."""
        self.machine.pull_plug()
        self.machine.switch_on()
        self.machine.run("true", seconds=BOOT_SECONDS)
        self.serve("after the plug")

    def update(self, stick):
        before = self.machine.run("dpkg-query -W -f '${Version}' tambon-kiosk")
        pid = self.appliance.pid()
        self.machine.plug_in(stick, "newer", read_only=False)
        self.machine.wait("newer programs", lambda: self.machine.run(
            "dpkg-query -W -f '${Version}' tambon-kiosk", code=None) != before, STICK_SECONDS, 5)
        self.machine.wait("the kiosk begun again", lambda: self.appliance.pid() not in ("0", pid), STICK_SECONDS)
        self.serve("updated")
        said = self.machine.run("journalctl -b -o cat -u 'tambon-update@*'")
        check("(done: " in said, f"tambon-update: {said}")
        self.machine.pull_out("newer")
        self.say("newer programs by stick")


def main():
    folder, out = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    newer = pathlib.Path(sys.argv[3]).resolve() if len(sys.argv) > 3 else None
    if not (out / "installer/amd64").exists():
        subprocess.run([HERE / "make_installer.sh", out / "installer"], check=True)
    subprocess.run([HERE / "make_sticks.sh", out / "installer/amd64", out / "sticks", folder,
                    *([newer] if newer else [])], check=True)
    sticks, watch = out / "sticks", Watch()
    debian, installed = out / "debian/disk.raw", out / "installed/disk.raw"
    walk = None
    try:
        if not debian.exists():
            install_debian(watch, out, sticks / "debian.raw", debian)
        if not installed.exists():
            install_stick(watch, out, debian, folder, sticks / "province-1.raw", installed)
        machine = Pc(out / "day-2", installed)
        walk = FirstDay(machine)
        walk.begin()
        walk.look()
        walk.touch_through()
        walk.serve("first day")
        walk.visit()
        walk.off_and_on()
        if newer:
            walk.update(sticks / "province-2.raw")
        walk.unplug()
        walk.keys_at_start()
    except MachineError as error:
        sys.exit(f"machine: {error}")
    finally:
        if walk:
            walk.machine.close()


if __name__ == "__main__":
    main()
