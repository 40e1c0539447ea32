#include <glib.h>

#include "columns.h"
#include "sheets.h"

// Sheets of tambon offices about a place and its people: what was surveyed, judged and who does it.

#define COUNT_AT_MOST 10000000

static const IntakeChoice step_states[] = {{"done", "ทำแล้ว", "เสร็จแล้ว|แล้วเสร็จ"},
                                           {"now", "กำลังทำ", "กำลังดำเนินการ|ปัจจุบัน"},
                                           {"next", "ยังไม่ทำ", "ต่อไป|ยังไม่ได้ทำ"},
                                           {NULL, NULL, NULL}};

static const IntakeChoice sections[] = {{"physical", "กายภาพ", NULL},
                                        {"social", "สังคม การเมือง การปกครอง", "สังคม"},
                                        {"economic", "เศรษฐกิจ", NULL},
                                        {"capital", "ทุนชุมชน", "ทุน"},
                                        {NULL, NULL, NULL}};

static const IntakeChoice sexes[] = {
    {"male", "ชาย", "ช."}, {"female", "หญิง", "ญ."}, {NULL, NULL, NULL}};

static const IntakeChoice rounds[] = {
    {"before", "ก่อน", "ก่อนดำเนินการ"}, {"after", "หลัง", "หลังดำเนินการ"}, {NULL, NULL, NULL}};

static const IntakeChoice stages[] = {{"before", "ก่อน", "ก่อนทำ|ก่อนดำเนินการ"},
                                      {"during", "ระหว่าง", "ระหว่างทำ|ระหว่างดำเนินการ"},
                                      {"after", "หลัง", "หลังทำ|แล้วเสร็จ|หลังดำเนินการ"},
                                      {NULL, NULL, NULL}};

#define COLUMN_AREA COLUMN("area_code", "พื้นที่", "รหัสพื้นที่|ตำบล", AREA, KEY)
#define COLUMN_COUNT(key, thai, others, flags)                                                     \
    COLUMN(key, thai, others, INTEGER, flags, .minimum = 0, .maximum = COUNT_AT_MOST)

const IntakeColumn intake_process_state_columns[PROCESS_STATE_COLUMN_COUNT] = {
    [PROCESS_STATE_AREA] = COLUMN_AREA,
    [PROCESS_STATE_SCHEME] = COLUMN("scheme", "แนวทาง", "ชุดขั้นตอน", SCHEME, KEY),
    [PROCESS_STATE_STEP_NO] =
        COLUMN("step_no", "ขั้นที่", "ขั้นตอนที่", INTEGER, KEY, .minimum = 1, .maximum = 99),
    [PROCESS_STATE_STATE] = COLUMN("state", "สถานะ", NULL, CHOICE, NEEDED, .choices = step_states),
    [PROCESS_STATE_DATE] = COLUMN("date", "วันที่", NULL, DATE, OPTIONAL),
    [PROCESS_STATE_DOCUMENT] = COLUMN("document_code", "เอกสาร", "รหัสเอกสาร", CODE, OPTIONAL),
};

const IntakeColumn intake_quality_columns[QUALITY_COLUMN_COUNT] = {
    [QUALITY_AREA] = COLUMN_AREA,
    [QUALITY_SCHEME] = COLUMN("scheme", "ระบบรับรอง", "มาตรฐาน", CODE, KEY, .maximum = 200),
    [QUALITY_LEVEL] = COLUMN("level", "ระดับ", "ผล", TEXT, OPTIONAL, .maximum = 200),
    [QUALITY_DATE] = COLUMN("date", "วันที่รับรอง", "วันที่", DATE, KEY),
    [QUALITY_CERTIFIER] =
        COLUMN("certifier", "ผู้รับรอง", "หน่วยงานรับรอง", TEXT, NEEDED, .maximum = 500),
};

const IntakeColumn intake_profile_columns[PROFILE_COLUMN_COUNT] = {
    [PROFILE_AREA] = COLUMN_AREA,
    [PROFILE_SECTION] = COLUMN("section", "หมวด", "ด้าน", CHOICE, KEY, .choices = sections),
    [PROFILE_ITEM] = COLUMN("item", "รายการ", "เรื่อง", TEXT, KEY, .maximum = 300),
    [PROFILE_VALUE] = COLUMN("value", "ข้อมูล", "ค่า|รายละเอียด", TEXT, NEEDED),
    [PROFILE_UNIT] = COLUMN("unit", "หน่วย", "หน่วยนับ", TEXT, OPTIONAL, .maximum = 60),
    [PROFILE_SURVEY_DATE] = COLUMN("survey_date", "วันที่สำรวจ", "ข้อมูล ณ วันที่", DATE, NEEDED),
    [PROFILE_SOURCE] = COLUMN("source", "ที่มา", "แหล่งที่มา", TEXT, OPTIONAL, .maximum = 500),
};

const IntakeColumn intake_indicator_value_columns[INDICATOR_VALUE_COLUMN_COUNT] = {
    [INDICATOR_VALUE_SET] = COLUMN("set", "ชุดตัวชี้วัด", "รหัสชุด|ชุด", CODE, KEY),
    [INDICATOR_VALUE_EDITION] = COLUMN("edition", "ฉบับ", "รุ่น", CODE, KEY),
    [INDICATOR_VALUE_CODE] = COLUMN("indicator_code", "รหัสตัวชี้วัด", "ตัวชี้วัด|ข้อ", CODE, KEY),
    [INDICATOR_VALUE_AREA] = COLUMN_AREA,
    [INDICATOR_VALUE_YEAR_BE] = COLUMN("year_be", "ปี พ.ศ.", "พ.ศ.|ปี", YEAR_BE, KEY),
    [INDICATOR_VALUE_SURVEYED] =
        COLUMN_COUNT("surveyed", "จำนวนทั้งหมด", "สำรวจ|จำนวนที่สำรวจ", OPTIONAL),
    [INDICATOR_VALUE_PASSED] = COLUMN_COUNT("passed", "ผ่าน", "จำนวนที่ผ่าน", OPTIONAL),
    [INDICATOR_VALUE_FAILED] = COLUMN_COUNT("failed", "ไม่ผ่าน", "จำนวนที่ไม่ผ่าน", OPTIONAL),
    [INDICATOR_VALUE_VALUE] =
        COLUMN("value", "ค่า", NULL, REAL, OPTIONAL, .minimum = -1e12, .maximum = 1e12),
    [INDICATOR_VALUE_UNIT] = COLUMN("unit", "หน่วย", "หน่วยนับ", TEXT, NEEDED, .maximum = 60),
    [INDICATOR_VALUE_SEX] = COLUMN("sex", "เพศ", NULL, CHOICE, KEY_IF_GIVEN, .choices = sexes),
    [INDICATOR_VALUE_AGE_GROUP] =
        COLUMN("age_group", "กลุ่มอายุ", "ช่วงอายุ", CODE, KEY_IF_GIVEN, .maximum = 60),
    [INDICATOR_VALUE_AS_OF] = COLUMN("as_of", "ข้อมูล ณ วันที่", "ณ วันที่", DATE, NEEDED),
    [INDICATOR_VALUE_SOURCE] = COLUMN("source", "ที่มา", "แหล่งที่มา", TEXT, NEEDED, .maximum = 500),
};

const IntakeColumn intake_account_columns[ACCOUNT_COLUMN_COUNT] = {
    [ACCOUNT_AREA] = COLUMN_AREA,
    [ACCOUNT_YEAR_BE] = COLUMN("year_be", "ปี พ.ศ.", "พ.ศ.|ปี", YEAR_BE, KEY),
    [ACCOUNT_HOUSEHOLD_COUNT] =
        COLUMN_COUNT("household_count", "ครัวเรือนที่ทำบัญชี", "จำนวนครัวเรือนที่ทำบัญชี", NEEDED),
    [ACCOUNT_HOUSEHOLD_TOTAL] =
        COLUMN_COUNT("household_total", "ครัวเรือนทั้งหมด", "จำนวนครัวเรือนทั้งหมด", OPTIONAL),
    [ACCOUNT_INCOME_MEAN] = COLUMN("income_mean", "รายได้เฉลี่ย", NULL, MONEY, OPTIONAL),
    [ACCOUNT_INCOME_MEDIAN] = COLUMN("income_median", "รายได้มัธยฐาน", NULL, MONEY, OPTIONAL),
    [ACCOUNT_EXPENSE_MEAN] = COLUMN("expense_mean", "รายจ่ายเฉลี่ย", NULL, MONEY, OPTIONAL),
    [ACCOUNT_EXPENSE_MEDIAN] = COLUMN("expense_median", "รายจ่ายมัธยฐาน", NULL, MONEY, OPTIONAL),
    [ACCOUNT_DEBT_MEAN] = COLUMN("debt_mean", "หนี้สินเฉลี่ย", "หนี้เฉลี่ย", MONEY, OPTIONAL),
    [ACCOUNT_DEBT_MEDIAN] = COLUMN("debt_median", "หนี้สินมัธยฐาน", "หนี้มัธยฐาน", MONEY, OPTIONAL),
    [ACCOUNT_SAVING_MEAN] = COLUMN("saving_mean", "เงินออมเฉลี่ย", "ออมเฉลี่ย", MONEY, OPTIONAL),
    [ACCOUNT_SAVING_MEDIAN] = COLUMN("saving_median", "เงินออมมัธยฐาน", "ออมมัธยฐาน", MONEY, OPTIONAL),
    [ACCOUNT_GROUP_COUNT] = COLUMN_COUNT("group_count", "กลุ่มครัวเรือน", "จำนวนกลุ่มครัวเรือน", OPTIONAL),
    [ACCOUNT_AS_OF] = COLUMN("as_of", "ข้อมูล ณ วันที่", "ณ วันที่", DATE, NEEDED),
};

const IntakeColumn intake_consumption_columns[CONSUMPTION_COLUMN_COUNT] = {
    [CONSUMPTION_AREA] = COLUMN_AREA,
    [CONSUMPTION_YEAR_BE] = COLUMN("year_be", "ปี พ.ศ.", "พ.ศ.|ปี", YEAR_BE, KEY),
    [CONSUMPTION_ITEM] = COLUMN("item", "รายการ", "พฤติกรรม", TEXT, KEY, .maximum = 300),
    [CONSUMPTION_HOUSEHOLDS] = COLUMN_COUNT("households", "จำนวนครัวเรือน", "ครัวเรือน", NEEDED),
    [CONSUMPTION_SURVEYED] = COLUMN_COUNT("surveyed", "ครัวเรือนที่สำรวจ", "สำรวจ", NEEDED),
};

const IntakeColumn intake_assessment_columns[ASSESSMENT_COLUMN_COUNT] = {
    [ASSESSMENT_AREA] = COLUMN_AREA,
    [ASSESSMENT_KIND] = COLUMN("kind", "เรื่องที่ประเมิน", "การประเมิน|ชนิด", TEXT, KEY, .maximum = 200),
    [ASSESSMENT_ROUND] = COLUMN("round", "รอบ", NULL, CHOICE, KEY, .choices = rounds),
    [ASSESSMENT_ITEM] = COLUMN("item", "หัวข้อ", "รายการ", TEXT, KEY, .maximum = 300),
    [ASSESSMENT_SCORE] =
        COLUMN("score", "คะแนน", "คะแนนที่ได้", REAL, NEEDED, .minimum = 0, .maximum = 1e6),
    [ASSESSMENT_MAX_SCORE] =
        COLUMN("max_score", "คะแนนเต็ม", NULL, REAL, NEEDED, .minimum = 0.001, .maximum = 1e6),
    [ASSESSMENT_DATE] = COLUMN("date", "วันที่ประเมิน", "วันที่", DATE, NEEDED),
};

const IntakeColumn intake_role_columns[ROLE_COLUMN_COUNT] = {
    [ROLE_AREA] = COLUMN_AREA,
    [ROLE_BODY] = COLUMN("body", "คณะ", "คณะทำงาน|องค์กร", TEXT, KEY, .maximum = 300),
    [ROLE_ROLE] = COLUMN("role", "ตำแหน่ง", "บทบาท|หน้าที่", TEXT, KEY, .maximum = 300),
    [ROLE_PERSON] = COLUMN("person", "ชื่อบุคคล", "ชื่อ-สกุล|ชื่อ สกุล|ชื่อ", TEXT, OPTIONAL, .maximum = 200),
    [ROLE_PUBLISH_NAME] = COLUMN("publish_name", "ให้แสดงชื่อ", "เผยแพร่ชื่อ", YES_NO, OPTIONAL),
    [ROLE_OFFICE_PHONE] =
        COLUMN("office_phone", "โทรศัพท์สำนักงาน", "โทรศัพท์", TEXT, OPTIONAL, .maximum = 60),
    [ROLE_VACANT] = COLUMN("vacant", "ว่าง", "ตำแหน่งว่าง", YES_NO, OPTIONAL),
};

const IntakeColumn intake_photo_columns[PHOTO_COLUMN_COUNT] = {
    [PHOTO_PROJECT] = COLUMN("project_code", "รหัสโครงการ", "รหัส", CODE, KEY),
    [PHOTO_STAGE] = COLUMN("stage", "ช่วง", "ระยะ", CHOICE, KEY, .choices = stages),
    [PHOTO_DATE] = COLUMN("date", "วันที่ถ่าย", "วันที่", DATE, NEEDED),
    [PHOTO_FILE] = COLUMN("file", "ไฟล์", "ชื่อไฟล์", TEXT, KEY, .maximum = 200),
    [PHOTO_CAPTION] = COLUMN("caption", "คำบรรยาย", "คำอธิบายภาพ", TEXT, OPTIONAL, .maximum = 500),
    [PHOTO_PEOPLE_VISIBLE] = COLUMN("people_visible", "เห็นบุคคล", "มีคนในภาพ", YES_NO, NEEDED),
    [PHOTO_PUBLISH_PEOPLE] = COLUMN("publish_people", "ให้แสดงบุคคล", "บุคคลยินยอม", YES_NO, OPTIONAL),
};

const IntakeColumn intake_report_columns[REPORT_COLUMN_COUNT] = {
    [REPORT_ORGANISATION] = COLUMN("organisation", "หน่วยงาน", "หน่วยงานที่รายงาน", ORGANISATION, KEY),
    [REPORT_DUTY] = COLUMN("duty", "เรื่องที่รายงาน", "รายงาน|หน้าที่", DUTY, KEY),
    [REPORT_MONTH_BE] = COLUMN("month_be", "เดือนที่รายงาน", "เดือน|ประจำเดือน", MONTH_BE, KEY),
    [REPORT_SENT_DATE] = COLUMN("sent_date", "วันที่ส่ง", "ส่งเมื่อ", DATE, OPTIONAL),
};
