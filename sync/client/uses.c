#include "uses.h"

#include <string.h>

#include "base/file.h"
#include "base/uses.h"

#define FILE_NAME "told"
#define LIMIT_FILE_BYTES 64

static char *file_path(const Store *store)
{
    return g_build_filename(store_path(store), FILE_NAME, NULL);
}

/* The last day that was told; -1: none. */
static int load_told(const Store *store, int before)
{
    g_autofree char *path = file_path(store);
    g_autofree char *text = base_file_read_text(path, LIMIT_FILE_BYTES, NULL);
    int day = text != NULL ? base_uses_line_day(text) : -1;
    return day < before ? day : -1;
}

void client_uses_init(ClientUses *uses, const ClientRun *run, const BaseHeartbeat *heartbeat)
{
    *uses = (ClientUses){.heartbeat = *heartbeat,
                         .before = base_uses_day(client_clock_now(&run->clock))};
    const char *folder = run->options->kiosk_state;
    if (folder == NULL || client_clock_is_uncertain(&run->clock)) {
        uses->lines = g_ptr_array_new();
        return;
    }
    g_autoptr(BaseUses) counted = base_uses_read(folder);
    base_uses_keep(counted, load_told(run->store, uses->before) + 1, uses->before - 1);
    uses->lines = base_uses_to_lines(counted);
}

void client_uses_clear(ClientUses *uses)
{
    if (uses->lines != NULL) {
        g_ptr_array_unref(uses->lines);
    }
    g_free(uses->agent);
    *uses = (ClientUses){0};
}

const char *client_uses_next_agent(void *user)
{
    ClientUses *uses = user;
    BaseHeartbeat heartbeat = uses->heartbeat;
    if (uses->next < uses->lines->len) {
        g_strlcpy(heartbeat.uses, g_ptr_array_index(uses->lines, uses->next),
                  sizeof heartbeat.uses);
        uses->next++;
    }
    g_free(uses->agent);
    uses->agent = base_heartbeat_to_agent(&heartbeat, TAMBON_VERSION);
    return uses->agent;
}

void client_uses_end(const ClientUses *uses, const Store *store)
{
    if (uses->next == 0) {
        return;
    }
    int told = base_uses_line_day(g_ptr_array_index(uses->lines, uses->next - 1));
    if (uses->next < uses->lines->len &&
        base_uses_line_day(g_ptr_array_index(uses->lines, uses->next)) == told) {
        told--; // half a day was told
    }
    g_autofree char *day = base_uses_day_to_iso(told);
    g_autofree char *path = file_path(store);
    g_autoptr(GError) error = NULL;
    if (!base_file_write(path, day, strlen(day), &error)) {
        g_message("what was told of use is not remembered: %s", error->message);
    }
}
