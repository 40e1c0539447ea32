#!/usr/bin/env python3
"""Releases that come as deltas, from a real nginx.    sync_delta.py BIN_FOLDER"""
import hashlib
import os
import signal
import subprocess
import time
import unittest

from sync_bed import Bed, bin_folder

PROGRAMS = bin_folder()
# Enough of a text that the full file is much longer than any delta.
LARGE = "UPDATE project SET objective = hex(randomblob(60000))"
A_DAY = "UPDATE project SET name = name || ' (2)'"


class DeltaTest(unittest.TestCase):
    def setUp(self):
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.publish(1, "--sql", LARGE)
        self.bed.serve()
        self.assertEqual(self.bed.sync().code, 0)
        self.assertEqual(self.bed.status()["taken"], "full")

    def publish(self, release, *wishes, kinds=("rows", "pages")):
        self.bed.publish(release, "--sql", A_DAY, *self.bed.delta_wishes(*kinds), *wishes)
        self.bed.requests()

    def delta_path(self, kind):
        """Of the newest release: names are SHA256.FROM-TO.KIND."""
        return max(self.bed.repository.glob(f"targets/v*/delta/*.{kind}"),
                   key=lambda path: int(path.name.split(".")[1].split("-")[1]))

    def expect_taken(self, ran, kind, release=2):
        """The release came this way, is the signed one, and the next run finds nothing to do."""
        self.assertEqual((ran.code, ran.support), (0, "0001"), ran)
        self.assertEqual(self.bed.release(), release)
        status = self.bed.status()
        path = self.bed.target() if kind == "full" else self.delta_path(kind)
        self.assertEqual((status["taken"], status["taken_bytes"]), (kind, path.stat().st_size))
        last_line = (self.bed.store / "log").read_text(encoding="utf-8").splitlines()[-1]
        self.assertIn(f"release {release} {kind} {path.stat().st_size} bytes", last_line)
        self.assertEqual((self.bed.incoming(), list((self.bed.store / "bad").iterdir())), ([], []))
        self.assertTrue(self.bed.companion_is_whole())
        self.assertEqual(self.bed.sync().support, "0002")
        self.assertNotIn("taken", self.bed.status())

    def fetched(self):
        """The kinds of target that were asked for, in order."""
        ends = {".rows": "rows", ".pages": "pages", ".zst": "full"}
        return [kind for path, _ in self.bed.requests() for end, kind in ends.items()
                if path.endswith(end)]

    def test_rows_come_first(self):
        self.publish(2)
        self.expect_taken(self.bed.sync(), "rows")
        self.assertEqual(self.fetched(), ["rows"])

    def test_another_sqlite_build_takes_pages(self):
        self.publish(2, "--source-id", "2020-01-01 00:00:00 " + "0" * 64)
        self.expect_taken(self.bed.sync(), "pages")
        self.assertEqual(self.fetched(), ["pages"])

    def test_both_kinds_come_from_a_stick_too(self):
        for release, kind in ((2, "rows"), (3, "pages")):
            self.publish(release, kinds=(kind,))
            ran = self.bed.stick()
            self.assertEqual((ran.code, self.bed.release()), (0, release), ran)
            self.assertEqual(self.bed.status()["taken"], kind)

    def test_rows_that_lead_elsewhere_give_way_to_pages(self):
        self.publish(2, "--damage", "rows")
        self.expect_taken(self.bed.sync(), "pages")
        self.assertEqual(self.fetched(), ["rows", "pages"])

    def test_deltas_that_lead_nowhere_give_way_to_the_full_file(self):
        self.publish(2, "--damage", "rows", "--damage", "pages")
        self.expect_taken(self.bed.sync(), "full")
        self.assertEqual(self.fetched(), ["rows", "pages", "full"])

    def test_a_delta_that_leads_nowhere_is_remembered(self):
        self.publish(2, "--damage", "rows", kinds=("rows",))
        self.bed.target().rename(self.bed.folder / "away")
        ran = self.bed.sync()
        self.assertEqual((ran.code, ran.support), (10, "1007"), ran)
        self.assertEqual(self.bed.release(), 1)
        self.assertEqual(self.fetched(), ["rows", "full"])
        self.assertEqual(self.bed.sync().code, 10)
        self.assertEqual(self.fetched(), ["full"])

    def test_wrong_bytes_from_the_server_give_way_too(self):
        self.publish(2)
        for kind in ("rows", "pages"):
            path = self.delta_path(kind)
            path.write_bytes(path.read_bytes()[:-1] + b"\0")
        self.bed.requests()
        ran = self.bed.sync()
        self.assertEqual((ran.code, self.bed.release()), (0, 2), ran)
        self.assertEqual(self.bed.status()["taken"], "full")
        self.assertEqual(self.fetched(), ["rows", "rows", "pages", "pages", "full"])

    def test_a_missing_delta_gives_way_too(self):
        self.publish(2)
        self.delta_path("rows").unlink()
        self.expect_taken(self.bed.sync(), "pages")

    def test_a_snapshot_that_was_changed_on_the_disk_is_no_start(self):
        self.publish(2)
        path = (self.bed.store / "current").resolve()
        data = bytearray(path.read_bytes())
        data[-1] ^= 1
        path.chmod(0o644)
        path.write_bytes(data)
        self.assertEqual(self.bed.sync().code, 0)
        self.assertEqual((self.bed.status()["taken"], self.bed.release()), ("full", 2))

    def test_a_delta_from_another_release_is_no_start(self):
        self.publish(2)
        base = self.bed.delta_wishes("rows", "pages")
        self.bed.publish(3, "--sql", A_DAY, *base)
        self.expect_taken(self.bed.sync(), "rows", 3)  # from 1, named 2-3: custom decides
        self.bed.publish(4, "--sql", LARGE)
        self.expect_taken(self.bed.sync(), "full", 4)

    def test_day_after_day_stays_bit_for_bit(self):
        for release in range(2, 6):
            self.publish(release, kinds=("rows",) if release % 2 else ("pages",))
            ran = self.bed.sync()
            self.assertEqual((ran.code, self.bed.release()), (0, release), ran)
            self.assertEqual(self.bed.status()["taken"], "rows" if release % 2 else "pages")
            name = os.readlink(self.bed.store / "current")
            path = self.bed.store / name
            self.assertIn(hashlib.sha256(path.read_bytes()).hexdigest()[:12], name)

    def test_a_run_killed_at_any_time_is_made_good(self):
        for kind, release in (("rows", 2), ("pages", 3)):
            self.publish(release, kinds=(kind,))
            self.bed.keep_store()
            for milliseconds in (2, 5, 10, 15, 20, 30, 45, 70):
                self.bed.back_to_kept_store()
                process = subprocess.Popen(self.bed.command(), stdout=subprocess.DEVNULL,
                                           stderr=subprocess.DEVNULL)
                time.sleep(milliseconds / 1000)
                process.send_signal(signal.SIGKILL)
                process.wait()
                self.assertIn(self.bed.release(), (release - 1, release))
                self.assertEqual(self.bed.sync().code, 0)
                self.assertEqual(self.bed.release(), release)
                self.assertEqual(self.bed.incoming(), [])


if __name__ == "__main__":
    unittest.main()
