#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * A temporary folder for one test case and the few file chores tests need. Everything aborts the
 * test when it fails: a test bed that is not as it should be proves nothing.
 */

/** Makes an empty folder. Returns: owned path, to be given to scratch_remove(). */
char *scratch_make(void);

/** Deletes a folder with all it holds (symlinks are not followed) and frees `path`. */
void scratch_remove(char *path);

/** Writes a text file. */
void scratch_write(const char *path, const char *text);

/** Reads a text file. Returns: owned text; NULL if there is none. */
char *scratch_read(const char *path);

/** Names in a folder, sorted, joined by spaces ("" for an empty one). Returns: owned text. */
char *scratch_list(const char *path);
