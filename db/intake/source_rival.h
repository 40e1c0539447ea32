#pragma once

#include <glib.h>

/**
 * Finds the sheets of `sources` (IntakeSource *, as intake_source_find() sorts them) that two or
 * more files of the run hold for the same office and, where the kind has them, for a same fiscal
 * year. Each is the full list, so each would replace the others, and which is right nobody here can
 * know: `rivals` of each then names the others (a few, and how many more). If the bytes of all are
 * the same there is nothing to decide: `copy_of` of all but the first names it.
 *
 * Files are read for it only where one office has several of a kind. One that cannot be read, or
 * has no year that can be, replaces nothing and is nobody's rival.
 */
void intake_source_rival_mark(GPtrArray *sources);
