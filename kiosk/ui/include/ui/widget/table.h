#pragma once

#include "ui/draw.h"
#include "ui/widget/mark.h"

/**
 * Table: rows of cells that wrap. Columns are as wide as their contents ask for: room to spare goes
 * out by weight, room that is short comes from the columns of words. Numbers stand right, digit
 * under digit; a row is as high as its highest cell; every page begins with the headings.
 *
 * Where the columns cannot stand side by side, or a row would be a tower of words (large letters,
 * narrow panel), and compact, each row becomes a block: its first cell as a title, the others as
 * "heading: value" lines under it.
 */
typedef struct {
    const char *heading; /* "งบประมาณ (บาท)" */
    double weight;       /* its share of room to spare: 1 is usual, 0: none */
    bool number;         /* right-aligned, never broken into lines */
} UiTableColumn;

#define UI_TABLE_LIMIT_COLUMNS 8
#define UI_TABLE_LIMIT_ROWS 4096

typedef struct {
    const char *text; /* NULL: the mark says it all */
    UiMarkKind mark;  /* drawn before the text: no data, hidden, … */
} UiTableCell;

typedef struct {
    const UiTableColumn *columns;
    int column_count;
    const UiTableCell *cells; /* row by row */
    int row_count;
} UiTable;

/** Widths of the columns in a table `width_px` wide, all of which they fill. */
typedef struct {
    int column_px[UI_TABLE_LIMIT_COLUMNS];
    bool blocks; /* they cannot stand side by side */
} UiTableWidths;

/**
 * Measured over all rows, so that a table looks the same on each of its pages. Costs a look at
 * every cell.
 */
UiTableWidths ui_table_measure(const UiDraw *draw, int width_px, const UiTable *table);

/** Cells of the table. What is drawn is counted in cells, row by row. */
int ui_table_cell_count(const UiTable *table);

/**
 * How many cells from `first` on fit into the box' height with the headings: whole rows where they
 * stand side by side, lines of blocks otherwise; 0 when nothing fits.
 */
int ui_table_cells_that_fit(const UiDraw *draw, UiBox box, const UiTable *table, int first);

/** Draws `count` cells from `first` on, headings above. Returns the height used. */
int ui_table_draw(const UiDraw *draw, UiBox box, const UiTable *table, int first, int count);
