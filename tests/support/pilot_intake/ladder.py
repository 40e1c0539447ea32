"""How far each project has climbed: village, tambon, local plan, ordinance, district, province."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Optional

IN_PLAN = ("in_plan", "budgeted", "doing", "done")
PAID = ("budgeted", "doing", "done")

# A plan for a fiscal year is made in the calendar year before it: month and first day of each rung.
MEETINGS = {"village": (1, 6), "tambon": (2, 20), "district": (4, 10), "lao_plan": (6, 1),
            "province": (7, 6), "ordinance": (8, 11)}


@dataclass
class Rung:
    project_code: str
    rung: str
    fiscal_year_be: int
    date: Optional[date] = None
    reference: Optional[str] = None
    document_code: Optional[str] = None


class LadderMaker:
    """Draws the rungs of one tambon's projects. A meeting has one day: the projects that climb in
    it share its date, and the forums of printed plans are those the plans name."""

    def __init__(self, projects, plans, documents, draw):
        self.projects = projects
        self.codes = {document.document_code for document in documents}
        self.draw = draw.fork("ladder")
        self.days = {(plan.document_code, plan.fiscal_year_be): plan.forum_date for plan in plans}
        self.supplements = {}

    def make(self):
        rungs = []
        for project in self.projects:
            if self.draw.chance(82):
                rungs += [rung for rung in self._rungs(project)
                          if rung.date is None or rung.date <= project.status_date]
        return rungs

    def _rungs(self, project):
        draw = self.draw
        year = project.fiscal_year_be
        if project.villages and draw.chance(75):
            village = project.villages[0]
            yield self._rung(project, "village", f"มติประชาคมหมู่บ้าน หมู่ที่ {village}",
                             f"m{village:02d}-{year}")
        if draw.chance(93):
            yield self._rung(project, "tambon", f"แผนชุมชนตำบล หน้า {draw.between(9, 36)}",
                             f"plan-{year}")
        if project.status in IN_PLAN and project.doer != "community" and draw.chance(88):
            yield self._rung(project, "lao_plan", "แผนพัฒนาท้องถิ่น (พ.ศ. 2566–2570) เพิ่มเติม "
                             f"ครั้งที่ {self._supplement(year)}/{year - 1} "
                             f"หน้า {draw.between(12, 210)}")
        if project.status in PAID and "tao" in project.budget.baht and draw.chance(88):
            yield self._rung(project, "ordinance", "ข้อบัญญัติงบประมาณรายจ่าย "
                             f"ประจำปีงบประมาณ {year} หน้า {draw.between(20, 140)}")
        if project.forwarding and draw.chance(85):
            yield self._rung(project, "district",
                             f"แผนพัฒนาอำเภอ ลำดับที่ {draw.between(1, 60)}", f"list-{year}")
            if project.forwarding.amount or draw.chance(30):
                yield self._rung(project, "province", "แผนปฏิบัติราชการจังหวัด "
                                 f"ประจำปีงบประมาณ พ.ศ. {year}")

    def _supplement(self, year):
        if year not in self.supplements:
            self.supplements[year] = self.draw.between(1, 3)
        return self.supplements[year]

    def _day(self, rung, document, year):
        meeting = (document or rung, year)
        if meeting not in self.days:
            month, first = MEETINGS[rung]
            self.days[meeting] = date(year - 544, month, first) + \
                timedelta(days=self.draw.between(0, 24))
        return self.days[meeting]

    def _rung(self, project, name, reference, document=None):
        day = self._day(name, document if name in ("village", "tambon") else None,
                        project.fiscal_year_be)
        rung = Rung(project.project_code, name, project.fiscal_year_be,
                    day if self.draw.chance(85) else None,
                    reference if self.draw.chance(85) else None)
        if document in self.codes and self.draw.chance(70):
            rung.document_code = document
        return rung
