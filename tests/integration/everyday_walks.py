"""Six everyday questions, each answered by the running kiosk within five touches from home. The
answer on the screen is compared with what the snapshot holds; with a folder, each walk leaves a strip
of pictures there.
"""
import dataclasses
import re
import sys

from kiosk_bed import run

MOST_TOUCHES = 5
TAMBON, DISTRICT = "800120", "8001"
STRIP_WIDTH = 960


@dataclasses.dataclass
class Walk:
    """`touches`: the addresses touched, one after the other; `answer`: words the last screen says."""
    name: str
    question: str
    touches: list
    answer: list


class Store:
    """What the snapshot in force says, asked in plain SQL."""

    def __init__(self, store):
        self.path = f"file:{store / 'current'}?mode=ro&immutable=1"

    def ask(self, sql):
        """The first row's columns as text."""
        answer = run("sqlite3", "-separator", "\t", self.path, sql)
        if not answer.strip():
            sys.exit(f"the pilot data answer nothing to: {sql}")
        return answer.splitlines()[0].split("\t")


def _baht(satang):
    return f"{int(satang) // 100:,}"


def _road(store):
    code, village, satang = store.ask(
        "SELECT p.code, v.village_code, p.budget_satang FROM project p "
        "JOIN project_village v ON v.project_code = p.code "
        f"WHERE p.area_code = '{TAMBON}' AND p.name LIKE '%ถนน%' AND p.budget_satang > 0 "
        "GROUP BY p.code HAVING count(*) = 1 ORDER BY p.fiscal_year_be DESC, p.office_code LIMIT 1")
    tambon = f"/area/{TAMBON}"
    return Walk("road", "ถนนของหมู่บ้านอยู่ที่ไหน ใช้เงินเท่าไร",
                [tambon, f"{tambon}/villages", f"{tambon}/village/{int(village[-2:])}",
                 f"/project/{code}"],
                [_baht(satang), f"หมู่ที่ {int(village[-2:])}"])


def _waiting(store):
    code, funder = store.ask(
        "SELECT p.code, o.name_th FROM project p JOIN project_money m ON m.project_code = p.code "
        "JOIN organisation o ON o.code = m.organisation "
        f"WHERE p.area_code = '{TAMBON}' AND p.status = 'proposed' "
        "ORDER BY p.fiscal_year_be DESC, ifnull(p.priority_rank, 1000000), p.office_code LIMIT 1")
    tambon = f"/area/{TAMBON}"
    return Walk("waiting", "โครงการไหนรอเงิน รอจากใคร",
                [tambon, f"{tambon}/projects", f"{tambon}/projects?choose=status",
                 f"{tambon}/projects?status=proposed", f"/project/{code}"],
                ["เสนอโครงการ", funder])


def _water(store):
    code, year = store.ask(
        "SELECT i.code, v.year_be FROM indicator i JOIN indicator_value v "
        "ON (v.set_code, v.edition, v.indicator_code) = (i.set_code, i.edition, i.code) "
        f"WHERE i.name_th LIKE '%น้ำสะอาด%' AND v.area_code = '{TAMBON}' "
        "ORDER BY v.year_be DESC LIMIT 1")
    dimension = store.ask("SELECT dimension_no FROM indicator WHERE name_th LIKE '%น้ำสะอาด%'")[0]
    indicators = f"/area/{TAMBON}/indicators"
    of_indicator = f"/indicator/{code}?area={TAMBON}&edition=2560"
    return Walk("water", "เรื่องน้ำสะอาดผ่านไหม เพื่อนบ้านเป็นอย่างไร",
                [f"/area/{TAMBON}", indicators,
                 f"{indicators}/bmn?dimension={dimension}&edition=2560",
                 f"{of_indicator}&set=bmn&year={year}", f"{of_indicator}&page=2&set=bmn&year={year}"],
                ["ครัวเรือนมีน้ำสะอาด", "ตำบลในอำเภอเดียวกัน", "ตำบลท่าซัก"])


def _document(store):
    code, title = store.ask(
        f"SELECT code, title FROM document WHERE area_code = '{TAMBON}' AND type = 'plan' "
        "AND code LIKE 'plan-%' ORDER BY date DESC LIMIT 1")
    return Walk("document", "เอกสารแผนอยู่ที่ไหน",
                [f"/area/{TAMBON}", f"/documents/{TAMBON}", f"/documents/{TAMBON}/{code}"],
                [title, "อ่านหน้าแรก", "ส่องกล้องมือถือ"])


def _people(store):
    name = store.ask("SELECT role FROM role WHERE area_code = "
                     f"'{TAMBON}' ORDER BY sort_order LIMIT 1")[0]
    return Walk("people", "เรื่องนี้ใครรับผิดชอบ",
                [f"/area/{TAMBON}", f"/area/{TAMBON}/people"], [name])


def _new(_store, changed):
    return Walk("new", "มีอะไรเปลี่ยนไปบ้าง", ["/new", f"/new?area={TAMBON}", f"/project/{changed}"], ["ชะลอ"])


def _read(kiosk):
    """The words of the open screen, the lines of a text joined as a reader joins them."""
    return re.sub(r"\s+", "", "".join(re.findall(r'^text .*?"(.*)"$', kiosk.listing(), re.MULTILINE)))


def _picture(kiosk, folder, walk, number):
    if folder is not None:
        run("import", "-window", "root", "-resize", str(STRIP_WIDTH),
            folder / f"{walk.name}-{number}.png", env=kiosk.environment)


def _strip(folder, walk):
    if folder is None:
        return
    steps = [folder / f"{walk.name}-{number}.png" for number in range(len(walk.touches) + 1)]
    run("montage", *steps, "-tile", "3x", "-geometry", "+12+12", folder / f"{walk.name}.png")
    for step in steps:
        step.unlink()


def _go(kiosk, walk, pictures):
    if len(walk.touches) > MOST_TOUCHES:
        sys.exit(f"“{walk.question}” takes {len(walk.touches)} touches, not {MOST_TOUCHES}")
    _picture(kiosk, pictures, walk, 0)
    for number, address in enumerate(walk.touches, start=1):
        kiosk.touch(address)
        kiosk.expect_address(address)
        _picture(kiosk, pictures, walk, number)
    words = _read(kiosk)
    for part in walk.answer:
        if re.sub(r"\s+", "", part) not in words:
            sys.exit(f"“{walk.question}”: the last screen does not say “{part}”: {words}")
    _strip(pictures, walk)
    kiosk.touch("home")
    kiosk.expect_address("/")


def go_all(kiosk, folder, changed, pictures):
    """
    `kiosk`: at home in อ.เมือง, on the store `folder`; `changed`: a project whose status became
    ชะลอ with the newest release. `pictures`: folder for the strips, or None.
    """
    store = Store(folder)
    walks = [_road(store), _waiting(store), _water(store), _document(store), _people(store),
             _new(store, changed)]
    if pictures is not None:
        pictures.mkdir(parents=True, exist_ok=True)
    for walk in walks:
        _go(kiosk, walk, pictures)
    return [(walk.question, len(walk.touches)) for walk in walks]
