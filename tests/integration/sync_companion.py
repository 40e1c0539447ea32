#!/usr/bin/env python3
"""The search companion that tambon-sync builds beside a snapshot.    sync_companion.py BIN_FOLDER"""
import os
import unittest

from sync_bed import Bed, bin_folder


class CompanionTest(unittest.TestCase):
    def setUp(self):
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.publish(1)
        self.assertEqual(self.bed.stick().code, 0)

    def mend(self):
        """A run that finds nothing on its stick."""
        empty = self.bed.folder / "empty"
        empty.mkdir(exist_ok=True)
        ran = self.bed.sync("--from", empty)
        self.assertEqual(ran.code, 10, ran)

    def replace(self, data):
        path = self.bed.companion()
        path.unlink()
        if data is not None:
            path.write_bytes(data)

    def test_a_release_comes_with_its_companion(self):
        self.assertTrue(self.bed.companion_is_whole())
        self.assertEqual(os.stat(self.bed.companion()).st_mode & 0o777, 0o444)
        self.bed.publish(2)
        self.assertEqual(self.bed.stick().code, 0)
        self.assertTrue(self.bed.companion_is_whole())
        self.assertTrue(self.bed.companion_is_whole("previous"))

    def test_companions_go_with_their_snapshots(self):
        for release in (2, 3, 4):
            self.bed.publish(release)
            self.assertEqual(self.bed.stick().code, 0)
        names = sorted(path.name for path in (self.bed.store / "snapshots").iterdir())
        self.assertEqual(len(names), 4, names)
        self.assertFalse([name for name in names if name.startswith(("R-1-", "R-2-"))])

    def test_a_missing_or_damaged_one_is_built_again_before_the_network(self):
        whole = self.bed.companion().read_bytes()
        flipped = bytearray(whole)
        flipped[len(flipped) // 2] ^= 1
        foreign = (self.bed.store / "current").read_bytes()
        for data in (None, b"", whole[:5000], whole[:-1], bytes(flipped), foreign, whole + b"x"):
            self.replace(data)
            self.assertFalse(data is not None and self.bed.companion_is_whole())
            self.mend()
            self.assertEqual(self.bed.companion().read_bytes(), whole)
            self.assertEqual(self.bed.incoming(), [])

    def test_that_of_another_snapshot_is_replaced(self):
        other = self.bed.companion().read_bytes()
        self.bed.publish(2)
        self.assertEqual(self.bed.stick().code, 0)
        self.replace(other)
        self.mend()
        self.assertTrue(self.bed.companion_is_whole())

    def test_a_sound_one_is_left_alone(self):
        before = os.stat(self.bed.companion())
        self.mend()
        self.assertEqual(os.stat(self.bed.companion()).st_ino, before.st_ino)

    def test_a_roll_back_mends_that_of_the_release_it_brings_back(self):
        self.bed.publish(2)
        self.assertEqual(self.bed.stick().code, 0)
        self.bed.companion("previous").unlink()
        self.assertEqual(self.bed.sync("rollback").code, 0)
        self.assertEqual(self.bed.release(), 1)
        self.assertTrue(self.bed.companion_is_whole())

    def test_a_release_without_room_for_one_is_served_all_the_same(self):
        self.bed.publish(2)
        os.mkdir(self.bed.store / "incoming/companion.db.new")
        (self.bed.store / "incoming/companion.db.new/x").touch()
        ran = self.bed.stick()
        self.assertEqual((ran.code, self.bed.release()), (0, 2), ran)
        self.assertIn("no search in texts", ran.text)


if __name__ == "__main__":
    PROGRAMS = bin_folder()
    unittest.main()
