#include "columns.h"

#include <glib.h>

int screen_columns_count(const ScreenColumns *columns)
{
    return columns->wide ? 1 : columns->count;
}

int screen_columns_room(const ScreenColumns *columns, int column)
{
    return columns->box.y + columns->box.height - columns->ys[column];
}

bool screen_columns_is_fresh(const ScreenColumns *columns)
{
    return columns->ys[columns->at] == columns->box.y;
}

UiBox screen_columns_box(const ScreenColumns *columns)
{
    UiBox box =
        ui_box_column(columns->box, columns->at, screen_columns_count(columns), columns->gap);
    box.y = columns->ys[columns->at];
    box.height = screen_columns_room(columns, columns->at);
    return box;
}

void screen_columns_level(ScreenColumns *columns, int y)
{
    columns->at = 0;
    for (int i = 0; i < SCREEN_COLUMNS_MOST; i++) {
        columns->ys[i] = y;
    }
}

int screen_columns_lowest(const ScreenColumns *columns)
{
    int lowest = columns->ys[0];
    for (int i = 1; i < SCREEN_COLUMNS_MOST; i++) {
        lowest = MAX(lowest, columns->ys[i]);
    }
    return lowest;
}

int screen_columns_emptiest(const ScreenColumns *columns)
{
    int best = 0;
    for (int i = 1; i < screen_columns_count(columns); i++) {
        best = columns->ys[i] < columns->ys[best] ? i : best;
    }
    return best;
}
