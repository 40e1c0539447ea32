#!/usr/bin/env python3
"""kill -9 at the system calls of tambon-sync, with strace.
    sync_kill.py BIN_FOLDER                a sample that takes about a minute (ctest)
    sync_kill.py BIN_FOLDER --everywhere [WAY…]
                                           every call of every way, or of those named, once

After every kill the store must open with the old or the new release, whole, and the next run, left
alone, must finish the work, with a whole search companion beside each snapshot, and leave nothing
lying about."""
import sys

from sync_inject import each_way, need_strace


def kill(way, everywhere):
    points = way.points()
    killed = tried = 0
    for call, count in way.sample(points, everywhere):
        ran, _, where = way.disturb(call, f"signal=KILL:when={count}")
        killed += ran.code in (-9, 137)
        tried += 1
        way.check_finishes(where)
    print(f"{way.name}: {len(points)} points, {tried} tried, {killed} killed, 0 violations")
    if killed < tried * 0.8:
        sys.exit("most kills came too late: the test tests nothing")


need_strace()
each_way(kill)
