#!/usr/bin/env python3
"""The whole way once, with the real programs: sheets -> publish -> nginx with TLS -> sync -> kiosk on
an X server, touched by xdotool from home to one project; its QR code is read from a screenshot by
zbarimg; then one status changes at the province and appears on the open screen.

    whole_way.py BIN_FOLDER SOURCE_FOLDER
"""
import csv
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BIN, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
SERVE = SOURCE / "packaging/serve.sh"
TAMBON, DISTRICT = "800120", "8001"
SIZE = "1920x1080"
WAIT_SECONDS = 30
SKIP = 77


def run(*command, **options):
    """Runs a program that must succeed; returns what it printed."""
    done = subprocess.run([str(word) for word in command], check=False, capture_output=True,
                          text=True, timeout=600, **options)
    if done.returncode != 0:
        sys.exit(f"failed ({done.returncode}): {command}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def wait_for(what, probe):
    """Calls probe() until it gives something true; a test that waits for ever says what for."""
    end = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < end:
        found = probe()
        if found:
            return found
        time.sleep(0.05)
    sys.exit(f"not within {WAIT_SECONDS} s: {what}")


class Kiosk:
    """The running kiosk, seen as a visitor sees it: places to touch, pages that appear."""

    def __init__(self, store, display, folder):
        self.store, self.folder = store, folder
        self.environment = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11"}
        self.trace = folder / "trace"
        with open(self.trace, "w", encoding="utf-8") as trace:
            self.process = subprocess.Popen(
                [BIN / "tambon-kiosk", "--store", store, "--size", SIZE, "--trace"], stderr=trace,
                env=self.environment)

    def last_frame(self):
        """(screen, address, release) of the newest frame in the trace, or None."""
        frames = re.findall(r"^frame (\S+) (\S+) release=(\d+) .*\n",
                            self.trace.read_text(encoding="utf-8"), re.MULTILINE)
        return frames[-1] if frames else None

    def expect(self, screen, address):
        wait_for(f"{screen} at {address}; now {self.last_frame()}",
                 lambda: (self.last_frame() or ())[:2] == (screen, address))

    def find_target(self, target):
        """Centre of a touch target on the screen of the address that is open now."""
        address = self.last_frame()[1]
        listing = run(BIN / "tambon-kiosk", "--store", self.store, "--size", SIZE, "--list",
                      address, env=self.environment)
        places = re.findall(r'^target (\d+),(\d+) (\d+)x(\d+) "([^"]*)"', listing, re.MULTILINE)
        for x, y, width, height, name in places:
            if name == target:
                return int(x) + int(width) // 2, int(y) + int(height) // 2
        return None

    def touch(self, target):
        place = self.find_target(target)
        if place is None:
            sys.exit(f"{self.last_frame()[1]} has nothing to touch for {target}")
        run("xdotool", "mousemove", *place, "click", "1", env=self.environment)
        time.sleep(0.1)  # the next touch must not count as the same one (debounce)

    def read_qr(self):
        picture = self.folder / "screen.xwd"
        run("xwd", "-root", "-silent", "-out", picture, env=self.environment)
        read = subprocess.run(["zbarimg", "--quiet", "--raw", picture], check=False, text=True,
                              capture_output=True, timeout=60)
        return read.stdout.split()

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(timeout=10) != 0:
            sys.exit(f"the kiosk ended with {self.process.returncode}\n{self.trace.read_text()}")


def publish(workspace):
    """Import, draft, approval by somebody else, publishing."""
    command = [BIN / "tambon-publish", "-C", workspace]
    run(*command, "import", "--by", "ผู้นำเข้า")
    run(*command, "diff", "--by", "ผู้นำเข้า")
    run(*command, "approve", "--by", "ผู้อนุมัติ")
    run(*command, "publish")


def sync(store, url, workspace, serve):
    run(BIN / "tambon-sync", "--store", store, "--url", url, "--root", workspace / "root.json",
        "--ca", serve / "certificate.pem")


def first_project_of(kiosk):
    """The project code of the first row on the register that is open."""
    address = kiosk.last_frame()[1]
    listing = run(BIN / "tambon-kiosk", "--store", kiosk.store, "--size", SIZE, "--list", address,
                  env=kiosk.environment)
    return re.search(r'"/project/(\w{7})"', listing).group(1)


def change_status(workspace, kiosk_code, store):
    """Turns the status of one project to 'ชะลอ' in its office's sheet, as a clerk would."""
    database = f"file:{store / 'current'}?mode=ro&immutable=1"
    office_code = run("sqlite3", database,
                      f"SELECT office_code FROM project WHERE code = '{kiosk_code}'").strip()
    sheet = workspace / "intake" / TAMBON / "projects.csv"
    text = sheet.read_text(encoding="utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    heading = next(row for row in rows if {"status", "สถานะ"} & set(row))
    code_column = next(i for i, name in enumerate(heading) if name in ("project_code", "รหัสโครงการ"))
    status_column = next(i for i, name in enumerate(heading) if name in ("status", "สถานะ"))
    row = next(row for row in rows if row[code_column:code_column + 1] == [office_code])
    row[status_column] = "ชะลอ"
    with open(sheet, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def walk(kiosk):
    """Home -> all districts -> district -> tambon -> register -> first project."""
    kiosk.expect("home", "/")
    kiosk.touch("/area/80")
    kiosk.expect("province", "/area/80")
    kiosk.touch(f"/area/{DISTRICT}")
    kiosk.expect("district", f"/area/{DISTRICT}")
    kiosk.touch(f"/area/{TAMBON}")
    kiosk.expect("tambon", f"/area/{TAMBON}")
    kiosk.touch(f"/area/{TAMBON}/projects")
    kiosk.expect("projects", f"/area/{TAMBON}/projects")
    code = first_project_of(kiosk)
    kiosk.touch(f"/project/{code}")
    kiosk.expect("project", f"/project/{code}")
    return code


def check_phone_page(url, serve, code):
    page, anchor = url.split("#")
    html = run("curl", "--silent", "--show-error", "--fail", "--location", "--cacert",
               serve / "certificate.pem", page)
    if anchor != code or f'id="{code}"' not in html:
        sys.exit(f"the page {page} has no project {code}")


def start_display(folder):
    number = folder / "display"
    with open(number, "w", encoding="ascii") as file:
        server = subprocess.Popen(["Xvfb", "-displayfd", str(file.fileno()), "-screen", "0",
                                   f"{SIZE}x24", "-nolisten", "tcp"], pass_fds=[file.fileno()],
                                  stderr=subprocess.DEVNULL)
    wait_for("Xvfb", lambda: number.read_text().strip())
    return server, ":" + number.read_text().strip()


def whole_way(folder):
    workspace, store, serve = folder / "workspace", folder / "store", folder / "serve"
    (workspace / "repository").mkdir(parents=True)
    url = run(SERVE, "start", workspace / "repository", serve).strip()
    server, kiosk = None, None
    try:
        run(BIN / "tambon-publish", "init", workspace, "--pilot", "--base-url", url)
        publish(workspace)
        sync(store, url, workspace, serve)
        server, display = start_display(folder)
        kiosk = Kiosk(store, display, folder)
        wait_for("the first frame", kiosk.last_frame)
        code = walk(kiosk)

        codes = wait_for("a QR code on the screen", kiosk.read_qr)
        year = run("sqlite3", f"file:{store / 'current'}?mode=ro&immutable=1",
                   f"SELECT fiscal_year_be FROM project WHERE code = '{code}'").strip()
        wanted = f"{url}/t/{TAMBON}/{year}#{code}"
        if codes != [wanted]:
            sys.exit(f"the QR code says {codes}, not {wanted}")
        check_phone_page(wanted, serve, code)

        change_status(workspace, code, store)
        publish(workspace)
        sync(store, url, workspace, serve)
        wait_for("release 2 on the open screen", lambda: kiosk.last_frame()[2] == "2")
        kiosk.expect("project", f"/project/{code}")
        listing = run(BIN / "tambon-kiosk", "--store", store, "--size", SIZE, "--list",
                      f"/project/{code}", env=kiosk.environment)
        if "ชะลอ" not in listing:
            sys.exit("the changed status is not on the screen")
        kiosk.end()
        kiosk = None
    finally:
        if kiosk is not None:
            kiosk.process.kill()
        if server is not None:
            server.terminate()
            server.wait()
        run(SERVE, "stop", serve)
    print(f"home to project {code} in 5 touches, QR read, change seen in release 2")


def main():
    for tool in ("Xvfb", "xdotool", "xwd", "zbarimg", "sqlite3"):
        if shutil.which(tool) is None:
            print(f"SKIPPED: {tool} is not installed", file=sys.stderr)
            sys.exit(SKIP)
    with tempfile.TemporaryDirectory(prefix="whole-way-") as folder:
        whole_way(pathlib.Path(folder))


main()
