"""Documents that lie beside the sheets of a few offices, as pages of SVG: a plan, a register, a lesson.
Every page says that it is a sample; `make_pilot_papers.py` turns them into PDF."""

from html import escape

from .thai_date import LONG

# Of which tambon and document the paper itself is there, not only its address.
PAPERS = {"800108": ("plan-2570", "lesson-1"), "800120": ("plan-2570", "list-2569"),
          "800701": ("plan-2570",), "801405": ("plan-2570",)}
SHORT_SIDE, LONG_SIDE = 595, 842               # A4, in points
MARGIN = 56
ROWS_A_PAGE = 13                               # of a register
WIDE = 60                                      # letters of 14 points that fit between the margins
SILENT = set("ัิีึืฺุู็่้๊๋์ํ๎")                     # they stand over or under the letter before
BREAKS = ("ตำบล", "หมู่ที่", "และ", "ในพื้นที่", "เพื่อ", "สำหรับ", "พร้อม", "จาก", "บริเวณ")
CLASSES = (("community", "ชุมชน"), ("tao", "อปท."), ("agency", "ส่วนราชการ"), ("other", "อื่น"))
STATUSES = {"proposed": "เสนอ", "in_plan": "อยู่ในแผน", "budgeted": "ได้รับงบ", "doing": "กำลังทำ",
            "done": "แล้วเสร็จ", "postponed": "ชะลอ", "cancelled": "ยกเลิก"}


def paper_names(tambon_code):
    return PAPERS.get(tambon_code, ())


def width_of(text):
    return sum(letter not in SILENT for letter in text)


def wrap(text, width):
    """Lines of at most `width` letters: broken at spaces, and before a few words in long runs."""
    for word in BREAKS:
        text = text.replace(word, "\u200b" + word)
    lines, line = [], ""
    for part in text.replace(" ", " \u200b").split("\u200b"):
        if line and width_of(line + part.rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += part
    return lines + [line.rstrip()] if line.strip() else lines


class Page:
    """One sheet of paper."""

    def __init__(self, tambon, number, count, wide=False):
        self.width, self.height = (LONG_SIDE, SHORT_SIDE) if wide else (SHORT_SIDE, LONG_SIDE)
        self.parts = []
        self.y = 0
        self.rect(0, 0, self.width, 34, "#8a1f11")
        self.text("เอกสารตัวอย่าง เพื่อการสาธิต ไม่ใช่เอกสารของตำบลจริง", self.width / 2, 23, 15, "#ffffff",
                  "middle", True)
        self.text(f"ตำบล{tambon.name} อำเภอ{tambon.district} จังหวัดนครศรีธรรมราช", MARGIN, self.height - 26, 11,
                  "#444444")
        self.text(f"หน้า {number} จาก {count}", self.width - MARGIN, self.height - 26, 11, "#444444", "end")
        self.y = 84

    def rect(self, x, y, width, height, fill):
        self.parts.append(f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>')

    def text(self, words, x, y, size, fill="#111111", anchor="start", bold=False):
        weight = ' font-weight="bold"' if bold else ""
        self.parts.append(f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{fill}" '
                          f'text-anchor="{anchor}"{weight}>{escape(words)}</text>')

    def heading(self, words):
        self.text(words, MARGIN, self.y, 20, "#123a5f", bold=True)
        self.rect(MARGIN, self.y + 9, self.width - 2 * MARGIN, 1.5, "#123a5f")
        self.y += 40

    def paragraph(self, words, size=16):
        for line in wrap(words, WIDE * 14 / size):
            self.text(line, MARGIN, self.y, size)
            self.y += size * 1.7
        self.y += 6

    def to_svg(self):
        return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}pt" '
                f'height="{self.height}pt" viewBox="0 0 {self.width} {self.height}" '
                f'font-family="Loma"><rect width="{self.width}" height="{self.height}" '
                f'fill="#ffffff"/>{"".join(self.parts)}</svg>')


def long_date(day):
    return f"{day.day} {LONG[day.month]} พ.ศ. {day.year + 543}"


def _cover(tambon, document, lines, count):
    page = Page(tambon, 1, count)
    page.rect(MARGIN, 120, page.width - 2 * MARGIN, 8, "#2d6a4f")
    page.y = 190
    for line in wrap(document.title, 30):
        page.text(line, page.width / 2, page.y, 26, "#123a5f", "middle", True)
        page.y += 44
    page.y += 40
    for line in lines:
        page.text(line, page.width / 2, page.y, 17, anchor="middle")
        page.y += 32
    page.rect(MARGIN, 700, page.width - 2 * MARGIN, 8, "#2d6a4f")
    page.text(f"จัดพิมพ์ {long_date(document.date)}", page.width / 2, 740, 15, anchor="middle")
    return page


def _contents(tambon, count):
    page = Page(tambon, 2, count)
    page.heading("สารบัญ")
    for number, words in enumerate(("วิสัยทัศน์ พันธกิจ และยุทธศาสตร์ของตำบล", "โครงการที่ประชาคมเห็นชอบ เรียงตามลำดับความสำคัญ"), 3):
        page.text(words, MARGIN, page.y, 16)
        page.text(f"หน้า {number}", page.width - MARGIN, page.y, 16, anchor="end")
        page.y += 32
    page.y += 24
    page.heading("แผนเล่มนี้เกิดขึ้นอย่างไร")
    page.paragraph("คนในหมู่บ้านช่วยกันเก็บข้อมูลครัวเรือน ประชุมหาปัญหาและทางออกของตน แล้วนำมารวมกันในเวทีประชาคมตำบล "
                   "เรื่องที่ทำเองได้ ชุมชนลงมือทำ เรื่องที่ต้องมีผู้ร่วม ขอความร่วมมือจากองค์กรปกครองส่วนท้องถิ่น "
                   "และเรื่องที่เกินกำลัง ส่งต่อถึงอำเภอและจังหวัด")
    return page


def _substance(tambon, plan, count):
    page = Page(tambon, 3, count)
    for title, words in (("วิสัยทัศน์", plan.vision), ("พันธกิจ", plan.mission), ("ยุทธศาสตร์", plan.strategy)):
        if words:
            page.heading(title)
            page.paragraph(words)
            page.y += 14
    return page


def _priorities(tambon, projects, number, count):
    page = Page(tambon, number, count)
    page.heading("โครงการที่ประชาคมเห็นชอบ")
    for place, project in enumerate(projects, 1):
        lines = wrap(project.name, 60)
        if page.y + 20 * len(lines) > page.height - 70:
            break
        page.text(f"{place}.", MARGIN, page.y, 13)
        for line in lines:
            page.text(line, MARGIN + 28, page.y, 13)
            page.y += 20
        page.y += 6
    return page


def _plan(tambon, document, plan, projects):
    own = sorted((project for project in projects if project.fiscal_year_be == plan.fiscal_year_be),
                 key=lambda project: (project.priority_rank or 99, project.project_code))
    lines = [f"ตำบล{tambon.name} อำเภอ{tambon.district}", "จังหวัดนครศรีธรรมราช",
             f"เวทีประชาคม {long_date(plan.forum_date)}"]
    return [_cover(tambon, document, lines, 4), _contents(tambon, 4), _substance(tambon, plan, 4),
            _priorities(tambon, own, 4, 4)]


def _register_row(page, project):
    lines = wrap(project.name, 52)[:2]
    for step, line in enumerate(lines):
        page.text(line, MARGIN + 58, page.y + 15 * step, 11)
    page.text(project.project_code, MARGIN, page.y, 11)
    for column, (key, _) in enumerate(CLASSES):
        baht = project.budget.baht.get(key)
        page.text(f"{baht:,}" if baht else "–", 500 + column * 72, page.y, 11, anchor="end")
    page.text(STATUSES[project.status], page.width - MARGIN, page.y, 11, anchor="end")
    page.y += 32
    page.rect(MARGIN, page.y - 14, page.width - 2 * MARGIN, 0.5, "#999999")


def _register(tambon, document, projects):
    year = int(document.document_code.rsplit("-", 1)[1])
    own = [project for project in projects if project.fiscal_year_be == year]
    count = max(1, -(-len(own) // ROWS_A_PAGE))
    pages = []
    for number in range(count):
        page = Page(tambon, number + 1, count, wide=True)
        page.y = 68
        page.text(f"บัญชีโครงการ ปีงบประมาณ {year} จำแนกตามแหล่งงบประมาณ (บาท)", MARGIN, page.y, 17, "#123a5f",
                  bold=True)
        page.y += 28
        page.text("รหัส", MARGIN, page.y, 11, bold=True)
        page.text("โครงการ", MARGIN + 58, page.y, 11, bold=True)
        for column, (_, word) in enumerate(CLASSES):
            page.text(word, 500 + column * 72, page.y, 11, anchor="end", bold=True)
        page.text("สถานะ", page.width - MARGIN, page.y, 11, anchor="end", bold=True)
        page.y += 26
        for project in own[number * ROWS_A_PAGE:(number + 1) * ROWS_A_PAGE]:
            _register_row(page, project)
        pages.append(page)
    return pages


def _lesson(tambon, document, projects):
    project = next(each for each in projects if each.project_code == document.project_code)
    cover = _cover(tambon, document, [f"ตำบล{tambon.name} อำเภอ{tambon.district}"], 2)
    page = Page(tambon, 2, 2)
    for title, words in (
            ("เราทำอะไร", project.name), ("ทำไปเพื่ออะไร", project.objective or "ตามที่ประชาคมตกลงกัน"),
            ("อะไรทำให้สำเร็จ", "ตกลงหน้าที่กันตั้งแต่ต้น เปิดเผยบัญชีทุกเดือน และให้คนที่จะใช้ประโยชน์มาช่วยกันทำ"),
            ("ครั้งหน้าจะทำให้ดีขึ้นอย่างไร", "เก็บภาพก่อนทำทุกครั้ง นัดวันตรวจรับล่วงหน้า และเขียนคู่มือดูแลไว้ที่หมู่บ้าน")):
        page.heading(title)
        page.paragraph(words)
        page.y += 10
    return [cover, page]


def make_pages(tambon, document, plans, projects):
    """The pages of a paper."""
    if document.type == "plan":
        plan = next(each for each in plans if each.document_code == document.document_code)
        return _plan(tambon, document, plan, projects)
    if document.type == "register":
        return _register(tambon, document, projects)
    return _lesson(tambon, document, projects)
