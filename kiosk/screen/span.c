#include "span.h"

#include <base/date.h>
#include <base/thai.h>

#include "words.h"

#define BE_OFFSET 543

ScreenSpan screen_span_make(int start_year_be, int end_year_be, int year_be)
{
    ScreenSpan span = {SCREEN_SPAN_UNKNOWN, 0, 0};
    if (start_year_be == 0) {
        return span;
    }
    if (end_year_be >= start_year_be) {
        span.year_count = end_year_be - start_year_be + 1;
    }
    if (year_be < start_year_be) {
        span.state = SCREEN_SPAN_AHEAD;
    } else if (span.year_count == 0) {
        span.state = SCREEN_SPAN_OPEN;
    } else if (year_be > end_year_be) {
        span.state = SCREEN_SPAN_OVER;
    } else {
        span.state = SCREEN_SPAN_RUNNING;
        span.year_no = year_be - start_year_be + 1;
    }
    return span;
}

static bool is_calendar(const char *year_kind) { return g_strcmp0(year_kind, "calendar") == 0; }

int screen_span_year_now(const ScreenContext *context, const char *year_kind)
{
    if (context->status->clock_uncertain) {
        return snapshot_release(context->snapshot)->fiscal_year_be;
    }
    BaseDate today = base_date_from_unix(context->now_unix);
    return is_calendar(year_kind) ? today.year_ce + BE_OFFSET : base_date_fiscal_year_be(&today);
}

int screen_span_claimed_years(const char *name)
{
    g_autofree char *arabic = base_thai_digits_to_arabic(name, NULL);
    g_autoptr(GRegex) pattern = g_regex_new("(?<![0-9])([0-9]{1,2}) *ปี", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(pattern, arabic, 0, &match)) {
        return 0;
    }
    g_autofree char *digits = g_match_info_fetch(match, 1);
    return (int)g_ascii_strtoll(digits, NULL, 10);
}

const char *screen_span_year(ScreenText *text, const char *year_kind, int year_be)
{
    return g_strcmp0(year_kind, "fiscal") == 0 ? screen_text_year(text, year_be)
                                               : screen_text_say(text, _("year %d BE"), year_be);
}

const char *screen_span_years(ScreenText *text, const SnapshotProgramme *programme)
{
    int start = programme->start_year_be;
    int end = programme->end_year_be;
    if (start == 0) {
        return _("The source tells no years");
    }
    const char *first = screen_span_year(text, programme->year_kind, start);
    if (end == 0) {
        return screen_text_print(text, _("Since %s"), first);
    }
    const char *last = screen_text_bare_year(text, end);
    int count = screen_span_make(start, end, start).year_count;
    return count == 0 ? screen_text_print(text, _("%1$s to %2$s"), first, last)
                      : screen_text_print(
                            text, "%s %s", screen_text_print(text, _("%1$s to %2$s"), first, last),
                            screen_text_say(text, P_("(%d year)", "(%d years)", count), count));
}

const char *screen_span_now(ScreenText *text, const ScreenSpan *span)
{
    switch (span->state) {
    case SCREEN_SPAN_AHEAD:
        return _("Has not begun");
    case SCREEN_SPAN_RUNNING:
        return screen_text_say(text, _("Now in year %1$d of %2$d"), span->year_no,
                               span->year_count);
    case SCREEN_SPAN_OPEN:
        return _("When it ends is not told");
    case SCREEN_SPAN_OVER:
        return _("All its years have passed");
    default:
        return NULL;
    }
}
