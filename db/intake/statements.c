#include "statements.h"

struct IntakeStatements {
    SqlDatabase *database;
    GHashTable *by_text; // address of the embedded text → SqlStatement
};

static void finalize(gpointer statement) { sql_finalize(statement); }

IntakeStatements *intake_statements_new(SqlDatabase *database)
{
    IntakeStatements *statements = g_new0(IntakeStatements, 1);
    statements->database = database;
    statements->by_text = g_hash_table_new_full(NULL, NULL, NULL, finalize);
    return statements;
}

void intake_statements_free(IntakeStatements *statements)
{
    if (statements == NULL) {
        return;
    }
    g_hash_table_unref(statements->by_text);
    g_free(statements);
}

SqlStatement *intake_statements_get(IntakeStatements *statements, const char *text, GError **error)
{
    gpointer address = (gpointer)(guintptr)text;
    SqlStatement *statement = g_hash_table_lookup(statements->by_text, address);
    if (statement == NULL) {
        statement = sql_prepare(statements->database, text, error);
        if (statement != NULL) {
            g_hash_table_insert(statements->by_text, address, statement);
        }
    } else {
        sql_reset(statement);
    }
    return statement;
}

bool intake_statements_run(IntakeStatements *statements, const char *text, GError **error)
{
    SqlStatement *statement = intake_statements_get(statements, text, error);
    return statement != NULL && sql_execute(statement, error);
}

bool intake_statements_check_keys(IntakeStatements *statements, GError **error)
{
    return sql_check_keys(statements->database, error);
}
