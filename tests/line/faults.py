#!/usr/bin/env python3
"""tambon-sync on a bad line: every case of the tables.
    faults.py BIN_FOLDER [--sample SECONDS] [--only TEXT] [--workers N] [--list]

Without an option all cases run, two at a time. --sample takes as many as fit into the time, spread
over the whole table. --only takes those with TEXT in their name."""
import argparse
import collections
import pathlib
import queue
import sys
import threading
import time

import http_table
import wire_table
from line_bed import Grounds, Worker


def read_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", type=pathlib.Path)
    parser.add_argument("--sample", type=float)
    parser.add_argument("--only", default="")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--list", action="store_true")
    return parser.parse_args()


def spread(cases):
    """The same cases in an order in which neighbours of the table are far apart."""
    step = next(n for n in (89, 97, 101, 103, 107) if len(cases) % n)
    return [cases[i * step % len(cases)] for i in range(len(cases))]


class Run:
    def __init__(self, arguments, cases):
        self.cases = queue.SimpleQueue()
        for case in cases:
            self.cases.put(case)
        self.end = time.monotonic() + (arguments.sample or 1e9)
        self.wrong, self.done, self.groups = [], 0, collections.Counter()
        self.lock = threading.Lock()

    def work(self, worker):
        while time.monotonic() < self.end:
            try:
                case = self.cases.get_nowait()
            except queue.Empty:
                return
            try:
                wrong = case.run(worker)
            except Exception as error:  # a case that breaks the bed is a case that failed
                wrong = [f"{type(error).__name__}: {error}"]
            with self.lock:
                self.done += 1
                self.groups[case.name.split(":")[0]] += 1
                self.wrong += [f"{case.name}: {line}" for line in wrong]
                for line in wrong:
                    print(f"{case.name}: {line}", file=sys.stderr, flush=True)


def main():
    arguments = read_arguments()
    grounds = Grounds(arguments.programs.resolve())
    try:
        workers = [Worker(grounds, number) for number in range(arguments.workers)]
        grounds.measure(workers[0])
        cases = [case for case in (*http_table.cases(), *wire_table.cases(grounds))
                 if arguments.only in case.name]
        if arguments.list:
            print(*(case.name for case in cases), sep="\n")
            return 0
        began = time.monotonic()
        run = Run(arguments, spread(cases) if arguments.sample else cases)
        threads = [threading.Thread(target=run.work, args=(worker,)) for worker in workers]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        grounds.close()
    repeated = sum(len(worker.repeated) for worker in workers)
    print(f"{run.done} of {len(cases)} cases in {time.monotonic() - began:.0f} s, {repeated} run "
          f"again, {len(run.wrong)} wrong; {dict(run.groups)}")
    return 1 if run.wrong or run.done == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
