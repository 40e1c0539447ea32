#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "intake/table.h"

/**
 * Tables put aside on disk until their turn comes: a report of a whole province must not hold the
 * province in memory. The file has no name and is gone with the process.
 */
typedef struct FormSpool FormSpool;

FormSpool *form_spool_open(GError **error) G_GNUC_WARN_UNUSED_RESULT;
void form_spool_close(FormSpool *spool);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FormSpool, form_spool_close)

/**
 * Appends a table; `*place` finds it again.
 * Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_IO; what was put aside before stays readable.
 */
bool form_spool_put(FormSpool *spool, const IntakeTable *table, int64_t *place,
                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: owned, equal to what was put there; NULL with BASE_ERROR_IO. */
IntakeTable *form_spool_get(FormSpool *spool, int64_t place,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;
