"""Runs of tambon-sync on a logged disk, one way after another, and the examination of what a power
cut may leave of each."""
import copy
import dataclasses
import hashlib
import os
import random
import re
import shutil
import threading
import time

from crash_states import Disk, Log
from disk import LoggedDisk, Loop, make_image
from mirror_check import MirrorCheck
from publish_check import PublishCheck
from store_check import StoreCheck, Violation, Way

NOISE = "UPDATE project SET objective = hex(randomblob(20000))"
KIOSK_EVERY = 40  # states: drawing takes longer than all the rest
AGAIN_STATES = 25  # of each recovery that is cut
REST_SECONDS = 1.1  # after a run, until the journal is written by itself (commit=1)
DAMAGED = 12  # exit code of tambon-sync


@dataclasses.dataclass
class Recording:
    name: str
    options: str  # of mount
    image: bytes  # the disk before
    log: Log
    ways: dict


class Restless(threading.Thread):
    """Makes the disk write what it holds back every few milliseconds, as a busy machine does: then
    what is half done comes to the disk as well."""

    def __init__(self, disk):
        super().__init__(daemon=True)
        self.disk, self.dice, self.ended = disk, random.Random(1), threading.Event()

    def run(self):
        while not self.ended.wait(self.dice.random() * 0.004):
            self.disk.settle()

    def end(self):
        self.ended.set()
        self.join()


class Recorder:
    """Publishes what each way needs and runs tambon-sync on the logged disk.

    `environment` is that of tambon-sync, for planted mistakes; `restless`: see there."""

    def __init__(self, bed, name, options, restless=False, environment=None):
        self.bed, self.options = copy.copy(bed), options
        self.restless, self.environment = restless, environment
        self.name = name
        folder = bed.folder / re.sub(r"\W+", "-", name)
        folder.mkdir()
        image = folder / "image"
        make_image(image)
        self.image = image.read_bytes()
        self.disk = LoggedDisk(image, folder / "disk", options)
        self.bed.store = self.disk.mounted / "store"
        self.checks = make_checks(self.bed, self.disk.mounted)
        self.ways = {}

    def publish(self, name, release, *wishes):
        """Adds a release; the repository as it is then is served under the name of the way."""
        self.bed.publish(release, "--sql", NOISE, *wishes)
        served = self.bed.repository.parent / name
        shutil.rmtree(served, ignore_errors=True)
        shutil.copytree(self.bed.repository, served)
        return served

    def run(self, way):
        check = self.checks[way.kind]
        check.before(way)
        self.disk.settle()
        self.disk.mark(f"begin {way.name}")
        thread = Restless(self.disk) if self.restless else None
        if thread:
            thread.start()
        check.run(way, env=self.environment)
        if thread:
            thread.end()
        self.disk.mark(f"end {way.name}")
        time.sleep(REST_SECONDS)
        check.after(way)
        self.ways[way.name] = way

    def spoil(self):
        """Damages the snapshot in force. What a power cut leaves of that is not examined."""
        self.disk.mark("begin damage")
        path = (self.bed.store / "current").resolve()
        path.chmod(0o644)
        os.truncate(path, 8192)

    def close(self):
        self.disk.close()
        return Recording(self.name, self.options, self.image, Log(self.disk.log), self.ways)


def make_checks(bed, mounted):
    """One for each kind of way."""
    return {"store": StoreCheck(bed, mounted / "store"), "mirror": MirrorCheck(bed, mounted),
            "publish": PublishCheck(bed, mounted)}


def go(recorder, name, pairs, release, *wishes, stick=False, **options):
    """Publishes a release and gets it."""
    served = recorder.publish(name, release, *wishes)
    words = ["--from", served] if stick else []
    way = Way(name, words, f"{recorder.bed.url}/{name}", pairs, **options)
    recorder.run(way)
    return way


def first_ways(recorder):
    """An empty store, and a release that comes as a whole."""
    go(recorder, "first", [(None, None), (1, None)], 1)
    go(recorder, "full", [(1, None), (1, 1), (2, 1)], 2)


def later_ways(recorder):
    """All the others, after first_ways()."""
    bed = recorder.bed
    go(recorder, "rows", [(2, 1), (2, 2), (3, 2)], 3, *bed.delta_wishes("rows"))
    go(recorder, "pages", [(3, 2), (3, 3), (4, 3)], 4, *bed.delta_wishes("pages"))
    stick = go(recorder, "stick", [(4, 3), (4, 4), (5, 4)], 5, stick=True)
    recorder.run(Way("roll-back", ["rollback"], stick.url, [(5, 4), (4, 4), (4, 5)]))
    newer = go(recorder, "newer", [(4, 5), (4, 4), (6, 4)], 6)
    recorder.spoil()
    # What is damaged goes out of force at once, and comes back in full.
    recorder.run(Way("repair", [], newer.url, [(6, 4), (4, 4), (4, None), (6, 4)], damaged=6))
    go(recorder, "bad", [(6, 4)], 7, "--signed-release", "8", code=DAMAGED)
    go(recorder, "keys", [(6, 4), (6, 6), (9, 6)], 9, "--rotate")
    go(recorder, "mirror", [(None, None), (10, None)], 10, kind="mirror")
    go(recorder, "mirror-next", [(10, None), (11, None)], 11, "--rotate", kind="mirror")


def fingerprint(folder):
    """One digest of everything below a folder that a program can see, but for times."""
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        digest.update(f"{path.relative_to(folder)}\0{status.st_mode}\0{status.st_size}\0".encode())
        if path.is_symlink():
            digest.update(os.readlink(path).encode())
        elif path.is_file():
            digest.update(path.read_bytes())
    return digest.digest()


class Examiner:
    """Mounts crash states of recordings one after another and has them checked."""

    def __init__(self, bed, folder):
        self.folder = folder
        folder.mkdir()
        self.file = folder / "crashed"
        make_image(self.file)
        self.loop = Loop(self.file, folder / "mounted")
        self.bed = copy.copy(bed)
        self.checks = make_checks(self.bed, self.loop.folder)
        self.again = 0
        self.finished = set()  # what the next run has put right

    def close(self):
        self.loop.close()

    def states(self, recording, states, ended_before=False, with_kiosk=True):
        """Checks states of a recording; yields the way of each. Throws Violation."""
        disk = Disk(recording.image, recording.log)
        for count, state in enumerate(sorted(states, key=lambda state: state.end)):
            mark, _, name = (recording.log.mark_before(state.end) or " ").partition(" ")
            way = recording.ways.get(name) or next(iter(recording.ways.values()))
            try:
                self.examine(recording, disk.at(state), way, mark == "end", ended_before,
                             with_kiosk and count % KIOSK_EVERY == 0)
            except Violation as violation:
                raise Violation(f"{recording.name}, {mark} {name}, {state}: {violation}") from None
            yield way, state

    def examine(self, recording, data, way, ended, ended_before, kiosk):
        with open(self.file, "r+b") as file:
            file.write(data)
        check = self.checks[way.kind]
        self.loop.mount(recording.options)
        try:
            if ended:
                check.said(way)
            else:
                check.now(way, ended_before)
            if kiosk:
                check.kiosk(way)
            # Many states of the disk are the same files: the next run cannot tell them apart.
            found = (recording.name, way.name, fingerprint(self.loop.folder))
            if found not in self.finished:
                check.finish(way)
                self.finished.add(found)
        finally:
            self.loop.unmount()

    def cut_again(self, recording, state, seed):
        """The run after a cut is itself on a logged disk, and cut. Returns the states tried."""
        self.again += 1
        folder = self.folder / f"again-{self.again}"
        data = Disk(recording.image, recording.log).at(state)
        mark, _, name = recording.log.mark_before(state.end).partition(" ")
        folder.mkdir()
        (folder / "image").write_bytes(data)
        disk = LoggedDisk(folder / "image", folder / "disk", recording.options)
        way = dataclasses.replace(recording.ways[name])
        check = make_checks(self.bed, disk.mounted)[way.kind]
        disk.mark(f"begin {name}")
        way.lines = check.log_lines() + 1
        check.run(way)
        disk.mark(f"end {name}")
        disk.close()
        again = Recording(f"{recording.name}, again after {mark} {name}, {state}",
                          recording.options, bytes(data), Log(disk.log), {name: way})
        states = again.log.states(seed)
        dice = random.Random(seed)
        chosen = dice.sample(states, min(AGAIN_STATES, len(states)))
        for _ in self.states(again, chosen, mark == "end", with_kiosk=False):
            pass
        shutil.rmtree(folder)
        return len(chosen)
