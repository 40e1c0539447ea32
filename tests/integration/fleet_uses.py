#!/usr/bin/env python3
"""How often screens are opened (J4), the whole way: a visitor on the real kiosk, tambon-sync tells a real
nginx, tambon-publish reads nginx's own log and says it in Thai. What is told is looked at byte by byte.

    fleet_uses.py BIN_FOLDER
"""
import datetime
import pathlib
import re
import shutil
import sys
import tempfile

from fleet_bed import Bed
from kiosk_bed import Kiosk, start_display
from publish_bed import check

BIN = pathlib.Path(sys.argv[1]).resolve()
THAI_TIME = datetime.timezone(datetime.timedelta(hours=7))
ASKED = re.compile(r'"GET \S+ \S+" \d+ \d+ "-" "(tambon-sync/[^"]*)"')


def day(before):
    return (datetime.datetime.now(THAI_TIME) - datetime.timedelta(days=before)).strftime("%Y-%m-%d")


def visit(store, display, folder, state, *lines):
    """Somebody looks at four pages and goes away; returns the file of counts, or None."""
    config = folder / "kiosk.conf"
    config.write_text("\n".join(["home-district = 8001", f"state-folder = {state}", "idle-seconds = 5",
                                 "countdown-seconds = 5", *lines, ""]))
    kiosk = Kiosk(BIN, store, display, folder, "--config", config)
    try:
        kiosk.expect("attract", "/attract")
        kiosk.touch_at(3, 3)
        kiosk.expect("home", "/")
        kiosk.touch("/area/80")
        kiosk.expect("province", "/area/80")
        kiosk.touch("/display")
        kiosk.expect("display", "/display")
        kiosk.touch("set:theme=dark")
        kiosk.touch("back", "--theme", "dark")
        kiosk.expect("province", "/area/80")
        kiosk.expect("attract", "/attract")
        kiosk.end()
    finally:
        kiosk.process.kill()
    counted = state / "uses"
    return counted.read_text() if counted.exists() else None


def asked(bed):
    """The agents in nginx's log, from the first."""
    return ASKED.findall(bed.log.read_text())


def told_in(agents):
    return [found for agent in agents for found in re.findall(r"; uses ([^)]*)\)", agent)]


def the_kiosk_counts(bed, store, display, state):
    counted = visit(store, display, bed.folder, state)
    check(counted == f"{day(0)} display 1 home 1 province 1\n", f"three pages, once each: {counted}")
    visit(store, display, bed.folder, state)
    counted = (state / "uses").read_text()
    check(counted == f"{day(0)} display 2 home 2 province 2\n", f"the next visitor adds to it: {counted}")
    check(b"area" not in (state / "uses").read_bytes(), "no addresses")


def the_province_hears_it(bed, state):
    before = len(asked(bed))
    bed.sync("8001-1", state)
    check(told_in(asked(bed)[before:]) == [], "a day that is not over is not told")

    (state / "uses").write_text("".join(f"{day(ago)} display 2 home {ago} province 2\n"
                                        for ago in (3, 2, 1, 0)))
    for expected in ([3, 2], [1], []):
        before = len(asked(bed))
        bed.sync("8001-1", state)
        agents = asked(bed)[before:]
        check(len(agents) == 2, f"a quiet run asks twice, as ever: {agents}")
        check(told_in(agents) == [f"{day(ago)} display 2 home {ago} province 2" for ago in expected],
              f"each day once, the oldest first: {agents}")
        check(all(len(agent) <= 512 for agent in agents), "in few bytes")


def the_table(bed):
    twice = bed.folder / "twice.log"
    twice.write_text(2 * bed.log.read_text())
    said = bed.fleet(bed.log, twice)
    check("เปิดหน้าทั้งหมด 18 ครั้ง จาก 1 ตู้" in said, f"read three times, counted once\n{said}")
    check(re.search(r"^ +6  หน้าแรก$", said, re.MULTILINE) and "จังหวัด" in said, f"by screen\n{said}")
    said = bed.fleet("--days", "1")
    check("เปิดหน้าทั้งหมด 5 ครั้ง" in said, f"of one day, from memory\n{said}")
    page = bed.folder / "fleet.html"
    bed.fleet("--html", page)
    check("หน้าใดถูกเปิดมาก" in page.read_text() and "8001-1" in page.read_text(), "on paper too")
    check("--days" in bed.workspace.call("fleet", "--days", "41", expect=2), "not longer than is kept")


def lines_of_strangers(bed):
    (bed.workspace.path / "fleet.json").unlink()
    stranger = bed.folder / "stranger.log"
    line = bed.log.read_text().splitlines()[-1]
    agent = ASKED.search(line).group(1)
    stranger.write_text("".join(line.replace(agent, f"tambon-sync/1 (kiosk {kiosk}; uses {uses})") + "\n"
                                for kiosk, uses in (
        ("8001-1", f"{day(1)} <script> 1 home 99999999 ../x 1"), ("8002-1", "2099-01-01 home 5"),
        ("8003-1", f"{day(1)} " + "home 1 " * 200), ("8004-1", f"{day(1)} home 1"))))
    said = bed.fleet(stranger)
    check("เปิดหน้าทั้งหมด 1 ครั้ง จาก 1 ตู้" in said and "<" not in said, f"what can be is counted\n{said}")


def switched_off(bed, store, display, state):
    check(visit(store, display, bed.folder, state, "count-use = no") is None, "off: the file is gone")
    before = len(asked(bed))
    (bed.folder / "store-8001-1" / "told").unlink()
    bed.sync("8001-1", state)
    check(told_in(asked(bed)[before:]) == [], "and nothing is told")


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    server, display = start_display(folder)
    bed = Bed(BIN, folder)
    try:
        state = folder / "kiosk"
        state.mkdir()
        store = bed.sync("8001-1", state)
        the_kiosk_counts(bed, store, display, state)
        the_province_hears_it(bed, state)
        the_table(bed)
        lines_of_strangers(bed)
        switched_off(bed, store, display, state)
    finally:
        bed.close()
        server.kill()
        server.wait()
        shutil.rmtree(folder, ignore_errors=True)


main()
