#!/usr/bin/env python3
"""The pictures that come with a release, and who asks for them.    sync_files.py BIN_FOLDER

On a small disk of its own, as in sync_disk.py: skips where nobody may mount."""
import hashlib
import os
import subprocess
import unittest

from sync_bed import Bed, bin_folder, stay_in_memory
from sync_disk import NAMESPACE, enter_namespace

DISK_BYTES = 16 << 20
PICTURE_BYTES = 900_000


class FilesTest(unittest.TestCase):
    def setUp(self):
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.store.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "none", self.bed.store],
                       check=True)
        self.addCleanup(subprocess.run, ["umount", self.bed.store], check=True)
        self.data = os.urandom(PICTURE_BYTES)
        picture = self.bed.folder / "picture.jpg"
        picture.write_bytes(self.data)
        self.bed.publish(1, "--photo", picture)
        self.picture = self.bed.store / f"files/photo/{hashlib.sha256(self.data).hexdigest()}.jpg"

    def expect(self, ran, support):
        self.assertEqual((ran.code, ran.support), (0, support), ran)

    def test_a_picture_is_asked_for_once(self):
        self.bed.serve()
        self.expect(self.bed.sync(), "0001")
        self.assertEqual(self.picture.read_bytes(), self.data)
        self.assertEqual(self.pictures_asked(), 1)
        self.expect(self.bed.sync(), "0002")
        self.assertEqual(self.pictures_asked(), 0)
        self.picture.unlink()
        self.expect(self.bed.sync(), "0002")
        self.assertEqual(self.pictures_asked(), 1)

    def pictures_asked(self):
        return sum("/targets/photo/" in path for path, _ in self.bed.requests())

    def test_a_picture_that_is_there_needs_no_room(self):
        self.expect(self.bed.stick(), "0001")
        disk = os.statvfs(self.bed.store)
        filler = self.bed.store / "filler"
        filler.write_bytes(bytes(disk.f_bavail * disk.f_frsize - PICTURE_BYTES))
        self.expect(self.bed.stick(), "0002")
        self.picture.unlink()
        filler.write_bytes(filler.read_bytes() + bytes(PICTURE_BYTES))
        ran = self.bed.stick()
        self.expect(ran, "0006")
        self.assertIn("pictures: ", ran.text)
        self.assertFalse(self.picture.exists())
        filler.unlink()
        self.expect(self.bed.stick(), "0002")
        self.assertEqual(self.picture.read_bytes(), self.data)


if __name__ == "__main__":
    if NAMESPACE not in os.environ:
        enter_namespace()
    PROGRAMS = bin_folder()
    stay_in_memory()
    unittest.main()
