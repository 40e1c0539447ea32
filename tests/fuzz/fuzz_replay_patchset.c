// Any bytes as a patchset: they are replayed or refused, and a file that took them can be checked.
#include <glib/gstdio.h>

#include "replay/patchset.h"
#include "snapshot/snapshot.h"
#include "snapshot_copy.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const char *path)
{
    g_autoptr(Snapshot) snapshot = snapshot_open(path, NULL);

    if (snapshot != NULL && !snapshot_check(snapshot, NULL)) {
        return; // rows that break a rule are for the check to find
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *folder = g_dir_make_tmp("fuzz-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "snapshot.db", NULL);
    g_autofree char *journal = g_strconcat(path, "-journal", NULL);
    g_autoptr(GBytes) patchset = g_bytes_new(data, size);
    g_autoptr(GError) error = NULL;
    gsize length = 0;
    const char *bytes = g_bytes_get_data(snapshot_copy_bytes(), &length);

    g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
    bool replayed = replay_patchset_apply(path, patchset, &error);
    g_assert_true(replayed == (error == NULL));
    if (replayed) {
        check(path);
    }
    (void)g_remove(path);
    (void)g_remove(journal);
    (void)g_rmdir(folder);
    return 0;
}
