#pragma once

#include <glib.h>

#include "sql/sql.h"

/**
 * The places that figures are shown for: every area, and the pilot groups as "group/N". Numbered
 * from 0, areas first, in the order of their codes: a parent has a lower number than its children.
 */
typedef struct {
    char code[9];
    int level;  /* length of the code: 2 province, 4 district, 6 tambon, 8 village; 0 a group */
    int parent; /* scope, -1 for the province and for groups */
    int group;  /* scope of a tambon's pilot group, or -1 */
} ReleaseScope;

typedef struct {
    GArray *scopes;      /* ReleaseScope */
    GHashTable *numbers; /* code -> number + 1 */
    GArray *children;    /* int by scope: how many areas table area has directly below it */
    char *digest;        /* of all of it: when it changes, every table is made anew */
} ReleaseScopes;

/** Reads main.area. Returns: owned, or NULL with the error of db/sql. */
ReleaseScopes *release_scopes_read(SqlDatabase *database, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void release_scopes_free(ReleaseScopes *scopes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReleaseScopes, release_scopes_free)

const ReleaseScope *release_scopes_get(const ReleaseScopes *scopes, int scope);

/**
 * The number of a code; a place that is no longer in table area (earlier releases knew it) is
 * added. Returns: -1 for what is no code of a place.
 */
int release_scopes_find(ReleaseScopes *scopes, const char *code);
