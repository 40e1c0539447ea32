"""What must hold of a publisher's workspace after a power cut, at once and after the same command."""
import contextlib
import copy
import hashlib
import os
import shutil
import sqlite3

from publish_bed import EPOCH, Workspace
from store_check import demand


class PublishCheck:
    """Of a Way `pairs` are the releases that the repository may show, `digests` what province.db may
    hold: "before" and "after"."""

    def __init__(self, bed, mounted):
        self.bed = copy.copy(bed)
        self.workspace = Workspace(bed.programs / "tambon-publish", mounted / "workspace")
        self.bed.store = bed.folder / f"kiosk-{os.getpid()}"
        self.copy = bed.folder / f"province-{os.getpid()}"

    def before(self, way):
        way.digests = {"before": self.content()}

    def after(self, way):
        way.digests["after"] = self.content()
        demand(self.release() == way.after[0], "the run does not do what it is there for")

    def content(self):
        """One digest of every row but the log's, to which a command that is given again writes again,
        and those of a draft in the making. Read from a copy: reading ends what a cut left open."""
        shutil.rmtree(self.copy, ignore_errors=True)
        self.copy.mkdir()
        for path in self.workspace.path.glob("province.db*"):
            shutil.copy(path, self.copy)
        with contextlib.closing(sqlite3.connect(self.copy / "province.db")) as database:
            demand(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)],
                   "province.db is damaged")
            rows = [line for line in database.iterdump() if not line.startswith(
                ('INSERT INTO "audit_log"', 'INSERT INTO "disclosure_draft'))]
        return hashlib.sha256("\n".join(rows).encode()).hexdigest()

    def release(self):
        """The release that a kiosk takes from the repository as it lies there."""
        shutil.rmtree(self.bed.store, ignore_errors=True)
        ran = self.bed.sync("--from", self.workspace.path / "repository", "--root",
                            self.workspace.path / "root.json",
                            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH})
        demand(ran.code == 0, f"a kiosk says {ran}")
        return self.bed.release()

    def now(self, way, ended):
        contents = {way.digests["after"]} if ended else set(way.digests.values())
        demand(self.content() in contents, "province.db is neither as before nor as after")
        releases = {pair[0] for pair in way.pairs[-1 if ended else 0:]}
        release = self.release()
        demand(release in releases, f"a kiosk gets release {release}")

    def said(self, way):
        self.now(way, ended=True)

    def log_lines(self):
        return 0

    def kiosk(self, way):
        """What a kiosk would show is for StoreCheck."""

    def run(self, way, **_):
        code, said = self.workspace.run(*way.words)
        demand(code == way.code, f"the run ends with {code}: {said}")

    def finish(self, way):
        """The same command, given again, does the work; a release then shows what was approved."""
        self.run(way)
        self.now(way, ended=True)
