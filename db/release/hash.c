#include <sqlite3.h>
#include <string.h>

#include "base/hash.h"
#include "release.h"
#include "release_query.h"
#include "rows.h"

G_STATIC_ASSERT(RELEASE_HASH_SIZE == BASE_HASH_HEX_LENGTH + 1);

// Type and length go before every value, so that no two different rows give the same bytes.
static void hash_value(BaseHash *hash, SqlStatement *statement, int column)
{
    int type = sqlite3_column_type(statement, column);
    int64_t integer = sql_column_integer(statement, column);
    double real = sql_column_real(statement, column);
    guint8 head[1 + sizeof integer] = {(guint8)type};

    if (type == SQLITE_INTEGER) {
        integer = GINT64_TO_LE(integer);
        memcpy(head + 1, &integer, sizeof integer);
    } else if (type == SQLITE_FLOAT) {
        memcpy(head + 1, &real, sizeof real);
    } else if (type != SQLITE_NULL) {
        const void *data = sqlite3_column_blob(statement, column);
        int length = sqlite3_column_bytes(statement, column);
        guint32 length_le = GUINT32_TO_LE((guint32)length);
        memcpy(head + 1, &length_le, sizeof length_le);
        base_hash_update(hash, head, sizeof head);
        base_hash_update(hash, data, (size_t)length);
        return;
    }
    base_hash_update(hash, head, sizeof head);
}

static bool hash_rows(SqlStatement *statement, void *data, GError **error)
{
    BaseHash *hash = data;
    static const guint8 row_mark = 'r';
    static const guint8 table_mark = 't';
    int column_count = sqlite3_column_count(statement);
    bool row = false;

    base_hash_update(hash, &table_mark, 1);
    if (!sql_step(statement, &row, error)) {
        return false;
    }
    while (row) {
        base_hash_update(hash, &row_mark, 1);
        for (int column = 0; column < column_count; column++) {
            hash_value(hash, statement, column);
        }
        if (!sql_step(statement, &row, error)) {
            return false;
        }
    }
    return true;
}

bool release_hash_content(const char *path, char hex[RELEASE_HASH_SIZE], GError **error)
{
    GError *cause = NULL;
    g_autoptr(SqlDatabase) database = sql_open(path, SQL_OPEN_READ, &cause);
    g_autoptr(BaseHash) hash = base_hash_new();

    if (database == NULL || !sql_run(database, release_tune_sql, &cause) ||
        !release_rows_each_table(database, hash_rows, hash, &cause)) {
        release_error_take(error, cause);
        return false;
    }
    base_hash_finish(hash, hex);
    return true;
}
