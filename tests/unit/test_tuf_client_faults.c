// A client on a disk of which single calls fail: what it trusts is whole, and the next run goes on.
#include <errno.h>

#include "../support/disk_calls.h"
#include "../support/scratch.h"
#include "../support/tuf_forge.h"
#include "tuf/error.h"

// No refresh needs more calls of one kind.
#define MOST_CALLS 60

typedef struct {
    TufBed bed;
    char *before; /* a copy of the client's folder, one refresh old */
} Case;

static void copy_folder(const char *from, const char *to)
{
    g_autofree char *list = scratch_list(from);
    g_auto(GStrv) names = g_strsplit(list, " ", -1);
    g_assert_cmpint(g_mkdir_with_parents(to, 0755), ==, 0);
    for (size_t i = 0; names[i] != NULL && names[i][0] != '\0'; i++) {
        g_autoptr(GBytes) bytes = tuf_bed_read(from, names[i]);
        tuf_bed_put(to, names[i], bytes);
    }
}

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    tuf_bed_publish_first(&test->bed);
    tuf_bed_init_client(&test->bed);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
    g_assert_no_error(error);
    test->before = g_build_filename(test->bed.folder, "before", NULL);
    copy_folder(test->bed.client, test->before);
    // New keys of the timestamp: the old timestamp and snapshot are forgotten, then all is new.
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    tuf_bed_write_root(&test->bed, repository, 3, 4, 6);
    tuf_bed_add(&test->bed, repository, "v1/full/2.db.zst", "two");
    g_autoptr(GPtrArray) signers = tuf_bed_signers(&test->bed, 3, 4, 6, -1);
    g_assert_true(tuf_repository_write(repository, signers, &error));
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    g_free(test->before);
    tuf_bed_clear(&test->bed);
}

/** As it was before the keys changed. */
static void turn_back(Case *test)
{
    scratch_remove(g_strdup(test->bed.client));
    copy_folder(test->before, test->bed.client);
}

static guint count_targets(TufClient *client) { return tuf_client_list_targets(client)->len; }

static void test_each_call_refused(Case *test, const void *unused)
{
    (void)unused;
    static const char *const calls[] = {"open",  "fstat",  "read",  "write",
                                        "fsync", "rename", "unlink"};
    int failed_count = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(calls); i++) {
        bool refused = true;
        for (int passed = 0; passed < MOST_CALLS && refused; passed++) {
            g_autoptr(GError) error = NULL;
            turn_back(test);
            disk_calls_refuse(calls[i], test->bed.client, passed, EIO);
            g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, TUF_BED_DAY, &error);
            refused = disk_calls_allow();
            g_assert_true((client != NULL) == (error == NULL));
            g_assert_true(error == NULL || g_error_matches(error, TUF_ERROR, TUF_ERROR_IO));
            g_assert_true(client == NULL || count_targets(client) == 2);
            failed_count += client == NULL ? 1 : 0;
            g_clear_error(&error);
            g_autoptr(TufClient) again = tuf_bed_refresh(&test->bed, TUF_BED_DAY, &error);
            g_assert_no_error(error);
            g_assert_cmpuint(count_targets(again), ==, 2);
        }
        g_assert_false(refused);
    }
    g_assert_cmpint(failed_count, >, 20);
}

/** Each role's file is durable before the next is asked for; what is forgotten is gone first. */
static void test_order(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GError) error = NULL;
    disk_calls_begin();
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, TUF_BED_DAY, &error);
    g_autofree char *seen = disk_calls_end();
    g_assert_no_error(error);
    g_assert_cmpstr(seen, ==,
                    "fsync:.root.json.XXXXXX rename:root.json fsync:client "
                    "unlink:timestamp.json fsync:client unlink:snapshot.json fsync:client "
                    "fsync:.timestamp.json.XXXXXX rename:timestamp.json fsync:client "
                    "fsync:.snapshot.json.XXXXXX rename:snapshot.json fsync:client "
                    "fsync:.targets.json.XXXXXX rename:targets.json fsync:client");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/client/faults/" path, Case, NULL, case_make, function, case_remove)
    ADD("any-call-that-fails-leaves-what-the-next-run-needs", test_each_call_refused);
    ADD("each-file-is-durable-before-the-next", test_order);
#undef ADD
    return g_test_run();
}
