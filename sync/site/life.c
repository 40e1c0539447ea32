#include "life.h"

#include <math.h>
#include <snapshot/child.h>
#include <snapshot/digest.h>
#include <snapshot/photo.h>

#include "part.h"
#include "project.h"

// What a page has room for: the rest is on the pages of these activities.
#define MOST_CHILDREN 30
#define MOST_CHILDREN_BYTES 12000
#define MOST_PHOTOS 12
#define MOST_PHOTOS_BYTES 9000

/* False where it has no room any more: then it is gone again. */
static bool keep(xmlNode *node, size_t *room_bytes)
{
    size_t bytes = project_count_bytes(node);
    bool fits = bytes <= *room_bytes;
    *room_bytes -= fits ? bytes : 0;
    if (!fits) {
        xmlUnlinkNode(node);
        xmlFreeNode(node);
    }
    return fits;
}

static void set_percent(xmlNode *node, double percent)
{
    if (!isnan(percent)) {
        g_autofree char *whole = g_strdup_printf("%.0f", percent);
        node_set(node, "percent", whole);
    }
}

static void set_child(xmlNode *node, const SnapshotChild *child, bool weighed)
{
    node_set(node, "code", child->code);
    node_set(node, "name", child->name);
    node_set(node, "status", snapshot_status_key(child->status));
    set_percent(node, child->percent);
    if (weighed && !isnan(child->weight)) {
        part_set_decimal(node, "weight", child->weight, 2);
    }
    node_set_stated(node, "budget", child->budget_satang);
    node_set_flag(node, "sample", child->sample);
}

static bool add_children(Site *site, xmlNode *more, const char *code, GError **error)
{
    static const char *const rules[] = {[SNAPSHOT_PROGRESS_NONE] = "none",
                                        [SNAPSHOT_PROGRESS_STATED_WEIGHT] = "stated",
                                        [SNAPSHOT_PROGRESS_EQUAL_WEIGHT] = "equal"};
    g_autoptr(GPtrArray) children = snapshot_child_list(site->snapshot, code, error);
    if (children == NULL || children->len == 0) {
        return children != NULL;
    }
    const SnapshotProgress progress = snapshot_child_progress(children);
    xmlNode *work = node_add(more, "work");
    node_set(work, "rule", rules[progress.rule]);
    set_percent(work, progress.percent);
    node_set_number(work, "told", progress.told_count);
    node_set_number(work, "untold", progress.child_count - progress.told_count);
    node_set_number(work, "cancelled", progress.cancelled_count);
    size_t room_bytes = MOST_CHILDREN_BYTES;
    guint shown = 0;
    while (shown < MIN(children->len, MOST_CHILDREN)) {
        xmlNode *node = node_add(work, "child");
        set_child(node, g_ptr_array_index(children, shown),
                  progress.rule == SNAPSHOT_PROGRESS_STATED_WEIGHT);
        if (!keep(node, &room_bytes)) {
            break;
        }
        shown++;
    }
    if (shown < children->len) {
        node_set_number(work, "more", children->len - shown);
    }
    return true;
}

/* What a rung refers to stands with the rung. */
static void set_day(xmlNode *node, const void *row)
{
    const SnapshotMilestone *day = row;
    node_set(node, "what", day->kind);
    node_set(node, "date", day->date);
    node_set(node, "detail", g_str_has_prefix(day->kind, "rung:") ? NULL : day->detail);
}

/* Below targets/ the signed list has each picture, its name begun with its digest once more. */
static void set_photo(xmlNode *node, const SnapshotPhoto *photo)
{
    g_autofree char *path =
        g_strdup_printf("targets/photo/%s.%s.jpg", photo->sha256, photo->sha256);
    node_set(node, "path", path);
    node_set(node, "stage", photo->stage);
    node_set(node, "date", photo->date);
    node_set(node, "caption", photo->caption);
    node_set_number(node, "width", photo->width_px);
    node_set_number(node, "height", photo->height_px);
    node_set_flag(node, "sample", photo->sample);
}

static bool add_photos(Site *site, xmlNode *more, const char *code, GError **error)
{
    g_autoptr(GPtrArray) photos = snapshot_photo_list(site->snapshot, code, error);
    size_t room_bytes = MOST_PHOTOS_BYTES;
    bool fits = true;
    for (guint i = 0; photos != NULL && i < MIN(photos->len, MOST_PHOTOS) && fits; i++) {
        xmlNode *node = node_add(more, "photo");
        set_photo(node, g_ptr_array_index(photos, i));
        fits = keep(node, &room_bytes);
    }
    return photos != NULL;
}

bool life_add(Site *site, xmlNode *more, const SnapshotProject *project, GError **error)
{
    const char *code = project->row.code;
    return (!snapshot_digest_has_activities(site->details, code) ||
            add_children(site, more, code, error)) &&
           part_add_each(more, "day", snapshot_project_list_milestones(site->snapshot, code, error),
                         set_day) &&
           (!snapshot_digest_has_photos(site->details, code) ||
            add_photos(site, more, code, error));
}
