#include "month.h"

#include "words.h"

#define MONTHS_A_YEAR 12

static const char *const names[] = {
    N_("January"), N_("February"), N_("March"),     N_("April"),   N_("May"),      N_("June"),
    N_("July"),    N_("August"),   N_("September"), N_("October"), N_("November"), N_("December"),
};

const char *screen_month_name(int month)
{
    return month >= 1 && month <= (int)G_N_ELEMENTS(names) ? _(names[month - 1]) : NULL;
}

const char *screen_month_say(ScreenText *text, const char *months)
{
    if (months == NULL) {
        return NULL;
    }
    char *end = NULL;
    gint64 first = g_ascii_strtoll(months, &end, 10);
    gint64 last = *end == '-' ? g_ascii_strtoll(end + 1, NULL, 10) : first;
    const char *first_name = screen_month_name((int)CLAMP(first, 0, G_MAXINT));
    const char *last_name = screen_month_name((int)CLAMP(last, 0, G_MAXINT));
    if (first_name == NULL || last_name == NULL || (first == 1 && last == 12)) {
        return NULL;
    }
    return first == last ? first_name
                         : screen_text_print(text, _("%1$s to %2$s"), first_name, last_name);
}

BaseDate screen_month_first(const BaseDate *day, int months)
{
    int count = day->year_ce * MONTHS_A_YEAR + day->month - 1 + months;
    return (BaseDate){count / MONTHS_A_YEAR, count % MONTHS_A_YEAR + 1, 1};
}

int screen_month_now(const ScreenContext *context)
{
    return context->status->clock_uncertain ? 0 : base_date_from_unix(context->now_unix).month;
}
