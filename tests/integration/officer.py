#!/usr/bin/env python3
"""An officer at the real kiosk on an X server: the hidden row touched five times, a wrong PIN five times,
kill -9 and a new start in between, then the right one and a request to the machine. What is typed is not
on the screen, not in the process's memory once it is compared, and in no file or log.

    officer.py BIN_FOLDER
"""
import re
import shutil
import subprocess
import sys
import warnings

import kiosk_bed
import sync_bed
import typed_words
from kiosk_bed import wait_for

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import crypt

PIN, WRONG = "290471", "290472"
SALT = "$y$j9T$F5Jx5fExrKuPp53xLKQ..1"
LOCK_SECONDS = 15 * 60


class Officer(typed_words.Kiosk):
    """Stands before the page about the data."""

    def __init__(self, bed, display):
        folder = bed.folder / "officer"
        (folder / "state").mkdir(parents=True, exist_ok=True)
        (folder / "pin").write_text(crypt.crypt(PIN, SALT) + "\n", encoding="ascii")
        config = folder / "kiosk.conf"
        config.write_text("idle-seconds = 600\npanel-width-mm = 598\n"
                          f"pin-file = {folder}/pin\nrequest-file = {folder}/request\n"
                          f"state-folder = {folder}/state\n", encoding="utf-8")
        self.request, self.tries = folder / "request", folder / "state/pin-tries"
        kiosk_bed.Kiosk.__init__(self, bed.programs, bed.store, display, folder, "--config", config,
                                 "--open", "/about")
        self.expect("about", "/about")

    def enter(self):
        for _ in range(5):
            self.touch("staff:door")
        self.expect("staff_pin", "/staff")

    def keys(self, digits):
        """On a USB keypad."""
        for digit in digits:
            self.press(f"KP_{digit}", 1)

    def try_keys(self, digits):
        self.keys(digits)
        self.press("KP_Enter", 1)

    def wrong(self):
        """The tries that are on the disk."""
        if not self.tries.exists():
            return 0
        return int(re.search(r"wrong = (\d)", self.tries.read_text(encoding="ascii")).group(1))

    def picture(self):
        return subprocess.run(["xwd", "-root", "-silent"], check=True, capture_output=True,
                              env=self.environment).stdout

    def kill(self):
        self.process.kill()
        self.process.wait()

    def said(self, words):
        return words in self.trace.read_text(encoding="utf-8")


def check_pad_shows_no_digit(kiosk):
    kiosk.enter()
    empty = kiosk.picture()
    pictures = []
    for digit in "27":
        kiosk.keys(digit)
        wait_for("a dot", lambda: kiosk.picture() != empty)
        pictures.append(kiosk.picture())
        kiosk.press("BackSpace", 1)
        wait_for("no dot", lambda: kiosk.picture() == empty)
    if pictures[0] != pictures[1]:
        sys.exit("the screen shows which digit was typed")


def check_lock(bed, kiosk, display):
    for tries in range(1, 4):
        kiosk.try_keys(WRONG)
        wait_for(f"{tries} wrong ones on the disk", lambda wanted=tries: kiosk.wrong() == wanted)
    kiosk.kill()
    kiosk = Officer(bed, display)
    kiosk.enter()
    for tries in range(4, 6):
        kiosk.try_keys(WRONG)
        wait_for(f"{tries} wrong ones on the disk", lambda wanted=tries: kiosk.wrong() == wanted)
    wait_for("a line about the lock", lambda: kiosk.said("staff: wrong PIN, locked for 15 minutes"))
    kiosk.kill()
    kiosk = Officer(bed, display)
    kiosk.enter()
    before = kiosk.tries.read_text(encoding="ascii")
    kiosk.try_keys(PIN)
    kiosk.press("Down", 1)
    if kiosk.last_frame()[0] != "staff_pin" or kiosk.tries.read_text(encoding="ascii") != before:
        sys.exit(f"after a restart the lock does not hold: {kiosk.last_frame()}")
    kiosk.kill()
    # A quarter of an hour later; on a machine that is not up for so long, after a right one.
    since = int(re.search(r"up-seconds = (\d+)", before).group(1)) - LOCK_SECONDS
    later = re.sub(r"up-seconds = \d+", f"up-seconds = {since}", before) if since >= 0 else "wrong = 0\n"
    kiosk.tries.write_text(later, encoding="ascii")


def check_pin_leaves_nothing(bed, kiosk):
    most = PIN[:-1]  # three digits in a row may stand anywhere, five hardly
    whole = {"text": most.encode(), "parted": b"\0".join(digit.encode() for digit in most),
             "UTF-32": most.encode("utf-32-le"), "UTF-16": most.encode("utf-16-le")}
    kiosk.enter()
    for digit in most:
        kiosk.touch_at(*kiosk.pad[f"pin:{digit}"])
    if not wait_for("the digits in memory", lambda: kiosk.holds({"text": whole["text"]})):
        sys.exit("the search finds nothing")
    kiosk.touch_at(*kiosk.pad[f"pin:{PIN[-1]}"])
    kiosk.touch_at(*kiosk.pad["pin:done"])
    kiosk.expect("staff", "/staff")
    left = kiosk.holds(whole)
    if left:
        sys.exit(f"after the comparison the memory holds {sorted(left)}")
    if kiosk.tries.exists():
        sys.exit("the right PIN did not take the wrong tries away")
    (bed.folder / "officer/pin").unlink()  # the hash is not the PIN, and the search must not know it
    typed_words.search_files(bed.folder / "officer", whole)


def find_pad(kiosk):
    """Where the keys stand. "done" is no target before enough is typed."""
    listing = kiosk_bed.run(*kiosk.program, "--list", "/staff/pin", env=kiosk.environment)
    pad = {name: (int(x) + int(width) // 2, int(y) + int(height) // 2) for x, y, width, height, name in
           re.findall(r'^target (\d+),(\d+) (\d+)x(\d+) "(pin:\d)"', listing, re.MULTILINE)}
    pad["pin:done"] = (pad["pin:9"][0], pad["pin:0"][1])
    return pad


def check_request(kiosk):
    kiosk.touch("staff:sync")
    wait_for("the request", kiosk.request.exists)
    if kiosk.request.read_text(encoding="ascii") != "sync\n":
        sys.exit(f"asked for {kiosk.request.read_text()!r}")
    if not kiosk.said("staff: asked for sync"):
        sys.exit("nothing in the journal")
    kiosk.press("Home", 1)
    kiosk.expect("home", "/")
    wait_for("a line that she left", lambda: kiosk.said("staff: left"))


def main():
    for tool in ("Xvfb", "xdotool", "xwd"):
        if shutil.which(tool) is None:
            sync_bed.skip(f"{tool} is not installed")
    bed = sync_bed.Bed(sync_bed.bin_folder())
    server = None
    try:
        bed.publish(1)
        bed.stick()
        server, display = kiosk_bed.start_display(bed.folder)
        kiosk = Officer(bed, display)
        check_pad_shows_no_digit(kiosk)
        check_lock(bed, kiosk, display)
        kiosk = Officer(bed, display)
        kiosk.pad = find_pad(kiosk)
        check_pin_leaves_nothing(bed, kiosk)
        check_request(kiosk)
        kiosk.end()
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        bed.close()
    print("five touches, a lock that outlives kill -9, the right PIN, a request; the PIN left no trace")


if __name__ == "__main__":
    main()
