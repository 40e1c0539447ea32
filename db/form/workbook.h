#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>
#include <xlsxwriter.h>

#include "form/document.h"

/**
 * An XLSX file being written with libxlsxwriter, in our letters and colours. The bytes depend on
 * what is written and on `made_utc` only. Texts are always written as texts: what begins with = is
 * no formula. The file appears under its name when it is complete, not before.
 */
typedef struct FormWorkbook FormWorkbook;

/** What a spreadsheet program takes: longer texts end with "…", longer names are cut. */
#define FORM_WORKBOOK_LIMIT_CELL_CHARACTERS 32767
#define FORM_WORKBOOK_LIMIT_NAME_CHARACTERS 31
#define FORM_WORKBOOK_LIMIT_ROWS 1048576

/** Looks that are not those of a table's cell. */
typedef enum {
    FORM_STYLE_TITLE,    /* large, bold */
    FORM_STYLE_NOTE,     /* a sentence above or beside a table; wrapped */
    FORM_STYLE_HEADING,  /* white on dark blue, wrapped */
    FORM_STYLE_REQUIRED, /* the heading of a column that must be filled */
    FORM_STYLE_UPRIGHT,  /* a heading written upwards, of a narrow column */
    FORM_STYLE_MARKER,   /* the heading of a column that we added to an office's own */
    FORM_STYLE_COUNT,
} FormStyle;

/** How a column of a template takes what is typed. */
typedef enum {
    FORM_INPUT_TEXT,  /* as typed: codes keep their zeros, dates their era */
    FORM_INPUT_LONG,  /* the same, wrapped */
    FORM_INPUT_WHOLE, /* 1234 */
    FORM_INPUT_REAL,  /* as short as it was typed */
    FORM_INPUT_MONEY, /* 1,234.50 */
    FORM_INPUT_COUNT,
} FormInput;

/**
 * Begins a workbook that will be `path`; `made_utc` is written as its date. With `streaming`, rows
 * of a sheet must be written from the top down and are kept on disk, not in memory.
 * Returns: owned, or NULL with a BASE_ERROR (the folder cannot be written).
 */
FormWorkbook *form_workbook_open(const char *path, const char *title, int64_t made_utc,
                                 bool streaming, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Writes the file and puts it in place, durably. Nothing can be added after. */
bool form_workbook_save(FormWorkbook *workbook, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Frees; what was not saved is gone. */
void form_workbook_close(FormWorkbook *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FormWorkbook, form_workbook_close)

/**
 * Adds a sheet. `name` is cut, and numbered when there is one of that name already; characters that
 * spreadsheets refuse become "-". Returns: borrowed.
 */
lxw_worksheet *form_workbook_add_sheet(FormWorkbook *workbook, const char *name);

/** libxlsxwriter's own handle, for names of ranges; borrowed. */
lxw_workbook *form_workbook_handle(FormWorkbook *workbook);

/** Borrowed formats. `long_text`: wrapped, for the cells of tables. */
lxw_format *form_workbook_style(const FormWorkbook *workbook, FormStyle style);
lxw_format *form_workbook_cell(const FormWorkbook *workbook, FormCellType type, FormMark mark);
lxw_format *form_workbook_input(const FormWorkbook *workbook, FormInput input);

/** Writes `text` (NULL: an empty cell with the format) at a row and column from 0. */
void form_workbook_write(lxw_worksheet *sheet, int row, int column, const char *text,
                         lxw_format *format);

/**
 * A comment that pops up beside a cell, large enough for its Thai text. Cut at 1,000 characters,
 * beyond which nobody reads a pop-up.
 */
void form_workbook_comment(lxw_worksheet *sheet, int row, int column, const char *text);

/** Prints a sheet `digits` wide on as many pages beside each other as keep it readable. */
void form_workbook_fit(lxw_worksheet *sheet, int digits);

/** Sets a row's height so that `lines` lines of Thai with marks above and below are not cut. */
void form_workbook_set_lines(lxw_worksheet *sheet, int row, int lines);

/** How wide `text` shows, in digits, the unit of column widths: marks above and below are none. */
int form_workbook_width(const char *text);

/** How many lines `text` takes in a column `width` digits wide. */
int form_workbook_lines(const char *text, int width);

/** libxlsxwriter takes `char *` and only reads: the same text without const. */
static inline char *form_workbook_borrow(const char *text) { return (char *)(uintptr_t)text; }
