#include "filter.h"

#include <screen/language.h>
#include <string.h>

#include "filter_counts.h"
#include "filter_words.h"
#include "kind.h"
#include "snapshot_fixture.h"

#define TAMBON "800120"
#define STALE_BEFORE "2026-01-12"

typedef struct {
    SnapshotFixture file;
    Snapshot *snapshot;
    ScreenText *text;
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
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    screen_text_free(fixture->text);
    snapshot_close(fixture->snapshot);
    snapshot_fixture_clear(&fixture->file);
}

static BaseAddress *parse(const char *words)
{
    g_autoptr(GError) error = NULL;
    BaseAddress *address = base_address_parse(words, &error);
    g_assert_no_error(error);
    return address;
}

// Every thing that can be chosen, at once.
static const char all_chosen[] =
    "/area/800120/projects?beyond=1&doer=agency&edition=2552&focus=1&funder=codi&issue=5.2"
    "&programme=phase2&source=other&stale=1&status=doing&village=80012001&year=2569";

static void test_round_trip(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const addresses[] = {
        "/area/800120/projects", "/area/800120/projects?status=doing", all_chosen,
        "/area/800120/projects?choose=year&source=other", "/area/800120/projects?choose=more"};
    for (size_t i = 0; i < G_N_ELEMENTS(addresses); i++) {
        g_autoptr(BaseAddress) address = parse(addresses[i]);
        ScreenFilter filter = screen_filter_read(address, TAMBON);
        g_assert_cmpstr(screen_filter_address(fixture->text, &filter), ==, addresses[i]);
    }
}

static void test_nonsense_asks_for_all(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(BaseAddress) address =
        parse("/area/800120/projects?status=x&source=y&year=26&choose=z&page=-3&doer=me&focus=yes"
              "&edition=9&issue=");
    ScreenFilter filter = screen_filter_read(address, TAMBON);
    g_assert_false(screen_filter_is_narrow(&filter));
    g_assert_cmpstr(screen_filter_address(fixture->text, &filter), ==, "/area/800120/projects");
}

// Taking one thing out keeps all others, and taking out each of them leaves nothing.
static void test_dropping_loses_no_other(Fixture *fixture, gconstpointer data)
{
    (void)fixture;
    (void)data;
    g_autoptr(BaseAddress) address = parse(all_chosen);
    const ScreenFilter all = screen_filter_read(address, TAMBON);
    for (int kind = 0; kind < SCREEN_FILTER_COUNT; kind++) {
        ScreenFilter one = all;
        g_assert_true(screen_filter_has(&all, (ScreenFilterKind)kind));
        screen_filter_drop(&one, (ScreenFilterKind)kind);
        for (int other = 0; other < SCREEN_FILTER_COUNT; other++) {
            g_assert_cmpint(screen_filter_has(&one, (ScreenFilterKind)other), ==, other != kind);
        }
    }
    ScreenFilter none = all;
    screen_filter_drop_all(&none);
    g_assert_false(screen_filter_is_narrow(&none));
}

static void test_other_place_keeps_choices(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(BaseAddress) address = parse("/area/80/projects?source=tao&year=2569");
    ScreenFilter filter = screen_filter_read(address, "80");
    g_assert_cmpstr(screen_filter_address_of(fixture->text, &filter, "8001"), ==,
                    "/area/8001/projects?source=tao&year=2569");
    g_assert_cmpstr(screen_filter_address_of(fixture->text, &filter, "group/2"), ==,
                    "/group/2/projects?source=tao&year=2569");
}

static void test_question(Fixture *fixture, gconstpointer data)
{
    (void)fixture;
    (void)data;
    g_autoptr(BaseAddress) address = parse(all_chosen);
    ScreenFilter filter = screen_filter_read(address, TAMBON);
    SnapshotProjectFilter question = screen_filter_question(&filter, STALE_BEFORE);
    for (int part = 0; part < SNAPSHOT_PART_COUNT; part++) {
        g_assert_true(snapshot_project_has_part(&question, (SnapshotPart)part));
    }
    g_assert_cmpstr(question.stale_before, ==, STALE_BEFORE);
    screen_filter_drop(&filter, SCREEN_FILTER_MARK);
    question = screen_filter_question(&filter, STALE_BEFORE);
    g_assert_null(question.stale_before);
}

static int64_t count_of(Fixture *fixture, const char *words)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) address = parse(words);
    g_auto(ScreenFilterCounts) counts = {0};
    ScreenFilter filter = screen_filter_read(address, TAMBON);
    bool read = screen_filter_counts_read(fixture->snapshot, &filter, STALE_BEFORE,
                                          SCREEN_FILTER_STATUS, &counts, &error);
    g_assert_no_error(error);
    g_assert_true(read);
    const SnapshotTotal *total = screen_filter_counts_find(
        &counts, &filter,
        filter.status == SNAPSHOT_STATUS_ALL ? NULL : snapshot_status_key(filter.status));
    return total == NULL ? -1 : total->project_count;
}

static void test_counts_follow(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpint(count_of(fixture, "/area/800120/projects"), ==, 3);
    g_assert_cmpint(count_of(fixture, "/area/800120/projects?status=doing"), ==, 2);
    g_assert_cmpint(count_of(fixture, "/area/800120/projects?source=tao&status=doing&year=2569"),
                    ==, 1);
    g_assert_cmpint(count_of(fixture, "/area/800120/projects?status=cancelled"), ==, 0);
    g_assert_cmpint(count_of(fixture, "/area/800120/projects?year=2501"), ==, 0);
    g_assert_cmpint(count_of(fixture, "/area/800120/projects?doer=agency&status=doing"), ==, 1);
    g_assert_cmpint(count_of(fixture, "/area/800120/projects?issue=5.2&status=doing"), ==, 2);
    g_assert_cmpint(count_of(fixture, "/area/800120/projects?issue=5.2&status=done"), ==, 0);
    // All of a kind beside what the sums do not answer: nobody counted it.
    g_assert_cmpint(count_of(fixture, "/area/800120/projects?doer=agency"), ==, -1);
}

static const char *say(Fixture *fixture, const char *words)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) address = parse(words);
    ScreenFilterWords chosen;
    ScreenFilter filter = screen_filter_read(address, TAMBON);
    bool read =
        screen_filter_read_words(fixture->snapshot, fixture->text, &filter, &chosen, &error);
    g_assert_no_error(error);
    g_assert_true(read);
    return screen_filter_say(fixture->text, &chosen);
}

static void test_words(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_null(say(fixture, "/area/800120/projects"));
    g_assert_cmpstr(say(fixture, "/area/800120/projects?source=tao&status=doing&year=2569"), ==,
                    "ปีงบประมาณ 2569 · กำลังดำเนินการ · งบ อบต./เทศบาล");
    g_assert_cmpstr(say(fixture, "/area/800120/projects?village=80012002&issue=5.2&funder=codi"),
                    ==, "สถาบันพัฒนาองค์กรชุมชน · อาชีพเสริม · หมู่ที่ 2 บ้านกลาง");
}

// A release no longer has what an address names: it is named by its code, and nothing fails.
static void test_vanished_names(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpstr(
        say(fixture, "/area/800120/projects?funder=gone&issue=77&programme=lost&village=80012099"),
        ==, "gone · 77 · 80012099 · lost");
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

// The filter and the word on a row mean the same day: 2026-01-31 less 45 days is 2025-12-17.
static void test_stale_day(Fixture *fixture, gconstpointer data)
{
    (void)fixture;
    (void)data;
    const int64_t now_unix = INT64_C(1769828400); // 2026-01-31T03:00:00Z
    g_autofree char *before = screen_filter_stale_before(now_unix, 45);
    g_assert_cmpstr(before, ==, "2025-12-17");
    g_assert_false(screen_kind_is_stale(SNAPSHOT_STATUS_DOING,
                                        screen_text_days_since("2025-12-17", now_unix), 45));
    g_assert_true(screen_kind_is_stale(SNAPSHOT_STATUS_DOING,
                                       screen_text_days_since("2025-12-16", now_unix), 45));
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
    CASE("dropping-one-choice-loses-no-other", test_dropping_loses_no_other);
    CASE("another-place-keeps-the-choices", test_other_place_keeps_choices);
    CASE("every-choice-reaches-the-snapshot", test_question);
    CASE("counts-follow-the-filter", test_counts_follow);
    CASE("what-is-chosen-is-said-in-words", test_words);
    CASE("what-left-the-release-is-named-by-its-code", test_vanished_names);
    CASE("only-what-may-still-change-gets-old", test_stale);
    CASE("old-begins-on-the-same-day-everywhere", test_stale_day);
    return g_test_run();
}
