#pragma once

#include "intake/sheet.h"

/** The columns that every question of db/query/export begins with. */
enum { EXPORT_KIND_OFFICE, EXPORT_KIND_SAMPLE };

/** The question for a sheet; never NULL: every sheet can be exported (tested). */
const char *export_kind_query(const IntakeSheet *sheet);
