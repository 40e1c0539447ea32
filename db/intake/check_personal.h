#pragma once

#include "batch.h"
#include "heading.h"
#include "intake/report.h"

/**
 * The stop for personal data (row G14): every cell of the file is looked at with
 * base_personal_find(), whatever its column is or whether it has one: title rows, headings, unknown
 * columns, cells beyond the last heading, cells that could not be read. Each find is an error, so
 * the file is refused; the report shows the masked form only.
 *
 * The one exception: the person of a role (sheet roles, column person) may have a title and a name,
 * but no number. `heading` NULL: no heading row was found.
 */
void intake_check_personal(const IntakeBatch *batch, const IntakeHeading *heading,
                           IntakeReport *report);
