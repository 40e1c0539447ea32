#include <snapshot/member.h>

#include "part.h"

// The first page: districts and their tambons, with what there is of each.

static bool add_district(Site *site, xmlNode *root, const SnapshotArea *area, GError **error)
{
    g_autoptr(GPtrArray) tambons = snapshot_member_list(site->snapshot, area->code, 0, error);
    if (tambons == NULL) {
        return false;
    }
    xmlNode *district = node_add(root, "district");
    part_set_area(district, area);
    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotMember *member = g_ptr_array_index(tambons, i);
        xmlNode *tambon = node_add(district, "tambon");
        node_set(tambon, "code", member->scope);
        node_set_names(tambon, member->name_th, member->name_en);
        node_set_number(tambon, "projects", member->total.project_count);
        node_set_number(tambon, "plans", member->plan_count);
    }
    return true;
}

bool kind_front(Site *site, GError **error)
{
    const char *code = site->release->province_code;
    g_autoptr(SnapshotArea) province = snapshot_area_get(site->snapshot, code, error);
    g_autoptr(GPtrArray) districts =
        province == NULL ? NULL : snapshot_area_list_children(site->snapshot, code, error);
    if (districts == NULL) {
        return false;
    }
    xmlNode *root = page_begin(site, "front", "");
    part_set_area(root, province);
    for (guint i = 0; i < districts->len; i++) {
        if (!add_district(site, root, g_ptr_array_index(districts, i), error)) {
            return false;
        }
    }
    return part_add_sums(site, root, code, error) && page_end(site, error);
}
