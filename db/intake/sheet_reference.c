#include <glib.h>

#include "columns.h"
#include "sheets.h"

// Headings that intake-format.md leaves open are ours; keys and vocabularies are the format's.

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
    [AREA_CODE] = COLUMN("code", "รหัสพื้นที่", "รหัส", CODE, KEY, .maximum = 8),
    [AREA_LEVEL] = COLUMN("level", "ระดับ", NULL, CHOICE, NEEDED, .choices = levels),
    // Needed by all but the province, which has none: see check_area.c.
    [AREA_PARENT] = COLUMN("parent", "อยู่ใน", "รหัสพื้นที่แม่", CODE, OPTIONAL, .maximum = 8),
    [AREA_NAME_TH] = COLUMN("name_th", "ชื่อ", "ชื่อพื้นที่|ชื่อไทย", TEXT, NEEDED, .maximum = 200),
    [AREA_NAME_EN] = COLUMN("name_en", "ชื่ออังกฤษ", "ชื่อภาษาอังกฤษ", TEXT, OPTIONAL, .maximum = 200),
    [AREA_SHORT_NAMES] = COLUMN("short_names", "ชื่อย่อ", "ชื่ออื่น", LIST, OPTIONAL),
    [AREA_VILLAGE_COUNT] =
        COLUMN("village_count", "จำนวนหมู่บ้าน", NULL, INTEGER, OPTIONAL, .maximum = 99),
    [AREA_LATITUDE] =
        COLUMN("latitude", "ละติจูด", "lat", REAL, OPTIONAL, .minimum = -90, .maximum = 90),
    [AREA_LONGITUDE] =
        COLUMN("longitude", "ลองจิจูด", "lon|lng", REAL, OPTIONAL, .minimum = -180, .maximum = 180),
    [AREA_PILOT_GROUP] =
        COLUMN("pilot_group", "กลุ่มนำร่อง", "กลุ่ม", INTEGER, OPTIONAL, .minimum = 1, .maximum = 99),
};

static const IntakeColumn issue_columns[ISSUE_COLUMN_COUNT] = {
    [ISSUE_EDITION] = COLUMN("edition", "ชุดประเด็น", "ฉบับ", CODE, KEY),
    [ISSUE_CODE] = COLUMN("code", "รหัสประเด็น", "รหัส", CODE, KEY),
    [ISSUE_NAME_TH] = COLUMN("name_th", "ชื่อประเด็น", "ชื่อ", TEXT, NEEDED, .maximum = 500),
    [ISSUE_NAME_EN] = COLUMN("name_en", "ชื่ออังกฤษ", "ชื่อภาษาอังกฤษ", TEXT, OPTIONAL, .maximum = 500),
    [ISSUE_PARENT] = COLUMN("parent", "ประเด็นหลัก", NULL, CODE, OPTIONAL),
};

static const IntakeColumn map_columns[MAP_COLUMN_COUNT] = {
    [MAP_FROM_EDITION] = COLUMN("from_edition", "จากชุดประเด็น", NULL, CODE, KEY),
    [MAP_FROM_CODE] = COLUMN("from_code", "จากรหัสประเด็น", NULL, CODE, KEY),
    [MAP_TO_EDITION] = COLUMN("to_edition", "เป็นชุดประเด็น", NULL, CODE, KEY),
    [MAP_TO_CODE] = COLUMN("to_code", "เป็นรหัสประเด็น", NULL, CODE, KEY),
};

static const IntakeColumn organisation_columns[ORGANISATION_COLUMN_COUNT] = {
    [ORGANISATION_CODE] = COLUMN("code", "รหัสหน่วยงาน", "รหัส", CODE, KEY),
    [ORGANISATION_NAME_TH] = COLUMN("name_th", "ชื่อหน่วยงาน", "ชื่อ", TEXT, NEEDED, .maximum = 500),
    [ORGANISATION_ABBREVIATION] =
        COLUMN("abbreviation", "ชื่อย่อ", "อักษรย่อ", TEXT, OPTIONAL, .maximum = 60),
    [ORGANISATION_ALIASES] = COLUMN("aliases", "ชื่ออื่น", NULL, LIST, OPTIONAL),
    [ORGANISATION_NAME_EN] =
        COLUMN("name_en", "ชื่ออังกฤษ", "ชื่อภาษาอังกฤษ", TEXT, OPTIONAL, .maximum = 500),
    [ORGANISATION_KIND] = COLUMN("kind", "ประเภทหน่วยงาน", "ประเภท", TEXT, OPTIONAL, .maximum = 60),
    [ORGANISATION_BUDGET_CLASS] =
        COLUMN("budget_class", "แหล่งงบ", NULL, CHOICE, OPTIONAL, .choices = budget_classes),
    [ORGANISATION_PHONE] =
        COLUMN("phone", "โทรศัพท์สำนักงาน", "โทรศัพท์", TEXT, OPTIONAL, .maximum = 60),
    [ORGANISATION_AREA] = COLUMN("area_code", "สำนักงานของตำบล", "รหัสตำบล|ตำบล", AREA, OPTIONAL),
};

static const IntakeColumn programme_columns[PROGRAMME_COLUMN_COUNT] = {
    [PROGRAMME_CODE] = COLUMN("code", "รหัสโครงการขับเคลื่อน", "รหัส", CODE, KEY),
    [PROGRAMME_NAME_TH] = COLUMN("name_th", "ชื่อโครงการขับเคลื่อน", "ชื่อ", TEXT, NEEDED, .maximum = 500),
    [PROGRAMME_START_YEAR_BE] =
        COLUMN("start_year_be", "ปีเริ่ม", NULL, YEAR_BE, OPTIONAL, .minimum = 2500),
    [PROGRAMME_END_YEAR_BE] =
        COLUMN("end_year_be", "ปีสิ้นสุด", NULL, YEAR_BE, OPTIONAL, .minimum = 2500),
    [PROGRAMME_YEAR_KIND] =
        COLUMN("year_kind", "ชนิดของปี", NULL, CHOICE, OPTIONAL, .choices = year_kinds),
    [PROGRAMME_NOTE] = COLUMN("note", "หมายเหตุ", NULL, TEXT, OPTIONAL),
    [PROGRAMME_SOURCE] = COLUMN("source", "ที่มา", "แหล่งที่มา", TEXT, OPTIONAL),
};

static const IntakeColumn programme_year_columns[PROGRAMME_YEAR_COLUMN_COUNT] = {
    [PROGRAMME_YEAR_PROGRAMME] = COLUMN("programme", "โครงการขับเคลื่อน", NULL, PROGRAMME, KEY),
    [PROGRAMME_YEAR_NO] = COLUMN("year_no", "ปีที่", NULL, INTEGER, KEY, .minimum = 1, .maximum = 99),
    [PROGRAMME_YEAR_BE] = COLUMN("year_be", "ปี พ.ศ.", "พ.ศ.|ปี", YEAR_BE, NEEDED, .minimum = 2500),
    [PROGRAMME_YEAR_THEME] = COLUMN("theme", "เรื่องของปี", "แนวทาง", TEXT, OPTIONAL),
    [PROGRAMME_YEAR_LEAD] =
        COLUMN("lead_organisation", "หน่วยงานหลัก", NULL, TEXT, OPTIONAL, .maximum = 500),
};

static const IntakeColumn programme_area_columns[PROGRAMME_AREA_COLUMN_COUNT] = {
    [PROGRAMME_AREA_PROGRAMME] = COLUMN("programme", "โครงการขับเคลื่อน", NULL, PROGRAMME, KEY),
    [PROGRAMME_AREA_CODE] = COLUMN("area_code", "พื้นที่", "รหัสพื้นที่|ตำบล", AREA, KEY),
};

static const IntakeColumn funding_columns[FUNDING_COLUMN_COUNT] = {
    [FUNDING_PROGRAMME] = COLUMN("programme", "โครงการขับเคลื่อน", NULL, PROGRAMME, KEY),
    [FUNDING_ORGANISATION] = COLUMN("organisation", "ผู้สนับสนุน", "หน่วยงาน", ORGANISATION, KEY),
    [FUNDING_AMOUNT] = COLUMN("amount", "จำนวนเงิน", "งบประมาณ", MONEY, NEEDED),
    [FUNDING_SOURCE] = COLUMN("source", "ที่มา", "แหล่งที่มา", TEXT, NEEDED),
    [FUNDING_NOTE] = COLUMN("note", "หมายเหตุ", NULL, TEXT, OPTIONAL),
};

static const IntakeColumn result_columns[RESULT_COLUMN_COUNT] = {
    [RESULT_PROGRAMME] = COLUMN("programme", "โครงการขับเคลื่อน", NULL, PROGRAMME, KEY),
    [RESULT_NO] = COLUMN("no", "ข้อ", "ลำดับ", CODE, KEY),
    [RESULT_TEXT] = COLUMN("text", "ผลการดำเนินงาน", "ผล", TEXT, NEEDED),
    [RESULT_FIGURE] =
        COLUMN("figure", "จำนวน", "ตัวเลข", REAL, OPTIONAL, .minimum = -1e15, .maximum = 1e15),
    [RESULT_UNIT] = COLUMN("unit", "หน่วยนับ", "หน่วย", TEXT, OPTIONAL, .maximum = 60),
    [RESULT_ROUNDED] = COLUMN("rounded", "ปัดเศษ", "เป็นค่าประมาณ", YES_NO, OPTIONAL),
    [RESULT_AS_OF] = COLUMN("as_of", "ข้อมูล ณ วันที่", "ณ วันที่", DATE, NEEDED),
    [RESULT_SOURCE] = COLUMN("source", "ที่มา", "แหล่งที่มา", TEXT, NEEDED),
};

static const IntakeColumn process_columns[PROCESS_COLUMN_COUNT] = {
    [PROCESS_SCHEME] = COLUMN("scheme", "แนวทาง", "ชุดขั้นตอน", CODE, KEY, .maximum = 100),
    [PROCESS_LEVEL] = COLUMN("level", "ระดับ", NULL, CHOICE, OPTIONAL, .choices = levels),
    [PROCESS_STEP_NO] =
        COLUMN("step_no", "ขั้นที่", "ขั้นตอนที่", INTEGER, KEY, .minimum = 1, .maximum = 99),
    [PROCESS_NAME_TH] = COLUMN("name_th", "ชื่อขั้นตอน", "ชื่อ|ขั้นตอน", TEXT, NEEDED),
    [PROCESS_MONTHS] = COLUMN("months", "เดือน", NULL, CODE, OPTIONAL),
};

static const IntakeColumn calendar_columns[CALENDAR_COLUMN_COUNT] = {
    [CALENDAR_CODE] = COLUMN("code", "รหัสกำหนดการ", "รหัส", CODE, KEY),
    [CALENDAR_NAME_TH] = COLUMN("name_th", "ชื่อกำหนดการ", "ชื่อ|เรื่อง", TEXT, NEEDED),
    [CALENDAR_RULE] = COLUMN("rule", "กำหนดเวลา", "กฎ", CODE, NEEDED),
    [CALENDAR_WHO] = COLUMN("who", "ผู้รับผิดชอบ", "ใคร", TEXT, OPTIONAL),
};

// Written by `export` only: permanent codes that a fresh workspace must not give anew.
static const IntakeColumn project_codes_columns[PROJECT_CODES_COLUMN_COUNT] = {
    [PROJECT_CODES_AREA] = COLUMN("area_code", "รหัสตำบล", NULL, CODE, KEY, .maximum = 6),
    [PROJECT_CODES_OFFICE_CODE] = COLUMN("project_code", "รหัสโครงการของตำบล", NULL, CODE, KEY),
    [PROJECT_CODES_CODE] = COLUMN("code", "รหัสถาวร", NULL, CODE, NEEDED, .maximum = 7),
};

static const IntakeColumn holiday_columns[HOLIDAY_COLUMN_COUNT] = {
    [HOLIDAY_DATE] = COLUMN("date", "วันที่", NULL, DATE, KEY),
    [HOLIDAY_NAME_TH] = COLUMN("name_th", "ชื่อวันหยุด", "ชื่อ", TEXT, NEEDED, .maximum = 200),
};

static const IntakeColumn meeting_columns[MEETING_COLUMN_COUNT] = {
    [MEETING_LIST] = COLUMN("list", "รายการประชุม", "รายการ", TEXT, KEY, .maximum = 30),
    [MEETING_ORDER] = COLUMN("order", "ลำดับ", "ลำดับที่", INTEGER, KEY, .minimum = 1, .maximum = 999),
    [MEETING_ADDRESS] = COLUMN("address", "ที่อยู่หน้าจอ", "หน้าจอ", TEXT, NEEDED, .maximum = 200),
    [MEETING_TITLE] = COLUMN("title", "หัวข้อ", "ชื่อ", TEXT, NEEDED, .maximum = 200),
};

static const IntakeColumn glossary_columns[GLOSSARY_COLUMN_COUNT] = {
    [GLOSSARY_TERM] = COLUMN("term", "คำ", "คำย่อ|คำศัพท์", TEXT, KEY, .maximum = 200),
    [GLOSSARY_MEANING_TH] = COLUMN("meaning_th", "ความหมาย", "คำเต็ม", TEXT, NEEDED),
    [GLOSSARY_MEANING_EN] = COLUMN("meaning_en", "ความหมายภาษาอังกฤษ", "อังกฤษ", TEXT, OPTIONAL),
};

static const IntakeColumn set_columns[SET_COLUMN_COUNT] = {
    [SET_CODE] = COLUMN("set", "ชุดตัวชี้วัด", "รหัสชุด", CODE, KEY),
    [SET_EDITION] = COLUMN("edition", "ฉบับ", "รุ่น", CODE, KEY),
    [SET_NAME_TH] = COLUMN("name_th", "ชื่อชุดตัวชี้วัด", "ชื่อ", TEXT, NEEDED, .maximum = 500),
    [SET_FROM_YEAR_BE] =
        COLUMN("from_year_be", "ใช้ตั้งแต่ปี", "ปีเริ่ม", YEAR_BE, OPTIONAL, .minimum = 2500),
    [SET_TO_YEAR_BE] = COLUMN("to_year_be", "ใช้ถึงปี", "ปีสิ้นสุด", YEAR_BE, OPTIONAL, .minimum = 2500),
    [SET_DIMENSION_COUNT] = COLUMN("dimension_count", "จำนวนด้าน", "จำนวนหมวด", INTEGER, OPTIONAL,
                                   .minimum = 1, .maximum = 99),
    [SET_INDICATOR_COUNT] = COLUMN("indicator_count", "จำนวนตัวชี้วัด", NULL, INTEGER, OPTIONAL,
                                   .minimum = 1, .maximum = 9999),
    [SET_EVERY_YEARS] = COLUMN("every_years", "เก็บทุกกี่ปี", "ความถี่ (ปี)", INTEGER, OPTIONAL,
                               .minimum = 1, .maximum = 20),
};

static const IntakeChoice directions[] = {{"higher", "มากกว่าดี", "สูงดี|ยิ่งมากยิ่งดี"},
                                          {"lower", "น้อยกว่าดี", "ต่ำดี|ยิ่งน้อยยิ่งดี"},
                                          {NULL, NULL, NULL}};

static const IntakeChoice aggregations[] = {{"sum", "รวม", "ผลรวม"},
                                            {"ratio", "สัดส่วน", "อัตราส่วน"},
                                            {"weighted", "เฉลี่ยถ่วงน้ำหนัก", "ถ่วงน้ำหนัก"},
                                            {NULL, NULL, NULL}};

static const IntakeColumn indicator_columns[INDICATOR_COLUMN_COUNT] = {
    [INDICATOR_SET] = COLUMN("set", "ชุดตัวชี้วัด", "รหัสชุด", CODE, KEY),
    [INDICATOR_EDITION] = COLUMN("edition", "ฉบับ", "รุ่น", CODE, KEY),
    [INDICATOR_CODE] = COLUMN("code", "รหัสตัวชี้วัด", "รหัส|ข้อ", CODE, KEY),
    [INDICATOR_DIMENSION_NO] =
        COLUMN("dimension_no", "ด้านที่", "หมวดที่", INTEGER, NEEDED, .minimum = 1, .maximum = 99),
    [INDICATOR_DIMENSION_TH] =
        COLUMN("dimension_th", "ชื่อด้าน", "ชื่อหมวด", TEXT, OPTIONAL, .maximum = 300),
    [INDICATOR_NAME_TH] = COLUMN("name_th", "ชื่อตัวชี้วัด", "ชื่อ|ตัวชี้วัด", TEXT, NEEDED, .maximum = 1000),
    [INDICATOR_UNIT] = COLUMN("unit", "หน่วยนับ", "หน่วย", TEXT, NEEDED, .maximum = 60),
    [INDICATOR_DIRECTION] =
        COLUMN("direction", "ทิศทาง", NULL, CHOICE, NEEDED, .choices = directions),
    [INDICATOR_TARGET] =
        COLUMN("target", "เป้าหมาย", NULL, REAL, OPTIONAL, .minimum = -1e12, .maximum = 1e12),
    [INDICATOR_AGGREGATION] =
        COLUMN("aggregation", "วิธีรวม", NULL, CHOICE, NEEDED, .choices = aggregations),
    [INDICATOR_PUBLIC_WORDS] = COLUMN("public_words", "คำที่ใช้แสดง", NULL, TEXT, OPTIONAL),
    [INDICATOR_DEFINITION] = COLUMN("definition", "คำอธิบาย", "นิยาม", TEXT, OPTIONAL),
    [INDICATOR_SOURCE] = COLUMN("source", "ที่มา", "แหล่งที่มา", TEXT, OPTIONAL),
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
    SHEET("project_codes", "รหัสโครงการถาวร", project_codes_columns),
    SHEET("holidays", "วันหยุดราชการ", holiday_columns),
    SHEET("meetings", "รายการหน้าจอประชุม", meeting_columns),
    SHEET("glossary", "อภิธานศัพท์", glossary_columns),
    SHEET("indicator_sets", "ชุดตัวชี้วัด", set_columns),
    {.kind = "indicator_list",
     .file = "indicators",
     .name_th = "รายการตัวชี้วัด",
     .owner = INTAKE_OWNER_PROVINCE,
     .columns = indicator_columns,
     .column_count = INDICATOR_COLUMN_COUNT,
     .year_column = -1},
};
const int intake_sheets_reference_count = (int)G_N_ELEMENTS(intake_sheets_reference);
