#!/usr/bin/env python3
"""tambon-sync on disks of many sizes: a tmpfs that gets full.    sync_disk.py BIN_FOLDER

As root in a mount namespace of its own; otherwise in a user namespace; skips where neither goes."""
import os
import shutil
import subprocess
import sys
import unittest

from sync_bed import Bed, bin_folder, skip

NAMESPACE = "TAMBON_TEST_NAMESPACE"
LARGE = "UPDATE project SET objective = hex(randomblob(60000))"
STEP_BYTES = 16384  # of disk size from one case to the next


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
        first = self.bed.stick()
        if first.code != 0:
            self.assertEqual((first.code, self.bed.release()), (13, None), first)
            return False
        self.bed.publish(2, "--sql", LARGE)
        second = self.bed.stick()
        shutil.rmtree(self.bed.repository)
        self.bed.publish(1, "--sql", LARGE)
        if second.code != 0:
            self.assertEqual((second.code, self.bed.release()), (13, 1), second)
            self.assertNotIn(".db", " ".join(self.bed.incoming()))
            return False
        self.assertEqual((self.bed.release(), self.bed.previous()), (2, 1))
        return True

    def test_every_size_of_disk_serves_the_old_or_the_new_release(self):
        refused, fits, size_bytes = 0, False, 4096
        while not fits:
            self.mount(size_bytes)
            try:
                fits = self.sync_twice()
            finally:
                self.unmount()
            refused += not fits
            size_bytes += STEP_BYTES
        print(f"{refused} sizes refused, {size_bytes} bytes are enough", file=sys.stderr)
        self.assertGreater(refused, 20)

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
        self.assertEqual(self.bed.stick().code, 13)
        self.assertEqual(self.bed.status()["support_code"], 1301)
        self.remount("size=8m")
        self.assertEqual(self.bed.stick().code, 0)
        self.assertEqual(self.bed.release(), 1)

    def test_read_only_disk(self):
        self.mount(8 << 20)
        self.addCleanup(self.unmount)
        self.assertEqual(self.bed.stick().code, 0)
        self.remount("ro")
        self.bed.publish(2)
        ran = self.bed.stick()
        self.assertEqual((ran.code, ran.support, self.bed.release()), (18, "1801", 1), ran)


if __name__ == "__main__":
    if NAMESPACE not in os.environ:
        enter_namespace()
    PROGRAMS = bin_folder()
    unittest.main()
