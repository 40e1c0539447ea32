#!/usr/bin/env python3
"""Allocations of tambon-sync that fail.
    sync_memory.py BIN_FOLDER                a sample that takes some seconds (ctest)
    sync_memory.py BIN_FOLDER --seconds N    a sample of N seconds for each way
    sync_memory.py BIN_FOLDER --everywhere [WAY…]
                                             every allocation of every way, or of those named (days)

Each allocation fails alone, and with the 19 that follow it. GLib ends a program that has no memory: a
clean end, for the store holds the old release or the new one, whole, and the next run, left alone,
finishes the work; so nothing may have been marked as bad."""
import collections
import os
import random
import signal
import subprocess
import sys

from sync_bed import Ran
from sync_inject import EXIT_CODES, each_way

SECONDS = 0.6  # for each way
if "--seconds" in sys.argv:
    SECONDS = float(sys.argv[sys.argv.index("--seconds") + 1])
# With none at all ever after, GLib's message that there is none needs some, and says so, until the
# stack has no room: a crash of its own that would hide ours.
MANY = 20
# GLib's end without memory; the loader's, which says so and exits with 127 before main().
CLEAN_ENDS = EXIT_CODES | {-signal.SIGABRT, -signal.SIGTRAP, 127}


def run(way, **scarcity):
    way.bed.back_to_kept_store()
    environment = {**os.environ, "LD_PRELOAD": str(way.bed.programs / "scarce.so"),
                   **{name: str(value) for name, value in scarcity.items()}}
    return Ran(subprocess.run(way.bed.command(*way.words), check=False, capture_output=True,
                              text=True, timeout=120, env=environment))


def count_allocations(way):
    told = way.bed.folder / "allocations"
    ran = run(way, SCARCE_COUNT=told)
    if ran.code != 0 or way.bed.release() != way.after:
        sys.exit(f"{way.name}: the run to be disturbed does not work: {ran}")
    return int(told.read_text())


def starve(way, everywhere):
    # Some are made by threads and by what the network brings: a few more or less each time.
    count = count_allocations(way)
    points = [(at, many) for at in range(1, count + 1) for many in (1, MANY)]
    random.Random(1).shuffle(points)
    codes, tried = collections.Counter(), 0
    for at, many in way.sample(points, everywhere, SECONDS):
        ran = run(way, SCARCE_AT=at, SCARCE_FOR=many)
        where = f"{way.name}, allocation {at} for {many}"
        if ran.code not in CLEAN_ENDS:
            sys.exit(f"{where}: {ran}")
        release = way.release_after(ran, where)
        if ran.code == 0 and release != way.after:
            sys.exit(f"{where}: release {release} is in force after {ran}")
        way.check_finishes(where)
        codes[ran.code] += 1
        tried += 1
    print(f"{way.name}: {count} allocations, {tried} tried, ends {dict(sorted(codes.items()))}",
          flush=True)
    if tried > 20 and not codes[-signal.SIGABRT] + codes[-signal.SIGTRAP]:
        sys.exit("nothing came of it: the test tests nothing")


each_way(starve)
