#include "base/deadline.h"

#include <string.h>

#define LONGEST_REST_DAYS 31 // no run of holidays is longer; a table that says so is wrong

static bool is_rest(const BaseDate *day, GHashTable *holidays)
{
    g_autofree char *iso = base_date_to_iso(day);
    GDate date;
    g_date_clear(&date, 1);
    g_date_set_dmy(&date, (GDateDay)day->day, (GDateMonth)day->month, (GDateYear)day->year_ce);
    return g_date_get_weekday(&date) >= G_DATE_SATURDAY || g_hash_table_contains(holidays, iso);
}

static BaseDate next_day(const BaseDate *day)
{
    GDate date;
    g_date_clear(&date, 1);
    g_date_set_dmy(&date, (GDateDay)day->day, (GDateMonth)day->month, (GDateYear)day->year_ce);
    g_date_add_days(&date, 1);
    return (BaseDate){g_date_get_year(&date), (int)g_date_get_month(&date), g_date_get_day(&date)};
}

static BaseDate roll(BaseDate day, GHashTable *holidays)
{
    for (int i = 0; holidays != NULL && i < LONGEST_REST_DAYS && is_rest(&day, holidays); i++) {
        day = next_day(&day);
    }
    return day;
}

static BaseDate last_of(const BaseDate *first)
{
    BaseDate last = *first;
    last.day = g_date_get_days_in_month((GDateMonth)first->month, (GDateYear)first->year_ce);
    return last;
}

static bool find_day(int day, const BaseDate *first, GHashTable *holidays, BaseDeadline *deadline)
{
    if (day < 1 || day > 31) {
        return false;
    }
    deadline->stated = *first;
    deadline->stated.day = MIN(day, last_of(first).day);
    deadline->due = roll(deadline->stated, holidays);
    return true;
}

/** Months from November to February go over the end of the year. */
static bool covers(int first, int last, int month)
{
    return first <= last ? month >= first && month <= last : month >= first || month <= last;
}

static bool find_month(const char *months, const BaseDate *of, BaseDeadline *deadline)
{
    char *end = NULL;
    int first = (int)g_ascii_strtoll(months, &end, 10);
    int last = *end == '-' ? (int)g_ascii_strtoll(end + 1, &end, 10) : first;
    if (*end != '\0' || first < 1 || first > 12 || last < 1 || last > 12 ||
        !covers(first, last, of->month)) {
        return false;
    }
    deadline->stated = last_of(of);
    deadline->due = deadline->stated;
    deadline->in_month = true;
    return true;
}

bool base_deadline_find(const char *rule, int year_ce, int month, GHashTable *holidays,
                        BaseDeadline *deadline)
{
    const BaseDate first = {year_ce, month, 1};
    *deadline = (BaseDeadline){0};
    const char *what = strchr(rule, ':');
    if (g_str_has_prefix(rule, "monthly:")) {
        return find_day((int)g_ascii_strtoll(what + 1, NULL, 10), &first, holidays, deadline);
    }
    if (g_str_has_prefix(rule, "months:")) {
        return find_month(what + 1, &first, deadline);
    }
    BaseDate day = {0};
    return g_str_has_prefix(rule, "date:") && base_date_parse(what + 1, &day, NULL, NULL) &&
           day.year_ce == year_ce && day.month == month &&
           find_day(day.day, &first, holidays, deadline);
}
