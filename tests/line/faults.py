#!/usr/bin/env python3
"""tambon-sync on a bad line: every case of the tables.
    faults.py BIN_FOLDER [--sample SECONDS] [--only TEXT] [--workers N] [--list]

Without an option all cases run, two at a time. --sample takes as many as fit into the time, spread
over the whole table. --only takes those with TEXT in their name."""
import sys

import http_table
import wire_table
from line_bed import Grounds, Worker
from runner import read_arguments, run_cases


def main():
    arguments = read_arguments()
    grounds = Grounds(arguments.programs.resolve())
    try:
        workers = [Worker(grounds, number) for number in range(arguments.workers)]
        grounds.measure(workers[0])
        return run_cases(arguments, [*http_table.cases(), *wire_table.cases(grounds)], workers)
    finally:
        grounds.close()


if __name__ == "__main__":
    sys.exit(main())
