"""How far a tambon is: the steps of its plan, what was certified, and what it thinks of itself."""

from datetime import date, timedelta

from .offices import PLAN_2569_ONLY, SENDS_NO_PLAN, SENDS_NOTHING, TODAY

TAMBON_SCHEME, TAMBON_STEPS = "สถ. ตำบล 6", 6
ISSUE_SCHEME, ISSUE_STEPS = "ระยะที่ 2 สร้างรูปธรรม 6", 6
VILLAGE_SCHEME, VILLAGE_STEPS = "สถ. หมู่บ้าน 8", 8
STANDARDS = (("มาตรฐานแผนชุมชน", ("ดีมาก", "ดี", "พอใช้"), "สำนักงานพัฒนาชุมชนจังหวัดนครศรีธรรมราช"),
             ("มาตรฐานงานชุมชน", ("ผ่าน",), "สำนักงานพัฒนาชุมชนจังหวัดนครศรีธรรมราช"),
             ("มาตรฐานสุขภาวะชุมชน", ("ผ่าน", None), "สำนักงานสาธารณสุขจังหวัดนครศรีธรรมราช"))
ABILITY = ("การจัดเก็บและใช้ข้อมูล", "การมีส่วนร่วมของประชาชน", "การบริหารจัดการกลุ่ม", "การเชื่อมโยงภาคี",
           "การติดตามประเมินผล")
GROWTH = ("ระดับพัฒนาการด้านข้อมูล", "ระดับพัฒนาการด้านแผน")


class ProgressMaker:
    """Draws the sheets process, quality and assessment of one tambon."""

    def __init__(self, tambon, documents, draw):
        self.tambon = tambon
        self.documents = {document.document_code for document in documents}
        self.draw = draw.fork("progress")

    def process_rows(self):
        if self.tambon.code in SENDS_NOTHING:
            return []
        finished = TAMBON_STEPS
        if self.tambon.code in SENDS_NO_PLAN | PLAN_2569_ONLY:
            finished = self.draw.between(1, 4)
        rows = self._steps(self.tambon.code, TAMBON_SCHEME, TAMBON_STEPS, finished,
                           date(2026, 1, 12), 12)
        if "plan-2570" in self.documents and finished == TAMBON_STEPS:
            rows[-1]["document_code"] = "plan-2570"
        if self.draw.chance(60):
            rows += self._steps(self.tambon.code, ISSUE_SCHEME, ISSUE_STEPS,
                                self.draw.between(0, 4), date(2026, 4, 20), 38)
        for number in self.draw.sample(range(1, self.tambon.villages + 1),
                                       self.draw.between(0, min(2, self.tambon.villages))):
            rows += self._steps(f"{self.tambon.code}{number:02d}", VILLAGE_SCHEME, VILLAGE_STEPS,
                                self.draw.between(2, VILLAGE_STEPS), date(2025, 11, 3), 11)
        return rows

    def _steps(self, area_code, scheme, count, finished, day, apart_days):
        rows = []
        for step in range(1, count + 1):
            row = dict(area_code=area_code, scheme=scheme, step_no=step, state="next")
            if step <= finished:
                day = min(TODAY, day + timedelta(days=self.draw.between(3, apart_days)))
                row.update(state="done", date=day)
            elif step == finished + 1:
                row.update(state="now")
            rows.append(row)
        return rows

    def quality_rows(self):
        """The last one may be old: an amber badge has to be seen somewhere."""
        rows = []
        for scheme, levels, certifier in STANDARDS:
            if self.tambon.code not in SENDS_NO_PLAN and self.draw.chance(45):
                rows.append(dict(area_code=self.tambon.code, scheme=scheme,
                                 level=self.draw.pick(levels), certifier=certifier,
                                 date=date(self.draw.weighted(((2024, 30), (2025, 40), (2026, 30))),
                                           self.draw.between(3, 8), self.draw.between(1, 28))))
        return rows

    def assessment_rows(self):
        if self.tambon.code in SENDS_NOTHING or not self.draw.chance(85):
            return []
        rounds = [("before", date(2025, 2, self.draw.between(1, 28)))]
        if self.draw.chance(70):
            rounds.append(("after", date(2026, 8, self.draw.between(1, 28))))
        rows = []
        for kind, items, most in (("ศักยภาพตนเองของตำบล", ABILITY, 5),
                                  ("พัฒนาการด้านข้อมูลและแผน", GROWTH, 4)):
            first = {item: self.draw.between(1, most - 1) for item in items}
            for name, day in rounds:
                for item in items:
                    gain = self.draw.between(0, 2) if name == "after" else 0
                    rows.append(dict(area_code=self.tambon.code, kind=kind, round=name, item=item,
                                     score=min(most, first[item] + gain), max_score=most, date=day))
        return rows
