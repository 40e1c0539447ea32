#pragma once

#include <stddef.h>

#include "intake/report.h"
#include "intake/table.h"

/**
 * Comma-separated values as spreadsheets write them: RFC 4180, and also `;` or tab between cells
 * (found by looking at the first lines), CRLF or LF, with or without a UTF-8 BOM. A quoted cell may
 * hold separators, doubled quotes and line ends. Blank rows count as rows but are not in the table.
 */

/** The whole file. A tambon's largest sheet of the pilot has 20 KB. */
#define INTAKE_CSV_LIMIT_FILE_BYTES ((size_t)64 * 1024 * 1024)
#define INTAKE_CSV_LIMIT_ROWS 300000
#define INTAKE_CSV_LIMIT_COLUMNS 200
/** 32,767 characters is what a spreadsheet allows in a cell; 3 bytes a Thai character. */
#define INTAKE_CSV_LIMIT_CELL_BYTES ((size_t)98301)
/** Cells that are not UTF-8 are listed one by one up to here: the rest say the same. */
#define INTAKE_CSV_LIMIT_ENCODING_PROBLEMS 20

/**
 * Reads `data` (borrowed) into a table. What is wrong goes to `report` as errors of its current
 * file: bytes that are not UTF-8 (row, column and position in the file), NUL bytes, a quote that
 * is never closed or is followed by text, a limit above.
 * Returns: owned table, which holds all that could be read even when there were errors (so that
 * later stages find the other problems in the same pass; undecodable bytes became U+FFFD), or NULL
 * when a limit was passed or there is nothing in the file.
 */
IntakeTable *intake_csv_read(const void *data, size_t data_bytes,
                             IntakeReport *report) G_GNUC_WARN_UNUSED_RESULT;

/** The separator intake_csv_read() would use for this text: ',', ';' or '\t'. */
char intake_csv_find_separator(const char *data, size_t data_bytes);
