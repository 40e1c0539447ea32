#!/usr/bin/env python3
"""The heartbeat, the whole way: a real kiosk says that its screen draws, tambon-sync tells a real
nginx, tambon-publish reads nginx's own log.

    fleet.py BIN_FOLDER
"""
import gzip
import os
import pathlib
import shutil
import subprocess
import sys
import time

from fleet_bed import Bed
from publish_bed import check

BIN = pathlib.Path(sys.argv[1]).resolve()
HOUR = 3600


def screen_says_it_is_alive(bed, store):
    state = bed.folder / "kiosk"
    state.mkdir()
    config = bed.folder / "kiosk.conf"
    config.write_text(f"state-folder = {state}\n")
    kiosk = subprocess.Popen([BIN / "tambon-kiosk", "--store", store, "--config", config, "--size",
                              "1280x720"], env={**os.environ, "SDL_VIDEODRIVER": "dummy"})
    try:
        end = time.monotonic() + 60
        while not (state / "alive").exists() and time.monotonic() < end:
            time.sleep(0.1)
    finally:
        kiosk.terminate()
        kiosk.wait(timeout=30)
    said = (state / "alive").read_text()
    check(said.startswith("frame = 20") and "touch" not in said, f"the screen drew, untouched: {said}")
    return state


def lines_about(said, kiosk):
    return [line for line in said.splitlines() if f" {kiosk} " in line]


def the_board(bed, state):
    now = time.time()
    said = bed.fleet(bed.log, now=now)
    check("เป็นปัจจุบัน 2 ตู้" in said, f"both are current\n{said}")
    check("ไม่เคยติดต่อ" in said, "districts without a kiosk are told")
    check(not lines_about(said, "8001-1"), "who is well is not listed")
    page = bed.folder / "fleet.html"
    table = bed.folder / "fleet.csv"
    bed.fleet("--html", page, "--csv", table, now=now)
    check("8001-1" in page.read_text() and "8002-1" in table.read_text(), "it is remembered")
    check("127.0.0.1" not in (bed.workspace.path / "fleet.json").read_text(), "without addresses")

    said = bed.fleet(now=now + 27 * HOUR)
    check("ไม่มีสัญญาณ 2 ตู้" in said and "ไม่ได้แปลว่าตู้เสีย" in said, "silence is no signal, not down")

    # The first went on asking, its screen did not go on drawing.
    (state / "alive").write_text("frame = 2026-01-02T00:00:00Z\n")
    bed.sync("8001-1", state)
    said = bed.fleet(bed.log)
    check(any("จอไม่ทำงาน" in line for line in lines_about(said, "8001-1")), "a screen that stands still")

    bed.workspace.edit("intake/800120/projects.csv", lambda text: text.replace("ถนน", "ถนนใหม่", 1))
    bed.workspace.publish()
    out = time.time()
    (state / "alive").write_text(f"frame = {time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())}\n")
    time.sleep(2)
    for kiosk in ("8001-1", "8002-1"):
        bed.sync(kiosk, state)
    said = bed.fleet(bed.log)
    check("รอชุดใหม่ 2 ตู้" in said, "a release that just came out is waited for")
    said = bed.fleet("--hours", "1", now=out + HOUR + 1)
    check("ข้อมูลเก่า 2 ตู้" in said and lines_about(said, "8001-1"), "for a while, then it is late")
    bed.sync("8001-1", state)
    said = bed.fleet("--hours", "1", bed.log, now=out + HOUR + 1)
    check(not lines_about(said, "8001-1") and lines_about(said, "8002-1"),
          "who says that it has it is current")


def logs_as_they_lie(bed):
    packed = bed.folder / "access.log.1.gz"
    packed.write_bytes(gzip.compress(bed.log.read_bytes()))
    (bed.workspace.path / "fleet.json").unlink()
    said = bed.fleet(packed)
    check("เป็นปัจจุบัน 1 ตู้" in said and "รอชุดใหม่ 1 ตู้" in said, "a packed log is read as well")
    said = bed.workspace.call("fleet", bed.folder / "nothing.log", expect=1)
    check("อ่านบันทึกของเว็บเซิร์ฟเวอร์ไม่ได้" in said and "nothing.log" in said, "a missing one is named")
    (bed.workspace.path / "fleet.json").write_text("{")
    said = bed.workspace.call("fleet", expect=1)
    check("fleet.json" in said and "ลบไฟล์นี้" in said, "a damaged memory says what to do")


def main():
    folder = pathlib.Path(subprocess.run(["mktemp", "-d"], check=True, capture_output=True,
                                         text=True).stdout.strip())
    bed = Bed(BIN, folder)
    try:
        store = bed.sync("8002-1")
        state = screen_says_it_is_alive(bed, store)
        for kiosk in ("8001-1", "8002-1"):
            bed.sync(kiosk, state)  # it says the release that it had before it asked
            bed.sync(kiosk, state)
        the_board(bed, state)
        logs_as_they_lie(bed)
    finally:
        bed.close()
        shutil.rmtree(folder, ignore_errors=True)


main()
