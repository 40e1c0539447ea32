#pragma once

#include <snapshot/plan.h>
#include <snapshot/programme.h>
#include <snapshot/project.h>
#include <snapshot/quality.h>

#include "page.h"
#include "process.h"

/** The cards of a plan's page, in the order in which they stand there. Every field is named. */

/** What the tambon wants to be: vision first, in large letters. */
void screen_plan_add_contents(ScreenPage *page, const SnapshotPlan *plan);

/**
 * How many projects its year has, what they come to, how many are done (plan_projects.c): the first
 * of the big numbers of the section begun last. It leads to them. `brief`: for large letters.
 */
bool screen_plan_add_sums(ScreenPage *page, Snapshot *snapshot, const SnapshotPlan *plan,
                          bool brief, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * A card of its common issues, each with the projects and baht of this tambon and year, leading to
 * them (plan_projects.c).
 */
bool screen_plan_add_issues(ScreenPage *page, Snapshot *snapshot, const SnapshotPlan *plan,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** How it gets there: mission and strategies. */
void screen_plan_add_ways_there(ScreenPage *page, const SnapshotPlan *plan);

/**
 * The same of a village as lines of the card begun last. A village plan has fewer fields than a
 * tambon's: of those it does not have only vision and mission are missed.
 */
void screen_plan_add_facts(ScreenPage *page, const SnapshotPlan *plan);

/** Where the plan comes from: edition, forum, document, each with its date. */
void screen_plan_add_origin(ScreenPage *page, const SnapshotPlan *plan);

/**
 * What the plan was certified for and when it was last reviewed (A7): the newest of each scheme of
 * `certificates` (list of SnapshotQuality). What is older than one fiscal year at `now_be` is
 * marked with words; nothing at all is "not yet checked".
 */
void screen_plan_add_quality(ScreenPage *page, const SnapshotPlan *plan,
                             const GPtrArray *certificates, int now_be);

/** True when an ISO date lies further back than the fiscal year before `now_be`. */
bool screen_plan_is_old(const char *iso, int now_be);

/** On how many of the year's projects each rung of the ladder is known (A4). */
void screen_plan_add_ladder(ScreenPage *page, const int rungs[SNAPSHOT_RUNG_COUNT],
                            int fiscal_year_be);

/** The programmes the tambon is part of (list of SnapshotProgrammePart), each leading to its own
 * page or to the tambon's projects of it. */
void screen_plan_add_programmes(ScreenPage *page, const GPtrArray *programmes,
                                const char *tambon_code);
