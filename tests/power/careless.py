#!/usr/bin/env python3
"""Does the bed notice? Mistakes planted into tambon-sync, each of which a power cut must show.
    careless.py BIN_FOLDER [--states N] [--default-options] [MISTAKE…]

tambon-sync is the unmodified program; careless.so forgets an fsync or an order under it. The bed
must find a violation among N crash states of a recording with hostile options, and none without a
mistake. With --default-options the table of what ext4 covers up is printed, and nothing demanded."""
import argparse
import dataclasses
import os
import pathlib
import sys

# pylint: disable=wrong-import-position
from sync_power import HOSTILE, begin, choose, record
from recording import Examiner
from store_check import Violation

SYNC, RENAME = "CARELESS_SYNC", "CARELESS_RENAME"


@dataclasses.dataclass
class Mistake:
    environment: dict  # for careless.so
    ways: list = None  # the only ones that could show it
    restless: bool = False  # on an idle machine the time for it is too short


MISTAKES = {
    "none": Mistake({}),
    "no fsync of the snapshot": Mistake({SYNC: "*/incoming/????????????????*.db"}),
    "no fsync of the companion": Mistake({SYNC: "*/incoming/companion.db*"}),
    "no fsync of snapshots/ and of the store": Mistake({SYNC: "*/snapshots/:*/store/"}),
    "no fsync of status.json": Mistake({SYNC: "*/.status.json.*"}),
    "no fsync of the log": Mistake({SYNC: "*/.log.*"}),
    "no fsync of metadata": Mistake({SYNC: "*/metadata/.*.json.*"}),
    "no fsync of the ETag": Mistake({SYNC: "*/metadata/.timestamp.etag.*"}, ["first", "full"]),
    "no fsync of marks in bad/": Mistake({SYNC: "*/bad/.*"}, ["bad"]),
    "no fsync of what is held": Mistake({SYNC: "*/.held.*"}, ["roll-back"]),
    "no fsync of any file": Mistake({SYNC: "*[!/]"}),
    "no fsync at all": Mistake({SYNC: "*"}),
    "current before previous": Mistake({RENAME: "swap-links"}),
    "current deleted and made again": Mistake({RENAME: "delete-link-first"}),
    "small files written where they stand": Mistake({RENAME: "write-in-place"}, restless=True),
    "renamed before fsync": Mistake({SYNC: "*/incoming/????????????????*.db",
                                     RENAME: "sync-after"}),
    "no fsync of a mirror's files": Mistake({SYNC: "*/mirror/*[!/]"}, ["mirror", "mirror-next"]),
    "the old snapshot deleted before": Mistake({RENAME: "delete-old-first"}),
}


def find_violation(bed, name, options, count):
    """Returns: the states tried, and the violation they ended with or None."""
    mistake = MISTAKES[name]
    environment = {**os.environ, "LD_PRELOAD": str(bed.programs / "careless.so"),
                   **mistake.environment}
    try:
        recording = record(bed, name, options, mistake.restless, environment)
    except Violation as violation:
        return 0, violation
    examiner = Examiner(bed, bed.folder / f"examined-{len(os.listdir(bed.folder))}")
    states, _ = choose(recording, count, 1, mistake.ways)
    tried = 0
    try:
        for _ in examiner.states(recording, states, with_kiosk=False):
            tried += 1
    except Violation as violation:
        return tried + 1, violation
    finally:
        examiner.close()
    return tried, None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("--states", type=int, default=600)
    parser.add_argument("--default-options", action="store_true")
    parser.add_argument("mistakes", nargs="*", default=list(MISTAKES), metavar="MISTAKE")
    arguments = parser.parse_intermixed_args()
    bed = begin(arguments.programs)
    unnoticed = []
    try:
        for name in arguments.mistakes:
            options = "" if arguments.default_options else HOSTILE
            tried, violation = find_violation(bed, name, options, arguments.states)
            print(f"{name}: {tried} states, {violation or 'nothing noticed'}", flush=True)
            if (violation is None) != (name == "none"):
                unnoticed.append(name)
    finally:
        bed.close()
    if unnoticed and not arguments.default_options:
        sys.exit(f"not as planted: {unnoticed}")


if __name__ == "__main__":
    main()
