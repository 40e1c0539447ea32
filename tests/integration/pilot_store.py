#!/usr/bin/env python3
"""Makes the store that kiosk_bed.make_store() gives copies of, anew in each run of the tests.

    pilot_store.py BIN_FOLDER STORE
"""
import pathlib
import shutil
import sys
import tempfile

from kiosk_bed import make_store

if __name__ == "__main__":
    programs, made = (pathlib.Path(word).resolve() for word in sys.argv[1:])
    shutil.rmtree(made, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="pilot-store-") as folder:
        shutil.copytree(make_store(programs, pathlib.Path(folder)), made, symlinks=True)
