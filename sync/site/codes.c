#include <base/code.h>
#include <snapshot/document.h>
#include <snapshot/project.h>
#include <string.h>

#include "part.h"

// Every code that the kiosk shows (projects, documents) leads to its page: c/K7/ has those that
// begin with K7, each an anchor, and c/ which beginnings there are. A server needs no rule for it.

#define START_LENGTH 2

typedef struct {
    char code[BASE_CODE_LENGTH + 1];
    char *name;
    char *path; // below the language: "t/800120/2569/#K7F3Q2M"
    bool is_document;
    bool sample;
} Coded;

static void free_coded(void *data)
{
    Coded *coded = data;
    g_free(coded->name);
    g_free(coded->path);
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
        coded->path = g_strdup_printf("t/%s/%d/#%s", tambon_code, row->fiscal_year_be, row->code);
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
        coded->path = g_strdup_printf("d/%s/", coded->code);
        coded->is_document = true;
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

// Those from `first` on that begin alike. Returns: the row after them.
static guint write_start(Site *site, const GPtrArray *list, guint first, GError **error)
{
    const Coded *start = g_ptr_array_index(list, first);
    g_autofree char *path = g_strdup_printf("c/%.*s/", START_LENGTH, start->code);
    xmlNode *root = page_begin(site, "codes", path);
    g_autofree char *letters = g_strndup(start->code, START_LENGTH);
    node_set(root, "start", letters);
    guint row = first;
    for (; row < list->len; row++) {
        const Coded *coded = g_ptr_array_index(list, row);
        if (!g_str_has_prefix(coded->code, letters)) {
            break;
        }
        xmlNode *node = node_add(root, "coded");
        node_set(node, "code", coded->code);
        node_set(node, "name", coded->name);
        node_set(node, "path", coded->path);
        node_set_flag(node, "document", coded->is_document);
        node_set_flag(node, "sample", coded->sample);
    }
    return page_end(site, error) ? row : 0;
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
    for (guint row = 0; right && row < list->len;) {
        row = write_start(site, list, row, error);
        right = row > 0;
    }
    return right;
}
