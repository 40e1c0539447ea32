#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * SQLite for the libraries of db/: connections and prepared statements with cleanup and GError.
 * Nobody outside db/ links this. Texts of statements come from .sql files only: "sql_schema.h"
 * (public_sql, province_sql, snapshot_sql) comes with this library, and each library embeds its own
 * questions (tambon_embed_text).
 *
 * Parameters are named in SQL (":code") and bound by name. A statement is reset by sql_reset(), by
 * the last sql_step() that returned no row, and when it is freed.
 */
typedef struct sqlite3 SqlDatabase;
typedef struct sqlite3_stmt SqlStatement;

/**
 * SQL_ERROR_MISSING: no such file. SQL_ERROR_CORRUPT: not a database, or damaged: fall back.
 * SQL_ERROR_CONSTRAINT: the data break a rule of the schema. SQL_ERROR_BUSY: another writer.
 * SQL_ERROR_NO_SPACE: the disk is full. SQL_ERROR_TOO_NEW: a layout of a newer program: nothing was
 * touched, update first. SQL_ERROR_OTHER: anything else; report.
 */
typedef enum {
    SQL_ERROR_MISSING,
    SQL_ERROR_CORRUPT,
    SQL_ERROR_CONSTRAINT,
    SQL_ERROR_BUSY,
    SQL_ERROR_NO_SPACE,
    SQL_ERROR_TOO_NEW,
    SQL_ERROR_OTHER,
} SqlError;
#define SQL_ERROR (sql_error_quark())
GQuark sql_error_quark(void);

typedef enum {
    SQL_OPEN_IMMUTABLE, /* read only, file never changes: mode=ro&immutable=1 */
    SQL_OPEN_READ,      /* read only */
    /* As if to write, and nothing is written: with a file it cannot write SQLite reads the schema
     * without its CHECK constraints, and quick_check then passes values that break them. A file
     * that may not be opened for writing is read all the same, without them. */
    SQL_OPEN_CHECK,
    SQL_OPEN_WRITE,  /* read and write an existing file, foreign keys on */
    SQL_OPEN_CREATE, /* the same, file made when missing */
} SqlOpenMode;

/**
 * Opens `path` (any bytes, relative or absolute) for use by one thread at a time, with the schema
 * untrusted and the defensive flag set, and reads its first page: what is no database is refused
 * here. Waits up to 10 s for another writer, everywhere. Returns: owned connection, or NULL with
 * SqlError.
 */
SqlDatabase *sql_open(const char *path, SqlOpenMode mode, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void sql_close(SqlDatabase *database);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SqlDatabase, sql_close)

/** The version of SQLite, "3.40.1". Static. */
const char *sql_version(void);

/** Bytes of pages kept now: up to the cache_size of the connection. */
size_t sql_cache_bytes(SqlDatabase *database);

/** Attaches an existing file, read only, under a schema name; closed with the connection. */
bool sql_attach(SqlDatabase *database, const char *path, const char *name,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Runs one or several statements that take no parameters and whose rows do not matter. */
bool sql_run(SqlDatabase *database, const char *statements,
             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Looks at the deferred foreign keys now instead of at the commit: false with SQL_ERROR_CONSTRAINT
 * if this transaction, as it stands, could not be committed.
 */
bool sql_check_keys(SqlDatabase *database, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Compiles exactly one statement. Returns: owned, or NULL (message holds SQLite's text). */
SqlStatement *sql_prepare(SqlDatabase *database, const char *text,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
void sql_finalize(SqlStatement *statement);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SqlStatement, sql_finalize)

/**
 * Bind by name, colon included; a name the statement has not is a programmer's mistake and ends the
 * program. Text and bytes are copied; NULL text binds NULL.
 */
void sql_bind_text(SqlStatement *statement, const char *name, const char *text);
void sql_bind_integer(SqlStatement *statement, const char *name, int64_t value);
void sql_bind_real(SqlStatement *statement, const char *name, double value);
void sql_bind_blob(SqlStatement *statement, const char *name, GBytes *bytes);
void sql_bind_null(SqlStatement *statement, const char *name);

/**
 * The same by number, for statements that run for every row of a province: sql_parameter() finds
 * the number of a name once. Text is borrowed until the statement is executed or bound again.
 */
int sql_parameter(SqlStatement *statement, const char *name);
void sql_bind_text_at(SqlStatement *statement, int parameter, const char *text);
void sql_bind_integer_at(SqlStatement *statement, int parameter, int64_t value);
void sql_bind_real_at(SqlStatement *statement, int parameter, double value);
void sql_bind_null_at(SqlStatement *statement, int parameter);

/** Steps. `*row` tells whether there is a row. After the last row the statement is reset. */
bool sql_step(SqlStatement *statement, bool *row, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Takes what it needs of a row; the row is gone afterwards. */
typedef void (*SqlTake)(SqlStatement *row, void *data);

/**
 * Steps a statement to its end and hands every row to `take`. A NULL statement is false: the error
 * of its preparation stays as it is.
 */
bool sql_each(SqlStatement *statement, SqlTake take, void *data,
              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** A SqlTake whose data is a GHashTable used as a set of owned texts: adds the first column. */
void sql_take_member(SqlStatement *row, void *set);

/**
 * The first column of every row, as sql_each() steps. Returns: owned array of char *, freed with
 * it; NULL with an error.
 */
GPtrArray *sql_list(SqlStatement *statement, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Steps a statement to its end, ignoring rows, and clears its bindings. */
bool sql_execute(SqlStatement *statement, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void sql_reset(SqlStatement *statement);

/** How many columns a row has, and the name a column has in the statement, borrowed. */
int sql_column_count(SqlStatement *statement);
const char *sql_column_name(SqlStatement *statement, int column);

/** Columns of the current row, from 0. Text is borrowed until the next step; NULL for NULL. */
const char *sql_column_text(SqlStatement *statement, int column);
int64_t sql_column_integer(SqlStatement *statement, int column);
double sql_column_real(SqlStatement *statement, int column);
bool sql_column_is_null(SqlStatement *statement, int column);
/** Bytes, borrowed until the next step; NULL for NULL and for none. */
const void *sql_column_blob(SqlStatement *statement, int column, size_t *bytes);
/** Returns: owned copy of the column's text, NULL for NULL. */
char *sql_column_copy(SqlStatement *statement, int column) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Appends the value of a column with its type and length before it, so that no two different rows
 * give the same bytes: for digests.
 */
void sql_append_column(SqlStatement *row, int column, GByteArray *bytes);

/** The first column of the first row as an integer; error when there is no row. */
bool sql_query_integer(SqlDatabase *database, const char *text, int64_t *value,
                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
