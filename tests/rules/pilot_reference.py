"""The facts of the source documents stand in assets/pilot/reference as the documents have them."""
import csv
import re
from collections import Counter

from common import ROOT, report

FOLDER = ROOT / "assets/pilot/reference"
GROUPS = {"1": 14, "2": 15, "3": 16, "4": 15}
FUNDING = (2_950_000, 9_301_000, 4_347_000, 1_460_000, 9_120_000, 3_000_000, 1_600_000, 4_200_000)
FUNDING_TOTAL = 35_978_000        # as printed under the eight lines
SUB_ISSUES = {"proposal": (6, 8, 2, 2, 3), "2552": (6, 8, 3, 2, 3)}
RESULT_FIGURES = {"2.1": "1550", "2.2": "1000", "2.3": "132", "4.1": "64", "4.2": "1037",
                  "4.3": "257", "5": "29", "6.1": "54", "6.2": "1.6", "6.3": "165"}
# Abbreviations of the source documents (domain.md S57-S59 and section 3, no. 26).
ABBREVIATIONS = ("จปฐ.", "กชช.2ค", "ศอช.ต.", "พอช.", "สกว.", "สสส.", "สปสช.", "สถ.", "พช.", "อปท.", "กม.",
                 "อบต.", "อบจ.", "มท.", "ธ.ก.ส.", "พม.")
FIXED_HOLIDAYS = ((10, 13), (10, 23), (12, 5), (12, 10), (12, 31), (1, 1), (4, 6), (4, 13), (4, 14),
                  (4, 15), (5, 4), (6, 3), (7, 28), (8, 12))
STEPS = {"พช. 2559": 5, "พช. วิธี": 5, "สถ. หมู่บ้าน 8": 8, "สถ. ตำบล 6": 6,
         "ระยะที่ 2 สร้างรูปธรรม 6": 6, "ระยะที่ 2 ยกระดับแผน 3": 3}

problems = []
checked = 0


def expect(truth, message):
    global checked
    checked += 1
    if not truth:
        problems.append(message)


def rows(kind):
    with open(FOLDER / f"{kind}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def check_areas():
    areas = rows("areas")
    codes = {area["code"]: area for area in areas}
    expect(len(codes) == len(areas), "areas: a code stands twice")
    levels = Counter(area["level"] for area in areas)
    expect(levels["province"] == 1 and levels["district"] == 23 and levels["tambon"] == 60,
           f"areas: not 1 province, 23 districts, 60 tambons but {dict(levels)}")
    tambons = [area for area in areas if area["level"] == "tambon"]
    groups = Counter(area["pilot_group"] for area in tambons)
    expect(dict(groups) == GROUPS, f"areas: groups are {dict(groups)}")
    expect(len({area["name_th"] for area in tambons}) == 60, "areas: two tambons share a name")
    for area in areas:
        length = {"province": 2, "district": 4, "tambon": 6, "village": 8}[area["level"]]
        expect(area["code"].isascii() and area["code"].isdigit() and len(area["code"]) == length,
               f"areas: {area['code']} is no code of a {area['level']}")
        expect(area["parent"] == area["code"][:-2] and (area["parent"] in codes or length == 2),
               f"areas: {area['code']} has no parent {area['parent']}")
    for tambon in tambons:
        villages = [area["name_th"] for area in areas if area["parent"] == tambon["code"]]
        wanted = [f"หมู่ที่ {number}" for number in range(1, int(tambon["village_count"]) + 1)]
        expect(villages == wanted, f"areas: villages of {tambon['code']} are {villages}")
    # A homonym the sources warn of: ทุ่งสง the tambon lies in another district than ทุ่งสง.
    expect(codes["801002"]["name_th"] == codes["8009"]["name_th"] == "ทุ่งสง" and
           codes["8010"]["name_th"] == "นาบอน", "areas: ทุ่งสง is not where it should be")
    expect("เมือง" in codes["8001"]["short_names"].split("|"), "areas: เมือง is no alias of 8001")
    members = [row["area_code"] for row in rows("programme_areas") if row["programme"] == "phase2"]
    expect(sorted(members) == sorted(tambon["code"] for tambon in tambons),
           "programme_areas: phase 2 is not the 60 tambons")


def check_issues():
    issues = {(row["edition"], row["code"]): row for row in rows("issues")}
    for edition, counts in SUB_ISSUES.items():
        for number, count in enumerate(counts, 1):
            subs = [code for kind, code in issues
                    if kind == edition and code.startswith(f"{number}.")]
            expect(subs == [f"{number}.{place}" for place in range(1, count + 1)],
                   f"issues: {edition} has {subs} under {number}")
    total = Counter(edition for edition, code in issues if "." in code)
    expect(total == {"proposal": 21, "2552": 22}, f"issues: sub-issues {dict(total)}")
    for (edition, code), row in issues.items():
        expect(row["parent"] == (code.split(".")[0] if "." in code else ""),
               f"issues: parent of {edition}/{code}")
        expect(row["name_th"] and row["name_en"], f"issues: {edition}/{code} lacks a name")
    mapped = {(row["from_edition"], row["from_code"]) for row in rows("issue_map")}
    for row in rows("issue_map"):
        expect((row["to_edition"], row["to_code"]) in issues, f"issue_map: no such issue: {row}")
    expect(mapped == {key for key in issues if key[0] == "proposal"},
           "issue_map: not every issue of the proposal is mapped, once")
    gone = {("2552", row["to_code"]) for row in rows("issue_map")}
    new = {key for key in issues if key[0] == "2552"} - gone
    expect(new == {("2552", "3.2")}, f"issue_map: new in 2552 are {new}, not 3.2 alone")


def check_money():
    organisations = {row["code"]: row for row in rows("organisations")}
    for row in organisations.values():
        expect(row["budget_class"] in ("community", "tao", "agency", "other"),
               f"organisations: {row['code']} has class {row['budget_class']}")
        made_up = row["code"] == f"lao-{row['area_code']}" and "(ตัวอย่าง)" in row["name_th"]
        expect(not row["phone"] or made_up and row["phone"].endswith("(ตัวอย่าง)"),
               f"organisations: {row['code']} has a telephone number")
    for column in ("name_th", "abbreviation", "aliases"):
        texts = [text for row in organisations.values() for text in row[column].split("|") if text]
        expect(len(set(texts)) == len(texts), f"organisations: a {column} names two of them")
    lines = [row for row in rows("funding") if row["programme"] == "phase2"]
    total = lines.pop()
    expect((total["organisation"], total["amount"]) == ("รวมทั้งสิ้น", str(FUNDING_TOTAL)),
           f"funding: the printed total is {total}")
    expect(tuple(int(row["amount"]) for row in lines) == FUNDING, "funding: amounts differ")
    expect(sum(int(row["amount"]) for row in lines) == FUNDING_TOTAL, "funding: wrong sum")
    for row in lines:
        expect(row["organisation"] in organisations, f"funding: {row['organisation']} unknown")
        expect(row["source"], f"funding: {row['organisation']} has no source")
    doubt = {row["organisation"] for row in lines if "1.6 ล้านบาท" in row["note"]}
    expect(doubt == {"thaihealth"}, "funding: the double count of สสส. is not noted")


def check_programmes():
    programmes = {row["code"]: row for row in rows("programmes")}
    for kind in ("programme_years", "programme_areas", "funding", "results"):
        unknown = {row["programme"] for row in rows(kind)} - programmes.keys()
        expect(not unknown, f"{kind}: no such programme: {unknown}")
    years = [(row["year_no"], row["year_be"]) for row in rows("programme_years")
             if row["programme"] == "organic-community"]
    expect(years == [(str(no), str(2547 + no)) for no in range(1, 7)],
           f"programme_years: {years}")
    results = {row["no"]: row for row in rows("results")}
    for number, figure in RESULT_FIGURES.items():
        expect(results[number]["figure"] == figure, f"results: {number} is not {figure}")
    rounded = {number for number, row in results.items() if row["rounded"] == "1"}
    expect(rounded == {"4.3", "6.2"}, f"results: rounded are {rounded}")
    steps = Counter(row["scheme"] for row in rows("processes"))
    expect(dict(steps) == STEPS, f"processes: {dict(steps)}")
    rules = {row["code"]: row["rule"] for row in rows("calendar")}
    expect(rules["province-report"] == "monthly:25" and rules["municipality-report"] == "monthly:1"
           and rules["village-review"] == "months:1" and rules["tambon-integration"] == "months:2-3"
           and rules["province-report-first"] == "date:2554-03-25", f"calendar: {rules}")


def check_indicators():
    """Counts and groups are facts; names that no source tells are left to be entered."""
    listed = Counter((row["set"], row["edition"]) for row in rows("indicators"))
    groups = Counter(row["dimension_th"] for row in rows("indicators")
                     if (row["set"], row["edition"]) == ("bmn", "2560"))
    expect(dict(groups) == {"สุขภาพ": 7, "สภาพแวดล้อม": 7, "การศึกษา": 5, "การมีงานทำและรายได้": 4,
                            "ค่านิยม": 8}, f"indicators: จปฐ. has the groups {dict(groups)}")
    for row in rows("indicator_sets"):
        count = listed[row["set"], row["edition"]]
        expect(not row["indicator_count"] or count in (0, int(row["indicator_count"])),
               f"indicators: {row['set']} {row['edition']} lists {count}")
    strong = [row for row in rows("indicators") if row["set"] == "strong-tambon"]
    expect([row["dimension_no"] for row in strong] == list("1234567"), "indicators: not 7 dimensions")
    for row in strong:
        expect(not row["dimension_th"] and "รอกรอก" in row["name_th"],
               f"indicators: a name nobody told: {row}")


def check_words():
    words = {row["term"]: row["meaning_th"] for row in rows("glossary")}
    for term in ABBREVIATIONS:
        expect(term in words, f"glossary: {term} is missing")
    keys = [term.replace(".", "").replace(" ", "") for term in words]
    expect(len(set(keys)) == len(keys), "glossary: two terms differ by their dots alone")
    days = {row["date"] for row in rows("holidays")}
    for year_be in (2569, 2570):
        for month, day in FIXED_HOLIDAYS:
            at = f"{year_be - (month >= 10)}-{month:02d}-{day:02d}"
            expect(at in days, f"holidays: {at} is missing")
    offices = {row["area_code"] for row in rows("organisations") if row["area_code"]}
    tambons = {row["code"] for row in rows("areas") if row["level"] == "tambon"}
    expect(offices == tambons, "organisations: not one local government a tambon")


def check_nothing_personal():
    """The sources name people; nothing of ours does."""
    for path in sorted(FOLDER.glob("*.csv")):
        text = path.read_text(encoding="utf-8")
        found = re.search(r"(?<![ก-๎])(?:นาย|นางสาว|น\.ส\.)", text)
        expect(not found, f"{path.name}: {found}")


check_areas()
check_issues()
check_money()
check_programmes()
check_indicators()
check_words()
check_nothing_personal()
report("pilot_reference", problems, checked)
