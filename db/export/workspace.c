#include "export/workspace.h"

#include <string.h>

#include "base/csv.h"
#include "base/file.h"
#include "boundary.h"
#include "cell.h"
#include "error.h"
#include "export_query.h"
#include "kind.h"
#include "sql/province.h"

/** How a file, or a row, says that it is made up (intake reads the same words). */
#define SAMPLE_MARK "ข้อมูลตัวอย่าง"

/** A sheet written row by row; a new file begins with another office. */
typedef struct {
    const ExportOptions *options;
    ExportResult *result;
    const IntakeSheet *sheet;
    GArray *cells;   // ExportCell, one a column
    char *office;    // of the file being filled, "" for the province; NULL: none
    GString *rows;   // its rows
    GString *marked; // the same, each with a last cell that says whether it is made up
    int real_count;
    int sample_count;
} Writer;

static char *folder_of(const Writer *writer)
{
    return *writer->office == '\0'
               ? g_build_filename(writer->options->out, "reference", NULL)
               : g_build_filename(writer->options->out, "intake", writer->office, NULL);
}

static void append_headings(const Writer *writer, GString *csv, bool mixed)
{
    int last = writer->sheet->column_count - 1;
    for (int i = 0; i <= last; i++) {
        base_csv_append(csv, writer->sheet->columns[i].name_th, i < last || mixed ? "," : "\r\n");
    }
    if (mixed) {
        base_csv_append(csv, SAMPLE_MARK, "\r\n");
    }
}

/** Made-up rows alone: a title says so. Beside real ones: a column does. Returns: owned. */
static GString *make_file(const Writer *writer)
{
    GString *csv = g_string_new(BASE_CSV_START);
    bool mixed = writer->real_count > 0 && writer->sample_count > 0;
    if (writer->real_count == 0) {
        g_autofree char *title = g_strdup_printf(SAMPLE_MARK " %s", writer->sheet->name_th);
        base_csv_append(csv, title, "\r\n");
    }
    append_headings(writer, csv, mixed);
    const GString *rows = mixed ? writer->marked : writer->rows;
    g_string_append_len(csv, rows->str, (gssize)rows->len);
    return csv;
}

/** Writes the file that has been filled, if there is one. */
static bool end_file(Writer *writer, GError **error)
{
    if (writer->office == NULL) {
        return true;
    }
    g_autofree char *folder = folder_of(writer);
    g_autofree char *name = g_strconcat(intake_sheet_file_name(writer->sheet), ".csv", NULL);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autoptr(GString) csv = make_file(writer);
    GError *cause = NULL;
    if (!base_file_make_folder(folder, &cause) ||
        !base_file_write(path, csv->str, csv->len, &cause)) {
        export_error_take(error, EXPORT_ERROR_IO, cause);
        return false;
    }
    writer->result->sheets++;
    return true;
}

static void begin_file(Writer *writer, const char *office)
{
    g_free(writer->office);
    writer->office = g_strdup(office);
    g_string_truncate(writer->rows, 0);
    g_string_truncate(writer->marked, 0);
    writer->real_count = 0;
    writer->sample_count = 0;
}

static void append_row(Writer *writer, SqlStatement *statement, bool sample)
{
    int last = writer->sheet->column_count - 1;
    for (int i = 0; i <= last; i++) {
        g_autofree char *text =
            export_cell_to_text(&g_array_index(writer->cells, ExportCell, i), statement);
        base_csv_append(writer->rows, text, i < last ? "," : "\r\n");
        base_csv_append(writer->marked, text, ",");
    }
    base_csv_append(writer->marked, sample ? "ใช่" : "", "\r\n");
    writer->sample_count += sample;
    writer->real_count += !sample;
    writer->result->rows++;
}

static bool write_row(Writer *writer, SqlStatement *statement, GError **error)
{
    const char *office = sql_column_text(statement, EXPORT_KIND_OFFICE);
    office = office != NULL ? office : "";
    if (writer->office == NULL || strcmp(writer->office, office) != 0) {
        if (!end_file(writer, error)) {
            return false;
        }
        begin_file(writer, office);
    }
    append_row(writer, statement, sql_column_integer(statement, EXPORT_KIND_SAMPLE) != 0);
    return true;
}

static void find_cells(Writer *writer, SqlStatement *statement)
{
    for (int i = 0; i < writer->sheet->column_count; i++) {
        ExportCell cell = export_cell_find(statement, &writer->sheet->columns[i]);
        g_array_append_val(writer->cells, cell);
    }
}

static bool write_rows(Writer *writer, SqlStatement *statement, GError **error)
{
    GError *cause = NULL;
    bool row = sql_step(statement, &row, &cause) && row;
    while (row) {
        if (!write_row(writer, statement, error)) {
            return false;
        }
        row = sql_step(statement, &row, &cause) && row;
    }
    if (cause != NULL) {
        export_error_take(error, EXPORT_ERROR_PROVINCE, cause);
        return false;
    }
    return end_file(writer, error);
}

static bool write_sheet(SqlDatabase *database, const ExportOptions *options,
                        const IntakeSheet *sheet, ExportResult *result, GError **error)
{
    GError *cause = NULL;
    g_autoptr(SqlStatement) statement = sql_prepare(database, export_kind_query(sheet), &cause);
    if (statement == NULL) {
        export_error_take(error, EXPORT_ERROR_PROVINCE, cause);
        return false;
    }
    g_autoptr(GArray) cells = g_array_new(FALSE, TRUE, sizeof(ExportCell));
    g_autoptr(GString) rows = g_string_new(NULL);
    g_autoptr(GString) marked = g_string_new(NULL);
    Writer writer = {.options = options,
                     .result = result,
                     .sheet = sheet,
                     .cells = cells,
                     .rows = rows,
                     .marked = marked};
    find_cells(&writer, statement);
    bool written = write_rows(&writer, statement, error);
    g_free(writer.office);
    return written;
}

/** Columns of files.sql. */
enum { FILE_OFFICE, FILE_NAME, FILE_SOURCE };

/** One document or picture: from beside the sheet that named it to beside the new one. */
static bool copy_file(SqlStatement *statement, const ExportOptions *options, ExportResult *result,
                      GError **error)
{
    const char *source = sql_column_text(statement, FILE_SOURCE);
    g_autofree char *folder = source != NULL ? g_path_get_dirname(source) : g_strdup("");
    g_autofree char *base = g_path_is_absolute(folder)
                                ? g_strdup(folder)
                                : g_build_filename(options->workspace, folder, NULL);
    const char *name = sql_column_text(statement, FILE_NAME);
    g_autofree char *from = g_build_filename(base, name, NULL);
    g_autofree char *to = g_build_filename(options->out, "intake",
                                           sql_column_text(statement, FILE_OFFICE), name, NULL);
    if (!g_file_test(from, G_FILE_TEST_IS_REGULAR)) {
        result->documents_gone++;
        return true;
    }
    g_autofree char *to_folder = g_path_get_dirname(to);
    GError *cause = NULL;
    if (!g_file_test(to, G_FILE_TEST_EXISTS) &&
        (!base_file_make_folder(to_folder, &cause) || !base_file_copy(from, to, &cause) ||
         !base_file_sync(to, &cause))) {
        export_error_take(error, EXPORT_ERROR_IO, cause);
        return false;
    }
    result->documents++;
    return true;
}

static bool copy_files(SqlDatabase *database, const ExportOptions *options, ExportResult *result,
                       GError **error)
{
    GError *cause = NULL;
    g_autoptr(SqlStatement) statement = sql_prepare(database, export_files_sql, &cause);
    bool row = statement != NULL && sql_step(statement, &row, &cause) && row;
    while (row) {
        if (!copy_file(statement, options, result, error)) {
            return false;
        }
        row = sql_step(statement, &row, &cause) && row;
    }
    if (cause != NULL) {
        export_error_take(error, EXPORT_ERROR_PROVINCE, cause);
        return false;
    }
    return true;
}

static bool check_out(const char *out, GError **error)
{
    g_autoptr(GDir) folder = g_dir_open(out, 0, NULL);
    if (folder != NULL && g_dir_read_name(folder) != NULL) {
        g_set_error(error, EXPORT_ERROR, EXPORT_ERROR_OUT, "%s ไม่ว่าง โปรดระบุโฟลเดอร์ใหม่", out);
        return false;
    }
    return true;
}

bool export_workspace_write(const ExportOptions *options, ExportResult *result, GError **error)
{
    *result = (ExportResult){0};
    if (!check_out(options->out, error)) {
        return false;
    }
    GError *cause = NULL;
    g_autoptr(SqlDatabase) database = sql_open(options->province_path, SQL_OPEN_READ, &cause);
    // One moment of the master, whoever imports meanwhile.
    if (database == NULL || !sql_run(database, export_begin_sql, &cause)) {
        export_error_take(error, EXPORT_ERROR_PROVINCE, cause);
        return false;
    }
    for (int i = 0; i < intake_sheet_count(); i++) {
        if (!write_sheet(database, options, intake_sheet_at(i), result, error)) {
            return false;
        }
    }
    return export_boundary_write(database, options, result, error) &&
           copy_files(database, options, result, error);
}
