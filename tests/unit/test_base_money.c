#include <glib.h>

#include "base/error.h"
#include "base/money.h"

typedef struct {
    const char *text;
    int64_t amount_satang;
    bool rounded;
} Written;

static void check(const Written *amounts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        g_autoptr(GError) error = NULL;
        BaseMoney money = {.missing = true};
        if (!base_money_parse(amounts[i].text, &money, &error)) {
            g_error("“%s” is refused: %s", amounts[i].text, error->message);
        }
        g_assert_cmpint(money.amount_satang, ==, amounts[i].amount_satang);
        g_assert_cmpint(money.rounded, ==, amounts[i].rounded);
        g_assert_false(money.missing);
    }
}

static void baht_are_read_as_staff_write_them(void)
{
    static const Written amounts[] = {
        {"0", 0, false},
        {"5", 500, false},
        {"35978000", INT64_C(3597800000), false},
        {"35,978,000", INT64_C(3597800000), false},
        {"35,978,000 บาท", INT64_C(3597800000), false},
        {"35,978,000บาทถ้วน", INT64_C(3597800000), false},
        {"1,234,567.50", 123456750, false},
        {"1,234.5", 123450, false},
        {"0.25", 25, false},
        {"๑,๐๐๐", 100000, false},
        {"१,०००", 100000, false},
        {" 1,000\u00a0", 100000, false},
        {"฿5,000", 500000, false},
        {"5,000.-", 500000, false},
        {"5,000.- บาท", 500000, false},
        {"ไม่มี", 0, false},
        {"007", 700, false},
        {"1,500 บาท 50 สตางค์", 150050, false},
        {"๑,๕๐๐บาท๒๕สตางค์", 150025, false},
        {"5 แสนบาทถ้วน", 50000000, false},
    };
    check(amounts, G_N_ELEMENTS(amounts));
}

static void amounts_in_a_unit_are_rounded(void)
{
    static const Written amounts[] = {
        {"257 ล้านบาท", INT64_C(25700000000), true},
        {"257ล้าน", INT64_C(25700000000), true},
        {"1.6 ล้าน", 160000000, true},
        {"35.978 ล้านบาท", INT64_C(3597800000), true},
        {"1.23456789 ล้าน", 123456789, true},
        {"5 แสน", 50000000, true},
        {"๓ หมื่นบาท", 3000000, true},
        {"2 พัน", 200000, true},
        {"1.2 พันล้าน", INT64_C(120000000000), true},
        {"3 ร้อยล้านบาท", INT64_C(30000000000), true},
        {"๒ พันบาท", 200000, true},
        {"1 ล้าน 5 แสนบาท", 150000000, true},
        {"2 แสน 5 หมื่น", 25000000, true},
        {"1 ล้าน 250,000 บาท", 125000000, false},
        {"ประมาณ 257 ล้านบาท", INT64_C(25700000000), true},
        {"เกือบ 5,000", 500000, true},
    };
    check(amounts, G_N_ELEMENTS(amounts));
}

static void empty_and_dash_are_missing_not_zero(void)
{
    static const char *const texts[] = {"", "  ", "-", " - ", "–", "—", "\u200b", NULL};
    for (int i = 0; texts[i] != NULL; i++) {
        g_autoptr(GError) error = NULL;
        BaseMoney money = {.amount_satang = 7};
        g_assert_true(base_money_parse(texts[i], &money, &error));
        g_assert_true(money.missing);
        g_assert_cmpint(money.amount_satang, ==, 0);
    }
}

static void what_is_no_amount_is_refused(void)
{
    static const char *const texts[] = {
        "-5",          "(500)",
        "+5",          "1.234",
        "1.999",       "1.6E+06",
        "1e6",         "1,00",
        "1,0000",      "1234,567",
        "1,,000",      ",100",
        "1,000,",      "1.",
        ".5",          "1.2.3",
        "1 000",       "5 บาท 100 สตางค์",
        "ประมาณ",      "500 ดอลลาร์",
        "ล้าน",         "บาท",
        "5 ล้านล้าน",    "5 แสน 1 ล้าน",
        "ไม่มีงบ",       "N/A",
        "0x10",        "5 บาทบาท",
        "0.00001 ร้อย", "1.234567891 ล้าน",
        "--",          "12 คน",
        "5,000.--",    "1.5 ล้าน 5 แสน",
        "12/5",        "1,5",
        "1.234.567",   "5.5 บาท 50 สตางค์",
        "5 บาท 50",    NULL,
    };
    for (int i = 0; texts[i] != NULL; i++) {
        g_autoptr(GError) error = NULL;
        BaseMoney money = {0};
        if (base_money_parse(texts[i], &money, &error)) {
            g_error("“%s” is taken for %" G_GINT64_FORMAT, texts[i], money.amount_satang);
        }
        g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    }
}

static void the_largest_amount_is_a_million_million_baht(void)
{
    static const Written amounts[] = {
        {"1,000,000,000,000", BASE_MONEY_LIMIT_SATANG, false},
        {"1000000000000.00", BASE_MONEY_LIMIT_SATANG, false},
        {"1,000,000 ล้านบาท", BASE_MONEY_LIMIT_SATANG, true},
        {"999,999,999,999.99", BASE_MONEY_LIMIT_SATANG - 1, false},
    };
    check(amounts, G_N_ELEMENTS(amounts));
    static const char *const texts[] = {"1,000,000,000,000.01",
                                        "1,000,001 ล้าน",
                                        "9999999999999999",
                                        "99999999999999999999999999",
                                        "123456789012345.12345678",
                                        "999999999999999 แสนล้าน",
                                        NULL};
    for (int i = 0; texts[i] != NULL; i++) {
        g_autoptr(GError) error = NULL;
        BaseMoney money = {0};
        g_assert_false(base_money_parse(texts[i], &money, &error));
        g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    }
}

static void amounts_are_shown_with_separators(void)
{
    static const struct {
        int64_t amount_satang;
        const char *text;
    } amounts[] = {
        {0, "0"},
        {5, "0.05"},
        {100, "1"},
        {99999, "999.99"},
        {100000, "1,000"},
        {123450, "1,234.50"},
        {INT64_C(3597800000), "35,978,000"},
        {BASE_MONEY_LIMIT_SATANG, "1,000,000,000,000"},
        {-123456, "-1,234.56"},
        {INT64_MIN, "-92,233,720,368,547,758.08"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(amounts); i++) {
        g_autofree char *text = base_money_to_text(amounts[i].amount_satang);
        g_assert_cmpstr(text, ==, amounts[i].text);
    }
    g_autofree char *count = base_money_count_to_text(1037);
    g_assert_cmpstr(count, ==, "1,037");
    g_autofree char *small = base_money_count_to_text(60);
    g_assert_cmpstr(small, ==, "60");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/money/baht-are-read-as-staff-write-them",
                    baht_are_read_as_staff_write_them);
    g_test_add_func("/db/base/money/amounts-in-a-unit-are-rounded", amounts_in_a_unit_are_rounded);
    g_test_add_func("/db/base/money/empty-and-dash-are-missing-not-zero",
                    empty_and_dash_are_missing_not_zero);
    g_test_add_func("/db/base/money/what-is-no-amount-is-refused", what_is_no_amount_is_refused);
    g_test_add_func("/db/base/money/the-largest-amount-is-a-million-million-baht",
                    the_largest_amount_is_a_million_million_baht);
    g_test_add_func("/db/base/money/amounts-are-shown-with-separators",
                    amounts_are_shown_with_separators);
    return g_test_run();
}
