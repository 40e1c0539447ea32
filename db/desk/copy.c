#include "desk/copy.h"

#include "desk_query.h"
#include "sql/sql.h"

bool desk_copy_write(const char *province_path, const char *to, GError **error)
{
    g_autoptr(SqlDatabase) database = sql_open(province_path, SQL_OPEN_READ, error);
    g_autoptr(SqlStatement) copy =
        database == NULL ? NULL : sql_prepare(database, desk_copy_sql, error);
    if (copy == NULL) {
        return false;
    }
    sql_bind_text(copy, ":to", to);
    return sql_execute(copy, error);
}
