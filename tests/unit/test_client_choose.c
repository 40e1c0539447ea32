// Which of the published targets is the release to take, and by which delta.
#include "../../sync/client/choose.h"

#include <string.h>

#include "../../sync/client/delta.h"
#include "../support/client_bed.h"
#include "../support/scratch.h"
#include "base/error.h"
#include "delta/delta.h"
#include "snapshot/snapshot.h"

// 64 digits each.
#define OLD "1111111111111111111111111111111111111111111111111111111111111111"
#define NEW "2222222222222222222222222222222222222222222222222222222222222222"

#define DELTA "v" G_STRINGIFY(SNAPSHOT_LAYOUT) "/delta/"

static TufRelease make_release(int64_t number)
{
    return (TufRelease){.release = number,
                        .layout = SNAPSHOT_LAYOUT,
                        .fiscal_year_be = 2570,
                        .snapshot_bytes = 4096,
                        .made_utc = "2026-11-21T02:00:00Z",
                        .snapshot_sha256 = NEW};
}

static void add_full(ClientBed *bed, const TufRelease *release)
{
    g_autofree char *name =
        g_strdup_printf("v%d/full/%d.db.zst", (int)release->layout, (int)release->release);
    client_bed_add(bed, name, "the whole, longer than any delta", release);
}

static void case_make(ClientBed *bed, const void *unused)
{
    (void)unused;
    client_bed_init(bed);
}

static void case_remove(ClientBed *bed, const void *unused)
{
    (void)unused;
    client_bed_clear(bed);
}

static void assert_chosen(ClientBed *bed, int64_t number)
{
    g_autoptr(TufClient) client = client_bed_publish(bed);
    ClientChoice choice;
    g_autoptr(GError) error = NULL;
    bool done = client_choose_release(client, &choice, &error);
    g_assert_no_error(error);
    g_assert_true(done);
    g_assert_cmpint(choice.release.release, ==, number);
    g_assert_true((choice.target != NULL) == (number > 0));
}

static void assert_refused(ClientBed *bed, int code)
{
    g_autoptr(TufClient) client = client_bed_publish(bed);
    ClientChoice choice;
    g_autoptr(GError) error = NULL;
    g_assert_false(client_choose_release(client, &choice, &error));
    g_assert_error(error, CLIENT_ERROR, code);
}

static void test_highest(ClientBed *bed, const void *unused)
{
    (void)unused;
    client_bed_add(bed, "photo/somebody's.jpg", "no release", NULL);
    assert_chosen(bed, 0);
    static const int numbers[] = {2, 10, 3};
    for (size_t i = 0; i < G_N_ELEMENTS(numbers); i++) {
        TufRelease release = make_release(numbers[i]);
        add_full(bed, &release);
    }
    assert_chosen(bed, 10);
}

static void test_contradictions(ClientBed *bed, const void *unused)
{
    (void)unused;
    TufRelease right = make_release(2);
    add_full(bed, &right);
    TufRelease delta = make_release(3);
    delta.from_sha256 = OLD;
    add_full(bed, &delta);
    TufRelease renamed = make_release(4);
    client_bed_add(bed, "v1/full/5.db.zst", "under another number", &renamed);
    TufRelease endless = make_release((int64_t)G_MAXINT32 + 1);
    g_autofree char *name = g_strdup_printf("v%d/full/2147483648.db.zst", SNAPSHOT_LAYOUT);
    client_bed_add(bed, name, "above every number", &endless);
    assert_chosen(bed, 2);
}

static void test_layouts(ClientBed *bed, const void *unused)
{
    (void)unused;
    TufRelease newer = make_release(9);
    newer.layout = SNAPSHOT_LAYOUT + 1;
    add_full(bed, &newer);
    assert_refused(bed, CLIENT_RESULT_LAYOUT_NEWER);
    TufRelease ours = make_release(2);
    add_full(bed, &ours);
    assert_chosen(bed, 2);
}

static void test_too_large(ClientBed *bed, const void *unused)
{
    (void)unused;
    TufRelease release = make_release(2);
    release.snapshot_bytes = CLIENT_CHOOSE_LIMIT_BYTES + 1;
    add_full(bed, &release);
    assert_refused(bed, CLIENT_RESULT_TOO_LARGE);
}

/** Each is a delta to release 2, from OLD, but for one thing. */
static void add_wrong_deltas(ClientBed *bed, const TufRelease *right)
{
    TufRelease wrong = *right;
    wrong.from_sha256 = NEW;
    client_bed_add(bed, DELTA "10-2.pages", "delta", &wrong);
    wrong.from_sha256 = NULL;
    client_bed_add(bed, DELTA "11-2.pages", "delta", &wrong);
    wrong = *right;
    wrong.release = 3;
    client_bed_add(bed, DELTA "12-2.pages", "delta", &wrong);
    wrong = *right;
    wrong.layout++;
    client_bed_add(bed, DELTA "13-2.pages", "delta", &wrong);
    wrong = *right;
    wrong.snapshot_bytes++;
    client_bed_add(bed, DELTA "14-2.pages", "delta", &wrong);
    wrong = *right;
    wrong.snapshot_sha256 = OLD;
    client_bed_add(bed, DELTA "15-2.pages", "delta", &wrong);
    client_bed_add(bed, "v0/delta/16-2.pages", "delta", right);
    client_bed_add(bed, DELTA "17-3.pages", "delta", right);
    client_bed_add(bed, DELTA "18-2.rows", "by an unknown library", right);
    client_bed_add(bed, DELTA "19-2.pages", "longer than the whole, and not worth it", right);
    client_bed_add(bed, DELTA "20-2.pages", "marked", right);
}

static void test_delta(ClientBed *bed, const void *unused)
{
    (void)unused;
    TufRelease release = make_release(2);
    add_full(bed, &release);
    release.from_sha256 = OLD;
    add_wrong_deltas(bed, &release);
    static const char name[] = DELTA "99-2.pages";
    client_bed_add(bed, name, "the right delta", &release);
    g_autoptr(TufClient) client = client_bed_publish(bed);
    ClientChoice choice;
    g_assert_true(client_choose_release(client, &choice, NULL));
    ClientDeltaBase base = {.path = (char *)(uintptr_t) "in force", .sha256 = OLD};
    const TufTarget *bad = client_bed_find(client, DELTA "20-2.pages");
    g_assert_true(store_bad_mark(bed->run.store, tuf_target_sha256(bad), 2, NULL));
    g_assert_true(client_delta_find(&bed->run, client, &choice, &base, CLIENT_DELTA_PAGES) ==
                  client_bed_find(client, name));
    g_assert_null(client_delta_find(&bed->run, client, &choice, &base, CLIENT_DELTA_ROWS));
    base.path = NULL;
    g_assert_null(client_delta_find(&bed->run, client, &choice, &base, CLIENT_DELTA_PAGES));
}

static void test_base(ClientBed *bed, const void *unused)
{
    (void)unused;
    g_auto(ClientDeltaBase) none = {0};
    client_delta_base_find(bed->run.store, &none);
    g_assert_null(none.path);
    g_autofree char *file = store_incoming_path(bed->run.store, "new.db");
    scratch_write(file, "a snapshot");
    g_assert_true(store_activate(bed->run.store, file, 1, OLD, NULL));
    g_auto(ClientDeltaBase) base = {0};
    client_delta_base_find(bed->run.store, &base);
    g_assert_cmpuint(base.bytes, ==, strlen("a snapshot"));
    g_assert_cmpint(remove(base.path), ==, 0);
    g_auto(ClientDeltaBase) lost = {0};
    client_delta_base_find(bed->run.store, &lost);
    g_assert_null(lost.path);
}

/** Only a delta whose own bytes lead nowhere is marked. */
static void test_marks(ClientBed *bed, const void *unused)
{
    (void)unused;
    TufRelease release = make_release(2);
    add_full(bed, &release);
    release.from_sha256 = OLD;
    static const char name[] = DELTA "1-2.pages";
    client_bed_add(bed, name, "no delta at all", &release);
    g_autoptr(TufClient) client = client_bed_publish(bed);
    ClientChoice choice;
    g_assert_true(client_choose_release(client, &choice, NULL));
    g_autofree char *old = store_incoming_path(bed->run.store, "old.db");
    g_autofree char *file = store_incoming_path(bed->run.store, "new.db");
    scratch_write(old, "the base");
    ClientDeltaBase base = {.path = old, .sha256 = OLD, .bytes = 8};
    ClientDelta delta = {CLIENT_DELTA_PAGES, client_bed_find(client, name), &base};
    g_autoptr(GError) error = NULL;
    g_assert_false(client_delta_apply(bed->run.store, &delta, &choice, "/missing", file, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_MISSING);
    g_assert_false(store_bad_has(bed->run.store, tuf_target_sha256(delta.target)));
    g_clear_error(&error);
    g_autofree char *download = client_bed_target_path(bed, delta.target);
    g_assert_false(client_delta_apply(bed->run.store, &delta, &choice, download, file, &error));
    g_assert_true(error->domain == DELTA_ERROR);
    g_assert_true(store_bad_has(bed->run.store, tuf_target_sha256(delta.target)));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/client/" path, ClientBed, NULL, case_make, function, case_remove)
    ADD("choose/the-highest-release-is-taken", test_highest);
    ADD("choose/a-target-that-contradicts-itself-is-passed", test_contradictions);
    ADD("choose/only-newer-layouts-ask-for-a-newer-program", test_layouts);
    ADD("choose/more-than-any-snapshot-is-refused", test_too_large);
    ADD("delta/only-one-that-is-right-in-all-is-found", test_delta);
    ADD("delta/a-base-that-cannot-be-read-is-none", test_base);
    ADD("delta/a-wrong-delta-is-marked-and-a-lost-one-not", test_marks);
#undef ADD
    return g_test_run();
}
