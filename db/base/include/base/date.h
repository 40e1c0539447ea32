#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * Dates of the proleptic Gregorian calendar, Thai eras and the Thai fiscal year.
 *
 * Eras are told apart by range, never by the language of the month: 2400–2699 is Buddhist Era,
 * 1900–2199 is Common Era, anything else is an error (domain.md §3 no. 3). BE = CE + 543 for every
 * year the product handles. Years before 2484 BE began in April: a Thai date of January to March of
 * such a year is refused, it could mean two years.
 */

#define BASE_DATE_BE_AHEAD_YEARS 543

typedef struct {
    int year_ce; /* 1857–2199 */
    int month;   /* 1–12 */
    int day;     /* 1–31 */
} BaseDate;

typedef enum {
    BASE_ERA_BE,
    BASE_ERA_CE,
    BASE_ERA_NONE, /* no year was written: a spreadsheet's serial */
} BaseEra;
#define BASE_ERA_COUNT 3

/**
 * Reads a date as staff write it: 2569-11-21, 2569/11/21, 21/11/2569, 21-11-2569, 21 พ.ย. 2569,
 * 21 พฤศจิกายน พ.ศ. 2569, 21 พฤศจิกายน 2026, 21 Nov 2569 (month names with or without dots and
 * spaces, dots for slashes and Thai digits allowed), also behind วันที่, ณ วันที่ or a weekday
 * (วันเสาร์ที่ 21 …, which must be the right one) and before the midnight of an export (0:00,
 * 00:00:00). A bare number is a spreadsheet's serial (1900 system; 1904 workbooks are read as such
 * by whoever reads workbooks): 5 digits, 30000–80000; 6 digits when the year that was typed is
 * Buddhist and the spreadsheet held it for Common Era (years 2500–2699). `era`, if not NULL,
 * receives the era it was written in. Errors: BASE_ERROR_INVALID (not a date, no such day,
 * two-digit year, year outside both ranges, year that is not of the era written before it, another
 * weekday), BASE_ERROR_AMBIGUOUS (see above). Messages are in Thai and do not repeat `text`; `date`
 * and `era` are left alone.
 */
bool base_date_parse(const char *text, BaseDate *date, BaseEra *era,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Reads strict ISO 8601 "2026-11-21", as stored. Errors: BASE_ERROR_INVALID. */
bool base_date_parse_iso(const char *text, BaseDate *date,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** "2026-11-21". Returns: owned text. */
char *base_date_to_iso(const BaseDate *date) G_GNUC_WARN_UNUSED_RESULT;

/** "21 พ.ย. 2569". Returns: owned text. */
char *base_date_to_thai_short(const BaseDate *date) G_GNUC_WARN_UNUSED_RESULT;

/** "วันเสาร์ที่ 21 พฤศจิกายน 2569" with weekday, "21 พฤศจิกายน 2569" without. Returns: owned. */
char *base_date_to_thai_long(const BaseDate *date, bool with_weekday) G_GNUC_WARN_UNUSED_RESULT;

/** "21 Nov 2569 BE": the year stays Buddhist, with its era named. Returns: owned text. */
char *base_date_to_english(const BaseDate *date) G_GNUC_WARN_UNUSED_RESULT;

/** The day in Thailand (UTC+7, no daylight saving) at a Unix time. */
BaseDate base_date_from_unix(int64_t unix_seconds);

/** "21 พ.ย. 2569 09:00": the minute in Thailand at a Unix time, from 0. Returns: owned text. */
char *base_date_minute_to_thai(int64_t unix_seconds) G_GNUC_WARN_UNUSED_RESULT;

/** Days from `from` to `to`, negative when `to` is earlier. */
int base_date_days_between(const BaseDate *from, const BaseDate *to);

/** The fiscal year (1 October – 30 September, named by the year it ends in), BE. */
int base_date_fiscal_year_be(const BaseDate *date);

/** Reads a 4-digit BE year, Thai digits allowed. Errors: BASE_ERROR_INVALID (2 digits, CE, …). */
bool base_date_parse_year_be(const char *text, int *year_be,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
