"""A touch panel that is not there: Xorg with the `dummy` video driver, and the `inputtest` driver as a
panel for ten fingers. What is sent over its socket the server takes for the panel's own events; the
kiosk on that server is the unmodified one, full screen, as it is shipped.

The protocol is that of xf86-input-inputtest-protocol.h (xserver-xorg-dev), version 1.1; structures of
the machine's own byte order and alignment. One connection a server life.
"""
import os
import pathlib
import re
import selectors
import signal
import socket
import struct
import subprocess
import sys
import time

from kiosk_bed import wait_for

WIDTH, HEIGHT = 1920, 1080
XORG = pathlib.Path("/usr/lib/xorg/Xorg")
DRIVERS = [pathlib.Path("/usr/lib/xorg/modules") / path
           for path in ("drivers/dummy_drv.so", "input/inputtest_drv.so")]
DOWN, MOVE, UP = 18, 19, 20  # XI_TouchBegin, XI_TouchUpdate, XI_TouchEnd

CONFIG = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "DontVTSwitch" "true"
  Option "BlankTime" "0"
EndSection
Section "InputDevice"
  Identifier "keys"
  Driver "inputtest"
  Option "DeviceType" "Keyboard"
  Option "SocketPath" "{folder}/keys"
EndSection
Section "InputDevice"
  Identifier "pointer"
  Driver "inputtest"
  Option "DeviceType" "PointerAbsolute"
  Option "SocketPath" "{folder}/pointer"
EndSection
Section "InputDevice"
  Identifier "panel"
  Driver "inputtest"
  Option "DeviceType" "Touch"
  Option "TouchCount" "10"
  Option "SocketPath" "{folder}/panel"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 32768
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 1-1000
  VertRefresh 1-1000
  DisplaySize 598 336
  Modeline "{width}x{height}" 148.5 {width} 2008 2052 2200 {height} 1084 1089 1125
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "{width}x{height}"
    Virtual {width} {height}
  EndSubSection
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "pointer" "CorePointer"
  InputDevice "keys" "CoreKeyboard"
  InputDevice "panel" "SendCoreEvents"
EndSection
"""


def missing():
    """What of the bed this machine lacks."""
    return [str(path) for path in [XORG, *DRIVERS] if not path.exists()]


class Panel:
    """The server and its panel; fingers are numbers of the caller's choice."""

    VERSION, SYNC, TOUCH = 0, 1, 6
    AXIS_MAX = 0xffff
    # Header, finger, kind, no raw values, a mask of 64 axes and their values twice.
    STRUCTURE = struct.Struct("=II II I8s4x 64d 64d")
    NO_VALUES = (0.0,) * 62

    def __init__(self, folder):
        self.folder = folder
        config, number = folder / "xorg.conf", folder / "number"
        config.write_text(CONFIG.format(folder=folder, width=WIDTH, height=HEIGHT))
        with open(number, "w", encoding="ascii") as file:
            self.server = subprocess.Popen(
                [XORG, "-displayfd", str(file.fileno()), "-config", config, "-logfile",
                 folder / "xorg.log", "-verbose", "0", "-logverbose", "0", "-nolisten", "tcp",
                 "-noreset"], pass_fds=[file.fileno()], stderr=subprocess.DEVNULL)
        wait_for("Xorg", lambda: number.read_text().strip() or self.server.poll() is not None)
        if self.server.poll() is not None:
            log = (folder / "xorg.log").read_text(encoding="utf-8", errors="replace")
            sys.exit(f"Xorg does not start here:\n{log[-2000:]}")
        self.display = ":" + number.read_text().strip()
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(str(folder / "panel"))
        self.socket.sendall(struct.pack("=IIHH", 12, self.VERSION, 1, 1))
        self.expect(0, 12)
        self.events = []
        self.next_id = 1
        self.ids = {}
        self.sent = {DOWN: 0, MOVE: 0, UP: 0}

    def expect(self, kind, length):
        answer = b""
        while len(answer) < length:
            part = self.socket.recv(length - len(answer))
            if not part:
                sys.exit("the server closed the panel")
            answer += part
        if struct.unpack("=II", answer[:8]) != (length, kind):
            sys.exit(f"the panel answered {answer}")

    def add(self, finger, kind, x, y):
        """Remembers an event for send(). `x` and `y` are pixels."""
        if kind == DOWN:
            self.ids[finger] = self.next_id
            self.next_id = self.next_id % 0x7fffffff + 1
        ids = (self.ids[finger], kind)
        values = ((x + 0.5) * self.AXIS_MAX / WIDTH, (y + 0.5) * self.AXIS_MAX / HEIGHT,
                  *self.NO_VALUES)
        self.events.append(self.STRUCTURE.pack(self.STRUCTURE.size, self.TOUCH, *ids, 0,
                                               b"\x03", *values, *values))
        self.sent[kind] += 1

    def send(self):
        """Sends what was added, and comes back when the server has taken all of it."""
        self.socket.sendall(b"".join(self.events) + struct.pack("=II", 8, self.SYNC))
        self.events.clear()
        self.expect(1, 8)

    def event(self, finger, kind, x, y):
        self.add(finger, kind, x, y)
        self.send()

    def tap(self, x, y, finger=1):
        self.add(finger, DOWN, x, y)
        self.add(finger, UP, x, y)
        self.send()

    def close(self):
        self.socket.close()
        self.server.terminate()
        self.server.wait()


FRAME = re.compile(r"frame (\S+) (\S+) release=(\d+) .*since_start_ms=(\d+) fingers=(\d+)/(\d+)/(\d+) "
                   r"cached=(\d+)\n")


class Kiosk:
    """The kiosk on the panel's server, full screen; its trace is read while it runs."""

    def __init__(self, program, store, panel, *options, environment=None):
        environment = {**os.environ, "DISPLAY": panel.display, "SDL_VIDEODRIVER": "x11",
                       **(environment or {})}
        self.program = [str(program), "--store", str(store), *map(str, options)]
        self.errors = []
        self.frames = 0
        self.rest = ""
        self.page = None    # (screen, address) of the last frame
        self.release = 0    # on it
        self.fingers = {DOWN: 0, MOVE: 0, UP: 0}
        self.visited = set()
        self.cached_kb = 0
        self.process = subprocess.Popen([*self.program, "--trace"], stderr=subprocess.PIPE,
                                        env=environment)
        os.set_blocking(self.process.stderr.fileno(), False)
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.process.stderr, selectors.EVENT_READ)

    def read(self, seconds=0.0):
        """Takes in what the kiosk has told; waits so long for the first of it. Returns whether there
        was any."""
        if not self.selector.select(seconds):
            return False
        data = os.read(self.process.stderr.fileno(), 1 << 20)
        if not data:
            sys.exit(f"the kiosk ended with {self.process.wait()}\n" + "".join(self.errors[-60:]))
        self.rest += data.decode()
        whole, newline, self.rest = self.rest.rpartition("\n")
        for line in (whole + newline).splitlines(keepends=True):
            found = FRAME.match(line)
            if found is None:
                self.errors.append(line)
                continue
            self.frames += 1
            self.page = found.group(1, 2)
            self.visited.add(found.group(1))
            self.release = int(found.group(3))
            self.fingers = dict(zip((DOWN, MOVE, UP), map(int, found.group(5, 6, 7))))
            self.cached_kb = int(found.group(8)) // 1024
        return True

    def read_for(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(max(0.0, end - time.monotonic()))

    def wait_page(self, screen, address=None, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.page and self.page[0] == screen and address in (None, self.page[1]):
                return
            self.read(0.1)
        sys.exit(f"{screen} {address} did not appear; there is {self.page}")

    def find(self, target, *options):
        """Centre of a touch target of the page at hand; None where there is none."""
        listing = subprocess.run(
            [*self.program, "--size", f"{WIDTH}x{HEIGHT}", *options, "--list", self.page[1]],
            check=True, capture_output=True, text=True).stdout
        for x, y, width, height, name in re.findall(
                r'^target (\d+),(\d+) (\d+)x(\d+) "([^"]*)"', listing, re.MULTILINE):
            if name == target:
                return int(x) + int(width) // 2, int(y) + int(height) // 2
        return None

    def cpu_seconds(self):
        """CPU time of its main thread."""
        pid = self.process.pid
        text = pathlib.Path(f"/proc/{pid}/task/{pid}/schedstat").read_text(encoding="ascii")
        return int(text.split()[0]) / 1e9

    def pss_kb(self):
        text = pathlib.Path(f"/proc/{self.process.pid}/smaps_rollup").read_text(encoding="ascii")
        return int(re.search(r"^Pss:\s+(\d+)", text, re.MULTILINE).group(1))

    def open_files(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def end(self):
        """Asks it to end; sanitizers then have the last word."""
        self.process.send_signal(signal.SIGTERM)
        while self.process.poll() is None or self.selector.select(0):
            data = os.read(self.process.stderr.fileno(), 1 << 20) if self.selector.select(1) else b"."
            if not data:
                break
            self.errors.append(data.decode(errors="replace"))
        if self.process.wait(timeout=60) != 0:
            sys.exit(f"the kiosk ended with {self.process.returncode}\n"
                     + "".join(self.errors)[-4000:])

