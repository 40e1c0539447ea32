#!/usr/bin/env python3
"""What export writes goes in again without a difference: the pilot, and sheets made to be awkward
(formulas, quotes, line ends, apostrophes, rounded money, negative numbers, taken codes).

    export.py BIN_FOLDER
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

from publish_bed import Workspace, ask, check

BIN = pathlib.Path(sys.argv[1]).resolve()
# What is not data: where a row came from, what was tried, who did what.
ASIDE = {"source_file", "source_year", "workbook_whole", "source_beside", "row_source", "intake_try", "audit_log",
         "release_made", "link_check"}
HEAD = "project_code,fiscal_year_be,village,issue_code,name,objective,doer,status,percent," \
       "status_date,budget_community,budget_tao,budget_agency,funder,latitude,longitude," \
       "parent_code,weight,answer\r\n"
NASTY = HEAD + "".join(row + "\r\n" for row in (
    "'=1+1,2569,\"1,3\",5.2,\"=HYPERLINK(\"\"http://x\"\")\",\"สองบรรทัด\nใน \"\"ช่อง\"\" เดียว; | ,\",community,"
    "doing,40.5,2026-01-15,1234.56,257 ล้านบาท,,,-8.123456789012,99.9,,,",
    "A-2,2569,,5.2,+66 คือรหัสประเทศ,-ลดต้นทุน,shared,doing,0.1,2026-01-15,0,,1.6 ล้าน,พอช.,,,'=1+1,2.5,'",
    "@x,2569,2,5.2,'ชื่อมีเครื่องหมาย,''=ซ้อน,agency,proposed,,2026-01-15,,,,,,,'=1+1,0.333333333333,@ตอบ",
))


def tables(path):
    names = [row[0] for row in ask(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {name: sorted(map(repr, ask(path, f"SELECT * FROM {name}")))
            for name in names if name not in ASIDE}


def round_trip(workspace, folder, what):
    out, again = folder / f"out-{what}", Workspace(workspace.program, folder / f"again-{what}")
    said = workspace.call("export", "--out", out, "--by", "ผู้ส่งออก")
    check(" 0 ไฟล์ 0 แถว" not in said, f"{what}: sheets are written")
    again.path.mkdir()
    shutil.copy(workspace.path / "province.conf", again.path)
    for part in ("reference", "intake"):
        shutil.copytree(out / part, again.path / part)
    said = again.call("import")
    check("ไม่รับ 0" in said, f"{what}: every one is taken back")
    before, after = tables(workspace.path / "province.db"), tables(again.path / "province.db")
    for name in before:
        if before[name] != after[name]:
            old, new = set(before[name]) - set(after[name]), set(after[name]) - set(before[name])
            sys.exit(f"{what}: {name} differs: {sorted(old)[:3]} became {sorted(new)[:3]}")
    check(len(before) > 30 and sum(map(len, before.values())) > 500,
          f"{what}: {len(before)} tables, {sum(map(len, before.values()))} rows, 0 differences")
    return out, again


def files_are_safe(out):
    for path in sorted(out.rglob("*.csv")):
        data = path.read_bytes()
        if not data.startswith(b"\xef\xbb\xbf") or not data.endswith(b"\r\n"):
            sys.exit(f"{path}: no BOM, or no CRLF at its end")
        if any(f'"{sign}'.encode() in data for sign in "=+-@"):
            sys.exit(f"{path}: a cell that a spreadsheet would run")
    print("ok: every file has BOM and CRLF and no cell that a spreadsheet would run")


def taken_code(workspace):
    """A project whose derived code another had got first: its own code must stay its own."""
    subprocess.run(["sqlite3", workspace.path / "province.db",
                    "INSERT INTO project_identity VALUES ('800120', '=1+1', '7777777')"], check=True)


def main():
    with tempfile.TemporaryDirectory(prefix="export-") as name:
        folder = pathlib.Path(name)
        workspace = Workspace(BIN / "tambon-publish", folder / "workspace").make()
        out, again = round_trip(workspace, folder, "pilot")
        files_are_safe(out)
        check("ข้อมูลตัวอย่าง" in (out / "intake/800120/projects.csv").read_text(encoding="utf-8-sig"),
              "a file of sample rows says so")
        workspace.call("export", "--out", out, expect=1)
        print("ok: a folder that is not empty is left alone")
        again.call("diff", "--no-links")
        print("ok: the fresh workspace makes a release")
        workspace = Workspace(BIN / "tambon-publish", folder / "one-office").make("800120")
        taken_code(workspace)
        (workspace.path / "intake/800120/projects.csv").write_text(NASTY, encoding="utf-8")
        (workspace.path / "intake/800120/ladder.csv").unlink()
        workspace.call("import", "--accept-vanished")
        names = [row[0] for row in ask(
            workspace.path / "province.db",
            "SELECT name FROM project WHERE area_code = '800120' AND fiscal_year_be = 2569 "
            "ORDER BY office_code")]
        check(names == ['=HYPERLINK("http://x")', "'ชื่อมีเครื่องหมาย", "+66 คือรหัสประเทศ"],
              f"an awkward sheet goes in as it was meant: {names}")
        out, again = round_trip(workspace, folder, "awkward")
        check(ask(again.path / "province.db",
                  "SELECT code FROM project WHERE office_code = '=1+1'") == [("7777777",)],
              "a code that was given otherwise stays what it is")
        text = (out / "intake/800120/projects.csv").read_text(encoding="utf-8-sig")
        check(text.startswith('"รหัสโครงการ"') and '"ข้อมูลตัวอย่าง"\n' in text and
              '"ใช่"\n' in text, "real and sample rows of one office stand in one file, marked")
        files_are_safe(out)


main()
