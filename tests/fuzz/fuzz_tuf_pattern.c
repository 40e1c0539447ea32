// A pattern and a name, a line each: whatever they are the answer comes, and a pattern without
// wildcards matches itself alone.
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "input.h"
#include "pattern.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = input_to_text(data, size);
    char *name = text == NULL ? NULL : strchr(text, '\n');
    if (name == NULL) {
        return 0;
    }
    *name++ = '\0';
    bool matches = tuf_pattern_matches(text, name);
    if (strpbrk(text, "*?[\\") == NULL) {
        g_assert_true(matches == (strcmp(text, name) == 0));
    }
    return 0;
}
