#pragma once

#include <glib.h>

/**
 * A site written from a snapshot with the templates and the catalogue of this build. Any failure
 * ends the test.
 */

/** Writes it into `folder`, beside what is there. Returns: how many files had to be written. */
int site_bed_write(const char *snapshot_path, const char *folder);

/** The text of the page of a folder ("t/800120/2569"; "." is the first). Returns: owned. */
char *site_bed_read(const char *folder, const char *name);

/** share/ of this build. Returns: owned. */
char *site_bed_share(void);
