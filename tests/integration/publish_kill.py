#!/usr/bin/env python3
"""kill -9 at the system calls of tambon-publish, with strace.
    publish_kill.py BIN_FOLDER                a sample that takes about a minute (ctest)
    publish_kill.py BIN_FOLDER --everywhere [COMMAND…]   every call of every command, or of these, once

After every kill the repository must hold the old or the new release, whole, as tambon-sync sees it,
its pages must all be there,
province.db what it held before the command or what it holds after it, row by row; and the same
command, left alone, must finish. What was done is in the audit log exactly once."""
import collections
import contextlib
import hashlib
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib

from publish_bed import APPROVER, IMPORTER, Workspace, ask
from sanitized import sample_seconds
from sync_bed import stay_in_memory

SKIP = 77
TRACE = ["strace", "-f", "-qq", "-e", "signal=none"]
CHANGING = re.compile(r"p?write(v|64)?|pwritev|rename\w*|unlink\w*|rmdir|mkdir\w*|f?truncate|fsync|"
                      r"fdatasync|link\w*|symlink\w*|copy_file_range|sendfile|openat|fchmod\w*")
BIN = pathlib.Path(sys.argv[1]).resolve()
EVERYWHERE = "--everywhere" in sys.argv
CHOSEN = sys.argv[sys.argv.index("--everywhere") + 1:] if EVERYWHERE else []


class Command:
    """One command on a workspace that is put back before every run."""

    def __init__(self, folder, kept, *words):
        self.folder, self.kept, self.words = folder, kept, words
        self.workspace = Workspace(BIN / "tambon-publish", folder / "workspace")
        self.states = set()  # what province.db may hold after a kill

    def put_back(self):
        shutil.rmtree(self.workspace.path, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", self.kept, self.workspace.path], check=True)

    def strace(self, *options):
        log = self.folder / "strace"
        done = subprocess.run([*TRACE, *options, "-o", log, self.workspace.program, "-C",
                               self.workspace.path, *self.words], check=False, timeout=300,
                              capture_output=True, text=True, stdin=subprocess.DEVNULL,
                              env={"SOURCE_DATE_EPOCH": "1795222800", "LC_ALL": "C.UTF-8",
                                   "ASAN_OPTIONS": "detect_leaks=0"})
        return done.returncode, log.read_text(errors="replace")

    def points(self):
        self.put_back()
        code, log = self.strace()
        if code != 0:
            sys.exit(f"{self.words}: the run to be disturbed does not work: {code}")
        # strace counts each thread's calls by themselves: the highest count covers them all.
        counts = collections.Counter()
        for (_, call), count in collections.Counter(
                re.findall(r"^(\d+) +(\w+)\(", log, re.MULTILINE)).items():
            counts[call] = max(counts[call], count)
        self.states = {content(self.kept / "province.db"),
                       content(self.workspace.path / "province.db")}
        # Killed between two calls that change nothing, the disk is as it is before the next that does.
        return sorted((call, time) for call, count in counts.items()
                      if EVERYWHERE or CHANGING.fullmatch(call) for time in range(1, count + 1))


def sample(points):
    """In a mixed order, the same every time, as many as the time allows; or all of them."""
    order = points if EVERYWHERE else sorted(points, key=lambda p: zlib.crc32(repr(p).encode()))
    end = time.monotonic() + sample_seconds(BIN / "tambon-publish")
    for point in order:
        if not EVERYWHERE and time.monotonic() > end:
            return
        yield point


def synced_release(folder, workspace):
    """The release that a kiosk gets from the repository as it lies there."""
    store = folder / "store"
    shutil.rmtree(store, ignore_errors=True)
    done = subprocess.run([BIN / "tambon-sync", "--store", store, "--from",
                           workspace.path / "repository", "--root", workspace.path / "root.json"],
                          check=False, capture_output=True, text=True, timeout=60,
                          env={"ASAN_OPTIONS": "detect_leaks=0",
                               "SOURCE_DATE_EPOCH": "1795222800"})
    current = store / "current"
    if not current.exists():
        sys.exit(f"the repository cannot be synced: {done.stdout}{done.stderr}")
    return ask(current.resolve(), "SELECT number FROM release")[0][0]


def content(path):
    """One digest of every row of every table, but for the log, to which a command may write twice,
    and for what belongs to a draft that is being made."""
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        rows = (line for line in database.iterdump()
                if not line.startswith(('INSERT INTO "audit_log"', 'INSERT INTO "disclosure_draft')))
        return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def check_site(repository, where):
    """Every page of one release, in both languages: the links lead to one whole generation."""
    lines = (repository / ".site/current/.pages").read_text().splitlines()[1:]
    # "tree thai english number moment path"; a line of four words tells what such a page is made of
    paths = [words[5] for words in (line.split(" ", 5) for line in lines) if len(words) == 6]
    if len(paths) < 100:
        sys.exit(f"{where}: the list of pages has only {len(paths)}")
    for path in paths:
        for page in (repository / path, repository / "en" / path):
            if not (page / "index.html").is_file():
                sys.exit(f"{where}: {page} is not there")


def check_state(command, where):
    workspace = command.workspace
    check_site(workspace.path / "repository", where)
    if content(workspace.path / "province.db") not in command.states:
        sys.exit(f"{where}: province.db is neither as before nor as after")
    if ask(workspace.path / "province.db", "PRAGMA integrity_check") != [("ok",)]:
        sys.exit(f"{where}: province.db is damaged")
    release = synced_release(command.folder, workspace)
    if release not in (1, 2):
        sys.exit(f"{where}: release {release} is out")
    return release


def disturb(command, finished):
    if CHOSEN and command.words[0] not in CHOSEN:
        return
    points = command.points()
    killed = tried = 0
    for call, count in sample(points):
        command.put_back()
        code, _ = command.strace("-e", f"trace={call}", "-e",
                                 f"inject={call}:signal=KILL:when={count}")
        where = f"{command.words[0]}, {call} {count}"
        killed += code in (-9, 137)
        tried += 1
        check_state(command, where)
        code, said = command.workspace.run(*command.words)
        if code != 0:
            sys.exit(f"{where}: the next run does not finish: {said}")
        finished(command, where)
    print(f"{command.words[0]}: {len(points)} points, {tried} tried, {killed} killed, 0 violations")
    if killed < tried * 0.8:
        sys.exit("most kills came too late: the test tests nothing")


def count_log(workspace, action, subject):
    return sum(row[1:3] == (action, subject) for row in workspace.log())


def import_finished(command, where):
    workspace = command.workspace
    if ask(workspace.path / "province.db",
           "SELECT count(*) FROM project WHERE status = 'postponed' AND area_code = '800120'"
           )[0][0] != import_finished.wanted:
        sys.exit(f"{where}: the change is not in province.db")
    imports = count_log(workspace, "import", "intake/800120/projects.csv")
    if imports != 2:  # the first import, and this one
        sys.exit(f"{where}: {imports} entries for the file in the log")


def diff_finished(command, where):
    if not (command.workspace.path / "draft/draft.json").exists():
        sys.exit(f"{where}: no draft")


def approve_finished(command, where):
    if not (command.workspace.path / "approved/approval.json").exists():
        sys.exit(f"{where}: no approval")
    if synced_release(command.folder, command.workspace) != 1:
        sys.exit(f"{where}: approving published")


def publish_finished(command, where):
    workspace = command.workspace
    if synced_release(command.folder, workspace) != 2:
        sys.exit(f"{where}: release 2 is not out")
    if count_log(workspace, "publish", "2") != 1 or (workspace.path / "approved").exists():
        sys.exit(f"{where}: not recorded once, or left lying about")
    if digest_of_base(workspace) != publish_finished.wanted:
        sys.exit(f"{where}: what went out is not what was approved")


def digest_of_base(workspace):
    return (workspace.path / "releases/2.db").read_bytes()


def change(text):
    for old, new in (("กำลังดำเนินการ", "ชะลอ"), (",doing,", ",postponed,")):
        if old in text:
            return text.replace(old, new, 1)
    sys.exit("no project under way")


def keep(workspace, folder, name):
    kept = folder / name
    subprocess.run(["cp", "-a", workspace.path, kept], check=True)
    return kept


def main():
    if subprocess.run([*TRACE, "-o", "/dev/null", "true"], check=False).returncode != 0:
        print("SKIPPED: strace may not trace here", file=sys.stderr)
        sys.exit(SKIP)
    stay_in_memory()
    with tempfile.TemporaryDirectory(prefix="publish-kill-") as name:
        folder = pathlib.Path(name)
        first = Workspace(BIN / "tambon-publish", folder / "first").make("800120", "800201")
        first.publish()
        postponed = ("SELECT count(*) FROM project WHERE status = 'postponed' AND "
                     "area_code = '800120'")
        sheet = first.path / "intake/800120/projects.csv"
        import_finished.wanted = ask(first.path / "province.db", postponed)[0][0] + 1
        sheet.write_text(change(sheet.read_text(encoding="utf-8-sig")), encoding="utf-8")
        before_import = keep(first, folder, "before-import")
        disturb(Command(folder, before_import, "import", "--by", IMPORTER), import_finished)
        first.call("import", "--by", IMPORTER)
        disturb(Command(folder, keep(first, folder, "before-diff"), "diff", "--no-links", "--by",
                        IMPORTER), diff_finished)
        first.call("diff", "--no-links", "--by", IMPORTER)
        disturb(Command(folder, keep(first, folder, "before-approve"), "approve", "--by", APPROVER),
                approve_finished)
        first.call("approve", "--by", APPROVER)
        publish_finished.wanted = (first.path / "approved/release.db").read_bytes()
        disturb(Command(folder, keep(first, folder, "before-publish"), "publish", "--by", APPROVER),
                publish_finished)


main()
