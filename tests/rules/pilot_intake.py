"""The demonstration files obey the intake format, read here without the importer's code."""
import csv
import io
import re
from collections import Counter, defaultdict
from datetime import date, timedelta

from common import ROOT, report

PILOT = ROOT / "assets/pilot"
TODAY = date(2026, 11, 21)
MOST_BYTES = 3_600_000
MARK = "ข้อมูลตัวอย่าง"
MONTHS = ("ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค. มกราคม กุมภาพันธ์ มีนาคม "
          "เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม").split()
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
HEADINGS = {
    "รหัสโครงการ": "project_code", "ปีงบประมาณ": "fiscal_year_be", "หมู่ที่": "village",
    "ประเด็น": "issue_code", "ชื่อโครงการ": "name", "วัตถุประสงค์": "objective",
    "ลำดับความสำคัญ": "priority_rank", "โครงการเน้น": "focus", "ผู้ดำเนินการ": "doer",
    "หน่วยงานรับผิดชอบ": "responsible", "สถานะ": "status", "ร้อยละ": "percent",
    "ข้อมูล ณ วันที่": "status_date", "งบชุมชน": "budget_community", "งบ อบต./เทศบาล": "budget_tao",
    "งบส่วนราชการ": "budget_agency", "งบแหล่งอื่น": "budget_other", "ผู้สนับสนุน": "funder",
    "เบิกจ่ายแล้ว": "disbursed", "ณ วันที่": "disbursed_date", "โครงการหลัก": "parent_code",
    "น้ำหนัก": "weight", "โครงการขับเคลื่อน": "programme", "เกินศักยภาพ": "beyond_capacity",
    "ส่งต่อถึง": "forwarded_to", "ผลการพิจารณา": "answer", "วงเงินที่ได้รับ": "answer_amount",
    "เอกสาร": "document_code", "เลขที่/หน้า": "reference", "ฉบับที่": "edition",
    "อัตลักษณ์": "identity", "วิสัยทัศน์": "vision", "พันธกิจ": "mission", "ยุทธศาสตร์": "strategy",
    "ชุดตัวชี้วัด": "set", "ฉบับ": "edition", "รหัสตัวชี้วัด": "indicator_code", "ปี พ.ศ.": "year_be",
    "จำนวนทั้งหมด": "surveyed", "ผ่าน": "passed", "ไม่ผ่าน": "failed", "ค่า": "value", "หน่วย": "unit",
    "เพศ": "sex", "ที่มา": "source", "ครัวเรือนที่ทำบัญชี": "household_count",
    "ครัวเรือนทั้งหมด": "household_total", "รายได้เฉลี่ย": "income_mean", "รายได้มัธยฐาน": "income_median",
    "รายจ่ายเฉลี่ย": "expense_mean", "รายจ่ายมัธยฐาน": "expense_median", "หนี้สินเฉลี่ย": "debt_mean",
    "หนี้สินมัธยฐาน": "debt_median", "เงินออมเฉลี่ย": "saving_mean", "เงินออมมัธยฐาน": "saving_median",
    "กลุ่มครัวเรือน": "group_count", "รายการ": "item", "จำนวนครัวเรือน": "households",
    "ครัวเรือนที่สำรวจ": "surveyed", "ประเด็นร่วม": "common_issue", "วันประชาคม": "forum_date", "วันทบทวน": "review_date",
    "แนวทาง": "scheme", "ขั้นที่": "step_no", "ระบบรับรอง": "scheme", "ระดับ": "level",
    "วันที่รับรอง": "date", "ผู้รับรอง": "certifier", "หมวด": "section", "ข้อมูล": "value",
    "วันที่สำรวจ": "survey_date", "เรื่องที่ประเมิน": "kind", "รอบ": "round", "หัวข้อ": "item",
    "คะแนน": "score", "คะแนนเต็ม": "max_score", "วันที่ประเมิน": "date", "คณะ": "body",
    "ตำแหน่ง": "role", "ชื่อบุคคล": "person", "ให้แสดงชื่อ": "publish_name",
    "โทรศัพท์สำนักงาน": "office_phone", "ว่าง": "vacant", "ช่วง": "stage", "วันที่ถ่าย": "date",
    "ไฟล์": "file", "คำบรรยาย": "caption", "เห็นบุคคล": "people_visible",
}
STATUSES = {"เสนอ": "proposed", "อยู่ในแผน": "in_plan", "ได้รับงบประมาณ": "budgeted",
            "กำลังดำเนินการ": "doing", "แล้วเสร็จ": "done", "ชะลอ": "postponed", "ยกเลิก": "cancelled"}
DOERS = {"ชุมชนทำเอง": "community", "ทำร่วมกัน": "shared", "หน่วยงานทำ": "agency"}
RUNGS = {"แผนพัฒนาท้องถิ่น": "lao_plan", "ข้อบัญญัติ": "ordinance"}
CLASSES = ("community", "tao", "agency", "other")
REQUIRED = {
    "projects": "project_code fiscal_year_be issue_code name doer status status_date",
    "ladder": "project_code rung fiscal_year_be",
    "plans": "area_code fiscal_year_be forum_date document_code",
    "documents": "document_code area_code type title date url",
    "indicators": "set edition indicator_code area_code year_be unit as_of source",
    "household_accounts": "area_code year_be household_count as_of",
    "consumption": "area_code year_be item households surveyed",
    "process": "area_code scheme step_no state",
    "quality": "area_code scheme date certifier",
    "profile": "area_code section item value survey_date source",
    "assessment": "area_code kind round item score max_score date",
    "roles": "area_code body role",
    "reports": "organisation duty month_be",
    "photos": "project_code stage date file people_visible",
}
STATES = {"ทำแล้ว": "done", "กำลังทำ": "now", "ยังไม่ทำ": "next"}
ROUNDS = {"ก่อน": "before", "หลัง": "after"}
# A title begins a word: มิถุนายน ends in one, and นางหลง is a tambon.
PERSONAL = re.compile(r"(?<![ก-๎])(?:นาย[^ก]|นาง(?!หลง)|น\.ส\.|ด\.ช\.|ด\.ญ\.)|เด็กชาย|เด็กหญิง|"
                      r"บ้านเลขที่|\b0[689]\d-?\d{3}-?\d{4}\b|\b\d{13}\b")

problems = []
checked = 0


def expect(truth, message):
    global checked
    checked += 1
    if not truth:
        problems.append(message)
    return truth


def reference(kind):
    with open(PILOT / f"reference/{kind}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sheet(folder, kind):
    """Rows by key; an absent file has none."""
    path = folder / f"{kind}.csv"
    if not path.is_file():
        return []
    where = f"{folder.name}/{kind}"
    lines = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    expect(lines[0][0].startswith(MARK), f"{where}: the title row does not say {MARK}")
    keys = [HEADINGS.get(cell, cell) for cell in lines[1]]
    expect(len(set(keys)) == len(keys) and all(key.isascii() for key in keys),
           f"{where}: unknown or doubled heading: {keys}")
    rows = [dict(zip(keys, map(str.strip, line))) for line in lines[2:]]
    for line, row in zip(lines[2:], rows):
        expect(len(line) == len(keys), f"{where}: {len(line)} cells: {line}")
        for key in REQUIRED[kind].split():
            expect(row.get(key), f"{where}: {key} is missing: {line}")
        found = PERSONAL.search(" ".join(line).translate(THAI_DIGITS))
        expect(not found, f"{where}: looks personal: {found}")
    eras = defaultdict(set)
    for row in rows:
        for key in row:
            if (key.endswith("date") or key == "as_of") and row[key]:
                row[key], era = read_date(row[key])
                eras[key].add(era)
    expect(all(len(era) == 1 for era in eras.values()), f"{where}: a column mixes eras: {eras}")
    return rows


def read_date(text):
    """The date, and the era it is written in."""
    text = text.translate(THAI_DIGITS)
    if re.fullmatch(r"\d{5}", text):
        return date(1899, 12, 30) + timedelta(days=int(text)), "CE"
    month_name = re.fullmatch(r"(\d+) (\S+) (\d{4})", text)
    if month_name:
        day, month, year = (int(month_name[1]), MONTHS.index(month_name[2]) % 12 + 1,
                            int(month_name[3]))
    else:
        parts = [int(part) for part in re.split("[-/]", text)]
        year, month, day = parts if parts[0] > 31 else parts[::-1]
    return (date(year - 543, month, day), "BE") if year > 2400 else (date(year, month, day), "CE")


def read_money(text):
    text = (text or "").translate(THAI_DIGITS)
    if text in ("", "-"):
        return None
    if text.endswith("ล้านบาท"):
        return round(float(text.split()[0]) * 1_000_000)
    expect(re.fullmatch(r"\d{1,3}(,\d{3})*|\d+", text), f"no amount: {text}")
    return int(text.replace(",", ""))


def number(text):
    return int((text or "0").translate(THAI_DIGITS))


class Province:
    """What the files may refer to, and what was met in them."""

    def __init__(self):
        self.tambons = {row["code"]: row for row in reference("areas") if row["level"] == "tambon"}
        self.villages = {row["code"] for row in reference("areas") if row["level"] == "village"}
        self.issues = {(row["edition"], row["code"]) for row in reference("issues")}
        self.programmes = {row["code"] for row in reference("programmes")}
        self.funders = {row[column]: row["budget_class"] for row in reference("organisations")
                        for column in ("code", "abbreviation", "name_th") if row[column]}
        self.indicators = {(row["set"], row["edition"], row["code"])
                           for row in reference("indicators")}
        self.steps = {(row["scheme"], row["step_no"]): row["level"]
                      for row in reference("processes")}
        self.offices = {row["code"]: row["area_code"] for row in reference("organisations")}
        self.met = defaultdict(Counter)


def check_project(province, where, row, tambon, documents):
    status = STATUSES.get(row["status"], row["status"])
    expect(status in STATUSES.values(), f"{where}: status {row['status']}")
    expect(DOERS.get(row["doer"], row["doer"]) in DOERS.values(), f"{where}: doer {row['doer']}")
    edition = row.get("issue_edition") or "2552"
    expect((edition, row["issue_code"]) in province.issues,
           f"{where}: no issue {edition}/{row['issue_code']}")
    for village in filter(None, row.get("village", "").translate(THAI_DIGITS).split(",")):
        expect(1 <= int(village) <= int(tambon["village_count"]), f"{where}: village {village}")
    expect(row.get("document_code", "") in documents | {""}, f"{where}: no such document")
    expect(row.get("programme", "") in province.programmes | {""}, f"{where}: no such programme")
    expect(len(row["name"]) <= 500, f"{where}: name too long")
    year = number(row["fiscal_year_be"])
    expect(year in (2568, 2569, 2570), f"{where}: fiscal year {year}")
    expect(row["status_date"] <= TODAY, f"{where}: reported in the future")
    start, end = row.get("start_date") or None, row.get("end_date") or None
    expect(not (start and end) or start <= end, f"{where}: ends before it starts")
    if status == "done":
        expect(number(row["percent"]) == 100, f"{where}: done but not 100 percent")
        expect(not end or end <= row["status_date"], f"{where}: done before its end")
    if status == "doing":
        expect(not start or start <= row["status_date"], f"{where}: doing before its start")
    if row.get("forwarded_date"):
        expect(row["forwarded_date"] <= row["status_date"], f"{where}: forwarded in the future")
    check_money(province, where, row, status)
    province.met["status"][status] += 1
    province.met["issue"][edition, row["issue_code"]] += 1
    province.met["year"][year] += 1
    province.met["long name"][len(row["name"]) >= 150] += 1
    province.met["old report"][(TODAY - row["status_date"]).days > 45] += 1


def check_money(province, where, row, status):
    parts = {name: read_money(row.get(f"budget_{name}")) for name in CLASSES}
    used = tuple(name for name in CLASSES if parts[name] is not None)
    total = sum(parts[name] for name in used)
    funder = row.get("funder")
    if "agency" in used or "other" in used:
        expect(province.funders.get(funder) in used, f"{where}: funder {funder} for {used}")
    else:
        expect(not funder, f"{where}: funder {funder} without its money")
    disbursed = read_money(row.get("disbursed"))
    if disbursed is not None:
        expect(status in ("doing", "done"), f"{where}: paid while {status}")
        expect(0 < disbursed <= total, f"{where}: paid {disbursed} of {total}")
        expect(row["disbursed_date"] <= row["status_date"], f"{where}: paid in the future")
    province.met["classes"][used] += 1


def check_register(province, folder, rows, documents):
    tambon = province.tambons[folder.name]
    by_code = {row["project_code"]: row for row in rows}
    expect(len(by_code) == len(rows), f"{folder.name}: a project code stands twice")
    expect(20 <= len(rows) <= 40, f"{folder.name}: {len(rows)} projects")
    ranks, focus = Counter(), Counter()
    children = defaultdict(list)
    for row in rows:
        where = f"{folder.name}/{row['project_code']}"
        check_project(province, where, row, tambon, documents)
        year = row["fiscal_year_be"]
        if row.get("priority_rank"):
            ranks[year, row["priority_rank"]] += 1
        focus[year] += row.get("focus") in ("1", "ใช่", "✓", "y")
        if row.get("parent_code"):
            parent = by_code.get(row["parent_code"])
            if expect(parent, f"{where}: no parent {row['parent_code']}"):
                expect(not parent.get("parent_code") and parent["fiscal_year_be"] == year,
                       f"{where}: parent is a child or of another year")
            children[row["parent_code"]].append(row)
    expect(max(ranks.values()) == 1, f"{folder.name}: a rank stands twice in a year")
    expect(max(focus.values()) <= 2, f"{folder.name}: more than two focus projects in a year")
    for code, parts in children.items():
        weights = [number(part.get("weight")) for part in parts]
        expect(sum(weights) in (0, 100), f"{folder.name}/{code}: weights {weights}")
        province.met["weighted"][sum(weights)] += 1
    return by_code.keys()


def check_plans(province, folder, documents):
    seen = Counter()
    for row in sheet(folder, "plans"):
        area, year = row["area_code"], number(row["fiscal_year_be"])
        where = f"{folder.name}: plan of {area} {year}"
        expect(area == folder.name or area in province.villages and area[:6] == folder.name,
               f"{where}: not of this office")
        expect(row["document_code"] in documents, f"{where}: no such document")
        expect(row["forum_date"].month <= 3 and row["forum_date"].year == year - 544,
               f"{where}: forum on {row['forum_date']}")
        for code in filter(None, row.get("common_issue", "").split(",")):
            expect(("2552", code) in province.issues, f"{where}: no issue {code}")
        seen[area, year] += 1
    expect(not seen or max(seen.values()) == 1, f"{folder.name}: two plans of one year")
    province.met["tambon plans"][sum(len(area) == 6 for area, _ in seen)] += 1


def check_indicators(province, folder):
    """Parts add up, villages to their tambon; counts of 0 and 1 to 9 and missing villages occur."""
    rows = sheet(folder, "indicators")
    villages, wholes = defaultdict(list), {}
    for row in rows:
        where = f"{folder.name}: indicator {row['indicator_code']} of {row['area_code']}"
        key = (row["set"], row["edition"].translate(THAI_DIGITS), row["indicator_code"])
        expect(key in province.indicators, f"{where}: unknown")
        expect(row["as_of"].year + 543 == number(row["year_be"]), f"{where}: as of {row['as_of']}")
        if row.get("value"):
            expect(row["value"].translate(THAI_DIGITS) in "123", f"{where}: level {row['value']}")
            continue
        counts = tuple(number(row[name]) for name in ("surveyed", "passed", "failed"))
        expect(counts[0] == counts[1] + counts[2] and min(counts) >= 0, f"{where}: {counts}")
        province.met["failed"][min(counts[2], 10)] += 1
        province.met["edition"][key[1]] += 1
        group = key + (row["year_be"],)
        if row["area_code"] in province.villages:
            villages[group].append(counts)
        elif row.get("sex"):
            province.met["sex"][row["sex"]] += 1
        else:
            wholes[group] = counts
    for group, parts in villages.items():
        sums = tuple(map(sum, zip(*parts)))
        whole, full = wholes.get(group), len(parts) == int(province.tambons[folder.name]["village_count"])
        province.met["villages"][full] += 1
        if whole:
            expect(whole == sums if full else min(a - b for a, b in zip(whole, sums)) >= 0,
                   f"{folder.name}: {group}: {sums} of {whole}")
    province.met["indicators"][bool(rows)] += 1


def check_accounts(province, folder):
    for row in sheet(folder, "household_accounts"):
        kept, total = number(row["household_count"]), number(row["household_total"])
        expect(0 < kept <= total, f"{folder.name}: accounts of {kept} in {total}")
        for name in ("income", "expense", "debt", "saving"):
            mean, median = (read_money(row[f"{name}_{kind}"]) for kind in ("mean", "median"))
            expect(0 < median <= mean < 10 * median, f"{folder.name}: {name} {mean} {median}")
        province.met["few accounts"][kept < 30] += 1
    rows = sheet(folder, "consumption")
    expect(len({row["surveyed"] for row in rows}) <= 1, f"{folder.name}: surveys of two sizes")
    for row in rows:
        expect(number(row["households"]) <= number(row["surveyed"]), f"{folder.name}: {row}")
    province.met["consumption"][bool(rows)] += 1


def check_folder(province, folder):
    shelf = sheet(folder, "documents")
    documents = {row["document_code"] for row in shelf}
    expect(len(documents) == len(shelf), f"{folder.name}: a document code stands twice")
    for row in shelf:
        expect(row["area_code"] == folder.name and row["date"] <= TODAY and row["url"].isascii()
               and len(row["url"]) <= 60, f"{folder.name}: document {row}")
    papers = {row["file"] for row in shelf if row.get("file")}
    expect({path.name for path in folder.glob("*.pdf")} == papers, f"{folder.name}: other papers")
    for name in papers:
        begins = (folder / name).read_bytes()[:5] if (folder / name).is_file() else b""
        expect(begins == b"%PDF-", f"{folder.name}: {name} is no PDF")
    province.met["paper"][folder.name] += len(papers)
    projects = sheet(folder, "projects")
    codes = check_register(province, folder, projects, documents) if projects else set()
    check_plans(province, folder, documents)
    check_indicators(province, folder)
    check_accounts(province, folder)
    check_progress(province, folder)
    check_people(province, folder)
    check_profile(province, folder)
    check_photos(province, folder, codes)
    rungs = Counter()
    for row in sheet(folder, "ladder"):
        where = f"{folder.name}/{row['project_code']}"
        rung = RUNGS.get(row["rung"], row["rung"])
        rungs[row["project_code"], rung] += 1
        province.met["rung"][rung] += 1
        expect(row["project_code"] in codes, f"{where}: ladder of an unknown project")
        expect(row.get("document_code", "") in documents | {""}, f"{where}: no such document")
        expect(not row.get("date") or row["date"] <= TODAY, f"{where}: climbed in the future")
    expect(not rungs or max(rungs.values()) == 1, f"{folder.name}: stands twice on one rung")
    expect({row.get("project_code") or "" for row in shelf} <= codes | {""},
           f"{folder.name}: a document of an unknown project")
    province.met["projects"][bool(projects)] += 1


def check_progress(province, folder):
    seen = defaultdict(list)
    for row in sheet(folder, "process"):
        area, number = row["area_code"], row["step_no"].translate(THAI_DIGITS)
        where = f"{folder.name}: step {number} of {row['scheme']}"
        level = "village" if len(area) == 8 else "tambon"
        expect(province.steps.get((row["scheme"], number)) == level, f"{where}: no such step")
        state = STATES.get(row["state"], row["state"])
        expect(state != "done" or row["date"] <= TODAY, f"{where}: done without a day, or later")
        seen[area, row["scheme"]].append(state)
        province.met["state"][state] += 1
    for key, states in seen.items():
        expect(states == sorted(states, key=("done", "now", "next").index)
               and states.count("now") <= 1, f"{folder.name}: {key} goes {states}")
    for row in sheet(folder, "quality"):
        expect(row["date"] <= TODAY, f"{folder.name}: certified in the future")
        province.met["old certificate"][(TODAY - row["date"]).days > 365] += 1
    rounds = defaultdict(set)
    for row in sheet(folder, "assessment"):
        expect(number_of(row["score"]) <= number_of(row["max_score"]), f"{folder.name}: {row}")
        rounds[ROUNDS.get(row["round"], row["round"])].add((row["kind"], row["item"]))
    expect(rounds["after"] in (set(), rounds["before"]), f"{folder.name}: rounds differ")
    province.met["rounds"][len(rounds["before"]) > 0, len(rounds["after"]) > 0] += 1


def number_of(text):
    return float(text.translate(THAI_DIGITS))


def check_people(province, folder):
    for row in sheet(folder, "roles"):
        vacant = row.get("vacant") in ("1", "ใช่", "✓", "y")
        expect(not (vacant and row.get("person")), f"{folder.name}: vacant, and {row.get('person')}")
        expect("สมมติ" in row.get("person", "สมมติ") or not row["person"],
               f"{folder.name}: {row.get('person')} may exist")
        expect("ตัวอย่าง" in row.get("office_phone", "ตัวอย่าง") or not row["office_phone"],
               f"{folder.name}: a telephone that may exist")
        province.met["seat"]["vacant" if vacant else "named" if row.get("person") else "role"] += 1
    for row in sheet(folder, "reports"):
        expect(province.offices.get(row["organisation"]) == folder.name, f"{folder.name}: {row}")
        year, month = map(int, row["month_be"].split("-"))
        due = date(year - 543, month, 1)
        sent = row["sent_date"] or None
        expect(not sent or sent <= TODAY, f"{folder.name}: sent in the future")
        province.met["sent"]["missing" if not sent else "late" if sent > due else "in time"] += 1


def check_profile(province, folder):
    shares = Counter()
    for row in sheet(folder, "profile"):
        value = row["value"].translate(THAI_DIGITS).replace(",", "")
        expect(row.get("unit") or not re.fullmatch(r"[\d.]+", value), f"{folder.name}: no unit: {row}")
        if row["item"].startswith("ศาสนา:"):
            shares[folder.name] += int(value)
    expect(not shares or set(shares.values()) == {100}, f"{folder.name}: religions {shares}")
    province.met["profile"][bool(shares)] += 1


def check_photos(province, folder, codes):
    named = set()
    for row in sheet(folder, "photos"):
        picture = folder / row["file"]
        expect(row["project_code"] in codes and row["date"] <= TODAY, f"{folder.name}: {row}")
        expect(picture.is_file() and picture.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n",
               f"{folder.name}: no picture {row['file']}")
        expect("ตัวอย่าง" in row["caption"], f"{folder.name}: {row['file']} looks real")
        named.add(row["file"])
        province.met["photo"][row["project_code"], folder.name] += 1
    expect({path.name for path in folder.glob("*.png")} == named, f"{folder.name}: other pictures")


def check_variety(met):
    """A demonstration has to show everything the screens can."""
    expect(met["projects"] == {True: 58, False: 2}, f"tambons with projects: {met['projects']}")
    expect(met["tambon plans"] == {2: 51, 1: 6, 0: 3}, f"plans: {met['tambon plans']}")
    expect(set(met["status"]) == set(STATUSES.values()), f"statuses: {met['status']}")
    expect(set(met["rung"]) == {"village", "tambon", "lao_plan", "ordinance", "district",
                                "province"}, f"rungs: {met['rung']}")
    subs = {code for edition, code in met["issue"] if edition == "2552" and "." in code}
    expect(len(subs) == 22, f"sub-issues with projects: {sorted(subs)}")
    expect(any(edition == "proposal" for edition, _ in met["issue"]), "no file of the proposal")
    for classes in ((), ("community",), ("tao",), ("agency",), ("other",), ("community", "tao"),
                    ("tao", "agency"), ("tao", "other"), ("community", "other"),
                    ("community", "tao", "agency"), ("community", "tao", "other")):
        expect(met["classes"][classes] >= 5, f"few projects paid by {classes}")
    expect(met["long name"][True] >= 40, f"long names: {met['long name']}")
    expect(40 <= met["old report"][True] <= 400, f"old reports: {met['old report']}")
    expect(met["weighted"][0] >= 5 and met["weighted"][100] >= 20, f"weights: {met['weighted']}")
    expect(met["indicators"] == {True: 58, False: 2}, f"indicators: {met['indicators']}")
    expect(all(met["failed"][count] >= 20 for count in range(11)), f"failing: {met['failed']}")
    expect(set(met["edition"]) == {"2560", "2565"}, f"editions of จปฐ.: {met['edition']}")
    expect(len(met["sex"]) >= 2, f"sexes: {met['sex']}")
    expect(met["villages"][False] >= 20, f"villages that sent nothing: {met['villages']}")
    expect(met["few accounts"][True] >= 4 and met["few accounts"][False] >= 60,
           f"accounts: {met['few accounts']}")
    expect(min(met["state"][state] for state in ("done", "now", "next")) >= 30,
           f"states of steps: {met['state']}")
    expect(met["old certificate"][True] >= 10 and met["old certificate"][False] >= 10,
           f"certificates: {met['old certificate']}")
    expect(met["rounds"][True, True] >= 20 and met["rounds"][True, False] >= 5
           and met["rounds"][False, False] >= 3, f"rounds: {met['rounds']}")
    expect(min(met["seat"][kind] for kind in ("vacant", "named", "role")) >= 10,
           f"seats: {met['seat']}")
    expect(min(met["sent"][kind] for kind in ("missing", "late", "in time")) >= 10,
           f"reports: {met['sent']}")
    expect(met["profile"] == {True: 58, False: 2}, f"profiles: {met['profile']}")
    expect(10 <= len(met["photo"]) <= 14, f"projects with photos: {met['photo']}")
    expect(5 <= sum(met["paper"].values()) <= 10, f"papers: {met['paper']}")
    expect(20 <= met["consumption"][True] <= 40, f"consumption: {met['consumption']}")


province = Province()
folders = sorted(path for path in (PILOT / "intake").iterdir() if path.is_dir())
expect([folder.name for folder in folders] == sorted(province.tambons), "not the 60 tambons")
size = sum(path.stat().st_size for path in (PILOT / "intake").rglob("*") if path.is_file())
expect(size <= MOST_BYTES, f"intake is {size} bytes")
for folder in folders:
    check_folder(province, folder)
check_variety(province.met)
report("pilot_intake", problems, checked)
