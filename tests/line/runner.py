"""Runs the cases of a table with several workers, all or as many as fit into a time."""
import argparse
import collections
import pathlib
import queue
import sys
import threading
import time


def read_arguments(words=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", type=pathlib.Path)
    parser.add_argument("--sample", type=float, metavar="SECONDS")
    parser.add_argument("--only", default="", metavar="TEXT")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--list", action="store_true")
    return parser.parse_args(words)


def spread(cases):
    """The same cases in an order in which neighbours of the table are far apart."""
    step = next(n for n in (89, 97, 101, 103, 107) if len(cases) % n)
    return [cases[i * step % len(cases)] for i in range(len(cases))]


class Run:
    def __init__(self, cases, seconds):
        self.cases = queue.SimpleQueue()
        for case in cases:
            self.cases.put(case)
        self.end = time.monotonic() + seconds
        self.wrong, self.groups = [], collections.Counter()
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
                self.groups[case.name.split(":")[0]] += 1
                self.wrong += wrong
                for line in wrong:
                    print(f"{case.name}: {line}", file=sys.stderr, flush=True)


def run_cases(arguments, cases, workers):
    """Returns the exit code. Each worker has `repeated`, names of cases that it ran again."""
    cases = [case for case in cases if arguments.only in case.name]
    if arguments.list:
        print(*(case.name for case in cases), sep="\n")
        return 0
    began = time.monotonic()
    run = Run(spread(cases) if arguments.sample else cases, arguments.sample or 1e9)
    threads = [threading.Thread(target=run.work, args=(worker,)) for worker in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done = sum(run.groups.values())
    repeated = sum(len(worker.repeated) for worker in workers)
    print(f"{done} of {len(cases)} cases in {time.monotonic() - began:.0f} s, {repeated} run again, "
          f"{len(run.wrong)} wrong; {dict(run.groups)}")
    return 1 if run.wrong or done == 0 else 0
