#include <glib.h>
#include <string.h>

#include "intake/value.h"

/** A value read from `written` as `column`, with what was found. */
typedef struct {
    GStringChunk *texts;
    IntakeValue value;
    IntakeFinding finding;
} Reading;

static void reading_clear(Reading *reading)
{
    g_string_chunk_free(reading->texts);
    intake_finding_clear(&reading->finding);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Reading, reading_clear)

static void read_as(const IntakeColumn *column, const char *written, Reading *reading)
{
    *reading = (Reading){.texts = g_string_chunk_new(256)};
    bool read =
        intake_value_read(column, written, reading->texts, &reading->value, &reading->finding);
    bool error =
        reading->finding.rule != NULL && reading->finding.severity == INTAKE_SEVERITY_ERROR;
    g_assert_true(read != error);
    g_assert_true(reading->value.wrong == error);
    g_assert_false(error && reading->value.present);
    g_assert_true(reading->value.written == written);
}

static const IntakeColumn text_column = {.key = "t", .type = INTAKE_TYPE_TEXT, .maximum = 10};
static const IntakeColumn code_column = {.key = "c", .type = INTAKE_TYPE_CODE};
static const IntakeColumn year_column = {.key = "y", .type = INTAKE_TYPE_YEAR_BE};
static const IntakeColumn date_column = {.key = "d", .type = INTAKE_TYPE_DATE};
static const IntakeColumn money_column = {.key = "m", .type = INTAKE_TYPE_MONEY};
static const IntakeColumn integer_column = {
    .key = "i", .type = INTAKE_TYPE_INTEGER, .minimum = 1, .maximum = 9999};
static const IntakeColumn real_column = {
    .key = "r", .type = INTAKE_TYPE_REAL, .minimum = -90, .maximum = 90};
static const IntakeColumn percent_column = {.key = "p", .type = INTAKE_TYPE_PERCENT};
static const IntakeColumn yes_no_column = {.key = "b", .type = INTAKE_TYPE_YES_NO};
static const IntakeColumn list_column = {.key = "l", .type = INTAKE_TYPE_LIST};
static const IntakeColumn issues_column = {.key = "s", .type = INTAKE_TYPE_ISSUES};
static const IntakeColumn villages_column = {.key = "v", .type = INTAKE_TYPE_VILLAGES};

static void expect_text(const IntakeColumn *column, const char *written, const char *text)
{
    g_auto(Reading) reading;
    read_as(column, written, &reading);
    g_assert_null(reading.finding.rule);
    g_assert_true(reading.value.present);
    g_assert_cmpstr(reading.value.text, ==, text);
}

static void expect_integer(const IntakeColumn *column, const char *written, int64_t integer)
{
    g_auto(Reading) reading;
    read_as(column, written, &reading);
    g_assert_null(reading.finding.rule);
    g_assert_cmpint(reading.value.integer, ==, integer);
}

static void expect_real(const IntakeColumn *column, const char *written, double real)
{
    g_auto(Reading) reading;
    read_as(column, written, &reading);
    g_assert_null(reading.finding.rule);
    g_assert_cmpfloat(reading.value.real, ==, real);
}

static void expect_missing(const IntakeColumn *column, const char *written)
{
    g_auto(Reading) reading;
    read_as(column, written, &reading);
    g_assert_null(reading.finding.rule);
    g_assert_false(reading.value.present);
}

static void expect_error(const IntakeColumn *column, const char *written, const char *rule)
{
    g_auto(Reading) reading;
    read_as(column, written, &reading);
    g_assert_cmpstr(reading.finding.rule, ==, rule);
    g_assert_cmpint(reading.finding.severity, ==, INTAKE_SEVERITY_ERROR);
    g_assert_cmpint(strlen(reading.finding.message), >, 0);
}

static void test_missing_is_not_zero(void)
{
    const IntakeColumn *columns[] = {&text_column,  &code_column,    &year_column,    &date_column,
                                     &money_column, &integer_column, &villages_column};
    const char *const blanks[] = {"", " ", "-", " – ", "—", "\xc2\xa0"};
    for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
        for (size_t j = 0; j < G_N_ELEMENTS(blanks); j++) {
            expect_missing(columns[i], blanks[j]);
        }
    }
}

static void test_text_is_tidied_never_cut(void)
{
    expect_text(&text_column, "  นํ้า   ใส ", "น้ำ ใส");
    expect_text(&text_column, "ปี ๒๕๖๙", "ปี ๒๕๖๙");
    expect_text(&text_column, "บน\r\nล่าง", "บน\nล่าง");
    expect_error(&text_column, "ยาวกว่าสิบตัวอักษร", "value.length");
}

static void test_damaged_text_is_refused(void)
{
    expect_error(&text_column, "เสีย\xef\xbf\xbd", "value.damaged");
    expect_error(&text_column,
                 "a\x01"
                 "b",
                 "value.damaged");
    expect_error(&code_column, "\x7f", "value.damaged");
}

static void test_foreign_digits_are_read_with_a_warning(void)
{
    g_auto(Reading) year;
    read_as(&year_column, "२५६९", &year);
    g_assert_cmpstr(year.finding.rule, ==, "value.foreign-digits");
    g_assert_cmpint(year.finding.severity, ==, INTAKE_SEVERITY_WARNING);
    g_assert_cmpint(year.value.integer, ==, 2569);
    g_assert_nonnull(strstr(year.finding.message, "U+0968")); // the first of them
    g_auto(Reading) text;
    read_as(&text_column, "กลุ่ม १", &text);
    g_assert_cmpstr(text.finding.rule, ==, "value.foreign-digits");
    g_assert_cmpstr(text.value.text, ==, "กลุ่ม ๑");
    expect_integer(&year_column, "๒๕๖๙", 2569); // Thai digits are nothing odd
}

static void test_letters_of_old_fonts_are_read_with_a_warning(void)
{
    g_auto(Reading) text;
    read_as(&text_column, "ที\uf70b", &text);
    g_assert_cmpstr(text.finding.rule, ==, "value.glyphs");
    g_assert_cmpint(text.finding.severity, ==, INTAKE_SEVERITY_WARNING);
    g_assert_cmpstr(text.value.text, ==, "ที้");
    g_assert_cmpstr(text.value.written, ==, "ที\uf70b");
    expect_error(&text_column, "ก\ue000", "value.private-letter");
}

static void test_an_error_wins_over_a_warning(void)
{
    expect_error(&year_column, "६९", "value.year");
}

static void test_codes_are_text(void)
{
    expect_text(&code_column, "001", "001");
    expect_text(&code_column, "๐๐๑", "001");
    expect_text(&code_column, "68-01/2", "68-01/2");
    expect_text(&code_column, "12E1", "12E1"); // an office may number like this
    expect_text(&code_column, "1.10", "1.10");
    expect_error(&code_column, "8.0012E+05", "value.code-scientific");
    expect_error(&code_column, "8E+11", "value.code-scientific");
    expect_error(&code_column, "1.5e3", "value.code-scientific");
    expect_error(&code_column, "800120.0", "value.code-decimal");
    expect_error(&code_column, "800,120", "value.code-commas");
    expect_text(&code_column, "1,3", "1,3");
    expect_text(&code_column, "12,34", "12,34");
    expect_error(&code_column, "1234567890123456", "value.code-digits");
    expect_text(&code_column, "123456789012345", "123456789012345");
    expect_error(&code_column, "รหัสที่ยาวเกินกว่าที่ใครจะพิมพ์ได้โดยไม่ตั้งใจจริงๆ", "value.length");
}

static void test_years_are_buddhist_and_whole(void)
{
    expect_integer(&year_column, "2569", 2569);
    expect_error(&year_column, "69", "value.year");
    expect_error(&year_column, "2026", "value.year");
    expect_error(&year_column, "2539", "value.year-span");
    expect_error(&year_column, "2600", "value.year-span");
    expect_error(&year_column, "2700", "value.year");
    expect_error(&year_column, "2568-2569", "value.year");
    expect_error(&year_column, "ปีนี้", "value.year");
}

static void test_dates_know_their_era(void)
{
    expect_text(&date_column, "21/11/2569", "2026-11-21");
    expect_text(&date_column, "21 พ.ย. 2569", "2026-11-21");
    expect_text(&date_column, "๒๑ พฤศจิกายน 2026", "2026-11-21");
    g_auto(Reading) be;
    read_as(&date_column, "2569-11-21", &be);
    g_assert_cmpint(be.value.era, ==, BASE_ERA_BE);
    g_auto(Reading) ce;
    read_as(&date_column, "2026-11-21", &ce);
    g_assert_cmpint(ce.value.era, ==, BASE_ERA_CE);
    g_auto(Reading) serial; // no era: nothing to mix with the others of its column
    read_as(&date_column, "46347", &serial);
    g_assert_cmpstr(serial.value.text, ==, "2026-11-21");
    g_assert_cmpint(serial.value.era, ==, BASE_ERA_NONE);
    g_assert_cmpstr(serial.finding.rule, ==, "value.date-serial");
    g_assert_nonnull(strstr(serial.finding.message, "21 พ.ย. 2569"));
    expect_error(&date_column, "21/11/1969", "value.year-span"); // "69", completed by a spreadsheet
    expect_error(&date_column, "44886/1", "value.date");
    expect_error(&date_column, "31/2/2569", "value.date");
    expect_error(&date_column, "21/11/69", "value.date");
    expect_error(&date_column, "พรุ่งนี้", "value.date");
}

static void test_money_is_satang(void)
{
    expect_integer(&money_column, "1,234,567.50", 123456750);
    expect_integer(&money_column, "๑,๐๐๐ บาท", 100000);
    expect_integer(&money_column, "0", 0);
    g_auto(Reading) rounded;
    read_as(&money_column, "257 ล้านบาท", &rounded);
    g_assert_true(rounded.value.rounded);
    g_assert_cmpint(rounded.value.integer, ==, INT64_C(25700000000));
    expect_error(&money_column, "-500", "value.money");
    expect_error(&money_column, "12,34", "value.money");
    expect_error(&money_column, "ประมาณหมื่น", "value.money");
    expect_error(&money_column, "1E+06", "value.money");
}

static void test_numbers_within_their_range(void)
{
    expect_integer(&integer_column, "1,550", 1550);
    expect_integer(&integer_column, "7.0", 7);
    expect_error(&integer_column, "1.5", "value.number");
    expect_error(&integer_column, "0", "value.range");
    expect_error(&integer_column, "10000", "value.range");
    expect_error(&integer_column, "15,50", "value.number");
    expect_error(&integer_column, ",550", "value.number");
    expect_error(&integer_column, "1,550,", "value.number");
    expect_error(&integer_column, "สิบ", "value.number");
    expect_error(&integer_column, "1e3", "value.number");
    expect_error(&integer_column, "99999999999999999999999999999999", "value.number");
    expect_real(&real_column, "8.53453", 8.53453);
    expect_real(&real_column, "-0.5", -0.5);
    expect_error(&real_column, "99.97", "value.range");
    expect_error(&real_column, "8.5.3", "value.number");
    expect_error(&real_column, ".", "value.number");
    expect_real(&percent_column, "75", 75);
    expect_real(&percent_column, "75.5 %", 75.5);
    expect_real(&percent_column, "ร้อยละ ๑๐", 10);
    expect_error(&percent_column, "101", "value.range");
    expect_error(&percent_column, "-1", "value.range");
}

static void test_yes_and_no(void)
{
    const char *const yes[] = {"ใช่", "Y", "yes", "1", "๑", "✓", "มี", "TRUE"};
    const char *const no[] = {"ไม่ใช่", "n", "No", "0", "ไม่", "ไม่มี", "x"};
    for (size_t i = 0; i < G_N_ELEMENTS(yes); i++) {
        expect_integer(&yes_no_column, yes[i], 1);
    }
    for (size_t i = 0; i < G_N_ELEMENTS(no); i++) {
        expect_integer(&yes_no_column, no[i], 0);
    }
    expect_missing(&yes_no_column, "");
    expect_error(&yes_no_column, "อาจจะ", "value.yes-no");
    expect_error(&yes_no_column, "2", "value.yes-no");
}

static void test_lists(void)
{
    expect_text(&list_column, "พอช.| พอช ;พอช.\nCODI", "พอช.\nพอช\nCODI");
    expect_text(&list_column, "ก, ข", "ก, ข");
    expect_missing(&list_column, " | ; ");
    expect_text(&issues_column, "๑.๑, 2.3", "1.1\n2.3");
    g_autoptr(GString) long_list = g_string_new(NULL);
    for (int i = 0; i <= INTAKE_VALUE_LIMIT_LIST; i++) {
        g_string_append_printf(long_list, "%d|", i);
    }
    expect_error(&list_column, long_list->str, "value.list");
}

static void test_villages(void)
{
    expect_text(&villages_column, "1,3,5", "1\n3\n5");
    expect_text(&villages_column, "5 และ 1", "1\n5");
    expect_text(&villages_column, "หมู่ที่ ๓", "3");
    expect_text(&villages_column, "ม.2, ม.10", "2\n10");
    expect_text(&villages_column, "01, 1", "1");
    expect_missing(&villages_column, "ทั้งตำบล");
    expect_error(&villages_column, "1-5", "value.villages");
    expect_error(&villages_column, "0", "value.villages");
    expect_error(&villages_column, "135", "value.villages");
    expect_error(&villages_column, "บ้านนา", "value.villages");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/value/missing-is-not-zero", test_missing_is_not_zero);
    g_test_add_func("/db/intake/value/text-is-tidied-never-cut", test_text_is_tidied_never_cut);
    g_test_add_func("/db/intake/value/damaged-text-is-refused", test_damaged_text_is_refused);
    g_test_add_func("/db/intake/value/foreign-digits-are-read-with-a-warning",
                    test_foreign_digits_are_read_with_a_warning);
    g_test_add_func("/db/intake/value/letters-of-old-fonts-are-read-with-a-warning",
                    test_letters_of_old_fonts_are_read_with_a_warning);
    g_test_add_func("/db/intake/value/an-error-wins-over-a-warning",
                    test_an_error_wins_over_a_warning);
    g_test_add_func("/db/intake/value/codes-are-text", test_codes_are_text);
    g_test_add_func("/db/intake/value/years-are-buddhist-and-whole",
                    test_years_are_buddhist_and_whole);
    g_test_add_func("/db/intake/value/dates-know-their-era", test_dates_know_their_era);
    g_test_add_func("/db/intake/value/money-is-satang", test_money_is_satang);
    g_test_add_func("/db/intake/value/numbers-within-their-range", test_numbers_within_their_range);
    g_test_add_func("/db/intake/value/yes-and-no", test_yes_and_no);
    g_test_add_func("/db/intake/value/lists", test_lists);
    g_test_add_func("/db/intake/value/villages", test_villages);
    return g_test_run();
}
