#!/usr/bin/env python3
"""The first run from the first page to the last by touch alone, on an X server: the real kiosk, tambon-setup,
NetworkManager with a cable, tambon-sync and a province on nginx. It is killed and goes on where it was; a
file of answers needs no touch; the kiosk in daily service knows nothing of all this.

    setup_walk.py BIN_FOLDER
"""
import re
import shutil
import signal
import subprocess
import sys
import time
import unittest

import kiosk_bed
import setup_bed
from kiosk_bed import wait_for
from sync_bed import Bed, bin_folder

PIN = "518273"
TARGET = re.compile(r'^target (-?\d+),(-?\d+) (\d+)x(\d+) "([^"]*)"$')


class Screen(kiosk_bed.Kiosk):
    """tambon-kiosk --setup: where things to touch are, it says itself (--trace)."""

    def __init__(self, machine, display):
        self.machine = machine
        super().__init__(machine.bed.programs, machine.bed.store, display, machine.bed.folder, "--config",
                         machine.settings / "kiosk.conf", "--setup", "--setup-program", machine.program)
        wait_for("the first page", lambda: self.last_frame() or self.process.poll() is not None)
        if self.process.poll() is not None:
            sys.exit(f"the first run ended with {self.process.returncode}: {self.trace.read_text()}")

    def targets(self):
        """Of the newest picture: id → box."""
        shown, now = {}, {}
        for line in self.trace.read_text(encoding="utf-8", errors="replace").splitlines():
            found = TARGET.match(line)
            if found:
                now[found.group(5)] = tuple(map(int, found.groups()[:4]))
            elif line.startswith("frame ") and now:
                shown, now = now, {}
        return shown

    def resting(self, target):
        """Its box, once it stays where it is: what has ended may move what is on the page."""
        box = self.targets().get(target)
        time.sleep(0.2)
        return box if self.targets().get(target) == box else None

    def touch(self, target, quarter=False):
        x, y, width, height = wait_for(target, lambda: self.resting(target))
        at = (x + width // 2, y + height // 2)
        if quarter:  # the picture stands: its top is at the right edge of the window
            at = (int(kiosk_bed.SIZE.split("x", maxsplit=1)[0]) - 1 - at[1], at[0])
        self.touch_at(*at)

    def is_at(self, page):
        self.expect("setup", f"/setup/{page}")

    def is_at_rest(self, next_page):
        """Nothing is under way: it can go on."""
        wait_for(f"rest before {next_page}", lambda: f"/setup/{next_page}" in self.targets())

    def next(self, page):
        self.touch(f"/setup/{page}")
        self.is_at(page)

    def back(self):
        kiosk_bed.run("xdotool", "key", "Escape", env=self.environment)

    def type_pin(self):
        for digit in PIN:
            self.touch(f"pin:{digit}")
        self.touch("pin:done")

    def kill(self):
        """As a power cut: nothing is told."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(timeout=10)

    def has_ended(self):
        if not setup_bed.is_gone(self.process):
            sys.exit(f"the first run does not end; {self.last_frame()}")
        return self.process.returncode


class WalkTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.bed = Bed(PROGRAMS)
        cls.addClassCleanup(cls.bed.close)
        cls.bed.publish(1)
        cls.manager = setup_bed.Manager(cls.bed.folder)
        cls.addClassCleanup(cls.manager.close)
        cls.manager.plug_in(cls.bed.folder)
        cls.bed.serve()
        cls.server, cls.display = kiosk_bed.start_display(cls.bed.folder)
        cls.addClassCleanup(cls.server.wait, 10)
        cls.addClassCleanup(cls.server.terminate)

    def setUp(self):
        shutil.rmtree(self.bed.store, ignore_errors=True)
        self.machine = setup_bed.Machine(self.bed)
        self.addCleanup(self.machine.close)
        self.screen = None
        self.addCleanup(self.end_screen)

    def end_screen(self):
        if self.screen is not None and self.screen.process.poll() is None:
            self.screen.kill()

    def start(self):
        self.end_screen()
        self.screen = Screen(self.machine, self.display)
        return self.screen

    def begin_again(self, page):
        """A power cut, and it goes on with the page that was open: which one is kept by a program of its
        own, a moment after it opens."""
        wait_for("the step", lambda: f"step = {page}\n" in self.kept())
        self.screen.kill()
        screen = self.start()
        screen.is_at(page)
        return screen

    def answers(self):
        return f"url = {self.bed.url}\nkiosk-id = 8012-1\n"

    def set_up_panel(self, screen):
        screen.is_at("language")
        screen.touch("setup:language=en")
        wait_for("English is kept", lambda: "language = en" in self.kept())
        screen.touch("setup:language=th")
        screen.next("turn")
        screen.touch("setup:rotation=90")
        wait_for("the turn is kept", lambda: "rotation = 90" in self.kept())
        screen.touch("setup:rotation=0", quarter=True)
        wait_for("it is turned back", lambda: "rotation = 0" in self.kept())
        screen.next("width")
        smaller = wait_for("a wider panel", lambda: max(
            int(name[12:]) for name in screen.targets() if name.startswith("setup:width=")))
        screen.touch(f"setup:width={smaller}")
        wait_for("the width", lambda: f"panel-width-mm = {smaller}\n" in self.kept())
        screen = self.begin_again("width")
        screen.next("height")
        screen.touch("setup:height=750")
        wait_for("the height", lambda: "panel-bottom-mm = 750" in self.kept())
        return screen, smaller

    def kept(self):
        path = self.machine.settings / "setup.partial"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def set_up_pin(self, screen):
        screen.next("pin")
        screen.type_pin()
        screen = self.begin_again("pin")  # half a PIN is none
        screen.type_pin()
        screen.type_pin()
        wait_for("the PIN", (self.machine.settings / "pin").exists)
        return screen

    def set_up_line(self, screen):
        screen.next("network")
        screen.touch("setup:cable")
        wait_for("the cable", lambda: f"{setup_bed.CABLE}:connected" in self.manager.devices())
        screen = self.begin_again("network")
        screen.next("province")
        screen.touch("setup:stick")  # none is there yet
        screen.is_at_rest("data")
        self.machine.plug_in_stick(self.answers())
        screen.touch("setup:stick")
        wait_for("trust", (self.machine.settings / "root.json").exists)
        screen.next("data")
        screen.touch("setup:data=line")
        wait_for("the data", lambda: self.bed.release() == 1)
        screen = self.begin_again("data")
        return screen

    def test_by_touch_alone(self):
        screen, width = self.set_up_panel(self.start())
        screen = self.set_up_pin(screen)
        screen = self.set_up_line(screen)
        screen.next("district")
        screen.touch("setup:district=8001")
        screen.is_at("summary")
        screen = self.begin_again("summary")
        screen.back()
        screen.is_at("district")
        screen.next("summary")
        screen.touch("setup:finish")
        self.assertEqual(screen.has_ended(), 0)
        self.assertEqual(self.machine.values("kiosk.conf")["panel-width-mm"], str(width))
        self.is_set_up("8001", "750")

    def is_set_up(self, district, bottom):
        """What is written, the programs take; nothing of the way there remains."""
        self.assertTrue((self.machine.settings / "setup.done").exists())
        self.assertFalse((self.machine.settings / "setup.partial").exists())
        values = self.machine.values("kiosk.conf")
        self.assertEqual((values["home-district"], values["panel-bottom-mm"]), (district, bottom))
        self.assertEqual(self.machine.values("sync.conf")["kiosk-id"], "8012-1")
        listing = kiosk_bed.run(self.bed.programs / "tambon-kiosk", "--config",
                                self.machine.settings / "kiosk.conf", "--list", "/")
        self.assertRegex(listing, r"target .*\"/area/8001")
        sync = subprocess.run([self.bed.programs / "tambon-sync", "--config",
                               self.machine.settings / "sync.conf"], check=False, capture_output=True, text=True)
        self.assertEqual((sync.returncode, self.bed.release()), (0, 1), sync.stderr)
        self.assertTrue(self.machine.read("pin").startswith("$y$"))
        for path in self.machine.settings.iterdir():
            self.assertNotIn(PIN, path.read_text(encoding="utf-8"))

    def test_a_file_of_answers_needs_no_touch(self):
        hash_ = "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7"
        self.machine.plug_in_stick(root=False)
        (self.machine.settings / "root.json").write_bytes(
            (self.bed.repository / "metadata/1.root.json").read_bytes())
        (self.machine.settings / "setup.conf").write_text(
            self.answers() + f"home-district = 8001\npanel-bottom-mm = 700\npin-hash = {hash_}\nfinish = yes\n",
            encoding="utf-8")
        self.assertEqual(self.start().has_ended(), 0)
        self.is_set_up("8001", "700")
        self.assertNotIn("pin-hash", self.machine.read("setup.conf"))

    def test_a_file_with_a_mistake_waits(self):
        (self.machine.settings / "setup.conf").write_text("finish = yes\nlangage = th\n", encoding="utf-8")
        screen = self.start()
        screen.is_at("language")
        self.assertIn("setup.conf:2: unknown key 'langage'", screen.trace.read_text(encoding="utf-8"))
        screen.next("turn")

    def test_nothing_leads_out(self):
        screen = self.start()
        screen.is_at("language")
        for key in ("Escape", "Home", "BackSpace", "F1", "Prior", "Next"):
            kiosk_bed.run("xdotool", "key", key, env=screen.environment)
        screen.touch("/setup/turn")
        screen.is_at("turn")
        kiosk_bed.run("xdotool", "key", "Home", env=screen.environment)
        screen.next("width")

    def test_four_keys_are_enough(self):
        screen = self.start()
        screen.is_at("language")
        screen.is_at_rest("turn")
        names = list(screen.targets())
        kiosk_bed.run("xdotool", "key", "--delay", "40", "--repeat", names.index("/setup/turn") + 1, "Down",
                      env=screen.environment)
        kiosk_bed.run("xdotool", "key", "Return", env=screen.environment)
        screen.is_at("turn")

    def test_the_daily_kiosk_has_no_way_there(self):
        listing = kiosk_bed.run(self.bed.programs / "tambon-kiosk", "--config",
                                self.machine.settings / "kiosk.conf", "--list", "/setup/network")
        self.assertNotIn("setup:", listing)
        self.assertNotIn("/setup", listing)


if __name__ == "__main__":
    setup_bed.enter()
    PROGRAMS = bin_folder()
    unittest.main()
