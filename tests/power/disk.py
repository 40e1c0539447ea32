"""An ext4 whose every block write and flush is logged, and a loop device to look at its crash states.

qemu-storage-daemon exports a raw image through FUSE and logs what reaches it (driver blklogwrites);
the image is mounted by way of a loop device. So the log is what a real ext4 sent to a real disk, in
the disk's order. Needs root, FUSE and loop devices, in a mount namespace of its own."""
import contextlib
import ctypes
import fcntl
import os
import shutil
import signal
import struct
import subprocess
import sys
import time

IMAGE_BYTES = 20 << 20  # room for two drafts of a publisher
MARK_BYTES = 4096  # behind the file system: marks are written there, and so stand in the log
MARK_OFFSET = IMAGE_BYTES - MARK_BYTES
LOG_BYTES = 1 << 30  # sparse
# With ext4's defaults a rename waits for the bytes of the file, and few mistakes show.
HOSTILE = "data=writeback,noauto_da_alloc,commit=1"
NAMESPACE = "TAMBON_TEST_NAMESPACE"
WAIT_SECONDS = 20

LOOP_CTL_GET_FREE, LOOP_CONFIGURE, BLKFLSBUF = 0x4C82, 0x4C0A, 0x1261
LO_FLAGS_AUTOCLEAR = 4  # the device goes with the last one that holds it open
PR_SET_PDEATHSIG = 1
LOOP_CONFIG = struct.Struct("=II QQQQQ IIII 64s64s32s QQ 8Q")

libc = ctypes.CDLL(None, use_errno=True)


def why_not():
    """Why no disk can be logged here; None if one can."""
    if os.geteuid() != 0:
        return "only root may mount"
    for program in ("qemu-storage-daemon", "mkfs.ext4", "unshare"):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    if not os.path.exists("/dev/fuse") or not os.path.exists("/dev/loop-control"):
        return "there is no FUSE or no loop device"
    return None


def enter_namespace():
    """Runs this program again where its mounts are nobody else's."""
    if NAMESPACE not in os.environ:
        os.environ[NAMESPACE] = "1"
        os.execvp("unshare", ["unshare", "--mount", sys.executable, *sys.argv])


def check_call(result):
    if result != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


class Loop:
    """A loop device on a file, with an ext4 on it that is mounted and unmounted."""

    def __init__(self, file, folder):
        self.folder = folder
        folder.mkdir(exist_ok=True)
        self.descriptor = self.attach(file)
        self.path = os.readlink(f"/proc/self/fd/{self.descriptor}")

    def attach(self, file):
        with contextlib.ExitStack() as opened:
            backing = os.open(file, os.O_RDWR | os.O_CLOEXEC)
            opened.callback(os.close, backing)
            control = os.open("/dev/loop-control", os.O_RDWR | os.O_CLOEXEC)
            opened.callback(os.close, control)
            config = LOOP_CONFIG.pack(backing, 0, *[0] * 5, 0, 0, 0, LO_FLAGS_AUTOCLEAR, b"", b"",
                                      b"", 0, 0, *[0] * 8)
            end = time.monotonic() + WAIT_SECONDS
            while True:
                number = fcntl.ioctl(control, LOOP_CTL_GET_FREE)
                device = os.open(f"/dev/loop{number}", os.O_RDWR | os.O_CLOEXEC)
                try:
                    fcntl.ioctl(device, LOOP_CONFIGURE, config)
                    return device
                except OSError:  # somebody was faster
                    os.close(device)
                    if time.monotonic() > end:
                        raise
                    time.sleep(0.05)

    def mount(self, options):
        fcntl.ioctl(self.descriptor, BLKFLSBUF)  # the file may have changed behind its back
        check_call(libc.mount(self.path.encode(), os.fsencode(self.folder), b"ext4", 0,
                              f"nodiscard,{options}".strip(",").encode()))

    def unmount(self):
        end = time.monotonic() + WAIT_SECONDS
        while libc.umount2(os.fsencode(self.folder), 0) != 0:
            if time.monotonic() > end:  # a program of the test still sits there
                check_call(-1)
            time.sleep(0.01)

    def close(self):
        os.close(self.descriptor)


def make_image(path):
    """The same empty ext4 every time, but for its times."""
    with open(path, "wb") as file:
        file.truncate(IMAGE_BYTES)
    subprocess.run(["mkfs.ext4", "-q", "-F", "-b", "4096", "-J", "size=4", "-m", "0", "-E",
                    "nodiscard,lazy_itable_init=0,lazy_journal_init=0,"
                    "hash_seed=00000000-0000-4000-8000-000000000001",
                    "-U", "00000000-0000-4000-8000-000000000002", path, f"{MARK_OFFSET >> 10}k"],
                   check=True)


class LoggedDisk:
    """While it is open, `mounted` is a folder on the image and everything written goes into `log`."""

    def __init__(self, image, folder, options):
        folder.mkdir(parents=True)
        self.log, self.export = folder / "log", folder / "export"
        self.export.touch()
        with open(self.log, "wb") as file:
            file.truncate(LOG_BYTES)
        self.daemon = subprocess.Popen(
            ["qemu-storage-daemon",
             "--blockdev", f"driver=file,node-name=disk,filename={image}",
             "--blockdev", f"driver=file,node-name=log,filename={self.log}",
             "--blockdev", "driver=blklogwrites,node-name=logged,file=disk,log=log",
             "--export", f"type=fuse,id=export,node-name=logged,mountpoint={self.export},"
             "writable=on"],
            # However this process ends, nobody else would end the daemon.
            preexec_fn=lambda: libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM))
        end = time.monotonic() + WAIT_SECONDS
        while self.export.stat().st_size != IMAGE_BYTES:
            if self.daemon.poll() is not None or time.monotonic() > end:
                raise OSError("qemu-storage-daemon does not export the image")
            time.sleep(0.01)
        self.marks = os.open(self.export, os.O_WRONLY | os.O_CLOEXEC)
        self.loop = Loop(self.export, folder / "mounted")
        self.loop.mount(options)
        self.mounted = self.loop.folder

    def mark(self, text):
        """Puts a word into the log. It is not flushed: what stands before it may still be lost."""
        os.pwrite(self.marks, text.encode().ljust(MARK_BYTES, b"\0"), MARK_OFFSET)

    def settle(self):
        """Waits until all that was written is on the disk, as on a machine left alone."""
        folder = os.open(self.mounted, os.O_RDONLY)
        check_call(libc.syncfs(folder))
        os.close(folder)

    def close(self):
        self.loop.unmount()
        self.loop.close()
        os.close(self.marks)
        self.daemon.terminate()
        self.daemon.wait()
