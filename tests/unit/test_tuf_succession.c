// A new root in steps: drafted, signed by keys that never meet, put in place around a write.
#include "tuf/keyring.h"
#include "tuf/repository.h"

#include <string.h>

#include "../support/tuf_bed.h"
#include "tuf/error.h"

typedef struct {
    TufBed bed;
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    tuf_bed_publish_first(&test->bed);
    tuf_bed_init_client(&test->bed);
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_clear(&test->bed);
}

static GPtrArray *keys_of(const TufBed *bed, const int numbers[], size_t count)
{
    GPtrArray *keys = g_ptr_array_new();
    for (size_t i = 0; i < count; i++) {
        g_ptr_array_add(keys, tuf_signer_key(bed->signers[numbers[i]]));
    }
    return keys;
}

/* The next root with these three root keys, and one key each for the others. */
static TufKeyring *draft(TufBed *bed, const int root[3], int targets, int machine)
{
    g_autoptr(TufRepository) repository = tuf_bed_open(bed, 1);
    g_autoptr(GPtrArray) root_keys = keys_of(bed, root, 3);
    g_autoptr(GPtrArray) targets_keys = keys_of(bed, &targets, 1);
    const int timestamp = machine + 1;
    g_autoptr(GPtrArray) snapshot_keys = keys_of(bed, &machine, 1);
    g_autoptr(GPtrArray) timestamp_keys = keys_of(bed, &timestamp, 1);
    const TufRepositoryKeys keys = {{root_keys, targets_keys, snapshot_keys, timestamp_keys},
                                    {2, 1, 1, 1}};
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) bytes = tuf_repository_draft_root(repository, &keys, &error);
    g_assert_no_error(error);
    TufKeyring *made = tuf_keyring_new(bytes, &error);
    g_assert_no_error(error);
    return made;
}

static TufKeyring *in_force(TufBed *bed)
{
    g_autoptr(TufRepository) repository = tuf_bed_open(bed, 1);
    g_autoptr(GError) error = NULL;
    TufKeyring *read = tuf_keyring_new(tuf_repository_root_bytes(repository), &error);
    g_assert_no_error(error);
    return read;
}

static void sign(TufBed *bed, TufKeyring *keyring, int number)
{
    g_autoptr(GError) error = NULL;
    bool done = tuf_keyring_sign(keyring, bed->signers[number], &error);
    g_assert_no_error(error);
    g_assert_true(done);
}

static bool expect(TufRepository *repository, const TufKeyring *keyring, GError **error)
{
    return tuf_repository_expect_root(repository, tuf_keyring_bytes(keyring), error);
}

static void refresh(TufBed *bed)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(bed, TUF_BED_DAY, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(tuf_client_list_targets(client)->len, ==, 1);
}

static const int same_root[] = {0, 1, 2};

static void test_missing_signatures(Case *test, const void *unused)
{
    (void)unused;
    const int other_root[] = {0, 1, 6};
    g_autoptr(TufKeyring) before = in_force(&test->bed);
    g_autoptr(TufKeyring) next = draft(&test->bed, other_root, 3, 4);
    g_autofree char *digest = tuf_keyring_digest(next);
    g_assert_cmpint(tuf_keyring_version(next), ==, 2);
    g_assert_cmpint(tuf_keyring_count_missing(before, next), ==, 2);
    sign(&test->bed, next, 6); // new: counts for its own rule only
    sign(&test->bed, next, 6);
    g_assert_cmpint(tuf_keyring_count_missing(before, next), ==, 2);
    g_assert_cmpint(tuf_keyring_count_missing(next, next), ==, 1);
    sign(&test->bed, next, 2); // leaves: for the old rule only
    g_assert_cmpint(tuf_keyring_count_missing(before, next), ==, 1);
    g_assert_cmpint(tuf_keyring_count_missing(next, next), ==, 1);
    sign(&test->bed, next, 1);
    g_assert_cmpint(tuf_keyring_count_missing(before, next), ==, 0);
    g_assert_cmpint(tuf_keyring_count_missing(next, next), ==, 0);
    g_autofree char *after = tuf_keyring_digest(next);
    g_assert_cmpstr(after, ==, digest);
}

static void test_signatures_from_two_places(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufKeyring) before = in_force(&test->bed);
    g_autoptr(TufKeyring) here = draft(&test->bed, same_root, 3, 6);
    g_autoptr(TufKeyring) there = draft(&test->bed, same_root, 3, 6);
    g_autoptr(TufKeyring) other = draft(&test->bed, same_root, 3, 7);
    g_autoptr(GError) error = NULL;
    sign(&test->bed, here, 0);
    sign(&test->bed, there, 1);
    sign(&test->bed, there, 9); // nobody's key
    g_assert_true(tuf_keyring_merge(here, before, there, &error));
    g_assert_no_error(error);
    g_assert_cmpint(tuf_keyring_count_missing(before, here), ==, 0);
    g_assert_false(tuf_keyring_is_signed_by(here, tuf_signer_key(test->bed.signers[9])));
    g_assert_false(tuf_keyring_merge(here, before, other, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
}

static void test_seamless_change(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufKeyring) next = draft(&test->bed, same_root, 8, 6);
    sign(&test->bed, next, 0);
    sign(&test->bed, next, 2);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autoptr(GError) error = NULL;
    g_assert_true(expect(repository, next, &error));
    g_autoptr(GPtrArray) old = tuf_bed_signers(&test->bed, 3, 4, 5, -1);
    g_assert_false(tuf_repository_write(repository, old, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
    g_clear_error(&error);
    g_autoptr(GPtrArray) both = tuf_bed_signers(&test->bed, 3, 4, 5, 6, 7, 8, -1);
    g_assert_true(tuf_repository_write(repository, both, &error));
    g_assert_cmpint(tuf_repository_targets_version(repository), ==, 2);
    refresh(&test->bed); // written, but the root is still the old one
    g_assert_true(tuf_repository_put_root(repository, &error));
    g_assert_no_error(error);
    g_assert_true(tuf_repository_is_following(repository));
    refresh(&test->bed);
}

static void test_lost_keys(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufKeyring) next = draft(&test->bed, same_root, 8, 6);
    sign(&test->bed, next, 0);
    sign(&test->bed, next, 2);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autoptr(GError) error = NULL;
    g_assert_true(expect(repository, next, &error) && tuf_repository_put_root(repository, &error));
    g_assert_no_error(error);
    g_assert_false(tuf_repository_is_following(repository));
    g_assert_null(tuf_bed_refresh(&test->bed, TUF_BED_DAY, &error));
    g_clear_error(&error);
    g_autoptr(GPtrArray) fresh = tuf_bed_signers(&test->bed, 6, 7, 8, -1);
    g_assert_true(tuf_repository_write(repository, fresh, &error));
    g_assert_no_error(error);
    g_assert_true(tuf_repository_is_following(repository));
    refresh(&test->bed);
}

static void test_signs_for_the_root_before(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufKeyring) next = draft(&test->bed, same_root, 3, 6);
    sign(&test->bed, next, 0);
    sign(&test->bed, next, 2);
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autoptr(GError) error = NULL;
    g_assert_true(expect(repository, next, &error) && tuf_repository_put_root(repository, &error));
    g_autoptr(GPtrArray) both = tuf_bed_signers(&test->bed, 4, 5, 6, 7, -1);
    g_assert_true(tuf_repository_write(repository, both, &error));
    g_assert_no_error(error);
    // A web server to which the new root has not been copied yet.
    g_autofree char *root = g_build_filename(test->bed.repository, "metadata/2.root.json", NULL);
    g_assert_cmpint(remove(root), ==, 0);
    refresh(&test->bed);
}

static void test_refused_roots(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufKeyring) few = draft(&test->bed, same_root, 3, 6);
    sign(&test->bed, few, 0);
    g_assert_false(expect(repository, few, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
    g_clear_error(&error);
    g_autoptr(TufKeyring) now = in_force(&test->bed);
    g_assert_false(expect(repository, now, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
    g_clear_error(&error);
    g_autoptr(TufKeyring) late = draft(&test->bed, same_root, 3, 6);
    sign(&test->bed, late, 0);
    sign(&test->bed, late, 1);
    g_autoptr(TufRepository) later = tuf_bed_open(&test->bed, TUF_REPOSITORY_ROOT_DAYS + 1);
    g_assert_false(expect(later, late, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_EXPIRED);
}

static void test_expiry_of_roles(Case *test, const void *unused)
{
    (void)unused;
    static const int days[] = {TUF_REPOSITORY_ROOT_DAYS, TUF_REPOSITORY_TARGETS_DAYS,
                               TUF_REPOSITORY_SNAPSHOT_DAYS, TUF_REPOSITORY_TIMESTAMP_DAYS};
    g_autoptr(TufRepository) repository = tuf_bed_open(&test->bed, 1);
    for (int role = 0; role < TUF_REPOSITORY_ROLE_COUNT; role++) {
        g_assert_cmpint(tuf_repository_role_expires_unix(repository, (TufRepositoryRole)role), ==,
                        TUF_BED_NOW + days[role] * TUF_BED_DAY);
    }
}

static void add(const char *name, void (*run)(Case *, const void *))
{
    g_test_add(name, Case, NULL, case_make, run, case_remove);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/tuf/succession/both-rules-say-how-many-signatures-are-missing", test_missing_signatures);
    add("/tuf/succession/signatures-of-two-places-come-together", test_signatures_from_two_places);
    add("/tuf/succession/clients-follow-at-every-moment-of-a-change", test_seamless_change);
    add("/tuf/succession/lost-keys-are-replaced-by-the-root-alone", test_lost_keys);
    add("/tuf/succession/a-write-signs-for-the-root-before-too", test_signs_for_the_root_before);
    add("/tuf/succession/a-root-that-clients-would-not-follow-is-refused", test_refused_roots);
    add("/tuf/succession/each-role-says-when-it-expires", test_expiry_of_roles);
    return g_test_run();
}
