"""How each tambon office works: what it sends, and how it writes. The odd ones are named here, so
that a demonstration, a test or a manual can point at them."""

from datetime import date, timedelta
from typing import NamedTuple

from .thai_date import DATE_STYLES, RARE_DATE_STYLES

TODAY = date(2026, 11, 21)                       # 21 พ.ย. 2569: nothing has happened after it
FISCAL_YEARS = (2568, 2569, 2570)

SENDS_NOTHING = {"801704", "802203"}             # neither plans nor projects
SENDS_NO_PLAN = SENDS_NOTHING | {"802303"}
PLAN_2569_ONLY = {"800407", "800606", "800811", "801106", "801606", "802004"}
EDITION_PROPOSAL = {"800303", "800704", "800908", "801404", "801803", "802001"}
THAI_DIGITS = {"800607", "800809", "801302"}
LATE_REPORT = {"800504": date(2026, 8, 14), "801609": date(2026, 9, 30),
               "800705": date(2026, 7, 31)}


class Office(NamedTuple):
    report_date: date        # what the office's last list is as of
    project_code: str        # format of its own codes
    thai_headings: bool      # Thai headings and words, or the English keys
    spreadsheet: bool        # saved by a spreadsheet: BOM and CRLF
    thai_digits: bool
    commas: bool
    dash: bool               # "-" where there is no money
    yes: str
    no: str
    funder: str              # code, abbreviation or name
    date_styles: tuple       # drawn from, one a column
    pad_title: bool          # the title row has as many cells as the heading row
    says_edition: bool       # fills in issue_edition though it is the usual one


def office_of(tambon, draw):
    draw = draw.fork("office")
    report = LATE_REPORT.get(tambon.code, TODAY - timedelta(days=draw.between(1, 38)))
    thai = tambon.code in THAI_DIGITS or draw.chance(60)
    yes, no = draw.pick((("1", "0"), ("1", ""), ("ใช่", "ไม่ใช่"), ("✓", ""), ("y", "n")))
    styles = list(DATE_STYLES)
    if draw.chance(8):
        styles += RARE_DATE_STYLES
    return Office(report_date=report,
                  project_code=draw.pick(("{number:03d}", "{number:03d}", "{year}-{place:02d}",
                                          "P{number:03d}", "{year}{place:03d}")),
                  thai_headings=thai, spreadsheet=draw.chance(40),
                  thai_digits=tambon.code in THAI_DIGITS, commas=draw.chance(55),
                  dash=draw.chance(30), yes=yes, no=no,
                  funder=draw.pick(("abbreviation", "name") if thai else ("code", "abbreviation")),
                  date_styles=tuple(styles), pad_title=draw.chance(60),
                  says_edition=draw.chance(50))
