#pragma once

#include <snapshot/project.h>

#include "page.h"

/** The sections of a project's page, in the order they are read. */

/** Its whole name, and what the star of a focus project means. */
void screen_project_add_name(ScreenPage *page, const SnapshotProject *project);

/** How far it is, as of when, and a warning when that was long ago. */
void screen_project_add_status(ScreenPage *page, const SnapshotProject *project, int64_t now_unix);

/** Money by the four classes with who gives it, what was asked and what was paid out. */
void screen_project_add_money(ScreenPage *page, const SnapshotProject *project);

/** What for, who does it, where, when. */
void screen_project_add_doing(ScreenPage *page, const SnapshotProject *project);

/** How far up the plans it has climbed. */
void screen_project_add_ladder(ScreenPage *page, const SnapshotProject *project);

/** Where a project was sent that is more than the tambon can do; nothing for others. */
void screen_project_add_beyond(ScreenPage *page, const SnapshotProject *project);

/** Its QR code, and the code to type where there is no camera. */
void screen_project_add_phone(ScreenPage *page, const SnapshotProject *project,
                              const char *base_url);
