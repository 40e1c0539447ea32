#pragma once

#include <stdbool.h>
#include <stddef.h>

/**
 * Which character encoding a text file of an office is in, found by rule and never by statistics of
 * a language, so that the same bytes always get the same answer and the answer can be explained:
 *
 * 1. a byte order mark decides (UTF-8, UTF-16 LE or BE);
 * 2. NUL bytes: UTF-16 without a mark when nearly every 16-bit unit has a high byte of Latin (00),
 *    Thai (0E) or punctuation (20) in one byte order and not in the other, else no text;
 * 3. no byte above 7F, or strictly valid UTF-8: UTF-8;
 * 4. most high bytes stand in UTF-8 sequences of Thai letters: UTF-8 that is damaged somewhere;
 * 5. nine of ten high bytes are of the Thai 8-bit pages, and vowels and tone marks stand after
 *    letters: Windows-874 when 80, 85 or 91–97 occur, ISO-8859-11 when A0 does, else TIS-620
 *    (each of these contains the next);
 * 6. otherwise UTF-8, whose strange bytes are then told one by one.
 */
typedef enum {
    INTAKE_ENCODING_UNKNOWN, /* NUL bytes, and not UTF-16: no text */
    INTAKE_ENCODING_UTF8,
    INTAKE_ENCODING_UTF8_MARK, /* with a byte order mark, as Excel's "CSV UTF-8" writes it */
    INTAKE_ENCODING_UTF16_LE,
    INTAKE_ENCODING_UTF16_BE,
    INTAKE_ENCODING_TIS_620,
    INTAKE_ENCODING_ISO_8859_11,
    INTAKE_ENCODING_WINDOWS_874,
} IntakeEncoding;

/** UTF-16 without a mark is looked for in this many bytes from the start. */
#define INTAKE_ENCODING_LIMIT_LOOK_BYTES ((size_t)1024 * 1024)

/** Applies the rules; `mark_bytes` receives the length of the byte order mark, 0 for none. */
IntakeEncoding intake_encoding_find(const unsigned char *data, size_t data_bytes,
                                    size_t *mark_bytes);

/** The name for people: "UTF-8 (BOM)", "Windows-874". Constant. */
const char *intake_encoding_name(IntakeEncoding encoding);

/** The name for iconv(3): one page covers the three of Thailand. NULL: not to be converted. */
const char *intake_encoding_converter(IntakeEncoding encoding);

/** Bytes of the smallest unit: 2 for UTF-16, else 1. */
size_t intake_encoding_unit_bytes(IntakeEncoding encoding);
