#pragma once

#include <delta/delta.h>

/**
 * Two files of pages and the delta between them, in a folder of the test's own. What fails aborts
 * the test.
 */
typedef struct {
    char *folder;
    char *old_path;
    char *new_path; /* what the delta is made for */
    char *delta_path;
    char *result_path; /* what applying makes */
    char old_sha256[65];
    char new_sha256[65];
    DeltaPair made;    /* of old and new */
    DeltaPair applied; /* of old and result */
} DeltaBed;

void delta_bed_init(DeltaBed *bed);
void delta_bed_clear(DeltaBed *bed);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DeltaBed, delta_bed_clear)

/** Takes sums and lengths again after old_path or new_path have changed. */
void delta_bed_measure(DeltaBed *bed);

/** How two files of pages are made: the same facts give the same bytes for ever. */
typedef struct {
    guint old_pages;
    guint new_pages;
    guint changed_percent; /* of the pages that both have */
    guint32 seed;
} DeltaBedPages;

/** Writes old and new file and measures them. Pages are half text that comes again, half noise. */
void delta_bed_fill(DeltaBed *bed, const DeltaBedPages *pages);

/** Whole files; reading gives owned bytes. */
GByteArray *delta_bed_read(const char *path);
void delta_bed_write(const char *path, const void *data, gsize data_bytes);
