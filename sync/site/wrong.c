#include <snapshot/organisation.h>

#include "part.h"

// The road back (J6): whom to tell that something is wrong, for the province and for each tambon.
// The kiosk's code leads here; which page it was shown on stands in the fragment (base/address.h).

static bool add_offices(Site *site, xmlNode *root, const char *tambon_code, GError **error)
{
    g_autoptr(GPtrArray) offices = snapshot_organisation_list(site->snapshot, tambon_code, error);
    for (guint i = 0; offices != NULL && i < offices->len; i++) {
        const SnapshotOrganisation *office = g_ptr_array_index(offices, i);
        g_autofree char *url = base_contact_phone_url(office->phone);
        if (url != NULL) {
            xmlNode *node = node_add(root, "office");
            node_set_names(node, office->name_th, office->name_en);
            node_set(node, "phone", office->phone);
            node_set(node, "phone-url", url);
        }
    }
    return offices != NULL;
}

static bool write_tambon(Site *site, const SnapshotArea *tambon, GError **error)
{
    g_autofree char *path = g_strdup_printf("w/%s/", tambon->code);
    xmlNode *root = page_begin(site, "wrong", path);
    part_set_area(root, tambon);
    return add_offices(site, root, tambon->code, error) && page_end(site, error);
}

static bool add_tambons(Site *site, xmlNode *root, GError **error)
{
    g_autoptr(GPtrArray) tambons = snapshot_area_list_tambons(site->snapshot, error);
    for (guint i = 0; tambons != NULL && i < tambons->len; i++) {
        part_set_area(node_add(root, "tambon"), g_ptr_array_index(tambons, i));
    }
    return tambons != NULL;
}

static bool write_province(Site *site, GError **error)
{
    g_autoptr(SnapshotArea) province =
        snapshot_area_get(site->snapshot, site->release->province_code, error);
    if (province == NULL) {
        return false;
    }
    xmlNode *root = page_begin(site, "wrong", "w/");
    part_set_area(root, province);
    return add_tambons(site, root, error) && page_end(site, error);
}

bool kind_wrong(Site *site, GError **error)
{
    return write_province(site, error) && part_each_tambon(site, write_tambon, error);
}
