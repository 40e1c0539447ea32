#include <snapshot/area.h>
#include <snapshot/change.h>
#include <string.h>

#include "part.h"

// What is new since the release before: the places that have something, and of each what it is.

static void add_change(xmlNode *root, const SnapshotChange *change)
{
    xmlNode *node = node_add(root, "change");
    node_set(node, "kind", change->kind);
    node_set(node, "what", change->what);
    node_set(node, "code", change->record_key);
    node_set(node, "name", change->name);
    node_set(node, "old", change->old_value);
    node_set(node, "new", change->new_value);
}

/* Lines of the place itself: those of the tambons in it have pages of their own. */
static bool write_place(Site *site, const SnapshotArea *place, GError **error)
{
    g_autoptr(GPtrArray) changes = snapshot_change_list(site->snapshot, place->code, 0, 0, error);
    if (changes == NULL) {
        return false;
    }
    g_autofree char *path = g_strdup_printf("n/%s/", place->code);
    xmlNode *root = page_begin(site, "news", path);
    part_set_area(root, place);
    for (guint i = 0; i < changes->len; i++) {
        const SnapshotChange *change = g_ptr_array_index(changes, i);
        if (strcmp(change->area_code, place->code) == 0) {
            add_change(root, change);
        }
    }
    return page_end(site, error);
}

static void add_place(xmlNode *root, const SnapshotChangePlace *change, const SnapshotArea *place)
{
    xmlNode *node = node_add(root, "place");
    part_set_area(node, place);
    node_set_number(node, "changes", change->change_count);
}

/* Overview first, as it names the places; NULL for a place that is gone: it has no page. */
static bool write_overview(Site *site, const GPtrArray *changes, const GPtrArray *places,
                           GError **error)
{
    xmlNode *root = page_begin(site, "news", "n/");
    node_set_flag(root, "first", site->release->number <= 1);
    for (guint i = 0; i < changes->len; i++) {
        if (g_ptr_array_index(places, i) != NULL) {
            add_place(root, g_ptr_array_index(changes, i), g_ptr_array_index(places, i));
        }
    }
    return page_end(site, error);
}

static void free_area(void *area) { snapshot_area_free(area); }

static GPtrArray *read_places(Site *site, const GPtrArray *changes, GError **error)
{
    g_autoptr(GPtrArray) places = g_ptr_array_new_with_free_func(free_area);
    for (guint i = 0; i < changes->len; i++) {
        const SnapshotChangePlace *change = g_ptr_array_index(changes, i);
        g_autoptr(GError) failure = NULL;
        SnapshotArea *place = snapshot_area_get(site->snapshot, change->area_code, &failure);
        if (place == NULL && !g_error_matches(failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND)) {
            g_propagate_error(error, g_steal_pointer(&failure));
            return NULL;
        }
        g_ptr_array_add(places, place);
    }
    return g_steal_pointer(&places);
}

bool kind_news(Site *site, GError **error)
{
    g_autoptr(GPtrArray) changes =
        snapshot_change_list_places(site->snapshot, site->release->province_code, error);
    g_autoptr(GPtrArray) places = changes == NULL ? NULL : read_places(site, changes, error);
    if (places == NULL || !write_overview(site, changes, places, error)) {
        return false;
    }
    for (guint i = 0; i < places->len; i++) {
        const SnapshotArea *place = g_ptr_array_index(places, i);
        if (place != NULL && !write_place(site, place, error)) {
            return false;
        }
    }
    return true;
}
