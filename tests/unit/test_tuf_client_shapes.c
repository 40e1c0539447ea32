// Rightly signed metadata of a wrong shape: each case differs from accepted metadata in one place.
#include <string.h>

#include "../support/scratch.h"
#include "../support/tuf_forge.h"
#include "tuf/client.h"
#include "tuf/error.h"

typedef struct {
    TufBed bed;
    json_t *timestamp; /* the `signed` parts of edition 2, which names others without hashes */
    json_t *snapshot;
    json_t *targets;
} Case;

static void case_make(Case *test, const void *unused)
{
    (void)unused;
    tuf_bed_init(&test->bed);
    tuf_bed_publish_first(&test->bed);
    TufForge forge = tuf_forge_edition(2);
    forge.is_bare = true;
    forge.also_listed = "p80.json";
    tuf_forge_write(&test->bed, &forge);
    test->timestamp = tuf_forge_read(&test->bed, "metadata/timestamp.json");
    test->snapshot = tuf_forge_read(&test->bed, "metadata/2.snapshot.json");
    test->targets = tuf_forge_read(&test->bed, "metadata/2.targets.json");
}

static void case_remove(Case *test, const void *unused)
{
    (void)unused;
    json_decref(test->timestamp);
    json_decref(test->snapshot);
    json_decref(test->targets);
    tuf_bed_clear(&test->bed);
}

/** Makes the next client a new one. */
static void forget(const Case *test)
{
    static const char *const names[] = {"timestamp", "snapshot", "targets", "root"};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_strdup_printf("%s/%s.json", test->bed.client, names[i]);
        (void)remove(path);
    }
}

/** A new client's first refresh. `code` -1: it must succeed. */
static void refresh(Case *test, int code)
{
    tuf_bed_init_client(&test->bed);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) client = tuf_bed_refresh(&test->bed, 0, &error);
    if (code < 0) {
        g_assert_no_error(error);
        g_assert_nonnull(client);
    } else {
        g_assert_error(error, TUF_ERROR, code);
        g_assert_null(client);
    }
    forget(test);
}

/** A copy of `signed_part` with the JSON `value` at `field`; NULL takes the field away. */
static json_t *spoil(const json_t *signed_part, const char *field, const char *value)
{
    json_t *spoilt = json_deep_copy(signed_part);
    if (value == NULL) {
        json_object_del(spoilt, field);
        return spoilt;
    }
    json_t *parsed = json_loads(value, JSON_DECODE_ANY, NULL);
    g_assert_nonnull(parsed);
    json_object_set_new(spoilt, field, parsed);
    return spoilt;
}

typedef struct {
    const char *field;
    const char *value;
} Spoilt;

/** Signs each spoilt copy as `name` and refreshes with the code. */
static void try_each(Case *test, const char *name, const json_t *signed_part, int key,
                     const Spoilt *spoilt, size_t count)
{
    g_autoptr(GBytes) good = tuf_bed_read(test->bed.repository, name);
    for (size_t i = 0; i < count; i++) {
        json_auto_t *copy = spoil(signed_part, spoilt[i].field, spoilt[i].value);
        g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, copy, key, -1);
        tuf_bed_put(test->bed.repository, name, bytes);
        g_test_message("%s: %s = %s", name, spoilt[i].field, spoilt[i].value);
        refresh(test, TUF_ERROR_REFUSED);
    }
    tuf_bed_put(test->bed.repository, name, good);
    refresh(test, -1);
}

static void test_common(Case *test, const void *unused)
{
    (void)unused;
    static const Spoilt spoilt[] = {
        {"_type", NULL},
        {"_type", "\"snapshot\""},
        {"_type", "1"},
        {"spec_version", NULL},
        {"spec_version", "\"2.0.0\""},
        {"spec_version", "\"1\""},
        {"spec_version", "\"1.\""},
        {"spec_version", "\"1.x\""},
        {"spec_version", "\"1.0.\""},
        {"spec_version", "\"1.0x1\""},
        {"spec_version", "\"1.0.0.0\""},
        {"spec_version", "1"},
        {"version", NULL},
        {"version", "0"},
        {"version", "-6"},
        {"version", "\"6\""},
        {"version", "true"},
        {"version", "9007199254740993"},
        {"expires", NULL},
        {"expires", "\"\""},
        {"expires", "\"2099-01-01\""},
        {"expires", "\"2099-01-01T00:00:00\""},
        {"expires", "\"2099-01-01 00:00:00Z\""},
        {"expires", "\"2099-01-01T00:00:00.5Z\""},
        {"expires", "\"2099-01-01T00:00:00+07:00\""},
        {"expires", "\"2099-1-01T000:00:00Z\""},
        {"expires", "\"2099-13-01T00:00:00Z\""},
        {"expires", "\"2099-02-30T00:00:00Z\""},
        {"expires", "\"2099-01-01T24:00:00Z\""},
        {"expires", "\"0000-01-01T00:00:00Z\""},
        {"expires", "4070908800"},
        {"issued", "\"yesterday\""},
        {"issued", "1"},
        {"issued", "null"},
    };
    try_each(test, "metadata/timestamp.json", test->timestamp, TUF_BED_TIMESTAMP_KEY, spoilt,
             G_N_ELEMENTS(spoilt));
}

static void test_accepted(Case *test, const void *unused)
{
    (void)unused;
    static const Spoilt fine[] = {
        {"spec_version", "\"1.0\""},
        {"spec_version", "\"1.0.37\""},
        {"spec_version", "\"1.99\""},
        {"version", "9007199254740992"},
        {"expires", "\"2099-12-31T23:59:59Z\""},
        {"issued", "\"2026-11-21T02:00:00Z\""},
        {"anything", "[null,{\"x\":-1}]"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(fine); i++) {
        json_auto_t *copy = spoil(test->timestamp, fine[i].field, fine[i].value);
        g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, copy, TUF_BED_TIMESTAMP_KEY, -1);
        tuf_bed_put(test->bed.repository, "metadata/timestamp.json", bytes);
        refresh(test, -1);
    }
}

static void test_timestamp_meta(Case *test, const void *unused)
{
    (void)unused;
    static const Spoilt spoilt[] = {
        {"meta", NULL},
        {"meta", "{}"},
        {"meta", "[]"},
        {"meta", "{\"targets.json\":{\"version\":2}}"},
        {"meta", "{\"snapshot.json\":{}}"},
        {"meta", "{\"snapshot.json\":2}"},
        {"meta", "{\"snapshot.json\":{\"version\":0}}"},
        {"meta", "{\"snapshot.json\":{\"version\":\"2\"}}"},
        {"meta", "{\"snapshot.json\":{\"version\":2,\"length\":0}}"},
        {"meta", "{\"snapshot.json\":{\"version\":2,\"length\":-1}}"},
        {"meta", "{\"snapshot.json\":{\"version\":2,\"length\":\"9\"}}"},
        {"meta", "{\"snapshot.json\":{\"version\":2,\"length\":null}}"},
        {"meta", "{\"snapshot.json\":{\"version\":2,\"hashes\":{}}}"},
        {"meta", "{\"snapshot.json\":{\"version\":2,\"hashes\":null}}"},
        {"meta", "{\"snapshot.json\":{\"version\":2,\"hashes\":{\"sha256\":\"xyz\"}}}"},
        {"meta", "{\"snapshot.json\":{\"version\":2,\"hashes\":{\"sha256\":\"\"}}}"},
        {"meta", "{\"snapshot.json\":{\"version\":2,\"hashes\":{\"sha256\":1}}}"},
    };
    try_each(test, "metadata/timestamp.json", test->timestamp, TUF_BED_TIMESTAMP_KEY, spoilt,
             G_N_ELEMENTS(spoilt));
}

static void test_snapshot_meta(Case *test, const void *unused)
{
    (void)unused;
    // An entry that this run does not need is checked all the same: the next run compares with it.
#define ALSO(entry) "{\"targets.json\":{\"version\":2},\"p80.json\":" entry "}"
    static const Spoilt spoilt[] = {
        {"meta", ALSO("{}")},
        {"meta", ALSO("1")},
        {"meta", ALSO("{\"version\":0}")},
        {"meta", ALSO("{\"version\":1,\"length\":0}")},
        {"meta", ALSO("{\"version\":1,\"length\":\"1\"}")},
        {"meta", ALSO("{\"version\":1,\"hashes\":{}}")},
        {"meta", ALSO("{\"version\":1,\"hashes\":{\"sha256\":\"0\"}}")},
        {"meta", "{\"targets.json\":{\"version\":2},\"p80\":{\"version\":1}}"},
        {"meta", "{\"p80.json\":{\"version\":1}}"},
    };
#undef ALSO
    try_each(test, "metadata/2.snapshot.json", test->snapshot, TUF_BED_SNAPSHOT_KEY, spoilt,
             G_N_ELEMENTS(spoilt));
}

static void test_targets(Case *test, const void *unused)
{
    (void)unused;
#define HASHES "\"hashes\":{\"sha256\":\"00\"}"
    static const Spoilt spoilt[] = {
        {"targets", NULL},
        {"targets", "[]"},
        {"targets", "{\"a\":1}"},
        {"targets", "{\"a\":{" HASHES "}}"},
        {"targets", "{\"a\":{\"length\":-1," HASHES "}}"},
        {"targets", "{\"a\":{\"length\":\"1\"," HASHES "}}"},
        {"targets", "{\"a\":{\"length\":1}}"},
        {"targets", "{\"a\":{\"length\":1,\"hashes\":{}}}"},
        {"targets", "{\"a\":{\"length\":1,\"hashes\":{\"sha256\":\"../x\"}}}"},
        {"targets", "{\"a\":{\"length\":1,\"custom\":7," HASHES "}}"},
        {"targets", "{\"\":{\"length\":1," HASHES "}}"},
    };
#undef HASHES
    try_each(test, "metadata/2.targets.json", test->targets, TUF_BED_TARGETS_KEY, spoilt,
             G_N_ELEMENTS(spoilt));
}

/** A refreshed client whose only target, "v1/x", holds "one" and has these hashes. */
static TufClient *list_target(Case *test, json_t *hashes)
{
    json_auto_t *targets = json_deep_copy(test->targets);
    json_object_set_new(targets, "targets",
                        json_pack("{s:{s:i, s:o}}", "v1/x", "length", 3, "hashes", hashes));
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, targets, TUF_BED_TARGETS_KEY, -1);
    tuf_bed_put(test->bed.repository, "metadata/2.targets.json", bytes);
    tuf_bed_init_client(&test->bed);
    g_autoptr(GError) error = NULL;
    TufClient *client = tuf_bed_refresh(&test->bed, 0, &error);
    g_assert_no_error(error);
    forget(test);
    return client;
}

static const TufTarget *only_target(const TufClient *client)
{
    return g_ptr_array_index(tuf_client_list_targets(client), 0);
}

static void test_naming_hash(Case *test, const void *unused)
{
    (void)unused;
    g_autoptr(TufClient) both =
        list_target(test, json_pack("{s:s, s:s}", "sha512", "55", "sha256", "22"));
    g_assert_cmpstr(tuf_target_path(only_target(both)), ==, "targets/v1/22.x");
    g_assert_null(tuf_target_sha256(only_target(both)));
    g_autoptr(TufClient) other = list_target(test, json_pack("{s:s}", "sha512", "55"));
    g_assert_cmpstr(tuf_target_path(only_target(other)), ==, "targets/v1/55.x");
    g_assert_null(tuf_target_sha256(only_target(other)));
}

static void test_all_hashes_of_a_file(Case *test, const void *unused)
{
    (void)unused;
    g_autofree char *file = g_build_filename(test->bed.folder, "file", NULL);
    scratch_write(file, "one");
    g_autofree char *sha256 = g_compute_checksum_for_string(G_CHECKSUM_SHA256, "one", -1);
    g_autofree char *sha512 = g_compute_checksum_for_string(G_CHECKSUM_SHA512, "one", -1);
    g_autofree char *other = g_compute_checksum_for_string(G_CHECKSUM_SHA512, "two", -1);
    g_autoptr(GError) error = NULL;
    g_autoptr(TufClient) right =
        list_target(test, json_pack("{s:s, s:s}", "sha256", sha256, "sha512", sha512));
    bool verified = tuf_target_verify_file(only_target(right), file, &error);
    g_assert_no_error(error);
    g_assert_true(verified);
    g_autoptr(TufClient) half =
        list_target(test, json_pack("{s:s, s:s}", "sha256", sha256, "sha512", other));
    g_assert_false(tuf_target_verify_file(only_target(half), file, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_DAMAGED);
    g_clear_error(&error);
    g_autoptr(TufClient) unknown = list_target(test, json_pack("{s:s}", "md5", "00"));
    g_assert_false(tuf_target_verify_file(only_target(unknown), file, &error));
    g_assert_error(error, TUF_ERROR, TUF_ERROR_DAMAGED);
}

static void test_no_targets(Case *test, const void *unused)
{
    (void)unused;
    json_auto_t *empty = spoil(test->targets, "targets", "{}");
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, empty, TUF_BED_TARGETS_KEY, -1);
    tuf_bed_put(test->bed.repository, "metadata/2.targets.json", bytes);
    refresh(test, -1);
}

static void test_many_targets(Case *test, const void *unused)
{
    (void)unused;
    json_auto_t *targets = json_deep_copy(test->targets);
    json_t *list = json_object_get(targets, "targets");
    for (int i = 0; i < 50000; i++) {
        g_autofree char *name = g_strdup_printf("doc/%d", i);
        json_object_set_new(list, name,
                            json_pack("{s:i, s:{s:s}}", "length", 1, "hashes", "sha256", "00"));
    }
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, targets, TUF_BED_TARGETS_KEY, -1);
    tuf_bed_put(test->bed.repository, "metadata/2.targets.json", bytes);
    refresh(test, TUF_ERROR_REFUSED); // 50,001
    json_object_del(list, "doc/7");
    g_autoptr(GBytes) fewer = tuf_forge_sign(&test->bed, targets, TUF_BED_TARGETS_KEY, -1);
    tuf_bed_put(test->bed.repository, "metadata/2.targets.json", fewer);
    refresh(test, -1);
}

static void test_hash_functions(Case *test, const void *unused)
{
    (void)unused;
    static const char right[] = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";
    g_autoptr(GBytes) snapshot = tuf_bed_read(test->bed.repository, "metadata/2.snapshot.json");
    g_autofree char *sha512 = g_compute_checksum_for_bytes(G_CHECKSUM_SHA512, snapshot);
    g_autofree char *sha256 = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, snapshot);
    const struct {
        const char *first;
        const char *first_value;
        const char *second;
        const char *second_value;
        int code;
    } lists[] = {
        {"sha512", sha512, "sha256", sha256, -1},
        {"sha512", sha512, "sha512", sha512, -1},
        {"sha512", sha512, "sha256", right, TUF_ERROR_DAMAGED},
        {"sha256", sha256, "sha512", right, TUF_ERROR_DAMAGED},
        {"sha256", sha256, "md5", "00", TUF_ERROR_DAMAGED},
        {"md5", "00", "md5", "00", TUF_ERROR_DAMAGED},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++) {
        json_auto_t *timestamp = json_deep_copy(test->timestamp);
        json_t *hashes = json_pack("{s:s}", lists[i].first, lists[i].first_value);
        json_object_set_new(hashes, lists[i].second, json_string(lists[i].second_value));
        json_object_set_new(json_object_get(json_object_get(timestamp, "meta"), "snapshot.json"),
                            "hashes", hashes);
        g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, timestamp, TUF_BED_TIMESTAMP_KEY, -1);
        tuf_bed_put(test->bed.repository, "metadata/timestamp.json", bytes);
        refresh(test, lists[i].code);
    }
}

static void test_signature_lists(Case *test, const void *unused)
{
    (void)unused;
    static const char *const lists[] = {"{}",
                                        "[1]",
                                        "[{}]",
                                        "[{\"keyid\":\"x\"}]",
                                        "[{\"keyid\":1,\"sig\":\"\"}]",
                                        "[{\"keyid\":\"x\",\"sig\":null}]"};
    for (size_t i = 0; i < G_N_ELEMENTS(lists); i++) {
        json_t *signatures = json_loads(lists[i], 0, NULL);
        if (json_is_array(signatures)) {
            const TufSigner *signer = test->bed.signers[TUF_BED_TIMESTAMP_KEY];
            tuf_forge_add_signature(signatures, signer, tuf_key_id(tuf_signer_key(signer)),
                                    test->timestamp);
        }
        g_autoptr(GBytes) bytes = tuf_forge_wrap(signatures, test->timestamp);
        tuf_bed_put(test->bed.repository, "metadata/timestamp.json", bytes);
        refresh(test, TUF_ERROR_REFUSED);
    }
}

static void test_signed_list(Case *test, const void *unused)
{
    (void)unused;
    json_auto_t *list = json_array();
    g_autoptr(GBytes) bytes = tuf_forge_sign(&test->bed, list, TUF_BED_TIMESTAMP_KEY, -1);
    tuf_bed_put(test->bed.repository, "metadata/timestamp.json", bytes);
    refresh(test, TUF_ERROR_REFUSED);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
    g_test_add("/sync/tuf/client/shapes/" path, Case, NULL, case_make, function, case_remove)
    ADD("a-wrong-common-field-is-refused", test_common);
    ADD("fields-at-the-edge-of-right-are-accepted", test_accepted);
    ADD("a-timestamp-must-name-one-snapshot", test_timestamp_meta);
    ADD("every-entry-of-a-snapshot-is-checked", test_snapshot_meta);
    ADD("a-wrong-target-is-refused-with-its-list", test_targets);
    ADD("a-file-is-named-by-its-sha-256-first", test_naming_hash);
    ADD("a-file-must-have-all-its-hashes", test_all_hashes_of_a_file);
    ADD("a-list-without-targets-is-right", test_no_targets);
    ADD("more-targets-than-the-limit-are-refused", test_many_targets);
    ADD("every-listed-hash-must-be-right", test_hash_functions);
    ADD("a-malformed-signature-spoils-the-list", test_signature_lists);
    ADD("what-is-signed-must-be-an-object", test_signed_list);
#undef ADD
    return g_test_run();
}
