#include <string.h>

#include "base/money.h"
#include "value_type.h"

#define NUMBER_LIMIT_BYTES 30

static bool is_digits(const char *text, size_t length)
{
    return strspn(text, "0123456789") == length && text[length] == '\0';
}

/**
 * True for a year that this work can be about. What lies outside is a slip, most often one that a
 * spreadsheet made of a two-digit year: "69" becomes 1969, which is 2512.
 */
static bool in_span(const IntakeValueContext *context, int year_be, IntakeFinding *finding)
{
    const IntakeColumn *column = context->column;
    int first = column->minimum > 0 ? (int)column->minimum : INTAKE_VALUE_FIRST_YEAR_BE;
    int last = column->maximum > 0 ? (int)column->maximum : INTAKE_VALUE_LAST_YEAR_BE;
    if (year_be >= first && year_be <= last) {
        return true;
    }
    return intake_value_refuse(
        finding, "value.year-span",
        g_strdup_printf("ปี พ.ศ. %d อยู่นอกช่วงที่เป็นไปได้ (%d–%d)", year_be, first, last),
        "ตรวจปี พ.ศ. แล้วเขียนให้ครบสี่หลัก");
}

bool intake_value_read_year(const IntakeValueContext *context, const char *tidy, IntakeValue *value,
                            IntakeFinding *finding)
{
    int year_be = 0;
    if (base_date_parse_year_be(tidy, &year_be, NULL)) {
        value->integer = year_be;
        return in_span(context, year_be, finding);
    }
    if (is_digits(tidy, 2)) {
        return intake_value_refuse(finding, "value.year", g_strdup("ปีเขียนเพียงสองหลัก"),
                                   "เขียนปี พ.ศ. ให้ครบสี่หลัก เช่น 2569");
    }
    if (is_digits(tidy, 4) && (tidy[0] == '1' || strncmp(tidy, "20", 2) == 0)) {
        return intake_value_refuse(finding, "value.year", g_strdup("เป็นปี ค.ศ. ไม่ใช่ พ.ศ."),
                                   "เขียนปี พ.ศ. สี่หลัก เช่น 2569");
    }
    return intake_value_refuse(finding, "value.year", g_strdup("ไม่ใช่ปี พ.ศ."),
                               "เขียนปี พ.ศ. สี่หลัก เช่น 2569");
}

bool intake_value_read_date(const IntakeValueContext *context, const char *tidy, IntakeValue *value,
                            IntakeFinding *finding)
{
    BaseDate date = {0};
    g_autoptr(GError) error = NULL;
    if (!base_date_parse(tidy, &date, &value->era, &error)) {
        return intake_value_refuse(finding, "value.date", g_strdup(error->message), NULL);
    }
    if (value->era == BASE_ERA_NONE || is_digits(tidy, strlen(tidy))) {
        g_autofree char *day = base_date_to_thai_short(&date);
        // A Buddhist year that a spreadsheet held for Common Era deserves a look; others are usual.
        bool usual = value->era == BASE_ERA_NONE;
        intake_value_find(finding, usual ? INTAKE_SEVERITY_NOTE : INTAKE_SEVERITY_WARNING,
                          "value.date-serial",
                          g_strdup_printf("เป็นเลขลำดับวันของโปรแกรมตาราง อ่านเป็น %s", day),
                          "ตรวจว่าเป็นวันที่ที่ตั้งใจ แล้วเขียนแบบ 21/11/2569");
    }
    g_autofree char *iso = base_date_to_iso(&date);
    value->text = g_string_chunk_insert_const(context->texts, iso);
    return in_span(context, date.year_ce + BASE_DATE_BE_AHEAD_YEARS, finding);
}

/** A month is read as its first day, so that every spelling of a date works. */
static bool parse_month(const char *tidy, BaseDate *date, BaseEra *era)
{
    static const char *const day[][2] = {{"", "-01"}, {"1/", ""}, {"1 ", ""}};
    for (size_t i = 0; i < G_N_ELEMENTS(day); i++) {
        g_autofree char *first = g_strconcat(day[i][0], tidy, day[i][1], NULL);
        if (base_date_parse(first, date, era, NULL)) {
            return true;
        }
    }
    return false;
}

bool intake_value_read_month(const IntakeValueContext *context, const char *tidy,
                             IntakeValue *value, IntakeFinding *finding)
{
    BaseDate date = {0};
    if (!parse_month(tidy, &date, &value->era) || value->era != BASE_ERA_BE) {
        return intake_value_refuse(finding, "value.month", g_strdup("ไม่ใช่เดือนและปี พ.ศ."),
                                   "เขียนปี พ.ศ. สี่หลักและเดือน เช่น 2569-10 หรือ ตุลาคม 2569");
    }
    char month[sizeof "2569-10"];
    (void)g_snprintf(month, sizeof month, "%04d-%02d", date.year_ce + BASE_DATE_BE_AHEAD_YEARS,
                     date.month);
    value->text = g_string_chunk_insert_const(context->texts, month);
    return true;
}

bool intake_value_read_money(const IntakeValueContext *context, const char *tidy,
                             IntakeValue *value, IntakeFinding *finding)
{
    (void)context;
    BaseMoney money = {0};
    g_autoptr(GError) error = NULL;
    if (!base_money_parse(tidy, &money, &error)) {
        return intake_value_refuse(finding, "value.money", g_strdup(error->message),
                                   "เขียนเป็นบาท เช่น 1,234,567.50 ถ้าไม่มีงบให้เขียน 0 ถ้าไม่ทราบให้เว้นว่าง");
    }
    value->present = !money.missing;
    value->integer = money.amount_satang;
    value->rounded = money.rounded;
    return true;
}

/** Copies digits, one point and a sign; commas only between groups of three. */
static bool strip_commas(const char *text, char stripped[NUMBER_LIMIT_BYTES])
{
    size_t length = strlen(text);
    if (length >= NUMBER_LIMIT_BYTES) {
        return false;
    }
    const char *start = text + (*text == '-' || *text == '+');
    size_t whole = strcspn(start, ".");
    char *out = stripped;
    if (*text == '-') {
        *out++ = '-';
    }
    bool commas = memchr(start, ',', whole) != NULL;
    for (size_t i = 0; i < whole; i++) {
        bool comma_due = commas && (whole - i) % 4 == 0 && i > 0;
        if ((start[i] == ',') != comma_due) {
            return false;
        }
        if (start[i] != ',') {
            *out++ = start[i];
        }
    }
    for (const char *at = start + whole; *at != '\0'; at++) {
        *out++ = *at;
    }
    *out = '\0';
    return true;
}

static bool parse_number(const char *text, double *number)
{
    char stripped[NUMBER_LIMIT_BYTES];
    if (!strip_commas(text, stripped)) {
        return false;
    }
    const char *start = stripped + (*stripped == '-');
    size_t whole = strspn(start, "0123456789");
    const char *rest = start + whole;
    size_t fraction = *rest == '.' ? strspn(rest + 1, "0123456789") : 0;
    if (whole == 0 || rest[fraction > 0 ? fraction + 1 : 0] != '\0') {
        return false;
    }
    *number = g_ascii_strtod(stripped, NULL);
    return true;
}

static char *without_percent_sign(const char *tidy)
{
    char *text = g_strdup(g_str_has_prefix(tidy, "ร้อยละ") ? tidy + strlen("ร้อยละ") : tidy);
    g_strstrip(text);
    size_t length = strlen(text);
    if (length > 0 && text[length - 1] == '%') {
        text[length - 1] = '\0';
        g_strchomp(text);
    }
    return text;
}

static bool in_range(const IntakeValueContext *context, double number, IntakeFinding *finding)
{
    bool percent = context->column->type == INTAKE_TYPE_PERCENT;
    double minimum = percent ? 0 : context->column->minimum;
    double maximum = percent ? 100 : context->column->maximum;
    if (number >= minimum && number <= maximum) {
        return true;
    }
    return intake_value_refuse(
        finding, "value.range",
        g_strdup_printf("อยู่นอกช่วงที่เป็นไปได้ (%.10g ถึง %.10g)", minimum, maximum),
        "ตรวจตัวเลขแล้วพิมพ์ใหม่");
}

bool intake_value_read_number(const IntakeValueContext *context, const char *tidy,
                              IntakeValue *value, IntakeFinding *finding)
{
    bool percent = context->column->type == INTAKE_TYPE_PERCENT;
    g_autofree char *text = percent ? without_percent_sign(tidy) : g_strdup(tidy);
    double number = 0;
    if (!parse_number(text, &number)) {
        return intake_value_refuse(finding, "value.number", g_strdup("ไม่ใช่ตัวเลข"),
                                   "เขียนเป็นตัวเลขอย่างเดียว ไม่ใส่หน่วยหรือคำอื่น");
    }
    bool whole = context->column->type == INTAKE_TYPE_INTEGER;
    if (!in_range(context, number, finding)) {
        return false;
    }
    if (whole && number != (double)(int64_t)number) {
        return intake_value_refuse(finding, "value.number", g_strdup("ต้องเป็นจำนวนเต็ม ไม่มีทศนิยม"),
                                   "เขียนเป็นจำนวนเต็ม");
    }
    value->real = number;
    value->integer = whole ? (int64_t)number : 0;
    return true;
}
