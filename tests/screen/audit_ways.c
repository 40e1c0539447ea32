#include <focus.h>
#include <string.h>
#include <ui/widget/frame.h>

#include "audit.h"

static UiCommand target_at(const UiCanvas *canvas, int n)
{
    return ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
}

static void audit_identity(const UiCanvas *canvas, GPtrArray *problems)
{
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
        UiCommand target = target_at(canvas, n);
        UiBox box = target.box;
        if (!g_hash_table_add(seen, (void *)(uintptr_t)target.text)) {
            g_ptr_array_add(problems,
                            g_strdup_printf("two targets with one id: \"%s\"", target.text));
        }
        const char *hit = ui_canvas_hit(canvas, box.x + box.width / 2, box.y + box.height / 2);
        if (g_strcmp0(hit, target.text) != 0) {
            g_ptr_array_add(problems, g_strdup_printf("touching \"%s\" means \"%s\"", target.text,
                                                      hit != NULL ? hit : ""));
        }
    }
}

static bool is_read_after(UiBox before, UiBox after)
{
    bool up = after.y + after.height <= before.y;
    bool left = after.x + after.width <= before.x;
    bool right = after.x >= before.x + before.width;
    bool down = after.y >= before.y + before.height;
    return (!up || right) && (!left || down);
}

static void audit_order(const UiCanvas *canvas, GPtrArray *problems)
{
    for (int n = 1; n < ui_canvas_target_count(canvas); n++) {
        UiCommand before = target_at(canvas, n - 1);
        UiCommand after = target_at(canvas, n);
        if (!is_read_after(before.box, after.box)) {
            g_ptr_array_add(problems, g_strdup_printf("focus goes back from \"%s\" to \"%s\"",
                                                      before.text, after.text));
        }
    }
}

// One key all the way round; `step` as focus_move().
static void audit_round_trip(const UiCanvas *canvas, int step, GPtrArray *problems)
{
    int count = ui_canvas_target_count(canvas);
    g_autoptr(GHashTable) visited = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autofree char *first = NULL;
    Focus focus = {0};
    for (int i = 0; i < count; i++) {
        focus_move(&focus, canvas, step);
        if (i == 0) {
            first = g_strdup(focus_id(&focus));
        }
        g_hash_table_add(visited, g_strdup(focus_id(&focus)));
    }
    focus_move(&focus, canvas, step);
    if (count > 0 &&
        ((int)g_hash_table_size(visited) != count || g_strcmp0(first, focus_id(&focus)) != 0)) {
        g_ptr_array_add(problems, g_strdup_printf("keys come to %u of %d targets",
                                                  g_hash_table_size(visited), count));
    }
}

static bool has_target(const UiCanvas *canvas, const char *id)
{
    for (int n = 0; n < ui_canvas_target_count(canvas); n++) {
        if (strcmp(target_at(canvas, n).text, id) == 0) {
            return true;
        }
    }
    return false;
}

void audit_ways(const UiCanvas *canvas, bool is_home, bool can_go_back, GPtrArray *problems)
{
    audit_identity(canvas, problems);
    audit_order(canvas, problems);
    audit_round_trip(canvas, 1, problems);
    audit_round_trip(canvas, -1, problems);
    if (!is_home && !has_target(canvas, UI_FRAME_ID_HOME)) {
        g_ptr_array_add(problems, g_strdup("no way home"));
    }
    if (can_go_back && !has_target(canvas, UI_FRAME_ID_BACK)) {
        g_ptr_array_add(problems, g_strdup("no way back"));
    }
}
