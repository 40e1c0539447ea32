// What a download says of itself: a line on a terminal, a plain one elsewhere.
#include "../../sync/client/progress.h"

#include "../support/scratch.h"

static void say(bool is_terminal, uint64_t done_bytes)
{
    ClientProgress progress = {.is_terminal = is_terminal};
    client_progress_begin(&progress, "v2/full/3.db.zst", done_bytes, 1500000);
    client_progress_end(&progress);
    client_progress_set(&progress, 1); // of nothing: not shown, and no store asked for
}

static void test_terminal(void)
{
    if (g_test_subprocess()) {
        say(true, 750000);
        say(true, 1500000);
        return;
    }
    g_test_trap_subprocess(NULL, 0, 0);
    g_test_trap_assert_passed();
    g_test_trap_assert_stderr("\rtambon-sync: กำลังรับข้อมูล  50 % (0.8/1.5 MB)\n"
                              "\rtambon-sync: กำลังรับข้อมูล 100 % (1.5/1.5 MB)\n");
}

static void test_plain(void)
{
    if (g_test_subprocess()) {
        say(false, 500000);
        return;
    }
    g_test_trap_subprocess(NULL, 0, 0);
    g_test_trap_assert_passed();
    g_test_trap_assert_stderr(
        "tambon-sync: fetching v2/full/3.db.zst, 1000000 of 1500000 bytes to come\n");
}

static void test_status(void)
{
    char *folder = scratch_make();
    g_autoptr(Store) store = store_open(folder, NULL);
    ClientProgress progress = {.store = store, .system_unix = 77};
    client_progress_begin(&progress, "x", 0, 1000);
    progress.written_us = G_MAXINT64 / 2; // a moment that is not over while this runs
    g_auto(StoreStatus) soon = {0};
    client_progress_set(&progress, 100);
    store_status_read(folder, &soon);
    g_assert_cmpint(soon.progress_unix, ==, 0);
    progress.written_us = 0; // long ago
    client_progress_set(&progress, 600);
    g_assert_cmpint(progress.written_us, >, 0);
    g_auto(StoreStatus) later = {0};
    store_status_read(folder, &later);
    g_assert_cmpint(later.progress_unix, ==, 77);
    g_assert_cmpint(later.progress_bytes, ==, 600);
    g_assert_cmpint(later.progress_total_bytes, ==, 1000);
    client_progress_end(&progress);
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/client/progress/a-terminal-is-shown-the-share", test_terminal);
    g_test_add_func("/sync/client/progress/a-log-is-told-what-is-to-come", test_plain);
    g_test_add_func("/sync/client/progress/the-status-has-it-now-and-then", test_status);
    return g_test_run();
}
