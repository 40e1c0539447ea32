// Pictures and pages of documents: which come, in which order, what a missing one means, what goes.
#include "../../sync/client/files.h"

#include <errno.h>
#include <string.h>

#include "../support/client_bed.h"
#include "../support/scratch.h"
#include "../support/snapshot_fixture.h"
#include "base/hash.h"
#include "store/files.h"
#include "tuf/error.h"

// 64 digits each.
#define NINES "9999999999999999999999999999999999999999999999999999999999999999"
#define EIGHTS "8888888888888888888888888888888888888888888888888888888888888888"
#define SEVENS "7777777777777777777777777777777777777777777777777777777777777777"

static const char *const names[] = {"doc/" NINES "-2.jpg", "doc/" NINES "-1.jpg",
                                    "photo/" EIGHTS ".jpg", "photo/" SEVENS ".jpg"};

/** Writes down what is asked for. */
typedef struct {
    ClientFetch fetch; // first: a ClientFetch * is a Recorder *
    ClientFetch *inner;
    GString *asked;
} Recorder;

typedef struct {
    ClientBed client;
    Recorder recorder;
    TufClient *tuf;
} Case;

static TufFetchResult record(ClientFetch *fetch, const ClientFetchRequest *request,
                             const ClientFetchSink *sink, char **etag, GError **error)
{
    const Recorder *recorder = (const Recorder *)fetch;
    g_string_append_printf(recorder->asked, "%s ", strrchr(request->path, '.') - 4);
    return recorder->inner->get(recorder->inner, request, sink, etag, error);
}

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    client_bed_init(&test->client);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        client_bed_add(&test->client, names[i], names[i], NULL);
    }
    client_bed_add(&test->client, "photo/readme.jpg", "no name of ours", NULL);
    g_autofree char *huge = g_strnfill(CLIENT_FILES_LIMIT_BYTES + 1, 'x');
    client_bed_add(&test->client,
                   "photo/0"
                   "999999999999999999999999999999999999999999999999999"
                   "999999999999.jpg",
                   huge, NULL);
    test->tuf = client_bed_publish(&test->client);
    test->recorder = (Recorder){
        .fetch = {.get = record}, .inner = test->client.run.fetch, .asked = g_string_new(NULL)};
    test->client.run.fetch = &test->recorder.fetch;
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    test->client.run.fetch = test->recorder.inner;
    g_string_free(test->recorder.asked, TRUE);
    tuf_client_free(test->tuf);
    client_bed_clear(&test->client);
}

static void bring(Case *test)
{
    g_autoptr(GError) error = NULL;
    bool done = client_files_bring(&test->client.run, test->tuf, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static bool is_here(const Case *test, const char *name)
{
    return store_files_has(test->client.folder, name, (int64_t)strlen(name));
}

static char *source_of(const Case *test, const char *name)
{
    return client_bed_target_path(&test->client, client_bed_find(test->tuf, name));
}

static void test_order(Case *test, const void *unused)
{
    (void)unused;
    bring(test);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_assert_true(is_here(test, names[i]));
    }
    g_assert_cmpstr(test->recorder.asked->str, ==, "7777.jpg 8888.jpg 99-1.jpg 99-2.jpg ");
    g_string_truncate(test->recorder.asked, 0);
    bring(test);
    g_assert_cmpstr(test->recorder.asked->str, ==, "");
}

/** The second picture and the second page are spoilt; the first of them is told of. */
static void assert_passed_over(Case *test, GQuark domain, int code)
{
    g_autoptr(GError) error = NULL;
    g_assert_false(client_files_bring(&test->client.run, test->tuf, &error));
    g_assert_error(error, domain, code);
    g_assert_false(is_here(test, names[0]));
    g_assert_true(is_here(test, names[1]));
    g_assert_false(is_here(test, names[2]));
    g_assert_true(is_here(test, names[3]));
}

static void test_missing(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *photo = source_of(test, names[2]);
    g_autofree char *page = source_of(test, names[0]);
    g_assert_cmpint(remove(photo), ==, 0);
    scratch_write(page, "damaged");
    assert_passed_over(test, CLIENT_ERROR, CLIENT_RESULT_NOT_ON_STICK);
}

static void test_missing_on_server(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *photo = source_of(test, names[2]);
    g_autofree char *page = source_of(test, names[0]);
    g_assert_cmpint(remove(photo), ==, 0);
    g_assert_cmpint(remove(page), ==, 0);
    g_clear_pointer(&test->client.options.from, g_free);
    assert_passed_over(test, CLIENT_ERROR, CLIENT_RESULT_NOT_ON_SERVER);
}

static void test_damaged(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *photo = source_of(test, names[2]);
    g_autofree char *page = source_of(test, names[0]);
    scratch_write(photo, "damaged");
    g_assert_cmpint(remove(page), ==, 0);
    assert_passed_over(test, TUF_ERROR, TUF_ERROR_DAMAGED);
}

static void test_too_long(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *photo = source_of(test, names[2]);
    g_autofree char *page = source_of(test, names[0]);
    g_autofree char *longer = g_strconcat(names[2], "x", NULL);
    scratch_write(photo, longer);
    scratch_write(page, longer);
    assert_passed_over(test, CLIENT_ERROR, CLIENT_RESULT_TOO_LARGE);
}

static void test_stopped(Case *test, const void *unused)
{
    (void)unused;
    client_bed_stop();
    g_autoptr(GError) error = NULL;
    g_assert_false(client_files_bring(&test->client.run, test->tuf, &error));
    client_bed_go_on();
    g_assert_error(error, CLIENT_ERROR, CLIENT_RESULT_STOPPED);
    g_assert_cmpstr(test->recorder.asked->str, ==, "7777.jpg ");
}

/** Puts a file there that no list names. */
static void leave(Case *test, const char *name)
{
    g_autofree char *file = store_incoming_path(test->client.run.store, "left");
    scratch_write(file, name);
    g_assert_true(store_files_put(test->client.run.store, file, name, NULL));
}

/** A release with this picture comes into force. */
static void activate(Case *test, int release, const char *sha256)
{
    g_autofree char *change = g_strdup_printf(
        "INSERT INTO photo (project_code, stage, file, date, sha256, bytes, width_px, height_px) "
        "SELECT code, 'after', 'p.jpg', '2026-01-19', '%s', 9, 9, 9 FROM project LIMIT 1;",
        sha256);
    g_auto(SnapshotFixture) fixture = {NULL, NULL};
    snapshot_fixture_init(&fixture, change);
    char digest[BASE_HASH_HEX_LENGTH + 1];
    g_autoptr(GError) error = NULL;
    g_assert_true(base_hash_file(fixture.path, digest, NULL, &error));
    bool done = store_activate(test->client.run.store, fixture.path, release, digest, &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static void test_sweep(Case *test, const void *unused)
{
    (void)unused;
    static const char shown[] = "photo/" NINES ".jpg";
    static const char shown_before[] = "photo/"
                                       "6666666666666666666666666666666666666666666666666666666666"
                                       "666666.jpg";
    static const char unlisted[] = "doc/" EIGHTS "-1.jpg";
    leave(test, unlisted);
    bring(test); // before any release: nothing shows it
    g_assert_false(is_here(test, unlisted));
    activate(test, 1, "6666666666666666666666666666666666666666666666666666666666666666");
    activate(test, 2, NINES);
    leave(test, shown);
    leave(test, shown_before);
    leave(test, unlisted);
    leave(test, "photo/somebody's.jpg");
    bring(test);
    g_assert_true(is_here(test, shown));
    g_assert_true(is_here(test, shown_before));
    g_assert_true(is_here(test, "photo/somebody's.jpg"));
    g_assert_true(is_here(test, names[0]));
    g_assert_false(is_here(test, unlisted));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/client/files/" path, Case, NULL, case_make, function, case_remove)
    ADD("pictures-come-before-pages-and-once", test_order);
    ADD("one-that-the-stick-lacks-is-passed-over", test_missing);
    ADD("one-that-the-server-lacks-is-passed-over", test_missing_on_server);
    ADD("one-that-is-damaged-is-passed-over", test_damaged);
    ADD("one-that-is-too-long-is-passed-over", test_too_long);
    ADD("a-run-that-is-stopped-asks-for-no-more", test_stopped);
    ADD("what-nothing-shows-goes", test_sweep);
#undef ADD
    return g_test_run();
}
