#pragma once

#include "source.h"
#include "sql/sql.h"

/**
 * What an import leaves in the audit log (desk/audit.h): a line for each file that was taken, in
 * the file's own transaction, and one for each that was refused. Files that are the same as last
 * time leave none.
 */
typedef struct {
    const char *by; /* who gives the command; NULL: nobody said */
    const IntakeSource *source;
    const char *sha256; /* of the file's bytes; NULL: they could not be read */
    int count;          /* rows taken, or errors found */
} IntakeTrail;

/** Inside the transaction that stores the file. */
bool intake_trail_stored(SqlDatabase *database, const IntakeTrail *trail,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** After the file was rolled back, in a transaction of its own. */
bool intake_trail_refused(SqlDatabase *database, const IntakeTrail *trail,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
