#!/usr/bin/env python3
"""Do the units work on a real machine?    machine.py BIN_FOLDER IMAGE_FOLDER OUT_FOLDER [CASE…]

Boots the disk of make_image.sh and goes through a year's bad days in minutes: what comes on the
screen by itself, crashes and hangs of it and of its display, a stick, a touch, a server, power cuts.
One line a case, with the time it took: seconds of an emulated machine. Pictures and the log of the boot
are in OUT_FOLDER. The cases follow each other: with CASE, only these, in the order of CASES."""
import pathlib
import sys
import time

from appliance import DISPLAY, KIOSK, SAFE, Appliance, is_page
from bed import BOOT_SECONDS, HEIGHT, SERVER, WIDTH, Machine, MachineError, check, difference, lower_corner
from province import HOST, Province

FEWEST_CHANGED = 0.02  # share of the pixels, when another page is shown
QUESTIONS = ("UNEXPECTED INCONSISTENCY", "emergency mode", "Press Enter", "login:")


class Cases:
    def __init__(self, machine, province):
        self.machine, self.province = machine, province
        self.point = Appliance(machine)
        self.rest = None  # the lower corner of the screen that waits for visitors

    def boot(self):
        since = self.point.up()
        found = self.machine.unit(KIOSK)
        check(found["NRestarts"] == "0", f"it came up only after {found['NRestarts']} restarts")
        self.point.shown("boot")
        check(found["StatusText"] == "No data yet", "there are data already")
        return since

    def back(self, unit, signal, name):
        self.point.calm()
        seconds = self.point.strike(unit, signal)
        self.point.shown(name)
        return seconds

    def crash(self):
        return self.back(KIOSK, "KILL", "crash")

    def hang(self):
        return self.back(KIOSK, "STOP", "hang")

    def display_crash(self):
        return self.back(DISPLAY, "KILL", "display_crash")

    def display_hang(self):
        return self.back(DISPLAY, "STOP", "display_hang")

    def stick(self):
        """The first release comes on a stick: nobody does more than plug it in."""
        root = self.province.root.read_text()
        self.machine.run(f"cat >/etc/tambon-point/root.json <<'END'\n{root}\nEND")
        before = self.machine.picture()
        since = time.monotonic()
        self.machine.plug_in(self.province.stick())
        self.machine.wait("the release on the screen", lambda: difference(
            before, self.machine.picture("stick")) >= FEWEST_CHANGED)
        seconds = time.monotonic() - since
        check(self.point.release() == 1, "release 1 is not on the screen")
        self.rest = lower_corner(self.machine.picture())
        self.machine.pull_out("stick")
        return seconds

    def touch_until(self, name):
        """Touches until another page is shown; the seconds."""
        # The page of an idle kiosk moves by itself, but not in its corner.
        before = lower_corner(self.machine.picture())
        since = time.monotonic()

        def probe():
            self.machine.touch(WIDTH // 4, HEIGHT // 2)
            picture = self.machine.picture(name)
            return is_page(picture) and lower_corner(picture) != before
        self.machine.wait(f"{name}: another page", probe)
        return time.monotonic() - since

    def touch(self):
        return self.touch_until("touch")

    def has_panel(self):
        return "ablet" in self.machine.run("cat /proc/bus/input/devices")

    def pull_panel(self, name):
        self.machine.tell("device_del", id=name)
        self.machine.wait("no panel", lambda: not self.has_panel())

    def plug_panel(self, name):
        """Known to the machine before anybody touches: until then the emulator hands a finger to its mouse."""
        self.machine.tell("device_add", driver="usb-tablet", id=name, bus="usb.0")
        self.machine.wait("the panel", self.has_panel)

    def panel(self):
        """The touch panel's plug is pulled; put in again, it works at once, and nothing was restarted."""
        pid = self.point.pid()
        self.pull_panel("panel")
        # Nobody can touch: the kiosk goes to rest, where the next finger changes the whole screen.
        self.machine.wait("the kiosk at rest", lambda: self.rest == lower_corner(self.machine.picture()),
                          BOOT_SECONDS)
        self.plug_panel("other")
        seconds = self.touch_until("panel")
        check(self.point.pid() == pid, "the kiosk was restarted")
        return seconds

    def server(self):
        """Staff ask for newer data, and they come over TLS."""
        conf = "/etc/tambon-point/sync.conf"
        certificate = self.province.certificate.read_text()
        self.machine.run(f"cat >/etc/tambon-point/ca.pem <<'END'\n{certificate}\nEND\n"
                         f"echo '{SERVER} {HOST}' >>/etc/hosts\n"
                         f"printf 'url = https://{HOST}\\nca = /etc/tambon-point/ca.pem\\n' >>{conf}")
        self.province.publish()
        since = time.monotonic()
        self.point.ask("sync")
        self.point.wait_release(self.province.release)
        check(self.province.requests() > 0, "nobody asked the server")
        return time.monotonic() - since

    def same_data(self, since, name):
        self.point.shown(name)
        check(self.point.release() == self.province.release, "it is not the release of before")
        return since

    def power_cut(self):
        """In the middle of everything: no question at the next start, and the data of before."""
        log = self.machine.out / "serial.log"
        before = log.stat().st_size
        self.machine.pull_plug()
        since = self.same_data(self.point.up(), "power_cut")
        said = log.read_bytes()[before:].decode("utf-8", "replace")
        for question in QUESTIONS:
            check(question not in said, f"{question} at the start")
        check("No data yet" != self.machine.unit(KIOSK)["StatusText"], "no data after a power cut")
        return since

    def timer(self):
        """Nobody asks: the timer does; not in a quarter of an hour as usual, but now."""
        asked = self.province.requests()
        self.province.publish()
        since = time.monotonic()
        self.machine.run("mkdir -p /run/systemd/system/tambon-sync.timer.d; cd /run/systemd/system; "
                         "printf '[Timer]\\nOnActiveSec=1\\n' >tambon-sync.timer.d/now.conf; "
                         "systemctl daemon-reload; systemctl restart tambon-sync.timer")
        self.point.wait_release(self.province.release)
        check(self.province.requests() > asked, "nobody asked the server")
        return time.monotonic() - since

    def three_crashes(self):
        """The safe screen on the release before, until a newer one comes."""
        self.point.calm()
        current = self.point.release()
        since = self.machine.uptime()
        count = self.point.strike_until_safe()
        check(count >= 3, f"the safe screen came after {count}")
        seconds = self.point.ready(SAFE) - since
        self.point.shown("safe")
        check(self.point.release(SAFE) == current - 1, "it is not the release before")
        self.province.publish()
        self.point.ask("sync")
        self.point.ready(KIOSK, since)
        self.point.wait_release(current + 1)
        check(self.machine.unit(SAFE)["ActiveState"] == "inactive", "the safe screen is still there")
        self.point.shown("safe_over")
        return seconds

    def staff_restart(self):
        """More new starts by staff than the crashes that lead to the safe screen."""
        times = []
        for _ in range(4):
            pid, since = self.point.pid(), self.machine.uptime()
            self.point.ask("restart")
            times.append(self.point.ready(KIOSK, since) - since)
            check(self.point.pid() != pid, "the kiosk is the old one")
            check(self.machine.unit(SAFE)["ActiveState"] == "inactive", "the safe screen came")
        self.point.shown("staff_restart")
        return max(times)

    def staff_reboot(self):
        """A new start of the machine, asked for at the screen."""
        self.point.ask("reboot")
        self.machine.wait_reset()
        return self.same_data(self.point.ready(KIOSK), "staff_reboot")

    def switched_off(self):
        """By the button of its case, and on again."""
        self.machine.tell("system_powerdown")
        self.machine.wait_off()
        return self.same_data(self.point.up(), "switched_off")

    def late_display(self):
        """No graphics card for the first attempts of the display: the usual screen comes with it."""
        self.machine.run("echo 'blacklist virtio_gpu' >/etc/modprobe.d/late.conf; sync")
        self.machine.tell("system_powerdown")
        self.machine.wait_off()
        self.machine.switch_on()
        self.machine.run("rm /etc/modprobe.d/late.conf", seconds=BOOT_SECONDS)
        self.machine.wait("some attempts of the display",
                          lambda: int(self.machine.unit(DISPLAY)["NRestarts"]) >= 8, BOOT_SECONDS)
        check(self.machine.unit(KIOSK)["ActiveState"] != "active", "the display has not failed")
        since = self.machine.uptime()
        self.machine.run("modprobe virtio_gpu")
        return self.same_data(self.point.ready(KIOSK), "late_display") - since

    def unplugged_display(self):
        """The display's plug is pulled and put in again: nothing is restarted."""
        pids = self.point.pid(), self.point.pid(DISPLAY)
        status = "$(ls -d /sys/class/drm/card*-Virtual-1)/status"
        for word in ("off", "detect"):
            self.machine.run(f"echo {word} >{status}; udevadm trigger --action=change /sys/class/drm/card*")
            time.sleep(5)
        check((self.point.pid(), self.point.pid(DISPLAY)) == pids, "something was restarted")
        self.point.shown("unplugged_display")
        return self.touch_until("unplugged_display")


CASES = ("boot", "crash", "hang", "display_crash", "display_hang", "stick", "touch", "panel", "server",
         "power_cut", "timer", "three_crashes", "staff_restart", "staff_reboot", "switched_off",
         "unplugged_display", "late_display")


def run(cases, name):
    """One line; whether it went well."""
    try:
        print(f"{name:18} {getattr(cases, name)():6.1f} s", flush=True)
        return True
    except MachineError as error:
        print(f"{name:18} FAILED: {error}", flush=True)
        return False


def main():
    programs, image, out = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    wanted = sys.argv[4:] or CASES
    province = Province(programs, out / "province")
    machine = None
    try:
        province.publish()
        machine = Machine(image, out, province.serve())
        cases = Cases(machine, province)
        passed = [run(cases, name) for name in CASES if name in wanted]
    finally:
        if machine is not None:
            machine.close()
        province.close()
    sys.exit(not all(passed))


if __name__ == "__main__":
    main()
