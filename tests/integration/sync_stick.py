#!/usr/bin/env python3
"""tambon-sync and a repository in a folder, as on a USB stick; roll-back, clocks and releases that
are signed but wrong.    sync_stick.py BIN_FOLDER [--every-byte]"""
import os
import shutil
import subprocess
import sys
import time
import unittest

from sanitized import is_sanitized
from sync_bed import Bed, Ran, SyncTest, bin_folder

PROGRAMS = bin_folder()
EVERY_BYTE = "--every-byte" in sys.argv and not sys.argv.remove("--every-byte")
SAMPLES_A_FILE = 7 if is_sanitized(PROGRAMS / "tambon-sync") else 20
DAY = 86400
needs_faketime = unittest.skipUnless(shutil.which("faketime"), "SKIPPED: faketime is not installed")


class StickTest(SyncTest):
    def setUp(self):
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.publish(1)

    def test_stick_brings_a_release_and_the_next(self):
        self.expect(self.bed.stick(), 0, "0001", 1)
        self.expect(self.bed.stick(), 0, "0002", 1)
        self.bed.publish(2, "--rotate")
        self.expect(self.bed.stick(), 0, "0001", 2)

    def test_the_program_names_its_version(self):
        said = subprocess.run([PROGRAMS / "tambon-sync", "--version"], check=True,
                              capture_output=True, text=True).stdout
        self.assertRegex(said, r"\Atambon-sync \d+\.\d+\.\d+\n\Z")

    def test_stick_without_a_repository_or_with_half_of_one(self):
        empty = self.bed.folder / "empty"
        empty.mkdir()
        self.expect(self.bed.sync("--from", empty), 10, "1008", None)
        self.expect(self.bed.sync("--from", self.bed.folder / "none"), 10, "1008", None)
        self.bed.target().unlink()
        self.expect(self.bed.stick(), 10, "1008", None)

    def test_links_and_pipes_on_a_stick_are_not_followed(self):
        timestamp = self.bed.repository / "metadata/timestamp.json"
        timestamp.rename(self.bed.folder / "elsewhere")
        timestamp.symlink_to(self.bed.folder / "elsewhere")
        self.expect(self.bed.stick(), 10, "1009", None)
        timestamp.unlink()
        os.mkfifo(timestamp)
        self.expect(self.bed.stick(), 10, "1009", None)

    def test_altered_bytes_are_never_activated(self):
        self.bed.stick()
        self.bed.publish(2, "--rotate")
        self.bed.keep_store()
        outcomes = {}
        for file in sorted(path for path in self.bed.repository.rglob("*") if path.is_file()):
            right = file.read_bytes()
            step = 1 if EVERY_BYTE else max(1, len(right) // SAMPLES_A_FILE)
            for position in range(0, len(right), step):
                wrong = bytearray(right)
                wrong[position] ^= 1 << position % 8
                file.write_bytes(wrong)
                ran = self.bed.stick()
                where = f"{file.name} at {position}: {ran}"
                self.assertEqual(ran.code == 0, self.bed.release() == 2, where)
                self.assertIn(self.bed.release(), (1, 2), where)
                self.assertIn(ran.code, (0, 11, 12), where)
                outcomes[ran.support] = outcomes.get(ran.support, 0) + 1
                self.bed.back_to_kept_store()
            file.write_bytes(right)
        print("altered bytes:", outcomes, file=sys.stderr)
        self.assertGreater(outcomes["1101"], SAMPLES_A_FILE)
        self.assertGreater(outcomes["1201"], SAMPLES_A_FILE // 2)

    def test_expired_metadata_need_the_staffs_word(self):
        shutil.rmtree(self.bed.repository)
        self.bed.publish(1, "--now", str(int(time.time()) - 60 * DAY))
        self.expect(self.bed.stick(), 17, "1702", None)
        self.expect(self.bed.stick("--confirm-expired"), 0, "0001", 1)
        self.bed.serve()
        self.expect(self.bed.sync(), 17, "1701", 1)

    @needs_faketime
    def test_dead_clock_battery(self):
        self.bed.serve()
        for day in ("1970-01-02", "2000-01-01"):
            self.expect(self.faked(day), 0, "0001", 1)
            self.assertTrue(self.bed.status()["clock_uncertain"])
            shutil.rmtree(self.bed.store)

    @needs_faketime
    def test_clock_far_ahead_refuses_and_locks_nobody_out(self):
        self.bed.serve()
        self.expect(self.bed.sync(), 0, "0001", 1)
        self.bed.publish(2)
        ran = self.faked("2099-01-01")
        self.assertIn(ran.code, (10, 17), ran)  # the certificate has expired by then as well
        self.assertEqual(self.bed.release(), 1)
        self.expect(self.bed.stick("--confirm-expired"), 0, "0001", 2)
        self.bed.publish(3)
        self.expect(self.bed.sync(), 0, "0001", 3)
        self.assertFalse(self.bed.status()["clock_uncertain"])

    def faked(self, day):
        # -m: the library variant for programs with threads (libcurl resolves names in one).
        command = ["faketime", "-m", f"{day} 00:00:00", *self.bed.command()]
        done = subprocess.run(command, check=False, capture_output=True, text=True,
                              env={**os.environ, "ASAN_OPTIONS": "verify_asan_link_order=0"})
        return Ran(done)

    def test_roll_back_holds_until_a_newer_release(self):
        self.bed.stick()
        self.expect(self.bed.sync("rollback"), 18, "1802", 1)
        self.bed.publish(2)
        self.bed.stick()
        self.expect(self.bed.sync("rollback"), 0, "0005", 1)
        self.assertEqual(self.bed.previous(), 2)
        self.expect(self.bed.stick(), 0, "0004", 1)
        self.expect(self.bed.sync("rollback"), 0, "0005", 2)
        self.expect(self.bed.stick(), 0, "0002", 2)
        self.bed.sync("rollback")
        self.bed.publish(3)
        self.expect(self.bed.stick(), 0, "0001", 3)
        self.assertEqual(self.bed.previous(), 1)
        self.assertEqual(list((self.bed.store / "bad").iterdir()), [])

    def test_damaged_release_is_refused_once_and_not_fetched_again(self):
        self.bed.stick()
        self.bed.serve()
        broken = {
            "a table is missing": ("--sql", "DROP TABLE project_total"),
            "another layout inside": ("--sql", "PRAGMA user_version = 9"),
            "another release inside": ("--signed-release", "7"),
            "another application": ("--sql", "PRAGMA application_id = 1"),
            "no release": ("--sql", "DELETE FROM release"),
        }
        for number, (what, wishes) in enumerate(broken.items(), start=2):
            with self.subTest(what):
                self.bed.publish(6 if "--signed-release" in wishes else number, *wishes)
                ran = self.bed.sync()
                self.assertEqual((ran.code, self.bed.release()),
                                 (16 if "layout" in what else 12, 1), ran)
                self.bed.requests()
                if "layout" not in what:
                    self.expect(self.bed.sync(), 12, "1204", 1)
                    self.assertEqual([p for p, _ in self.bed.requests() if "targets/" in p], [])
                self.assertEqual(self.bed.incoming() if ran.code == 12 else [], [])
        self.bed.publish(8)
        self.expect(self.bed.sync(), 0, "0001", 8)

    def test_packed_file_that_is_not_the_signed_snapshot(self):
        self.bed.stick()
        for number, wish in enumerate(("--wrong-sha256", "--more-bytes"), start=2):
            self.bed.publish(number, wish)
            self.expect(self.bed.stick(), 12, "1202", 1)
            self.expect(self.bed.stick(), 12, "1204", 1)

    def test_newer_layout_alone_is_reported_and_beside_ours_ignored(self):
        shutil.rmtree(self.bed.repository)
        self.bed.publish(5, "--layout", "99")
        self.expect(self.bed.stick(), 16, "1601", None)
        self.bed.publish(4)
        self.expect(self.bed.stick(), 0, "0001", 4)

    def test_repository_without_a_release(self):
        shutil.rmtree(self.bed.repository)
        self.bed.publish(0)
        self.expect(self.bed.stick(), 0, "0003", None)

    def test_no_root_and_a_wrong_root(self):
        command = self.bed.command("--from", self.bed.repository)
        at = command.index("--root")
        for root in ([], ["--root", "/nonexistent"], ["--root", "/etc/passwd"]):
            done = subprocess.run(command[:at] + root + command[at + 2:], check=False,
                                  capture_output=True, text=True)
            self.assertEqual(done.returncode, 2, done.stderr)
            self.assertIn("[0203]", done.stderr)

    def test_older_repository_is_a_rollback(self):
        old = self.bed.folder / "old"
        shutil.copytree(self.bed.repository, old)
        self.bed.publish(2)
        self.bed.stick()
        self.expect(self.bed.sync("--from", old), 11, "1101", 2)

    def test_unwritable_store(self):
        (self.bed.folder / "file").write_text("")
        for store in (self.bed.folder / "file", self.bed.folder / "file/store"):
            self.bed.store = store
            ran = self.bed.stick()
            self.assertEqual((ran.code, ran.support), (18, "1801"), ran)


if __name__ == "__main__":
    unittest.main()
