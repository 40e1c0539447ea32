#include "store_bed.h"

#include <string.h>

#include "base/hash.h"
#include "scratch.h"

void store_bed_make(StoreBed *bed, const void *unused)
{
    (void)unused;
    bed->folder = scratch_make();
    bed->store = store_open(bed->folder, NULL);
    g_assert_nonnull(bed->store);
}

void store_bed_remove(StoreBed *bed, const void *unused)
{
    (void)unused;
    store_close(bed->store);
    scratch_remove(bed->folder);
}

char *store_bed_hash(char digit) { return g_strnfill(BASE_HASH_HEX_LENGTH, digit); }

bool store_bed_activate(Store *store, int release, char digit, const char *text, GError **error)
{
    g_autofree char *file = store_incoming_path(store, "new.db");
    g_autofree char *sha256 = store_bed_hash(digit);
    if (!g_file_set_contents(file, text, (gssize)strlen(text), error)) {
        return false;
    }
    return store_activate(store, file, release, sha256, error);
}

char *store_bed_current(const char *store_path)
{
    g_autofree char *path = store_current_snapshot(store_path, NULL);
    return path != NULL ? scratch_read(path) : NULL;
}

char *store_bed_previous(const char *store_path)
{
    g_autofree char *path = store_previous_snapshot(store_path, NULL);
    return path != NULL ? scratch_read(path) : NULL;
}

void store_bed_assert_in_force(const StoreBed *bed, const char *current, const char *previous)
{
    g_autofree char *now = store_bed_current(bed->folder);
    g_autofree char *before = store_bed_previous(bed->folder);
    g_assert_cmpstr(now, ==, current);
    g_assert_cmpstr(before, ==, previous);
}
