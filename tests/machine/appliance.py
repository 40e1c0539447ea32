"""The machine under test as an information point: is its screen there, what does it show, and how long
does it take to come back. Times are seconds of the machine's own clock."""
import re

from bed import BOOT_SECONDS, MachineError, check, colours

KIOSK, SAFE, DISPLAY = "tambon-kiosk", "tambon-kiosk-safe", "tambon-display"
FEWEST_COLOURS = 8
LARGEST_BLACK = 0.5


def is_page(picture):
    """Whether it is a page of the kiosk: not the console, not nothing."""
    count, black = colours(picture)
    return count >= FEWEST_COLOURS and black <= LARGEST_BLACK


class Appliance:
    def __init__(self, machine):
        self.machine = machine

    def ready(self, unit, than=0):
        """Waits until the unit is active, later than the moment given; returns when it became so."""
        def probe():
            found = self.machine.unit(unit)
            since = int(found["ActiveEnterTimestampMonotonic"]) / 1e6
            return since if found["ActiveState"] == "active" and since > than else None
        return self.machine.wait(f"{unit} is active", probe, BOOT_SECONDS)

    def shown(self, name=None):
        """Waits until a page is on the screen; with a name it is kept as NAME.png."""
        self.machine.wait(f"{name}: a page on the screen",
                          lambda: is_page(self.machine.picture(name)))

    def up(self):
        """Switches on; seconds from the start of the kernel until the kiosk is ready."""
        self.machine.switch_on()
        self.machine.run("true", seconds=BOOT_SECONDS)
        return self.ready(KIOSK)

    def pid(self, unit=KIOSK):
        return self.machine.unit(unit)["MainPID"]

    def release(self, unit=KIOSK):
        """The number of the release that is on the screen: whose file is open."""
        said = self.machine.run(f"ls -l /proc/{self.pid(unit)}/fd")
        found = re.search(r"/R-(\d+)-[0-9a-f]+\.db", said)
        return int(found[1]) if found else 0

    def wait_release(self, release):
        self.machine.wait(f"release {release} on the screen", lambda: self.release() == release,
                          BOOT_SECONDS)

    def ask(self, line):
        """Leaves a request, as the kiosk does."""
        self.machine.run("setpriv --reuid tambon-kiosk --regid tambon-kiosk --clear-groups sh -c "
                         f"'cd /run/tambon-point && echo {line} >new && mv new request'")

    def calm(self):
        """What came before does not count towards the three in ten minutes."""
        self.machine.run(f"systemctl reset-failed {KIOSK} {DISPLAY}")
        check(self.machine.unit(KIOSK)["ActiveState"] == "active", f"{KIOSK} is not active any more")

    def strike(self, unit, signal):
        """Seconds from a signal to a unit's process until the kiosk is ready again."""
        pid = self.pid(unit)
        since = self.machine.uptime()
        self.machine.run(f"kill -{signal} {pid}")
        ready = self.ready(KIOSK, since)
        check(self.pid(unit) != pid, f"{unit} is the old one")
        return ready - since

    def strike_until_safe(self, signal="KILL"):
        """Ends the kiosk again and again; how often, until the safe screen came instead."""
        for count in range(1, 5):
            pid = self.pid()
            self.machine.run(f"kill -{signal} {pid}")
            if self.machine.wait("kiosk or safe screen", lambda: self.whose(pid), BOOT_SECONDS) == SAFE:
                return count
        raise MachineError("no safe screen after four ends")

    def whose(self, old_pid):
        """Which of the two has the screen, when it is not the old kiosk's any more."""
        for unit in (KIOSK, SAFE):
            found = self.machine.unit(unit)
            if found["ActiveState"] == "active" and found["MainPID"] != old_pid:
                return unit
        return None
