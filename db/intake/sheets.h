#pragma once

#include "intake/sheet.h"

/** How the tables are written: COLUMN(key, Thai heading, other headings, type, flags, the rest). */
#define OPTIONAL 0
#define NEEDED INTAKE_COLUMN_REQUIRED
#define KEY (INTAKE_COLUMN_REQUIRED | INTAKE_COLUMN_KEY)
#define COLUMN(column_key, thai, others, type_name, flag_set, ...)                                 \
    {                                                                                              \
        .key = (column_key), .name_th = (thai), .aliases = (others),                               \
        .type = INTAKE_TYPE_##type_name, .flags = (flag_set), __VA_ARGS__                          \
    }

/** The tables of sheet_reference.c and sheet_tambon.c, in the order of storing. */
extern const IntakeSheet intake_sheets_reference[];
extern const int intake_sheets_reference_count;
extern const IntakeSheet intake_sheets_tambon[];
extern const int intake_sheets_tambon_count;
