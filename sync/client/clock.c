#include "clock.h"

#include <string.h>
#include <time.h>

#include "base/file.h"

#define FLOOR "floor" /* not *.json: those are TUF's own in that folder */
#define LIMIT_FLOOR_BYTES 32

#ifndef TAMBON_BUILD_UNIX
#error "TAMBON_BUILD_UNIX: midnight UTC of the build day, see CMakeLists.txt"
#endif

static int64_t read_floor(const Store *store)
{
    g_autofree char *path = store_metadata_path(store, FLOOR);
    g_autofree char *text = base_file_read_text(path, LIMIT_FLOOR_BYTES, NULL);
    if (text == NULL) {
        return 0;
    }
    gint64 value = 0;
    bool valid = g_ascii_string_to_signed(g_strchomp(text), 10, 0, INT64_MAX, &value, NULL);
    return valid ? value : 0;
}

void client_clock_init(ClientClock *clock, const Store *store)
{
    /* Not base_clock_now(): SOURCE_DATE_EPOCH must not make old metadata look fresh. */
    clock->system_unix = (int64_t)time(NULL);
    clock->floor_unix = MAX(read_floor(store), (int64_t)TAMBON_BUILD_UNIX);
    clock->now_unix = MAX(clock->system_unix, clock->floor_unix);
}

int64_t client_clock_now(const ClientClock *clock)
{
    return MAX(clock->system_unix, clock->floor_unix);
}

bool client_clock_is_uncertain(const ClientClock *clock)
{
    return clock->system_unix < clock->floor_unix;
}

bool client_clock_raise_floor(ClientClock *clock, const Store *store, int64_t issued_unix,
                              GError **error)
{
    if (issued_unix <= clock->floor_unix) {
        return true;
    }
    g_autofree char *path = store_metadata_path(store, FLOOR);
    g_autofree char *text = g_strdup_printf("%" G_GINT64_FORMAT "\n", issued_unix);
    if (!base_file_write(path, text, strlen(text), error)) {
        return false;
    }
    clock->floor_unix = issued_unix;
    return true;
}
