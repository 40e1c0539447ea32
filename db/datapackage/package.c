#include "datapackage/package.h"

#include <base/error.h>
#include <snapshot/snapshot.h>
#include <string.h>

#include "cell.h"
#include "descriptor.h"
#include "error.h"
#include "sheet.h"

#define YEAR "{year}"
#define TAMBON "{tambon}/"
#define TAMBON_DIGITS 6

/* Files that a table is cut into: "projects-{year}" or "{tambon}/projects-{year}". */
typedef struct {
    const char *pattern;
    bool by_tambon;
    GHashTable *open; /* year (0 without years) → DatapackageSheet */
} Cut;

/* A table on its way into its files. */
typedef struct {
    const DatapackageOptions *options;
    const json_t *table;
    SqlStatement *statement;
    GArray *fields;    /* DatapackageField */
    GArray *cuts;      /* Cut */
    GPtrArray *sheets; /* those that are finished */
    int year_column;   /* -1: none */
    int tambon_column; /* the place whose code begins with the tambon's */
    int sample_column;
    int as_of_column;
    char tambon[TAMBON_DIGITS + 1]; /* of the last row; "" for what is of no tambon */
    GString *csv;                   /* the row */
    GString *json;
} Writer;

static void clear_cut(void *data)
{
    Cut *cut = data;
    g_hash_table_unref(cut->open);
}

static void free_sheet(void *sheet) { datapackage_sheet_free(sheet); }

static int find_column(const GArray *fields, const char *const names[])
{
    for (int i = 0; names[i] != NULL; i++) {
        for (guint j = 0; j < fields->len; j++) {
            if (strcmp(g_array_index(fields, DatapackageField, j).name, names[i]) == 0) {
                return (int)j;
            }
        }
    }
    return -1;
}

static void add_cut(Writer *writer, const char *pattern)
{
    const Cut cut = {pattern, g_str_has_prefix(pattern, TAMBON),
                     g_hash_table_new_full(NULL, NULL, NULL, free_sheet)};
    g_array_append_val(writer->cuts, cut);
}

/* The whole table in one file, unless tables.json says otherwise. */
static void find_cuts(Writer *writer, const char *name)
{
    const json_t *files = json_object_get(writer->table, "files");
    writer->cuts = g_array_new(false, true, sizeof(Cut));
    g_array_set_clear_func(writer->cuts, clear_cut);
    for (size_t i = 0; i < json_array_size(files); i++) {
        add_cut(writer, json_string_value(json_array_get(files, i)));
    }
    if (json_array_size(files) == 0) {
        add_cut(writer, name);
    }
}

static void clear_writer(Writer *writer)
{
    sql_finalize(writer->statement);
    g_clear_pointer(&writer->fields, g_array_unref);
    g_clear_pointer(&writer->cuts, g_array_unref);
    if (writer->csv != NULL) {
        g_string_free(writer->csv, true);
        g_string_free(writer->json, true);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Writer, clear_writer)

/* Ends a cut's files, in the order of their years. */
static bool finish_cut(Writer *writer, Cut *cut, GError **error)
{
    g_autoptr(GList) years = g_hash_table_get_keys(cut->open);
    for (GList *year = years; year != NULL; year = year->next) {
        DatapackageSheet *sheet = g_hash_table_lookup(cut->open, year->data);
        if (!datapackage_sheet_finish(sheet, error)) {
            return false;
        }
        (void)g_hash_table_steal(cut->open, year->data);
        g_ptr_array_add(writer->sheets, sheet);
    }
    return true;
}

static bool finish_cuts(Writer *writer, bool of_tambons_only, GError **error)
{
    for (guint i = 0; i < writer->cuts->len; i++) {
        Cut *cut = &g_array_index(writer->cuts, Cut, i);
        if ((cut->by_tambon || !of_tambons_only) && !finish_cut(writer, cut, error)) {
            return false;
        }
    }
    return true;
}

static DatapackageSheet *find_sheet(Writer *writer, Cut *cut, int year, GError **error)
{
    bool by_year = strstr(cut->pattern, YEAR) != NULL;
    void *key = GINT_TO_POINTER(by_year ? year : 0);
    DatapackageSheet *sheet = g_hash_table_lookup(cut->open, key);
    if (sheet == NULL) {
        g_autofree char *digits = g_strdup_printf("%d", year);
        g_autoptr(GString) stem = g_string_new(cut->pattern);
        g_string_replace(stem, "{tambon}", writer->tambon, 1);
        g_string_replace(stem, YEAR, digits, 1);
        g_string_replace(stem, "_", "-", 0);
        sheet = datapackage_sheet_open(writer->options, writer->table, writer->fields,
                                       g_string_free(g_steal_pointer(&stem), false), error);
        if (sheet != NULL) {
            g_hash_table_insert(cut->open, key, sheet);
        }
    }
    return sheet;
}

/* The tambon of a place, "" for a group and for what is larger. */
static void read_tambon(const Writer *writer, char tambon[TAMBON_DIGITS + 1])
{
    const char *code = writer->tambon_column < 0
                           ? NULL
                           : sql_column_text(writer->statement, writer->tambon_column);
    bool within = code != NULL && strspn(code, "0123456789") >= TAMBON_DIGITS;
    g_strlcpy(tambon, within ? code : "", TAMBON_DIGITS + 1);
}

static bool enter_tambon(Writer *writer, GError **error)
{
    char tambon[TAMBON_DIGITS + 1] = "";
    read_tambon(writer, tambon);
    if (strcmp(tambon, writer->tambon) == 0) {
        return true;
    }
    bool finished = finish_cuts(writer, true, error);
    g_strlcpy(writer->tambon, tambon, sizeof writer->tambon);
    return finished;
}

/* The row as a line of CSV and as an object. */
static bool format_row(Writer *writer, GError **error)
{
    g_string_truncate(writer->csv, 0);
    g_string_assign(writer->json, "{");
    for (guint i = 0; i < writer->fields->len; i++) {
        const DatapackageField *field = &g_array_index(writer->fields, DatapackageField, i);
        const char *end = i + 1 < writer->fields->len ? "," : "\r\n";
        g_string_append_printf(writer->json, "%s\"%s\":", i > 0 ? "," : "", field->name);
        if (!datapackage_cell_append(field, writer->statement, (int)i, end, writer->csv,
                                     writer->json)) {
            g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s.%s ไม่ใช่ข้อความ UTF-8",
                        datapackage_table_word(writer->table, "name"), field->name);
            return false;
        }
    }
    g_string_append_c(writer->json, '}');
    return true;
}

static bool write_row(Writer *writer, GError **error)
{
    int year = writer->year_column < 0
                   ? 0
                   : (int)sql_column_integer(writer->statement, writer->year_column);
    const DatapackageRow facts = {
        .sample = writer->sample_column >= 0 &&
                  sql_column_integer(writer->statement, writer->sample_column) != 0,
        .as_of = writer->as_of_column < 0
                     ? NULL
                     : sql_column_text(writer->statement, writer->as_of_column),
    };
    if (!enter_tambon(writer, error) || !format_row(writer, error)) {
        return false;
    }
    for (guint i = 0; i < writer->cuts->len; i++) {
        Cut *cut = &g_array_index(writer->cuts, Cut, i);
        if (cut->by_tambon && *writer->tambon == '\0') {
            continue;
        }
        DatapackageSheet *sheet = find_sheet(writer, cut, year, error);
        if (sheet == NULL ||
            !datapackage_sheet_append(sheet, writer->csv, writer->json, &facts, error)) {
            return false;
        }
    }
    return true;
}

/* A table without rows has its file all the same where it is not cut. */
static bool begin_whole(Writer *writer, GError **error)
{
    for (guint i = 0; i < writer->cuts->len; i++) {
        Cut *cut = &g_array_index(writer->cuts, Cut, i);
        if (strchr(cut->pattern, '{') == NULL && find_sheet(writer, cut, 0, error) == NULL) {
            return false;
        }
    }
    return true;
}

static bool write_rows(Writer *writer, GError **error)
{
    bool row = false;
    if (!begin_whole(writer, error)) {
        return false;
    }
    do {
        if (!sql_step(writer->statement, &row, error) || (row && !write_row(writer, error))) {
            return false;
        }
    } while (row);
    return finish_cuts(writer, false, error);
}

static bool write_table(Writer *writer, const DatapackageTables *tables, SqlDatabase *database,
                        GError **error)
{
    static const char *const years[] = {"fiscal_year_be", "year_be", NULL};
    static const char *const places[] = {"tambon_code", "area_code", "scope", NULL};
    static const char *const samples[] = {"sample", NULL};
    const char *const days[] = {datapackage_table_word(writer->table, "as_of"), NULL};
    writer->statement = sql_prepare(database, datapackage_table_query(writer->table), error);
    if (writer->statement == NULL) {
        return false;
    }
    writer->fields = datapackage_table_fields(tables, writer->statement);
    writer->year_column = find_column(writer->fields, years);
    writer->tambon_column = find_column(writer->fields, places);
    writer->sample_column = find_column(writer->fields, samples);
    writer->as_of_column = find_column(writer->fields, days);
    writer->csv = g_string_new(NULL);
    writer->json = g_string_new(NULL);
    find_cuts(writer, datapackage_table_word(writer->table, "name"));
    return write_rows(writer, error) && datapackage_descriptor_write_schema(
                                            writer->options, writer->table, writer->fields, error);
}

static bool write_tables(const DatapackageOptions *options, const DatapackageTables *tables,
                         GPtrArray *sheets, GError **error)
{
    g_autoptr(SqlDatabase) database = sql_open(options->snapshot_path, SQL_OPEN_IMMUTABLE, error);
    if (database == NULL) {
        return false;
    }
    for (size_t i = 0; i < json_array_size(tables->tables); i++) {
        g_auto(Writer) writer = {
            .options = options, .table = json_array_get(tables->tables, i), .sheets = sheets};
        if (!write_table(&writer, tables, database, error)) {
            return false;
        }
    }
    return true;
}

static void count(const GPtrArray *sheets, DatapackageResult *result)
{
    *result = (DatapackageResult){0};
    for (guint i = 0; i < sheets->len; i++) {
        const DatapackageSheet *sheet = g_ptr_array_index(sheets, i);
        bool whole = strchr(sheet->stem, '/') == NULL;
        result->files += 2;
        result->changed += sheet->csv_facts.changed + sheet->json_facts.changed;
        result->rows += whole ? sheet->rows : 0;
        result->bytes += sheet->csv_facts.bytes + sheet->json_facts.bytes;
    }
}

bool datapackage_package_write(const DatapackageOptions *options, DatapackageResult *result,
                               GError **error)
{
    GError *cause = NULL;
    g_auto(DatapackageTables) tables = {0};
    g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func(free_sheet);
    g_autoptr(Snapshot) snapshot = snapshot_open(options->snapshot_path, &cause);
    datapackage_table_init(&tables);
    if (snapshot == NULL || !write_tables(options, &tables, sheets, &cause) ||
        !datapackage_descriptor_write(options, snapshot, sheets, &cause)) {
        bool disk = cause->domain == BASE_ERROR && cause->code != BASE_ERROR_INVALID;
        datapackage_error_take(error, disk ? DATAPACKAGE_ERROR_IO : DATAPACKAGE_ERROR_SNAPSHOT,
                               cause);
        return false;
    }
    count(sheets, result);
    return true;
}
