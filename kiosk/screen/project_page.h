#pragma once

#include <snapshot/project.h>

#include "page.h"

/** The sections of a project's page, in the order they are read. */

/** Its whole name, and what the star of a focus project means. */
void screen_project_add_name(ScreenPage *page, const SnapshotProject *project);

/** Three big numbers: its budget, how much is done, what was paid out; each with its day. */
void screen_project_add_stats(ScreenPage *page, const SnapshotProject *project);

/** How far it is, as of when, and a warning when that was long ago (project_life.c). */
void screen_project_add_status(ScreenPage *page, const SnapshotProject *project, int64_t now_unix);

/** Money by the four classes with who gives it. */
void screen_project_add_money(ScreenPage *page, const SnapshotProject *project);

/** What for, who does it, where, when. Says so where `papers` (SnapshotDocument *) has none. */
void screen_project_add_doing(ScreenPage *page, const SnapshotProject *project,
                              const GPtrArray *papers);

/** How far up the plans it has climbed. */
void screen_project_add_ladder(ScreenPage *page, const SnapshotProject *project);

/** Where a project was sent that is more than the tambon can do; nothing for others. */
void screen_project_add_beyond(ScreenPage *page, const SnapshotProject *project);

/** Its QR code (code.h). */
UiQr screen_project_code(ScreenPage *page, const SnapshotProject *project, const char *base_url);

/** The code to look for where there is no camera. */
void screen_project_add_codes(ScreenPage *page, const SnapshotProject *project,
                              const char *base_url);

/** Its activities, and the rule by which they make its progress (B5); nothing for one without. */
bool screen_project_add_activities(ScreenPage *page, Snapshot *snapshot,
                                   const SnapshotProject *project,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What is dated in its life, oldest first. */
bool screen_project_add_days(ScreenPage *page, Snapshot *snapshot, const SnapshotProject *project,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Rows that lead to the documents about it and to those that prove its rungs; nothing without. */
void screen_project_add_papers(ScreenPage *page, const ScreenContext *context,
                               const SnapshotProject *project, const GPtrArray *papers);

/** Its pictures before, during and after the work; nothing for one without (B11). */
bool screen_project_add_photos(ScreenPage *page, const ScreenContext *context,
                               const SnapshotProject *project,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
