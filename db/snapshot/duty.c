#include "snapshot/duty.h"

#include <base/date.h>
#include <string.h>

#include "record.h"

#define MONTHLY "monthly:"
#define MONTHS "months:"
#define ONCE "date:"
#define LAST_DAY 31

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotDuty, code),
    SNAPSHOT_RECORD_MEMBER(SnapshotDuty, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotDuty, rule),
    SNAPSHOT_RECORD_MEMBER(SnapshotDuty, who),
};
static void free_duty(void *duty);
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotDuty, fields, free_duty);

static void free_duty(void *duty) { snapshot_record_free(&shape, duty); }

static const SnapshotRecordField holiday_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotHoliday, date),
    SNAPSHOT_RECORD_MEMBER(SnapshotHoliday, name_th),
};
static void free_holiday(void *holiday);
static const SnapshotRecordShape holiday_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotHoliday, holiday_fields, free_holiday);

static void free_holiday(void *holiday) { snapshot_record_free(&holiday_shape, holiday); }

GPtrArray *snapshot_duty_list(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_DUTY_LIST, error);

    return run == NULL ? NULL : snapshot_record_list(run, &shape, error);
}

int snapshot_duty_day(const SnapshotDuty *duty)
{
    if (!g_str_has_prefix(duty->rule, MONTHLY)) {
        return 0;
    }
    gint64 day = g_ascii_strtoll(duty->rule + strlen(MONTHLY), NULL, 10);
    return day >= 1 && day <= LAST_DAY ? (int)day : 0;
}

const char *snapshot_duty_months(const SnapshotDuty *duty)
{
    return g_str_has_prefix(duty->rule, MONTHS) ? duty->rule + strlen(MONTHS) : NULL;
}

char *snapshot_duty_date(const SnapshotDuty *duty)
{
    BaseDate date = {0};
    bool once = g_str_has_prefix(duty->rule, ONCE) &&
                base_date_parse(duty->rule + strlen(ONCE), &date, NULL, NULL);

    return once ? base_date_to_iso(&date) : NULL;
}

GPtrArray *snapshot_duty_list_holidays(Snapshot *snapshot, const char *first_date,
                                       const char *last_date, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_DUTY_LIST_HOLIDAYS, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":first_date", first_date);
    sql_bind_text(run, ":last_date", last_date);
    return snapshot_record_list(run, &holiday_shape, error);
}
