// Whole runs that end before any metadata came: what is written down for the screen, and said.
#include "../../sync/client/run.h"

#include <errno.h>

#include "../support/client_bed.h"
#include "../support/disk_calls.h"
#include "../support/scratch.h"

/** Nobody listens on this port of our own machine. */
#define NOBODY "http://127.0.0.1:9"

static void case_make(ClientBed *bed, const void *unused)
{
    (void)unused;
    client_bed_init(bed);
    g_clear_pointer(&bed->options.from, g_free);
    bed->options.store = g_build_filename(bed->folder, "kiosk", NULL);
    bed->options.stall_seconds = CLIENT_OPTIONS_STALL_SECONDS;
    bed->options.longest_seconds = CLIENT_OPTIONS_LONGEST_SECONDS;
}

static void case_remove(ClientBed *bed, const void *unused)
{
    (void)unused;
    client_bed_clear(bed);
}

static void assert_run(const ClientBed *bed, ClientResult expected)
{
    g_assert_cmpint(client_run(&bed->options), ==, expected);
    g_auto(StoreStatus) status = {0};
    store_status_read(bed->options.store, &status);
    g_assert_cmpint(status.support_code, ==, client_result_support_code(expected));
    g_assert_cmpint(status.last_try_unix, >, 0);
    g_assert_cmpint(status.last_success_unix, ==, 0);
}

static void test_no_stick(ClientBed *bed, const void *unused)
{
    (void)unused;
    bed->options.is_stick = true;
    bed->options.from = g_build_filename(bed->folder, "nothing is mounted", NULL);
    assert_run(bed, CLIENT_RESULT_STICK_UNREADABLE);
    g_assert_cmpint(g_mkdir_with_parents(bed->options.from, 0755), ==, 0);
    assert_run(bed, CLIENT_RESULT_NOT_ON_STICK);
}

static void test_no_server(ClientBed *bed, const void *unused)
{
    (void)unused;
    bed->options.url = g_strdup(NOBODY);
    assert_run(bed, CLIENT_RESULT_NO_CONNECTION);
    bed->options.kiosk_id = g_strdup("8001-1");
    bed->options.kiosk_state = g_strdup(bed->folder);
    assert_run(bed, CLIENT_RESULT_NO_CONNECTION);
}

static void test_no_root(ClientBed *bed, const void *unused)
{
    (void)unused;
    bed->options.from = g_strdup(bed->tuf.repository);
    g_clear_pointer(&bed->options.root, g_free);
    assert_run(bed, CLIENT_RESULT_ROOT);
    bed->options.root = g_build_filename(bed->folder, "missing", NULL);
    assert_run(bed, CLIENT_RESULT_ROOT);
    scratch_write(bed->options.root, "{}");
    assert_run(bed, CLIENT_RESULT_ROOT);
}

/** A damaged one is as good as none: the one that came with the machine is planted again. */
static void test_trusted_root(ClientBed *bed, const void *unused)
{
    (void)unused;
    bed->options.from = g_strdup(bed->tuf.repository);
    g_autofree char *metadata = g_build_filename(bed->options.store, "metadata", NULL);
    g_autofree char *trusted = g_build_filename(metadata, "root.json", NULL);
    g_assert_cmpint(g_mkdir_with_parents(metadata, 0755), ==, 0);
    scratch_write(trusted, "{}");
    disk_calls_refuse("open", trusted, 0, EIO);
    assert_run(bed, CLIENT_RESULT_STORE);
    g_assert_true(disk_calls_allow());
    assert_run(bed, CLIENT_RESULT_NOT_ON_STICK); // nothing is published yet
    g_autofree char *planted = scratch_read(trusted);
    g_autofree char *own = scratch_read(bed->options.root);
    g_assert_cmpstr(planted, ==, own);
}

static void test_stopped(ClientBed *bed, const void *unused)
{
    (void)unused;
    bed->options.from = g_strdup(bed->tuf.repository);
    tuf_bed_write(&bed->tuf, bed->repository);
    client_bed_stop();
    assert_run(bed, CLIENT_RESULT_STOPPED);
    client_bed_go_on();
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/client/run/" path, ClientBed, NULL, case_make, function, case_remove)
    ADD("a-stick-that-is-not-there-is-told-from-an-empty-one", test_no_stick);
    ADD("a-server-that-is-not-there-is-no-connection", test_no_server);
    ADD("the-first-run-needs-a-root", test_no_root);
    ADD("a-damaged-root-is-planted-again-an-unread-one-is-not", test_trusted_root);
    ADD("a-run-that-is-stopped-says-so", test_stopped);
#undef ADD
    return g_test_run();
}
