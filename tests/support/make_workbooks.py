#!/usr/bin/env python3
"""Makes the sample workbooks of tests/data/intake/workbooks: run by hand when a sample is added, as
python3 tests/support/make_workbooks.py, with openpyxl and gnumeric. What each must give is in the
.txt file beside it, written by hand."""
import pathlib
import shutil
import sys

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/integration"))

from workbooks_bed import compound, convert, make_book, save_book, with_macros  # noqa: E402

FOLDER = ROOT / "tests/data/intake/workbooks"


def main():
    save_book(make_book("800120"), FOLDER / "titles.xlsx")
    for name in ("titles.xls", "titles.ods"):
        shutil.copy(FOLDER / "titles.xlsx", FOLDER / "copy.xlsx")
        convert(FOLDER / "copy.xlsx", FOLDER / name)
    save_book(make_book(epoch_1904=True), FOLDER / "days-from-1904.xlsx")
    book = make_book()
    sheet = book["โครงการ"]
    sheet["H5"], sheet["I4"] = "=SUM(H4:H6)", "#DIV/0!"
    sheet["I4"].data_type = "e"
    sheet.merge_cells("D5:D6")
    save_book(book, FOLDER / "formula.xlsx")
    with_macros(FOLDER / "macros.xlsm")
    compound(FOLDER / "locked.xlsx", "EncryptedPackage")


main()
