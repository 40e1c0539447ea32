#include <glib.h>

#include "columns.h"
#include "sheets.h"

static const IntakeChoice document_types[] = {{"plan", "แผน", "แผนชุมชน|เล่มแผน"},
                                              {"register", "บัญชีโครงการ", "ทะเบียนโครงการ"},
                                              {"indicator_table", "ตารางตัวชี้วัด", NULL},
                                              {"lesson", "บทเรียน", "ถอดบทเรียน"},
                                              {"newsletter", "จดหมายข่าว", NULL},
                                              {"video", "วีดิทัศน์", "วิดีโอ|วีดีโอ"},
                                              {"radio", "รายการวิทยุ", "วิทยุ"},
                                              {"form", "แบบฟอร์ม", NULL},
                                              {"other", "อื่น ๆ", NULL},
                                              {NULL, NULL, NULL}};

static const IntakeChoice doers[] = {{"community", "ชุมชนทำเอง", "ชุมชน"},
                                     {"shared", "ทำร่วมกัน", "ร่วมกัน"},
                                     {"agency", "หน่วยงานทำ", "หน่วยงาน"},
                                     {NULL, NULL, NULL}};

static const IntakeChoice statuses[] = {{"proposed", "เสนอ", "เสนอโครงการ"},
                                        {"in_plan", "อยู่ในแผน", "บรรจุในแผน"},
                                        {"budgeted", "ได้รับงบประมาณ", "ได้งบประมาณ|ได้รับงบ"},
                                        {"doing", "กำลังดำเนินการ", "อยู่ระหว่างดำเนินการ|กำลังทำ"},
                                        {"done", "แล้วเสร็จ", "เสร็จแล้ว|เสร็จสิ้น"},
                                        {"postponed", "ชะลอ", "เลื่อน"},
                                        {"cancelled", "ยกเลิก", NULL},
                                        {NULL, NULL, NULL}};

static const IntakeChoice rungs[] = {{"village", "หมู่บ้าน", "แผนหมู่บ้าน"},
                                     {"tambon", "ตำบล", "แผนตำบล"},
                                     {"lao_plan", "แผนพัฒนาท้องถิ่น", NULL},
                                     {"ordinance", "ข้อบัญญัติ", "ข้อบัญญัติงบประมาณ|เทศบัญญัติ"},
                                     {"district", "อำเภอ", "แผนอำเภอ"},
                                     {"province", "จังหวัด", "แผนจังหวัด"},
                                     {NULL, NULL, NULL}};

static const IntakeColumn document_columns[DOCUMENT_COLUMN_COUNT] = {
    [DOCUMENT_AREA] = COLUMN("area_code", "พื้นที่", "รหัสพื้นที่|ตำบล", AREA, KEY),
    [DOCUMENT_CODE] = COLUMN("document_code", "รหัสเอกสาร", "เอกสาร", CODE, KEY),
    [DOCUMENT_TYPE] =
        COLUMN("type", "ชนิดเอกสาร", "ชนิด|ประเภท", CHOICE, NEEDED, .choices = document_types),
    [DOCUMENT_TITLE] = COLUMN("title", "ชื่อเอกสาร", "ชื่อเรื่อง|ชื่อ", TEXT, NEEDED, .maximum = 500),
    [DOCUMENT_DATE] = COLUMN("date", "วันที่ของเอกสาร", "วันที่", DATE, NEEDED),
    [DOCUMENT_PAGES] =
        COLUMN("pages", "จำนวนหน้า", "หน้า", INTEGER, OPTIONAL, .minimum = 1, .maximum = 100000),
    [DOCUMENT_FILE] = COLUMN("file", "ไฟล์", "ชื่อไฟล์", TEXT, OPTIONAL, .maximum = 200),
    [DOCUMENT_URL] = COLUMN("url", "ที่อยู่เว็บ", "ลิงก์|เว็บ", TEXT, OPTIONAL, .maximum = 500),
    [DOCUMENT_ISSUE] = COLUMN("issue_code", "ประเด็น", "รหัสประเด็น", ISSUE, OPTIONAL),
    [DOCUMENT_PROJECT] = COLUMN("project_code", "รหัสโครงการ", "โครงการ", CODE, OPTIONAL),
};

static const IntakeColumn plan_columns[PLAN_COLUMN_COUNT] = {
    [PLAN_AREA] = COLUMN("area_code", "พื้นที่", "รหัสพื้นที่|ตำบล", AREA, KEY),
    [PLAN_YEAR] = COLUMN("fiscal_year_be", "ปีงบประมาณ", "ปีงบ", YEAR_BE, KEY),
    [PLAN_EDITION] = COLUMN("edition", "ฉบับที่", "ฉบับ", TEXT, OPTIONAL, .maximum = 60),
    [PLAN_IDENTITY] = COLUMN("identity", "อัตลักษณ์", NULL, TEXT, OPTIONAL),
    [PLAN_VISION] = COLUMN("vision", "วิสัยทัศน์", NULL, TEXT, OPTIONAL),
    [PLAN_MISSION] = COLUMN("mission", "พันธกิจ", NULL, TEXT, OPTIONAL),
    [PLAN_STRATEGY] = COLUMN("strategy", "ยุทธศาสตร์", NULL, TEXT, OPTIONAL),
    [PLAN_COMMON_ISSUE] = COLUMN("common_issue", "ประเด็นร่วม", NULL, ISSUES, OPTIONAL),
    [PLAN_FORUM_DATE] = COLUMN("forum_date", "วันประชาคม", "วันที่ประชาคม", DATE, NEEDED),
    [PLAN_REVIEW_DATE] = COLUMN("review_date", "วันทบทวน", "วันที่ทบทวน", DATE, OPTIONAL),
    [PLAN_DOCUMENT] = COLUMN("document_code", "เอกสาร", "รหัสเอกสาร", CODE, NEEDED),
};

static const IntakeColumn project_columns[PROJECT_COLUMN_COUNT] = {
    [PROJECT_CODE] = COLUMN("project_code", "รหัสโครงการ", "รหัส", CODE, KEY),
    [PROJECT_YEAR] = COLUMN("fiscal_year_be", "ปีงบประมาณ", "ปีงบ", YEAR_BE, NEEDED),
    [PROJECT_VILLAGE] = COLUMN("village", "หมู่ที่", "หมู่|หมู่บ้าน", VILLAGES, OPTIONAL),
    [PROJECT_ISSUE] = COLUMN("issue_code", "ประเด็น", "รหัสประเด็น", ISSUE, NEEDED),
    [PROJECT_ISSUE_EDITION] = COLUMN("issue_edition", "ชุดประเด็น", NULL, CODE, OPTIONAL),
    [PROJECT_NAME] = COLUMN("name", "ชื่อโครงการ", "โครงการ", TEXT, NEEDED, .maximum = 500),
    [PROJECT_OBJECTIVE] = COLUMN("objective", "วัตถุประสงค์", NULL, TEXT, OPTIONAL),
    [PROJECT_RANK] = COLUMN("priority_rank", "ลำดับความสำคัญ", "ลำดับ", INTEGER, OPTIONAL,
                            .minimum = 1, .maximum = 9999),
    [PROJECT_FOCUS] = COLUMN("focus", "โครงการเน้น", NULL, YES_NO, OPTIONAL),
    [PROJECT_DOER] = COLUMN("doer", "ผู้ดำเนินการ", "ใครทำ", CHOICE, NEEDED, .choices = doers),
    [PROJECT_RESPONSIBLE] =
        COLUMN("responsible", "หน่วยงานรับผิดชอบ", "ผู้รับผิดชอบ", TEXT, OPTIONAL, .maximum = 500),
    [PROJECT_STATUS] = COLUMN("status", "สถานะ", NULL, CHOICE, NEEDED, .choices = statuses),
    [PROJECT_PERCENT] = COLUMN("percent", "ร้อยละ", "ร้อยละความก้าวหน้า", PERCENT, OPTIONAL),
    [PROJECT_STATUS_DATE] = COLUMN("status_date", "ข้อมูล ณ วันที่", NULL, DATE, NEEDED),
    [PROJECT_BUDGET_COMMUNITY] = COLUMN("budget_community", "งบชุมชน", NULL, MONEY, OPTIONAL),
    [PROJECT_BUDGET_TAO] =
        COLUMN("budget_tao", "งบ อบต./เทศบาล", "งบ อบต.|งบเทศบาล", MONEY, OPTIONAL),
    [PROJECT_BUDGET_AGENCY] = COLUMN("budget_agency", "งบส่วนราชการ", NULL, MONEY, OPTIONAL),
    [PROJECT_BUDGET_OTHER] = COLUMN("budget_other", "งบแหล่งอื่น", "งบแหล่งอื่น ๆ", MONEY, OPTIONAL),
    [PROJECT_FUNDER] = COLUMN("funder", "ผู้สนับสนุน", "แหล่งทุน", ORGANISATION, OPTIONAL),
    [PROJECT_DISBURSED] = COLUMN("disbursed", "เบิกจ่ายแล้ว", "เบิกจ่าย", MONEY, OPTIONAL),
    [PROJECT_DISBURSED_DATE] = COLUMN("disbursed_date", "ณ วันที่", "เบิกจ่าย ณ วันที่", DATE, OPTIONAL),
    [PROJECT_START_DATE] = COLUMN("start_date", "วันเริ่ม", "วันที่เริ่ม", DATE, OPTIONAL),
    [PROJECT_END_DATE] = COLUMN("end_date", "วันสิ้นสุด", "วันที่สิ้นสุด", DATE, OPTIONAL),
    [PROJECT_PARENT] = COLUMN("parent_code", "โครงการหลัก", "รหัสโครงการหลัก", CODE, OPTIONAL),
    [PROJECT_WEIGHT] =
        COLUMN("weight", "น้ำหนัก", NULL, REAL, OPTIONAL, .minimum = 0.001, .maximum = 1000),
    [PROJECT_PROGRAMME] = COLUMN("programme", "โครงการขับเคลื่อน", NULL, PROGRAMME, OPTIONAL),
    [PROJECT_BEYOND_CAPACITY] = COLUMN("beyond_capacity", "เกินศักยภาพ", NULL, YES_NO, OPTIONAL),
    [PROJECT_FORWARDED_TO] = COLUMN("forwarded_to", "ส่งต่อถึง", NULL, TEXT, OPTIONAL, .maximum = 500),
    [PROJECT_FORWARDED_DATE] = COLUMN("forwarded_date", "วันที่ส่งต่อ", NULL, DATE, OPTIONAL),
    [PROJECT_ANSWER] = COLUMN("answer", "ผลการพิจารณา", NULL, TEXT, OPTIONAL),
    [PROJECT_ANSWER_AMOUNT] = COLUMN("answer_amount", "วงเงินที่ได้รับ", NULL, MONEY, OPTIONAL),
    [PROJECT_LATITUDE] =
        COLUMN("latitude", "ละติจูด", "lat", REAL, OPTIONAL, .minimum = -90, .maximum = 90),
    [PROJECT_LONGITUDE] =
        COLUMN("longitude", "ลองจิจูด", "lon|lng", REAL, OPTIONAL, .minimum = -180, .maximum = 180),
    [PROJECT_DOCUMENT] = COLUMN("document_code", "เอกสาร", "รหัสเอกสาร", CODE, OPTIONAL),
};

static const IntakeColumn ladder_columns[LADDER_COLUMN_COUNT] = {
    [LADDER_PROJECT] = COLUMN("project_code", "รหัสโครงการ", "รหัส", CODE, KEY),
    [LADDER_RUNG] = COLUMN("rung", "ขั้น", "แผนระดับ|ระดับ", CHOICE, KEY, .choices = rungs),
    [LADDER_YEAR] = COLUMN("fiscal_year_be", "ปีงบประมาณ", "ปีงบ", YEAR_BE, NEEDED),
    [LADDER_DATE] = COLUMN("date", "วันที่", NULL, DATE, OPTIONAL),
    [LADDER_REFERENCE] =
        COLUMN("reference", "เลขที่/หน้า", "อ้างอิง|เลขที่", TEXT, OPTIONAL, .maximum = 500),
    [LADDER_DOCUMENT] = COLUMN("document_code", "เอกสาร", "รหัสเอกสาร", CODE, OPTIONAL),
};

#define SHEET(kind_key, thai, other, table, year)                                                  \
    {                                                                                              \
        .kind = (kind_key), .name_th = (thai), .aliases = (other), .owner = INTAKE_OWNER_TAMBON,   \
        .columns = (table), .column_count = (int)G_N_ELEMENTS(table), .year_column = (year)        \
    }

// Plans, projects and process steps name documents; ladders and photos name projects.
const IntakeSheet intake_sheets_tambon[] = {
    SHEET("documents", "เอกสาร", NULL, document_columns, -1),
    SHEET("plans", "แผนชุมชน", "แผน", plan_columns, PLAN_YEAR),
    SHEET("projects", "โครงการ", "บัญชีโครงการ", project_columns, PROJECT_YEAR),
    SHEET("ladder", "การยกระดับแผน", "ยกระดับแผน", ladder_columns, LADDER_YEAR),
    SHEET("photos", "ภาพ", "รูปภาพ|ภาพถ่าย", intake_photo_columns, -1),
    SHEET("process", "ขั้นตอน", "ขั้นตอนแผน", intake_process_state_columns, -1),
    SHEET("quality", "การรับรอง", "รับรองมาตรฐาน", intake_quality_columns, -1),
    SHEET("profile", "ข้อมูลพื้นฐาน", NULL, intake_profile_columns, -1),
    SHEET("indicators", "ตัวชี้วัด", "ค่าตัวชี้วัด", intake_indicator_value_columns,
          INDICATOR_VALUE_YEAR_BE),
    SHEET("household_accounts", "บัญชีครัวเรือน", NULL, intake_account_columns, ACCOUNT_YEAR_BE),
    SHEET("consumption", "พฤติกรรมการบริโภค", "การบริโภค", intake_consumption_columns,
          CONSUMPTION_YEAR_BE),
    SHEET("assessment", "การประเมิน", NULL, intake_assessment_columns, -1),
    {.kind = "roles",
     .name_th = "คณะทำงาน",
     .aliases = "บทบาท",
     .owner = INTAKE_OWNER_TAMBON,
     .columns = intake_role_columns,
     .column_count = ROLE_COLUMN_COUNT,
     .year_column = -1,
     .repeats = true},
    SHEET("reports", "การรายงานประจำเดือน", "การรายงาน", intake_report_columns, -1),
};
const int intake_sheets_tambon_count = (int)G_N_ELEMENTS(intake_sheets_tambon);
