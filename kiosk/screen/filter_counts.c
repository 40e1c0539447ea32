#include "filter_counts.h"

#include <snapshot/issue.h>
#include <string.h>

#include "subject.h"

static const SnapshotTotal nothing;

void screen_filter_counts_clear(ScreenFilterCounts *counts)
{
    g_clear_pointer(&counts->totals, g_free);
    g_clear_pointer(&counts->years, g_array_unref);
    g_clear_pointer(&counts->shares, g_ptr_array_unref);
    g_clear_pointer(&counts->issues, g_ptr_array_unref);
}

static bool read_totals(Snapshot *snapshot, const char *scope, ScreenFilterCounts *counts,
                        GError **error)
{
    counts->years = snapshot_total_list_years(snapshot, scope, error);
    if (counts->years == NULL) {
        return false;
    }
    counts->totals = g_new0(SnapshotTotals, counts->years->len + 1);
    for (guint i = 0; i <= counts->years->len; i++) {
        int year_be = i == 0 ? 0 : g_array_index(counts->years, int, i - 1);
        if (!snapshot_total_get(snapshot, scope, year_be, &counts->totals[i], error)) {
            return false;
        }
    }
    return true;
}

static bool read_issues(Snapshot *snapshot, const ScreenFilter *filter, ScreenFilterCounts *counts,
                        GError **error)
{
    const char *edition = filter->issue_edition != NULL ? filter->issue_edition
                                                        : snapshot_release(snapshot)->issue_edition;
    counts->issues =
        snapshot_issue_list(snapshot, edition, filter->scope, filter->fiscal_year_be, error);
    return counts->issues != NULL;
}

// Whether the release has the sums of what is asked beside the kind.
static bool is_summed(const ScreenFilter *others, ScreenFilterKind kind)
{
    if (kind == SCREEN_FILTER_ISSUE && others->issue_edition == NULL) {
        ScreenFilter rest = *others;
        screen_filter_drop(&rest, SCREEN_FILTER_YEAR);
        return !screen_filter_is_narrow(&rest);
    }
    return kind <= SCREEN_FILTER_SOURCE && screen_filter_is_summed(others);
}

// What the sums do not answer.
static bool read_shares(Snapshot *snapshot, const ScreenFilter *filter, const char *stale_before,
                        ScreenFilterKind kind, ScreenFilterCounts *counts, GError **error)
{
    static const SnapshotPart parts[SCREEN_FILTER_COUNT] = {
        [SCREEN_FILTER_YEAR] = SNAPSHOT_PART_YEAR,
        [SCREEN_FILTER_STATUS] = SNAPSHOT_PART_STATUS,
        [SCREEN_FILTER_SOURCE] = SNAPSHOT_PART_CLASS,
        [SCREEN_FILTER_ISSUE] = SNAPSHOT_PART_ISSUE,
        [SCREEN_FILTER_VILLAGE] = SNAPSHOT_PART_VILLAGE,
        [SCREEN_FILTER_DOER] = SNAPSHOT_PART_DOER,
        [SCREEN_FILTER_PROGRAMME] = SNAPSHOT_PART_PROGRAMME,
    };
    ScreenFilter others = *filter;
    screen_filter_drop(&others, kind);
    others.issue_edition = filter->issue_edition;
    if (is_summed(&others, kind) || kind == SCREEN_FILTER_MARK ||
        !screen_subject_is_tambon(filter->scope)) {
        return true;
    }
    const SnapshotProjectFilter question = screen_filter_question(&others, stale_before);
    counts->shares = snapshot_share_list(snapshot, &question, parts[kind], error);
    return counts->shares != NULL;
}

bool screen_filter_counts_read(Snapshot *snapshot, const ScreenFilter *filter,
                               const char *stale_before, ScreenFilterKind kind,
                               ScreenFilterCounts *counts, GError **error)
{
    *counts = (ScreenFilterCounts){0};
    return read_totals(snapshot, filter->scope, counts, error) &&
           (kind != SCREEN_FILTER_ISSUE || read_issues(snapshot, filter, counts, error)) &&
           read_shares(snapshot, filter, stale_before, kind, counts, error);
}

static const SnapshotTotals *totals_of_year(const ScreenFilterCounts *counts, int year_be)
{
    if (year_be == 0) {
        return &counts->totals[0];
    }
    for (guint i = 0; i < counts->years->len; i++) {
        if (g_array_index(counts->years, int, i) == year_be) {
            return &counts->totals[i + 1];
        }
    }
    return NULL;
}

static const SnapshotTotal *find_issue(const ScreenFilterCounts *counts, const char *code)
{
    for (guint i = 0; code != NULL && i < counts->issues->len; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(counts->issues, i);
        if (strcmp(issue->code, code) == 0) {
            return &issue->total;
        }
    }
    return &nothing;
}

const SnapshotTotal *screen_filter_counts_find(const ScreenFilterCounts *counts,
                                               const ScreenFilter *with, const char *key)
{
    if (screen_filter_is_summed(with)) {
        const SnapshotTotals *totals = totals_of_year(counts, with->fiscal_year_be);
        return totals == NULL ? &nothing
                              : snapshot_total_pick(totals, with->status, with->budget_class);
    }
    if (counts->shares != NULL && key != NULL) {
        return snapshot_share_find(counts->shares, key);
    }
    ScreenFilter rest = *with;
    screen_filter_drop(&rest, SCREEN_FILTER_ISSUE);
    screen_filter_drop(&rest, SCREEN_FILTER_YEAR);
    bool by_issue = counts->issues != NULL && !screen_filter_is_narrow(&rest);
    return by_issue ? find_issue(counts, with->issue_code) : NULL;
}
