#!/usr/bin/env python3
"""Fills a workspace with the sheets of a province as large as ours may become (provincial scale): 23
districts, 170 tambons, 1,553 villages, 250,000 projects over five fiscal years, 120 indicators of
every village and year (rolled up: of 1,746 areas), 5,000 documents, plans and ladders. The pilot's reference sheets and 60 tambons are in it; the rest is invented.
Same arguments, same bytes.

    large_province.py WORKSPACE [--projects N] [--tambons N] [--documents N]
    large_province.py WORKSPACE --day          changes 0.5 % of the statuses and adds 200 projects
    large_province.py WORKSPACE --quiet-day    0.05 % and 20
    large_province.py WORKSPACE --new-year     50,000 projects of the next fiscal year
    large_province.py WORKSPACE --workbook FILE.xlsx    the first office's projects as a workbook
WORKSPACE is one that `tambon-publish init` made (without --pilot), or a folder of its own.
"""
import argparse
import collections
import csv
import math
import pathlib
import random
import shutil
import sys

sys.dont_write_bytecode = True  # the source tree may be read-only

import large_sheets as sheets  # noqa: E402
from large_sheets import YEARS, Office, words  # noqa: E402

PILOT = pathlib.Path(__file__).resolve().parents[2] / "assets" / "pilot" / "reference"
TAMBONS, VILLAGES = 170, 1553
NEW_YEAR_PROJECTS = 50000
Reference = collections.namedtuple("Reference", "issues funders programme")


def read_table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def write_table(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def invent_tambons(districts, known, count):
    """`count` tambons more, on the free numbers of the districts in turn."""
    free = [f"{district}{number:02}" for number in range(1, 30) for district in districts]
    chosen = [code for code in free if code not in known][:count]
    return {code: [code, "tambon", code[:4], f"{words(2, 3)}{place}", "", "", "",
                   *invent_centre(known, code), ""]
            for place, code in enumerate(chosen, start=1)}


def invent_centre(known, code):
    """A point around a tambon of the same district, in a direction that follows from the code."""
    row = next(row for row in known.values() if row[2] == code[:4])
    angle, way = int(code) * 2.399963, 0.02 + 0.002 * (int(code) % 30)
    return (f"{float(row[7]) + way * math.sin(angle):.5f}",
            f"{float(row[8]) + way * math.cos(angle):.5f}")


def spread_villages(tambons, known, count):
    """Number of villages of every tambon: the pilot's own, and the rest evenly."""
    counts = {code: known[code] for code in tambons if code in known}
    others = [code for code in tambons if code not in known]
    rest = max(count - sum(counts.values()), len(others))
    for place, code in enumerate(others):
        counts[code] = rest // len(others) + (place < rest % len(others))
    return counts


def write_areas(reference, tambon_count):
    """The register of areas. Returns how many villages each tambon has."""
    headings, *rows = read_table(PILOT / "areas.csv")
    upper = [row for row in rows if row[1] in ("province", "district")]
    tambons = {row[0]: row for row in rows if row[1] == "tambon"}
    known = collections.Counter(row[2] for row in rows if row[1] == "village")
    districts = [row[0] for row in upper if row[1] == "district"]
    tambons |= invent_tambons(districts, tambons, max(tambon_count - len(tambons), 0))
    tambons = dict(sorted(sorted(tambons.items())[:tambon_count]))
    counts = spread_villages(tambons, known, VILLAGES * tambon_count // TAMBONS)
    for code, row in tambons.items():
        row[6] = str(counts[code])
    villages = [[f"{tambon}{number:02}", "village", tambon, f"หมู่ที่ {number}", f"Village {number}",
                 "", "", "", "", ""]
                for tambon, count in counts.items() for number in range(1, count + 1)]
    write_table(reference / "areas.csv", [headings, *upper, *tambons.values(), *villages])
    return counts


def write_reference(reference, tambons):
    """Every other reference sheet as the pilot has it, without the tambons that are left out."""
    for path in sorted(PILOT.glob("*.csv")):
        if path.name == "programme_areas.csv":
            headings, *rows = read_table(path)
            write_table(reference / path.name, [headings, *(row for row in rows if row[1] in tambons)])
        elif path.name != "areas.csv":
            shutil.copyfile(path, reference / path.name)
    issues = [row[1] for row in read_table(PILOT / "issues.csv") if row[0] == "2552" and row[2]]
    organisations = [row[0] for row in read_table(PILOT / "organisations.csv")[1:]]
    return Reference(issues, organisations, "phase2")


def share(total, place, parts):
    return total // parts + (place < total % parts)


def make(workspace, options):
    random.seed(2569)
    reference = workspace / "reference"
    reference.mkdir(parents=True, exist_ok=True)
    villages = write_areas(reference, options.tambons)
    codes = write_reference(reference, villages)
    for kind, rows in sheets.indicator_sets().items():
        write_table(reference / f"{kind}.csv", rows)
    for place, (tambon, count) in enumerate(villages.items()):
        office = Office(tambon, count, codes)
        projects = office.projects(share(options.projects, place, len(villages)))
        tables = {
            "documents": office.documents(share(options.documents, place, len(villages))),
            "plans": office.plans(),
            "projects": projects,
            "ladder": office.ladder(projects[1]),
            "indicators": office.indicators(),
        }
        for kind, (headings, rows) in tables.items():
            write_table(workspace / "intake" / tambon / f"{kind}.csv",
                        [[f"ข้อมูลตัวอย่าง {kind} {tambon}"], headings, *rows])


def change(workspace, part, new_count, next_year=False):
    """The files of the offices as they come the next day; always the same after the same days."""
    tables = {path: read_table(path)
              for path in sorted(workspace.glob("intake/*/projects.csv"))}
    known = [(path, row) for path, table in tables.items() for row in table[2:]]
    random.seed(len(known))
    last_day = f"{YEARS[-1]}-09-29"
    for _, row in random.sample(known, int(len(known) * part)):
        row[sheets.STATUS], row[sheets.PERCENT] = random.choice(("อยู่ในแผน", "ชะลอ", "ยกเลิก")), ""
        row[sheets.STATUS_DATE] = last_day
    for number, (path, like) in enumerate(random.sample(known, new_count)):
        row = [""] * len(like)
        row[:5] = [f"N{len(known)}-{number}", str(YEARS[-1] + next_year), *like[2:5]]
        row[sheets.DOER], row[sheets.STATUS] = like[sheets.DOER], "ได้รับงบประมาณ"
        row[sheets.STATUS_DATE] = f"{YEARS[-1]}-10-15" if next_year else last_day
        row[sheets.TAO_BUDGET] = "1,000"
        tables[path].append(row)
    for path, table in tables.items():
        write_table(path, table)


def write_workbook(workspace, target):
    """As an office would send it; the folder of the file must tell whose it is."""
    import openpyxl  # only here: nothing else needs it
    book = openpyxl.Workbook()
    book.active.title = "projects"
    for row in read_table(sorted(workspace.glob("intake/*/projects.csv"))[0]):
        book.active.append(row)
    target.parent.mkdir(parents=True, exist_ok=True)
    book.save(target)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("workspace", type=pathlib.Path)
    parser.add_argument("--projects", type=int, default=250000)
    parser.add_argument("--tambons", type=int, default=TAMBONS)
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--day", action="store_true")
    parser.add_argument("--quiet-day", action="store_true")
    parser.add_argument("--new-year", action="store_true")
    parser.add_argument("--workbook", type=pathlib.Path)
    options = parser.parse_args()
    if options.day:
        change(options.workspace, 0.005, 200)
    elif options.quiet_day:
        change(options.workspace, 0.0005, 20)
    elif options.new_year:
        change(options.workspace, 0, NEW_YEAR_PROJECTS, next_year=True)
    elif options.workbook:
        write_workbook(options.workspace, options.workbook)
    else:
        make(options.workspace, options)


if __name__ == "__main__":
    main()
