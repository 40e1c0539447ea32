#!/usr/bin/env python3
"""A day at the provincial desk, through the launchers on the officer's desktop: templates out, three
of them filled, one with faults, sent back, corrected, previewed, approved and published. Dialogs are
zenity's, answered by xdotool on an X server; workbooks are filled with openpyxl.

    desk.py BIN_FOLDER SOURCE_FOLDER [--pictures FOLDER] [--minutes]

--pictures keeps a screenshot of every dialog (for the manual); --minutes prints what the machine
took of each step.
"""
import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import openpyxl

PASSPHRASE = "plan chumchon 2569"
OFFICES = ("800120", "800112", "801002")
WAIT_SECONDS = 120

parser = argparse.ArgumentParser()
parser.add_argument("bin", type=pathlib.Path)
parser.add_argument("source", type=pathlib.Path)
parser.add_argument("--pictures", type=pathlib.Path)
parser.add_argument("--minutes", action="store_true")
options = parser.parse_args()
BIN, SOURCE = options.bin.resolve(), options.source.resolve()


def run(*command, **others):
    """Runs a program that must succeed; returns what it printed."""
    done = subprocess.run([str(word) for word in command], check=False, capture_output=True,
                          text=True, timeout=600, **others)
    if done.returncode != 0:
        sys.exit(f"failed ({done.returncode}): {command}\n{done.stdout}\n{done.stderr}")
    return done.stdout


class Screen:
    """An X server of our own, and what is seen and typed on it."""

    def __init__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp",
             "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as answer:
            self.display = ":" + answer.readline().strip()

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *words], check=False, capture_output=True, text=True,
                              env={**os.environ, "DISPLAY": self.display}).stdout.split()

    def find_window(self, title):
        """The number of the visible window of this title, or None."""
        found = self.xdotool("search", "--onlyvisible", "--name", f"^{title}$")
        return found[-1] if found else None

    def picture(self, name):
        if options.pictures:
            options.pictures.mkdir(parents=True, exist_ok=True)
            target = options.pictures / f"{name}.png"
            run("import", "-window", "root", target,
                env={**os.environ, "DISPLAY": self.display})

    def close(self):
        self.server.terminate()
        self.server.wait()


class Desk:
    """The officer: starts a launcher and answers what it asks."""

    def __init__(self, folder, screen):
        self.folder, self.screen = folder, screen
        self.workspace = folder / "workspace"
        self.home = folder / "home"
        opened = folder / "bin"
        opened.mkdir()
        self.opened = folder / "opened"
        # What the desktop would open is written down instead: there is no browser here.
        (opened / "xdg-open").write_text(f'#!/bin/sh\necho "$1" >>{self.opened}\n')
        (opened / "xdg-open").chmod(0o755)
        self.environment = {**os.environ, "DISPLAY": screen.display, "HOME": str(self.home),
                            "XDG_RUNTIME_DIR": str(folder), "XDG_CONFIG_HOME": "",
                            "XDG_DATA_HOME": "", "LC_ALL": "C.UTF-8",
                            # No desktop bus runs here: a dialog must not wait for one to answer.
                            "NO_AT_BRIDGE": "1", "DBUS_SESSION_BUS_ADDRESS": "disabled:",
                            "GIO_USE_VFS": "local", "GSETTINGS_BACKEND": "memory",
                            "PATH": f"{opened}:{os.environ['PATH']}"}
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            del self.environment[name]
        self.minutes = []

    def launcher(self, name):
        """The command of a launcher as the desktop would run it."""
        lines = (self.home / f"Desktop/tambon-{name}.desktop").read_text(encoding="utf-8")
        return re.search(r"^Exec=(.*)$", lines, re.MULTILINE).group(1)

    def press(self, name, *answers):
        """
        Runs a launcher until it ends. `answers` are (words of a dialog, picture, keys to type…); a
        dialog that none of them fits fails the test. Returns the exit code.
        """
        start = time.monotonic()
        process = subprocess.Popen(["sh", "-c", f"exec {self.launcher(name)}"],
                                   env=self.environment)
        answered = set()
        while process.poll() is None:
            if time.monotonic() - start > WAIT_SECONDS:
                sys.exit(f"“{name}” does not end; open: {self.dialogs()}")
            for number, words in self.dialogs().items():
                if number not in answered:
                    self.answer(number, words, answers)
                    answered.add(number)
            time.sleep(0.1)
        self.minutes.append((name, time.monotonic() - start))
        return process.returncode

    def dialogs(self):
        """The open dialogs of this display that want an answer: process number -> words."""
        found = {}
        for folder in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                words = (folder / "cmdline").read_bytes().decode().split("\0")
                here = f"DISPLAY={self.screen.display}\0" in (folder / "environ").read_text()
            except (OSError, UnicodeDecodeError):
                continue  # it has ended, or is not ours to look at
            if words[0] == "zenity" and "--progress" not in words and here:
                found[folder.name] = words
        return found

    def answer(self, number, words, answers):
        text = " ".join(words)
        fitting = [answer for answer in answers if answer[0] in text]
        if not fitting:
            sys.exit(f"nobody knows what to answer: {text}")
        _, picture, *keys = fitting[0]
        title = words[words.index("--title") + 1]
        window = self.wait_for_window(number, title)
        self.screen.picture(picture)
        for key in keys:
            self.screen.xdotool("windowfocus", "--sync", window)
            if key.startswith("type:"):
                self.screen.xdotool("type", "--delay", "5", key.removeprefix("type:"))
            else:
                self.screen.xdotool("key", key)

    def wait_for_window(self, number, title):
        """The window of the dialog whose process is `number`."""
        end = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < end:
            window = self.screen.find_window(title)
            if window is not None:
                return window
            if number not in self.dialogs():
                sys.exit(f"the dialog “{title}” went away before it was seen")
            time.sleep(0.3)
        windows = self.screen.xdotool("search", "--name", ".")
        sys.exit(f"the dialog “{title}” is not on the display; windows: " + ", ".join(
            " ".join(self.screen.xdotool("getwindowname", window)) for window in windows))


def make_workspace(desk):
    secret = desk.folder / "passphrase"
    secret.write_text(PASSPHRASE + "\n")
    run(BIN / "tambon-publish", "init", desk.workspace, "--code", "80", "--name", "นครศรีธรรมราช",
        "--base-url", "https://plan.example.or.th", "--passphrase-file", secret)
    shutil.copytree(SOURCE / "assets/pilot/reference", desk.workspace / "reference",
                    dirs_exist_ok=True)
    run(BIN / "tambon-publish", "-C", desk.workspace, "import", "--by", "เจ้าหน้าที่ก่อนหน้า")
    desk.home.mkdir()
    run(SOURCE / "packaging/desk/setup.sh", desk.workspace, BIN, env=desk.environment)


def fill(sheet, rows):
    """Types rows of {heading: value} under the headings, as an office would."""
    columns = {str(cell.value).split("*")[0].split(" (")[0]: cell.column for cell in sheet[1]
               if cell.value}
    for index, row in enumerate(rows, 2):
        for heading, value in row.items():
            sheet.cell(index, columns[heading], value)


def fill_template(desk, code, faults):
    template = next((desk.workspace / "templates").glob(f"{code}-*.xlsx"))
    book = openpyxl.load_workbook(template)
    fill(book["เอกสาร"], [{"พื้นที่": code, "รหัสเอกสาร": "P69", "ชนิดเอกสาร": "แผน",
                           "ชื่อเอกสาร": "แผนชุมชนตำบล พ.ศ. 2569", "วันที่ของเอกสาร": "15 ส.ค. 2568",
                           "ที่อยู่เว็บ": "https://plan.example.or.th/p69.pdf"}])
    fill(book["แผนชุมชน"], [{"พื้นที่": code, "ปีงบประมาณ": "๒๕๖๙", "วิสัยทัศน์": "ตำบลน่าอยู่",
                             "วันประชาคม": "15/08/2568", "เอกสาร": "P69"}])
    rows = [{"รหัสโครงการ": f"{number:03}", "ปีงบประมาณ": 2569, "ประเด็น": "5.1",
             "ชื่อโครงการ": f"ส่งเสริมอาชีพกลุ่มที่ {number}", "ลำดับความสำคัญ": number,
             "ผู้ดำเนินการ": "ชุมชนทำเอง", "สถานะ": "กำลังดำเนินการ", "ข้อมูล ณ วันที่": "1 พ.ย. 2569",
             "งบชุมชน": 10000 * number} for number in range(1, 11)]
    if faults:
        rows[3]["ปีงบประมาณ"] = 69
        rows[5]["งบชุมชน"] = "หมื่นกว่าบาท"
        rows[7]["สถานะ"] = "เกือบเสร็จ"
        rows[8]["ลำดับความสำคัญ"] = 1
    fill(book["โครงการ"], rows)
    book.save(desk.workspace / "inbox" / template.name)


def ask(desk, sql):
    return run("sqlite3", desk.workspace / "province.db", sql).strip()


def receive_with_faults(desk):
    for code in OFFICES:
        fill_template(desk, code, faults=code == OFFICES[2])
    # "Close" is the button that Escape presses.
    code = desk.press("receive", ("ยังต้องแก้", "receive-faults", "Escape"))
    assert code != 0, "a workbook with faults was taken without a word"
    page = (desk.workspace / "reports/ผลการตรวจ.html").read_text(encoding="utf-8")
    for fault in ("ปีเขียนเพียงสองหลัก", "หมื่นกว่าบาท", "เกือบเสร็จ"):
        assert fault in page, f"the report does not tell: {fault}"
    sent_back = openpyxl.load_workbook(
        next((desk.workspace / "reports").glob(f"{OFFICES[2]}-*.xlsx")))
    assert len(sent_back.sheetnames) > 1, "no rows to correct in the workbook that goes back"
    assert ask(desk, "SELECT count(*) FROM project") == "20"
    assert [path.name[:6] for path in (desk.workspace / "inbox").iterdir()] == [OFFICES[2]]


def receive_corrected(desk):
    fill_template(desk, OFFICES[2], faults=False)
    code = desk.press("receive", ("รับแล้ว", "receive-good", "Return"))
    assert code == 0, "the corrected workbook was not taken"
    assert ask(desk, "SELECT count(*) FROM project") == "30"
    assert not list((desk.workspace / "inbox").iterdir())


def approve(desk):
    code = desk.press(
        "approve",
        ("อ่านหน้า", "approve-read", "Return"),
        ("ชื่อผู้อนุมัติ", "approve-name", "ctrl+a", "type:Somchai", "Return"),
        # No line here: that the documents' addresses could not be asked for needs a reason.
        ("เหตุผล", "approve-reason", "type:no line today, asked by phone", "Return"),
        ("รหัสผ่าน", "approve-passphrase", f"type:{PASSPHRASE}", "Return"),
        ("ขั้นต่อไป", "approve-done", "Return"))
    assert code == 0, "not approved"
    assert "สิ่งที่เปลี่ยน.html" in desk.opened.read_text(encoding="utf-8")
    assert not list(desk.folder.glob("tambon-desk.*")), "the passphrase may still lie somewhere"


def main():
    with tempfile.TemporaryDirectory(prefix="tambon-desk-") as name:
        screen = Screen()
        try:
            desk = Desk(pathlib.Path(name), screen)
            make_workspace(desk)
            assert desk.press("template") == 0
            receive_with_faults(desk)
            receive_corrected(desk)
            code = desk.press("publish", ("ก่อน", "publish-too-early", "Return"))
            assert not (desk.workspace / "repository/metadata/timestamp.json").exists(), code
            approve(desk)
            assert desk.press("publish", ("เผยแพร่ชุดที่", "publish", "Return")) == 0
            assert (desk.workspace / "repository/metadata/timestamp.json").exists()
            assert desk.press("board") == 0
            log = run(BIN / "tambon-publish", "-C", desk.workspace, "log")
            assert "Somchai" in log and "เผยแพร่" in log
            if options.minutes:
                for step, seconds in desk.minutes:
                    print(f"{step:10} {seconds:6.1f} s")
        finally:
            screen.close()


main()
print("desk: templates out, three filled, one corrected, approved, published")
