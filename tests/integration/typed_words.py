#!/usr/bin/env python3
"""What a visitor types is gone when she is (L3): the real kiosk on an X server, a field touched, letters
typed with the four keys alone (F6); then nobody answers the countdown. Before, the process's memory holds
the text (so the search works); afterwards neither its memory nor any file or log holds three letters of it
in a row, in any encoding a library might have copied it to. The same after going home.

    typed_words.py BIN_FOLDER
"""
import pathlib
import re
import shutil
import time

import kiosk_bed
import sync_bed
from kiosk_bed import wait_for

PAGE, FIELD = "/gallery/input", "type:gallery"
# The third row of the Kedmanee lower layer; rows have 12 keys, the last one 11.
HOME_ROW = "ฟหกดเ้่าสวง"
FIRST_OF_HOME_ROW, CHARACTERS = 24, 47
BACKSPACE, DONE = CHARACTERS + 3, CHARACTERS + 5
# No three in a row stand so on the keyboard or in the alphabet.
TEXT = "ดงฟกวหส"
PART = 3
# A mapping so large is the shadow of a sanitizer: marks about memory, not what is in it.
SHADOW_BYTES = 1 << 30
# Longer than a search of the memory that a sanitizer has made large, on a busy machine.
IDLE_SECONDS = 60


class Kiosk(kiosk_bed.Kiosk):
    """A kiosk that is typed into, and whose memory is read."""

    def __init__(self, bed, display):
        folder = bed.folder / "visitor"
        folder.mkdir(exist_ok=True)
        config = folder / "kiosk.conf"
        config.write_text(f"idle-seconds = {IDLE_SECONDS}\ncountdown-seconds = 5\n"
                          "panel-width-mm = 598\n")
        super().__init__(bed.programs, bed.store, display, folder, "--config", config,
                         "--open", PAGE)
        self.expect("gallery", PAGE)
        self.at = None  # place of the focus among the keys of the keyboard; None: not there

    def targets(self):
        """Ids in the order of the focus."""
        found = re.findall(r'^target (\d+),(\d+) (\d+)x(\d+) "([^"]*)"', self.listing(),
                           re.MULTILINE)
        return [name for *_, name in found if name != "back"]  # here there is no way back

    def press(self, key, times):
        if times > 0:
            kiosk_bed.run("xdotool", "key", "--repeat", times, "--delay", 4, key,
                          env=self.environment)
            time.sleep(0.1)

    def open_field(self):
        """Touches the field; from then on the keys begin right after it in the focus order."""
        self.touch(FIELD)
        self.press("Down", self.targets().index(FIELD) + 1)
        self.at = -1

    def go_to(self, place):
        self.press("Down" if place > self.at else "Up", abs(place - self.at))
        self.at = place

    def type(self, letters):
        for letter in letters:
            self.go_to(FIRST_OF_HOME_ROW + HOME_ROW.index(letter))
            self.press("Return", 1)

    def memory(self):
        """Every byte of the process that it could have written."""
        pid = self.process.pid
        for line in pathlib.Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            span, rights = line.split()[:2]
            if not rights.startswith("rw") or line.endswith("[vvar]"):
                continue
            begin, end = (int(word, 16) for word in span.split("-"))
            if end - begin > SHADOW_BYTES:
                continue
            with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
                memory.seek(begin)
                try:
                    yield memory.read(end - begin)
                except OSError:
                    continue  # given back since the list was read

    def holds(self, patterns):
        """Those of the patterns that the memory holds."""
        found = set()
        for block in self.memory():
            found |= {name for name, pattern in patterns.items() if pattern in block}
        return found


def patterns_of(text):
    """Every PART letters in a row, as text, parted by NULs as a canvas has them, and in wide
    letters."""
    found = {}
    for i in range(len(text) - PART + 1):
        part = text[i:i + PART]
        found[f"{part} UTF-8"] = part.encode()
        found[f"{part} parted"] = b"\0".join(letter.encode() for letter in part)
        found[f"{part} UTF-32"] = part.encode("utf-32-le")
        found[f"{part} UTF-16"] = part.encode("utf-16-le")
    return found


def search_files(folder, patterns):
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for name, pattern in patterns.items():
                if pattern in content:
                    raise AssertionError(f"{path} holds {name}")


def type_something(kiosk):
    kiosk.open_field()
    kiosk.type(TEXT[:-1])
    kiosk.type("า")
    kiosk.go_to(BACKSPACE)  # one letter too many, taken back
    kiosk.press("Return", 1)
    kiosk.type(TEXT[-1])
    if not wait_for("the text in memory", lambda: kiosk.holds({"text": TEXT.encode()})):
        raise AssertionError("the memory does not hold what was typed: the search finds nothing")


def check_idle(bed, kiosk):
    patterns = patterns_of(TEXT)
    type_something(kiosk)
    kiosk.go_to(DONE)
    kiosk.press("Return", 1)
    # One pattern: all of them may take longer than a visit.
    if not kiosk.holds({"text": TEXT.encode()}):
        raise AssertionError("the text is gone before the visitor is")
    wait_for("the attract screen", lambda: kiosk.last_frame()[0] == "attract",
             IDLE_SECONDS + kiosk_bed.WAIT_SECONDS)
    left = kiosk.holds(patterns)
    if left:
        raise AssertionError(f"after the idle reset the memory holds {sorted(left)}")
    search_files(bed.folder, patterns)


def check_home(bed, kiosk):
    patterns = patterns_of(TEXT)
    type_something(kiosk)
    kiosk.press("Escape", 1)  # closes the keyboard
    if kiosk.last_frame()[1] != PAGE:
        raise AssertionError(f"back left the page: {kiosk.last_frame()}")
    kiosk.press("Home", 1)
    wait_for("the home page", lambda: kiosk.last_frame()[0] == "home")
    left = kiosk.holds(patterns)
    if left:
        raise AssertionError(f"on the home page the memory holds {sorted(left)}")
    search_files(bed.folder, patterns)


def main():
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            sync_bed.skip(f"{tool} is not installed")
    bed = sync_bed.Bed(sync_bed.bin_folder())
    server = None
    try:
        bed.publish(1)
        synced = bed.stick()
        if synced.code != 0:
            raise AssertionError(synced)
        server, display = kiosk_bed.start_display(bed.folder)
        for check in (check_idle, check_home):
            kiosk = Kiosk(bed, display)
            try:
                check(bed, kiosk)
                kiosk.end()
            finally:
                kiosk.process.kill()
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        bed.close()
    print("typed with four keys; after the reset and at home nothing of it in memory or files")


if __name__ == "__main__":
    main()
