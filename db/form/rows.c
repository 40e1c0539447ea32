#include "rows.h"

SqlDatabase *form_rows_open(const char *workspace, GError **error)
{
    g_autofree char *path = g_build_filename(workspace, "province.db", NULL);
    return sql_province_open(path, error);
}

bool form_rows_each(SqlStatement *question, FormRowsTake take, void *data, GError **error)
{
    bool row = true;
    while (row) {
        if (!sql_step(question, &row, error)) {
            return false;
        }
        if (row) {
            take(question, data);
        }
    }
    return true;
}

bool form_rows_ask(SqlDatabase *database, const char *text, FormRowsTake take, void *data,
                   GError **error)
{
    g_autoptr(SqlStatement) question = sql_prepare(database, text, error);
    return question != NULL && form_rows_each(question, take, data, error);
}
