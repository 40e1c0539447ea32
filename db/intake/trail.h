#pragma once

#include "source.h"
#include "sql/sql.h"

/**
 * What an import leaves in the audit log (desk/audit.h): a line for each file that was taken,
 * undone with the file, and one for each that was refused. Files that are the same as last time
 * leave none. Both are called inside the run's transaction.
 */
typedef struct {
    const char *by; /* who gives the command; NULL: nobody said */
    const IntakeSource *source;
    const char *sha256; /* of the file's bytes; NULL: they could not be read */
    int count;          /* rows taken, or errors found */
} IntakeTrail;

/** Before the file counts as kept (transaction.h). */
bool intake_trail_stored(SqlDatabase *database, const IntakeTrail *trail,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** After the file was undone, if it was stored at all. */
bool intake_trail_refused(SqlDatabase *database, const IntakeTrail *trail,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
