"""What must hold of a store after a power cut, at once and after the next run of tambon-sync."""
import copy
import dataclasses
import hashlib
import json
import os
import re
import subprocess

LINKS = ("current", "previous")
SCREEN = "/"  # what the kiosk draws of the store
KIOSK_SECONDS = 60


class Violation(Exception):
    """What was promised does not hold."""


def demand(true, what):
    if not true:
        raise Violation(what)


@dataclasses.dataclass
class Way:
    """One run of tambon-sync on the disk, and what may be found when the power goes during it."""
    name: str
    words: list
    url: str  # of the repository as it is for this run
    pairs: list  # what (current, previous) may name; the last pair when the run has ended
    kind: str = "store"  # "mirror", "publish": which check looks at it
    code: int = 0  # how the run ends
    damaged: int = None  # the release that the test has spoilt before
    digests: dict = None  # SHA-256 of each release
    lines: int = 0  # in the log, at least, when the run has ended

    @property
    def is_roll_back(self):
        return self.words[-1:] == ["rollback"]

    @property
    def after(self):
        return self.pairs[-1]


class StoreCheck:
    def __init__(self, bed, store):
        self.bed = copy.copy(bed)
        self.bed.store = store
        self.store = store
        self.digests = {}

    def before(self, way):
        """A way is about to be recorded."""
        way.digests = self.digests

    def after(self, way):
        """A way was recorded: what it left is what must be found."""
        data = (self.store / "current").read_bytes()
        self.digests.setdefault(way.after[0], hashlib.sha256(data).hexdigest())
        way.lines = self.log_lines()

    def now(self, way, ended):
        """What must hold before anybody has done anything. `ended`: tambon-sync had said so."""
        pairs = way.pairs[-1:] if ended else way.pairs
        pair = tuple(self.release(way, link, ended) for link in LINKS)
        demand(pair in pairs, f"{LINKS} name {pair}")
        self.snapshots(way, ended)
        self.small_files(ended)

    def release(self, way, link, ended):
        path = self.store / link
        if not path.is_symlink():
            return None
        name = re.fullmatch(r"snapshots/R-(\d+)-[0-9a-f]{12}\.db", os.readlink(path))
        demand(name, f"{link} names {os.readlink(path)}")
        number = int(name.group(1))
        demand(path.exists(), f"{link} names release {number}, which is not there")
        if number != way.damaged or ended:
            demand(hashlib.sha256(path.read_bytes()).hexdigest() == way.digests.get(number),
                   f"{link}: not the bytes of release {number}")
        return number

    def snapshots(self, way, ended):
        """Whatever stands in snapshots/ is whole: it was on the disk before it got its name."""
        folder = self.store / "snapshots"
        for path in folder.iterdir() if folder.exists() else ():
            data = path.read_bytes()
            number = int(path.name.split("-")[1])
            if path.name.endswith(".search.db"):
                demand(hashlib.sha256(data[:-64]).hexdigest().encode() == data[-64:],
                       f"{path.name} is not whole")
            elif number != way.damaged or ended:
                demand(hashlib.sha256(data).hexdigest() == way.digests.get(number),
                       f"{path.name} is not whole")

    def small_files(self, ended):
        status = self.store / "status.json"
        demand(status.exists() or not ended, "status.json is gone")
        if status.exists():
            demand(is_object(status.read_bytes()), "status.json is torn")
        for path in self.store.glob("metadata/[!.]*.json"):
            demand(is_object(path.read_bytes()), f"metadata/{path.name} is torn")
        for name in ("log", "held", "metadata/timestamp.etag"):
            path = self.store / name
            if path.exists():
                data = path.read_bytes()
                demand(data and b"\0" not in data and data.endswith(b"\n"), f"{name} is torn")
        for path in self.store.glob("bad/[!.]*"):
            demand(re.fullmatch(rb"damaged \d+\n", path.read_bytes()), "a mark in bad/ is torn")

    def said(self, way):
        """When a run has ended, what it wrote down is on the disk too."""
        self.now(way, ended=True)
        status = self.bed.status()
        demand((status["release"], status["exit_code"]) == (way.after[0], way.code),
               "status.json is not of this run")
        demand(self.log_lines() >= way.lines, f"fewer than {way.lines} lines in the log")

    def log_lines(self):
        log = self.store / "log"
        return len(log.read_text(encoding="utf-8").splitlines()) if log.exists() else 0

    def kiosk(self, way):
        """The kiosk draws what is in force."""
        if not (self.store / "current").exists():
            return
        picture = self.bed.folder / f"picture-{os.getpid()}.png"
        done = subprocess.run([self.bed.programs / "tambon-kiosk", "--store", self.store,
                               "--picture", SCREEN, picture], check=False, capture_output=True,
                              text=True, timeout=KIOSK_SECONDS)
        demand(done.returncode == 0 and picture.stat().st_size > 10000,
               f"the kiosk does not open it: {done.stderr}")
        picture.unlink()

    def run(self, way, **options):
        """The run itself, and the run that must put everything right after a cut."""
        # Rolled back already: once more would undo it. The next poll must leave it so.
        done = way.is_roll_back and self.release_number() == way.after[0]
        ran = self.bed.sync(*([] if done else way.words), url=way.url, **options)
        demand(ran.code == way.code, f"the run ends with {ran}")

    def release_number(self):
        link = self.store / "current"
        return int(os.readlink(link).split("-")[1]) if link.is_symlink() else None

    def finish(self, way):
        """The next run, left alone, completes the work and leaves nothing lying about."""
        self.run(way)
        self.is_tidy(way)

    def is_tidy(self, way):
        pair = tuple(self.release(way, link, True) for link in LINKS)
        demand(pair[0] == way.after[0], f"{LINKS} name {pair} after the next run")
        demand(pair[1] in {number for pair in way.pairs for number in pair},
               f"{LINKS} name {pair} after the next run")
        for link in LINKS:
            if (self.store / link).is_symlink():
                # Only that of the snapshot in force is looked after at every start.
                demand(self.bed.companion_is_whole(link) or link == "previous",
                       f"no whole companion beside {link}")
        kept = {os.path.basename(os.readlink(self.store / link)) for link in LINKS
                if (self.store / link).is_symlink()}
        names = {path.name.replace(".search.db", ".db")
                 for path in (self.store / "snapshots").iterdir()}
        demand(names == kept, f"left in snapshots/: {names - kept}")
        left = self.bed.incoming() + [path.name for path in self.store.rglob("*")
                                      if path.name.startswith(".") or path.name.endswith(".new")]
        demand(not left, f"left lying about: {left}")


def is_object(data):
    try:
        return isinstance(json.loads(data), dict)
    except ValueError:
        return False
