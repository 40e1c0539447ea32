#include <base/clock.h>
#include <base/deadline.h>
#include <snapshot/area.h>
#include <snapshot/duty.h>
#include <snapshot/report.h>
#include <string.h>

#include "chips.h"
#include "deadline_windows.h"
#include "month.h"
#include "page.h"
#include "place.h"
#include "screens.h"
#include "words.h"

// Who has sent the month's report by its day (domain.md §1.7, S61–S63): what the release knows, so
// a report that came after it was made is not here, and a missing one is late by that day.

#define MONTHS_BACK 6
#define DISTRICT_DIGITS 4

typedef enum { NOT_SENT, UNTOLD, LATE, IN_TIME, NOT_DUE, STATE_COUNT } State;

typedef struct {
    const SnapshotReport *report;
    State state;
    int days_late;
    guint order; /* by district and name */
} Line;

typedef struct {
    ScreenPage *page;
    const SnapshotDuty *duty;
    const char *district; /* NULL: the whole province */
    BaseDate made;        /* the day of the release */
    BaseDate month;       /* its first day */
    BaseDeadline deadline;
    GArray *lines; /* owned by who fills it */
    int counts[STATE_COUNT];
} Board;

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "deadlines") == 0;
}

/* ---- which duty, which month, where ---- */

// What is usual is named in the addresses too: two choices in force would lead to the same one.

/* Of duties that are due on a day of each month: the one of the address, else the first. */
static const SnapshotDuty *find_duty(const GPtrArray *duties, const char *code)
{
    const SnapshotDuty *first = NULL;
    for (guint i = 0; i < duties->len; i++) {
        const SnapshotDuty *duty = g_ptr_array_index(duties, i);
        if (snapshot_duty_day(duty) == 0) {
            continue;
        }
        if (g_strcmp0(duty->code, code) == 0) {
            return duty;
        }
        first = first == NULL ? duty : first;
    }
    return first;
}

/* "2569-11", as reports name their month. */
static char *make_key(const BaseDate *month)
{
    return g_strdup_printf("%d-%02d", month->year_ce + BASE_DATE_BE_AHEAD_YEARS, month->month);
}

/* The month of the release where the address says none that is shown. */
static BaseDate find_month(const Board *board)
{
    const char *said = base_address_parameter(board->page->address, "month");
    for (int back = 0; back < MONTHS_BACK; back++) {
        const BaseDate month = screen_month_first(&board->made, -back);
        g_autofree char *key = make_key(&month);
        if (g_strcmp0(key, said) == 0) {
            return month;
        }
    }
    return screen_month_first(&board->made, 0);
}

static const char *say_month(ScreenText *text, const BaseDate *month)
{
    return screen_text_print(
        text, "%s %s", screen_month_name(month->month),
        screen_text_bare_year(text, month->year_ce + BASE_DATE_BE_AHEAD_YEARS));
}

static void add_months(Board *board)
{
    ScreenText *text = board->page->text;
    g_autoptr(GArray) choices = g_array_new(FALSE, FALSE, sizeof(ScreenChip));
    for (int back = 0; back < MONTHS_BACK; back++) {
        const BaseDate month = screen_month_first(&board->made, -back);
        g_autofree char *key = make_key(&month);
        ScreenChip choice = {.value = screen_text_keep(text, key),
                             .word = say_month(text, &month),
                             .chosen = base_date_days_between(&month, &board->month) == 0};
        g_array_append_val(choices, choice);
    }
    screen_chips_add(board->page, "month", choices);
}

static void add_duties(Board *board, const GPtrArray *duties)
{
    ScreenText *text = board->page->text;
    g_autoptr(GArray) choices = g_array_new(FALSE, FALSE, sizeof(ScreenChip));
    for (guint i = 0; i < duties->len; i++) {
        const SnapshotDuty *duty = g_ptr_array_index(duties, i);
        int day = snapshot_duty_day(duty);
        const char *who = screen_text_words(text, duty->who);
        const char *when = screen_text_say(text, _("Day %d"), day);
        ScreenChip choice = {.value = screen_text_keep(text, duty->code),
                             .word =
                                 who == NULL ? when : screen_text_print(text, "%s · %s", when, who),
                             .chosen = duty == board->duty};
        if (day != 0) {
            g_array_append_val(choices, choice);
        }
    }
    if (choices->len > 1) {
        screen_chips_add(board->page, "duty", choices);
    }
}

/* The whole province, and the district of this kiosk. */
static void add_places(Board *board, const SnapshotArea *here)
{
    if (here == NULL || here->level != SNAPSHOT_LEVEL_DISTRICT) {
        return;
    }
    g_autoptr(GArray) choices = g_array_new(FALSE, FALSE, sizeof(ScreenChip));
    const ScreenChip all = {
        .value = "all", .word = _("All districts"), .chosen = board->district == NULL};
    const ScreenChip one = {.value = screen_text_keep(board->page->text, here->code),
                            .word = _("This district"),
                            .chosen = g_strcmp0(board->district, here->code) == 0};
    g_array_append_val(choices, all);
    g_array_append_val(choices, one);
    screen_chips_add(board->page, "district", choices);
}

/* ---- who has sent it ---- */

static State state_of(const Board *board, const SnapshotReport *report, int *days_late)
{
    BaseDate sent = {0};
    bool is_sent = report->sent_date != NULL && base_date_parse_iso(report->sent_date, &sent, NULL);
    *days_late =
        MAX(base_date_days_between(&board->deadline.due, is_sent ? &sent : &board->made), 0);
    if (is_sent) {
        return *days_late > 0 ? LATE : IN_TIME;
    }
    return *days_late == 0 ? NOT_DUE : report->organisation == NULL ? UNTOLD : NOT_SENT;
}

/* What is missing comes first, then the latest. */
static gint compare_lines(gconstpointer a, gconstpointer b)
{
    const Line *one = a;
    const Line *other = b;
    if (one->state != other->state) {
        return (int)one->state - (int)other->state;
    }
    if (one->state == LATE && one->days_late != other->days_late) {
        return other->days_late - one->days_late;
    }
    return one->order < other->order ? -1 : 1;
}

static void read_lines(Board *board, const GPtrArray *reports)
{
    for (guint i = 0; i < reports->len; i++) {
        Line line = {.report = g_ptr_array_index(reports, i), .order = i};
        line.state = state_of(board, line.report, &line.days_late);
        board->counts[line.state]++;
        board->page->sample |= line.report->sample;
        g_array_append_val(board->lines, line);
    }
    g_array_sort(board->lines, compare_lines);
}

static UiBadge badge_of(ScreenText *text, const Line *line)
{
    int days = line->days_late;
    switch (line->state) {
    case NOT_SENT:
        return (UiBadge){
            .tone = UI_TONE_DANGER,
            .icon = UI_ICON_WARNING,
            .word = screen_text_say(
                text, P_("Not sent, %d day late", "Not sent, %d days late", days), days)};
    case LATE:
        return (UiBadge){
            .tone = UI_TONE_WARNING,
            .word = screen_text_say(text, P_("Sent %d day late", "Sent %d days late", days), days)};
    case IN_TIME:
        return (UiBadge){.tone = UI_TONE_POSITIVE, .word = _("Sent in time")};
    case NOT_DUE:
        return (UiBadge){.tone = UI_TONE_NEUTRAL, .word = _("Not due yet")};
    default:
        return (UiBadge){.tone = UI_TONE_UNKNOWN, .word = _("No word yet")};
    }
}

static const char *place_of(ScreenText *text, const SnapshotReport *report)
{
    const SnapshotArea area = {.code = report->area_code,
                               .level = SNAPSHOT_LEVEL_TAMBON,
                               .parent_name_th = report->district_name_th,
                               .parent_name_en = report->district_name_en,
                               .name_th = report->name_th,
                               .name_en = report->name_en,
                               .district_name_th = report->district_name_th,
                               .district_name_en = report->district_name_en};
    return screen_place_full(text, &area);
}

static void add_line(Board *board, const Line *line)
{
    ScreenText *text = board->page->text;
    const SnapshotReport *report = line->report;
    const UiBadge badge = badge_of(text, line);
    const char *sent = screen_text_date(text, report->sent_date);
    screen_flow_add_row(board->page->flow,
                        &(UiRow){.title = place_of(text, report),
                                 .detail = screen_text_name(text, report->organisation_name_th,
                                                            report->organisation_name_en),
                                 .figure = sent,
                                 .figure_note = sent == NULL ? NULL : _("sent on"),
                                 .badge = &badge,
                                 .id = screen_place_address(text, report->area_code)});
}

/* ---- the page ---- */

static const char *say_deadline(const Board *board)
{
    ScreenText *text = board->page->text;
    g_autofree char *iso = base_date_to_iso(&board->deadline.due);
    const char *date = screen_text_date(text, iso);
    return base_date_days_between(&board->deadline.stated, &board->deadline.due) == 0
               ? screen_text_print(text, _("Due on %s"), date)
               : screen_text_print(text, _("Due on %s, the first working day"), date);
}

static void add_counts(Board *board)
{
    static const struct {
        State state;
        UiBadge badge;
    } kinds[] = {
        {IN_TIME, {UI_TONE_POSITIVE, UI_ICON_NONE, N_("Sent in time")}},
        {LATE, {UI_TONE_WARNING, UI_ICON_NONE, N_("Sent late")}},
        {NOT_SENT, {UI_TONE_DANGER, UI_ICON_WARNING, N_("Not sent")}},
        {UNTOLD, {UI_TONE_UNKNOWN, UI_ICON_NONE, N_("No word yet")}},
        {NOT_DUE, {UI_TONE_NEUTRAL, UI_ICON_NONE, N_("Not due yet")}},
    };
    ScreenStatus statuses[G_N_ELEMENTS(kinds)];
    int count = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        int offices = board->counts[kinds[i].state];
        if (offices > 0) {
            statuses[count] = (ScreenStatus){
                .badge = kinds[i].badge, .count = screen_text_count(board->page->text, offices)};
            statuses[count].badge.word = _(kinds[i].badge.word);
            count++;
        }
    }
    screen_flow_add_statuses(board->page->flow, statuses, count);
}

static void add_duty(Board *board)
{
    ScreenPage *page = board->page;
    ScreenText *text = page->text;
    const char *who = screen_text_words(text, board->duty->who);
    screen_flow_begin_card(page->flow, UI_ICON_CALENDAR, say_deadline(board),
                           who == NULL ? NULL : screen_text_say(text, _("By: %s"), who));
    screen_flow_add_text(
        page->flow, UI_TYPE_BODY, false,
        screen_text_or_not_stated(text, screen_text_words(text, board->duty->name_th)));
    add_counts(board);
    screen_flow_add_text(
        page->flow, UI_TYPE_CAPTION, true,
        screen_text_print(text, _("As known on %s. What was sent later is not counted yet."),
                          page->as_of));
}

static void add_lines(Board *board)
{
    ScreenPage *page = board->page;
    screen_flow_begin_card(page->flow, UI_ICON_OFFICE, _("Office by office"), NULL);
    for (guint i = 0; i < board->lines->len; i++) {
        add_line(board, &g_array_index(board->lines, Line, i));
    }
}

static void add_nothing(ScreenPage *page)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(page->flow,
                          &(UiEmpty){.icon = UI_ICON_CALENDAR,
                                     .title = _("No monthly report is due here"),
                                     .sentence = _("The province has not sent what is due when.")});
}

/* Of the month and of what a day of it may move over. */
static GHashTable *list_holidays(const Board *board, Snapshot *snapshot, GError **error)
{
    const BaseDate after = screen_month_first(&board->month, 2);
    g_autofree char *first = base_date_to_iso(&board->month);
    g_autofree char *last = base_date_to_iso(&after);
    g_autoptr(GPtrArray) holidays = snapshot_duty_list_holidays(snapshot, first, last, error);
    if (holidays == NULL) {
        return NULL;
    }
    GHashTable *days = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < holidays->len; i++) {
        const SnapshotHoliday *holiday = g_ptr_array_index(holidays, i);
        g_hash_table_add(days, g_strdup(holiday->date));
    }
    return days;
}

static bool find_deadline(Board *board, const ScreenContext *context, GError **error)
{
    g_autoptr(GHashTable) holidays =
        context->deadlines_roll ? list_holidays(board, context->snapshot, error) : NULL;
    if (context->deadlines_roll && holidays == NULL) {
        return false;
    }
    // A duty with a day of the month has one in every month.
    return base_deadline_find(board->duty->rule, board->month.year_ce, board->month.month, holidays,
                              &board->deadline);
}

static bool fill(Board *board, const ScreenContext *context, const GPtrArray *duties,
                 GError **error)
{
    g_autoptr(SnapshotArea) here = screen_place_find_here(context, error);
    if (here == NULL || !find_deadline(board, context, error)) {
        return false;
    }
    g_autofree char *month = make_key(&board->month);
    g_autoptr(GPtrArray) reports =
        snapshot_report_list(context->snapshot, board->duty->code, month, board->district, error);
    if (reports == NULL) {
        return false;
    }
    read_lines(board, reports);
    screen_flow_begin_wide(board->page->flow);
    add_duties(board, duties);
    add_places(board, here);
    add_months(board);
    add_duty(board);
    screen_deadline_windows_add(board->page, context, duties);
    add_lines(board);
    return true;
}

static const char *district_of(const BaseAddress *address)
{
    const char *code = base_address_parameter(address, "district");
    return code != NULL && strlen(code) == DISTRICT_DIGITS ? code : NULL;
}

static void *open_deadlines(const ScreenContext *context, const BaseAddress *address,
                            GError **error)
{
    g_autoptr(GPtrArray) duties = snapshot_duty_list(context->snapshot, error);
    if (duties == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    const SnapshotRelease *release = snapshot_release(context->snapshot);
    page->icon = UI_ICON_CALENDAR;
    page->title = _("Who has reported");
    Board board = {.page = page,
                   .duty = find_duty(duties, base_address_parameter(address, "duty")),
                   .district = district_of(page->address),
                   .made = base_date_from_unix(base_clock_from_rfc3339(release->made_utc))};
    if (board.duty == NULL) {
        page->place = _("The whole province");
        add_nothing(page);
        return g_steal_pointer(&page);
    }
    board.month = find_month(&board);
    page->place = say_month(page->text, &board.month);
    board.lines = g_array_new(FALSE, FALSE, sizeof(Line));
    bool filled = fill(&board, context, duties, error);
    g_array_unref(board.lines);
    return filled ? g_steal_pointer(&page) : NULL;
}

const ScreenClass screen_deadlines = {
    .name = "deadlines",
    .matches = matches,
    .open = open_deadlines,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
