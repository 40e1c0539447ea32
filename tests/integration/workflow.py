#!/usr/bin/env python3
"""From imported sheets to a published release by two people: what the draft shows, what asks for a
reason, who may approve, what is published when, and what the audit log says of it.

    workflow.py BIN_FOLDER
"""
import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib

from publish_bed import APPROVER, EPOCH, IMPORTER, Workspace, ask, check

BIN = pathlib.Path(sys.argv[1]).resolve()
OFFICES = ("800120", "800121", "800122", "800201", "800203", "800302")
PROJECTS = "intake/800120/projects.csv"


def drop_rows(text, count):
    """The sheet without its last rows."""
    lines = text.splitlines(keepends=True)
    return "".join(lines[:-count])


def another_status(text):
    for old, new in (("กำลังดำเนินการ", "ชะลอ"), (",doing,", ",postponed,")):
        if old in text:
            return text.replace(old, new, 1)
    sys.exit("the sheet has no project under way left")


def first_release(workspace):
    check("diff" in workspace.call("publish", expect=1), "publish says what comes before it")
    said = workspace.call("diff", "--no-links")
    check("ชุดแรก" in said, "the first draft has nothing to be compared with")
    check("approve" in workspace.call("publish", expect=1), "a draft is not published unapproved")
    before = workspace.repository()
    said = workspace.call("approve", "--by", "สมชาย   ใจดี", expect=1)
    check(IMPORTER in said, "who imported cannot approve")
    check(not (workspace.path / "approved").exists(), "and nothing was signed")
    said = workspace.call("approve", "--by", "สมชาย ใจดี", "--alone", expect=1)
    check("--yes" in said, "alone, it has to be confirmed")
    workspace.call("approve", "--by", APPROVER)
    check(workspace.repository() == before, "approving publishes nothing")
    workspace.call("publish", "--by", "เวรเผยแพร่")
    check(workspace.published() == 1, "then publishing does")
    check("ไม่มีอะไรเปลี่ยน" in workspace.call("diff", "--no-links"), "nothing is left to draft")
    check(not (workspace.path / "draft/draft.json").exists(), "so there is no draft")


def an_ordinary_month(workspace):
    workspace.edit(PROJECTS, another_status)
    page = workspace.path / "diff.html"
    said = workspace.call("diff", "--no-links", "--html", page)
    check("ต.ปากพูน" in said and "กำลังดำเนินการ → ชะลอ 1" in said, "a changed status is counted")
    check("ไม่มีข้อสังเกต" in said, "and asks for no reason")
    html = page.read_text(encoding="utf-8")
    check("กำลังดำเนินการ" in html and "<td>ชะลอ</td>" in html, "the page for printing has the project")
    workspace.call("approve", "--by", APPROVER)
    # Imported after the draft: not in this release.
    workspace.edit("intake/800122/projects.csv", another_status)
    approved = (workspace.path / "approved/release.db").read_bytes()
    said = workspace.call("publish")
    check("1 ไฟล์ รออยู่สำหรับชุดถัดไป" in said, "a later import waits for the next release")
    check((workspace.path / "releases/2.db").read_bytes() == approved,
          "what goes out is what was approved, byte for byte")
    notes = ask(workspace.path / "releases/2.db",
                "SELECT what, old_value, new_value FROM change WHERE area_code = '800120'")
    check(("status", "doing", "postponed") in notes, "the release says itself what is new in it")
    said = workspace.call("diff", "--no-links")
    check("(800122)" in said and "(800120)" not in said, "the next draft has what was left over")
    workspace.call("approve", "--by", APPROVER)
    workspace.call("publish")


def preview(workspace):
    """The kiosk itself draws the draft, and says on every page that it is one."""
    workspace.call("preview", "--list", "/area/800120", expect=1)
    print("ok: without a draft there is nothing to look at")
    workspace.edit(PROJECTS, another_status)
    workspace.call("diff", "--no-links")
    left = set(pathlib.Path(tempfile.gettempdir()).glob("tambon-preview-*"))
    said = workspace.call("preview", "--list", "/area/800120")
    check("ปากพูน" in said and "ร่างชุดที่ 4 ยังไม่เผยแพร่" in said, "the page of the draft says so")
    picture = workspace.path / "preview.png"
    workspace.call("preview", "--picture", "/area/800120/projects", picture)
    check(picture.read_bytes().startswith(b"\x89PNG"), "a page can be had as a picture")
    check(set(pathlib.Path(tempfile.gettempdir()).glob("tambon-preview-*")) == left,
          "the throw-away store is gone")
    workspace.call("approve", "--by", APPROVER)
    workspace.call("publish")


def concerns(workspace):
    workspace.edit(PROJECTS, lambda text: drop_rows(text, 2), "--accept-vanished")
    said = workspace.call("diff", "--no-links")
    check("[fewer/800120/projects]" in said, "fewer rows than before ask for a reason")
    said = workspace.call("approve", "--by", APPROVER, "--yes", expect=1)
    check("--reason" in said, "which --yes does not make up")
    workspace.call("approve", "--by", APPROVER, "--reason", "fewwer=x", expect=1)
    workspace.call("approve", "--by", APPROVER, "--reason", "fewer/800120/projects=", expect=1)
    print("ok: a reason must name a concern and say something")
    workspace.call("approve", "--by", APPROVER, "--reason", "fewer/800120/projects=ซ้ำกับปีก่อน")
    workspace.call("publish")
    check((APPROVER, "reason", "fewer/800120/projects", "ซ้ำกับปีก่อน") in workspace.log(),
          "the reason is in the log, by name")
    sheet = workspace.path / "intake/800122/projects.csv"
    lines = sheet.read_text(encoding="utf-8-sig").splitlines(keepends=True)
    head = next(i for i, line in enumerate(lines) if "รหัสโครงการ" in line or "project_code" in line)
    workspace.edit("intake/800122/ladder.csv", lambda text: "".join(
        text.splitlines(keepends=True)[:2]) + "", "--accept-vanished")
    workspace.edit("intake/800122/projects.csv",
                   lambda text: "".join(lines[:head + 2]), "--accept-vanished")
    said = workspace.call("diff", "--no-links")
    check("/800122/projects]" in said, "losing nearly everything does too")
    workspace.call("approve", "--by", APPROVER, "--reason", "fewer=ยกเลิกทั้งชุด", "--reason",
                   "vanished=ยกเลิกทั้งชุด", "--reason", "amount=ยกเลิกทั้งชุด", expect=1)
    reasons = [part for name in sorted(set(re.findall(r"\[(\w[\w-]*)/", said)))
               for part in ("--reason", f"{name}=ยกเลิกทั้งชุด")]
    workspace.call("approve", "--by", APPROVER, *reasons)
    workspace.call("publish")


def approvals_go_stale(workspace):
    workspace.edit(PROJECTS, another_status)
    workspace.call("diff", "--no-links")
    draft = workspace.path / "draft/release.db"
    with draft.open("r+b") as file:
        file.seek(5000)
        file.write(b"somebody else")
    workspace.call("approve", "--by", APPROVER, expect=1)
    print("ok: a draft that somebody touched is not approved")
    workspace.call("diff", "--no-links")
    workspace.call("approve", "--by", APPROVER)
    kept = workspace.path.parent / "kept"
    shutil.copytree(workspace.path / "approved", kept)
    workspace.call("publish")
    before = workspace.repository()
    shutil.copytree(kept, workspace.path / "approved")
    workspace.call("publish")
    check(workspace.repository() == before, "an approval that is out already changes nothing")
    workspace.edit(PROJECTS, another_status)
    workspace.publish()
    before = workspace.repository()
    shutil.copytree(kept, workspace.path / "approved")
    said = workspace.call("publish", expect=1)
    check("approve" in said and workspace.repository() == before,
          "one that was overtaken by another release is refused")
    shutil.rmtree(workspace.path / "approved")
    shutil.rmtree(kept)


def alone(workspace):
    workspace.edit(PROJECTS, another_status)
    workspace.call("diff", "--no-links")
    workspace.call("approve", "--by", IMPORTER, "--alone", "--yes")
    workspace.call("publish")
    said = [detail for who, action, _, detail in workspace.log()
            if who == IMPORTER and action == "approve"]
    check(len(said) == 1 and "คนเดียวกัน" in said[0], "approving alone is written down as such")


def png(shade):
    """A small picture, written by hand."""
    def chunk(kind, data):
        return (struct.pack(">I", len(data)) + kind + data +
                struct.pack(">I", zlib.crc32(kind + data)))
    rows = b"".join(b"\0" + b"".join(bytes((x * 3 % 256, y * 4 % 256, shade)) for x in range(80))
                    for y in range(60))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 80, 60, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def photos_in(workspace):
    return sorted(path.name.split(".")[0]
                  for path in (workspace.path / "repository/targets/photo").glob("*.jpg"))


def photos_on_pages(workspace):
    """Those that the pages of the years lead to, all of them files of the repository."""
    names = set()
    for page in (workspace.path / "repository").glob("t/*/*/index.html"):
        for link in re.findall(r'<img src="([^"]+)"', page.read_text(encoding="utf-8")):
            file = pathlib.Path(os.path.normpath(page.parent / link))
            names.add(file.name.split(".")[0] if file.is_file() else link)
    return sorted(names)


def photos(workspace):
    """Pictures are targets of their own, and go when the release shows them no more."""
    if shutil.which("vipsthumbnail") is None:
        print("ok: (pictures not tried: libvips-tools is not installed)")
        return
    folder = workspace.path / "intake/800121"
    code = ask(workspace.path / "province.db", "SELECT office_code FROM project WHERE "
               "area_code = '800121' ORDER BY office_code")[0][0]
    (folder / "one.png").write_bytes(png(10))
    (folder / "two.png").write_bytes(png(200))
    head = "project_code,stage,date,file,caption,people_visible\r\n"
    row = f"{code},during,2026-01-10,{{}},,ไม่ใช่\r\n"
    (folder / "photos.csv").write_text(head + row.format("one.png") + row.format("two.png"),
                                       encoding="utf-8")
    workspace.call("import", "--by", IMPORTER)
    workspace.publish()
    wanted = sorted({row[0] for row in ask(workspace.path / "province.db",
                                           "SELECT sha256 FROM photo")})
    check(len(wanted) >= 2 and photos_in(workspace) == wanted, "pictures are files of the release")
    check(photos_on_pages(workspace) == wanted, "and on the pages of their projects")
    (folder / "photos.csv").write_text(head + row.format("one.png"), encoding="utf-8")
    workspace.call("import", "--by", IMPORTER, "--accept-vanished")
    workspace.publish("--reason", "fewer=ถอนภาพ")
    check(len(photos_in(workspace)) == len(wanted) - 1,
          "a withdrawn picture is gone from the repository")
    check(photos_on_pages(workspace) == photos_in(workspace), "and from the pages")


def the_log(workspace):
    said = workspace.call("log", "--since", "21/11/2569")
    check("เวรเผยแพร่" in said and "ไม่มีรายการใดถูกแก้ไข" in said, "the log is printed and verified")
    check("0 จาก" in workspace.call("log", "--since", "22 พ.ย. 2569"), "from a day on")
    for what, tamper in (
            ("a changed entry", "DROP TRIGGER audit_log_is_never_changed;"
             "UPDATE audit_log SET who = 'คนอื่น' WHERE action = 'approve'"),
            ("a log cut off at its end", "DROP TRIGGER audit_log_is_never_cut;"
             "DELETE FROM audit_log WHERE id > (SELECT max(id) - 9 FROM audit_log)")):
        copy = workspace.path.parent / "tampered"
        shutil.copytree(workspace.path, copy)
        subprocess.run(["sqlite3", copy / "province.db", tamper], check=True)
        Workspace(workspace.program, copy).call("log", expect=1)
        shutil.rmtree(copy)
        print(f"ok: {what} is noticed")


def main():
    check((BIN / "tambon-publish").is_file() and EPOCH, "tambon-publish is built")
    with tempfile.TemporaryDirectory(prefix="workflow-") as folder:
        workspace = Workspace(BIN / "tambon-publish", pathlib.Path(folder) / "workspace").make(*OFFICES)
        for part in (first_release, an_ordinary_month, preview, concerns, approvals_go_stale,
                     alone, photos, the_log):
            part(workspace)


main()
