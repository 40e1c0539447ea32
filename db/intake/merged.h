#pragma once

#include "heading.h"

/**
 * Reports merged cells that reach below the heading row, or into it, of the columns that are read
 * (errors): nobody can tell to which of the rows or columns the one value belongs. Titles above the
 * headings are merged in every pretty form and do no harm.
 */
void intake_merged_report(const IntakeBatch *batch, const IntakeHeading *heading,
                          IntakeReport *report);
