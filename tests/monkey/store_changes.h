#pragma once

#include <glib.h>

/**
 * A real store in a folder of its own, and releases for it: the pilot data, the same with the
 * longest names, places without any data, and now and then a file that is no snapshot at all.
 */
typedef struct StoreChanges StoreChanges;

/** Makes the releases, which takes seconds, and activates the first. Any failure ends the program.
 */
StoreChanges *store_changes_new(void);
void store_changes_free(StoreChanges *changes);

/** The store's folder, borrowed. */
const char *store_changes_folder(const StoreChanges *changes);

/** Activates another release, chosen by `dice`. Returns: its name, static text. */
const char *store_changes_next(StoreChanges *changes, GRand *dice);

/** Activates the pilot data again. */
void store_changes_first(StoreChanges *changes);

/** How many there have been. */
int store_changes_count(const StoreChanges *changes);
