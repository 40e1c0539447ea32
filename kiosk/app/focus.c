#include "focus.h"

#include <glib.h>
#include <string.h>

// No target has an id like this: settling finds nothing and goes by the place.
#define NOWHERE "\001"

const char *focus_id(const Focus *focus) { return focus->id[0] != '\0' ? focus->id : NULL; }

static int find_target(const Focus *focus, const UiCanvas *canvas, int count)
{
    for (int n = 0; n < count; n++) {
        const UiCommand command = ui_canvas_command(canvas, ui_canvas_target_index(canvas, n));
        if (strcmp(command.text, focus->id) == 0) {
            return n;
        }
    }
    return -1;
}

static void go_to(Focus *focus, const UiCanvas *canvas, int place)
{
    const UiCommand command = ui_canvas_command(canvas, ui_canvas_target_index(canvas, place));
    g_strlcpy(focus->id, command.text, sizeof focus->id);
    focus->place = place;
}

void focus_move(Focus *focus, const UiCanvas *canvas, int step)
{
    int count = ui_canvas_target_count(canvas);
    if (count == 0) {
        focus_clear(focus);
        return;
    }
    int now = find_target(focus, canvas, count);
    go_to(focus, canvas, now < 0 ? (step > 0 ? 0 : count - 1) : (now + step + count) % count);
}

bool focus_settle(Focus *focus, const UiCanvas *canvas)
{
    int count = ui_canvas_target_count(canvas);
    if (focus_id(focus) == NULL) {
        return false;
    }
    int now = find_target(focus, canvas, count);
    if (now >= 0) {
        focus->place = now;
        return false;
    }
    if (count == 0) {
        focus_clear(focus);
        return true;
    }
    go_to(focus, canvas, CLAMP(focus->place, 0, count - 1));
    return true;
}

void focus_set(Focus *focus, const char *id)
{
    g_strlcpy(focus->id, id, sizeof focus->id);
    focus->place = 0;
}

void focus_set_first(Focus *focus) { focus_set(focus, NOWHERE); }

void focus_clear(Focus *focus)
{
    focus->id[0] = '\0';
    focus->place = 0;
}
