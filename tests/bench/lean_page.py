#!/usr/bin/env python3
"""The alternative an office would use instead of the kiosk: one lean web page with the data of a
snapshot, and where to touch it.

    lean_page.py SNAPSHOT.db PAGE.html [--walk FILE --touches N --seed S]

170 tambons, 1,551 villages and 20,000 projects at most, as JSON in the page; one tambon has 300
projects. A snapshot with fewer projects has them repeated under new codes. Plain JavaScript, charts
and QR codes as SVG, a virtualised list: lean/. The walk is for touch_time, on 1920x1080.
"""
import argparse
import datetime
import json
import pathlib
import random
import sqlite3

TAMBONS, PROJECTS, LONG_LIST = 170, 20000, 300
WIDTH_PX, HEIGHT_PX = 1920, 1080
# Of the page's layout: into lean/page.css and page.js, and where the walk touches.
LAYOUT = {"head": 136, "foot": 86, "edge": 26, "gap": 16, "line": 52,
          "home-row": 232, "area-row": 124, "list-row": 112}
STATUSES = {"proposed": "เสนอแล้ว", "in_plan": "อยู่ในแผน", "budgeted": "ได้งบแล้ว",
            "doing": "กำลังดำเนินการ", "done": "แล้วเสร็จ", "postponed": "ชะลอ",
            "cancelled": "ยกเลิก"}
CLASSES = {"community": "ชุมชนออกเอง", "tao": "งบท้องถิ่น", "agency": "งบหน่วยงานรัฐ",
           "other": "เงินจากที่อื่น"}
DOERS = {"community": "ชุมชนทำเอง", "shared": "ชุมชนทำร่วมกับท้องถิ่น", "agency": "หน่วยงานรัฐทำ"}
MONTHS = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()
FOLDER = pathlib.Path(__file__).parent / "lean"


def thai_date(text):
    day = datetime.date.fromisoformat(text[:10])
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + 543}"


class Data:
    """What of the snapshot is in the page."""

    def __init__(self, path):
        self.db = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        self.areas = self.db.execute("SELECT code, name_th, level FROM area ORDER BY sort_key"
                                     ).fetchall()
        has_projects = {code for (code,) in self.db.execute("SELECT DISTINCT area_code FROM project")}
        self.tambons = [code for code, _, level in self.areas
                        if level == "tambon" and code in has_projects][:TAMBONS]
        self.home = self.choose_home()
        self.long_list = next(code for code in self.tambons if code.startswith(self.home))
        self.projects = self.read_projects()
        made, self.url = self.db.execute("SELECT made_utc, base_url FROM release").fetchone()
        self.date = thai_date(made)

    def choose_home(self):
        """As the kiosk does: the first district that has tambons."""
        return next(code for code, _, level in self.areas if level == "district"
                    and any(tambon.startswith(code) for tambon in self.tambons))

    def read_register(self, tambon, limit):
        rows = self.db.execute(
            "SELECT code, area_code, fiscal_year_be, status, name, doer, status_date, "
            + ", ".join(f"(SELECT amount_satang / 100 FROM project_money WHERE project_code = code "
                        f"AND class = '{name}')" for name in CLASSES)
            + " FROM project WHERE area_code = ? ORDER BY fiscal_year_be DESC, office_code",
            (tambon,)).fetchall()
        step = max(1, len(rows) // limit)
        return rows[::step][:limit]

    def read_projects(self):
        share = (PROJECTS - LONG_LIST) // (len(self.tambons) - 1) + 1
        rows = [row for tambon in self.tambons
                for row in self.read_register(tambon, LONG_LIST if tambon == self.long_list
                                              else share)]
        copies = [(f"{row[0][:4]}{number // len(rows):03d}", *row[1:])
                  for number in range(len(rows), PROJECTS) for row in [rows[number % len(rows)]]]
        names = list(STATUSES)
        return [[row[0], row[1], row[2], names.index(row[3]), row[4], DOERS[row[5]],
                 thai_date(row[6]), *(money or 0 for money in row[7:])]
                for row in (rows + copies)[:PROJECTS]]

    def sums(self):
        """Count and baht of each tambon and district, as a release has them."""
        sums = {}
        for project in self.projects:
            for code in (project[1], project[1][:4]):
                count, baht = sums.get(code, (0, 0))
                sums[code] = (count + 1, baht + sum(project[7:]))
        return sums

    def places(self):
        sums = self.sums()
        villages = {}
        for code, name, level in self.areas:
            if level == "village":
                villages.setdefault(code[:6], []).append(name)
        areas = [[code, name, *sums[code], villages.get(code, [])]
                 for code, name, level in self.areas if code in sums]
        return {"home": self.home, "date": self.date, "url": self.url, "areas": areas,
                "statuses": list(STATUSES.values()), "classes": list(CLASSES.values()),
                "years": sorted({project[2] for project in self.projects})[-5:]}

    def describe(self):
        villages = sum(len(area[4]) for area in self.places()["areas"])
        return f"{len(self.tambons)} tambons, {villages} villages, {len(self.projects)} projects"


def as_json(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def make_page(data):
    variables = "".join(f"--{name}-px:{px}px;" for name, px in LAYOUT.items())
    script = (FOLDER / "qr.js").read_text() + (FOLDER / "page.js").read_text()
    for name, px in LAYOUT.items():
        script = script.replace(f"@{name.replace('-', '_').upper()}_PX@", str(px))
    page = (FOLDER / "page.html").read_text()
    for name, text in (("STYLE", f":root{{{variables}}}" + (FOLDER / "page.css").read_text()),
                       ("SCRIPT", script), ("DATE", data.date), ("PLACES", as_json(data.places())),
                       ("PROJECTS", as_json(data.projects))):
        page = page.replace(f"@{name}@", text)
    return page


class Walk:
    """A visitor on chance, as kiosk_walk.c: rather what was not touched yet, home now and then."""

    def __init__(self, data, seed):
        self.data = data
        self.places = data.places()
        self.dice = random.Random(seed)
        self.touched = set()
        self.here, self.trail = "/", []

    def tile(self, number, columns, row, top):
        """The middle of a tile of a grid."""
        edge, gap = LAYOUT["edge"], LAYOUT["gap"]
        width = (WIDTH_PX - 2 * edge - (columns - 1) * gap) / columns
        return (round(edge + number % columns * (width + gap) + width / 2),
                round(top + number // columns * (LAYOUT[row] + gap) + LAYOUT[row] / 2))

    def tambons_of(self, district):
        return [area[0] for area in self.places["areas"]
                if len(area[0]) == 6 and area[0].startswith(district)]

    def targets(self):
        """[(point, address)] of the page in front."""
        top, gap = LAYOUT["head"] + LAYOUT["gap"], LAYOUT["gap"]
        foot_y = HEIGHT_PX - LAYOUT["foot"] // 2
        found = [((130, foot_y), "/"), ((350, foot_y), "back"), ((WIDTH_PX - 130, foot_y), "/help")]
        parts = self.here.split("?")[0].split("/")[1:]
        if self.here == "/":
            below = top + LAYOUT["line"] + gap
            addresses = [f"/area/{code}" for code in self.tambons_of(self.data.home)[:6]]
            found += [(self.tile(i, 3, "home-row", below), to)
                      for i, to in enumerate([*addresses, "/districts"])]
        elif self.here == "/districts":
            codes = [area[0] for area in self.places["areas"] if len(area[0]) == 4]
            found += [(self.tile(i, 4, "area-row", top), f"/area/{code}")
                      for i, code in enumerate(codes)]
        elif parts[0] == "area" and len(parts) == 3:
            found += self.register_targets(parts[1], top)
        elif parts[0] == "area" and len(parts[1]) == 4:
            found += [(self.tile(i, 4, "area-row", top), f"/area/{code}")
                      for i, code in enumerate(self.tambons_of(parts[1]))]
        elif parts[0] == "area":
            found.append((self.tile(0, 1, "area-row", top), f"/area/{parts[1]}/projects"))
        return [(point, to) for point, to in found if point[1] < HEIGHT_PX - LAYOUT["foot"]
                or point[1] == foot_y]

    def register_targets(self, tambon, top):
        year = int(self.here.split("=")[1]) if "=" in self.here else 0
        found = [((LAYOUT["edge"] + 219 * i + 104, top + 32),
                  f"/area/{tambon}/projects" + (f"?year={value}" if value else ""))
                 for i, value in enumerate([0, *self.places["years"]])]
        rows = [project for project in self.data.projects
                if project[1] == tambon and year in (0, project[2])]
        below = top + 65 + LAYOUT["line"] + 2 * LAYOUT["gap"]
        return found + [((600, below + i * LAYOUT["list-row"] + LAYOUT["list-row"] // 2),
                         f"/project/{row[0]}") for i, row in enumerate(rows[:6])]

    def follow(self, to):
        if to == "back":
            self.here = self.trail.pop() if self.trail else "/"
            return
        if to != self.here:
            self.trail.append(self.here)
        if to == "/":
            self.trail = []
        self.here = to

    def step(self, number):
        targets = self.targets()
        if number % 25 == 24:
            point, to = targets[0]
        else:
            point, to = self.dice.choice([target for target in targets
                                          if target[1] not in self.touched] or targets)
        self.touched.add(to)
        self.follow(to)
        return f"{point[0]} {point[1]} {self.here}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("snapshot", type=pathlib.Path)
    parser.add_argument("page", type=pathlib.Path)
    parser.add_argument("--walk", type=pathlib.Path)
    parser.add_argument("--touches", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    data = Data(options.snapshot)
    options.page.write_text(make_page(data))
    if options.walk:
        walk = Walk(data, options.seed)
        options.walk.write_text("".join(walk.step(number) for number in range(options.touches)))
    print(data.describe(), f"{options.page.stat().st_size >> 10} KB")


if __name__ == "__main__":
    main()
