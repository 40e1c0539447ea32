"""How far each project has climbed: village, tambon, local plan, ordinance, district, province."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Optional

IN_PLAN = ("in_plan", "budgeted", "doing", "done")
PAID = ("budgeted", "doing", "done")


@dataclass
class Rung:
    project_code: str
    rung: str
    fiscal_year_be: int
    date: Optional[date] = None
    reference: Optional[str] = None
    document_code: Optional[str] = None


class LadderMaker:
    """Draws the rungs of one tambon's projects. A plan for a fiscal year is made in the calendar
    year before it: villages in January, the tambon in February and March, and so on up."""

    def __init__(self, projects, documents, draw):
        self.projects = projects
        self.codes = {document.document_code for document in documents}
        self.draw = draw.fork("ladder")

    def make(self):
        rungs = []
        for project in self.projects:
            if self.draw.chance(82):
                rungs += self._rungs(project)
        return rungs

    def _rungs(self, project):
        draw, rungs = self.draw, []
        year = project.fiscal_year_be
        if project.villages and draw.chance(75):
            rungs.append(self._rung(project, "village", 1, 6, f"m{project.villages[0]:02d}-{year}",
                                    f"มติประชาคมหมู่บ้าน หมู่ที่ {project.villages[0]}"))
        if draw.chance(93):
            rungs.append(self._rung(project, "tambon", 2, 20, f"plan-{year}",
                                    f"แผนชุมชนตำบล หน้า {draw.between(9, 60)}"))
        if project.status in IN_PLAN and project.doer != "community" and draw.chance(88):
            rungs.append(self._rung(project, "lao_plan", 6, 0, None,
                                    "แผนพัฒนาท้องถิ่น (พ.ศ. 2566–2570) เพิ่มเติม ครั้งที่ "
                                    f"{draw.between(1, 4)}/{year - 1} หน้า {draw.between(12, 210)}"))
        if project.status in PAID and "tao" in project.budget.baht and draw.chance(88):
            rungs.append(self._rung(project, "ordinance", 8, 10, None,
                                    f"ข้อบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ {year} "
                                    f"หน้า {draw.between(20, 140)}"))
        if project.forwarding and draw.chance(85):
            rungs.append(self._rung(project, "district", 4, 10, f"list-{year}",
                                    f"แผนพัฒนาอำเภอ ลำดับที่ {draw.between(1, 60)}"))
            if project.forwarding.amount or draw.chance(30):
                rungs.append(self._rung(project, "province", 7, 5, None,
                                        f"แผนปฏิบัติราชการจังหวัด ประจำปีงบประมาณ พ.ศ. {year}"))
        return [rung for rung in rungs if rung.date is None or rung.date <= project.status_date]

    def _rung(self, project, name, month, spread_from, document, reference):
        day = date(project.fiscal_year_be - 544, month, 1) + \
            timedelta(days=spread_from + self.draw.between(0, 24))
        rung = Rung(project.project_code, name, project.fiscal_year_be,
                    day if self.draw.chance(85) else None,
                    reference if self.draw.chance(85) else None)
        if document in self.codes and self.draw.chance(70):
            rung.document_code = document
        return rung
