#!/usr/bin/env python3
"""`tambon-kiosk --selftest` on a panel that is whole, and with each fault brought about for real: its exit
code, and a line that says so in Thai.

    selftest.py BIN_FOLDER
"""
import contextlib
import hashlib
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

import panel_bed
from sanitized import is_sanitized
from sync_bed import Bed, bin_folder, skip

HASH = "$y$j9T$F5Jx5fExrKuPp53xLKQ..1$X3DX6M94c7o.9agCG9G317fhZg9SqC.5i5rd.RhAtQ7"
SECONDS = 10
NO_SHAPING = "int TTF_SetFontScriptName(void *font, const char *script) { return -1; }\n"


def enter_own_mounts():
    """Dictionaries and disks are taken away in a name space of our own."""
    if os.environ.get("SELFTEST_MOUNTS"):
        return
    unshare = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--user",
                                                              "--map-root-user"]
    probe = subprocess.run([*unshare, "mount", "-t", "tmpfs", "none", "/mnt"], check=False,
                           capture_output=True)
    if shutil.which("unshare") is None or probe.returncode != 0:
        skip("this machine does not let a test mount anything")
    os.environ["SELFTEST_MOUNTS"] = "1"
    os.execvp("unshare", [*unshare, sys.executable, *sys.argv])


class SelftestTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="selftest-"))
        cls.panel = panel_bed.Panel(cls.folder)
        cls.bed = Bed(PROGRAMS)
        cls.bed.publish(1)
        cls.bed.stick()

    @classmethod
    def tearDownClass(cls):
        cls.bed.close()
        cls.panel.close()
        shutil.rmtree(cls.folder, ignore_errors=True)

    def setUp(self):
        self.own = pathlib.Path(tempfile.mkdtemp(dir=self.folder))
        self.store = self.own / "store"
        shutil.copytree(self.bed.store, self.store, symlinks=True)
        (self.own / "pin").write_text(HASH + "\n", encoding="ascii")
        self.configure("panel-width-mm = 598", "kiosk-id = 8001-1", f"pin-file = {self.own}/pin")

    def configure(self, *lines):
        (self.own / "kiosk.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def run_it(self, *options, before=(), store=None, **environment):
        environment = {**os.environ, "DISPLAY": self.panel.display, "SDL_VIDEODRIVER": "x11",
                       **environment}
        done = subprocess.run(
            [*before, PROGRAMS / "tambon-kiosk", "--selftest", "--store", store or self.store,
             "--config", self.own / "kiosk.conf", *options],
            check=False, capture_output=True, text=True, timeout=6 * SECONDS,
            env={name: value for name, value in environment.items() if value is not None})
        self.said = done.stdout + done.stderr
        return done.returncode

    def assert_broken(self, code, line, *options, **more):
        self.assertEqual(self.run_it(*options, **more), code, self.said)
        self.assertRegex(self.said, rf"(?m)^เสีย +{line}: .* → .+$")
        self.assertIn(f"เลขที่ {code}", self.said)

    def test_a_whole_kiosk_passes_and_writes_nothing(self):
        before = sorted((path, path.lstat().st_mtime_ns) for path in self.own.rglob("*"))
        self.assertEqual(self.run_it(), 0, self.said)
        self.assertNotRegex(self.said, r"(?m)^(เสีย|เตือน)")
        self.assertEqual(len(re.findall(r"(?m)^ดี", self.said)), 13, self.said)
        self.assertEqual(sorted((path, path.lstat().st_mtime_ns) for path in self.own.rglob("*")), before)

    def test_20_a_face_that_is_missing(self):
        (self.own / "fonts").mkdir()
        self.assert_broken(20, "ตัวอักษร", "--fonts", self.own / "fonts")

    def test_21_letters_that_are_not_shaped(self):
        if is_sanitized(PROGRAMS / "tambon-kiosk") or shutil.which("gcc") is None:
            self.skipTest("SKIPPED: a library cannot be put before the sanitizer's")
        source, library = self.own / "shaping.c", self.own / "shaping.so"
        source.write_text(NO_SHAPING, encoding="ascii")
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", library, source], check=True)
        self.assert_broken(21, "สระและวรรณยุกต์ไทย", LD_PRELOAD=str(library))

    def test_22_words_that_cannot_be_parted(self):
        (self.own / "empty").mkdir()
        self.assert_broken(22, "การตัดคำไทย", before=[
            "unshare", "--mount", "sh", "-euc",
            'mount --bind "$0" /usr/share/libthai; exec "$@"', self.own / "empty"])

    def test_23_no_data(self):
        self.assert_broken(23, "ข้อมูล", store=self.own / "nothing")

    def test_23_one_byte_of_the_data(self):
        path = (self.store / "current").resolve()
        path.chmod(0o644)
        content = bytearray(path.read_bytes())
        content[-1] ^= 1
        path.write_bytes(content)
        self.assert_broken(23, "ข้อมูล")

    def test_23_data_that_do_not_answer(self):
        """Whole, under the name that is its own, and without a table that a screen asks."""
        path = (self.store / "current").resolve()
        path.chmod(0o644)
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("DROP TABLE glossary")
        name = f"R-1-{hashlib.sha256(path.read_bytes()).hexdigest()[:12]}.db"
        path.rename(path.with_name(name))
        (self.store / "current").unlink()
        (self.store / "current").symlink_to(f"snapshots/{name}")
        self.assert_broken(23, "ข้อมูล")
        self.assertIn("glossary", self.said)

    def test_24_metadata_that_do_not_verify(self):
        path = self.store / "metadata/targets.json"
        path.write_bytes(path.read_bytes().replace(b'"length":', b'"lengtH":', 1))
        self.assert_broken(24, "ลายเซ็น")

    def test_24_other_data_under_their_own_right_name(self):
        """A snapshot that is whole and named by its own hash, but not what was signed."""
        other = Bed(PROGRAMS)
        try:
            other.publish(1, "--sql", "UPDATE project SET objective = 'another'")
            other.stick()
            path = (other.store / "current").resolve()
            shutil.copy(path, self.store / "snapshots")
            (self.store / "current").unlink()
            (self.store / "current").symlink_to(f"snapshots/{path.name}")
        finally:
            other.close()
        self.assert_broken(24, "ลายเซ็น")

    def test_25_no_display(self):
        self.assert_broken(25, "จอภาพ", DISPLAY=None)
        self.assert_broken(25, "จอภาพ", DISPLAY=None, SDL_VIDEODRIVER=None)

    def test_26_no_touch_panel(self):
        self.assert_broken(26, "การแตะ", SDL_VIDEODRIVER="dummy")

    @unittest.skipUnless(shutil.which("faketime"), "SKIPPED: faketime is not installed")
    def test_27_a_clock_of_years_ago(self):
        if is_sanitized(PROGRAMS / "tambon-kiosk"):
            self.skipTest("SKIPPED: a library cannot be put before the sanitizer's")
        self.assert_broken(27, "นาฬิกา", before=["faketime", "-m", "2010-01-01 00:00:00"])

    @unittest.skipUnless(shutil.which("faketime"), "SKIPPED: faketime is not installed")
    def test_signatures_past_their_date_are_right_and_old(self):
        if is_sanitized(PROGRAMS / "tambon-kiosk"):
            self.skipTest("SKIPPED: a library cannot be put before the sanitizer's")
        self.assertEqual(self.run_it(before=["faketime", "-m", "2099-01-01 00:00:00"]), 0, self.said)
        self.assertRegex(self.said, r"(?m)^เตือน ลายเซ็น: .* → ")

    def test_28_a_disk_without_room(self):
        disk = self.own / "disk"
        disk.mkdir()
        kilobytes = sum(path.stat().st_size for path in self.store.rglob("*")
                        if path.is_file() and not path.is_symlink()) // 1024 + 200
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "none", disk], check=True)
        try:
            shutil.copytree(self.store, disk / "store", symlinks=True)
            self.assert_broken(28, "พื้นที่ดิสก์", store=disk / "store")
        finally:
            subprocess.run(["umount", disk], check=True)

    def test_29_a_key_that_nobody_knows(self):
        self.configure("panel-width-mm = 598", "panel-with-mm = 598")
        self.assert_broken(29, "การตั้งค่า")
        self.assertIn("panel-with-mm", self.said)

    def test_the_first_fault_decides(self):
        self.configure("panel-with-mm = 598")
        self.assertEqual(self.run_it(DISPLAY=None), 25, self.said)


if __name__ == "__main__":
    if panel_bed.missing():
        skip(f"needs {' '.join(panel_bed.missing())}")
    enter_own_mounts()
    PROGRAMS = bin_folder()
    unittest.main()
