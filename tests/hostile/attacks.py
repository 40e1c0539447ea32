#!/usr/bin/env python3
"""Attacks on the real tambon-sync, each through a real nginx and through a folder.

    attacks.py BIN_FOLDER [https|folder] [--sample N] [WORD…]    every Nth; with all words in the name
    attacks.py --table | --check                 prints ATTACKS.md; fails if the file says otherwise
"""
import collections
import concurrent.futures
import os
import pathlib
import shutil
import sys
import tempfile
import traceback

sys.dont_write_bytecode = True

import attacks_by_deltas  # noqa: E402,F401
import attacks_by_snapshots  # noqa: E402,F401
import attacks_on_files  # noqa: E402,F401
import attacks_on_keys  # noqa: E402,F401
import attacks_on_metadata  # noqa: E402,F401
import attacks_on_targets  # noqa: E402,F401
from attack import ATTACKS, Judge  # noqa: E402
from attack_table import write_table  # noqa: E402
from hostile_bed import Kiosk, Server  # noqa: E402
from province import World  # noqa: E402
from sync_bed import skip  # noqa: E402

WAYS = ("https", "folder")


class Bed:
    """The world, the server, and the stores of kiosks that have release 1."""

    def __init__(self, programs):
        self.programs = programs
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tambon-hostile-"))
        self.server = Server(self.folder)
        self.world = World(programs)
        self.stores = {}
        for strict in (False, True):
            for way in WAYS:
                self.stores[strict, way] = self.begin_store(strict, way)

    def begin_store(self, strict, way):
        seen = self.world.strict_seen if strict else self.world.seen
        kiosk = Kiosk(self.programs, self.server, f"begin-{strict}-{way}", way)
        kiosk.serve_files(seen.files)
        ran = kiosk.run_sync(seen.kept("root")[1])
        if (ran.support, kiosk.release()) != ("0001", 1):
            raise AssertionError(f"release 1 does not come: {ran}")
        store = self.folder / f"store-{strict}-{way}"
        shutil.copytree(kiosk.store, store, symlinks=True)
        kiosk.close()
        return store

    def play(self, number, attack, way):
        kiosk = Kiosk(self.programs, self.server, number, way)
        try:
            shutil.copytree(self.stores[attack.strict, way], kiosk.store, symlinks=True)
            Judge(self.world, kiosk, attack).play()
        finally:
            kiosk.close()

    def close(self):
        self.world.close()
        self.server.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def choose(words):
    """The attacks and ways that the command line asks for."""
    ways = [word for word in words if word in WAYS] or WAYS
    step = 1
    if "--sample" in words:
        at = words.index("--sample")
        step = int(words[at + 1])
        del words[at:at + 2]
    sought = [word for word in words if word not in WAYS]
    found = [attack for attack in ATTACKS
             if all(word in f"{attack.kind}: {attack.name}" for word in sought)]
    return [(attack, way) for attack in found[::step] for way in ways]


def play_all(bed, chosen):
    failed, played = 0, collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        futures = {pool.submit(bed.play, number, attack, way): (attack, way)
                   for number, (attack, way) in enumerate(chosen)}
        for future, (attack, way) in futures.items():
            played[attack.kind] += 1
            try:
                future.result()
            except Exception as error:
                failed += 1
                text = str(error) if isinstance(error, AssertionError) else traceback.format_exc()
                print(f"FAILED {attack.kind}: {attack.name} through {way}: {text}", file=sys.stderr)
    for kind, count in played.items():
        print(f"{count:5} {kind}")
    return failed


def main():
    if sys.argv[1:] in (["--table"], ["--check"]):
        write_table(sys.argv[1] == "--check")
        return
    if shutil.which("faketime") is None or (
            shutil.which("nginx") is None and not os.path.exists("/usr/sbin/nginx")):
        skip("faketime or nginx is not installed")
    programs = pathlib.Path(sys.argv[1]).resolve()
    chosen = choose(sys.argv[2:])
    bed = Bed(programs)
    try:
        failed = play_all(bed, chosen)
    finally:
        bed.close()
    print(f"{len(chosen)} attacks, {failed} failed")
    sys.exit(1 if failed or not chosen else 0)


main()
