#pragma once

#include <snapshot/account.h>

#include "figure.h"
#include "headline.h"
#include "subject.h"

/**
 * What households of a place earn, owe and do (features C3): never of one household, and amounts
 * only of 30 households or more. The page's parts share what is below.
 */
typedef struct {
    ScreenPage *page; /* borrowed */
    ScreenSubject subject;
    ScreenFigureMarks marks; /* those drawn */
    int small_cell;
} ScreenHouseholds;

/** The one figure that says most of the accounts: what a household earns in a year, or why not. */
ScreenHeadline screen_households_headline(ScreenText *text, const SnapshotAccount *account,
                                          int small_cell);

/** The accounts: what they come to, beside the year before, the district and the province. */
bool screen_households_add_accounts(ScreenHouseholds *households, Snapshot *snapshot,
                                    const GPtrArray *accounts,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;
