#!/usr/bin/env python3
"""The TUF client as the public conformance suite drives it, through HTTP or through a folder.

    conformance.py BIN_FOLDER http|folder [WORD]      only the cases with the word in their name
"""
import concurrent.futures
import os
import pathlib
import shutil
import sys
import traceback

sys.dont_write_bytecode = True

import cases_delegations  # noqa: E402,F401
import cases_files  # noqa: E402,F401
import cases_keys  # noqa: E402,F401
import cases_refresh  # noqa: E402,F401
from bed import CASES, Bed, Server  # noqa: E402

CLIENT = pathlib.Path(sys.argv[1]).resolve() / "tuf_client"
FOLDER = sys.argv[2] == "folder"
WORD = sys.argv[3] if len(sys.argv) > 3 else ""
SKIP = 77


def run(server, number, function):
    bed = Bed(CLIENT, server, number, FOLDER)
    try:
        function(bed)
    finally:
        bed.close()


def main():
    wanted = [entry for entry in CASES if WORD in entry[0] and not (FOLDER and entry[2])]
    if shutil.which("faketime") is None:
        print("SKIPPED: faketime is not installed", file=sys.stderr)
        sys.exit(SKIP)
    server = Server()
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(2 * (os.cpu_count() or 1)) as pool:
        futures = {pool.submit(run, server, number, function): name
                   for number, (name, function, _) in enumerate(wanted)}
        for future, name in futures.items():
            try:
                future.result()
            except Exception:
                failed += 1
                print(f"FAILED {name}\n{traceback.format_exc()}", file=sys.stderr)
    print(f"{len(wanted)} cases through {sys.argv[2]}, {failed} failed")
    sys.exit(1 if failed or not wanted else 0)


main()
