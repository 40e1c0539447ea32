#pragma once

#include <stddef.h>

#include "intake/table.h"

/**
 * A table as bytes, to lie on the disk between the finding of a workbook's sheets and the storing
 * of each, which may be many files later. For this process only: the numbers are as this machine
 * writes them.
 */

/** Appends the table to `bytes`. */
void intake_table_spool_pack(const IntakeTable *table, GString *bytes);

/** The table again, with a copy of every text. Returns: owned; NULL if the bytes were cut short. */
IntakeTable *intake_table_spool_unpack(const char *data,
                                       size_t data_bytes) G_GNUC_WARN_UNUSED_RESULT;
