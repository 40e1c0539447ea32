#!/usr/bin/env python3
"""The kiosk as it stands in an office, for hours: real touches through Xorg's own panel, visits that end
by themselves, and releases that come while it runs, by the real tambon-publish and tambon-sync. With
--days the calendar goes faster, so many days over the whole run, a poll each day and a release each
week; the clock of touches stays the real one.

    soak.py BIN_FOLDER OUT_FOLDER [--hours H] [--days N --calendar FAST_CALENDAR] [--seed S]

At the end of every visit, at rest, memory, open files and threads are written to OUT_FOLDER/samples.csv.
Fails when the kiosk ends, when its manager would have found it silent (WatchdogSec=10), when a release
does not come on the screen, or, in a run of half an hour and more, when memory or open files grow.
"""
import argparse
import csv
import datetime
import os
import pathlib
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "integration"))
import panel_bed  # noqa: E402
from publish_bed import Workspace  # noqa: E402
from touches import Patterns  # noqa: E402

BEGIN = datetime.datetime(2026, 11, 22, 8, 0, tzinfo=datetime.timezone.utc)
SETTINGS = "home-district = 8001\nidle-seconds = 5\ncountdown-seconds = 5\nstate-folder = {}\n"
WATCHDOG_SECONDS = 10
REST_SECONDS = 60       # by then a visit that nobody goes on with has ended
STORY_SECONDS = 13 * 60  # unless it left a story behind, which is told to its end
WARM_SHARE = 0.1        # of the samples: caches fill
LIMIT_GROWTH_KB = 5 * 1024  # features.md I10
JUDGED_SECONDS = 1800   # before that every page is still new to it
RELEASE_SECONDS = 600
DAYS_A_RELEASE = 7


class Calendar:
    """The date of what runs here: the real one, or one that goes faster."""

    def __init__(self, seconds, days, library):
        self.library = library
        self.speed = round(days * 86400 / seconds) if days else 1
        self.begin = BEGIN.timestamp() if days else time.time()
        self.since = time.monotonic()
        self.is_fast = bool(days)

    def now(self):
        return self.begin + (time.monotonic() - self.since) * self.speed

    def of_kiosk(self):
        if not self.is_fast:
            return {}
        self.since = time.monotonic()
        return {"LD_PRELOAD": str(self.library), "FAST_CALENDAR_BEGIN": str(int(self.begin)),
                "FAST_CALENDAR_SPEED": str(self.speed)}

    def of_program(self):
        if not self.is_fast:
            return {}
        return {"LD_PRELOAD": str(self.library), "FAST_CALENDAR_BEGIN": str(int(self.now()))}


class Province:
    """A desk that publishes, and the run of tambon-sync that fetches it."""

    def __init__(self, programs, folder, calendar):
        self.programs, self.folder, self.calendar = programs, folder, calendar
        self.workspace = Workspace(programs / "tambon-publish", folder / "workspace").make()
        self.store = folder / "store"
        self.release = 0
        self.publish()

    def publish(self):
        """One more release, with another word in one project."""
        if self.release:
            words = ("ถนน", "ทางหลวง") if self.release % 2 else ("ทางหลวง", "ถนน")
            self.workspace.edit("intake/800120/projects.csv", lambda text: text.replace(*words, 1))
        epoch = str(int(self.calendar.now()))
        for words in (["diff", "--by", "ก", "--no-links"], ["approve", "--by", "ข"], ["publish"]):
            self.workspace.call(*words, epoch=epoch)
        self.release += 1
        self.poll()

    def poll(self):
        done = subprocess.run(
            [self.programs / "tambon-sync", "--store", self.store, "--from",
             self.workspace.path / "repository", "--root", self.workspace.path / "root.json"],
            check=False, capture_output=True, text=True, timeout=300,
            env={**os.environ, **self.calendar.of_program()})
        if done.returncode != 0:
            sys.exit(f"tambon-sync: {done.returncode}\n{done.stdout}{done.stderr}")


class Manager(threading.Thread):
    """Hears the kiosk's word, as systemd would, and remembers the longest silence."""

    def __init__(self, folder):
        super().__init__(daemon=True)
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(folder / "notify"))
        self.environment = {"NOTIFY_SOCKET": str(folder / "notify"),
                            "WATCHDOG_USEC": str(WATCHDOG_SECONDS * 1000000)}
        self.longest = 0.0
        self.heard = None
        self.words = 0

    def run(self):
        while True:
            self.socket.recv(4096)
            now = time.monotonic()
            if self.heard is not None:
                self.longest = max(self.longest, now - self.heard)
            self.heard = now
            self.words += 1


class Soak:
    def __init__(self, options):
        self.options = options
        self.seconds = options.hours * 3600
        self.folder = options.out / "bed"
        shutil.rmtree(self.folder, ignore_errors=True)
        (self.folder / "state").mkdir(parents=True)
        self.calendar = Calendar(self.seconds, options.days, options.calendar)
        self.province = Province(options.programs, self.folder, self.calendar)
        settings = self.folder / "kiosk.conf"
        settings.write_text(SETTINGS.format(self.folder / "state"), encoding="utf-8")
        self.panel = panel_bed.Panel(self.folder)
        self.manager = Manager(self.folder)
        self.manager.start()
        self.kiosk = panel_bed.Kiosk(
            options.programs / "tambon-kiosk", self.province.store, self.panel, "--config", settings,
            environment={**self.manager.environment, **self.calendar.of_kiosk()})
        self.patterns = Patterns(options.seed)
        self.samples = []
        self.day = self.next_release = 0

    def visit(self, seconds):
        """Somebody touches for so long, and goes away."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for event in self.patterns.next()[1]:
                self.panel.add(*event)
            self.panel.send()
            self.kiosk.read_for(0.2)
        self.kiosk.read_for(2)
        is_story = self.kiosk.page[0] == "story"
        self.kiosk.wait_page("attract", seconds=STORY_SECONDS if is_story else REST_SECONDS)
        self.kiosk.read_for(0.5)

    def bring_news(self):
        """What is due by the calendar: a poll a day, a release a week or every ten minutes."""
        day = int((self.calendar.now() - self.calendar.begin) / 86400)
        due = (day >= self.next_release * DAYS_A_RELEASE if self.calendar.is_fast else
               time.monotonic() - self.calendar.since >= self.next_release * RELEASE_SECONDS)
        if due:
            self.next_release += 1
            self.province.publish()
            self.expect_release()
        elif day != self.day and self.calendar.is_fast:
            self.province.poll()
        self.day = day

    def expect_release(self):
        """The kiosk says the release it shows with every frame; a touch makes one."""
        end = time.monotonic() + 30
        wanted = self.province.release
        while self.kiosk.release != wanted:
            if time.monotonic() > end:
                sys.exit(f"release {wanted} is not on the screen; {self.kiosk.release} is")
            self.kiosk.read(0.2)

    def sample(self):
        pid = self.kiosk.process.pid
        self.samples.append({
            "seconds": round(time.monotonic() - self.calendar.since), "day": self.day,
            "release": self.kiosk.release, "pss_kb": self.kiosk.pss_kb(),
            "files": self.kiosk.open_files(), "threads": len(os.listdir(f"/proc/{pid}/task")),
            "frames": self.kiosk.frames, "touches": self.kiosk.fingers[panel_bed.DOWN],
            "longest_silence_s": round(self.manager.longest, 1)})
        with open(self.options.out / "samples.csv", "w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, self.samples[0])
            table.writeheader()
            table.writerows(self.samples)

    def run(self):
        end = time.monotonic() + self.seconds
        while time.monotonic() < end:
            self.visit(6 if self.calendar.is_fast else self.patterns.dice.randint(10, 60))
            self.sample()
            self.bring_news()
        self.kiosk.end()
        self.panel.close()

    def judge(self):
        warm = self.samples[int(len(self.samples) * WARM_SHARE):]
        quarter = max(1, len(warm) // 4)
        first, last = warm[:quarter], warm[-quarter:]

        def growth(name):
            return (statistics.median(sample[name] for sample in last)
                    - statistics.median(sample[name] for sample in first))
        final = self.samples[-1]
        print(f"{final['seconds'] / 3600:.2f} h, {final['day']} days, {len(self.samples)} visits, "
              f"{final['touches']} touches, {final['frames']} frames, {final['release']} releases; memory "
              f"{growth('pss_kb'):+.0f} KB (last quarter against first), most "
              f"{max(sample['pss_kb'] for sample in self.samples)} KB; files {growth('files'):+.0f}, "
              f"threads {growth('threads'):+.0f}; longest silence {self.manager.longest:.1f} s of "
              f"{WATCHDOG_SECONDS}, 0 restarts")
        judged = self.seconds >= JUDGED_SECONDS
        if judged and (growth("pss_kb") > LIMIT_GROWTH_KB or growth("files") > 0 or growth("threads") > 0):
            sys.exit("FAULT: it grows")
        if self.manager.longest >= WATCHDOG_SECONDS or self.manager.words < self.seconds / WATCHDOG_SECONDS:
            sys.exit("FAULT: silent for longer than its manager waits")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--hours", type=float, default=2)
    parser.add_argument("--days", type=int, default=0)
    parser.add_argument("--calendar", type=lambda word: pathlib.Path(word).resolve())
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.programs, options.out = options.programs.resolve(), options.out.resolve()
    if panel_bed.missing():
        sys.exit(f"not on this machine: {panel_bed.missing()}")
    options.out.mkdir(parents=True, exist_ok=True)
    soak = Soak(options)
    soak.run()
    soak.judge()


if __name__ == "__main__":
    main()
