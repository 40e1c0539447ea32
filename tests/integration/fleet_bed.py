"""A province on the clock of the machine, its nginx, and kiosks that ask it: for fleet.py, fleet_uses.py."""
import subprocess
import time

from publish_bed import Workspace, check
from sync_bed import SERVE, Ran


class LiveWorkspace(Workspace):
    """By the clock of the machine, as nginx's log is."""

    def run(self, *words, epoch=None):
        return super().run(*words, epoch=epoch or str(int(time.time())))

    def call(self, *words, expect=0, epoch=None):
        return super().call(*words, expect=expect, epoch=epoch)


class Bed:
    def __init__(self, bin_folder, folder):
        self.bin, self.folder = bin_folder, folder
        self.workspace = LiveWorkspace(self.bin / "tambon-publish", folder / "workspace")
        self.workspace.make("800120")
        self.workspace.publish()
        self.repository = self.workspace.path / "repository"
        self.state = folder / "serve"
        self.url = subprocess.run([SERVE, "start", self.repository, self.state], check=True,
                                  capture_output=True, text=True).stdout.strip()
        self.log = self.state / "access.log"

    def close(self):
        subprocess.run([SERVE, "stop", self.state], check=True)

    def sync(self, kiosk, state=None):
        store = self.folder / f"store-{kiosk}"
        config = self.folder / f"{kiosk}.conf"
        config.write_text(f"kiosk-id = {kiosk}\n" + (f"kiosk-state = {state}\n" if state else ""))
        ran = Ran(subprocess.run(
            [self.bin / "tambon-sync", "--config", config, "--store", store, "--url", self.url, "--ca",
             self.state / "certificate.pem", "--root", self.repository / "metadata/1.root.json"],
            check=False, capture_output=True, text=True, timeout=120))
        check(ran.code == 0, f"{kiosk} is synced ({ran})")
        return store

    def fleet(self, *words, now=None):
        """What is said `now` (Unix seconds; otherwise the clock's). Lines of kiosks by their id."""
        epoch = str(int(now if now is not None else time.time()))
        return self.workspace.call("fleet", *words, epoch=epoch)
