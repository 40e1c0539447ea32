#pragma once

#include <snapshot/role.h>

#include "page.h"

/** How many of the posts (list of SnapshotRole) nobody holds. */
int screen_people_count_vacant(const GPtrArray *roles);

/** The end of the body that begins at `first`: posts are listed body by body. */
guint screen_people_end_of_body(const GPtrArray *roles, guint first);

/**
 * Who stands under whom: province, district and tambon as far as `code` goes, each with its bodies
 * as a tree of boxes (branch.h), each body leading to its posts (people_chart.c). What nobody sent
 * says so.
 */
bool screen_people_add_chart(ScreenPage *page, Snapshot *snapshot, const char *code,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
