#include "marked.h"

#include <string.h>

#include "base/personal.h"

#define HEADING_ROWS 20 // where the reader looks for headings too
#define MARKER_DIGITS 44
#define WIDTH_ROWS 200 // rows whose texts decide how wide a column is
#define WIDTH_LEAST 9
#define WIDTH_MOST 40
#define LINES_MOST 8

typedef struct {
    FormWorkbook *workbook;
    lxw_worksheet *sheet;
    const IntakeReport *report;
    const FormSeenSheet *seen;
    const IntakeTable *table;
    int heading_row;  // index in the table; -1: none found
    int columns;      // of the widest row
    int next_problem; // index in the report: problems come in the order of rows
    int *widths;
} Marker;

/** The row most of whose cells are headings of the sheet. */
static int find_heading(const IntakeSheet *sheet, const IntakeTable *table)
{
    g_autoptr(IntakeHeadings) words = intake_sheet_headings_new(sheet);
    int rows = MIN(intake_table_row_count(table), HEADING_ROWS);
    for (int row = 0; row < rows; row++) {
        int known = 0;
        int filled = 0;
        for (int cell = 0; cell < intake_table_cell_count(table, row); cell++) {
            const char *text = intake_table_cell(table, row, cell);
            filled += *text != '\0';
            known += *text != '\0' && intake_sheet_match_heading(words, text) >= 0;
        }
        if (known >= 2 && known * 2 > filled) {
            return row;
        }
    }
    return -1;
}

/** "AB" → 27; -1 if that is no column's letters. */
static int read_letters(const char *text)
{
    int column = 0;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at < 'A' || *at > 'Z' || at - text > 2) {
            return -1;
        }
        column = column * 26 + (*at - 'A' + 1);
    }
    return column - 1;
}

/** The cell of a row that a problem is about; -1: the row as a whole. */
static int find_cell(const Marker *marker, const IntakeProblem *problem)
{
    if (problem->column == NULL || *problem->column == '\0') {
        return -1;
    }
    int cells =
        marker->heading_row < 0 ? 0 : intake_table_cell_count(marker->table, marker->heading_row);
    for (int cell = 0; cell < cells; cell++) {
        if (strcmp(intake_table_cell(marker->table, marker->heading_row, cell), problem->column) ==
            0) {
            return cell;
        }
    }
    return read_letters(problem->column);
}

static void append_line(GString *text, const IntakeProblem *problem, bool with_column)
{
    g_string_append_printf(text, "%s[%s]", text->len > 0 ? "\n" : "",
                           intake_report_severity_word(problem->severity));
    if (with_column && problem->column != NULL) {
        g_string_append_printf(text, " %s:", problem->column);
    }
    g_string_append_printf(text, " %s", problem->message);
    if (problem->advice != NULL) {
        g_string_append_printf(text, " → %s", problem->advice);
    }
}

static FormMark mark_of(const IntakeProblem *problem)
{
    return problem->severity == INTAKE_SEVERITY_ERROR ? FORM_MARK_ERROR : FORM_MARK_WARNING;
}

/** What is to be shown in one row: the marker's text, and mark and comment of each cell. */
typedef struct {
    GString *text;
    FormMark mark;
    FormMark *marks;
    GString **comments;
    bool *personal;    // cells that are shown masked
    bool all_personal; // which cell it is cannot be told: every one
} RowMarks;

static void row_marks_clear(RowMarks *row, int columns)
{
    g_string_free(row->text, TRUE);
    for (int i = 0; i < columns; i++) {
        if (row->comments[i] != NULL) {
            g_string_free(row->comments[i], TRUE);
        }
    }
    g_free(row->marks);
    g_free(row->comments);
    g_free(row->personal);
}

/** An error is stronger than a warning. */
static FormMark stronger(FormMark old, FormMark new_mark)
{
    return old == FORM_MARK_ERROR ? old : new_mark;
}

static void take_problem(Marker *marker, RowMarks *row, const IntakeProblem *problem)
{
    append_line(row->text, problem, true);
    row->mark = stronger(row->mark, mark_of(problem));
    int cell = find_cell(marker, problem);
    bool known = cell >= 0 && cell < marker->columns;
    if (g_str_has_prefix(problem->rule, "personal.")) {
        row->all_personal = row->all_personal || !known;
        row->personal[known ? cell : marker->columns] = true;
    }
    if (known) {
        row->marks[cell] = stronger(row->marks[cell], mark_of(problem));
        if (row->comments[cell] == NULL) {
            row->comments[cell] = g_string_new(NULL);
        }
        append_line(row->comments[cell], problem, false);
    }
}

/** Takes the problems up to and of the row called `number`; those of rows before it are elsewhere.
 */
static void take_problems(Marker *marker, RowMarks *row, int number)
{
    int end = marker->seen->first_problem + marker->seen->problem_count;
    while (marker->next_problem < end) {
        const IntakeProblem *problem = intake_report_problem(marker->report, marker->next_problem);
        if (problem->row > number) {
            return;
        }
        if (problem->row == number && problem->severity > INTAKE_SEVERITY_NOTE) {
            take_problem(marker, row, problem);
        }
        marker->next_problem++;
    }
}

/** A report that goes round holds nothing personal; the office has its own file. Owned. */
static char *copy_cell(const Marker *marker, const RowMarks *row, int table_row, int cell)
{
    const char *text = intake_table_cell(marker->table, table_row, cell);
    bool personal = row->all_personal || (cell < marker->columns && row->personal[cell]);
    return personal ? base_personal_redact(text) : g_strdup(text);
}

static void write_cells(Marker *marker, const RowMarks *row, int table_row, int at)
{
    bool heading = table_row == marker->heading_row;
    lxw_format *head = form_workbook_style(marker->workbook, FORM_STYLE_HEADING);
    for (int cell = 0; cell < intake_table_cell_count(marker->table, table_row); cell++) {
        lxw_format *format = form_workbook_cell(marker->workbook, FORM_CELL_TEXT, row->marks[cell]);
        bool plain = heading && row->marks[cell] == FORM_MARK_NONE;
        g_autofree char *text = copy_cell(marker, row, table_row, cell);
        form_workbook_write(marker->sheet, at, cell + 1, text, plain ? head : format);
    }
    for (int cell = 0; cell < marker->columns; cell++) {
        if (row->comments[cell] != NULL) {
            form_workbook_comment(marker->sheet, at, cell + 1, row->comments[cell]->str);
        }
    }
}

static int count_lines(const Marker *marker, const RowMarks *row, int table_row)
{
    int lines = row->text->len > 0 ? form_workbook_lines(row->text->str, MARKER_DIGITS) : 1;
    for (int cell = 0; cell < intake_table_cell_count(marker->table, table_row); cell++) {
        const char *text = intake_table_cell(marker->table, table_row, cell);
        lines = MAX(lines, form_workbook_lines(text, marker->widths[cell]));
    }
    return MIN(lines, LINES_MOST);
}

static void write_row(Marker *marker, int table_row)
{
    int number = intake_table_row_number(marker->table, table_row);
    RowMarks row = {.text = g_string_new(NULL),
                    .marks = g_new0(FormMark, (gsize)marker->columns + 1),
                    .comments = g_new0(GString *, (gsize)marker->columns + 1),
                    .personal = g_new0(bool, (gsize)marker->columns + 1)};
    take_problems(marker, &row, number);
    bool heading = table_row == marker->heading_row;
    if (heading) {
        g_string_prepend(row.text,
                         row.text->len > 0 ? INTAKE_SHEET_MARKER "\n" : INTAKE_SHEET_MARKER);
    }
    lxw_format *format = heading ? form_workbook_style(marker->workbook, FORM_STYLE_MARKER)
                                 : form_workbook_cell(marker->workbook, FORM_CELL_TEXT, row.mark);
    if (row.text->len > 0) {
        form_workbook_write(marker->sheet, number - 1, 0, row.text->str, format);
    }
    write_cells(marker, &row, table_row, number - 1);
    form_workbook_set_lines(marker->sheet, number - 1, count_lines(marker, &row, table_row));
    row_marks_clear(&row, marker->columns);
}

static int count_columns(const IntakeTable *table)
{
    int columns = 0;
    for (int row = 0; row < intake_table_row_count(table); row++) {
        columns = MAX(columns, intake_table_cell_count(table, row));
    }
    return columns;
}

/** Wide enough for its texts within limits; title rows above the headings do not count. */
static void set_widths(Marker *marker)
{
    int last = MIN(intake_table_row_count(marker->table), MAX(marker->heading_row, 0) + WIDTH_ROWS);
    int digits = MARKER_DIGITS;
    for (int column = 0; column < marker->columns; column++) {
        int width = WIDTH_LEAST;
        for (int row = MAX(marker->heading_row, 0); row < last; row++) {
            width =
                MAX(width, form_workbook_width(intake_table_cell(marker->table, row, column)) + 2);
        }
        marker->widths[column] = MIN(width, WIDTH_MOST);
        digits += marker->widths[column];
        worksheet_set_column(marker->sheet, (lxw_col_t)column + 1, (lxw_col_t)column + 1,
                             marker->widths[column], NULL);
    }
    worksheet_set_column(marker->sheet, 0, 0, MARKER_DIGITS, NULL);
    form_workbook_fit(marker->sheet, digits);
}

void form_marked_write(FormWorkbook *workbook, const char *name, const FormReport *report,
                       const FormSeenSheet *sheet, const IntakeTable *table)
{
    g_autofree int *widths = g_new0(int, (gsize)count_columns(table) + 1);
    Marker marker = {.workbook = workbook,
                     .sheet = form_workbook_add_sheet(workbook, name),
                     .report = report->report,
                     .seen = sheet,
                     .table = table,
                     .heading_row = find_heading(sheet->sheet, table),
                     .columns = count_columns(table),
                     .next_problem = sheet->first_problem,
                     .widths = widths};
    set_widths(&marker);
    worksheet_set_landscape(marker.sheet);
    if (marker.heading_row >= 0) {
        int number = intake_table_row_number(table, marker.heading_row);
        worksheet_freeze_panes(marker.sheet, (lxw_row_t)number, 1);
    }
    for (int row = 0; row < intake_table_row_count(table); row++) {
        if (intake_table_row_number(table, row) <= FORM_WORKBOOK_LIMIT_ROWS) {
            write_row(&marker, row);
        }
    }
}
