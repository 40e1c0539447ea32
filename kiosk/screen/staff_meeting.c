#include <snapshot/meeting.h>

#include "meeting_page.h"
#include "screens.h"
#include "words.h"

// The officers' pages of meetings: one without a list, and the order of a list at this kiosk.

#define ADDRESS "/staff/meeting"

static bool is_page_of(const BaseAddress *address, int segments)
{
    return base_address_segment_count(address) == segments &&
           g_strcmp0(base_address_segment(address, 0), "staff") == 0 &&
           g_strcmp0(base_address_segment(address, 1), "meeting") == 0;
}

static bool matches_all(const BaseAddress *address) { return is_page_of(address, 2); }

static bool matches_order(const BaseAddress *address) { return is_page_of(address, 3); }

static ScreenPage *make_page(const ScreenContext *context, const BaseAddress *address, UiIcon icon)
{
    ScreenPage *page = screen_page_new(context, address);
    page->wrong = (ScreenWrong){0};
    page->icon = icon;
    return page;
}

static void *open_all(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(GPtrArray) meetings = snapshot_meeting_list(context->snapshot, error);
    if (meetings == NULL) {
        return NULL;
    }
    ScreenPage *page = make_page(context, address, UI_ICON_PEOPLE);
    page->place = _("For officers");
    page->title = _("Meetings");
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(
        page->flow, &(UiTile){.icon = UI_ICON_FORWARD,
                              .title = _("Begin without a list"),
                              .sentence = _("All pages in large letters; officers leave this menu"),
                              .primary = true,
                              .id = SCREEN_MEETING_ID_BEGIN});
    for (guint i = 0; i < meetings->len; i++) {
        const SnapshotMeeting *meeting = g_ptr_array_index(meetings, i);
        screen_flow_add_tile(
            page->flow,
            &(UiTile){.icon = UI_ICON_SORT,
                      .title = screen_text_words(page->text, meeting->list),
                      .sentence = _("Its order at this kiosk"),
                      .id = screen_meeting_address(page->text, ADDRESS, meeting->list)});
    }
    return page;
}

static void add_changes(ScreenPage *page, const ScreenMeetingItem *item, bool first)
{
    ScreenText *text = page->text;
    UiChip chips[2];
    int count = 0;
    if (!first) {
        chips[count++] =
            (UiChip){.word = _("Move up"),
                     .id = screen_text_print(text, SCREEN_MEETING_ID_EARLIER "%d", item->line_no)};
    }
    chips[count++] =
        (UiChip){.word = _("Left out"),
                 .chosen = item->hidden,
                 .id = screen_text_print(text, SCREEN_MEETING_ID_HIDE "%d", item->line_no)};
    screen_flow_add_chips(page->flow, chips, count);
}

static void *open_order(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    const char *list = base_address_segment(address, 2);
    g_autoptr(GPtrArray) items = screen_meeting_read_here(context, list, error);
    if (items == NULL) {
        return NULL;
    }
    ScreenPage *page = make_page(context, address, UI_ICON_SORT);
    page->place = _("At this kiosk the screens come in this order");
    page->title = screen_text_words(page->text, list);
    for (guint i = 0; i < items->len; i++) {
        const ScreenMeetingItem *item = g_ptr_array_index(items, i);
        const char *title = screen_text_words(page->text, item->title);
        screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD, .whole = true});
        screen_flow_add_text(page->flow, UI_TYPE_STRONG, item->hidden,
                             screen_text_say(page->text, "%u. %s", i + 1, title));
        add_changes(page, item, i == 0);
    }
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(page->flow, &(UiTile){.icon = UI_ICON_HISTORY,
                                               .title = _("In the province's order again"),
                                               .id = screen_text_print(
                                                   page->text, SCREEN_MEETING_ID_ANEW "%s", list)});
    return page;
}

const ScreenClass screen_staff_meetings = {
    .name = "staff_meetings",
    .matches = matches_all,
    .open = open_all,
    .draw = screen_page_draw,
    .close = screen_page_close,
};

const ScreenClass screen_staff_meeting = {
    .name = "staff_meeting",
    .matches = matches_order,
    .open = open_order,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
