#pragma once

#include <snapshot/reference.h>

#include "text.h"

/**
 * What is said of money that appears twice in one source: the 1.6 million baht of สสส. stand among
 * the funders of phase 2 and among the results of phase 1 (domain.md §1.4). Neither is taken off;
 * both screens say so.
 */

/**
 * Whether the funder is named in the result, by name or abbreviation, and the result's figure is
 * the funder's amount.
 */
bool screen_funders_is_repeated(const SnapshotFunding *funding, const SnapshotResult *result);

/** A figure of a result in satang; -1 when it is no money. */
int64_t screen_funders_satang(const SnapshotResult *result);

/** "สถาบันพัฒนาองค์กรชุมชน (พอช.)": the name with its abbreviation, where there is one. */
const char *screen_funders_name(ScreenText *text, const char *name_th, const char *name_en,
                                const char *abbreviation);

/**
 * Whole percents of the amounts that add up to 100, one for each of `fundings` (list of
 * SnapshotFunding). Returns: owned array of int.
 */
GArray *screen_funders_percents(const GPtrArray *fundings) G_GNUC_WARN_UNUSED_RESULT;
