#!/usr/bin/env python3
"""Documents on the site: the file an office sent, under its page, byte for byte; what is missing, is
another file or is no PDF stops the draft or the publishing, and the error says which and what to do; what
somebody altered on the server is found by verify; a withdrawn one goes.

    site_documents.py BIN_FOLDER
"""
import hashlib
import pathlib
import re
import shutil
import sys
import tempfile

from publish_bed import APPROVER, Workspace, check

BIN = pathlib.Path(sys.argv[1]).resolve()
OFFICE = "800121"
HEAD = "area_code,document_code,type,title,date,pages,file,url\r\n"
PLAN, REGISTER = b"%PDF-1.4\n% the plan\n" * 100, b"PK register"


class Province(Workspace):
    @property
    def intake(self):
        return self.path / "intake" / OFFICE

    @property
    def site(self):
        return self.path / "repository"

    def send(self, *rows):
        text = HEAD + "".join(f"{OFFICE},{row}\r\n" for row in rows)
        (self.intake / "documents.csv").write_text(text, encoding="utf-8")
        self.call("import", "--accept-vanished", "--again")

    def approve(self):
        said = self.call("diff", "--no-links")
        reason = [word for what in ("fewer", "link-check") if f"[{what}" in said
                  for word in ("--reason", f"{what}=แก้ไข")]
        return self.call("approve", "--by", APPROVER, "--yes", *reason, "--alone")

    def page_of(self, title):
        """Code and text of the page that a list leads to."""
        listed = (self.site / f"l/{OFFICE}/index.html").read_text(encoding="utf-8")
        found = re.search(r'<a href="../../d/(\w{7})/">' + re.escape(title), listed)
        if not found:
            return None, ""
        return found[1], (self.site / f"d/{found[1]}/index.html").read_text(encoding="utf-8")


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def a_document_is_there_byte_for_byte(province):
    (province.intake / "plan.pdf").write_bytes(PLAN)
    (province.intake / "list.xlsx").write_bytes(REGISTER)
    province.send("P1,plan,แผนของเรา,2026-01-15,12,plan.pdf,", "R1,register,บัญชีของเรา,2026-01-16,,list.xlsx,",
                  "W1,lesson,อยู่ที่อื่น,2026-01-17,,,https://www.example.go.th/w1.pdf")
    province.approve()
    said = province.call("publish")
    code, page = province.page_of("แผนของเรา")
    file = re.search(rf'href="../../(d/{code}/{code}-[0-9a-f]{{8}}\.pdf)"', page)
    check(file and (province.site / file[1]).read_bytes() == PLAN, "the page leads to the very file")
    check(sha256(PLAN) in page and "12\u00a0หน้า" in page and "2 กิโลไบต์" in page, "with digest, pages and size")
    check("เอกสารบนเว็บ" in said, "the officer is told how many there are")
    _, register = province.page_of("บัญชีของเรา")
    check(".xlsx\"" in register and "XLSX" in register, "a table is there too")
    _, elsewhere = province.page_of("อยู่ที่อื่น")
    check("https://www.example.go.th/w1.pdf" in elsewhere and "example.go.th/o" not in elsewhere,
          "what lies elsewhere is led to")
    return province.site / file[1]


def an_unchanged_file_is_not_copied(province, file):
    before = file.stat().st_ino
    (province.intake / "plan.pdf").rename(province.intake / "kept.pdf")
    (province.intake / "plan.pdf").write_bytes(PLAN)
    sheet = province.intake / "projects.csv"
    sheet.write_text(sheet.read_text(encoding="utf-8-sig").replace("กำลังดำเนินการ", "ชะลอ", 1), encoding="utf-8")
    province.call("import")
    province.approve()
    province.call("publish")
    check(file.stat().st_ino == before, "the next release links it")


def wrong_files_stop_the_publishing(province):
    plan = province.intake / "plan.pdf"
    for what, change, words in (
            ("another file", lambda: plan.write_bytes(PLAN + b"more"), "ไม่ใช่ไฟล์เดิม"),
            ("a missing file", plan.unlink, "ไม่พบไฟล์ plan.pdf"),
            ("what is no PDF", lambda: plan.write_bytes(b"<html>"), "ไม่ใช่ไฟล์เดิม")):
        plan.write_bytes(PLAN)
        province.send("P1,plan,แผนของเรา,2026-01-15,12,plan.pdf,", f"R1,register,บัญชี {what},2026-01-16,,list.xlsx,")
        change()
        said = province.call("diff", "--no-links")
        check(f"[document/{OFFICE}/P1]" in said and words in said and "นำเข้าใหม่" in said,
              f"{what} stops the draft")
        province.call("approve", "--by", APPROVER, "--yes", "--alone", expect=1)
    # The same bytes are imported: only that they are no PDF is wrong.
    plan.write_bytes(b"<html> not a PDF")
    province.call("import", "--again")
    said = province.call("diff", "--no-links")
    check(f"[document/{OFFICE}/P1]" in said and "บันทึกเป็น PDF" in said, "a page called .pdf stops the draft")
    # Between the approval and the publishing.
    plan.write_bytes(PLAN + b"% second edition\n")
    province.call("import", "--again")
    province.approve()
    approved = plan.read_bytes()
    plan.write_bytes(b"%PDF-1.4 altered")
    said = province.call("publish", expect=1)
    check(f"เอกสาร {OFFICE}/P1 “แผนของเรา”" in said and "ไม่ใช่ไฟล์เดิม" in said, "a file altered since stops publish")
    plan.unlink()
    said = province.call("publish", expect=1)
    check("ไม่พบไฟล์ plan.pdf" in said and "ให้วางไฟล์" in said, "so does one that is gone")
    _, page = province.page_of("แผนของเรา")
    check(sha256(PLAN) in page, "and the site stays as it was")
    plan.write_bytes(approved)
    province.call("publish")
    _, page = province.page_of("แผนของเรา")
    check(sha256(approved) in page and sha256(PLAN) not in page, "put right it comes out")


def an_altered_file_is_found(province):
    province.call("verify")
    code, page = province.page_of("แผนของเรา")
    file = province.site / re.search(rf'href="../../(d/{code}/[^"]+\.pdf)"', page)[1]
    kept = file.read_bytes()
    file.write_bytes(kept[:-1] + b"!")
    said = province.call("verify", expect=1)
    check(f"d/{code}/" in said and "แผนของเรา" in said, "verify finds an altered document on the site")
    file.write_bytes(kept)
    province.call("verify")


def a_withdrawn_document_goes(province):
    code, _ = province.page_of("แผนของเรา")
    province.send("R1,register,บัญชีของเรา,2026-01-16,,list.xlsx,")
    province.approve()
    province.call("publish")
    check(not (province.site / f"d/{code}").exists() and province.page_of("แผนของเรา")[0] is None,
          "a withdrawn document is gone with its file")


def a_restored_workspace_has_its_documents(province, folder):
    province.call("backup", folder / "all.tambon")
    again = Workspace(province.program, folder / "again")
    again.call("restore", folder / "all.tambon")
    files = {path.name: path.read_bytes() for path in again.path.glob("repository/d/*/*.xlsx")}
    check(list(files.values()) == [REGISTER], f"the site of a restored workspace has its documents")


with tempfile.TemporaryDirectory(prefix="tambon-documents-") as name:
    folder = pathlib.Path(name)
    workspace = Province(BIN / "tambon-publish", folder / "province").make(OFFICE)
    published = a_document_is_there_byte_for_byte(workspace)
    an_unchanged_file_is_not_copied(workspace, published)
    wrong_files_stop_the_publishing(workspace)
    an_altered_file_is_found(workspace)
    a_withdrawn_document_goes(workspace)
    a_restored_workspace_has_its_documents(workspace, folder)
    shutil.rmtree(workspace.path)
