// A snapshot with damaged bytes: every question answers or reports damage, whatever the check said.
// Input: groups of 4 bytes, three of them a position in the file, one the value that goes there.
#include <glib/gstdio.h>

#include "snapshot/area.h"
#include "snapshot/plan.h"
#include "snapshot/project.h"
#include "snapshot/snapshot.h"
#include "snapshot_copy.h"

#define GROUP_BYTES 4
#define MOST_GROUPS 4096

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char *damage(const uint8_t *data, size_t size, gsize *length)
{
    const char *sound = g_bytes_get_data(snapshot_copy_bytes(), length);
    char *bytes = g_memdup2(sound, *length);

    for (size_t i = 0; i + GROUP_BYTES <= MIN(size, (size_t)MOST_GROUPS * GROUP_BYTES);
         i += GROUP_BYTES) {
        gsize position = (gsize)data[i] << 16 | (gsize)data[i + 1] << 8 | data[i + 2];
        bytes[position % *length] = (char)data[i + 3];
    }
    return bytes;
}

static void ask(Snapshot *snapshot)
{
    SnapshotProjectFilter filter = {
        .tambon_code = "800120", .status = SNAPSHOT_STATUS_ALL, .budget_class = SNAPSHOT_CLASS_ALL};
    g_autoptr(GError) error = NULL;
    bool sound = snapshot_check(snapshot, &error);
    g_assert_true(sound == (error == NULL));
    snapshot_area_free(snapshot_area_get(snapshot, "800120", NULL));
    snapshot_plan_free(snapshot_plan_get(snapshot, "800120", 0, NULL));
    snapshot_project_free(snapshot_project_get(snapshot, "A000003", NULL));
    GPtrArray *rows = snapshot_project_list(snapshot, &filter, NULL);
    g_clear_pointer(&rows, g_ptr_array_unref);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *folder = g_dir_make_tmp("fuzz-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "snapshot.db", NULL);
    gsize length = 0;
    g_autofree char *bytes = damage(data, size, &length);
    g_autoptr(GError) error = NULL;

    g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
    g_autoptr(Snapshot) snapshot = snapshot_open(path, &error);
    g_assert_true((snapshot == NULL) == (error != NULL));
    if (snapshot != NULL) {
        ask(snapshot);
    }
    (void)g_remove(path);
    (void)g_rmdir(folder);
    return 0;
}
