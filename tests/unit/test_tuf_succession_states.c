// Where a repository stands between its first root and a change of keys that is complete.
#include "../support/tuf_forge.h"
#include "tuf/error.h"
#include "tuf/repository.h"

static void write_root(TufBed *bed, TufRepository *repository)
{
    tuf_bed_write_root(bed, repository, TUF_BED_TARGETS_KEY, TUF_BED_SNAPSHOT_KEY,
                       TUF_BED_TIMESTAMP_KEY);
}

static void assert_expiries(const TufRepository *repository, int root_days, int other_days)
{
    for (int role = 0; role < TUF_REPOSITORY_ROLE_COUNT; role++) {
        int days = role == TUF_REPOSITORY_ROLE_ROOT ? root_days : other_days;
        int64_t expected = days == 0 ? 0 : TUF_BED_NOW + days * TUF_BED_DAY;
        g_assert_cmpint(tuf_repository_role_expires_unix(repository, (TufRepositoryRole)role), ==,
                        expected);
    }
}

static void test_beginning(void)
{
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    g_autoptr(TufRepository) repository = tuf_bed_open(&bed, 0);
    g_assert_null(tuf_repository_root_bytes(repository));
    g_assert_false(tuf_repository_is_following(repository));
    assert_expiries(repository, 0, 0);
    write_root(&bed, repository);
    g_assert_nonnull(tuf_repository_root_bytes(repository));
    g_assert_false(tuf_repository_is_following(repository));
    assert_expiries(repository, TUF_REPOSITORY_ROOT_DAYS, 0);
}

static void test_thresholds(void)
{
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    g_autoptr(TufRepository) repository = tuf_bed_open(&bed, 0);
    g_autoptr(GPtrArray) one = g_ptr_array_new();
    g_ptr_array_add(one, tuf_signer_key(bed.signers[0]));
    static const int wrong[] = {0, 2};
    for (size_t i = 0; i < G_N_ELEMENTS(wrong); i++) {
        const TufRepositoryKeys keys = {{one, one, one, one}, {1, 1, 1, wrong[i]}};
        g_autoptr(GError) error = NULL;
        g_assert_null(tuf_repository_draft_root(repository, &keys, &error));
        g_assert_error(error, TUF_ERROR, TUF_ERROR_KEY);
    }
}

/** Each of the three is enough to leave clients without metadata they may believe. */
static void test_one_key_changed(void)
{
    static const int keys[][3] = {{8, TUF_BED_SNAPSHOT_KEY, TUF_BED_TIMESTAMP_KEY},
                                  {TUF_BED_TARGETS_KEY, 8, TUF_BED_TIMESTAMP_KEY},
                                  {TUF_BED_TARGETS_KEY, TUF_BED_SNAPSHOT_KEY, 8}};
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    tuf_bed_publish_first(&bed);
    g_autoptr(TufRepository) repository = tuf_bed_open(&bed, 0);
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        g_assert_true(tuf_repository_is_following(repository));
        tuf_bed_write_root(&bed, repository, keys[i][0], keys[i][1], keys[i][2]);
        g_assert_false(tuf_repository_is_following(repository));
        write_root(&bed, repository);
    }
}

static void assert_not_expected(TufRepository *repository, GBytes *root)
{
    g_autoptr(GError) error = NULL;
    g_assert_false(tuf_repository_expect_root(repository, root, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_REFUSED);
}

static void test_unfit_roots(void)
{
    g_auto(TufBed) bed;
    tuf_bed_init(&bed);
    tuf_bed_publish_first(&bed);
    g_autoptr(TufRepository) repository = tuf_bed_open(&bed, 0);
    g_autoptr(GBytes) none = g_bytes_new_static("{}", 2);
    assert_not_expected(repository, none);
    json_auto_t *next = tuf_forge_read(&bed, "metadata/1.root.json");
    json_object_set_new(next, "version", json_integer(2));
    json_object_set_new(next, "consistent_snapshot", json_false());
    g_autoptr(GBytes) loose = tuf_forge_sign(&bed, next, 0, 1, -1);
    assert_not_expected(repository, loose);
    json_object_set_new(next, "consistent_snapshot", json_true());
    g_autoptr(GBytes) fit = tuf_forge_sign(&bed, next, 0, 1, -1);
    g_autoptr(GError) error = NULL;
    g_assert_true(tuf_repository_expect_root(repository, fit, &error));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define PATH "/sync/tuf/succession/states/"
    g_test_add_func(PATH "a-role-that-signed-nothing-has-no-expiry", test_beginning);
    g_test_add_func(PATH "a-threshold-needs-as-many-keys", test_thresholds);
    g_test_add_func(PATH "one-changed-key-leaves-metadata-behind", test_one_key_changed);
    g_test_add_func(PATH "a-root-unfit-for-clients-is-not-expected", test_unfit_roots);
#undef PATH
    return g_test_run();
}
