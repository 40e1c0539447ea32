#include "tuf/release.h"

#include "../support/scratch.h"
#include "../support/tuf_bed.h"

#define SHA_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define SHA_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

static const TufRelease full = {
    .release = 12,
    .layout = 1,
    .fiscal_year_be = 2570,
    .snapshot_bytes = 7000000,
    .made_utc = "2026-11-21T02:00:00Z",
    .snapshot_sha256 = SHA_A,
};

/** Lists a target with that `custom`, and reads it back. `texts` keeps the strings alive. */
static bool round_trip(const json_t *custom, TufRelease *release, TufBed *texts,
                       TufRepository **repository)
{
    tuf_bed_init(texts);
    *repository = tuf_bed_open(texts, 0);
    g_autofree char *file = g_build_filename(texts->folder, "file", NULL);
    scratch_write(file, "x");
    g_autoptr(GError) error = NULL;
    bool added = tuf_repository_add_target(*repository, "v1/full/12", file, custom, &error);
    g_assert_no_error(error);
    g_assert_true(added);
    g_autoptr(GPtrArray) list = tuf_repository_list_targets(*repository);
    return tuf_release_read(g_ptr_array_index(list, 0), release);
}

static void test_full(void)
{
    json_auto_t *custom = tuf_release_to_json(&full);
    g_assert_cmpuint(json_object_size(custom), ==, 6);
    g_auto(TufBed) bed;
    g_autoptr(TufRepository) repository = NULL;
    TufRelease back;
    g_assert_true(round_trip(custom, &back, &bed, &repository));
    g_assert_cmpint(back.release, ==, 12);
    g_assert_cmpint(back.layout, ==, 1);
    g_assert_cmpint(back.fiscal_year_be, ==, 2570);
    g_assert_cmpint(back.snapshot_bytes, ==, 7000000);
    g_assert_cmpstr(back.made_utc, ==, "2026-11-21T02:00:00Z");
    g_assert_cmpstr(back.snapshot_sha256, ==, SHA_A);
    g_assert_null(back.from_sha256);
}

static void test_delta(void)
{
    TufRelease delta = full;
    delta.from_sha256 = SHA_B;
    json_auto_t *custom = tuf_release_to_json(&delta);
    g_auto(TufBed) bed;
    g_autoptr(TufRepository) repository = NULL;
    TufRelease back;
    g_assert_true(round_trip(custom, &back, &bed, &repository));
    g_assert_cmpstr(back.from_sha256, ==, SHA_B);
}

static void test_first_and_last_year(void)
{
    static const int years_be[] = {2400, 2699};
    for (size_t i = 0; i < G_N_ELEMENTS(years_be); i++) {
        TufRelease wanted = full;
        wanted.fiscal_year_be = years_be[i];
        json_auto_t *custom = tuf_release_to_json(&wanted);
        g_auto(TufBed) bed;
        g_autoptr(TufRepository) repository = NULL;
        TufRelease back;
        g_assert_true(round_trip(custom, &back, &bed, &repository));
        g_assert_cmpint(back.fiscal_year_be, ==, years_be[i]);
    }
}

static void assert_no_release(const json_t *custom)
{
    g_auto(TufBed) bed;
    g_autoptr(TufRepository) repository = NULL;
    TufRelease back = full;
    g_assert_false(round_trip(custom, &back, &bed, &repository));
    g_assert_cmpint(back.release, ==, 0);
    g_assert_null(back.made_utc);
}

static void test_wrong_fields(void)
{
    static const struct {
        const char *field;
        const char *value;
    } wrong[] = {
        {"release", "0"},
        {"release", "\"12\""},
        {"layout", "-1"},
        {"fiscal_year_be", "2026"},
        {"fiscal_year_be", "2399"},
        {"fiscal_year_be", "2700"},
        {"snapshot_bytes", "0"},
        {"made_utc", "\"2026-11-21\""},
        {"made_utc", "1795226400"},
        {"made_utc", "\"2026-02-30T00:00:00Z\""},
        {"snapshot_sha256", "\"abc\""},
        {"snapshot_sha256", "null"},
        {"from_sha256", "\"../../etc\""},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        json_auto_t *custom = tuf_release_to_json(&full);
        json_object_set_new(custom, wrong[i].field,
                            json_loads(wrong[i].value, JSON_DECODE_ANY, NULL));
        assert_no_release(custom);
    }
}

static void test_missing_fields(void)
{
    static const char *const fields[] = {"release",        "layout",   "fiscal_year_be",
                                         "snapshot_bytes", "made_utc", "snapshot_sha256"};
    for (size_t i = 0; i < G_N_ELEMENTS(fields); i++) {
        json_auto_t *custom = tuf_release_to_json(&full);
        json_object_del(custom, fields[i]);
        assert_no_release(custom);
    }
    assert_no_release(NULL);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sync/tuf/release/a-full-file-comes-back-as-written", test_full);
    g_test_add_func("/sync/tuf/release/a-delta-names-what-it-starts-from", test_delta);
    g_test_add_func("/sync/tuf/release/the-first-and-the-last-year-are-read",
                    test_first_and_last_year);
    g_test_add_func("/sync/tuf/release/a-wrong-field-makes-it-no-release", test_wrong_fields);
    g_test_add_func("/sync/tuf/release/a-missing-field-makes-it-no-release", test_missing_fields);
    return g_test_run();
}
