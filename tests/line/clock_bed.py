"""The bed of the clock's table: trees of signed metadata with times of their own behind a real nginx
over TLS, a proxy for plain HTTP, and a folder; tambon-sync under libfaketime; and the model that
says what a run must come to (testing.md §5)."""
import copy
import dataclasses
import datetime
import glob
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "integration"), str(TESTS / "support")]

from certificates import Certificates, server_context  # noqa: E402
from fault_proxy import FaultProxy, Plan  # noqa: E402
from resign import instant, reissue  # noqa: E402
from sync_bed import RUN_SECONDS, Bed, Ran, skip  # noqa: E402

HOUR, DAY = 3600, 86400
LIBRARIES = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
LIFE = {"root": 1826 * DAY, "targets": 400 * DAY, "snapshot": 45 * DAY, "timestamp": 45 * DAY}
ALWAYS = (datetime.datetime(2000, 1, 1), datetime.datetime(2199, 1, 1))


@dataclasses.dataclass
class Times:
    """What is signed into a tree: when it was issued and when each role expires."""
    issued: int
    expires: dict

    @staticmethod
    def usual(issued, **expires):
        return Times(issued, {**{role: issued + life for role, life in LIFE.items()}, **expires})


class ClockGrounds:
    """What all workers share."""

    def __init__(self, programs):
        if not LIBRARIES:
            skip("libfaketime is not installed")
        self.bed = Bed(programs)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tambon-clock-"))
        self.certificates = Certificates(self.folder)
        self.give_certificate()
        metadata = self.bed.repository / "metadata"
        self.releases = {}
        for release in (1, 2):
            self.bed.publish(release)
            self.releases[release] = self.folder / f"release-{release}"
            shutil.copytree(metadata, self.releases[release])
        self.bed.serve()
        self.number, self.lock = 0, threading.Lock()
        self.build_day = self.find_build_day()
        # A day on which everything is as it should be, long after the build.
        self.today = self.build_day + 200 * DAY

    def give_certificate(self):
        """nginx gets one that is valid on every day of this bed."""
        pem = self.certificates.make("nginx", first=ALWAYS[0], last=ALWAYS[1]).read_text()
        end = pem.index("-----BEGIN PRIVATE")
        self.bed.state.mkdir()
        (self.bed.state / "certificate.pem").write_text(pem[:end])
        (self.bed.state / "key.pem").write_text(pem[end:])
        self.trust = self.certificates.authority_file

    def find_build_day(self):
        """The floor of a new store: the build's date, no later than the program's own file."""
        made = int((self.bed.programs / "tambon-sync").stat().st_mtime)
        configured = (self.bed.programs.parent / "compile_commands.json")
        text = configured.read_text() if configured.exists() else ""
        found = text.partition("TAMBON_BUILD_UNIX=")[2].split(" ")[0]
        return int(found) if found else made // DAY * DAY

    def make_tree(self, release, times, **more):
        """A repository with these times. Returns its name below the served folder."""
        with self.lock:
            self.number += 1
            name = f"tree-{self.number}"
        folder = self.bed.repository / name
        reissue(self.releases[release], folder / "metadata", times.issued, times.expires, **more)
        # Not a symlink: tambon-sync follows none in a folder.
        shutil.copytree(self.bed.repository / "targets", folder / "targets", copy_function=os.link)
        return name

    def close(self):
        self.bed.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class Model:
    """The kiosk as it should be."""

    def __init__(self, build_day):
        self.floor, self.release, self.unreachable_since = build_day, None, 0

    def run(self, clock, way, times, release, certificate_end=None, confirmed=False):
        """What a run comes to: exit code, support code, release in force. `floor` and `release` go
        with it."""
        now = max(clock, self.floor)
        if way == "down":
            return 10, "1002", self.release
        if certificate_end is not None and now >= certificate_end:
            return 10, "1003", self.release
        expired = (17, "1702" if way == "stick" else "1701", self.release)
        alive = {role: confirmed or now < end for role, end in times.expires.items()}
        if not (alive["root"] and alive["timestamp"]):
            return expired
        self.floor = max(self.floor, min(times.issued, times.expires["root"] - 1))
        if not (alive["snapshot"] and alive["targets"]):
            return expired
        known, self.release = self.release == release, release
        return 0, "0002" if known else "0001", release

    def note(self, clock, way, code):
        """Since when nobody has answered; a bad stick says nothing of that."""
        now = max(clock, self.floor)
        if code == 10:
            since = self.unreachable_since
            self.unreachable_since = since if 0 < since <= now else now
        elif way != "stick" or code == 0:
            self.unreachable_since = 0


class ClockWorker:
    """One store at a time, its model, and the proxies."""

    def __init__(self, grounds, number):
        self.grounds, self.repeated = grounds, []
        self.bed = copy.copy(grounds.bed)
        self.bed.store = grounds.folder / f"store-{number}"
        self.file = grounds.folder / f"clock-{number}"
        self.plain = FaultProxy(grounds.bed.port, grounds.trust, None)
        self.secure = FaultProxy(grounds.bed.port, grounds.trust,
                                 server_context(grounds.certificates.make(
                                     f"proxy-{number}", first=ALWAYS[0], last=ALWAYS[1])))

    def begin(self):
        shutil.rmtree(self.bed.store, ignore_errors=True)
        self.model = Model(self.grounds.build_day)
        for proxy in (self.plain, self.secure):
            proxy.begin(Plan())

    def sync(self, clock, way, tree, *words, url=None):
        """One run at that time. `way`: https (nginx), proxy (TLS too), http or stick."""
        self.set_clock(clock)
        folder = self.bed.repository / tree
        urls = {"https": self.bed.url, "http": self.plain.url, "proxy": self.secure.url,
                "down": "https://127.0.0.2:1"}
        command = self.bed.command(*(("--from", folder) if way == "stick" else ()),
                                   *(("--loopback-http",) if way == "http" else ()), *words,
                                   url=f"{url or urls.get(way)}/{tree}")
        if "--ca" in command:
            command[command.index("--ca") + 1] = str(self.grounds.trust)
        command[command.index("--root") + 1] = str(folder / "metadata/1.root.json")
        environment = {
            **os.environ, "TZ": "UTC", "LD_PRELOAD": LIBRARIES[0], "FAKETIME_NO_CACHE": "1",
            "FAKETIME_TIMESTAMP_FILE": str(self.file), "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "DONT_FAKE_MONOTONIC": "1",
            "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"}
        return Ran(subprocess.run(command, check=False, capture_output=True, text=True,
                                  timeout=RUN_SECONDS, env=environment))

    def set_clock(self, clock):
        """Also while a program runs: its next look at the clock sees it."""
        text = instant(clock).replace("T", " ").replace("Z", "")
        new = self.file.with_suffix(".new")
        new.write_text(text + "\n")
        new.rename(self.file)

    def floor(self):
        path = self.bed.store / "metadata/floor"
        return int(path.read_text()) if path.exists() else self.grounds.build_day
