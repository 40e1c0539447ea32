"""A published pilot with its pages, and a server for them: what the tests of this folder share."""
import csv
import os
import pathlib
import subprocess
import sys

SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(SOURCE / "tests/integration"))

from publish_bed import EPOCH, Workspace, ask, check  # noqa: E402,F401

SERVE = SOURCE / "packaging/serve.sh"
# The longest address that province.conf may have.
LONGEST_BASE = "https://plan.nakhonsithammarat.go.th/x"


class Province(Workspace):
    """A workspace whose pages are served at `base`."""

    def __init__(self, programs, path, base=LONGEST_BASE):
        super().__init__(programs / "tambon-publish", path)
        self.programs, self.base = programs, base

    def init(self):
        subprocess.run([self.program, "init", self.path, "--pilot", "--base-url", self.base],
                       check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH})
        settings = self.path / "province.conf"
        # The examples of the ways to the office, so that pages have them.
        settings.write_text(settings.read_text(encoding="utf-8").replace("\n#contact-", "\ncontact-"),
                            encoding="utf-8")
        return self

    def publish_alone(self):
        return self.call("publish", "--approve", "--by", "ผู้ทดสอบ", "--yes")

    def make_pilot(self):
        self.init()
        self.call("import")
        self.publish_alone()
        return self

    @property
    def pages(self):
        return self.path / "repository"

    def snapshot(self):
        return max((self.path / "releases").glob("*.db"), key=lambda path: int(path.stem))

    def store(self, path):
        """What a kiosk has of it."""
        subprocess.run([self.programs / "tambon-sync", "--store", path, "--from", self.pages,
                        "--root", self.path / "root.json"], check=True, capture_output=True)
        return path


def as_workbook(folder):
    """An office that sends one workbook instead of files of text."""
    import openpyxl  # only here
    book = openpyxl.Workbook()
    book.remove(book.active)
    for path in sorted(folder.glob("*.csv")):
        sheet = book.create_sheet(path.stem)
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row_number, row in enumerate(csv.reader(file), 1):
                for place, text in enumerate(row, 1):
                    if text:
                        sheet.cell(row_number, place, text).data_type = "s"  # no formula
        path.unlink()
    book.save(folder / "all.xlsx")


class Server:
    """nginx with TLS on `folder`, as packaging/try.sh starts it."""

    def __init__(self, folder, state):
        folder.mkdir(parents=True, exist_ok=True)
        self.state = state
        self.url = subprocess.run([SERVE, "start", folder, state], check=True, text=True,
                                  capture_output=True).stdout.strip()

    @property
    def certificate(self):
        return self.state / "certificate.pem"

    def stop(self):
        subprocess.run([SERVE, "stop", self.state], check=True)
