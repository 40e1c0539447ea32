#pragma once

#include "intake/sheet.h"

/** The tables of sheet_reference.c and sheet_tambon.c, in the order of storing. */
extern const IntakeSheet intake_sheets_reference[];
extern const int intake_sheets_reference_count;
extern const IntakeSheet intake_sheets_tambon[];
extern const int intake_sheets_tambon_count;
