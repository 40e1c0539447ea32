#!/usr/bin/env python3
"""kill -9 at the system calls of tambon-sync, with strace.
    sync_kill.py BIN_FOLDER                a sample that takes about a minute (ctest)
    sync_kill.py BIN_FOLDER --everywhere [WAY…]
                                           every call of every way, or of those named, once

After every kill the store must open with the old or the new release, whole, and the next run, left
alone, must finish the work, with a whole search companion beside each snapshot, and leave nothing
lying about."""
import sys

from sync_inject import each_way


def check_finishes(way, where):
    bed = way.bed
    if way.is_roll_back and bed.release() == way.after:
        return  # rolling back once more would undo it
    ran = bed.sync(*way.words)
    if ran.code != 0 or bed.release() != way.after:
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


def kill(way, everywhere):
    points = way.points()
    killed = tried = 0
    for call, count in way.sample(points, everywhere):
        ran, _, where = way.disturb(call, f"signal=KILL:when={count}")
        killed += ran.code in (-9, 137)
        tried += 1
        check_finishes(way, where)
    print(f"{way.name}: {len(points)} points, {tried} tried, {killed} killed, 0 violations")
    if killed < tried * 0.8:
        sys.exit("most kills came too late: the test tests nothing")


each_way(kill)
