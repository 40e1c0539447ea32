#pragma once

#include "ui/draw.h"
#include "ui/widget/mark.h"

/**
 * Heat: many places against many figures. A row a place, a column a figure; each cell a number on a
 * ground that says how it stands, with a sign that says the same without colour. Touching the head
 * of a column orders the rows by it; columns for which there is no room are a touch away. Row names
 * stand on every page, the heads above them.
 */
typedef struct {
    const char *heading; /* "9 · มีน้ำสะอาด"; up to four lines: the page says the whole */
    const char *id;      /* what orders by it */
    const char *from_id; /* what shows the columns from this one on */
    bool sorted;         /* the rows are in the order of this one */
} UiHeatColumn;

typedef struct {
    const char *name;
    const char *id; /* what leads to the place */
} UiHeatRow;

typedef struct {
    const char *number; /* "98.4 %"; NULL: the mark says why there is none */
    const char *detail; /* "ที่ 3"; NULL: none */
    UiTone tone;        /* of the ground; NEUTRAL: none */
    UiIcon sign;        /* NONE: none */
    UiMarkKind mark;
} UiHeatCell;

#define UI_HEAT_LIMIT_COLUMNS 128
#define UI_HEAT_LIMIT_ROWS 2048

/** Fills the cell of a row and column; its texts need live for the call of drawing alone. */
typedef void UiHeatRead(const void *data, int row, int column, UiHeatCell *cell);

typedef struct {
    const UiHeatColumn *columns;
    int column_count;
    int first_column;
    const UiHeatRow *rows;
    int row_count;
    bool high; /* names of two lines, numbers with their detail below; else all on one line */
    UiHeatRead *read; /* only what is on the page is asked for */
    const void *data;
    const char *before_word; /* "ก่อนหน้า": to the columns before, … */
    const char *after_word;  /* … and after these */
} UiHeat;

/** How many columns stand side by side in this width, at least one. */
int ui_heat_columns_that_fit(const UiDraw *draw, int width_px, const UiHeat *heat);

/** More columns than ever stand side by side on this panel: what has to be at hand to be drawn. */
int ui_heat_most_columns(const UiMetrics *metrics);

/** How many rows from `first` on fit into the box' height under the heads; 0 when none does. */
int ui_heat_rows_that_fit(const UiDraw *draw, UiBox box, const UiHeat *heat, int first);

/** Draws `count` rows from `first` on, heads above. Returns the height used. */
int ui_heat_draw(const UiDraw *draw, UiBox box, const UiHeat *heat, int first, int count);
