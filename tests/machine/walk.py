#!/usr/bin/env python3
"""The first day of an information point, from the first switching-on: install_by_stick.sh has made its
disk, the officer touches through the first run, and the kiosk comes; then it is switched off and on.

    walk.py DISK_FOLDER OUT_FOLDER

One line a step with the time it took, its picture in OUT_FOLDER. Nothing is typed and no shell is used
for the walk itself: the root shell of the bed only looks."""
import pathlib
import sys
import time

from appliance import KIOSK, Appliance, is_page
from bed import BOOT_SECONDS, HEIGHT, WIDTH, Machine, MachineError, check, difference

SETUP = "tambon-setup"
NEXT = (WIDTH * 3 // 4, HEIGHT - 45)    # the right one of the two buttons at the foot of each step
MOST_STEPS = 20
FEWEST_CHANGED = 0.005


class Walk:
    def __init__(self, machine):
        self.machine, self.appliance = machine, Appliance(machine)
        self.since, self.step = time.monotonic(), 1

    def say(self, what):
        now = time.monotonic()
        print(f"{what:44} {now - self.since:6.1f} s", flush=True)
        self.since = now

    def begin(self):
        self.machine.switch_on()
        self.machine.run("true", seconds=BOOT_SECONDS)
        self.machine.wait("the first run on the screen", lambda: is_page(self.machine.picture("step-01")),
                          BOOT_SECONDS)
        check(self.machine.unit(KIOSK)["ActiveState"] != "active", "the kiosk does not wait for the first run")
        self.say("switched on: the first run is on the screen")

    def is_done(self):
        return self.machine.run("test -e /etc/tambon-point/setup.done && echo yes", code=None) == "yes"

    def next(self):
        """The button that goes on."""
        before = self.machine.picture()
        self.machine.touch(*NEXT)
        self.step += 1
        self.machine.wait("another step", lambda: difference(
            before, self.machine.picture(f"step-{self.step:02}")) >= FEWEST_CHANGED)

    def touch_through(self):
        """The button that goes on, on each step, until there is none any more."""
        while not self.is_done():
            check(self.step < MOST_STEPS, "the first run does not end")
            self.next()
        self.say(f"touched {self.step - 1} times through its steps")

    def serve(self, name):
        self.appliance.ready(KIOSK)
        self.appliance.shown(name)
        check(self.appliance.release() > 0, "no release on the screen")
        self.say(f"{name}: release {self.appliance.release()} on the screen")

    def visit(self):
        before = self.machine.picture()
        self.machine.touch(WIDTH // 4, HEIGHT // 2)
        self.machine.wait("a page", lambda: difference(
            before, self.machine.picture("visitor")) >= FEWEST_CHANGED)
        self.say("touched by a visitor")

    def off_and_on(self):
        self.machine.tell("system_powerdown")
        self.machine.wait_off()
        self.say("switched off")
        self.machine.switch_on()
        self.machine.run("true", seconds=BOOT_SECONDS)
        self.serve("next morning")


def main():
    disk, out = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    machine = Machine(disk, out)
    walk = Walk(machine)
    try:
        walk.begin()
        walk.touch_through()
        walk.serve("first day")
        walk.visit()
        walk.off_and_on()
    except MachineError as error:
        sys.exit(f"machine: {error}")
    finally:
        machine.close()


if __name__ == "__main__":
    main()
