#!/usr/bin/env python3
"""kill -9 and errors at the system calls of tambon-sync --mirror, with strace.
    sync_mirror_kill.py BIN_FOLDER                a sample of some seconds (ctest)
    sync_mirror_kill.py BIN_FOLDER --everywhere   every call of every way, killed and failed once

After every one a neighbour that was never here before must take the old or the new release from the
mirror, and the next run, left alone, must make it the repository again."""
import collections
import re
import shutil
import subprocess
import sys
import time

from mirror_bed import MirrorBed
from sync_bed import Ran, bin_folder, skip
from sync_inject import TRACE

SAMPLE_SECONDS = 2
NOTHING_YET = {"1008"}  # what a neighbour says of a mirror without its first timestamp
ERRORS = ("EIO", "ENOSPC", "EINTR", "EMFILE")
# What has no errors to speak of; and memory, whose want ends the loader or GLib, which is a kill.
NEVER_FAIL = {"exit_group", "execve", "brk", "arch_prctl", "set_tid_address", "set_robust_list",
              "rseq", "exit", "futex", "mmap", "mprotect",
              "munmap"}


class Way:
    """A run with --mirror from one release (None: no mirror yet) to the next."""

    def __init__(self, bed, name, before, after, *words):
        self.bed, self.name, self.before, self.after, self.words = bed, name, before, after, words

    def prepare(self):
        if self.before is not None:
            self.bed.publish(self.after, "--rotate")
        for name in ("mirror", "relay"):
            shutil.rmtree(self.bed.folder / f"kept-{name}", ignore_errors=True)
            if (self.bed.folder / name).exists():
                shutil.copytree(self.bed.folder / name, self.bed.folder / f"kept-{name}",
                                copy_function=shutil.copy2)

    def back(self):
        for name in ("mirror", "relay"):
            shutil.rmtree(self.bed.folder / name, ignore_errors=True)
            if (self.bed.folder / f"kept-{name}").exists():
                shutil.copytree(self.bed.folder / f"kept-{name}", self.bed.folder / name)

    def strace(self, *options):
        log = self.bed.folder / "strace"
        command = [*TRACE, *options, "-o", log, *self.bed.mirror_command(*self.words)]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120,
                              env={"ASAN_OPTIONS": "detect_leaks=0"})
        return Ran(done), log.read_text(errors="replace")

    def points(self):
        """Every call of a run left alone, as (call, which time it is made)."""
        self.back()
        ran, log = self.strace()
        if ran.code != 0 or self.bed.differences():
            sys.exit(f"{self.name}: the run to be disturbed does not work: {ran}")
        counts = collections.Counter()
        for process, call in re.findall(r"^(\d+) +(\w+)\(", log, re.MULTILINE):
            counts[process, call] += 1
        return sorted({(call, time) for (_, call), count in counts.items()
                       for time in range(1, count + 1)})

    def disturb(self, call, what):
        self.back()
        ran, _ = self.strace("-e", f"trace={call}", "-e", f"inject={call}:{what}")
        where = f"{self.name}, {call}:{what}, {ran}"
        seen, release = self.bed.neighbour()
        shows_nothing = self.before is None and seen.support in NOTHING_YET
        if not shows_nothing and (seen.code != 0 or release not in (self.before, self.after)):
            sys.exit(f"{where}: a neighbour saw {release} and said {seen}")
        again = self.bed.keep(*self.words)
        if again.code != 0 or self.bed.differences() or (self.bed.mirror / "incoming").exists():
            sys.exit(f"{where}: not finished by the next run: {again} {self.bed.differences()}")
        return ran


def disturb_all(way, everywhere):
    points = way.points()
    step = 1 if everywhere else next(n for n in (37, 41, 43, 47) if len(points) % n)
    killed = failed = 0
    end = time.monotonic() + SAMPLE_SECONDS
    for i in range(len(points)):
        if not everywhere and time.monotonic() > end:
            break
        call, count = points[i * step % len(points)]
        ran = way.disturb(call, f"signal=KILL:when={count}")
        killed += ran.code in (-9, 137)
        if call in NEVER_FAIL:
            continue
        ran = way.disturb(call, f"error={ERRORS[i % len(ERRORS)]}:when={count}")
        failed += 1
        if ran.code not in (0, 2, 10, 11, 12, 13, 14, 17, 18) and ran.code < 124:
            sys.exit(f"{way.name}, {call} {count}: exit code {ran.code}: {ran}")
    print(f"{way.name}: {len(points)} points, {killed} killed, {failed} failed, 0 violations")
    if killed == 0:
        sys.exit("no kill came in time: the test tests nothing")


def main():
    programs = bin_folder()
    everywhere = "--everywhere" in sys.argv
    if subprocess.run([*TRACE, "-o", "/dev/null", "true"], check=False).returncode != 0:
        skip("strace may not trace here")
    bed = MirrorBed(programs)
    try:
        bed.publish(1)
        bed.serve()
        patience = bed.folder / "sync.conf"
        patience.write_text("stall-seconds = 1\n")
        for way in (Way(bed, "first copy from a server", None, 1, "--config", patience),
                    Way(bed, "second release from a folder", 1, 2, "--from", bed.repository)):
            way.prepare()
            disturb_all(way, everywhere)
            way.back()
            bed.keep(*way.words)
    finally:
        bed.close()


main()
