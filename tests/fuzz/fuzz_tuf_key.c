// A key object and a signature from outside: no crash, and nothing verifies that nobody signed.
#include <glib.h>
#include <stdint.h>
#include <stdlib.h>

#include "tuf/canonical.h"
#include "tuf/key.h"

#define LIMIT_BYTES ((size_t)64 * 1024)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/** The input is {"key": …, "sig": "…"}. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    json_auto_t *value = tuf_canonical_parse(data, size, LIMIT_BYTES, NULL);
    if (value == NULL) {
        return 0;
    }
    g_autoptr(TufKey) key = tuf_key_new(json_object_get(value, "key"), NULL);
    const char *signature = json_string_value(json_object_get(value, "sig"));
    if (key == NULL || signature == NULL) {
        return 0;
    }
    json_auto_t *object = tuf_key_to_json(key);
    g_autoptr(TufKey) again = tuf_key_new(object, NULL);
    if (again == NULL || g_strcmp0(tuf_key_id(key), tuf_key_id(again)) != 0 ||
        !tuf_key_is_same(key, again)) {
        abort();
    }
    bool by_policy = tuf_key_verify(key, TUF_KEY_POLICY_PRODUCT, "", 0, signature);
    if (by_policy && !tuf_key_verify(key, TUF_KEY_POLICY_ALL, "", 0, signature)) {
        abort();
    }
    return 0;
}
