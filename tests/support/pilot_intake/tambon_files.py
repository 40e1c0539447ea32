"""All files of one tambon office: {file name: bytes}."""

from .draw import Draw
from .ladder import LadderMaker
from .offices import SENDS_NOTHING, office_of
from .papers import make_pages, paper_names
from .people import PeopleMaker
from .photos import PhotoMaker
from .plan import PlanMaker, document_url
from .profile import ProfileMaker
from .progress import ProgressMaker
from .project import RegisterMaker
from .sheet import (ACCOUNTS, ASSESSMENT, CONSUMPTION, DOCUMENTS, DOCUMENTS_BESIDE, INDICATORS, LADDER,
                    PHOTOS, PLANS, PROCESS, PROFILE, PROJECTS, QUALITY, REPORTS, ROLES, Sheet)
from .survey import SurveyMaker

MARK = "ข้อมูลตัวอย่าง"           # the importer marks rows below such a title as sample


def _draw_register(tambon, organisations, draw, office):
    projects = []
    if tambon.code not in SENDS_NOTHING:
        projects = RegisterMaker(tambon, office, organisations, draw).make()
    plans, documents = PlanMaker(tambon, projects, draw).make()
    _attach(projects, documents, draw.fork("attach"))
    for document in documents:
        if document.document_code in paper_names(tambon.code):
            document.file = f"{document.document_code}.pdf"
            document.pages = len(make_pages(tambon, document, plans, projects))
    return projects, plans, documents


def make_papers(tambon, organisations):
    """The papers that lie beside the sheets: {file name: pages}."""
    draw = Draw(f"pilot/{tambon.code}")
    projects, plans, documents = _draw_register(tambon, organisations, draw,
                                                office_of(tambon, draw))
    return {document.file: make_pages(tambon, document, plans, projects)
            for document in documents if document.file}


def make_files(tambon, organisations, indicators):
    draw = Draw(f"pilot/{tambon.code}")
    office = office_of(tambon, draw)
    projects, plans, documents = _draw_register(tambon, organisations, draw, office)
    ladder = LadderMaker(projects, plans, documents, draw).make()
    survey = SurveyMaker(tambon, indicators, draw)
    progress = ProgressMaker(tambon, documents, draw)
    people = PeopleMaker(tambon, draw)
    photos = PhotoMaker(tambon, projects, draw)
    sheets = (
        ("projects", "โครงการ", PROJECTS,
         [_project_row(project, office, organisations) for project in projects]),
        ("plans", "แผนชุมชน", PLANS, [vars(plan) for plan in plans]),
        ("ladder", "การยกระดับแผน", LADDER, [vars(rung) for rung in ladder]),
        ("documents", "เอกสาร", DOCUMENTS_BESIDE if paper_names(tambon.code) else DOCUMENTS,
         [_document_row(document, tambon) for document in documents]),
        ("indicators", "ตัวชี้วัด", INDICATORS, survey.indicator_rows()),
        ("household_accounts", "บัญชีครัวเรือน", ACCOUNTS, survey.account_rows()),
        ("consumption", "พฤติกรรมการบริโภค", CONSUMPTION, survey.consumption_rows()),
        ("process", "ขั้นตอน", PROCESS, progress.process_rows()),
        ("quality", "การรับรอง", QUALITY, progress.quality_rows()),
        ("profile", "ข้อมูลพื้นฐาน", PROFILE, ProfileMaker(tambon, draw).rows()),
        ("assessment", "การประเมิน", ASSESSMENT, progress.assessment_rows()),
        ("roles", "คณะทำงาน", ROLES, people.role_rows()),
        ("reports", "การรายงานประจำเดือน", REPORTS, people.report_rows()),
        ("photos", "ภาพ", PHOTOS, photos.rows()),
    )
    files = {}
    for kind, thai, columns, rows in sheets:
        if rows:
            sheet = Sheet(columns, office, draw.fork(f"sheet/{kind}"))
            files[f"{kind}.csv"] = sheet.to_bytes(f"{MARK} {thai} ตำบล{tambon.name}", rows)
    files.update(photos.pictures)
    return files


def _attach(projects, documents, draw):
    """Some projects name the register or the plan they stand in."""
    codes = {document.document_code for document in documents}
    for project in projects:
        year = project.fiscal_year_be
        for code in (f"list-{year}", f"plan-{year}"):
            if code in codes and draw.chance(25):
                project.document_code = code


def _funder_text(code, office, organisations):
    if code is None:
        return None
    organisation = organisations[code]
    texts = {"code": organisation.code, "name": organisation.name,
             "abbreviation": organisation.abbreviation or organisation.name}
    return texts[office.funder]


def _project_row(project, office, organisations):
    row = dict(vars(project))
    row["village"] = ",".join(map(str, project.villages)) or None
    row["funder"] = _funder_text(project.budget.funder, office, organisations)
    row["parent_code"] = project.parent.project_code if project.parent else None
    for name in ("community", "tao", "agency", "other"):
        row[f"budget_{name}"] = project.budget.baht.get(name)
    row["beyond_capacity"] = project.forwarding is not None
    if project.forwarding:
        row.update(forwarded_to=project.forwarding.to, forwarded_date=project.forwarding.date,
                   answer=project.forwarding.answer, answer_amount=project.forwarding.amount)
    return row


def _document_row(document, tambon):
    row = dict(vars(document))
    row["area_code"] = tambon.code
    row["url"] = document_url(tambon, document)
    return row
