#include <snapshot/programme.h>

#include "page.h"
#include "screens.h"
#include "span.h"
#include "words.h"

// The programmes of the province: each a card with its years, where it stands now and how many
// tambons are its own.

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "programmes") == 0;
}

static const char *sentence_of(ScreenText *text, const SnapshotProgramme *programme, int year_be)
{
    const ScreenSpan span =
        screen_span_make(programme->start_year_be, programme->end_year_be, year_be);
    const char *now = screen_span_now(text, &span);
    const char *years = screen_span_years(text, programme);
    return now == NULL ? years : screen_text_print(text, "%s\n%s", years, now);
}

// Half a page wide each: two phases of one programme differ in the last word of a long name.
static void add_programme(ScreenPage *page, const SnapshotProgramme *programme,
                          const ScreenContext *context)
{
    ScreenText *text = page->text;
    int year_be = screen_span_year_now(context, programme->year_kind);
    int count = programme->tambon_count;
    const char *name = screen_text_or_not_stated(text, screen_text_words(text, programme->name_th));
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_PLAIN, .whole = true});
    screen_flow_add_tile(
        page->flow,
        &(UiTile){.icon = UI_ICON_GOAL,
                  .title = name,
                  .sentence = sentence_of(text, programme, year_be),
                  .number = count == 0 ? NULL
                                       : screen_text_say(text, P_("%d tambon", "%d tambons", count),
                                                         count),
                  .id = screen_text_print(text, "/programmes/%s", programme->code),
                  .label = name});
}

static void *open_programmes(const ScreenContext *context, const BaseAddress *address,
                             GError **error)
{
    g_autoptr(GPtrArray) programmes = snapshot_programme_list(context->snapshot, error);
    if (programmes == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_GOAL;
    page->place = _("The whole province");
    page->title = _("Programmes");
    if (programmes->len == 0) {
        screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
        screen_flow_add_empty(page->flow,
                              &(UiEmpty){.icon = UI_ICON_GOAL,
                                         .title = _("No programmes here yet"),
                                         .sentence = _("The province has not sent them.")});
        return g_steal_pointer(&page);
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                         _("Touch a programme to see its years, its tambons and its projects"));
    for (guint i = 0; i < programmes->len; i++) {
        add_programme(page, g_ptr_array_index(programmes, i), context);
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_programmes = {
    .name = "programmes",
    .matches = matches,
    .open = open_programmes,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
