#!/usr/bin/env python3
"""tambon-sync with clocks that are wrong, jump, or stand at the edge of an expiry.
    clocks.py BIN_FOLDER [--sample SECONDS] [--only TEXT] [--workers N] [--list]

The options are those of faults.py."""
import sys

import clock_table
from clock_bed import ClockGrounds, ClockWorker
from runner import read_arguments, run_cases


def main():
    arguments = read_arguments()
    grounds = ClockGrounds(arguments.programs.resolve())
    try:
        workers = [ClockWorker(grounds, number) for number in range(arguments.workers)]
        return run_cases(arguments, clock_table.cases(grounds), workers)
    finally:
        grounds.close()


if __name__ == "__main__":
    sys.exit(main())
