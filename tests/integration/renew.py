#!/usr/bin/env python3
"""Signing what is out anew: kiosks go on trusting it, and nothing else has changed.

    renew.py BIN_FOLDER
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from publish_bed import APPROVER, EPOCH, Workspace, check, digests
from sync_bed import Ran, skip

BIN = pathlib.Path(sys.argv[1]).resolve()
DAY = 86400
EXPIRED = 17


def after(days):
    return str(int(EPOCH) + days * DAY)


class Kiosk:
    """A store of its own that gets the repository as it lies there."""

    def __init__(self, workspace, folder):
        self.workspace, self.store = workspace, folder / "store"

    def sync(self, days, expect):
        repository = self.workspace.path / "repository"
        day = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(int(after(days))))
        ran = Ran(subprocess.run(
            ["faketime", "-m", day, BIN / "tambon-sync", "--store", self.store, "--from", repository, "--root",
             repository / "metadata/1.root.json"], check=False, capture_output=True, text=True,
            timeout=120,
            env={**os.environ, "TZ": "UTC", "ASAN_OPTIONS": "verify_asan_link_order=0"}))
        check(ran.code == expect, f"{days} days after the release: {ran}")


def versions(workspace):
    metadata = workspace.path / "repository/metadata"
    newest = lambda role: max(int(path.name.split(".")[0]) for path in metadata.glob(f"*.{role}.json"))
    signed = json.loads((metadata / "timestamp.json").read_text())["signed"]
    return signed["version"], newest("snapshot"), newest("targets")


def data(workspace):
    return {name: digest for name, digest in digests(workspace.path / "repository").items()
            if not name.startswith("metadata/")}


def every_week(workspace, kiosk):
    kiosk.sync(1, 0)
    before, were = data(workspace), versions(workspace)
    said = workspace.call("renew", "--by", "ตัวตั้งเวลา", epoch=after(30))
    check("ต่ออายุแล้ว" in said and "เจ้าหน้าที่" not in said, f"the machine's signatures are new {said}")
    check(data(workspace) == before, "no page and no file was touched")
    check(versions(workspace) == (were[0] + 1, were[1] + 1, were[2]), "the officer's are as they were")
    kiosk.sync(60, 0)
    kiosk.sync(76, EXPIRED)
    check(any(entry[:2] == ("ตัวตั้งเวลา", "renew") for entry in workspace.log()), "and the log says so")


def the_officer(workspace, kiosk):
    said = workspace.call("renew", epoch=after(380))
    check("ลายมือชื่อของเจ้าหน้าที่ใกล้หมดอายุ" in said, "what the machine cannot renew is told in time")
    kiosk.sync(399, 0)
    workspace.call("renew", epoch=after(401))
    kiosk.sync(402, EXPIRED)
    said = workspace.call("renew", "--officer", "--by", APPROVER, epoch=after(402))
    check("ใกล้หมดอายุ" not in said, "the officer renews as well")
    kiosk.sync(440, 0)


def what_is_refused(workspace):
    text = lambda sheet: sheet.replace("ถนน", "ทางหลวง", 1)
    workspace.edit("intake/800120/projects.csv", text)
    workspace.call("diff", "--no-links", epoch=after(402))
    workspace.call("approve", "--by", APPROVER, epoch=after(402))
    said = workspace.call("renew", "--officer", expect=1, epoch=after(402))
    check("'publish'" in said, "an approval that waits is not made void")
    workspace.call("renew", epoch=after(403))
    workspace.call("publish", epoch=after(403))
    print("ok: the machine's renewal leaves it good")


def main():
    if shutil.which("faketime") is None:
        skip("faketime is not installed")
    with tempfile.TemporaryDirectory(prefix="renew-") as folder:
        folder = pathlib.Path(folder)
        workspace = Workspace(BIN / "tambon-publish", folder / "workspace").make("800120")
        said = workspace.call("renew", expect=1)
        check("ยังไม่เคยเผยแพร่" in said, "there is nothing to renew before the first release")
        workspace.publish()
        kiosk = Kiosk(workspace, folder)
        every_week(workspace, kiosk)
        the_officer(workspace, kiosk)
        what_is_refused(workspace)


main()
