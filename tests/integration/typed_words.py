#!/usr/bin/env python3
"""What a visitor types is gone when she is (L3): the real kiosk on an X server, a field touched, letters
typed with the four keys alone (F6); then nobody answers the countdown. Before, the process's memory holds
the text (so the search works); afterwards neither its memory nor any file or log holds three letters of it
in a row, in any encoding a library might have copied it to. The same after going home.

    typed_words.py BIN_FOLDER
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

import sync_bed

SIZE = "1920x1080"
PAGE, FIELD = "/gallery/input", "type:gallery"
WAIT_SECONDS = 30
# The third row of the Kedmanee lower layer; rows have 12 keys, the last one 11.
HOME_ROW = "ฟหกดเ้่าสวง"
FIRST_OF_HOME_ROW, CHARACTERS = 24, 47
BACKSPACE, DONE = CHARACTERS + 3, CHARACTERS + 5
# No three in a row stand so on the keyboard or in the alphabet.
TEXT = "ดงฟกวหส"
PART = 3


def wait_for(what, probe):
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        found = probe()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"not within {WAIT_SECONDS} s: {what}")


class Kiosk:
    def __init__(self, bed, display):
        self.folder = bed.folder / "visitor"
        self.folder.mkdir(exist_ok=True)
        config = self.folder / "kiosk.conf"
        config.write_text("idle-seconds = 5\ncountdown-seconds = 5\npanel-width-mm = 598\n")
        self.words = [bed.programs / "tambon-kiosk", "--store", bed.store, "--size", SIZE,
                      "--config", config]
        self.environment = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11",
                            "HOME": str(self.folder), "TMPDIR": str(self.folder)}
        self.trace = self.folder / "trace"
        with open(self.trace, "w", encoding="utf-8") as trace:
            self.process = subprocess.Popen([*self.words, "--open", PAGE, "--trace"], stderr=trace,
                                            stdout=trace, env=self.environment, cwd=self.folder)
        wait_for("the first frame", self.frames)
        self.at = None  # place of the focus among the keys of the keyboard; None: not there

    def frames(self):
        return re.findall(r"^frame (\S+) (\S+) ", self.trace.read_text(encoding="utf-8"),
                          re.MULTILINE)

    def targets(self):
        listing = subprocess.run([*self.words, "--list", PAGE], check=True, capture_output=True,
                                 text=True, env=self.environment).stdout
        found = re.findall(r'^target (\d+),(\d+) (\d+)x(\d+) "([^"]*)"', listing, re.MULTILINE)
        return [target for target in found if target[4] != "back"]  # here there is no way back

    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], check=True, env=self.environment)
        time.sleep(0.1)

    def press(self, key, times):
        if times > 0:
            self.xdotool("key", "--repeat", times, "--delay", 4, key)

    def open_field(self):
        """Touches the field; from then on the keys begin right after it in the focus order."""
        targets = self.targets()
        names = [name for *_, name in targets]
        x, y, width, height, _ = targets[names.index(FIELD)]
        self.xdotool("mousemove", int(x) + int(width) // 2, int(y) + int(height) // 2, "click", 1)
        self.press("Down", names.index(FIELD) + 1)
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

    def end(self):
        self.process.terminate()
        if self.process.wait(timeout=10) != 0:
            raise AssertionError(f"the kiosk ended with {self.process.returncode}")


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
    if not kiosk.holds(patterns):
        raise AssertionError("the text is gone before the visitor is")
    wait_for("the attract screen", lambda: kiosk.frames()[-1][0] == "attract")
    left = kiosk.holds(patterns)
    if left:
        raise AssertionError(f"after the idle reset the memory holds {sorted(left)}")
    search_files(bed.folder, patterns)


def check_home(bed, kiosk):
    patterns = patterns_of(TEXT)
    type_something(kiosk)
    kiosk.press("Escape", 1)  # closes the keyboard
    if kiosk.frames()[-1][1] != PAGE:
        raise AssertionError(f"back left the page: {kiosk.frames()[-1]}")
    kiosk.press("Home", 1)
    wait_for("the home page", lambda: kiosk.frames()[-1][0] == "home")
    left = kiosk.holds(patterns)
    if left:
        raise AssertionError(f"on the home page the memory holds {sorted(left)}")
    search_files(bed.folder, patterns)


def start_display(folder):
    number = folder / "display"
    with open(number, "w", encoding="ascii") as file:
        server = subprocess.Popen(["Xvfb", "-displayfd", str(file.fileno()), "-screen", "0",
                                   f"{SIZE}x24", "-nolisten", "tcp"], pass_fds=[file.fileno()],
                                  stderr=subprocess.DEVNULL)
    wait_for("Xvfb", lambda: number.read_text().strip())
    return server, ":" + number.read_text().strip()


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
        server, display = start_display(bed.folder)
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
