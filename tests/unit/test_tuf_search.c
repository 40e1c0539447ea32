// Delegated roles: the way from one to the next, and what a role must be to be believed. The cases
// of tests/conformance see the same from outside; here are the faults that they cannot make.
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/scratch.h"
#include "../support/tuf_roles.h"
#include "tuf/client.h"
#include "tuf/error.h"

static void case_make(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_init(test);
}

static void case_remove(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_clear(test);
}

static void test_found(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "a*", "apple");
    tuf_roles_add(test, "b", TUF_ROLES_KEY_B, "*", "banana");
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_find(client, "v1/full/1.db.zst");
    tuf_roles_assert_requests(test, "");
    tuf_roles_find(client, "banana");
    tuf_roles_assert_requests(test, "metadata/1.b.json");
    tuf_roles_find(client, "apple");
    tuf_roles_assert_requests(test, "metadata/1.a.json");
    tuf_roles_miss(client, "apricot", TUF_ERROR_NOT_FOUND);
    tuf_roles_assert_requests(test, "");
    // The list is the top-level one.
    g_assert_cmpuint(tuf_client_list_targets(client)->len, ==, 1);
}

static void test_next_run(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    tuf_roles_publish(test);
    g_autoptr(TufClient) first = tuf_roles_refresh(test);
    tuf_roles_find(first, "apple");
    g_autoptr(GBytes) ours = tuf_bed_read(test->bed.client, "a.json");
    g_autoptr(GBytes) theirs = tuf_bed_read(test->bed.repository, "metadata/1.a.json");
    g_assert_true(g_bytes_equal(ours, theirs));
    g_free(tuf_bed_take_requests(&test->bed));
    g_autoptr(TufClient) second = tuf_roles_refresh(test);
    tuf_roles_find(second, "apple");
    tuf_roles_assert_requests(test, "");
}

static void test_not_fresh(TufRoles *test, const void *unused)
{
    (void)unused;
    TufClientOptions options = {.metadata_dir = test->bed.client, .now_unix = TUF_BED_NOW};
    g_autoptr(TufClient) client = tuf_client_new(&options, NULL);
    tuf_roles_miss(client, "v1/full/1.db.zst", TUF_ERROR_NOT_FOUND);
}

static void test_impossible_names(TufRoles *test, const void *unused)
{
    (void)unused;
    static const char *const names[] = {"", "../x", "\xff", "a\xe0\xb8", "/"};
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        tuf_roles_miss(client, names[i], TUF_ERROR_NOT_FOUND);
    }
    tuf_roles_assert_requests(test, "");
}

static void test_unreachable(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    tuf_roles_add(test, "b", TUF_ROLES_KEY_B, "*", "banana");
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    test->bed.fails = "metadata/1.a.json";
    tuf_roles_miss(client, "banana", TUF_ERROR_UNREACHABLE);
    tuf_roles_assert_requests(test, "metadata/1.a.json");
    test->bed.fails = NULL;
    tuf_roles_find(client, "banana"); // nothing of the failure is remembered
}

static void test_unwritable(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    test->bed.blocks = "a.json";
    tuf_roles_miss(client, "apple", TUF_ERROR_IO);
}

static void test_unreadable(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    tuf_roles_publish(test);
    g_autofree char *place = g_build_filename(test->bed.client, "a.json", NULL);
    g_assert_cmpint(mkdir(place, 0755), ==, 0);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_miss(client, "apple", TUF_ERROR_IO);
    tuf_roles_assert_requests(test, "");
}

static void test_damaged_store(TufRoles *test, const void *unused)
{
    (void)unused;
    static const char *const texts[] = {"", "{}", "no JSON"};
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    tuf_roles_publish(test);
    g_autofree char *place = g_build_filename(test->bed.client, "a.json", NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        scratch_write(place, texts[i]);
        g_autoptr(TufClient) client = tuf_roles_refresh(test);
        tuf_roles_find(client, "apple");
        tuf_roles_assert_requests(test, "metadata/1.a.json");
    }
}

/** Another file than was trusted, rightly signed: the snapshot names what counts. */
static void test_swapped_store(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    tuf_roles_publish(test);
    json_auto_t *older = tuf_roles_make(test, "a", "old apple");
    json_object_set_new(older, "version", json_integer(3));
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, older, TUF_ROLES_KEY_A, -1);
    tuf_bed_put(test->bed.client, "a.json", bytes);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_miss(client, "old apple", TUF_ERROR_NOT_FOUND);
    tuf_roles_assert_requests(test, "metadata/1.a.json");
}

/** What one search handed out outlives another that must fetch the role again. */
static void test_two_delegators(TufRoles *test, const void *unused)
{
    (void)unused;
    json_auto_t *a = tuf_roles_make(test, "a", "in a");
    json_auto_t *b = tuf_roles_make(test, "b", "in b");
    tuf_roles_delegate(test, test->targets, "a", TUF_ROLES_KEY_A, "1*");
    tuf_roles_delegate(test, test->targets, "b", TUF_ROLES_KEY_B, "2*");
    tuf_roles_delegate(test, a, "c", TUF_ROLES_KEY_A, "*");
    tuf_roles_delegate(test, b, "c", TUF_ROLES_KEY_C, "*");
    tuf_roles_put(test, "a", a, TUF_ROLES_KEY_A);
    tuf_roles_put(test, "b", b, TUF_ROLES_KEY_B);
    json_auto_t *c = tuf_roles_make(test, "c", "1 of c");
    json_object_set(json_object_get(c, "targets"), "2 of c",
                    json_object_get(json_object_get(c, "targets"), "1 of c"));
    tuf_roles_put(test, "c", c, TUF_ROLES_KEY_A);
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    const TufTarget *first = tuf_roles_find(client, "1 of c");
    tuf_roles_miss(client, "2 of c", TUF_ERROR_REFUSED);
    tuf_roles_put(test, "c", c, TUF_ROLES_KEY_C);
    tuf_roles_find(client, "2 of c");
    g_assert_cmpstr(tuf_target_name(first), ==, "1 of c");
    tuf_roles_miss(client, "1 of c", TUF_ERROR_REFUSED);
    tuf_roles_assert_requests(test, "metadata/1.a.json metadata/1.c.json metadata/1.b.json "
                                    "metadata/1.c.json metadata/1.c.json metadata/1.c.json");
}

/** Spoils the role that the search comes to; it must be refused with the code, and not stored. */
static void expect_refusal(TufRoles *test, const json_t *role, int key, int code)
{
    tuf_roles_put(test, "a", role, key);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_miss(client, "apple", code);
    tuf_roles_assert_requests(test, "metadata/1.a.json");
    g_autofree char *stored = g_build_filename(test->bed.client, "a.json", NULL);
    g_assert_false(g_file_test(stored, G_FILE_TEST_EXISTS));
}

static void test_wrong_roles(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    tuf_roles_publish(test);
    json_auto_t *role = tuf_roles_make(test, "a", "apple");
    expect_refusal(test, role, TUF_ROLES_KEY_B, TUF_ERROR_REFUSED);
    expect_refusal(test, role, TUF_BED_TARGETS_KEY, TUF_ERROR_REFUSED);
    json_object_set_new(role, "version", json_integer(2));
    expect_refusal(test, role, TUF_ROLES_KEY_A, TUF_ERROR_REFUSED);
    json_object_set_new(role, "version", json_integer(1));
    json_object_set_new(role, "_type", json_string("snapshot"));
    expect_refusal(test, role, TUF_ROLES_KEY_A, TUF_ERROR_REFUSED);
    json_object_set_new(role, "_type", json_string("targets"));
    tuf_roles_put(test, "a", role, TUF_ROLES_KEY_A);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_find(client, "apple");
}

static void test_hash(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    json_object_set_new(
        json_object_get(test->snapshot, "meta"), "a.json",
        json_pack("{s:i, s:{s:s}}", "version", 1, "hashes", "sha256",
                  "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"));
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_miss(client, "apple", TUF_ERROR_DAMAGED);
}

static void test_unlisted(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    json_object_del(json_object_get(test->snapshot, "meta"), "a.json");
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_miss(client, "apple", TUF_ERROR_REFUSED);
    tuf_roles_assert_requests(test, "");
}

/** Each delegates to the next and to itself; the client asks 32 of them and each once. */
static void test_limit_of_roles(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_delegate(test, test->targets, "r1", TUF_ROLES_KEY_A, "*");
    for (int i = 1; i <= TUF_CLIENT_DELEGATIONS_A_SEARCH + 1; i++) {
        g_autofree char *name = g_strdup_printf("r%d", i);
        g_autofree char *next = g_strdup_printf("r%d", i + 1);
        g_autofree char *target = g_strdup_printf("in %d", i);
        json_auto_t *role = tuf_roles_make(test, name, target);
        tuf_roles_delegate(test, role, name, TUF_ROLES_KEY_A, "*");
        tuf_roles_delegate(test, role, next, TUF_ROLES_KEY_A, "*");
        tuf_roles_put(test, name, role, TUF_ROLES_KEY_A);
    }
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_find(client, "in 32");
    tuf_roles_miss(client, "in 33", TUF_ERROR_NOT_FOUND);
    g_assert_cmpuint(test->bed.requests->len, ==, TUF_CLIENT_DELEGATIONS_A_SEARCH);
}

static void test_expired(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_delegate(test, test->targets, "a", TUF_ROLES_KEY_A, "*");
    json_auto_t *a = tuf_roles_make(test, "a", "apple");
    tuf_forge_set_time(a, "expires", TUF_BED_NOW);
    tuf_roles_put(test, "a", a, TUF_ROLES_KEY_A);
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_miss(client, "apple", TUF_ERROR_EXPIRED);
    tuf_forge_set_time(a, "expires", TUF_BED_NOW + 1);
    tuf_roles_put(test, "a", a, TUF_ROLES_KEY_A);
    tuf_roles_find(client, "apple");
    g_free(tuf_bed_take_requests(&test->bed));
    // A second later it may not be used, and asking for the same version again would not help.
    g_autoptr(TufClient) later = tuf_bed_refresh(&test->bed, 1, NULL);
    g_free(tuf_bed_take_requests(&test->bed));
    tuf_roles_miss(later, "apple", TUF_ERROR_EXPIRED);
    tuf_roles_assert_requests(test, "");
}

static void test_limit_of_length(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    g_autoptr(GBytes) bytes = tuf_bed_read(test->bed.repository, "metadata/1.a.json");
    json_int_t length = (json_int_t)g_bytes_get_size(bytes);
    json_object_set_new(json_object_get(test->snapshot, "meta"), "a.json",
                        json_pack("{s:i, s:I}", "version", 1, "length", length));
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    test->bed.largest_limit_bytes = 0;
    tuf_roles_find(client, "apple");
    g_assert_cmpuint(test->bed.largest_limit_bytes, ==, (size_t)length);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/search/" path, TufRoles, NULL, case_make, function, case_remove)
    ADD("a-target-is-found-in-the-role-that-covers-it", test_found);
    ADD("the-next-run-fetches-no-role-again", test_next_run);
    ADD("nothing-is-found-before-a-refresh", test_not_fresh);
    ADD("a-name-that-cannot-be-is-not-searched-for", test_impossible_names);
    ADD("a-role-out-of-reach-ends-the-search", test_unreachable);
    ADD("a-role-that-cannot-be-stored-ends-the-search", test_unwritable);
    ADD("a-stored-role-that-cannot-be-read-ends-the-search", test_unreadable);
    ADD("a-damaged-stored-role-is-fetched-anew", test_damaged_store);
    ADD("a-stored-role-the-snapshot-does-not-name-is-fetched-anew", test_swapped_store);
    ADD("two-delegators-each-ask-for-their-own-keys", test_two_delegators);
    ADD("a-wrong-role-is-refused-and-not-stored", test_wrong_roles);
    ADD("a-role-of-another-hash-is-damaged", test_hash);
    ADD("a-role-the-snapshot-does-not-list-is-not-asked", test_unlisted);
    ADD("a-search-asks-32-roles-and-each-once", test_limit_of_roles);
    ADD("an-expired-role-is-not-used", test_expired);
    ADD("no-more-is-read-than-the-snapshot-says", test_limit_of_length);
#undef ADD
    return g_test_run();
}
