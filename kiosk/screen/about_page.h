#pragma once

#include <snapshot/total.h>

#include "page.h"

/** Pieces of "about the data": what came from whom, and the programme's printed figures. */

/** "58 จาก 60 ตำบล · ข้อมูลถึง 15 ม.ค. 2569 · ตัวอย่าง 58 ตำบล"; NULL when nobody sent any. */
const char *screen_about_coverage(ScreenText *text, const SnapshotCoverage *coverage);

/** The funders of phase 2, line by line with the printed total and the source. */
bool screen_about_add_funders(ScreenPage *page, Snapshot *snapshot,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The results of phase 1, rounded figures marked, with the source. */
bool screen_about_add_results(ScreenPage *page, Snapshot *snapshot,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
