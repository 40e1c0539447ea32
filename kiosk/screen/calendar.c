#include <base/date.h>
#include <snapshot/duty.h>
#include <snapshot/process.h>
#include <ui/widget/year.h>

#include "month.h"
#include "page.h"
#include "screens.h"
#include "words.h"

// What is due when, and when offices are closed (domain.md §1.7).

// How far ahead holidays are looked up.
#define AHEAD_DAYS 120
#define DAY_SECONDS INT64_C(86400)

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "calendar") == 0;
}

/* "วันที่ 25 ของทุกเดือน", "เดือนมกราคม ทุกปี", "ครั้งเดียว 25 มี.ค. 2554"; NULL for a rule nobody knows. */
static const char *say_rule(ScreenText *text, const SnapshotDuty *duty)
{
    int day = snapshot_duty_day(duty);
    const char *months = snapshot_duty_months(duty);
    if (day != 0) {
        return screen_text_say(text, _("On day %d of every month"), day);
    }
    if (months != NULL) {
        const char *named = screen_month_say(text, months);
        return named == NULL ? _("Every month")
                             : screen_text_print(text, _("Every year in %s"), named);
    }
    g_autofree char *iso = snapshot_duty_date(duty);
    const char *date = screen_text_date(text, iso);
    return date == NULL ? NULL : screen_text_print(text, _("Once, on %s"), date);
}

static bool is_monthly(const SnapshotDuty *duty)
{
    return snapshot_duty_day(duty) != 0 || g_strcmp0(snapshot_duty_months(duty), "1-12") == 0;
}

/* A card each: when it is due over what it is, which never part. */
static void add_due(ScreenPage *page, const SnapshotDuty *duty, const char *when)
{
    ScreenText *text = page->text;
    const char *who = screen_text_words(text, duty->who);
    screen_flow_begin(page->flow,
                      &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                       .card = {.heading = when != NULL ? when : _("Not stated")},
                                       .whole = true});
    screen_flow_add_text(page->flow, UI_TYPE_BODY, false,
                         screen_text_or_not_stated(text, screen_text_words(text, duty->name_th)));
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         who == NULL ? NULL : screen_text_say(text, _("By: %s"), who));
}

static void add_duty(ScreenPage *page, const SnapshotDuty *duty)
{
    add_due(page, duty, say_rule(page->text, duty));
}

static const char *say_days(ScreenText *text, int day, int today)
{
    int left = day - today;
    return left == 0 ? _("It is due today")
           : left > 0
               ? screen_text_say(text, P_("%d day left", "%d days left", left), left)
               : screen_text_say(text, P_("It was %d day ago", "It was %d days ago", -left), -left);
}

/* What is due in this month: what belongs to it every year, and what is due on a day of each. */
static void add_this_month(ScreenPage *page, const GPtrArray *duties, const BaseDate *today)
{
    ScreenText *text = page->text;
    int count = 0;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_HEADING, false,
        screen_text_print(text, _("This month: %s"), screen_month_name(today->month)));
    for (guint i = 0; i < duties->len; i++) {
        const SnapshotDuty *duty = g_ptr_array_index(duties, i);
        int day = snapshot_duty_day(duty);
        if (day != 0) {
            add_due(page, duty,
                    screen_text_print(text, "%s · %s", screen_text_say(text, _("Day %d"), day),
                                      say_days(text, day, today->day)));
            count++;
        } else if (snapshot_process_has_month(snapshot_duty_months(duty), today->month)) {
            add_duty(page, duty);
            count++;
        }
    }
    if (count == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true, _("Nothing is due this month."));
    }
}

static int draw_year(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_year_draw_piece(draw, box, model, piece);
}

/* The months of the year, each with how many duties of that month alone it has. */
static void add_year(ScreenPage *page, const GPtrArray *duties, int month_now)
{
    ScreenText *text = page->text;
    UiYear year = {.now = month_now, .now_word = _("This month")};
    for (int month = 1; month <= UI_YEAR_MONTHS; month++) {
        int count = 0;
        for (guint i = 0; i < duties->len; i++) {
            const SnapshotDuty *duty = g_ptr_array_index(duties, i);
            count +=
                !is_monthly(duty) && snapshot_process_has_month(snapshot_duty_months(duty), month)
                    ? 1
                    : 0;
        }
        year.names[month - 1] = screen_month_name(month);
        year.details[month - 1] =
            count == 0 ? NULL : screen_text_say(text, P_("%d thing", "%d things", count), count);
    }
    screen_flow_begin(page->flow,
                      &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                       .card = {.icon = UI_ICON_CALENDAR, .heading = _("The year")},
                                       .whole = true});
    screen_flow_add_pieces(page->flow, draw_year, &year, sizeof year, UI_YEAR_MONTHS);
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         _("What is due every month is not counted here."));
}

static void add_all(ScreenPage *page, const GPtrArray *duties)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false, _("Everything that is due"));
    for (guint i = 0; i < duties->len; i++) {
        add_duty(page, g_ptr_array_index(duties, i));
    }
}

static bool add_holidays(ScreenPage *page, Snapshot *snapshot, int64_t now_unix, GError **error)
{
    ScreenText *text = page->text;
    const BaseDate first = base_date_from_unix(now_unix);
    const BaseDate last = base_date_from_unix(now_unix + AHEAD_DAYS * DAY_SECONDS);
    g_autofree char *first_iso = base_date_to_iso(&first);
    g_autofree char *last_iso = base_date_to_iso(&last);
    g_autoptr(GPtrArray) holidays =
        snapshot_duty_list_holidays(snapshot, first_iso, last_iso, error);
    if (holidays == NULL) {
        return false;
    }
    screen_flow_begin_card(page->flow, UI_ICON_OFFICE, _("Offices are closed"), NULL);
    if (holidays->len == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("No holiday is listed for the next four months."));
    }
    for (guint i = 0; i < holidays->len; i++) {
        const SnapshotHoliday *holiday = g_ptr_array_index(holidays, i);
        screen_flow_add_fact(page->flow, screen_text_date(text, holiday->date),
                             screen_text_words(text, holiday->name_th), _("Not stated"));
    }
    return true;
}

static void add_nothing(ScreenPage *page)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(page->flow,
                          &(UiEmpty){.icon = UI_ICON_CALENDAR,
                                     .title = _("No calendar here yet"),
                                     .sentence = _("The province has not sent what is due when.")});
}

static void *open_calendar(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(GPtrArray) duties = snapshot_duty_list(context->snapshot, error);
    if (duties == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    int month = screen_month_now(context);
    page->icon = UI_ICON_CALENDAR;
    page->place =
        month == 0 ? _("The whole province") : screen_text_today(page->text, context->now_unix);
    page->title = _("What is due when");
    if (duties->len == 0) {
        add_nothing(page);
        return g_steal_pointer(&page);
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PLAIN,
                                                   .icon = UI_ICON_OFFICE,
                                                   .word = _("Who has reported"),
                                                   .id = "/deadlines"});
    if (month != 0) {
        const BaseDate today = base_date_from_unix(context->now_unix);
        add_this_month(page, duties, &today);
    }
    add_year(page, duties, month);
    add_all(page, duties);
    if (month != 0 && !add_holidays(page, context->snapshot, context->now_unix, error)) {
        return NULL;
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_calendar = {
    .name = "calendar",
    .matches = matches,
    .open = open_calendar,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
