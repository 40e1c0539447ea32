#pragma once

#include <glib.h>

/**
 * Finds the sheets of `sources` (IntakeSource *, as intake_source_find() sorts them) that two or
 * more files of the run hold for the same office. Each is the full list, so each would replace the
 * others, and which is right nobody here can know: `rivals` of each then names the others. If their
 * bytes are the same there is nothing to decide: `copy_of` of all but the first names it.
 */
void intake_source_rival_mark(GPtrArray *sources);
