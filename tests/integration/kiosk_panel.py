#!/usr/bin/env python3
"""The panel behind the picture, on a real Xorg with a panel of ten fingers: an officer turns the picture
and sets the touch right on a panel that reports every finger somewhere else; brightness; dark while the
office is closed.

    kiosk_panel.py BIN_FOLDER

For the DPMS that this server lacks stands BIN_FOLDER/panel_power.so (tests/support/panel_power.c).
"""
import contextlib
import os
import pathlib
import re
import shutil
import sys
import tempfile
import time

import panel_bed
from kiosk_bed import make_store, run, wait_for
from panel_bed import DOWN, HEIGHT, UP, WIDTH
from publish_bed import check
from sanitized import is_sanitized

SKIP = 77
PIN, PIN_HASH = "246813", "$y$j9T$kioskpaneltest..$PqOnCU3aOskKpetduSPXWuZNwZEJZSbQGklQqyt2i56"
TRIAL_SECONDS = 15
CROSSES = [(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)]
CONFIG = """home-district = 8001
state-folder = {folder}/state
pin-file = {folder}/pin
request-file = {folder}/request
idle-seconds = {idle}
countdown-seconds = 5
panel-width-mm = 598
{more}
"""


def straight(x, y):
    return x, y


def mirrored(x, y):
    """A panel that was fixed back to front, and reports less than its width."""
    return 0.85 - 0.7 * x, 0.05 + 0.85 * y


def turned(x, y):
    """One whose axes changed places."""
    return 0.9 * y + 0.06, 0.95 - 0.9 * x


def on_panel(turn, x, y):
    """Where a point of the picture is on the panel, both as shares, for a turn in quarters."""
    for _ in range(turn):
        x, y = 1 - y, x
    return x, y


class Officer:
    """A finger on a panel that reports it by `report`, in front of a picture with `turn` quarters."""

    def __init__(self, panel, report=straight, turn=0):
        self.panel, self.report, self.turn = panel, report, turn

    def touch(self, x, y):
        """At a point of the picture, in shares."""
        x, y = self.report(*on_panel(self.turn, x, y))
        self.panel.event(1, DOWN, x * WIDTH - 0.5, y * HEIGHT - 0.5)
        time.sleep(0.1)
        self.panel.event(1, UP, x * WIDTH - 0.5, y * HEIGHT - 0.5)
        time.sleep(0.2)  # no bounce of this one

    def touch_target(self, kiosk, target, address):
        width, height = (WIDTH, HEIGHT) if self.turn % 2 == 0 else (HEIGHT, WIDTH)
        width_mm = 598 if self.turn % 2 == 0 else 336
        listing = run(*kiosk.program, "--size", f"{width}x{height}", "--screen-width-mm", width_mm,
                      "--list", address)
        for x, y, wide, high, name in re.findall(
                r'^target (\d+),(\d+) (\d+)x(\d+) "([^"]*)"', listing, re.MULTILINE):
            if name == target:
                self.touch((int(x) + int(wide) / 2) / width, (int(y) + int(high) / 2) / height)
                return
        sys.exit(f"{address} has nothing to touch for {target}")

    def touch_crosses(self):
        for cross in CROSSES:
            self.touch(*cross)


class Bed:
    def __init__(self, programs, folder):
        self.programs, self.folder = programs, folder
        (folder / "state").mkdir()
        self.store = make_store(programs, folder)
        (folder / "pin").write_text(PIN_HASH + "\n", encoding="ascii")
        self.panel = panel_bed.Panel(folder)

    def own(self):
        """What is kept, without its check."""
        path = self.folder / "state/screen"
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        return dict(line.split(" = ", 1) for line in text.splitlines()
                    if " = " in line and not line.startswith(("#", "check")))

    @contextlib.contextmanager
    def kiosk(self, *options, idle=3600, more=""):
        config = self.folder / "kiosk.conf"
        config.write_text(CONFIG.format(folder=self.folder, idle=idle, more=more), encoding="utf-8")
        kiosk = panel_bed.Kiosk(self.programs / "tambon-kiosk", self.store, self.panel, "--config",
                                config, *options)
        try:
            yield kiosk
            kiosk.end()
        finally:
            kiosk.process.kill()
            kiosk.process.wait()

    def press(self, *keys):
        for key in keys:
            run("xdotool", "key", key, env={**os.environ, "DISPLAY": self.panel.display})
            time.sleep(0.05)

    def enter(self, kiosk, screen):
        """The PIN, by keys: nobody knows yet where a finger is."""
        kiosk.wait_page("staff_pin")
        self.press(*PIN, "Return")
        kiosk.wait_page(screen)
        time.sleep(0.2)  # whoever opened a page is not touching it yet


def wait_for_journal(kiosk, words):
    def heard():
        kiosk.read(0.1)
        return any(words in line for line in kiosk.errors)
    wait_for(f"'{words}' in the journal", heard)


def a_turn(bed):
    officer = Officer(bed.panel)
    with bed.kiosk("--open", "/staff/panel") as kiosk:
        bed.enter(kiosk, "staff_panel")
        officer.touch_target(kiosk, "panel:turn=1", "/staff/panel")
        kiosk.wait_page("trial")
        check(bed.own() == {}, "a turn is only tried: nothing is written")
        kiosk.wait_page("staff_panel", None, TRIAL_SECONDS + 15)
        check(bed.own() == {}, "not answered, it goes back by itself")
        wait_for_journal(kiosk, "staff: the picture is turned as before")
        officer.touch_target(kiosk, "panel:turn=1", "/staff/panel")
        kiosk.wait_page("trial")
        upright = Officer(bed.panel, turn=1)
        upright.touch_target(kiosk, "panel:keep", "/staff/panel?over=turn")
        kiosk.wait_page("staff_panel")
        check(bed.own() == {"rotation": "90"}, "kept by a touch on the turned picture, it is written")
        wait_for_journal(kiosk, "staff: the picture is turned by 90 degrees")
        upright.touch_target(kiosk, "panel:turn=0", "/staff/panel")
        kiosk.wait_page("trial")
    with bed.kiosk("--open", "/help") as kiosk:
        kiosk.wait_page("help")
        check(bed.own() == {"rotation": "90"}, "ended during a trial, the kept one is in force")
        upright.touch_target(kiosk, "home", "/help")
        kiosk.wait_page("home", "/")


def a_touch_set_right(bed, report, turn, name):
    officer = Officer(bed.panel, report, turn)
    before = bed.own()
    with bed.kiosk("--open", "/staff/calibrate") as kiosk:
        bed.enter(kiosk, "staff_calibrate")
        for _ in CROSSES:
            officer.touch(0.5, 0.5)
        check(kiosk.page[0] == "staff_calibrate", f"{name}: one place four times is refused")
        wait_for_journal(kiosk, "four touches on the crosses were refused")
        officer.touch_crosses()
        kiosk.wait_page("trial")
        check(bed.own() == before, f"{name}: what is tried is not written")
        officer.touch_target(kiosk, "panel:keep", "/staff/panel?over=touch")
        kiosk.wait_page("staff_panel")
        check("touch-matrix" in bed.own(), f"{name}: kept by a touch through the new matrix")
    with bed.kiosk("--open", "/help") as kiosk:
        kiosk.wait_page("help")
        officer.touch_target(kiosk, "home", "/help")
        kiosk.wait_page("home", "/")
        print(f"ok: {name}: after a start a button is hit")


def crosses_given_up(bed):
    """By nobody who answers, and by a key."""
    officer = Officer(bed.panel, mirrored)
    with bed.kiosk("--open", "/staff/calibrate") as kiosk:
        bed.enter(kiosk, "staff_calibrate")
        officer.touch_crosses()
        kiosk.wait_page("trial")
        kiosk.wait_page("staff_panel", None, TRIAL_SECONDS + 15)
        check(bed.own() == {}, "not answered, touches are as before")
        Officer(bed.panel).touch_target(kiosk, "panel:brightness=100", "/staff/panel")
        wait_for("a straight finger", bed.own)
    start_anew(bed)
    with bed.kiosk("--open", "/staff/calibrate") as kiosk:
        bed.enter(kiosk, "staff_calibrate")
        bed.press("x")
        kiosk.wait_page("staff_panel")
        print("ok: any key leaves the crosses")


def brightness(bed):
    officer = Officer(bed.panel)
    xrandr = ["xrandr", "--display", bed.panel.display, "--verbose"]
    with bed.kiosk("--open", "/staff/panel") as kiosk:
        bed.enter(kiosk, "staff_panel")
        officer.touch_target(kiosk, "panel:brightness=60", "/staff/panel")
        wait_for("a darker picture", lambda: "Brightness: 0.60" in run(*xrandr))
        check(bed.own()["brightness"] == "60", "60 % by the server's own ramps, and kept")
    check("Brightness: 1.0" in run(*xrandr), "they are put back when the kiosk ends")


def is_black(bed):
    picture = bed.folder / "screen.xwd"
    run("xwd", "-root", "-silent", "-display", bed.panel.display, "-out", picture)
    data = picture.read_bytes()
    return not any(data[-WIDTH * HEIGHT * 4:])


def dark(bed):
    """Monday, ten seconds before the office closes."""
    clock = next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    told, power = bed.folder / "power", bed.programs / "panel_power.so"
    wishes = {"LD_PRELOAD": f"{clock} {power}", "FAKETIME": "@2027-03-01 16:29:50",
              "FAKETIME_DONT_FAKE_MONOTONIC": "1", "TZ": "Asia/Bangkok", "PANEL_POWER": str(told)}
    os.environ.update(wishes)
    with contextlib.ExitStack() as stack:
        try:
            kiosk = stack.enter_context(
                bed.kiosk("--language", "en", idle=5, more="opening-hours = mon-fri 08:30-16:30"))
        finally:
            for name in wishes:
                del os.environ[name]
        kiosk.wait_page("attract")
        check(not is_black(bed), "while the office is open a picture is there")
        kiosk.wait_page("dark", None, 30)
        wait_for("a panel that is off", lambda: told.read_text().split()[-1] == "off")
        check(is_black(bed), "when it closes the picture is black, and the panel off")
        frames = kiosk.frames
        kiosk.read_for(12)
        check(kiosk.frames == frames, "nothing wakes it then")
        Officer(bed.panel).touch(0.5, 0.5)
        kiosk.wait_page("home", "/")
        check(told.read_text().split()[-1] == "on" and not is_black(bed), "a touch lights it")
        kiosk.wait_page("dark", None, 40)
        wait_for("a panel that is off", lambda: told.read_text().split()[-1] == "off")
        bed.press("x")
        kiosk.wait_page("home", "/")
        check(told.read_text().split() == ["on", "off", "on", "off", "on"],
              "nobody there any more, it is dark again until any key")
    check(told.read_text().split()[-1] == "on", "and on when the kiosk ends")


def start_anew(bed):
    (bed.folder / "state/screen").unlink(missing_ok=True)


def run_all(programs, folder):
    bed = Bed(programs, folder)
    try:
        a_turn(bed)
        a_touch_set_right(bed, turned, 1, "axes swapped behind a picture turned right")
        start_anew(bed)
        a_touch_set_right(bed, mirrored, 0, "mirrored")
        start_anew(bed)
        crosses_given_up(bed)
        brightness(bed)
        start_anew(bed)
        if is_sanitized(programs / "tambon-kiosk"):
            print("SKIPPED: dark: a sanitizer wants to be loaded before the other clock")
        else:
            dark(bed)
    finally:
        bed.panel.close()


def main():
    lacking = panel_bed.missing() + [name for name in ("xdotool", "xrandr", "xwd", "faketime")
                                     if shutil.which(name) is None]
    if lacking:
        print("SKIPPED: needs", *lacking)
        return SKIP
    with tempfile.TemporaryDirectory(prefix="panel-") as name:
        run_all(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(name))
    return 0


if __name__ == "__main__":
    sys.exit(main())
