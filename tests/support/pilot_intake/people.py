"""Who does what in a tambon, and which monthly reports went out. Nobody here exists."""

from datetime import date, timedelta

from .offices import SENDS_NOTHING, TODAY

DUTY = "municipality-report"            # monthly:1 in the calendar: due on the 1st of its month
MONTHS = ((2569, 6), (2569, 7), (2569, 8), (2569, 9), (2569, 10), (2569, 11))
GROUP_WITHOUT_COORDINATOR = "2"         # as the proposal has it
TEAM = ("ประธาน", "รองประธาน", "เลขานุการ", "กรรมการ", "กรรมการ", "กรรมการ")
SHOWN = ("บุคคลสมมติ หนึ่ง", "บุคคลสมมติ สอง", "บุคคลสมมติ สาม")


class PeopleMaker:
    """Draws the sheets roles and reports of one tambon."""

    def __init__(self, tambon, draw):
        self.tambon = tambon
        self.draw = draw.fork("people")

    def role_rows(self):
        if self.tambon.code in SENDS_NOTHING:
            return []
        rows = [self._role("คณะทำงานระดับตำบล", role) for role in TEAM]
        rows.append(self._role("ศูนย์ประสานงานองค์การชุมชนระดับตำบล (ศอช.ต.)", "ประธาน"))
        rows.append(self._role("คุณอำนวยตำบล", "ผู้รับผิดชอบ"))
        coordinator = self._role("ผู้ประสานการเรียนรู้กลุ่มอำเภอ", "ผู้ประสานการเรียนรู้")
        coordinator["vacant"] = self.tambon.pilot_group == GROUP_WITHOUT_COORDINATOR
        rows.append(coordinator)
        if self.draw.chance(12):
            rows[4]["vacant"] = True
        if self.draw.chance(15):
            for row, person in zip(rows, SHOWN):
                row.update(person=person, publish_name=True)
        rows[2]["office_phone"] = self.tambon.phone
        return rows

    def _role(self, body, role):
        return dict(area_code=self.tambon.code, body=body, role=role, vacant=False)

    def report_rows(self):
        if self.tambon.code in SENDS_NOTHING:
            return []
        rows = []
        for year_be, month in MONTHS:
            due = date(year_be - 543, month, 1)
            days = self.draw.weighted(((-self.draw.between(0, 6), 74),
                                       (self.draw.between(1, 19), 18), (None, 8)))
            sent = None if days is None else min(TODAY, due + timedelta(days=days))
            rows.append(dict(organisation=f"lao-{self.tambon.code}", duty=DUTY,
                             month_be=f"{year_be}-{month:02d}", sent_date=sent))
        return rows
