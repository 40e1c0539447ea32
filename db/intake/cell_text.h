#pragma once

#include <stdbool.h>

/**
 * The number of a workbook's cell as the text a careful typist would write: what the person sees
 * decides what it means, the stored number decides how exactly.
 */
typedef enum {
    INTAKE_CELL_NUMBER,  /* plain decimal digits, never 1E+11 */
    INTAKE_CELL_DATE,    /* ISO 8601, the year in the Common Era */
    INTAKE_CELL_DATE_BE, /* the same where the cell shows the Buddhist year */
    INTAKE_CELL_TIME,    /* a time of day or a duration: "13:05" */
    INTAKE_CELL_PERCENT, /* a hundred times as much, with a percent sign */
    INTAKE_CELL_PADDED,  /* whole numbers with zeros before them, as a code is shown */
} IntakeCellForm;

typedef struct {
    IntakeCellForm form;
    bool with_time; /* of a date: it also shows the hour */
    int digits;     /* of PADDED */
} IntakeCellFormat;

/**
 * Understands a number format of a spreadsheet ("d/m/bbbb", "[$-107041E]d mmmm yyyy", "0.00%",
 * "000000"): the part for positive numbers, without what stands in quotes or brackets. Buddhist
 * years are "b" and the calendar 07 of a language code.
 */
IntakeCellFormat intake_cell_text_format(const char *format);

/**
 * Writes `number`. `first_day_1904`: serial dates count from 1904 as old Excel for Mac did; else
 * from 1900 with Excel's 29 February of that year. A date outside 1900–9999 is written as a number.
 * Returns: owned text.
 */
char *intake_cell_text_number(double number, const IntakeCellFormat *format, bool first_day_1904);
