#pragma once

#include "form/seen.h"

/** What FormSeen holds, for the writers of reports. */
typedef struct {
    char *file;
    char *office_code; /* or NULL */
    const IntakeSheet *sheet;
    int first_problem;
    int problem_count;
    bool stored;
    int64_t place; /* of its rows in the spool; -1: not kept, or nothing to read */
} FormSeenSheet;

int form_seen_count(const FormSeen *seen);
const FormSeenSheet *form_seen_sheet(const FormSeen *seen, int index);

/** The rows of a sheet whose `place` is not -1. Returns: owned, or NULL with a BASE_ERROR. */
IntakeTable *form_seen_rows(FormSeen *seen, const FormSeenSheet *sheet,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
