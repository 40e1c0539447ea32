#pragma once

#include <stdbool.h>
#include <stddef.h>

#include "intake/report.h"
#include "intake/table.h"

/**
 * Comma-separated values as spreadsheets write them: RFC 4180, and also `;` or tab between cells
 * (stated by a first line "sep=;" or found by looking at the first lines), CRLF, LF or CR. A quoted
 * cell may hold separators, doubled quotes and line ends. Blank rows count as rows but are not in
 * the table. Encodings: UTF-8 with or without a mark, UTF-16, TIS-620, ISO-8859-11 and Windows-874,
 * told apart by the rules of encoding.h.
 */

/** The whole file. A tambon's largest sheet of the pilot has 20 KB. */
#define INTAKE_CSV_LIMIT_FILE_BYTES ((size_t)64 * 1024 * 1024)
#define INTAKE_CSV_LIMIT_ROWS 300000
#define INTAKE_CSV_LIMIT_COLUMNS 200
/** 32,767 characters is what a spreadsheet allows in a cell; 3 bytes a Thai character. */
#define INTAKE_CSV_LIMIT_CELL_BYTES ((size_t)98301)
/** Cells with undecodable bytes are listed one by one up to here: the rest say the same. */
#define INTAKE_CSV_LIMIT_ENCODING_PROBLEMS 20

/**
 * Reads `data` (borrowed) into a table. What is wrong goes to `report` as errors of its current
 * file: bytes that cannot be decoded (row, column and position in the file), an encoding that
 * nobody knows, NUL bytes, Thai that was read in a wrong encoding before (mojibake.h), a quote that
 * is never closed or is followed by text, a limit above. An encoding other than UTF-8 is a note.
 * Returns: owned table, which holds all that could be read even when there were errors (so that
 * later stages find the other problems in the same pass; undecodable bytes became U+FFFD), or NULL
 * when a limit was passed or there is nothing in the file.
 */
IntakeTable *intake_csv_read(const void *data, size_t data_bytes,
                             IntakeReport *report) G_GNUC_WARN_UNUSED_RESULT;

/** What the reader found out about a file, to be shown before anything of it is imported. */
typedef struct {
    const char *encoding;  /* name for people, constant: "Windows-874" */
    char separator;        /* ',', ';' or '\t'; 0 when the file is not text */
    bool separator_stated; /* by a first line "sep=;" */
} IntakeCsvForm;

/** intake_csv_read() that also fills `form` (borrowed texts are constant), whatever it returns. */
IntakeTable *intake_csv_read_form(const void *data, size_t data_bytes, IntakeCsvForm *form,
                                  IntakeReport *report) G_GNUC_WARN_UNUSED_RESULT;

/** The separator intake_csv_read() would use for this text: ',', ';' or '\t'. */
char intake_csv_find_separator(const char *data, size_t data_bytes);
