#include "intake/value.h"

#include <string.h>

#include "base/csv.h"
#include "base/thai.h"
#include "value_type.h"

#define REPLACEMENT_CHARACTER "\xef\xbf\xbd"

typedef bool (*ReadType)(const IntakeValueContext *context, const char *tidy, IntakeValue *value,
                         IntakeFinding *finding);

void intake_finding_clear(IntakeFinding *finding)
{
    g_free(finding->message);
    *finding = (IntakeFinding){0};
}

void intake_value_find(IntakeFinding *finding, IntakeSeverity severity, const char *rule,
                       char *message, const char *advice)
{
    if (finding->rule != NULL && finding->severity >= severity) {
        g_free(message);
        return;
    }
    g_free(finding->message);
    *finding = (IntakeFinding){severity, rule, message, advice};
}

bool intake_value_refuse(IntakeFinding *finding, const char *rule, char *message,
                         const char *advice)
{
    intake_value_find(finding, INTAKE_SEVERITY_ERROR, rule, message, advice);
    return false;
}

/** Printable ASCII without two spaces together or spaces at an end: already tidy. */
static bool is_tidy(const char *text)
{
    char before = ' ';
    for (const char *at = text; *at != '\0'; at++) {
        if (*at < ' ' || *at > '~' || (*at == ' ' && before == ' ')) {
            return false;
        }
        before = *at;
    }
    return before != ' ' || *text == '\0';
}

char *intake_value_tidy(const char *written)
{
    return is_tidy(written) ? g_strdup(written) : base_thai_normalise(written);
}

static bool is_dash(const char *text)
{
    return strcmp(text, "-") == 0 || strcmp(text, "–") == 0 || strcmp(text, "—") == 0;
}

static bool refuse_damage(const char *written, IntakeFinding *finding)
{
    if (strstr(written, REPLACEMENT_CHARACTER) != NULL) {
        return intake_value_refuse(finding, "value.damaged",
                                   g_strdup("มีตัวอักษรเสีย (�) จากการแปลงไฟล์"),
                                   "พิมพ์ข้อความในช่องนี้ใหม่ หรือส่งไฟล์ต้นฉบับ");
    }
    for (const char *at = written; *at != '\0'; at++) {
        if ((*at > 0 && *at < ' ' && strchr("\t\r\n", *at) == NULL) || *at == 0x7f) {
            return intake_value_refuse(
                finding, "value.damaged",
                g_strdup_printf("มีอักขระควบคุม 0x%02X ซึ่งมองไม่เห็น", (unsigned)*at),
                "ลบแล้วพิมพ์ข้อความในช่องนี้ใหม่");
        }
    }
    return true;
}

static ReadType type_reader(IntakeType type)
{
    static const ReadType readers[] = {
        [INTAKE_TYPE_TEXT] = intake_value_read_text,
        [INTAKE_TYPE_CODE] = intake_value_read_code,
        [INTAKE_TYPE_YEAR_BE] = intake_value_read_year,
        [INTAKE_TYPE_DATE] = intake_value_read_date,
        [INTAKE_TYPE_MONTH_BE] = intake_value_read_month,
        [INTAKE_TYPE_MONEY] = intake_value_read_money,
        [INTAKE_TYPE_INTEGER] = intake_value_read_number,
        [INTAKE_TYPE_REAL] = intake_value_read_number,
        [INTAKE_TYPE_PERCENT] = intake_value_read_number,
        [INTAKE_TYPE_YES_NO] = intake_value_read_yes_no,
        [INTAKE_TYPE_CHOICE] = intake_value_read_choice,
        [INTAKE_TYPE_LIST] = intake_value_read_list,
        [INTAKE_TYPE_VILLAGES] = intake_value_read_villages,
        [INTAKE_TYPE_AREA] = intake_value_read_code,
        [INTAKE_TYPE_ISSUE] = intake_value_read_code,
        [INTAKE_TYPE_ISSUES] = intake_value_read_list,
        [INTAKE_TYPE_ORGANISATION] = intake_value_read_code,
        [INTAKE_TYPE_PROGRAMME] = intake_value_read_code,
        [INTAKE_TYPE_SCHEME] = intake_value_read_code,
        [INTAKE_TYPE_DUTY] = intake_value_read_code,
    };
    return readers[type];
}

static bool read_value(const IntakeColumn *column, const char *written, GStringChunk *texts,
                       IntakeValue *value, IntakeFinding *finding)
{
    if (!refuse_damage(written, finding)) {
        return false;
    }
    g_autofree char *tidy = intake_value_mend(column->type, written, finding);
    if (tidy == NULL) {
        return false;
    }
    if (*tidy == '\0' || is_dash(tidy)) {
        return true;
    }
    value->present = true;
    IntakeValueContext context = {column, texts};
    return type_reader(column->type)(&context, tidy, value, finding);
}

bool intake_value_read(const IntakeColumn *column, const char *written, GStringChunk *texts,
                       IntakeValue *value, IntakeFinding *finding)
{
    *value = (IntakeValue){.written = written};
    // An apostrophe before a sign is how spreadsheets, and our own export, keep a text a text.
    const char *cell = base_csv_unescape(written);
    if (*cell == '\0' || read_value(column, cell, texts, value, finding)) {
        return true;
    }
    value->wrong = true;
    value->present = false;
    return false;
}
