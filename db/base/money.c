#include "base/money.h"

#include <string.h>

#include "base/error.h"
#include "base/thai.h"

#define SATANG_PER_BAHT 100
// 10^12 baht has 13 digits; leading zeros beyond that are no amount anybody writes.
#define LIMIT_WHOLE_DIGITS 15
// ล้าน with satang: 1.23456789 ล้าน.
#define LIMIT_DECIMALS 8
#define DECIMALS_OF_BAHT 2

typedef struct {
    const char *word;
    int64_t baht;
} Unit;

static const Unit units[] = {
    {"สิบ", 10}, {"ร้อย", 100}, {"พัน", 1000}, {"หมื่น", 10000}, {"แสน", 100000},
};
static const char million_word[] = "ล้าน";
#define MILLION 1000000

typedef struct {
    int64_t value;    // digits without the point
    int decimals;     // how many of them stand after it
    int whole_digits; // how many before
} Number;

static bool refuse(GError **error, const char *reason)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "ไม่ใช่จำนวนเงินที่อ่านได้: %s", reason);
    return false;
}

static void skip_spaces(const char **at)
{
    while (**at == ' ' || **at == '\n') {
        (*at)++;
    }
}

/** Goes past `word` and the spaces after it, if it stands there. */
static bool take(const char **at, const char *word)
{
    if (!g_str_has_prefix(*at, word)) {
        return false;
    }
    *at += strlen(word);
    skip_spaces(at);
    return true;
}

static int count_digits(const char *at) { return (int)strspn(at, "0123456789"); }

static void take_digits(const char **at, int count, Number *number)
{
    for (int i = 0; i < count; i++) {
        number->value = number->value * 10 + (**at - '0');
        (*at)++;
    }
}

/** Whole baht: digits alone, or in threes after a first group of one to three. */
static bool take_whole(const char **at, Number *number, GError **error)
{
    int count = count_digits(*at);
    if (count == 0) {
        return refuse(error, **at == '-' || **at == '(' ? "ติดลบไม่ได้" : "ต้องขึ้นต้นด้วยตัวเลข");
    }
    if (count > 3 && (*at)[count] == ',') {
        return refuse(error, "จุลภาค (,) ต้องคั่นทุกสามหลัก");
    }
    for (;;) {
        number->whole_digits += count;
        if (number->whole_digits > LIMIT_WHOLE_DIGITS) {
            return refuse(error, "มากเกินไป");
        }
        take_digits(at, count, number);
        if (**at != ',') {
            return true;
        }
        (*at)++;
        count = count_digits(*at);
        if (count != 3) {
            return refuse(error, "จุลภาค (,) ต้องคั่นทุกสามหลัก");
        }
    }
}

static bool take_decimals(const char **at, Number *number, GError **error)
{
    if (**at != '.' || g_str_has_prefix(*at, ".-")) {
        return true; // "5,000.-" is how whole baht are closed by hand
    }
    (*at)++;
    number->decimals = count_digits(*at);
    if (number->decimals == 0) {
        return refuse(error, "ไม่มีตัวเลขหลังจุดทศนิยม");
    }
    if (number->decimals > LIMIT_DECIMALS || number->whole_digits + number->decimals > 18) {
        return refuse(error, "ทศนิยมยาวเกินไป");
    }
    take_digits(at, number->decimals, number);
    return true;
}

/** "ล้าน", "แสน", "พันล้าน" …; 1 when there is no such word. */
static int64_t take_unit(const char **at)
{
    int64_t baht = 1;
    for (size_t i = 0; i < G_N_ELEMENTS(units); i++) {
        if (take(at, units[i].word)) {
            baht = units[i].baht;
            break;
        }
    }
    return take(at, million_word) ? baht * MILLION : baht;
}

/** number × unit in satang, if that is a whole number of them and within the limit. */
static bool to_satang(const Number *number, int64_t unit_baht, int64_t *amount_satang,
                      GError **error)
{
    int64_t scale = SATANG_PER_BAHT * unit_baht;
    int64_t divisor = 1;
    for (int i = 0; i < number->decimals; i++) {
        divisor *= 10;
    }
    // Tenths and hundredths first: scale and divisor are powers of ten, one divides the other.
    if (divisor > scale) {
        return refuse(error,
                      unit_baht == 1 ? "ทศนิยมได้ไม่เกิน 2 ตำแหน่ง (สตางค์)" : "ละเอียดกว่าหนึ่งสตางค์");
    }
    scale /= divisor;
    if (number->value > BASE_MONEY_LIMIT_SATANG / scale) {
        return refuse(error, "มากเกินหนึ่งล้านล้านบาท");
    }
    *amount_satang = number->value * scale;
    return true;
}

/** Words that say of an amount that it is not exact; goes past them. */
static bool take_about(const char **at)
{
    static const char *const words[] = {"ประมาณ", "ราว ๆ", "ราวๆ", "ราว", "กว่า", "เกือบ", "เฉียด"};
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        if (take(at, words[i])) {
            return true;
        }
    }
    return false;
}

static bool is_scientific(const char *at)
{
    return g_ascii_toupper(*at) == 'E' &&
           (g_ascii_isdigit(at[1]) || ((at[1] == '+' || at[1] == '-') && g_ascii_isdigit(at[2])));
}

static bool refuse_rest(const char *at, GError **error)
{
    if (is_scientific(at)) {
        return refuse(error, "เป็นเลขแบบวิทยาศาสตร์ (เช่น 1.6E+06) ให้จัดรูปแบบเซลล์เป็นตัวเลข");
    }
    return refuse(error, *at == '.' ? "มีจุดมากกว่าหนึ่งจุด จุดใช้นำหน้าสตางค์เท่านั้น"
                                    : "มีคำหรือเครื่องหมายอื่นปน ให้เขียนแบบ 1,234,567.50");
}

/** A number, its unit and what that is in satang: "1.6 ล้าน". */
static bool take_part(const char **at, int64_t *unit_baht, int64_t *amount_satang, GError **error)
{
    Number number = {0};
    if (!take_whole(at, &number, error) || !take_decimals(at, &number, error)) {
        return false;
    }
    skip_spaces(at);
    *unit_baht = take_unit(at);
    return to_satang(&number, *unit_baht, amount_satang, error);
}

/** "1 ล้าน 5 แสน": each part in a smaller unit than the one before, and whole. */
static bool take_parts(const char **at, BaseMoney *money, GError **error)
{
    int64_t unit_baht = 0;
    if (!take_part(at, &unit_baht, &money->amount_satang, error)) {
        return false;
    }
    while (unit_baht != 1 && g_ascii_isdigit(**at)) {
        int64_t before_satang = unit_baht * SATANG_PER_BAHT;
        int64_t part_satang = 0;
        if (!take_part(at, &unit_baht, &part_satang, error)) {
            return false;
        }
        if (part_satang >= before_satang || money->amount_satang % before_satang != 0) {
            return refuse(error, "หน่วยเรียงไม่ถูก ให้เขียนเป็นตัวเลขทั้งจำนวน");
        }
        money->amount_satang += part_satang;
    }
    money->rounded = unit_baht != 1;
    return money->amount_satang <= BASE_MONEY_LIMIT_SATANG || refuse(error, "มากเกินหนึ่งล้านล้านบาท");
}

/** "50 สตางค์" behind whole baht. */
static bool take_satang(const char **at, BaseMoney *money, GError **error)
{
    int digits = count_digits(*at);
    if (digits == 0) {
        return true;
    }
    int64_t satang = (int64_t)g_ascii_strtoull(*at, NULL, 10);
    *at += digits;
    skip_spaces(at);
    bool whole = digits <= DECIMALS_OF_BAHT && money->amount_satang % SATANG_PER_BAHT == 0;
    if (!whole || !take(at, "สตางค์")) {
        return refuse(error, "หลังคำว่าบาทมีได้เพียงสตางค์ (0–99)");
    }
    money->amount_satang += satang;
    return true;
}

static bool parse_amount(const char *text, BaseMoney *money, GError **error)
{
    const char *at = text;
    bool about = take_about(&at);
    (void)take(&at, "฿");
    if (!take_parts(&at, money, error)) {
        return false;
    }
    (void)take(&at, ".-");
    bool exact = false;
    if (take(&at, "บาท")) {
        exact = take(&at, "ถ้วน");
        if (!exact && !take_satang(&at, money, error)) {
            return false;
        }
    }
    if (*at != '\0') {
        return refuse_rest(at, error);
    }
    money->rounded = about || (money->rounded && !exact);
    return true;
}

static bool is_dash(const char *text)
{
    return g_str_equal(text, "-") || g_str_equal(text, "–") || g_str_equal(text, "—");
}

bool base_money_parse(const char *text, BaseMoney *money, GError **error)
{
    g_autofree char *normal = base_thai_normalise(text);
    g_autofree char *arabic = base_thai_digits_to_arabic(normal, NULL);
    *money = (BaseMoney){0};
    if (*arabic == '\0' || is_dash(arabic)) {
        money->missing = true;
        return true;
    }
    if (g_str_equal(arabic, "ไม่มี")) {
        return true;
    }
    return parse_amount(arabic, money, error);
}

static char *group_in_threes(uint64_t value, bool negative)
{
    g_autofree char *digits = g_strdup_printf("%" G_GUINT64_FORMAT, value);
    GString *result = g_string_new(negative ? "-" : NULL);
    size_t length = strlen(digits);
    for (size_t i = 0; i < length; i++) {
        if (i > 0 && (length - i) % 3 == 0) {
            g_string_append_c(result, ',');
        }
        g_string_append_c(result, digits[i]);
    }
    return g_string_free(result, FALSE);
}

/** |value|, also of INT64_MIN. */
static uint64_t magnitude(int64_t value)
{
    return value < 0 ? UINT64_C(0) - (uint64_t)value : (uint64_t)value;
}

char *base_money_to_text(int64_t amount_satang)
{
    uint64_t satang = magnitude(amount_satang);
    g_autofree char *baht = group_in_threes(satang / SATANG_PER_BAHT, amount_satang < 0);
    unsigned int rest = (unsigned int)(satang % SATANG_PER_BAHT);
    return rest == 0 ? g_steal_pointer(&baht) : g_strdup_printf("%s.%02u", baht, rest);
}

char *base_money_count_to_text(int64_t count)
{
    return group_in_threes(magnitude(count), count < 0);
}
