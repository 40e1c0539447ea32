#include <string.h>

#include "base/thai.h"
#include "release.h"
#include "release_query.h"
#include "snapshot/document.h"

// Columns of search_names.sql.
enum { KIND, RECORD_KEY, NAME, MORE_NAMES, IS_PLACE };

static bool put_name(SqlStatement *put, SqlStatement *record, const char *name, bool without_words,
                     GError **error)
{
    g_autofree char *key = base_thai_search_key(name, without_words);

    if (*key == '\0') {
        return true;
    }
    sql_reset(put);
    sql_bind_text(put, ":search_key", key);
    sql_bind_text(put, ":kind", sql_column_text(record, KIND));
    sql_bind_text(put, ":record_key", sql_column_text(record, RECORD_KEY));
    return sql_execute(put, error);
}

// A place is found with and without the word of its level.
static bool put_both(SqlStatement *put, SqlStatement *record, const char *name, GError **error)
{
    return put_name(put, record, name, false, error) &&
           (sql_column_integer(record, IS_PLACE) == 0 || put_name(put, record, name, true, error));
}

// A document is found by its code to type, too (snapshot_document_find()).
static bool put_short_code(SqlStatement *put, SqlStatement *record, GError **error)
{
    const char *key = sql_column_text(record, RECORD_KEY);
    const char *slash = strchr(key, '/');
    char short_code[BASE_CODE_LENGTH + 1] = "";

    if (g_strcmp0(sql_column_text(record, KIND), "document") != 0 || slash == NULL) {
        return true;
    }
    g_autofree char *area_code = g_strndup(key, (gsize)(slash - key));
    snapshot_document_short_code(area_code, slash + 1, short_code);
    return put_name(put, record, short_code, false, error);
}

static bool put_record(SqlStatement *put, SqlStatement *record, GError **error)
{
    const char *more = sql_column_text(record, MORE_NAMES);
    g_auto(GStrv) names = g_strsplit(more != NULL ? more : "", "\n", -1);

    if (!put_both(put, record, sql_column_text(record, NAME), error) ||
        !put_short_code(put, record, error)) {
        return false;
    }
    for (char **name = names; *name != NULL; name++) {
        if (!put_both(put, record, *name, error)) {
            return false;
        }
    }
    return true;
}

bool release_search_write(SqlDatabase *database, GError **error)
{
    g_autoptr(SqlStatement) names = sql_prepare(database, release_search_names_sql, error);
    g_autoptr(SqlStatement) put =
        names == NULL ? NULL : sql_prepare(database, release_search_put_sql, error);
    bool row = put != NULL;

    while (row) {
        if (!sql_step(names, &row, error) || (row && !put_record(put, names, error))) {
            return false;
        }
    }
    return put != NULL;
}
