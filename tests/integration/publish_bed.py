"""A pilot workspace in a scratch folder, and tambon-publish run on it as the officers do."""
import hashlib
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys

EPOCH = "1795222800"  # 21 November 2569
IMPORTER, APPROVER = "สมชาย ใจดี", "สมหญิง รักงาน"

os.nice(1)  # or tambon-sync would starve beside other tests: sync_bed.py


def check(true, what):
    if not true:
        sys.exit(f"not so: {what}")
    print(f"ok: {what}")


def digests(folder):
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file()}


def ask(path, query):
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


class Workspace:
    def __init__(self, program, path):
        self.program, self.path = pathlib.Path(program), pathlib.Path(path)

    def run(self, *words, epoch=EPOCH):
        """Returns: exit code, all that was said."""
        done = subprocess.run([self.program, "-C", self.path, *map(str, words)], check=False,
                              text=True, capture_output=True, timeout=300, stdin=subprocess.DEVNULL,
                              start_new_session=True,
                              env={**os.environ, "SOURCE_DATE_EPOCH": epoch})
        return done.returncode, done.stdout + done.stderr

    def call(self, *words, expect=0, epoch=EPOCH):
        code, said = self.run(*words, epoch=epoch)
        if code != expect:
            sys.exit(f"{words}: exit {code}, not {expect}\n{said}")
        return said

    def make(self, *offices):
        """The pilot; with `offices`, only what those tambons sent."""
        subprocess.run([self.program, "init", self.path, "--pilot"], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH})
        for folder in (self.path / "intake").iterdir():
            if offices and folder.name not in offices:
                shutil.rmtree(folder)
        self.call("import", "--by", IMPORTER)
        return self

    def publish(self, *words):
        """A whole round by two people."""
        self.call("diff", "--by", IMPORTER, "--no-links")
        self.call("approve", "--by", APPROVER, *words)
        return self.call("publish")

    def edit(self, name, change, *words):
        """Changes the text of a sheet and imports the tree."""
        path = self.path / name
        text = path.read_text(encoding="utf-8-sig")
        path.write_text(change(text), encoding="utf-8")
        return self.call("import", "--by", IMPORTER, *words)

    def published(self):
        """Number of the release that the repository names; 0 for none."""
        names = [path.name for path in (self.path / "releases").glob("*.db")]
        timestamp = self.path / "repository/metadata/timestamp.json"
        return max((int(name[:-3]) for name in names), default=0) if timestamp.exists() else 0

    def repository(self):
        return digests(self.path / "repository")

    def log(self):
        return ask(self.path / "province.db",
                   "SELECT who, action, subject, detail FROM audit_log ORDER BY id")
