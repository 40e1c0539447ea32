#include "snapshot/programme.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotProgramme, code),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgramme, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgramme, start_year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgramme, end_year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgramme, year_kind),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgramme, note),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgramme, source),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgramme, tambon_count),
};
static void free_programme(void *programme);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotProgramme, fields, free_programme);

static void free_programme(void *programme) { snapshot_record_free(&shape, programme); }

static const SnapshotRecordField year_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeYear, year_no),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeYear, year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeYear, theme),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeYear, lead_organisation),
};
static void free_year(void *year);
static const SnapshotRecordShape year_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotProgrammeYear, year_fields, free_year);

static void free_year(void *year) { snapshot_record_free(&year_shape, year); }

static const SnapshotRecordField tambon_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeTambon, code),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeTambon, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeTambon, name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeTambon, district_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeTambon, district_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeTambon, pilot_group),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeTambon, listed),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammeTambon, project_count),
};
static void free_tambon(void *tambon);
static const SnapshotRecordShape tambon_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotProgrammeTambon, tambon_fields, free_tambon);

static void free_tambon(void *tambon) { snapshot_record_free(&tambon_shape, tambon); }

static const SnapshotRecordField part_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammePart, code),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammePart, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammePart, start_year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammePart, end_year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammePart, year_kind),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammePart, listed),
    SNAPSHOT_RECORD_MEMBER(SnapshotProgrammePart, project_count),
};
static void free_part(void *part);
static const SnapshotRecordShape part_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotProgrammePart, part_fields, free_part);

static void free_part(void *part) { snapshot_record_free(&part_shape, part); }

void snapshot_programme_free(SnapshotProgramme *programme) { free_programme(programme); }

GPtrArray *snapshot_programme_list(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PROGRAMME_LIST, error);

    return run == NULL ? NULL : snapshot_record_list(run, &shape, error);
}

SnapshotProgramme *snapshot_programme_get(Snapshot *snapshot, const char *code, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PROGRAMME_GET, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":code", code);
    return snapshot_record_get(run, &shape, "such programme", error);
}

GPtrArray *snapshot_programme_list_years(Snapshot *snapshot, const char *programme, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_PROGRAMME_LIST_YEARS, ":programme",
                                   programme, &year_shape, error);
}

GPtrArray *snapshot_programme_list_tambons(Snapshot *snapshot, const char *programme,
                                           GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_PROGRAMME_LIST_TAMBONS, ":programme",
                                   programme, &tambon_shape, error);
}

GPtrArray *snapshot_programme_list_parts(Snapshot *snapshot, const char *tambon_code,
                                         GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_PROGRAMME_LIST_PARTS, ":tambon_code",
                                   tambon_code, &part_shape, error);
}
