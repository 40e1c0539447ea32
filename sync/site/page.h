#pragma once

#include "site/site.h"

#include <snapshot/area.h>

/* One function a kind of page; each returns the whole page as owned text, or NULL with an error. */

/** The page of a tambon and fiscal year: plan, totals, every project as an anchor. */
char *page_tambon_year(Snapshot *snapshot, const SnapshotArea *tambon, int fiscal_year_be,
                       GError **error);

/** Opens a page: doctype, style, title, the tambon-point header. */
void page_begin(GString *page, const char *title);

/** Closes a page: release number and date, the same on every page. */
void page_end(GString *page, const SnapshotRelease *release);
