#include <errno.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "../support/scratch.h"
#include "base/error.h"
#include "base/file.h"

typedef struct {
    char *folder;
} Fixture;

static void set_up(Fixture *fixture, const void *data)
{
    (void)data;
    fixture->folder = scratch_make();
}

static void tear_down(Fixture *fixture, const void *data)
{
    (void)data;
    scratch_remove(fixture->folder);
}

static char *in_folder(const Fixture *fixture, const char *name)
{
    return g_build_filename(fixture->folder, name, NULL);
}

static void assert_entries(const Fixture *fixture, const char *wanted)
{
    g_autofree char *names = scratch_list(fixture->folder);
    g_assert_cmpstr(names, ==, wanted);
}

static void assert_content(const char *path, const char *wanted)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = base_file_read(path, 1000, &error);
    g_assert_no_error(error);
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    g_assert_cmpmem(data, length, wanted, strlen(wanted));
}

static void a_written_file_replaces_the_old_one(Fixture *fixture, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autofree char *path = in_folder(fixture, "สถานะ.json");
    g_assert_true(base_file_write(path, "old", 3, &error));
    assert_content(path, "old");
    g_assert_true(base_file_write(path, "newer", 5, &error));
    assert_content(path, "newer");
    g_assert_true(base_file_write(path, NULL, 0, &error));
    assert_content(path, "");
    assert_entries(fixture, "สถานะ.json");
    struct stat status;
    g_assert_cmpint(g_stat(path, &status), ==, 0);
    mode_t mask = umask(0);
    umask(mask);
    g_assert_cmpint(status.st_mode & 0777, ==, 0644 & ~mask);
}

static void a_failed_write_leaves_no_remains(Fixture *fixture, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autofree char *missing = in_folder(fixture, "missing/file");
    g_assert_false(base_file_write(missing, "x", 1, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
    g_clear_error(&error);

    g_autofree char *taken = in_folder(fixture, "taken"); // a folder: rename() must fail
    g_assert_true(base_file_make_folder(taken, &error));
    g_assert_false(base_file_write(taken, "x", 1, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
    g_clear_error(&error);
    assert_entries(fixture, "taken");
}

static void a_full_disk_is_told_apart(Fixture *fixture, const void *data)
{
    (void)data;
    (void)fixture;
    g_autoptr(GError) full = NULL;
    base_file_set_errno(&full, ENOSPC, "write", "x");
    g_assert_error(full, BASE_ERROR, BASE_ERROR_NO_SPACE);
    g_autoptr(GError) quota = NULL;
    base_file_set_errno(&quota, EDQUOT, "write", "x");
    g_assert_error(quota, BASE_ERROR, BASE_ERROR_NO_SPACE);
    g_autoptr(GError) other = NULL;
    base_file_set_errno(&other, EIO, "write", "x");
    g_assert_error(other, BASE_ERROR, BASE_ERROR_IO);
    if (g_file_test("/dev/full", G_FILE_TEST_EXISTS)) {
        g_autoptr(GError) error = NULL;
        g_autofree char *source = in_folder(fixture, "source");
        g_assert_true(base_file_write(source, "x", 1, &error));
        g_assert_false(base_file_copy(source, "/dev/full", &error)); // never over an existing file
        g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
    }
}

static void reading_stops_at_the_limit(Fixture *fixture, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autofree char *path = in_folder(fixture, "file");
    g_assert_null(base_file_read(path, 10, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
    g_clear_error(&error);
    g_assert_true(base_file_write(path, "0123456789", 10, &error));
    g_autoptr(GBytes) whole = base_file_read(path, 10, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(g_bytes_get_size(whole), ==, 10);
    g_assert_null(base_file_read(path, 9, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE);
    g_clear_error(&error);
    // Its size is stated as 0, but bytes come out: the limit holds for what is read.
    g_assert_null(base_file_read("/proc/self/status", 10, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE);
    g_clear_error(&error);
    g_assert_null(base_file_read(fixture->folder, 10, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
    g_clear_error(&error);
    g_autofree char *pipe = in_folder(fixture, "pipe");
    g_assert_cmpint(mkfifo(pipe, 0600), ==, 0);
    g_assert_null(base_file_read(pipe, 10, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
}

static void folders_are_made_with_their_parents(Fixture *fixture, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autofree char *deep = in_folder(fixture, "a/b/ค");
    g_assert_true(base_file_make_folder(deep, &error));
    g_assert_true(g_file_test(deep, G_FILE_TEST_IS_DIR));
    g_assert_true(base_file_make_folder(deep, &error));
    g_autofree char *trailing = in_folder(fixture, "d/e/");
    g_assert_true(base_file_make_folder(trailing, &error));
    g_assert_no_error(error);
    g_autofree char *file = in_folder(fixture, "file");
    g_assert_true(base_file_write(file, "x", 1, &error));
    g_assert_false(base_file_make_folder(file, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
    g_clear_error(&error);
    g_autofree char *below = in_folder(fixture, "file/below");
    g_assert_false(base_file_make_folder(below, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
}

static void copies_are_equal_and_never_overwrite(Fixture *fixture, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autofree char *from = in_folder(fixture, "from");
    g_autofree char *to = in_folder(fixture, "to");
    g_assert_false(base_file_copy(from, to, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
    g_clear_error(&error);
    g_assert_true(base_file_write(from, "content", 7, &error));
    g_assert_true(base_file_copy(from, to, &error));
    assert_content(to, "content");
    g_assert_false(base_file_copy(from, to, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
    g_clear_error(&error);
    // Files of /proc refuse ranges on some kernels: the copy falls back to reading and writing.
    g_autofree char *proc = in_folder(fixture, "proc");
    g_assert_true(base_file_copy("/proc/sys/kernel/ostype", proc, &error));
    assert_content(proc, "Linux\n");
}

static void renaming_replaces_and_reports(Fixture *fixture, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autofree char *from = in_folder(fixture, "from");
    g_autofree char *to = in_folder(fixture, "to");
    g_assert_false(base_file_rename(from, to, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
    g_clear_error(&error);
    g_assert_true(base_file_write(from, "new", 3, &error));
    g_assert_true(base_file_write(to, "old", 3, &error));
    g_assert_true(base_file_rename(from, to, &error));
    assert_content(to, "new");
    g_assert_true(base_file_sync(to, &error));
    g_assert_true(base_file_sync(fixture->folder, &error));
    g_assert_false(base_file_sync(from, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
}

static void free_space_is_measured(Fixture *fixture, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    uint64_t free_bytes = 0;
    g_assert_true(base_file_free_space(fixture->folder, &free_bytes, &error));
    g_assert_cmpuint(free_bytes, >, 0);
    g_assert_false(base_file_free_space("/nonexistent", &free_bytes, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
}

static void text_is_never_null(Fixture *fixture, const void *data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autofree char *path = in_folder(fixture, "text");
    g_assert_true(base_file_write(path, "", 0, &error));
    g_autofree char *empty = base_file_read_text(path, 5, &error);
    g_assert_cmpstr(empty, ==, "");
    g_assert_true(base_file_write(path, "three", 5, &error));
    g_autofree char *three = base_file_read_text(path, 5, &error);
    g_assert_cmpstr(three, ==, "three");
    g_assert_null(base_file_read_text(path, 4, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE);
}

static void endings_are_known_in_either_case(Fixture *fixture, const void *data)
{
    (void)fixture;
    (void)data;
    static const char *const endings[] = {".xlsx", ".ods", NULL};
    g_assert_true(base_file_has_ending("งาน.XLSX", endings));
    g_assert_true(base_file_has_ending("a.xlsx.ods", endings));
    g_assert_false(base_file_has_ending("a.ods.csv", endings));
    g_assert_false(base_file_has_ending("", endings));
}

static void add(const char *name, void (*test)(Fixture *, const void *))
{
    g_autofree char *path = g_strconcat("/db/base/file/", name, NULL);
    g_test_add(path, Fixture, NULL, set_up, test, tear_down);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("endings-are-known-in-either-case", endings_are_known_in_either_case);
    add("a-written-file-replaces-the-old-one", a_written_file_replaces_the_old_one);
    add("a-failed-write-leaves-no-remains", a_failed_write_leaves_no_remains);
    add("a-full-disk-is-told-apart", a_full_disk_is_told_apart);
    add("reading-stops-at-the-limit", reading_stops_at_the_limit);
    add("an-empty-file-is-empty-text", text_is_never_null);
    add("folders-are-made-with-their-parents", folders_are_made_with_their_parents);
    add("copies-are-equal-and-never-overwrite", copies_are_equal_and_never_overwrite);
    add("renaming-replaces-and-reports", renaming_replaces_and_reports);
    add("free-space-is-measured", free_space_is_measured);
    return g_test_run();
}
