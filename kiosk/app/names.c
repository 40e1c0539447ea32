#include "names.h"

#include <snapshot/area.h>

static void keep_area(UiText *text, const SnapshotArea *area)
{
    ui_text_keep_whole(text, area->name_th);
    if (area->name_en != NULL) {
        ui_text_keep_whole(text, area->name_en);
    }
}

void names_keep_whole(UiText *text, Snapshot *snapshot)
{
    const char *province = snapshot_release(snapshot)->province_code;
    g_autoptr(GPtrArray) districts = snapshot_area_list_children(snapshot, province, NULL);
    for (unsigned int i = 0; districts != NULL && i < districts->len; i++) {
        const SnapshotArea *district = g_ptr_array_index(districts, i);
        keep_area(text, district);
        g_autoptr(GPtrArray) tambons = snapshot_area_list_children(snapshot, district->code, NULL);
        for (unsigned int j = 0; tambons != NULL && j < tambons->len; j++) {
            keep_area(text, g_ptr_array_index(tambons, j));
        }
    }
}
