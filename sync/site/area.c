#include <snapshot/member.h>

#include "part.h"

// The province and its districts: sums with how much of them has been sent, and the places in them.

static bool add_members(Site *site, xmlNode *root, const char *code, GError **error)
{
    g_autoptr(GPtrArray) members = snapshot_member_list(site->snapshot, code, 0, error);
    for (guint i = 0; members != NULL && i < members->len; i++) {
        const SnapshotMember *member = g_ptr_array_index(members, i);
        xmlNode *node = node_add(root, "member");
        node_set(node, "code", member->scope);
        node_set_names(node, member->name_th, member->name_en);
        node_set(node, "level", member->level == SNAPSHOT_LEVEL_DISTRICT ? "district" : "tambon");
        part_set_total(node, &member->total);
        node_set_number(node, "sent", member->tambon_count);
        node_set_number(node, "total", member->tambon_total);
        node_set_flag(node, "sample", member->sample_count > 0);
    }
    return members != NULL;
}

static bool write_area(Site *site, const SnapshotArea *area, GError **error)
{
    g_autofree char *path = g_strdup_printf("a/%s/", area->code);
    xmlNode *root = page_begin(site, "area", path);
    part_set_area(root, area);
    return part_add_sums(site, root, area->code, error) &&
           add_members(site, root, area->code, error) && page_end(site, error);
}

bool kind_areas(Site *site, GError **error)
{
    const char *code = site->release->province_code;
    g_autoptr(SnapshotArea) province = snapshot_area_get(site->snapshot, code, error);
    g_autoptr(GPtrArray) districts =
        province == NULL ? NULL : snapshot_area_list_children(site->snapshot, code, error);
    if (districts == NULL || !write_area(site, province, error)) {
        return false;
    }
    for (guint i = 0; i < districts->len; i++) {
        if (!write_area(site, g_ptr_array_index(districts, i), error)) {
            return false;
        }
    }
    return true;
}
