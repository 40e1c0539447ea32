"""A whole machine: Debian with systemd in QEMU, without KVM, with our packages in it.

The machine is driven from outside as an office would do it: its screen is looked at by QMP, touched by
QMP, sticks are plugged in. A root shell on a port of its own (bed-shell.service) asks and breaks."""
import json
import os
import re
import select
import socket
import subprocess
import time

WIDTH, HEIGHT = 1920, 1080
# Nothing here is a measurement: an emulated machine on a busy one may need this long, or BED_PATIENCE times.
PATIENCE = float(os.environ.get("BED_PATIENCE", "1"))
BOOT_SECONDS, WAIT_SECONDS = 300 * PATIENCE, 90 * PATIENCE
TOUCH_MAX = 32767  # QMP's absolute axes
SERVER = "10.0.2.100"


class MachineError(Exception):
    """The machine does not do what it should."""


def check(true, what):
    if not true:
        raise MachineError(what)


class Lines:
    """A socket of the emulator, read line by line and never for longer than told."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX)
        end = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                self.socket.connect(str(path))
                break
            except OSError as error:
                if time.monotonic() > end:
                    raise MachineError(f"no {path}") from error
                time.sleep(0.1)
        self.rest = b""

    def send(self, text):
        self.socket.sendall(text.encode() + b"\n")

    def line(self, seconds):
        end = time.monotonic() + seconds
        while b"\n" not in self.rest:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.socket], [], [], left)[0]:
                raise MachineError(f"no answer within {seconds} s")
            some = self.socket.recv(65536)
            if not some:
                raise MachineError("the machine is off")
            self.rest += some
        line, self.rest = self.rest.split(b"\n", 1)
        return line.decode("utf-8", "replace").rstrip("\r")


class Machine:
    """One machine with one disk."""

    def __init__(self, image, out, server_port=None):
        """The disk is a copy: what a run does to it is gone with the run. server_port: of a web server
        on this machine's loopback, which the machine reaches as SERVER; nothing else of the network."""
        self.image, self.out, self.server_port, self.server_at = image, out, server_port, 443
        out.mkdir(parents=True, exist_ok=True)
        self.disk = out / "run.raw"
        subprocess.run(["cp", "--sparse=always", image / "disk.raw", self.disk], check=True)
        self.process = self.qmp = self.port = None
        self.count, self.processors = 0, 2

    def board(self):
        """Screen, disk, and how it starts, as QEMU has it."""
        append = "root=/dev/vda rw console=tty0 console=ttyS0 net.ifnames=0"
        return ["-device", f"virtio-gpu-pci,xres={WIDTH},yres={HEIGHT}",
                "-drive", f"file={self.disk},if=virtio,format=raw,cache=unsafe",
                "-kernel", self.image / "vmlinuz", "-initrd", self.image / "initrd", "-append", append]

    def switch_on(self):
        for name in ("qmp", "port", "serial"):
            (self.out / name).unlink(missing_ok=True)
        forward = (f",guestfwd=tcp:{SERVER}:{self.server_at}-cmd:nc 127.0.0.1 {self.server_port}"
                   if self.server_port else "")
        self.process = subprocess.Popen([
            "nice", "-n", "10", "qemu-system-x86_64", "-accel", "tcg", "-cpu", "max", "-smp", str(self.processors),
            "-m", "2048",
            "-display", "none", "-nodefaults", "-vga", "none",
            "-device", "virtio-tablet-pci,id=panel", "-device", "qemu-xhci,id=usb", "-device", "virtio-rng-pci",
            *self.board(),
            "-netdev", f"user,id=line,restrict=on{forward}",
            "-device", "virtio-net-pci,netdev=line,romfile=",
            "-chardev", f"socket,id=serial,path={self.out}/serial,server=on,wait=off,"
                        f"logfile={self.out}/serial.log,logappend=on",
            "-serial", "chardev:serial",
            "-qmp", f"unix:{self.out}/qmp,server=on,wait=off",
            "-device", "virtio-serial-pci",
            "-chardev", f"socket,id=bed,path={self.out}/port,server=on,wait=off",
            "-device", "virtserialport,chardev=bed,name=bed"], stdin=subprocess.DEVNULL)
        self.qmp = Lines(self.out / "qmp")
        self.qmp.line(WAIT_SECONDS)  # the greeting
        self.tell("qmp_capabilities")
        self.port = Lines(self.out / "port")

    def tell(self, command, **arguments):
        """A QMP command, which must succeed."""
        self.qmp.send(json.dumps({"execute": command, "arguments": arguments}))
        while True:
            answer = json.loads(self.qmp.line(WAIT_SECONDS))
            if "return" in answer:
                return answer["return"]
            check("error" not in answer, f"{command}: {answer}")

    def run(self, command, code=0, seconds=WAIT_SECONDS):
        """What root's shell in the machine printed, both ways; code None: any."""
        self.count += 1
        mark = f"@@{self.count}@@"
        self.port.send(f"( {command}\n) </dev/null 2>&1; echo; echo {mark} $?")
        said = []
        while True:
            line = self.port.line(seconds)
            if line.startswith(mark):
                break
            said.append(line)
        ended, text = int(line.split()[1]), "\n".join(said).strip()
        check(code is None or ended == code, f"{command}: ended with {ended}, not {code}\n{text}")
        return text

    def uptime(self):
        return float(self.run("cat /proc/uptime").split()[0])

    def unit(self, name):
        """What systemd knows of a unit."""
        said = self.run(f"systemctl show {name} -p ActiveState,SubState,MainPID,NRestarts,Result,"
                        "StatusText,ActiveEnterTimestampMonotonic")
        return dict(re.findall(r"^(\w+)=(.*)$", said, re.MULTILINE))

    def wait(self, what, probe, seconds=WAIT_SECONDS, every=0.5):
        """every: a probe costs an emulated machine some work."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = probe()
            if found:
                return found
            time.sleep(every)
        raise MachineError(f"not within {seconds} s: {what}")

    def picture(self, name=None):
        """The screen's pixels; with a name also kept as NAME.png."""
        if name:
            self.tell("screendump", filename=str(self.out / f"{name}.png"), format="png")
        path = self.out / "screen.ppm"
        self.tell("screendump", filename=str(path))
        data = path.read_bytes()
        head = re.match(rb"P6\s+(\d+)\s+(\d+)\s+255\s", data)
        return int(head[1]), int(head[2]), data[head.end():]

    def move(self, x, y):
        """The pointer to a place of the picture, in pixels."""
        self.point([{"type": "abs", "data": {"axis": axis, "value": int(place * TOUCH_MAX / size)}}
                    for axis, place, size in (("x", x, WIDTH), ("y", y, HEIGHT))])

    def press(self, seconds=0.3, button="left"):
        """A finger, or a button of a mouse, down where the pointer is, and up again."""
        for down, wait in ((True, seconds), (False, 0.3)):
            self.point([{"type": "btn", "data": {"down": down, "button": button}}])
            time.sleep(wait)

    def touch(self, x, y):
        """A finger at a place of the picture, in pixels."""
        self.move(x, y)
        self.press()

    def point(self, events):
        """What a pointing device says, as QMP has it."""
        self.tell("input-send-event", events=events)

    def keys(self, *names, hold_ms=100):
        """Keys of a keyboard, all down together."""
        self.tell("send-key", keys=[{"type": "qcode", "data": name} for name in names],
                  **{"hold-time": hold_ms})
        time.sleep(hold_ms / 1000)

    def plug_in(self, stick, name="stick", read_only=True):
        """A USB stick with the file as its bytes."""
        self.tell("blockdev-add", **{"node-name": name, "driver": "raw", "read-only": read_only,
                                     "file": {"driver": "file", "filename": str(stick)}})
        self.tell("device_add", driver="usb-storage", drive=name, id=name, bus="usb.0")

    def pull_out(self, name):
        """Takes a stick away without a word before."""
        self.tell("device_del", id=name)
        time.sleep(2)
        self.tell("blockdev-del", **{"node-name": name})

    def bring(self, province, name):
        """What is published now, by stick."""
        self.plug_in(province.stick(name), name)

    def wait_off(self):
        """Waits until the machine has switched itself off."""
        try:
            self.process.wait(BOOT_SECONDS)
        except subprocess.TimeoutExpired as late:
            raise MachineError("it does not switch off") from late

    def wait_reset(self):
        """Waits until the machine starts again by itself; then for its shell."""
        while json.loads(self.qmp.line(BOOT_SECONDS)).get("event") != "RESET":
            pass
        self.run("true", seconds=BOOT_SECONDS)

    def pull_plug(self):
        """Power off, without a word before."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def close(self):
        self.pull_plug()
        self.disk.unlink(missing_ok=True)


def colours(picture):
    """How many colours a picture has, looked at every 7th pixel, and the share of black ones."""
    pixels = picture[2]
    some = [pixels[at:at + 3] for at in range(0, len(pixels) - 2, 21)]
    return len(set(some)), some.count(b"\0\0\0") / len(some)


def difference(one, other):
    """Share of the pixels that differ."""
    check(one[:2] == other[:2], "pictures of two sizes")
    different = sum(one[2][at:at + 3] != other[2][at:at + 3] for at in range(0, len(one[2]) - 2, 21))
    return different / (len(one[2]) / 21)


def lower_corner(picture):
    """The colour of the lower left corner."""
    width, height, pixels = picture
    at = ((height - 5) * width + 5) * 3
    return pixels[at:at + 3]
