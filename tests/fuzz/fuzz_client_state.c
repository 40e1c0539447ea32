// Any bytes in the small files that a sync keeps for itself, the hour below which no clock is
// believed and the mark of the last timestamp: a header or a clock is never made from anything but
// its own form.
#include <glib.h>
#include <glib/gstdio.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../sync/client/clock.h"
#include "../../sync/client/etag.h"
#include "../support/scratch.h"
#include "store/store.h"

#define URL "https://x"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char *folder;
static Store *store;

static void remove_store(void)
{
    store_close(store);
    scratch_remove(folder);
}

static void write_file(const char *name, const uint8_t *data, size_t size)
{
    g_autofree char *path = store_metadata_path(store, name);
    FILE *stream = g_fopen(path, "wb");
    g_assert_nonnull(stream);
    g_assert_true(fwrite(data, 1, size, stream) == size);
    (void)fclose(stream);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (store == NULL) {
        folder = scratch_make();
        store = store_open(folder, NULL);
        g_assert_true(store != NULL && atexit(remove_store) == 0);
    }
    write_file("timestamp.etag", data, size);
    write_file("floor", data, size);
    g_autofree char *etag = client_etag_load(store, URL);
    g_assert_true(etag == NULL || (strpbrk(etag, "\r\n") == NULL && g_str_is_ascii(etag)));
    ClientClock clock = {0};
    client_clock_init(&clock, store);
    g_assert_cmpint(clock.now_unix, ==, MAX(clock.system_unix, clock.floor_unix));
    return 0;
}
