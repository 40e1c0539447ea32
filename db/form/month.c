#include "form/month.h"

#include <string.h>

#include "base/error.h"
#include "base/thai.h"

#define MONTH_TEXT_LENGTH 7

static FormMonth month_of(int year_ce, int month)
{
    int days = g_date_get_days_in_month((GDateMonth)month, (GDateYear)year_ce);
    return (FormMonth){{year_ce, month, 1}, {year_ce, month, days}};
}

bool form_month_parse(const char *text, FormMonth *month, GError **error)
{
    g_autofree char *digits = base_thai_digits_to_arabic(text, NULL);
    bool shaped = strlen(digits) == MONTH_TEXT_LENGTH && strspn(digits, "0123456789") == 4 &&
                  digits[4] == '-' && strspn(digits + 5, "0123456789") == 2;
    int year_be = (int)g_ascii_strtoll(digits, NULL, 10);
    int number = shaped ? (int)g_ascii_strtoll(digits + 5, NULL, 10) : 0;
    if (number < 1 || number > 12 || year_be < 2443 || year_be > 2699) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "“%s” ไม่ใช่เดือน: เขียนเป็น ปี พ.ศ.-เดือน เช่น 2569-10", text);
        return false;
    }
    *month = month_of(year_be - BASE_DATE_BE_AHEAD_YEARS, number);
    return true;
}

FormMonth form_month_at(int64_t unix_seconds)
{
    BaseDate day = base_date_from_unix(unix_seconds);
    return month_of(day.year_ce, day.month);
}

char *form_month_to_text(const FormMonth *month)
{
    return g_strdup_printf("%d-%02d", month->first.year_ce + BASE_DATE_BE_AHEAD_YEARS,
                           month->first.month);
}

char *form_month_to_thai(const FormMonth *month)
{
    g_autofree char *day = base_date_to_thai_long(&month->first, false);
    return g_strdup(strchr(day, ' ') + 1); // "1 ตุลาคม 2569" without its day
}

int form_month_compare(const FormMonth *month, const BaseDate *day)
{
    if (base_date_days_between(&month->first, day) < 0) {
        return -1;
    }
    return base_date_days_between(&month->last, day) > 0 ? 1 : 0;
}

int form_month_compare_iso(const FormMonth *month, const char *iso)
{
    BaseDate day = {0};
    return iso != NULL && base_date_parse_iso(iso, &day, NULL) ? form_month_compare(month, &day)
                                                               : 1;
}

bool form_month_day_of(const char *utc, BaseDate *day)
{
    g_autoptr(GDateTime) time = utc != NULL ? g_date_time_new_from_iso8601(utc, NULL) : NULL;
    if (time == NULL) {
        return false;
    }
    *day = base_date_from_unix(g_date_time_to_unix(time));
    return true;
}
