"""Spreadsheets as offices send them: the same three projects in every format and encoding, and files
that must be refused."""
import datetime
import io
import shutil
import subprocess
import zipfile

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HEADINGS = ["รหัสโครงการ", "ปีงบประมาณ", "ประเด็น", "ชื่อโครงการ", "ผู้ดำเนินการ", "สถานะ", "ข้อมูล ณ วันที่",
            "งบ อบต./เทศบาล", "งบส่วนราชการ", "ผู้สนับสนุน", "ร้อยละ", "โครงการเน้น"]
DAY = datetime.date(2026, 11, 21)
ROWS = [
    ["001", "2569", "5.1", "ขุดลอกคลอง “สายใหญ่” หมู่ที่ ๒", "ชุมชนทำเอง", "กำลังดำเนินการ", "21/11/2569",
     "๑๒,๐๐๐.๕๐", "", "", "50%", "ใช่"],
    ["002", "๒๕๖๙", "1.1", "ซ่อมถนน, สะพาน; ท่อ", "หน่วยงานทำ", "แล้วเสร็จ", "21 พ.ย. 2569", "",
     "257 ล้านบาท", "กรมป่าไม้", "100%", "ไม่ใช่"],
    ["003", "2569", "1.1", "ปลูกป่าชายเลน…", "ทำร่วมกัน", "เสนอ", "2569-11-21", "1000000", "", "", "", ""],
]
WHAT_GOES_IN = [
    ("001", 2569, "5.1", "ขุดลอกคลอง “สายใหญ่” หมู่ที่ ๒", "community", "doing", "2026-11-21", 1200050,
     50.0, 1),
    ("002", 2569, "1.1", "ซ่อมถนน, สะพาน; ท่อ", "agency", "done", "2026-11-21", 25700000000, 100.0, 0),
    ("003", 2569, "1.1", "ปลูกป่าชายเลน…", "shared", "proposed", "2026-11-21", 100000000, None, 0),
]
ASK = ("SELECT office_code, fiscal_year_be, issue_code, name, doer, status, status_date, "
       "budget_satang, percent, focus FROM project WHERE area_code = ? ORDER BY office_code")


def write_csv(path, encoding, separator=",", mark="", stated="", end="\r\n"):
    lines = [separator.join(f'"{cell}"' if set(cell) & set('",;\t') else cell for cell in row)
             for row in [HEADINGS, *ROWS]]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((mark + stated + end.join(lines) + end).encode(encoding))
    return path


def make_book(office=None, epoch_1904=False):
    """Two merged title rows, numbers, dates, percentages and booleans as cells of their own type."""
    book = openpyxl.Workbook()
    if epoch_1904:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.title = "โครงการ"
    for row, title in ((1, "โครงการในแผนชุมชน ปี ๒๕๖๙"), (2, "องค์การบริหารส่วนตำบล")):
        sheet.cell(row, 1, title)
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(HEADINGS))
    sheet.append(HEADINGS)
    for row in ROWS:
        sheet.append([cell or None for cell in row])
    for place, value, shown in (("A4", 1, "000"), ("B4", 2569, "General"), ("H6", 1000000, "#,##0"),
                                ("G4", DAY, "[$-107041E]d mmmm yyyy;@"), ("G6", DAY, "d/m/yyyy"),
                                ("K4", 0.5, "0%"), ("L4", True, "General")):
        sheet[place] = value
        sheet[place].number_format = shown
    book.create_sheet("Sheet2")
    book.create_sheet("คำอธิบาย")["A1"] = "กรอกแผ่นงานโครงการ"
    if office is not None:
        hidden = book.create_sheet("office")
        hidden.sheet_state = "hidden"
        hidden["A1"], hidden["B1"] = "tambon_code", office
    return book


def save_book(book, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


def convert(source, target):
    subprocess.run(["ssconvert", str(source), str(target)], check=True, capture_output=True,
                   timeout=120)
    source.unlink()
    return target


def zip_file(path, entries, method=zipfile.ZIP_DEFLATED):
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", method) as target:
        for name, data in entries:
            target.writestr(name, data)
    return path


def bomb(path):
    """300 MB of zeros in 300 kB."""
    return zip_file(path, [("xl/workbook.xml", "<workbook/>"),
                           ("xl/worksheets/sheet1.xml", bytes(300 * 1024 * 1024))])


def lying_bomb(path):
    """The same, which says of itself that it has ten bytes: only the limits of the child help."""
    plain = io.BytesIO()
    save_book(make_book(), path)
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("sheet1.xml"):
                data = data.replace(b"</sheetData>", b"<row/>" * 50_000_000 + b"</sheetData>")
            copy.writestr(name, data)
    raw = bytearray(plain.getvalue())
    at = raw.index(b"PK\1\2")
    while raw[at:at + 4] == b"PK\1\2":
        raw[at + 24:at + 28] = (10).to_bytes(4, "little")
        at += 46 + sum(int.from_bytes(raw[at + i:at + i + 2], "little") for i in (28, 30, 32))
    path.write_bytes(raw)
    return path


def compound(path, stream):
    """The head and one directory entry of a compound file: what a locked workbook begins with."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) +
                     stream.encode("utf-16-le") + b"\0\0" + bytes(4096))
    return path


def with_macros(path):
    save_book(make_book(), path.with_suffix(".xlsx"))
    with zipfile.ZipFile(path.with_suffix(".xlsx"), "a") as book:
        book.writestr("xl/vbaProject.bin", b"not run")
    shutil.move(path.with_suffix(".xlsx"), path)
    return path
