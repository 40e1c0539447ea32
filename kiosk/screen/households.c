#include "households.h"

#include <math.h>
#include <snapshot/consumption.h>

#include "gauge.h"
#include "measure.h"
#include "screens.h"
#include "survey.h"
#include "words.h"

// What households of a place earn, owe and do.

static bool matches(const BaseAddress *address)
{
    g_autofree char *scope = screen_subject_scope(address, "households", 0);
    return scope != NULL;
}

static const char *item_caption(ScreenHouseholds *households, const SnapshotConsumption *item)
{
    ScreenText *text = households->page->text;
    bool shown = item->households_state == SNAPSHOT_FIGURE_SHOWN &&
                 item->surveyed_state == SNAPSHOT_FIGURE_SHOWN;
    const char *counts = shown ? screen_text_print(text, _("%1$s of %2$s households asked"),
                                                   screen_text_count(text, item->households),
                                                   screen_text_count(text, item->surveyed))
                               : NULL;
    const char *coverage =
        screen_subject_coverage(text, &households->subject, item->sent_count, item->sent_total);
    return counts == NULL || coverage == NULL
               ? (counts != NULL ? counts : coverage)
               : screen_text_print(text, "%s · %s", counts, coverage);
}

static void add_item(ScreenHouseholds *households, const SnapshotConsumption *item)
{
    static const SnapshotIndicator of_households = {.target = 0};
    ScreenText *text = households->page->text;
    const SnapshotFigures figures = {.surveyed = item->surveyed,
                                     .surveyed_state = item->surveyed_state,
                                     .passed = item->households,
                                     .passed_state = item->households_state};
    ScreenMeasure measure =
        screen_measure_make(text, &of_households, &figures, households->small_cell);
    const ScreenGauge gauge = {
        .part = {.label = screen_text_or_not_stated(text, item->item),
                 .figure = measure.figure,
                 .value = isnan(measure.number) ? -1 : measure.number,
                 .mark = measure.mark},
        .maximum = screen_measure_maximum(&of_households, true, 0),
        .caption = item_caption(households, item),
    };
    screen_figure_note(&households->marks, measure.mark);
    households->page->sample |= item->sample;
    screen_flow_add_widget(households->page->flow, screen_gauge_draw, &gauge, sizeof gauge);
}

static void add_habits(ScreenHouseholds *households, const GPtrArray *items)
{
    ScreenPage *page = households->page;
    int year_be =
        items->len == 0 ? 0 : ((const SnapshotConsumption *)g_ptr_array_index(items, 0))->year_be;
    screen_flow_begin(page->flow,
                      &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                       .card = {.icon = UI_ICON_PEOPLE,
                                                .heading = _("What households do"),
                                                .note = screen_survey_year(page->text, year_be)},
                                       .whole = true});
    if (items->len == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("Nobody has sent yet what households here buy and do."));
        return;
    }
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         _("Of a hundred households, so many do it. What most do comes first."));
    for (guint i = 0; i < items->len; i++) {
        add_item(households, g_ptr_array_index(items, i));
    }
}

static void add_no_accounts(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_MONEY, _("Household accounts"), NULL);
    screen_flow_add_empty(page->flow,
                          &(UiEmpty){.icon = UI_ICON_MONEY,
                                     .title = _("No household accounts here yet"),
                                     .sentence = _("Nobody has sent sums of household accounts of "
                                                   "this place.")});
}

static void *open_households(const ScreenContext *context, const BaseAddress *address,
                             GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autofree char *scope = screen_subject_scope(address, "households", 0);
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    ScreenHouseholds households = {.page = page,
                                   .small_cell = snapshot_release(snapshot)->small_cell};
    if (!screen_subject_read(snapshot, page->text, scope, &households.subject, error)) {
        return NULL;
    }
    g_autoptr(GPtrArray) accounts = snapshot_account_list(snapshot, scope, error);
    g_autoptr(GPtrArray) items =
        accounts == NULL ? NULL : snapshot_consumption_list(snapshot, scope, 0, error);
    if (items == NULL) {
        return NULL;
    }
    screen_subject_set_head(page, &households.subject, _("Income, debt and daily life"));
    if (accounts->len == 0) {
        add_no_accounts(page);
    } else if (!screen_households_add_accounts(&households, snapshot, accounts, error)) {
        return NULL;
    }
    add_habits(&households, items);
    screen_figure_add_legend(page, households.marks);
    return g_steal_pointer(&page);
}

const ScreenClass screen_households = {
    .name = "households",
    .matches = matches,
    .open = open_households,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
