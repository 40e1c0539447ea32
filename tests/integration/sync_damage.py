#!/usr/bin/env python3
"""What tambon-sync does about a release in force that went bad: on the disk, or by itself; and about
one that staff went back from.    sync_damage.py BIN_FOLDER"""
import hashlib
import os
import sqlite3
import time
import unittest

from sync_bed import Bed, bin_folder

PROGRAMS = bin_folder()
NOISE = "UPDATE project SET objective = hex(randomblob(2000))"
A_DAY = "UPDATE project SET name = name || ' (2)'"
# Every program we know would show it, and no check of ours would pass it.
BAD_INSIDE = "UPDATE project_total SET amount_satang = amount_satang + 1"


def replace(path, data):
    """As a disk does it: the same name, length and time say nothing."""
    stamp = path.stat()
    path.chmod(0o644)
    with path.open("r+b") as file:
        file.truncate(len(data))
        file.write(data)
    path.chmod(0o444)
    os.utime(path, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))


def flip(path):
    data = bytearray(path.read_bytes())
    data[len(data) * 2 // 3] ^= 4
    replace(path, data)


# What happens to the file of the release in force, and whether a glance sees it.
DAMAGES = {
    "missing": (lambda path: path.unlink(), True),
    "empty": (lambda path: replace(path, b""), True),
    "cut at a page": (lambda path: replace(path, path.read_bytes()[:8192]), True),
    "no database": (lambda path: replace(path, b"x" * path.stat().st_size), True),
    "cut by a byte": (lambda path: replace(path, path.read_bytes()[:-1]), True),
    "one bit": (flip, False),
    "a folder": (lambda path: (path.unlink(), path.mkdir()), True),
    "last page of noise": (
        lambda path: replace(path, path.read_bytes()[:-4096] + os.urandom(4096)), False),
}


class DamageTest(unittest.TestCase):
    def setUp(self):
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.publish(1, "--sql", NOISE)
        self.assertEqual(self.bed.stick().code, 0)
        self.empty = self.bed.folder / "empty"
        self.empty.mkdir()

    def two_releases(self):
        self.bed.publish(2, "--sql", A_DAY, *self.bed.delta_wishes("rows", "pages"))
        self.assertEqual(self.bed.stick().code, 0)
        self.assertEqual((self.bed.release(), self.bed.previous()), (2, 1))
        self.assertEqual(self.bed.stick().support, "0002")

    def current(self):
        return self.bed.store / os.readlink(self.bed.store / "current")

    def codes(self):
        """The support codes in the log, oldest first."""
        lines = (self.bed.store / "log").read_text(encoding="utf-8").splitlines()
        return [line.split()[4] for line in lines]

    def no_network(self, *words):
        """A run that finds nothing on its stick."""
        ran = self.bed.sync("--from", self.empty, *words)
        self.assertEqual((ran.code, ran.support[:2] if ran.support else None)[0], 10, ran)
        return ran

    def expect(self, ran, code, support, release):
        last = ran.text.split("[")[-1][:4] if ran.text else None
        self.assertEqual((ran.code, last), (code, support), ran)
        self.assertEqual(self.bed.release(), release)

    def forget_the_look(self):
        """As after a night, or a start of the machine."""
        (self.bed.store / "checked").unlink()

    def test_damage_falls_back_before_the_network_and_is_made_good(self):
        self.two_releases()
        self.bed.keep_store()
        for what, (damage, at_a_glance) in DAMAGES.items():
            with self.subTest(what):
                self.bed.back_to_kept_store()
                self.no_network()  # a copy is another file: it is looked at, and found sound
                damage(self.current())
                if not at_a_glance:
                    self.forget_the_look()
                self.no_network()
                self.assertEqual((self.bed.release(), self.bed.previous()), (1, None))
                self.assertEqual(self.codes()[-2:], ["1205", "1008"])
                self.expect(self.bed.stick(), 0, "0001", 2)
                self.assertEqual(self.bed.previous(), 1)
                self.assertEqual(self.bed.status()["taken"], "rows")
                self.expect(self.bed.stick(), 0, "0002", 2)
                self.assertTrue(self.bed.companion_is_whole())

    def test_damage_without_a_release_before_is_made_good_in_place(self):
        whole = self.current().read_bytes()
        self.bed.keep_store()
        for what, (damage, at_a_glance) in DAMAGES.items():
            if what not in ("missing", "cut at a page", "one bit"):
                continue
            with self.subTest(what):
                self.bed.back_to_kept_store()
                self.no_network()
                damage(self.current())
                if not at_a_glance:
                    self.forget_the_look()
                self.no_network()
                self.no_network()
                self.assertEqual(self.codes()[-3:], ["1206", "1008", "1008"])
                self.expect(self.bed.stick(), 0, "0001", 1)
                self.assertEqual(self.current().read_bytes(), whole)
                self.expect(self.bed.stick(), 0, "0002", 1)

    def test_a_lost_link_is_put_right(self):
        self.two_releases()
        (self.bed.store / "current").unlink()
        self.no_network()
        self.assertEqual((self.bed.release(), self.codes()[-2:]), (1, ["1205", "1008"]))
        self.expect(self.bed.stick(), 0, "0001", 2)

    def test_both_damaged_serve_what_still_opens(self):
        self.two_releases()
        previous = self.bed.store / os.readlink(self.bed.store / "previous")
        flip(previous)
        replace(self.current(), b"")
        self.no_network()
        self.assertEqual(self.current(), previous)
        self.expect(self.bed.stick(), 0, "0001", 2)

    def test_one_bit_is_found_when_there_is_a_reason_to_look(self):
        self.two_releases()
        state = self.bed.folder / "kiosk"
        state.mkdir()
        config = self.bed.folder / "sync.conf"
        config.write_text(f"kiosk-state = {state}\n")
        self.no_network("--config", config)
        flip(self.current())
        self.no_network("--config", config)
        self.assertEqual(os.readlink(self.bed.store / "current")[:13], "snapshots/R-2")
        (state / "unreadable").write_text("R-9-000000000000.db\n")
        self.no_network("--config", config)
        self.assertEqual(os.readlink(self.bed.store / "current")[:13], "snapshots/R-2")
        (state / "unreadable").write_text(self.current().name + "\n")
        self.no_network("--config", config)
        self.assertEqual(self.bed.release(), 1)

    def test_a_complaint_about_a_sound_release_changes_nothing(self):
        self.two_releases()
        state = self.bed.folder / "kiosk"
        state.mkdir()
        config = self.bed.folder / "sync.conf"
        config.write_text(f"kiosk-state = {state}\n")
        (state / "unreadable").write_text(self.current().name + "\n")
        self.expect(self.bed.stick("--config", config), 0, "0002", 2)
        self.assertEqual(self.bed.previous(), 1)

    def make_bad_release(self, release):
        """A release whose bytes are signed and whose self-check fails, in force as an older program
        that looked less closely would have left it."""
        database = self.bed.folder / "bad.db"
        database.write_bytes(self.current().read_bytes())
        with sqlite3.connect(database) as base:
            base.execute(f"UPDATE release SET number = {release}")
            base.execute(BAD_INSIDE)
        base.close()
        name = f"R-{release}-{hashlib.sha256(database.read_bytes()).hexdigest()[:12]}.db"
        database.rename(self.bed.store / "snapshots" / name)
        for link, target in (("previous", os.readlink(self.bed.store / "current")),
                             ("current", f"snapshots/{name}")):
            (self.bed.store / link).unlink(missing_ok=True)
            (self.bed.store / link).symlink_to(target)

    def test_a_bad_release_rolls_itself_back_and_stays_away(self):
        self.bed.publish(2, "--sql", BAD_INSIDE)
        self.make_bad_release(2)
        self.no_network()
        self.assertEqual((self.bed.release(), self.bed.previous()), (1, None))
        marks = [path.read_text() for path in (self.bed.store / "bad").iterdir()]
        self.assertEqual(marks, ["damaged 2\n"])
        for _ in range(2):
            self.expect(self.bed.stick(), 12, "1204" if _ else "1203", 1)
        self.bed.publish(3)
        self.expect(self.bed.stick(), 0, "0001", 3)
        self.assertEqual(list((self.bed.store / "bad").iterdir()), [])

    def test_a_roll_back_survives_every_way_the_same_release_comes(self):
        self.two_releases()
        self.assertEqual(self.bed.sync("rollback").support, "0005")
        self.assertEqual((self.bed.release(), self.bed.previous()), (1, 2))
        self.bed.serve()
        self.bed.publish(0, "--renew")
        for _ in range(3):
            self.expect(self.bed.sync(), 0, "0004", 1)
        self.expect(self.bed.stick(), 0, "0004", 1)
        asked = [path for path, _ in self.bed.requests() if "/targets/" in path]
        self.assertEqual(asked, [])
        # The same number packed anew, with other content, after its own file was lost.
        (self.bed.store / os.readlink(self.bed.store / "previous")).unlink()
        self.bed.publish(2, "--sql", NOISE)
        self.expect(self.bed.sync(), 0, "0004", 1)
        self.expect(self.bed.stick(), 0, "0004", 1)
        # With expired metadata, which staff confirm.
        self.bed.publish(0, "--renew", "--now", str(int(time.time()) + 1))
        self.expect(self.bed.stick("--confirm-expired"), 0, "0004", 1)
        self.bed.publish(3, "--sql", A_DAY, *self.bed.delta_wishes("rows"))
        self.expect(self.bed.sync(), 0, "0001", 3)
        self.assertFalse((self.bed.store / "held").exists())
        self.assertEqual(self.bed.previous(), 1)

    def test_a_roll_back_from_a_lost_release_holds_it_too(self):
        self.two_releases()
        self.current().unlink()
        self.assertEqual(self.bed.sync("rollback").code, 0)
        self.assertEqual(self.bed.release(), 1)
        self.expect(self.bed.stick(), 0, "0004", 1)

    def test_no_going_back_to_a_damaged_release(self):
        self.two_releases()
        flip(self.bed.store / os.readlink(self.bed.store / "previous"))
        ran = self.bed.sync("rollback")
        self.assertEqual((ran.code, ran.support, self.bed.release()), (18, "1802", 2), ran)

    def test_a_release_that_staff_left_is_better_than_nothing_only(self):
        self.two_releases()
        self.assertEqual(self.bed.sync("rollback").code, 0)
        flip(self.current())
        self.forget_the_look()
        self.no_network()
        self.assertEqual(os.readlink(self.bed.store / "current")[:13], "snapshots/R-1")
        replace(self.current(), b"")
        self.forget_the_look()
        self.no_network()
        self.assertEqual(self.bed.release(), 2)


if __name__ == "__main__":
    unittest.main()
