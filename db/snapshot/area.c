#include "snapshot/area.h"

#include "record.h"

// A count that may be unknown (-1), not merely zero.
static void take_known_count(SnapshotRun *run, int column, void *member)
{
    *(int *)member = (int)snapshot_query_column(run, column, -1);
}

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, code),
    SNAPSHOT_RECORD_WORD(SnapshotArea, level, snapshot_record_take_level),
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, parent_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, parent_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, parent_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, pilot_group),
    SNAPSHOT_RECORD_WORD(SnapshotArea, village_count, take_known_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, tambon_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, latitude),
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, longitude),
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, district_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotArea, district_name_en),
};
static void free_area(void *area) { snapshot_area_free(area); }
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotArea, fields, free_area);

void snapshot_area_free(SnapshotArea *area) { snapshot_record_free(&shape, area); }

SnapshotArea *snapshot_area_get(Snapshot *snapshot, const char *code, GError **error)
{
    g_autofree char *what = g_strconcat("area ", code, NULL);
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_AREA_GET, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":code", code);
    return snapshot_record_get(run, &shape, what, error);
}

GPtrArray *snapshot_area_list_children(Snapshot *snapshot, const char *code, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_AREA_LIST_CHILDREN, ":code", code,
                                   &shape, error);
}

GPtrArray *snapshot_area_list_tambons(Snapshot *snapshot, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_AREA_LIST_TAMBONS, ":province_code",
                                   snapshot->release.province_code, &shape, error);
}

static gunichar initial_of(const char *name)
{
    gunichar first = g_utf8_get_char(name);

    // The vowels that are written before their consonant: เ แ โ ใ ไ.
    if (first >= 0x0E40 && first <= 0x0E44 && *g_utf8_next_char(name) != '\0') {
        return g_utf8_get_char(g_utf8_next_char(name));
    }
    return first;
}

GArray *snapshot_area_list_initials(const GPtrArray *tambons)
{
    GArray *initials = g_array_new(false, false, sizeof(SnapshotAreaInitial));

    for (guint i = 0; i < tambons->len; i++) {
        const SnapshotArea *tambon = g_ptr_array_index(tambons, i);
        SnapshotAreaInitial initial = {initial_of(tambon->name_th), (int)i, 0};
        SnapshotAreaInitial *last =
            initials->len == 0 ? NULL
                               : &g_array_index(initials, SnapshotAreaInitial, initials->len - 1);
        if (last == NULL || last->letter != initial.letter) {
            g_array_append_val(initials, initial);
            last = &g_array_index(initials, SnapshotAreaInitial, initials->len - 1);
        }
        last->count++;
    }
    return initials;
}

GPtrArray *snapshot_area_list_group(Snapshot *snapshot, int pilot_group, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_AREA_LIST_GROUP, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_integer(run, ":pilot_group", pilot_group);
    return snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_area_list_programme(Snapshot *snapshot, const char *programme, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_AREA_LIST_PROGRAMME, ":programme",
                                   programme, &shape, error);
}

GArray *snapshot_area_list_group_numbers(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_AREA_LIST_GROUP_NUMBERS, error);

    return run == NULL ? NULL : snapshot_query_list_integers(run, error);
}
