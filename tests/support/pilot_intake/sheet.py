"""Writes rows the way an office fills in its sheet: headings, words, digits, dates."""

import csv
import io
from datetime import date

from .thai_date import date_text, thai_digits

# Key and the Thai heading printed in the templates, if it has one.
PROJECTS = (("project_code", "รหัสโครงการ"), ("fiscal_year_be", "ปีงบประมาณ"), ("village", "หมู่ที่"),
            ("issue_code", "ประเด็น"), ("issue_edition", None), ("name", "ชื่อโครงการ"),
            ("objective", "วัตถุประสงค์"), ("priority_rank", "ลำดับความสำคัญ"), ("focus", "โครงการเน้น"),
            ("doer", "ผู้ดำเนินการ"), ("responsible", "หน่วยงานรับผิดชอบ"), ("status", "สถานะ"),
            ("percent", "ร้อยละ"), ("status_date", "ข้อมูล ณ วันที่"), ("budget_community", "งบชุมชน"),
            ("budget_tao", "งบ อบต./เทศบาล"), ("budget_agency", "งบส่วนราชการ"),
            ("budget_other", "งบแหล่งอื่น"), ("funder", "ผู้สนับสนุน"), ("disbursed", "เบิกจ่ายแล้ว"),
            ("disbursed_date", "ณ วันที่"), ("start_date", None), ("end_date", None),
            ("parent_code", "โครงการหลัก"), ("weight", "น้ำหนัก"), ("programme", "โครงการขับเคลื่อน"),
            ("beyond_capacity", "เกินศักยภาพ"), ("forwarded_to", "ส่งต่อถึง"), ("forwarded_date", None),
            ("answer", "ผลการพิจารณา"), ("answer_amount", "วงเงินที่ได้รับ"), ("latitude", None),
            ("longitude", None), ("document_code", "เอกสาร"))
LADDER = (("project_code", None), ("rung", None), ("fiscal_year_be", None), ("date", None),
          ("reference", "เลขที่/หน้า"), ("document_code", None))
PLANS = (("area_code", None), ("fiscal_year_be", None), ("edition", "ฉบับที่"),
         ("identity", "อัตลักษณ์"), ("vision", "วิสัยทัศน์"), ("mission", "พันธกิจ"),
         ("strategy", "ยุทธศาสตร์"), ("common_issue", "ประเด็นร่วม"), ("forum_date", "วันประชาคม"),
         ("review_date", "วันทบทวน"), ("document_code", None))
DOCUMENTS = (("document_code", None), ("area_code", None), ("type", None), ("title", None),
             ("date", None), ("pages", None), ("url", None), ("issue_code", None),
             ("project_code", None))
DOCUMENTS_BESIDE = DOCUMENTS + (("file", "ไฟล์"),)

INDICATORS = (("set", "ชุดตัวชี้วัด"), ("edition", "ฉบับ"), ("indicator_code", "รหัสตัวชี้วัด"),
              ("area_code", None), ("year_be", "ปี พ.ศ."), ("surveyed", "จำนวนทั้งหมด"),
              ("passed", "ผ่าน"), ("failed", "ไม่ผ่าน"), ("value", "ค่า"), ("unit", "หน่วย"),
              ("sex", "เพศ"), ("as_of", None), ("source", "ที่มา"))
ACCOUNTS = (("area_code", None), ("year_be", "ปี พ.ศ."), ("household_count", "ครัวเรือนที่ทำบัญชี"),
            ("household_total", "ครัวเรือนทั้งหมด"), ("income_mean", "รายได้เฉลี่ย"),
            ("income_median", "รายได้มัธยฐาน"), ("expense_mean", "รายจ่ายเฉลี่ย"),
            ("expense_median", "รายจ่ายมัธยฐาน"), ("debt_mean", "หนี้สินเฉลี่ย"),
            ("debt_median", "หนี้สินมัธยฐาน"), ("saving_mean", "เงินออมเฉลี่ย"),
            ("saving_median", "เงินออมมัธยฐาน"), ("group_count", "กลุ่มครัวเรือน"), ("as_of", None))
CONSUMPTION = (("area_code", None), ("year_be", "ปี พ.ศ."), ("item", "รายการ"),
               ("households", "จำนวนครัวเรือน"), ("surveyed", "ครัวเรือนที่สำรวจ"))
PROCESS = (("area_code", None), ("scheme", "แนวทาง"), ("step_no", "ขั้นที่"), ("state", None),
           ("date", None), ("document_code", "เอกสาร"))
QUALITY = (("area_code", None), ("scheme", "ระบบรับรอง"), ("level", "ระดับ"), ("date", "วันที่รับรอง"),
           ("certifier", "ผู้รับรอง"))
PROFILE = (("area_code", None), ("section", "หมวด"), ("item", "รายการ"), ("value", "ข้อมูล"),
           ("unit", "หน่วย"), ("survey_date", "วันที่สำรวจ"), ("source", "ที่มา"))
ASSESSMENT = (("area_code", None), ("kind", "เรื่องที่ประเมิน"), ("round", "รอบ"), ("item", "หัวข้อ"),
              ("score", "คะแนน"), ("max_score", "คะแนนเต็ม"), ("date", "วันที่ประเมิน"))
ROLES = (("area_code", None), ("body", "คณะ"), ("role", "ตำแหน่ง"), ("person", "ชื่อบุคคล"),
         ("publish_name", "ให้แสดงชื่อ"), ("office_phone", "โทรศัพท์สำนักงาน"), ("vacant", "ว่าง"))
REPORTS = (("organisation", None), ("duty", None), ("month_be", None), ("sent_date", None))
PHOTOS = (("project_code", None), ("stage", "ช่วง"), ("date", "วันที่ถ่าย"), ("file", "ไฟล์"),
          ("caption", "คำบรรยาย"), ("people_visible", "เห็นบุคคล"), ("publish_people", None))

MONEY = {"budget_community", "budget_tao", "budget_agency", "budget_other", "disbursed",
         "answer_amount"} | {f"{name}_{kind}" for name in ("income", "expense", "debt", "saving")
                             for kind in ("mean", "median")}
CODES = {"project_code", "issue_code", "issue_edition", "parent_code", "document_code", "area_code",
         "common_issue", "url", "latitude", "longitude", "funder", "programme", "type", "set",
         "indicator_code", "source", "scheme", "organisation", "duty", "file",
         "office_phone"}
WORDS = {
    "community": "ชุมชนทำเอง", "shared": "ทำร่วมกัน", "agency": "หน่วยงานทำ",
    "proposed": "เสนอ", "in_plan": "อยู่ในแผน", "budgeted": "ได้รับงบประมาณ",
    "doing": "กำลังดำเนินการ", "done": "แล้วเสร็จ", "postponed": "ชะลอ", "cancelled": "ยกเลิก",
    "lao_plan": "แผนพัฒนาท้องถิ่น", "ordinance": "ข้อบัญญัติ", "male": "ชาย", "female": "หญิง",
    "now": "กำลังทำ", "next": "ยังไม่ทำ", "physical": "กายภาพ",
    "social": "สังคม การเมือง การปกครอง", "economic": "เศรษฐกิจ", "capital": "ทุนชุมชน",
    "before": "ก่อน", "during": "ระหว่าง", "after": "หลัง",
}


class Sheet:
    """One file. `rows` are dicts by column key."""

    def __init__(self, columns, office, draw):
        self.columns = columns
        self.office = office
        self.draw = draw
        self.date_style = {key: draw.pick(office.date_styles) for key, _ in columns}

    def to_bytes(self, title, rows):
        columns = self._used(rows)
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\r\n" if self.office.spreadsheet else "\n")
        writer.writerow([title] + [""] * (len(columns) - 1 if self.office.pad_title else 0))
        writer.writerow([self._heading(key, thai) for key, thai in columns])
        for row in rows:
            writer.writerow([self._cell(key, row.get(key)) for key, _ in columns])
        return text.getvalue().encode("utf-8-sig" if self.office.spreadsheet else "utf-8")

    def _used(self, rows):
        """Some offices delete the columns they do not need."""
        if not self.draw.chance(50):
            return self.columns
        return [column for column in self.columns
                if any(row.get(column[0]) not in (None, "", False) for row in rows)]

    def _heading(self, key, thai):
        return thai if self.office.thai_headings and thai else key

    def _cell(self, key, value):
        if value is None:
            return "-" if key in MONEY and self.office.dash else ""
        if isinstance(value, bool):
            return self.office.yes if value else self.office.no
        if isinstance(value, date):
            text = date_text(value, self.date_style[key])
        elif key in MONEY:
            text = self._money(key, value)
        elif key == "state" and value == "done":
            return "ทำแล้ว" if self.office.thai_headings else value
        elif key in ("doer", "status", "rung", "sex", "state", "section", "round", "stage"):
            return WORDS.get(value, value) if self.office.thai_headings else value
        else:
            text = str(value)
        return thai_digits(text) if self.office.thai_digits and key not in CODES else text

    def _money(self, key, baht):
        asked = key in ("budget_agency", "budget_other")
        if asked and baht >= 1_000_000 and baht % 100_000 == 0:      # not yet worked out
            return f"{baht // 1_000_000}.{baht // 100_000 % 10} ล้านบาท"
        return f"{baht:,}" if self.office.commas else str(baht)
