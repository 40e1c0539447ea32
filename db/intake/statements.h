#pragma once

#include "sql/sql.h"

/**
 * The prepared statements of one run, each compiled once: 250,000 rows ask the same few questions.
 */
typedef struct IntakeStatements IntakeStatements;

/** `database` is borrowed and must live longer. */
IntakeStatements *intake_statements_new(SqlDatabase *database) G_GNUC_WARN_UNUSED_RESULT;
void intake_statements_free(IntakeStatements *statements);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeStatements, intake_statements_free)

/**
 * The statement of an embedded text (told apart by its address), reset and ready to bind.
 * Returns: borrowed, or NULL with an SqlError.
 */
SqlStatement *intake_statements_get(IntakeStatements *statements, const char *text,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Runs a statement without parameters. */
bool intake_statements_run(IntakeStatements *statements, const char *text,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** SQL_ERROR_CONSTRAINT if a deferred foreign key is broken as things stand. */
bool intake_statements_check_keys(IntakeStatements *statements,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;
