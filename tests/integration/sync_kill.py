#!/usr/bin/env python3
"""kill -9 at the system calls of tambon-sync, with strace.
    sync_kill.py BIN_FOLDER                a sample that takes about a minute (ctest)
    sync_kill.py BIN_FOLDER --everywhere   every call of every way to run it, once

After every kill the store must open with the old or the new release, whole, and the next run, left
alone, must finish the work."""
import collections
import re
import shutil
import subprocess
import sys
import time

from sync_bed import Bed, Ran, bin_folder, skip

SAMPLE_SECONDS = 12  # for each way; there are four
TRACE = ["strace", "-f", "-qq", "-e", "signal=none"]
NOISE = "UPDATE project SET objective = hex(randomblob(100000))"


class Way:
    """One way to run tambon-sync: from what state, to what release."""

    def __init__(self, bed, name, words, before, after):
        self.bed, self.name, self.words = bed, name, words
        self.before, self.after = before, after

    def strace(self, *options):
        log = self.bed.folder / "strace"
        command = [*TRACE, *options, "-o", log, *self.bed.command(*self.words)]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120,
                              env={"ASAN_OPTIONS": "detect_leaks=0"})
        return Ran(done), log.read_text(errors="replace")

    def points(self):
        """Every system call of a run left alone, as (call, which time it is made)."""
        self.bed.back_to_kept_store()
        ran, log = self.strace()
        if ran.code != 0 or self.bed.release() != self.after:
            sys.exit(f"{self.name}: the run to be killed does not work: {ran}")
        counts = collections.Counter()
        for process, call in re.findall(r"^(\d+) +(\w+)\(", log, re.MULTILINE):
            counts[process, call] += 1
        # strace counts each thread's calls by themselves, so the highest count covers them all.
        highest = collections.Counter()
        for (_, call), count in counts.items():
            highest[call] = max(highest[call], count)
        return [(call, time) for call, count in sorted(highest.items())
                for time in range(1, count + 1)]

    def check_killed(self, call, time):
        """Returns True if the kill came before the end."""
        where = f"{self.name}, killed at {call} no. {time}"
        self.bed.back_to_kept_store()
        ran, _ = self.strace("-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={time}")
        if self.bed.release() not in (self.before, self.after):
            sys.exit(f"{where}: release {self.bed.release()} is in force")
        self.bed.previous()
        return ran.code in (-9, 137)

    def check_finishes(self, call, time):
        if self.words[-1:] == ["rollback"] and self.bed.release() == self.after:
            return  # rolling back once more would undo it
        ran = self.bed.sync(*self.words)
        if ran.code != 0 or self.bed.release() != self.after:
            sys.exit(f"{self.name}: not finished after a kill at {call} no. {time}: {ran}")
        if self.bed.incoming():
            sys.exit(f"{self.name}: left in incoming/: {self.bed.incoming()}")
        left = [path.name for path in self.bed.store.iterdir() if path.name.endswith(".new")]
        snapshots = list((self.bed.store / "snapshots").iterdir())
        if left or len(snapshots) > 2:
            sys.exit(f"{self.name}: left after a kill at {call} no. {time}: {left} {snapshots}")

    def kill_all(self, everywhere):
        self.prepare()
        points = self.points()
        step, killed, tried, end = 1, 0, 0, time.monotonic() + SAMPLE_SECONDS
        if not everywhere:
            # A step that shares no factor with the number of points visits them in a mixed order.
            step = next(n for n in (37, 41, 43, 47) if len(points) % n)
        for i in range(len(points)):
            if not everywhere and time.monotonic() > end:
                break
            point = points[i * step % len(points)]
            killed += self.check_killed(*point)
            self.check_finishes(*point)
            tried += 1
        print(f"{self.name}: {len(points)} points, {tried} tried, {killed} killed, 0 violations")
        if killed < tried * 0.8:
            sys.exit("most kills came too late: the test tests nothing")

    def prepare(self):
        shutil.rmtree(self.bed.store, ignore_errors=True)
        for _ in range(2):
            if self.before is not None:
                self.bed.stick()
        if self.words[-1:] == ["rollback"]:
            self.bed.publish(self.before)
            self.bed.stick()
        elif self.before is not None:
            self.bed.publish(self.after, "--sql", NOISE)
        self.bed.keep_store()


def main():
    programs = bin_folder()
    everywhere = "--everywhere" in sys.argv
    if subprocess.run([*TRACE, "-o", "/dev/null", "true"], check=False).returncode != 0:
        skip("strace may not trace here")
    bed = Bed(programs)
    try:
        bed.publish(1)
        bed.serve()
        stick = ["--from", bed.repository]
        for way in (Way(bed, "first sync", [], None, 1),
                    Way(bed, "second release", [], 1, 2),
                    Way(bed, "third release from a stick", stick, 2, 3),
                    Way(bed, "roll-back", ["rollback"], 4, 3)):
            way.kill_all(everywhere)
    finally:
        bed.close()


main()
