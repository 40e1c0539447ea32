#!/usr/bin/env python3
"""Identifiers typed into workbooks, as text and as numbers in the clothes Excel gives them: every one
in every column of every sheet is found, in XLSX, XLS and ODS.

    identifiers.py BIN_FOLDER
"""
import csv
import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

import openpyxl  # noqa: E402
from workbooks_bed import convert, save_book  # noqa: E402

PUBLISH = pathlib.Path(sys.argv[1]).resolve() / "tambon-publish"
TAMBON = "800120"
PLANTS = (("1-1017-00230-70-8", None), (1101700230708, "General"), (1101700230708, "0.00E+00"),
          ("081-234-5678", None), ("นางสาวสมหญิง รักงาน", None))


def run(*words):
    done = subprocess.run([PUBLISH, *map(str, words)], check=False, text=True, capture_output=True,
                          timeout=300)
    if done.returncode not in (0, 1):
        sys.exit(f"{words}: {done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def read_headings(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    return next(row for row in rows if sum(map(bool, row)) > 1)


def plant(headings):
    """A row for each column with one identifier in it. Returns: the book, the planted cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(headings)
    planted = set()
    for column, _ in enumerate(headings, 1):
        value, form = PLANTS[column % len(PLANTS)]
        cell = sheet.cell(column + 1, column, value)
        cell.number_format = form or cell.number_format
        planted.add((column + 1, headings[column - 1]))
    return book, planted


def find(workspace, path):
    said = run("-C", workspace, "check", path, "--tambon", TAMBON)
    return {(int(row), column) for row, column in
            re.findall(r"แถว (\d+) ช่อง “([^”]*)” [^\n]*ข้อมูลส่วนบุคคล", said)}, said


def main():
    with tempfile.TemporaryDirectory(prefix="identifiers-") as name:
        folder = pathlib.Path(name)
        workspace = folder / "workspace"
        run("init", workspace, "--pilot")
        sheets = sorted((workspace / "intake" / TAMBON).glob("*.csv"))
        headings = {path.stem: read_headings(path) for path in sheets}
        run("-C", workspace, "import", workspace / "reference")
        total = 0
        for number, (kind, columns) in enumerate(headings.items()):
            book, planted = plant(columns)
            path = save_book(book, folder / f"{TAMBON}-{kind}.xlsx")
            if number % 3 > 0:
                path = convert(path, path.with_suffix((".xls", ".ods")[number % 3 - 1]))
            found, said = find(workspace, path)
            # The one column that may hold a name, with the publish flag beside it.
            planted -= {cell for cell in planted if (kind, cell[1]) == ("roles", "person")}
            if planted - found:
                sys.exit(f"{path.name}: not found: {sorted(planted - found)}\n{said}")
            total += len(planted)
        if total < 100:
            sys.exit(f"only {total} cells: the sheets of {TAMBON} are gone")
        print(f"ok: {total} identifiers in {len(headings)} workbooks, all found")


main()
