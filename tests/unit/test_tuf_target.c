#include "tuf/target.h"

#include <string.h>

#include "../support/scratch.h"
#include "../support/tuf_bed.h"
#include "tuf/error.h"

static void test_names(void)
{
    static const char *const good[] = {"a",
                                       "v1/full/12.db.zst",
                                       "doc/แผนพัฒนา ตำบล.pdf",
                                       "100%.db",
                                       "a..b/...",
                                       ".hidden",
                                       "a\\b",
                                       "a?b#c"};
    static const char *const bad[] = {"",     "/",      "/a",   "a/",    "a//b", "..",    ".",
                                      "../a", "a/../b", "a/..", "a/./b", "a\nb", "a\177", "\xff"};
    for (size_t i = 0; i < G_N_ELEMENTS(good); i++) {
        g_assert_true(tuf_target_is_name(good[i]));
    }
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_assert_false(tuf_target_is_name(bad[i]));
    }
    g_autofree char *longest = g_strnfill(TUF_TARGET_NAME_LIMIT_BYTES, 'a');
    g_assert_true(tuf_target_is_name(longest));
    g_autofree char *longer = g_strnfill(TUF_TARGET_NAME_LIMIT_BYTES + 1, 'a');
    g_assert_false(tuf_target_is_name(longer));
}

typedef struct {
    TufBed bed;
    TufRepository *repository;
    char *file;
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    test->repository = tuf_bed_open(&test->bed, 0);
    test->file = g_build_filename(test->bed.folder, "file", NULL);
    scratch_write(test->file, "content");
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    tuf_repository_close(test->repository);
    g_free(test->file);
    tuf_bed_clear(&test->bed);
}

/** Adds the file and returns the target, borrowed from the repository. */
static const TufTarget *add(Case *test, const char *name, const json_t *custom)
{
    g_autoptr(GError) error = NULL;
    bool added = tuf_repository_add_target(test->repository, name, test->file, custom, &error);
    g_assert_no_error(error);
    g_assert_true(added);
    g_autoptr(GPtrArray) list = tuf_repository_list_targets(test->repository);
    g_assert_cmpuint(list->len, ==, 1);
    return g_ptr_array_index(list, 0);
}

#define CONTENT_SHA256 "ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73"

static void test_path(Case *test, const void *unused)
{
    (void)unused;
    const TufTarget *target = add(test, "v1/full/12.db", NULL);
    g_assert_cmpstr(tuf_target_path(target), ==, "targets/v1/full/" CONTENT_SHA256 ".12.db");
    g_assert_cmpstr(tuf_target_sha256(target), ==, CONTENT_SHA256);
    g_assert_true(tuf_repository_remove_target(test->repository, "v1/full/12.db"));
    g_assert_cmpstr(tuf_target_path(add(test, "flat", NULL)), ==,
                    "targets/" CONTENT_SHA256 ".flat");
}

static void test_custom(Case *test, const void *unused)
{
    (void)unused;
    json_auto_t *custom = json_pack("{s:i, s:s}", "release", 7, "made_utc", "now");
    const TufTarget *target = add(test, "a", custom);
    int64_t number = -1;
    g_assert_true(tuf_target_custom_integer(target, "release", &number));
    g_assert_cmpint(number, ==, 7);
    g_assert_false(tuf_target_custom_integer(target, "made_utc", &number));
    g_assert_false(tuf_target_custom_integer(target, "absent", &number));
    g_assert_cmpint(number, ==, 7);
    g_assert_cmpstr(tuf_target_custom_text(target, "made_utc"), ==, "now");
    g_assert_null(tuf_target_custom_text(target, "release"));
}

static void test_no_custom(Case *test, const void *unused)
{
    (void)unused;
    const TufTarget *target = add(test, "a", NULL);
    int64_t number = -1;
    g_assert_null(tuf_target_custom(target));
    g_assert_null(tuf_target_custom_text(target, "x"));
    g_assert_false(tuf_target_custom_integer(target, "x", &number));
}

static void assert_file(const TufTarget *target, const char *path, int code)
{
    g_autoptr(GError) error = NULL;
    bool right = tuf_target_verify_file(target, path, &error);
    if (code < 0) {
        g_assert_no_error(error);
        g_assert_true(right);
    } else {
        g_assert_error(error, TUF_ERROR, code);
        g_assert_false(right);
    }
}

static void test_file(Case *test, const void *unused)
{
    (void)unused;
    const TufTarget *target = add(test, "a", NULL);
    assert_file(target, test->file, -1);
    scratch_write(test->file, "Content");
    assert_file(target, test->file, TUF_ERROR_DAMAGED);
    scratch_write(test->file, "conten");
    assert_file(target, test->file, TUF_ERROR_DAMAGED);
    scratch_write(test->file, "content ");
    assert_file(target, test->file, TUF_ERROR_DAMAGED);
    scratch_write(test->file, "");
    assert_file(target, test->file, TUF_ERROR_DAMAGED);
    assert_file(target, "/nowhere/at/all", TUF_ERROR_IO);
}

static void test_unreadable_file(Case *test, const void *unused)
{
    (void)unused;
    scratch_write(test->file, "");
    const TufTarget *target = add(test, "empty", NULL);
    assert_file(target, test->file, -1);
    // It has a length of 0 and opens, but nothing is mapped at its beginning.
    assert_file(target, "/proc/self/mem", TUF_ERROR_IO);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/tuf/target/names-stay-below-their-folder", test_names);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/target/" path, Case, NULL, case_make, function, case_remove)
    ADD("a-file-lies-under-its-hash-in-its-folder", test_path);
    ADD("custom-fields-are-read-by-their-type", test_custom);
    ADD("a-target-without-custom-has-no-fields", test_no_custom);
    ADD("a-file-is-right-by-length-and-hash", test_file);
    ADD("a-file-that-cannot-be-read-is-reported", test_unreadable_file);
#undef ADD
    return g_test_run();
}
