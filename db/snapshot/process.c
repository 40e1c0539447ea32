#include "snapshot/process.h"

#include "record.h"

#define MONTHS 12

static void take_state(SnapshotRun *run, int column, void *member)
{
    static const char *const keys[] = {
        [SNAPSHOT_STEP_DONE] = "done",
        [SNAPSHOT_STEP_NOW] = "now",
        [SNAPSHOT_STEP_NEXT] = "next",
    };
    SnapshotStepState *state = member;

    *state = SNAPSHOT_STEP_UNKNOWN;
    for (int i = SNAPSHOT_STEP_DONE; i < (int)G_N_ELEMENTS(keys); i++) {
        if (g_strcmp0(sql_column_text(run, column), keys[i]) == 0) {
            *state = (SnapshotStepState)i;
        }
    }
}

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotStep, scheme),
    SNAPSHOT_RECORD_MEMBER(SnapshotStep, step_no),
    SNAPSHOT_RECORD_MEMBER(SnapshotStep, level),
    SNAPSHOT_RECORD_MEMBER(SnapshotStep, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotStep, months),
    SNAPSHOT_RECORD_WORD(SnapshotStep, state, take_state),
    SNAPSHOT_RECORD_MEMBER(SnapshotStep, date),
    SNAPSHOT_RECORD_MEMBER(SnapshotStep, document_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotStep, document_title),
    SNAPSHOT_RECORD_MEMBER(SnapshotStep, document_date),
    SNAPSHOT_RECORD_MEMBER(SnapshotStep, sample),
};
static void free_step(void *step);
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotStep, fields, free_step);

static void free_step(void *step) { snapshot_record_free(&shape, step); }

GPtrArray *snapshot_process_list(Snapshot *snapshot, const char *area_code, SnapshotLevel level,
                                 GError **error)
{
    static const char *const levels[] = {
        [SNAPSHOT_LEVEL_PROVINCE] = "province",
        [SNAPSHOT_LEVEL_DISTRICT] = "district",
        [SNAPSHOT_LEVEL_TAMBON] = "tambon",
        [SNAPSHOT_LEVEL_VILLAGE] = "village",
    };
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PROCESS_LIST, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":area_code", area_code);
    sql_bind_text(run, ":level", levels[level]);
    return snapshot_record_list(run, &shape, error);
}

// A month at the start of `text`; 0 when there is none. `*rest` is what follows it.
static int read_month(const char *text, const char **rest)
{
    char *end = NULL;
    gint64 month = g_ascii_isdigit(*text) ? g_ascii_strtoll(text, &end, 10) : 0;

    *rest = end == NULL ? text : end;
    return month >= 1 && month <= MONTHS ? (int)month : 0;
}

bool snapshot_process_has_month(const char *months, int month)
{
    const char *rest = "";
    int first = months == NULL ? 0 : read_month(months, &rest);
    int last = first;

    if (first != 0 && *rest == '-') {
        last = read_month(rest + 1, &rest);
    }
    if (first == 0 || last == 0 || *rest != '\0') {
        return false;
    }
    return first <= last ? month >= first && month <= last : month >= first || month <= last;
}
