#include "base/date.h"

#include <string.h>

#include "base/error.h"
#include "base/thai.h"

#define BE_FIRST_YEAR 2400
#define BE_LAST_YEAR 2699
#define CE_FIRST_YEAR 1900
#define CE_LAST_YEAR 2199
// The year began on 1 April until 2483 BE: a January before that may belong to either year.
#define BE_FIRST_JANUARY_YEAR 2484

#define SERIAL_DIGITS 5
#define SERIAL_BE_DIGITS 6
#define SERIAL_BE_FIRST_YEAR 2500
#define SERIAL_FIRST 30000
#define SERIAL_LAST 80000
#define SERIAL_EPOCH_JULIAN 693594 // 30 December 1899, for days after the leap day 1900 never had

#define LIMIT_NUMBERS 3
#define LIMIT_NUMBER_DIGITS 6

/** A date cut into its numbers and what stands between them: "21 พ.ย. 2569" is 21, 2569 and พ.ย. */
typedef struct {
    int count;
    int values[LIMIT_NUMBERS];
    int digits[LIMIT_NUMBERS];
    char *between[LIMIT_NUMBERS]; // before the number of the same index, match key; owned
} DateParts;

static void clear_parts(DateParts *parts)
{
    for (int i = 0; i < LIMIT_NUMBERS; i++) {
        g_free(parts->between[i]);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DateParts, clear_parts)

typedef struct {
    const char *key; // as base_thai_match_key() gives it
    int month;
} MonthName;

static const MonthName month_names[] = {
    {"มค", 1},        {"กพ", 2},        {"มีค", 3},        {"เมย", 4},       {"พค", 5},
    {"มิย", 6},        {"กค", 7},        {"สค", 8},        {"กย", 9},        {"ตค", 10},
    {"พย", 11},       {"ธค", 12},       {"มกราคม", 1},    {"กุมภาพันธ์", 2},   {"มีนาคม", 3},
    {"เมษายน", 4},    {"พฤษภาคม", 5},   {"มิถุนายน", 6},    {"กรกฎาคม", 7},   {"สิงหาคม", 8},
    {"กันยายน", 9},    {"ตุลาคม", 10},    {"พฤศจิกายน", 11}, {"ธันวาคม", 12},   {"jan", 1},
    {"feb", 2},       {"mar", 3},       {"apr", 4},       {"may", 5},       {"jun", 6},
    {"jul", 7},       {"aug", 8},       {"sep", 9},       {"oct", 10},      {"nov", 11},
    {"dec", 12},      {"january", 1},   {"february", 2},  {"march", 3},     {"april", 4},
    {"june", 6},      {"july", 7},      {"august", 8},    {"september", 9}, {"october", 10},
    {"november", 11}, {"december", 12},
};

static bool refuse(GError **error, const char *reason)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                "ไม่ใช่วันที่ที่อ่านได้: %s ให้เขียนแบบ 21/11/2569 หรือ 21 พ.ย. 2569", reason);
    return false;
}

/** Cuts `text` (normalised, Arabic digits); false when it has too many or too long numbers. */
static bool cut(const char *text, DateParts *parts)
{
    const char *at = text;
    while (*at != '\0') {
        size_t words = strcspn(at, "0123456789");
        size_t digits = strspn(at + words, "0123456789");
        if (digits == 0 || digits > LIMIT_NUMBER_DIGITS || parts->count == LIMIT_NUMBERS) {
            return false;
        }
        g_autofree char *between = g_strndup(at, words);
        parts->between[parts->count] = base_thai_match_key(between);
        parts->values[parts->count] = (int)g_ascii_strtoull(at + words, NULL, 10);
        parts->digits[parts->count] = (int)digits;
        parts->count++;
        at += words + digits;
    }
    return parts->count > 0 && *parts->between[0] == '\0';
}

/** The era a year is written in, by its range alone. */
static bool find_era(int year, BaseEra *era)
{
    if (year >= BE_FIRST_YEAR && year <= BE_LAST_YEAR) {
        *era = BASE_ERA_BE;
        return true;
    }
    *era = BASE_ERA_CE;
    return year >= CE_FIRST_YEAR && year <= CE_LAST_YEAR;
}

/** `year` as written becomes a date, if there is such a day. */
static bool make_date(int year, int month, int day, BaseDate *date, BaseEra *era, GError **error)
{
    if (!find_era(year, era)) {
        return refuse(error, "ปีต้องเป็น พ.ศ. 2400–2699 หรือ ค.ศ. 1900–2199");
    }
    int year_ce = *era == BASE_ERA_BE ? year - BASE_DATE_BE_AHEAD_YEARS : year;
    if (day < 1 || day > 31 || month < 1 || month > 12 ||
        !g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year_ce)) {
        return refuse(error, "ไม่มีวันนี้ในปฏิทิน");
    }
    if (*era == BASE_ERA_BE && year < BE_FIRST_JANUARY_YEAR && month < G_DATE_APRIL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_AMBIGUOUS,
                    "ก่อน พ.ศ. 2484 ปีใหม่เริ่มเดือนเมษายน: ให้เขียนปีเป็น ค.ศ.");
        return false;
    }
    *date = (BaseDate){.year_ce = year_ce, .month = month, .day = day};
    return true;
}

static bool from_serial(const DateParts *parts, BaseDate *date, BaseEra *era, GError **error)
{
    int serial = parts->values[0];
    GDate day;
    g_date_clear(&day, 1);
    g_date_set_julian(&day, (guint32)(SERIAL_EPOCH_JULIAN + serial));
    int year = g_date_get_year(&day);
    // 2552 typed into a cell of dates: the spreadsheet took it for Common Era.
    bool be = parts->digits[0] == SERIAL_BE_DIGITS && year >= SERIAL_BE_FIRST_YEAR &&
              year <= BE_LAST_YEAR;
    bool usual =
        parts->digits[0] == SERIAL_DIGITS && serial >= SERIAL_FIRST && serial <= SERIAL_LAST;
    if (!be && !usual) {
        return refuse(error, "เลขลำดับวันของโปรแกรมตารางต้องอยู่ระหว่าง 30000 ถึง 80000");
    }
    bool made =
        make_date(year, (int)g_date_get_month(&day), g_date_get_day(&day), date, era, error);
    *era = be ? BASE_ERA_BE : BASE_ERA_NONE;
    return made;
}

static bool from_numbers(const DateParts *parts, BaseDate *date, BaseEra *era, GError **error)
{
    // Match keys have no dots, so 21.11.2569 leaves nothing between its numbers.
    bool same = g_str_equal(parts->between[1], parts->between[2]);
    if (!same || strspn(parts->between[1], "-/") != strlen(parts->between[1]) ||
        strlen(parts->between[1]) > 1) {
        return refuse(error, "คั่นวัน เดือน ปี ด้วย / หรือ - อย่างเดียวกัน");
    }
    int year_index = parts->digits[0] == 4 ? 0 : 2;
    int day_index = 2 - year_index;
    if (parts->digits[year_index] != 4) {
        return refuse(error, "ปีต้องมีสี่หลัก");
    }
    if (parts->digits[1] > 2 || parts->digits[day_index] > 2) {
        return refuse(error, "วันและเดือนมีไม่เกินสองหลัก");
    }
    return make_date(parts->values[year_index], parts->values[1], parts->values[day_index], date,
                     era, error);
}

/** The month named by a match key, perhaps between hyphens and before พ.ศ. or ค.ศ.; 0 if none. */
static int find_month(const char *key, bool *era_named, BaseEra *named)
{
    g_autofree char *name = g_strdup(key);
    g_strdelimit(name, "-/", ' ');
    g_strstrip(name);
    *era_named = g_str_has_suffix(name, "พศ") || g_str_has_suffix(name, "คศ");
    if (*era_named) {
        *named = g_str_has_suffix(name, "พศ") ? BASE_ERA_BE : BASE_ERA_CE;
        name[strlen(name) - strlen("พศ")] = '\0';
    }
    for (size_t i = 0; i < G_N_ELEMENTS(month_names); i++) {
        if (g_str_equal(name, month_names[i].key)) {
            return month_names[i].month;
        }
    }
    return 0;
}

static bool from_month_name(const DateParts *parts, BaseDate *date, BaseEra *era, GError **error)
{
    bool era_named = false;
    BaseEra named = BASE_ERA_BE;
    int month = find_month(parts->between[1], &era_named, &named);
    if (month == 0) {
        return refuse(error, "ไม่รู้จักชื่อเดือน");
    }
    if (parts->digits[0] > 2 || parts->digits[1] != 4) {
        return refuse(error, "วันมีไม่เกินสองหลักและปีต้องมีสี่หลัก");
    }
    if (!make_date(parts->values[1], month, parts->values[0], date, era, error)) {
        return false;
    }
    return !era_named || named == *era || refuse(error, "ปีไม่ตรงกับศักราชที่เขียน");
}

static bool read_parts(const DateParts *parts, BaseDate *date, BaseEra *era, GError **error)
{
    switch (parts->count) {
    case 1:
        return from_serial(parts, date, era, error);
    case 2:
        return from_month_name(parts, date, era, error);
    default:
        return from_numbers(parts, date, era, error);
    }
}

/** Cuts off the midnight that exports put behind a date. */
static void drop_midnight(char *text)
{
    static const char *const ends[] = {" 00:00:00", "t00:00:00", "T00:00:00",
                                       " 0:00:00",  " 00:00",    " 0:00"};
    for (size_t i = 0; i < G_N_ELEMENTS(ends); i++) {
        if (g_str_has_suffix(text, ends[i])) {
            text[strlen(text) - strlen(ends[i])] = '\0';
            return;
        }
    }
}

/** Goes past วันที่, ณ วันที่, วันเสาร์ที่; `*weekday` receives the day that is named. */
static const char *skip_introduction(const char *text, GDateWeekday *weekday)
{
    static const struct {
        const char *words;
        GDateWeekday weekday;
    } introductions[] = {
        {"ณ วันที่", G_DATE_BAD_WEEKDAY}, {"วันที่", G_DATE_BAD_WEEKDAY},  {"วันจันทร์ที่", G_DATE_MONDAY},
        {"วันอังคารที่", G_DATE_TUESDAY},  {"วันพุธที่", G_DATE_WEDNESDAY},  {"วันพฤหัสบดีที่", G_DATE_THURSDAY},
        {"วันศุกร์ที่", G_DATE_FRIDAY},     {"วันเสาร์ที่", G_DATE_SATURDAY}, {"วันอาทิตย์ที่", G_DATE_SUNDAY},
    };
    *weekday = G_DATE_BAD_WEEKDAY;
    for (size_t i = 0; i < G_N_ELEMENTS(introductions); i++) {
        if (g_str_has_prefix(text, introductions[i].words)) {
            *weekday = introductions[i].weekday;
            text += strlen(introductions[i].words);
            return text + strspn(text, " ");
        }
    }
    return text;
}

static bool is_on(const BaseDate *date, GDateWeekday weekday)
{
    GDate day;
    g_date_clear(&day, 1);
    g_date_set_dmy(&day, (GDateDay)date->day, (GDateMonth)date->month, (GDateYear)date->year_ce);
    return weekday == G_DATE_BAD_WEEKDAY || g_date_get_weekday(&day) == weekday;
}

bool base_date_parse(const char *text, BaseDate *date, BaseEra *era, GError **error)
{
    g_autofree char *normal = base_thai_normalise(text);
    g_autofree char *arabic = base_thai_digits_to_arabic(normal, NULL);
    g_auto(DateParts) parts = {0};
    GDateWeekday weekday = G_DATE_BAD_WEEKDAY;
    drop_midnight(arabic);
    if (!cut(skip_introduction(arabic, &weekday), &parts)) {
        return refuse(error, "ต้องมีวัน เดือน ปี");
    }
    BaseDate found = {0};
    BaseEra found_era = BASE_ERA_CE;
    if (!read_parts(&parts, &found, &found_era, error)) {
        return false;
    }
    if (!is_on(&found, weekday)) {
        return refuse(error, "วันในสัปดาห์ไม่ตรงกับวันที่");
    }
    *date = found;
    if (era != NULL) {
        *era = found_era;
    }
    return true;
}

/** "0000-00-00" with digits for zeros. */
static bool has_iso_shape(const char *text)
{
    static const char shape[] = "0000-00-00";
    for (size_t i = 0; i < sizeof shape; i++) {
        bool fits = shape[i] == '0' ? g_ascii_isdigit(text[i]) : text[i] == shape[i];
        if (!fits) {
            return false; // at the latest at the end of a shorter text
        }
    }
    return true;
}

bool base_date_parse_iso(const char *text, BaseDate *date, GError **error)
{
    BaseDate found = {0};
    bool shaped = has_iso_shape(text);
    if (shaped) {
        found.year_ce = (int)g_ascii_strtoull(text, NULL, 10);
        found.month = (int)g_ascii_strtoull(text + 5, NULL, 10);
        found.day = (int)g_ascii_strtoull(text + 8, NULL, 10);
    }
    if (!shaped || found.year_ce < BE_FIRST_YEAR - BASE_DATE_BE_AHEAD_YEARS ||
        found.year_ce > CE_LAST_YEAR || found.month < 1 || found.month > 12 ||
        !g_date_valid_dmy((GDateDay)found.day, (GDateMonth)found.month, (GDateYear)found.year_ce)) {
        return refuse(error, "วันที่ที่เก็บไว้ต้องเป็นแบบ 2026-11-21");
    }
    *date = found;
    return true;
}

bool base_date_parse_year_be(const char *text, int *year_be, GError **error)
{
    g_autofree char *normal = base_thai_normalise(text);
    g_autofree char *arabic = base_thai_digits_to_arabic(normal, NULL);
    guint64 year = 0;
    if (strlen(arabic) != 4 ||
        !g_ascii_string_to_unsigned(arabic, 10, BE_FIRST_YEAR, BE_LAST_YEAR, &year, NULL)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "ไม่ใช่ปี พ.ศ.: ให้เขียนสี่หลัก เช่น 2569");
        return false;
    }
    *year_be = (int)year;
    return true;
}
