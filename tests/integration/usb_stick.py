#!/usr/bin/env python3
"""USB sticks as they come: real file systems on images, mounted as packaging/systemd/ mounts them,
and what people, or somebody hostile, put on them.    usb_stick.py BIN_FOLDER

Mounting needs root and loop devices: skips without. vfat and exfat come through FUSE where the
kernel has no such file system."""
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from sync_bed import RUN_SECONDS, SOURCE, Bed, Ran, SyncTest, bin_folder, skip

NAMESPACE = "TAMBON_TEST_NAMESPACE"
SYSTEMD = SOURCE / "packaging/systemd"
HELPER = SYSTEMD / "tambon-stick"
DAY = 86400
NOBODY = 65534
TRACED = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}  # leaks are not found under strace
IMAGE_BYTES = 8 << 20
HUGE_BYTES = 100 << 30
LARGE = "UPDATE project SET objective = hex(randomblob(300000))"
JUNK = {"autorun.inf": "[autorun]\nopen=setup.exe\n", "setup.exe": "MZ", "setup.sh": "#!/bin/sh\n",
        "sync.conf": "url = https://elsewhere.example\n", "root.json": "{}", ".hidden": "x",
        "รายงาน.docx": "x", "DCIM/1.jpg": "x", "tambon-point/autorun.inf": "x",
        "tambon-point/metadata/autorun.inf": "x", "System Volume Information/x.dat": "x"}


def run(*words, **options):
    return subprocess.run([str(word) for word in words], check=False, capture_output=True,
                          text=True, timeout=RUN_SECONDS, **options)


def must(*words):
    done = run(*words)
    if done.returncode != 0:
        raise AssertionError(f"{words}: {done.stdout}{done.stderr}")
    return done.stdout.strip()


def enter_namespace():
    """Runs this test again with mounts of its own."""
    if os.geteuid() != 0 or run("losetup", "--find").returncode != 0:
        skip("mounting a stick needs root and loop devices")
    os.environ[NAMESPACE] = "1"
    os.execvp("unshare", ["unshare", "--mount", sys.executable, *sys.argv])


class StickBed(Bed):
    def __init__(self, programs):
        super().__init__(programs)
        os.chmod(self.folder, 0o755)
        self.content = self.folder / "content"  # of the stick
        self.mount = self.folder / "mounts/stick"
        self.mount.parent.mkdir()
        self.loop = None

    def close(self):
        self.unplug()
        super().close()

    def fill(self, name="tambon-point"):
        """The repository as it is now becomes the stick's content, with other people's files."""
        shutil.rmtree(self.content, ignore_errors=True)
        shutil.copytree(self.repository, self.content / name)
        for path, text in JUNK.items():
            file = self.content / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            file.chmod(0o6755)

    def image(self):
        image = self.folder / "stick.img"
        image.unlink(missing_ok=True)
        image.touch()
        os.truncate(image, IMAGE_BYTES)
        return image

    def plug(self):
        """An ext4 stick with the content, mounted by the unit's helper."""
        image = self.image()
        must("mkfs.ext4", "-q", "-F", "-d", self.content, image)
        self.loop = must("losetup", "--find", "--show", image)
        must(HELPER, "mount", self.loop, self.mount)

    def unplug(self):
        must(HELPER, "unmount", self.mount)
        if self.loop is not None:
            must("losetup", "--detach", self.loop)
        self.loop = None

    def stick_command(self, *words, mount=None):
        return [str(word) for word in [
            self.programs / "tambon-sync", "--store", self.store, "--root",
            self.repository / "metadata/1.root.json", "--stick", mount or self.mount, *words]]

    def take(self, *words, mount=None, wrap=(), **options):
        return Ran(run(*wrap, *self.stick_command(*words, mount=mount), **options))


class StickTest(SyncTest):
    def setUp(self):
        self.bed = StickBed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.publish(1)

    def test_ext4_stick_is_taken_and_cannot_act(self):
        bed = self.bed
        bed.fill()
        bed.plug()
        mounts = pathlib.Path("/proc/self/mounts").read_text(encoding="utf-8").splitlines()
        options = next(line.split()[3] for line in mounts
                       if line.split()[1] == str(bed.mount)).split(",")
        for option in ("ro", "nosuid", "nodev", "noexec", "nosymfollow", "norecovery"):
            self.assertIn(option, options)
        self.expect(bed.take(), 0, "0001", 1)
        with self.assertRaises(PermissionError):
            subprocess.run([bed.mount / "setup.sh"], check=False)
        bed.unplug()
        self.assertFalse(bed.mount.exists())
        self.expect(bed.take(), 10, "1009", 1)

    def test_folder_dragged_over_by_an_officer_and_stick_without_one(self):
        bed = self.bed
        bed.fill("repository")
        shutil.rmtree(bed.content / "tambon-point")
        bed.plug()
        self.expect(bed.take(), 0, "0001", 1)
        bed.unplug()
        shutil.rmtree(bed.content / "repository")
        bed.plug()
        self.expect(bed.take(), 10, "1008", 1)

    def make_vfat(self, folder):
        image = self.bed.image()
        must("mkfs.vfat", image)
        must("mcopy", "-s", "-i", image, *self.bed.content.iterdir(), "::")
        must("fusefat", "-o", "ro", image, folder)

    def make_exfat(self, folder):
        self.bed.loop = must("losetup", "--find", "--show", self.bed.image())
        must("mkfs.exfat", self.bed.loop)
        must("mount.exfat-fuse", self.bed.loop, folder)
        must("cp", "-r", f"{self.bed.content}/.", folder)
        must("umount", folder)
        must("mount.exfat-fuse", "-o", "ro", self.bed.loop, folder)

    def test_vfat_and_exfat_sticks(self):
        # By FUSE: the reading is real, the mount options are the units' alone to show.
        bed = self.bed
        bed.fill()
        tried = 0
        for name, mount in (("vfat", "fusefat"), ("exfat", "mount.exfat-fuse")):
            if shutil.which(mount) is None or shutil.which(f"mkfs.{name}") is None:
                print(f"SKIPPED: {mount} or mkfs.{name} is not installed", file=sys.stderr)
                continue
            folder = bed.folder / name
            folder.mkdir()
            getattr(self, f"make_{name}")(folder)
            shutil.rmtree(bed.store, ignore_errors=True)
            self.expect(bed.take(mount=folder), 0, "0001", 1)
            must("umount", folder)
            bed.unplug()
            tried += 1
        if tried == 0:
            self.skipTest("SKIPPED: neither vfat nor exfat can be read here")

    def test_nothing_but_the_repository_is_opened(self):
        bed = self.bed
        bed.fill()
        bed.plug()
        log = bed.folder / "strace"
        trace = ["strace", "-f", "-qq", "-y", "-e", "trace=%file,%desc", "-o", log]
        if run(*trace, "true").returncode != 0:
            self.skipTest("SKIPPED: strace may not trace here")
        self.expect(bed.take(wrap=trace, env=TRACED), 0, "0001", 1)
        mount = str(bed.mount)
        opened = set()
        for line in log.read_text(errors="replace").splitlines():
            opened.update(re.findall(re.escape(mount) + r'[^">,]*', line))
            self.assertIsNone(re.search(r"autorun|setup\.|\.hidden|DCIM|sync\.conf|docx", line), line)
            self.assertNotIn("getdents", line if mount in line else "", line)
        repository = mount + "/tambon-point"
        others = {path for path in opened if path.rstrip("/") not in (mount, repository)
                  and not re.match(re.escape(repository) + "/(metadata|targets)(/|$)", path)}
        self.assertEqual(others, set())
        self.assertIn(repository + "/metadata/timestamp.json", opened)

    def hostile_cases(self):
        """(what, change of the content, exit codes that may come of it)"""
        point = self.bed.content / "tambon-point"
        timestamp = point / "metadata/timestamp.json"
        target = next(path for path in point.rglob("*.db.zst") if ".2." in path.name)
        outside = self.bed.folder / "outside"

        def link(path):
            def change():
                if path.is_dir():
                    shutil.rmtree(path)
                else:
                    path.unlink()
                path.symlink_to(outside / path.relative_to(point))
            return change

        def replace(path, make):
            def change():
                path.unlink()
                make(path)
            return change

        def huge(path):
            path.touch()
            os.truncate(path, HUGE_BYTES)

        def node(path):
            os.mknod(path, 0o666 | 0o020000, os.makedev(1, 5))  # /dev/zero

        yield "the folder is a link", link(point), (10,)
        yield "metadata/ is a link", link(point / "metadata"), (10,)
        yield "targets/ is a link", link(point / "targets"), (10,)
        for name, path in (("timestamp", timestamp), ("target", target)):
            yield f"{name} is a link", link(path), (10,)
            yield f"{name} is a pipe", replace(path, os.mkfifo), (10,)
            yield f"{name} is a device", replace(path, node), (10,)
            yield f"{name} is a folder", replace(path, os.mkdir), (10,)
            yield f"{name} is huge", replace(path, huge), (11,)
            yield f"{name} is empty", replace(path, lambda path: path.touch()), (11, 12)
            yield f"{name} is unreadable", lambda path=path: path.chmod(0), (10,)

    def test_hostile_sticks_bring_nothing(self):
        bed = self.bed
        bed.stick()
        bed.publish(2)
        shutil.copytree(bed.repository, bed.folder / "outside")
        bed.fill()
        for what, change, codes in list(self.hostile_cases()):
            bed.fill()
            change()
            bed.plug()
            os.chown(bed.folder, NOBODY, NOBODY)
            must("chown", "-R", f"{NOBODY}:{NOBODY}", bed.store)
            ran = bed.take(wrap=["setpriv", f"--reuid={NOBODY}", "--clear-groups"])
            with self.subTest(what):
                self.assertIn(ran.code, codes, ran)
                self.assertEqual(bed.release(), 1, ran)
                self.assertEqual(bed.status()["exit_code"], ran.code)
            bed.unplug()
        bed.fill()
        bed.plug()
        self.expect(bed.take(), 0, "0001", 2)

    def test_stick_that_fails_half_way(self):
        bed = self.bed
        bed.stick()
        bed.publish(2, "--sql", LARGE)
        bed.fill()
        bed.plug()
        os.truncate(bed.folder / "stick.img", IMAGE_BYTES // 4)  # the kernel says EIO from here on
        ran = bed.take()
        self.assertEqual(ran.code, 10, ran)
        self.assertEqual(bed.release(), 1)
        bed.unplug()
        bed.plug()
        self.expect(bed.take(), 0, "0001", 2)

    def test_stick_pulled_out_half_way(self):
        bed = self.bed
        if shutil.which("fusefat") is None:
            self.skipTest("SKIPPED: fusefat is not installed")
        bed.stick()
        bed.publish(2, "--sql", LARGE)
        bed.fill()
        image, folder = bed.image(), bed.folder / "vfat"
        must("mkfs.vfat", image)
        must("mcopy", "-s", "-i", image, *bed.content.iterdir(), "::")
        folder.mkdir()
        driver = subprocess.Popen(["fusefat", "-f", "-o", "ro", image, folder],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not os.path.ismount(folder):
            time.sleep(0.02)
        slow = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=read", "-e",
                "inject=read:delay_enter=20000"]
        reading = subprocess.Popen([*slow, *bed.stick_command(mount=folder)],
                                   stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                   env=TRACED)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and not list((bed.store / "incoming").glob("*.part")):
            time.sleep(0.01)
        driver.send_signal(signal.SIGKILL)
        driver.wait()
        text = reading.communicate(timeout=RUN_SECONDS)[0]
        must("umount", "--lazy", folder)
        self.assertEqual((reading.returncode, bed.release()), (10, 1), text)
        self.assertEqual(bed.status()["support_code"], 1009)
        self.expect(bed.stick(), 0, "0001", 2)

    def test_expired_stick_waits_for_the_staff(self):
        bed = self.bed
        shutil.rmtree(bed.repository)
        bed.publish(1, "--now", str(int(time.time()) - 60 * DAY))
        bed.fill()
        bed.plug()
        self.expect(bed.take(), 17, "1702", None)
        self.expect(bed.take("--confirm-expired"), 0, "0001", 1)


if __name__ == "__main__":
    if NAMESPACE not in os.environ:
        enter_namespace()
    PROGRAMS = bin_folder()
    # The images are written often and kept never.
    tempfile.tempdir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    unittest.main()
