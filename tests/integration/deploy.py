#!/usr/bin/env python3
"""packaging/deploy.sh to a folder that nginx serves, to a web server by ssh and to an object store:
wherever it is cut off, a kiosk that asks gets the old release or the new one; the next run goes on.
And the units that do it.

    deploy.py BIN_FOLDER [--everywhere]     --everywhere: at every file, not at some
"""
import json
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import time

from publish_bed import Workspace, check
from s3_server import Store
from ssh_server import SshServer
from sync_bed import SERVE, SOURCE, Ran, skip

EVERYWHERE = "--everywhere" in sys.argv
BIN = pathlib.Path(sys.argv[1]).resolve()
DEPLOY = SOURCE / "packaging/deploy.sh"
PAGE = "t/800199/2560.html"  # of earlier days, as RELEASE
CHANGED = "t/800120/2569"  # the page that the next release changes
RELEASE = f"targets/v1/full/{'0' * 64}.0.db.zst"
RUNS = range(1, 10)  # rsyncs of a deployment with a new root, each a connection of its own by ssh

# rsync, killed with all of deploy.sh in its run KILL_RUN (from 1) where it renames or removes for the KILL_AT-th time.
WRAPPER = f"""#!/bin/sh
run=$(($(cat "$RUNS" 2>/dev/null || echo 0) + 1))
echo $run >"$RUNS"
[ $run = "$KILL_RUN" ] || exec {shutil.which("rsync")} "$@"
export LD_PRELOAD={BIN}/kill_at.so
exec {shutil.which("rsync")} "$@"
"""


class Bed:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.workspace = Workspace(BIN / "tambon-publish", self.folder / "workspace").make("800120")
        self.workspace.publish()
        self.kept, self.served = self.folder / "kept", self.folder / "served"
        self.store, self.kept_store = self.folder / "store", self.folder / "kept-store"
        self.tools = self.folder / "tools"
        self.tools.mkdir()
        wrapper = self.tools / "rsync"
        wrapper.write_text(WRAPPER)
        wrapper.chmod(wrapper.stat().st_mode | stat.S_IXUSR)

    def try_deploy(self, destination, **environment):
        return subprocess.run([DEPLOY, self.workspace.path, str(destination)], check=False, text=True,
                              capture_output=True, start_new_session=True,
                              env={**os.environ, **environment})

    def deploy(self, destination, **environment):
        done = self.try_deploy(destination, **environment)
        if done.returncode != 0:
            sys.exit(f"deploy {environment}: exit {done.returncode}\n{done.stdout}{done.stderr}")

    def killed(self, run, at):
        """True when rsync was killed there; False when it never came so far."""
        runs = self.folder / "runs"
        runs.unlink(missing_ok=True)
        done = self.try_deploy(self.served, PATH=f"{self.tools}:{os.environ['PATH']}", RUNS=str(runs),
                               KILL_RUN=str(run), KILL_AT=str(at))
        return done.returncode != 0

    def next_release(self):
        """With new machine keys: a new root, and metadata of both sides."""
        self.workspace.edit("intake/800120/projects.csv", lambda text: text.replace("ถนน", "ทางหลวง", 1))
        self.workspace.publish()
        keys = self.workspace.path / "keys"
        self.workspace.call("key", "change", "machine", "--key", keys / "root-1.pem", "--key",
                            keys / "root-2.pem")

    def again(self):
        # What is served is replaced file by file, never written into: links do, and are ten times as quick.
        for path, kept, copy in ((self.served, self.kept, os.link),
                                 (self.store, self.kept_store, shutil.copy2)):
            # The far end of a line that broke may be at work in it a moment longer.
            for _ in range(100):
                shutil.rmtree(path, ignore_errors=True)
                if not path.exists():
                    break
                time.sleep(0.1)
            shutil.copytree(kept, path, symlinks=True, copy_function=copy)

    def poll(self, where, *words):
        """The release a kiosk has after it asked."""
        ran = Ran(subprocess.run([BIN / "tambon-sync", "--store", self.store, "--root",
                                  self.workspace.path / "root.json", *words], check=False, text=True,
                                 capture_output=True, timeout=60))
        release = json.loads((self.store / "status.json").read_text())["release"]
        if ran.code != 0 or release not in (1, 2):
            sys.exit(f"{where}: release {release}, {ran}")
        return release


def site(folder):
    """What the pages of a folder say, by the addresses they are served at."""
    return tuple((folder / name).read_text() for name in ("now.css", f"{CHANGED}/index.html",
                                                          f"en/{CHANGED}/index.html"))


def check_all_there(bed):
    here = {str(path.relative_to(bed.served)) for path in bed.served.rglob("*") if path.is_file()}
    there = bed.workspace.path / "repository"
    check(here == {str(path.relative_to(there)) for path in there.rglob("*") if path.is_file()},
          "in the end there is what was published, and nothing else")


def to_a_folder(bed, source):
    points, seen, sites = 0, set(), set()
    for run in RUNS:
        at = 1
        while True:
            bed.again()
            if not bed.killed(run, at):
                break
            points += 1
            seen.add(bed.poll(f"rsync {run} killed at {at}", *source))
            sites.add(site(bed.served))
            at += 1 if EVERYWHERE else max(2, at // 3)  # a site has thousands of pages
    check(points >= 6 and seen == {1, 2}, f"killed at {points} places: the old release or the new")
    check(sites == {site(bed.kept), site(bed.workspace.path / "repository")},
          f"its pages are all of the old release, or all of the new: {len(sites)}")
    bed.again()
    bed.deploy(bed.served)
    check(bed.poll("at the end", *source) == 2, "the next run goes on")
    check(not (bed.served / PAGE).exists() and (bed.served / RELEASE).exists(),
          "what was withdrawn is gone, a release that may just be fetched is not")
    bed.deploy(bed.served)
    check_all_there(bed)


def to_a_web_server(bed, source):
    """A line that breaks after so many bytes of the server's answers, in each connection."""
    server = SshServer(bed.folder / "ssh")
    destination = f"web.example:{bed.served}"
    sizes = range(1, 20000, 10) if EVERYWHERE else (1, 200, 5000)
    cuts, seen = 0, set()
    try:
        for connection in RUNS:
            for size in sizes:
                bed.again()
                done = bed.try_deploy(destination, **server.wishes(connection, size))
                if done.returncode == 0:
                    break
                cuts += 1
                seen.add(bed.poll(f"connection {connection} cut after {size} bytes", *source))
        check(cuts >= 6 and seen == {1, 2}, f"by ssh, cut at {cuts} places: the old release or the new")
        for _ in range(2):
            bed.deploy(destination, **server.wishes())
        check_all_there(bed)
    finally:
        server.close()


def to_an_object_store(bed, first, second, source):
    """`first` and `second` deploy the old and the new state of the workspace; each state that the
    objects were in is laid where nginx serves it."""
    store = Store()
    wishes = {"S3CMD_CONFIG": str(store.config(bed.folder / "s3cfg"))}
    first(lambda: bed.deploy("s3://plan/web", **wishes))
    begun = len(store.states)
    second(lambda: bed.deploy("s3://plan/web", **wishes))
    states, seen = store.states[begun:], set()
    for number in sorted({*range(0, len(states), 1 if EVERYWHERE else max(5, len(states) // 40)),
                          len(states) - 1}):
        bed.again()
        shutil.rmtree(bed.served)
        for key, (data, _) in states[number].items():
            path = bed.served / key.removeprefix("web/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        seen.add(bed.poll(f"after {number} objects", *source))
    check(seen == {1, 2}, f"an object store, cut off after each of {len(states)} objects")
    store.objects = states[-1]
    said = {key: store.objects[key][1] for key in store.objects}
    check(said["web/metadata/timestamp.json"] == "public, max-age=60" and
          all("immutable" in said[key] for key in said if key.startswith("web/targets/")) and
          "immutable" in said["web/metadata/2.root.json"], "with how long caches may keep each")


def units():
    if shutil.which("systemd-analyze") is None:
        print("SKIPPED the units: systemd-analyze is not installed", file=sys.stderr)
        return
    folder = SOURCE / "packaging/systemd"
    done = subprocess.run(["systemd-analyze", "verify", *sorted(folder.glob("*.timer"))], check=False,
                          capture_output=True, text=True)
    # The programs are not installed here; nothing else may be said of ours.
    said = [line for line in done.stderr.splitlines()
            if "tambon" in line and "is not executable" not in line]
    check(not said, f"systemd has nothing to say about the units {said}")
    for unit, threshold in (("tambon-renew", 10), ("tambon-deploy", 25)):
        done = subprocess.run(["systemd-analyze", "security", "--offline=true",
                               f"--threshold={threshold}", folder / f"{unit}.service"], check=False,
                              capture_output=True, text=True)
        check(done.returncode == 0, f"{unit} is confined: {done.stdout.splitlines()[-1:]}")


def main():
    if shutil.which("rsync") is None:
        skip("rsync is not installed")
    units()
    with tempfile.TemporaryDirectory(prefix="deploy-") as folder:
        bed = Bed(folder)
        bed.deploy(bed.kept)
        for name in (PAGE, RELEASE):
            (bed.kept / name).parent.mkdir(parents=True, exist_ok=True)
            (bed.kept / name).write_text("of earlier days")
        subprocess.run([BIN / "tambon-sync", "--store", bed.kept_store, "--root",
                        bed.workspace.path / "root.json", "--from", bed.kept], check=True,
                       stdout=subprocess.DEVNULL)
        before = bed.folder / "before"
        shutil.copytree(bed.workspace.path, before, symlinks=True)
        bed.next_release()
        bed.again()
        state = bed.folder / "serve"
        url = subprocess.run([SERVE, "start", bed.served, state], check=True, capture_output=True,
                             text=True).stdout.strip()
        new = bed.workspace.path

        def with_the_old(run):
            bed.workspace.path = before
            run()
            bed.workspace.path = new

        try:
            source = ("--url", url, "--ca", state / "certificate.pem")
            to_a_folder(bed, source)
            to_a_web_server(bed, source)
            if shutil.which("s3cmd") is not None:
                to_an_object_store(bed, with_the_old, lambda run: run(), source)
        finally:
            subprocess.run([SERVE, "stop", state], check=True)


main()
