#include "alive.h"

#define APART_SECONDS 300

void alive_touch(Alive *alive, int64_t now_unix) { alive->touch_unix = now_unix; }

void alive_show_frame(Alive *alive, int64_t now_unix)
{
    // A clock that was set back must not silence it.
    int64_t apart = now_unix - alive->told.frame_unix;
    if (alive->folder == NULL || (apart >= 0 && apart < APART_SECONDS)) {
        return;
    }
    alive->told.frame_unix = now_unix;
    alive->told.touch_unix = alive->touch_unix;
    g_autoptr(GError) error = NULL;
    if (!base_heartbeat_write_alive(alive->folder, &alive->told, &error)) {
        g_warning("kiosk: state-folder: %s", error->message);
        alive->folder = NULL;
    }
}
