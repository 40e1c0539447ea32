#include "deadline_windows.h"

#include <base/date.h>
#include <snapshot/duty.h>
#include <snapshot/process.h>
#include <string.h>

#include "month.h"
#include "words.h"

#define MONTHS_A_YEAR 12

/* Months from today's until one that is in the window, or is not; 12 where none is. */
static int months_until(const char *months, const BaseDate *today, bool inside)
{
    for (int ahead = 0; ahead < MONTHS_A_YEAR; ahead++) {
        int month = screen_month_first(today, ahead).month;
        if (snapshot_process_has_month(months, month) == inside) {
            return ahead;
        }
    }
    return MONTHS_A_YEAR;
}

static UiBadge badge_of(ScreenText *text, const char *months, const BaseDate *today)
{
    bool open = snapshot_process_has_month(months, today->month);
    const BaseDate turn = screen_month_first(today, months_until(months, today, !open));
    int days = base_date_days_between(today, &turn);
    return (UiBadge){
        .tone = open ? UI_TONE_INFO : UI_TONE_NEUTRAL,
        .word =
            open ? screen_text_say(text, P_("Now, %d day left", "Now, %d days left", days), days)
                 : screen_text_say(text, P_("Begins in %d day", "Begins in %d days", days), days)};
}

void screen_deadline_windows_add(ScreenPage *page, const ScreenContext *context,
                                 const GPtrArray *duties)
{
    ScreenText *text = page->text;
    bool knows_today = screen_month_now(context) != 0;
    const BaseDate today = base_date_from_unix(context->now_unix);
    screen_flow_begin_card(page->flow, UI_ICON_PLAN, _("The months of the plans"), NULL);
    for (guint i = 0; i < duties->len; i++) {
        const SnapshotDuty *duty = g_ptr_array_index(duties, i);
        const char *months = snapshot_duty_months(duty);
        const char *named = screen_month_say(text, months);
        if (named == NULL) {
            continue;
        }
        const UiBadge badge = badge_of(text, months, &today);
        screen_flow_add_row(page->flow, &(UiRow){.title = screen_text_or_not_stated(
                                                     text, screen_text_words(text, duty->name_th)),
                                                 .detail = named,
                                                 .badge = knows_today ? &badge : NULL});
    }
}
