#include "cell.h"

#include <inttypes.h>
#include <string.h>

#include "base/csv.h"

#define SATANG_A_BAHT 100
#define REAL_BYTES 64
/* Digits that every reader keeps: a sum of the CSV and one of the JSON are the same. */
#define REAL_FORMAT "%.15g"

bool datapackage_cell_append_json(const char *text, GString *json)
{
    json_auto_t *string = json_string(text);
    if (string == NULL) {
        return false;
    }
    size_t before = json->len;
    size_t bytes = json_dumpb(string, NULL, 0, JSON_ENCODE_ANY);
    g_string_set_size(json, before + bytes);
    return json_dumpb(string, json->str + before, bytes, JSON_ENCODE_ANY) == bytes;
}

static const char *label_of(const DatapackageField *field, const char *value)
{
    size_t index = 0;
    json_t *label = NULL;
    json_array_foreach(field->labels, index, label)
    {
        if (strcmp(json_string_value(json_array_get(label, 0)), value) == 0) {
            return json_string_value(json_array_get(label, 1));
        }
    }
    return value; // a word of a newer release: better than nothing
}

static bool append_text(const DatapackageField *field, const char *text, const char *end,
                        GString *csv, GString *json)
{
    const char *shown = field->labels == NULL ? text : label_of(field, text);
    base_csv_append(csv, shown, end);
    return datapackage_cell_append_json(shown, json);
}

/* Never quoted, so that no spreadsheet takes a number for a text; nothing in it can be run. */
static void append_plain(const char *text, const char *end, GString *csv, GString *json)
{
    g_string_append(csv, text);
    g_string_append(csv, end);
    g_string_append(json, text);
}

static void append_satang(int64_t satang, const char *end, GString *csv, GString *json)
{
    char text[REAL_BYTES];
    uint64_t size = satang < 0 ? -(uint64_t)satang : (uint64_t)satang;
    (void)g_snprintf(text, sizeof text, "%s%" PRIu64 ".%02" PRIu64, satang < 0 ? "-" : "",
                     size / SATANG_A_BAHT, size % SATANG_A_BAHT);
    append_plain(text, end, csv, json);
}

static void append_number(const DatapackageField *field, SqlStatement *row, int column,
                          const char *end, GString *csv, GString *json)
{
    char text[REAL_BYTES] = "";
    switch (field->type) {
    case DATAPACKAGE_BOOLEAN:
        append_plain(sql_column_integer(row, column) != 0 ? "true" : "false", end, csv, json);
        break;
    case DATAPACKAGE_BAHT:
        append_satang(sql_column_integer(row, column), end, csv, json);
        break;
    case DATAPACKAGE_INTEGER:
        (void)g_snprintf(text, sizeof text, "%" PRId64, sql_column_integer(row, column));
        append_plain(text, end, csv, json);
        break;
    default:
        (void)g_ascii_formatd(text, sizeof text, REAL_FORMAT, sql_column_real(row, column));
        append_plain(text, end, csv, json);
    }
}

bool datapackage_cell_append(const DatapackageField *field, SqlStatement *row, int column,
                             const char *end, GString *csv, GString *json)
{
    const char *text = field->type == DATAPACKAGE_STRING ? sql_column_text(row, column) : NULL;
    bool missing = field->type == DATAPACKAGE_STRING ? text == NULL || *text == '\0'
                                                     : sql_column_is_null(row, column);
    if (missing) {
        g_string_append(csv, end);
        g_string_append(json, "null");
        return true;
    }
    if (field->type == DATAPACKAGE_STRING) {
        return append_text(field, text, end, csv, json);
    }
    append_number(field, row, column, end, csv, json);
    return true;
}
