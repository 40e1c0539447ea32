"""The register of one tambon: 20 to 40 projects over three fiscal years."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Optional

from . import money
from .forwarding import forward
from .offices import EDITION_PROPOSAL, FISCAL_YEARS
from .places import PLACES
from .slots import make_slots
from .timeline import draw_timeline
from .wording_capability import KINDS as CAPABILITY
from .wording_community import KINDS as COMMUNITY
from .wording_culture import KINDS as CULTURE
from .wording_economy import KINDS as ECONOMY
from .wording_families import FAMILIES
from .wording_nature import KINDS as NATURE
from .wording_works import KINDS as WORKS

YEAR_WEIGHTS = ((2568, 30), (2569, 36), (2570, 34))


@dataclass
class Project:
    """One row of the sheet; dates are dates, money is baht, empty is None."""
    fiscal_year_be: int
    issue_code: str
    name: str
    doer: str
    status: str
    status_date: object
    start_date: object = None
    end_date: object = None
    project_code: str = ""
    issue_edition: Optional[str] = None
    villages: list = field(default_factory=list)
    objective: Optional[str] = None
    responsible: Optional[str] = None
    priority_rank: Optional[int] = None
    focus: bool = False
    percent: Optional[int] = None
    budget: money.Budget = money.NOTHING
    disbursed: Optional[int] = None
    disbursed_date: object = None
    parent: Optional["Project"] = None
    weight: Optional[int] = None
    programme: Optional[str] = None
    forwarding: object = None
    latitude: Optional[str] = None
    longitude: Optional[str] = None
    document_code: Optional[str] = None


class RegisterMaker:
    """Draws the projects of one tambon."""

    def __init__(self, tambon, office, organisations, draw):
        self.tambon = tambon
        self.office = office
        self.organisations = organisations
        self.draw = draw.fork("projects")
        traits = set(PLACES[tambon.code].traits)
        # Roads and water are what most requests are about: works come three times in the pile.
        pile = CAPABILITY + COMMUNITY + NATURE + CULTURE + ECONOMY + WORKS * 3
        self.kinds = [kind for kind in pile if not kind.traits or traits & set(kind.traits)]
        self.names = set()

    def make(self):
        projects = []
        total = self.draw.between(21, 38)
        for _ in range(self.draw.between(1, 3)):
            projects += self._family()
        while len(projects) < total:
            projects.append(self._single(self.draw.weighted(YEAR_WEIGHTS)))
        projects.sort(key=lambda project: project.fiscal_year_be)
        self._set_codes(projects)
        for year in FISCAL_YEARS:
            tops = [p for p in projects if p.fiscal_year_be == year and p.parent is None]
            self._rank(tops)
            self._focus(tops, year)
        return projects

    def _set_codes(self, projects):
        place, year = 0, None
        for number, project in enumerate(projects, 1):
            place = place + 1 if project.fiscal_year_be == year else 1
            year = project.fiscal_year_be
            project.project_code = self.office.project_code.format(number=number, place=place,
                                                                   year=year % 100)
            if self.tambon.code in EDITION_PROPOSAL:
                project.issue_edition = "proposal"
                project.issue_code = {"3.2": "3", "3.3": "3.2"}.get(project.issue_code,
                                                                    project.issue_code)
            elif self.office.says_edition:
                project.issue_edition = "2552"

    def _villages(self, scope):
        everywhere = list(range(1, self.tambon.villages + 1))
        if scope == "tambon":
            return []
        count = 1 if scope == "village" else min(self.draw.between(2, 3), len(everywhere))
        return sorted(self.draw.sample(everywhere, count))

    def _single(self, year):
        while True:
            kind = self.draw.pick(self.kinds)
            villages = self._villages(kind.scope)
            words = make_slots(self.draw, self.tambon, year, villages)
            variant = self.draw.between(0, len(kind.names) - 1)
            name = kind.names[variant].format_map(words)
            if (year, name) not in self.names:
                break
        self.names.add((year, name))
        if kind.baht_per_square_metre:
            cost = int(words["area"].replace(",", "")) * kind.baht_per_square_metre // 1000
            kind = kind._replace(baht_thousand=(cost * 9 // 10, cost * 11 // 10))
        season = kind.seasons[variant] if kind.seasons else ""
        when = draw_timeline(self.draw, year, kind.works, self.office.report_date, season)
        project = Project(year, kind.issue, name, kind.doer, when.status, when.status_date,
                          when.start, when.end, villages=villages)
        if self.draw.chance(88):
            project.objective = kind.goals[variant % len(kind.goals)].format_map(words)
        if self.draw.chance(86):
            project.responsible = kind.by[variant % len(kind.by)].format_map(words)
        if kind.beyond and self.draw.chance(35):
            organisation = self.organisations[self.draw.pick(kind.beyond)]
            project.budget = money.forwarded_budget(self.draw, kind, organisation)
            project.forwarding = forward(self.draw, organisation, project, project.budget)
        else:
            project.budget = self._budget(kind, project.status)
        if kind.works and self.draw.chance(55):
            self._put_on_map(project)
        self._progress(project)
        self._drop_some_dates(project)
        return project

    def _budget(self, work, status):
        unknown = {"proposed": 32, "in_plan": 12, "postponed": 8, "cancelled": 15, "budgeted": 0}
        if self.draw.chance(unknown.get(status, 1)):
            return money.NOTHING
        return money.draw_budget(self.draw, work)

    def _put_on_map(self, project):
        offset = [self.draw.between(-1800, 1800) for _ in range(2)]
        project.latitude = f"{self.tambon.latitude + offset[0] / 100000:.5f}"
        project.longitude = f"{self.tambon.longitude + offset[1] / 100000:.5f}"

    def _drop_some_dates(self, project):
        if project.start_date and self.draw.chance(15):
            project.start_date = None
        if project.end_date and self.draw.chance(15):
            project.end_date = None

    def _progress(self, project):
        """Percent and money paid, never more than the budget, never dated after the report."""
        draw, total = self.draw, project.budget.total
        share = 0
        if project.status == "done":
            project.percent = 100
            share = 100 if draw.chance(45) else draw.between(86, 99)
        elif project.status == "doing":
            high = 40 if project.fiscal_year_be == 2570 else 95
            project.percent = draw.between(5, high, 5) if draw.chance(92) else None
            share = draw.between(5, max(10, (project.percent or 30)), 5) if draw.chance(60) else 0
        elif project.status == "budgeted" and draw.chance(40):
            project.percent = 0
        elif project.status == "postponed" and draw.chance(25):
            project.percent = draw.between(10, 40, 10)
        if not share or not total or draw.chance(6):
            return
        project.disbursed = total if share == 100 else total * share // 10000 * 100
        paid = project.status_date - timedelta(days=draw.between(0, 4))
        if project.status == "done":
            paid = min(paid, project.end_date + timedelta(days=draw.between(5, 35)))
        project.disbursed_date = paid

    def _rank(self, projects):
        ranked = self.draw.sample(projects, len(projects) * self.draw.between(70, 100) // 100)
        for rank, project in enumerate(ranked, 1):
            project.priority_rank = rank

    def _focus(self, projects, year):
        wanted = self.draw.weighted(((0, 70 if year == 2568 else 10), (1, 35), (2, 55)))
        able = [p for p in projects if p.priority_rank and p.priority_rank <= 5
                and p.status != "cancelled"]
        for project in able[:wanted]:
            project.focus = True
            if self.draw.chance(60):
                project.programme = "phase2"

    def _family(self):
        draw = self.draw
        year = draw.weighted(YEAR_WEIGHTS)
        family = draw.pick(FAMILIES)
        words = make_slots(draw, self.tambon, year, [1])
        name = family.name.format_map(words)
        if (year, name) in self.names:
            return []
        self.names.add((year, name))
        count = draw.between(2, min(5, self.tambon.villages))
        numbers = sorted(draw.sample(range(1, self.tambon.villages + 1), count))
        parts = [self._part(family, year, number) for number in numbers]
        parent = Project(year, family.issue, name, family.doer, *_together(parts),
                         villages=numbers, objective=family.goal.format_map(words),
                         responsible=family.by.format_map(words))
        if parent.status == "done":
            parent.percent = 100
        for part in parts:
            part.parent = parent
        if draw.chance(80):
            _weigh(draw, parts)
        return [parent] + parts

    def _part(self, family, year, number):
        words = make_slots(self.draw, self.tambon, year, [number])
        variant = self.draw.between(0, len(family.parts) - 1)
        season = family.seasons[variant] if family.seasons else ""
        when = draw_timeline(self.draw, year, family.works, self.office.report_date, season,
                             _part_status(self.draw, year))
        part = Project(year, family.issue, family.parts[variant].format_map(words), family.doer,
                       when.status, when.status_date, when.start, when.end, villages=[number])
        part.budget = self._budget(family, part.status)
        if family.works and self.draw.chance(40):
            self._put_on_map(part)
        self._progress(part)
        self._drop_some_dates(part)
        return part


def _part_status(draw, year):
    """Parts of one project go along together: none is cancelled while others are done."""
    weights = {2568: (("done", 86), ("doing", 11), ("in_plan", 3)),
               2569: (("done", 55), ("doing", 33), ("in_plan", 12)),
               2570: (("doing", 30), ("budgeted", 25), ("in_plan", 45))}
    return draw.weighted(weights[year])


def _together(parts):
    """Status, date, start and end of a project that consists of these."""
    states = {part.status for part in parts} - {"cancelled", "postponed"}
    if not states:
        status = "cancelled"
    elif states == {"done"}:
        status = "done"
    elif states & {"doing", "done"}:
        status = "doing"
    elif "budgeted" in states:
        status = "budgeted"
    else:
        status = "in_plan"
    begun = [part for part in parts if part.status in ("doing", "done")] or parts
    starts = [part.start_date for part in begun if part.start_date]
    ends = [part.end_date for part in parts if part.end_date]
    return (status, max(part.status_date for part in parts), min(starts, default=None),
            max(ends, default=None) if len(ends) == len(parts) else None)


def _weigh(draw, parts):
    """Weights in fives that add up to 100."""
    cuts = sorted(draw.sample(range(1, 20), len(parts) - 1))
    for part, low, high in zip(parts, [0] + cuts, cuts + [20]):
        part.weight = (high - low) * 5
