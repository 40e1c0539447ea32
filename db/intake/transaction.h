#pragma once

#include "statements.h"

/**
 * Files of one run that are committed together. A commit writes every page its rows touch, and the
 * rows of an office lie all over province.db, because permanent project codes are spread evenly: a
 * commit for each of 170 files writes ten times the pages of a commit for all of them. Each file is
 * in or out whole all the same; after a power cut the files of the last transaction may have to be
 * imported again.
 *
 * There is no undoing one file of several: SQLite would copy every page before it is changed. The
 * checks run before anything is stored, so it is hardly ever needed; then the whole transaction is
 * undone and the caller stores the other files again.
 *
 * Other writers wait at most INTAKE_TRANSACTION_SECONDS and the one file at hand.
 */
#define INTAKE_TRANSACTION_ROWS 100000
#define INTAKE_TRANSACTION_SECONDS INT64_C(2)

typedef struct {
    IntakeStatements *statements; /* borrowed */
    bool checking;                /* nothing is ever kept */

    bool open; /* there is a transaction */
    int64_t opened_us;
    int files; /* stored in it, and not yet for certain */
    int rows;
} IntakeTransaction;

/** Makes sure there is a transaction. */
bool intake_transaction_open(IntakeTransaction *transaction,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Counts a file that has been stored. SQL_ERROR_CONSTRAINT: a row of it points to nothing, and the
 * transaction cannot be committed.
 */
bool intake_transaction_keep_file(IntakeTransaction *transaction, int row_count,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** True when it is large or old enough to be closed. */
bool intake_transaction_is_full(const IntakeTransaction *transaction);

/** Commits, or for a check undoes everything. `files` and `rows` begin at 0 again. */
bool intake_transaction_close(IntakeTransaction *transaction,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Undoes every file of it. */
bool intake_transaction_undo(IntakeTransaction *transaction,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
