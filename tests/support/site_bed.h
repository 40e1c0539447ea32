#pragma once

#include <glib.h>
#include <string.h>

/**
 * A site written from a snapshot with the templates and the catalogue of this build. Any failure
 * ends the test.
 */

/** Writes it into `folder`, beside what is there. Returns: how many files had to be written. */
int site_bed_write(const char *snapshot_path, const char *folder);

/**
 * Writes the site of the small snapshot, or of that of all kinds, after `change` (SQL, or NULL),
 * into a new folder: remove it with scratch_remove(). Returns: owned.
 */
char *site_bed_make(const char *change);
char *site_bed_make_kinds(const char *change);

/** The text of the page of a folder ("t/800120/2569"; "." is the first). Returns: owned. */
char *site_bed_read(const char *folder, const char *name);

/** share/ of this build. Returns: owned. */
char *site_bed_share(void);

/** What a page says, and what it does not. */
#define assert_has(page, words) g_assert_nonnull(strstr(page, words))
#define assert_lacks(page, words) g_assert_null(strstr(page, words))
