"""The running kiosk on an X server of its own: for tests that touch it as a visitor does."""
import os
import re
import shutil
import signal
import subprocess
import sys
import time

SIZE = "1920x1080"
WAIT_SECONDS = 30


def run(*command, **options):
    """Runs a program that must succeed; returns what it printed."""
    done = subprocess.run([str(word) for word in command], check=False, capture_output=True,
                          text=True, timeout=600, **options)
    if done.returncode != 0:
        sys.exit(f"failed ({done.returncode}): {command}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def wait_for(what, probe, seconds=WAIT_SECONDS):
    """Calls probe() until it gives something true; a test that waits for ever says what for."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = probe()
        if found:
            return found
        time.sleep(0.05)
    sys.exit(f"not within {seconds} s: {what}")


def make_store(bin_folder, folder):
    """A store with the pilot data, as a kiosk gets them; codes lead to https://kiosk.example/. A whole run
    of the tests makes it once (pilot_store.py): each gets a copy."""
    store = folder / "store"
    made = os.environ.get("TAMBON_PILOT_STORE")
    if made:
        return shutil.copytree(made, store, symlinks=True)
    workspace = folder / "workspace"
    publish = bin_folder / "tambon-publish"
    run(publish, "init", workspace, "--pilot", "--base-url", "https://kiosk.example")
    run(publish, "-C", workspace, "import")
    run(publish, "-C", workspace, "publish", "--approve", "--by", "ผู้ทดสอบ")
    run(bin_folder / "tambon-sync", "--store", store, "--from", workspace / "repository", "--root",
        workspace / "root.json")
    return store


class Kiosk:
    """The running kiosk, seen as a visitor sees it: places to touch, pages that appear."""

    def __init__(self, bin_folder, store, display, folder, *options):
        self.program = [bin_folder / "tambon-kiosk", "--store", store, "--size", SIZE, *options]
        self.folder = folder
        self.environment = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11"}
        self.trace = folder / "trace"
        with open(self.trace, "w", encoding="utf-8") as trace:
            self.process = subprocess.Popen(
                [*self.program, "--trace"], stderr=trace, env=self.environment)

    def last_frame(self):
        """(screen, address, release) of the newest frame in the trace, or None."""
        frames = re.findall(r"^frame (\S+) (\S+) release=(\d+) .*\n",
                            self.trace.read_text(encoding="utf-8"), re.MULTILINE)
        return frames[-1] if frames else None

    def expect(self, screen, address):
        self._expect((screen, address), lambda frame: frame[:2])

    def expect_address(self, address):
        self._expect(address, lambda frame: frame[1])

    def _expect(self, wanted, of_frame):
        end = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < end:
            frame = self.last_frame()
            if frame is not None and of_frame(frame) == wanted:
                return
            time.sleep(0.05)
        sys.exit(f"{wanted} did not appear; there is {self.last_frame()}")

    def listing(self, *options):
        """The draw list of the address that is open now, as text."""
        return run(*self.program, *options, "--list", self.last_frame()[1], env=self.environment)

    def find_target(self, target, *options):
        """Centre of a touch target on the screen of the address that is open now. What the visitor
        has chosen for herself the listing must be told: `options`."""
        listing = self.listing(*options)
        places = re.findall(r'^target (\d+),(\d+) (\d+)x(\d+) "([^"]*)"', listing, re.MULTILINE)
        for x, y, width, height, name in places:
            if name == target:
                return int(x) + int(width) // 2, int(y) + int(height) // 2
        return None

    def touch(self, target, *options):
        place = self.find_target(target, *options)
        if place is None:
            sys.exit(f"{self.last_frame()[1]} has nothing to touch for {target}")
        self.touch_at(*place)

    def touch_at(self, x, y):
        run("xdotool", "mousemove", x, y, "click", "1", env=self.environment)
        time.sleep(0.1)  # the next touch must not count as the same one (debounce)

    def take_picture(self):
        """What is on the glass, as a file."""
        picture = self.folder / "screen.xwd"
        run("xwd", "-root", "-silent", "-out", picture, env=self.environment)
        return picture

    def read_qr(self):
        picture = self.take_picture()
        read = subprocess.run(["zbarimg", "--quiet", "--raw", picture], check=False, text=True,
                              capture_output=True, timeout=60)
        return read.stdout.split()

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(timeout=10) != 0:
            sys.exit(f"the kiosk ended with {self.process.returncode}\n{self.trace.read_text()}")


def start_display(folder):
    """-noreset as in tambon-display.service: a server that begins anew when its last program ends forgets
    whoever connects just then."""
    number = folder / "display"
    with open(number, "w", encoding="ascii") as file:
        server = subprocess.Popen(["Xvfb", "-displayfd", str(file.fileno()), "-screen", "0",
                                   f"{SIZE}x24", "-nolisten", "tcp", "-noreset"],
                                  pass_fds=[file.fileno()], stderr=subprocess.DEVNULL)
    wait_for("Xvfb", lambda: number.read_text().strip())
    return server, ":" + number.read_text().strip()
