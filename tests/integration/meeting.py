#!/usr/bin/env python3
"""A meeting before the real kiosk on an X server: begun from the province's list, led through by the keys
of a clicker, by number and by touch; nobody touches it for longer than a visitor would be asked; a new
release comes and waits until the end; the code on a slide is read by zbar.

    meeting.py BIN_FOLDER [STRIP_FOLDER]    with a folder: a picture of each screen's first slide (ImageMagick)
"""
import os
import pathlib
import shutil
import sqlite3
import sys
import tempfile
import time
import urllib.parse

from kiosk_bed import Kiosk, make_store, run, start_display, wait_for

BIN = pathlib.Path(sys.argv[1]).resolve()
STRIP = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
SKIP = 77
LIST = "ผู้บริหารจังหวัด"
ADDRESS = "/meeting/" + urllib.parse.quote(LIST)
SCREENS = ["/area/80", "/new", "/issues", "/beyond-capacity", "/funders", "/results"]
IDLE_SECONDS = 5
MOST_SLIDES = 200


def page_of(kiosk):
    return kiosk.last_frame()[1].split("?")[0]


def activate(store, number):
    """Another release, as tambon-sync leaves it: a file, and the link that names it."""
    old = (store / "current").resolve()
    new = old.with_name(f"R-{number}-" + old.name.split("-", 2)[2])
    shutil.copy(old, new)
    new.chmod(0o644)
    database = sqlite3.connect(new)
    database.execute("UPDATE release SET number = ?", (number,))
    database.commit()
    database.close()
    link = store / "next"
    link.symlink_to(os.path.relpath(new, store))
    link.rename(store / "current")


def keep_picture(kiosk, number):
    if STRIP is not None:
        STRIP.mkdir(parents=True, exist_ok=True)
        run("convert", kiosk.take_picture(), STRIP / f"{number}.png")


def lead_through(kiosk):
    """PageDown, as a clicker sends it, from the first slide to the last."""
    seen = [page_of(kiosk)]
    keep_picture(kiosk, 1)
    for _ in range(MOST_SLIDES):
        before = kiosk.last_frame()
        run("xdotool", "key", "Next", env=kiosk.environment)
        end = time.monotonic() + 3
        while kiosk.last_frame() == before and time.monotonic() < end:
            time.sleep(0.02)
        if kiosk.last_frame() == before:
            break
        if page_of(kiosk) != seen[-1]:
            seen.append(page_of(kiosk))
            keep_picture(kiosk, len(seen))
    if seen != SCREENS:
        sys.exit(f"the list was {seen}")
    print("led through by PageDown:", " ".join(seen))


def jump(kiosk, number):
    run("xdotool", "key", str(number), env=kiosk.environment)
    wait_for(f"screen {number}", lambda: page_of(kiosk) == SCREENS[number - 1])


def frozen(kiosk, store):
    activate(store, 2)
    time.sleep(2)  # the kiosk looks at once
    jump(kiosk, 3)
    if kiosk.last_frame()[2] != "1":
        sys.exit(f"the figures changed in the meeting: {kiosk.last_frame()}")
    run("xdotool", "key", "Home", env=kiosk.environment)
    kiosk.expect("meeting", ADDRESS)
    kiosk.touch("meeting:end", "--meeting")
    kiosk.expect("home", "/")
    wait_for("the new release", lambda: kiosk.last_frame()[2] == "2")
    print("a release that came waited for the end")


def main():
    for program in ("Xvfb", "xdotool", "zbarimg"):
        if shutil.which(program) is None:
            print(f"SKIPPED: {program} is not installed")
            return SKIP
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tambon-meeting-"))
    server = kiosk = None
    try:
        store = make_store(BIN, folder)
        settings = folder / "kiosk.conf"
        settings.write_text(f"idle-seconds = {IDLE_SECONDS}\ncountdown-seconds = {IDLE_SECONDS}\n"
                            "home-district = 8001\n", encoding="utf-8")
        server, display = start_display(folder)
        kiosk = Kiosk(BIN, store, display, folder, "--config", settings, "--open", ADDRESS)
        kiosk.expect("meeting", ADDRESS)
        kiosk.touch(f"meeting:begin={LIST}")
        kiosk.expect("province", "/area/80")
        time.sleep(3 * IDLE_SECONDS)
        if kiosk.last_frame()[:2] != ("province", "/area/80"):
            sys.exit(f"nobody touched it, and there is {kiosk.last_frame()}")
        print(f"{3 * IDLE_SECONDS} s without a touch: nobody was asked")
        lead_through(kiosk)
        jump(kiosk, 2)
        codes = kiosk.read_qr()
        if codes != ["https://kiosk.example/"]:
            sys.exit(f"the code on the slide says {codes}")
        print("the code on a slide:", codes[0])
        frozen(kiosk, store)
        kiosk.end()
    finally:
        for process in (kiosk.process if kiosk else None, server):
            if process is not None:
                process.kill()
                process.wait()
        shutil.rmtree(folder, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
