#include "../../sync/client/clock.h"

#include <errno.h>
#include <time.h>

#include "../support/disk_calls.h"
#include "../support/scratch.h"
#include "../support/store_bed.h"

static void test_build_day(StoreBed *bed, const void *unused)
{
    (void)unused;
    ClientClock clock;
    client_clock_init(&clock, bed->store);
    g_assert_cmpint(clock.floor_unix % 86400, ==, 0);
    g_assert_cmpint(clock.floor_unix, >, INT64_C(1790000000));
    g_assert_cmpint(clock.now_unix, ==, MAX(clock.system_unix, clock.floor_unix));
}

static void test_signed_time(StoreBed *bed, const void *unused)
{
    (void)unused;
    int64_t later = (int64_t)time(NULL) + 1000000;
    ClientClock clock;
    client_clock_init(&clock, bed->store);
    int64_t now_unix = clock.now_unix;
    g_assert_true(client_clock_raise_floor(&clock, bed->store, later, NULL));
    g_assert_cmpint(clock.now_unix, ==, now_unix);
    g_assert_true(client_clock_raise_floor(&clock, bed->store, later - 10, NULL));

    ClientClock next;
    client_clock_init(&next, bed->store);
    g_assert_cmpint(next.floor_unix, ==, later);
    g_assert_cmpint(next.now_unix, ==, later);
    g_assert_true(client_clock_is_uncertain(&next));
}

static void test_system_clock(StoreBed *bed, const void *unused)
{
    (void)unused;
    ClientClock first;
    client_clock_init(&first, bed->store);
    g_autofree char *path = store_metadata_path(bed->store, "floor");
    g_assert_true(client_clock_raise_floor(&first, bed->store, 5, NULL));
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
}

static void test_damaged(StoreBed *bed, const void *unused)
{
    (void)unused;
    ClientClock fresh;
    client_clock_init(&fresh, bed->store);
    g_autofree char *path = store_metadata_path(bed->store, "floor");
    const char *texts[] = {"", "soon", "-5", "99999999999999999999", "1e30"};
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        scratch_write(path, texts[i]);
        ClientClock clock;
        client_clock_init(&clock, bed->store);
        g_assert_cmpint(clock.floor_unix, ==, fresh.floor_unix);
    }
}

/* A floor as long as it may be is believed; with one byte more it counts as none. */
static void test_longest(StoreBed *bed, const void *unused)
{
    (void)unused;
    ClientClock fresh;
    client_clock_init(&fresh, bed->store);
    g_autofree char *path = store_metadata_path(bed->store, "floor");
    for (int bytes = 32; bytes <= 33; bytes++) {
        g_autofree char *text = g_strdup_printf("%-*s", bytes, "4000000000");
        ClientClock clock;
        scratch_write(path, text);
        client_clock_init(&clock, bed->store);
        g_assert_cmpint(clock.floor_unix, ==, bytes == 32 ? 4000000000 : fresh.floor_unix);
    }
}

static void test_unwritable(StoreBed *bed, const void *unused)
{
    (void)unused;
    ClientClock clock;
    client_clock_init(&clock, bed->store);
    int64_t floor_unix = clock.floor_unix;
    g_autoptr(GError) error = NULL;
    disk_calls_refuse("fsync", "metadata", 0, EIO);
    g_assert_false(client_clock_raise_floor(&clock, bed->store, floor_unix + 10, &error));
    g_assert_true(disk_calls_allow());
    g_assert_nonnull(error);
    g_assert_cmpint(clock.floor_unix, ==, floor_unix);
}

static void add(const char *name, void (*test)(StoreBed *, const void *))
{
    g_autofree char *path = g_strconcat("/sync/client/clock/", name, NULL);
    g_test_add(path, StoreBed, NULL, store_bed_make, test, store_bed_remove);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("the-first-floor-is-the-day-of-the-build", test_build_day);
    add("a-signed-time-raises-the-floor-for-the-next-run", test_signed_time);
    add("the-machines-own-clock-never-raises-the-floor", test_system_clock);
    add("a-damaged-floor-counts-as-none", test_damaged);
    add("a-floor-of-more-bytes-than-any-counts-as-none", test_longest);
    add("a-floor-that-cannot-be-written-is-not-raised", test_unwritable);
    return g_test_run();
}
