#pragma once

#include <glib.h>

#include "encoding.h"

/**
 * The bytes of a text file as UTF-8. A byte that cannot be decoded is never dropped or turned into
 * a question mark: it becomes U+FFFD, so that the rest of the file can still be checked in the same
 * pass, and is listed with its position; the caller refuses the file.
 */
typedef struct {
    size_t text_offset; /* of its U+FFFD in the text */
    size_t file_offset; /* of its first byte in the file, from 0 */
    unsigned byte;      /* that byte */
} IntakeDecodeFault;

typedef struct {
    IntakeEncoding encoding;
    const char *text; /* UTF-8 without a mark, no NUL inside; borrowed from the bytes where they
                         needed no change, else from `owned` */
    size_t text_bytes;
    GArray *faults; /* IntakeDecodeFault, in the order of the text */
    char *owned;    /* or NULL */
} IntakeDecoded;

/** With more undecodable bytes than this the file is no text of that encoding at all. */
#define INTAKE_DECODE_LIMIT_FAULTS 1000

typedef enum {
    INTAKE_DECODE_DONE,
    INTAKE_DECODE_NUL,      /* a NUL at `*where`: no text file */
    INTAKE_DECODE_HOPELESS, /* more faults than the limit; `*where` is the first */
} IntakeDecodeResult;

/**
 * Decodes `data`, which must outlive `decoded`; anything but DONE leaves only `encoding` set.
 * `where` is a position in the file in bytes from 0, set unless DONE.
 */
IntakeDecodeResult intake_decode_bytes(const unsigned char *data, size_t data_bytes,
                                       IntakeDecoded *decoded, size_t *where);

void intake_decode_clear(IntakeDecoded *decoded);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(IntakeDecoded, intake_decode_clear)
