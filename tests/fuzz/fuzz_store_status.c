// Any bytes as status.json, as the kiosk reads it: never a crash, and what is read is within its
// bounds, or it says that nothing was ever tried.
#include <glib.h>
#include <glib/gstdio.h>
#include <stdint.h>
#include <stdlib.h>

#include "store/status.h"

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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (folder == NULL) {
        folder = g_dir_make_tmp("fuzz-status-XXXXXX", NULL);
        g_assert_nonnull(folder);
        file = g_build_filename(folder, "status.json", NULL);
        g_assert_true(atexit(remove_folder) == 0);
    }
    FILE *stream = g_fopen(file, "wb");
    g_assert_nonnull(stream);
    g_assert_true(fwrite(data, 1, size, stream) == size);
    (void)fclose(stream);
    g_auto(StoreStatus) status = {0};
    store_status_read(folder, &status);
    g_assert_true(status.reason_th == NULL || g_utf8_validate(status.reason_th, -1, NULL));
    g_assert_true(status.taken == NULL || g_utf8_validate(status.taken, -1, NULL));
    return 0;
}
