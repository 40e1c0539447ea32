"""When a project starts, ends and was reported, so that its dates agree with its status."""

from datetime import date, timedelta
from typing import NamedTuple, Optional

from .season import WINDOWS
from .thai_date import fiscal_end, fiscal_start

STATUS_WEIGHTS = {
    2568: (("done", 70), ("doing", 6), ("in_plan", 4), ("proposed", 2), ("postponed", 9),
           ("cancelled", 9)),
    2569: (("done", 46), ("doing", 26), ("budgeted", 6), ("in_plan", 7), ("proposed", 4),
           ("postponed", 7), ("cancelled", 4)),
    2570: (("proposed", 26), ("in_plan", 30), ("budgeted", 22), ("doing", 18), ("done", 2),
           ("postponed", 2)),
}
STALE_PERCENT = 7                # rows whose own date is far behind the office's list


class Timeline(NamedTuple):
    status: str
    status_date: date
    start: Optional[date]
    end: Optional[date]


def _days(count):
    return timedelta(days=count)


def _done(draw, fiscal_year_be, length, report):
    first = fiscal_start(fiscal_year_be)
    latest = (report - first).days - length - 3
    if latest < 3:
        return None
    start = first + _days(draw.between(3, min(latest, 260)))
    end = start + _days(length)
    reported = report if draw.chance(75) else min(report, end + _days(draw.between(2, 20)))
    return Timeline("done", reported, start, end)


def _doing(draw, fiscal_year_be, length, report):
    newest = (report - fiscal_start(fiscal_year_be)).days - 5
    if newest < 4:
        return None
    start = fiscal_start(fiscal_year_be) + _days(draw.between(max(3, min(newest - 200, 330)),
                                                              min(newest, 340)))
    late = fiscal_year_be == 2568 or draw.chance(12)
    end = start + _days(length) if late else max(start + _days(length),
                                                 report + _days(draw.between(15, 120)))
    reported = report
    if draw.chance(STALE_PERCENT + 5):
        reported = max(start + _days(5), report - _days(draw.between(50, 200)))
    return Timeline("doing", reported, start, end)


def _waiting(draw, status, fiscal_year_be, length, report):
    start = end = None
    chance = {("budgeted", 2569): 50, ("budgeted", 2570): 50, ("in_plan", 2570): 20}
    if draw.chance(chance.get((status, fiscal_year_be), 0)):
        start = max(report, fiscal_start(fiscal_year_be)) + _days(draw.between(10, 120))
        end = start + _days(length)
        if fiscal_year_be == 2570:
            end = min(end, fiscal_end(fiscal_year_be))
    reported = report
    if draw.chance(STALE_PERCENT):
        reported = report - _days(draw.between(50, 160))
    return Timeline(status, reported, start, end)


def _in_season(draw, fiscal_year_be, season, report):
    """Past its day it was held or called off; before it, it is being prepared."""
    first, last = WINDOWS[season][fiscal_year_be]
    end = first + _days(draw.between(0, (last - first).days))
    start = end - _days(draw.between(1, 21))
    if end < report:
        status = draw.weighted((("done", 88), ("cancelled", 8), ("postponed", 4)))
        if status != "done":
            return Timeline(status, report, None, None)
        reported = report if draw.chance(75) else min(report, end + _days(draw.between(2, 20)))
        return Timeline(status, reported, start, end)
    status = draw.weighted((("proposed", 25), ("in_plan", 45), ("budgeted", 30)))
    if start <= report:
        return Timeline("doing", report, start, end)
    return Timeline(status, report, start if draw.chance(60) else None, end)


def draw_timeline(draw, fiscal_year_be, works, report, season="", status=None):
    if season:
        return _in_season(draw, fiscal_year_be, season, report)
    length = draw.between(30, 150) if works else draw.between(1, 60)
    status = status or draw.weighted(STATUS_WEIGHTS[fiscal_year_be])
    if fiscal_year_be == 2570 and status == "done":
        length = draw.between(1, 12)
    made = None
    if status == "done":
        made = _done(draw, fiscal_year_be, length, report)
    elif status == "doing":
        made = _doing(draw, fiscal_year_be, length, report)
    if made:
        return made
    if status in ("done", "doing"):                   # too early in the year for it
        status = "in_plan"
    return _waiting(draw, status, fiscal_year_be, length, report)
