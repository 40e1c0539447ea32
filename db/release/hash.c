#include <sqlite3.h>
#include <string.h>

#include "base/hash.h"
#include "release.h"
#include "release_query.h"
#include "rows.h"

G_STATIC_ASSERT(RELEASE_HASH_SIZE == BASE_HASH_HEX_LENGTH + 1);

typedef struct {
    BaseHash *hash;
    GByteArray *row; // a digest of many small pieces costs more than one of a whole row
} Hashing;

// Type and length go before every value, so that no two different rows give the same bytes.
static void append_value(GByteArray *row, SqlStatement *statement, int column)
{
    int type = sqlite3_column_type(statement, column);
    guint8 head[1 + sizeof(int64_t)] = {(guint8)type};

    if (type == SQLITE_INTEGER) {
        int64_t integer = GINT64_TO_LE(sql_column_integer(statement, column));
        memcpy(head + 1, &integer, sizeof integer);
    } else if (type == SQLITE_FLOAT) {
        double real = sql_column_real(statement, column);
        memcpy(head + 1, &real, sizeof real);
    } else if (type != SQLITE_NULL) {
        size_t length = 0;
        const void *data = sql_column_blob(statement, column, &length);
        guint32 length_le = GUINT32_TO_LE((guint32)length);
        memcpy(head + 1, &length_le, sizeof length_le);
        g_byte_array_append(row, head, sizeof head);
        if (length > 0) {
            g_byte_array_append(row, data, (guint)length);
        }
        return;
    }
    g_byte_array_append(row, head, sizeof head);
}

static bool hash_rows(SqlStatement *statement, void *data, GError **error)
{
    const Hashing *hashing = data;
    static const guint8 row_mark = 'r';
    static const guint8 table_mark = 't';
    int column_count = sqlite3_column_count(statement);
    bool row = false;

    base_hash_update(hashing->hash, &table_mark, 1);
    if (!sql_step(statement, &row, error)) {
        return false;
    }
    while (row) {
        g_byte_array_set_size(hashing->row, 0);
        g_byte_array_append(hashing->row, &row_mark, 1);
        for (int column = 0; column < column_count; column++) {
            append_value(hashing->row, statement, column);
        }
        base_hash_update(hashing->hash, hashing->row->data, hashing->row->len);
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
    g_autoptr(GByteArray) row = g_byte_array_new();
    Hashing hashing = {hash, row};

    if (database == NULL || !sql_run(database, release_tune_sql, &cause) ||
        !release_rows_each_table(database, hash_rows, &hashing, &cause)) {
        release_error_take(error, cause);
        return false;
    }
    base_hash_finish(hash, hex);
    return true;
}
