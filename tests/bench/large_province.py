#!/usr/bin/env python3
"""Fills province.db as large as figures.md §2 takes a province: 165 tambons, 1,551 villages, 250,000
projects over five fiscal years. Always the same rows; invented, never shown to anyone.

    large_province.py NEW.db [PROJECTS]         makes the master
    large_province.py --day MASTER.db           changes 0.5 % of the statuses and adds 200 projects
    large_province.py --quiet-day MASTER.db     0.05 % and 20
"""
import pathlib
import random
import sqlite3
import sys

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "db" / "schema"
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
WORDS = ("ก่อสร้าง ปรับปรุง ถนน คอนกรีต เสริมเหล็ก ส่งเสริม อาชีพ กลุ่มสตรี แม่บ้าน ขุดลอก คลอง ระบบ ประปา "
         "หมู่บ้าน พัฒนา ศูนย์เรียนรู้ ชุมชน เศรษฐกิจพอเพียง ปุ๋ยหมัก อนุรักษ์ ป่าชายเลน ฟื้นฟู วัฒนธรรม ประเพณี").split()
STATUSES = "proposed in_plan budgeted doing done postponed cancelled".split()
CLASSES = ["community", "tao", "agency", "other"]
YEARS = range(2565, 2570)
TAMBONS, VILLAGES = 165, 1551

PUT_PROJECT = """INSERT INTO project (code, area_code, office_code, fiscal_year_be, issue_edition,
    issue_code, name, objective, priority_rank, doer, responsible, status, status_date,
    budget_satang, document_code)
    VALUES (?, ?, ?, ?, '2552', ?, ?, ?, ?, 'shared', 'องค์การบริหารส่วนตำบล', ?, ?, ?, ?)"""


def words(count):
    return "".join(random.choice(WORDS) for _ in range(count))


def codes():
    used = set()
    while True:
        code = "".join(random.choice(ALPHABET) for _ in range(7))
        if code not in used:
            used.add(code)
            yield code


def put_areas(database):
    tambons, villages = [], {}
    rows = [("80", "province", None, "นครศรีธรรมราช", None, b"\1")]
    for district in range(1, 24):
        code = f"80{district:02}"
        rows.append((code, "district", "80", words(2), None, random.randbytes(12)))
        for number in range(1, 9):
            if len(tambons) < TAMBONS:
                tambon = f"{code}{number:02}"
                group = len(tambons) % 4 + 1 if len(tambons) < 60 else None
                rows.append((tambon, "tambon", code, words(2), group, random.randbytes(12)))
                tambons.append(tambon)
    for place, tambon in enumerate(tambons):
        count = VILLAGES // TAMBONS + (place < VILLAGES % TAMBONS)
        villages[tambon] = [f"{tambon}{number:02}" for number in range(1, count + 1)]
        rows += [(code, "village", tambon, words(2), None, random.randbytes(12))
                 for code in villages[tambon]]
    database.executemany("INSERT INTO area (code, level, parent_code, name_th, pilot_group, sort_key)"
                         " VALUES (?, ?, ?, ?, ?, ?)", rows)
    return tambons, villages


def put_reference(database):
    issues = [("2552", str(issue), None, words(3), None, issue) for issue in range(1, 6)]
    parts = [("2552", f"{issue}.{part}", str(issue), words(4), None, issue * 10 + part)
             for issue in range(1, 6) for part in range(1, 5)]
    database.executemany("INSERT INTO issue VALUES (?, ?, ?, ?, ?, ?)", issues + parts)
    database.executemany("INSERT INTO organisation (code, name_th, sort_key) VALUES (?, ?, ?)",
                         [(f"o{number}", words(4), b"\1") for number in range(30)])
    database.execute("INSERT INTO programme (code, name_th, sort_order) VALUES ('phase2', 'ระยะที่ 2', 1)")
    return [part[1] for part in parts]


def put_year(database, place, year, count, new_code):
    tambon, villages, issues = place
    database.execute("INSERT INTO document (area_code, code, type, title, date, file) "
                     "VALUES (?, ?, 'plan', ?, ?, 'plan.pdf')",
                     (tambon, f"D{year}", f"แผนชุมชน {year}", f"{year - 543}-01-02"))
    database.execute("INSERT INTO plan (area_code, fiscal_year_be, forum_date, document_code) "
                     "VALUES (?, ?, ?, ?)", (tambon, year, f"{year - 544}-08-01", f"D{year}"))
    for number in range(count):
        code = next(new_code)
        money = {name: random.randint(1, 500) * 100000
                 for name in sorted(random.sample(CLASSES, random.choice((0, 1, 1, 1, 2))))}
        database.execute(PUT_PROJECT, (
            code, tambon, f"{year % 100}{number:04}", year, random.choice(issues),
            words(random.randint(4, 12)), words(random.randint(10, 30)),
            number + 1 if number < 50 else None, random.choice(STATUSES),
            f"{year - 543}-05-{random.randint(1, 28):02}", sum(money.values()) if money else None,
            f"D{year}"))
        database.executemany("INSERT INTO project_money VALUES (?, ?, ?, ?, 0)",
                             [(code, name, f"o{random.randint(0, 29)}" if name in CLASSES[2:] else None,
                               satang) for name, satang in money.items()])
        database.executemany("INSERT INTO project_village VALUES (?, ?)",
                             [(code, village)
                              for village in random.sample(villages, random.choice((0, 1, 1, 2)))])
        database.executemany("INSERT INTO project_ladder (project_code, rung, fiscal_year_be) "
                             "VALUES (?, ?, ?)",
                             [(code, rung, year) for rung in
                              ("village", "tambon", "lao_plan")[:random.randint(0, 3)]])


def make(path, project_count):
    random.seed(2569)
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript((SCHEMA / "public.sql").read_text() + (SCHEMA / "province.sql").read_text()
                           + "PRAGMA application_id = 1413632077; PRAGMA user_version = 1;")
    database.execute("BEGIN")
    tambons, villages = put_areas(database)
    issues = put_reference(database)
    new_code = codes()
    for tambon in tambons:
        for year in YEARS:
            put_year(database, (tambon, villages[tambon], issues), year,
                     project_count // TAMBONS // len(YEARS), new_code)
    database.execute("COMMIT")


def change(path, share, new_count):
    database = sqlite3.connect(path, isolation_level=None)
    known = [row[0] for row in database.execute("SELECT code FROM project ORDER BY code")]
    random.seed(len(known))
    database.execute("BEGIN")
    for code in random.sample(known, int(len(known) * share)):
        database.execute("UPDATE project SET status = ?, status_date = '2026-06-01' WHERE code = ?",
                         (random.choice(("budgeted", "doing", "done")), code))
    for number, like in enumerate(random.sample(known, new_count)):
        area, issue, name = database.execute(
            "SELECT area_code, issue_code, name FROM project WHERE code = ?", (like,)).fetchone()
        code = f"{ALPHABET[len(known) % 32]}{len(known) // 32 % 1000:03}{number:03}"
        database.execute(PUT_PROJECT, (code, area, f"N{len(known)}-{number}", YEARS[-1], issue, name,
                                       None, None, "budgeted", "2026-06-01", 100000, None))
        database.execute("INSERT INTO project_money VALUES (?, 'tao', NULL, 100000, 0)", (code,))
    database.execute("COMMIT")


if sys.argv[1] == "--day":
    change(sys.argv[2], 0.005, 200)
elif sys.argv[1] == "--quiet-day":
    change(sys.argv[2], 0.0005, 20)
else:
    make(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 250000)
