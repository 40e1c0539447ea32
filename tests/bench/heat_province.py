#!/usr/bin/env python3
"""A store whose province has 170 tambons and 40 indicators with a figure each, made of one with the pilot
data: for the heat table at its largest (frame_time TO 1920 1080 /area/80/compare).

    heat_province.py STORE TO
"""
import pathlib
import random
import shutil
import sqlite3
import sys

TAMBONS = 170
INDICATORS = 40
SET = ("bmn", "2560")
YEAR_BE = 2564


def copy_rows(database, table, where, change):
    """A row like the one found, with other columns."""
    database.row_factory = sqlite3.Row
    row = dict(database.execute(f"SELECT * FROM {table} WHERE {where} LIMIT 1").fetchone()) | change
    names = ", ".join(row)
    marks = ", ".join("?" * len(row))
    database.execute(f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})", list(row.values()))


def tambons_of(database):
    return [row[0] for row in database.execute("SELECT code FROM area WHERE level = 'tambon' ORDER BY code")]


def main():
    store, to = map(pathlib.Path, sys.argv[1:3])
    shutil.copytree(store, to, symlinks=True)
    snapshot = (to / "current").resolve()
    snapshot.chmod(0o644)
    database = sqlite3.connect(snapshot)
    codes = tambons_of(database)
    districts = sorted({code[:4] for code in codes})
    number = 0
    while len(codes) < TAMBONS:
        code = f"{districts[number % len(districts)]}{60 + number // len(districts):02d}"
        copy_rows(database, "area", "level = 'tambon'",
                  {"code": code, "parent_code": code[:4], "name_th": f"ตัวอย่างที่ {number}", "pilot_group": None})
        codes.append(code)
        number += 1
    where = f"set_code = '{SET[0]}' AND edition = '{SET[1]}'"
    indicators = [row[0] for row in database.execute(f"SELECT code FROM indicator WHERE {where}")]
    for extra in range(INDICATORS - len(indicators)):
        copy_rows(database, "indicator", where, {"code": f"x{extra}", "sort_order": 900 + extra})
        indicators.append(f"x{extra}")
    draw = random.Random(1)
    for indicator in indicators:
        for code in ["80", *codes]:
            surveyed = draw.randrange(200, 3000)
            passed = draw.randrange(surveyed // 3, surveyed)
            copy_rows(database, "indicator_value", where,
                      {"indicator_code": indicator, "area_code": code, "year_be": YEAR_BE, "sex": "",
                       "age_group": "", "surveyed": surveyed, "surveyed_state": "shown", "passed": passed,
                       "passed_state": "shown", "failed": surveyed - passed, "failed_state": "shown",
                       "value": None, "value_state": "missing"})
    database.commit()
    print(f"{len(codes)} tambons, {len(indicators)} indicators")


main()
