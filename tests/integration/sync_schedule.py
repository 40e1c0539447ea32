#!/usr/bin/env python3
"""Runs of tambon-sync that a timer starts: windows, back-off, and what they leave behind.
sync_schedule.py BIN_FOLDER"""
import os
import shutil
import subprocess
import time
import unittest

from sync_bed import Bed, Ran, bin_folder

PROGRAMS = bin_folder()
HOUR = 3600
THAILAND = 7 * HOUR
needs_faketime = unittest.skipUnless(shutil.which("faketime"), "SKIPPED: faketime is not installed")


def clock(seconds_from_now):
    """The time of day in Thailand then, as sync.conf has it."""
    return time.strftime("%H:%M", time.gmtime(time.time() + seconds_from_now + THAILAND))


OPEN, LATER = f"{clock(-HOUR)}-{clock(HOUR)}", f"{clock(2 * HOUR)}-{clock(4 * HOUR)}"


class ScheduleTest(unittest.TestCase):
    def setUp(self):
        self.bed = Bed(PROGRAMS)
        self.addCleanup(self.bed.close)
        self.bed.publish(1)
        self.bed.serve()
        self.config = self.bed.folder / "sync.conf"
        self.configure(LATER)

    def configure(self, window):
        self.config.write_text(f"window = {window}\n")

    def scheduled(self):
        return self.bed.sync("--config", self.config, "--scheduled")

    def expect(self, ran, code, support):
        self.assertEqual((ran.code, ran.support), (code, support), ran)

    def lines(self):
        return (self.bed.store / "log").read_text(encoding="utf-8").splitlines()

    def requests(self):
        return [path for path, _ in self.bed.requests()]

    def test_outside_its_window_a_run_asks_nobody(self):
        self.expect(self.bed.sync(), 0, "0001")
        tries = self.lines()
        before = self.bed.status()
        self.bed.requests()
        ran = self.scheduled()
        self.expect(ran, 0, "0007")
        self.assertIn(LATER.split("-")[0], ran.text)
        self.assertEqual(self.requests(), [])
        status = self.bed.status()
        self.assertEqual(status["waiting_code"], 7)
        self.assertAlmostEqual(status["next_try_unix"], time.time() + 2 * HOUR, delta=90)
        for key in ("last_try_unix", "last_success_unix", "exit_code", "support_code", "reason_th"):
            self.assertEqual(status[key], before[key])
        self.assertEqual(self.lines()[:-1], tries)
        self.assertIn(" waiting code 0007 until ", self.lines()[-1])

    def test_waiting_again_writes_nothing_and_costs_no_line(self):
        self.bed.sync()
        line = self.lines()[0]
        (self.bed.store / "log").write_text((line + "\n") * 50, encoding="utf-8")
        self.expect(self.scheduled(), 0, "0007")
        names = ("status.json", "log", "schedule")
        before = [os.stat(self.bed.store / name).st_ino for name in names]
        for _ in range(3):
            self.expect(self.scheduled(), 0, "0007")
        self.assertEqual([os.stat(self.bed.store / name).st_ino for name in names], before)
        self.assertEqual(self.lines()[:50], [line] * 50)
        self.assertEqual(len(self.lines()), 51)
        self.expect(self.bed.sync(), 0, "0002")
        self.assertEqual(len(self.lines()), 50)
        self.assertNotIn("waiting", "".join(self.lines()))
        self.assertNotIn("waiting_code", self.bed.status())

    def test_in_its_window_a_run_asks(self):
        self.bed.sync()
        self.configure(OPEN)
        self.bed.requests()
        self.expect(self.scheduled(), 0, "0002")
        self.assertEqual(len(self.requests()), 2)

    def test_nothing_to_show_waits_for_no_window(self):
        self.expect(self.scheduled(), 0, "0001")
        self.expect(self.scheduled(), 0, "0007")
        (self.bed.store / "current").resolve().unlink()
        ran = self.scheduled()
        self.expect(ran, 0, "0001")
        self.assertIn("[1206]", ran.text)
        self.assertEqual(self.bed.release(), 1)

    def test_after_three_days_without_a_window_a_run_asks(self):
        self.bed.sync()
        schedule = self.bed.store / "schedule"
        text = schedule.read_text()
        tried = next(line for line in text.splitlines() if line.startswith("tried_unix"))
        for days, support in ((2.9, "0007"), (3.1, "0002")):
            then = int(time.time() - days * 24 * HOUR)
            schedule.write_text(text.replace(tried, f"tried_unix={then}"))
            self.expect(self.scheduled(), 0, support)

    @needs_faketime
    def test_without_a_clock_a_run_asks_at_any_hour(self):
        self.bed.sync()
        command = [*self.bed.command("--config", self.config, "--scheduled")]
        for begin in range(0, 24, 6):
            self.configure(f"{begin:02}:00-{begin + 1:02}:00")
            done = subprocess.run(["faketime", "-m", "1970-01-02 00:00:00", *command], check=False,
                                  capture_output=True, text=True,
                                  env={**os.environ, "ASAN_OPTIONS": "verify_asan_link_order=0"})
            self.expect(Ran(done), 0, "0002")

    def test_a_failure_postpones_the_timer_and_nobody_else(self):
        self.configure(OPEN)
        self.bed.sync()
        right, self.bed.url = self.bed.url, "https://127.0.0.1:1"
        postponed = []
        for number in range(1, 4):
            self.expect(self.bed.sync("--config", self.config), 10, "1002")
            postponed.append(self.bed.status()["next_try_unix"] - time.time())
            self.expect(self.scheduled(), 0, "0008")
            self.assertEqual(self.bed.status()["exit_code"], 10)
            quarter = 15 * 60 * 2 ** (number - 1)
            self.assertLess(quarter / 2 - 30, postponed[-1])
            self.assertLess(postponed[-1], quarter + 1)
        self.bed.url = right
        self.bed.requests()
        self.expect(self.scheduled(), 0, "0008")
        self.assertEqual(self.requests(), [])
        self.expect(self.bed.stick(), 0, "0002")
        self.expect(self.scheduled(), 0, "0008")
        self.expect(self.bed.sync(), 0, "0002")
        self.expect(self.scheduled(), 0, "0002")
        self.assertIn("failures=0\n", (self.bed.store / "schedule").read_text())

    def test_a_postponement_by_a_wrong_clock_holds_nobody(self):
        self.configure(OPEN)
        self.bed.sync()
        now = int(time.time())
        for tried, following in ((now - 9, now + 90000), (4070908800, 4070908900), (0, 1 << 62)):
            (self.bed.store / "schedule").write_text(
                f"[schedule]\ntried_unix={tried}\nnext_unix={following}\nfailures=9\nseed=1\n")
            self.expect(self.scheduled(), 0, "0002")

    def test_a_fleet_does_not_ask_in_the_same_minute(self):
        self.bed.sync()
        self.config.write_text(f"window = {LATER}\njitter = 60\n")
        text = (self.bed.store / "schedule").read_text().splitlines()
        asked = set()
        for seed in range(12):
            lines = [f"seed={seed * 977}" if line.startswith("seed") else line for line in text]
            (self.bed.store / "schedule").write_text("\n".join(lines) + "\n")
            self.expect(self.scheduled(), 0, "0007")
            asked.add(self.bed.status()["next_try_unix"] // 60)
        self.assertGreater(len(asked), 8)

    def test_what_a_timer_does_not_do(self):
        for words in (["--from", self.bed.repository], ["rollback"]):
            self.assertEqual(self.bed.sync("--scheduled", *words).code, 2)
        self.configure("sometimes")
        self.expect(self.scheduled(), 2, "0202")


if __name__ == "__main__":
    unittest.main()
