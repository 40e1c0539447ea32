#pragma once

#include <thai/thbrk.h>

#include "query.h"
#include "snapshot/companion.h"

/** An open companion. Private to db/snapshot: companion.c opens it, companion_find.c asks it. */
struct SnapshotCompanion {
    Snapshot *snapshot;
    SqlDatabase *database;
    SqlStatement *list;
    SqlStatement *grams;
    ThBrk *dictionary; // NULL: not needed yet, or there is none
    int64_t document_count;
    bool given_up; // damaged
};
