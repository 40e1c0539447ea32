#include "decode.h"

#include <iconv.h>
#include <stdint.h>
#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd"
#define BUFFER_BYTES 65536

G_DEFINE_AUTO_CLEANUP_FREE_FUNC(iconv_t, iconv_close, (iconv_t)-1)

void intake_decode_clear(IntakeDecoded *decoded)
{
    g_clear_pointer(&decoded->faults, g_array_unref);
    g_clear_pointer(&decoded->owned, g_free);
    decoded->text = NULL;
    decoded->text_bytes = 0;
}

static bool add_fault(IntakeDecoded *decoded, size_t text_offset, size_t file_offset,
                      unsigned char byte)
{
    IntakeDecodeFault fault = {text_offset, file_offset, byte};
    g_array_append_val(decoded->faults, fault);
    return decoded->faults->len <= INTAKE_DECODE_LIMIT_FAULTS;
}

static void take_text(IntakeDecoded *decoded, GString *text)
{
    decoded->text_bytes = text->len;
    decoded->owned = g_string_free(text, FALSE);
    decoded->text = decoded->owned;
}

/** UTF-8: as it is, or with every strange byte replaced. */
static bool mend_utf8(const unsigned char *data, size_t data_bytes, size_t mark_bytes,
                      IntakeDecoded *decoded)
{
    const char *at = (const char *)data + mark_bytes;
    const char *end = (const char *)data + data_bytes;
    const char *bad = NULL;
    if (g_utf8_validate_len(at, (gsize)(end - at), &bad)) {
        decoded->text = at;
        decoded->text_bytes = (size_t)(end - at);
        return true;
    }
    GString *text = g_string_sized_new(data_bytes);
    bool within = true;
    while (within && !g_utf8_validate_len(at, (gsize)(end - at), &bad)) {
        g_string_append_len(text, at, bad - at);
        within =
            add_fault(decoded, text->len, (size_t)(bad - (const char *)data), (unsigned char)*bad);
        g_string_append(text, REPLACEMENT);
        at = bad + 1;
    }
    g_string_append_len(text, at, end - at);
    take_text(decoded, text);
    return within;
}

/** Steps over the unit that iconv stopped at. */
static bool skip_fault(const unsigned char *data, char **at, size_t *left, GString *text,
                       IntakeDecoded *decoded)
{
    size_t unit = MIN(intake_encoding_unit_bytes(decoded->encoding), *left);
    const unsigned char *bad = (const unsigned char *)*at;
    bool within = add_fault(decoded, text->len, (size_t)(bad - data), *bad);
    g_string_append(text, REPLACEMENT);
    *at += unit;
    *left -= unit;
    return within;
}

static bool convert(const unsigned char *data, size_t data_bytes, size_t mark_bytes,
                    IntakeDecoded *decoded)
{
    g_auto(iconv_t) converter = iconv_open("UTF-8", intake_encoding_converter(decoded->encoding));
    g_assert(converter != (iconv_t)-1); // part of the C library
    GString *text = g_string_sized_new(data_bytes);
    // iconv() does not write to its input, its type only says so.
    char *at = (char *)(uintptr_t)(data + mark_bytes); // NOLINT(performance-no-int-to-ptr)
    size_t left = data_bytes - mark_bytes;
    bool within = true;
    g_autofree char *buffer = g_malloc(BUFFER_BYTES);
    while (left > 0 && within) {
        char *out = buffer;
        size_t room = BUFFER_BYTES;
        size_t left_before = left;
        bool whole = iconv(converter, &at, &left, &out, &room) != (size_t)-1;
        g_string_append_len(text, buffer, out - buffer);
        // A full buffer also ends a call; only a call that did nothing is stuck.
        if (!whole && out == buffer && left == left_before) {
            within = skip_fault(data, &at, &left, text, decoded);
        }
    }
    take_text(decoded, text);
    return within;
}

static bool find_nul(const unsigned char *data, size_t data_bytes, IntakeEncoding encoding,
                     size_t *where)
{
    size_t unit = intake_encoding_unit_bytes(encoding);
    const unsigned char *at = data_bytes == 0 ? NULL : memchr(data, 0, data_bytes);
    if (unit == 1 || at == NULL) {
        *where = at != NULL ? (size_t)(at - data) : 0;
        return at != NULL;
    }
    for (size_t i = 0; i + 1 < data_bytes; i += unit) {
        if (data[i] == 0 && data[i + 1] == 0) {
            *where = i;
            return true;
        }
    }
    return false;
}

IntakeDecodeResult intake_decode_bytes(const unsigned char *data, size_t data_bytes,
                                       IntakeDecoded *decoded, size_t *where)
{
    size_t mark_bytes = 0;
    *decoded = (IntakeDecoded){.encoding = intake_encoding_find(data, data_bytes, &mark_bytes)};
    if (find_nul(data, data_bytes, decoded->encoding, where)) {
        return INTAKE_DECODE_NUL;
    }
    decoded->faults = g_array_new(FALSE, FALSE, sizeof(IntakeDecodeFault));
    bool plain = intake_encoding_converter(decoded->encoding) == NULL;
    if (plain ? mend_utf8(data, data_bytes, mark_bytes, decoded)
              : convert(data, data_bytes, mark_bytes, decoded)) {
        return INTAKE_DECODE_DONE;
    }
    *where = g_array_index(decoded->faults, IntakeDecodeFault, 0).file_offset;
    intake_decode_clear(decoded);
    return INTAKE_DECODE_HOPELESS;
}
