#!/usr/bin/env python3
"""Real touches into the real kiosk: two fingers, palms, double touches and swipes from a panel of Xorg's
own (panel_bed.py), at the rate at which the kiosk keeps up. Every touch must arrive; no frame may be more
than 250 ms of CPU away while touches wait; memory and open files stay; and in the end the kiosk does what
it is touched for. First the rules of one touch (F5), one by one, and the first touch of all.

    touches.py BIN_FOLDER [--touches N] [--seed S] [--log FILE] [--calm N] [--strict]

The same seed sends the same touches; when the kiosk hears of them is the machine's affair. The log has a
line a pattern. --calm: one pattern in so many is waited for, so that its touches are no bounces. --strict
judges memory too, which a short run cannot.
"""
import argparse
import itertools
import pathlib
import random
import shutil
import statistics
import sys
import tempfile
import time

import panel_bed
from kiosk_bed import make_store
from panel_bed import DOWN, HEIGHT, MOVE, UP, WIDTH

SKIP = 77
BOUNCE_SECONDS = 0.065      # a little more than the kiosk's 60 ms
FORGOTTEN_SECONDS = 3.1     # fingers nothing was heard of count no longer
GAP_SECONDS = 0.25          # of CPU, between two frames while touches wait
DEAF_SECONDS = 15.0         # of the clock: nothing was heard of a touch
AHEAD_TOUCHES = 48          # sent and not yet heard of
DRIFT_KB = 1024
SAMPLES = 40
IDLE = ("idle-seconds = 12", "countdown-seconds = 5")
CORNER = (3, 3)
REGISTER = "/area/800120/projects"
HOME_EVERY_TOUCHES = 20000
MOST_TOUCHES_HOME = 72


class Patterns:
    """What hands do to a panel, from a seed: lists of (finger, kind, x, y)."""

    def __init__(self, seed):
        self.dice = random.Random(seed)

    def place(self):
        return self.dice.randrange(WIDTH), self.dice.randrange(HEIGHT)

    def near(self, at, reach):
        return tuple(min(max(0, value + self.dice.randint(-reach, reach)), limit - 1)
                     for value, limit in zip(at, (WIDTH, HEIGHT)))

    def stroke(self, finger, begin, steps, reach):
        events, at = [(finger, DOWN, *begin)], begin
        pull = self.dice.randint(-reach, reach), self.dice.randint(-reach, reach)
        for _ in range(steps):
            at = self.near((at[0] + pull[0], at[1] + pull[1]), 4)
            events.append((finger, MOVE, *at))
        return events + [(finger, UP, *at)]

    def weave(self, *strokes):
        """Strokes of several fingers, each in its order, in one of all the ways they may overlap."""
        woven, left = [], [list(stroke) for stroke in strokes]
        while left:
            stroke = self.dice.choice(left)
            woven.append(stroke.pop(0))
            left = [stroke for stroke in left if stroke]
        return woven

    def two(self):
        return self.weave(self.stroke(1, self.place(), self.dice.randrange(3), 3),
                          self.stroke(2, self.place(), self.dice.randrange(3), 3))

    def rest_and_swipe(self):
        still, moving = self.stroke(1, self.place(), 0, 0), self.stroke(2, self.place(), 8, 60)
        return still[:1] + moving + still[1:]

    def pinch(self):
        middle = self.place()
        return self.weave(self.stroke(1, self.near(middle, 100), 6, 30),
                          self.stroke(2, self.near(middle, 100), 6, 30))

    def palm(self):
        middle, fingers = self.place(), self.dice.randint(3, 9)
        return self.weave(*(self.stroke(finger, self.near(middle, 150), 1, 5)
                            for finger in range(1, fingers + 1)))

    def double(self):
        at = self.place()
        return self.stroke(1, at, 0, 0) + self.stroke(1, self.near(at, 5), 0, 0)

    def one(self):
        return self.stroke(1, self.place(), self.dice.randrange(2), 2)

    def swipe(self):
        return self.stroke(1, self.place(), 10, 80)

    def next(self):
        name = self.dice.choice(["two"] * 8 + ["rest_and_swipe", "pinch", "palm", "double", "one",
                                               "one", "swipe"])
        return name, getattr(self, name)()


class Watch:
    """What must hold while touches wait: frames come, and nothing grows."""

    def __init__(self, kiosk):
        self.kiosk = kiosk
        self.cpu = kiosk.cpu_seconds()
        self.heard = time.monotonic()
        self.slowest_cpu = self.slowest = 0.0
        self.touches_home = 0
        self.pss = []
        self.cached = []
        self.files = []

    def begin(self):
        """Touches wait from now on."""
        self.cpu, self.heard = self.kiosk.cpu_seconds(), time.monotonic()

    def look(self):
        """Waits for news of the kiosk, while it has touches to tell of."""
        if not self.kiosk.read(1.0):
            if time.monotonic() - self.heard > DEAF_SECONDS:
                sys.exit(f"FAULT: nothing heard of touches for {DEAF_SECONDS} s")
            return
        cpu, now = self.kiosk.cpu_seconds(), time.monotonic()
        self.slowest_cpu = max(self.slowest_cpu, cpu - self.cpu)
        self.slowest = max(self.slowest, now - self.heard)
        self.cpu, self.heard = cpu, now

    def sample(self):
        self.pss.append(self.kiosk.pss_kb())
        self.cached.append(self.kiosk.cached_kb)
        self.files.append(self.kiosk.open_files())

    def quarters(self):
        """PSS and caches of the four quarters, in MB."""
        quarter = max(1, len(self.pss) // 4)
        return " ".join(f"{statistics.median(self.pss[i:i + quarter]) / 1024:.1f}/"
                        f"{statistics.median(self.cached[i:i + quarter]) / 1024:.1f}"
                        for i in range(0, 4 * quarter, quarter) if self.pss[i:i + quarter])

    def drift_kb(self):
        """From the second to the last quarter, without caches, which have limits of their own."""
        held = [pss - cached for pss, cached in zip(self.pss, self.cached)]
        quarter = max(1, len(held) // 4)
        return statistics.median(held[-quarter:]) - statistics.median(held[quarter:2 * quarter])


def feed(options, panel, kiosk, log):
    """The touches; returns what was watched."""
    patterns, watch = Patterns(options.seed), Watch(kiosk)
    number = sampled = homes = fed = 0
    while fed < options.touches:
        name, events = patterns.next()
        number += 1
        print(number, name, *(f"{finger}{'dmu'[kind - DOWN]}{x},{y}"
                              for finger, kind, x, y in events), file=log)
        if panel.sent[UP] == kiosk.fingers[UP]:
            watch.begin()
        for event in events:
            panel.add(*event)
            fed += event[1] == DOWN
        panel.send()
        calm = number % options.calm == 0
        while panel.sent[UP] - kiosk.fingers[UP] > (0 if calm else AHEAD_TOUCHES):
            watch.look()
        if calm:
            kiosk.read_for(BOUNCE_SECONDS)
        if fed * SAMPLES // options.touches > sampled:
            sampled += 1
            watch.sample()
        if fed // HOME_EVERY_TOUCHES > homes:
            homes += 1
            wait_heard(panel, kiosk, watch)
            watch.touches_home = max(watch.touches_home, check_home(panel, kiosk))
    wait_heard(panel, kiosk, watch)
    return watch


def wait_heard(panel, kiosk, watch):
    while panel.sent[UP] > kiosk.fingers[UP]:
        watch.look()


def check_rules(panel, kiosk):
    """F5, on the home page, from which each touch would lead somewhere."""
    area, display = kiosk.find("/area/80"), kiosk.find("/display")

    def pause():
        kiosk.read_for(2 * BOUNCE_SECONDS)

    def expect_still(what):
        kiosk.read_for(0.3)
        if kiosk.page != ("home", "/"):
            sys.exit(f"{what}: there is {kiosk.page}")

    def back_home():
        pause()
        panel.tap(*kiosk.find("home"))
        kiosk.wait_page("home", "/")
        pause()

    pause()  # the touch that began the visit is no part of the first
    for event in ((1, DOWN, *area), (2, DOWN, *display), (2, UP, *display)):
        panel.event(*event)
    expect_still("the second finger acted")
    panel.event(1, UP, *area)
    kiosk.wait_page("province", "/area/80")
    back_home()
    for event in ((1, DOWN, *area), (1, MOVE, *CORNER), (1, UP, *CORNER)):
        panel.event(*event)
    expect_still("sliding off did not cancel")
    pause()
    for event in ((1, DOWN, *area), (1, MOVE, *CORNER), (1, MOVE, *area), (1, UP, *area)):
        panel.event(*event)
    kiosk.wait_page("province", "/area/80")
    back_home()
    for event in ((1, DOWN, *area), (2, DOWN, *display), (3, DOWN, *CORNER), (1, UP, *area),
                  (2, UP, *display), (3, UP, *CORNER)):
        panel.event(*event)
    expect_still("a hand acted")
    pause()
    panel.add(1, DOWN, *CORNER)
    panel.add(1, UP, *CORNER)
    panel.add(1, DOWN, *area)
    panel.add(1, UP, *area)
    panel.send()
    expect_still("a bounce acted")
    pause()
    before = kiosk.frames
    panel.tap(*area)
    kiosk.wait_page("province", "/area/80")
    kiosk.read_for(0.3)
    if kiosk.page[1] != "/area/80":
        sys.exit(f"one touch did two things in {kiosk.frames - before} frames: {kiosk.page}")
    back_home()
    print("one action a touch, second finger ignored, sliding off, sliding back, hand, bounce: held")


def check_first_touch(program, store, panel, options):
    """As soon as the kiosk says that its first frame is shown, a touch counts."""
    for _ in range(5):
        kiosk = panel_bed.Kiosk(program, store, panel, *options)
        kiosk.wait_page("attract")
        panel.tap(*CORNER)
        kiosk.wait_page("home", "/", 10)
        kiosk.end()
    print("the first touch after the first frame: 5 of 5 began a visit")


def check_swipe(program, store, panel, options):
    """A list that was pushed turns its page, though the finger bounces when it is lifted."""
    kiosk = panel_bed.Kiosk(program, store, panel, *options, "--open", REGISTER)
    kiosk.wait_page("projects", REGISTER)
    kiosk.read_for(0.5)
    x, y = WIDTH // 2, HEIGHT * 3 // 4
    panel.event(1, DOWN, x, y)
    for _ in range(8):
        y -= 60
        kiosk.read_for(0.01)
        panel.event(1, MOVE, x, y)
    # At once: what a busy machine sends later is a touch and no bounce.
    panel.add(1, UP, x, y)
    panel.add(1, DOWN, x, y)
    panel.add(1, UP, x, y)
    panel.send()
    kiosk.read_for(3)
    if not kiosk.page[1].startswith(f"{REGISTER}?page="):
        sys.exit(f"the bounce undid the push: {kiosk.page}")
    kiosk.end()
    print("a list pushed by a finger that bounces: its page turned")


def check_alive(panel, kiosk):
    """From wherever it is: the visit ends by itself, a touch begins the next, another leads on."""
    kiosk.wait_page("attract", None, 60)
    panel.tap(*CORNER)
    kiosk.wait_page("home", "/")
    kiosk.read_for(2 * BOUNCE_SECONDS)
    panel.tap(*kiosk.find("/area/80"))
    kiosk.wait_page("province", "/area/80")


def uncovered(address):
    """The address of a page without what lies over it."""
    path, _, query = address.partition("?")
    kept = [part for part in query.split("&") if part and not part.startswith("over=")]
    return path + ("?" + "&".join(kept) if kept else "")


def find_ways(kiosk):
    """Where home, back or the end of what lies over the page may be on the page at hand, whatever the
    visitor chose for herself."""
    for language, text, reach in itertools.product(("th", "en"), ("normal", "large", "largest"),
                                                   ("all", "low")):
        chosen = ("--language", language, "--text", text, "--reach", reach)
        if "over=" in kiosk.page[1]:
            yield kiosk.find(uncovered(kiosk.page[1]), *chosen)
        yield kiosk.find("home", *chosen) or kiosk.find("back", *chosen)


def is_home(kiosk):
    return kiosk.page[0] == "home"


def check_home(panel, kiosk):
    """From wherever the touches have led: home by touches alone. What was chosen is not told, so every
    place where the way may be is tried."""
    if kiosk.page[0] == "cleaning":
        kiosk.wait_page("attract", None, 40)
    kiosk.read_for(FORGOTTEN_SECONDS)
    touches = 0
    while not is_home(kiosk) and touches < MOST_TOUCHES_HOME:
        for place in [CORNER] if kiosk.page[0] == "attract" else find_ways(kiosk):
            if place is not None and not is_home(kiosk):
                panel.tap(*place)
                touches += 1
                kiosk.read_for(0.3)
    if not is_home(kiosk):
        sys.exit(f"FAULT: stuck on {kiosk.page} after {touches} touches")
    return touches


def report(options, panel, kiosk, watch, seconds):
    broken = []
    sent = panel.sent
    print(f"seed {options.seed}: {sent[DOWN]} touches in {seconds:.0f} s "
          f"({options.touches / seconds:.0f} a second), {sent[MOVE]} moves, {kiosk.frames} frames of "
          f"{len(kiosk.visited)} screens; heard of {kiosk.fingers[DOWN]} down, "
          f"{kiosk.fingers[MOVE]} moved, {kiosk.fingers[UP]} up")
    if (kiosk.fingers[DOWN], kiosk.fingers[UP]) != (sent[DOWN], sent[UP]):
        broken.append("touches were lost")
    print(f"home within {watch.touches_home} touches; "
          f"slowest answer {1000 * watch.slowest_cpu:.0f} ms of CPU, {1000 * watch.slowest:.0f} ms by "
          f"the clock; PSS {watch.pss[0]} KB, then {watch.pss[-1]} KB "
          f"({watch.drift_kb():+.0f} KB beside caches; by quarters {watch.quarters()} MB); "
          f"open files {watch.files[0]}, then {watch.files[-1]}")
    if watch.slowest_cpu > GAP_SECONDS:
        broken.append(f"a frame took {watch.slowest_cpu:.3f} s")
    if watch.files[-1] > watch.files[len(watch.files) // 4]:
        broken.append("files are left open")
    if options.strict and watch.drift_kb() > DRIFT_KB:
        broken.append("memory grew")
    for line in broken:
        print("FAULT:", line)
    return not broken


def run_all(options, folder, log):
    store = make_store(options.programs, folder)
    config = folder / "kiosk.conf"
    config.write_text("\n".join(["home-district = 8001", *IDLE, ""]), encoding="utf-8")
    program, told = options.programs / "tambon-kiosk", ("--config", config)
    panel = panel_bed.Panel(folder)
    try:
        check_first_touch(program, store, panel, told)
        check_swipe(program, store, panel, told)
        panel.sent = {DOWN: 0, MOVE: 0, UP: 0}
        kiosk = panel_bed.Kiosk(program, store, panel, *told)
        try:
            kiosk.wait_page("attract")
            panel.tap(*CORNER)
            kiosk.wait_page("home", "/")
            check_rules(panel, kiosk)
            began = time.monotonic()
            watch = feed(options, panel, kiosk, log)
            seconds = time.monotonic() - began
            kept = report(options, panel, kiosk, watch, seconds)
            check_alive(panel, kiosk)
            kiosk.end()
        finally:
            kiosk.process.kill()
    finally:
        panel.close()
    return kept


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", type=lambda path: pathlib.Path(path).resolve())
    parser.add_argument("--touches", type=int, default=20000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--calm", type=int, default=100)
    parser.add_argument("--log", default="/dev/null")
    parser.add_argument("--strict", action="store_true")
    options = parser.parse_args()
    if panel_bed.missing():
        print("SKIPPED: needs", *panel_bed.missing())
        return SKIP
    folder = pathlib.Path(tempfile.mkdtemp(prefix="touches-"))
    try:
        with open(options.log, "w", encoding="ascii") as log:
            return 0 if run_all(options, folder, log) else 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
