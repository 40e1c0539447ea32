#!/usr/bin/env python3
"""Pages of documents, the whole way: PDF beside a sheet -> publish -> nginx with TLS or a stick -> sync ->
store -> the kiosk's screen; with a hostile document, a page that the server lost or altered, and a document
that is withdrawn.    papers.py BIN_FOLDER"""
import csv
import hashlib
import pathlib
import shutil
import subprocess
import sys
import tempfile

from kiosk_bed import run

BIN = pathlib.Path(sys.argv[1]).resolve()
SERVE = pathlib.Path(__file__).resolve().parents[2] / "packaging/serve.sh"
OFFICE, PLAN, REGISTER = "800120", "plan-2570", "list-2569"
PLAN_PAGES, REGISTER_PAGES = 4, 1
NOT_HERE = "เปิดดูหน้าเอกสารบนจอนี้ไม่ได้"
checked = 0


def check(truth, words):
    global checked
    checked += 1
    if not truth:
        sys.exit(f"not so: {words}")


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


class Province:
    """A pilot workspace of the offices that sent documents."""

    def __init__(self, folder):
        self.path = folder
        run(BIN / "tambon-publish", "init", folder, "--pilot", "--base-url", "https://kiosk.example")
        for office in (folder / "intake").iterdir():
            if not list(office.glob("*.pdf")):
                shutil.rmtree(office)

    @property
    def intake(self):
        return self.path / "intake" / OFFICE

    def publish(self, withdrawing=False):
        said = run(BIN / "tambon-publish", "-C", self.path, "import",
                   *["--accept-vanished"] * withdrawing)
        run(BIN / "tambon-publish", "-C", self.path, "publish", "--approve", "--by", "ผู้ทดสอบ",
            *["--reason", "fewer=ถอนเอกสาร"] * withdrawing)
        return said

    def page_names(self, document):
        """Names of a document's pages in a store, were there four of them."""
        sha256 = digest(self.intake / f"{document}.pdf")
        return [f"doc/{sha256}-{page}.jpg" for page in range(1, 5)]

    def withdraw(self, document):
        sheet = self.intake / "documents.csv"
        rows = list(csv.reader(sheet.read_text(encoding="utf-8-sig").splitlines()))
        with open(sheet, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(row for row in rows if row[:1] != [document])


class Kiosk:
    """A store, and what the screen makes of it."""

    def __init__(self, province, store):
        self.province, self.store = province, store

    def sync(self, *source):
        """Returns (exit code, support code)."""
        done = subprocess.run([str(word) for word in (
            BIN / "tambon-sync", "--store", self.store, "--root", self.province.path / "root.json",
            *source)], check=False, capture_output=True, text=True, timeout=120)
        return done.returncode, (done.stdout + done.stderr).split("[")[1][:4]

    def files(self):
        return {str(path.relative_to(self.store / "files")): path
                for path in (self.store / "files").rglob("*.jpg")}

    def screen(self, document, over=""):
        return run(BIN / "tambon-kiosk", "--store", self.store, "--language", "th", "--list",
                   f"/documents/{OFFICE}/{document}{over}")

    def drawn(self, document, over=""):
        picture = self.store / "screen.png"
        run(BIN / "tambon-kiosk", "--store", self.store, "--language", "th", "--picture",
            f"/documents/{OFFICE}/{document}{over}", picture)
        return picture.read_bytes()


def pages_are_bounded_and_the_same(province, other):
    pages = sorted((province.path / "pages").glob("*.jpg"))
    check(len(pages) >= 15, f"{len(pages)} pages")
    for page in pages:
        check(page.stat().st_size <= 153600, f"{page.name} is small")
        check(digest(page) == digest(other.path / "pages" / page.name), f"{page.name} is the same twice")


def a_page_is_on_the_screen(kiosk):
    names = kiosk.province.page_names(PLAN)
    check(all(name in kiosk.files() for name in names), "all pages of the plan came")
    first = kiosk.screen(PLAN)
    check(pathlib.Path(names[0]).name in first, "the first page is on the screen")
    large = kiosk.screen(PLAN, "?over=picture-2&zoom=3")
    check(pathlib.Path(names[1]).name in large, "the second page is large")
    for other in ("over=picture-1", "over=picture-3"):
        check(other in large, f"{other} is one touch away")
    with_page = kiosk.drawn(PLAN, "?over=picture-2")
    path = kiosk.files()[names[1]]
    path.rename(path.with_suffix(".away"))
    check(kiosk.drawn(PLAN, "?over=picture-2") != with_page, "the page was drawn")
    path.with_suffix(".away").rename(path)


def a_lost_page_is_brought_later(kiosk, source, repository):
    names = kiosk.province.page_names(PLAN)
    target = next((repository / "targets/doc").glob("*." + pathlib.Path(names[1]).name))
    right = target.read_bytes()
    kiosk.files()[names[1]].unlink()
    for wrong in (None, right[:-9] + bytes(9)):
        target.unlink(missing_ok=True)
        if wrong is not None:
            target.write_bytes(wrong)
        check(kiosk.sync(*source) == (0, "0006"), "the release is in force, a page is still to come")
        check(names[1] not in kiosk.files() and names[2] in kiosk.files(), "it is not taken")
        check(pathlib.Path(names[0]).name in kiosk.screen(PLAN), "the page before it is shown")
    target.unlink()
    target.write_bytes(right)
    check(kiosk.sync(*source) == (0, "0002") and names[1] in kiosk.files(), "it comes with the next run")
    check(kiosk.sync(*source) == (0, "0002"), "and is not asked for again")


def a_hostile_document_stops_nothing(kiosk, source):
    file = kiosk.province.intake / f"{REGISTER}.pdf"
    before = kiosk.province.page_names(REGISTER)[:REGISTER_PAGES]
    file.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 64)
    said = kiosk.province.publish()
    check("documents.csv" in said and f"“{REGISTER}.pdf”" in said, "the row of the document is named")
    check(kiosk.sync(*source) == (0, "0001"), "the release came")
    screen = kiosk.screen(REGISTER)
    check(NOT_HERE in screen and "picture 4" not in screen, "words stand where its pages would")
    check(before[0] in kiosk.files(), "what a roll-back would show is kept")


def a_withdrawn_document_goes(kiosk, source, repository):
    names = kiosk.province.page_names(PLAN)
    kiosk.province.withdraw(PLAN)
    kiosk.province.publish(withdrawing=True)
    check(kiosk.sync(*source) == (0, "0001"), "release 3 came")
    check(not list((repository / "targets/doc").glob("*" + pathlib.Path(names[0]).name)),
          "nobody can fetch it any more")
    check(names[0] in kiosk.files(), "the release before still shows it")
    kiosk.province.withdraw("plan-2569")
    kiosk.province.publish(withdrawing=True)
    check(kiosk.sync(*source) == (0, "0001"), "release 4 came")
    check(not set(names) & set(kiosk.files()), "its pages are gone from the kiosk")
    check(not (kiosk.province.path / "pages" / pathlib.Path(names[0]).name).exists(),
          "and from the workspace")


def whole_way(folder):
    province, other = Province(folder / "one"), Province(folder / "two")
    said = province.publish()
    run(BIN / "tambon-publish", "-C", other.path, "import")
    check("document.page" not in said, "the pilot's documents are sound")
    pages_are_bounded_and_the_same(province, other)
    repository = province.path / "repository"
    stick = Kiosk(province, folder / "stick-store")
    check(stick.sync("--from", repository) == (0, "0001"), "a stick brings the release")
    a_page_is_on_the_screen(stick)
    url = run(SERVE, "start", repository, folder / "serve").strip()
    try:
        source = ("--url", url, "--ca", folder / "serve/certificate.pem")
        kiosk = Kiosk(province, folder / "store")
        check(kiosk.sync(*source) == (0, "0001"), "the server brings the release")
        check(set(kiosk.files()) == set(stick.files()), "both bring the same")
        a_page_is_on_the_screen(kiosk)
        a_lost_page_is_brought_later(kiosk, source, repository)
        a_hostile_document_stops_nothing(kiosk, source)
        a_withdrawn_document_goes(kiosk, source, repository)
    finally:
        run(SERVE, "stop", folder / "serve")


with tempfile.TemporaryDirectory(prefix="papers-") as scratch:
    whole_way(pathlib.Path(scratch))
print(f"ok: {checked} checks of pages from a PDF to the screen")
