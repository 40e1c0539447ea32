#include <glib.h>

#include "snapshot/issue.h"
#include "snapshot/project.h"
#include "snapshot_case.h"

static GPtrArray *list(SnapshotCase *fixture, const char *edition, const char *scope, int year_be)
{
    g_autoptr(GError) error = NULL;
    GPtrArray *issues = snapshot_issue_list(fixture->snapshot, edition, scope, year_be, &error);

    g_assert_no_error(error);
    return issues;
}

static const SnapshotIssue *find(const GPtrArray *issues, const char *code)
{
    for (guint i = 0; i < issues->len; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(issues, i);
        if (g_str_equal(issue->code, code)) {
            return issue;
        }
    }
    g_error("no issue %s", code);
}

static SnapshotTotal sum_of_tops(const GPtrArray *issues)
{
    SnapshotTotal sum = {0};

    for (guint i = 0; i < issues->len; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(issues, i);
        if (issue->parent_code == NULL) {
            sum.project_count += issue->total.project_count;
            sum.amount_satang += issue->total.amount_satang;
            sum.no_budget_count += issue->total.no_budget_count;
        }
    }
    return sum;
}

static void every_project_counts_once_in_every_edition(SnapshotCase *fixture, const void *unused)
{
    static const char *const scopes[] = {"800120", "80012003", "801002"};
    static const char *const editions[] = {"2552", "proposal"};
    static const int years_be[] = {0, 2568, 2569};

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(scopes) * G_N_ELEMENTS(years_be); i++) {
        const char *scope = scopes[i / G_N_ELEMENTS(years_be)];
        int year_be = years_be[i % G_N_ELEMENTS(years_be)];
        SnapshotTotals totals;
        g_assert_true(snapshot_total_get(fixture->snapshot, scope, year_be, &totals, NULL));
        for (gsize e = 0; e < G_N_ELEMENTS(editions); e++) {
            g_autoptr(GPtrArray) issues = list(fixture, editions[e], scope, year_be);
            SnapshotTotal sum = sum_of_tops(issues);
            g_assert_cmpint(sum.project_count, ==, totals.all.project_count);
            g_assert_cmpint(sum.amount_satang, ==, totals.all.amount_satang);
            g_assert_cmpint(sum.no_budget_count, ==, totals.all.no_budget_count);
        }
    }
}

static void what_has_no_counterpart_stands_at_the_top(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GPtrArray) now = list(fixture, "2552", "800120", 0);
    g_autoptr(GPtrArray) then = list(fixture, "proposal", "800120", 0);

    (void)unused;
    // 5.3 is not in the proposal: A000005 counts in 5 itself.
    g_assert_cmpint(find(now, "5.3")->total.project_count, ==, 1);
    g_assert_cmpint(find(now, "5")->own_count, ==, 0);
    g_assert_cmpint(find(then, "5")->own_count, ==, 1);
    // 5.1 was two: both stand at the first.
    g_assert_cmpint(find(then, "5.1")->total.project_count, ==, 3);
    g_assert_cmpint(find(then, "5.2")->total.project_count, ==, 0);
    g_assert_cmpint(find(then, "5.9")->total.project_count, ==,
                    find(now, "5.2")->total.project_count);
    g_assert_cmpint(find(then, "5")->total.project_count, ==, 8);
}

static void an_issue_tells_where_its_money_comes_from(SnapshotCase *fixture, const void *unused)
{
    static const char *const scopes[] = {"80", "8001", "800120", "group/1"};
    static const int years_be[] = {0, 2569};

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(scopes) * G_N_ELEMENTS(years_be); i++) {
        g_autoptr(GError) error = NULL;
        const char *scope = scopes[i / G_N_ELEMENTS(years_be)];
        int year_be = years_be[i % G_N_ELEMENTS(years_be)];
        SnapshotTotals totals;
        g_assert_true(snapshot_total_get(fixture->snapshot, scope, year_be, &totals, NULL));
        g_autoptr(GPtrArray) issues = list(fixture, "2552", scope, year_be);
        g_autoptr(GPtrArray) classes =
            snapshot_issue_list_classes(fixture->snapshot, scope, year_be, &error);
        g_assert_no_error(error);
        g_assert_cmpint(classes->len, >, 0);
        for (guint at = 0; at < classes->len; at++) {
            const SnapshotIssueClasses *one = g_ptr_array_index(classes, at);
            int64_t sum = 0;
            for (int class = 0; class < SNAPSHOT_CLASS_COUNT; class ++) {
                sum += one->class_satang[class];
                totals.by_class[class].amount_satang -= one->class_satang[class];
            }
            g_assert_cmpint(sum, ==, find(issues, one->code)->total.amount_satang);
        }
        for (int class = 0; class < SNAPSHOT_CLASS_COUNT; class ++) {
            g_assert_cmpint(totals.by_class[class].amount_satang, ==, 0);
        }
    }
}

static void an_issue_led_nowhere_is_missed_there_only(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GPtrArray) now = list(fixture, "2552", "80", 0);
    g_autoptr(GPtrArray) then = list(fixture, "proposal", "80", 0);

    (void)unused;
    // B000001 is of 4, which the proposal did not have.
    g_assert_cmpint(sum_of_tops(now).project_count, ==, 9);
    g_assert_cmpint(sum_of_tops(then).project_count, ==, 8);
}

static void the_list_keeps_its_order(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GPtrArray) issues = list(fixture, "2552", "800120", 0);
    g_autoptr(GString) codes = g_string_new(NULL);

    (void)unused;
    for (guint i = 0; i < issues->len; i++) {
        const SnapshotIssue *issue = g_ptr_array_index(issues, i);
        g_string_append_printf(codes, "%s ", issue->code);
    }
    g_assert_cmpstr(codes->str, ==, "4 5 5.1 5.2 5.3 ");
    g_assert_cmpstr(find(issues, "5.1")->parent_code, ==, "5");
    g_assert_cmpstr(find(issues, "5")->name_en, ==, "Economy");
    g_autoptr(GPtrArray) none = list(fixture, "1999", "800120", 0);
    g_assert_cmpint(none->len, ==, 0);
    g_autoptr(GPtrArray) alone = list(fixture, "alone", "800120", 0);
    g_assert_cmpint(find(alone, "1")->total.project_count, ==, 0);
}

static void the_register_has_what_the_tree_counts(SnapshotCase *fixture, const void *unused)
{
    static const char *const editions[] = {"2552", "proposal", "older"};

    (void)unused;
    for (gsize e = 0; e < G_N_ELEMENTS(editions); e++) {
        g_autoptr(GPtrArray) issues = list(fixture, editions[e], "800120", 2569);
        for (guint i = 0; i < issues->len; i++) {
            const SnapshotIssue *issue = g_ptr_array_index(issues, i);
            const SnapshotProjectFilter filter = {.tambon_code = "800120",
                                                  .fiscal_year_be = 2569,
                                                  .status = SNAPSHOT_STATUS_ALL,
                                                  .budget_class = SNAPSHOT_CLASS_ALL,
                                                  .issue_edition = editions[e],
                                                  .issue_code = issue->code};
            SnapshotTotal total;
            g_assert_true(snapshot_project_count(fixture->snapshot, &filter, &total, NULL));
            g_assert_cmpint(total.project_count, ==, issue->total.project_count);
            g_assert_cmpint(total.amount_satang, ==, issue->total.amount_satang);
            g_assert_cmpint(total.no_budget_count, ==, issue->total.no_budget_count);
        }
    }
}

static void both_names_of_an_issue_are_found(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) editions = snapshot_issue_list_editions(fixture->snapshot, &error);
    g_autoptr(GPtrArray) was =
        snapshot_issue_list_counterparts(fixture->snapshot, "2552", "5.1", &error);
    g_autoptr(GPtrArray) is =
        snapshot_issue_list_counterparts(fixture->snapshot, "proposal", "5.9", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(editions->len, ==, 4);
    g_assert_cmpstr(g_ptr_array_index(editions, 0), ==, "2552");
    g_assert_cmpint(was->len, ==, 2);
    g_assert_cmpstr(((const SnapshotIssue *)g_ptr_array_index(was, 1))->name_th, ==, "อาชีพทำสวน");
    g_assert_cmpint(is->len, ==, 1);
    g_assert_cmpstr(((const SnapshotIssue *)g_ptr_array_index(is, 0))->name_th, ==, "อาชีพเสริม");
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/issue/every-project-counts-once-in-every-edition",
         every_project_counts_once_in_every_edition},
        {"/db/snapshot/issue/what-has-no-counterpart-stands-at-the-top",
         what_has_no_counterpart_stands_at_the_top},
        {"/db/snapshot/issue/an-issue-tells-where-its-money-comes-from",
         an_issue_tells_where_its_money_comes_from},
        {"/db/snapshot/issue/an-issue-led-nowhere-is-missed-there-only",
         an_issue_led_nowhere_is_missed_there_only},
        {"/db/snapshot/issue/the-list-keeps-its-order", the_list_keeps_its_order},
        {"/db/snapshot/issue/the-register-has-what-the-tree-counts",
         the_register_has_what_the_tree_counts},
        {"/db/snapshot/issue/both-names-of-an-issue-are-found", both_names_of_an_issue_are_found},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
