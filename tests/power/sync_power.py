#!/usr/bin/env python3
"""Power cuts during tambon-sync.
    sync_power.py BIN_FOLDER                             a few dozen states (ctest)
    sync_power.py BIN_FOLDER --states N [--jobs J] [--seed S] [--again K]
                                                         N of each recording, cut again K times

tambon-sync runs at its own speed on an ext4 whose block writes are logged: twelve runs one after
another, with ext4's default options, with hostile ones, and with hostile ones on a busy machine.
Then crash states are mounted and store_check.py has its say. A sample of them is cut again while the
next run is at work."""
import argparse
import collections
import concurrent.futures
import pathlib
import random
import shutil
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "integration"))
# pylint: disable=wrong-import-position
from disk import HOSTILE, enter_namespace, why_not
from recording import Examiner, Recorder, first_ways, later_ways
from store_check import Violation
from sync_bed import Bed, skip

MEMORY = pathlib.Path("/dev/shm")
SAMPLE_STATES = 12


def begin(programs):
    """A bed in memory, whose server has the repositories of all ways side by side. Skips where
    nothing can be mounted."""
    why = why_not()
    if why:
        skip(f"power cuts: {why}")
    enter_namespace()
    tempfile.tempdir = str(MEMORY) if MEMORY.is_dir() else None
    bed = Bed(programs)
    served = bed.folder / "repositories"
    bed.repository = served
    served.mkdir()
    bed.serve()
    bed.repository = served / "newest"
    return bed


def record(bed, name, options, restless=False, environment=None, sample=False):
    shutil.rmtree(bed.repository, ignore_errors=True)
    recorder = Recorder(bed, name, options, restless, environment)
    first_ways(recorder)
    if not sample:
        later_ways(recorder)
    return recorder.close()


def examine_share(bed, recording, states, again, seed):
    """In a process of its own. Returns: how many states of each way, and how many cut again."""
    examiner = Examiner(bed, pathlib.Path(tempfile.mkdtemp(prefix="examine-", dir=bed.folder)) / "x")
    counts = collections.Counter()
    try:
        for way, _ in examiner.states(recording, states):
            counts[way.name] += 1
        dice = random.Random(seed)
        for state in dice.sample(states, min(again, len(states))):
            counts["again"] += examiner.cut_again(recording, state, seed)
        counts["next runs"] = len(examiner.finished)
    finally:
        examiner.close()
    return counts


def choose(recording, count, seed, ways=None):
    """`count` states of a recording, as many of each way as of any other if it has them."""
    of_way = collections.defaultdict(list)
    for state in recording.log.states(seed):
        mark = recording.log.mark_before(state.end)
        name = mark and mark.split()[1]
        if name in (ways or recording.ways):  # before the first mark there is no store
            of_way[name].append(state)
    dice = random.Random(seed)
    chosen = []
    for left, name in zip(range(len(of_way), 0, -1), sorted(of_way, key=lambda n: len(of_way[n]))):
        share = min(len(of_way[name]), max(0, count - len(chosen)) // left)
        chosen += dice.sample(of_way[name], share)
    return chosen, sum(map(len, of_way.values()))


def examine(bed, recording, arguments, pool):
    began = time.monotonic()
    states, there = choose(recording, arguments.states, arguments.seed)
    shares = [states[i::arguments.jobs] for i in range(arguments.jobs)]
    again = -(-arguments.again // arguments.jobs)
    counts = collections.Counter()
    for done in [pool.submit(examine_share, bed, recording, share, again, f"{arguments.seed} {i}")
                 for i, share in enumerate(shares)]:
        counts += done.result()
    print(f"{recording.name}: {len(recording.log.entries)} writes and flushes, {there} states, "
          f"{len(states)} tried, {counts.pop('again', 0)} cut again, "
          f"{counts.pop('next runs')} next runs, 0 violations, "
          f"{time.monotonic() - began:.0f} s: {dict(counts)}", flush=True)


def main(record_way, kinds, sample_kinds):
    """`record_way(bed, *kind)` for each of `kinds`; without --states a few states of others."""
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--states", type=int)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--again", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.states is None:
        arguments.states, kinds = SAMPLE_STATES, sample_kinds
    bed = begin(arguments.programs)
    try:
        with concurrent.futures.ProcessPoolExecutor(arguments.jobs) as pool:
            for kind in kinds:
                examine(bed, record_way(bed, *kind), arguments, pool)
    except Violation as violation:
        sys.exit(f"VIOLATION: {violation}")
    finally:
        bed.close()


if __name__ == "__main__":
    main(record, [("default options", ""), ("hostile options", HOSTILE),
                  ("hostile options, busy", HOSTILE, True)],
         [("hostile options", HOSTILE, False, None, True)])
