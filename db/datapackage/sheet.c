#include "sheet.h"

#include <base/csv.h>
#include <base/file.h>

/* Rows are gathered until they are this many bytes. */
#define WAITING_BYTES 65536

static DatapackageOutput *open_file(const DatapackageOptions *options, const char *stem,
                                    const char *ending)
{
    g_autofree char *name = g_strconcat(stem, ending, NULL);
    g_autofree char *path = g_build_filename(options->folder, name, NULL);
    g_autofree char *before =
        options->before == NULL ? NULL : g_build_filename(options->before, name, NULL);
    return datapackage_output_open(path, before);
}

static bool make_folder(const DatapackageOptions *options, const char *stem, GError **error)
{
    g_autofree char *path = g_build_filename(options->folder, stem, NULL);
    g_autofree char *folder = g_path_get_dirname(path);
    return base_file_make_folder(folder, error);
}

DatapackageSheet *datapackage_sheet_open(const DatapackageOptions *options, const json_t *table,
                                         const GArray *fields, char *stem, GError **error)
{
    g_autoptr(DatapackageSheet) sheet = g_new0(DatapackageSheet, 1);
    sheet->table = table;
    sheet->stem = stem;
    sheet->csv_text = g_string_new(BASE_CSV_START);
    sheet->json_text = g_string_new("[");
    if (!make_folder(options, stem, error)) {
        return NULL;
    }
    sheet->csv = open_file(options, stem, ".csv");
    sheet->json = open_file(options, stem, ".json");
    for (guint i = 0; i < fields->len; i++) {
        g_string_append(sheet->csv_text, g_array_index(fields, DatapackageField, i).name);
        g_string_append(sheet->csv_text, i + 1 < fields->len ? "," : "\r\n");
    }
    return g_steal_pointer(&sheet);
}

static void free_text(GString *text) { (void)g_string_free(text, true); }

/* A province has thousands of sheets: one that is finished keeps its facts alone. */
static void let_go(DatapackageSheet *sheet)
{
    g_clear_pointer(&sheet->csv, datapackage_output_free);
    g_clear_pointer(&sheet->json, datapackage_output_free);
    g_clear_pointer(&sheet->csv_text, free_text);
    g_clear_pointer(&sheet->json_text, free_text);
}

void datapackage_sheet_free(DatapackageSheet *sheet)
{
    if (sheet == NULL) {
        return;
    }
    let_go(sheet);
    g_free(sheet->stem);
    g_free(sheet);
}

static bool flush(DatapackageOutput *output, GString *text, GError **error)
{
    bool written = datapackage_output_write(output, text->str, text->len, error);
    g_string_truncate(text, 0);
    return written;
}

bool datapackage_sheet_append(DatapackageSheet *sheet, const GString *csv, const GString *json,
                              const DatapackageRow *row, GError **error)
{
    g_string_append_len(sheet->csv_text, csv->str, (gssize)csv->len);
    g_string_append(sheet->json_text, sheet->rows == 0 ? "\n" : ",\n");
    g_string_append_len(sheet->json_text, json->str, (gssize)json->len);
    sheet->rows++;
    sheet->sample_rows += row->sample;
    if (g_strcmp0(row->as_of, sheet->as_of) > 0) {
        g_strlcpy(sheet->as_of, row->as_of, sizeof sheet->as_of);
    }
    return (sheet->csv_text->len < WAITING_BYTES || flush(sheet->csv, sheet->csv_text, error)) &&
           (sheet->json_text->len < WAITING_BYTES || flush(sheet->json, sheet->json_text, error));
}

bool datapackage_sheet_finish(DatapackageSheet *sheet, GError **error)
{
    g_string_append(sheet->json_text, "\n]\n");
    bool finished = flush(sheet->csv, sheet->csv_text, error) &&
                    flush(sheet->json, sheet->json_text, error) &&
                    datapackage_output_finish(sheet->csv, &sheet->csv_facts, error) &&
                    datapackage_output_finish(sheet->json, &sheet->json_facts, error);
    let_go(sheet);
    return finished;
}
