#include "snapshot/share.h"

#include <string.h>

#include "issue.h"
#include "project.h"

// The first layout with share_total.
#define SHARES_LAYOUT 3

// Columns of the share_list files.
enum { KEY, CLASS, PROJECT_COUNT, AMOUNT_SATANG, NO_BUDGET_COUNT };

static const char *const part_keys[SNAPSHOT_PART_COUNT] = {
    [SNAPSHOT_PART_YEAR] = "year",           [SNAPSHOT_PART_STATUS] = "status",
    [SNAPSHOT_PART_CLASS] = "class",         [SNAPSHOT_PART_ISSUE] = "issue",
    [SNAPSHOT_PART_VILLAGE] = "village",     [SNAPSHOT_PART_DOER] = "doer",
    [SNAPSHOT_PART_PROGRAMME] = "programme", [SNAPSHOT_PART_FUNDER] = "funder",
};

static void free_share(void *data)
{
    SnapshotShare *share = data;

    g_free(share->key);
    g_free(share);
}

static void *read_share(SnapshotRun *run)
{
    SnapshotShare *share = g_new0(SnapshotShare, 1);

    share->key = sql_column_copy(run, KEY);
    share->budget_class = snapshot_class_from_key(sql_column_text(run, CLASS));
    share->total = (SnapshotTotal){sql_column_integer(run, PROJECT_COUNT),
                                   sql_column_integer(run, AMOUNT_SATANG),
                                   sql_column_integer(run, NO_BUDGET_COUNT)};
    return share;
}

static SnapshotQuery query_of(SnapshotPart part)
{
    if (part == SNAPSHOT_PART_VILLAGE) {
        return SNAPSHOT_QUERY_SHARE_LIST_VILLAGES;
    }
    bool by_money = part == SNAPSHOT_PART_CLASS || part == SNAPSHOT_PART_FUNDER;
    return by_money ? SNAPSHOT_QUERY_SHARE_LIST_MONEY : SNAPSHOT_QUERY_SHARE_LIST;
}

// What the release has added up: parts that no other sum has, where nothing is asked.
static bool is_summed(const Snapshot *snapshot, const SnapshotProjectFilter *filter,
                      SnapshotPart part)
{
    bool kept = part == SNAPSHOT_PART_VILLAGE || part == SNAPSHOT_PART_DOER ||
                part == SNAPSHOT_PART_PROGRAMME || part == SNAPSHOT_PART_FUNDER;

    return kept && snapshot->layout >= SHARES_LAYOUT && !snapshot_project_is_narrow(filter);
}

static GPtrArray *list_whole(Snapshot *snapshot, const char *tambon_code, SnapshotPart part,
                             GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_SHARE_LIST_WHOLE, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":tambon_code", tambon_code);
    sql_bind_text(run, ":part", part_keys[part]);
    return snapshot_query_list(run, read_share, free_share, error);
}

static GPtrArray *list_raw(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                           SnapshotPart part, GError **error)
{
    const char *issues = NULL;

    if (is_summed(snapshot, filter, part)) {
        return list_whole(snapshot, filter->tambon_code, part, error);
    }
    if (!snapshot_project_find_issues(snapshot, filter, &issues, error)) {
        return NULL;
    }
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, query_of(part), error);
    if (run == NULL) {
        return NULL;
    }
    snapshot_project_bind_filter(run, filter, issues);
    if (part != SNAPSHOT_PART_VILLAGE) {
        sql_bind_text(run, ":by", part_keys[part]);
    }
    return snapshot_query_list(run, read_share, free_share, error);
}

static void add_total(SnapshotTotal *sum, const SnapshotTotal *more)
{
    sum->project_count += more->project_count;
    sum->amount_satang += more->amount_satang;
    sum->no_budget_count += more->no_budget_count;
}

// Projects bear the code of the edition they were classed in: they count where the map leads.
static SnapshotShare *gather_issue(Snapshot *snapshot, const SnapshotIssue *issue,
                                   const GPtrArray *raw, GError **error)
{
    const char *members = snapshot_issue_find_members(snapshot, issue->edition, issue->code, error);

    if (members == NULL) {
        return NULL;
    }
    SnapshotShare *share = g_new0(SnapshotShare, 1);
    share->key = g_strdup(issue->code);
    share->budget_class = SNAPSHOT_CLASS_ALL;
    for (guint i = 0; i < raw->len; i++) {
        const SnapshotShare *one = g_ptr_array_index(raw, i);
        g_autofree char *member = g_strdup_printf("|%s|", one->key);
        if (strstr(members, member) != NULL) {
            add_total(&share->total, &one->total);
        }
    }
    return share;
}

static GPtrArray *gather_issues(Snapshot *snapshot, const char *edition, const GPtrArray *raw,
                                GError **error)
{
    g_autoptr(GPtrArray) issues = snapshot_issue_list(snapshot, edition, "", 0, error);
    g_autoptr(GPtrArray) shares = g_ptr_array_new_with_free_func(free_share);

    if (issues == NULL) {
        return NULL;
    }
    for (guint i = 0; i < issues->len; i++) {
        SnapshotShare *share = gather_issue(snapshot, g_ptr_array_index(issues, i), raw, error);
        if (share == NULL) {
            return NULL;
        }
        if (share->total.project_count > 0) {
            g_ptr_array_add(shares, share);
        } else {
            free_share(share);
        }
    }
    return g_steal_pointer(&shares);
}

GPtrArray *snapshot_share_list(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                               SnapshotPart part, GError **error)
{
    SnapshotProjectFilter others = *filter;

    g_assert(part_keys[part] != NULL);
    snapshot_project_drop_part(&others, part);
    g_autoptr(GPtrArray) raw = list_raw(snapshot, &others, part, error);
    if (raw == NULL || part != SNAPSHOT_PART_ISSUE) {
        return g_steal_pointer(&raw);
    }
    const char *edition =
        filter->issue_edition == NULL ? snapshot->release.issue_edition : filter->issue_edition;
    return gather_issues(snapshot, edition, raw, error);
}

const SnapshotTotal *snapshot_share_find(const GPtrArray *shares, const char *key)
{
    static const SnapshotTotal nothing;

    for (guint i = 0; i < shares->len; i++) {
        const SnapshotShare *share = g_ptr_array_index(shares, i);
        if (g_strcmp0(share->key, key) == 0) {
            return &share->total;
        }
    }
    return &nothing;
}
