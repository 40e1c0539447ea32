#pragma once

#include "survey.h"

/** A sum: items[0] is the parent, the others its children; positions in the array given. */
typedef void (*SurveyRelationEach)(const int *items, int count, bool of_places, void *user);

/**
 * Calls `each` for every sum among figures that were published together: places below a place or in
 * a group, slice by slice (`of_places`), and women and men, and ages, of one place. `items`:
 * const SurveyFigures *; children stand before a parent that is their sum. Sums that do not add up
 * (places have moved between groups since) are left out: readers cannot use them.
 */
void survey_relation_list(const SurveyTable *table, const GPtrArray *items, SurveyRelationEach each,
                          void *user);
