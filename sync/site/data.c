#include <base/error.h>
#include <base/file.h>
#include <jansson.h>
#include <string.h>

#include "part.h"

// The open data for people: what tables there are, and what their columns mean, as the files under
// o/ say themselves. Whoever writes the site puts them there before the pages.

#define FOLDER "o/"
#define LIMIT_BYTES ((size_t)8 * 1024 * 1024)

static json_t *read_json(Site *site, const char *name, GError **error)
{
    g_autofree char *path = g_strconcat(FOLDER, name, NULL);
    g_autofree char *place = site_tree_place(site->tree, path, error);
    g_autofree char *text = place == NULL ? NULL : base_file_read_text(place, LIMIT_BYTES, error);
    json_t *json = text == NULL ? NULL : json_loads(text, 0, NULL);
    if (text != NULL && json == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s: not JSON", path);
    }
    return json;
}

static const char *word(const json_t *json, const char *key)
{
    return json_string_value(json_object_get(json, key));
}

static void set_words(xmlNode *node, const json_t *json)
{
    node_set(node, "title", word(json, "title"));
    node_set(node, "title-en", word(json, "title_en"));
    node_set(node, "about", word(json, "description"));
    node_set(node, "about-en", word(json, "description_en"));
}

/* "schema/projects.json" → "projects". Returns: owned. */
static char *table_of(const json_t *file)
{
    g_autofree char *base = g_path_get_basename(word(file, "schema"));
    return g_strndup(base, strlen(base) - strlen(".json"));
}

static char *path_of(const char *table)
{
    g_autofree char *words = g_strdup_printf(FOLDER "%s/", table);
    return page_path(words);
}

static void add_file(xmlNode *parent, const json_t *file)
{
    xmlNode *node = node_add(parent, "file");
    node_set(node, "path", word(file, "path"));
    node_set(node, "format", word(file, "format"));
    node_set_number(node, "bytes", json_integer_value(json_object_get(file, "bytes")));
    node_set_number(node, "rows", json_integer_value(json_object_get(file, "rows")));
    node_set_flag(node, "sample", json_integer_value(json_object_get(file, "sample_rows")) > 0);
    node_set(node, "as-of", word(file, "as_of"));
}

static void add_field(xmlNode *parent, const json_t *field)
{
    size_t index = 0;
    const json_t *value = NULL;
    xmlNode *node = node_add(parent, "field");
    node_set(node, "name", word(field, "name"));
    node_set(node, "type", word(field, "type"));
    node_set(node, "unit", word(field, "unit"));
    set_words(node, field);
    json_array_foreach(json_object_get(field, "categories"), index, value)
    {
        xmlNode *child = node_add(node, "value");
        node_set(child, "key", word(value, "value"));
        node_set(child, "title", word(value, "label"));
        node_set(child, "title-en", word(value, "label_en"));
    }
}

static bool write_table(Site *site, const json_t *package, const char *table, const json_t *schema,
                        GError **error)
{
    size_t index = 0;
    const json_t *json = NULL;
    g_autofree char *path = path_of(table);
    xmlNode *root = page_begin(site, "table", path);
    node_set(root, "name", table);
    set_words(root, schema);
    json_array_foreach(json_object_get(package, "resources"), index, json)
    {
        g_autofree char *its = table_of(json);
        if (strcmp(its, table) == 0) {
            add_file(root, json);
        }
    }
    json_array_foreach(json_object_get(schema, "fields"), index, json) { add_field(root, json); }
    return page_end(site, error);
}

/* A page for every table, in the order of the package. `done`: those that have one. */
static bool write_tables(Site *site, const json_t *package, GHashTable *done, GError **error)
{
    size_t index = 0;
    const json_t *file = NULL;
    json_array_foreach(json_object_get(package, "resources"), index, file)
    {
        g_autofree char *table = table_of(file);
        if (g_hash_table_contains(done, table)) {
            continue;
        }
        json_auto_t *schema = read_json(site, word(file, "schema"), error);
        if (schema == NULL || !write_table(site, package, table, schema, error)) {
            return false;
        }
        g_hash_table_add(done, g_steal_pointer(&table));
    }
    return true;
}

static void add_tables(xmlNode *root, const json_t *package)
{
    size_t index = 0;
    const json_t *file = NULL;
    g_autofree char *last = g_strdup("");
    xmlNode *node = NULL;
    json_array_foreach(json_object_get(package, "resources"), index, file)
    {
        g_autofree char *table = table_of(file);
        if (strcmp(table, last) != 0) {
            g_autofree char *path = path_of(table);
            node = node_add(root, "table");
            node_set(node, "name", table);
            node_set(node, "address", path);
            set_words(node, file);
            g_free(last);
            last = g_strdup(table);
        }
        add_file(node, file);
    }
}

static bool write_index(Site *site, const json_t *package, GError **error)
{
    const json_t *licence = json_array_get(json_object_get(package, "licenses"), 0);
    xmlNode *root = page_begin(site, "data", FOLDER);
    node_set(root, "licence", word(licence, "title"));
    node_set(root, "licence-url", word(licence, "path"));
    node_set(root, "as-of", word(package, "as_of"));
    node_set(root, "release", word(package, "version"));
    node_set_flag(root, "sample", json_is_true(json_object_get(package, "sample")));
    add_tables(root, package);
    return page_end(site, error);
}

bool kind_data(Site *site, GError **error)
{
    g_autofree char *place = site_tree_place(site->tree, FOLDER "datapackage.json", error);
    if (place == NULL || !g_file_test(place, G_FILE_TEST_EXISTS)) {
        return place != NULL; // a site without open data
    }
    g_autoptr(GHashTable) done = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    json_auto_t *package = read_json(site, "datapackage.json", error);
    return package != NULL && write_tables(site, package, done, error) &&
           write_index(site, package, error);
}
