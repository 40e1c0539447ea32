#include <snapshot/meeting.h>
#include <string.h>

#include "meeting_page.h"
#include "screens.h"
#include "words.h"

// The prepared meetings, and the screens of one: to begin it, and to find the way in it.

#define MEETING "meeting"

static bool is_page_of(const BaseAddress *address, int segments)
{
    return base_address_segment_count(address) == segments &&
           g_strcmp0(base_address_segment(address, 0), MEETING) == 0;
}

static bool matches_all(const BaseAddress *address) { return is_page_of(address, 1); }

static bool matches_one(const BaseAddress *address) { return is_page_of(address, 2); }

static bool is_on(const ScreenContext *context)
{
    return context->meeting != NULL && context->meeting->on;
}

const char *screen_meeting_address(ScreenText *text, const char *before, const char *list)
{
    g_autofree char *escaped = g_uri_escape_string(list, NULL, FALSE);
    return screen_text_print(text, "%s/%s", before, escaped);
}

/* ---- all of them ---- */

static void add_end(ScreenPage *page, const ScreenMeeting *meeting)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(
        page->flow,
        &(UiTile){.icon = UI_ICON_CLOSE,
                  .title = _("End the meeting"),
                  .sentence = meeting->newer ? _("Newer data have come and are shown then.") : NULL,
                  .primary = !meeting->projected,
                  .id = SCREEN_MEETING_ID_END});
    screen_flow_add_row(page->flow,
                        &(UiRow){.icon = UI_ICON_TEXT_SIZE,
                                 .title = meeting->near ? _("Letters for the whole room")
                                                        : _("Smaller letters, for a table"),
                                 .id = SCREEN_MEETING_ID_NEAR});
}

static void add_meetings(ScreenPage *page, const GPtrArray *meetings)
{
    screen_flow_begin_wide(page->flow);
    for (guint i = 0; i < meetings->len; i++) {
        const SnapshotMeeting *meeting = g_ptr_array_index(meetings, i);
        screen_flow_add_tile(
            page->flow,
            &(UiTile){
                .icon = UI_ICON_LIST,
                .title = screen_text_words(page->text, meeting->list),
                .number =
                    screen_text_say(page->text, P_("%d screen", "%d screens", meeting->item_count),
                                    meeting->item_count),
                .id = screen_meeting_address(page->text, SCREEN_MEETING_ADDRESS, meeting->list)});
    }
}

static void *open_meetings(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(GPtrArray) meetings = snapshot_meeting_list(context->snapshot, error);
    if (meetings == NULL) {
        return NULL;
    }
    ScreenPage *page = screen_page_new(context, address);
    page->icon = UI_ICON_PEOPLE;
    page->place = _("Large letters, for a room full of people");
    page->title = _("Meetings");
    if (is_on(context)) {
        add_end(page, context->meeting);
    }
    if (meetings->len == 0) {
        screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
        screen_flow_add_empty(
            page->flow,
            &(UiEmpty){.icon = UI_ICON_LIST,
                       .title = _("No meeting has been prepared"),
                       .sentence = _("The province puts the screens of a meeting together and "
                                     "sends them with the data. Officers can begin one without a "
                                     "list on their pages.")});
    } else {
        add_meetings(page, meetings);
    }
    return page;
}

/* ---- one ---- */

static const char *order_of(const ScreenContext *context, const char *list)
{
    const ScreenMeeting *meeting = context->meeting;
    return meeting == NULL || meeting->order_of == NULL ? NULL
                                                        : meeting->order_of(meeting->user, list);
}

GPtrArray *screen_meeting_read_here(const ScreenContext *context, const char *list, GError **error)
{
    GPtrArray *items = screen_meeting_read(context->snapshot, list, order_of(context, list), error);
    if (items != NULL && items->len == 0) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no meeting: %s", list);
        g_clear_pointer(&items, g_ptr_array_unref);
    }
    return items;
}

/* In the meeting a row leads to its screen in it; outside to the screen as everybody sees it. */
static void add_item(ScreenPage *page, const ScreenMeetingItem *item, int number, bool runs,
                     const char *here)
{
    ScreenText *text = page->text;
    const char *title = screen_text_words(text, item->title);
    screen_flow_add_row(
        page->flow,
        &(UiRow){.title = screen_text_say(text, "%d. %s", number, title),
                 .badge = here != NULL ? &(UiBadge){UI_TONE_INFO, UI_ICON_PLACE, here} : NULL,
                 .id = runs ? screen_text_print(text, SCREEN_MEETING_ID_GO "%d", number)
                            : screen_text_keep(text, item->address),
                 .label = title});
}

static const char *say_here(ScreenText *text, const ScreenMeeting *meeting)
{
    return meeting->position == NULL ? _("Shown now")
                                     : screen_text_say(text, _("Shown now, %s"), meeting->position);
}

/* With a second display the list is what whoever leads has: it stays in front, and leads on. */
static void add_ways(ScreenPage *page, const ScreenMeeting *meeting)
{
    page->place = _("The other screen shows the slides");
    page->before = (UiButton){.kind = UI_BUTTON_PLAIN,
                              .icon = UI_ICON_BACK,
                              .word = _("Earlier"),
                              .disabled = !meeting->can_before,
                              .id = UI_SLIDE_ID_BEFORE};
    page->next = (UiButton){.kind = UI_BUTTON_PRIMARY,
                            .icon = UI_ICON_FORWARD,
                            .word = _("Next"),
                            .disabled = !meeting->can_next,
                            .id = UI_SLIDE_ID_NEXT};
}

static int add_items(ScreenPage *page, const ScreenContext *context, const GPtrArray *items,
                     bool runs)
{
    int number = 0;
    screen_flow_begin_card(page->flow, UI_ICON_NONE, NULL, NULL);
    for (guint i = 0; i < items->len; i++) {
        const ScreenMeetingItem *item = g_ptr_array_index(items, i);
        if (!item->hidden) {
            bool here = runs && context->meeting->item == number;
            add_item(page, item, ++number, runs,
                     here ? say_here(page->text, context->meeting) : NULL);
        }
    }
    return number;
}

static void add_begin(ScreenPage *page, const char *list)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_tile(
        page->flow,
        &(UiTile){.icon = UI_ICON_FORWARD,
                  .title = _("Begin the meeting"),
                  .sentence = _("Large letters; the figures stay as they are until it ends"),
                  .primary = true,
                  .id = screen_text_print(page->text, SCREEN_MEETING_ID_BEGIN "%s", list)});
}

static void *open_meeting(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    const char *list = base_address_segment(address, 1);
    g_autoptr(GPtrArray) items = screen_meeting_read_here(context, list, error);
    if (items == NULL) {
        return NULL;
    }
    ScreenPage *page = screen_page_new(context, address);
    bool runs = is_on(context) && g_strcmp0(context->meeting->list, list) == 0;
    bool projected = runs && context->meeting->projected;
    page->icon = UI_ICON_LIST;
    page->place = _("What the meeting looks at");
    page->title = screen_text_words(page->text, list);
    if (is_on(context) && !projected) {
        add_end(page, context->meeting);
    }
    int count = add_items(page, context, items, runs);
    if (projected) {
        add_ways(page, context->meeting);
        add_end(page, context->meeting);
    } else if (!is_on(context) && context->meeting != NULL && count > 0) {
        add_begin(page, list);
    }
    return page;
}

const ScreenClass screen_meetings = {
    .name = "meetings",
    .matches = matches_all,
    .open = open_meetings,
    .draw = screen_page_draw,
    .close = screen_page_close,
};

const ScreenClass screen_meeting = {
    .name = "meeting",
    .matches = matches_one,
    .open = open_meeting,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
