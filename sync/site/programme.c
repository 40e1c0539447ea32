#include <snapshot/programme.h>

#include "part.h"

// The programmes: the years their source tells of, their tambons, how many projects belong to them.

static void set_year(xmlNode *node, const void *row)
{
    const SnapshotProgrammeYear *year = row;
    node_set_number(node, "no", year->year_no);
    node_set_number(node, "year", year->year_be);
    node_set(node, "theme", year->theme);
    node_set(node, "lead", year->lead_organisation);
}

static void set_tambon(xmlNode *node, const void *row)
{
    const SnapshotProgrammeTambon *tambon = row;
    node_set(node, "code", tambon->code);
    node_set_names(node, tambon->name_th, tambon->name_en);
    node_set(node, "above", tambon->district_name_th);
    node_set(node, "above-en", tambon->district_name_en);
    node_set_flag(node, "unlisted", !tambon->listed);
    node_set_number(node, "projects", tambon->project_count);
}

static bool add_programme(Site *site, xmlNode *root, const SnapshotProgramme *programme,
                          GError **error)
{
    xmlNode *node = node_add(root, "programme");
    node_set(node, "code", programme->code);
    node_set(node, "name", programme->name_th);
    node_set(node, "note", programme->note);
    node_set(node, "source", programme->source);
    node_set(node, "year-kind", programme->year_kind);
    node_set_stated(node, "from", programme->start_year_be == 0 ? -1 : programme->start_year_be);
    node_set_stated(node, "to", programme->end_year_be == 0 ? -1 : programme->end_year_be);
    return part_add_each(node, "year",
                         snapshot_programme_list_years(site->snapshot, programme->code, error),
                         set_year) &&
           part_add_each(node, "tambon",
                         snapshot_programme_list_tambons(site->snapshot, programme->code, error),
                         set_tambon);
}

bool kind_programmes(Site *site, GError **error)
{
    g_autoptr(GPtrArray) programmes = snapshot_programme_list(site->snapshot, error);
    if (programmes == NULL) {
        return false;
    }
    xmlNode *root = page_begin(site, "programme", "p/");
    for (guint i = 0; i < programmes->len; i++) {
        if (!add_programme(site, root, g_ptr_array_index(programmes, i), error)) {
            return false;
        }
    }
    return page_end(site, error);
}
