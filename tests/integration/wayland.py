#!/usr/bin/env python3
"""The kiosk as a Wayland client, in the compositor that packaging offers beside bare Xorg: cage. It
has a screen of its own (Xvfb), draws without a GPU, and is touched by the pointer that X moves:
seen is what is touched, upright and on its side, with and without SDL's GPU renderer.

    wayland.py BIN_FOLDER

KMSDRM needs a graphics card or the kernel's vkms and cannot be tried here.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from kiosk_bed import SIZE, WAIT_SECONDS, Kiosk, make_store, run, start_display, wait_for

BIN = pathlib.Path(sys.argv[1]).resolve()
NOBODY = 65534
WIDTH, HEIGHT = (int(side) for side in SIZE.split("x"))


class CageKiosk(Kiosk):
    """The kiosk alone on the screen of a cage. A cage does not run as root, so neither does it."""

    def __init__(self, store, display, folder, degrees, *options):
        self.folder = folder
        self.size = f"{HEIGHT}x{WIDTH}" if degrees in (90, 270) else SIZE
        self.program = [BIN / "tambon-kiosk", "--store", store, *options]
        self.trace = folder / "trace"
        runtime = pathlib.Path(tempfile.mkdtemp(dir=folder))
        self.environment = {**os.environ, "DISPLAY": display}
        inside = {**self.environment, "XDG_RUNTIME_DIR": str(runtime), "WLR_BACKENDS": "x11",
                  "WLR_RENDERER": "pixman", "SDL_VIDEODRIVER": "wayland", "HOME": str(runtime)}
        user = {}
        if os.geteuid() == 0:
            os.chown(runtime, NOBODY, NOBODY)
            user = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        with open(self.trace, "w", encoding="utf-8") as trace:
            self.process = subprocess.Popen(["cage", "--", *self.program, "--trace"], stderr=trace,
                                            stdout=subprocess.DEVNULL, env=inside, **user)
        wait_for("the first frame", self.last_frame)
        self.fill_screen()

    def fill_screen(self):
        """There is no window manager: the cage's window, the only one, gets the screen's size."""
        def windows():
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", ".*"],
                                   check=False, capture_output=True, text=True,
                                   env=self.environment, timeout=10).stdout.split()
            return found[1:]  # the first is the root
        window = wait_for("the cage's window", windows)[-1]
        run("xdotool", "windowmove", window, 0, 0, "windowsize", window, WIDTH, HEIGHT,
            env=self.environment)
        time.sleep(1)

    def listing(self, *options):
        """Made without a display: it must be told the size."""
        return super().listing("--size", self.size, *options)

    def children(self):
        listing = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in listing.read_text().split()]

    def end(self):
        """A cage ends with its program."""
        kiosks = [pid for pid in self.children()
                  if pathlib.Path(f"/proc/{pid}/comm").read_text().strip() == "tambon-kiosk"]
        os.kill(kiosks[0], signal.SIGTERM)
        if self.process.wait(timeout=WAIT_SECONDS) != 0:
            sys.exit(f"the cage ended with {self.process.returncode}\n{self.trace.read_text()}")


def turn(degrees, x, y):
    """Where a point of the picture lies on a panel on its side."""
    return {0: (x, y), 90: (WIDTH - 1 - y, x), 270: (y, HEIGHT - 1 - x)}[degrees]


def configure(folder, degrees):
    path = folder / f"kiosk-{degrees}.conf"
    path.write_text(f"home-district = 8001\nrotation = {degrees}\npanel-width-mm = 598\n",
                    encoding="utf-8")
    return "--config", path


def is_drawn(picture):
    """Whether a page is on it, of more colours than a bare display with a pointer."""
    pixels = picture.read_bytes()[-4 * WIDTH * HEIGHT:]
    return len({pixels[i:i + 4] for i in range(0, len(pixels), 4 * 37)}) > 16


def visit(kiosk, degrees):
    """First touch, a page, its QR code read off the screen, help."""
    def touch(target):
        place = kiosk.find_target(target)
        if place is None:
            sys.exit(f"{kiosk.last_frame()[1]} has nothing to touch for {target}")
        kiosk.touch_at(*turn(degrees, *place))

    kiosk.expect("attract", "/attract")
    # Its first frame is drawn before cage has put it on the glass, where a hand is led by what it sees.
    wait_for("the page on the glass", lambda: is_drawn(kiosk.take_picture()))
    kiosk.touch_at(*turn(degrees, 3, 3))
    kiosk.expect("home", "/")
    touch("/area/80")
    kiosk.expect("province", "/area/80")
    touch("help")
    kiosk.expect("help", "/help")
    touch("back")
    kiosk.expect("province", "/area/80")


def read_code(kiosk):
    """What a phone would read off the glass: the whole way to the pixel is right."""
    kiosk.touch("home")
    kiosk.expect("home", "/")
    tambon = [line.split('"')[1] for line in kiosk.listing().splitlines()
              if line.startswith("target") and '"/area/8001' in line][0]
    for target in (tambon, f"{tambon}/plan"):
        kiosk.touch(target)
        wait_for(target, lambda: kiosk.last_frame()[1] == target)
    wait_for("the code of the plan", lambda: any(
        code.startswith("https://kiosk.example/") for code in kiosk.read_qr()))


def try_panel(store, display, folder, degrees, *options):
    kiosk = CageKiosk(store, display, folder, degrees, *configure(folder, degrees), *options)
    try:
        visit(kiosk, degrees)
        if degrees == 0 and not options:
            read_code(kiosk)
        kiosk.end()
    finally:
        kiosk.process.kill()
        kiosk.process.wait()
    print(f"wayland, turned by {degrees} {' '.join(options)}: touched where it is seen")


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kiosk-wayland-"))
    folder.chmod(0o755)
    server = None
    try:
        store = make_store(BIN, folder)
        server, display = start_display(folder)
        try_panel(store, display, folder, 0)
        try_panel(store, display, folder, 90)
        try_panel(store, display, folder, 0, "--gpu")
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
