#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * The table of contents at the end of a zip file (APPNOTE.TXT 6.3.10 §4.3.12, §4.3.16): enough to
 * say what a workbook holds and how large it says it is, before any program unpacks it. Nothing is
 * inflated here. What the directory declares may be a lie: the program that unpacks runs with
 * limits of its own (child.h).
 */
typedef struct {
    const char *name; /* as stored, not NUL-terminated; borrowed from the file's bytes */
    size_t name_bytes;
    unsigned flags;  /* general purpose; bit 0: encrypted */
    unsigned method; /* 0: stored, 8: deflated */
    uint64_t packed_bytes;
    uint64_t unpacked_bytes;
    uint64_t offset; /* of its local header */
} IntakeZipEntry;

/** An XLSX of Excel has 10–60 entries; one with a picture in every row some thousand. */
#define INTAKE_ZIP_LIMIT_ENTRIES 4096
/** What all entries together, pictures included, may unpack to. */
#define INTAKE_ZIP_LIMIT_UNPACKED_BYTES ((uint64_t)256 * 1024 * 1024)

typedef enum {
    INTAKE_ZIP_DONE,
    INTAKE_ZIP_DAMAGED, /* no directory, one that leaves the file, or entries that overlap */
    INTAKE_ZIP_BOMB,    /* past a limit above, or sizes that only zip64 can say */
} IntakeZipResult;

/**
 * Reads the directory of `data`; `entries` receives an owned array of IntakeZipEntry (borrowing
 * from `data`), NULL unless DONE. An entry whose data would lie outside the file, or entries that
 * together hold more packed bytes than the file has (a bomb of overlapping entries), are DAMAGED.
 */
IntakeZipResult intake_zip_directory_read(const unsigned char *data, size_t data_bytes,
                                          GArray **entries);

/** The entry of this exact name; NULL if there is none. */
const IntakeZipEntry *intake_zip_directory_find(const GArray *entries, const char *name);

/** True if some entry's name begins with `prefix`. */
bool intake_zip_directory_has_prefix(const GArray *entries, const char *prefix);

/**
 * The first byte of an entry's packed data, or -1 when it has none or its local header is not where
 * the directory says.
 */
int intake_zip_directory_first_byte(const unsigned char *data, size_t data_bytes,
                                    const IntakeZipEntry *entry);
