#include "issue.h"
#include "project.h"
#include "total.h"

bool snapshot_project_find_issues(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                                  const char **issues, GError **error)
{
    const char *edition =
        filter->issue_edition == NULL ? snapshot->release.issue_edition : filter->issue_edition;

    *issues = NULL;
    if (filter->issue_code == NULL) {
        return true;
    }
    *issues = snapshot_issue_find_members(snapshot, edition, filter->issue_code, error);
    return *issues != NULL;
}

void snapshot_project_bind_filter(SnapshotRun *run, const SnapshotProjectFilter *filter,
                                  const char *issues)
{
    bool every_status = filter->status == SNAPSHOT_STATUS_ALL;
    bool every_class = filter->budget_class == SNAPSHOT_CLASS_ALL;

    sql_bind_text(run, ":tambon_code", filter->tambon_code);
    snapshot_query_bind_years(run, filter->fiscal_year_be);
    sql_bind_text(run, ":status", every_status ? NULL : snapshot_status_key(filter->status));
    sql_bind_text(run, ":class", every_class ? NULL : snapshot_class_key(filter->budget_class));
    sql_bind_text(run, ":doer", filter->doer);
    sql_bind_integer(run, ":focus", filter->focus);
    sql_bind_integer(run, ":beyond_capacity", filter->beyond_capacity);
    sql_bind_text(run, ":stale_before", filter->stale_before);
    sql_bind_text(run, ":programme", filter->programme);
    sql_bind_text(run, ":funder", filter->funder);
    sql_bind_text(run, ":village_code", filter->village_code);
    sql_bind_text(run, ":issues", issues);
}

// The scope whose sums answer a filter, or NULL where its projects must be counted.
static const char *find_scope(const SnapshotProjectFilter *filter)
{
    const SnapshotPart others[] = {SNAPSHOT_PART_ISSUE,     SNAPSHOT_PART_DOER,
                                   SNAPSHOT_PART_PROGRAMME, SNAPSHOT_PART_FUNDER,
                                   SNAPSHOT_PART_FOCUS,     SNAPSHOT_PART_BEYOND_CAPACITY,
                                   SNAPSHOT_PART_STALE};

    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        if (snapshot_project_has_part(filter, others[i])) {
            return NULL;
        }
    }
    if (filter->village_code == NULL) {
        return filter->tambon_code;
    }
    // What is for all of the tambon has no sum of its own, and a village of another tambon has
    // sums, but no project here.
    bool own_village = strlen(filter->village_code) > strlen(filter->tambon_code) &&
                       g_str_has_prefix(filter->village_code, filter->tambon_code);
    return own_village ? filter->village_code : NULL;
}

static bool count_rows(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                       SnapshotTotal *total, GError **error)
{
    const char *issues = NULL;

    if (!snapshot_project_find_issues(snapshot, filter, &issues, error)) {
        return false;
    }
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_PROJECT_COUNT, error);
    if (run == NULL) {
        return false;
    }
    snapshot_project_bind_filter(run, filter, issues);
    return snapshot_total_read(run, total, error);
}

// Whether nothing but an issue of the edition in force, and perhaps a year, is asked: the release
// has added that up.
static bool is_issue_alone(const Snapshot *snapshot, const SnapshotProjectFilter *filter)
{
    SnapshotProjectFilter rest = *filter;

    if (filter->issue_code == NULL ||
        (filter->issue_edition != NULL &&
         g_strcmp0(filter->issue_edition, snapshot->release.issue_edition) != 0)) {
        return false;
    }
    snapshot_project_drop_part(&rest, SNAPSHOT_PART_ISSUE);
    snapshot_project_drop_part(&rest, SNAPSHOT_PART_YEAR);
    return !snapshot_project_is_narrow(&rest);
}

static bool get_issue_total(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                            SnapshotTotal *total, GError **error)
{
    g_autoptr(GPtrArray) issues =
        snapshot_issue_list(snapshot, snapshot->release.issue_edition, filter->tambon_code,
                            filter->fiscal_year_be, error);

    for (guint i = 0; issues != NULL && i < issues->len; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(issues, i);
        if (g_strcmp0(issue->code, filter->issue_code) == 0) {
            *total = issue->total;
        }
    }
    return issues != NULL;
}

bool snapshot_project_count(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                            SnapshotTotal *total, GError **error)
{
    const char *scope = find_scope(filter);
    SnapshotTotals totals;

    *total = (SnapshotTotal){0};
    if (is_issue_alone(snapshot, filter)) {
        return get_issue_total(snapshot, filter, total, error);
    }
    if (scope == NULL) {
        return count_rows(snapshot, filter, total, error);
    }
    if (!snapshot_total_get(snapshot, scope, filter->fiscal_year_be, &totals, error)) {
        return false;
    }
    *total = *snapshot_total_pick(&totals, filter->status, filter->budget_class);
    return true;
}

bool snapshot_project_has_part(const SnapshotProjectFilter *filter, SnapshotPart part)
{
    const bool has[SNAPSHOT_PART_COUNT] = {
        [SNAPSHOT_PART_YEAR] = filter->fiscal_year_be != 0,
        [SNAPSHOT_PART_STATUS] = filter->status != SNAPSHOT_STATUS_ALL,
        [SNAPSHOT_PART_CLASS] = filter->budget_class != SNAPSHOT_CLASS_ALL,
        [SNAPSHOT_PART_ISSUE] = filter->issue_code != NULL,
        [SNAPSHOT_PART_VILLAGE] = filter->village_code != NULL,
        [SNAPSHOT_PART_DOER] = filter->doer != NULL,
        [SNAPSHOT_PART_PROGRAMME] = filter->programme != NULL,
        [SNAPSHOT_PART_FUNDER] = filter->funder != NULL,
        [SNAPSHOT_PART_FOCUS] = filter->focus,
        [SNAPSHOT_PART_BEYOND_CAPACITY] = filter->beyond_capacity,
        [SNAPSHOT_PART_STALE] = filter->stale_before != NULL,
    };

    return has[part];
}

bool snapshot_project_is_narrow(const SnapshotProjectFilter *filter)
{
    for (int part = 0; part < SNAPSHOT_PART_COUNT; part++) {
        if (snapshot_project_has_part(filter, (SnapshotPart)part)) {
            return true;
        }
    }
    return false;
}

void snapshot_project_drop_part(SnapshotProjectFilter *filter, SnapshotPart part)
{
    switch (part) {
    case SNAPSHOT_PART_YEAR:
        filter->fiscal_year_be = 0;
        break;
    case SNAPSHOT_PART_STATUS:
        filter->status = SNAPSHOT_STATUS_ALL;
        break;
    case SNAPSHOT_PART_CLASS:
        filter->budget_class = SNAPSHOT_CLASS_ALL;
        break;
    case SNAPSHOT_PART_ISSUE:
        filter->issue_edition = NULL;
        filter->issue_code = NULL;
        break;
    case SNAPSHOT_PART_VILLAGE:
        filter->village_code = NULL;
        break;
    case SNAPSHOT_PART_DOER:
        filter->doer = NULL;
        break;
    case SNAPSHOT_PART_PROGRAMME:
        filter->programme = NULL;
        break;
    case SNAPSHOT_PART_FUNDER:
        filter->funder = NULL;
        break;
    case SNAPSHOT_PART_FOCUS:
        filter->focus = false;
        break;
    case SNAPSHOT_PART_BEYOND_CAPACITY:
        filter->beyond_capacity = false;
        break;
    case SNAPSHOT_PART_STALE:
        filter->stale_before = NULL;
        break;
    case SNAPSHOT_PART_COUNT:
        break;
    }
}

bool snapshot_project_find_blocking(Snapshot *snapshot, const SnapshotProjectFilter *filter,
                                    int64_t counts[SNAPSHOT_PART_COUNT], GError **error)
{
    for (int part = 0; part < SNAPSHOT_PART_COUNT; part++) {
        SnapshotProjectFilter without = *filter;
        SnapshotTotal total = {0};

        if (snapshot_project_has_part(filter, (SnapshotPart)part)) {
            snapshot_project_drop_part(&without, (SnapshotPart)part);
            if (!snapshot_project_count(snapshot, &without, &total, error)) {
                return false;
            }
        }
        counts[part] = total.project_count;
    }
    return true;
}
