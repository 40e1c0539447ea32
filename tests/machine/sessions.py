#!/usr/bin/env python3
"""What the sessions cost: Xorg, KMSDRM, cage.    sessions.py BIN_FOLDER IMAGE_FOLDER OUT_FOLDER [SESSION…]

IMAGE_FOLDER is one of MORE="cage libegl1 libgl1-mesa-dri libgles2 seatd" make_image.sh. Each session is chosen as
packaging/session/README.md says, the machine started anew, and looked at: seconds of an emulated machine
without a graphics card from the start to the screen, memory, wake-ups of the kiosk that nobody touches, what
its unit and its display's are exposed to, how long it is away when it is killed, and its display, and when it
hangs, how long it takes to answer a finger, and one on another panel, the fifth that is plugged in; and how
often its watchdog ended it in all that, but for the hang that was made."""
import pathlib
import re
import sys

from appliance import DISPLAY, KIOSK, SAFE, Appliance
from bed import Machine, MachineError, check
from machine import Cases
from province import Province

SESSIONS = ("xorg", "kmsdrm", "cage")
BOTH = KIOSK, DISPLAY
IDLE_SECONDS, KILLS, PLUGS = 30, 3, 5


class Session:
    def __init__(self, point, province):
        self.point, self.machine = point, point.machine
        self.cases = Cases(self.machine, province)

    def choose(self, name):
        """The commands of packaging/session/README.md."""
        commands = ["cd /etc/systemd/system", "rm -f tambon-*.service.d/session.conf",
                    "mkdir -p tambon-display.service.d tambon-kiosk.service.d tambon-kiosk-safe.service.d"]
        if name != "xorg":
            for unit, part in (("display", "display"), ("kiosk", "screen"), ("kiosk-safe", "screen")):
                commands.append(f"ln -sf /usr/lib/tambon-point/session/{name}-{part}.conf "
                                f"tambon-{unit}.service.d/session.conf")
        self.machine.run("\n".join(commands) + "\nsync")
        self.machine.pull_plug()
        return self.point.up()

    def memory_kb(self, unit):
        """PSS of all processes of a unit."""
        said = self.machine.run(f"for p in $(cat /sys/fs/cgroup/system.slice/{unit}.service/cgroup.procs); do "
                                "grep ^Pss: /proc/$p/smaps_rollup; done")
        return sum(int(number) for number in re.findall(r"Pss: +(\d+)", said))

    def wakes(self, unit):
        said = self.machine.run(f"for p in $(cat /sys/fs/cgroup/system.slice/{unit}.service/cgroup.procs); do "
                                "cat /proc/$p/task/*/status; done | grep voluntary")
        return sum(int(number) for number in re.findall(r"switches:\s+(\d+)", said))

    def idle(self, unit):
        before = self.wakes(unit)
        self.machine.run(f"sleep {IDLE_SECONDS}")
        return (self.wakes(unit) - before) / IDLE_SECONDS

    def exposure(self, unit):
        said = self.machine.run(f"systemd-analyze security --no-pager {unit}.service | tail -1", code=None)
        return re.search(r"(\d+\.\d)", said)[1]

    def kills(self, unit):
        times = []
        for _ in range(KILLS):
            self.point.calm()
            times.append(self.point.strike(unit, "KILL"))
            self.point.shown()
        return " ".join(f"{time:.1f}" for time in times) + " s"

    def panel(self):
        """Seconds from another panel's plug to an answer on it, after more plugs than the ends of the kiosk that
        lead to the safe screen."""
        self.point.calm()
        self.point.strike(KIOSK, "KILL")  # at rest the next finger changes the whole screen
        names = ["panel", *(f"panel-{number}" for number in range(PLUGS))]
        for old, new in zip(names, names[1:]):
            self.point.shown()
            self.cases.pull_panel(old)
            self.cases.plug_panel(new)
            if new != names[-1]:
                self.machine.run("sleep 8")  # a kiosk that begins again for it has begun
        seconds = self.cases.touch_until("panel")
        check(self.machine.unit(SAFE)["ActiveState"] == "inactive", "the safe screen came")
        return seconds

    def ends(self):
        said = self.machine.run(f"journalctl -b --no-pager -u {KIOSK}")
        return said.count("Watchdog timeout") - 1

    def measure(self, name):
        since = self.choose(name)
        self.point.shown(name)
        self.machine.run("sleep 60")  # until the start's own work has ended
        for what, figure in (
                ("screen after", lambda: f"{since:.1f} s"),
                ("PSS", lambda: " + ".join(f"{self.memory_kb(unit) / 1024:.1f}" for unit in BOTH) + " MB"),
                ("wake-ups/s", lambda: " + ".join(f"{self.idle(unit):.1f}" for unit in BOTH)),
                ("exposed", lambda: " + ".join(map(self.exposure, BOTH))),
                ("back after a kill", lambda: self.kills(KIOSK)),
                ("of its display", lambda: self.kills(DISPLAY)),
                ("after a hang", lambda: f"{self.cases.hang():.1f} s"),
                ("a finger", lambda: f"{self.cases.touch():.1f} s"),
                ("another panel", lambda: f"{self.panel():.1f} s"),
                ("watchdog", self.ends)):
            print(f"{name:8} {what:18} {figure()}", flush=True)


def main():
    programs, image, out = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    province = Province(programs, out / "province")
    machine = Machine(image, out)
    failed = False
    try:
        province.publish()
        point = Appliance(machine)
        point.up()
        machine.run(f"cat >/etc/tambon-point/root.json <<'END'\n{province.root.read_text()}\nEND")
        machine.plug_in(province.stick())
        point.wait_release(1)
        machine.pull_out("stick")
        for name in sys.argv[4:] or SESSIONS:
            try:
                Session(point, province).measure(name)
            except MachineError as error:
                failed = True
                print(f"{name:8} FAILED: {error}", flush=True)
                print(machine.run(f"journalctl -b --no-pager -u {KIOSK} -u {DISPLAY} | tail -20", code=None))
    finally:
        machine.close()
    sys.exit(failed)


if __name__ == "__main__":
    main()
