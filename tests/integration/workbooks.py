#!/usr/bin/env python3
"""What offices really send: every encoding and spreadsheet format goes in right, and what cannot go in
is refused with a reason, whatever the file or the converter does.

    workbooks.py BIN_FOLDER
"""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True

from openpyxl import Workbook  # noqa: E402
from openpyxl.styles import Font  # noqa: E402
from workbooks_bed import (ASK, HEADINGS, ROWS, WHAT_GOES_IN, bomb, compound, convert,  # noqa: E402
                           lying_bomb, make_book, save_book, with_macros, write_csv, zip_file)

PUBLISH = pathlib.Path(sys.argv[1]).resolve() / "tambon-publish"
SPARSE_BYTES = 2 * 1024 ** 3


class Desk:
    """A workspace of the pilot province without what its offices sent."""

    def __init__(self, folder):
        self.workspace = folder / "workspace"
        self.inbox = folder / "sent"
        self.temporary = folder / "temporary"
        self.inbox.mkdir()
        self.temporary.mkdir()
        self.path = os.environ["PATH"]
        self.run("init", self.workspace, "--pilot")
        shutil.rmtree(self.workspace / "intake")
        self.call("import")

    def run(self, *words, expect=0):
        done = subprocess.run([PUBLISH, *[str(word) for word in words]], check=False, text=True,
                              capture_output=True, timeout=300,
                              env={**os.environ, "TMPDIR": str(self.temporary), "PATH": self.path})
        if done.returncode != expect:
            sys.exit(f"{words}: exit {done.returncode}, not {expect}\n{done.stdout}\n{done.stderr}")
        left = list(self.temporary.iterdir())
        check(not left, f"{words[2] if len(words) > 2 else words[0]} leaves nothing behind: {left}",
              quiet=True)
        return done.stdout + done.stderr

    def call(self, *words, expect=0):
        return self.run("-C", self.workspace, *words, expect=expect)

    def projects(self, tambon):
        connection = sqlite3.connect(f"file:{self.workspace / 'province.db'}?mode=ro", uri=True)
        try:
            return connection.execute(ASK, (tambon,)).fetchall()
        finally:
            connection.close()

    def refuse(self, path, *words):
        said = self.call("check", path, "--tambon", "800120", expect=1)
        for word in words:
            check(word in said, f"{path.name}: {word}: {said}", quiet=True)
        print(f"ok: {path.name} is refused: {words[0]}")


def check(true, what, quiet=False):
    if not true:
        sys.exit(f"not so: {what}")
    if not quiet:
        print(f"ok: {what}")


def every_form_goes_in(desk):
    sent = desk.inbox / "good"
    write_csv(sent / "800108-projects.csv", "cp874")
    write_csv(sent / "800112-projects.csv", "utf-8", mark="\ufeff")
    write_csv(sent / "800118-โครงการ.csv", "utf-8", ";", stated="sep=;\r\n")
    write_csv(sent / "800119-projects.csv", "utf-16-le", "\t", mark="\ufeff")
    write_csv(sent / "800120/projects.csv", "utf-16-be", ";", mark="\ufeff", end="\r")
    save_book(make_book("800121"), sent / "ไฟล์จากตำบล ท่าซัก.xlsx")
    convert(save_book(make_book(), sent / "a.xlsx"), sent / "800122.xls")
    convert(save_book(make_book("800201"), sent / "b.xlsx"), sent / "800201-งาน.ods")
    save_book(make_book(epoch_1904=True), sent / "800203/mac.xlsx")
    said = desk.call("check", "--preview", sent)
    for word in ("Windows-874", "UTF-8 (BOM)", "UTF-16 LE", "UTF-16 BE", "sep=", "หัวตารางอยู่แถวที่ 3"):
        check(word in said, f"the preview says {word}", quiet=True)
    print("ok: the preview shows encodings, separators and heading rows")
    desk.call("import", sent)
    for tambon in ("800108", "800112", "800118", "800119", "800120", "800121", "800122", "800201",
                   "800203"):
        found = desk.projects(tambon)
        check(found == WHAT_GOES_IN, f"{tambon} went in right")
    said = desk.call("import", sent)
    check("นำเข้า 0 ไฟล์" in said, "importing them again changes nothing")


def bad_bytes(desk):
    path = write_csv(desk.inbox / "800108-projects.csv", "cp874")
    good = path.read_bytes()
    at = good.index("ซ่อมถนน".encode("cp874")) + 3
    path.write_bytes(good[:at] + b"\xdb" + good[at + 1:])
    said = desk.call("import", path, expect=1)
    check(f"ไบต์ที่ {at + 1} ของไฟล์ (0xDB)" in said and "แถว 3 ช่อง “D”" in said,
          "one undecodable byte is named with byte, row and column")
    check(desk.projects("800108") == WHAT_GOES_IN, "and nothing of its file goes in")
    path.write_bytes(good.decode("cp874").encode().decode("latin-1").encode())
    said = desk.call("import", path, expect=1)
    check("à¸" in said, "Thai read in a wrong encoding is refused, not repaired")
    path.unlink()


def office_and_sheets(desk):
    path = save_book(make_book("800904"), desk.inbox / "800120/x.xlsx")
    said = desk.call("check", path, expect=1)
    check("ไม่ตรงกัน" in said and "800904" in said and "800120" in said,
          "an office sheet that contradicts the folder is an error")
    book = make_book("800120")
    book.create_sheet("เรื่องอื่น")["A1"] = "ข้อความ"
    plans = book.create_sheet("plans")
    plans.append(["area_code", "fiscal_year_be"])
    plans.append(["800120", 69])
    said = desk.call("import", save_book(book, path), expect=1)
    check("x.xlsx (เรื่องอื่น)" in said, "an unknown sheet is a warning that names it")
    check("x.xlsx (plans)" in said and "นำเข้า 1 ไฟล์" in said, "a bad sheet does not stop the others")
    book.create_sheet("projects").append(HEADINGS)
    said = desk.call("check", save_book(book, path), expect=1)
    check("มากกว่าหนึ่งแผ่น" in said, "two sheets of one kind are an error")
    path.unlink()


def cells(desk):
    book = make_book()
    sheet = book["โครงการ"]
    sheet["H5"] = "=1+1"
    sheet["M3"], sheet["M5"] = "รวมของเรา", "=SUM(H4:H5)"  # a column that nobody reads
    desk.refuse(save_book(book, desk.inbox / "formula.xlsx"), "เซลล์ H5 เป็นสูตร", "ค่า", "ข้อผิดพลาด 1,")
    convert(save_book(book, desk.inbox / "formula.xlsx"), desk.inbox / "formula.xls")
    desk.refuse(desk.inbox / "formula.xls", "เซลล์ H5 เป็นสูตร")
    book = make_book()
    book["โครงการ"].merge_cells("D5:D6")
    desk.refuse(save_book(book, desk.inbox / "merged.xlsx"), "D5:D6")


def hostile_files(desk):
    folder = desk.inbox
    sparse = folder / "large.xlsx"
    with sparse.open("wb") as file:
        file.truncate(SPARSE_BYTES)
    desk.refuse(sparse, "64 MB")
    with (folder / "projects.csv").open("wb") as file:
        file.truncate(SPARSE_BYTES)
    desk.refuse(folder / "projects.csv", "64 MB")
    desk.refuse(bomb(folder / "bomb.xlsx"), "256 MB")
    desk.refuse(lying_bomb(folder / "lie.xlsx"), "ผิดพลาด")
    desk.refuse(compound(folder / "locked.xlsx", "EncryptedPackage"), "รหัสผ่าน")
    desk.refuse(zip_file(folder / "locked.ods", [("content.xml", bytes(range(200, 250)))], 0),
                "รหัสผ่าน")
    desk.refuse(compound(folder / "letter.xls", "WordDocument"), "ไม่ใช่ไฟล์ตาราง")
    (folder / "page.xls").write_text("<html><table><tr><td>ก</td></tr></table>", encoding="utf-8")
    desk.refuse(folder / "page.xls", "ไม่ใช่ไฟล์ตาราง")
    whole = save_book(make_book(), folder / "cut.xlsx").read_bytes()
    for part in (1, 100, len(whole) // 2, len(whole) - 1):
        (folder / "cut.xlsx").write_bytes(whole[:part])
        desk.refuse(folder / "cut.xlsx", "ไม่ใช่ไฟล์ตาราง" if part < 4 else "เสียหาย")
    (folder / "empty.ods").write_bytes(b"")
    desk.refuse(folder / "empty.ods", "ว่าง")
    said = desk.call("check", with_macros(folder / "macro.xlsm"), "--tambon", "800120")
    check("มาโคร" in said and "ข้อผิดพลาด 0" in said, "macros are a note and not run")


def converters(desk):
    """The one place where something stands in for the converter: when the real one misbehaves."""
    path = save_book(make_book(), desk.inbox / "projects.xlsx")
    fakes = desk.inbox / "bin"
    fakes.mkdir()
    fake = fakes / "ssconvert"

    def run_fake(script, *words):
        fake.write_text("#!/bin/sh\n" + script + "\n")
        fake.chmod(0o755)
        desk.path = f"{fakes}:{os.environ['PATH']}"
        begun = time.monotonic()
        desk.refuse(path, *words)
        desk.path = os.environ["PATH"]
        return time.monotonic() - begun

    run_fake("kill -SEGV $$", "หยุดกลางคัน")
    run_fake("echo out of luck >&2; exit 1", "out of luck")
    run_fake("exit 0", "ไม่มีผลการแปลง")
    run_fake('for last; do :; done; echo "<gnm:Workbook><gnm:Sheet>" >"$last"', "อ่านแผ่นงานที่แปลงแล้วไม่ได้")
    run_fake('for last; do :; done; exec cat /dev/zero >"$last"', "ใหญ่เกินที่กำหนด")
    spent = run_fake("sleep 600 & echo $! >&2; wait", "นานเกินที่กำหนด")
    check(spent < 60, f"a converter that hangs is ended ({spent:.0f} s)")
    empty = desk.inbox / "empty"
    empty.mkdir()
    desk.path = str(empty)
    desk.refuse(path, "gnumeric")
    desk.path = os.environ["PATH"]


def without_converter(desk, folder):
    """From now on every conversion fails."""
    fake = folder / "ssconvert"
    folder.mkdir(exist_ok=True)
    fake.write_text("#!/bin/sh\necho asked >&2\nexit 1\n")
    fake.chmod(0o755)
    desk.path = f"{folder}:{os.environ['PATH']}"


def year_later(book):
    for row in range(4, 7):
        book["โครงการ"].cell(row, 1, f"70-{row}")
        book["โครงการ"].cell(row, 2, 2570)
    return book


def make_documents(office):
    book = Workbook()
    book.active.title = "เอกสาร"
    book.active.append(["document_code", "area_code", "type", "title", "date", "pages", "file"])
    book.active.append(["d1", office, "plan", "แผนชุมชน", "1/10/2567", 1, "แผน.pdf"])
    return book


def unchanged(desk):
    """What is in force whole is not converted again, and everything else is."""
    sent = desk.inbox / "again"
    first, second, third = "802001", "802004", "802102"
    book = make_book(first)
    book.create_sheet("plans").append(["area_code", "fiscal_year_be", "forum_date", "document_code"])
    one = save_book(book, sent / f"{first}.xlsx")  # of its two sheets one has only headings
    two = save_book(make_book(second), sent / f"{second}.xlsx")
    book = make_book(third)
    book.create_sheet("เรื่องอื่น")["A1"] = "ข้อความ"
    strange = save_book(book, sent / "strange.xlsx")
    said = desk.call("import", sent)
    check("นำเข้า 3 ไฟล์" in said, "three workbooks go in")
    without_converter(desk, desk.inbox / "none")
    said = desk.call("import", one, two)
    check("นำเข้า 0 ไฟล์" in said and "ไม่เปลี่ยน 2" in said and "asked" not in said,
          "unchanged workbooks are counted as such and not converted")
    for path, *words in ((strange, "import"), (two, "import", "--again"), (two, "check"),
                         (one, "import", "--accept-vanished")):
        said = desk.call(*words, path, expect=1)
        check("asked" in said, f"{' '.join(words)} {path.name} converts it")
    copy = sent / "800120" / "x.xlsx"
    copy.parent.mkdir()
    shutil.copy(two, copy)
    check("asked" in desk.call("import", copy, expect=1), "the same bytes in another folder are read")
    rival = write_csv(sent / f"{second}-โครงการ.csv", "utf-8")
    desk.call("import", two, rival, expect=1)
    said = desk.call("import", two, rival, expect=1)
    check(f"{second}.xlsx (โครงการ)" in said and f"{second}-โครงการ.csv (โครงการ)" in said and
          "ไม่รับ 2" in said, "a CSV file beside a workbook with that sheet: neither is taken")
    check("asked" not in said, "though the workbook is what is in force")
    lone = save_book(make_documents(third), sent / third / "เอกสาร.xlsx")
    (lone.parent / "แผน.pdf").write_bytes(b"%PDF-1.4")
    desk.path = os.environ["PATH"]
    desk.call("import", lone)
    without_converter(desk, desk.inbox / "none")
    check("asked" not in desk.call("import", lone), "documents in a workbook are not converted again")
    (lone.parent / "แผน.pdf").write_bytes(b"%PDF-1.4 better")
    check("asked" in desk.call("import", lone, expect=1), "until a file beside them is exchanged")
    after = save_book(year_later(make_book(second)), sent / f"{second}-2570.xlsx")
    desk.path = os.environ["PATH"]
    said = desk.call("import", two, after)
    check("นำเข้า 1 ไฟล์" in said, "a workbook of another year is another list")
    without_converter(desk, desk.inbox / "none")
    said = desk.call("import", two, after)
    check("ไม่เปลี่ยน 2" in said and "asked" not in said, "and both stay in force side by side")
    desk.call("import", rival)
    check("asked" in desk.call("import", two, expect=1),
          "a workbook whose sheet was sent again since is converted again")
    desk.path = os.environ["PATH"]


def drop_folder(desk):
    """What lies in the inbox is taken whole or stays, beside what lies in intake/ already."""
    tambon = "802201"
    inbox, intake = desk.workspace / "inbox" / tambon, desk.workspace / "intake" / tambon
    register = ("document_code,area_code,type,title,date,pages,file\n"
                f"d1,{tambon},register,ทะเบียน,1/10/2567,1,ทะเบียน.xlsx\n")
    save_book(make_book(), inbox / "งาน.xlsx")
    compound(inbox / "ทะเบียน.xlsx", "EncryptedPackage")
    (inbox / "documents.csv").write_text(register, encoding="utf-8")
    said = desk.call("receive")
    check("รับแล้ว 2 ตาราง" in said, "a workbook and a CSV file of one office are both received")
    check(sorted(path.name for path in intake.iterdir()) == ["documents.csv", "งาน.xlsx", "ทะเบียน.xlsx"],
          "with the locked workbook that is only a document")
    check(not any(inbox.iterdir()), "nothing stays in the inbox")
    write_csv(inbox / "projects.csv", "utf-8")
    write_csv(inbox / "โครงการ.csv", "utf-8", ";")
    said = desk.call("receive", expect=1)
    check(said.count("เจ้าของเดียวกัน") == 2 and len(list(inbox.iterdir())) == 2,
          "two files of one list stay in the inbox")
    write_csv(inbox / "โครงการ.csv", "utf-8")
    desk.call("receive")
    check(sorted(path.name for path in intake.iterdir() if path.name != ".archive") ==
          ["documents.csv", "projects.csv", "ทะเบียน.xlsx"],
          "of two equal files one stays; the old workbook makes room, the document does not")
    archived = sorted(path.name[21:] for path in (intake / ".archive").iterdir())
    check(archived == ["งาน.xlsx", "โครงการ.csv"], f"the others are archived: {archived}")
    book = make_book(tambon)
    for name in ("plans", "แผนชุมชน"):
        book.create_sheet(name).append(["area_code", "fiscal_year_be"])
    save_book(book, inbox / "double.xlsx")
    desk.call("receive", expect=1)
    check([path.name for path in inbox.iterdir()] == ["double.xlsx"],
          "a workbook with one sheet twice stays whole")
    said = desk.call("import")
    check("ข้อผิดพลาด 0" in said and desk.projects(tambon) == WHAT_GOES_IN,
          "and the whole workspace imports without an error")


def large_sheets(desk):
    book = make_book("800120")
    book["โครงการ"]["XFD1048576"].font = Font(bold=True)
    begun = time.monotonic()
    said = desk.call("check", save_book(book, desk.inbox / "wide.xlsx"))
    spent = time.monotonic() - begun
    check("(3 แถว)" in said and spent < 10, f"a used range of the whole sheet is cheap ({spent:.1f} s)")
    book = make_book("800120")
    for number in range(4, 2001):
        book["โครงการ"].append([f"{number:04}", 2569, *ROWS[2][2:6], "21/11/2569", 1000 + number])
    path = save_book(book, desk.inbox / "many.xlsx")
    begun = time.monotonic()
    said = desk.call("check", path)
    spent = time.monotonic() - begun
    check("(2000 แถว)" in said and spent < 10, f"2,000 rows are checked and reported in {spent:.1f} s")


def main():
    with tempfile.TemporaryDirectory(prefix="workbooks-") as name:
        desk = Desk(pathlib.Path(name))
        every_form_goes_in(desk)
        bad_bytes(desk)
        office_and_sheets(desk)
        cells(desk)
        hostile_files(desk)
        converters(desk)
        unchanged(desk)
        drop_folder(desk)
        large_sheets(desk)


main()
