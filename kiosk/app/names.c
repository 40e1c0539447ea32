#include "names.h"

#include <snapshot/area.h>
#include <string.h>

#define NUMBER_WORD "หมู่ที่"

static void keep_area(UiText *text, const SnapshotArea *area)
{
    ui_text_keep_whole(text, area->name_th);
    if (area->name_en != NULL) {
        ui_text_keep_whole(text, area->name_en);
    }
}

/* "หมู่ที่ 5 บ้านควนยาว": the name alone; most villages have only their number. */
static void keep_village(UiText *text, const SnapshotArea *village)
{
    const char *name = village->name_th;
    if (g_str_has_prefix(name, NUMBER_WORD)) {
        name += strlen(NUMBER_WORD);
        while (*name == ' ' || g_unichar_isdigit(g_utf8_get_char(name))) {
            name = g_utf8_next_char(name);
        }
    }
    if (*name != '\0') {
        ui_text_keep_whole(text, name);
    }
}

static void keep_villages(UiText *text, Snapshot *snapshot, const SnapshotArea *tambon)
{
    g_autoptr(GPtrArray) villages = snapshot_area_list_children(snapshot, tambon->code, NULL);
    for (unsigned int i = 0; villages != NULL && i < villages->len; i++) {
        keep_village(text, g_ptr_array_index(villages, i));
    }
}

static void keep_tambons(UiText *text, Snapshot *snapshot, const SnapshotArea *district)
{
    g_autoptr(GPtrArray) tambons = snapshot_area_list_children(snapshot, district->code, NULL);
    for (unsigned int i = 0; tambons != NULL && i < tambons->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        keep_area(text, tambon);
        keep_villages(text, snapshot, tambon);
    }
}

void names_keep_whole(UiText *text, Snapshot *snapshot)
{
    const char *province = snapshot_release(snapshot)->province_code;
    g_autoptr(GPtrArray) districts = snapshot_area_list_children(snapshot, province, NULL);
    for (unsigned int i = 0; districts != NULL && i < districts->len; i++) {
        const SnapshotArea *district = g_ptr_array_index(districts, i);
        keep_area(text, district);
        keep_tambons(text, snapshot, district);
    }
}
