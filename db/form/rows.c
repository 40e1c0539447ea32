#include "rows.h"

SqlDatabase *form_rows_open(const char *workspace, GError **error)
{
    g_autofree char *path = g_build_filename(workspace, "province.db", NULL);
    return sql_province_open(path, error);
}

bool form_rows_ask(SqlDatabase *database, const char *text, SqlTake take, void *data,
                   GError **error)
{
    g_autoptr(SqlStatement) question = sql_prepare(database, text, error);
    return sql_each(question, take, data, error);
}
