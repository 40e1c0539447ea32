#pragma once

#include <glib.h>
#include <stdint.h>

/**
 * The fuzzer's bytes as the text a caller of db/base would pass on: up to the first NUL, and valid
 * UTF-8, because that is checked at the border. Returns: owned text, NULL when it is not valid.
 */
static inline char *input_to_text(const uint8_t *data, size_t size)
{
    g_autofree char *text = g_strndup((const char *)data, size);
    return g_utf8_validate(text, -1, NULL) ? g_steal_pointer(&text) : NULL;
}
