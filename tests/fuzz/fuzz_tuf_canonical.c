// What parses must have a canonical form, and that form must be its own canonical form.
#include <glib.h>
#include <stdint.h>
#include <stdlib.h>

#include "tuf/canonical.h"

#define LIMIT_BYTES ((size_t)64 * 1024)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    json_auto_t *value = tuf_canonical_parse(data, size, LIMIT_BYTES, NULL);
    if (value == NULL) {
        return 0;
    }
    g_autoptr(GBytes) once = tuf_canonical_write(value, NULL);
    // Canonical JSON may hold raw control characters, which strict JSON does not: jansson's own
    // writer brings the value back instead.
    char *text = json_dumps(value, JSON_ENCODE_ANY);
    json_auto_t *again = text == NULL ? NULL : json_loads(text, JSON_DECODE_ANY, NULL);
    g_autoptr(GBytes) twice = again == NULL ? NULL : tuf_canonical_write(again, NULL);
    if (once == NULL || twice == NULL || !g_bytes_equal(once, twice)) {
        abort();
    }
    free(text);
    return 0;
}
