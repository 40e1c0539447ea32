#include "text.h"

#include <base/money.h>
#include <base/thai.h>
#include <string.h>

#include "words.h"

// Most texts of a page are shorter than a line: one block holds them all.
#define BLOCK_BYTES 4096

struct ScreenText {
    GStringChunk *chunk;
    bool thai;
    bool thai_digits;
};

ScreenText *screen_text_new(const UiMetrics *metrics)
{
    ScreenText *text = g_new(ScreenText, 1);
    *text =
        (ScreenText){.chunk = g_string_chunk_new(BLOCK_BYTES),
                     .thai = metrics->language == UI_LANGUAGE_THAI,
                     .thai_digits = metrics->thai_digits && metrics->language == UI_LANGUAGE_THAI};
    return text;
}

void screen_text_free(ScreenText *text)
{
    if (text != NULL) {
        g_string_chunk_free(text->chunk);
        g_free(text);
    }
}

// A damaged disk may leave any bytes: what is no character becomes U+FFFD, what does not print a
// space, and what no page could hold ends in "…".
static char *make_printable(const char *words)
{
    size_t bytes = strlen(words);
    char *printable = g_utf8_make_valid(words, (gssize)bytes);
    if (bytes > SCREEN_TEXT_LIMIT_BYTES) {
        char *end = g_utf8_find_prev_char(printable, printable + SCREEN_TEXT_LIMIT_BYTES);
        *end = '\0';
        char *cut = g_strconcat(printable, "…", NULL);
        g_free(printable);
        printable = cut;
    }
    for (char *at = printable; *at != '\0'; at++) {
        if (g_ascii_iscntrl(*at) && *at != '\n') {
            *at = ' ';
        }
    }
    return printable;
}

const char *screen_text_keep(ScreenText *text, const char *words)
{
    if (words == NULL || words[0] == '\0') {
        return NULL;
    }
    g_autofree char *printable = make_printable(words);
    return g_string_chunk_insert(text->chunk, printable);
}

// Takes over words, in the digits of the office: offices write their titles in either.
static const char *keep_digits(ScreenText *text, char *owned)
{
    g_autofree char *words = owned;
    g_autofree char *shown = text->thai_digits ? base_thai_digits_to_thai(words)
                                               : base_thai_digits_to_arabic(words, NULL);
    return screen_text_keep(text, shown);
}

const char *screen_text_words(ScreenText *text, const char *words)
{
    return words == NULL ? NULL : keep_digits(text, make_printable(words));
}

const char *screen_text_print(ScreenText *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *words = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return screen_text_keep(text, words);
}

const char *screen_text_say(ScreenText *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *words = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    return keep_digits(text, words);
}

const char *screen_text_or_not_stated(ScreenText *text, const char *name)
{
    const char *kept = screen_text_words(text, name);
    return kept != NULL ? kept : _("Not stated");
}

static const char *on_one_line(ScreenText *text, const char *words)
{
    g_autofree char *line = g_strdelimit(g_strdup(words), "\n", ' ');
    return screen_text_keep(text, line);
}

const char *screen_text_name(ScreenText *text, const char *th, const char *en)
{
    bool has_english = en != NULL && en[0] != '\0';
    const char *kept = screen_text_words(text, !text->thai && has_english ? en : th);
    return kept != NULL && strchr(kept, '\n') != NULL ? on_one_line(text, kept) : kept;
}

const char *screen_text_count(ScreenText *text, int64_t count)
{
    return keep_digits(text, base_money_count_to_text(count));
}

const char *screen_text_projects(ScreenText *text, int64_t count)
{
    return screen_text_say(text, P_("%s project", "%s projects", count),
                           screen_text_count(text, count));
}

const char *screen_text_amount(ScreenText *text, int64_t satang)
{
    return satang < 0 ? NULL : keep_digits(text, base_money_to_text(satang));
}

const char *screen_text_baht(ScreenText *text, int64_t satang)
{
    const char *amount = screen_text_amount(text, satang);
    return amount == NULL ? NULL : screen_text_say(text, _("%s baht"), amount);
}

static const char *say_day(ScreenText *text, const BaseDate *date)
{
    return keep_digits(text,
                       text->thai ? base_date_to_thai_short(date) : base_date_to_english(date));
}

const char *screen_text_date(ScreenText *text, const char *iso)
{
    BaseDate date = {0};
    bool known = iso != NULL && base_date_parse_iso(iso, &date, NULL);
    return known ? say_day(text, &date) : NULL;
}

const char *screen_text_date_of_moment(ScreenText *text, const char *rfc3339)
{
    g_autoptr(GTimeZone) utc = g_time_zone_new_utc();
    g_autoptr(GDateTime) moment =
        rfc3339 == NULL ? NULL : g_date_time_new_from_iso8601(rfc3339, utc);
    return moment == NULL ? NULL : screen_text_date_of_unix(text, g_date_time_to_unix(moment));
}

const char *screen_text_date_of_unix(ScreenText *text, int64_t unix_seconds)
{
    if (unix_seconds <= 0) {
        return NULL;
    }
    BaseDate date = base_date_from_unix(unix_seconds);
    return say_day(text, &date);
}

const char *screen_text_today(ScreenText *text, int64_t unix_seconds)
{
    BaseDate date = base_date_from_unix(unix_seconds);
    return text->thai ? keep_digits(text, base_date_to_thai_long(&date, true))
                      : say_day(text, &date);
}

const char *screen_text_year(ScreenText *text, int fiscal_year_be)
{
    return fiscal_year_be == 0 ? NULL
                               : screen_text_say(text, _("Fiscal year %d BE"), fiscal_year_be);
}

const char *screen_text_bare_year(ScreenText *text, int fiscal_year_be)
{
    return screen_text_say(text, text->thai ? "%d" : "%d BE", fiscal_year_be);
}

bool screen_text_is_thai(const ScreenText *text) { return text->thai; }

int screen_text_days_since(const char *iso, int64_t now_unix)
{
    BaseDate date = {0};
    if (iso == NULL || !base_date_parse_iso(iso, &date, NULL)) {
        return 0;
    }
    BaseDate today = base_date_from_unix(now_unix);
    return base_date_days_between(&date, &today);
}
