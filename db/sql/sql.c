#include "sql/sql.h"

#include <sqlite3.h>
#include <string.h>

#include "sql_query.h"

// A second tambon-publish waits this long for the first, then says who holds the file.
#define BUSY_TIMEOUT_MS 10000
#define PRIMARY_CODE_MASK 0xff

G_DEFINE_QUARK(sql_error_quark, sql_error)

static SqlError error_code(int result)
{
    switch (result & PRIMARY_CODE_MASK) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return SQL_ERROR_CORRUPT;
    case SQLITE_CONSTRAINT:
        return SQL_ERROR_CONSTRAINT;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return SQL_ERROR_BUSY;
    case SQLITE_FULL:
        return SQL_ERROR_NO_SPACE;
    default:
        return SQL_ERROR_OTHER;
    }
}

static void set_error(GError **error, SqlDatabase *database, int result)
{
    const char *path = sqlite3_db_filename(database, "main");
    g_set_error(error, SQL_ERROR, (int)error_code(result), "%s: %s (SQLite %d)",
                path != NULL && *path != '\0' ? path : "database", sqlite3_errmsg(database),
                result);
}

/**
 * The URI of a path. An absolute path gets an empty authority, else "//a" would name a host; every
 * byte that means something in a URI ('?', '#', '%', spaces, Thai) is escaped.
 */
static char *path_to_uri(const char *path, SqlOpenMode mode)
{
    static const char *const parameters[] = {
        [SQL_OPEN_IMMUTABLE] = "mode=ro&immutable=1",
        [SQL_OPEN_READ] = "mode=ro",
        [SQL_OPEN_CHECK] = "mode=rw",
        [SQL_OPEN_WRITE] = "mode=rw",
        [SQL_OPEN_CREATE] = "mode=rwc",
    };
    g_autofree char *escaped = g_uri_escape_string(path, "/", FALSE);
    return g_strdup_printf("file:%s%s?%s", path[0] == '/' ? "//" : "", escaped, parameters[mode]);
}

/** The statements also read the header: a file that is no database is found here, not later. */
static bool configure(SqlDatabase *database, SqlOpenMode mode, GError **error)
{
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_busy_timeout(database, BUSY_TIMEOUT_MS);
    int64_t object_count = 0;
    if (!sql_run(database, sql_connection_read_sql, error)) {
        return false;
    }
    if (mode == SQL_OPEN_IMMUTABLE && !sql_run(database, sql_connection_immutable_sql, error)) {
        return false;
    }
    if (mode == SQL_OPEN_CHECK && !sql_run(database, sql_connection_check_sql, error)) {
        return false;
    }
    if (mode >= SQL_OPEN_WRITE && !sql_run(database, sql_connection_write_sql, error)) {
        return false;
    }
    return sql_query_integer(database, sql_object_count_sql, &object_count, error);
}

SqlDatabase *sql_open(const char *path, SqlOpenMode mode, GError **error)
{
    if (mode != SQL_OPEN_CREATE && !g_file_test(path, G_FILE_TEST_EXISTS)) {
        g_set_error(error, SQL_ERROR, SQL_ERROR_MISSING, "%s: no such file", path);
        return NULL;
    }
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (mode >= SQL_OPEN_CHECK) {
        flags |= SQLITE_OPEN_READWRITE | (mode == SQL_OPEN_CREATE ? SQLITE_OPEN_CREATE : 0);
    } else {
        flags |= SQLITE_OPEN_READONLY;
    }
    g_autofree char *uri = path_to_uri(path, mode);
    g_autoptr(SqlDatabase) database = NULL;
    int result = sqlite3_open_v2(uri, &database, flags, NULL);
    if (result != SQLITE_OK) {
        g_set_error(error, SQL_ERROR, (int)error_code(result), "cannot open %s: %s", path,
                    sqlite3_errstr(result));
        return NULL;
    }
    return configure(database, mode, error) ? g_steal_pointer(&database) : NULL;
}

void sql_close(SqlDatabase *database)
{
    // _v2: the connection lives on until the last statement is freed, in whatever order they go.
    (void)sqlite3_close_v2(database);
}

bool sql_attach(SqlDatabase *database, const char *path, const char *name, GError **error)
{
    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        g_set_error(error, SQL_ERROR, SQL_ERROR_MISSING, "%s: no such file", path);
        return false;
    }
    g_autoptr(SqlStatement) statement = sql_prepare(database, sql_attach_sql, error);
    if (statement == NULL) {
        return false;
    }
    g_autofree char *uri = path_to_uri(path, SQL_OPEN_READ);
    sql_bind_text(statement, ":uri", uri);
    sql_bind_text(statement, ":name", name);
    return sql_execute(statement, error);
}

bool sql_run(SqlDatabase *database, const char *statements, GError **error)
{
    int result = sqlite3_exec(database, statements, NULL, NULL, NULL);
    if (result != SQLITE_OK) {
        set_error(error, database, result);
        return false;
    }
    return true;
}

const char *sql_version(void) { return sqlite3_libversion(); }

size_t sql_cache_bytes(SqlDatabase *database)
{
    int bytes = 0;
    int highest = 0;
    sqlite3_db_status(database, SQLITE_DBSTATUS_CACHE_USED, &bytes, &highest, 0);
    return (size_t)bytes;
}

bool sql_check_keys(SqlDatabase *database, GError **error)
{
    int unresolved = 0;
    int highest = 0;
    int result =
        sqlite3_db_status(database, SQLITE_DBSTATUS_DEFERRED_FKS, &unresolved, &highest, 0);
    if (result == SQLITE_OK && unresolved != 0) {
        g_set_error(error, SQL_ERROR, SQL_ERROR_CONSTRAINT, "FOREIGN KEY constraint failed");
        return false;
    }
    return result == SQLITE_OK;
}

SqlStatement *sql_prepare(SqlDatabase *database, const char *text, GError **error)
{
    g_autoptr(SqlStatement) statement = NULL;
    g_autoptr(SqlStatement) second = NULL;
    const char *rest = NULL;
    int result = sqlite3_prepare_v2(database, text, -1, &statement, &rest);
    if (result == SQLITE_OK) {
        // What follows may be comments only; a second statement would be lost in silence.
        result = sqlite3_prepare_v2(database, rest, -1, &second, NULL);
    }
    if (result != SQLITE_OK) {
        set_error(error, database, result);
        return NULL;
    }
    if (statement == NULL || second != NULL) {
        g_set_error(error, SQL_ERROR, SQL_ERROR_OTHER, "not exactly one statement: %.80s", text);
        return NULL;
    }
    return g_steal_pointer(&statement);
}

void sql_finalize(SqlStatement *statement) { (void)sqlite3_finalize(statement); }

/** A wrong name or a statement that still has rows is a mistake of ours, not of the data. */
int sql_parameter(SqlStatement *statement, const char *name)
{
    int parameter = sqlite3_bind_parameter_index(statement, name);
    if (parameter == 0) {
        g_error("no parameter %s in: %s", name, sqlite3_sql(statement));
    }
    return parameter;
}

static void check_bound(SqlStatement *statement, int parameter, int result)
{
    if (result != SQLITE_OK) {
        g_error("cannot bind %s in %s: %s", sqlite3_bind_parameter_name(statement, parameter),
                sqlite3_sql(statement), sqlite3_errstr(result));
    }
}

void sql_bind_text_at(SqlStatement *statement, int parameter, const char *text)
{
    check_bound(statement, parameter,
                sqlite3_bind_text(statement, parameter, text, -1, SQLITE_STATIC));
}

void sql_bind_integer_at(SqlStatement *statement, int parameter, int64_t value)
{
    check_bound(statement, parameter, sqlite3_bind_int64(statement, parameter, value));
}

void sql_bind_real_at(SqlStatement *statement, int parameter, double value)
{
    check_bound(statement, parameter, sqlite3_bind_double(statement, parameter, value));
}

void sql_bind_null_at(SqlStatement *statement, int parameter)
{
    check_bound(statement, parameter, sqlite3_bind_null(statement, parameter));
}

void sql_bind_text(SqlStatement *statement, const char *name, const char *text)
{
    int parameter = sql_parameter(statement, name);
    check_bound(statement, parameter,
                sqlite3_bind_text(statement, parameter, text, -1, SQLITE_TRANSIENT));
}

void sql_bind_integer(SqlStatement *statement, const char *name, int64_t value)
{
    sql_bind_integer_at(statement, sql_parameter(statement, name), value);
}

void sql_bind_real(SqlStatement *statement, const char *name, double value)
{
    sql_bind_real_at(statement, sql_parameter(statement, name), value);
}

void sql_bind_blob(SqlStatement *statement, const char *name, GBytes *bytes)
{
    int parameter = sql_parameter(statement, name);
    gsize length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    // An empty GBytes may have no address, which SQLite would take for NULL.
    int result = length == 0
                     ? sqlite3_bind_zeroblob(statement, parameter, 0)
                     : sqlite3_bind_blob64(statement, parameter, data, length, SQLITE_TRANSIENT);
    check_bound(statement, parameter, result);
}

void sql_bind_null(SqlStatement *statement, const char *name)
{
    sql_bind_null_at(statement, sql_parameter(statement, name));
}

bool sql_step(SqlStatement *statement, bool *row, GError **error)
{
    *row = false;
    int result = sqlite3_step(statement);
    if (result == SQLITE_ROW) {
        *row = true;
        return true;
    }
    if (result != SQLITE_DONE) {
        set_error(error, sqlite3_db_handle(statement), result);
    }
    sql_reset(statement);
    return result == SQLITE_DONE;
}

bool sql_each(SqlStatement *statement, SqlTake take, void *data, GError **error)
{
    bool row = statement != NULL;
    while (row) {
        if (!sql_step(statement, &row, error)) {
            return false;
        }
        if (row) {
            take(statement, data);
        }
    }
    return statement != NULL;
}

void sql_take_member(SqlStatement *row, void *set)
{
    g_hash_table_add(set, sql_column_copy(row, 0));
}

static void take_text(SqlStatement *row, void *data)
{
    g_ptr_array_add(data, sql_column_copy(row, 0));
}

GPtrArray *sql_list(SqlStatement *statement, GError **error)
{
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(g_free);
    return sql_each(statement, take_text, list, error) ? g_steal_pointer(&list) : NULL;
}

bool sql_execute(SqlStatement *statement, GError **error)
{
    bool row = true;
    bool done = true;
    while (done && row) {
        done = sql_step(statement, &row, error);
    }
    (void)sqlite3_clear_bindings(statement);
    return done;
}

void sql_reset(SqlStatement *statement)
{
    // Repeats the error of the last step, which sql_step() has already reported.
    (void)sqlite3_reset(statement);
}

int sql_column_count(SqlStatement *statement) { return sqlite3_column_count(statement); }

const char *sql_column_name(SqlStatement *statement, int column)
{
    return sqlite3_column_name(statement, column);
}

const char *sql_column_text(SqlStatement *statement, int column)
{
    return (const char *)sqlite3_column_text(statement, column);
}

const void *sql_column_blob(SqlStatement *statement, int column, size_t *bytes)
{
    const void *data = sqlite3_column_blob(statement, column);
    *bytes = (size_t)sqlite3_column_bytes(statement, column);
    return data;
}

int64_t sql_column_integer(SqlStatement *statement, int column)
{
    return sqlite3_column_int64(statement, column);
}

double sql_column_real(SqlStatement *statement, int column)
{
    return sqlite3_column_double(statement, column);
}

bool sql_column_is_null(SqlStatement *statement, int column)
{
    return sqlite3_column_type(statement, column) == SQLITE_NULL;
}

char *sql_column_copy(SqlStatement *statement, int column)
{
    return g_strdup(sql_column_text(statement, column));
}

void sql_append_column(SqlStatement *row, int column, GByteArray *bytes)
{
    int type = sqlite3_column_type(row, column);
    guint8 head[1 + sizeof(int64_t)] = {(guint8)type};

    if (type == SQLITE_INTEGER) {
        int64_t integer = GINT64_TO_LE(sql_column_integer(row, column));
        memcpy(head + 1, &integer, sizeof integer);
    } else if (type == SQLITE_FLOAT) {
        double real = sql_column_real(row, column);
        memcpy(head + 1, &real, sizeof real);
    } else if (type != SQLITE_NULL) {
        size_t length = 0;
        const void *data = sql_column_blob(row, column, &length);
        guint32 length_le = GUINT32_TO_LE((guint32)length);
        memcpy(head + 1, &length_le, sizeof length_le);
        g_byte_array_append(bytes, head, sizeof head);
        if (length > 0) {
            g_byte_array_append(bytes, data, (guint)length);
        }
        return;
    }
    g_byte_array_append(bytes, head, sizeof head);
}

bool sql_query_integer(SqlDatabase *database, const char *text, int64_t *value, GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(database, text, error);
    bool row = false;
    if (statement == NULL || !sql_step(statement, &row, error)) {
        return false;
    }
    if (!row) {
        g_set_error(error, SQL_ERROR, SQL_ERROR_OTHER, "no row for: %.80s", text);
        return false;
    }
    *value = sql_column_integer(statement, 0);
    return true;
}
