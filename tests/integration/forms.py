#!/usr/bin/env python3
"""What the province sends to the offices, read back with openpyxl: templates, reports with the rows as
sent.

    forms.py BIN_FOLDER SOURCE_FOLDER
"""
import csv
import pathlib
import shutil
import sqlite3
import sys
import tempfile

sys.dont_write_bytecode = True

from forms_bed import EPOCH, SOURCE, as_page, call, check, make_workspace  # noqa: E402
import openpyxl  # noqa: E402

MARKER = "ปัญหาในแถวนี้"
RED, YELLOW = "FFFFCDD2", "FFFFF3C4"


def rows_of(sheet):
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_report_to_the_offices(folder, workspace):
    bad = folder / "bad"
    shutil.copytree(SOURCE / "tests/data/faults/intake", bad)
    formula = bad / "800120/projects.csv"
    formula.write_text(formula.read_text().replace("สวรรค์", "=1+1"), encoding="utf-8")
    out = folder / "reports"
    call("-C", workspace, "check", bad, "--report-dir", out, expect=1)
    check(sorted(path.name[:6] for path in out.iterdir()) ==
          ["800120", "800908", "800999", "801002"], "each office has its own report")

    book = openpyxl.load_workbook(next(out.glob("800120-*.xlsx")))
    check(book.sheetnames[0] == "สรุป" and book["office"].sheet_state == "hidden",
          "the summary comes first, the office sheet is hidden")
    check(book["office"]["B1"].value == "800120", "the workbook knows its office")
    summary = rows_of(book["สรุป"])
    heading = summary.index(next(row for row in summary if row[0] == "ระดับ"))
    levels = [row[0] for row in summary[heading + 1:]]
    check(levels == sorted(levels, key=["ผิดพลาด", "ควรตรวจ"].index) and len(set(levels)) == 2,
          "errors stand before warnings")
    check(book["สรุป"].auto_filter.ref is not None, "the summary can be filtered")
    check_marked_rows(book, bad)
    check_nothing_personal(openpyxl.load_workbook(next(out.glob("801002-*.xlsx"))))
    page = as_page(next(out.glob("800120-*.xlsx")))
    check("สรุป" in page and MARKER in page, "another spreadsheet program opens it")


def check_marked_rows(book, bad):
    sheet = book["เอกสาร"]
    lines = (bad / "800120/documents.csv").read_text(encoding="utf-8-sig").splitlines()
    check(sheet["A1"].value == MARKER and sheet["B1"].value == lines[0].split(",")[0],
          "the office's own rows follow the marker column")
    check(all(sheet.cell(number, 2).value == (line.split(",")[0] or None)
              for number, line in enumerate(lines, 1)), "rows have the numbers they had")
    bad_type = next(cell for cell in sheet["D"] if cell.value == "นิยาย")
    check(bad_type.fill.start_color.rgb == RED and "ผิดพลาด" in bad_type.comment.text,
          "a cell in question is coloured and commented")
    check(sheet.cell(bad_type.row, 1).value.startswith("[ผิดพลาด] type"), "the row says so too")
    clean = sheet.cell(2, 2)
    check(clean.comment is None and clean.fill.fill_type is None, "clean cells are left alone")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    check("f" not in kinds, "nothing in the report is a formula")


def check_nothing_personal(book):
    """What the fault files plant is shown masked, in the rows as sent as well."""
    texts = [text for sheet in book for row in sheet.iter_rows() for cell in row
             for text in (str(cell.value or ""), cell.comment.text if cell.comment else "")]
    planted = ("081-234-5678", "๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘", "สมชาย", "somchai99", "somchai@gmail.com")
    check(not [text for text in texts if any(part in text for part in planted)],
          "nothing personal goes round in a report")
    check(any("08x-xxx-xx78" in text for text in texts), "but its masked form says what it was")


def test_report_of_the_whole_run(folder, workspace):
    xlsx, page = folder / "all.xlsx", folder / "all.html"
    call("-C", workspace, "check", folder / "bad", "--report", xlsx, expect=1)
    call("-C", workspace, "check", folder / "bad", "--report", page, expect=1)
    book = openpyxl.load_workbook(xlsx)
    check("800120 โครงการ" in book.sheetnames and "office" not in book.sheetnames,
          "the whole run names each sheet by its office")
    first = xlsx.read_bytes()
    call("-C", workspace, "check", folder / "bad", "--report", xlsx, expect=1)
    check(xlsx.read_bytes() == first, "the same run gives the same bytes")
    text = page.read_text(encoding="utf-8")
    check("<script" not in text and "src=" not in text and text.index(">ผิดพลาด<") <
          text.index(">ควรตรวจ<"), "the page stands alone, errors first")


def example_blocks(book):
    """The blocks of the sheet ตัวอย่าง: sheet name -> [headings, row, …]."""
    blocks, name = {}, None
    for row in rows_of(book["ตัวอย่าง"])[1:]:
        if row[0] in book.sheetnames and not any(row[1:]):
            name = row[0]
            blocks[name] = []
        elif name and any(row):
            width = len(blocks[name][0]) if blocks[name] else len([cell for cell in row if cell])
            blocks[name].append([cell or "" for cell in row[:width]])
    return blocks


def test_templates(folder, workspace):
    out = folder / "templates"
    call("-C", workspace, "template", "--out", out, "--csv")
    call("-C", workspace, "template", "--out", out, "--reference")
    check(len(list(out.glob("??????-*.xlsx"))) == 60 and len(list(out.glob("80-*.xlsx"))) == 1,
          "a workbook for each office and one for the province")
    path = out / "800120-ปากพูน.xlsx"
    book = openpyxl.load_workbook(path)
    check([book["office"][place].value for place in ("A1", "B1")] == ["tambon_code", "800120"] and
          book["office"].sheet_state == "hidden", "the workbook knows its office")
    check("ตำบลปากพูน" in book["คำอธิบาย"]["A2"].value, "it is made out to the office")
    check_headings(book)
    check_lists(book)
    first = path.read_bytes()
    call("-C", workspace, "template", "--out", out, "--tambon", "800120")
    check(path.read_bytes() == first, "the same day gives the same bytes")
    call("-C", workspace, "template", "--out", out, "--tambon", "999999", expect=1)
    check_imports(folder, workspace, out, book)


def check_headings(book):
    sheet = book["โครงการ"]
    heads = [cell.value for cell in sheet[1]]
    check("รหัสโครงการ*" in heads and "งบชุมชน (บาท)" in heads, "headings have stars and units")
    check(all(cell.comment and ("ต้องกรอก" in cell.comment.text) == cell.value.endswith("*")
              for kind in book.worksheets[1:14] for cell in kind[1] if cell.value),
          "every heading has a note that says whether it must be filled")
    check(sheet.freeze_panes == "A2" and sheet.max_row == 1, "one heading row, frozen, no rows")
    dimensions = sheet.column_dimensions
    check(all(style_of(book, "โครงการ", heads.index(head)).number_format == "@"
              for head in ("รหัสโครงการ*", "ข้อมูล ณ วันที่*", "เอกสาร")) and dimensions is not None,
          "codes and dates stay as they are typed")


def style_of(book, sheet, index):
    letter = openpyxl.utils.get_column_letter(index + 1)
    for dimension in book[sheet].column_dimensions.values():
        if dimension.min <= index + 1 <= dimension.max or dimension.index == letter:
            return dimension
    sys.exit(f"column {letter} of {sheet} has no format")


def check_lists(book):
    names = {defined.name: defined.attr_text for defined in book.defined_names.definedName}
    rules = [rule for sheet in book for rule in sheet.data_validations.dataValidation]
    lists = {rule.formula1 for rule in rules if rule.type == "list"}
    wanted = {f"list_{name}" for name in ("duties", "issues", "organisations", "places", "programmes",
                                          "projects_status", "schemes", "villages", "yes_no")}
    check(wanted <= lists <= set(names), "every dropdown is a named range")
    for name in sorted(lists):
        sheet, place = names[name].rsplit("!", 1)
        cells = book[sheet.strip("'")][place.replace("$", "")]
        values = [row[0].value for row in cells] if isinstance(cells, tuple) else [cells.value]
        check(values and all(values), f"{name} has {len(values)} items and no gap")
    check(all(len(rule.prompt or "") <= 255 and len(rule.promptTitle or "") <= 32 and
              len(rule.error or "") <= 255 for rule in rules), "messages are as long as Excel takes")
    issues = names["list_issues"].rsplit("!", 1)[1].replace("$", "")
    check(len(book["รายการ"][issues]) == 22, "the issues are those of the edition in force")


def check_imports(folder, workspace, out, book):
    for empty in (out / "800120", out / "800120-ปากพูน.xlsx", out / "80-นครศรีธรรมราช.xlsx"):
        said = call("-C", workspace, "check", empty)
        check("ข้อผิดพลาด 0, ควรตรวจ 0" in said and "นำเข้าได้ 0 ไฟล์" in said,
              f"an empty template is no rows, no error: {empty.name}")
    blocks = example_blocks(book)
    check(len(blocks) >= 13, "every sheet has an example")
    for name, rows in blocks.items():
        for row in rows[1:]:
            book[name].append([cell or None for cell in row])
    filled = folder / "ตำบลเราส่งแล้ว.xlsx"  # the hidden sheet tells whose it is
    book.save(filled)
    # The picture that the example of the photos names.
    shutil.copy(SOURCE / "tests/data/faults/intake/800120/good.png", folder / "69-001.jpg")
    fresh = folder / "fresh"
    call("init", fresh, "--pilot")
    call("-C", fresh, "import", fresh / "reference")
    said = call("-C", fresh, "import", filled)
    check("ข้อผิดพลาด 0, ควรตรวจ 0" in said and "ไม่รับ 0" in said,
          "a template filled as in its example imports without an error or a warning")


def test_report_sent_back_corrected(folder, workspace):
    sheet = folder / "sent" / "800120" / "documents.csv"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("document_code,area_code,type,title,date,url\n"
                     "r1,800120,นิยาย,แผน,1/10/2568,https://plan.example.org/1.pdf\n",
                     encoding="utf-8")
    fresh = folder / "fresh"
    out = folder / "sent-back"
    call("-C", fresh, "import", sheet, "--accept-vanished", "--report-dir", out, expect=1)
    path = next(out.glob("800120-*.xlsx"))
    book = openpyxl.load_workbook(path)
    wrong = next(cell for row in book["เอกสาร"].iter_rows() for cell in row if cell.value == "นิยาย")
    wrong.value = "แผน"
    book.save(path)
    said = call("-C", fresh, "import", path, "--accept-vanished")
    check("นำเข้า 1 ไฟล์ (1 แถว)" in said and "ข้อผิดพลาด 0" in said,
          "the office corrects the report itself and sends it")


def test_duty(folder, workspace):
    out = folder / "duty"
    with (workspace / "intake/800120/reports.csv").open("w", encoding="utf-8") as reports:
        reports.write("organisation,duty,month_be,sent_date\n"
                      "province-admin,municipality-report,2569-11,2/11/2569\n"
                      "codi,municipality-report,2569-11,3/11/2569\n")
    call("-C", workspace, "import", workspace / "intake/800120/reports.csv", "--accept-vanished")
    call("-C", workspace, "report", "--month", "2569-11", "--out", out)
    tables = {path.name.rsplit("-2569-11", 1)[0]:
              list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
              for path in out.glob("*.csv")}
    first = tables["กำหนดส่ง"][0]
    due = next(row for row in tables["กำหนดส่ง"] if row["กำหนด"] == "1 พ.ย. 2569")
    check("2 พฤศจิกายน 2569 (เลื่อน" in due["ครบกำหนดจริง"] and first is not None,
          "a deadline on a Sunday moves to the Monday")
    database = sqlite3.connect(f"file:{workspace}/province.db?mode=ro", uri=True)
    sent = [row[0] for row in database.execute(
        "SELECT sent_date FROM report WHERE month_be = '2569-11' AND duty = 'municipality-report' "
        "AND sent_date IS NOT NULL")]
    in_time = sum(day <= "2026-11-02" for day in sent)
    check((due["ส่งทันกำหนด (ราย)"], due["ส่งช้า (ราย)"]) == (str(in_time), str(len(sent) - in_time))
          and 0 < in_time < len(sent), "who sent by then and who later is counted")
    count, asked, disbursed = database.execute(
        "SELECT count(*), sum(budget_satang), sum(disbursed_satang) FROM project "
        "WHERE fiscal_year_be = 2570 AND status <> 'cancelled'").fetchone()
    for name in ("ก้าวหน้า-กลุ่ม", "ก้าวหน้า-อำเภอ", "ก้าวหน้า-ตำบล"):
        total = sum(int(row["โครงการ"]) for row in tables[name])
        check(total == database.execute("SELECT count(*) FROM project WHERE fiscal_year_be = 2570")
              .fetchone()[0], f"{name} counts every project once")
    check(sum(int(row["โครงการ"]) for row in tables["การเงิน-ตำบล"]) == count, "so does the money")
    for name in ("การเงิน-ตำบล", "การเงิน-แหล่งงบ"):
        inside, outside = (sum(round(float(row[column] or 0) * 100) for row in tables[name])
                           for column in ("เบิกจ่าย ณ ในเดือนนี้ (บาท)", "เบิกจ่าย ณ เดือนอื่น (บาท)"))
        check(inside + outside == disbursed and inside > 0 and outside > 0,
              f"{name}: months are kept apart and nothing is lost")
        check(sum(round(float(row["ขอไว้ (บาท)"] or 0) * 100) for row in tables[name]) == asked,
              f"{name}: what was asked for adds up")
    check(len(tables["ตัวอย่างแผน"]) == 3, "the three samples are on the list")
    check(len(tables["แผนรายพื้นที่"]) == database.execute(
        "SELECT count(*) FROM area WHERE level IN ('tambon', 'village')").fetchone()[0],
        "a row a tambon and village")
    database.close()
    page = (out / "รายงาน-2569-11.html").read_text(encoding="utf-8")
    check("ตัวอย่าง: ในรายงานนี้มีข้อมูลที่แต่งขึ้น" in page, "made-up data say so")
    book = openpyxl.load_workbook(out / "รายงาน-2569-11.xlsx")
    check(book.sheetnames[0] == "กำหนดส่ง" and len(book.sheetnames) == 8, "a sheet a table")


def test_board(folder, workspace):
    page, table, book = folder / "board.html", folder / "board.csv", folder / "board.xlsx"
    organisations = workspace / "reference/organisations.csv"
    lines = [line for line in organisations.read_text(encoding="utf-8-sig").splitlines()
             if not line.startswith("lao-800120,")]
    columns = lines[0].split(",")
    row = {"code": "lao-800120", "name_th": "อบต.ปากพูน", "phone": "075-123456",
           "area_code": "800120"}
    if "area_code" not in columns:
        lines = [line + "," for line in lines]
        lines[0] += "area_code"
        columns.append("area_code")
    lines.append(",".join(row.get(column, "") for column in columns))
    organisations.write_text("\n".join(lines) + "\n", encoding="utf-8")
    plans = workspace / "intake/800908/plans.csv"
    good = plans.read_bytes()
    plans.write_bytes((SOURCE / "tests/data/faults/intake/800908/plans.csv").read_bytes())
    later = str(int(EPOCH) + 40 * 86400)  # 31 December 2569
    call("-C", workspace, "import", expect=1, epoch=later)
    plans.write_bytes(good)
    said = call("-C", workspace, "board", "--html", page, "--csv", table, "--xlsx", book,
                epoch=later)
    check("ส่งแล้ว 1 จาก 60 ตำบล" in said, "who sent in the month is counted")
    rows = list(csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines()))
    kapang = next(row for row in rows if row["ตำบล"] == "กะปาง")
    check(kapang["เดือนนี้"] == "ต้องแก้" and kapang["แผนชุมชน"] == "✗" and int(kapang["ผิดพลาด"]) > 0,
          "a refused file counts as sent, to be corrected")
    pak_phun = next(row for row in rows if row["ตำบล"] == "ปากพูน")
    check(pak_phun["เดือนนี้"] == "ยังไม่ส่ง" and pak_phun["โครงการ"] == "○" and
          pak_phun["อายุ (วัน)"] == "40" and pak_phun["ข้อมูล"] == "ตัวอย่าง",
          "what came before the month is told with its age")
    check(pak_phun["โทรศัพท์สำนักงาน"] == "075-123456", "the office's telephone is at hand")
    check([row["อำเภอ"] for row in rows][:3] == ["ขนอม", "จุฬาภรณ์", "ฉวาง"], "districts in Thai order")
    november = call("-C", workspace, "board", "--month", "2569-11", epoch=later)
    check("ส่งแล้ว 60 จาก 60 ตำบล" in november, "an earlier month can be asked for")
    call("-C", workspace, "board", "--month", "11/2569", expect=1)
    check(openpyxl.load_workbook(book).active.freeze_panes is not None and
          page.read_text(encoding="utf-8").count("<tr>") == 61, "as a page and a workbook too")


def main():
    with tempfile.TemporaryDirectory(prefix="tambon-forms-") as name:
        folder = pathlib.Path(name)
        workspace = make_workspace(folder)
        test_templates(folder, workspace)
        test_report_to_the_offices(folder, workspace)
        test_report_of_the_whole_run(folder, workspace)
        test_report_sent_back_corrected(folder, workspace)
        test_duty(folder, workspace)
        test_board(folder, workspace)


main()
