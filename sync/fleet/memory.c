// The file in which a fleet is remembered: {"kiosks": {"8001-1": {"heard": …, "release": …, …,
// "uses": ["2026-11-21 home 12 tambon 5", …]}}}.
#include "fleet/fleet.h"

#include <base/error.h>
#include <base/file.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* All the kiosks of which something is remembered, with sums as long as they can be. */
#define LIMIT_FILE_BYTES ((size_t)64 * 1024 * 1024)

static int64_t integer(const json_t *object, const char *name)
{
    return json_integer_value(json_object_get(object, name));
}

static void add_uses(Fleet *fleet, const BaseHeartbeat *kiosk, const json_t *object)
{
    const json_t *lines = json_object_get(object, "uses");
    size_t index = 0;
    const json_t *line = NULL;
    json_array_foreach(lines, index, line)
    {
        const char *text = json_string_value(line);
        BaseHeartbeat heartbeat = *kiosk;
        if (text != NULL && strlen(text) < sizeof heartbeat.uses) {
            g_strlcpy(heartbeat.uses, text, sizeof heartbeat.uses);
            fleet_hear(fleet, &heartbeat, integer(object, "heard"));
        }
    }
}

static bool add_kiosk(Fleet *fleet, const char *id, const json_t *object)
{
    BaseHeartbeat heartbeat = {.layout = (int)integer(object, "layout"),
                               .release = (int)integer(object, "release"),
                               .frame_unix = integer(object, "frame"),
                               .touch_unix = integer(object, "touch")};
    if (!json_is_integer(json_object_get(object, "heard")) ||
        (id[0] != '\0' && !base_heartbeat_is_kiosk(id))) {
        return false;
    }
    g_strlcpy(heartbeat.kiosk, id, sizeof heartbeat.kiosk);
    fleet_hear(fleet, &heartbeat, integer(object, "heard"));
    add_uses(fleet, &heartbeat, object);
    return true;
}

static bool add_kiosks(Fleet *fleet, json_t *memory)
{
    json_t *kiosks = json_object_get(memory, "kiosks");
    const char *id = NULL;
    json_t *object = NULL;
    json_object_foreach(kiosks, id, object)
    {
        if (!add_kiosk(fleet, id, object)) {
            return false;
        }
    }
    return json_is_object(kiosks);
}

bool fleet_load(Fleet *fleet, const char *path, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autofree char *text = base_file_read_text(path, LIMIT_FILE_BYTES, &cause);
    if (text == NULL && g_error_matches(cause, BASE_ERROR, BASE_ERROR_MISSING)) {
        return true;
    }
    if (text == NULL && !g_error_matches(cause, BASE_ERROR, BASE_ERROR_TOO_LARGE)) {
        g_propagate_error(error, g_steal_pointer(&cause));
        return false;
    }
    json_auto_t *memory = text != NULL ? json_loads(text, JSON_REJECT_DUPLICATES, NULL) : NULL;
    if (!add_kiosks(fleet, memory)) {
        g_set_error(error, FLEET_ERROR, FLEET_ERROR_MEMORY,
                    "%s เสียหาย ลบไฟล์นี้แล้วสั่งใหม่พร้อมบันทึกของเว็บเซิร์ฟเวอร์ทั้งหมดที่ยังเก็บไว้", path);
        return false;
    }
    return true;
}

static void put_uses(json_t *object, const BaseUses *uses)
{
    json_t *lines = json_array();
    g_autoptr(GPtrArray) texts = base_uses_to_lines(uses);
    for (guint i = 0; i < texts->len; i++) {
        json_array_append_new(lines, json_string(g_ptr_array_index(texts, i)));
    }
    json_object_set_new(object, "uses", lines);
}

bool fleet_save(const Fleet *fleet, const char *path, GError **error)
{
    json_auto_t *memory = json_pack("{s:{}}", "kiosks");
    json_t *kiosks = json_object_get(memory, "kiosks");
    for (int i = 0; i < fleet_length(fleet); i++) {
        const FleetKiosk *kiosk = fleet_at(fleet, i);
        const BaseHeartbeat *last = &kiosk->last;
        json_t *object =
            json_pack("{s:I, s:i, s:i, s:I, s:I}", "heard", (json_int_t)kiosk->heard_unix, "layout",
                      last->layout, "release", last->release, "frame", (json_int_t)last->frame_unix,
                      "touch", (json_int_t)last->touch_unix);
        if (kiosk->uses != NULL) {
            put_uses(object, kiosk->uses);
        }
        json_object_set_new(kiosks, last->kiosk, object);
    }
    char *text = json_dumps(memory, JSON_INDENT(1) | JSON_SORT_KEYS);
    bool written = base_file_write(path, text, strlen(text), error);
    free(text);
    return written;
}
