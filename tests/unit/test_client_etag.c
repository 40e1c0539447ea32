#include "../../sync/client/etag.h"

#include <errno.h>

#include "../support/disk_calls.h"
#include "../support/scratch.h"
#include "../support/store_bed.h"
#include "base/error.h"

#define URL "https://data.example.go.th"

static void assert_kept(StoreBed *bed, const char *url, const char *expected)
{
    g_autofree char *etag = client_etag_load(bed->store, url);
    g_assert_cmpstr(etag, ==, expected);
}

static void test_kept(StoreBed *bed, const void *unused)
{
    (void)unused;
    assert_kept(bed, URL, NULL);
    g_assert_true(client_etag_save(bed->store, URL, "\"69a-1f\"", NULL));
    assert_kept(bed, URL, "\"69a-1f\"");
    assert_kept(bed, URL "/other", NULL);
    assert_kept(bed, NULL, NULL);
    g_assert_true(client_etag_save(bed->store, URL, "W/\"2\"", NULL));
    assert_kept(bed, URL, "W/\"2\"");
}

static void test_forgotten(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_assert_true(client_etag_save(bed->store, URL, "\"1\"", NULL));
    g_assert_true(client_etag_save(bed->store, NULL, "\"1\"", NULL));
    assert_kept(bed, URL, NULL);
    g_assert_true(client_etag_save(bed->store, URL, "\"1\"", NULL));
    g_assert_true(client_etag_save(bed->store, URL, NULL, NULL));
    assert_kept(bed, URL, NULL);
}

static void test_odd(StoreBed *bed, const void *unused)
{
    (void)unused;
    const char *odd[] = {"", "x", "\"", "\"a\"b\"", "\"a b\"", "\"a\r\nHost: x\"", "W/", "w/\"1\""};
    for (size_t i = 0; i < G_N_ELEMENTS(odd); i++) {
        g_assert_true(client_etag_save(bed->store, URL, odd[i], NULL));
        assert_kept(bed, URL, NULL);
    }
    g_autofree char *long_tag = g_strnfill(300, '"');
    g_assert_true(client_etag_save(bed->store, URL, long_tag, NULL));
    assert_kept(bed, URL, NULL);
}

static void test_damaged(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_autofree char *path = store_metadata_path(bed->store, "timestamp.etag");
    const char *damaged[] = {
        "", URL, URL "\n", URL "\n\"1\"", URL "\n\"1\"\nmore", URL "\n\"1\"\n\n", "\n\"1\"\n"};
    for (size_t i = 0; i < G_N_ELEMENTS(damaged); i++) {
        scratch_write(path, damaged[i]);
        assert_kept(bed, URL, NULL);
    }
}

static void test_refused(StoreBed *bed, const void *unused)
{
    (void)unused;
    g_assert_true(client_etag_save(bed->store, URL, "\"1\"", NULL));
    disk_calls_begin();
    g_assert_true(client_etag_save(bed->store, URL, "\"1\"", NULL));
    g_autofree char *calls = disk_calls_end();
    g_assert_cmpstr(calls, ==, ""); // it is there already
    g_autoptr(GError) error = NULL;
    disk_calls_refuse("unlink", "timestamp.etag", 0, EIO);
    g_assert_false(client_etag_save(bed->store, URL, NULL, &error));
    g_assert_true(disk_calls_allow());
    g_assert_error(error, BASE_ERROR, BASE_ERROR_IO);
}

static void add(const char *name, void (*test)(StoreBed *, const void *))
{
    g_autofree char *path = g_strconcat("/sync/client/etag/", name, NULL);
    g_test_add(path, StoreBed, NULL, store_bed_make, test, store_bed_remove);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("a-tag-is-kept-for-its-server", test_kept);
    add("a-tag-is-forgotten-when-the-timestamp-came-from-elsewhere", test_forgotten);
    add("what-is-no-tag-is-not-kept", test_odd);
    add("a-damaged-file-counts-as-none", test_damaged);
    add("the-disk-is-asked-only-for-a-change-and-may-refuse", test_refused);
    return g_test_run();
}
