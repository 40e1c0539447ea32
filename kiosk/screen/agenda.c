#include <screen/meeting.h>
#include <snapshot/meeting.h>
#include <stdlib.h>

// The screens of a prepared meeting, in the order that officers chose at this kiosk.

static void free_item(void *data)
{
    ScreenMeetingItem *item = data;
    g_free(item->address);
    g_free(item->title);
    g_free(item);
}

static void add(GPtrArray *items, const SnapshotMeetingItem *row, bool hidden)
{
    ScreenMeetingItem *item = g_new0(ScreenMeetingItem, 1);
    item->line_no = row->line_no;
    item->hidden = hidden;
    item->address = g_strdup(row->address);
    item->title = g_strdup(row->title);
    g_ptr_array_add(items, item);
}

static bool has(const GPtrArray *items, int line_no)
{
    for (guint i = 0; i < items->len; i++) {
        const ScreenMeetingItem *item = g_ptr_array_index(items, i);
        if (item->line_no == line_no) {
            return true;
        }
    }
    return false;
}

static const SnapshotMeetingItem *find(const GPtrArray *rows, int line_no)
{
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotMeetingItem *row = g_ptr_array_index(rows, i);
        if (row->line_no == line_no) {
            return row;
        }
    }
    return NULL;
}

static void add_chosen(GPtrArray *items, const GPtrArray *rows, const char *order)
{
    g_auto(GStrv) numbers = g_strsplit(order, " ", -1);
    for (int i = 0; numbers[i] != NULL; i++) {
        int line_no = (int)CLAMP(g_ascii_strtoll(numbers[i], NULL, 10), -G_MAXINT, G_MAXINT);
        const SnapshotMeetingItem *row = find(rows, abs(line_no));
        if (row != NULL && !has(items, row->line_no)) {
            add(items, row, line_no < 0);
        }
    }
}

GPtrArray *screen_meeting_read(Snapshot *snapshot, const char *list, const char *order,
                               GError **error)
{
    g_autoptr(GPtrArray) rows = snapshot_meeting_list_items(snapshot, list, error);
    if (rows == NULL) {
        return NULL;
    }
    GPtrArray *items = g_ptr_array_new_with_free_func(free_item);
    if (order != NULL) {
        add_chosen(items, rows, order);
    }
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotMeetingItem *row = g_ptr_array_index(rows, i);
        if (!has(items, row->line_no)) {
            add(items, row, false);
        }
    }
    return items;
}

char *screen_meeting_order(const GPtrArray *items)
{
    GString *order = g_string_new(NULL);
    for (guint i = 0; i < items->len; i++) {
        const ScreenMeetingItem *item = g_ptr_array_index(items, i);
        g_string_append_printf(order, "%s%s%d", i > 0 ? " " : "", item->hidden ? "-" : "",
                               item->line_no);
    }
    return g_string_free(order, FALSE);
}
