#include <glib.h>

#include "columns.h"
#include "sheets.h"

#define NEEDED INTAKE_COLUMN_REQUIRED
#define KEY (INTAKE_COLUMN_REQUIRED | INTAKE_COLUMN_KEY)
#define TYPE(name) INTAKE_TYPE_##name

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
    [DOCUMENT_AREA] = {"area_code", "พื้นที่", "รหัสพื้นที่|ตำบล", TYPE(AREA), KEY},
    [DOCUMENT_CODE] = {"document_code", "รหัสเอกสาร", "เอกสาร", TYPE(CODE), KEY},
    [DOCUMENT_TYPE] = {"type", "ชนิดเอกสาร", "ชนิด|ประเภท", TYPE(CHOICE), NEEDED, document_types},
    [DOCUMENT_TITLE] = {"title", "ชื่อเอกสาร", "ชื่อเรื่อง|ชื่อ", TYPE(TEXT), NEEDED, .maximum = 500},
    [DOCUMENT_DATE] = {"date", "วันที่ของเอกสาร", "วันที่", TYPE(DATE), NEEDED},
    [DOCUMENT_PAGES] = {"pages", "จำนวนหน้า", "หน้า", TYPE(INTEGER), .minimum = 1, .maximum = 100000},
    [DOCUMENT_FILE] = {"file", "ไฟล์", "ชื่อไฟล์", TYPE(TEXT), .maximum = 200},
    [DOCUMENT_URL] = {"url", "ที่อยู่เว็บ", "ลิงก์|เว็บ", TYPE(TEXT), .maximum = 500},
    [DOCUMENT_ISSUE] = {"issue_code", "ประเด็น", "รหัสประเด็น", TYPE(ISSUE)},
    [DOCUMENT_PROJECT] = {"project_code", "รหัสโครงการ", "โครงการ", TYPE(CODE)},
};

static const IntakeColumn plan_columns[PLAN_COLUMN_COUNT] = {
    [PLAN_AREA] = {"area_code", "พื้นที่", "รหัสพื้นที่|ตำบล", TYPE(AREA), KEY},
    [PLAN_YEAR] = {"fiscal_year_be", "ปีงบประมาณ", "ปีงบ", TYPE(YEAR_BE), KEY},
    [PLAN_EDITION] = {"edition", "ฉบับที่", "ฉบับ", TYPE(TEXT), .maximum = 60},
    [PLAN_IDENTITY] = {"identity", "อัตลักษณ์", NULL, TYPE(TEXT)},
    [PLAN_VISION] = {"vision", "วิสัยทัศน์", NULL, TYPE(TEXT)},
    [PLAN_MISSION] = {"mission", "พันธกิจ", NULL, TYPE(TEXT)},
    [PLAN_STRATEGY] = {"strategy", "ยุทธศาสตร์", NULL, TYPE(TEXT)},
    [PLAN_COMMON_ISSUE] = {"common_issue", "ประเด็นร่วม", NULL, TYPE(ISSUES)},
    [PLAN_FORUM_DATE] = {"forum_date", "วันประชาคม", "วันที่ประชาคม", TYPE(DATE), NEEDED},
    [PLAN_REVIEW_DATE] = {"review_date", "วันทบทวน", "วันที่ทบทวน", TYPE(DATE)},
    [PLAN_DOCUMENT] = {"document_code", "เอกสาร", "รหัสเอกสาร", TYPE(CODE), NEEDED},
};

static const IntakeColumn project_columns[PROJECT_COLUMN_COUNT] = {
    [PROJECT_CODE] = {"project_code", "รหัสโครงการ", "รหัส", TYPE(CODE), KEY},
    [PROJECT_YEAR] = {"fiscal_year_be", "ปีงบประมาณ", "ปีงบ", TYPE(YEAR_BE), NEEDED},
    [PROJECT_VILLAGE] = {"village", "หมู่ที่", "หมู่|หมู่บ้าน", TYPE(VILLAGES)},
    [PROJECT_ISSUE] = {"issue_code", "ประเด็น", "รหัสประเด็น", TYPE(ISSUE), NEEDED},
    [PROJECT_ISSUE_EDITION] = {"issue_edition", "ชุดประเด็น", NULL, TYPE(CODE)},
    [PROJECT_NAME] = {"name", "ชื่อโครงการ", "โครงการ", TYPE(TEXT), NEEDED, .maximum = 500},
    [PROJECT_OBJECTIVE] = {"objective", "วัตถุประสงค์", NULL, TYPE(TEXT)},
    [PROJECT_RANK] = {"priority_rank", "ลำดับความสำคัญ", "ลำดับ", TYPE(INTEGER), .minimum = 1,
                      .maximum = 9999},
    [PROJECT_FOCUS] = {"focus", "โครงการเน้น", NULL, TYPE(YES_NO)},
    [PROJECT_DOER] = {"doer", "ผู้ดำเนินการ", "ใครทำ", TYPE(CHOICE), NEEDED, doers},
    [PROJECT_RESPONSIBLE] = {"responsible", "หน่วยงานรับผิดชอบ", "ผู้รับผิดชอบ", TYPE(TEXT),
                             .maximum = 500},
    [PROJECT_STATUS] = {"status", "สถานะ", NULL, TYPE(CHOICE), NEEDED, statuses},
    [PROJECT_PERCENT] = {"percent", "ร้อยละ", "ร้อยละความก้าวหน้า", TYPE(PERCENT)},
    [PROJECT_STATUS_DATE] = {"status_date", "ข้อมูล ณ วันที่", NULL, TYPE(DATE), NEEDED},
    [PROJECT_BUDGET_COMMUNITY] = {"budget_community", "งบชุมชน", NULL, TYPE(MONEY)},
    [PROJECT_BUDGET_TAO] = {"budget_tao", "งบ อบต./เทศบาล", "งบ อบต.|งบเทศบาล", TYPE(MONEY)},
    [PROJECT_BUDGET_AGENCY] = {"budget_agency", "งบส่วนราชการ", NULL, TYPE(MONEY)},
    [PROJECT_BUDGET_OTHER] = {"budget_other", "งบแหล่งอื่น", "งบแหล่งอื่น ๆ", TYPE(MONEY)},
    [PROJECT_FUNDER] = {"funder", "ผู้สนับสนุน", "แหล่งทุน", TYPE(ORGANISATION)},
    [PROJECT_DISBURSED] = {"disbursed", "เบิกจ่ายแล้ว", "เบิกจ่าย", TYPE(MONEY)},
    [PROJECT_DISBURSED_DATE] = {"disbursed_date", "ณ วันที่", "เบิกจ่าย ณ วันที่", TYPE(DATE)},
    [PROJECT_START_DATE] = {"start_date", "วันเริ่ม", "วันที่เริ่ม", TYPE(DATE)},
    [PROJECT_END_DATE] = {"end_date", "วันสิ้นสุด", "วันที่สิ้นสุด", TYPE(DATE)},
    [PROJECT_PARENT] = {"parent_code", "โครงการหลัก", "รหัสโครงการหลัก", TYPE(CODE)},
    [PROJECT_WEIGHT] = {"weight", "น้ำหนัก", NULL, TYPE(REAL), .minimum = 0.001, .maximum = 1000},
    [PROJECT_PROGRAMME] = {"programme", "โครงการขับเคลื่อน", NULL, TYPE(PROGRAMME)},
    [PROJECT_BEYOND_CAPACITY] = {"beyond_capacity", "เกินศักยภาพ", NULL, TYPE(YES_NO)},
    [PROJECT_FORWARDED_TO] = {"forwarded_to", "ส่งต่อถึง", NULL, TYPE(TEXT), .maximum = 500},
    [PROJECT_FORWARDED_DATE] = {"forwarded_date", "วันที่ส่งต่อ", NULL, TYPE(DATE)},
    [PROJECT_ANSWER] = {"answer", "ผลการพิจารณา", NULL, TYPE(TEXT)},
    [PROJECT_ANSWER_AMOUNT] = {"answer_amount", "วงเงินที่ได้รับ", NULL, TYPE(MONEY)},
    [PROJECT_LATITUDE] = {"latitude", "ละติจูด", "lat", TYPE(REAL), .minimum = -90, .maximum = 90},
    [PROJECT_LONGITUDE] = {"longitude", "ลองจิจูด", "lon|lng", TYPE(REAL), .minimum = -180,
                           .maximum = 180},
    [PROJECT_DOCUMENT] = {"document_code", "เอกสาร", "รหัสเอกสาร", TYPE(CODE)},
};

static const IntakeColumn ladder_columns[LADDER_COLUMN_COUNT] = {
    [LADDER_PROJECT] = {"project_code", "รหัสโครงการ", "รหัส", TYPE(CODE), KEY},
    [LADDER_RUNG] = {"rung", "ขั้น", "แผนระดับ|ระดับ", TYPE(CHOICE), KEY, rungs},
    [LADDER_YEAR] = {"fiscal_year_be", "ปีงบประมาณ", "ปีงบ", TYPE(YEAR_BE), NEEDED},
    [LADDER_DATE] = {"date", "วันที่", NULL, TYPE(DATE)},
    [LADDER_REFERENCE] = {"reference", "เลขที่/หน้า", "อ้างอิง|เลขที่", TYPE(TEXT), .maximum = 500},
    [LADDER_DOCUMENT] = {"document_code", "เอกสาร", "รหัสเอกสาร", TYPE(CODE)},
};

#define SHEET(kind_key, thai, other, table, year)                                                  \
    {                                                                                              \
        .kind = (kind_key), .name_th = (thai), .aliases = (other), .owner = INTAKE_OWNER_TAMBON,   \
        .columns = (table), .column_count = (int)G_N_ELEMENTS(table), .year_column = (year)        \
    }

// Plans and projects name documents; ladders name projects.
const IntakeSheet intake_sheets_tambon[] = {
    SHEET("documents", "เอกสาร", NULL, document_columns, -1),
    SHEET("plans", "แผนชุมชน", "แผน", plan_columns, PLAN_YEAR),
    SHEET("projects", "โครงการ", "บัญชีโครงการ", project_columns, PROJECT_YEAR),
    SHEET("ladder", "การยกระดับแผน", "ยกระดับแผน", ladder_columns, LADDER_YEAR),
};
const int intake_sheets_tambon_count = (int)G_N_ELEMENTS(intake_sheets_tambon);
