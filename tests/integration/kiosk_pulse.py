#!/usr/bin/env python3
"""What a service manager hears of the real kiosk (sd_notify), and what it falls silent for: a display
that hangs, a kiosk that hangs, data that are gone under it. And the safe screen after crashes.

    kiosk_pulse.py BIN_FOLDER
"""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

from kiosk_bed import Kiosk, start_display, wait_for
from publish_bed import Workspace, check

BIN = pathlib.Path(sys.argv[1]).resolve()
PATIENCE_SECONDS = 2
WAIT_SECONDS = 30  # of a busy machine
FRESHNESS = "เพราะจอเคยหยุดเอง"


class Manager:
    """The socket that systemd would listen on."""

    def __init__(self, folder):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(folder / "notify"))
        self.wishes = {"NOTIFY_SOCKET": str(folder / "notify"),
                       "WATCHDOG_USEC": str(PATIENCE_SECONDS * 1000000)}

    def hear(self, seconds):
        """The next word, None when none comes in time."""
        self.socket.settimeout(seconds)
        try:
            return self.socket.recv(512).decode()
        except TimeoutError:
            return None

    def forget(self):
        while self.hear(0.01) is not None:
            pass

    def is_silent(self):
        """Longer than a manager waits, whatever was on its way."""
        self.forget()
        self.hear(1)
        return self.hear(PATIENCE_SECONDS * 1.5) is None


def make_store(folder):
    """Two releases; the first is `previous`."""
    workspace, store = Workspace(BIN / "tambon-publish", folder / "workspace").make("800120"), folder / "store"
    for change in (None, ("ถนน", "ทางหลวง"), ("ทางหลวง", "ถนน")):
        if change is not None:
            workspace.edit("intake/800120/projects.csv", lambda text: text.replace(*change, 1))
        workspace.publish()
        shutil.copytree(workspace.path / "repository", folder / f"repository-{workspace.published()}")
    for release in (1, 2):
        take(folder, release)
    return store


def take(folder, release):
    subprocess.run([BIN / "tambon-sync", "--store", folder / "store", "--from",
                    folder / f"repository-{release}", "--root", folder / "workspace/root.json"],
                   check=True, stdout=subprocess.DEVNULL)


def start(manager, store, display, folder, *options):
    os.environ.update(manager.wishes)
    kiosk = Kiosk(BIN, store, display, folder, *options)
    for name in manager.wishes:
        del os.environ[name]
    return kiosk


def a_kiosk_that_works(manager, kiosk):
    word = manager.hear(WAIT_SECONDS)
    check(word == "READY=1\nSTATUS=Showing release 2", f"ready when its first frame is shown: {word}")
    wait_for("its trace", lambda: "frame attract" in kiosk.trace.read_text())
    words = [manager.hear(WAIT_SECONDS) for _ in range(4)]
    check(words == ["WATCHDOG=1"] * 4, "then it says in time that it is alive, touched by nobody")


def a_display_that_hangs(manager, server):
    server.send_signal(signal.SIGSTOP)
    check(manager.is_silent(), "silent while the display hangs")
    server.send_signal(signal.SIGCONT)
    check(manager.hear(WAIT_SECONDS) == "WATCHDOG=1", "and heard again when it goes on")


def a_kiosk_that_hangs(manager, kiosk):
    kiosk.process.send_signal(signal.SIGSTOP)
    check(manager.is_silent(), "silent while it hangs itself")
    kiosk.process.send_signal(signal.SIGCONT)
    check(manager.hear(WAIT_SECONDS) == "WATCHDOG=1", "and heard again when it goes on")


def an_end(manager, kiosk):
    manager.forget()
    kiosk.end()
    check(manager.hear(WAIT_SECONDS) in ("STOPPING=1", "WATCHDOG=1"), "it says that it ends")


def a_safe_screen(manager, folder, display):
    """The release before, until a newer one than that which it crashed on is there."""
    config = folder / "kiosk.conf"
    config.write_text("colour = blue\nidle-seconds = 5\n", encoding="utf-8")
    words = ["--config", config]
    refused = subprocess.run([BIN / "tambon-kiosk", *words], check=False, capture_output=True,
                             text=True, timeout=30)
    check(refused.returncode == 2 and "kiosk.conf:1" in refused.stderr,
          "a wrong key in kiosk.conf is an error that names its line")
    kiosk = start(manager, folder / "store", display, folder, "--safe", *words)
    check(manager.hear(WAIT_SECONDS) == "READY=1\nSTATUS=Showing release 1",
          "the safe screen comes up with it, on the release before")
    listing = subprocess.run([*kiosk.program, "--list", "/"], check=True, capture_output=True,
                             text=True, timeout=60).stdout
    check(FRESHNESS in listing, "and says so at the foot of its pages")
    time.sleep(1)
    check(kiosk.process.poll() is None, "it stays while there is nothing newer")
    take(folder, 3)
    wait_for("the end of the safe screen", lambda: kiosk.process.poll() is not None)
    check(kiosk.process.returncode == 0, "and makes room for the usual one when there is")


def main():
    if shutil.which("Xvfb") is None:
        sys.exit("Xvfb is missing: packaging/install-missing.sh test")
    with tempfile.TemporaryDirectory(prefix="pulse-") as name:
        folder = pathlib.Path(name)
        store = make_store(folder)
        server, display = start_display(folder)
        manager = Manager(folder)
        try:
            kiosk = start(manager, store, display, folder)
            a_kiosk_that_works(manager, kiosk)
            a_display_that_hangs(manager, server)
            a_kiosk_that_hangs(manager, kiosk)
            an_end(manager, kiosk)
            manager.forget()
            a_safe_screen(manager, folder, display)
        finally:
            server.terminate()
            server.wait()


main()
