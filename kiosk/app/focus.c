#include "focus.h"

#include <glib.h>
#include <string.h>

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

void focus_move(Focus *focus, const UiCanvas *canvas, int step)
{
    int count = ui_canvas_target_count(canvas);
    if (count == 0) {
        focus_clear(focus);
        return;
    }
    int now = find_target(focus, canvas, count);
    int next = now < 0 ? (step > 0 ? 0 : count - 1) : (now + step + count) % count;
    const UiCommand command = ui_canvas_command(canvas, ui_canvas_target_index(canvas, next));
    g_strlcpy(focus->id, command.text, sizeof focus->id);
}

void focus_clear(Focus *focus) { focus->id[0] = '\0'; }
