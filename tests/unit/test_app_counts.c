#include "counts.h"
#include "scratch.h"

#define NOON INT64_C(1795237200) /* 2026-11-21 12:00 in Thailand */
#define DAY_SECONDS INT64_C(86400)
#define MINUTE_MS INT64_C(60000)

typedef struct {
    char *folder;
    char *path;
    Counts counts;
} Bed;

static void set_up(Bed *bed, gconstpointer unused)
{
    (void)unused;
    *bed = (Bed){.folder = scratch_make()};
    bed->path = g_build_filename(bed->folder, "uses", NULL);
    counts_init(&bed->counts, bed->folder, true, 0);
}

static void tear_down(Bed *bed, gconstpointer unused)
{
    (void)unused;
    counts_clear(&bed->counts);
    g_free(bed->path);
    scratch_remove(bed->folder);
}

static void go(Bed *bed, const char *address, const char *screen, int64_t now_unix)
{
    g_autoptr(BaseAddress) parsed = base_address_parse(address, NULL);
    g_assert_nonnull(parsed);
    counts_open(&bed->counts, parsed, screen, now_unix);
}

static void assert_file(const Bed *bed, const char *expected)
{
    g_autofree char *text = scratch_read(bed->path);
    g_assert_cmpstr(text, ==, expected);
}

static void test_pages_are_counted_and_nothing_of_them(Bed *bed, gconstpointer unused)
{
    (void)unused;
    go(bed, "/", "home", NOON);
    go(bed, "/area/800120", "tambon", NOON + 1);
    go(bed, "/area/800121?page=2", "tambon", NOON + 2);
    counts_advance(&bed->counts, true, 1);
    assert_file(bed, "2026-11-21 home 1 tambon 2\n");
}

static void test_rest_staff_and_setup_are_not(Bed *bed, gconstpointer unused)
{
    (void)unused;
    go(bed, "/attract", "attract", NOON);
    go(bed, "/staff", "staff", NOON);
    go(bed, "/staff/status", "staff_status", NOON);
    go(bed, "/setup/network", "setup_network", NOON);
    counts_advance(&bed->counts, true, 1);
    assert_file(bed, NULL);
}

static void test_the_disk_is_spared(Bed *bed, gconstpointer unused)
{
    (void)unused;
    go(bed, "/", "home", NOON);
    counts_advance(&bed->counts, false, 5 * MINUTE_MS - 1);
    assert_file(bed, NULL);
    counts_advance(&bed->counts, false, 5 * MINUTE_MS);
    assert_file(bed, "2026-11-21 home 1\n");
    go(bed, "/help", "help", NOON + 1);
    counts_advance(&bed->counts, false, 6 * MINUTE_MS);
    assert_file(bed, "2026-11-21 home 1\n");
    counts_advance(&bed->counts, true, 6 * MINUTE_MS); // the visit has ended
    assert_file(bed, "2026-11-21 help 1 home 1\n");
}

static void test_it_goes_on_where_it_was(Bed *bed, gconstpointer unused)
{
    (void)unused;
    go(bed, "/", "home", NOON);
    counts_clear(&bed->counts);
    counts_init(&bed->counts, bed->folder, true, 0);
    go(bed, "/", "home", NOON + DAY_SECONDS);
    counts_clear(&bed->counts);
    assert_file(bed, "2026-11-21 home 1\n2026-11-22 home 1\n");
    counts_init(&bed->counts, bed->folder, true, 0);
    go(bed, "/", "home", NOON + 40 * DAY_SECONDS);
    counts_clear(&bed->counts);
    assert_file(bed, "2026-11-22 home 1\n2026-12-31 home 1\n");
}

static void test_off_keeps_nothing(Bed *bed, gconstpointer unused)
{
    (void)unused;
    go(bed, "/", "home", NOON);
    counts_clear(&bed->counts);
    counts_init(&bed->counts, bed->folder, false, 0);
    assert_file(bed, NULL);
    go(bed, "/", "home", NOON);
    counts_clear(&bed->counts);
    assert_file(bed, NULL);
}

static void test_wrong_clocks_do_not_harm(Bed *bed, gconstpointer unused)
{
    (void)unused;
    go(bed, "/", "home", NOON);
    go(bed, "/", "home", 0); // no clock at all: no day
    counts_advance(&bed->counts, true, 1);
    assert_file(bed, "2026-11-21 home 1\n");
    go(bed, "/", "home", NOON + 3 * DAY_SECONDS);
    go(bed, "/", "home", NOON + 1); // set right: days to come are none
    counts_advance(&bed->counts, true, 2);
    assert_file(bed, "2026-11-21 home 2\n");
}

static int warnings;

static GLogWriterOutput count_warning(GLogLevelFlags level, const GLogField *fields, gsize count,
                                      gpointer unused)
{
    (void)fields;
    (void)count;
    (void)unused;
    warnings += (level & G_LOG_LEVEL_WARNING) != 0 ? 1 : 0;
    return G_LOG_WRITER_HANDLED;
}

static void test_a_full_disk_is_told_once(Bed *bed, gconstpointer unused)
{
    (void)unused;
    counts_clear(&bed->counts);
    counts_init(&bed->counts, "/nowhere", true, 0);
    for (int i = 1; i <= 3; i++) {
        go(bed, "/", "home", NOON);
        counts_advance(&bed->counts, true, i);
    }
    g_assert_cmpint(warnings, ==, 1);
}

#define ADD(name, test) g_test_add("/app/counts/" name, Bed, NULL, set_up, test, tear_down)

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_log_set_always_fatal(G_LOG_FATAL_MASK); // what a disk does is no mistake of the program
    g_log_set_writer_func(count_warning, NULL, NULL);
    ADD("pages-are-counted-and-nothing-of-them", test_pages_are_counted_and_nothing_of_them);
    ADD("rest-staff-and-setup-are-not", test_rest_staff_and_setup_are_not);
    ADD("the-disk-is-spared", test_the_disk_is_spared);
    ADD("it-goes-on-where-it-was", test_it_goes_on_where_it_was);
    ADD("off-keeps-nothing", test_off_keeps_nothing);
    ADD("wrong-clocks-do-not-harm", test_wrong_clocks_do_not_harm);
    ADD("a-full-disk-is-told-once", test_a_full_disk_is_told_once);
    return g_test_run();
}
