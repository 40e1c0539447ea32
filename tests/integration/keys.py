#!/usr/bin/env python3
"""Changing keys: every change on separate sticks and days, and real kiosks that follow each of them,
also those that were switched off since the first root.

    keys.py BIN_FOLDER [--everywhere]     --everywhere: killed at every call that makes files durable
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from cryptography.hazmat.primitives import serialization
from publish_bed import APPROVER, EPOCH, Workspace, check, digests
from sanitized import is_sanitized
from sync_bed import Ran

EVERYWHERE = "--everywhere" in sys.argv
BIN = pathlib.Path(sys.argv[1]).resolve()
REFUSED = 11
DURABLE = "fsync,rename,renameat,renameat2,unlink,unlinkat"


class Kiosk:
    def __init__(self, workspace, store):
        self.workspace, self.store = workspace, pathlib.Path(store)

    def sync(self, expect=0, what=""):
        """From the folder, trusting only the first root."""
        ran = Ran(subprocess.run(
            [BIN / "tambon-sync", "--store", self.store, "--from", self.workspace.path / "repository",
             "--root", self.workspace.path / "root.json"],
            check=False, capture_output=True, text=True, timeout=120))
        if ran.code != expect:
            sys.exit(f"{what}: the kiosk ended with {ran}")
        return ran

    def root_version(self):
        return json.loads((self.store / "metadata/root.json").read_text())["signed"]["version"]


class Bed:
    """A workspace whose root keys have left it, each to a stick of its own."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.workspace = Workspace(BIN / "tambon-publish", self.folder / "workspace").make("800120")
        self.sticks = []
        for number in (1, 2, 3):
            stick = self.folder / f"stick{number}"
            stick.mkdir()
            self.sticks.append(pathlib.Path(shutil.move(
                self.workspace.path / f"keys/root-{number}.pem", stick)))
        self.workspace.publish()
        self.metadata = self.workspace.path / "repository/metadata"
        self.change = self.workspace.path / "key-change/key-change.json"
        self.kiosks = {}

    def call(self, *words, **options):
        return self.workspace.call("key", *words, **options)

    def both(self, *numbers):
        return [word for number in numbers for word in ("--key", self.sticks[number])]

    def kiosk(self, name):
        return self.kiosks.setdefault(name, Kiosk(self.workspace, self.folder / f"store-{name}"))

    def root(self):
        newest = max(self.metadata.glob("*.root.json"), key=lambda path: int(path.name.split(".")[0]))
        return json.loads(newest.read_text())["signed"]

    def follow(self, what):
        """All kiosks there are, and one that has only just been installed."""
        version = self.root()["version"]
        for name in ["old", "deceived", f"installed-at-{version}"]:
            self.kiosk(name).sync(what=what)
            check(self.kiosk(name).root_version() == version, f"{what}: the kiosk {name} follows")


def private_keys(bed):
    return sorted(path.name for path in (bed.workspace.path / "keys").glob("*.pem"))


def shown(bed):
    said = bed.call("show")
    check(said.count("ลายมือชื่อใช้ได้ถึง") == 3 and "สำเนาที่เขต" in said, "the keys are shown with their days")
    check(re.search(r"([0-9a-f]{4} ){7}[0-9a-f]{4}  ตู้นิรภัย", said), "in groups of four, with their places")
    check("2574" in said, "the root for five years")


def the_machine(bed):
    before = private_keys(bed)
    said = bed.call("change", "machine", *bed.both(0, 1), "--by", APPROVER)
    check("เริ่มใช้กุญแจเครื่องชุดใหม่แล้ว" in said, "both sticks at hand: one command")
    after = private_keys(bed)
    check(set(before) <= set(after) and len(after) == len(before) + 2, "the old ones sign once more")
    for path in (bed.workspace.path / "keys").glob("*.pem"):
        check(path.stat().st_mode & 0o777 == 0o600, f"{path.name} is private")
    bed.follow("new machine keys")
    bed.call("change", "machine", *bed.both(1, 2))
    check(not set(before) & set(private_keys(bed)) - {"targets.pem"}, "and are deleted by the next change")
    bed.follow("machine keys again")
    check(any(entry[:2] == (APPROVER, "key") for entry in bed.workspace.log()), "the log says who")


def the_officer(bed):
    stick = bed.folder / "travelling"
    passphrase = bed.folder / "passphrase"
    passphrase.write_text("ประโยคยาวที่จำได้เอง\n")
    bed.call("change", "officer", "--out", stick, "--officer-passphrase-file", passphrase)
    page = (stick / "checklist.html").read_text()
    check("☐" in page and page.count("ผู้ถือกุญแจหลักคนที่ 2") == 3, "the page has its boxes")
    code = re.search(r"รหัสตรวจ (([0-9a-f]{4} ){7}[0-9a-f]{4})", page).group(1)
    bed.follow("a change that waits changes nothing")
    bed.workspace.call("renew")
    for number in (0, 2):  # two people who never meet, each with a copy of the file
        away = bed.folder / f"away{number}.json"
        shutil.copy(stick / "key-change.json", away)
        done = subprocess.run([BIN / "tambon-publish", "key", "sign", away, "--key", bed.sticks[number],
                               "--yes"], check=True, text=True, capture_output=True, cwd=bed.folder)
        check(code in done.stdout, "the code on their screen is that of the page")
    said = bed.call("finish", bed.folder / "away0.json", "--officer-passphrase-file", passphrase, expect=1)
    check("อีก 1 ดอก" in said and bed.root()["version"] == 3, "one signature is not enough, and is kept")
    said = bed.call("finish", bed.folder / "away2.json", "--officer-passphrase-file", passphrase)
    check("เริ่มใช้กุญแจเจ้าหน้าที่ชุดใหม่แล้ว" in said, "two days, two places, one change")
    sealed = [path for path in (bed.workspace.path / "keys").glob("targets*.pem")]
    check(len(sealed) == 1 and "ENCRYPTED" in sealed[0].read_text(), "the new key is sealed, the old gone")
    bed.follow("a new officer's key")
    text = lambda sheet: sheet.replace("ถนน", "ทางหลวง", 1)
    bed.workspace.edit("intake/800120/projects.csv", text)
    bed.workspace.call("diff", "--no-links")
    bed.workspace.call("approve", "--by", APPROVER, "--passphrase-file", passphrase)
    bed.workspace.call("publish")
    bed.follow("a release of the new officer")


def the_root(bed):
    passphrase = bed.folder / "passphrase"
    stick = bed.folder / "stick4"
    said = bed.workspace.call("key", "make", "--out", bed.workspace.path / "here", "--holder", "x",
                              "--passphrase-file", passphrase, expect=1)
    check("นอกเครื่อง" in said, "no root key is made in the workspace")
    bed.call("make", "--out", stick, "--holder", "ตู้นิรภัยใหม่", "--passphrase-file", passphrase)
    private, public = next(stick.glob("*.pem")), next(stick.glob("*.pub"))
    check("ENCRYPTED" in private.read_text() and "PRIVATE" not in public.read_text(), "a new root key")
    stolen = bed.root()["roles"]["root"]["keyids"][1]
    said = bed.call("change", "main", "--remove", stolen[:8], expect=1)
    check("3 ดอก" in said, "there are always three root keys")
    bed.call("change", "main", "--remove", stolen[:4] + " " + stolen[4:8], "--new", public)
    bed.call("sign", "--key", bed.sticks[1], "--yes")
    bed.call("sign", "--key", private, "--passphrase-file", passphrase, "--yes")
    said = bed.call("finish", expect=1)
    check("ยังไม่ครบ" in said, "the stolen key and the new one do not make two")
    bed.call("sign", "--key", bed.sticks[0], "--yes")
    bed.call("finish")
    check(stolen not in bed.root()["roles"]["root"]["keyids"], "the stolen key is out")
    bed.follow("a stolen root key replaced")
    bed.sticks[1] = private
    said = bed.call("change", "main", "--key", bed.sticks[0], "--key", bed.sticks[2])
    check("เริ่มใช้กุญแจหลักชุดใหม่แล้ว" in said, "the root gets another five years")
    bed.follow("a renewed root")


def refusals(bed):
    version = bed.root()["version"]
    other = bed.folder / "other"
    bed.call("make", "--out", other, "--holder", "คนอื่น", "--passphrase-file", bed.folder / "passphrase")
    bed.call("change", "machine")
    check("ค้างอยู่" in bed.call("change", "machine", expect=1), "one change at a time")
    said = bed.call("sign", "--key", next(other.glob("*.pem")), "--passphrase-file",
                    bed.folder / "passphrase", "--yes", expect=1)
    check("ไม่ใช่กุญแจหลัก" in said, "a stranger's key signs nothing")
    said = bed.call("sign", "--key", bed.sticks[0], expect=1)
    check("--yes" in said, "nobody signs without having compared")
    saved = json.loads(bed.change.read_text())
    saved["next"]["signed"]["roles"]["root"]["threshold"] = 1
    forged = bed.folder / "forged.json"
    forged.write_text(json.dumps(saved))
    bed.call("sign", forged, "--key", bed.sticks[0], "--yes")
    said = bed.call("finish", forged, expect=1)
    check("ถูกแก้ระหว่างทาง" in said, "a file that was altered on its way is refused")
    kept = private_keys(bed)
    bed.call("cancel")
    check(not bed.change.exists() and len(private_keys(bed)) == len(kept) - 2, "and all of it cancelled")
    bed.call("finish", expect=1)
    bed.workspace.call("renew")
    bed.follow("after all that")
    check(bed.root()["version"] == version, "no root was made of it")


def a_thief_of_the_timestamp_key(bed):
    """Signs a timestamp of version 1,000,000; the kiosk that believed it recovers by the new keys."""
    victim = bed.kiosk("deceived")
    path = bed.metadata / "timestamp.json"
    right = path.read_bytes()
    document = json.loads(right)
    document["signed"]["version"] = 1_000_000
    canonical = lambda value: json.dumps(value, sort_keys=True, separators=(",", ":"),
                                         ensure_ascii=False).encode()
    signatures = []
    for key_path in (bed.workspace.path / "keys").glob("timestamp*.pem"):
        key = serialization.load_pem_private_key(key_path.read_bytes(), None)
        for entry in document["signatures"]:
            public = bed.root()["keys"].get(entry["keyid"], {}).get("keyval", {}).get("public")
            raw = key.public_key().public_bytes(serialization.Encoding.Raw,
                                                serialization.PublicFormat.Raw)
            if public == raw.hex():
                signatures.append({"keyid": entry["keyid"],
                                   "sig": key.sign(canonical(document["signed"])).hex()})
    path.write_bytes(canonical({"signatures": signatures, "signed": document["signed"]}))
    victim.sync(what="the thief is believed")
    path.write_bytes(right)
    victim.sync(REFUSED, "the right one is older")
    print("ok: a kiosk is caught by a stolen timestamp key")
    for key_path in (bed.workspace.path / "keys").glob("timestamp*.pem"):
        key_path.unlink()  # the disk went with the thief
    said = bed.call("change", "machine", "--lost", *bed.both(0, 2))
    check("เริ่มใช้" in said, "new machine keys without the old")
    bed.follow("after a fast-forward attack")


def a_drill(bed):
    before = digests(bed.workspace.path)
    page = bed.folder / "drill.html"
    said = bed.call("drill", "--html", page)
    check("ซ้อมครบ" in said and "กุญแจทิ้ง" in page.read_text(), "a drill, with its page")
    check(digests(bed.workspace.path) == before, "touches nothing")


def kill_points(bed, words):
    """How many calls of each kind the command makes; from a copy, so that nothing has happened."""
    done = subprocess.run(["strace", "-f", "-qq", "-e", f"trace={DURABLE}", "-o", "/dev/stdout",
                           BIN / "tambon-publish", "-C", bed, *words], check=True, text=True,
                          capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH})
    calls = re.findall(r"^\d+ +(\w+)\(", done.stdout, re.M)
    return [(name, number + 1) for name in DURABLE.split(",") for number in range(calls.count(name))]


def killed(bed):
    """Wherever finish is killed, kiosks get on, and the next finish ends it."""
    bed.call("change", "machine")
    for number in (0, 2):
        bed.call("sign", "--key", bed.sticks[number], "--yes")
    here, kept = bed.workspace.path, bed.folder / "kept"
    store, kept_store = bed.kiosk("old").store, bed.folder / "kept-store"
    shutil.copytree(here, kept, symlinks=True)
    shutil.copytree(store, kept_store, symlinks=True)

    def again():
        for path, saved in ((here, kept), (store, kept_store)):
            shutil.rmtree(path)
            shutil.copytree(saved, path, symlinks=True)

    points = kill_points(here, ["key", "finish"])
    for name, number in points if EVERYWHERE else points[::5]:
        again()
        subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={name}", "-e",
                        f"inject={name}:signal=KILL:when={number}", BIN / "tambon-publish", "-C", here,
                        "key", "finish"], check=False, capture_output=True,
                       env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH})
        where = f"killed at {name} {number}"
        bed.kiosk("old").sync(what=where)
        if bed.change.exists():
            bed.call("finish")
        bed.workspace.call("renew")
        bed.kiosk("old").sync(what=f"{where}, finished")
        if bed.kiosk("old").root_version() != bed.root()["version"] or bed.root()["version"] == 1:
            sys.exit(f"{where}: not finished")
    print(f"ok: killed at {len(points if EVERYWHERE else points[::5])} of {len(points)} points")


def main():
    with tempfile.TemporaryDirectory(prefix="keys-") as folder:
        bed = Bed(folder)
        bed.kiosk("old").sync()
        bed.kiosk("deceived").sync()
        if not EVERYWHERE:
            shown(bed)
            a_drill(bed)
            the_machine(bed)
            the_officer(bed)
            the_root(bed)
            a_thief_of_the_timestamp_key(bed)
            refusals(bed)
        # A killed process tells a sanitizer nothing.
        if shutil.which("strace") is not None and not is_sanitized(BIN / "tambon-publish"):
            killed(bed)


main()
