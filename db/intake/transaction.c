#include "transaction.h"

#include "intake_query.h"

bool intake_transaction_open(IntakeTransaction *transaction, GError **error)
{
    if (transaction->open) {
        return true;
    }
    transaction->open = intake_statements_run(transaction->statements, intake_begin_sql, error);
    transaction->opened_us = g_get_monotonic_time();
    return transaction->open;
}

bool intake_transaction_keep_file(IntakeTransaction *transaction, int row_count, GError **error)
{
    // The commit would look at deferred keys too late to tell whose fault it is.
    if (!intake_statements_check_keys(transaction->statements, error)) {
        return false;
    }
    transaction->files++;
    transaction->rows += row_count;
    return true;
}

bool intake_transaction_is_full(const IntakeTransaction *transaction)
{
    return transaction->open && !transaction->checking &&
           (transaction->rows >= INTAKE_TRANSACTION_ROWS ||
            g_get_monotonic_time() - transaction->opened_us >=
                INTAKE_TRANSACTION_SECONDS * G_USEC_PER_SEC);
}

/** Also when it fails: what is left of the transaction goes with the connection. */
static bool end(IntakeTransaction *transaction, const char *how, GError **error)
{
    bool ended = !transaction->open || intake_statements_run(transaction->statements, how, error);
    transaction->open = false;
    transaction->files = 0;
    transaction->rows = 0;
    return ended;
}

bool intake_transaction_close(IntakeTransaction *transaction, GError **error)
{
    return end(transaction, transaction->checking ? intake_rollback_sql : intake_commit_sql, error);
}

bool intake_transaction_undo(IntakeTransaction *transaction, GError **error)
{
    return end(transaction, intake_rollback_sql, error);
}
