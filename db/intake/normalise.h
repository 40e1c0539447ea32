#pragma once

#include "batch.h"
#include "intake/report.h"

/**
 * The second stage: rows of text become typed records. Headings are matched, personal data
 * anywhere in the file are reported (check_personal.h), every cell is read as its column says, and
 * what cannot be read is reported with its row, column and value as written. Nothing here knows the
 * rest of the province: that is the checks' work. Takes over `table`. Returns: owned batch; without
 * records when there is no heading row.
 */
IntakeBatch *intake_normalise_table(const IntakeSheet *sheet, IntakeTable *table,
                                    IntakeReport *report) G_GNUC_WARN_UNUSED_RESULT;
