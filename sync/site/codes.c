#include <base/code.h>
#include <snapshot/document.h>
#include <snapshot/project.h>
#include <string.h>

#include "part.h"

// Every code that the kiosk shows (projects, documents) leads to its page: c/K7/ has those that
// begin with K7, each an anchor, and c/ which beginnings there are. A server needs no rule for it.

#define START_LENGTH 2
#define TAMBON_DIGITS 6

typedef struct {
    char code[BASE_CODE_LENGTH + 1];
    char *name;
    char place[TAMBON_DIGITS + 1]; // of a project: its tambon; "" of a document
    int year_be;
    bool sample;
} Coded;

// Those that begin alike: the rows `first` … `end` - 1 of the list, and where their page lies.
typedef struct {
    const GPtrArray *list;
    guint first;
    guint end;
    const char *path;
} Start;

static void free_coded(void *data)
{
    Coded *coded = data;
    g_free(coded->name);
    g_free(coded);
}

static int compare_codes(const void *a, const void *b)
{
    const Coded *first = *(const Coded *const *)a;
    const Coded *second = *(const Coded *const *)b;
    return strcmp(first->code, second->code);
}

static bool list_projects(Site *site, GPtrArray *list, const char *tambon_code, GError **error)
{
    const SnapshotProjectFilter filter = {.tambon_code = tambon_code,
                                          .status = SNAPSHOT_STATUS_ALL,
                                          .budget_class = SNAPSHOT_CLASS_ALL,
                                          .without_amounts = true};
    g_autoptr(GPtrArray) rows = snapshot_project_list(site->snapshot, &filter, error);
    for (guint i = 0; rows != NULL && i < rows->len; i++) {
        const SnapshotProjectRow *row = g_ptr_array_index(rows, i);
        Coded *coded = g_new0(Coded, 1);
        g_strlcpy(coded->code, row->code, sizeof coded->code);
        coded->name = g_strdup(row->name);
        g_strlcpy(coded->place, tambon_code, sizeof coded->place);
        coded->year_be = row->fiscal_year_be;
        coded->sample = row->sample;
        g_ptr_array_add(list, coded);
    }
    return rows != NULL;
}

static bool list_documents(Site *site, GPtrArray *list, GError **error)
{
    const SnapshotDocumentFilter all = {0};
    g_autoptr(GPtrArray) documents = snapshot_document_list(site->snapshot, &all, error);
    for (guint i = 0; documents != NULL && i < documents->len; i++) {
        const SnapshotDocument *document = g_ptr_array_index(documents, i);
        Coded *coded = g_new0(Coded, 1);
        snapshot_document_short_code(document->area_code, document->code, coded->code);
        coded->name = g_strdup(document->title);
        coded->sample = document->sample;
        g_ptr_array_add(list, coded);
    }
    return documents != NULL;
}

// Returns: list of Coded by code.
static GPtrArray *list_all(Site *site, GError **error)
{
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(free_coded);
    g_autoptr(GPtrArray) tambons = snapshot_area_list_tambons(site->snapshot, error);
    bool right = tambons != NULL && list_documents(site, list, error);
    for (guint i = 0; right && i < tambons->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        right = list_projects(site, list, tambon->code, error);
    }
    g_ptr_array_sort(list, compare_codes);
    return right ? g_steal_pointer(&list) : NULL;
}

// The row after those from `first` on that begin alike.
static guint end_of_start(const GPtrArray *list, guint first)
{
    const Coded *start = g_ptr_array_index(list, first);
    guint row = first;
    while (row < list->len) {
        const Coded *coded = g_ptr_array_index(list, row);
        if (strncmp(coded->code, start->code, START_LENGTH) != 0) {
            break;
        }
        row++;
    }
    return row;
}

static void digest_coded(const Coded *coded, BaseHash *hash)
{
    const gint32 numbers[] = {GINT32_TO_LE(coded->year_be), GINT32_TO_LE(coded->sample)};
    const char *name = coded->name == NULL ? "" : coded->name;
    base_hash_update(hash, coded->code, sizeof coded->code);
    base_hash_update(hash, coded->place, sizeof coded->place);
    base_hash_update(hash, numbers, sizeof numbers);
    base_hash_update(hash, name, strlen(name) + 1);
}

// Below the language: "t/800120/2569/#K7F3Q2M", "d/K7F3Q2M/". Owned.
static char *path_to(const Coded *coded)
{
    return coded->place[0] == '\0'
               ? g_strdup_printf("d/%s/", coded->code)
               : g_strdup_printf("t/%s/%d/#%s", coded->place, coded->year_be, coded->code);
}

// Of all that the page of a beginning is made of, so that its tree need not be.
static bool find_key(Site *site, const Start *start, char key[BASE_HASH_HEX_LENGTH + 1],
                     GError **error)
{
    g_autoptr(BaseHash) hash = base_hash_new();
    base_hash_update(hash, site->made_of, sizeof site->made_of);
    if (!page_digest_frame(site, start->path, hash, error)) {
        return false;
    }
    for (guint i = start->first; i < start->end; i++) {
        digest_coded(g_ptr_array_index(start->list, i), hash);
    }
    base_hash_finish(hash, key);
    return true;
}

static bool write_start(Site *site, const Start *start, GError **error)
{
    const Coded *first = g_ptr_array_index(start->list, start->first);
    xmlNode *root = page_begin(site, "codes", start->path);
    g_autofree char *letters = g_strndup(first->code, START_LENGTH);
    node_set(root, "start", letters);
    for (guint i = start->first; i < start->end; i++) {
        const Coded *coded = g_ptr_array_index(start->list, i);
        xmlNode *node = node_add(root, "coded");
        node_set(node, "code", coded->code);
        node_set(node, "name", coded->name);
        g_autofree char *target = path_to(coded);
        node_set(node, "path", target);
        node_set_flag(node, "document", coded->place[0] == '\0');
        node_set_flag(node, "sample", coded->sample);
    }
    return page_end(site, error);
}

static bool put_start(Site *site, const GPtrArray *list, guint first, guint end, GError **error)
{
    const Coded *coded = g_ptr_array_index(list, first);
    g_autofree char *path = g_strdup_printf("c/%.*s/", START_LENGTH, coded->code);
    const Start start = {list, first, end, path};
    const ListSource *old = list_find_source(site->old, path);
    ListSource new = {0};
    bool kept = false;
    if (!find_key(site, &start, new.key, error)) {
        return false;
    }
    if (old != NULL && strcmp(old->key, new.key) == 0 && !page_keep(site, path, &kept, error)) {
        return false;
    }
    list_add_source(site->new, path, &new);
    return kept || write_start(site, &start, error);
}

static bool write_starts(Site *site, const GPtrArray *list, GError **error)
{
    xmlNode *root = page_begin(site, "codes", "c/");
    g_autofree char *last = NULL;
    for (guint i = 0; i < list->len; i++) {
        const Coded *coded = g_ptr_array_index(list, i);
        if (last == NULL || !g_str_has_prefix(coded->code, last)) {
            g_free(last);
            last = g_strndup(coded->code, START_LENGTH);
            node_set(node_add(root, "start"), "letters", last);
        }
    }
    return page_end(site, error);
}

bool kind_codes(Site *site, GError **error)
{
    g_autoptr(GPtrArray) list = list_all(site, error);
    bool right = list != NULL && write_starts(site, list, error);
    for (guint first = 0; right && first < list->len;) {
        guint end = end_of_start(list, first);
        right = put_start(site, list, first, end, error);
        first = end;
    }
    return right;
}
