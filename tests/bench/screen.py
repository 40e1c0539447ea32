"""Figures of the screen, ours beside Chromium's; see screen.sh, which builds and calls this.

    screen.py BIN STORE [--without-chromium] [--short]
"""
import argparse
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import lean_page

WIDTH_PX, HEIGHT_PX, WIDTH_MM = 1920, 1080, 477  # a panel of 21.5"
STARTS, STROKES = 5, 12
MEASURED_TOUCHES, FILLING_TOUCHES, MORE_TOUCHES = 350, 900, 1000
ALL_TOUCHES = MEASURED_TOUCHES + FILLING_TOUCHES + MORE_TOUCHES
SETTLE_SECONDS, IDLE_SECONDS = 10, 30
KEEP_SECONDS = 3
TICK_MS = 1000 / os.sysconf("SC_CLK_TCK")
CACHES = pathlib.Path("/proc/sys/vm/drop_caches")
CHROMIUM = ["/usr/bin/chromium", "--no-sandbox", "--kiosk", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-quic", "--disable-features=Translate", "--window-position=0,0",
            f"--window-size={WIDTH_PX},{HEIGHT_PX}"]


class Session:
    """A program with everything it starts."""

    def __init__(self, command, errors=subprocess.DEVNULL):
        self.leader = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors,
                                       start_new_session=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()

    def processes(self):
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == self.leader.pid and fields[0] != "Z":
                yield folder, fields

    def read(self, name):
        """The lines of a file of every process, or of every thread where the name has task/*."""
        for folder, _ in self.processes():
            for path in folder.glob(name):
                try:
                    yield from path.read_text().splitlines()
                except OSError:
                    continue

    def pss_mb(self):
        return sum(int(line.split()[1]) for line in self.read("smaps_rollup")
                   if line.startswith("Pss:")) / 1024

    def threads(self):
        return sum(int(fields[17]) for _, fields in self.processes())

    def switches(self):
        return sum(int(line.split()[1]) for line in self.read("task/*/status")
                   if "ctxt_switches" in line)

    def cpu_ms(self):
        return sum(int(fields[11]) + int(fields[12]) for _, fields in self.processes()) * TICK_MS

    def mapped_files(self):
        return {line.split(None, 5)[5] for line in self.read("maps")
                if len(line.split(None, 5)) == 6 and line.split(None, 5)[5].startswith("/")}

    def end(self):
        """Ends every process of the session, and no other."""
        for number, seconds in ((signal.SIGTERM, 5), (signal.SIGKILL, 5)):
            for folder, _ in list(self.processes()):
                try:
                    os.kill(int(folder.name), number)
                except ProcessLookupError:
                    pass
            until = time.monotonic() + seconds
            while time.monotonic() < until and any(self.processes()):
                self.leader.poll()
                time.sleep(0.05)
        self.leader.wait()


class Program:
    """How one of the two is started at an address, and where it is touched."""

    def __init__(self, name, command, list_address, walk, drag_at, files):
        self.name, self.command, self.list_address = name, command, list_address
        self.walk, self.drag_at = walk, drag_at
        self.files = files  # that it reads while it is touched


def drop_caches(program):
    """Returns how: everything the kernel caches, or what the program maps."""
    os.sync()
    if os.access(CACHES, os.W_OK):
        CACHES.write_text("3\n")
        return "the whole file cache dropped"
    with Session(program.command("/")) as session:
        time.sleep(3)
        files = session.mapped_files()
    for name in files:
        try:
            with open(name, "rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        except OSError:
            continue
    return "the program's own files dropped from the cache where no other program maps them"


class KeptInCache:
    """
    Keeps files in the file cache, as an office's PC does by itself: a machine that takes cached files
    away within a minute, as some virtual ones do, would have its disk measured.
    """

    def __init__(self, files):
        self.files = [str(file) for file in files]

    def __enter__(self):
        self.reader = subprocess.Popen(
            ["nice", "-n", "19", "sh", "-c", f'while cat "$@" >/dev/null; do sleep {KEEP_SECONDS}; done',
             "sh", *self.files], start_new_session=True)
        return self

    def __exit__(self, *_):
        os.killpg(self.reader.pid, signal.SIGTERM)
        self.reader.wait()


def measure_starts(meter, program, drop):
    times, how = [], None
    for _ in range(STARTS):
        how = drop_caches(program) if drop else None
        done = subprocess.run([meter / "first_frame", *program.command("/")], check=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        times.append(float(done.stdout.split()[1]))
    return statistics.median(times), how


def measure_rest(program):
    """Memory after SETTLE_SECONDS, then a while in which nothing moves."""
    with Session(program.command("/")) as session:
        time.sleep(SETTLE_SECONDS)
        figures = {"pss": session.pss_mb(), "processes": len(list(session.processes())),
                   "threads": session.threads()}
        switches, cpu_ms = session.switches(), session.cpu_ms()
        time.sleep(IDLE_SECONDS)
        figures["switches"] = (session.switches() - switches) / IDLE_SECONDS
        figures["cpu"] = (session.cpu_ms() - cpu_ms) / IDLE_SECONDS / 10
    return figures


def play(meter, lines, folder, *pace):
    """[(pressed ms, shown ms, where, title)] of each touch."""
    walk = folder / "walk"
    walk.write_text("\n".join(lines) + "\n")
    done = subprocess.run([meter / "touch_time", walk, *pace], check=True,
                          stdout=subprocess.PIPE, text=True)
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    return [(float(row[0]), float(row[1]), row[2], row[3]) for row in rows]


def without_repeats(words):
    return [word for i, word in enumerate(words) if i == 0 or words[i - 1] != word]


def went_as_planned(seen, planned):
    """Whether the addresses seen on the way are addresses planned, in their order."""
    ahead = iter(planned)
    return len(seen) > 1 and all(word in ahead for word in seen)


def addresses_seen(touches, trace):
    """The kiosk tells them frame by frame (--trace), the page in its title, some too late to see."""
    lines = [line.split() for line in trace.read_text().splitlines() if line.startswith("frame ")]
    titles = [title.rpartition(" - ")[0] for _, _, _, title in touches if " - " in title]
    return without_repeats([line[2] for line in lines] or titles)


def measure_touches(meter, program, folder, more):
    trace = folder / f"{program.name}.trace"
    with trace.open("w") as errors, KeptInCache(program.files), \
            Session(program.command("/", trace=True), errors) as session:
        time.sleep(5)
        lines = program.walk.read_text().splitlines()
        cpu_ms = session.cpu_ms()
        touches = play(meter, lines[:MEASURED_TOUCHES], folder)
        figures = {"touch_cpu": (session.cpu_ms() - cpu_ms) / MEASURED_TOUCHES,
                   "pss_all": session.pss_mb()}
        figures["planned"] = went_as_planned(addresses_seen(touches, trace), ["/"] + [
            line.split()[2] for line in lines[:MEASURED_TOUCHES]])
        if more:  # a cache that fills is no leak
            play(meter, lines[MEASURED_TOUCHES:-MORE_TOUCHES], folder, "quick")
            figures["pss_all"] = session.pss_mb()
            play(meter, lines[-MORE_TOUCHES:], folder, "quick")
            figures["pss_more"] = session.pss_mb()
    # A touch that changes nothing (home, touched at home) has no time.
    figures["press"] = sorted(touch[0] for touch in touches if touch[0] > 0)
    figures["touch"] = sorted(touch[1] for touch in touches if touch[1] > 0)
    figures["slowest"] = sorted(((touch[1], touch[2]) for touch in touches), reverse=True)[:3]
    return figures


def measure_drag(meter, program):
    with KeptInCache(program.files), Session(program.command(program.list_address)):
        time.sleep(5)
        done = subprocess.run([meter / "drag_time", *map(str, program.drag_at), str(STROKES)],
                              check=True, stdout=subprocess.PIPE, text=True)
    rows = [line.split() for line in done.stdout.splitlines()]
    return {phase: sorted(float(row[1]) for row in rows if row[0] == phase)
            for phase in ("finger", "glide")}


def measure(meter, program, folder, more):
    with Session(program.command("/")):
        time.sleep(3)  # a browser makes its profile once
    warm, _ = measure_starts(meter, program, False)
    figures = {"warm": warm, **measure_rest(program),
               **measure_touches(meter, program, folder, more), **measure_drag(meter, program)}
    figures["cold"], figures["how"] = measure_starts(meter, program, True)
    print(f"{program.name}: {figures['processes']} process(es), {figures['threads']} threads; "
          f"{len(figures['touch'])} of {MEASURED_TOUCHES} touches changed the picture, all led "
          f"where they should: {'yes' if figures['planned'] else 'NO'}; slowest "
          + ", ".join(f"{ms:.1f} ms {where}" for ms, where in figures["slowest"])
          + f"; {len(figures['finger'])} frames dragged, {len(figures['glide'])} gliding", flush=True)
    return figures


def share_of(times, share):
    return times[min(len(times) - 1, int(len(times) * share))] if times else float("nan")


def late_percent(times):
    return 100 * sum(ms > 16.7 for ms in times) / len(times) if times else float("nan")


# What is printed: words, unit, figure of a program, what ours must be, and the least ratio
# Chromium/ours (None, 0: nothing is asked for).
ROWS = [
    ("start to the first complete frame, files cached", "ms", lambda f: f["warm"], 100, 5),
    ("the same, {how}", "ms", lambda f: f["cold"], 200, 0),
    ("memory (PSS), home after 10 s", "MB", lambda f: f["pss"], 40, 10),
    ("memory after every screen", "MB", lambda f: f["pss_all"], 64, 0),
    ("of that more after 1,000 more touches", "MB",
     lambda f: f.get("pss_more", float("nan")) - f["pss_all"], 1, 0),
    ("idle 30 s: context switches a second", "", lambda f: f["switches"], 0.3, 0),
    ("idle 30 s: CPU", "%", lambda f: f["cpu"], 0, 0),
    ("touch to the new screen, p50", "ms", lambda f: share_of(f["touch"], 0.5), 5, 0),
    ("touch to the new screen, p99", "ms", lambda f: share_of(f["touch"], 0.99), 12, 0),
    ("finger down to the pressed look, p50", "ms", lambda f: share_of(f["press"], 0.5), 5, 0),
    ("finger down to the pressed look, p99", "ms", lambda f: share_of(f["press"], 0.99), 12, 0),
    ("CPU of a touch, on average", "ms", lambda f: f["touch_cpu"], None, 0),
    ("dragging: frames over 16.7 ms", "%", lambda f: late_percent(f["finger"]), 0, 0),
    ("dragging: frames, p99", "ms", lambda f: share_of(f["finger"], 0.99), 10, 0),
    ("gliding on: frames over 16.7 ms", "%", lambda f: late_percent(f["glide"]), 0, 0),
    ("gliding on: frames, p99", "ms", lambda f: share_of(f["glide"], 0.99), 10, 0),
]


def verdict(ours, theirs, bar, ratio):
    if ours != ours:
        return "not measured"
    if bar is None:
        return "–"
    enough = theirs is None or theirs >= ours * ratio
    return "yes" if round(ours, 1) <= bar and enough else "NO"


def print_table(ours, theirs):
    print("\n| figure | tambon-kiosk | Chromium kiosk | Chromium ÷ ours | must be | met |")
    print("|---|---|---|---|---|---|")
    for words, unit, figure, bar, least in ROWS:
        mine = figure(ours)
        other = figure(theirs) if theirs else None
        told = "–" if bar is None else f"≤ {bar:g} {unit}".strip()
        told += f", ≤ 1/{least}" if least else ""
        quotient = f"{other / mine:.1f}" if other is not None and mine > 0.05 else "–"
        print(f"| {words.format(how=ours['how'])} | {mine:.1f} {unit} | "
              f"{'–' if other is None else f'{other:.1f} {unit}'} | {quotient} | {told} | "
              f"{verdict(mine, other, bar, least)} |")


def make_kiosk(bin_folder, store, data, folder):
    walk = folder / "kiosk.walk"
    size = [str(WIDTH_PX), str(HEIGHT_PX), str(WIDTH_MM)]
    touches = str(ALL_TOUCHES)
    with walk.open("w") as output:
        subprocess.run([bin_folder / "kiosk_walk", store, touches, "1", *size], check=True,
                       stdout=output)

    def command(address, trace=False):
        return [str(bin_folder / "tambon-kiosk"), "--store", str(store), "--open", address, "--size",
                f"{WIDTH_PX}x{HEIGHT_PX}", "--screen-width-mm", str(WIDTH_MM), "--language", "th",
                *(["--trace"] if trace else [])]
    year = data.projects[0][2]
    return Program("tambon-kiosk", command, f"/area/{data.long_list}/projects?year={year}", walk,
                   (600, 850), [(store / "current").resolve()])


def make_chromium(data, folder):
    page, walk = folder / "page.html", folder / "chromium.walk"
    page.write_text(lean_page.make_page(data))
    steps = lean_page.Walk(data, 1)
    walk.write_text("".join(steps.step(n) for n in range(ALL_TOUCHES)))

    def command(address, trace=False):
        return [*CHROMIUM, f"--user-data-dir={folder / 'profile'}", f"file://{page}#{address}"]
    return Program("chromium", command, f"/area/{data.long_list}/projects", walk, (600, 850),
                   [page])


def open_display(folder):
    number = folder / "display"
    with number.open("w") as output:
        server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-noreset",
                                   "-screen", "0", f"{WIDTH_PX}x{HEIGHT_PX}x24"], stdout=output,
                                  stderr=subprocess.DEVNULL)
    while not number.read_text().endswith("\n"):
        time.sleep(0.05)
    os.environ["DISPLAY"] = ":" + number.read_text().strip()
    return server


def say_machine():
    model = [line for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
             if line.startswith("model name")]
    print(f"{os.cpu_count()} cores, {model[0].partition(': ')[2] if model else ''}, load "
          f"{os.getloadavg()[0]:.1f} before; medians of {STARTS} starts", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("store", type=pathlib.Path)
    parser.add_argument("--without-chromium", action="store_true")
    parser.add_argument("--short", action="store_true", help="350 touches only")
    options = parser.parse_args()
    options.bin = options.bin.resolve()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what was started is ended
    say_machine()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = pathlib.Path(name)
        data = lean_page.Data(options.store / "current")
        print(f"the page: {data.describe()}")
        server = open_display(folder)
        try:
            ours = measure(options.bin, make_kiosk(options.bin, options.store, data, folder),
                           folder, not options.short)
            theirs = None if options.without_chromium else measure(
                options.bin, make_chromium(data, folder), folder, not options.short)
        finally:
            server.terminate()
            server.wait()
    print_table(ours, theirs)


if __name__ == "__main__":
    main()
