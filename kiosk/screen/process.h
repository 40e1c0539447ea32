#pragma once

#include <snapshot/process.h>

#include "page.h"

/**
 * How far a place is in the steps of making and using its plan (A5). Steps are data: each scheme of
 * the province is a strip of its own, and what nobody reported is grey, never "not done".
 *
 * `steps` is always the list of snapshot_process_list(): scheme by scheme.
 */

/** Where the scheme that begins at `first` ends: the first step that is of another, or the end. */
guint screen_process_end(const GPtrArray *steps, guint first);

/** The first step of scheme `number` (from 1); of the last when there are not so many. */
guint screen_process_find(const GPtrArray *steps, int number);

/**
 * A card with a row for each scheme that says where the place is in it; each leads to
 * `address`?scheme=N, those nobody reported on last. Says so when no scheme has any step.
 */
void screen_process_add_rows(ScreenPage *page, const GPtrArray *steps, const char *address);

/**
 * A card with rows that lead to the evidence of its steps that was sent; nothing without.
 * `area_code`: of the place.
 */
void screen_process_add_evidence(ScreenPage *page, const GPtrArray *steps, guint first,
                                 const char *area_code);

/**
 * A card with the strip of the scheme that begins at `first`; steps that belong to `month` (1–12;
 * 0: not known) are marked. A scheme whose steps belong to months has its year below.
 */
void screen_process_add_strip(ScreenPage *page, const GPtrArray *steps, guint first, int month,
                              const UiMetrics *metrics);
