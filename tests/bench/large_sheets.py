"""The sheets of one tambon office of the large province: rows as an office would type them, spread
over the spellings intake-format.md allows, and without a mistake."""
import random

YEARS = range(2565, 2570)
WORDS = ("ก่อสร้าง ปรับปรุง ถนน คอนกรีต เสริมเหล็ก ส่งเสริม อาชีพ กลุ่มสตรี แม่บ้าน ขุดลอก คลอง ระบบ ประปา "
         "หมู่บ้าน พัฒนา ศูนย์เรียนรู้ ชุมชน เศรษฐกิจพอเพียง ปุ๋ยหมัก อนุรักษ์ ป่าชายเลน ฟื้นฟู วัฒนธรรม ประเพณี "
         "น้ำดื่ม สะอาด ผู้สูงอายุ เยาวชน").split()
MONTHS = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()
DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
STATUSES = {"proposed": "เสนอ", "in_plan": "อยู่ในแผน", "budgeted": "ได้รับงบประมาณ",
            "doing": "กำลังดำเนินการ", "done": "แล้วเสร็จ", "postponed": "ชะลอ", "cancelled": "ยกเลิก"}
FUNDED = ("budgeted", "doing", "done")
DOERS = ("ชุมชนทำเอง", "ทำร่วมกัน", "หน่วยงานทำ")
RUNGS = ("หมู่บ้าน", "ตำบล", "แผนพัฒนาท้องถิ่น", "ข้อบัญญัติ")
DOCUMENT_TYPES = ("บัญชีโครงการ", "ตารางตัวชี้วัด", "บทเรียน", "จดหมายข่าว", "วีดิทัศน์", "แบบฟอร์ม")

SETS, INDICATORS_A_SET, DIMENSIONS = ("home", "health", "work", "capital"), 30, 5
EDITION = "2565"

PROJECT_HEADINGS = (
    "รหัสโครงการ,ปีงบประมาณ,หมู่ที่,ประเด็น,ชื่อโครงการ,วัตถุประสงค์,ลำดับความสำคัญ,โครงการเน้น,ผู้ดำเนินการ,"
    "หน่วยงานรับผิดชอบ,สถานะ,ร้อยละ,ข้อมูล ณ วันที่,งบชุมชน,งบ อบต./เทศบาล,งบส่วนราชการ,งบแหล่งอื่น,ผู้สนับสนุน,"
    "เบิกจ่ายแล้ว,ณ วันที่,วันเริ่ม,วันสิ้นสุด,โครงการหลัก,น้ำหนัก,โครงการขับเคลื่อน,เกินศักยภาพ,ส่งต่อถึง,"
    "วันที่ส่งต่อ,ผลการพิจารณา,วงเงินที่ได้รับ,ละติจูด,ลองจิจูด,เอกสาร").split(",")
VILLAGE, DOER, STATUS, PERCENT, STATUS_DATE, TAO_BUDGET, PARENT = (
    PROJECT_HEADINGS.index(heading)
    for heading in ("หมู่ที่", "ผู้ดำเนินการ", "สถานะ", "ร้อยละ", "ข้อมูล ณ วันที่", "งบ อบต./เทศบาล",
                    "โครงการหลัก"))


def words(least, most):
    return "".join(random.choices(WORDS, k=random.randint(least, most)))


def date(year_be, month):
    """A day of that month, in one of the ways dates are written."""
    day = random.randint(1, 28)
    return random.choice((f"{day}/{month}/{year_be}", f"{year_be}-{month:02}-{day:02}",
                          f"{day} {MONTHS[month - 1]} {year_be}",
                          f"{day} {MONTHS[month - 1]} {year_be}".translate(DIGITS)))


def baht(amount):
    return random.choice((f"{amount}", f"{amount:,}", f"{amount:,}.00", f"{amount:,}".translate(DIGITS)))


def chance(share, value, otherwise=""):
    return value if random.random() < share else otherwise


def indicator_sets():
    """The reference sheets of 120 indicators, all counted in households."""
    sets = [["set", "edition", "name_th", "from_year_be", "dimension_count", "indicator_count",
             "every_years"]]
    indicators = [["set", "edition", "code", "dimension_no", "dimension_th", "name_th", "unit",
                   "direction", "aggregation"]]
    for name in SETS:
        sets.append([name, EDITION, f"ชุดตัวอย่าง {name}", EDITION, DIMENSIONS, INDICATORS_A_SET, 1])
        for code in range(1, INDICATORS_A_SET + 1):
            dimension = (code - 1) % DIMENSIONS + 1
            indicators.append([name, EDITION, code, dimension, f"ด้านที่ {dimension}",
                               f"ครัวเรือน{words(2, 5)} ข้อ {code}", "ครัวเรือน", "higher", "ratio"])
    return {"indicator_sets": sets, "indicators": indicators}


class Office:
    """One tambon office; `issues`, `funders` and `programmes` are codes of the reference sheets."""

    def __init__(self, tambon, villages, reference):
        self.tambon, self.villages, self.reference = tambon, villages, reference

    def money(self, funded):
        """The four amounts (community, tao, agency, other), the funder, and what was paid out."""
        amounts = [0, 0, 0, 0]
        for place in random.sample(range(4), random.choice((1, 1, 2) if funded else (0, 1))):
            amounts[place] = random.randint(5, 5000) * 100
        cells = [baht(amount) if amount else random.choice(("", "-")) for amount in amounts]
        funder = random.choice(self.reference.funders) if amounts[2] or amounts[3] else ""
        paid = random.randint(0, sum(amounts)) if sum(amounts) else None
        return cells + [funder], paid

    def project(self, code, year_be, rank, wide):
        status = random.choice(list(STATUSES))
        money, paid = self.money(status in FUNDED)
        paid = paid if status in ("doing", "done") else None
        percent = {"done": "100", "doing": str(random.randint(1, 99)), "proposed": ""}.get(status, "0")
        forwarded = random.random() < 0.03
        village = ",".join(map(str, sorted(random.sample(range(1, self.villages + 1),
                                                         random.choice((0, 1, 1, 2))))))
        parent = random.choice(wide) if wide and random.random() < 0.02 else ""
        return [
            code, str(year_be), village, random.choice(self.reference.issues), words(4, 8),
            chance(0.5, words(8, 16)), str(rank) if rank <= 50 else "", chance(rank <= 2, "ใช่"),
            random.choice(DOERS), chance(0.6, f"องค์การบริหารส่วนตำบล {self.tambon}"),
            random.choice((STATUSES[status], status)), percent, date(year_be, random.randint(4, 9)),
            *money, baht(paid) if paid is not None else "",
            date(year_be, 8) if paid is not None else "",
            *((date(year_be, 1), date(year_be, 3)) if random.random() < 0.4 else ("", "")),
            parent, "",
            chance(0.05, self.reference.programme), chance(forwarded, "ใช่"),
            chance(forwarded, "องค์การบริหารส่วนจังหวัด"), date(year_be, 6) if forwarded else "", "", "",
            *((f"8.{random.randint(1000, 9999)}", f"99.{random.randint(1000, 9999)}")
              if random.random() < 0.3 else ("", "")),
            f"plan-{year_be}"]

    def projects(self, count):
        """`count` rows spread over the years; some have a parent among those of the same year."""
        rows = []
        for place, year_be in enumerate(YEARS):
            wide = []  # projects of the whole tambon, which others may be a part of
            for number in range(1, count // len(YEARS) + (place < count % len(YEARS)) + 1):
                row = self.project(f"{year_be % 100}-{number:04}", year_be, number, wide)
                rows.append(row)
                if not row[VILLAGE] and not row[PARENT]:
                    wide.append(row[0])
        return PROJECT_HEADINGS, rows

    def documents(self, count):
        headings = "รหัสเอกสาร,พื้นที่,ชนิดเอกสาร,ชื่อเอกสาร,วันที่,จำนวนหน้า,ลิงก์".split(",")
        plans = [(f"plan-{year}", "แผน", f"แผนชุมชนตำบล ปี {year}", year) for year in YEARS]
        others = [(f"D{number:03}", random.choice(DOCUMENT_TYPES), words(3, 8), random.choice(YEARS))
                  for number in range(1, count - len(plans) + 1)]
        return headings, [[code, self.tambon, kind, title, date(year, 3), str(random.randint(1, 200)),
                           f"https://plan.example.org/documents/{self.tambon}/{code}.pdf"]
                          for code, kind, title, year in plans + others]

    def plans(self):
        """A plan of the tambon each year, and one of each village in the last year."""
        headings = ("พื้นที่,ปีงบประมาณ,ฉบับที่,อัตลักษณ์,วิสัยทัศน์,พันธกิจ,ยุทธศาสตร์,ประเด็นร่วม,วันประชาคม,"
                    "เอกสาร").split(",")
        areas = [(self.tambon, year) for year in YEARS]
        areas += [(f"{self.tambon}{number:02}", YEARS[-1]) for number in range(1, self.villages + 1)]
        return headings, [[area, str(year), "ฉบับที่ 1", words(2, 5), words(8, 14), words(10, 20),
                           words(10, 20), ";".join(random.sample(self.reference.issues, 2)),
                           date(year - 1, 3), f"plan-{year}"] for area, year in areas]

    def ladder(self, projects):
        headings = "รหัสโครงการ,ขั้น,ปีงบประมาณ,วันที่,เลขที่/หน้า".split(",")
        return headings, [[row[0], rung, row[1], date(int(row[1]) - 1, 3 + 2 * step),
                           f"หน้า {random.randint(1, 90)}"]
                          for row in projects
                          for step, rung in enumerate(RUNGS[:random.choice((0, 0, 1, 2))])]

    def indicators(self):
        """Every indicator of every village and year: they change slowly and are seldom small."""
        headings = "ชุดตัวชี้วัด,ฉบับ,รหัสตัวชี้วัด,พื้นที่,ปี พ.ศ.,จำนวนทั้งหมด,ผ่าน,ไม่ผ่าน,หน่วย,ข้อมูล ณ วันที่,ที่มา"
        households = [random.randint(60, 260) for _ in range(self.villages)]
        rows = []
        for name in SETS:
            for code in range(1, INDICATORS_A_SET + 1):
                share = random.uniform(0.5, 0.97)
                for year_be in YEARS:
                    as_of = date(year_be, 5)
                    for village, count in enumerate(households, start=1):
                        passed = round(count * min(share + random.uniform(-0.05, 0.05), 1))
                        rows.append([name, EDITION, str(code), f"{self.tambon}{village:02}",
                                     str(year_be), str(count), str(passed), str(count - passed),
                                     "ครัวเรือน", as_of, "การสำรวจตัวอย่าง"])
        return headings.split(","), rows
