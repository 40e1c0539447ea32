#include "../../sync/client/stick.h"

#include <string.h>
#include <unistd.h>

#include "../../sync/client/result.h"
#include "../support/scratch.h"

typedef struct {
    char *mount;
} Bed;

static void bed_make(Bed *bed, const void *unused)
{
    (void)unused;
    bed->mount = scratch_make();
}

static void bed_remove(Bed *bed, const void *unused)
{
    (void)unused;
    scratch_remove(bed->mount);
}

static char *make_folder(const Bed *bed, const char *name)
{
    char *path = g_build_filename(bed->mount, name, NULL);
    g_assert_cmpint(g_mkdir_with_parents(path, 0755), ==, 0);
    return path;
}

static void refuse(const char *mount, ClientResult result)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(ClientFetch) fetch = client_stick_new(mount, &error);
    g_assert_null(fetch);
    g_assert_error(error, CLIENT_ERROR, (int)result);
}

static void test_names(Bed *bed, const void *unused)
{
    (void)unused;
    static const char *const names[] = {CLIENT_STICK_OTHER_NAME, CLIENT_STICK_NAME};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *folder = make_folder(bed, names[i]);
        g_autofree char *file = g_build_filename(folder, "timestamp.json", NULL);
        scratch_write(file, names[i]);
        g_autoptr(GError) error = NULL;
        g_autoptr(ClientFetch) fetch = client_stick_new(bed->mount, &error);
        g_assert_no_error(error);
        ClientFetchRequest request = {.path = "timestamp.json", .limit_bytes = 100};
        g_autoptr(GBytes) bytes = NULL;
        g_autofree char *etag = NULL;
        TufFetchResult result = client_fetch_bytes(fetch, &request, &bytes, &etag, &error);
        g_assert_cmpint(result, ==, TUF_FETCH_DONE);
        g_assert_cmpmem(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), names[i],
                        strlen(names[i]));
    }
}

static void test_link(Bed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *outside = make_folder(bed, "outside");
    g_autofree char *link = g_build_filename(bed->mount, CLIENT_STICK_NAME, NULL);
    g_assert_cmpint(symlink(outside, link), ==, 0);
    refuse(bed->mount, CLIENT_RESULT_NOT_ON_STICK);
    g_autofree char *file = g_build_filename(bed->mount, CLIENT_STICK_OTHER_NAME, NULL);
    scratch_write(file, "x");
    refuse(bed->mount, CLIENT_RESULT_NOT_ON_STICK);
}

static void test_nothing(Bed *bed, const void *unused)
{
    (void)unused;
    refuse(bed->mount, CLIENT_RESULT_NOT_ON_STICK);
    g_autofree char *none = g_build_filename(bed->mount, "none", NULL);
    refuse(none, CLIENT_RESULT_STICK_UNREADABLE);
    scratch_write(none, "x");
    refuse(none, CLIENT_RESULT_STICK_UNREADABLE);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*run)(Bed *bed, const void *unused);
    } cases[] = {
        {"/sync/client/stick/the-folder-of-the-manual-comes-before-the-other", test_names},
        {"/sync/client/stick/a-link-or-a-file-is-not-the-folder", test_link},
        {"/sync/client/stick/no-folder-and-no-stick-are-told-apart", test_nothing},
    };
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_add(cases[i].name, Bed, NULL, bed_make, cases[i].run, bed_remove);
    }
    return g_test_run();
}
