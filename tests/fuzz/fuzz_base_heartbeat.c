// A User-Agent from a log and the file that a kiosk leaves for its sync: what is read is within its
// limits, and written as an agent it reads as the same.
#include <glib.h>
#include <glib/gstdio.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/heartbeat.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char *folder;
static char *file;

static void remove_folder(void)
{
    (void)g_remove(file);
    (void)g_rmdir(folder);
    g_free(file);
    g_free(folder);
}

static void check(const BaseHeartbeat *heartbeat)
{
    BaseHeartbeat again = {0};
    g_autofree char *agent = base_heartbeat_to_agent(heartbeat, "0");
    g_assert_true(base_heartbeat_from_agent(agent, &again));
    g_assert_cmpstr(again.kiosk, ==, heartbeat->kiosk);
    g_assert_cmpint(again.release, ==, heartbeat->release);
    g_assert_cmpint(again.frame_unix, ==, heartbeat->frame_unix);
    g_assert_cmpint(again.touch_unix, ==, heartbeat->touch_unix);
    g_assert_cmpstr(again.uses, ==, heartbeat->uses);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (folder == NULL) {
        folder = g_dir_make_tmp("fuzz-heartbeat-XXXXXX", NULL);
        g_assert_nonnull(folder);
        file = g_build_filename(folder, "alive", NULL);
        g_assert_true(atexit(remove_folder) == 0);
    }
    FILE *stream = g_fopen(file, "wb");
    g_assert_nonnull(stream);
    g_assert_true(fwrite(data, 1, size, stream) == size);
    (void)fclose(stream);
    BaseHeartbeat alive = {0};
    base_heartbeat_read_alive(folder, &alive);
    check(&alive);
    g_autofree char *agent = g_strndup((const char *)data, size);
    BaseHeartbeat heard = {0};
    if (base_heartbeat_from_agent(agent, &heard)) {
        check(&heard);
    }
    return 0;
}
