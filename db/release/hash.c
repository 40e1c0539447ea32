#include "base/hash.h"
#include "release.h"
#include "release_query.h"
#include "rows.h"

G_STATIC_ASSERT(RELEASE_HASH_SIZE == BASE_HASH_HEX_LENGTH + 1);

typedef struct {
    BaseHash *hash;
    GByteArray *row; // a digest of many small pieces costs more than one of a whole row
} Hashing;

static bool hash_rows(SqlStatement *statement, void *data, GError **error)
{
    const Hashing *hashing = data;
    static const guint8 row_mark = 'r';
    static const guint8 table_mark = 't';
    int column_count = sql_column_count(statement);
    bool row = false;

    base_hash_update(hashing->hash, &table_mark, 1);
    if (!sql_step(statement, &row, error)) {
        return false;
    }
    while (row) {
        g_byte_array_set_size(hashing->row, 0);
        g_byte_array_append(hashing->row, &row_mark, 1);
        for (int column = 0; column < column_count; column++) {
            sql_append_column(statement, column, hashing->row);
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
