// What the specification calls attacks: every one ends in an error, and what was trusted stays.
#include <string.h>
#include <unistd.h>

#include "../support/scratch.h"
#include "../support/tuf_forge.h"
#include "tuf/client.h"
#include "tuf/error.h"

typedef struct {
    TufBed bed;
} Case;

/** The client trusts edition 5, whose target holds "one". */
static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    tuf_bed_publish_first(&test->bed);
    TufForge forge = tuf_forge_edition(5);
    forge.also_listed = "p80.json";
    tuf_forge_write(&test->bed, &forge);
    tuf_bed_init_client(&test->bed);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
    g_assert_no_error(error);
    g_free(tuf_bed_take_requests(&test->bed));
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_clear(&test->bed);
}

/** A valid next edition, to be spoilt. */
static TufForge next_edition(void)
{
    TufForge forge = tuf_forge_edition(6);
    forge.also_listed = "p80.json";
    forge.target_text = "altered";
    return forge;
}

static GPtrArray *read_stored(const Case *test)
{
    static const char *const names[] = {"root.json", "timestamp.json", "snapshot.json",
                                        "targets.json"};
    GPtrArray *files = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_ptr_array_add(files, tuf_bed_read(test->bed.client, names[i]));
    }
    return files;
}

/** Refreshes in vain. `changed` counts how many of the stored files may be new ones. */
static void assert_refused(Case *test, int code, unsigned changed)
{
    g_autoptr(GPtrArray) before = read_stored(test);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
    g_assert_null(client);
    g_assert_error(error, TUF_ERROR, code);
    g_autoptr(GPtrArray) after = read_stored(test);
    unsigned found = 0;
    for (guint i = 0; i < before->len; i++) {
        found += !g_bytes_equal(g_ptr_array_index(before, i), g_ptr_array_index(after, i));
    }
    g_assert_cmpuint(found, ==, changed);
}

static void assert_forge_refused(Case *test, const TufForge *forge, int code, unsigned changed)
{
    tuf_forge_write(&test->bed, forge);
    assert_refused(test, code, changed);
}

static void refresh_well(Case *test)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
    g_assert_no_error(error);
    g_assert_nonnull(client);
}

static void test_next_edition(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    tuf_forge_write(&test->bed, &forge);
    refresh_well(test); // what the others spoil is right as it stands
}

static void test_unsigned(Case *test, const void *unused)
{
    (void)unused;
    for (int role = 0; role < 3; role++) {
        for (int key = -1; key < TUF_BED_KEYS; key++) {
            TufForge forge = next_edition();
            TufForgeRole *roles[] = {&forge.timestamp, &forge.snapshot, &forge.targets};
            if (key == roles[role]->key) {
                continue;
            }
            roles[role]->key = key;
            forge.timestamp.version += 20 * role + key; // past what the last round left trusted
            forge.snapshot.version += 20 * role + key;
            tuf_forge_write(&test->bed, &forge);
            assert_refused(test, TUF_ERROR_REFUSED, (unsigned)role);
        }
    }
}

static void test_timestamp_rollback(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    forge.timestamp.version = 4;
    assert_forge_refused(test, &forge, TUF_ERROR_REFUSED, 0);
}

static void test_snapshot_rollback(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    forge.snapshot.version = 4;
    assert_forge_refused(test, &forge, TUF_ERROR_REFUSED, 0);
}

static void test_targets_rollback(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    forge.targets.version = 4;
    assert_forge_refused(test, &forge, TUF_ERROR_REFUSED, 1);
}

static void test_dropped_role(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    forge.also_listed = NULL;
    assert_forge_refused(test, &forge, TUF_ERROR_REFUSED, 1);
}

static void test_replayed_edition(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = tuf_forge_edition(1);
    assert_forge_refused(test, &forge, TUF_ERROR_REFUSED, 0);
}

static void test_mixed_snapshot(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    forge.is_bare = true;
    forge.snapshot.named_version = 7;
    tuf_forge_write(&test->bed, &forge);
    g_autoptr(GBytes) snapshot = tuf_bed_read(test->bed.repository, "metadata/6.snapshot.json");
    tuf_bed_put(test->bed.repository, "metadata/7.snapshot.json", snapshot);
    assert_refused(test, TUF_ERROR_REFUSED, 1);
}

static void test_mixed_targets(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    forge.is_bare = true;
    forge.targets.named_version = 7;
    tuf_forge_write(&test->bed, &forge);
    g_autoptr(GBytes) targets = tuf_bed_read(test->bed.repository, "metadata/6.targets.json");
    tuf_bed_put(test->bed.repository, "metadata/7.targets.json", targets);
    assert_refused(test, TUF_ERROR_REFUSED, 2);
}

static void test_other_hash(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    forge.snapshot.is_named_wrongly = true;
    assert_forge_refused(test, &forge, TUF_ERROR_DAMAGED, 1);
    forge = next_edition();
    forge.timestamp.version = 7;
    forge.targets.is_named_wrongly = true;
    assert_forge_refused(test, &forge, TUF_ERROR_DAMAGED, 2);
}

static void test_other_length(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    forge.snapshot.is_named_short = true;
    assert_forge_refused(test, &forge, TUF_ERROR_REFUSED, 1);
}

static void test_same_version_other_snapshot(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    forge.snapshot.version = 5; // what is stored has this version but not this hash
    tuf_forge_write(&test->bed, &forge);
    refresh_well(test);
    g_autofree char *requests = tuf_bed_take_requests(&test->bed);
    g_assert_nonnull(strstr(requests, "metadata/5.snapshot.json"));
}

static void test_wrong_type(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(GBytes) snapshot = tuf_bed_read(test->bed.repository, "metadata/5.snapshot.json");
    tuf_bed_put(test->bed.repository, "metadata/timestamp.json", snapshot);
    assert_refused(test, TUF_ERROR_REFUSED, 0);
    g_autoptr(GBytes) timestamp = tuf_bed_read(test->bed.client, "timestamp.json");
    tuf_bed_put(test->bed.repository, "metadata/2.root.json", timestamp);
    assert_refused(test, TUF_ERROR_REFUSED, 0);
}

static void test_hostile_target_names(Case *test, const void *unused)
{
    (void)unused;
    static const char *const names[] = {"../outside", "/etc/passwd", "a/../../b",
                                        "a\nb",       "..",          "v1//x"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        TufForge forge = next_edition();
        forge.timestamp.version += (int)i;
        forge.snapshot.version += (int)i;
        forge.target_name = names[i];
        assert_forge_refused(test, &forge, TUF_ERROR_REFUSED, 2);
    }
}

/** Puts a file of `length` bytes in place: right JSON at first, then spaces without end. */
static void put_endless(Case *test, const char *name, size_t length)
{
    g_autoptr(GBytes) whole = tuf_bed_read(test->bed.repository, name);
    g_autoptr(GString) text = g_string_new(NULL);
    if (whole != NULL) {
        g_string_append_len(text, g_bytes_get_data(whole, NULL), (gssize)g_bytes_get_size(whole));
    }
    while (text->len < length) {
        g_string_append_c(text, ' ');
    }
    g_autoptr(GBytes) bytes = g_bytes_new(text->str, text->len);
    tuf_bed_put(test->bed.repository, name, bytes);
}

static void test_endless_data(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    tuf_forge_write(&test->bed, &forge);
    put_endless(test, "metadata/timestamp.json", TUF_CLIENT_TIMESTAMP_LIMIT_BYTES + 1);
    assert_refused(test, TUF_ERROR_REFUSED, 0);
    tuf_forge_write(&test->bed, &forge);
    put_endless(test, "metadata/6.snapshot.json", TUF_CLIENT_SNAPSHOT_LIMIT_BYTES + 1);
    assert_refused(test, TUF_ERROR_REFUSED, 1);
    forge.is_bare = true;
    forge.timestamp.version = forge.snapshot.version = 7;
    tuf_forge_write(&test->bed, &forge);
    put_endless(test, "metadata/6.targets.json", TUF_CLIENT_TARGETS_LIMIT_BYTES + 1);
    assert_refused(test, TUF_ERROR_REFUSED, 2);
    put_endless(test, "metadata/2.root.json", TUF_CLIENT_ROOT_LIMIT_BYTES + 1);
    assert_refused(test, TUF_ERROR_REFUSED, 0);
}

static void test_announced_length(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    tuf_forge_write(&test->bed, &forge);
    json_auto_t *timestamp = tuf_forge_read(&test->bed, "metadata/timestamp.json");
    json_t *entry = json_object_get(json_object_get(timestamp, "meta"), "snapshot.json");
    json_object_set_new(entry, "length", json_integer(INT64_MAX));
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, timestamp, TUF_BED_TIMESTAMP_KEY, -1);
    tuf_bed_put(test->bed.repository, "metadata/timestamp.json", bytes);
    test->bed.largest_limit_bytes = 0;
    assert_refused(test, TUF_ERROR_DAMAGED, 1);
    g_assert_cmpuint(test->bed.largest_limit_bytes, ==, TUF_CLIENT_SNAPSHOT_LIMIT_BYTES);
}

static void test_up_to_the_limit(Case *test, const void *unused)
{
    (void)unused;
    TufForge forge = next_edition();
    forge.is_bare = true;
    tuf_forge_write(&test->bed, &forge);
    put_endless(test, "metadata/timestamp.json", TUF_CLIENT_TIMESTAMP_LIMIT_BYTES);
    put_endless(test, "metadata/6.snapshot.json", TUF_CLIENT_SNAPSHOT_LIMIT_BYTES);
    put_endless(test, "metadata/6.targets.json", TUF_CLIENT_TARGETS_LIMIT_BYTES);
    refresh_well(test);
}

static void test_deep_json(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *open = g_strnfill(8000, '[');
    g_autofree char *close = g_strnfill(8000, ']');
    g_autofree char *text = g_strconcat(open, close, NULL);
    g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
    tuf_bed_put(test->bed.repository, "metadata/timestamp.json", bytes);
    assert_refused(test, TUF_ERROR_REFUSED, 0);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/client/attacks/" path, Case, NULL, case_make, function, case_remove)
    ADD("the-edition-that-is-spoilt-below-is-right", test_next_edition);
    ADD("metadata-signed-by-nobody-or-by-another-key", test_unsigned);
    ADD("timestamp-rollback", test_timestamp_rollback);
    ADD("snapshot-rollback", test_snapshot_rollback);
    ADD("targets-rollback", test_targets_rollback);
    ADD("a-role-dropped-from-the-snapshot", test_dropped_role);
    ADD("an-old-edition-replayed-whole", test_replayed_edition);
    ADD("a-snapshot-of-another-version-than-announced", test_mixed_snapshot);
    ADD("targets-of-another-version-than-announced", test_mixed_targets);
    ADD("a-file-with-another-hash-than-announced", test_other_hash);
    ADD("a-file-longer-than-announced", test_other_length);
    ADD("a-stored-file-of-the-right-version-but-another-hash", test_same_version_other_snapshot);
    ADD("metadata-of-one-type-in-the-place-of-another", test_wrong_type);
    ADD("target-names-that-leave-their-folder", test_hostile_target_names);
    ADD("endless-data", test_endless_data);
    ADD("an-announced-length-beyond-the-limit", test_announced_length);
    ADD("files-as-long-as-the-limit-pass", test_up_to_the_limit);
    ADD("deeply-nested-json", test_deep_json);
#undef ADD
    return g_test_run();
}
