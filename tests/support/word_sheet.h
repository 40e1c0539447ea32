#pragma once

#include <ui/renderer.h>

/**
 * Words in a grid, drawn by the kiosk's own text engine: black on white. For tests that look at
 * their pixels and for people who compare faces (fonts/compare.sh).
 */
typedef struct {
    int columns;
    int cell_width;
    UiTextStyle style; /* its line height is the cell's */
} WordSheet;

/** The words of a file: a word a line or between tabs, lines that begin with "#" left out. Owned.
 */
char **word_sheet_read(const char *path);

/** Where word `index` stands. */
UiBox word_sheet_cell(const WordSheet *sheet, int index);

/** Draws the words into a picture of its own, just big enough. Returns: owned. */
UiRenderer *word_sheet_draw(const WordSheet *sheet, char *const *words, UiText *text);
