#pragma once

#include <snapshot/programme.h>

#include "page.h"

/**
 * The tambons of a programme and its projects. A programme has a set of tambons of its own, which
 * need not be the pilot tambons: 70 of one are not the 60 of another (domain.md §1.2), and the
 * screen says how the two sets lie to each other.
 */

/** How a programme's own set lies to the pilot tambons. */
typedef enum {
    SCREEN_MEMBERS_NONE,   /* the province has listed no tambons for it */
    SCREEN_MEMBERS_PILOT,  /* all pilot tambons, and no other */
    SCREEN_MEMBERS_WITHIN, /* some of the pilot tambons, and no other */
    SCREEN_MEMBERS_BEYOND, /* a set of its own, tambons in it that are not pilot tambons */
} ScreenMembersKind;

/**
 * From how many tambons are listed, how many of those are pilot tambons, and how many pilot tambons
 * there are.
 */
ScreenMembersKind screen_members_kind(int listed_count, int pilot_count, int pilot_total);

/**
 * Adds the sum of its projects, what its set is, and its tambons by district. Each leads to its
 * projects of this programme, one without any to the tambon itself.
 */
bool screen_members_add(ScreenPage *page, Snapshot *snapshot, const SnapshotProgramme *programme,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
