#include <string.h>

#include "part.h"

// The documents of a tambon, and the door to those of all: the newest of the province and its
// tambons.

/* As many as keep a page below 100 KB; all of them are in the open data. */
#define LIMIT_TAMBON 200
#define LIMIT_NEWEST 30

static void add_documents(xmlNode *root, const GPtrArray *documents, guint limit)
{
    for (guint i = 0; i < documents->len && i < limit; i++) {
        part_set_document(node_add(root, "document"), g_ptr_array_index(documents, i));
    }
    node_set_number(root, "documents", documents->len);
    node_set_number(root, "limit", limit);
}

static GPtrArray *list_documents(Site *site, const char *scope, GError **error)
{
    const SnapshotDocumentFilter filter = {.scope = scope};
    return snapshot_document_list(site->snapshot, &filter, error);
}

static bool write_tambon(Site *site, const SnapshotArea *tambon, GError **error)
{
    g_autofree char *path = g_strdup_printf("l/%s/", tambon->code);
    g_autoptr(GPtrArray) documents = list_documents(site, tambon->code, error);
    if (documents == NULL) {
        return false;
    }
    xmlNode *root = page_begin(site, "library", path);
    part_set_area(root, tambon);
    add_documents(root, documents, LIMIT_TAMBON);
    return page_end(site, error);
}

/* A tambon that has any, on the page begun. */
static bool add_tambon(Site *site, const SnapshotArea *tambon, GError **error)
{
    g_autoptr(GPtrArray) documents = list_documents(site, tambon->code, error);
    if (documents != NULL && documents->len > 0) {
        xmlNode *node = node_add(xmlDocGetRootElement(site->page), "place");
        part_set_area(node, tambon);
        node_set_number(node, "documents", documents->len);
    }
    return documents != NULL;
}

static bool write_all(Site *site, GError **error)
{
    g_autoptr(GPtrArray) documents = list_documents(site, NULL, error);
    g_autoptr(SnapshotArea) province =
        documents == NULL ? NULL
                          : snapshot_area_get(site->snapshot, site->release->province_code, error);
    if (province == NULL) {
        return false;
    }
    xmlNode *root = page_begin(site, "library", "l/");
    part_set_area(root, province);
    add_documents(root, documents, LIMIT_NEWEST);
    return part_each_tambon(site, add_tambon, error) && page_end(site, error);
}

bool kind_libraries(Site *site, GError **error)
{
    return write_all(site, error) && part_each_tambon(site, write_tambon, error);
}
