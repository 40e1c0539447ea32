"""Plans of a tambon and of some of its villages, and the documents they are printed in."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Optional

from .offices import PLAN_2569_ONLY, SENDS_NO_PLAN, SENDS_NOTHING, TODAY
from .plan_visions import IDENTITY_AND_VISION
from .plan_wording import (EDITIONS, VILLAGE_STRATEGIES, VILLAGE_VISIONS, mission_text,
                           strategy_text)
from .slots import village_list
from .thai_date import LONG

SITE = "https://plan.example.org/documents"


@dataclass
class Plan:
    area_code: str
    fiscal_year_be: int
    forum_date: date
    document_code: str
    edition: Optional[str] = None
    identity: Optional[str] = None
    vision: Optional[str] = None
    mission: Optional[str] = None
    strategy: Optional[str] = None
    common_issue: Optional[str] = None
    review_date: Optional[date] = None


@dataclass
class Document:
    document_code: str
    type: str
    title: str
    date: date
    pages: Optional[int] = None
    extension: str = "pdf"
    issue_code: Optional[str] = None
    project_code: Optional[str] = None
    file: Optional[str] = None        # beside the sheet; papers.py says which


class PlanMaker:
    """Draws the plans and the library of one tambon; `projects` are those of its register."""

    def __init__(self, tambon, projects, draw):
        self.tambon = tambon
        self.projects = projects
        self.draw = draw.fork("plans")
        self.plans = []
        self.documents = []

    def make(self):
        if self.tambon.code not in SENDS_NO_PLAN:
            self._add_tambon_plans()
            self._add_village_plans()
        if self.tambon.code not in SENDS_NOTHING:
            self._add_registers()
            self._add_lessons()
        self._add_others()
        return self.plans, self.documents

    def _document(self, *values, **more):
        self.documents.append(Document(*values, **more))

    def _add_tambon_plans(self):
        draw, name = self.draw, self.tambon.name
        identity, vision = IDENTITY_AND_VISION[self.tambon.code]
        style = draw.pick(("numbered", "semicolon", "prose"))
        edition = draw.pick(EDITIONS)
        first = draw.between(1, 4)
        years = (2569,) if self.tambon.code in PLAN_2569_ONLY else (2569, 2570)
        for year in years:
            forum = date(year - 544, 2, 1) + timedelta(days=draw.between(0, 56))
            plan = Plan(self.tambon.code, year, forum, f"plan-{year}",
                        edition=edition.format(n=first + year - 2569, y=year - 1) or None,
                        identity=identity if draw.chance(92) else None, vision=vision,
                        mission=mission_text(draw, style) if draw.chance(90) else None,
                        strategy=strategy_text(draw, style) if draw.chance(90) else None,
                        common_issue=self._common_issue(year))
            if year == 2569 and draw.chance(70):
                plan.review_date = date(2026, 1, 5) + timedelta(days=draw.between(0, 24))
            self.plans.append(plan)
            printed = f" ({plan.edition})" if plan.edition else ""
            self._document(plan.document_code, "plan",
                           f"แผนชุมชนตำบล{name} ประจำปีงบประมาณ {year}{printed}",
                           forum + timedelta(days=draw.between(12, 40)), draw.between(38, 164))
        if draw.chance(45):
            self._document("plan-2568", "plan", f"แผนชุมชนตำบล{name} ประจำปีงบประมาณ 2568",
                           date(2024, 4, draw.between(1, 30)), draw.between(30, 120))

    def _common_issue(self, year):
        """The issues of the focus projects, in the edition in force (2552)."""
        back = {"3": "3.2", "3.2": "3.3"}
        codes = []
        for project in self.projects:
            if project.focus and project.fiscal_year_be == year:
                code = project.issue_code
                if project.issue_edition == "proposal":
                    code = back.get(code, code)
                if code not in codes:
                    codes.append(code)
        return ",".join(codes) or None

    def _add_village_plans(self):
        draw = self.draw
        count = draw.between(0, min(5, self.tambon.villages))
        visions = draw.sample(VILLAGE_VISIONS, count)
        numbers = sorted(draw.sample(range(1, self.tambon.villages + 1), count))
        for number, vision in zip(numbers, visions):
            year = 2569 if self.tambon.code in PLAN_2569_ONLY else draw.pick((2569, 2570, 2570))
            village = village_list([number])
            forum = date(year - 544, 1, 6) + timedelta(days=draw.between(0, 24))
            plan = Plan(f"{self.tambon.code}{number:02d}", year, forum, f"m{number:02d}-{year}",
                        vision=vision.format(m=village),
                        strategy=draw.pick(VILLAGE_STRATEGIES) if draw.chance(70) else None)
            self.plans.append(plan)
            self._document(plan.document_code, "plan",
                           f"แผนชุมชน {village} ตำบล{self.tambon.name} ปีงบประมาณ {year}",
                           forum + timedelta(days=draw.between(3, 15)), draw.between(8, 32))

    def _add_registers(self):
        for year in (2569, 2570):
            if self.draw.chance(70):
                self._document(f"list-{year}", "register",
                               "บัญชีโครงการจำแนกตามแหล่งงบประมาณ "
                               f"ตำบล{self.tambon.name} ปีงบประมาณ {year}",
                               date(year - 544, 4, self.draw.between(1, 28)),
                               self.draw.between(4, 18))

    def _add_lessons(self):
        done = [p for p in self.projects if p.status == "done" and p.end_date]
        for number, project in enumerate(self.draw.sample(done, self.draw.between(0, 2)), 1):
            written = min(TODAY, project.end_date + timedelta(days=self.draw.between(20, 60)))
            self._document(f"lesson-{number}", "lesson", f"บทเรียนจากการทำงาน: {project.name}"
                           if len(project.name) < 90 else "บทเรียนจากโครงการของตำบล เล่มที่ "
                           f"{number}", written, self.draw.between(6, 28),
                           project_code=project.project_code)

    def _add_others(self):
        draw, name = self.draw, self.tambon.name
        if draw.chance(45):
            month = draw.pick((3, 6, 9))
            self._document("news-1", "newsletter", f"จดหมายข่าวแผนชุมชนตำบล{name} "
                           f"ฉบับเดือน{LONG[month]} 2569",
                           date(2026, month, draw.between(20, 30)), draw.pick((2, 4, 4, 8)))
        if draw.chance(18):
            self._document("video-1", "video", f"วีดิทัศน์แนะนำตำบล{name} ความยาว "
                           f"{draw.between(10, 12)} นาที", date(2026, 5, draw.between(1, 31)),
                           extension="mp4")
        if draw.chance(25) or not self.documents:
            self._document("form-1", "form", "แบบเสนอโครงการเพื่อบรรจุในแผนชุมชน "
                           f"ตำบล{name}", date(2025, 12, draw.between(1, 25)),
                           draw.between(1, 3))


def document_url(tambon, document):
    return f"{SITE}/{tambon.code}/{document.document_code}.{document.extension}"
