#pragma once

#include "store/store.h"

/** A store in a folder, filled with snapshots whose content is told by one letter. */

typedef struct {
    char *folder;
    Store *store; /* open for writing in it */
} StoreBed;

/** An empty store, as a fixture of g_test_add(); and what takes it away. */
void store_bed_make(StoreBed *bed, const void *unused);
void store_bed_remove(StoreBed *bed, const void *unused);

/** A SHA-256 for test content: 64 times the digit `digit` (0-9, a-f). Returns: owned text. */
char *store_bed_hash(char digit);

/** Puts `text` into incoming/ and activates it as `release` with store_bed_hash(digit). */
bool store_bed_activate(Store *store, int release, char digit, const char *text, GError **error);

/** The content of the snapshot in force, of the previous one. Returns: owned text or NULL. */
char *store_bed_current(const char *store_path);
char *store_bed_previous(const char *store_path);

/** Both, in one question; NULL: none. */
void store_bed_assert_in_force(const StoreBed *bed, const char *current, const char *previous);
