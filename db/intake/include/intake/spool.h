#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "intake/table.h"

/**
 * Tables put aside on disk until their turn comes: the sheets of workbooks between the finding and
 * the storing of each, and the rows of a report of the whole province, which must not be in memory
 * together. The file has no name and is gone with the process, however that ends.
 */
typedef struct IntakeSpool IntakeSpool;

/** Returns: the first reference, or NULL with BASE_ERROR_NO_SPACE or BASE_ERROR_IO. */
IntakeSpool *intake_spool_open(GError **error) G_GNUC_WARN_UNUSED_RESULT;
IntakeSpool *intake_spool_ref(IntakeSpool *spool);
void intake_spool_unref(IntakeSpool *spool);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(IntakeSpool, intake_spool_unref)

/**
 * Appends a table, its marks and merged cells included; `*place` finds it again.
 * Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_IO; what was put aside before stays readable.
 */
bool intake_spool_put(IntakeSpool *spool, const IntakeTable *table, int64_t *place,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: owned, equal to what was put there; NULL with BASE_ERROR_IO. */
IntakeTable *intake_spool_get(IntakeSpool *spool, int64_t place,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
