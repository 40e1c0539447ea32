"""The machine under test without an emulator: the same disk, its own systemd and the units as installed, in
a container (systemd-nspawn) at the speed of the machine it runs on. It has no hardware: Xorg draws with its
dummy driver, nothing can be plugged in, and no kernel is started. For times that are to mean something;
what needs a machine is bed.Machine's. As root, with loop devices."""
import os
import pathlib
import shutil
import struct
import subprocess
import time

from bed import BOOT_SECONDS, HEIGHT, WIDTH, Machine, MachineError

DUMMY = pathlib.Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
SCREEN = f"""
Section "Device"
    Identifier "bed"
    Driver "dummy"
    VideoRam 32768
EndSection
Section "Monitor"
    Identifier "bed"
    HorizSync 1-1000
    VertRefresh 1-1000
    DisplaySize 598 336
    Modeline "{WIDTH}x{HEIGHT}" 148.5 {WIDTH} 2008 2052 2200 {HEIGHT} 1084 1089 1125
EndSection
Section "Screen"
    Identifier "bed"
    Device "bed"
    Monitor "bed"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "{WIDTH}x{HEIGHT}"
    EndSubSection
EndSection
"""
XWD_COLOUR_BYTES = 12


class Container(Machine):
    def __init__(self, image, out):
        super().__init__(image, out)
        # nspawn remembers containers by the name of their folder.
        self.root = out / f"root-{os.getpid()}"
        self.leader = None

    def mount(self):
        self.root.mkdir(exist_ok=True)
        subprocess.run(["mount", "-o", "loop", self.disk, self.root], check=True)
        shutil.copy(DUMMY, self.root / "usr/lib/xorg/modules/drivers")
        (self.root / "usr/lib/tambon-point/xorg.conf.d/20-bed.conf").write_text(SCREEN)
        (self.root / "etc/tambon-point/setup.done").touch()
        # What looks at the screen, with the library that only it needs.
        shutil.copy("/usr/bin/xwd", self.root / "srv")
        for library in pathlib.Path("/usr/lib").glob("*-linux-gnu/libxkbfile.so.1"):
            shutil.copy(library, self.root / "srv")
        for shell in self.root.glob("etc/systemd/system/*.wants/bed-shell.service"):
            shell.unlink()

    def switch_on(self):
        self.mount()
        self.process = subprocess.Popen(
            ["systemd-nspawn", "--directory", self.root, "--boot", "--register=no", "--keep-unit",
             "--console=read-only", "--private-network"],
            stdin=subprocess.DEVNULL, stdout=open(self.out / "serial.log", "wb"), stderr=subprocess.STDOUT)
        end = time.monotonic() + BOOT_SECONDS
        while self.leader is None:
            found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.process.pid)], check=False,
                                   capture_output=True, text=True).stdout.split()
            if found and pathlib.Path(f"/proc/{found[0]}/root/run/systemd/private").exists():
                self.leader = found[0]
            elif time.monotonic() > end or self.process.poll() is not None:
                raise MachineError("the container does not start")
            time.sleep(0.1)

    def inside(self):
        return ["nsenter", "--target", self.leader, "--mount", "--uts", "--ipc", "--net", "--pid"]

    def run(self, command, code=0, seconds=90):
        done = subprocess.run([*self.inside(), "sh", "-c", command], check=False, capture_output=True, text=True,
                              timeout=seconds, stdin=subprocess.DEVNULL)
        said = (done.stdout + done.stderr).strip()
        if code is not None and done.returncode != code:
            raise MachineError(f"{command}: ended with {done.returncode}, not {code}\n{said}")
        return said

    def picture(self, name=None):
        """The screen's pixels; a display that does not answer has none."""
        dump = subprocess.run(
            [*self.inside(), "env", "DISPLAY=:0", "XAUTHORITY=/run/tambon-display/cookie", "LD_LIBRARY_PATH=/srv",
             "/srv/xwd", "-root", "-silent"], check=False, capture_output=True, timeout=30).stdout
        if len(dump) < 100:
            return WIDTH, HEIGHT, bytes(WIDTH * HEIGHT * 3)
        header_bytes, = struct.unpack(">I", dump[:4])
        entries, = struct.unpack(">I", dump[76:80])
        pixels = memoryview(dump)[header_bytes + entries * XWD_COLOUR_BYTES:]
        picture = bytearray(WIDTH * HEIGHT * 3)
        for channel in range(3):
            picture[channel::3] = pixels[2 - channel::4]
        return WIDTH, HEIGHT, bytes(picture)

    def bring(self, province, name):
        """What is published now: nothing can be plugged in, so the folder lies there."""
        if province.release == 1:
            self.run("rm -rf /var/lib/tambon-point/store/*")
        folder = pathlib.Path(f"/proc/{self.leader}/root/srv/{name}")
        shutil.copytree(province.workspace / "repository", folder)
        self.run(f"cd / && setpriv --reuid tambon-sync --regid tambon-sync --clear-groups tambon-sync --config "
                 f"/etc/tambon-point/sync.conf --from /srv/{name}")

    def close(self):
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            self.process.wait()
        if self.root.is_mount():
            subprocess.run(["umount", "--lazy", self.root], check=True)
        self.disk.unlink(missing_ok=True)
