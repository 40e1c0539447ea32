#!/usr/bin/env python3
"""tambon-sync on disks of many sizes: a tmpfs that gets full.    sync_disk.py BIN_FOLDER

As root in a mount namespace of its own; otherwise in a user namespace; skips where neither goes."""
import os
import shutil
import subprocess
import sys
import unittest

from sanitized import is_sanitized
from sync_bed import Bed, bin_folder, skip, stay_in_memory

NAMESPACE = "TAMBON_TEST_NAMESPACE"
LARGE = "UPDATE project SET objective = hex(randomblob(60000))"
# testing.md §1, in snapshots with their companions.
PEAK, AT_REST = 3.3, 2.1
STEP_BYTES = 32768  # of disk size from one case to the next


def enter_namespace():
    """Runs this test again where it may mount."""
    unshare = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--user",
                                                                "--map-root-user"]
    probe = subprocess.run([*unshare, "mount", "-t", "tmpfs", "none", "/mnt"], check=False,
                           capture_output=True)
    if shutil.which("unshare") is None or probe.returncode != 0:
        skip("a full disk needs root or user namespaces; this machine gives neither")
    os.environ[NAMESPACE] = "1"
    os.execvp("unshare", [*unshare, sys.executable, *sys.argv])


class DiskTest(unittest.TestCase):
    def setUp(self):
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.publish(1, "--sql", LARGE)
        self.first = self.keep_repository("first")
        self.bed.publish(2, "--sql", LARGE)
        self.second = self.keep_repository("second")

    def keep_repository(self, name):
        return shutil.copytree(self.bed.repository, self.bed.folder / name)

    def mount(self, size_bytes, file_count=1000):
        self.bed.store.mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size_bytes},nr_inodes={file_count}",
                        "none", self.bed.store], check=True)

    def remount(self, option):
        # With a source named, mount(8) adds no old options, some of which no user may give.
        subprocess.run(["mount", "-o", f"remount,{option}", "none", self.bed.store], check=True)

    def unmount(self):
        subprocess.run(["umount", self.bed.store], check=True)

    def sync_twice(self):
        """Release 1, then 2. Returns whether both found room."""
        first = self.bed.sync("--from", self.first)
        if first.code != 0:
            self.assertEqual((first.code, self.bed.release()), (13, None), first)
            return False
        second = self.bed.sync("--from", self.second)
        if second.code != 0:
            self.assertEqual((second.code, self.bed.release()), (13, 1), second)
            self.assertNotIn(".db", " ".join(self.bed.incoming()))
            return False
        self.assertEqual((self.bed.release(), self.bed.previous()), (2, 1))
        return True

    def test_every_size_of_disk_serves_the_old_or_the_new_release(self):
        coarse = 4 if is_sanitized(PROGRAMS / "tambon-sync") else 1
        refused, fits, size_bytes = 0, False, 4096
        while not fits:
            size_bytes += STEP_BYTES * coarse
            self.mount(size_bytes)
            try:
                # Without room for the companion there is still the release.
                fits = self.sync_twice() and self.bed.companion_is_whole()
                one, at_rest = self.weigh() if fits else (0, 0)
            finally:
                self.unmount()
            refused += not fits
        print(f"{refused} sizes refused, {size_bytes} bytes are enough: {size_bytes / one:.2f} times "
              f"a snapshot with its companion; at rest {at_rest / one:.2f} times", file=sys.stderr)
        self.assertGreater(refused, 64 // coarse)
        self.assertLess(size_bytes, PEAK * one)
        self.assertLess(at_rest, AT_REST * one)

    def weigh(self):
        """Bytes of the snapshot in force with its companion, and of all the store."""
        one = sum(os.path.getsize(path) for path in (self.bed.store / "current", self.bed.companion()))
        return one, sum(path.lstat().st_size for path in self.bed.store.rglob("*") if path.is_file()
                        and not path.is_symlink())

    def test_every_number_of_files_serves_the_old_or_the_new_release(self):
        refused, fits, file_count = 0, False, 2
        while not fits:
            self.mount(16 << 20, file_count)
            try:
                fits = self.sync_twice()
            finally:
                self.unmount()
            refused += not fits
            file_count += 1
        self.assertGreater(refused, 8)

    def test_room_made_later_is_used(self):
        self.mount(STEP_BYTES * 8)
        self.addCleanup(self.unmount)
        self.assertEqual(self.bed.sync("--from", self.first).code, 13)
        self.assertEqual(self.bed.status()["support_code"], 1301)
        self.remount("size=8m")
        self.assertEqual(self.bed.sync("--from", self.first).code, 0)
        self.assertEqual(self.bed.release(), 1)

    def test_read_only_disk(self):
        self.mount(8 << 20)
        self.addCleanup(self.unmount)
        self.assertEqual(self.bed.sync("--from", self.first).code, 0)
        self.remount("ro")
        ran = self.bed.sync("--from", self.second)
        self.assertEqual((ran.code, ran.support, self.bed.release()), (18, "1801", 1), ran)


if __name__ == "__main__":
    if NAMESPACE not in os.environ:
        enter_namespace()
    PROGRAMS = bin_folder()
    stay_in_memory()
    unittest.main()
