#include "draft.h"

#include <string.h>

#include "base/clock.h"
#include "base/hash.h"
#include "tuf/canonical.h"
#include "tuf/signer.h"

#define SPECIFICATION_VERSION "1.0.37"
#define SECONDS_A_DAY 86400

json_t *tuf_draft_new(const char *type, int64_t now_unix, int days)
{
    g_autofree char *expires = base_clock_to_rfc3339(now_unix + (int64_t)days * SECONDS_A_DAY);
    return json_pack("{s:s, s:s, s:i, s:s}", "_type", type, "spec_version", SPECIFICATION_VERSION,
                     "version", 1, "expires", expires);
}

json_t *tuf_draft_meta(const TufMetadata *metadata)
{
    size_t length = 0;
    const void *data = g_bytes_get_data(metadata->bytes, &length);
    char sha256[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(data, length, sha256);
    return json_pack("{s:I, s:I, s:{s:s}}", "version", (json_int_t)metadata->version, "length",
                     (json_int_t)length, "hashes", "sha256", sha256);
}

static int compare_ids(gconstpointer a, gconstpointer b)
{
    const TufSigner *const *left = a;
    const TufSigner *const *right = b;
    return strcmp(tuf_key_id(tuf_signer_key(*left)), tuf_key_id(tuf_signer_key(*right)));
}

static bool is_chosen(const GPtrArray *chosen, const TufKey *key)
{
    for (guint i = 0; i < chosen->len; i++) {
        if (tuf_key_is_same(tuf_signer_key(g_ptr_array_index(chosen, i)), key)) {
            return true;
        }
    }
    return false;
}

/** Sorted, so that the order in which keys were given does not change the file. */
static GPtrArray *choose(const GPtrArray *signers, const TufRole *role, const TufRole *other_role)
{
    GPtrArray *chosen = g_ptr_array_new();
    for (guint i = 0; i < signers->len; i++) {
        TufSigner *signer = g_ptr_array_index(signers, i);
        const TufKey *key = tuf_signer_key(signer);
        bool belongs = tuf_role_has_key(role, key) ||
                       (other_role != NULL && tuf_role_has_key(other_role, key));
        if (belongs && !is_chosen(chosen, key)) {
            g_ptr_array_add(chosen, signer);
        }
    }
    g_ptr_array_sort(chosen, compare_ids);
    return chosen;
}

unsigned tuf_draft_count_signers(const GPtrArray *signers, const TufRole *role)
{
    g_autoptr(GPtrArray) chosen = choose(signers, role, NULL);
    return chosen->len;
}

GBytes *tuf_draft_sign(const json_t *draft, const GPtrArray *signers, const TufRole *role,
                       const TufRole *other_role, GError **error)
{
    g_autoptr(GBytes) canonical = tuf_canonical_write(draft, error);
    if (canonical == NULL) {
        return NULL;
    }
    size_t length = 0;
    const void *data = g_bytes_get_data(canonical, &length);
    g_autoptr(GPtrArray) chosen = choose(signers, role, other_role);
    json_auto_t *signatures = json_array();
    for (guint i = 0; i < chosen->len; i++) {
        const TufSigner *signer = g_ptr_array_index(chosen, i);
        g_autofree char *hex = tuf_signer_sign(signer, data, length);
        json_array_append_new(
            signatures,
            json_pack("{s:s, s:s}", "keyid", tuf_key_id(tuf_signer_key(signer)), "sig", hex));
    }
    json_auto_t *document = json_object();
    json_object_set(document, "signatures", signatures);
    json_object_set_new(document, "signed", json_deep_copy(draft));
    return tuf_canonical_write(document, error);
}
