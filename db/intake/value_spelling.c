#include "base/thai.h"
#include "value_type.h"

#define THAI_ZERO 0x0E50
#define DEVANAGARI_ZERO 0x0966
#define LAO_ZERO 0x0ED0
#define KHMER_ZERO 0x17E0

/** True when a text keeps its digits as they were written. */
static bool is_prose(IntakeType type)
{
    return type == INTAKE_TYPE_TEXT || type == INTAKE_TYPE_LIST;
}

static bool is_foreign_digit(gunichar character)
{
    bool thai = character >= THAI_ZERO && character <= THAI_ZERO + 9;
    return character > 0x7f && !thai && g_unichar_isdigit(character);
}

/** Scripts whose digits stand for the Thai ones they look like (domain.md §1.2); others for 0–9. */
static bool looks_thai(gunichar character)
{
    static const gunichar zeros[] = {DEVANAGARI_ZERO, LAO_ZERO, KHMER_ZERO};
    for (size_t i = 0; i < G_N_ELEMENTS(zeros); i++) {
        if (character >= zeros[i] && character <= zeros[i] + 9) {
            return true;
        }
    }
    return false;
}

static gunichar mend_prose_digit(gunichar character)
{
    gunichar zero = looks_thai(character) ? THAI_ZERO : '0';
    return zero + (gunichar)g_unichar_digit_value(character);
}

/** Replaces foreign digits of `text` in prose, all digits elsewhere; counts the foreign ones. */
static char *mend_digits(IntakeType type, const char *text, gunichar *first_foreign, int *count)
{
    GString *mended = g_string_new(NULL);
    *count = 0;
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        bool foreign = is_foreign_digit(character);
        if (foreign && (*count)++ == 0) {
            *first_foreign = character;
        }
        if (is_prose(type)) {
            character = foreign ? mend_prose_digit(character) : character;
        } else if (character > 0x7f && g_unichar_isdigit(character)) {
            character = (gunichar)('0' + g_unichar_digit_value(character));
        }
        g_string_append_unichar(mended, character);
    }
    return g_string_free(mended, FALSE);
}

static void warn_of_digits(gunichar first, int count, IntakeFinding *finding)
{
    char digit[8] = {0};
    (void)g_unichar_to_utf8(first, digit);
    intake_value_find(finding, INTAKE_SEVERITY_WARNING, "value.foreign-digits",
                      g_strdup_printf("มีตัวเลขของอักษรอื่น %d ตัว เช่น “%s” (U+%04X) อ่านเป็น %d แล้ว",
                                      count, digit, first, g_unichar_digit_value(first)),
                      "พิมพ์ตัวเลขใหม่ด้วยแป้นไทยหรืออารบิก");
}

static bool is_private(gunichar character)
{
    return g_unichar_type(character) == G_UNICODE_PRIVATE_USE;
}

/** Glyph variants as letters; NULL after an error when a private letter has no meaning. */
static char *mend_glyphs(const char *text, IntakeFinding *finding)
{
    int count = 0;
    g_autofree char *mended = base_thai_mend_glyphs(text, &count);
    for (const char *at = mended; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (is_private(character)) {
            (void)intake_value_refuse(
                finding, "value.private-letter",
                g_strdup_printf("มีตัวอักษรเฉพาะฟอนต์ (U+%04X) ที่ไม่มีใครอ่านได้นอกเครื่องนั้น", character),
                "พิมพ์ข้อความในช่องนี้ใหม่ด้วยฟอนต์ปัจจุบัน");
            return NULL;
        }
    }
    if (count > 0) {
        intake_value_find(
            finding, INTAKE_SEVERITY_WARNING, "value.glyphs",
            g_strdup_printf("มีรูปสระหรือวรรณยุกต์ของฟอนต์รุ่นเก่า %d ตัว อ่านเป็น “%s”", count, mended),
            "ตรวจว่าข้อความถูกต้อง แล้วพิมพ์ใหม่ด้วยฟอนต์ปัจจุบัน");
    }
    return g_steal_pointer(&mended);
}

char *intake_value_mend(IntakeType type, const char *written, IntakeFinding *finding)
{
    if (g_str_is_ascii(written)) {
        return intake_value_tidy(written);
    }
    g_autofree char *letters = mend_glyphs(written, finding);
    if (letters == NULL) {
        return NULL;
    }
    g_autofree char *tidy = intake_value_tidy(letters);
    gunichar first_foreign = 0;
    int foreign_count = 0;
    char *mended = mend_digits(type, tidy, &first_foreign, &foreign_count);
    if (foreign_count > 0) {
        warn_of_digits(first_foreign, foreign_count, finding);
    }
    return mended;
}
