#include <glib.h>
#include <string.h>

#include "snapshot/file.h"
#include "snapshot_case.h"

#define HEX "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"

static void names_lead_nowhere_else(SnapshotCase *fixture, const void *unused)
{
    (void)fixture;
    (void)unused;
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    g_assert_true(snapshot_file_read_name("photo/" HEX ".jpg", sha256));
    g_assert_cmpstr(sha256, ==, HEX);
    g_assert_true(snapshot_file_read_name("doc/" HEX "-1.jpg", sha256));
    g_assert_true(snapshot_file_read_name("doc/" HEX "-4.jpg", sha256));
    static const char *const others[] = {
        "",
        "photo/",
        "doc/",
        HEX ".jpg",
        "photo/" HEX ".png",
        "photo/" HEX "-1.jpg",
        "photo/" HEX,
        "photo/../" HEX ".jpg",
        "doc/" HEX ".jpg",
        "doc/" HEX "-0.jpg",
        "doc/" HEX "-5.jpg",
        "doc/" HEX "-10.jpg",
        "doc/" HEX "+1.jpg",
        "doc/G0112233445566778899aabbccddeeff00112233445566778899aabbccddeeff-1.jpg",
        "v12/full/3.db.zst",
        "xdoc/" HEX "-1.jpg",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
        g_assert_false(snapshot_file_read_name(others[i], sha256));
    }
}

static void names_are_read_as_they_are_made(SnapshotCase *fixture, const void *unused)
{
    (void)fixture;
    (void)unused;
    char sha256[BASE_HASH_HEX_LENGTH + 1] = "";
    const SnapshotFile photo = {(char *)(uintptr_t)HEX, false};
    const SnapshotFile document = {(char *)(uintptr_t)HEX, true};
    g_autofree char *picture = snapshot_file_name(&photo, 1);
    g_assert_cmpstr(picture, ==, "photo/" HEX ".jpg");
    for (int page = 1; page <= SNAPSHOT_FILE_LIMIT_PAGES; page++) {
        g_autofree char *name = snapshot_file_name(&document, page);
        g_assert_true(snapshot_file_read_name(name, sha256));
    }
}

static void every_file_is_listed_once(SnapshotCase *fixture, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) files = snapshot_file_list(fixture->snapshot, &error);
    g_assert_no_error(error);
    int photos = 0;
    g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
    for (guint i = 0; i < files->len; i++) {
        const SnapshotFile *file = g_ptr_array_index(files, i);
        g_assert_true(g_hash_table_add(seen, file->sha256));
        photos += file->pages ? 0 : 1;
        g_assert_true(file->pages == (i >= (guint)photos));
    }
    g_assert_cmpint(photos, >=, 1);
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/file/names-lead-nowhere-else", names_lead_nowhere_else},
        {"/db/snapshot/file/names-are-read-as-they-are-made", names_are_read_as_they_are_made},
        {"/db/snapshot/file/every-file-is-listed-once", every_file_is_listed_once},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
