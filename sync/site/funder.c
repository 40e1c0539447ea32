#include <snapshot/giver.h>
#include <snapshot/programme.h>
#include <snapshot/reference.h>

#include "part.h"

// Who pays: the funders of every programme with the printed total, and who gives to the projects.

static void add_funder(xmlNode *parent, const SnapshotFunding *funding)
{
    xmlNode *node = node_add(parent, "funder");
    node_set_names(node, funding->organisation_th, funding->organisation_en);
    node_set(node, "short", funding->abbreviation);
    node_set_number(node, "amount", funding->amount_satang);
    node_set(node, "note", funding->note);
    node_set(node, "source", funding->source);
}

static bool add_programme(Site *site, xmlNode *root, const SnapshotProgramme *programme,
                          GError **error)
{
    int64_t total_satang = -1;
    g_autoptr(GPtrArray) fundings =
        snapshot_reference_list_funding(site->snapshot, programme->code, error);
    if (fundings == NULL || !snapshot_reference_get_funding_total(site->snapshot, programme->code,
                                                                  &total_satang, error)) {
        return false;
    }
    if (fundings->len > 0) {
        xmlNode *node = node_add(root, "programme");
        node_set(node, "name", programme->name_th);
        node_set_stated(node, "total", total_satang);
        for (guint i = 0; i < fundings->len; i++) {
            add_funder(node, g_ptr_array_index(fundings, i));
        }
    }
    return true;
}

static bool add_givers(Site *site, xmlNode *root, GError **error)
{
    g_autoptr(GPtrArray) givers =
        snapshot_giver_list(site->snapshot, site->release->province_code, error);
    for (guint i = 0; givers != NULL && i < givers->len; i++) {
        const SnapshotGiver *giver = g_ptr_array_index(givers, i);
        xmlNode *node = node_add(root, "giver");
        node_set_names(node, giver->name_th, giver->name_en);
        node_set(node, "short", giver->abbreviation);
        node_set(node, "class", snapshot_class_key(giver->budget_class));
        node_set_number(node, "projects", giver->project_count);
        node_set_number(node, "amount", giver->amount_satang);
    }
    return givers != NULL;
}

bool kind_funders(Site *site, GError **error)
{
    g_autoptr(GPtrArray) programmes = snapshot_programme_list(site->snapshot, error);
    if (programmes == NULL) {
        return false;
    }
    xmlNode *root = page_begin(site, "funder", "f/");
    for (guint i = 0; i < programmes->len; i++) {
        if (!add_programme(site, root, g_ptr_array_index(programmes, i), error)) {
            return false;
        }
    }
    return add_givers(site, root, error) && page_end(site, error);
}
