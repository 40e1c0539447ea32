#include "filter.h"

#include <screen/language.h>

#include "kind.h"
#include "snapshot_fixture.h"

#define TAMBON "800120"

typedef struct {
    SnapshotFixture file;
    Snapshot *snapshot;
    ScreenText *text;
    ScreenFilterSums sums;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    snapshot_fixture_init(&fixture->file, NULL);
    fixture->snapshot = snapshot_open(fixture->file.path, &error);
    g_assert_no_error(error);
    fixture->text = screen_text_new(&metrics);
    bool read = screen_filter_read_sums(fixture->snapshot, TAMBON, &fixture->sums, &error);
    g_assert_no_error(error);
    g_assert_true(read);
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    screen_filter_sums_clear(&fixture->sums);
    screen_text_free(fixture->text);
    snapshot_close(fixture->snapshot);
    snapshot_fixture_clear(&fixture->file);
}

static ScreenFilter read_filter(const char *words)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) address = base_address_parse(words, &error);
    g_assert_no_error(error);
    return screen_filter_read(address, TAMBON);
}

static void test_round_trip(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const addresses[] = {
        "/area/800120/projects",
        "/area/800120/projects?status=doing",
        "/area/800120/projects?source=tao&status=doing&year=2569",
        "/area/800120/projects?choose=year&source=other",
    };
    for (size_t i = 0; i < G_N_ELEMENTS(addresses); i++) {
        ScreenFilter filter = read_filter(addresses[i]);
        g_assert_cmpstr(screen_filter_address(fixture->text, &filter), ==, addresses[i]);
    }
}

static void test_nonsense_asks_for_all(Fixture *fixture, gconstpointer data)
{
    (void)data;
    ScreenFilter filter =
        read_filter("/area/800120/projects?status=x&source=y&year=26&choose=z&page=-3");
    g_assert_null(screen_filter_words(fixture->text, &filter));
    g_assert_cmpstr(screen_filter_address(fixture->text, &filter), ==, "/area/800120/projects");
}

// Every choice of one set keeps what the other sets have chosen.
static void test_combining_loses_none(Fixture *fixture, gconstpointer data)
{
    (void)data;
    const char *chosen = "/area/800120/projects?source=tao&status=doing&year=2569";
    ScreenFilter before = read_filter(chosen);
    for (int kind = 0; kind < SCREEN_FILTER_COUNT; kind++) {
        ScreenFilterSet set;
        screen_filter_make_set(fixture->text, &before, &fixture->sums, (ScreenFilterKind)kind,
                               &set);
        g_assert_cmpint(set.count, >, 1);
        int same = 0;
        for (int i = 0; i < set.count; i++) {
            ScreenFilter after = read_filter(set.choices[i].id);
            g_assert_cmpint(after.choosing, ==, -1);
            same += g_str_equal(set.choices[i].id, chosen) && set.choices[i].primary ? 1 : 0;
            g_assert_true(kind == SCREEN_FILTER_YEAR || after.fiscal_year_be == 2569);
            g_assert_true(kind == SCREEN_FILTER_STATUS || after.status == SNAPSHOT_STATUS_DOING);
            g_assert_true(kind == SCREEN_FILTER_SOURCE || after.budget_class == SNAPSHOT_CLASS_TAO);
        }
        g_assert_cmpint(same, ==, 1);
    }
}

static void test_totals_follow(Fixture *fixture, gconstpointer data)
{
    (void)data;
    ScreenFilter all = read_filter("/area/800120/projects");
    ScreenFilter some = read_filter("/area/800120/projects?source=tao&status=doing&year=2569");
    ScreenFilter none = read_filter("/area/800120/projects?status=cancelled");
    ScreenFilter no_year = read_filter("/area/800120/projects?year=2501");
    g_assert_cmpint(screen_filter_total(&fixture->sums, &all)->project_count, ==, 3);
    g_assert_cmpint(screen_filter_total(&fixture->sums, &some)->project_count, ==, 1);
    g_assert_cmpint(screen_filter_total(&fixture->sums, &some)->amount_satang, ==, 10000000);
    g_assert_cmpint(screen_filter_total(&fixture->sums, &none)->project_count, ==, 0);
    g_assert_cmpint(screen_filter_total(&fixture->sums, &no_year)->project_count, ==, 0);
}

static void test_words(Fixture *fixture, gconstpointer data)
{
    (void)data;
    ScreenFilter filter = read_filter("/area/800120/projects?source=tao&status=doing&year=2569");
    g_assert_cmpstr(screen_filter_words(fixture->text, &filter), ==,
                    "ปีงบประมาณ 2569 · กำลังดำเนินการ · งบ อบต./เทศบาล");
}

static void test_stale(Fixture *fixture, gconstpointer data)
{
    (void)fixture;
    (void)data;
    g_assert_true(screen_kind_is_stale(SNAPSHOT_STATUS_DOING, 46, 45));
    g_assert_false(screen_kind_is_stale(SNAPSHOT_STATUS_DOING, 45, 45));
    g_assert_false(screen_kind_is_stale(SNAPSHOT_STATUS_DONE, 400, 45));
    g_assert_false(screen_kind_is_stale(SNAPSHOT_STATUS_CANCELLED, 400, 45));
    g_assert_false(screen_kind_is_stale(SNAPSHOT_STATUS_DOING, 400, 0));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    screen_language_bind(TEST_BINARY_DIR "/share/locale");
    screen_language_set("th");
#define CASE(name, function)                                                                       \
    g_test_add("/screen/filter/" name, Fixture, NULL, set_up, function, tear_down)
    CASE("an-address-says-the-whole-filter", test_round_trip);
    CASE("nonsense-asks-for-everything", test_nonsense_asks_for_all);
    CASE("combining-choices-loses-none", test_combining_loses_none);
    CASE("totals-follow-the-filter", test_totals_follow);
    CASE("what-is-chosen-is-said-in-words", test_words);
    CASE("only-what-may-still-change-gets-old", test_stale);
    return g_test_run();
}
