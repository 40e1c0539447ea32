"""The bed of the tables: two signed repositories behind two real nginx, and for each worker a store, a
FaultProxy in front of each, and what a run of tambon-sync may use at most.

Every fault is met with release 1 in force and release 2 on offer: as a full file in one repository,
as a delta in the other, both with a new root, new metadata and a picture."""
import copy
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "integration"), str(TESTS / "support")]

from certificates import Certificates, server_context  # noqa: E402
from fault_proxy import FaultProxy, Plan  # noqa: E402
from sanitized import is_sanitized  # noqa: E402
from sync_bed import Bed, Ran  # noqa: E402
from wire_faults import Count, Relay  # noqa: E402

NOISE = "UPDATE project SET objective = hex(randomblob(20000))"
STALL_SECONDS = 3
SLOW = re.compile("too slow|timed out|timeout|still running", re.IGNORECASE)
LONGEST_SECONDS = 30                   # of one run, on a machine that does other things as well
MOST_MEMORY_BYTES = 512 * 1024 * 1024  # of address space; libraries alone take about 100 MB
MOST_FILE_BYTES = 8 * 1024 * 1024      # of any one file; the snapshot with its companion has 2

MOST_STORE_BYTES = 24 * 1024 * 1024    # two releases with their companions, and one download


class Repository:
    """A Bed with release 1, of which a store is kept, and then release 2."""

    def __init__(self, programs, *delta):
        self.bed = Bed(programs)
        picture = self.bed.folder / "picture"
        picture.write_bytes(os.urandom(20000))
        self.bed.publish(1, "--photo", picture)
        shutil.copytree(self.bed.repository, self.bed.folder / "old")
        self.bed.serve()
        self.bed.stick()
        self.start = self.bed.folder / "start"
        shutil.copytree(self.bed.store, self.start, symlinks=True)
        picture.write_bytes(os.urandom(20000))
        wishes = self.bed.delta_wishes(*delta) if delta else []
        self.bed.publish(2, "--rotate", "--photo", picture, "--sql", NOISE, *wishes)

    def serve_versions(self):
        """Lets the same nginx also speak other versions of TLS and HTTP, on socket files. Returns
        their paths by name."""
        config = self.bed.state / "nginx.conf"
        text = config.read_text()
        server = text[text.index("    server {"):text.rindex("}")]
        paths = {}
        for tls in ("TLSv1.2", "TLSv1.3"):
            for http in ("", " http2"):
                name = f"{tls}{http or ' http1.1'}"
                paths[name] = self.bed.state / f"{name.replace(' ', '-')}.sock"
                listen = f"listen unix:{paths[name]} ssl{http}; ssl_protocols {tls};"
                text = text[:text.rindex("}")] + re.sub(r"listen .*;", listen, server) + "}\n"
        config.write_text(text)
        os.kill(int((self.bed.state / "nginx.pid").read_text()), signal.SIGHUP)
        while not all(path.exists() for path in paths.values()):
            time.sleep(0.02)
        return paths

    def body_of(self, path):
        return (self.bed.repository / path.lstrip("/")).read_bytes()

    def old(self, pattern):
        """The file of release 1 that fits the pattern."""
        return next((self.bed.folder / "old").glob(pattern)).read_bytes()


class Grounds:
    """What all workers share."""

    def __init__(self, programs):
        self.programs = programs
        self.full, self.delta = Repository(programs), Repository(programs, "pages")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tambon-line-"))
        self.certificates = Certificates(self.folder)
        self.trust = self.folder / "trust.pem"
        self.trust.write_bytes(b"".join(
            path.read_bytes() for path in (self.certificates.authority_file,
                                           self.full.bed.state / "certificate.pem",
                                           self.delta.bed.state / "certificate.pem")))
        self.wrong_certificates = self.certificates.make_wrong()
        self.future_certificate = self.certificates.make_future()
        self.nginx_sockets = self.full.serve_versions()
        self.config = self.folder / "sync.conf"
        self.config.write_text(f"stall-seconds = {STALL_SECONDS}\n")

    def measure(self, worker):
        """How many bytes an undisturbed run to release 2 brings and sends, TLS and all."""
        down, up = Count(), Count()
        worker.take("full")
        ran, _ = worker.sync(Plan(connection=Relay(down, up)))
        if ran.code != 0:
            sys.exit(f"an undisturbed run does not work: {ran}")
        self.relayed_bytes, self.asked_bytes = down.count, up.count

    def close(self):
        self.full.bed.close()
        self.delta.bed.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_FILE_BYTES, MOST_FILE_BYTES))


class Worker:
    """One store at a time and the proxies before both repositories."""

    def __init__(self, grounds, number):
        self.grounds, self.number = grounds, number
        context = server_context(grounds.certificates.right)
        self.proxies = {way: FaultProxy(getattr(grounds, way).bed.port, grounds.trust, context)
                        for way in ("full", "delta")}
        self.held = []      # sockets of a case
        self.repeated = []  # names of cases that were run again
        self.limits = {} if is_sanitized(grounds.programs / "tambon-sync") else {
            "preexec_fn": limit}

    def take(self, way):
        """Begins a case: a store with release 1, that knows the ETag of its timestamp here."""
        self.most_store_bytes = MOST_STORE_BYTES
        self.was_slow = False
        self.let_go()
        self.repository, self.proxy = getattr(self.grounds, way), self.proxies[way]
        self.bed = copy.copy(self.repository.bed)
        self.bed.store = self.grounds.folder / f"store-{self.number}"
        shutil.rmtree(self.bed.store, ignore_errors=True)
        shutil.copytree(self.repository.start, self.bed.store, symlinks=True)

    def let_go(self):
        while self.held:
            self.held.pop().close()

    def sync(self, plan=None, url=None, words=(), prefix=()):
        """One run with this plan. Returns how it ended and how long it took."""
        self.proxy.begin(plan or Plan())
        command = self.bed.command("--config", self.grounds.config, *words,
                                   url=url or self.proxy.url)
        command[command.index("--ca") + 1] = str(self.grounds.trust)
        began = time.monotonic()
        process = subprocess.Popen([*prefix, *command], stdout=subprocess.PIPE, text=True,
                                   stderr=subprocess.STDOUT, **self.limits)
        try:
            text, _ = process.communicate(timeout=LONGEST_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            text, _ = process.communicate()
            text += f"(still running after {LONGEST_SECONDS} s)"
        self.was_slow = self.was_slow or SLOW.search(text) is not None
        done = subprocess.CompletedProcess(command, process.returncode, text, "")
        return Ran(done), time.monotonic() - began

    def stored_bytes(self):
        return sum(path.lstat().st_size for path in self.bed.store.rglob("*"))
