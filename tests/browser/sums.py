#!/usr/bin/env python3
"""The same sums on the kiosk's screen, the page, the CSV and the JSON, for 100 random tambon-years of an
invented province. The kiosk's are read from what its screens draw; rows of the tables are added up here.

    sums.py BIN_FOLDER [--seed N]
"""
import argparse
import csv
import decimal
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

from pages import Site
from site_bed import SOURCE, Province, ask

TAMBONS, PROJECTS, SAMPLES, FEWEST_YEARS = 90, 6000, 100, 300
SOURCES = ("community", "tao", "agency", "other")
SAID = re.compile(r"([\d,]+) โครงการ • ([\d,.]+) บาท")


def number(text):
    return decimal.Decimal(text.replace(",", ""))


def invent(province):
    """More projects and years than the pilot has; without surveys, which are not added up here."""
    province.init()
    shutil.rmtree(province.path / "intake")
    subprocess.run([sys.executable, SOURCE / "tests/bench/large_province.py", province.path, "--projects",
                    str(PROJECTS), "--tambons", str(TAMBONS), "--documents", "40"], check=True)
    for sheet in province.path.glob("intake/*/indicators.csv"):
        sheet.unlink()
    province.call("import")
    province.publish_alone()
    return province


class Kiosk:
    def __init__(self, programs, store):
        self.command = [programs / "tambon-kiosk", "--store", store, "--language", "th", "--list"]

    def said(self, address):
        done = subprocess.run([*self.command, address], check=True, text=True, capture_output=True)
        return re.findall(r'^text \S+ \S+ \S+ \S+ \S+ "(.*)"', done.stdout, re.MULTILINE)

    def sums(self, tambon, year):
        """Projects and baht of all sources together, then the baht of each source."""
        address = f"/area/{tambon}/projects?year={year}"
        found = [self.heading(address)]
        for source in SOURCES:
            count, baht = self.heading(f"{address}&source={source}")
            found.append(baht if count else decimal.Decimal(0))
        return [*found[0], *found[1:]]

    def heading(self, address):
        """What the register says above its rows."""
        for line in self.said(address):
            found = SAID.search(line)
            if found:
                return number(found.group(1)), number(found.group(2))
            if re.match(r"([\d,]+) โครงการ", line):
                return number(line.split()[0]), decimal.Decimal(0)
        return decimal.Decimal(0), decimal.Decimal(0)


def text_of(element):
    return " ".join("".join(element.itertext()).split())


def page_sums(page, words):
    """As the reader sees them; and each project's own, added up."""
    big = next(text_of(element) for element in page.tree.iter("p")
               if element.get("class") == "big" and "โครงการ" in text_of(element))
    count, *money = re.findall(r"[\d,.]+", big)
    rows = {text_of(row.find("th")): text_of(row.find("td")) for row in page.tree.iter("tr")
            if row.find("th") is not None and row.find("td") is not None}
    found = [number(count), number(money[0]) if money else decimal.Decimal(0)]
    for word in words:
        amount = re.match(r"[\d,.]+", rows.get(word, ""))
        found.append(number(amount.group()) if amount else decimal.Decimal(0))
    projects = [element for element in page.tree.iter("li")
                if re.fullmatch(r"[0-9A-Z]{7}", element.get("id") or "")]
    own = [re.match(r"[\d,.]+(?= บาท)", text_of(bold)) for element in projects
           for bold in element.iter("b")]
    added = sum((number(amount.group()) for amount in own if amount), decimal.Decimal(0))
    if (len(projects), added) != (found[0], found[1]):
        sys.exit(f"{page.address}: says {found[:2]}, its projects are {len(projects)} with {added} baht")
    return found


def table_sums(rows):
    found = [decimal.Decimal(len(rows))]
    for name in ("budget", *SOURCES):
        found.append(sum((decimal.Decimal(str(row[f"{name}_baht"])) for row in rows
                          if row[f"{name}_baht"] not in ("", None)), decimal.Decimal(0)))
    return found


def read_csv(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"), parse_float=decimal.Decimal)


def source_words():
    """The kiosk's words of the four sources, from the catalogue both are made with."""
    catalogue = (SOURCE / "assets/text/th.po").read_text(encoding="utf-8")
    wanted = ("Community.s own", "Local budget", "State agency money", "Money from elsewhere")
    return [re.search(rf'^msgid "{word}"\nmsgstr "(.*)"', catalogue, re.MULTILINE).group(1)
            for word in wanted]


def compare(province, kiosk, years):
    site = Site(province.pages, province.base)
    words = source_words()
    wrong = 0
    for tambon, year in years:
        data = province.pages / f"o/{tambon}/projects-{year}"
        sums = {"kiosk": kiosk.sums(tambon, year),
                "page": page_sums(site.pages[f"t/{tambon}/{year}/"], words),
                "csv": table_sums(read_csv(data.with_suffix(".csv"))),
                "json": table_sums(read_json(data.with_suffix(".json")))}
        if any(found != sums["kiosk"] for found in sums.values()):
            wrong += 1
            print(f"WRONG {tambon} {year}: " + "; ".join(
                f"{where} {' '.join(map(str, found))}" for where, found in sums.items()))
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    options = parser.parse_args()
    print(f"seed {options.seed}")
    with tempfile.TemporaryDirectory(prefix="sums-") as name:
        folder = pathlib.Path(name)
        province = invent(Province(options.bin.resolve(), folder / "workspace"))
        years = ask(province.snapshot(), "SELECT DISTINCT area_code, fiscal_year_be FROM project ORDER BY 1, 2")
        if len(years) < FEWEST_YEARS:
            sys.exit(f"only {len(years)} tambon-years")
        chosen = random.Random(options.seed).sample(years, SAMPLES)
        wrong = compare(province, Kiosk(province.programs, province.store(folder / "store")), chosen)
    print(f"{len(chosen)} of {len(years)} tambon-years, six sums each, on screen, page, CSV and JSON: {wrong} differ")
    sys.exit(1 if wrong else 0)


main()
