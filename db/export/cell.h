#pragma once

#include "intake/sheet.h"
#include "sql/sql.h"

/** A stored value of the current row as a cell of `column`. */
typedef struct {
    const IntakeColumn *column;
    int value;   /* column of the statement; -1: the statement has none */
    int rounded; /* column that says the money is known to its unit only; -1: none */
} ExportCell;

/** Finds the statement's columns for the sheet's column. */
ExportCell export_cell_find(SqlStatement *statement, const IntakeColumn *column);

/** The text that import reads back as this value; "" for missing. Returns: owned. */
char *export_cell_to_text(const ExportCell *cell, SqlStatement *statement);
