#!/usr/bin/env python3
"""How many pictures a second the story shows while one scene makes room for the next, and what a picture
costs: the real program on Xvfb 1920x1080x24, every scene of a tambon for two seconds. Then how often it wakes
while a scene stands.

    story.py BIN STORE [ADDRESS]     (a release build; nothing beside it)
"""
import os
import pathlib
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCENE_SECONDS, WATCHED_SECONDS, STANDING_SECONDS = 2, 40, 10
FRAME = re.compile(r"^frame (\S+) (\S+) release=\d+ record_us=(\d+) present_us=(\d+) presented=(\d) "
                   r"since_start_ms=(\d+)", re.MULTILINE)
MOVES_MS = 700


def make_config(folder):
    """The program's own template, every scene as short as it is wanted here."""
    text = (ROOT / "assets/story/story.conf").read_text(encoding="utf-8")
    text = re.sub(r"^(least|most)-seconds = \d+$", rf"\1-seconds = {SCENE_SECONDS}", text, flags=re.MULTILINE)
    (folder / "story.conf").write_text(text, encoding="utf-8")
    (folder / "kiosk.conf").write_text(f"story-template = {folder}/story.conf\n", encoding="utf-8")
    return folder / "kiosk.conf"


def watch(binary, store, address, options, seconds):
    """Runs the kiosk for so long. Returns its trace and the ticks of processor it took meanwhile."""
    trace = tempfile.TemporaryFile("w+", encoding="utf-8")
    kiosk = subprocess.Popen([binary / "tambon-kiosk", "--store", store, "--open", address, "--trace",
                              "--size", "1920x1080", "--screen-width-mm", "477", *options], stderr=trace,
                             env={**os.environ, "DISPLAY": ":97", "SDL_VIDEODRIVER": "x11"})
    time.sleep(seconds)
    kiosk.send_signal(signal.SIGTERM)
    kiosk.wait(timeout=20)
    trace.seek(0)
    return trace.read()


def list_moves(trace):
    """The frames of every coming up: a list of (ms since start, cost in ms) for each scene."""
    scenes = {}
    for _, address, record, present, _, since in FRAME.findall(trace):
        scenes.setdefault(address, []).append((int(since), (int(record) + int(present)) / 1000))
    return [[frame for frame in frames if frame[0] - frames[0][0] <= MOVES_MS]
            for frames in list(scenes.values())[1:]]


def main():
    binary, store = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    address = sys.argv[3] if len(sys.argv) > 3 else "/story/800120"
    server = subprocess.Popen(["Xvfb", ":97", "-screen", "0", "1920x1080x24"], stderr=subprocess.DEVNULL)
    time.sleep(2)
    try:
        with tempfile.TemporaryDirectory() as name:
            config = make_config(pathlib.Path(name))
            moves = list_moves(watch(binary, store, address, ["--config", config], WATCHED_SECONDS))
        still = watch(binary, store, address, [], STANDING_SECONDS)
    finally:
        server.terminate()
        server.wait()
    moves = [frames for frames in moves if len(frames) > 1]
    costs = [cost for frames in moves for _, cost in frames]
    steps = [b[0] - a[0] for frames in moves for a, b in zip(frames, frames[1:])]
    if not steps:
        sys.exit("no scene came up: is this a store with that place?")
    rates = [1000 * (len(frames) - 1) / (frames[-1][0] - frames[0][0]) for frames in moves]
    worst = statistics.quantiles(costs, n=100)[98]
    print(f"scenes that came up: {len(moves)}; pictures: {len(costs)}")
    print(f"pictures a second, the median scene: {statistics.median(rates):.0f}; the slowest: {min(rates):.0f}")
    print(f"a picture: p50 {statistics.median(costs):.1f} ms, p99 {worst:.1f} ms, most {max(costs):.1f} ms")
    print(f"more than 33.3 ms after the one before: {sum(step > 33.4 for step in steps)} of {len(steps)}")
    frames = FRAME.findall(still)
    print(f"standing {STANDING_SECONDS} s: {len(frames)} pictures in all")


main()
