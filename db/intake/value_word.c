#include <string.h>

#include "base/thai.h"
#include "value_type.h"

/** A spreadsheet keeps this many digits of a number; the rest become zeros. */
#define SPREADSHEET_DIGITS 15

static bool check_length(const IntakeValueContext *context, const char *tidy,
                         IntakeFinding *finding)
{
    bool prose = context->column->type == INTAKE_TYPE_TEXT;
    bool code = context->column->type == INTAKE_TYPE_CODE;
    glong limit = code ? INTAKE_SHEET_CODE_CHARACTERS : INTAKE_SHEET_TEXT_CHARACTERS;
    if ((prose || code) && context->column->maximum > 0) {
        limit = (glong)context->column->maximum;
    }
    glong length = g_utf8_strlen(tidy, -1);
    if (length <= limit) {
        return true;
    }
    return intake_value_refuse(finding, "value.length",
                               g_strdup_printf("ยาว %ld ตัวอักษร เกินที่กำหนด (%ld)", length, limit),
                               "ย่อข้อความให้สั้นลง (ระบบไม่ตัดข้อความให้เอง)");
}

bool intake_value_read_text(const IntakeValueContext *context, const char *tidy, IntakeValue *value,
                            IntakeFinding *finding)
{
    if (!check_length(context, tidy, finding)) {
        return false;
    }
    value->text = g_string_chunk_insert(context->texts, tidy);
    return true;
}

static size_t count_digits(const char *text) { return strspn(text, "0123456789"); }

/** 8.0012E+05: digits, then a point with digits or nothing, then E with a sign or after a point. */
static bool is_scientific(const char *text)
{
    size_t whole = count_digits(text);
    const char *at = text + whole;
    size_t fraction = *at == '.' ? count_digits(at + 1) : 0;
    at += fraction > 0 ? fraction + 1 : 0;
    if (whole == 0 || (*at != 'e' && *at != 'E')) {
        return false;
    }
    at++;
    bool sign = *at == '+' || *at == '-';
    at += sign;
    size_t exponent = count_digits(at);
    return exponent > 0 && at[exponent] == '\0' && (sign || fraction > 0);
}

/** 800120.0: a code that became a number and got a decimal. */
static bool is_number_with_decimal(const char *text)
{
    size_t whole = count_digits(text);
    return whole >= 4 && text[whole] == '.' && text[whole + 1] != '\0' &&
           strspn(text + whole + 1, "0") == strlen(text + whole + 1);
}

/** 800,120: a code that became a number and got separators. */
static bool has_thousands_commas(const char *text)
{
    size_t group = count_digits(text);
    if (group == 0 || group > 3 || text[group] != ',') {
        return false;
    }
    const char *at = text + group;
    while (*at == ',' && count_digits(at + 1) == 3) {
        at += 4;
    }
    return *at == '\0';
}

bool intake_value_read_code(const IntakeValueContext *context, const char *tidy, IntakeValue *value,
                            IntakeFinding *finding)
{
    static const char advice[] = "ตั้งช่องเป็น “ข้อความ” ในโปรแกรมตาราง แล้วพิมพ์รหัสใหม่";
    if (is_scientific(tidy)) {
        return intake_value_refuse(finding, "value.code-scientific",
                                   g_strdup("โปรแกรมตารางเปลี่ยนรหัสเป็นเลขยกกำลัง"), advice);
    }
    if (is_number_with_decimal(tidy)) {
        return intake_value_refuse(finding, "value.code-decimal",
                                   g_strdup("โปรแกรมตารางเปลี่ยนรหัสเป็นตัวเลขมีทศนิยม"), advice);
    }
    if (has_thousands_commas(tidy)) {
        return intake_value_refuse(finding, "value.code-commas",
                                   g_strdup("โปรแกรมตารางเปลี่ยนรหัสเป็นตัวเลขมีจุลภาค"), advice);
    }
    if (count_digits(tidy) > SPREADSHEET_DIGITS) {
        return intake_value_refuse(finding, "value.code-digits",
                                   g_strdup("รหัสยาวกว่า 15 หลัก โปรแกรมตารางอาจเปลี่ยนหลักท้ายเป็นศูนย์"),
                                   advice);
    }
    return intake_value_read_text(context, tidy, value, finding);
}

static char *list_choices(const IntakeChoice *choices)
{
    GString *list = g_string_new(NULL);
    for (const IntakeChoice *choice = choices; choice->key != NULL; choice++) {
        g_string_append_printf(list, "%s%s", list->len > 0 ? " · " : "", choice->name_th);
    }
    return g_string_free(list, FALSE);
}

bool intake_value_read_choice(const IntakeValueContext *context, const char *tidy,
                              IntakeValue *value, IntakeFinding *finding)
{
    const IntakeChoice *choice = intake_sheet_match_choice(context->column->choices, tidy);
    if (choice == NULL) {
        g_autofree char *words = list_choices(context->column->choices);
        return intake_value_refuse(finding, "value.choice",
                                   g_strdup_printf("ไม่ใช่คำที่ใช้ได้ในช่องนี้: %s", words),
                                   "เลือกคำใดคำหนึ่งจากรายการ");
    }
    value->text = choice->key;
    return true;
}

bool intake_value_read_yes_no(const IntakeValueContext *context, const char *tidy,
                              IntakeValue *value, IntakeFinding *finding)
{
    static const IntakeChoice words[] = {
        {"1", "ใช่", "y|yes|true|มี|เป็น|✓|✔|☑|/|√"},
        {"0", "ไม่ใช่", "n|no|false|ไม่|ไม่มี|ไม่เป็น|x|✗|✘|☐"},
        {NULL, NULL, NULL},
    };
    (void)context;
    const IntakeChoice *word = intake_sheet_match_choice(words, tidy);
    if (word == NULL) {
        return intake_value_refuse(finding, "value.yes-no", g_strdup("ต้องเป็น ใช่ หรือ ไม่ใช่"),
                                   "เขียน ใช่ หรือ ไม่ใช่ (หรือเว้นว่างแทน ไม่ใช่)");
    }
    value->text = word->key;
    value->integer = word->key[0] == '1';
    return true;
}
