// Expiry, to the second, and the floor that signed issue times give the clock.
#include "../support/scratch.h"
#include "../support/tuf_case.h"
#include "../support/tuf_forge.h"
#include "tuf/client.h"
#include "tuf/error.h"

/** Refreshes so many seconds after the bed's time. `code` -1: it must succeed. */
static void refresh_at(TufCase *test, int64_t later_seconds, int code)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, later_seconds, &error);
    if (code < 0) {
        g_assert_no_error(error);
        g_assert_nonnull(client);
    } else {
        g_assert_error(error, TUF_ERROR, code);
        g_assert_null(client);
    }
}

static TufForgeRole *role_of(TufForge *forge, const char *name)
{
    if (g_strcmp0(name, "timestamp") == 0) {
        return &forge->timestamp;
    }
    return g_strcmp0(name, "snapshot") == 0 ? &forge->snapshot : &forge->targets;
}

static void test_each_role(TufCase *test, const void *unused)
{
    (void)unused;
    static const char *const names[] = {"targets", "snapshot", "timestamp"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        TufForge forge = tuf_forge_edition(2 + (int)i);
        role_of(&forge, names[i])->expires_unix = TUF_BED_NOW + 100;
        tuf_forge_write(&test->bed, &forge);
        refresh_at(test, 101, TUF_ERROR_EXPIRED);
        refresh_at(test, 100, TUF_ERROR_EXPIRED);
        refresh_at(test, 99, -1);
        // What was accepted and stored is judged again at the next run.
        refresh_at(test, 100, TUF_ERROR_EXPIRED);
        refresh_at(test, 99, -1);
    }
}

static void test_expired_is_not_stored(TufCase *test, const void *unused)
{
    (void)unused;
    refresh_at(test, 0, -1);
    TufForge forge = tuf_forge_edition(2);
    forge.snapshot.expires_unix = TUF_BED_NOW - 1;
    tuf_forge_write(&test->bed, &forge);
    g_autoptr(GBytes) snapshot = tuf_bed_read(test->bed.client, "snapshot.json");
    refresh_at(test, 0, TUF_ERROR_EXPIRED);
    g_autoptr(GBytes) after = tuf_bed_read(test->bed.client, "snapshot.json");
    g_assert_true(g_bytes_equal(snapshot, after));
    g_autoptr(GBytes) timestamp = tuf_bed_read(test->bed.client, "timestamp.json");
    g_autoptr(GBytes) forged = tuf_bed_read(test->bed.repository, "metadata/timestamp.json");
    g_assert_true(g_bytes_equal(timestamp, forged));
}

static void write_root(TufCase *test, int version, int64_t expires_unix)
{
    g_autofree char *name = g_strdup_printf("metadata/%d.root.json", version);
    json_auto_t *root = tuf_forge_read(&test->bed, "metadata/1.root.json");
    json_object_set_new(root, "version", json_integer(version));
    tuf_forge_set_time(root, "expires", expires_unix);
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, root, 0, 1, -1);
    tuf_bed_put(test->bed.repository, name, bytes);
}

static void test_roots(TufCase *test, const void *unused)
{
    (void)unused;
    write_root(test, 2, TUF_BED_NOW - 1);
    refresh_at(test, 0, TUF_ERROR_EXPIRED);
    g_autoptr(GBytes) stored = tuf_bed_read(test->bed.client, "root.json");
    g_autoptr(GBytes) expired = tuf_bed_read(test->bed.repository, "metadata/2.root.json");
    g_assert_true(g_bytes_equal(stored, expired));
    g_autofree char *names = scratch_list(test->bed.client);
    g_assert_cmpstr(names, ==, "root.json");
    write_root(test, 3, TUF_BED_NOW + 1);
    refresh_at(test, 1, TUF_ERROR_EXPIRED);
    refresh_at(test, 0, -1);
}

static void test_initial_root_may_be_expired(TufCase *test, const void *unused)
{
    (void)unused;
    write_root(test, 1, TUF_BED_NOW - 1);
    tuf_bed_init_client(&test->bed);
    write_root(test, 2, TUF_BED_NOW + 1);
    refresh_at(test, 0, -1);
}

static TufFetchResult fetch_from_stick(void *user, const TufFetchRequest *request, GBytes **bytes,
                                       GError **error)
{
    (void)error;
    const TufBed *bed = user;
    *bytes = tuf_bed_read(bed->repository, request->path);
    return *bytes == NULL ? TUF_FETCH_MISSING : TUF_FETCH_DONE;
}

static TufClientOptions options_of(TufCase *test, int64_t now_unix, bool accept_expired)
{
    return (TufClientOptions){
        .metadata_dir = test->bed.client,
        .now_unix = now_unix,
        .accept_expired = accept_expired,
        .fetcher = {.fetch = fetch_from_stick, .user = &test->bed},
    };
}

static void test_confirmed_stick(TufCase *test, const void *unused)
{
    (void)unused;
    TufClientOptions options = options_of(test, TUF_BED_NOW + 4000 * TUF_BED_DAY, true);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_client_new(&options, &error);
    bool refreshed = tuf_client_refresh(client, &error);
    g_assert_no_error(error);
    g_assert_true(refreshed);
    g_assert_cmpuint(tuf_client_list_targets(client)->len, ==, 1);
    // Rollback is refused all the same.
    TufForge forge = tuf_forge_edition(5);
    forge.snapshot.named_version = 0;
    tuf_forge_write(&test->bed, &forge);
    g_autoptr(TufClient) newer = tuf_client_new(&options, &error);
    g_assert_true(tuf_client_refresh(newer, &error));
    forge = tuf_forge_edition(4);
    tuf_forge_write(&test->bed, &forge);
    g_autoptr(TufClient) older = tuf_client_new(&options, &error);
    g_assert_false(tuf_client_refresh(older, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
}

static void test_issued(TufCase *test, const void *unused)
{
    (void)unused;
    TufClientOptions options = options_of(test, 0, false);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) first = tuf_client_new(&options, &error);
    g_assert_cmpint(tuf_client_issued_unix(first), ==, 0);
    g_assert_cmpint(tuf_client_now_unix(first), ==, 0);
    g_assert_true(tuf_client_refresh(first, &error));
    g_assert_cmpint(tuf_client_issued_unix(first), ==, TUF_BED_NOW);
    g_assert_cmpint(tuf_client_now_unix(first), ==, 0); // fixed for the run
    g_autoptr(TufClient) second = tuf_client_new(&options, &error);
    g_assert_cmpint(tuf_client_now_unix(second), ==, TUF_BED_NOW);
    options.now_unix = TUF_BED_NOW + 5;
    g_autoptr(TufClient) third = tuf_client_new(&options, &error);
    g_assert_cmpint(tuf_client_now_unix(third), ==, TUF_BED_NOW + 5);
}

static void test_greatest_issued(TufCase *test, const void *unused)
{
    (void)unused;
    TufForge forge = tuf_forge_edition(2);
    forge.snapshot.issued_unix = TUF_BED_NOW + 50;
    forge.timestamp.issued_unix = TUF_BED_NOW + 40;
    tuf_forge_write(&test->bed, &forge);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
    g_assert_no_error(error);
    g_assert_cmpint(tuf_client_issued_unix(client), ==, TUF_BED_NOW + 50);
}

static void test_issued_after_expiry(TufCase *test, const void *unused)
{
    (void)unused;
    TufForge forge = tuf_forge_edition(2);
    forge.timestamp.issued_unix = forge.timestamp.expires_unix + 1;
    tuf_forge_write(&test->bed, &forge);
    refresh_at(test, 0, TUF_ERROR_REFUSED);
    forge.timestamp.issued_unix = forge.timestamp.expires_unix;
    tuf_forge_write(&test->bed, &forge);
    refresh_at(test, 0, -1);
}

/** A stolen timestamp key that signs in the year 2099 costs one refused run, not the kiosk. */
static void test_stolen_future(TufCase *test, const void *unused)
{
    (void)unused;
    TufForge forge = tuf_forge_edition(2);
    forge.timestamp.issued_unix = G_GINT64_CONSTANT(4070908800);
    forge.timestamp.expires_unix = G_GINT64_CONSTANT(4071908800);
    tuf_forge_write(&test->bed, &forge);
    refresh_at(test, 0, -1);
    refresh_at(test, 0, TUF_ERROR_EXPIRED); // the floor is beyond the snapshot's expiry
    {
        g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
        tuf_bed_write_root(&test->bed, repository, TUF_BED_TARGETS_KEY, TUF_BED_SNAPSHOT_KEY, 8);
        g_autoptr(GPtrArray) signers =
            tuf_bed_signers(&test->bed, TUF_BED_TARGETS_KEY, TUF_BED_SNAPSHOT_KEY, 8, -1);
        g_assert_true(tuf_repository_write(repository, signers, NULL));
    }
    refresh_at(test, TUF_BED_DAY, TUF_ERROR_EXPIRED); // the run that learns of the new key
    refresh_at(test, TUF_BED_DAY, -1);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/client/clock/" path, TufCase, NULL, tuf_case_make, function,             \
               tuf_case_remove)
    ADD("each-role-expires-at-its-second", test_each_role);
    ADD("an-expired-snapshot-is-not-stored", test_expired_is_not_stored);
    ADD("a-root-on-the-way-may-be-expired-and-the-last-may-not", test_roots);
    ADD("the-initial-root-may-be-expired", test_initial_root_may_be_expired);
    ADD("a-confirmed-stick-may-be-expired-but-not-older", test_confirmed_stick);
    ADD("stored-issue-times-are-the-clocks-floor", test_issued);
    ADD("the-later-of-two-issue-times-counts", test_greatest_issued);
    ADD("an-issue-time-after-expiry-is-refused", test_issued_after_expiry);
    ADD("a-stolen-key-cannot-lock-the-clock-in-the-future", test_stolen_future);
#undef ADD
    return g_test_run();
}
