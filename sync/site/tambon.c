#include <snapshot/plan.h>
#include <snapshot/programme.h>

#include "part.h"

// A tambon's door: its years, newest first, and the programmes it is part of.

static bool add_years(Site *site, xmlNode *root, const char *code, GError **error)
{
    g_autoptr(GArray) years = part_list_years(site->snapshot, code, error);
    g_autoptr(GArray) plans =
        years == NULL ? NULL : snapshot_plan_list_years(site->snapshot, code, error);
    if (plans == NULL) {
        return false;
    }
    for (guint i = 0; i < years->len; i++) {
        int year_be = g_array_index(years, int, i);
        SnapshotTotals totals;
        if (!snapshot_total_get(site->snapshot, code, year_be, &totals, error)) {
            return false;
        }
        xmlNode *node = node_add(root, "year");
        node_set_number(node, "year", year_be);
        part_set_total(node, &totals.all);
        for (guint j = 0; j < plans->len; j++) {
            node_set_flag(node, "plan", g_array_index(plans, int, j) == year_be);
        }
    }
    return true;
}

static void set_programme(xmlNode *node, const void *row)
{
    const SnapshotProgrammePart *part = row;
    node_set(node, "code", part->code);
    node_set(node, "name", part->name_th);
    node_set_number(node, "projects", part->project_count);
}

static bool write_tambon(Site *site, const SnapshotArea *tambon, GError **error)
{
    g_autofree char *path = g_strdup_printf("t/%s/", tambon->code);
    xmlNode *root = page_begin(site, "tambon", path);
    part_set_area(root, tambon);
    return add_years(site, root, tambon->code, error) &&
           part_add_sums(site, root, tambon->code, error) &&
           part_add_each(root, "programme",
                         snapshot_programme_list_parts(site->snapshot, tambon->code, error),
                         set_programme) &&
           page_end(site, error);
}

bool kind_tambons(Site *site, GError **error)
{
    return part_each_tambon(site, write_tambon, error);
}
