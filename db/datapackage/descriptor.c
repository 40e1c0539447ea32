#include "descriptor.h"

#include <base/file.h>
#include <snapshot/area.h>
#include <string.h>

#define PACKAGE_SCHEMA "https://datapackage.org/profiles/2.0/datapackage.json"
#define TABLE_SCHEMA "https://datapackage.org/profiles/2.0/tableschema.json"
#define RESOURCE_SCHEMA "https://datapackage.org/profiles/2.0/dataresource.json"
#define TEXT_FLAGS (JSON_INDENT(1) | JSON_PRESERVE_ORDER)

/* A package being described: the whole, or a tambon's part. */
typedef struct {
    const DatapackageOptions *options;
    Snapshot *snapshot;
    json_t *resources;
    const char *as_of; /* the newest day of any of them, or NULL */
    int64_t sample_rows;
} Package;

static const DatapackageLicence licences[] = {
    {"CC-BY-4.0", "Creative Commons Attribution 4.0",
     "https://creativecommons.org/licenses/by/4.0/"},
    {"CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"},
    {"ODC-BY-1.0", "Open Data Commons Attribution License 1.0",
     "https://opendatacommons.org/licenses/by/1-0/"},
    {"ODbL-1.0", "Open Data Commons Open Database License 1.0",
     "https://opendatacommons.org/licenses/odbl/1-0/"},
};

const DatapackageLicence *datapackage_licence_find(const char *name)
{
    for (size_t i = 0; i < G_N_ELEMENTS(licences); i++) {
        if (g_strcmp0(licences[i].name, name) == 0) {
            return &licences[i];
        }
    }
    return NULL;
}

static void set_text(json_t *object, const char *key, const char *text)
{
    if (text != NULL) {
        json_object_set_new(object, key, json_string(text));
    }
}

/* The words that a table or field has of its own. */
static void copy_words(json_t *to, const json_t *from)
{
    static const char *const keys[] = {"title", "title_en", "description", "description_en",
                                       "unit"};
    for (size_t i = 0; i < G_N_ELEMENTS(keys); i++) {
        set_text(to, keys[i], datapackage_table_word(from, keys[i]));
    }
}

static bool write_json(const DatapackageOptions *options, const char *name, json_t *json,
                       GError **error)
{
    DatapackageOutputFacts facts;
    g_autofree char *path = g_build_filename(options->folder, name, NULL);
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *before =
        options->before == NULL ? NULL : g_build_filename(options->before, name, NULL);
    char *text = json_dumps(json, TEXT_FLAGS);
    g_autoptr(DatapackageOutput) output = datapackage_output_open(path, before);
    bool written = base_file_make_folder(folder, error) &&
                   datapackage_output_write(output, text, strlen(text), error) &&
                   datapackage_output_write(output, "\n", 1, error) &&
                   datapackage_output_finish(output, &facts, error);
    free(text); // jansson's
    return written;
}

static json_t *describe_field(const DatapackageField *field)
{
    json_t *json = json_object();
    size_t index = 0;
    const json_t *value = NULL;
    const json_t *values = json_object_get(field->words, "values");
    set_text(json, "name", field->name);
    set_text(json, "type", datapackage_table_word(field->words, "type"));
    copy_words(json, field->words);
    if (values != NULL) {
        json_t *categories = json_array();
        json_array_foreach(values, index, value)
        {
            json_array_append_new(categories,
                                  json_pack("{sO, sO, sO}", "value", json_array_get(value, 0),
                                            "label", json_array_get(value, 1), "label_en",
                                            json_array_get(value, 2)));
        }
        json_object_set_new(json, "categories", categories);
    }
    return json;
}

bool datapackage_descriptor_write_schema(const DatapackageOptions *options, const json_t *table,
                                         const GArray *fields, GError **error)
{
    g_autofree char *name =
        g_strdup_printf("schema/%s.json", datapackage_table_word(table, "name"));
    json_auto_t *schema = json_pack("{ss}", "$schema", TABLE_SCHEMA);
    json_t *list = json_array();
    copy_words(schema, table);
    for (guint i = 0; i < fields->len; i++) {
        json_array_append_new(list, describe_field(&g_array_index(fields, DatapackageField, i)));
    }
    json_object_set_new(schema, "fields", list);
    json_object_set_new(schema, "missingValues", json_pack("[s]", ""));
    json_object_set(schema, "primaryKey", json_object_get(table, "key"));
    return write_json(options, name, schema, error);
}

static json_t *describe_file(const Package *package, const DatapackageSheet *sheet,
                             const DatapackageOutputFacts *facts, const char *format)
{
    const char *table = datapackage_table_word(sheet->table, "name");
    bool whole = strchr(sheet->stem, '/') == NULL;
    g_autofree char *stem = g_path_get_basename(sheet->stem);
    g_autofree char *name =
        strcmp(format, "csv") == 0 ? g_strdup(stem) : g_strdup_printf("%s-json", stem);
    g_autofree char *path = g_strdup_printf("%s.%s", stem, format);
    g_autofree char *hash = g_strdup_printf("sha256:%s", facts->sha256);
    g_autofree char *schema = g_strdup_printf(
        "%s%sschema/%s.json", whole ? "" : snapshot_release(package->snapshot)->base_url,
        whole ? "" : "/o/", table);
    json_t *file = json_pack("{ss, ss, ss, ss}", "$schema", RESOURCE_SCHEMA, "name", name, "type",
                             "table", "path", path);
    copy_words(file, sheet->table);
    set_text(file, "format", format);
    set_text(file, "mediatype", strcmp(format, "csv") == 0 ? "text/csv" : "application/json");
    set_text(file, "encoding", "utf-8");
    set_text(file, "hash", hash);
    json_object_set_new(file, "bytes", json_integer(facts->bytes));
    json_object_set_new(file, "rows", json_integer(sheet->rows));
    json_object_set_new(file, "sample_rows", json_integer(sheet->sample_rows));
    set_text(file, "schema", schema);
    return file;
}

static void add_sheet(Package *package, const DatapackageSheet *sheet)
{
    const char *as_of = *sheet->as_of == '\0' ? NULL : sheet->as_of;
    json_t *csv = describe_file(package, sheet, &sheet->csv_facts, "csv");
    json_t *json = describe_file(package, sheet, &sheet->json_facts, "json");
    set_text(csv, "as_of", as_of);
    set_text(json, "as_of", as_of);
    json_array_append_new(package->resources, csv);
    json_array_append_new(package->resources, json);
    package->sample_rows += sheet->sample_rows;
    if (g_strcmp0(as_of, package->as_of) > 0) {
        package->as_of = as_of;
    }
}

static char *title_of(const SnapshotArea *area, const char *word)
{
    return g_strdup_printf("ข้อมูลเปิดแผนชุมชน %s%s", word, area->name_th);
}

/* What is the same of the whole and of a part. */
static json_t *describe_package(const Package *package, const char *name, const char *title)
{
    const SnapshotRelease *release = snapshot_release(package->snapshot);
    const DatapackageLicence *licence = package->options->licence;
    g_autofree char *homepage = g_strconcat(release->base_url, "/o/", NULL);
    json_t *json = json_pack("{ss, ss, ss, ss}", "$schema", PACKAGE_SCHEMA, "name", name, "title",
                             title, "homepage", homepage);
    json_object_set_new(json, "licenses",
                        json_pack("[{ss, ss, ss}]", "name", licence->name, "title", licence->title,
                                  "path", licence->url));
    set_text(json, "as_of", package->as_of);
    json_object_set_new(json, "small_cell", json_integer(release->small_cell));
    json_object_set_new(json, "sample", json_boolean(package->sample_rows > 0));
    return json;
}

static bool write_tambon(Package *package, const char *tambon_code, GError **error)
{
    g_autoptr(SnapshotArea) tambon = snapshot_area_get(package->snapshot, tambon_code, error);
    if (tambon == NULL) {
        return false;
    }
    g_autofree char *name = g_strdup_printf("tambon-point-%s", tambon_code);
    g_autofree char *title = title_of(tambon, "ตำบล");
    g_autofree char *path = g_strdup_printf("%s/datapackage.json", tambon_code);
    json_auto_t *json = describe_package(package, name, title);
    json_object_set(json, "resources", package->resources);
    return write_json(package->options, path, json, error);
}

static bool write_whole(Package *package, GError **error)
{
    const SnapshotRelease *release = snapshot_release(package->snapshot);
    g_autoptr(SnapshotArea) province =
        snapshot_area_get(package->snapshot, release->province_code, error);
    if (province == NULL) {
        return false;
    }
    g_autofree char *name = g_strdup_printf("tambon-point-%s", release->province_code);
    g_autofree char *title = title_of(province, "จังหวัด");
    g_autofree char *version = g_strdup_printf("%d", release->number);
    g_autofree char *publisher = g_strconcat("จังหวัด", province->name_th, NULL);
    json_auto_t *json = describe_package(package, name, title);
    set_text(json, "version", version);
    set_text(json, "created", release->made_utc);
    json_object_set_new(json, "contributors",
                        json_pack("[{ss, s[s]}]", "title", publisher, "roles", "publisher"));
    json_object_set(json, "resources", package->resources);
    return write_json(package->options, "datapackage.json", json, error);
}

static int compare_stems(gconstpointer left, gconstpointer right)
{
    const DatapackageSheet *const *first = left;
    const DatapackageSheet *const *second = right;
    return strcmp((*first)->stem, (*second)->stem);
}

/* Of "800120/plans" the first part; of "plans" nothing. */
static char *tambon_of(const GPtrArray *sheets, guint index)
{
    const DatapackageSheet *sheet = g_ptr_array_index(sheets, index);
    const char *slash = strchr(sheet->stem, '/');
    return slash == NULL ? g_strdup("") : g_strndup(sheet->stem, (gsize)(slash - sheet->stem));
}

static bool write_part(Package *package, const GPtrArray *sheets, guint first, guint last,
                       GError **error)
{
    g_autofree char *tambon = tambon_of(sheets, first);
    bool whole = *tambon == '\0';
    package->resources = json_array();
    for (guint i = first; i < last; i++) {
        add_sheet(package, g_ptr_array_index(sheets, i));
    }
    bool written = whole ? write_whole(package, error) : write_tambon(package, tambon, error);
    json_decref(package->resources);
    return written;
}

/* The sheets of the whole have no slash: they are put first, then tambon after tambon. */
static int compare_parts(gconstpointer left, gconstpointer right)
{
    const DatapackageSheet *const *first = left;
    const DatapackageSheet *const *second = right;
    bool whole_first = strchr((*first)->stem, '/') == NULL;
    bool whole_second = strchr((*second)->stem, '/') == NULL;
    return whole_first != whole_second ? (whole_second ? 1 : -1) : compare_stems(left, right);
}

bool datapackage_descriptor_write(const DatapackageOptions *options, Snapshot *snapshot,
                                  GPtrArray *sheets, GError **error)
{
    g_ptr_array_sort(sheets, compare_parts);
    for (guint first = 0; first < sheets->len;) {
        g_autofree char *tambon = tambon_of(sheets, first);
        guint last = first + 1;
        while (last < sheets->len) {
            g_autofree char *next = tambon_of(sheets, last);
            if (strcmp(next, tambon) != 0) {
                break;
            }
            last++;
        }
        Package package = {.options = options, .snapshot = snapshot};
        if (!write_part(&package, sheets, first, last, error)) {
            return false;
        }
        first = last;
    }
    return true;
}
