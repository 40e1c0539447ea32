#!/usr/bin/env python3
"""Do the units work on a real machine?    machine.py BIN_FOLDER IMAGE_FOLDER OUT_FOLDER

Boots the disk of make_image.sh and goes through a year's bad days in minutes: what comes on the
screen by itself, crashes and hangs of it and of its display, a stick, a touch. One line a case, with the time
it took: seconds of an emulated machine. Pictures and the log of the boot are in OUT_FOLDER."""
import pathlib
import subprocess
import sys
import time

from bed import BOOT_SECONDS, HEIGHT, WIDTH, Machine, MachineError, check, colours, difference, lower_corner

KIOSK, DISPLAY = "tambon-kiosk", "tambon-display"
FEWEST_COLOURS = 8
LARGEST_BLACK = 0.5
FEWEST_CHANGED = 0.02  # share of the pixels, when another page is shown


def make_stick(programs, folder):
    """A stick with the pilot's release, and the root of trust beside it."""
    workspace = folder / "workspace"
    stick = folder / "stick.raw"
    folder.mkdir(exist_ok=True)
    if not stick.exists():
        publish = programs / "tambon-publish"
        subprocess.run(["rm", "-rf", workspace, folder / "stick"], check=True)
        for words in (["init", workspace, "--pilot", "--base-url", "https://kiosk.example"],
                      ["-C", workspace, "import"],
                      ["-C", workspace, "publish", "--approve", "--by", "ผู้ทดสอบ"]):
            subprocess.run([publish, *words], check=True, stdout=subprocess.DEVNULL)
        (folder / "stick").mkdir()
        subprocess.run(["cp", "-r", workspace / "repository", folder / "stick/tambon-point"], check=True)
        subprocess.run(["truncate", "--size", "256M", stick], check=True)
        subprocess.run(["mke2fs", "-q", "-t", "ext4", "-d", folder / "stick", stick], check=True)
    return stick, workspace / "root.json"


class Cases:
    def __init__(self, machine, programs):
        self.machine, self.programs = machine, programs

    def ready(self, unit, than=0):
        """Waits until the unit is active, later than the moment given (seconds of the machine's own
        clock); returns when it became so."""
        def probe():
            found = self.machine.unit(unit)
            since = int(found["ActiveEnterTimestampMonotonic"]) / 1e6
            return since if found["ActiveState"] == "active" and since > than else None
        return self.machine.wait(f"{unit} is active", probe, BOOT_SECONDS)

    def shown(self, name):
        """The kiosk's page is on the screen: not the console, not nothing."""
        def probe():
            count, black = colours(self.machine.picture(name))
            return count >= FEWEST_COLOURS and black <= LARGEST_BLACK
        self.machine.wait(f"{name}: a page on the screen", probe)

    def up(self):
        """Seconds from the start of the kernel until the kiosk is ready."""
        self.machine.switch_on()
        self.machine.run("true", seconds=BOOT_SECONDS)
        since = self.ready(KIOSK)
        found = self.machine.unit(KIOSK)
        check(found["NRestarts"] == "0", f"it came up only after {found['NRestarts']} restarts")
        return since

    def boot(self):
        since = self.up()
        self.shown("boot")
        check(self.machine.unit(KIOSK)["StatusText"] == "No data yet", "there are data already")
        return since


    def calm(self):
        """Begins a case: what came before does not count towards the three in ten minutes."""
        self.machine.run(f"systemctl reset-failed {KIOSK} {DISPLAY}")
        check(self.machine.unit(KIOSK)["ActiveState"] == "active", f"{KIOSK} is not active any more")

    def back(self, unit, signal, name):
        """The seconds from a signal to a unit's process until the kiosk is ready again."""
        self.calm()
        pid = self.machine.unit(unit)["MainPID"]
        since = self.machine.uptime()
        self.machine.run(f"kill -{signal} {pid}")
        ready = self.ready(KIOSK, since)
        self.shown(name)
        check(self.machine.unit(unit)["MainPID"] != pid, f"{unit} is the old one")
        return ready - since

    def crash(self):
        return self.back(KIOSK, "KILL", "crash")

    def hang(self):
        return self.back(KIOSK, "STOP", "hang")

    def display_crash(self):
        return self.back(DISPLAY, "KILL", "display-crash")

    def display_hang(self):
        return self.back(DISPLAY, "STOP", "display-hang")

    def stick(self):
        """The first release comes on a stick: nobody does more than plug it in."""
        stick, root = make_stick(self.programs, self.machine.image / "desk")
        before = self.machine.picture()
        self.machine.run(f"cat >/etc/tambon-point/root.json <<'END'\n{root.read_text()}\nEND")
        since = time.monotonic()
        self.machine.plug_in(stick)
        self.machine.wait("the release on the screen", lambda: difference(
            before, self.machine.picture("stick")) >= FEWEST_CHANGED)
        return time.monotonic() - since

    def touch(self):
        # The page of an idle kiosk moves by itself, but not in its corner.
        before = lower_corner(self.machine.picture())
        since = time.monotonic()
        self.machine.touch(WIDTH // 4, HEIGHT // 2)
        self.machine.wait("another page",
                          lambda: lower_corner(self.machine.picture("touch")) != before)
        return time.monotonic() - since


CASES = ("boot", "crash", "hang", "display_crash", "display_hang", "stick", "touch")


def main():
    programs, image, out = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    machine = Machine(image, out)
    cases = Cases(machine, programs)
    try:
        for name in CASES:
            print(f"{name:14} {getattr(cases, name)():6.1f} s", flush=True)
    except MachineError as error:
        sys.exit(f"machine: {error}")
    finally:
        machine.close()


if __name__ == "__main__":
    main()
