#include <snapshot/programme.h>
#include <snapshot/reference.h>

#include "part.h"

// What the programmes achieved: each figure with its unit, its day and where it was printed.

static void add_result(xmlNode *parent, const SnapshotResult *result)
{
    xmlNode *node = node_add(parent, "result");
    node_set(node, "text", result->text);
    node_set(node, "as-of", result->as_of);
    node_set(node, "source", result->source);
    if (result->has_figure) {
        part_set_decimal(node, "figure", result->figure, 1);
        node_set(node, "unit", result->unit);
        node_set_flag(node, "rounded", result->rounded);
    }
}

static bool add_programme(Site *site, xmlNode *root, const SnapshotProgramme *programme,
                          GError **error)
{
    g_autoptr(GPtrArray) results =
        snapshot_reference_list_results(site->snapshot, programme->code, error);
    if (results == NULL) {
        return false;
    }
    if (results->len > 0) {
        xmlNode *node = node_add(root, "programme");
        node_set(node, "name", programme->name_th);
        for (guint i = 0; i < results->len; i++) {
            add_result(node, g_ptr_array_index(results, i));
        }
    }
    return true;
}

bool kind_results(Site *site, GError **error)
{
    g_autoptr(GPtrArray) programmes = snapshot_programme_list(site->snapshot, error);
    if (programmes == NULL) {
        return false;
    }
    xmlNode *root = page_begin(site, "result", "r/");
    for (guint i = 0; i < programmes->len; i++) {
        if (!add_programme(site, root, g_ptr_array_index(programmes, i), error)) {
            return false;
        }
    }
    return page_end(site, error);
}
