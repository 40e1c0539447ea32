// What a list of delegations may hold, and which names each covers.
#include <string.h>
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

/** The hash of the name, in lower-case digits, begins with one of the prefixes. */
static void test_prefixes(TufRoles *test, const void *unused)
{
    (void)unused;
    // printf apple | sha256sum
    static const char apple[] = "3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b";
    static const struct {
        const char *prefixes;
        bool covers;
    } lists[] = {
        {"[]", false},         {"[\"\"]", true},           {"[\"3\"]", true},
        {"[\"4\"]", false},    {"[\"a7bd\"]", false},      {"[\"00\", \"3a7b\"]", true},
        {"[\"3A7B\"]", false}, {"[\"3a7bd3e2x\"]", false},
    };
    json_t *entry = tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "*", "apple");
    json_object_del(entry, "paths");
    for (size_t i = 0; i <= G_N_ELEMENTS(lists); i++) {
        bool whole = i == G_N_ELEMENTS(lists);
        json_object_set_new(entry, "path_hash_prefixes",
                            whole ? json_pack("[s]", apple)
                                  : json_loads(lists[i].prefixes, 0, NULL));
        tuf_roles_publish(test);
        g_autofree char *stored = g_build_filename(test->bed.client, "targets.json", NULL);
        (void)unlink(stored);
        g_autoptr(TufClient) client = tuf_roles_refresh(test);
        g_test_message("%s", whole ? apple : lists[i].prefixes);
        if (whole || lists[i].covers) {
            tuf_roles_find(client, "apple");
        } else {
            tuf_roles_miss(client, "apple", TUF_ERROR_NOT_FOUND);
        }
    }
}

static void test_terminating(TufRoles *test, const void *unused)
{
    (void)unused;
    json_t *first = tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "a*", "apple");
    json_object_set_new(first, "terminating", json_true());
    tuf_roles_add(test, "b", TUF_ROLES_KEY_B, "*", "apricot");
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_find(client, "apple");
    tuf_roles_miss(client, "apricot", TUF_ERROR_NOT_FOUND);
    tuf_roles_assert_requests(test, "metadata/1.a.json");
    tuf_roles_miss(client, "banana", TUF_ERROR_NOT_FOUND);
    tuf_roles_assert_requests(test, "metadata/1.b.json");
}

/** A terminating role ends what its delegator and everybody above had still to ask. */
static void test_terminating_below(TufRoles *test, const void *unused)
{
    (void)unused;
    json_auto_t *a = tuf_roles_make(test, "a", "in a");
    tuf_roles_delegate(test, test->targets, "a", TUF_ROLES_KEY_A, "*");
    tuf_roles_add(test, "b", TUF_ROLES_KEY_B, "*", "in b");
    json_t *last = tuf_roles_delegate(test, a, "c", TUF_ROLES_KEY_C, "*");
    json_object_set_new(last, "terminating", json_true());
    tuf_roles_put(test, "a", a, TUF_ROLES_KEY_A);
    json_auto_t *c = tuf_roles_make(test, "c", "in c");
    tuf_roles_put(test, "c", c, TUF_ROLES_KEY_C);
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_find(client, "in c");
    tuf_roles_miss(client, "in b", TUF_ERROR_NOT_FOUND);
    tuf_roles_assert_requests(test, "metadata/1.a.json metadata/1.c.json");
}

/** A role whose keys cannot be read is refused when the search comes to it, not before. */
static void test_keys(TufRoles *test, const void *unused)
{
    (void)unused;
    static const struct {
        const char *field;
        const char *value;
    } wrong[] = {
        {"keyids", "1"},        {"keyids", "[1]"}, {"threshold", "0"},
        {"threshold", "\"1\""}, {"keyids", "[]"},
    };
    json_t *entry = tuf_roles_add(test, "a", TUF_ROLES_KEY_A, "a*", "apple");
    tuf_roles_add(test, "b", TUF_ROLES_KEY_B, "b*", "banana");
    json_auto_t *right = json_deep_copy(entry);
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        json_object_update(entry, right);
        json_object_set_new(entry, wrong[i].field,
                            json_loads(wrong[i].value, JSON_DECODE_ANY, NULL));
        tuf_roles_publish(test);
        g_autofree char *stored = g_build_filename(test->bed.client, "targets.json", NULL);
        (void)unlink(stored);
        g_autoptr(TufClient) client = tuf_roles_refresh(test);
        tuf_roles_miss(client, "apple", TUF_ERROR_REFUSED);
        tuf_roles_find(client, "banana");
    }
}

/** `delegations` with this JSON makes the list of targets no list. */
static void test_shapes(TufRoles *test, const void *unused)
{
    (void)unused;
#define ROLES(list) "{\"keys\":{},\"roles\":" list "}"
#define NAMED(name) ROLES("[{\"name\":" name ",\"terminating\":false,\"paths\":[]}]")
#define WITH(rest) ROLES("[{\"name\":\"a\"" rest "}]")
    static const char *const shapes[] = {
        "null",
        "[]",
        "{}",
        "{\"keys\":{}}",
        "{\"roles\":[]}",
        "{\"keys\":[],\"roles\":[]}",
        ROLES("{}"),
        ROLES("[1]"),
        ROLES("[{}]"),
        NAMED("1"),
        NAMED("\"\""),
        NAMED("\"root\""),
        NAMED("\"timestamp\""),
        NAMED("\"snapshot\""),
        NAMED("\"targets\""),
        WITH(",\"paths\":[]"),
        WITH(",\"terminating\":0,\"paths\":[]"),
        WITH(",\"terminating\":true"),
        WITH(",\"terminating\":true,\"paths\":{}"),
        WITH(",\"terminating\":true,\"paths\":[\"*\",1]"),
        WITH(",\"terminating\":true,\"path_hash_prefixes\":1"),
        WITH(",\"terminating\":true,\"paths\":[],\"path_hash_prefixes\":[]"),
    };
#undef WITH
#undef NAMED
#undef ROLES
    for (size_t i = 0; i < G_N_ELEMENTS(shapes); i++) {
        json_t *shape = json_loads(shapes[i], JSON_DECODE_ANY, NULL);
        g_assert_nonnull(shape);
        json_object_set_new(test->targets, "delegations", shape);
        tuf_roles_publish(test);
        g_test_message("%s", shapes[i]);
        g_autoptr(GError) error = NULL;
        g_assert_null(tuf_bed_refresh(&test->bed, 0, &error));
        g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
        bool is_of_one = strstr(error->message, "malformed") != NULL;
        g_assert_true(!is_of_one || strstr(error->message, "delegation 1 ") != NULL);
    }
}

static void test_twice(TufRoles *test, const void *unused)
{
    (void)unused;
    tuf_roles_delegate(test, test->targets, "a", TUF_ROLES_KEY_A, "1");
    tuf_roles_delegate(test, test->targets, "a", TUF_ROLES_KEY_A, "2");
    tuf_roles_publish(test);
    g_autoptr(GError) error = NULL;
    g_assert_null(tuf_bed_refresh(&test->bed, 0, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
}

static void set_many(const TufRoles *test, int count)
{
    json_t *roles = json_array();
    for (int i = 0; i < count; i++) {
        g_autofree char *name = g_strdup_printf("r%d", i);
        json_array_append_new(
            roles, json_pack("{s:s, s:b, s:[]}", "name", name, "terminating", 0, "paths"));
    }
    json_object_set_new(test->targets, "delegations",
                        json_pack("{s:{}, s:o}", "keys", "roles", roles));
    tuf_roles_publish(test);
}

static void test_too_many(TufRoles *test, const void *unused)
{
    (void)unused;
    set_many(test, 16384);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_miss(client, "x", TUF_ERROR_NOT_FOUND);
    set_many(test, 16385);
    g_autofree char *stored = g_build_filename(test->bed.client, "targets.json", NULL);
    g_assert_cmpint(unlink(stored), ==, 0);
    g_autoptr(GError) error = NULL;
    g_assert_null(tuf_bed_refresh(&test->bed, 0, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
}

static void test_long_names(TufRoles *test, const void *unused)
{
    (void)unused;
    g_autofree char *longest = g_strnfill(200, 'x');
    tuf_roles_add(test, longest, TUF_ROLES_KEY_A, "*", "apple");
    tuf_roles_publish(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(test);
    tuf_roles_find(client, "apple");
    // Each of these is three characters in a path: 201.
    g_autofree char *encoded = g_strnfill(67, '/');
    tuf_roles_delegate(test, test->targets, encoded, TUF_ROLES_KEY_A, "*");
    tuf_roles_publish(test);
    g_autofree char *stored = g_build_filename(test->bed.client, "targets.json", NULL);
    g_assert_cmpint(unlink(stored), ==, 0);
    g_autoptr(GError) error = NULL;
    g_assert_null(tuf_bed_refresh(&test->bed, 0, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/delegation/" path, TufRoles, NULL, case_make, function, case_remove)
    ADD("a-name-belongs-to-the-bin-of-its-hash", test_prefixes);
    ADD("a-terminating-role-is-the-last-word", test_terminating);
    ADD("a-terminating-role-below-ends-everything-above", test_terminating_below);
    ADD("keys-are-read-when-the-search-comes-to-them", test_keys);
    ADD("a-malformed-delegation-spoils-the-list", test_shapes);
    ADD("two-delegations-to-one-role-spoil-the-list", test_twice);
    ADD("more-delegations-than-the-limit-are-refused", test_too_many);
    ADD("a-role-s-name-must-fit-a-file-s", test_long_names);
#undef ADD
    return g_test_run();
}
