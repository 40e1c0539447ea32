#!/usr/bin/env python3
"""A visit to the real kiosk on an X server: the first touch, choices of the visitor, the question
whether anybody is there, the wiping, rest without wake-ups, the cleaning lock, and stores that cannot
be read. Times are shortened as any office may, in kiosk.conf.

    kiosk_visit.py BIN_FOLDER
"""
import pathlib
import shutil
import sys
import tempfile
import time

from kiosk_bed import SIZE, Kiosk, make_store, start_display, wait_for

BIN = pathlib.Path(sys.argv[1]).resolve()
SKIP = 77
CHOSEN = ("--language", "en", "--theme", "dark", "--text", "large")
REST_SECONDS = 12
CORNER = (3, 3)  # nothing is to touch there


def configure(folder, *lines):
    path = folder / "kiosk.conf"
    path.write_text("\n".join(["home-district = 8001", "idle-seconds = 5", "countdown-seconds = 5",
                               *lines, ""]), encoding="utf-8")
    return "--config", path


def begin(kiosk):
    """The first touch, as soon as there is something to see: it counts."""
    kiosk.expect("attract", "/attract")
    kiosk.touch_at(*CORNER)
    kiosk.expect("home", "/")


def expect_wiped(kiosk):
    """At rest; and the next visitor finds the pages where the office's settings put them."""
    begin(kiosk)
    if kiosk.find_target("back") is not None:
        sys.exit("there is a way back into the visit before")
    kiosk.touch("/area/80")
    kiosk.expect("province", "/area/80")


def visit(kiosk):
    begin(kiosk)
    kiosk.touch("/area/80")
    kiosk.expect("province", "/area/80")
    kiosk.touch("/display")
    kiosk.expect("display", "/display")
    kiosk.touch("set:language=en")
    kiosk.touch("set:theme=dark", *CHOSEN[:2])
    kiosk.touch("set:text=large", *CHOSEN[:4])
    kiosk.touch("help", *CHOSEN)
    kiosk.expect("help", "/help")
    for _ in range(2):
        kiosk.expect("still_there", "/help")
        kiosk.touch_at(*CORNER)
        kiosk.expect("help", "/help")
    kiosk.expect("still_there", "/help")
    expect_wiped(kiosk)
    print("choices, 2 times still here, wiped")


def cleaning(kiosk):
    kiosk.touch("help")
    kiosk.expect("help", "/help")
    for page in range(2, 9):
        if kiosk.find_target("clean") is not None:
            break
        kiosk.touch(f"/help?page={page}")
        kiosk.expect("help", f"/help?page={page}")
    kiosk.touch("clean")
    kiosk.expect("cleaning", "/attract")
    began = time.monotonic()
    while time.monotonic() - began < 25:
        kiosk.touch_at(960, 540)
        if kiosk.last_frame()[0] != "cleaning":
            sys.exit("the cleaning lock took a touch")
        time.sleep(1)
    kiosk.expect("attract", "/attract")
    print("cleaning lock: 25 touches, none taken")


def switches(kiosk):
    """Context switches of the main thread so far, both kinds."""
    status = pathlib.Path(f"/proc/{kiosk.process.pid}/task/{kiosk.process.pid}/status").read_text()
    return sum(int(line.split()[1]) for line in status.splitlines() if "ctxt_switches" in line)


def rest(store, display, folder):
    kiosk = Kiosk(BIN, store, display, folder, *configure(folder, "calm = yes"))
    try:
        kiosk.expect("attract", "/attract")
        time.sleep(2)
        before = switches(kiosk)
        time.sleep(REST_SECONDS)
        woken = switches(kiosk) - before
        if woken > 0:
            sys.exit(f"{woken} context switches in {REST_SECONDS} s of rest")
        kiosk.end()
    finally:
        kiosk.process.kill()
    print(f"0 context switches in {REST_SECONDS} s of rest")


def unreadable(store, display, folder):
    """A damaged release and nothing before it: words, help and display; then good data."""
    broken = folder / "broken"
    shutil.copytree(store, broken, symlinks=True)
    snapshot = (broken / "current").resolve()
    snapshot.chmod(0o644)
    with open(snapshot, "r+b") as file:
        file.truncate(100000)
    kiosk = Kiosk(BIN, broken, display, folder, *configure(folder))
    try:
        kiosk.expect("no_data", "/attract")
        if "อ่านข้อมูลไม่ได้" not in kiosk.listing():
            sys.exit("the screen does not say that the data cannot be read")
        kiosk.touch("/display")
        kiosk.expect("display", "/display")
        kiosk.touch("help")
        kiosk.expect("help", "/help")
        good = broken / "snapshots" / "R-9-0123456789ab.db"
        shutil.copyfile((store / "current").resolve(), good)
        (broken / "next").symlink_to("snapshots/R-9-0123456789ab.db")
        (broken / "next").replace(broken / "current")
        wait_for("the good release", lambda: kiosk.last_frame()[2] == "1")
        kiosk.expect("attract", "/attract")
        kiosk.end()
    finally:
        kiosk.process.kill()
    print("damaged release: words, help, display; good data appear by themselves")


def turned(store, display, folder):
    """A panel on its side: what is touched where it is seen is what happens."""
    width, height = (int(side) for side in SIZE.split("x"))
    places = {90: lambda x, y: (width - 1 - y, x), 180: lambda x, y: (width - 1 - x, height - 1 - y),
              270: lambda x, y: (y, height - 1 - x)}
    for degrees, place in places.items():
        picture = SIZE if degrees == 180 else f"{height}x{width}"
        options = configure(folder, f"rotation = {degrees}", "panel-width-mm = 336")
        kiosk = Kiosk(BIN, store, display, folder, *options)
        try:
            begin(kiosk)
            for target, screen in (("/display", "display"), ("help", "help")):
                address = "/help" if target == "help" else target
                kiosk.touch_at(*place(*kiosk.find_target(target, "--size", picture)))
                kiosk.expect(screen, address)
            kiosk.end()
        finally:
            kiosk.process.kill()
    print("turned by 90, 180 and 270: touches follow")


def main():
    if not all(shutil.which(tool) for tool in ("Xvfb", "xdotool")):
        print("SKIPPED: needs Xvfb and xdotool")
        return SKIP
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kiosk-visit-"))
    server = None
    try:
        store = make_store(BIN, folder)
        server, display = start_display(folder)
        kiosk = Kiosk(BIN, store, display, folder, *configure(folder))
        try:
            visit(kiosk)
            cleaning(kiosk)
            kiosk.end()
        finally:
            kiosk.process.kill()
        turned(store, display, folder)
        rest(store, display, folder)
        unreadable(store, display, folder)
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
