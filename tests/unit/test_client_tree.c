// The folder of a mirror: nothing leads out of it, nothing half-written shows, strangers stay.
#include "../../sync/client/tree.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/client_bed.h"
#include "../support/disk_calls.h"
#include "../support/scratch.h"
#include "base/error.h"

#define NAME "v1/full/1.db.zst"
#define TEXT "0123456789"

typedef struct {
    ClientBed client;
    TufClient *tuf;
    const TufTarget *target;
    char *folder;
    ClientTree *tree;
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    client_bed_init(&test->client);
    client_bed_add(&test->client, NAME, TEXT, NULL);
    test->tuf = client_bed_publish(&test->client);
    test->target = client_bed_find(test->tuf, NAME);
    test->folder = g_build_filename(test->client.folder, "mirror", NULL);
    test->tree = client_tree_open(test->folder, NULL);
    g_assert_nonnull(test->tree);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    client_tree_close(test->tree);
    g_free(test->folder);
    tuf_client_free(test->tuf);
    client_bed_clear(&test->client);
}

static char *below(const Case *test, const char *name)
{
    return g_build_filename(test->folder, name, NULL);
}

static void write_below(const Case *test, const char *name, const char *text)
{
    g_autofree char *path = below(test, name);
    g_autofree char *folder = g_path_get_dirname(path);
    g_assert_cmpint(g_mkdir_with_parents(folder, 0755), ==, 0);
    scratch_write(path, text);
}

static void assert_unopened(const char *path, GQuark domain, int code)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(client_tree_open(path, &error));
    g_assert_error(error, domain, code);
}

static void test_unfit_folders(Case *test, const void *unused)
{
    (void)unused;
    assert_unopened(test->folder, CLIENT_ERROR, CLIENT_RESULT_LOCKED);
    g_clear_pointer(&test->tree, client_tree_close);
    static const char *const calls[] = {"open", "flock", "mkdir"};
    static const char *const parts[] = {"mirror", "mirror", "targets"};
    g_autofree char *targets = below(test, "targets");
    g_assert_cmpint(rmdir(targets), ==, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(calls); i++) {
        bool lock = strcmp(calls[i], "flock") == 0;
        disk_calls_refuse(calls[i], parts[i], 0, EIO);
        assert_unopened(test->folder, lock ? CLIENT_ERROR : BASE_ERROR,
                        lock ? (int)CLIENT_RESULT_STORE : (int)BASE_ERROR_IO);
        g_assert_true(disk_calls_allow());
    }
    g_assert_cmpint(symlink("metadata", targets), ==, 0);
    assert_unopened(test->folder, CLIENT_ERROR, CLIENT_RESULT_STORE);
    g_autofree char *file = g_build_filename(test->folder, "file", NULL);
    scratch_write(file, "no folder");
    assert_unopened(file, BASE_ERROR, BASE_ERROR_IO);
}

static void test_has_target(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *path = below(test, tuf_target_path(test->target));
    g_autofree char *elsewhere = below(test, "elsewhere");
    g_assert_false(client_tree_has_target(test->tree, test->target, false));
    write_below(test, "elsewhere", TEXT);
    write_below(test, tuf_target_path(test->target), "short");
    g_assert_false(client_tree_has_target(test->tree, test->target, false));
    scratch_write(path, "xxxxxxxxxx");
    g_assert_true(client_tree_has_target(test->tree, test->target, false));
    g_assert_false(client_tree_has_target(test->tree, test->target, true));
    scratch_write(path, TEXT);
    g_assert_true(client_tree_has_target(test->tree, test->target, true));
    g_assert_true(remove(path) == 0 && symlink(elsewhere, path) == 0);
    g_assert_false(client_tree_has_target(test->tree, test->target, true));
}

static void test_incoming(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GPtrArray) targets = g_ptr_array_new();
    g_autofree char *part = client_tree_part(test->tree, test->target);
    g_autofree char *incoming = below(test, "incoming");
    client_tree_clean_incoming(test->tree, targets); // not there yet
    write_below(test, "incoming/left.part", "of yesterday");
    scratch_write(part, TEXT);
    g_ptr_array_add(targets, (gpointer)(uintptr_t)test->target);
    client_tree_clean_incoming(test->tree, targets);
    g_autofree char *names = scratch_list(incoming);
    g_autofree char *name = g_path_get_basename(part);
    g_assert_cmpstr(names, ==, name);
    client_tree_finish_incoming(test->tree); // something is still to come
    g_assert_true(g_file_test(part, G_FILE_TEST_EXISTS));
    g_assert_true(client_tree_put_target(test->tree, test->target, part, NULL));
    g_assert_true(client_tree_has_target(test->tree, test->target, true));
    client_tree_finish_incoming(test->tree);
    g_assert_false(g_file_test(incoming, G_FILE_TEST_EXISTS));
}

static void test_refused_target(Case *test, const void *unused)
{
    (void)unused;
    static const char *const calls[] = {"mkdir", "fsync", "rename"};
    g_autofree char *part = client_tree_part(test->tree, test->target);
    write_below(test, "incoming/other", "");
    scratch_write(part, TEXT);
    for (size_t i = 0; i < G_N_ELEMENTS(calls); i++) {
        g_autoptr(GError) error = NULL;
        disk_calls_refuse(calls[i], i == 0 ? "v1" : NULL, 0, EIO);
        g_assert_false(client_tree_put_target(test->tree, test->target, part, &error));
        g_assert_true(disk_calls_allow());
        g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
        g_assert_false(client_tree_has_target(test->tree, test->target, false));
    }
    g_assert_true(client_tree_put_target(test->tree, test->target, part, NULL));
}

static void test_metadata(Case *test, const void *unused)
{
    (void)unused;
    static const char path[] = "metadata/timestamp.json";
    static const char *const calls[] = {"mkdir", "write", "fsync", "rename"};
    g_autoptr(GBytes) old = g_bytes_new_static("old", 3);
    g_autoptr(GBytes) next = g_bytes_new_static("new", 3);
    g_assert_true(client_tree_put_metadata(test->tree, path, old, NULL));
    for (size_t i = 0; i < G_N_ELEMENTS(calls); i++) {
        g_autoptr(GError) error = NULL;
        client_tree_finish_incoming(test->tree);
        disk_calls_refuse(calls[i], i == 0 ? "incoming" : NULL, 0, EIO);
        g_assert_false(client_tree_put_metadata(test->tree, path, next, &error));
        g_assert_true(disk_calls_allow());
        g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
        g_assert_true(client_tree_has_bytes(test->tree, path, old));
    }
    g_autofree char *file = below(test, path);
    struct stat before;
    struct stat after;
    g_assert_cmpint(stat(file, &before), ==, 0);
    g_assert_true(client_tree_put_metadata(test->tree, path, next, NULL));
    g_assert_cmpint(stat(file, &after), ==, 0);
    g_assert_cmpint(after.st_mtim.tv_sec, >, before.st_mtim.tv_sec);
    g_assert_true(client_tree_has_bytes(test->tree, path, next));
    g_assert_false(client_tree_has_bytes(test->tree, path, old));
}

static void test_list(Case *test, const void *unused)
{
    (void)unused;
    static const char sixes[] = "6666666666666666666666666666666666666666666666666666666666666666";
    g_autofree char *ours = g_strdup_printf("targets/v1/%s.1.db.zst", sixes);
    g_autofree char *bare = g_strdup_printf("targets/%s", sixes);
    g_autofree char *control = g_strdup_printf("targets/%s.\n", sixes);
    g_autofree char *linked = g_strdup_printf("%s/targets/%s.link", test->folder, sixes);
    const char *const strangers[] = {bare, control, "targets/readme", "metadata/notes.txt"};
    for (size_t i = 0; i < G_N_ELEMENTS(strangers); i++) {
        write_below(test, strangers[i], "somebody's");
    }
    g_assert_cmpint(symlink("v1", linked), ==, 0);
    write_below(test, ours, "ours");
    write_below(test, "metadata/1.root.json", "ours");
    g_autoptr(GPtrArray) files = client_tree_list(test->tree);
    g_assert_cmpuint(files->len, ==, 2);
    g_assert_cmpstr(g_ptr_array_index(files, 0), ==, "metadata/1.root.json");
    g_assert_cmpstr(g_ptr_array_index(files, 1), ==, ours);
    g_assert_true(client_tree_delete(test->tree, ours));
    g_assert_false(client_tree_delete(test->tree, ours));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/client/tree/" path, Case, NULL, case_make, function, case_remove)
    ADD("a-folder-that-is-not-ours-alone-is-refused", test_unfit_folders);
    ADD("a-target-is-there-by-length-or-by-hash", test_has_target);
    ADD("incoming-holds-what-is-still-to-come", test_incoming);
    ADD("a-target-of-which-a-call-fails-is-not-there", test_refused_target);
    ADD("metadata-of-which-a-call-fails-is-the-old-one", test_metadata);
    ADD("only-files-of-a-repository-are-listed", test_list);
#undef ADD
    return g_test_run();
}
