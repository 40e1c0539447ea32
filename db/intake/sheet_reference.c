#include <glib.h>

#include "columns.h"
#include "sheets.h"

// Headings that intake-format.md leaves open are ours; keys and vocabularies are the format's.

#define NEEDED INTAKE_COLUMN_REQUIRED
#define KEY (INTAKE_COLUMN_REQUIRED | INTAKE_COLUMN_KEY)
#define TYPE(name) INTAKE_TYPE_##name

static const IntakeChoice levels[] = {{"province", "จังหวัด", NULL},
                                      {"district", "อำเภอ", "amphoe"},
                                      {"tambon", "ตำบล", NULL},
                                      {"village", "หมู่บ้าน", "หมู่ที่|หมู่"},
                                      {NULL, NULL, NULL}};

static const IntakeChoice budget_classes[] = {{"community", "ชุมชน", "งบชุมชน|ภายในชุมชน"},
                                              {"tao", "อบต./เทศบาล", "อบต|เทศบาล|อปท"},
                                              {"agency", "ส่วนราชการ", "งบส่วนราชการ|หน่วยงาน"},
                                              {"other", "แหล่งอื่น", "แหล่งอื่น ๆ|อื่น ๆ"},
                                              {NULL, NULL, NULL}};

static const IntakeChoice year_kinds[] = {
    {"fiscal", "ปีงบประมาณ", NULL}, {"calendar", "ปีปฏิทิน", "ปี พ.ศ.|พ.ศ."}, {NULL, NULL, NULL}};

static const IntakeColumn area_columns[AREA_COLUMN_COUNT] = {
    [AREA_CODE] = {"code", "รหัสพื้นที่", "รหัส", TYPE(CODE), KEY, .maximum = 8},
    [AREA_LEVEL] = {"level", "ระดับ", NULL, TYPE(CHOICE), NEEDED, levels},
    // Needed by all but the province, which has none: see check_area.c.
    [AREA_PARENT] = {"parent", "อยู่ใน", "รหัสพื้นที่แม่", TYPE(CODE), .maximum = 8},
    [AREA_NAME_TH] = {"name_th", "ชื่อ", "ชื่อพื้นที่|ชื่อไทย", TYPE(TEXT), NEEDED, .maximum = 200},
    [AREA_NAME_EN] = {"name_en", "ชื่ออังกฤษ", "ชื่อภาษาอังกฤษ", TYPE(TEXT), .maximum = 200},
    [AREA_SHORT_NAMES] = {"short_names", "ชื่อย่อ", "ชื่ออื่น", TYPE(LIST)},
    [AREA_VILLAGE_COUNT] = {"village_count", "จำนวนหมู่บ้าน", NULL, TYPE(INTEGER), .maximum = 99},
    [AREA_LATITUDE] = {"latitude", "ละติจูด", "lat", TYPE(REAL), .minimum = -90, .maximum = 90},
    [AREA_LONGITUDE] = {"longitude", "ลองจิจูด", "lon|lng", TYPE(REAL), .minimum = -180,
                        .maximum = 180},
    [AREA_PILOT_GROUP] = {"pilot_group", "กลุ่มนำร่อง", "กลุ่ม", TYPE(INTEGER), .minimum = 1,
                          .maximum = 99},
};

static const IntakeColumn issue_columns[ISSUE_COLUMN_COUNT] = {
    [ISSUE_EDITION] = {"edition", "ชุดประเด็น", "ฉบับ", TYPE(CODE), KEY},
    [ISSUE_CODE] = {"code", "รหัสประเด็น", "รหัส", TYPE(CODE), KEY},
    [ISSUE_NAME_TH] = {"name_th", "ชื่อประเด็น", "ชื่อ", TYPE(TEXT), NEEDED, .maximum = 500},
    [ISSUE_NAME_EN] = {"name_en", "ชื่ออังกฤษ", "ชื่อภาษาอังกฤษ", TYPE(TEXT), .maximum = 500},
    [ISSUE_PARENT] = {"parent", "ประเด็นหลัก", NULL, TYPE(CODE)},
};

static const IntakeColumn map_columns[MAP_COLUMN_COUNT] = {
    [MAP_FROM_EDITION] = {"from_edition", "จากชุดประเด็น", NULL, TYPE(CODE), KEY},
    [MAP_FROM_CODE] = {"from_code", "จากรหัสประเด็น", NULL, TYPE(CODE), KEY},
    [MAP_TO_EDITION] = {"to_edition", "เป็นชุดประเด็น", NULL, TYPE(CODE), KEY},
    [MAP_TO_CODE] = {"to_code", "เป็นรหัสประเด็น", NULL, TYPE(CODE), KEY},
};

static const IntakeColumn organisation_columns[ORGANISATION_COLUMN_COUNT] = {
    [ORGANISATION_CODE] = {"code", "รหัสหน่วยงาน", "รหัส", TYPE(CODE), KEY},
    [ORGANISATION_NAME_TH] = {"name_th", "ชื่อหน่วยงาน", "ชื่อ", TYPE(TEXT), NEEDED, .maximum = 500},
    [ORGANISATION_ABBREVIATION] = {"abbreviation", "ชื่อย่อ", "อักษรย่อ", TYPE(TEXT), .maximum = 60},
    [ORGANISATION_ALIASES] = {"aliases", "ชื่ออื่น", NULL, TYPE(LIST)},
    [ORGANISATION_NAME_EN] = {"name_en", "ชื่ออังกฤษ", "ชื่อภาษาอังกฤษ", TYPE(TEXT), .maximum = 500},
    [ORGANISATION_KIND] = {"kind", "ประเภทหน่วยงาน", "ประเภท", TYPE(TEXT), .maximum = 60},
    [ORGANISATION_BUDGET_CLASS] = {"budget_class", "แหล่งงบ", NULL, TYPE(CHOICE), 0, budget_classes},
    [ORGANISATION_PHONE] = {"phone", "โทรศัพท์สำนักงาน", "โทรศัพท์", TYPE(TEXT), .maximum = 60},
};

static const IntakeColumn programme_columns[PROGRAMME_COLUMN_COUNT] = {
    [PROGRAMME_CODE] = {"code", "รหัสโครงการขับเคลื่อน", "รหัส", TYPE(CODE), KEY},
    [PROGRAMME_NAME_TH] = {"name_th", "ชื่อโครงการขับเคลื่อน", "ชื่อ", TYPE(TEXT), NEEDED, .maximum = 500},
    [PROGRAMME_START_YEAR_BE] = {"start_year_be", "ปีเริ่ม", NULL, TYPE(YEAR_BE)},
    [PROGRAMME_END_YEAR_BE] = {"end_year_be", "ปีสิ้นสุด", NULL, TYPE(YEAR_BE)},
    [PROGRAMME_YEAR_KIND] = {"year_kind", "ชนิดของปี", NULL, TYPE(CHOICE), 0, year_kinds},
    [PROGRAMME_NOTE] = {"note", "หมายเหตุ", NULL, TYPE(TEXT)},
    [PROGRAMME_SOURCE] = {"source", "ที่มา", "แหล่งที่มา", TYPE(TEXT)},
};

static const IntakeColumn programme_year_columns[PROGRAMME_YEAR_COLUMN_COUNT] = {
    [PROGRAMME_YEAR_PROGRAMME] = {"programme", "โครงการขับเคลื่อน", NULL, TYPE(PROGRAMME), KEY},
    [PROGRAMME_YEAR_NO] = {"year_no", "ปีที่", NULL, TYPE(INTEGER), KEY, .minimum = 1, .maximum = 99},
    [PROGRAMME_YEAR_BE] = {"year_be", "ปี พ.ศ.", "พ.ศ.|ปี", TYPE(YEAR_BE), NEEDED},
    [PROGRAMME_YEAR_THEME] = {"theme", "เรื่องของปี", "แนวทาง", TYPE(TEXT)},
    [PROGRAMME_YEAR_LEAD] = {"lead_organisation", "หน่วยงานหลัก", NULL, TYPE(TEXT), .maximum = 500},
};

static const IntakeColumn programme_area_columns[PROGRAMME_AREA_COLUMN_COUNT] = {
    [PROGRAMME_AREA_PROGRAMME] = {"programme", "โครงการขับเคลื่อน", NULL, TYPE(PROGRAMME), KEY},
    [PROGRAMME_AREA_CODE] = {"area_code", "พื้นที่", "รหัสพื้นที่|ตำบล", TYPE(AREA), KEY},
};

static const IntakeColumn funding_columns[FUNDING_COLUMN_COUNT] = {
    [FUNDING_PROGRAMME] = {"programme", "โครงการขับเคลื่อน", NULL, TYPE(PROGRAMME), KEY},
    [FUNDING_ORGANISATION] = {"organisation", "ผู้สนับสนุน", "หน่วยงาน", TYPE(ORGANISATION), KEY},
    [FUNDING_AMOUNT] = {"amount", "จำนวนเงิน", "งบประมาณ", TYPE(MONEY), NEEDED},
    [FUNDING_SOURCE] = {"source", "ที่มา", "แหล่งที่มา", TYPE(TEXT), NEEDED},
    [FUNDING_NOTE] = {"note", "หมายเหตุ", NULL, TYPE(TEXT)},
};

static const IntakeColumn result_columns[RESULT_COLUMN_COUNT] = {
    [RESULT_PROGRAMME] = {"programme", "โครงการขับเคลื่อน", NULL, TYPE(PROGRAMME), KEY},
    [RESULT_NO] = {"no", "ข้อ", "ลำดับ", TYPE(CODE), KEY},
    [RESULT_TEXT] = {"text", "ผลการดำเนินงาน", "ผล", TYPE(TEXT), NEEDED},
    [RESULT_FIGURE] = {"figure", "จำนวน", "ตัวเลข", TYPE(REAL), .minimum = -1e15, .maximum = 1e15},
    [RESULT_UNIT] = {"unit", "หน่วยนับ", "หน่วย", TYPE(TEXT), .maximum = 60},
    [RESULT_ROUNDED] = {"rounded", "ปัดเศษ", "เป็นค่าประมาณ", TYPE(YES_NO)},
    [RESULT_AS_OF] = {"as_of", "ข้อมูล ณ วันที่", "ณ วันที่", TYPE(DATE), NEEDED},
    [RESULT_SOURCE] = {"source", "ที่มา", "แหล่งที่มา", TYPE(TEXT), NEEDED},
};

static const IntakeColumn process_columns[PROCESS_COLUMN_COUNT] = {
    [PROCESS_SCHEME] = {"scheme", "แนวทาง", "ชุดขั้นตอน", TYPE(CODE), KEY, .maximum = 100},
    [PROCESS_LEVEL] = {"level", "ระดับ", NULL, TYPE(CHOICE), 0, levels},
    [PROCESS_STEP_NO] = {"step_no", "ขั้นที่", "ขั้นตอนที่", TYPE(INTEGER), KEY, .minimum = 1,
                         .maximum = 99},
    [PROCESS_NAME_TH] = {"name_th", "ชื่อขั้นตอน", "ชื่อ|ขั้นตอน", TYPE(TEXT), NEEDED},
    [PROCESS_MONTHS] = {"months", "เดือน", NULL, TYPE(CODE)},
};

static const IntakeColumn calendar_columns[CALENDAR_COLUMN_COUNT] = {
    [CALENDAR_CODE] = {"code", "รหัสกำหนดการ", "รหัส", TYPE(CODE), KEY},
    [CALENDAR_NAME_TH] = {"name_th", "ชื่อกำหนดการ", "ชื่อ|เรื่อง", TYPE(TEXT), NEEDED},
    [CALENDAR_RULE] = {"rule", "กำหนดเวลา", "กฎ", TYPE(CODE), NEEDED},
    [CALENDAR_WHO] = {"who", "ผู้รับผิดชอบ", "ใคร", TYPE(TEXT)},
};

#define SHEET(kind_key, thai, table)                                                               \
    {                                                                                              \
        .kind = (kind_key), .name_th = (thai), .owner = INTAKE_OWNER_PROVINCE, .columns = (table), \
        .column_count = (int)G_N_ELEMENTS(table), .year_column = -1                                \
    }

const IntakeSheet intake_sheets_reference[] = {
    SHEET("areas", "พื้นที่", area_columns),
    SHEET("issues", "ประเด็นยุทธศาสตร์", issue_columns),
    SHEET("issue_map", "เทียบประเด็น", map_columns),
    SHEET("organisations", "หน่วยงาน", organisation_columns),
    SHEET("programmes", "โครงการขับเคลื่อน", programme_columns),
    SHEET("programme_years", "ปีของโครงการขับเคลื่อน", programme_year_columns),
    SHEET("programme_areas", "พื้นที่ของโครงการขับเคลื่อน", programme_area_columns),
    SHEET("funding", "งบสนับสนุน", funding_columns),
    SHEET("results", "ผลการดำเนินงาน", result_columns),
    SHEET("processes", "กระบวนการ", process_columns),
    SHEET("calendar", "ปฏิทินงาน", calendar_columns),
};
const int intake_sheets_reference_count = (int)G_N_ELEMENTS(intake_sheets_reference);
