#pragma once

#include <glib.h>

#include "screen_bed.h"

/**
 * Hard: the tambon with everything a form holds at once (tests/data/snapshot/hard.sql): 5,000
 * projects, names of 200 characters, amounts of 12 digits, 40 funders.
 */

/** The file in tests/data/snapshot, without ".sql". */
#define HARD_NAME "hard"

/**
 * Makes the sums of a snapshot file anew after hard.sql, by the statements of the release, and sees
 * that the file is as hard as it says.
 */
void hard_add_up(const char *snapshot_path);

/**
 * Sees that screens of that snapshot show what is hard, that a filter that nothing has leaves its
 * screen where it is, and that a code which left the release is said to be gone. What is not so is
 * told and fails the test.
 */
void hard_check_screens(ScreenBed *bed);

/**
 * The addresses to look at: those whose screens show what is hard there. Pages of the register are
 * named one by one: it has more than anybody would turn. Returns: owned list of owned text.
 */
GPtrArray *hard_list_addresses(void) G_GNUC_WARN_UNUSED_RESULT;
