#pragma once

#include "query.h"
#include "snapshot/issue.h"

/**
 * Every issue, of any edition, whose projects count in this one: '|edition/code|edition/code|', as
 * project_list.sql takes it; "|" for an issue that is not there. Private to db/snapshot.
 * Returns: text borrowed from the snapshot, which works it out once.
 */
const char *snapshot_issue_find_members(Snapshot *snapshot, const char *edition, const char *code,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
