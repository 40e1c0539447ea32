#include <string.h>

#include "../support/scratch.h"
#include "store/store.h"

/* LIMIT_LOG_BYTES of db/store/log.c. */
#define LOG_LIMIT_BYTES 262144

static void write_status(const char *folder, StoreStatus *status)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = store_open(folder, &error);
    g_assert_no_error(error);
    bool written = store_status_write(store, status, &error);
    g_assert_no_error(error);
    g_assert_true(written);
}

static void test_round_trip(void)
{
    char *folder = scratch_make();
    StoreStatus written = {.last_try_unix = 1795250000,
                           .last_success_unix = 1795240000,
                           .unreachable_since_unix = 1795249000,
                           .exit_code = 10,
                           .support_code = 1010,
                           .reason_th = (char[]){"ติดต่อเครื่องแม่ข่าย \"ไม่ได้\""},
                           .release = 12,
                           .taken = (char[]){"rows"},
                           .taken_bytes = 5812,
                           .clock_uncertain = true};
    write_status(folder, &written);
    g_auto(StoreStatus) read = {0};
    store_status_read(folder, &read);
    g_assert_cmpint(read.last_try_unix, ==, written.last_try_unix);
    g_assert_cmpint(read.last_success_unix, ==, written.last_success_unix);
    g_assert_cmpint(read.unreachable_since_unix, ==, written.unreachable_since_unix);
    g_assert_cmpint(read.exit_code, ==, 10);
    g_assert_cmpint(read.support_code, ==, 1010);
    g_assert_cmpstr(read.reason_th, ==, written.reason_th);
    g_assert_cmpint(read.release, ==, 12);
    g_assert_cmpstr(read.taken, ==, "rows");
    g_assert_cmpint(read.taken_bytes, ==, 5812);
    g_assert_true(read.clock_uncertain);
    g_autofree char *log_path = g_build_filename(folder, "log", NULL);
    g_autofree char *log = scratch_read(log_path);
    g_assert_nonnull(strstr(log, "release 12 rows 5812 bytes "));
    scratch_remove(folder);
}

static void test_never_tried(void)
{
    char *folder = scratch_make();
    g_auto(StoreStatus) status = {.last_try_unix = 1};
    store_status_read(folder, &status);
    g_assert_cmpint(status.last_try_unix, ==, 0);
    g_assert_null(status.reason_th);
    scratch_remove(folder);
}

static void test_damaged(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "status.json", NULL);
    const char *damaged[] = {"",
                             "{",
                             "[1,2]",
                             "null",
                             "{\"last_try_unix\": 5,}",
                             "{\"last_try_unix\": 1, \"last_try_unix\": 2}",
                             "\xff\xfe"};
    for (size_t i = 0; i < G_N_ELEMENTS(damaged); i++) {
        scratch_write(path, damaged[i]);
        g_auto(StoreStatus) status = {0};
        store_status_read(folder, &status);
        g_assert_cmpint(status.last_try_unix, ==, 0);
    }
    scratch_remove(folder);
}

static void test_damaged_field(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "status.json", NULL);
    scratch_write(path, "{\"last_try_unix\": 7, \"support_code\": 99999999999, \"release\": -1,"
                        " \"reason_th\": 4, \"exit_code\": \"0\"}");
    g_auto(StoreStatus) status = {0};
    store_status_read(folder, &status);
    g_assert_cmpint(status.last_try_unix, ==, 7);
    g_assert_cmpint(status.support_code, ==, 0);
    g_assert_cmpint(status.release, ==, 0);
    g_assert_null(status.reason_th);
    scratch_remove(folder);
}

static void test_oversized(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "status.json", NULL);
    g_autofree char *blanks = g_strnfill(STORE_STATUS_LIMIT_BYTES, ' ');
    g_autofree char *text = g_strconcat("{\"last_try_unix\": 7}", blanks, NULL);
    scratch_write(path, text);
    g_auto(StoreStatus) status = {0};
    store_status_read(folder, &status);
    g_assert_cmpint(status.last_try_unix, ==, 0);
    scratch_remove(folder);
}

static void test_log(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "log", NULL);
    for (int i = 0; i < STORE_STATUS_LOG_LINES + 7; i++) {
        StoreStatus status = {.last_try_unix = INT64_C(86400) * i,
                              .support_code = i,
                              .reason_th = (char[]){"บรรทัด\nเดียว"}};
        write_status(folder, &status);
    }
    g_autofree char *text = scratch_read(path);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    g_assert_cmpint(g_strv_length(lines), ==, STORE_STATUS_LOG_LINES + 1);
    g_assert_cmpstr(lines[0], ==, "1970-01-08T00:00:00Z exit 0 code 0007 release 0 บรรทัด เดียว");
    g_assert_cmpstr(lines[STORE_STATUS_LOG_LINES - 1], ==,
                    "1970-02-26T00:00:00Z exit 0 code 0056 release 0 บรรทัด เดียว");
    StoreStatus waiting = {.waiting_code = 7};
    write_status(folder, &waiting); /* a line of its own, which pushes no try out */
    g_autofree char *longer = scratch_read(path);
    g_assert_true(g_str_has_prefix(longer, text));
    scratch_remove(folder);
}

static void test_waiting(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "log", NULL);
    StoreStatus tried = {.last_try_unix = 5, .exit_code = 10, .support_code = 1002};
    write_status(folder, &tried);
    g_autofree char *before = scratch_read(path);
    for (int i = 0; i < 3; i++) {
        StoreStatus waiting = tried;
        waiting.waiting_code = 7;
        waiting.waiting_unix = 60 + i;
        waiting.next_try_unix = 3600;
        waiting.waiting_th = (char[]){"รอ"};
        write_status(folder, &waiting);
    }
    g_auto(StoreStatus) read = {0};
    store_status_read(folder, &read);
    g_assert_cmpint(read.exit_code, ==, 10);
    g_assert_cmpint(read.waiting_code, ==, 7);
    g_assert_cmpint(read.waiting_unix, ==, 62);
    g_assert_cmpint(read.next_try_unix, ==, 3600);
    g_assert_cmpstr(read.waiting_th, ==, "รอ");
    g_autofree char *during = scratch_read(path);
    g_autofree char *expected = g_strconcat(
        before, "1970-01-01T00:01:02Z waiting code 0007 until 1970-01-01T01:00:00Z รอ\n", NULL);
    g_assert_cmpstr(during, ==, expected);
    write_status(folder, &tried);
    g_autofree char *after = scratch_read(path);
    g_autofree char *twice = g_strconcat(before, before, NULL);
    g_assert_cmpstr(after, ==, twice);
    scratch_remove(folder);
}

static void test_progress(void)
{
    char *folder = scratch_make();
    g_autoptr(Store) store = store_open(folder, NULL);
    const StoreStatus under_way = {
        .progress_unix = 5, .progress_bytes = 600, .progress_total_bytes = 1000};
    g_assert_true(store_status_write_progress(store, &under_way, NULL));
    g_auto(StoreStatus) read = {0};
    store_status_read(folder, &read);
    g_assert_cmpint(read.progress_unix, ==, 5);
    g_assert_cmpint(read.progress_bytes, ==, 600);
    g_assert_cmpint(read.progress_total_bytes, ==, 1000);
    g_autofree char *path = g_build_filename(folder, "log", NULL);
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
    scratch_remove(folder);
}

static void test_damaged_log(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "log", NULL);
    const char *damaged[] = {"", "\n\n", "no line end"};
    const char *lines[] = {"1970-01-01T00:00:05Z exit 0 code 0000 release 0 \n",
                           "1970-01-01T00:00:05Z exit 0 code 0000 release 0 \n",
                           "no line end\n1970-01-01T00:00:05Z exit 0 code 0000 release 0 \n"};
    for (size_t i = 0; i < G_N_ELEMENTS(damaged); i++) {
        scratch_write(path, damaged[i]);
        StoreStatus status = {.last_try_unix = 5};
        write_status(folder, &status);
        g_autofree char *text = scratch_read(path);
        g_assert_cmpstr(text, ==, lines[i]);
    }
    scratch_remove(folder);
}

/* A log as long as it may be is read; one byte more, and it begins anew. */
static void test_long_log(void)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "log", NULL);
    for (int more = 0; more <= 1; more++) {
        g_autofree char *text = g_strnfill(LOG_LIMIT_BYTES + (gsize)more, 'x');
        StoreStatus status = {.last_try_unix = 5};
        scratch_write(path, text);
        write_status(folder, &status);
        g_autofree char *log = scratch_read(path);
        g_assert_cmpint(g_str_has_prefix(log, "xxx"), ==, more == 0);
    }
    scratch_remove(folder);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/store/status/what-is-written-is-read", test_round_trip);
    g_test_add_func("/db/store/status/no-file-means-never-tried", test_never_tried);
    g_test_add_func("/db/store/status/a-damaged-file-means-never-tried", test_damaged);
    g_test_add_func("/db/store/status/a-damaged-field-is-zero", test_damaged_field);
    g_test_add_func("/db/store/status/an-oversized-file-is-not-read", test_oversized);
    g_test_add_func("/db/store/log/the-last-fifty-tries-stay-one-line-each", test_log);
    g_test_add_func("/db/store/log/waiting-costs-no-try", test_waiting);
    g_test_add_func("/db/store/status/progress-is-no-try", test_progress);
    g_test_add_func("/db/store/log/a-damaged-log-goes-on", test_damaged_log);
    g_test_add_func("/db/store/log/an-endless-log-begins-anew", test_long_log);
    return g_test_run();
}
