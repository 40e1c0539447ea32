#include "tuf_forge.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/hash.h"
#include "tuf/canonical.h"

TufForge tuf_forge_edition(int version)
{
    TufForgeRole role = {.version = version, .expires_unix = TUF_BED_NOW + 30 * TUF_BED_DAY};
    TufForge forge = {.targets = role, .snapshot = role, .timestamp = role};
    forge.targets.key = TUF_BED_TARGETS_KEY;
    forge.snapshot.key = TUF_BED_SNAPSHOT_KEY;
    forge.timestamp.key = TUF_BED_TIMESTAMP_KEY;
    return forge;
}

json_t *tuf_forge_read(const TufBed *bed, const char *name)
{
    g_autoptr(GBytes) bytes = tuf_bed_read(bed->repository, name);
    g_assert_nonnull(bytes);
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    json_auto_t *document = json_loadb(data, length, 0, NULL);
    g_assert_nonnull(document);
    return json_incref(json_object_get(document, "signed"));
}

void tuf_forge_add_signature(json_t *signatures, const TufSigner *signer, const char *keyid,
                             const json_t *signed_part)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GBytes) canonical = tuf_canonical_write(signed_part, &error);
    g_assert_no_error(error);
    g_autofree char *hex =
        tuf_signer_sign(signer, g_bytes_get_data(canonical, NULL), g_bytes_get_size(canonical));
    json_array_append_new(signatures, json_pack("{s:s, s:s}", "keyid", keyid, "sig", hex));
}

GBytes *tuf_forge_wrap(json_t *signatures, const json_t *signed_part)
{
    json_auto_t *document =
        json_pack("{s:o, s:o}", "signatures", signatures, "signed", json_deep_copy(signed_part));
    char *text = json_dumps(document, JSON_INDENT(1));
    return g_bytes_new_with_free_func(text, strlen(text), free, text);
}

GBytes *tuf_forge_sign(const TufBed *bed, const json_t *signed_part, ...)
{
    json_t *signatures = json_array();
    va_list numbers;
    va_start(numbers, signed_part);
    for (int number = va_arg(numbers, int); number >= 0; number = va_arg(numbers, int)) {
        const TufSigner *signer = bed->signers[number];
        tuf_forge_add_signature(signatures, signer, tuf_key_id(tuf_signer_key(signer)),
                                signed_part);
    }
    va_end(numbers);
    return tuf_forge_wrap(signatures, signed_part);
}

void tuf_forge_set_time(json_t *signed_part, const char *field, int64_t unix_seconds)
{
    g_autofree char *text = base_clock_to_rfc3339(unix_seconds);
    json_object_set_new(signed_part, field, json_string(text));
}

static json_t *start(const char *type, const TufForgeRole *role)
{
    json_t *signed_part = json_pack("{s:s, s:s, s:i}", "_type", type, "spec_version", "1.0",
                                    "version", role->version);
    tuf_forge_set_time(signed_part, "expires", role->expires_unix);
    if (role->issued_unix != 0) {
        tuf_forge_set_time(signed_part, "issued", role->issued_unix);
    }
    return signed_part;
}

/** Signs, writes and drops the file. Returns: the entry that names it. */
static json_t *finish(const TufBed *bed, const TufForge *forge, const TufForgeRole *role,
                      const char *name, json_t *signed_part)
{
    g_autoptr(GBytes) bytes = tuf_forge_sign(bed, signed_part, role->key, -1);
    json_decref(signed_part);
    tuf_bed_put(bed->repository, name, bytes);
    json_t *entry = json_pack("{s:i}", "version",
                              role->named_version != 0 ? role->named_version : role->version);
    if (forge->is_bare) {
        return entry;
    }
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(data, role->is_named_wrongly ? length - 1 : length, sha256);
    json_object_set_new(entry, "hashes", json_pack("{s:s}", "sha256", sha256));
    json_object_set_new(entry, "length",
                        json_integer((json_int_t)length - (role->is_named_short ? 1 : 0)));
    return entry;
}

static json_t *list_of_targets(const TufForge *forge)
{
    const char *text = forge->target_text == NULL ? "one" : forge->target_text;
    const char *name = forge->target_name == NULL ? "v1/full/1.db.zst" : forge->target_name;
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(text, strlen(text), sha256);
    return json_pack("{s:{s:i, s:{s:s}}}", name, "length", (int)strlen(text), "hashes", "sha256",
                     sha256);
}

void tuf_forge_write(const TufBed *bed, const TufForge *forge)
{
    json_t *targets = start("targets", &forge->targets);
    json_object_set_new(targets, "targets", list_of_targets(forge));
    g_autofree char *targets_name =
        g_strdup_printf("metadata/%d.targets.json", forge->targets.version);
    json_t *targets_entry = finish(bed, forge, &forge->targets, targets_name, targets);

    json_t *snapshot = start("snapshot", &forge->snapshot);
    json_t *meta = json_pack("{s:o}", "targets.json", targets_entry);
    if (forge->also_listed != NULL) {
        json_object_set_new(meta, forge->also_listed, json_pack("{s:i}", "version", 1));
    }
    json_object_set_new(snapshot, "meta", meta);
    g_autofree char *snapshot_name =
        g_strdup_printf("metadata/%d.snapshot.json", forge->snapshot.version);
    json_t *snapshot_entry = finish(bed, forge, &forge->snapshot, snapshot_name, snapshot);

    json_t *timestamp = start("timestamp", &forge->timestamp);
    json_object_set_new(timestamp, "meta", json_pack("{s:o}", "snapshot.json", snapshot_entry));
    json_t *unused = finish(bed, forge, &forge->timestamp, "metadata/timestamp.json", timestamp);
    json_decref(unused);
}

void tuf_forge_write_root(const TufBed *bed, int version, const char *role, int key)
{
    g_autofree char *before = g_strdup_printf("metadata/%d.root.json", version - 1);
    g_autofree char *name = g_strdup_printf("metadata/%d.root.json", version);
    json_auto_t *root = tuf_forge_read(bed, before);
    json_object_set_new(root, "version", json_integer(version));
    if (role != NULL) {
        TufKey *public_key = tuf_signer_key(bed->signers[key]);
        json_object_set_new(json_object_get(root, "keys"), tuf_key_id(public_key),
                            tuf_key_to_json(public_key));
        json_object_set_new(
            json_object_get(root, "roles"), role,
            json_pack("{s:[s], s:i}", "keyids", tuf_key_id(public_key), "threshold", 1));
    }
    g_autoptr(GBytes) bytes = tuf_forge_sign(bed, root, 0, 1, -1);
    tuf_bed_put(bed->repository, name, bytes);
}
