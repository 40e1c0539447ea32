#!/usr/bin/env python3
"""A meeting with a second display, before the real kiosk on an Xorg with two heads: it is plugged in while
the meeting runs, pulled, plugged in showing the same as the panel, and left switched off; the panel's own
glass is touched all the time, at the places where a finger would be.

    projector.py BIN_FOLDER [PICTURE_FOLDER]    with a folder: what both displays show (ImageMagick)
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.parse

import kiosk_bed
from panel_bed import HEIGHT, WIDTH, Kiosk, Panel, missing

BIN = pathlib.Path(sys.argv[1]).resolve()
PICTURES = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
SKIP = 77
LIST = "ผู้บริหารจังหวัด"
ADDRESS = "/meeting/" + urllib.parse.quote(LIST)
FIRST = "/area/80"
LEFT = "/area/80?page=3"  # where the first screen of the list is left, and found again
HEAD = "DUMMY1"
WAIT_SECONDS = 30


def xrandr(panel, *words):
    return kiosk_bed.run("xrandr", *words, env={**os.environ, "DISPLAY": panel.display})


def plug(panel, mode, *place):
    """The dummy's head is plugged in by its first mode; asked, the server looks, as it does by itself when
    udev tells of a cable."""
    xrandr(panel, "--addmode", HEAD, mode)
    xrandr(panel, "--output", HEAD, "--mode", mode, *place)
    xrandr(panel)


def head(panel):
    """(width, height, x, y) of the second head; None: it shows nothing."""
    found = re.search(rf"^{HEAD} connected (?:primary )?(\d+)x(\d+)\+(\d+)\+(\d+)", xrandr(panel),
                      re.MULTILINE)
    return tuple(map(int, found.groups())) if found else None


def screen_size(panel):
    return tuple(map(int, re.search(r"current (\d+) x (\d+)", xrandr(panel)).groups()))


class Meeting:
    """The kiosk with what it tells of its second display."""

    def __init__(self, kiosk, panel):
        self.kiosk = kiosk
        self.panel = panel

    def slides(self):
        return [line.split()[1:] for line in self.kiosk.errors if line.startswith("projector ")]

    def expect(self, what, probe):
        end = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < end:
            if probe():
                return
            self.kiosk.read(0.1)
        sys.exit(f"not within {WAIT_SECONDS} s: {what}; the panel shows {self.kiosk.page}, the other "
                 f"display {self.slides()[-1:]}, {HEAD} is {head(self.panel)}\n"
                 + "".join(line for line in self.kiosk.errors if not line.startswith("target")))

    def expect_slide(self, address, size):
        self.expect(f"{address} in {size}",
                    lambda: [s[1:] for s in self.slides()[-1:]] == [[address, size]])

    def find(self, target):
        """Where the panel's picture at hand has it: a listing knows nothing of a meeting's course."""
        for line in reversed(self.kiosk.errors):
            found = re.match(r'target (\d+),(\d+) (\d+)x(\d+) "([^"]*)"', line)
            if found and found[5] == target:
                x, y, width, height = map(int, found.groups()[:4])
                return x + width // 2, y + height // 2
        sys.exit(f"nothing to touch for {target}")

    def tap(self, target, find=None):
        self.kiosk.read_for(0.2)  # it must not count as the same touch as the one before (debounce)
        place = (find or self.find)(target)
        if place is None:
            sys.exit(f"{self.kiosk.page} has nothing to touch for {target}")
        self.panel.tap(*place)

    def tap_page(self, target):
        """Where no meeting is on, a listing knows the places."""
        self.tap(target, self.kiosk.find)

    def begin(self):
        self.kiosk.wait_page("meeting", ADDRESS)
        self.tap_page(f"meeting:begin={LIST}")


def keep_picture(panel, folder, name):
    """What both show, as a file."""
    picture = folder / "screen.xwd"
    environment = {**os.environ, "DISPLAY": panel.display}
    kiosk_bed.run("xwd", "-root", "-silent", "-out", picture, env=environment)
    if PICTURES is not None:
        PICTURES.mkdir(parents=True, exist_ok=True)
        kiosk_bed.run("convert", picture, PICTURES / f"{name}.png")
    return picture


def plugged_in_while_it_runs(meeting, panel, folder):
    meeting.kiosk.wait_page("province", FIRST)
    plug(panel, "1280x720", "--right-of", "DUMMY0")
    meeting.expect_slide(FIRST, "1280x720")
    meeting.kiosk.wait_page("meeting", ADDRESS)
    print("plugged in: the slide is on it, the list on the panel")
    before = meeting.slides()[-1]
    meeting.tap("meeting:next")  # at two thirds of the glass: beyond the panel for a server left alone
    meeting.expect("the next slide", lambda: meeting.slides()[-1] != before)
    before = meeting.slides()[-1]
    kiosk_bed.run("xdotool", "key", "Next", env={**os.environ, "DISPLAY": panel.display})
    meeting.expect("the next by a key", lambda: meeting.slides()[-1] != before)
    meeting.tap("meeting:go=3")
    meeting.expect_slide("/issues", "1280x720")
    print("led on by touch, by a clicker's key and by number")
    meeting.tap("meeting:before")
    meeting.expect("the one before", lambda: meeting.slides()[-1][1] != "/issues")
    meeting.tap("meeting:go=1")
    meeting.expect_slide(LEFT, "1280x720")
    picture = keep_picture(panel, folder, "beside")
    codes = subprocess.run(["zbarimg", "--quiet", "--raw", picture], check=False, text=True,
                           capture_output=True, timeout=60).stdout.split()
    if codes != ["https://kiosk.example/"]:
        sys.exit(f"the code on the slide says {codes}")
    print("its code is read:", codes[0])


def pulled_and_back(meeting, panel, folder):
    xrandr(panel, "--output", HEAD, "--off")
    meeting.kiosk.wait_page("province", LEFT)
    print("pulled: the slide is on the panel")
    time.sleep(5)
    if head(panel) is not None:
        sys.exit("what somebody had switched off was switched on again")
    plug(panel, "1024x768", "--same-as", "DUMMY0")
    meeting.expect_slide(LEFT, f"{WIDTH}x{HEIGHT}")  # the best it can
    if head(panel) != (WIDTH, HEIGHT, WIDTH, 0):
        sys.exit(f"it lies on the panel: {head(panel)}")
    meeting.kiosk.wait_page("meeting", ADDRESS)
    print("back, showing what the panel shows: moved beside it")
    keep_picture(panel, folder, "back")


def over(meeting, panel, wanted):
    meeting.kiosk.wait_page("meeting", ADDRESS)
    meeting.tap("meeting:end")
    meeting.kiosk.wait_page("home", "/")
    meeting.expect(f"{HEAD} as before", lambda: head(panel) == wanted)
    if screen_size(panel) != (WIDTH, HEIGHT):
        sys.exit(f"the screen is left as {screen_size(panel)}")
    meeting.tap_page("help")
    meeting.kiosk.wait_page("help")
    kiosk_bed.run("xdotool", "key", "Home", env={**os.environ, "DISPLAY": panel.display})
    meeting.kiosk.wait_page("home", "/")
    print("over: the display is as before, glass and keys are the panel's:", wanted)


def found_switched_off(meeting, panel):
    """As Xorg leaves what is plugged in after its start."""
    xrandr(panel, "--output", HEAD, "--off")
    for target in ("/province", "/province?page=2", "/meeting", ADDRESS):
        meeting.tap_page(target)
        meeting.kiosk.read_for(1)
    meeting.begin()
    meeting.expect_slide(FIRST, f"{WIDTH}x{HEIGHT}")
    print("found switched off: switched on")
    over(meeting, panel, None)


def main():
    lacks = missing() + [p for p in ("xrandr", "xdotool", "zbarimg", "xwd") if shutil.which(p) is None]
    if lacks:
        print(f"SKIPPED: not installed: {' '.join(lacks)}")
        return SKIP
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tambon-projector-"))
    panel = Panel(folder)
    kiosk = None
    try:
        store = kiosk_bed.make_store(BIN, folder)
        kiosk = Kiosk(BIN / "tambon-kiosk", store, panel, "--open", ADDRESS)
        meeting = Meeting(kiosk, panel)
        meeting.begin()
        plugged_in_while_it_runs(meeting, panel, folder)
        pulled_and_back(meeting, panel, folder)
        over(meeting, panel, (1024, 768, 0, 0))
        found_switched_off(meeting, panel)
        kiosk.end()
    finally:
        if kiosk is not None and kiosk.process.poll() is None:
            kiosk.process.kill()
            kiosk.process.wait()
        panel.close()
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
