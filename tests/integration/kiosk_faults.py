#!/usr/bin/env python3
"""What a bad day does to the screen: one fault after the other, and each must end in a page in Thai that
can be used, or in words that say what is wrong, with nothing lost.    kiosk_faults.py BIN_FOLDER

The real kiosk on a real X server, the real store; faults are brought about, not pretended. As root in
a mount namespace of its own, because disks get full; otherwise in a user namespace; skips where neither
goes. What the line and the sticks can do to tambon-sync is in sync_*.py and usb_*.py."""
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import tempfile
import time
import unittest

from kiosk_bed import SIZE, WAIT_SECONDS, start_display, wait_for
from publish_bed import Workspace
from sanitized import is_sanitized
from sync_disk import NAMESPACE, enter_namespace

PLAN, HOME = "/area/800120/plan", "/"
WAITING, DAMAGED, TOO_NEW = "กำลังรอข้อมูลชุดแรก", "อ่านข้อมูลไม่ได้", "ข้อมูลใหม่กว่าโปรแกรมของเครื่องนี้"
BROKEN_PAGE, CLOCK = "หน้านี้อ่านไม่ได้", "นาฬิกาของเครื่องนี้อาจไม่ตรง"
TAMBON = "ปากพูน"
FEWEST_COLOURS = 8
SETTINGS = "home-district = 8001\nstate-folder = {}\n"
PAGE_BYTES = 4096
XWD_COLOUR_BYTES = 12


class Screen:
    """A kiosk in a window, with what it said."""

    def __init__(self, bed, *words, **wishes):
        self.bed, self.words = bed, words
        self.environment = {**os.environ, "DISPLAY": bed.display, "SDL_VIDEODRIVER": "x11", **wishes}
        self.said = open(bed.folder / "said", "w+", encoding="utf-8")
        self.process = subprocess.Popen([*bed.command(*words), "--trace"], env=self.environment,
                                        stderr=self.said)

    def text(self):
        return (self.bed.folder / "said").read_text(encoding="utf-8", errors="replace")

    def frames(self):
        return re.findall(r"^frame (\S+) (\S+) release=(\d+) ", self.text(), re.MULTILINE)

    def wait_release(self, number):
        wait_for(f"release {number}", lambda: any(frame[2] == str(number) for frame in self.frames()))

    def key(self, name):
        subprocess.run(["xdotool", "key", name], check=True, env=self.environment)

    def check_usable(self):
        """It lives, something is drawn on the display, and it answers a key with a page."""
        wait_for("the first frame", lambda: self.frames() or self.process.poll() is not None)
        before = len(self.frames())
        for name in ("Home", "Tab", "Home"):
            self.key(name)
            time.sleep(0.1)
        wait_for("an answer to a key", lambda: len(self.frames()) > before)
        if self.process.poll() is not None:
            raise AssertionError(f"ended with {self.process.returncode}:\n{self.text()}")
        if self.colours() < FEWEST_COLOURS:
            raise AssertionError("nothing to see on the display")

    def colours(self):
        """How many colours there are on the display, looked at here and there."""
        dump = subprocess.run(["xwd", "-root", "-silent"], check=True, env=self.environment,
                              capture_output=True).stdout
        header_bytes, = struct.unpack(">I", dump[:4])
        map_entries, = struct.unpack(">I", dump[76:80])
        pixels = dump[header_bytes + map_entries * XWD_COLOUR_BYTES:]
        return len({pixels[at:at + 4] for at in range(0, len(pixels), 4 * 97)})

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=WAIT_SECONDS)

    def close(self):
        self.process.kill()
        self.process.wait()
        self.said.close()


class Bed:
    """A desk with two releases, an X server, and a store to break."""

    def __init__(self, programs):
        self.programs = programs
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tambon-test-"))
        self.workspace = Workspace(programs / "tambon-publish", self.folder / "workspace").make("800120")
        self.repositories = []
        for change in (None, ("ถนน", "ทางหลวง"), ("ทางหลวง", "ถนน")):
            if change is not None:
                self.workspace.edit("intake/800120/projects.csv", lambda text: text.replace(*change, 1))
            self.workspace.publish()
            self.repositories.append(shutil.copytree(
                self.workspace.path / "repository", self.folder / f"repository{len(self.repositories)}"))
        self.server, self.display = start_display(self.folder)
        self.store, self.state = self.folder / "store", self.folder / "state"

    def close(self):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder)

    def renew(self, releases=1):
        """A whole store, as a kiosk has it that got so many releases, and the settings of an office."""
        shutil.rmtree(self.store, ignore_errors=True)
        shutil.rmtree(self.state, ignore_errors=True)
        self.state.mkdir()
        self.settings = self.folder / "kiosk.conf"
        self.settings.write_text(SETTINGS.format(self.state), encoding="utf-8")
        for number in range(releases):
            assert self.sync(number).returncode == 0

    def sync(self, number, *words, **wishes):
        return subprocess.run(
            [self.programs / "tambon-sync", "--store", self.store, "--root",
             self.workspace.path / "root.json", *(words or ("--from", self.repositories[number]))],
            check=False, capture_output=True, text=True, timeout=120, env={**os.environ, **wishes})

    def command(self, *words):
        return [self.programs / "tambon-kiosk", "--store", self.store, "--config", self.settings, "--size",
                SIZE, *map(str, words)]

    def page(self, address, *words, **wishes):
        """The words on a page, as the same kiosk would draw it."""
        done = subprocess.run(self.command(*words, "--list", address), check=True, capture_output=True,
                              env={**os.environ, **wishes}, timeout=60)
        return done.stdout.decode("utf-8", errors="replace")

    def current(self):
        return (self.store / "current").resolve()

    def previous(self):
        return (self.store / "previous").resolve()


def overwrite(path, offset, data):
    """Into a file of mode 0444, as a failing disk does."""
    with open(os.open(path, os.O_WRONLY), "wb") as file:
        file.seek(offset)
        file.write(data)


class FaultsTest(unittest.TestCase):
    def setUp(self):
        BED.renew()

    def screen(self, *words, **wishes):
        screen = Screen(BED, *words, **wishes)
        self.addCleanup(screen.close)
        return screen

    def usable(self, word, address=HOME, *words, **wishes):
        """The kiosk begins, can be used, and the page says `word`."""
        screen = self.screen(*words, **wishes)
        screen.check_usable()
        self.assertIn(word, BED.page(address, *words, **wishes))
        screen.end()
        return screen

    def refuses(self, code, word, *words, **wishes):
        """The kiosk does not begin, and says why."""
        done = subprocess.run(BED.command(*words), check=False, capture_output=True, timeout=60,
                              env={**os.environ, "DISPLAY": BED.display, "SDL_VIDEODRIVER": "x11", **wishes})
        said = done.stderr.decode("utf-8", errors="replace")
        self.assertEqual(done.returncode, code, said)
        self.assertIn(word, said)

    def mount(self, folder, size_bytes):
        folder.mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size_bytes}", "none", folder], check=True)
        self.addCleanup(subprocess.run, ["umount", folder], check=True)

    # The store.

    def test_no_store(self):
        shutil.rmtree(BED.store)
        self.usable(WAITING)

    def test_empty_store(self):
        shutil.rmtree(BED.store)
        BED.store.mkdir()
        self.usable(WAITING)

    def test_store_is_a_file(self):
        shutil.rmtree(BED.store)
        BED.store.write_text("?", encoding="utf-8")
        self.addCleanup(BED.store.unlink)
        self.usable(WAITING)

    def test_store_comes_later(self):
        shutil.rmtree(BED.store)
        screen = self.screen()
        screen.check_usable()
        self.assertEqual(BED.sync(0).returncode, 0)
        screen.wait_release(1)
        screen.check_usable()

    def test_current_names_nothing(self):
        BED.current().unlink()
        self.usable(DAMAGED)

    def test_current_names_itself(self):
        (BED.store / "current").unlink()
        (BED.store / "current").symlink_to("current")
        self.usable(WAITING)

    def test_empty_snapshot(self):
        os.truncate(BED.current(), 0)
        self.usable(DAMAGED)
        self.assertTrue((BED.state / "unreadable").exists())

    def test_foreign_file_as_snapshot(self):
        overwrite(BED.current(), 0, b"#!/bin/sh\n" + b"?" * PAGE_BYTES)
        self.usable(DAMAGED)

    def test_damaged_snapshot_with_the_release_before(self):
        BED.renew(2)
        overwrite(BED.current(), 0, b"?" * PAGE_BYTES)
        self.usable(TAMBON, PLAN)

    def test_newer_layout(self):
        os.chmod(BED.current(), 0o644)
        database = sqlite3.connect(BED.current())
        database.execute("PRAGMA user_version = 9999")
        database.commit()
        database.close()
        self.usable(TOO_NEW)

    def test_pages_of_the_snapshot_are_damaged(self):
        """Most of the file after its first pages: some screens say so, home and help stay."""
        size_bytes = BED.current().stat().st_size
        overwrite(BED.current(), 40 * PAGE_BYTES, os.urandom(size_bytes - 40 * PAGE_BYTES))
        screen = self.screen()
        screen.check_usable()
        said = BED.page(HOME) + BED.page(PLAN) + BED.page("/help")
        self.assertTrue(BROKEN_PAGE in said or DAMAGED in said)

    def test_snapshot_is_cut_while_it_is_shown(self):
        """The kernel ends who reads there (SIGBUS); begun again the release before is shown."""
        BED.renew(2)
        screen = self.screen()
        screen.wait_release(2)
        os.truncate(BED.current(), PAGE_BYTES)
        for name in ("Home", "Return", "Return", "Return"):
            if screen.process.poll() is None:
                screen.key(name)
                time.sleep(0.2)
        screen.process.kill()
        again = self.screen()
        again.check_usable()
        self.assertEqual(again.frames()[-1][2], "1")

    def test_snapshot_is_deleted_while_it_is_shown(self):
        screen = self.screen()
        screen.wait_release(1)
        shutil.rmtree(BED.store)
        screen.check_usable()
        self.assertEqual(screen.frames()[-1][2], "1")

    def test_damaged_search_companion(self):
        for companion in (BED.store / "snapshots").glob("*.search.db"):
            overwrite(companion, 0, os.urandom(companion.stat().st_size))
        self.usable(TAMBON, PLAN)
        self.usable("ค้นหา", "/search")

    def test_status_is_rubbish(self):
        (BED.store / "status.json").write_bytes(os.urandom(100000))
        self.usable(TAMBON, PLAN)

    def test_status_is_huge(self):
        with open(BED.store / "status.json", "wb") as file:
            file.truncate(1 << 33)
        self.usable(TAMBON, PLAN)

    def test_pictures_are_rubbish(self):
        shutil.rmtree(BED.store / "files", ignore_errors=True)
        (BED.store / "files").write_bytes(b"?")
        self.usable(TAMBON, PLAN)

    # The disk.

    def test_full_disk_of_the_kiosk(self):
        shutil.rmtree(BED.state)
        self.mount(BED.state, 4096)
        (BED.state / "filler").write_bytes(bytes(4096))
        self.usable(TAMBON, PLAN)

    def test_read_only_disk_of_the_kiosk(self):
        shutil.rmtree(BED.state)
        self.mount(BED.state, 1 << 20)
        subprocess.run(["mount", "-o", "remount,ro", "none", BED.state], check=True)
        self.usable(TAMBON, PLAN)

    def test_no_folder_of_the_kiosk(self):
        shutil.rmtree(BED.state)
        self.usable(TAMBON, PLAN)

    def test_own_files_are_rubbish(self):
        for name in ("alive", "unreadable", "pin-tries", "screen", "uses"):
            (BED.state / name).write_bytes(os.urandom(5000))
        self.usable(TAMBON, PLAN)

    def test_full_disk_of_the_store(self):
        """No room for the new release: it says so, and the old one stays on the screen."""
        whole = BED.folder / "whole"
        shutil.rmtree(whole, ignore_errors=True)
        BED.store.rename(whole)
        used = sum(path.stat().st_size for path in whole.rglob("*") if path.is_file())
        self.mount(BED.store, used + (256 << 10))
        shutil.copytree(whole, BED.store, symlinks=True, dirs_exist_ok=True)
        screen = self.screen()
        screen.wait_release(1)
        done = BED.sync(1)
        self.assertEqual(done.returncode, 13, done)
        screen.check_usable()
        self.assertEqual(screen.frames()[-1][2], "1")
        self.assertIn("เนื้อที่", BED.page("/about"))
        screen.end()

    # The settings.

    def test_wrong_key(self):
        BED.settings.write_text("home-district = 8001\nidel-seconds = 60\n", encoding="utf-8")
        self.refuses(2, "kiosk.conf:2")
        self.usable(TAMBON, PLAN, "--safe")

    def test_settings_are_rubbish(self):
        BED.settings.write_bytes(os.urandom(3000))
        self.refuses(2, "kiosk.conf")
        self.usable(TAMBON, PLAN, "--safe")

    def test_unknown_district(self):
        BED.settings.write_text("home-district = 9999\n", encoding="utf-8")
        self.usable(TAMBON, PLAN)

    # The machine.

    def test_no_display(self):
        self.refuses(1, "tambon-kiosk: ", DISPLAY=":987")

    def test_display_ends(self):
        server, display = start_display(BED.folder)
        screen = self.screen(DISPLAY=display)
        screen.wait_release(1)
        server.kill()
        server.wait()
        self.assertNotEqual(screen.process.wait(timeout=WAIT_SECONDS), 0)

    def test_two_displays(self):
        """Two panels beside each other: the picture is whole on them, not nowhere."""
        number = BED.folder / "two"
        with open(number, "w", encoding="ascii") as file:
            server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(file.fileno()), "+xinerama", "-screen", "0", "1280x1024x24",
                 "-screen", "1", "1280x1024x24", "-nolisten", "tcp", "-noreset"],
                pass_fds=[file.fileno()], stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.terminate)
        wait_for("Xvfb", lambda: number.read_text().strip())
        self.usable(TAMBON, PLAN, DISPLAY=":" + number.read_text().strip())

    def test_panel_of_no_size(self):
        """A panel that says it is 0 mm wide, as this server does: letters of a usual panel's size."""
        said = subprocess.run(["xrandr"], check=True, env={**os.environ, "DISPLAY": BED.display},
                              capture_output=True, text=True).stdout
        self.assertRegex(said, r" connected .* 0mm x 0mm")
        self.usable(TAMBON, PLAN)

    def test_no_fonts(self):
        """No letter can be written: a picture says to call the officer."""
        empty = BED.folder / "no fonts"
        empty.mkdir(exist_ok=True)
        screen = self.screen("--fonts", empty)
        wait_for("what is wrong", lambda: "tambon-kiosk: " in screen.text())
        wait_for("the picture", lambda: screen.colours() >= FEWEST_COLOURS)
        self.assertIsNone(screen.process.poll())

    def test_clock_of_1970(self):
        self.at("1970-01-01 00:00:10")

    def test_clock_of_2099(self):
        self.usable(TAMBON, PLAN, **self.clock("2099-06-01 08:00:00"))

    def clock(self, when):
        if is_sanitized(BED.programs / "tambon-kiosk"):
            self.skipTest("a sanitizer wants to be loaded before the other clock")
        return {"LD_PRELOAD": str(next(pathlib.Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1"))),
                "FAKETIME": f"@{when}", "DONT_FAKE_MONOTONIC": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}

    def at(self, when):
        self.usable(TAMBON, PLAN, **self.clock(when))
        self.assertIn(CLOCK, BED.page("/about", **self.clock(when)))

    def test_few_open_files(self):
        screen = self.screen()
        wait_for("the first frame", screen.frames)
        subprocess.run(["prlimit", "--pid", str(screen.process.pid), "--nofile=12:12"], check=True)
        screen.check_usable()
        self.assertEqual(BED.sync(1).returncode, 0)
        screen.check_usable()

    def test_nobody_reads_its_log(self):
        reader, writer = os.pipe()
        environment = {**os.environ, "DISPLAY": BED.display, "SDL_VIDEODRIVER": "x11"}
        process = subprocess.Popen(BED.command("--trace"), env=environment, stderr=writer)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        os.close(writer)
        os.read(reader, 1)
        os.close(reader)
        for _ in range(3):
            subprocess.run(["xdotool", "key", "Home", "Tab"], check=True, env=environment)
            time.sleep(0.3)
        self.assertIsNone(process.poll(), "it ended because nobody read its log")

    def test_killed_while_it_writes(self):
        for _ in range(5):
            screen = self.screen()
            wait_for("the first frame", screen.frames)
            screen.process.kill()
            screen.process.wait()
        self.usable(TAMBON, PLAN)


if __name__ == "__main__":
    if NAMESPACE not in os.environ:
        enter_namespace()
    BED = Bed(pathlib.Path(sys.argv.pop(1)).resolve())
    try:
        unittest.main()
    finally:
        BED.close()
