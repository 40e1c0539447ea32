#include "snapshot/account.h"

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, year_be),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, household_count),
    SNAPSHOT_RECORD_WORD(SnapshotAccount, household_count_state, snapshot_record_take_state),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, household_total),
    SNAPSHOT_RECORD_WORD(SnapshotAccount, household_total_state, snapshot_record_take_state),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, group_count),
    SNAPSHOT_RECORD_WORD(SnapshotAccount, group_count_state, snapshot_record_take_state),
    SNAPSHOT_RECORD_WORD(SnapshotAccount, amount_state, snapshot_record_take_state),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, income_mean_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, income_median_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, expense_mean_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, expense_median_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, debt_mean_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, debt_median_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, saving_mean_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, saving_median_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, sent_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, sent_total),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, as_of),
    SNAPSHOT_RECORD_MEMBER(SnapshotAccount, sample),
};
static void free_account(void *account);
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotAccount, fields, free_account);

static void free_account(void *account) { snapshot_record_free(&shape, account); }

GPtrArray *snapshot_account_list(Snapshot *snapshot, const char *scope, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_ACCOUNT_LIST, ":area_code", scope,
                                   &shape, error);
}
