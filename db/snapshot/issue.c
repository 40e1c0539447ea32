#include "issue.h"

#include "record.h"
#include "total.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotIssue, edition),
    SNAPSHOT_RECORD_MEMBER(SnapshotIssue, code),
    SNAPSHOT_RECORD_MEMBER(SnapshotIssue, parent_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotIssue, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotIssue, name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotIssue, total.project_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotIssue, total.amount_satang),
    SNAPSHOT_RECORD_MEMBER(SnapshotIssue, total.no_budget_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotIssue, own_count),
    SNAPSHOT_RECORD_MEMBER(SnapshotIssue, own_satang),
};
static void free_issue(void *issue);
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotIssue, fields, free_issue);

static void free_issue(void *issue) { snapshot_issue_free(issue); }

void snapshot_issue_free(SnapshotIssue *issue) { snapshot_record_free(&shape, issue); }

// issue_list_counterparts.sql has the first five columns.
#define NAME_FIELDS 5
static const SnapshotRecordShape name_shape = {sizeof(SnapshotIssue), fields, NAME_FIELDS,
                                               free_issue};

// Where an issue counts in the edition asked for.
typedef struct {
    char *edition;
    char *code;
    char *target; // NULL: nowhere
} Target;

static const SnapshotRecordField target_fields[] = {
    SNAPSHOT_RECORD_MEMBER(Target, edition),
    SNAPSHOT_RECORD_MEMBER(Target, code),
    SNAPSHOT_RECORD_MEMBER(Target, target),
};
static void free_target(void *target);
static const SnapshotRecordShape target_shape =
    SNAPSHOT_RECORD_SHAPE(Target, target_fields, free_target);

static void free_target(void *target) { snapshot_record_free(&target_shape, target); }

static GPtrArray *list_targets(Snapshot *snapshot, const char *edition, GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_ISSUE_LIST_TARGETS, ":edition", edition,
                                   &target_shape, error);
}

static GPtrArray *list_sums(Snapshot *snapshot, const char *edition, const char *scope,
                            int fiscal_year_be, GError **error)
{
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_ISSUE_LIST, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":edition", edition);
    sql_bind_text(run, ":scope", scope);
    snapshot_query_bind_years(run, fiscal_year_be);
    return snapshot_record_list(run, &shape, error);
}

static SnapshotIssue *find_issue(const GPtrArray *issues, const char *code)
{
    for (guint i = 0; code != NULL && i < issues->len; i++) {
        SnapshotIssue *issue = g_ptr_array_index(issues, i);
        if (g_strcmp0(issue->code, code) == 0) {
            return issue;
        }
    }
    return NULL;
}

static const char *find_target(const GPtrArray *targets, const SnapshotIssue *issue)
{
    for (guint i = 0; i < targets->len; i++) {
        const Target *target = g_ptr_array_index(targets, i);
        if (g_strcmp0(target->edition, issue->edition) == 0 &&
            g_strcmp0(target->code, issue->code) == 0) {
            return target->target;
        }
    }
    return NULL;
}

// How many of an issue's own projects state no budget: the release keeps it with sub-issues only.
static int64_t own_no_budget_count(const GPtrArray *issues, const SnapshotIssue *issue)
{
    int64_t count = issue->total.no_budget_count;

    for (guint i = 0; i < issues->len; i++) {
        const SnapshotIssue *other = g_ptr_array_index(issues, i);
        if (g_strcmp0(other->parent_code, issue->code) == 0) {
            count -= other->total.no_budget_count;
        }
    }
    return count;
}

// Moves the sums of the edition in force to where they count in another.
static void spread(const GPtrArray *in_force, const GPtrArray *targets, GPtrArray *issues)
{
    for (guint i = 0; i < in_force->len; i++) {
        const SnapshotIssue *from = g_ptr_array_index(in_force, i);
        SnapshotIssue *to = find_issue(issues, find_target(targets, from));
        const SnapshotTotal own = {from->own_count, from->own_satang,
                                   own_no_budget_count(in_force, from)};
        if (to == NULL) {
            continue;
        }
        to->own_count += own.project_count;
        to->own_satang += own.amount_satang;
        snapshot_total_add(&to->total, &own);
        SnapshotIssue *parent = find_issue(issues, to->parent_code);
        if (parent != NULL) {
            snapshot_total_add(&parent->total, &own);
        }
    }
}

GPtrArray *snapshot_issue_list(Snapshot *snapshot, const char *edition, const char *scope,
                               int fiscal_year_be, GError **error)
{
    const char *force = snapshot->release.issue_edition;
    g_autoptr(GPtrArray) issues = list_sums(snapshot, edition, scope, fiscal_year_be, error);

    if (issues == NULL || g_strcmp0(edition, force) == 0) {
        return g_steal_pointer(&issues);
    }
    g_autoptr(GPtrArray) in_force = list_sums(snapshot, force, scope, fiscal_year_be, error);
    if (in_force == NULL) {
        return NULL;
    }
    g_autoptr(GPtrArray) targets = list_targets(snapshot, edition, error);
    if (targets == NULL) {
        return NULL;
    }
    spread(in_force, targets, issues);
    return g_steal_pointer(&issues);
}

// Columns of issue_list_classes.sql; the classes follow the code in their order.
enum { CODE, FIRST_CLASS };

static void free_classes(void *data)
{
    SnapshotIssueClasses *classes = data;

    g_free(classes->code);
    g_free(classes);
}

static void *read_classes(SnapshotRun *run)
{
    SnapshotIssueClasses *classes = g_new0(SnapshotIssueClasses, 1);

    classes->code = sql_column_copy(run, CODE);
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        classes->class_satang[i] = sql_column_integer(run, FIRST_CLASS + i);
    }
    return classes;
}

GPtrArray *snapshot_issue_list_classes(Snapshot *snapshot, const char *scope, int fiscal_year_be,
                                       GError **error)
{
    bool told = false;

    if (!snapshot_query_is_told(snapshot, SNAPSHOT_QUERY_ISSUE_CLASS_KNOWN, &told, error)) {
        return NULL;
    }
    if (!told) {
        return g_ptr_array_new_with_free_func(free_classes);
    }
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_ISSUE_LIST_CLASSES, error);
    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":scope", scope);
    sql_bind_text(run, ":edition", snapshot->release.issue_edition);
    snapshot_query_bind_years(run, fiscal_year_be);
    return snapshot_query_list(run, read_classes, free_classes, error);
}

SnapshotIssue *snapshot_issue_get(Snapshot *snapshot, const char *edition, const char *code,
                                  GError **error)
{
    g_autofree char *what = g_strdup_printf("issue %s/%s", edition, code);
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_ISSUE_GET, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":edition", edition);
    sql_bind_text(run, ":code", code);
    return snapshot_record_get(run, &name_shape, what, error);
}

GPtrArray *snapshot_issue_list_editions(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_ISSUE_LIST_EDITIONS, error);

    return run == NULL ? NULL : snapshot_query_list_texts(run, error);
}

GPtrArray *snapshot_issue_list_counterparts(Snapshot *snapshot, const char *edition,
                                            const char *code, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_ISSUE_LIST_COUNTERPARTS, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":edition", edition);
    sql_bind_text(run, ":code", code);
    return snapshot_record_list(run, &name_shape, error);
}

static char *find_members(Snapshot *snapshot, const char *edition, const char *code, GError **error)
{
    g_autoptr(GPtrArray) issues = list_sums(snapshot, edition, "", 0, error);
    if (issues == NULL) {
        return NULL;
    }
    g_autoptr(GPtrArray) targets = list_targets(snapshot, edition, error);
    if (targets == NULL) {
        return NULL;
    }
    g_autoptr(GString) members = g_string_new("|");
    for (guint i = 0; i < targets->len; i++) {
        const Target *target = g_ptr_array_index(targets, i);
        const SnapshotIssue *issue = find_issue(issues, target->target);
        if (issue != NULL &&
            (g_strcmp0(issue->code, code) == 0 || g_strcmp0(issue->parent_code, code) == 0)) {
            g_string_append_printf(members, "%s/%s|", target->edition, target->code);
        }
    }
    return g_string_free(g_steal_pointer(&members), false);
}

const char *snapshot_issue_find_members(Snapshot *snapshot, const char *edition, const char *code,
                                        GError **error)
{
    g_autofree char *key = g_strconcat(edition, "/", code, NULL);
    const char *known = g_hash_table_lookup(snapshot->issue_members, key);

    if (known != NULL) {
        return known;
    }
    char *members = find_members(snapshot, edition, code, error);
    // A code that nobody has is not kept: addresses may hold any.
    if (members != NULL && members[1] != '\0') {
        g_hash_table_insert(snapshot->issue_members, g_steal_pointer(&key), members);
        return members;
    }
    if (members != NULL) {
        g_free(members);
        return "|";
    }
    return NULL;
}
