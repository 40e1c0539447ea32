#!/usr/bin/env python3
"""The deltas that tambon-publish makes: from which releases, of which kinds, and that tambon-sync
comes from an older release to the newest by each of them, bit for bit.

    deltas.py BIN_FOLDER
"""
import contextlib
import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from publish_bed import Workspace, check

PROGRAMS = pathlib.Path(sys.argv[1]).resolve()
START, DAY = 1795222800, 86400  # 21 November 2569
OFFICES = ("800120", "800122")


class Province(Workspace):
    day = 0

    def release(self, *words):
        """A day later, one project is postponed."""
        self.day += 1
        epoch = str(START + self.day * DAY)
        for office in OFFICES:
            sheet = self.path / f"intake/{office}/projects.csv"
            text = sheet.read_text(encoding="utf-8-sig")
            old, new = next(((old, new) for old, new in (("กำลังดำเนินการ", "ชะลอ"),
                                                         (",doing,", ",postponed,")) if old in text),
                            (None, None))
            if old:
                sheet.write_text(text.replace(old, new, 1), encoding="utf-8")
                break
        self.call("import", epoch=epoch)
        return self.call("publish", "--approve", "--by", "ผู้อนุมัติ", "--yes", *words, epoch=epoch)

    def targets(self):
        """Signed targets by name."""
        newest = max((self.path / "repository/metadata").glob("*.targets.json"),
                     key=lambda path: int(path.name.split(".")[0]))
        return json.loads(newest.read_text(encoding="utf-8"))["signed"]["targets"]

    def deltas(self, kind):
        """Releases that deltas of this kind start from."""
        return sorted(int(name.split("/delta/")[1].split("-")[0]) for name in self.targets()
                      if "/delta/" in name and name.endswith(kind))

    def kept(self, ending):
        return sorted(int(path.name.split(".")[0])
                      for path in (self.path / "releases").glob(f"*.{ending}"))


class Kiosk:
    def __init__(self, province, path):
        self.province, self.path = province, path

    def sync(self):
        """Returns: how the release came."""
        repository = self.province.path / "repository"
        done = subprocess.run([PROGRAMS / "tambon-sync", "--store", self.path, "--root",
                               repository / "metadata/1.root.json", "--from", repository],
                              check=False, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"sync: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return json.loads((self.path / "status.json").read_text(encoding="utf-8")).get("taken")

    def copy(self, name):
        shutil.copytree(self.path, self.path.with_name(name), symlinks=True)
        return Kiosk(self.province, self.path.with_name(name))

    def has(self, number):
        return ((self.path / "current").read_bytes() ==
                (self.province.path / f"releases/{number}.db").read_bytes())


def steps(province, kiosk):
    province.release()
    check(province.deltas("") == [], "the first release has nothing to start from")
    check(kiosk.sync() == "full" and kiosk.has(1), "so it comes as a full file")
    late = kiosk.copy("late")
    province.release()
    check((province.deltas("rows"), province.deltas("pages")) == ([1], [1]),
          "the second has a delta of each kind")
    check(kiosk.sync() == "rows" and kiosk.has(2), "and comes as rows, bit for bit")
    province.release()
    check((province.deltas("rows"), province.deltas("pages")) == ([1, 2], [1, 2]),
          "the third has them from both")
    by_pages = late.copy("by-pages")
    check(late.sync() == "rows" and late.has(3), "two steps in a row lead to it, bit for bit")
    for path in (province.path / "repository/targets").rglob("*.rows"):
        path.rename(path.with_suffix(".away"))
    check(by_pages.sync() == "pages" and by_pages.has(3), "and so does one of pages")
    for path in (province.path / "repository/targets").rglob("*.away"):
        path.rename(path.with_suffix(".rows"))


def rebuilt(province, kiosk):
    check(kiosk.sync() == "rows" and kiosk.has(3), "kiosks have the third release")
    province.release("--rebuild")
    check(province.deltas("rows") == [], "a release built from nothing has no rows")
    check(kiosk.sync() in ("pages", "full") and kiosk.has(4), "it comes another way")
    province.release()
    check(province.deltas("rows") == [4], "the next one has them from there on")
    check(kiosk.sync() == "rows" and kiosk.has(5), "bit for bit")


def pretend(province, number, days_old):
    """A release that went out before."""
    path = province.path / f"releases/{number}.db"
    shutil.copyfile(province.path / "releases/5.db", path)
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE release SET number = ?, made_utc = strftime('%Y-%m-%dT%H:%M:%SZ',"
                         " ?, 'unixepoch')", (number, START + (province.day + 1 - days_old) * DAY))
        database.commit()


def window(province):
    for number in range(6, 60):
        pretend(province, number, 9 if number <= 12 else 2)
    province.release("--release", "60")
    starts = [12, *range(30, 60)]
    check(province.deltas("pages") == starts, "deltas start from 30 releases and the newest a week old")
    check(province.kept("db") == [*starts, 60], "their snapshots are kept and no others")
    names = [name for name in province.targets() if "/full/" in name]
    check(len(names) == 2, "two full files stay listed")
    files = {path.name.split(".", 1)[1]
             for path in (province.path / "repository/targets").glob("v*/delta/*")}
    listed = {name.split("/delta/")[1] for name in province.targets() if "/delta/" in name}
    older = {name.split(".")[0].split("-")[1] for name in files - listed}
    check(listed <= files and len(older) <= 1,
          f"deltas to releases before the one that was replaced just now are deleted {older}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        province = Province(PROGRAMS / "tambon-publish", pathlib.Path(folder) / "province")
        province.make(*OFFICES)
        kiosk = Kiosk(province, pathlib.Path(folder) / "store")
        steps(province, kiosk)
        rebuilt(province, kiosk)
        window(province)


main()
