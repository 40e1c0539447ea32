"""Which projects have pictures: a few finished works, before, during and after."""

from datetime import timedelta

from .offices import TODAY
from .picture import draw as draw_picture, to_png

TAMBONS = ("800120", "800108", "800701", "800801", "801405", "802102")
PROJECTS_EACH = 2
SUBJECTS = (("ถนน", "road"), ("คลอง", "water"), ("สระ", "water"), ("ฝาย", "water"), ("ประปา", "water"))
CAPTIONS = {"before": "ก่อนดำเนินการ (ภาพวาดตัวอย่าง)", "during": "ระหว่างดำเนินการ (ภาพวาดตัวอย่าง)",
            "after": "หลังดำเนินการ (ภาพวาดตัวอย่าง)"}


class PhotoMaker:
    """Draws the sheet photos of one tambon and the pictures beside it."""

    def __init__(self, tambon, projects, draw):
        self.draw = draw.fork("photos")
        finished = [project for project in projects
                    if project.status == "done" and project.start_date and project.end_date
                    and project.start_date < project.end_date <= TODAY]
        count = PROJECTS_EACH if tambon.code in TAMBONS else 0
        self.projects = self.draw.sample(finished, min(count, len(finished)))
        self.pictures = {}

    def rows(self):
        rows = []
        for number, project in enumerate(self.projects, 1):
            subject = next((kind for word, kind in SUBJECTS if word in project.name), "house")
            half = (project.end_date - project.start_date) // 2
            days = {"before": project.start_date - timedelta(days=1),
                    "during": project.start_date + half, "after": project.end_date}
            stages = ("before", "during", "after") if number == 1 else ("before", "after")
            for stage in stages:
                name = f"photo-{number}-{stage}.png"
                picture = draw_picture(stage, subject, self.draw.fork(f"picture/{number}"))
                self.pictures[name] = to_png(picture)
                rows.append(dict(project_code=project.project_code, stage=stage, date=days[stage],
                                 file=name, caption=CAPTIONS[stage], people_visible="ไม่ใช่"))
        return rows
