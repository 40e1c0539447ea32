#include "snapshot/profile.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotProfileItem, section),
    SNAPSHOT_RECORD_MEMBER(SnapshotProfileItem, item),
    SNAPSHOT_RECORD_MEMBER(SnapshotProfileItem, value),
    SNAPSHOT_RECORD_WORD(SnapshotProfileItem, state, snapshot_record_take_state),
    SNAPSHOT_RECORD_MEMBER(SnapshotProfileItem, unit),
    SNAPSHOT_RECORD_MEMBER(SnapshotProfileItem, survey_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotProfileItem, source),
    SNAPSHOT_RECORD_MEMBER(SnapshotProfileItem, sample),
};
static void free_item(void *item);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotProfileItem, fields, free_item);

static void free_item(void *item) { snapshot_record_free(&shape, item); }

static const SnapshotRecordField section_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotProfileSection, section),
    SNAPSHOT_RECORD_MEMBER(SnapshotProfileSection, item_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotProfileSection, survey_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotProfileSection, sample),
};
static void free_section(void *section);
static const SnapshotRecordShape section_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotProfileSection, section_fields, free_section);

static void free_section(void *section) { snapshot_record_free(&section_shape, section); }

GPtrArray *snapshot_profile_list(Snapshot *snapshot, const char *area_code, const char *section,
                                 GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PROFILE_LIST, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":area_code", area_code);
    sql_bind_text(run, ":section", section);
    return snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_profile_list_sections(Snapshot *snapshot, const char *area_code, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_PROFILE_LIST_SECTIONS, ":area_code",
                                   area_code, &section_shape, error);
}
