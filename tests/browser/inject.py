#!/usr/bin/env python3
"""Strings that would be markup, script, formula or template (injections.py) in all text columns of all
sheets, the real way: spreadsheets, import, publication, pages. None may reach a page, JSON or CSV as
anything but the text that was stored.

    inject.py BIN_FOLDER [--keep FOLDER]
"""
import argparse
import csv
import json
import pathlib
import re
import shutil
import sqlite3
import sys
import tempfile

from crawl import Crawl
from injections import PAYLOADS, mark
from pages import Site
from site_bed import SOURCE, Province, as_workbook

OFFICES = ("800120", "800121", "800203", "800613", "801002", "802001")
AS_WORKBOOK = OFFICES[:2]
ROUNDS = 6  # of correcting what import refuses
FEWEST_COLUMNS, FEWEST_STRINGS = 60, 200
USUAL_CHARACTERS, MOST_CHARACTERS = 4000, 1500  # a sheet's own limit, and what is put into a cell
LISTS = ("aliases", "short_names")
NAMES = ("name_th", "abbreviation", *LISTS)
MARKED = re.compile(r"q(\d{3})a(.*?)q\1z", re.DOTALL)


def text_columns():
    """Of each sheet with text columns: {heading, key or Thai or another: (key, most characters)}, as the
    tables of db/intake have them."""
    sheets = []
    for path in sorted((SOURCE / "db/intake").glob("sheet_*.c")):
        for body in re.findall(r"IntakeColumn \w+\[\w+\] = \{(.*?)\n\};", path.read_text(encoding="utf-8"),
                               re.DOTALL):
            sheets.append({word: (key, int(most or USUAL_CHARACTERS)) for key, thai, others, most in re.findall(
                r'COLUMN\("(\w+)",\s*"([^"]*)",\s*(NULL|"[^"]*"),\s*(?:TEXT|LIST),'
                r'[^()]*?(?:\.maximum = (\d+))?\)', body)
                           for word in (key, thai, *others.strip('"').split("|"))})
    return [sheet for sheet in sheets if sheet]


class Cells:
    """The sheets of a workspace, their text cells filled with strings in turn."""

    def __init__(self, workspace):
        self.workspace = workspace
        self.sheets = text_columns()
        self.next = 0
        self.planted = {}  # (file, row from 1, heading) -> what stood there
        self.kinds, self.same = set(), {}

    def filling(self, key, most):
        """The next string as it is, so that it begins the cell, and as many marked ones as have room."""
        text = PAYLOADS[self.next % len(PAYLOADS)]
        text = text if len(text) < most // 2 and key not in LISTS else ""
        while True:
            self.next += 1
            more = mark(self.next % len(PAYLOADS))
            if len(text) + len(more) > most:
                return text
            if key not in LISTS or not set(more) & set(";|\n"):
                text += more

    def plant(self, path):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        top = next(number for number, row in enumerate(rows) if len(list(filter(None, row))) > 1)
        columns = self.columns_of(rows[top])
        for row_number, row in enumerate(rows[top + 1:], top + 2):
            names = [row[rows[top].index(heading)] for heading in NAMES if heading in rows[top]]
            for place, heading in enumerate(rows[top]):
                if heading not in columns or place >= len(row):
                    continue
                key, most = columns[heading]
                old = row[place]
                together = path.stem == "indicators" and key in ("dimension_th", "unit")
                if together and not old:
                    continue
                row[place] = self.filling(key, min(most, MOST_CHARACTERS))
                if together:  # one name a dimension, one unit an indicator
                    row[place] = self.same.setdefault((key, old), row[place])
                if key in LISTS:  # offices write the old names
                    old = "|".join(names)
                    row[place] = f"{old}|{row[place]}"
                self.planted[path, row_number, heading] = old
                self.kinds.add((path.parent.name == "reference", path.stem, key))
        write(path, rows)

    def columns_of(self, headings):
        """Text columns of the sheet that fits these headings, the tightest of equals."""
        return max(self.sheets, key=lambda sheet: (
            len(set(sheet) & set(headings)), -len(sheet), -sum(most for _, most in sheet.values())))

    def give_back(self, report):
        """Puts back what stood in the cells that import refused. Returns: how many."""
        with report.open(encoding="utf-8-sig", newline="") as file:
            refused = [row for row in csv.reader(file) if row and row[0] == "ผิดพลาด"]
        back = {}
        for _, name, _, row, heading, *_ in refused:
            path = self.workspace / name
            for key in [key for key in self.planted
                        if key[0] == path and key[1] == int(row or 0) and heading in ("", key[2])]:
                back.setdefault(path, []).append((key, self.planted.pop(key)))
        for path, cells in back.items():
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.reader(file))
            headings = next(row for row in rows if len(list(filter(None, row))) > 1)
            for (_, row, heading), old in cells:
                rows[row - 1][headings.index(heading)] = old
            write(path, rows)
        return sum(map(len, back.values())), [" ".join(row[1:2] + row[3:5] + row[6:]) for row in refused]


def write(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def make(province, folder, hostile):
    """The pilot of a few offices, published; with `hostile`, the strings in it. Returns: Cells."""
    province.init()
    for office in (province.path / "intake").iterdir():
        if office.name not in OFFICES:
            shutil.rmtree(office)
    settings = province.path / "province.conf"
    settings.write_text(settings.read_text(encoding="utf-8").replace("link-check = yes", "link-check = no"),
                        encoding="utf-8")
    cells = Cells(province.path)
    refused = 0
    if hostile:
        for path in sorted(province.path.glob("reference/*.csv")) + sorted(
                province.path.glob("intake/*/*.csv")):
            cells.plant(path)
        for _ in range(ROUNDS):
            report = folder / "report.csv"
            province.run("import", "--report", report)
            back, why = cells.give_back(report)
            refused += back
            if not why:
                break
        else:
            sys.exit("import still refuses:\n" + "\n".join(why[:20]))
        for office in AS_WORKBOOK:
            as_workbook(province.path / "intake" / office)
    province.call("import", "--accept-vanished")
    province.publish_alone()
    return cells, refused


def stored(snapshot):
    """Returns: string number -> texts as the snapshot has them; the columns that have any."""
    texts, where = {}, set()
    base = sqlite3.connect(f"file:{snapshot}?mode=ro", uri=True)
    tables = [name for name, in base.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")]
    for table in tables:
        rows = base.execute(f'SELECT * FROM "{table}"')
        names = [column[0] for column in rows.description]
        for row in rows:
            for name, value in zip(names, row):
                for number, text in MARKED.findall(value) if isinstance(value, str) else ():
                    texts.setdefault(number, set()).add(text)
                    where.add((table, name))
    base.close()
    return texts, where


def squeeze(text):
    """Without blanks: lines may be broken anew on a page, and nothing else may change."""
    return re.sub(r"\s+", "", text)


def points(text):
    """Matches the text as points 1. 2. 3., which end at semicolons and lines."""
    parts = [re.escape(squeeze(part)) for part in re.split(r"[;\n]", text)]
    return re.compile(r";?(?:\d+\.)?".join(parts))


class Look:
    """What the strings became; `clean` is the same site without them."""

    def __init__(self, texts, clean):
        self.texts = texts
        self.known = {pair for page in clean.pages.values() for pair in shapes(page)}
        self.wrong, self.seen, self.strings = [], 0, set()

    def find(self, where, what):
        self.wrong.append(f"{where}: {what}")

    def text(self, where, text, on_page=False):
        """Every string that begins in `text` goes on as it was stored, to its end. Pages may cut what is
        long, and make numbered points of lines and of what stands between semicolons."""
        text = squeeze(text)
        for found in re.finditer(r"q(\d{3})a", text):
            self.seen += 1
            number = found.group(1)
            self.strings.add(number)
            whole = [squeeze(known) for known in self.texts.get(number, ())]
            if any(text.startswith(f"{known}q{number}z", found.end()) for known in whole):
                continue
            rest = text[found.end():]
            if on_page and (any(known.startswith(rest.rstrip("…")) for known in whole) or any(
                    points(known).match(rest) for known in self.texts.get(number, ()))):
                continue
            self.find(where, f"string {number} ({PAYLOADS[int(number)][:40]!r}) reads {rest[:80]!r}")

    def page(self, page):
        where = page.address
        for pair in shapes(page) - self.known:
            self.find(where, f"has {pair}, which it never has otherwise")
        body = "".join(page.tree.itertext())
        self.text(where, body, on_page=True)
        count = len(re.findall(r"q\d{3}a", body))
        for element in page.tree.iter("*"):
            for attribute, value in element.attrib.items():
                if re.search(r"q\d{3}a", value):
                    count += len(re.findall(r"q\d{3}a", value))
                    self.text(f"{where} {element.tag} {attribute}", value, on_page=True)
        raw = len(re.findall(rb"q\d{3}a", page.data))
        if raw != count:
            self.find(where, f"{raw} strings in its bytes, {count} in its texts")

    def json(self, where, value):
        if isinstance(value, str):
            self.text(where, value)
        elif isinstance(value, (list, dict)):
            for one in value.values() if isinstance(value, dict) else value:
                self.json(where, one)

    def table(self, where, path):
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.reader(file), 1):
                for cell in row:
                    self.text(f"{where}:{number}", cell)
                    if re.match(r"[=+@\t\r]|-(?!\d[\d,.]*$)(?!$)", cell):
                        self.find(f"{where}:{number}", f"a formula: {cell[:60]!r}")


def shapes(page):
    """(element, attribute) of all there is, comments and instructions among them."""
    found = set()
    for element in page.tree.iter():
        name = element.tag if isinstance(element.tag, str) else element.tag.__name__
        found.add((name, None))
        found |= {(name, attribute) for attribute in element.attrib}
    return found


def look_at(site, clean, texts):
    look = Look(texts, clean)
    for page in site.pages.values():
        look.page(page)
    for name, path in site.files.items():
        if name.endswith(".json"):
            look.json(name, json.loads(path.read_text(encoding="utf-8-sig")))
        elif name.endswith(".csv"):
            look.table(name, path)
    return look


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="inject-") as name:
        folder = options.keep or pathlib.Path(name)
        provinces = []
        for kind in ("clean", "hostile"):
            provinces.append(Province(options.bin.resolve(), folder / kind))
            if not provinces[-1].path.exists():
                cells, refused = make(provinces[-1], folder, kind == "hostile")
        texts, where = stored(provinces[1].snapshot())
        sites = [Site(province.pages, province.base) for province in provinces]
        look = look_at(sites[1], sites[0], texts)
        wrong = look.wrong + Crawl(sites[1]).run().findings
    for line in wrong[:60]:
        print(f"WRONG {line}")
    print(f"{len(cells.planted)} cells of {len(cells.kinds)} text columns planted, {refused} more refused by "
          f"import; {len(texts)} of {len(PAYLOADS)} strings in {len(where)} columns of the release; "
          f"{look.seen} of {len(look.strings)} strings on {len(sites[1].pages)} pages and in the data: "
          f"{len(wrong)} wrong")
    if len(cells.kinds) < FEWEST_COLUMNS or len(look.strings) < FEWEST_STRINGS:
        sys.exit("too little was planted, or too little of it arrived")
    sys.exit(1 if wrong else 0)


main()
