#pragma once

#include <stdbool.h>

#include "cell_text.h"

/** How the numbers of a sheet are shown: rectangles of cells, each with a format. */
typedef struct IntakeGnumericStyle IntakeGnumericStyle;

typedef struct {
    int first_row; /* all counted from 0 */
    int last_row;
    int first_column;
    int last_column;
} IntakeGnumericRegion;

IntakeGnumericStyle *intake_gnumeric_style_new(void);
void intake_gnumeric_style_free(IntakeGnumericStyle *style);

/** Adds a rectangle. False when there are INTAKE_GNUMERIC_LIMIT_STYLES of them already. */
bool intake_gnumeric_style_add(IntakeGnumericStyle *style, const IntakeGnumericRegion *region,
                               const char *format);

/**
 * The format of a cell; that of plain numbers where no rectangle says more. Cheap when asked for
 * rows that do not go back: only the rectangles of that row are looked at.
 */
const IntakeCellFormat *intake_gnumeric_style_find(IntakeGnumericStyle *style, int row, int column);
