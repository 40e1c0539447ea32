#!/usr/bin/env python3
"""What hands do to the real kiosk on an X server: a list is dragged to its next page, a picture is
enlarged, pushed about, looked at more closely and closed; buttons do the same.

    kiosk_hands.py BIN_FOLDER
"""
import pathlib
import re
import shutil
import sys
import tempfile
import time

from kiosk_bed import Kiosk, make_store, run, start_display, wait_for

BIN = pathlib.Path(sys.argv[1]).resolve()
PICTURE = "/gallery/picture?over=picture-1"


def drag(kiosk, start, end, steps=12):
    """A slow finger: what it lets go of stays where it is."""
    run("xdotool", "mousemove", *start, "mousedown", 1, env=kiosk.environment)
    for step in range(1, steps + 1):
        at = [a + (b - a) * step // steps for a, b in zip(start, end)]
        run("xdotool", "mousemove", *at, env=kiosk.environment)
        time.sleep(0.02)
    time.sleep(0.2)
    run("xdotool", "mouseup", 1, env=kiosk.environment)
    time.sleep(0.4)


def slowest_frame_ms(kiosk, since):
    """Recording and presenting, of the frames that changed something."""
    frames = re.findall(r"record_us=(\d+) present_us=(\d+) presented=1", kiosk.trace.read_text()[since:])
    return max((int(record) + int(present)) / 1000 for record, present in frames)


def drag_list(kiosk):
    kiosk.expect("district", "/area/8012")
    time.sleep(1)
    before = len(kiosk.trace.read_text())
    drag(kiosk, (800, 800), (800, 300))
    kiosk.expect("district", "/area/8012?page=2")
    print(f"list dragged: slowest frame {slowest_frame_ms(kiosk, before):.1f} ms")
    drag(kiosk, (800, 300), (800, 800))
    kiosk.expect("district", "/area/8012")
    kiosk.touch("/area/8012?page=2")
    kiosk.expect("district", "/area/8012?page=2")


def middle_of(kiosk):
    address = kiosk.last_frame()[1]
    found = re.fullmatch(re.escape(PICTURE) + r"&x=(\d+)&y=(\d+)&zoom=(\d)", address)
    return [int(number) for number in found.groups()] if found else None


def look_at_picture(kiosk):
    kiosk.expect("gallery", "/gallery/picture")
    time.sleep(1)
    kiosk.touch(PICTURE)
    kiosk.expect("gallery", PICTURE)
    kiosk.touch(f"{PICTURE}&x=5000&y=5000&zoom=1")
    kiosk.touch(f"{PICTURE}&x=5000&y=5000&zoom=2")
    wait_for("twice as large", lambda: middle_of(kiosk) == [5000, 5000, 2])
    before = len(kiosk.trace.read_text())
    drag(kiosk, (900, 500), (700, 400))
    x, y, zoom = wait_for("the picture pushed", lambda: middle_of(kiosk))
    if not (x > 5000 and y > 5000 and zoom == 2):
        sys.exit(f"pushed left and up, the middle is {x},{y} at {zoom}")
    print(f"picture pushed: slowest frame {slowest_frame_ms(kiosk, before):.1f} ms")
    drag(kiosk, (300, 300), (1900, 1070))
    drag(kiosk, (300, 300), (1900, 1070))
    edge = middle_of(kiosk)
    drag(kiosk, (300, 300), (1900, 1070))
    if middle_of(kiosk) != edge:
        sys.exit(f"pushed beyond the edge: {edge}, then {middle_of(kiosk)}")
    run("xdotool", "key", "Escape", env=kiosk.environment)
    kiosk.expect("gallery", "/gallery/picture")
    kiosk.touch(PICTURE)
    kiosk.expect("gallery", PICTURE)
    kiosk.touch("/gallery/picture")
    kiosk.expect("gallery", "/gallery/picture")


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kiosk-hands-"))
    server = None
    try:
        store = make_store(BIN, folder)
        server, display = start_display(folder)
        for address, use, options in (("/area/8012", drag_list, ("--text", "large")),
                                      ("/gallery/picture", look_at_picture, ())):
            kiosk = Kiosk(BIN, store, display, folder, "--open", address, *options)
            try:
                use(kiosk)
                kiosk.end()
            finally:
                kiosk.process.kill()
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        shutil.rmtree(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
