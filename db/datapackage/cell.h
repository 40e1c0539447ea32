#pragma once

#include "table.h"

/**
 * Appends the value of a column of the current row: to `csv` as a cell followed by `end`, to `json`
 * as a value. False where it is a text that is not UTF-8.
 */
bool datapackage_cell_append(const DatapackageField *field, SqlStatement *row, int column,
                             const char *end, GString *csv, GString *json);

/** Appends a text as a JSON string. False where it is not UTF-8. */
bool datapackage_cell_append_json(const char *text, GString *json);
