#include "process.h"

#include <ui/widget/step.h>
#include <ui/widget/year.h>

#include "month.h"
#include "paper.h"
#include "words.h"

static const UiStepState states[] = {
    [SNAPSHOT_STEP_UNKNOWN] = UI_STEP_UNKNOWN,
    [SNAPSHOT_STEP_DONE] = UI_STEP_DONE,
    [SNAPSHOT_STEP_NOW] = UI_STEP_NOW,
    [SNAPSHOT_STEP_NEXT] = UI_STEP_NEXT,
};

static const char *const state_words[UI_STEP_COUNT] = {
    [UI_STEP_DONE] = N_("Done"),
    [UI_STEP_NOW] = N_("Now"),
    [UI_STEP_NEXT] = N_("Next"),
    [UI_STEP_UNKNOWN] = N_("Not reported"),
};

static const SnapshotStep *step_at(const GPtrArray *steps, guint index)
{
    return g_ptr_array_index(steps, index);
}

guint screen_process_end(const GPtrArray *steps, guint first)
{
    guint end = first;
    while (end < steps->len &&
           g_strcmp0(step_at(steps, end)->scheme, step_at(steps, first)->scheme) == 0) {
        end++;
    }
    return end;
}

guint screen_process_find(const GPtrArray *steps, int number)
{
    guint first = 0;
    for (int i = 1; i < number; i++) {
        guint end = screen_process_end(steps, first);
        if (end >= steps->len) {
            break;
        }
        first = end;
    }
    return first;
}

/* The step a scheme stands at: the one under way, else the last that is done, else the next. */
static const SnapshotStep *find_current(const GPtrArray *steps, guint first, guint end)
{
    const SnapshotStep *current = NULL;
    for (guint i = first; i < end; i++) {
        const SnapshotStep *step = step_at(steps, i);
        if (step->state == SNAPSHOT_STEP_NOW) {
            return step;
        }
        if (step->state == SNAPSHOT_STEP_DONE ||
            (current == NULL && step->state == SNAPSHOT_STEP_NEXT)) {
            current = step;
        }
    }
    return current;
}

static UiBadge badge_of(const SnapshotStep *current, bool last)
{
    if (current == NULL) {
        return (UiBadge){UI_TONE_UNKNOWN, UI_ICON_NONE, _("Not reported")};
    }
    if (current->state == SNAPSHOT_STEP_DONE) {
        return (UiBadge){UI_TONE_POSITIVE, UI_ICON_NONE, last ? _("All steps done") : _("Done")};
    }
    return current->state == SNAPSHOT_STEP_NOW
               ? (UiBadge){UI_TONE_INFO, UI_ICON_NONE, _("Doing it now")}
               : (UiBadge){UI_TONE_NEUTRAL, UI_ICON_NONE, _("Comes next")};
}

static void add_row(ScreenPage *page, const GPtrArray *steps, guint first, const char *id)
{
    ScreenText *text = page->text;
    guint end = screen_process_end(steps, first);
    const SnapshotStep *current = find_current(steps, first, end);
    const UiBadge badge = badge_of(current, current == step_at(steps, end - 1));
    const char *scheme = screen_text_or_not_stated(text, step_at(steps, first)->scheme);
    const char *detail =
        current == NULL
            ? screen_text_say(text, P_("%d step", "%d steps", end - first), (int)(end - first))
            : screen_text_print(text, "%s · %s",
                                screen_text_say(text, _("Step %1$d of %2$d"), current->step_no,
                                                (int)(end - first)),
                                screen_text_or_not_stated(text, current->name_th));
    screen_flow_add_row(page->flow, &(UiRow){.icon = UI_ICON_LIST,
                                             .title = scheme,
                                             .detail = detail,
                                             .badge = &badge,
                                             .id = id,
                                             .label = scheme});
}

/* The schemes somebody reported on, or the others. */
static void add_rows_of(ScreenPage *page, const GPtrArray *steps, const char *address,
                        bool reported)
{
    int number = 0;
    guint end = 0;
    for (guint first = 0; first < steps->len; first = end) {
        end = screen_process_end(steps, first);
        number++;
        if ((find_current(steps, first, end) != NULL) == reported) {
            add_row(page, steps, first,
                    screen_text_print(page->text, "%s?scheme=%d", address, number));
        }
    }
}

void screen_process_add_rows(ScreenPage *page, const GPtrArray *steps, const char *address)
{
    screen_flow_begin_card(page->flow, UI_ICON_HISTORY, _("How far the making of the plan is"),
                           NULL);
    if (steps->len == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("The province has not sent the steps of a plan."));
    }
    add_rows_of(page, steps, address, true);
    add_rows_of(page, steps, address, false);
}

static const char *join(ScreenText *text, const char *first, const char *second)
{
    return first == NULL    ? second
           : second == NULL ? first
                            : screen_text_print(text, "%s\n%s", first, second);
}

static const char *evidence(ScreenText *text, const SnapshotStep *step)
{
    const char *title = screen_text_words(text, step->document_title);
    if (title != NULL) {
        return screen_text_print(text, _("Evidence: %s"), title);
    }
    return step->document_code == NULL ? NULL : _("Its evidence was not sent");
}

static UiStep make_step(ScreenText *text, const SnapshotStep *step, int month)
{
    const char *months = screen_month_say(text, step->months);
    const char *when =
        months == NULL ? NULL : screen_text_print(text, _("Every year in %s"), months);
    const char *detail = join(text, when, screen_text_date(text, step->date));
    return (UiStep){
        .name = screen_text_print(
            text, "%s %s", screen_text_say(text, "%d.", step->step_no),
            screen_text_or_not_stated(text, screen_text_words(text, step->name_th))),
        .detail = join(text, detail, evidence(text, step)),
        .state = states[step->state],
        .mark = month != 0 && snapshot_process_has_month(step->months, month)
                    ? screen_text_print(text, _("Due this month, %s"), screen_month_name(month))
                    : NULL,
    };
}

static int draw_step(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_step_draw_piece(draw, box, model, piece);
}

// A step cannot be divided: where hardly a line has room, the same in words.
static void add_in_words(ScreenPage *page, const UiStep *step)
{
    screen_flow_begin_card(page->flow, UI_ICON_NONE, step->name, NULL);
    screen_flow_add_text(page->flow, UI_TYPE_STRONG, false, _(state_words[step->state]));
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true, step->detail);
    screen_flow_add_text(page->flow, UI_TYPE_STRONG, false, step->mark);
}

static const char *say_of(ScreenText *text, const GPtrArray *steps, guint first, guint end)
{
    const SnapshotStep *current = find_current(steps, first, end);
    return current == NULL ? _("Nobody has reported how far it is.")
                           : screen_text_say(text, _("Step %1$d of %2$d"), current->step_no,
                                             (int)(end - first));
}

static int draw_year(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_year_draw_piece(draw, box, model, piece);
}

/* The year of a scheme whose steps belong to months: which step when, and which month it is. */
static void add_year(ScreenPage *page, const GPtrArray *steps, guint first, guint end,
                     int month_now)
{
    ScreenText *text = page->text;
    UiYear year = {.now = month_now, .now_word = _("This month")};
    bool any = false;
    for (int month = 1; month <= UI_YEAR_MONTHS; month++) {
        const char *detail = NULL;
        for (guint i = first; i < end; i++) {
            const SnapshotStep *step = step_at(steps, i);
            if (snapshot_process_has_month(step->months, month)) {
                detail = join(text, detail, screen_text_say(text, _("Step %d"), step->step_no));
            }
        }
        year.names[month - 1] = screen_month_name(month);
        year.details[month - 1] = detail;
        any = any || detail != NULL;
    }
    if (any) {
        screen_flow_begin(page->flow,
                          &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                           .card = {.icon = UI_ICON_CALENDAR,
                                                    .heading = _("In the course of the year")},
                                           .whole = true});
        screen_flow_add_pieces(page->flow, draw_year, &year, sizeof year, UI_YEAR_MONTHS);
    }
}

static void add_steps(ScreenPage *page, const GPtrArray *steps, guint first, int month,
                      bool in_words)
{
    ScreenText *text = page->text;
    guint end = screen_process_end(steps, first);
    screen_flow_begin_card(page->flow, UI_ICON_HISTORY,
                           screen_text_or_not_stated(text, step_at(steps, first)->scheme), NULL);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true, say_of(text, steps, first, end));
    UiStep strip[UI_STEP_LIMIT_STEPS];
    int count = 0;
    for (guint i = first; i < end; i++) {
        const UiStep step = make_step(text, step_at(steps, i), month);
        page->sample |= step_at(steps, i)->sample;
        if (in_words) {
            add_in_words(page, &step);
        } else {
            strip[count++] = step;
        }
    }
    if (in_words) {
        return;
    }
    const UiSteps model = {
        .steps = screen_flow_keep(page->flow, strip, sizeof *strip * (size_t)count),
        .count = count,
        .words = {_(state_words[UI_STEP_DONE]), _(state_words[UI_STEP_NOW]),
                  _(state_words[UI_STEP_NEXT]), _(state_words[UI_STEP_UNKNOWN])}};
    screen_flow_add_pieces(page->flow, draw_step, &model, sizeof model,
                           ui_step_piece_count(&model));
}

void screen_process_add_strip(ScreenPage *page, const GPtrArray *steps, guint first, int month,
                              const UiMetrics *metrics)
{
    guint end = screen_process_end(steps, first);
    bool in_words = ui_metrics_is_tight(metrics) || end - first > UI_STEP_LIMIT_STEPS;
    add_steps(page, steps, first, month, in_words);
    add_year(page, steps, first, end, month);
}

// One document may prove several steps: it is named once, by the first.
static bool is_new(const GPtrArray *steps, guint first, guint index)
{
    const SnapshotStep *step = step_at(steps, index);
    for (guint i = first; i < index; i++) {
        if (g_strcmp0(step_at(steps, i)->document_code, step->document_code) == 0) {
            return false;
        }
    }
    return step->document_title != NULL;
}

void screen_process_add_evidence(ScreenPage *page, const GPtrArray *steps, guint first,
                                 const char *area_code)
{
    ScreenText *text = page->text;
    bool begun = false;
    for (guint i = first; i < screen_process_end(steps, first); i++) {
        const SnapshotStep *step = step_at(steps, i);
        if (!is_new(steps, first, i)) {
            continue;
        }
        if (!begun) {
            screen_flow_begin_card(page->flow, UI_ICON_DOCUMENT, _("Documents that show it"), NULL);
            begun = true;
        }
        screen_paper_add_link(
            page, &(ScreenPaperLink){.area_code = area_code,
                                     .code = step->document_code,
                                     .title = step->document_title,
                                     .detail = screen_text_say(text, _("Step %d"), step->step_no)});
    }
}
