#pragma once

#include "base/hash.h"
#include "batch.h"
#include "beside.h"
#include "cross.h"
#include "intake/import.h"
#include "reference.h"
#include "source.h"
#include "transaction.h"
#include "whole.h"

/** What the files of one run share. */
typedef struct {
    const IntakeImportOptions *options;
    IntakeReport *report;
    IntakeImportResult *result;
    SqlDatabase *database;
    IntakeStatements *statements;
    IntakeTransaction transaction;
    IntakeCross cross;          /* what was stored, for the rules between sheets */
    IntakeReference *reference; /* NULL: must be loaded (again) */
    IntakeWhole *whole;         /* which workbooks are in, before the run and by it */
    IntakeBeside *beside;       /* what lay beside the sheets before the run */
    char *received_utc;
    bool checking; /* store nothing in the end */
    bool redoing;  /* files of an undone transaction: nobody is told again */

    /* Of the current file. */
    IntakeBatch *batch;                    /* until everybody has seen it */
    char sha256[BASE_HASH_HEX_LENGTH + 1]; /* "" before it is read */
    int first_problem;                     /* in the report */
    bool undone;                           /* it was, and with it its transaction */
} IntakeImportRun;

/**
 * One sheet from its bytes to province.db: whose it is, whether it is new, read, normalised,
 * checked, stored, recorded in the audit log and for the board, shown to the listener. What is
 * wrong with the file is in the report and not an error; `run->undone` says that the caller must
 * take the other files of the transaction again. Returns false with an SqlError.
 */
bool intake_import_file_take(IntakeImportRun *run, const IntakeSource *source,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
