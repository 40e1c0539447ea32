"""A PC as an office has it: a BIOS, an empty SATA disk, a screen, a keyboard and sticks on USB. It starts
from what is on the disk, by the disk's own GRUB; nothing is handed to it from outside."""
import base64
import re
import subprocess
import time

from bed import HEIGHT, WIDTH, Machine, MachineError, check

DISK_SIZE = 16 << 30    # the least the manual asks for
KEYS = {" ": "spc", "-": "minus", "/": "slash", ".": "dot", ",": "comma", ";": "semicolon", "=": "equal",
        "\n": "ret"}
# A character as a key that is held with Shift.
SHIFTED = {">": "dot", "_": "minus", "&": "7", "|": "backslash", '"': "apostrophe", ":": "semicolon"}


class Pc(Machine):
    def __init__(self, out, disk=None, server_port=None):
        """disk: a file to begin with a copy of, or None for an empty one."""
        out.mkdir(parents=True, exist_ok=True)
        self.sticks, self.no_reboot = {}, False
        empty = out / "empty"
        if disk is None:
            empty.mkdir(exist_ok=True)
            disk = empty / "disk.raw"
            with disk.open("wb") as file:
                file.truncate(DISK_SIZE)
        super().__init__(disk.parent, out, server_port)
        self.server_at = 80

    def board(self):
        # The keyboard that was lent for the installation is a USB one: it can be taken away.
        words = ["-M", "q35", "-device", f"virtio-vga,xres={WIDTH},yres={HEIGHT}",
                 "-drive", f"file={self.disk},if=none,id=disk,format=raw,cache=unsafe",
                 "-device", "ide-hd,drive=disk,bus=ide.0,bootindex=0",
                 "-device", "usb-kbd,bus=usb.0,id=keyboard", "-boot", "menu=on,splash-time=3000"]
        for name, path in self.sticks.items():
            words += ["-blockdev", f"driver=raw,node-name={name},file.driver=file,file.filename={path}",
                      "-device", f"usb-storage,drive={name},id={name},bus=usb.0"]
        return words + (["-no-reboot"] if self.no_reboot else [])

    def switch_on(self):
        super().switch_on()
        if self.server_port is None:
            self.tell("set_link", name="line", up=False)    # no cable

    def start_pictures(self):
        """What is on the screen until the system's kernel has it: BIOS, GRUB."""
        for second in range(1, 13):
            time.sleep(1)
            self.picture(f"start-{second:02}")

    def choose_stick(self):
        """The key that lets a BIOS be told what to start from, and the stick, which comes after the disk."""
        time.sleep(2)
        self.keys("esc")
        time.sleep(2)
        self.picture("bios")
        self.keys("2")

    def type(self, text):
        """Key by key."""
        for letter in text:
            if letter.isupper() or letter in SHIFTED:
                self.keys("shift", SHIFTED.get(letter, letter.lower()), hold_ms=60)
            else:
                self.keys(KEYS.get(letter, letter), hold_ms=60)
            time.sleep(0.05)

    def console(self, number=1):
        """What a console of the running machine shows, line by line; asked of its kernel by the bed's shell."""
        said = self.run(f"od -A n -t u1 -j 1 -N 1 /dev/vcsa{number}; base64 -w 0 /dev/vcsu{number}").split()
        width, text = int(said[0]), base64.b64decode(said[1]).decode("utf-32-le", "replace")
        return "\n".join(text[at:at + width].rstrip() for at in range(0, len(text), width)).strip()

    def read(self, pattern, seconds, picture=None):
        """Waits until the first console's text has the pattern; the match."""
        found = self.wait(f"{pattern} on the console", lambda: re.search(pattern, self.console()), seconds)
        if picture:
            self.picture(picture)
        return found

    def keep(self, path):
        """The disk of a machine that is off, for the next stage."""
        check(self.process.poll() is not None, "it is still on")
        path.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["cp", "--sparse=always", self.disk, path], check=True)

    def wait_ended(self, seconds):
        """Waits until QEMU has ended: a machine that starts again, with no_reboot."""
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired as late:
            raise MachineError("it does not start again") from late
