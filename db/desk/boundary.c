#include "desk/boundary.h"

#include <boundary/pack.h>

#include "desk.h"
#include "desk_query.h"

GPtrArray *desk_boundary_list_tambons(Desk *desk, GError **error)
{
    g_autoptr(SqlStatement) statement =
        sql_prepare(desk->database, desk_boundary_tambons_sql, error);
    return statement == NULL ? NULL : sql_list(statement, error);
}

// Columns of boundary_list.sql.
enum { CODE, BOUNDARY };

static void take_known(SqlStatement *row, void *data)
{
    size_t bytes = 0;
    const void *boundary = sql_column_blob(row, BOUNDARY, &bytes);
    g_hash_table_insert(data, sql_column_copy(row, CODE), g_bytes_new(boundary, bytes));
}

static void free_bytes(gpointer bytes) { g_bytes_unref(bytes); }

/* What is there: of each code its packed shape. */
static GHashTable *list_known(Desk *desk, GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(desk->database, desk_boundary_list_sql, error);
    g_autoptr(GHashTable) known =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_bytes);
    return sql_each(statement, take_known, known, error) ? g_steal_pointer(&known) : NULL;
}

static bool are_known(GHashTable *known, const GPtrArray *shapes, const GPtrArray *packed)
{
    bool same = g_hash_table_size(known) == shapes->len;
    for (guint i = 0; i < shapes->len && same; i++) {
        const BoundaryShape *shape = g_ptr_array_index(shapes, i);
        GBytes *before = g_hash_table_lookup(known, shape->code);
        same = before != NULL && g_bytes_equal(before, g_ptr_array_index(packed, i));
    }
    return same;
}

static bool put_all(Desk *desk, const GPtrArray *shapes, const GPtrArray *packed,
                    const DeskAuditEntry *entry, GError **error)
{
    g_autoptr(SqlStatement) put = sql_prepare(desk->database, desk_boundary_put_sql, error);
    if (put == NULL || !sql_run(desk->database, desk_boundary_drop_sql, error)) {
        return false;
    }
    for (guint i = 0; i < shapes->len; i++) {
        const BoundaryShape *shape = g_ptr_array_index(shapes, i);
        sql_bind_text(put, ":code", shape->code);
        sql_bind_blob(put, ":boundary", g_ptr_array_index(packed, i));
        if (!sql_execute(put, error)) {
            return false;
        }
    }
    return desk_audit_append(desk->database, entry, NULL, error);
}

bool desk_boundary_replace(Desk *desk, const GPtrArray *shapes, const DeskAuditEntry *entry,
                           bool *changed, GError **error)
{
    *changed = false;
    if (!desk_begin(desk, error)) {
        return false;
    }
    g_autoptr(GPtrArray) packed = g_ptr_array_new_with_free_func(free_bytes);
    for (guint i = 0; i < shapes->len; i++) {
        g_ptr_array_add(packed, boundary_pack(g_ptr_array_index(shapes, i)));
    }
    g_autoptr(GHashTable) known = list_known(desk, error);
    *changed = known != NULL && !are_known(known, shapes, packed);
    bool done = known != NULL && (!*changed || put_all(desk, shapes, packed, entry, error));
    return desk_end(desk, done, error);
}
