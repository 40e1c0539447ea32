"""One kiosk and one attacker: lays a repository out, runs the real tambon-sync on it through a real
nginx or as a folder, and judges what is left."""
import hashlib
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import tempfile
import threading
import time

from province import ROLES
from sanitized import is_sanitized
from sync_bed import SERVE, Bed, Ran

LONGEST_SECONDS = 20
MOST_ADDRESS_BYTES = 512 << 20  # a run has about 100 MB of libraries
MOST_MEMORY_KIB = 96 << 10
MOST_FILE_BYTES = 16 << 20      # the snapshot has 0.3 MB: a longer file is somebody else's wish
SLOW_BYTES_A_SECOND = 20
# What a folder says where a server says something else.
FOLDER_WORDS = {"1004": "1009", "1005": "1009", "1007": "1008", "1701": "1702"}
STORE_FOLDERS = {"bad", "files", "files/doc", "files/photo", "incoming", "metadata", "snapshots"}
STORE_FILES = {"current", "previous", "lock", "log", "status.json", "checked", "held", "schedule",
               "metadata/floor",
               "metadata/timestamp.etag", *(f"metadata/{role}.json" for role in ROLES)}


class Sparse:
    """A file of so many bytes, of which the disk holds none, after a beginning."""

    def __init__(self, length, beginning=b""):
        self.length, self.beginning = length, beginning

    def lay(self, path, _):
        path.write_bytes(self.beginning)
        os.truncate(path, self.length)


class Folder:
    """A folder where a file should be."""

    def lay(self, path, _):
        path.mkdir()


class Slow:
    """A file that comes a few bytes a second (the server knows it by its mode); on a stick, where a
    file cannot be slow: a pipe that never says anything."""

    def __init__(self, data):
        self.data = data

    def lay(self, path, way):
        if way == "folder":
            os.mkfifo(path)
        else:
            path.write_bytes(self.data)
            path.chmod(0o755)


def lay(path, content, way):
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        content.lay(path, way)


class Server:
    """nginx over one folder, with TLS; each kiosk has its own repository below it."""

    def __init__(self, folder):
        self.folder, self.state = folder / "served", folder / "serve"
        self.folder.mkdir()
        self.url = subprocess.run([SERVE, "start", self.folder, self.state], check=True,
                                  capture_output=True, text=True).stdout.strip()
        config = self.state / "nginx.conf"
        slow = (f"location / {{ if (-x $request_filename) {{ limit_rate {SLOW_BYTES_A_SECOND}; }} }}\n"
                "        location /targets/")
        config.write_text(config.read_text().replace("location /targets/", slow))
        os.kill(int((self.state / "nginx.pid").read_text()), signal.SIGHUP)
        time.sleep(0.3)

    def close(self):
        os.kill(int((self.state / "nginx.pid").read_text()), signal.SIGTERM)


def limits():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESS_BYTES, MOST_ADDRESS_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_FILE_BYTES, MOST_FILE_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class Kiosk(Bed):
    """A store and the repository it hears of. `way` is "https" or "folder"."""

    ticks = 0
    ticking = threading.Lock()

    def __init__(self, programs, server, number, way):
        super().__init__(programs)
        shutil.rmtree(self.folder)
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tambon-hostile-", dir=memory))
        self.store, self.state = self.folder / "store", server.state
        self.server, self.way = server, way
        self.below = f"{number}"
        self.bounded = not is_sanitized(programs / "tambon-sync")
        self.config = self.folder / "sync.conf"
        self.config.write_text("stall-seconds = 1\n")
        self.empty = self.folder / "tmp"
        self.empty.mkdir()

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.rmtree(self.server.folder / self.below, ignore_errors=True)

    def serve_files(self, files):
        """Lays the files out, and nothing else; every timestamp has a time of its own."""
        self.repository = self.server.folder / self.below
        shutil.rmtree(self.repository, ignore_errors=True)
        for path, content in files.items():
            lay(self.repository / path, content, self.way)
        timestamp = self.repository / "metadata/timestamp.json"
        if timestamp.is_file():
            with Kiosk.ticking:
                Kiosk.ticks += 1
                stamp = time.time() - 100000 + Kiosk.ticks
            os.utime(timestamp, (stamp, stamp))

    def words(self, root, *more):
        if self.way == "folder":
            source = ["--from", self.repository]
        else:
            source = ["--url", f"{self.server.url}/{self.repository.relative_to(self.server.folder)}",
                      "--ca", self.state / "certificate.pem"]
        return [str(word) for word in [self.programs / "tambon-sync", "--store", self.store, "--root",
                                       root, "--config", self.config, *source, *more]]

    def run_sync(self, root, *more, at=None):
        """One run within bounds of time, memory and disk."""
        path = self.folder / "root.json"
        path.write_bytes(root)
        command = self.words(path, *more)
        settings = {**os.environ, "TMPDIR": str(self.empty)}
        if at is not None:
            command = ["faketime", "-m", time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(at)), *command]
            settings.update(TZ="UTC", ASAN_OPTIONS="verify_asan_link_order=0")
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=settings,
                              timeout=LONGEST_SECONDS, cwd=self.empty,
                              preexec_fn=limits if self.bounded else None)
        after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        if self.bounded and after > before and after > MOST_MEMORY_KIB:
            raise AssertionError(f"{after} KiB of memory")
        return Ran(done)

    def outside(self):
        """Everything of this kiosk's that is not the store: names and bytes."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            if self.store not in path.parents and path != self.store and path.name != "root.json":
                found[path] = path.read_bytes() if path.is_file() else None
        return found

    def check_store(self):
        """Only what a store has; nobody's links; snapshots that are what their names say."""
        for path in self.store.rglob("*"):
            name = str(path.relative_to(self.store))
            place, _, base = name.rpartition("/")
            good = name in STORE_FOLDERS or name in STORE_FILES or (
                place in ("snapshots", "incoming", "bad", "files/photo", "files/doc")
                and not base.startswith("."))
            if not good or (path.is_symlink() and name not in ("current", "previous")):
                raise AssertionError(f"{name} in the store")
        for path in (self.store / "files").rglob("*.jpg"):
            if hashlib.sha256(path.read_bytes()).hexdigest() not in path.name:
                raise AssertionError(f"{path.name} is not the picture its name says")

    def trusted(self):
        """What lies in the metadata folder, role -> bytes."""
        return {path.stem: path.read_bytes() for path in (self.store / "metadata").glob("*.json")}


def in_words_of(way, support):
    return FOLDER_WORDS.get(support, support) if way == "folder" else support
