#include "../../sync/client/space.h"

#include "../../sync/client/result.h"
#include "../support/scratch.h"
#include "base/file.h"

typedef struct {
    char *folder;
    Store *store;
    uint64_t free_bytes;
} Bed;

static void bed_make(Bed *bed, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    bed->folder = scratch_make();
    bed->store = store_open(bed->folder, &error);
    g_assert_no_error(error);
    g_assert_true(base_file_free_space(bed->folder, &bed->free_bytes, &error));
}

static void bed_remove(Bed *bed, const void *unused)
{
    (void)unused;
    store_close(bed->store);
    scratch_remove(bed->folder);
}

static bool has_room(Bed *bed, uint64_t needed_bytes)
{
    g_autoptr(GError) error = NULL;
    bool room = client_space_check(bed->store, needed_bytes, &error);
    if (!room) {
        g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_NO_SPACE);
    }
    return room;
}

// Others write to the same disk while this runs, so not to the byte.
static void a_tenth_is_kept_spare(Bed *bed, const void *unused)
{
    (void)unused;
    g_assert_true(has_room(bed, 0));
    g_assert_true(has_room(bed, bed->free_bytes / 100 * 80));
    g_assert_false(has_room(bed, bed->free_bytes / 100 * 98));
}

static void a_disk_that_cannot_be_asked_is_an_error(Bed *bed, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    scratch_remove(g_strdup(bed->folder));
    g_assert_false(client_space_check(bed->store, 1, &error));
    g_assert_nonnull(error);
    g_assert_false(g_error_matches(error, CLIENT_ERROR, CLIENT_RESULT_NO_SPACE));
    g_assert_cmpint(g_mkdir_with_parents(bed->folder, 0755), ==, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/sync/client/space/a-tenth-is-kept-spare", Bed, NULL, bed_make,
               a_tenth_is_kept_spare, bed_remove);
    g_test_add("/sync/client/space/a-disk-that-cannot-be-asked-is-an-error", Bed, NULL, bed_make,
               a_disk_that_cannot_be_asked_is_an_error, bed_remove);
    return g_test_run();
}
