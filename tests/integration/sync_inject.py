"""Runs of tambon-sync in which strace makes one chosen system call fail or kills the program there.

All beds (sync_kill.py, sync_errors.py, sync_memory.py) take the same six ways to run it, from a store
that is put back before every run."""
import collections
import re
import shutil
import subprocess
import sys
import time

from sanitized import sample_seconds
from sync_bed import Bed, Ran, bin_folder, skip, stay_in_memory

TRACE = ["strace", "-f", "-qq", "-e", "signal=none"]
EXIT_CODES = {0, 2, 10, 11, 12, 13, 14, 18}  # with which tambon-sync ends by itself
NOISE = "UPDATE project SET objective = hex(randomblob(100000))"


class Way:
    """One way to run tambon-sync: the words, the release before and the release after."""

    def __init__(self, bed, name, words, before, after, kind=None):
        self.bed, self.name, self.words, self.kind = bed, name, words, kind
        self.before, self.after = before, after

    @property
    def is_roll_back(self):
        return self.words[-1:] == ["rollback"]

    def prepare(self):
        """Brings the store to where this way begins, and keeps it."""
        shutil.rmtree(self.bed.store, ignore_errors=True)
        if self.before is not None:
            self.bed.stick()
            delta = self.bed.delta_wishes(self.kind) if self.kind else ()
            self.bed.publish(self.before if self.is_roll_back else self.after, "--sql", NOISE,
                             *delta)
        if self.is_roll_back:
            self.bed.stick()
        self.bed.keep_store()

    def strace(self, *options):
        log = self.bed.folder / "strace"
        command = [*TRACE, *options, "-o", log, *self.bed.command(*self.words)]
        done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120,
                              env={"ASAN_OPTIONS": "detect_leaks=0"})
        return Ran(done), log.read_text(errors="replace")

    def points(self, after=None):
        """Every system call of a run left alone, as (call, which time it is made); only those
        after the first call of `after`, if that is given."""
        self.bed.back_to_kept_store()
        ran, log = self.strace()
        if ran.code != 0 or self.bed.release() != self.after:
            sys.exit(f"{self.name}: the run to be disturbed does not work: {ran}")
        first, counts = collections.Counter(), collections.Counter()
        for process, call in re.findall(r"^(\d+) +(\w+)\(", log, re.MULTILINE):
            counts[process, call] += 1
            if call == after:
                first, after = counts.copy(), None
        # strace counts each thread's calls by themselves: the highest count covers them all.
        points = {(call, time) for (process, call), count in counts.items()
                  for time in range(first[process, call] + 1, count + 1)}
        return sorted(points)

    def disturb(self, call, what):
        """One run with `what` injected at `call`. Returns how it ended; the store must be whole."""
        self.bed.back_to_kept_store()
        ran, _ = self.strace("-e", f"trace={call}", "-e", f"inject={call}:{what}")
        where = f"{self.name}, {call}:{what}"
        return ran, self.release_after(ran, where), where

    def release_after(self, ran, where):
        """The release in force after a run that was disturbed: the old or the new one, whole."""
        try:
            release, _ = self.bed.release(), self.bed.previous()
        except (OSError, AssertionError, AttributeError) as error:
            sys.exit(f"{where}: the store does not open: {error!r} after {ran}")
        if release not in (self.before, self.after):
            sys.exit(f"{where}: release {release} is in force after {ran}")
        return release

    def check_finishes(self, where):
        """The next run, left alone, finishes the work and leaves nothing lying about."""
        bed = self.bed
        if self.is_roll_back and bed.release() == self.after:
            return  # rolling back once more would undo it
        ran = bed.sync(*self.words)
        if ran.code != 0 or bed.release() != self.after:
            sys.exit(f"{where}: not finished by the next run: {ran}")
        left = bed.incoming() + [path.name for path in bed.store.glob("*.new")]
        names = sorted(path.name for path in (bed.store / "snapshots").iterdir())
        links = [link for link in ("current", "previous") if (bed.store / link).is_symlink()]
        kept = {(bed.store / link).resolve() for link in links}
        if left or names != sorted(name for path in kept
                                   for name in (path.name, path.with_suffix(".search.db").name)):
            sys.exit(f"{where}: left behind, or missing: {left} {names}")
        if not all(bed.companion_is_whole(link) for link in links):
            sys.exit(f"{where}: a search companion is not whole")

    def sample(self, points, everywhere, seconds=None):
        """The points in a mixed order, as many as the time allows, or all of them."""
        step = 1 if everywhere else next(n for n in (37, 41, 43, 47) if len(points) % n)
        end = time.monotonic() + (seconds or sample_seconds(self.bed.programs / "tambon-sync"))
        for i in range(len(points)):
            if not everywhere and time.monotonic() > end:
                return
            yield points[i * step % len(points)]


def need_strace():
    if subprocess.run([*TRACE, "-o", "/dev/null", "true"], check=False).returncode != 0:
        skip("strace may not trace here")


def each_way(test):
    """Calls test(way, everywhere) for the six ways, or for those named behind --everywhere."""
    programs = bin_folder()
    everywhere = "--everywhere" in sys.argv
    chosen = sys.argv[sys.argv.index("--everywhere") + 1:] if everywhere else []
    stay_in_memory()
    bed = Bed(programs)
    try:
        bed.publish(1)
        bed.serve()
        config = bed.folder / "sync.conf"
        config.write_text("stall-seconds = 1\n")
        patience = ["--config", config]
        for way in (Way(bed, "first sync", patience, None, 1),
                    Way(bed, "second release", patience, 1, 2),
                    Way(bed, "third release from a stick", ["--from", bed.repository], 2, 3),
                    Way(bed, "fourth release by rows", patience, 3, 4, "rows"),
                    Way(bed, "fifth release by pages", patience, 4, 5, "pages"),
                    Way(bed, "roll-back", ["rollback"], 6, 5)):
            way.prepare()
            if not chosen or way.name in chosen:
                test(way, everywhere)
    finally:
        bed.close()
