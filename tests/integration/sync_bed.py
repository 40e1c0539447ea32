"""A bed for tambon-sync: one scratch folder with a signed repository, a store, and a server.

Every assertion about the store goes through Bed.release(): the snapshots must be whole, by their
own names' hashes, whatever a test did before.
"""
import contextlib
import hashlib
import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse

SOURCE = pathlib.Path(__file__).resolve().parents[2]
SERVE = SOURCE / "packaging/serve.sh"
LAYOUT = int(re.search(r"SNAPSHOT_LAYOUT (\d+)",
                       (SOURCE / "db/snapshot/include/snapshot/snapshot.h").read_text()).group(1))
SKIP = 77
RUN_SECONDS = 60
# tambon-sync makes itself the last in every queue unless it was given a niceness: beside other tests
# it would starve.
os.nice(1)


def bin_folder():
    """The folder with the programs, as the test's first argument (taken off the list)."""
    return pathlib.Path(sys.argv.pop(1)).resolve()


def stay_in_memory():
    """Scratch folders of this process lie in memory, where fsync waits for nobody: for tests that
    look at calls and not at the disk."""
    if os.path.isdir("/dev/shm"):
        tempfile.tempdir = "/dev/shm"


def skip(why):
    print(f"SKIPPED: {why}", file=sys.stderr)
    sys.exit(SKIP)


class Ran:
    """How one run of tambon-sync ended."""

    def __init__(self, done):
        self.code, self.text = done.returncode, done.stdout + done.stderr
        found = re.search(r"\[(\d{4})\]", self.text)
        self.support = found.group(1) if found else None

    def __repr__(self):
        return f"exit {self.code}, {self.text}"


class Bed:
    def __init__(self, programs):
        self.programs = programs
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tambon-sync-"))
        self.repository, self.store = self.folder / "repository", self.folder / "store"
        self.state = self.folder / "serve"
        self.url = None
        self.published = 0

    def close(self):
        pid = self.state / "nginx.pid"
        if pid.exists():
            os.kill(int(pid.read_text()), signal.SIGTERM)  # nobody waits for its last second
        shutil.rmtree(self.folder, ignore_errors=True)

    # The province's side.

    def publish(self, release, *wishes, folder=None):
        """Adds a release to the repository; 0 adds none and signs again."""
        folder = folder or self.repository
        subprocess.run([self.programs / "make_repository", folder, "--release", str(release),
                        *wishes], check=True)
        # nginx's ETag is time and length: two releases within a second would look the same.
        self.published += 1
        timestamp = folder / "metadata/timestamp.json"
        os.utime(timestamp, (time.time(), time.time() - 1000 + self.published))

    def delta_wishes(self, *kinds):
        """Words for publish(): built upon the snapshot in force here, with these deltas from it."""
        return ["--base", (self.store / "current").resolve(),
                *(word for kind in kinds for word in ("--delta", kind))]

    def serve(self):
        self.url = subprocess.run([SERVE, "start", self.repository, self.state], check=True,
                                  capture_output=True, text=True).stdout.strip()

    def stop_serving(self):
        subprocess.run([SERVE, "stop", self.state], check=True)

    @property
    def port(self):
        return urllib.parse.urlsplit(self.url).port

    def requests(self):
        """(path, status) of all requests so far; forgets them."""
        log = self.state / "access.log"
        time.sleep(0.05)  # nginx logs after it has answered
        lines = re.findall(r'"GET (\S+) HTTP/[\d.]+" (\d+)', log.read_text())
        os.truncate(log, 0)
        return [(path, int(status)) for path, status in lines]

    def target(self):
        """The packed snapshot of the newest release."""
        return max(self.repository.glob("targets/v*/full/*.db.zst"),
                   key=lambda path: int(path.name.split(".")[1]))

    # The kiosk's side.

    def command(self, *words, url=None):
        """The words of a sync from the server, or with --from rollback or check in `words`."""
        source = [] if {"--from", "rollback", "check"} & set(map(str, words)) else [
            "--url", url or self.url, "--ca", self.state / "certificate.pem"]
        root = self.repository / "metadata/1.root.json"
        return [str(word) for word in [self.programs / "tambon-sync", "--store", self.store,
                                       "--root", root, *source, *words]]

    def sync(self, *words, url=None, **options):
        return Ran(subprocess.run(self.command(*words, url=url), check=False, capture_output=True,
                                  text=True, timeout=RUN_SECONDS, **options))

    def stick(self, *words, **options):
        return self.sync("--from", self.repository, *words, **options)

    def open_link(self, link):
        """The release number behind a link of the store; None without one. The file must be whole:
        its hash is the one in its name, and SQLite finds nothing wrong."""
        path = self.store / link
        if not path.is_symlink():
            return None
        name = re.fullmatch(r"snapshots/R-(\d+)-([0-9a-f]{12})\.db", os.readlink(path))
        if hashlib.sha256(path.read_bytes()).hexdigest()[:12] != name.group(2):
            raise AssertionError(f"{link}: not the bytes its name says")
        uri = f"file:{path.resolve()}?mode=ro&immutable=1"
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as database:
            if database.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
                raise AssertionError(f"{link}: damaged")
            number, = database.execute("SELECT number FROM release").fetchone()
        if number != int(name.group(1)):
            raise AssertionError(f"{link}: release {number} under the name of another")
        return number

    def release(self):
        return self.open_link("current")

    def previous(self):
        return self.open_link("previous")

    def companion(self, link="current"):
        """Where the search companion of a link's snapshot lies, or should."""
        return (self.store / link).resolve().with_suffix(".search.db")

    def companion_is_whole(self, link="current"):
        """Its last 64 bytes are the hash of all that stands before them, and it names its snapshot."""
        path = self.companion(link)
        if not path.exists():
            return False
        data = path.read_bytes()
        if hashlib.sha256(data[:-64]).hexdigest().encode() != data[-64:]:
            return False
        with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as base:
            named, = base.execute("SELECT snapshot_name FROM companion").fetchone()
        return named == (self.store / link).resolve().name

    def incoming(self):
        return sorted(path.name for path in (self.store / "incoming").iterdir())

    def status(self):
        return json.loads((self.store / "status.json").read_text(encoding="utf-8"))

    def keep_store(self):
        """Remembers the store as it is now; back_to_kept_store() goes back to it."""
        shutil.rmtree(self.folder / "kept", ignore_errors=True)
        if self.store.exists():
            shutil.copytree(self.store, self.folder / "kept", symlinks=True)

    def back_to_kept_store(self):
        shutil.rmtree(self.store, ignore_errors=True)
        if (self.folder / "kept").exists():
            shutil.copytree(self.folder / "kept", self.store, symlinks=True)


class SyncTest(unittest.TestCase):
    """Tests of runs; setUp() makes self.bed."""

    def expect(self, ran, code, support, release):
        self.assertEqual((ran.code, ran.support), (code, support), ran)
        self.assertEqual(self.bed.release(), release)
        status = self.bed.status()
        self.assertEqual((status["exit_code"], status["support_code"], status["release"]),
                         (code, int(support), release or 0))
        self.assertEqual("ไม่ถูกเปลี่ยนแปลง" in ran.text, code != 0)
