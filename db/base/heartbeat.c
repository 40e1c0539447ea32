#include "base/heartbeat.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/config.h"
#include "base/file.h"

#define PROGRAM "tambon-sync/"
#define ALIVE "alive"
#define LIMIT_NUMBER 1000000000

bool base_heartbeat_is_kiosk(const char *text)
{
    size_t length = strlen(text);
    return length >= 1 && length <= BASE_HEARTBEAT_KIOSK_MAXIMUM &&
           strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

static void add_time(GString *agent, const char *name, int64_t time_unix)
{
    if (time_unix > 0) {
        g_autofree char *text = base_clock_to_rfc3339(time_unix);
        g_string_append_printf(agent, "; %s %s", name, text);
    }
}

char *base_heartbeat_to_agent(const BaseHeartbeat *heartbeat, const char *version)
{
    GString *agent = g_string_new(PROGRAM);
    g_string_append_printf(agent, "%s (layout %d; release %d", version, heartbeat->layout,
                           heartbeat->release);
    if (heartbeat->kiosk[0] != '\0') {
        g_string_append_printf(agent, "; kiosk %s", heartbeat->kiosk);
    }
    add_time(agent, "frame", heartbeat->frame_unix);
    add_time(agent, "touch", heartbeat->touch_unix);
    if (heartbeat->uses[0] != '\0') {
        g_string_append_printf(agent, "; uses %s", heartbeat->uses);
    }
    g_string_append_c(agent, ')');
    return g_string_free(agent, false);
}

static int64_t read_time(const char *text) { return MAX(base_clock_from_rfc3339(text), 0); }

static int read_number(const char *text)
{
    guint64 number = 0;
    return g_ascii_string_to_unsigned(text, 10, 0, LIMIT_NUMBER, &number, NULL) ? (int)number : 0;
}

/* Only what is a day, names and sums; written as the kiosk writes it. */
static void read_uses(const char *text, BaseHeartbeat *heartbeat)
{
    g_autoptr(BaseUses) uses = base_uses_new();
    if (strlen(text) <= BASE_USES_LINE_BYTES && base_uses_read_line(uses, text)) {
        g_autoptr(GPtrArray) lines = base_uses_to_lines(uses);
        g_strlcpy(heartbeat->uses, lines->len > 0 ? g_ptr_array_index(lines, 0) : "",
                  sizeof heartbeat->uses);
    }
}

/* "release 12" */
static void read_field(const char *field, BaseHeartbeat *heartbeat)
{
    const char *space = strchr(field, ' ');
    if (space == NULL) {
        return;
    }
    g_autofree char *name = g_strndup(field, (size_t)(space - field));
    const char *value = space + 1;
    if (g_str_equal(name, "layout")) {
        heartbeat->layout = read_number(value);
    } else if (g_str_equal(name, "release")) {
        heartbeat->release = read_number(value);
    } else if (g_str_equal(name, "frame")) {
        heartbeat->frame_unix = read_time(value);
    } else if (g_str_equal(name, "touch")) {
        heartbeat->touch_unix = read_time(value);
    } else if (g_str_equal(name, "uses")) {
        read_uses(value, heartbeat);
    } else if (g_str_equal(name, "kiosk") && base_heartbeat_is_kiosk(value)) {
        g_strlcpy(heartbeat->kiosk, value, sizeof heartbeat->kiosk);
    }
}

bool base_heartbeat_from_agent(const char *agent, BaseHeartbeat *heartbeat)
{
    *heartbeat = (BaseHeartbeat){0};
    const char *open = strchr(agent, '(');
    const char *close = strrchr(agent, ')');
    if (!g_str_has_prefix(agent, PROGRAM) || open == NULL || close == NULL || close < open) {
        return false;
    }
    g_autofree char *inside = g_strndup(open + 1, (size_t)(close - open - 1));
    g_auto(GStrv) fields = g_strsplit(inside, "; ", -1);
    for (size_t i = 0; fields[i] != NULL; i++) {
        read_field(fields[i], heartbeat);
    }
    return true;
}

bool base_heartbeat_write_alive(const char *folder, const BaseHeartbeat *heartbeat, GError **error)
{
    g_autofree char *path = g_build_filename(folder, ALIVE, NULL);
    g_autofree char *frame = base_clock_to_rfc3339(heartbeat->frame_unix);
    g_autofree char *touch = base_clock_to_rfc3339(heartbeat->touch_unix);
    g_autofree char *text = heartbeat->touch_unix > 0
                                ? g_strdup_printf("frame = %s\ntouch = %s\n", frame, touch)
                                : g_strdup_printf("frame = %s\n", frame);
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    bool written = file >= 0 && write(file, text, strlen(text)) == (ssize_t)strlen(text);
    if (!written) {
        base_file_set_errno(error, errno, "write", path);
    }
    if (file >= 0) {
        (void)close(file);
    }
    return written;
}

void base_heartbeat_read_alive(const char *folder, BaseHeartbeat *heartbeat)
{
    g_autofree char *path = g_build_filename(folder, ALIVE, NULL);
    g_autofree char *frame = NULL;
    g_autofree char *touch = NULL;
    const BaseConfigKey keys[] = {
        {"frame", BASE_CONFIG_TEXT, &frame, 0, 0},
        {"touch", BASE_CONFIG_TEXT, &touch, 0, 0},
        {NULL, BASE_CONFIG_TEXT, NULL, 0, 0},
    };
    if (base_config_read(path, keys, NULL)) {
        heartbeat->frame_unix = frame != NULL ? read_time(frame) : 0;
        heartbeat->touch_unix = touch != NULL ? read_time(touch) : 0;
    }
}
