#include "release/hidden.h"

#include "release.h"
#include "release_query.h"

// Columns of hidden.sql.
enum { SET_CODE, EDITION, NAME_TH, FIGURES, HIDDEN };

static void free_hidden(gpointer data)
{
    ReleaseHidden *hidden = data;
    g_free(hidden->set_code);
    g_free(hidden->edition);
    g_free(hidden->name_th);
    g_free(hidden);
}

static void take_hidden(SqlStatement *statement, void *list)
{
    ReleaseHidden *hidden = g_new0(ReleaseHidden, 1);
    hidden->set_code = sql_column_copy(statement, SET_CODE);
    hidden->edition = sql_column_copy(statement, EDITION);
    hidden->name_th = sql_column_copy(statement, NAME_TH);
    hidden->figure_count = sql_column_integer(statement, FIGURES);
    hidden->hidden_count = sql_column_integer(statement, HIDDEN);
    g_ptr_array_add(list, hidden);
}

GPtrArray *release_hidden_list(const char *snapshot_path, GError **error)
{
    GError *cause = NULL;
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(free_hidden);
    g_autoptr(SqlDatabase) database = sql_open(snapshot_path, SQL_OPEN_READ, &cause);
    g_autoptr(SqlStatement) statement =
        database == NULL ? NULL : sql_prepare(database, release_hidden_sql, &cause);
    if (!sql_each(statement, take_hidden, list, &cause)) {
        release_error_take(error, cause);
        return NULL;
    }
    return g_steal_pointer(&list);
}
