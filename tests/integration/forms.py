#!/usr/bin/env python3
"""What the province sends to the offices, read back with openpyxl: reports with the rows as sent.

    forms.py BIN_FOLDER SOURCE_FOLDER
"""
import pathlib
import shutil
import sys
import tempfile

sys.dont_write_bytecode = True

from forms_bed import SOURCE, as_page, call, check, make_workspace  # noqa: E402
import openpyxl  # noqa: E402

MARKER = "ปัญหาในแถวนี้"
RED, YELLOW = "FFFFCDD2", "FFFFF3C4"


def rows_of(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_report_to_the_offices(folder, workspace):
    bad = folder / "bad"
    shutil.copytree(SOURCE / "tests/data/faults/intake", bad)
    formula = bad / "800120/projects.csv"
    formula.write_text(formula.read_text().replace("สวรรค์", "=1+1"), encoding="utf-8")
    out = folder / "reports"
    call("-C", workspace, "check", bad, "--report-dir", out, expect=1)
    check(sorted(path.name[:6] for path in out.iterdir()) ==
          ["800120", "800908", "800999", "801002"], "each office has its own report")

    book = openpyxl.load_workbook(next(out.glob("800120-*.xlsx")))
    check(book.sheetnames[0] == "สรุป" and book["office"].sheet_state == "hidden",
          "the summary comes first, the office sheet is hidden")
    check(book["office"]["B1"].value == "800120", "the workbook knows its office")
    summary = rows_of(book["สรุป"])
    heading = summary.index(next(row for row in summary if row[0] == "ระดับ"))
    levels = [row[0] for row in summary[heading + 1:]]
    check(levels == sorted(levels, key=["ผิดพลาด", "ควรตรวจ"].index) and len(set(levels)) == 2,
          "errors stand before warnings")
    check(book["สรุป"].auto_filter.ref is not None, "the summary can be filtered")
    check_marked_rows(book, bad)
    page = as_page(next(out.glob("800120-*.xlsx")))
    check("สรุป" in page and MARKER in page, "another spreadsheet program opens it")


def check_marked_rows(book, bad):
    sheet = book["เอกสาร"]
    lines = (bad / "800120/documents.csv").read_text(encoding="utf-8-sig").splitlines()
    check(sheet["A1"].value == MARKER and sheet["B1"].value == lines[0].split(",")[0],
          "the office's own rows follow the marker column")
    check(all(sheet.cell(number, 2).value == (line.split(",")[0] or None)
              for number, line in enumerate(lines, 1)), "rows have the numbers they had")
    bad_type = next(cell for cell in sheet["D"] if cell.value == "นิยาย")
    check(bad_type.fill.start_color.rgb == RED and "ผิดพลาด" in bad_type.comment.text,
          "a cell in question is coloured and commented")
    check(sheet.cell(bad_type.row, 1).value.startswith("[ผิดพลาด] type"), "the row says so too")
    clean = sheet.cell(2, 2)
    check(clean.comment is None and clean.fill.fill_type is None, "clean cells are left alone")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    check("f" not in kinds, "nothing in the report is a formula")


def test_report_of_the_whole_run(folder, workspace):
    xlsx, page = folder / "all.xlsx", folder / "all.html"
    call("-C", workspace, "check", folder / "bad", "--report", xlsx, expect=1)
    call("-C", workspace, "check", folder / "bad", "--report", page, expect=1)
    book = openpyxl.load_workbook(xlsx)
    check("800120 โครงการ" in book.sheetnames and "office" not in book.sheetnames,
          "the whole run names each sheet by its office")
    first = xlsx.read_bytes()
    call("-C", workspace, "check", folder / "bad", "--report", xlsx, expect=1)
    check(xlsx.read_bytes() == first, "the same run gives the same bytes")
    text = page.read_text(encoding="utf-8")
    check("<script" not in text and "src=" not in text and text.index(">ผิดพลาด<") <
          text.index(">ควรตรวจ<"), "the page stands alone, errors first")


def main():
    with tempfile.TemporaryDirectory(prefix="tambon-forms-") as name:
        folder = pathlib.Path(name)
        workspace = make_workspace(folder)
        test_report_to_the_offices(folder, workspace)
        test_report_of_the_whole_run(folder, workspace)


main()
