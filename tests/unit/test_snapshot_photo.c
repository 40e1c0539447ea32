#include <glib.h>

#include "snapshot/photo.h"
#include "snapshot_case.h"

static void pictures_follow_the_work(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) photos = snapshot_photo_list(fixture->snapshot, "A000007", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(photos->len, ==, 3);
    const SnapshotPhoto *first = g_ptr_array_index(photos, 0);
    const SnapshotPhoto *second = g_ptr_array_index(photos, 1);
    const SnapshotPhoto *third = g_ptr_array_index(photos, 2);
    g_assert_cmpstr(first->file, ==, "a.jpg");
    g_assert_null(first->caption);
    g_assert_cmpint(first->height_px, ==, 640);
    g_assert_cmpstr(second->caption, ==, "ก่อน");
    g_assert_cmpint(second->bytes, ==, 150000);
    g_assert_cmpstr(third->stage, ==, "after");
    g_autoptr(GPtrArray) none = snapshot_photo_list(fixture->snapshot, "A000001", &error);
    g_assert_no_error(error);
    g_assert_cmpint(none->len, ==, 0);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/photo/pictures-follow-the-work", pictures_follow_the_work},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
