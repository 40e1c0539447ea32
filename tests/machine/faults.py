#!/usr/bin/env python3
"""How long is the screen away?    faults.py BIN_FOLDER IMAGE_FOLDER OUT_FOLDER [ROUNDS] [--native]

Crashes and hangs of the kiosk and of its display on a machine that runs, each counted alone, ROUNDS (25) of
each kind, by turns; after every tenth, three in a row, to the safe screen and back. Times are seconds of
the emulated machine from the signal until the kiosk says that its first frame is shown; with --native those
of this machine, in a container (container.py). The machine must not start again, and the screen never
stay dark."""
import pathlib
import statistics
import subprocess
import sys
import time

from appliance import DISPLAY, KIOSK, SAFE, Appliance
from bed import Machine, MachineError, check
from container import Container
from province import Province

KINDS = (("kiosk killed", KIOSK, "KILL"), ("kiosk SEGV", KIOSK, "SEGV"), ("kiosk ABRT", KIOSK, "ABRT"),
         ("kiosk ended", KIOSK, "TERM"), ("kiosk stopped", KIOSK, "STOP"), ("display killed", DISPLAY, "KILL"),
         ("display SEGV", DISPLAY, "SEGV"), ("display stopped", DISPLAY, "STOP"))
ROUNDS, SEQUENCE_EVERY = 25, 10


START, STARTS = "--store /none --list /about", 5


def compare_start(machine, programs):
    """How much of a time is the emulator's: the same start in the machine, and on this one."""
    since = machine.uptime()
    machine.run(f"for i in $(seq {STARTS}); do tambon-kiosk {START} >/dev/null; done")
    there = (machine.uptime() - since) / STARTS
    since = time.monotonic()
    for _ in range(STARTS):
        subprocess.run([programs / "tambon-kiosk", *START.split()], check=True, stdout=subprocess.DEVNULL)
    here = (time.monotonic() - since) / STARTS
    print(f"a start of the program: {there:.2f} s in the machine, {here:.2f} s outside", flush=True)


class Faults:
    def __init__(self, point):
        self.point, self.machine = point, point.machine
        self.boot = self.boot_id()
        self.times = {name: [] for name, *_ in KINDS}
        self.sequences = []

    def boot_id(self):
        return self.machine.run("cat /proc/sys/kernel/random/boot_id")

    def strike(self, name, unit, signal):
        self.point.calm()
        since = self.machine.uptime()
        self.times[name].append(self.point.strike(unit, signal))
        if len(self.times[name]) == 1:
            self.keep_journal(name, since)
        self.point.shown()
        check(self.boot_id() == self.boot, f"{name}: the machine was started again")

    def keep_journal(self, name, since):
        """What happened when, by the machine's own clock."""
        said = self.machine.run("journalctl -b --no-pager -o short-monotonic -n 60")
        (self.machine.out / f"{name.replace(' ', '-')}.txt").write_text(f"signal at {since}\n{said}\n")

    def sequence(self):
        """Three ends in a row lead to the safe screen; staff bring the usual one back."""
        self.point.calm()
        since = self.machine.uptime()
        check(self.point.strike_until_safe() >= 3, "the safe screen came too early")
        self.sequences.append(self.point.ready(SAFE) - since)
        self.point.shown()
        since = self.machine.uptime()
        self.point.ask("restart")
        self.point.ready(KIOSK, since)
        self.point.shown()
        check(self.boot_id() == self.boot, "the machine was started again")

    def run(self, rounds):
        for turn in range(rounds):
            for kind in KINDS:
                self.strike(*kind)
            print(f"round {turn + 1}: " + " ".join(f"{times[-1]:.1f}" for times in self.times.values()),
                  flush=True)
            if turn % SEQUENCE_EVERY == SEQUENCE_EVERY - 1:
                self.sequence()

    def report(self):
        count = 0
        for name, times in self.times.items():
            count += len(times)
            if times:
                print(f"{name:16} {len(times):4} p50 {statistics.median(times):5.1f} s  "
                      f"largest {max(times):5.1f} s")
        print(f"three in a row   {len(self.sequences):4} " + " ".join(f"{time:.1f}" for time in self.sequences))
        print(f"{count} faults, 0 new starts of the machine, 0 left dark")


def bring_releases(point, province):
    """Two, so that there is one to go back to."""
    machine = point.machine
    machine.run(f"cat >/etc/tambon-point/root.json <<'END'\n{province.root.read_text()}\nEND")
    for release in (1, 2):
        province.publish()
        machine.bring(province, f"stick{release}")
        point.wait_release(release)


def main():
    words = [word for word in sys.argv[1:] if word != "--native"]
    programs, image, out = (pathlib.Path(word).resolve() for word in words[:3])
    province = Province(programs, out / "province")
    machine = (Container if "--native" in sys.argv else Machine)(image, out)
    faults = None
    try:
        point = Appliance(machine)
        point.up()
        bring_releases(point, province)
        compare_start(machine, programs)
        faults = Faults(point)
        faults.run(int(words[3]) if len(words) > 3 else ROUNDS)
    except MachineError as error:
        print(f"faults: {error}")
        sys.exit(1)
    finally:
        if faults is not None:
            faults.report()
        machine.close()


if __name__ == "__main__":
    main()
