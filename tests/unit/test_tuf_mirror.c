// What a copy of a whole repository has to hold: every root, delegated roles, in which order.
#include "tuf/mirror.h"

#include <string.h>

#include "../support/tuf_roles.h"
#include "tuf/error.h"

typedef struct {
    TufRoles roles;
    char *copy;
    GString *requests;
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_roles_init(&test->roles);
    test->copy = g_build_filename(test->roles.bed.folder, "copy", NULL);
    test->requests = g_string_new(NULL);
    g_autofree char *metadata = g_build_filename(test->copy, "metadata", NULL);
    g_assert_cmpint(g_mkdir_with_parents(metadata, 0755), ==, 0);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    g_free(test->copy);
    g_string_free(test->requests, TRUE);
    tuf_roles_clear(&test->roles);
}

static TufFetchResult fetch(void *user, const TufFetchRequest *request, GBytes **bytes,
                            GError **error)
{
    (void)error;
    Case *test = user;
    g_string_append_printf(test->requests, "%s ", request->path);
    *bytes = tuf_bed_read(test->roles.bed.repository, request->path);
    return *bytes != NULL ? TUF_FETCH_DONE : TUF_FETCH_MISSING;
}

/** Roots 2 and 3 with the same keys, in edition 3 of the repository. */
static void write_roots(Case *test)
{
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->roles.bed, 0);
    for (int i = 0; i < 2; i++) {
        tuf_bed_write_root(&test->roles.bed, repository, TUF_BED_TARGETS_KEY, TUF_BED_SNAPSHOT_KEY,
                           TUF_BED_TIMESTAMP_KEY);
    }
    tuf_bed_write(&test->roles.bed, repository);
}

static TufMirror *collect(Case *test, TufClient *client, GBytes *planted, GError **error)
{
    TufMirrorOptions options = {
        .folder = test->copy, .planted = planted, .fetcher = {.fetch = fetch, .user = test}};
    g_string_truncate(test->requests, 0);
    return tuf_mirror_new(client, &options, error);
}

static void assert_paths(const TufMirror *mirror, const char *expected)
{
    g_autoptr(GString) paths = g_string_new(NULL);
    for (guint i = 0; i < mirror->files->len; i++) {
        const TufMirrorFile *file = g_ptr_array_index(mirror->files, i);
        g_string_append_printf(paths, "%s%s", i > 0 ? " " : "", strchr(file->path, '/') + 1);
    }
    g_assert_cmpstr(paths->str, ==, expected);
}

static void test_roots(Case *test, const void *unused)
{
    (void)unused;
    write_roots(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(&test->roles);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufMirror) mirror = collect(test, client, NULL, &error);
    g_assert_no_error(error);
    assert_paths(mirror, "2.targets.json 3.snapshot.json 1.root.json 2.root.json 3.root.json "
                         "timestamp.json");
    g_assert_cmpstr(test->requests->str, ==, "metadata/1.root.json metadata/2.root.json ");
    g_assert_cmpuint(mirror->targets->len, ==, 1);
}

static void test_kept_roots(Case *test, const void *unused)
{
    (void)unused;
    write_roots(test);
    g_autoptr(GBytes) one = tuf_bed_read(test->roles.bed.repository, "metadata/1.root.json");
    g_autoptr(GBytes) two = tuf_bed_read(test->roles.bed.repository, "metadata/2.root.json");
    tuf_bed_put(test->copy, "metadata/2.root.json", two);
    g_autoptr(TufClient) client = tuf_roles_refresh(&test->roles);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufMirror) mirror = collect(test, client, one, &error);
    g_assert_no_error(error);
    g_assert_nonnull(mirror);
    g_assert_cmpstr(test->requests->str, ==, "");
    g_autoptr(GBytes) wrong = g_bytes_new_static("{}", 2);
    tuf_bed_put(test->copy, "metadata/2.root.json", wrong);
    g_autoptr(TufMirror) mended = collect(test, client, one, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(test->requests->str, ==, "metadata/2.root.json ");
    const TufMirrorFile *file = g_ptr_array_index(mended->files, 3);
    g_assert_true(g_bytes_equal(file->bytes, two));
}

static void test_wrong_roots(Case *test, const void *unused)
{
    (void)unused;
    write_roots(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(&test->roles);
    g_autoptr(GBytes) two = tuf_bed_read(test->roles.bed.repository, "metadata/2.root.json");
    // Root 2 in the place of the first: right by its own keys, and not the first.
    tuf_bed_put(test->roles.bed.repository, "metadata/1.root.json", two);
    g_autoptr(GError) error = NULL;
    g_assert_null(collect(test, client, NULL, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    g_clear_error(&error);
    g_autoptr(GBytes) wrong = g_bytes_new_static("{}", 2);
    tuf_bed_put(test->roles.bed.repository, "metadata/1.root.json", wrong);
    g_assert_null(collect(test, client, NULL, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    g_clear_error(&error);
    // A planted root that is not of this repository breaks the chain behind it.
    g_autoptr(GBytes) other = tuf_bed_read(test->roles.bed.repository, "metadata/3.root.json");
    g_autofree char *text = g_strndup(g_bytes_get_data(other, NULL), g_bytes_get_size(other));
    char *version = strstr(text, "\"version\":3");
    g_assert_nonnull(version);
    version[strlen("\"version\":")] = '1';
    g_autoptr(GBytes) planted = g_bytes_new(text, strlen(text));
    g_assert_null(collect(test, client, planted, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
}

static void test_missing_root(Case *test, const void *unused)
{
    (void)unused;
    write_roots(test);
    g_autoptr(TufClient) client = tuf_roles_refresh(&test->roles);
    g_autofree char *path =
        g_build_filename(test->roles.bed.repository, "metadata/1.root.json", NULL);
    g_assert_cmpint(remove(path), ==, 0);
    g_autoptr(GError) error = NULL;
    g_assert_null(collect(test, client, NULL, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_UNREACHABLE);
}

static void test_delegated(Case *test, const void *unused)
{
    (void)unused;
    tuf_roles_add(&test->roles, "a", TUF_ROLES_KEY_A, "a*", "apple");
    json_t *first = tuf_roles_delegate(&test->roles, test->roles.targets, "b/ข", TUF_ROLES_KEY_B,
                                       "never-asked-for");
    json_object_set_new(first, "terminating", json_true());
    json_t *role = tuf_roles_make(&test->roles, "b/ข", "banana");
    tuf_roles_delegate(&test->roles, role, "a", TUF_ROLES_KEY_A, "*"); // a circle
    tuf_roles_put(&test->roles, "b%2F%E0%B8%82", role, TUF_ROLES_KEY_B);
    json_decref(role);
    tuf_roles_publish(&test->roles);
    g_autoptr(TufClient) client = tuf_roles_refresh(&test->roles);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufMirror) mirror = collect(test, client, NULL, &error);
    g_assert_no_error(error);
    assert_paths(mirror, "1.a.json 1.b%2F%E0%B8%82.json 2.targets.json 2.snapshot.json "
                         "1.root.json timestamp.json");
    g_assert_cmpuint(mirror->targets->len, ==, 3);
}

/** The first role that is found is asked for its own, too. */
static void test_delegated_further(Case *test, const void *unused)
{
    (void)unused;
    tuf_roles_delegate(&test->roles, test->roles.targets, "a", TUF_ROLES_KEY_A, "*");
    json_auto_t *a = tuf_roles_make(&test->roles, "a", "apple");
    tuf_roles_delegate(&test->roles, a, "b", TUF_ROLES_KEY_B, "*");
    tuf_roles_put(&test->roles, "a", a, TUF_ROLES_KEY_A);
    json_auto_t *b = tuf_roles_make(&test->roles, "b", "banana");
    tuf_roles_put(&test->roles, "b", b, TUF_ROLES_KEY_B);
    tuf_roles_publish(&test->roles);
    g_autoptr(TufClient) client = tuf_roles_refresh(&test->roles);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufMirror) mirror = collect(test, client, NULL, &error);
    g_assert_no_error(error);
    assert_paths(mirror, "1.a.json 1.b.json 2.targets.json 2.snapshot.json 1.root.json "
                         "timestamp.json");
}

static void test_unsigned_delegated(Case *test, const void *unused)
{
    (void)unused;
    tuf_roles_delegate(&test->roles, test->roles.targets, "a", TUF_ROLES_KEY_A, "*");
    json_t *role = tuf_roles_make(&test->roles, "a", "apple");
    tuf_roles_put(&test->roles, "a", role, TUF_ROLES_KEY_C);
    json_decref(role);
    tuf_roles_publish(&test->roles);
    g_autoptr(TufClient) client = tuf_roles_refresh(&test->roles);
    g_autoptr(GError) error = NULL;
    g_assert_null(collect(test, client, NULL, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
}

static void test_too_many_roles(Case *test, const void *unused)
{
    (void)unused;
    for (int i = 0; i <= TUF_MIRROR_ROLES_LIMIT; i++) {
        g_autofree char *name = g_strdup_printf("role%d", i);
        tuf_roles_add(&test->roles, name, TUF_ROLES_KEY_A, "*", "apple");
    }
    tuf_roles_publish(&test->roles);
    g_autoptr(TufClient) client = tuf_roles_refresh(&test->roles);
    g_autoptr(GError) error = NULL;
    g_assert_null(collect(test, client, NULL, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
}

static void test_too_many_roots(Case *test, const void *unused)
{
    (void)unused;
    TufBed *bed = &test->roles.bed;
    json_auto_t *root = tuf_forge_read(bed, "metadata/1.root.json");
    json_object_set_new(root, "version", json_integer(TUF_MIRROR_ROOTS_LIMIT + 1));
    g_autoptr(GBytes) last = tuf_forge_sign(bed, root, 0, 1, -1);
    g_autofree char *trusted = g_build_filename(bed->client, "root.json", NULL);
    g_assert_true(remove(trusted) == 0);
    g_autoptr(GError) error = NULL;
    g_assert_true(tuf_client_init_trusted_root(bed->client, last, TUF_KEY_POLICY_PRODUCT, &error));
    g_autoptr(TufClient) client = tuf_roles_refresh(&test->roles);
    g_assert_null(collect(test, client, NULL, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    g_assert_cmpstr(test->requests->str, ==, "");
    tuf_mirror_free(NULL);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*run)(Case *test, const void *unused);
    } cases[] = {
        {"/tuf/mirror/every-root-from-the-first-is-collected-before-the-timestamp", test_roots},
        {"/tuf/mirror/roots-that-are-right-in-the-copy-are-not-fetched", test_kept_roots},
        {"/tuf/mirror/a-root-that-is-not-of-the-chain-is-refused", test_wrong_roots},
        {"/tuf/mirror/a-root-the-source-lost-is-reported", test_missing_root},
        {"/tuf/mirror/delegated-roles-and-their-files-belong-to-it", test_delegated},
        {"/tuf/mirror/roles-of-delegated-roles-belong-to-it", test_delegated_further},
        {"/tuf/mirror/an-unsigned-delegated-role-is-refused", test_unsigned_delegated},
        {"/tuf/mirror/more-roles-than-the-limit-are-refused", test_too_many_roles},
        {"/tuf/mirror/more-roots-than-the-limit-are-not-asked-for", test_too_many_roots},
    };
    g_test_init(&argc, &argv, NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_add(cases[i].name, Case, NULL, case_make, cases[i].run, case_remove);
    }
    return g_test_run();
}
