#include "encoding.h"

#include <glib.h>
#include <string.h>

#define HIGH_BYTE 0x80
#define THAI_SEQUENCE_BYTES 3

typedef struct {
    size_t high;            // bytes from 80
    size_t in_thai_utf8;    // of them, in a UTF-8 sequence of a Thai letter
    size_t thai;            // letters, marks and digits of TIS-620
    size_t misplaced_marks; // vowels above or below, and tones, that stand after no letter
    size_t spaces;          // A0
    size_t punctuation;     // what only Windows-874 has
} HighBytes;

const char *intake_encoding_name(IntakeEncoding encoding)
{
    static const char *const names[] = {
        [INTAKE_ENCODING_UNKNOWN] = "ไม่รู้จัก",
        [INTAKE_ENCODING_UTF8] = "UTF-8",
        [INTAKE_ENCODING_UTF8_MARK] = "UTF-8 (BOM)",
        [INTAKE_ENCODING_UTF16_LE] = "UTF-16 LE",
        [INTAKE_ENCODING_UTF16_BE] = "UTF-16 BE",
        [INTAKE_ENCODING_TIS_620] = "TIS-620",
        [INTAKE_ENCODING_ISO_8859_11] = "ISO-8859-11",
        [INTAKE_ENCODING_WINDOWS_874] = "Windows-874",
    };
    return names[encoding];
}

const char *intake_encoding_converter(IntakeEncoding encoding)
{
    switch (encoding) {
    case INTAKE_ENCODING_UTF16_LE:
        return "UTF-16LE";
    case INTAKE_ENCODING_UTF16_BE:
        return "UTF-16BE";
    case INTAKE_ENCODING_TIS_620:
    case INTAKE_ENCODING_ISO_8859_11:
    case INTAKE_ENCODING_WINDOWS_874:
        return "WINDOWS-874";
    default:
        return NULL;
    }
}

size_t intake_encoding_unit_bytes(IntakeEncoding encoding)
{
    return encoding == INTAKE_ENCODING_UTF16_LE || encoding == INTAKE_ENCODING_UTF16_BE ? 2 : 1;
}

static IntakeEncoding find_mark(const unsigned char *data, size_t data_bytes, size_t *mark_bytes)
{
    static const struct {
        const char *mark;
        size_t bytes;
        IntakeEncoding encoding;
    } marks[] = {
        {"\xef\xbb\xbf", 3, INTAKE_ENCODING_UTF8_MARK},
        {"\xff\xfe", 2, INTAKE_ENCODING_UTF16_LE},
        {"\xfe\xff", 2, INTAKE_ENCODING_UTF16_BE},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (data_bytes >= marks[i].bytes && memcmp(data, marks[i].mark, marks[i].bytes) == 0) {
            *mark_bytes = marks[i].bytes;
            return marks[i].encoding;
        }
    }
    *mark_bytes = 0;
    return INTAKE_ENCODING_UNKNOWN;
}

/** Units whose high byte, the one at `high` of each pair, is of Latin, Thai or punctuation. */
static size_t count_likely_units(const unsigned char *data, size_t data_bytes, size_t high)
{
    size_t likely = 0;
    for (size_t i = 0; i + 1 < data_bytes; i += 2) {
        unsigned char page = data[i + high];
        unsigned char low = data[i + 1 - high];
        likely += (page == 0x00 && low != 0) || page == 0x0e || page == 0x20;
    }
    return likely;
}

static IntakeEncoding find_wide(const unsigned char *data, size_t data_bytes)
{
    size_t looked_at = MIN(data_bytes, INTAKE_ENCODING_LIMIT_LOOK_BYTES) & ~(size_t)1;
    size_t units = looked_at / 2;
    size_t little = count_likely_units(data, looked_at, 1);
    size_t big = count_likely_units(data, looked_at, 0);
    if (data_bytes % 2 != 0 || units == 0) {
        return INTAKE_ENCODING_UNKNOWN;
    }
    if (little * 100 >= units * 98 && big * 2 < units) {
        return INTAKE_ENCODING_UTF16_LE;
    }
    if (big * 100 >= units * 98 && little * 2 < units) {
        return INTAKE_ENCODING_UTF16_BE;
    }
    return INTAKE_ENCODING_UNKNOWN;
}

static bool is_thai_utf8(const unsigned char *at, size_t left)
{
    return left >= THAI_SEQUENCE_BYTES && at[0] == 0xe0 && (at[1] == 0xb8 || at[1] == 0xb9) &&
           at[2] >= 0x80 && at[2] <= 0xbf;
}

static bool is_thai_mark(unsigned char byte)
{
    return byte == 0xd1 || (byte >= 0xd4 && byte <= 0xda) || (byte >= 0xe7 && byte <= 0xee);
}

static bool is_thai_letter(unsigned char byte) { return byte >= 0xa1 && byte <= 0xce; }

static bool is_thai(unsigned char byte)
{
    return (byte >= 0xa1 && byte <= 0xda) || (byte >= 0xdf && byte <= 0xfb);
}

static HighBytes count_high(const unsigned char *data, size_t data_bytes)
{
    HighBytes count = {0};
    unsigned char before = ' ';
    for (size_t i = 0; i < data_bytes; i++) {
        unsigned char byte = data[i];
        if (byte >= HIGH_BYTE) {
            count.high++;
            count.thai += is_thai(byte);
            count.misplaced_marks +=
                is_thai_mark(byte) && !is_thai_mark(before) && !is_thai_letter(before);
            count.spaces += byte == 0xa0;
            count.punctuation += byte == 0x80 || byte == 0x85 || (byte >= 0x91 && byte <= 0x97);
            count.in_thai_utf8 += is_thai_utf8(data + i, data_bytes - i) ? THAI_SEQUENCE_BYTES : 0;
        }
        before = byte;
    }
    return count;
}

/** Rules 4 to 6, for bytes that are not valid UTF-8. */
static IntakeEncoding find_page(const unsigned char *data, size_t data_bytes)
{
    HighBytes count = count_high(data, data_bytes);
    size_t known = count.thai + count.spaces + count.punctuation;
    if (count.in_thai_utf8 * 2 > count.high || count.thai == 0 || known * 10 < count.high * 9 ||
        count.misplaced_marks * 10 > count.thai) {
        return INTAKE_ENCODING_UTF8;
    }
    if (count.punctuation > 0) {
        return INTAKE_ENCODING_WINDOWS_874;
    }
    return count.spaces > 0 ? INTAKE_ENCODING_ISO_8859_11 : INTAKE_ENCODING_TIS_620;
}

IntakeEncoding intake_encoding_find(const unsigned char *data, size_t data_bytes,
                                    size_t *mark_bytes)
{
    IntakeEncoding marked = find_mark(data, data_bytes, mark_bytes);
    if (marked != INTAKE_ENCODING_UNKNOWN) {
        return marked;
    }
    if (data_bytes > 0 && memchr(data, 0, data_bytes) != NULL) {
        return find_wide(data, data_bytes);
    }
    return g_utf8_validate_len((const char *)data, data_bytes, NULL) ? INTAKE_ENCODING_UTF8
                                                                     : find_page(data, data_bytes);
}
