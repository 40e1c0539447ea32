#!/usr/bin/env python3
"""`verify` and what `publish` cleans up: every damage to a repository is found and named, clients of
earlier releases and roots are tried, and what kiosks may just be fetching stays for a day.

    verify.py BIN_FOLDER
"""
import pathlib
import shutil
import sys
import tempfile

from publish_bed import APPROVER, EPOCH, IMPORTER, Workspace, check, digests

BIN = pathlib.Path(sys.argv[1]).resolve()
HOUR = 3600


class Bed:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.workspace = Workspace(BIN / "tambon-publish", self.folder / "workspace").make("800120")
        self.repository = self.workspace.path / "repository"
        self.epoch = int(EPOCH)

    def call(self, *words, **options):
        return self.workspace.call(*words, epoch=str(self.epoch), **options)

    def release(self, *change, later_hours=0):
        self.epoch += later_hours * HOUR
        sheet = self.workspace.path / "intake/800120/projects.csv"
        sheet.write_text(sheet.read_text(encoding="utf-8-sig").replace(*change, 1), encoding="utf-8")
        self.call("import", "--by", IMPORTER)
        self.call("diff", "--no-links", "--by", IMPORTER)
        self.call("approve", "--by", APPROVER)
        return self.call("publish")

    def files(self, pattern):
        return sorted(path.name for path in self.repository.glob(pattern))

    def numbers(self, folder):
        """Of the releases whose files lie there, listed or not."""
        return sorted({path.name.split(".", 1)[1] for path in self.repository.glob(f"targets/v*/{folder}/*")})


def what_is_kept(bed):
    bed.release("ถนน", "ทางหลวง")
    said = bed.release("ถนน", "ทางหลวง", later_hours=1)
    check("ตรวจแล้วเหมือนตู้" in said, "publish reads back what it has written")
    bed.release("ถนน", "ทางหลวง", later_hours=1)
    check(bed.numbers("full") == ["1.db.zst", "2.db.zst", "3.db.zst"] and
          "1-2.pages" in bed.numbers("delta"), "what kiosks may be fetching is still there")
    bed.release("ทางหลวง", "ถนน", later_hours=30)
    check(bed.numbers("full") == ["2.db.zst", "3.db.zst", "4.db.zst"],
          "a day later what was out before is gone, but not what was replaced just now")
    check("1-2.pages" not in bed.numbers("delta") and "2-3.pages" in bed.numbers("delta"),
          "the same for deltas")
    check(bed.files("metadata/*.snapshot.json") == ["3.snapshot.json", "4.snapshot.json"],
          "and for the metadata that led to them")
    check(bed.files("metadata/*.root.json") == ["1.root.json"], "roots stay")


def whole(bed):
    keys = bed.workspace.path / "keys"
    bed.call("key", "change", "machine", "--key", keys / "root-1.pem", "--key", keys / "root-3.pem")
    before = digests(bed.workspace.path)
    said = bed.call("verify")
    check("เหมือนตู้ 6 แบบ" in said, "a new kiosk, one of each root, one of each of four releases")
    check("ส่วนต่าง 6 ไฟล์" in said, "every delta is applied")
    check(digests(bed.workspace.path) == before, "and nothing is touched")
    copy = bed.folder / "stick"
    shutil.copytree(bed.repository, copy)
    check("ถูกต้องทุกตัว" in bed.call("verify", copy), "a copy on a stick as well")
    bed.epoch += 40 * 24 * HOUR
    check("ใกล้หมดอายุ" in bed.call("verify"), "what expires soon is told")
    bed.epoch += 40 * 24 * HOUR
    said = bed.call("verify", expect=1)
    check("'renew'" in said, "what has expired is a fault")
    bed.call("renew")
    bed.call("verify")


def damages(bed):
    """Each: what is done to a copy, and what must be named."""
    newest = lambda pattern: max(bed.repository.glob(pattern), key=lambda path: int(path.name.split(".")[0]))
    full = next(bed.repository.glob("targets/v*/full/*.4.db.zst"))
    pages = next(bed.repository.glob("targets/v*/delta/*.1-4.pages"))
    rows = next(bed.repository.glob("targets/v*/delta/*.3-4.rows"))

    def flip(path):
        """Near the end: what is signed, and not one of several signatures, stands there."""
        data = bytearray(path.read_bytes())
        data[len(data) * 9 // 10] ^= 1
        path.write_bytes(data)

    table = [(flip, full, "4.db.zst"), (flip, pages, "1-4.pages"), (pathlib.Path.unlink, rows, "3-4.rows"),
             (lambda path: path.write_bytes(path.read_bytes() + b"\n"), full, "4.db.zst"),
             (flip, newest("metadata/*.targets.json"), "ตู้ที่ติดตั้งใหม่"),
             (pathlib.Path.unlink, newest("metadata/*.snapshot.json"), "ตู้ที่ติดตั้งใหม่"),
             (flip, bed.repository / "metadata/timestamp.json", "ตู้ที่ติดตั้งใหม่"),
             (flip, newest("metadata/*.root.json"), "ตู้ที่ติดตั้งใหม่")]
    for number, (damage, path, named) in enumerate(table):
        copy = bed.folder / f"damaged{number}"
        shutil.copytree(bed.repository, copy)
        damage(copy / path.relative_to(bed.repository))
        said = bed.call("verify", copy, expect=1)
        check(named in said and "ให้ทำ:" in said, f"{path.name} damaged: found, named, with what to do")
        shutil.rmtree(copy)


def old_repository(bed):
    """A mirror that hands out yesterday's repository is not what clients of today may get."""
    copy = bed.folder / "yesterday"
    shutil.copytree(bed.repository, copy)
    bed.release("ทางหลวง", "ถนน", later_hours=1)
    said = bed.call("verify", copy, expect=1)
    check("ตู้ที่มีชุดที่ 5" in said, "an older copy is refused by the clients of the newest release")


def main():
    with tempfile.TemporaryDirectory(prefix="verify-") as folder:
        bed = Bed(folder)
        what_is_kept(bed)
        whole(bed)
        damages(bed)
        old_repository(bed)


main()
