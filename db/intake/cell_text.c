#include "cell_text.h"

#include <glib.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

#include "base/date.h"

#define MOST_PADDED_DIGITS 15
#define SECONDS_PER_DAY 86400
#define DAYS_1900_TO_1904 1462
#define LEAP_DAY_OF_1900 60 // the day that Excel has and the calendar has not
#define LAST_SERIAL 2958465 // 31 December 9999
#define THAI_CALENDAR 7
#define FEWEST_EXACT_DIGITS 15
#define MOST_EXACT_DIGITS 17

typedef struct {
    bool date; // d, y or b; m is also minutes
    bool time; // h or s
    bool month;
    bool buddhist;
    bool percent;
    bool other; // a digit, ? or #, an exponent, text: anything a padded code has not
    int zeros;
} Letters;

/** "[$-107041E]": bits 16–23 of the number are the calendar. */
static bool is_thai_calendar(const char *bracket)
{
    const char *dash = strchr(bracket, '-');
    const char *end = strchr(bracket, ']');
    if (bracket[1] != '$' || dash == NULL || end == NULL || dash > end) {
        return false;
    }
    guint64 locale = g_ascii_strtoull(dash + 1, NULL, 16);
    return ((locale >> 16) & 0xff) == THAI_CALENDAR;
}

/** "[h]", "[mm]": hours or minutes past a day. */
static bool is_elapsed_time(const char *bracket)
{
    size_t letters = *bracket == '[' ? strspn(bracket + 1, "hHmMsS") : 0;
    return letters > 0 && bracket[1 + letters] == ']';
}

/** Past what stands for itself: "…", [ … ], \x, _x, *x. NULL: `at` is a letter of the format. */
static const char *skip_literal(const char *at)
{
    const char *end = NULL;
    switch (*at) {
    case '"':
        end = strchr(at + 1, '"');
        return end != NULL ? end + 1 : at + strlen(at);
    case '[':
        end = strchr(at, ']');
        return end != NULL ? end + 1 : at + strlen(at);
    case '\\':
    case '_':
    case '*':
        return at[1] != '\0' ? at + 2 : at + 1;
    default:
        return NULL;
    }
}

static void note_letter(Letters *letters, char letter)
{
    switch (g_ascii_tolower(letter)) {
    case 'b':
        letters->buddhist = true;
        letters->date = true;
        break;
    case 'd':
    case 'y':
        letters->date = true;
        break;
    case 'm':
        letters->month = true;
        break;
    case 'h':
    case 's':
        letters->time = true;
        break;
    case '%':
        letters->percent = true;
        break;
    case '0':
        letters->zeros++;
        break;
    default:
        letters->other = true;
        break;
    }
}

static Letters read_letters(const char *format)
{
    Letters letters = {0};
    const char *at = format;
    while (*at != '\0' && *at != ';') {
        const char *after = skip_literal(at);
        if (after == NULL) {
            note_letter(&letters, *at++);
            continue;
        }
        letters.buddhist = letters.buddhist || (*at == '[' && is_thai_calendar(at));
        letters.time = letters.time || is_elapsed_time(at);
        letters.other = letters.other || *at != '[';
        at = after;
    }
    return letters;
}

IntakeCellFormat intake_cell_text_format(const char *format)
{
    IntakeCellFormat result = {.form = INTAKE_CELL_NUMBER};
    if (g_ascii_strncasecmp(format, "General", strlen("General")) == 0 ||
        strchr(format, '@') == format) {
        return result;
    }
    Letters letters = read_letters(format);
    if (letters.date || (letters.month && !letters.time)) {
        result.form = letters.buddhist ? INTAKE_CELL_DATE_BE : INTAKE_CELL_DATE;
        result.with_time = letters.time;
    } else if (letters.time) {
        result.form = INTAKE_CELL_TIME;
    } else if (letters.percent) {
        result.form = INTAKE_CELL_PERCENT;
    } else if (letters.zeros > 1 && !letters.other && letters.zeros <= MOST_PADDED_DIGITS) {
        result.form = INTAKE_CELL_PADDED;
        result.digits = letters.zeros;
    }
    return result;
}

/** The fewest digits that give the same number back: 0.1 is "1e-01", not "1.0000000000000001e-01".
 */
static void write_exact(double number, char *text, size_t text_bytes)
{
    for (int digits = FEWEST_EXACT_DIGITS; digits <= MOST_EXACT_DIGITS; digits++) {
        g_autofree char *format = g_strdup_printf("%%.%de", digits - 1);
        (void)g_ascii_formatd(text, (int)text_bytes, format, number);
        if (g_ascii_strtod(text, NULL) == number) {
            return;
        }
    }
}

/** Decimal digits without an exponent, the point moved `shift` places to the right. */
static char *write_plain(double number, int shift)
{
    if (number == 0 || !isfinite(number)) {
        return g_strdup(number == 0 ? "0" : "#NUM!");
    }
    char exact[G_ASCII_DTOSTR_BUF_SIZE];
    write_exact(fabs(number), exact, sizeof exact);
    char *exponent = strchr(exact, 'e');
    int point = 1 + (int)g_ascii_strtoll(exponent + 1, NULL, 10) + shift;
    *exponent = '\0';
    g_autoptr(GString) digits = g_string_new(NULL);
    for (const char *at = exact; *at != '\0'; at++) {
        if (*at != '.') {
            g_string_append_c(digits, *at);
        }
    }
    while (digits->len > 1 && digits->str[digits->len - 1] == '0') {
        g_string_truncate(digits, digits->len - 1);
    }
    for (; point < 1; point++) {
        g_string_prepend_c(digits, '0');
    }
    while ((gssize)digits->len < point) {
        g_string_append_c(digits, '0');
    }
    if ((gssize)digits->len > point) {
        g_string_insert_c(digits, point, '.');
    }
    return g_strconcat(number < 0 ? "-" : "", digits->str, NULL);
}

/** Days of 1900 by the calendar for a serial number of either system; false: not a day we know. */
static bool find_day(double serial, bool first_day_1904, BaseDate *date)
{
    double day = floor(serial) + (first_day_1904 ? DAYS_1900_TO_1904 : 0);
    if (day < 1 || day > LAST_SERIAL || day == LEAP_DAY_OF_1900) {
        return false;
    }
    GDate calendar;
    g_date_clear(&calendar, 1);
    g_date_set_dmy(&calendar, 31, G_DATE_DECEMBER, 1899);
    g_date_add_days(&calendar, (guint)day - (day > LEAP_DAY_OF_1900 ? 1 : 0));
    *date = (BaseDate){g_date_get_year(&calendar), (int)g_date_get_month(&calendar),
                       g_date_get_day(&calendar)};
    return true;
}

static char *write_time(double days)
{
    int64_t minutes = llround(days * SECONDS_PER_DAY / 60);
    return g_strdup_printf("%02d:%02d", (int)(minutes / 60), (int)(minutes % 60));
}

static char *write_date(double serial, const IntakeCellFormat *format, bool first_day_1904)
{
    BaseDate date;
    if (!find_day(serial, first_day_1904, &date)) {
        return write_plain(serial, 0);
    }
    date.year_ce += format->form == INTAKE_CELL_DATE_BE ? BASE_DATE_BE_AHEAD_YEARS : 0;
    double time_of_day = serial - floor(serial);
    g_autofree char *time =
        format->with_time && time_of_day > 0 ? write_time(time_of_day) : g_strdup("");
    return g_strdup_printf("%04d-%02d-%02d%s%s", date.year_ce, date.month, date.day,
                           *time != '\0' ? " " : "", time);
}

static char *write_padded(double number, int digits)
{
    g_autofree char *plain = write_plain(number, 0);
    if (strspn(plain, "0123456789") != strlen(plain)) {
        return g_steal_pointer(
            &plain); // shown rounded or with a sign: the number itself is clearer
    }
    GString *padded = g_string_new(plain);
    while ((int)padded->len < digits) {
        g_string_prepend_c(padded, '0');
    }
    return g_string_free(padded, FALSE);
}

char *intake_cell_text_number(double number, const IntakeCellFormat *format, bool first_day_1904)
{
    switch (format->form) {
    case INTAKE_CELL_DATE:
    case INTAKE_CELL_DATE_BE:
        return write_date(number, format, first_day_1904);
    case INTAKE_CELL_TIME:
        return number >= 0 && number < LAST_SERIAL ? write_time(number) : write_plain(number, 0);
    case INTAKE_CELL_PERCENT: {
        g_autofree char *hundredfold = write_plain(number, 2);
        return g_strconcat(hundredfold, "%", NULL);
    }
    case INTAKE_CELL_PADDED:
        return write_padded(number, format->digits);
    default:
        return write_plain(number, 0);
    }
}
