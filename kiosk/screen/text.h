#pragma once

#include <base/date.h>
#include <glib.h>
#include <stdbool.h>
#include <stdint.h>
#include <ui/metrics.h>

/**
 * Texts of one screen: makes them in the language and digits of the kiosk and keeps them until the
 * screen is closed. Every function returns borrowed text that lives as long as the ScreenText, so
 * models may point at it. Data the province does not have come out as NULL and the screen says
 * ยังไม่มีข้อมูล.
 */
typedef struct ScreenText ScreenText;

ScreenText *screen_text_new(const UiMetrics *metrics) G_GNUC_WARN_UNUSED_RESULT;
void screen_text_free(ScreenText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScreenText, screen_text_free)

/** False in English, where names of places stand without the word of their level in lists. */
bool screen_text_is_thai(const ScreenText *text);

/** Longer texts end in "…": the longest a form of the province holds is a quarter of this. */
#define SCREEN_TEXT_LIMIT_BYTES 12000

/** The name, or in its place that none is stated: what is touched must say something. */
const char *screen_text_or_not_stated(ScreenText *text, const char *name);

/** A copy that can be shown, whatever the bytes; NULL and "" give NULL. */
const char *screen_text_keep(ScreenText *text, const char *words);

/** The same for people to read: in the digits the office shows, whichever it was written in. */
const char *screen_text_words(ScreenText *text, const char *words);

/** Printed as is: for addresses and codes. */
const char *screen_text_print(ScreenText *text, const char *format, ...) G_GNUC_PRINTF(2, 3);

/** Printed for people: in Thai, with Thai digits when the office shows them. */
const char *screen_text_say(ScreenText *text, const char *format, ...) G_GNUC_PRINTF(2, 3);

/** The name for the language: `en` in English when there is one, else `th`. NULL when both are. */
const char *screen_text_name(ScreenText *text, const char *th, const char *en);

/** "1,037". */
const char *screen_text_count(ScreenText *text, int64_t count);

/** "12 โครงการ", "1 project". */
const char *screen_text_projects(ScreenText *text, int64_t count);

/** "35,978,000" without the unit, and "35,978,000 บาท"; NULL below 0 (not stated). */
const char *screen_text_amount(ScreenText *text, int64_t satang);
const char *screen_text_baht(ScreenText *text, int64_t satang);

/** "8 มิ.ย. 2569" of an ISO date; NULL for NULL and for what is no date. */
const char *screen_text_date(ScreenText *text, const char *iso);

/** The same of a moment (RFC 3339 or Unix seconds), the day it is in Thailand. 0 gives NULL. */
const char *screen_text_date_of_moment(ScreenText *text, const char *rfc3339);
const char *screen_text_date_of_unix(ScreenText *text, int64_t unix_seconds);

/** "วันเสาร์ที่ 21 พฤศจิกายน 2569" / "21 Nov 2569 BE". */
const char *screen_text_today(ScreenText *text, int64_t unix_seconds);

/** "ปีงบประมาณ 2569" / "Fiscal year 2569 BE"; NULL for 0. */
const char *screen_text_year(ScreenText *text, int fiscal_year_be);

/** "2569" / "2569 BE": where the word before it says that it is a fiscal year. */
const char *screen_text_bare_year(ScreenText *text, int fiscal_year_be);

/** Whole days from an ISO date to now, negative when it lies ahead; 0 for what is no date. */
int screen_text_days_since(const char *iso, int64_t now_unix);
