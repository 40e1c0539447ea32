#!/usr/bin/env python3
"""packaging/systemd/ and session/: what the kiosk's request line starts, and whether systemd finds the units
right and confined.    usb_units.py BIN_FOLDER

No systemd runs here: systemctl is a script that writes down what it is told."""
import os
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import unittest

from kiosk_bed import wait_for
from sync_bed import RUN_SECONDS, SOURCE, Bed, bin_folder

PROGRAMS = bin_folder()
SYSTEMD = SOURCE / "packaging/systemd"
SESSION = SOURCE / "packaging/session"
REQUEST = SYSTEMD / "tambon-request"
# Tenths, by systemd-analyze security: testing.md §1.
EXPOSURE = {"tambon-usb@sdb1": 2, "tambon-kiosk": 2, "tambon-kiosk-safe": 2, "tambon-rollback": 2,
            "tambon-sync": 10, "tambon-setup": 9, "tambon-setup-stick@sdb1": 5, "tambon-display": 47}
# What packaging/session/ puts over the units.
SESSIONS = {"cage": {"tambon-display": 7, "tambon-kiosk": 2, "tambon-kiosk-safe": 2, "tambon-setup": 9},
            "kmsdrm": {"tambon-display": 2, "tambon-kiosk": 5, "tambon-kiosk-safe": 5, "tambon-setup": 10}}


def run(*words, **options):
    return subprocess.run([str(word) for word in words], check=False, capture_output=True,
                          text=True, timeout=RUN_SECONDS, **options)


class RequestTest(unittest.TestCase):
    """The kiosk's one line, and a systemctl that writes down what it is told."""

    def setUp(self):
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.state, self.told = self.bed.folder / "state", self.bed.folder / "told"
        self.file, self.sticks = self.bed.folder / "request", self.bed.folder / "sticks"
        self.settings = self.bed.folder / "settings"
        self.settings.mkdir()
        self.sticks.mkdir()
        (self.sticks / "sdb1").touch()
        fake = self.bed.folder / "bin/systemctl"
        fake.parent.mkdir()
        fake.write_text(f'#!/bin/sh\necho "$@ $(cat {self.state}/s* 2>/dev/null)" >>{self.told}\n')
        fake.chmod(0o755)

    def ask(self):
        self.told.write_text("")
        done = run(REQUEST, self.file, self.state, self.sticks, self.settings,
                   env={**os.environ, "PATH": f"{self.bed.folder}/bin:{os.environ['PATH']}"})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertFalse(os.path.lexists(self.file))
        self.assertEqual(list(self.state.iterdir()), [])
        return "; ".join(line.strip() for line in self.told.read_text().splitlines())

    def test_each_line_starts_its_run(self):
        for line, told in (
                ("sync\n", "start tambon-sync.service WHEN="),
                ("usb", "start tambon-usb@sdb1.service"),
                ("usb confirm-expired\n",
                 "start tambon-usb@sdb1.service STAFF_SAID=--confirm-expired"),
                ("rollback\n", "start --no-block tambon-rollback.service"),
                ("reboot\n", "reboot --no-block")):
            self.file.write_text(line)
            self.assertEqual(self.ask(), told)

    def test_a_new_start_that_staff_ask_for_does_not_count(self):
        self.file.write_text("restart\n")
        self.assertEqual(self.ask(), "reset-failed tambon-display.service tambon-kiosk.service; "
                         "restart tambon-display.service; start --no-block tambon-kiosk.service")

    def test_the_first_run_comes_before_the_kiosk(self):
        done = self.settings / "setup.done"
        done.touch()
        self.file.write_text("setup\n")
        told = self.ask().split("; ")
        self.assertFalse(done.exists())
        self.assertEqual(told[:2], ["stop tambon-kiosk-safe.service", "stop tambon-kiosk.service"])
        self.assertEqual(told[-2:], ["start --no-block tambon-setup.service",
                                     "start --no-block tambon-kiosk.service"])

    def test_anything_else_starts_nothing(self):
        for line in ("", "sync; reboot", "usb confirm-expired --store /", "$(reboot)", "\0sync",
                     "restart now", "setup ", "x" * 100000, "sync\nrollback\n"):
            self.file.write_text(line)
            self.assertEqual(self.ask(), "start tambon-sync.service WHEN="
                             if line == "\0sync" else "")
        secret = self.bed.folder / "secret"
        secret.write_text("sync\n")
        self.file.symlink_to(secret)
        self.assertEqual(self.ask(), "")
        self.assertEqual(secret.read_text(), "sync\n")
        os.mkfifo(self.file)
        self.assertEqual(self.ask(), "")
        self.file.mkdir()
        self.assertEqual(self.ask(), "")

    def test_no_stick_is_plugged_in(self):
        (self.sticks / "sdb1").unlink()
        self.file.write_text("usb\n")
        self.assertEqual(self.ask(), "")


class DisplayTest(unittest.TestCase):
    """Who gets the screen when the display has come."""

    def test_only_a_screen_that_nobody_has_is_the_kiosks(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            fake = folder / "systemctl"
            kiosk = "start --no-block tambon-kiosk.service\n"
            first_run = "start --no-block tambon-setup.service\n"
            for state, wanted, starts in (
                    ("inactive\ninactive", "", kiosk), ("failed\ninactive", "", kiosk),
                    ("inactive\nfailed", "multi-user.target", first_run + kiosk),
                    ("inactive\nactivating", "multi-user.target", ""), ("active\ninactive", "", "")):
                fake.write_text(f"#!/bin/sh\n[ $1 = is-active ] && printf '{state}\\n' && exit 3\n"
                                f"[ $1 != show ] || exec echo {wanted}\n"
                                f"echo \"$@\" >>{name}/told\n")
                fake.chmod(0o755)
                told = folder / "told"
                told.write_text("")
                done = run(SYSTEMD / "tambon-display", "screen",
                           env={**os.environ, "PATH": f"{name}:{os.environ['PATH']}"})
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertEqual(told.read_text(), starts)

    def test_who_stands_for_a_display_ends_when_a_panel_comes(self):
        with tempfile.TemporaryDirectory() as name:
            folder, mark = pathlib.Path(name, "data"), pathlib.Path(name, "began")
            folder.mkdir()
            (folder / "c13:64").touch()
            os.utime(folder / "c13:64", (0, 0))
            process = subprocess.Popen([SYSTEMD / "tambon-display", "inputs", folder, mark])
            self.addCleanup(process.wait, RUN_SECONDS)
            self.addCleanup(process.kill)
            wait_for("its mark", mark.exists)
            for mouse_or_stick in ("c13:33", "c189:2"):
                (folder / mouse_or_stick).touch()
            with self.assertRaises(subprocess.TimeoutExpired):
                process.wait(5)
            (folder / "c13:67").touch()
            self.assertEqual(process.wait(RUN_SECONDS), 0)

    def test_the_pointer_of_a_wayland_display_is_one_pixel_that_is_not_seen(self):
        with tempfile.TemporaryDirectory() as name:
            done = run(SYSTEMD / "tambon-display", "pointer", f"{name}/icons/cursors")
            self.assertEqual(done.returncode, 0, done.stderr)
            words = struct.unpack("<17I", pathlib.Path(name, "icons/cursors/left_ptr").read_bytes())
        image, start = 0xfffd0002, 28
        self.assertEqual(words[:4], (int.from_bytes(b"Xcur", "little"), 16, 1 << 16, 1))
        self.assertEqual(words[4:7], (image, 24, start))
        self.assertEqual(words[start // 4:], (36, image, 24, 1, 1, 1, 0, 0, 0, 0))


class UnitTest(unittest.TestCase):
    def setUp(self):
        if shutil.which("systemd-analyze") is None:
            self.skipTest("SKIPPED: systemd-analyze is not installed")
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        for path in [*SYSTEMD.glob("tambon-[kdurs]*.service"), *SYSTEMD.glob("*.path"),
                     SYSTEMD / "tambon-sync.timer"]:
            if path.name in ("tambon-renew.service", "tambon-deploy.service"):
                continue  # of the publisher PC: deploy.py
            text = path.read_text(encoding="utf-8")
            for program in ("tambon-sync", "tambon-kiosk"):
                text = text.replace(f"/usr/bin/{program}", str(PROGRAMS / program))
            text = text.replace("/usr/lib/tambon-point/tambon-setup",
                                str(SOURCE / "packaging/setup/tambon-setup"))
            text = text.replace("/usr/lib/tambon-point", str(SYSTEMD))
            name = path.name.replace("@.", "@sdb1.")
            (self.bed.folder / name).write_text(text, encoding="utf-8")
            if name != path.name:
                (self.bed.folder / path.name).write_text(text, encoding="utf-8")

        for unit in ("tambon-kiosk", "tambon-kiosk-safe"):
            folder = self.bed.folder / f"{unit}.service.d"
            folder.mkdir()
            shutil.copy(SYSTEMD / "screen.conf", folder)

    def check_units(self, exposure, but=""):
        units = sorted(path for path in self.bed.folder.iterdir()
                       if path.suffix in (".service", ".path", ".timer") and "@." not in path.name)
        done = run("systemd-analyze", "verify", "--man=no", *units)
        said = [line for line in done.stderr.splitlines() if not but or but not in line]
        self.assertEqual(said, [])
        for unit, tenths in exposure.items():
            done = run("systemd-analyze", "security", "--offline=true", f"--threshold={tenths}",
                       self.bed.folder / f"{unit}.service")
            self.assertEqual(done.returncode, 0, done.stdout[-300:])

    def test_units_are_right_and_confined(self):
        self.check_units(EXPOSURE)

    def test_sessions_are_right_and_confined(self):
        for session, exposure in SESSIONS.items():
            with self.subTest(session=session):
                for unit in exposure:
                    folder = self.bed.folder / f"{unit}.service.d"
                    folder.mkdir(exist_ok=True)
                    part = "display" if unit == "tambon-display" else "screen"
                    text = (SESSION / f"{session}-{part}.conf").read_text(encoding="utf-8")
                    (folder / "session.conf").write_text(
                        text.replace("/usr/lib/tambon-point", str(SYSTEMD)), encoding="utf-8")
                self.check_units(exposure, "Command /usr/bin/cage is not executable")

    def expand(self, name):
        """The system calls behind a name of SystemCallFilter=."""
        if not name.startswith("@"):
            return {name}
        lines = run("systemd-analyze", "syscall-filter", name).stdout.splitlines()
        members = [line.strip() for line in lines[1:] if line.startswith("    ")]
        return set().union(*(self.expand(member) for member in members if member[0] != "#"))

    def test_a_run_needs_no_call_that_its_unit_forbids(self):
        unit = (SYSTEMD / "tambon-usb@.service").read_text(encoding="utf-8")
        allowed = set()
        for line in re.findall(r"^SystemCallFilter=(.*)$", unit, re.MULTILINE):
            calls = set().union(*(self.expand(name) for name in line.lstrip("~").split()))
            allowed = allowed - calls if line.startswith("~") else allowed | calls
        self.assertGreater(len(allowed), 100)
        self.bed.publish(1)
        stick, log = self.bed.folder / "stick", self.bed.folder / "strace"
        stick.mkdir()
        self.bed.repository.rename(stick / "tambon-point")
        ran = run("strace", "-f", "-qq", "-o", log, PROGRAMS / "tambon-sync", "--store",
                  self.bed.store, "--root", stick / "tambon-point/metadata/1.root.json", "--stick",
                  stick, env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})
        if "ptrace" in ran.stderr:
            self.skipTest("SKIPPED: strace may not trace here")
        self.assertEqual((ran.returncode, self.bed.release()), (0, 1), ran.stderr)
        used = set(re.findall(r"^\d+ +(\w+)\(", log.read_text(errors="replace"), re.MULTILINE))
        self.assertIn("openat", used)
        # The niceness that the unit gives is left as it is (client/priority.h); the bed gives one too.
        self.assertRegex(unit, r"\nNice=[1-9]")
        self.assertEqual(used - allowed, set())


if __name__ == "__main__":
    unittest.main()
