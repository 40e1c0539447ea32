#include "meeting.h"

#include <base/address.h>

#include "navigator.h"

static const char *order_of(const void *user, const char *list)
{
    const Meeting *meeting = user;
    return agenda_order(&meeting->agenda, list);
}

void meeting_init(Meeting *meeting, const char *state_folder)
{
    *meeting = (Meeting){.shown = {.order_of = order_of, .user = meeting}};
    agenda_init(&meeting->agenda, state_folder);
}

void meeting_end(Meeting *meeting)
{
    meeting->on = false;
    g_clear_pointer(&meeting->list, g_free);
    g_clear_pointer(&meeting->items, g_ptr_array_unref);
    g_clear_pointer(&meeting->pages, g_array_unref);
    meeting->item = 0;
    meeting->typed = 0;
    meeting->shown = (ScreenMeeting){.order_of = order_of, .user = meeting};
}

void meeting_clear(Meeting *meeting)
{
    meeting_end(meeting);
    agenda_clear(&meeting->agenda);
}

static void drop_hidden(GPtrArray *items)
{
    for (guint i = items->len; i-- > 0;) {
        const ScreenMeetingItem *item = g_ptr_array_index(items, i);
        if (item->hidden) {
            g_ptr_array_remove_index(items, i);
        }
    }
}

static GPtrArray *read_list(const Meeting *meeting, Snapshot *snapshot, const char *list)
{
    g_autoptr(GError) error = NULL;
    GPtrArray *items =
        screen_meeting_read(snapshot, list, agenda_order(&meeting->agenda, list), &error);
    if (items == NULL) {
        g_warning("meeting: %s", error->message);
    }
    return items;
}

bool meeting_begin(Meeting *meeting, Snapshot *snapshot, const char *list)
{
    g_autoptr(GPtrArray) items = NULL;
    if (list != NULL) {
        items = snapshot == NULL ? NULL : read_list(meeting, snapshot, list);
        if (items != NULL) {
            drop_hidden(items);
        }
        if (items == NULL || items->len == 0) {
            return false;
        }
    }
    meeting_end(meeting);
    meeting->on = true;
    meeting->shown.on = true;
    if (items != NULL) {
        meeting->list = g_strdup(list);
        meeting->items = g_steal_pointer(&items);
        meeting->pages = g_array_new(FALSE, TRUE, sizeof(int));
        g_array_set_size(meeting->pages, meeting->items->len);
        meeting->shown.list = meeting->list;
        meeting->shown.item_count = (int)meeting->items->len;
    }
    return true;
}

static const ScreenMeetingItem *item_here(const Meeting *meeting)
{
    return meeting->items == NULL ? NULL : g_ptr_array_index(meeting->items, (guint)meeting->item);
}

const char *meeting_address(const Meeting *meeting)
{
    const ScreenMeetingItem *item = item_here(meeting);
    return item == NULL ? NULL : item->address;
}

char *meeting_page_address(const Meeting *meeting)
{
    const ScreenMeetingItem *item = item_here(meeting);
    g_autoptr(BaseAddress) address = item == NULL ? NULL : base_address_parse(item->address, NULL);
    int page = meeting_page(meeting);
    if (address == NULL) {
        return item == NULL ? NULL : g_strdup("/");
    }
    if (page > 0) {
        g_autofree char *number = g_strdup_printf("%d", page + 1);
        base_address_set_parameter(address, "page", number);
    }
    return base_address_to_text(address);
}

bool meeting_go(Meeting *meeting, int item, int left_page)
{
    if (meeting->items == NULL || item < 0 || item >= (int)meeting->items->len) {
        return false;
    }
    g_array_index(meeting->pages, int, meeting->item) = left_page;
    meeting->item = item;
    meeting->shown.item = item;
    return true;
}

int meeting_page(const Meeting *meeting)
{
    return meeting->pages == NULL ? 0 : g_array_index(meeting->pages, int, meeting->item);
}

int meeting_type(Meeting *meeting, int digit, int64_t now_ms)
{
    bool goes_on = meeting->typed > 0 && now_ms - meeting->typed_ms < MEETING_DIGITS_MS;
    int count = meeting->items == NULL ? 0 : (int)meeting->items->len;
    int number = goes_on ? meeting->typed * 10 + digit : digit;
    if (number > count) {
        number = digit;
    }
    meeting->typed = number;
    meeting->typed_ms = now_ms;
    return number <= count ? number : 0;
}

void meeting_show(Meeting *meeting, const BaseAddress *address)
{
    const ScreenMeetingItem *item = item_here(meeting);
    g_autoptr(BaseAddress) own = item == NULL ? NULL : base_address_parse(item->address, NULL);
    bool here = own != NULL && navigator_is_same_page(own, address);
    meeting->shown.title = here ? item->title : NULL;
}

/* ---- its letters ---- */

bool meeting_is_for_one(const BaseAddress *address)
{
    static const char *const pages[] = {"staff", "search",  "display", "gallery",
                                        "setup", "attract", "story"};
    const char *first = base_address_segment(address, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(pages); i++) {
        if (g_strcmp0(first, pages[i]) == 0) {
            return true;
        }
    }
    return false;
}

void meeting_set_letters(UiMetrics *metrics, const BaseAddress *address, bool near)
{
    bool is_list = g_strcmp0(base_address_segment(address, 0), "meeting") == 0;
    metrics->text_size =
        near || is_list ? ui_metrics_fit_text_size(metrics, UI_TEXT_LARGEST) : UI_TEXT_MEETING;
    metrics->low_reach = false;
    metrics->slide = true;
}

/* ---- the order at this kiosk ---- */

static guint find_line(const GPtrArray *items, int line_no)
{
    guint index = 0;
    while (index < items->len &&
           ((const ScreenMeetingItem *)g_ptr_array_index(items, index))->line_no != line_no) {
        index++;
    }
    return index;
}

static void choose(Meeting *meeting, const char *list, const GPtrArray *items)
{
    g_autofree char *order = screen_meeting_order(items);
    agenda_choose(&meeting->agenda, list, order);
}

bool meeting_move_earlier(Meeting *meeting, Snapshot *snapshot, const char *list, int line_no)
{
    g_autoptr(GPtrArray) items = read_list(meeting, snapshot, list);
    guint index = items == NULL ? 0 : find_line(items, line_no);
    if (items == NULL || index == 0 || index >= items->len) {
        return false;
    }
    gpointer before = items->pdata[index - 1];
    items->pdata[index - 1] = items->pdata[index];
    items->pdata[index] = before;
    choose(meeting, list, items);
    return true;
}

bool meeting_hide(Meeting *meeting, Snapshot *snapshot, const char *list, int line_no)
{
    g_autoptr(GPtrArray) items = read_list(meeting, snapshot, list);
    guint index = items == NULL ? 0 : find_line(items, line_no);
    if (items == NULL || index >= items->len) {
        return false;
    }
    ScreenMeetingItem *item = g_ptr_array_index(items, index);
    item->hidden = !item->hidden;
    choose(meeting, list, items);
    return true;
}

void meeting_order_anew(Meeting *meeting, const char *list)
{
    agenda_choose(&meeting->agenda, list, NULL);
}
