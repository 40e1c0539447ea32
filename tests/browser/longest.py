#!/usr/bin/env python3
"""The longest titles an office can send, with markup, quotes, line breaks, words without end and text from
right to left, in a workbook: 10,000 characters are refused with sheet, row, column and limit; what import
takes is on pages of at most 100 KB, whole. browse.py looks at the same pages.

    longest.py BIN_FOLDER
"""
import pathlib
import re
import shutil
import sys
import tempfile

from crawl import Crawl
from pages import Site
from site_bed import Province, as_workbook, check

OFFICE, BOOK = "800121", "all.xlsx"
TOO_LONG = 10_000
# Column: its sheet and name there, and the most characters it takes.
COLUMNS = {"project": ("projects", "ชื่อโครงการ", 500), "objective": ("projects", "วัตถุประสงค์", 4000),
           "document": ("documents", "title", 500), "vision": ("plans", "วิสัยทัศน์", 4000),
           "mission": ("plans", "พันธกิจ", 4000), "strategy": ("plans", "ยุทธศาสตร์", 4000)}
TEXTS = {"markup": "<b onclick=\"x('y')\">ถนน</b>&amp;<!--\n", "quotes": "“ก” \"ข\" 'ค' `ง`\r\n\r\n",
         "no end": "นครศรีธรรมราชABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", "wide": "ก็ปู่ญู" * 3 + "W" * 30,
         "right to left": "مشروع الطريق \u202eכביש הכפר (2569)\u202c\u2067ภ\u2069 "}


def long_text(kind, row, characters):
    """A different one in each row, cut to the limit; begins and ends with letters that nothing strips."""
    text = f"Z{row} " + TEXTS[kind] * (characters // len(TEXTS[kind]) + 1)
    return text[:characters - 1].rstrip() + "Z"


class Book:
    """The office's workbook."""

    def __init__(self, province):
        import openpyxl
        self.path = province.path / "intake" / OFFICE / BOOK
        self.book = openpyxl.load_workbook(self.path)

    def fill(self, column, kinds, characters, rows=None):
        """Puts texts of these kinds in turn into so many rows, or all. Returns: them, and the first row."""
        name, heading, _ = COLUMNS[column]
        sheet = self.book[name]
        top = next(row for row in sheet.iter_rows() if heading in [cell.value for cell in row])
        place = [cell.value for cell in top].index(heading) + 1
        first, texts = top[0].row + 1, []
        for row in range(first, sheet.max_row + 1 if rows is None else first + rows):
            texts.append(long_text(kinds[len(texts) % len(kinds)], row, characters))
            sheet.cell(row, place, texts[-1]).data_type = "s"
        return texts, first

    def save(self):
        self.book.save(self.path)


def make(programs, folder, base=None):
    """A province of one office with the longest texts there are in all of its rows, published.
    Returns: it, and the texts of each column."""
    province = Province(programs, folder, base) if base else Province(programs, folder)
    province.init()
    for office in (province.path / "intake").iterdir():
        if office.name != OFFICE:
            shutil.rmtree(office)
    as_workbook(province.path / "intake" / OFFICE)
    kept = (province.path / "intake" / OFFICE / BOOK).read_bytes()
    refuse_too_long(province)
    (province.path / "intake" / OFFICE / BOOK).write_bytes(kept)
    book = Book(province)
    texts = {column: book.fill(column, list(TEXTS), most)[0] for column, (_, _, most) in COLUMNS.items()}
    book.save()
    province.call("import")
    province.publish_alone()
    return province, texts


def refuse_too_long(province):
    book = Book(province)
    rows = {column: book.fill(column, ["markup"], TOO_LONG, 1)[1] for column in ("project", "document", "vision")}
    book.save()
    said = province.call("import", expect=1)
    for column, row in rows.items():
        sheet, heading, most = COLUMNS[column]
        check(re.search(rf"{BOOK} \({sheet}\):\n +\[ผิดพลาด\] แถว {row} ช่อง “{heading}” .*?: "
                        rf"ยาว {TOO_LONG} ตัวอักษร เกินที่กำหนด \({most}\) → ย่อข้อความ", said, re.DOTALL),
              f"{TOO_LONG} characters in {column} are refused: sheet, row, column, how long, how long at most")


def squeeze(text):
    """Line ends and blanks may become others, marks of direction may be taken out; nothing else changes."""
    return re.sub(r"[\s\u202a-\u202e\u2066-\u2069]+|^\d+\.", "", text)


def on_pages(site, first):
    return [squeeze("".join(page.tree.itertext())) for page in site.pages.values()
            if page.kind.startswith(first)]


def main():
    with tempfile.TemporaryDirectory(prefix="longest-") as name:
        province, texts = make(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(name) / "province")
        site = Site(province.pages, province.base)
        crawl = Crawl(site).run()
        check(not crawl.findings, f"pages are in order and at most 100 KB: {crawl.findings[:5]}")
        heaviest = max(site.weight(page) for page in site.pages.values() if page.kind.startswith("t/"))
        for column, first in (("project", "t/"), ("objective", "t/"), ("document", "d/"), ("vision", "t/")):
            pages = on_pages(site, first)
            missing = [text for text in texts[column] if not any(squeeze(text) in page for page in pages)]
            check(not missing, f"{len(texts[column])} texts of {column} are on pages, whole: {missing[:1]}")
        print(f"the heaviest page of a tambon has {heaviest} bytes with everything")


if __name__ == "__main__":
    main()
