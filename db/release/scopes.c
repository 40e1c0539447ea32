#include "scopes.h"

#include "base/hash.h"
#include "release_query.h"

#define GROUP_PREFIX "group/"

// Columns of survey_areas.sql.
enum { CODE, PILOT_GROUP };

void release_scopes_free(ReleaseScopes *scopes)
{
    if (scopes != NULL) {
        g_array_unref(scopes->scopes);
        g_hash_table_unref(scopes->numbers);
        g_array_unref(scopes->children);
        g_free(scopes->digest);
        g_free(scopes);
    }
}

const ReleaseScope *release_scopes_get(const ReleaseScopes *scopes, int scope)
{
    return &g_array_index(scopes->scopes, ReleaseScope, scope);
}

static int lookup(const ReleaseScopes *scopes, const char *code)
{
    return GPOINTER_TO_INT(g_hash_table_lookup(scopes->numbers, code)) - 1;
}

static int add_scope(ReleaseScopes *scopes, const ReleaseScope *scope)
{
    const int none = 0;

    g_array_append_vals(scopes->scopes, scope, 1);
    g_array_append_vals(scopes->children, &none, 1);
    g_hash_table_insert(scopes->numbers, g_strdup(scope->code),
                        GINT_TO_POINTER((int)scopes->scopes->len));
    return (int)scopes->scopes->len - 1;
}

int release_scopes_find(ReleaseScopes *scopes, const char *code)
{
    ReleaseScope scope = {.parent = -1, .group = -1};
    int known = lookup(scopes, code);

    if (known >= 0) {
        return known;
    }
    size_t length = strlen(code);
    bool group = g_str_has_prefix(code, GROUP_PREFIX);
    if (length > 8 || (!group && (length % 2 != 0 || length < 2))) {
        return -1;
    }
    g_strlcpy(scope.code, code, sizeof scope.code);
    scope.level = group ? 0 : (int)length;
    if (scope.level > 2) {
        char parent[9];
        g_strlcpy(parent, code, length - 1);
        scope.parent = release_scopes_find(scopes, parent);
    }
    return add_scope(scopes, &scope);
}

static void add_area(ReleaseScopes *scopes, SqlStatement *areas, BaseHash *hash)
{
    const char *code = sql_column_text(areas, CODE);
    int64_t group = sql_column_integer(areas, PILOT_GROUP);
    int scope = release_scopes_find(scopes, code);
    g_autofree char *line = g_strdup_printf("%s %" G_GINT64_FORMAT "\n", code, group);

    base_hash_update(hash, line, strlen(line));
    if (scope < 0) {
        return;
    }
    int parent = release_scopes_get(scopes, scope)->parent;
    if (parent >= 0) {
        g_array_index(scopes->children, int, parent)++;
    }
    if (group > 0) {
        // The number stands here until all areas have theirs.
        g_array_index(scopes->scopes, ReleaseScope, scope).group = (int)group;
    }
}

static void add_groups(ReleaseScopes *scopes)
{
    guint area_count = scopes->scopes->len;

    for (guint i = 0; i < area_count; i++) {
        int group = g_array_index(scopes->scopes, ReleaseScope, i).group;
        if (group > 0) {
            char code[16];
            g_snprintf(code, sizeof code, GROUP_PREFIX "%d", group);
            group = release_scopes_find(scopes, code);
            g_array_index(scopes->scopes, ReleaseScope, i).group = group;
        }
    }
}

ReleaseScopes *release_scopes_read(SqlDatabase *database, GError **error)
{
    g_autoptr(ReleaseScopes) scopes = g_new0(ReleaseScopes, 1);
    g_autoptr(SqlStatement) areas = sql_prepare(database, release_survey_areas_sql, error);
    g_autoptr(BaseHash) hash = base_hash_new();
    bool row = false;

    scopes->scopes = g_array_new(FALSE, FALSE, sizeof(ReleaseScope));
    scopes->numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    scopes->children = g_array_new(FALSE, TRUE, sizeof(int));
    scopes->digest = g_malloc0(BASE_HASH_HEX_LENGTH + 1);
    if (areas == NULL || !sql_step(areas, &row, error)) {
        return NULL;
    }
    while (row) {
        add_area(scopes, areas, hash);
        if (!sql_step(areas, &row, error)) {
            return NULL;
        }
    }
    add_groups(scopes);
    base_hash_finish(hash, scopes->digest);
    return g_steal_pointer(&scopes);
}
