#pragma once

#include <snapshot/area.h>
#include <snapshot/plan.h>

#include "page.h"
#include "summary.h"

/**
 * The ways from a tambon to everything there is of it: a tile each with its one figure. A new
 * screen of a tambon is one row more of the table in ways.c.
 */

/** What a tambon's page has read already; the figures of some ways stand in it. */
typedef struct {
    Snapshot *snapshot;
    const SnapshotArea *tambon;
    const SnapshotPlan *plan; /* NULL: none was sent */
    const ScreenSummary *summary;
} ScreenWaysTambon;

/** Adds the tiles, in a section of their own. */
bool screen_ways_add(ScreenPage *page, const ScreenWaysTambon *tambon,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
