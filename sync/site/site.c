#include "site/site.h"

#include <base/file.h>
#include <snapshot/area.h>
#include <snapshot/plan.h>
#include <snapshot/total.h>
#include <string.h>

#include "page.h"
#include "words.h"

/* A page is at most 100 KB by design; reading an old one back needs no more than a few times that.
 */
#define PAGE_LIMIT_BYTES ((size_t)4 * 1024 * 1024)

typedef struct {
    Snapshot *snapshot;
    const char *folder;
    GString *index;
    int page_count;
} Site;

static bool write_if_changed(const char *folder, const char *text, GError **error)
{
    g_autofree char *path = g_build_filename(folder, "index.html", NULL);
    size_t text_bytes = strlen(text);
    g_autoptr(GBytes) old = base_file_read(path, PAGE_LIMIT_BYTES, NULL);
    if (old != NULL && g_bytes_get_size(old) == text_bytes &&
        memcmp(g_bytes_get_data(old, NULL), text, text_bytes) == 0) {
        return true;
    }
    return base_file_make_folder(folder, error) && base_file_write(path, text, text_bytes, error);
}

/* Years with projects, and the plan's year when it has none yet. */
static GArray *tambon_years(Snapshot *snapshot, const char *tambon_code, GError **error)
{
    g_autoptr(GArray) years = snapshot_total_list_years(snapshot, tambon_code, error);
    if (years == NULL) {
        return NULL;
    }
    g_autoptr(SnapshotPlan) plan = snapshot_plan_get(snapshot, tambon_code, 0, NULL);
    bool listed = plan == NULL;
    for (unsigned int i = 0; i < years->len && !listed; i++) {
        listed = g_array_index(years, int, i) == plan->fiscal_year_be;
    }
    if (!listed) {
        g_array_append_val(years, plan->fiscal_year_be);
    }
    return g_steal_pointer(&years);
}

static bool write_year(Site *site, const SnapshotArea *tambon, int fiscal_year_be, GError **error)
{
    g_autofree char *text = page_tambon_year(site->snapshot, tambon, fiscal_year_be, error);
    if (text == NULL) {
        return false;
    }
    g_autofree char *folder =
        g_strdup_printf("%s/t/%s/%d", site->folder, tambon->code, fiscal_year_be);
    if (!write_if_changed(folder, text, error)) {
        return false;
    }
    g_string_append_printf(site->index, " <a href=\"t/%s/%d/\">%d</a>", tambon->code,
                           fiscal_year_be, fiscal_year_be);
    site->page_count++;
    return true;
}

static bool write_tambon(Site *site, const SnapshotArea *tambon, GError **error)
{
    g_autoptr(GArray) years = tambon_years(site->snapshot, tambon->code, error);
    if (years == NULL) {
        return false;
    }
    g_string_append(site->index, "<li>ตำบล");
    words_append(site->index, tambon->name_th, "");
    if (years->len == 0) {
        g_string_append(site->index, " (ยังไม่มีข้อมูล)");
    }
    for (unsigned int i = 0; i < years->len; i++) {
        if (!write_year(site, tambon, g_array_index(years, int, i), error)) {
            return false;
        }
    }
    g_string_append(site->index, "</li>");
    return true;
}

static bool write_district(Site *site, const SnapshotArea *district, GError **error)
{
    g_autoptr(GPtrArray) tambons =
        snapshot_area_list_children(site->snapshot, district->code, error);
    if (tambons == NULL) {
        return false;
    }
    g_string_append(site->index, "<h2>อำเภอ");
    words_append(site->index, district->name_th, "");
    g_string_append(site->index, "</h2><ul>");
    for (unsigned int i = 0; i < tambons->len; i++) {
        if (!write_tambon(site, g_ptr_array_index(tambons, i), error)) {
            return false;
        }
    }
    g_string_append(site->index, "</ul>\n");
    return true;
}

bool site_write(Snapshot *snapshot, const char *folder, int *page_count, GError **error)
{
    const SnapshotRelease *release = snapshot_release(snapshot);
    g_autoptr(SnapshotArea) province = snapshot_area_get(snapshot, release->province_code, error);
    g_autoptr(GPtrArray) districts =
        province == NULL ? NULL : snapshot_area_list_children(snapshot, province->code, error);
    if (districts == NULL) {
        return false;
    }
    g_autoptr(GString) index = g_string_new(NULL);
    Site site = {.snapshot = snapshot, .folder = folder, .index = index};
    g_autofree char *title = g_strdup_printf("แผนชุมชนตำบล จังหวัด%s", province->name_th);
    page_begin(index, title);
    for (unsigned int i = 0; i < districts->len; i++) {
        if (!write_district(&site, g_ptr_array_index(districts, i), error)) {
            return false;
        }
    }
    page_end(index, release);
    if (!write_if_changed(folder, index->str, error)) {
        return false;
    }
    *page_count = site.page_count;
    return true;
}
