#pragma once

#include <glib.h>
#include <release/diff.h>
#include <stdbool.h>

#include "draft.h"
#include "workspace.h"

/*
 * What a draft changes, for people to read before they approve it. Both forms show the same: a
 * paragraph a tambon with rows, money and statuses, then the concerns.
 */

/* Prints it on the terminal. `diff`: NULL for a first release. */
bool compare_print(const Draft *draft, ReleaseDiff *diff, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writes one page for a browser and a printer, which also lists every fact that differs. */
bool compare_write_html(const Workspace *workspace, const Draft *draft, ReleaseDiff *diff,
                        const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/*
 * How many projects of each tambon went from one status to another: area code → owned text
 * "กำลังดำเนินการ → แล้วเสร็จ 3". Returns: owned table, or NULL with an error.
 */
GHashTable *compare_count_statuses(ReleaseDiff *diff, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* "ใหม่ 2 หายไป 1 เปลี่ยน 5 (35 → 36 แถว)". Returns: owned. */
char *compare_describe(const ReleaseDiffSummary *summary);
