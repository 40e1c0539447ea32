#include "base/date.h"

#include "base/clock.h"

#define UNIX_EPOCH_JULIAN 719163 // 1970-01-01 in GDate's day count
#define FISCAL_YEAR_FIRST_MONTH 10

static const char *const month_short_th[] = {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
                                             "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.",  "พ.ย.", "ธ.ค."};
static const char *const month_long_th[] = {"มกราคม",  "กุมภาพันธ์", "มีนาคม",    "เมษายน",
                                            "พฤษภาคม", "มิถุนายน",  "กรกฎาคม",  "สิงหาคม",
                                            "กันยายน",  "ตุลาคม",   "พฤศจิกายน", "ธันวาคม"};
static const char *const month_short_en[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
static const char *const weekday_th[] = {
    [G_DATE_MONDAY] = "วันจันทร์",     [G_DATE_TUESDAY] = "วันอังคาร", [G_DATE_WEDNESDAY] = "วันพุธ",
    [G_DATE_THURSDAY] = "วันพฤหัสบดี", [G_DATE_FRIDAY] = "วันศุกร์",    [G_DATE_SATURDAY] = "วันเสาร์",
    [G_DATE_SUNDAY] = "วันอาทิตย์"};

static GDate to_gdate(const BaseDate *date)
{
    GDate result;
    g_date_clear(&result, 1);
    g_date_set_dmy(&result, (GDateDay)date->day, (GDateMonth)date->month, (GDateYear)date->year_ce);
    return result;
}

char *base_date_to_iso(const BaseDate *date)
{
    return g_strdup_printf("%04d-%02d-%02d", date->year_ce, date->month, date->day);
}

char *base_date_to_thai_short(const BaseDate *date)
{
    return g_strdup_printf("%d %s %d", date->day, month_short_th[date->month - 1],
                           date->year_ce + BASE_DATE_BE_AHEAD_YEARS);
}

char *base_date_to_thai_long(const BaseDate *date, bool with_weekday)
{
    g_autofree char *plain = g_strdup_printf("%d %s %d", date->day, month_long_th[date->month - 1],
                                             date->year_ce + BASE_DATE_BE_AHEAD_YEARS);
    if (!with_weekday) {
        return g_steal_pointer(&plain);
    }
    GDate day = to_gdate(date);
    return g_strdup_printf("%sที่ %s", weekday_th[g_date_get_weekday(&day)], plain);
}

char *base_date_to_english(const BaseDate *date)
{
    return g_strdup_printf("%d %s %d BE", date->day, month_short_en[date->month - 1],
                           date->year_ce + BASE_DATE_BE_AHEAD_YEARS);
}

BaseDate base_date_from_unix(int64_t unix_seconds)
{
    // A broken clock must still give a date that can be written.
    const int64_t last_second = INT64_C(7258118399);   // end of 2199
    const int64_t first_second = INT64_C(-2208988800); // start of 1900
    int64_t local =
        CLAMP(unix_seconds, first_second, last_second - BASE_CLOCK_THAILAND_AHEAD_SECONDS) +
        BASE_CLOCK_THAILAND_AHEAD_SECONDS - first_second;
    int64_t days = local / BASE_CLOCK_SECONDS_A_DAY + first_second / BASE_CLOCK_SECONDS_A_DAY;
    GDate day;
    g_date_clear(&day, 1);
    g_date_set_julian(&day, (guint32)(UNIX_EPOCH_JULIAN + days));
    return (BaseDate){.year_ce = g_date_get_year(&day),
                      .month = (int)g_date_get_month(&day),
                      .day = g_date_get_day(&day)};
}

char *base_date_minute_to_thai(int64_t unix_seconds)
{
    BaseDate date = base_date_from_unix(unix_seconds);
    g_autofree char *day = base_date_to_thai_short(&date);
    int64_t minute =
        (unix_seconds + BASE_CLOCK_THAILAND_AHEAD_SECONDS) % BASE_CLOCK_SECONDS_A_DAY / 60;
    return g_strdup_printf("%s %02d:%02d", day, (int)(minute / 60), (int)(minute % 60));
}

int base_date_days_between(const BaseDate *from, const BaseDate *to)
{
    GDate first = to_gdate(from);
    GDate last = to_gdate(to);
    return g_date_days_between(&first, &last);
}

int base_date_fiscal_year_be(const BaseDate *date)
{
    int year_be = date->year_ce + BASE_DATE_BE_AHEAD_YEARS;
    return date->month >= FISCAL_YEAR_FIRST_MONTH ? year_be + 1 : year_be;
}
