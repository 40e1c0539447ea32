#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/**
 * Which pages a delta carries, as bytes: FORMAT.md, "List of pages". Runs of neighbours in
 * ascending order, each as two numbers: unchanged pages passed over since the run before, pages in
 * this run. Private to sync/delta.
 */

/** A list being written. `bytes` is owned; init with delta_list_init(). */
typedef struct {
    GByteArray *bytes;
    uint64_t end; /* the page after the last run that was written */
    uint64_t run_first;
    uint32_t run_pages;
} DeltaList;
void delta_list_init(DeltaList *list);
void delta_list_clear(DeltaList *list);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DeltaList, delta_list_clear)

/** Adds a page after all the others. */
void delta_list_add(DeltaList *list, uint64_t page);
/** Writes the run that is still open. */
void delta_list_finish(DeltaList *list);

/** A list being read, borrowed. Init with the bytes, all else zero. */
typedef struct {
    const uint8_t *at;
    const uint8_t *end;
    uint64_t next; /* page */
    uint64_t run_pages;
} DeltaListReader;

/** Some neighbouring pages of the list. */
typedef struct {
    uint64_t first;
    uint32_t count; /* 0: the list is at its end */
} DeltaListSpan;

/**
 * The next neighbours, at most `most` (from 1) of them. False for bytes that are no list; *span is
 * then empty.
 */
bool delta_list_take(DeltaListReader *reader, uint32_t most,
                     DeltaListSpan *span) G_GNUC_WARN_UNUSED_RESULT;

/** What a list must come to; lengths of files in pages. */
typedef struct {
    uint64_t old_pages;
    uint64_t new_pages;
    uint32_t page_count;
    uint64_t prefix_pages; /* of these, pages that the old file has too */
} DeltaListFacts;

/** Reads a list to its end: whole, inside the new file, and what the facts say. */
bool delta_list_check(const uint8_t *bytes, size_t list_bytes,
                      const DeltaListFacts *facts) G_GNUC_WARN_UNUSED_RESULT;
