// What the screens ask of a tambon, each question as a screen asks it.
#include <snapshot/account.h>
#include <snapshot/assessment.h>
#include <snapshot/boundary.h>
#include <snapshot/change.h>
#include <snapshot/child.h>
#include <snapshot/consumption.h>
#include <snapshot/document.h>
#include <snapshot/glossary.h>
#include <snapshot/indicator.h>
#include <snapshot/issue.h>
#include <snapshot/map.h>
#include <snapshot/marked.h>
#include <snapshot/member.h>
#include <snapshot/organisation.h>
#include <snapshot/photo.h>
#include <snapshot/plan.h>
#include <snapshot/process.h>
#include <snapshot/profile.h>
#include <snapshot/programme.h>
#include <snapshot/quality.h>
#include <snapshot/role.h>
#include <snapshot/share.h>

#include "questions.h"

#define DISTRICT_DIGITS 4

#define PAGE_ROWS 50

static const char *tambon_of(const QuestionsBench *bench, guint tambon)
{
    return g_ptr_array_index(bench->tambons, tambon);
}

static const char *village_of(const QuestionsBench *bench, guint tambon)
{
    return g_ptr_array_index(bench->villages, tambon);
}

static void drop(GPtrArray *rows)
{
    g_assert_nonnull(rows);
    g_ptr_array_unref(rows);
}

static SnapshotProjectFilter all_of(const QuestionsBench *bench, guint tambon)
{
    return (SnapshotProjectFilter){.tambon_code = tambon_of(bench, tambon),
                                   .status = SNAPSHOT_STATUS_ALL,
                                   .budget_class = SNAPSHOT_CLASS_ALL,
                                   .row_limit = PAGE_ROWS};
}

// A screen of the register: the page and what it adds up to.
static void ask_register(const QuestionsBench *bench, SnapshotProjectFilter filter)
{
    SnapshotTotal total;

    g_assert_true(snapshot_project_count(bench->snapshot, &filter, &total, NULL));
    drop(snapshot_project_list(bench->snapshot, &filter, NULL));
}

static void ask_first_page(const QuestionsBench *bench, guint tambon)
{
    ask_register(bench, all_of(bench, tambon));
}

static void ask_last_page(const QuestionsBench *bench, guint tambon)
{
    SnapshotProjectFilter filter = all_of(bench, tambon);
    SnapshotTotal total;

    g_assert_true(snapshot_project_count(bench->snapshot, &filter, &total, NULL));
    filter.first_row = MAX(0, (int)total.project_count - PAGE_ROWS);
    drop(snapshot_project_list(bench->snapshot, &filter, NULL));
}

static void ask_status_and_source(const QuestionsBench *bench, guint tambon)
{
    SnapshotProjectFilter filter = all_of(bench, tambon);

    filter.status = SNAPSHOT_STATUS_DOING;
    filter.budget_class = SNAPSHOT_CLASS_TAO;
    ask_register(bench, filter);
}

static void ask_source(const QuestionsBench *bench, guint tambon)
{
    SnapshotProjectFilter filter = all_of(bench, tambon);

    filter.budget_class = SNAPSHOT_CLASS_OTHER;
    ask_register(bench, filter);
}

static void ask_whole_year(const QuestionsBench *bench, guint tambon)
{
    SnapshotProjectFilter filter = all_of(bench, tambon);

    filter.fiscal_year_be = 2569;
    filter.row_limit = 0;
    ask_register(bench, filter);
}

static void ask_village(const QuestionsBench *bench, guint tambon)
{
    SnapshotProjectFilter filter = all_of(bench, tambon);

    filter.village_code = village_of(bench, tambon);
    ask_register(bench, filter);
}

static SnapshotProjectFilter issue_of(const QuestionsBench *bench, guint tambon)
{
    SnapshotProjectFilter filter = all_of(bench, tambon);

    filter.issue_code = "5";
    return filter;
}

static void ask_issue(const QuestionsBench *bench, guint tambon)
{
    ask_register(bench, issue_of(bench, tambon));
}

static void ask_many_filters(const QuestionsBench *bench, guint tambon)
{
    SnapshotProjectFilter filter = all_of(bench, tambon);

    filter.village_code = village_of(bench, tambon);
    filter.issue_code = "5";
    filter.doer = "shared";
    filter.budget_class = SNAPSHOT_CLASS_TAO;
    filter.funder = "codi";
    ask_register(bench, filter);
}

// The choices of a set beside what is chosen.
static void ask_shares(const QuestionsBench *bench, SnapshotProjectFilter filter, SnapshotPart part)
{
    drop(snapshot_share_list(bench->snapshot, &filter, part, NULL));
}

static SnapshotProjectFilter done_of(const QuestionsBench *bench, guint tambon)
{
    SnapshotProjectFilter filter = all_of(bench, tambon);

    filter.status = SNAPSHOT_STATUS_DONE;
    return filter;
}

static void ask_year_choices(const QuestionsBench *bench, guint tambon)
{
    ask_shares(bench, issue_of(bench, tambon), SNAPSHOT_PART_YEAR);
}

static void ask_status_choices(const QuestionsBench *bench, guint tambon)
{
    ask_shares(bench, issue_of(bench, tambon), SNAPSHOT_PART_STATUS);
}

static void ask_source_choices(const QuestionsBench *bench, guint tambon)
{
    ask_shares(bench, issue_of(bench, tambon), SNAPSHOT_PART_CLASS);
}

// Of no status the release has them.
static void ask_issue_choices(const QuestionsBench *bench, guint tambon)
{
    ask_shares(bench, done_of(bench, tambon), SNAPSHOT_PART_ISSUE);
}

static void ask_village_choices(const QuestionsBench *bench, guint tambon)
{
    ask_shares(bench, all_of(bench, tambon), SNAPSHOT_PART_VILLAGE);
}

static void ask_village_choices_of_issue(const QuestionsBench *bench, guint tambon)
{
    ask_shares(bench, issue_of(bench, tambon), SNAPSHOT_PART_VILLAGE);
}

static void ask_doer_choices(const QuestionsBench *bench, guint tambon)
{
    ask_shares(bench, done_of(bench, tambon), SNAPSHOT_PART_DOER);
}

static void ask_programme_choices(const QuestionsBench *bench, guint tambon)
{
    ask_shares(bench, done_of(bench, tambon), SNAPSHOT_PART_PROGRAMME);
}

static void ask_funder_choices(const QuestionsBench *bench, guint tambon)
{
    ask_shares(bench, all_of(bench, tambon), SNAPSHOT_PART_FUNDER);
}

static void ask_funder_choices_of_status(const QuestionsBench *bench, guint tambon)
{
    ask_shares(bench, done_of(bench, tambon), SNAPSHOT_PART_FUNDER);
}

static void ask_stale(const QuestionsBench *bench, guint tambon)
{
    SnapshotProjectFilter filter = all_of(bench, tambon);

    filter.stale_before = "2026-01-01";
    ask_register(bench, filter);
}

static void ask_what_blocks(const QuestionsBench *bench, guint tambon)
{
    SnapshotProjectFilter filter = all_of(bench, tambon);
    int64_t counts[SNAPSHOT_PART_COUNT];

    filter.village_code = village_of(bench, tambon);
    filter.status = SNAPSHOT_STATUS_CANCELLED;
    filter.doer = "nobody";
    g_assert_true(snapshot_project_find_blocking(bench->snapshot, &filter, counts, NULL));
}

static void ask_project(const QuestionsBench *bench, guint tambon)
{
    const char *code = g_ptr_array_index(bench->codes, tambon);

    snapshot_project_free(snapshot_project_get(bench->snapshot, code, NULL));
    drop(snapshot_project_list_milestones(bench->snapshot, code, NULL));
    drop(snapshot_child_list(bench->snapshot, code, NULL));
    drop(snapshot_photo_list(bench->snapshot, code, NULL));
    drop(snapshot_document_list_project(bench->snapshot, code, NULL));
}

static void ask_marked(const QuestionsBench *bench, SnapshotMarkedFilter filter)
{
    SnapshotTotal total;

    filter.row_limit = PAGE_ROWS;
    g_assert_true(snapshot_marked_count(bench->snapshot, &filter, &total, NULL));
    drop(snapshot_marked_list(bench->snapshot, &filter, NULL));
}

static void ask_beyond(const QuestionsBench *bench, guint tambon)
{
    ask_marked(bench, (SnapshotMarkedFilter){.mark = SNAPSHOT_MARK_BEYOND_CAPACITY,
                                             .scope = tambon_of(bench, tambon)});
    drop(snapshot_marked_list_agencies(bench->snapshot, tambon_of(bench, tambon), NULL));
}

static void ask_beyond_everywhere(const QuestionsBench *bench, guint tambon)
{
    ask_marked(bench, (SnapshotMarkedFilter){.mark = SNAPSHOT_MARK_BEYOND_CAPACITY,
                                             .scope = "80",
                                             .first_row = (int)tambon * PAGE_ROWS / 2});
}

static void ask_agencies_everywhere(const QuestionsBench *bench, guint tambon)
{
    (void)tambon;
    drop(snapshot_marked_list_agencies(bench->snapshot, "80", NULL));
}

static void ask_programme_projects(const QuestionsBench *bench, guint tambon)
{
    ask_marked(bench, (SnapshotMarkedFilter){.mark = SNAPSHOT_MARK_PROGRAMME,
                                             .programme = "phase2",
                                             .scope = "80",
                                             .first_row = (int)tambon * PAGE_ROWS});
}

static void ask_plan(const QuestionsBench *bench, guint tambon)
{
    const char *code = tambon_of(bench, tambon);
    int rungs[SNAPSHOT_RUNG_COUNT];

    snapshot_plan_free(snapshot_plan_get(bench->snapshot, code, 0, NULL));
    g_assert_true(snapshot_project_count_rungs(bench->snapshot, code, 2569, rungs, NULL));
    drop(snapshot_programme_list_parts(bench->snapshot, code, NULL));
    drop(snapshot_process_list(bench->snapshot, code, SNAPSHOT_LEVEL_TAMBON, NULL));
    drop(snapshot_quality_list(bench->snapshot, code, NULL));
}

// The head of a tambon's pages: its names, the years it has projects and plans of, what it has
// sent.
static void ask_head(const QuestionsBench *bench, guint tambon)
{
    const char *code = tambon_of(bench, tambon);
    g_auto(SnapshotCoverage) coverage = {0};

    snapshot_area_free(snapshot_area_get(bench->snapshot, code, NULL));
    g_array_unref(snapshot_total_list_years(bench->snapshot, code, NULL));
    g_array_unref(snapshot_plan_list_years(bench->snapshot, code, NULL));
    g_assert_true(snapshot_total_get_coverage(bench->snapshot, code, "projects", &coverage, NULL));
}

static void ask_village_plans(const QuestionsBench *bench, guint tambon)
{
    drop(snapshot_plan_list_villages(bench->snapshot, tambon_of(bench, tambon), 0, NULL));
}

static void ask_issue_tree(const QuestionsBench *bench, guint tambon)
{
    drop(snapshot_issue_list(bench->snapshot, "2552", tambon_of(bench, tambon), 0, NULL));
}

static void ask_old_issue_tree(const QuestionsBench *bench, guint tambon)
{
    drop(snapshot_issue_list(bench->snapshot, "proposal", tambon_of(bench, tambon), 0, NULL));
}

static void ask_totals(const QuestionsBench *bench, guint tambon)
{
    SnapshotTotals totals;

    g_assert_true(snapshot_total_get(bench->snapshot, tambon_of(bench, tambon), 0, &totals, NULL));
    g_assert_true(snapshot_total_get(bench->snapshot, "80", 0, &totals, NULL));
}

static void ask_members(const QuestionsBench *bench, guint tambon)
{
    drop(snapshot_member_list(bench->snapshot, tambon_of(bench, tambon), 2569, NULL));
}

static void ask_province_members(const QuestionsBench *bench, guint tambon)
{
    (void)tambon;
    drop(snapshot_member_list(bench->snapshot, "80", 0, NULL));
    drop(snapshot_member_list_groups(bench->snapshot, 0, NULL));
}

static void ask_group(const QuestionsBench *bench, guint tambon)
{
    drop(snapshot_member_list_group(bench->snapshot, (int)tambon % 4 + 1, 0, NULL));
}

static void ask_initials(const QuestionsBench *bench, guint tambon)
{
    g_autoptr(GPtrArray) tambons = snapshot_area_list_tambons(bench->snapshot, NULL);
    g_autoptr(GArray) initials = snapshot_area_list_initials(tambons);

    (void)tambon;
    g_assert_cmpint(initials->len, >, 0);
}

static void ask_people_and_profile(const QuestionsBench *bench, guint tambon)
{
    const char *code = tambon_of(bench, tambon);

    drop(snapshot_role_list(bench->snapshot, code, NULL));
    drop(snapshot_profile_list_sections(bench->snapshot, code, NULL));
    drop(snapshot_profile_list(bench->snapshot, code, "social", NULL));
    drop(snapshot_organisation_list(bench->snapshot, code, NULL));
}

static SnapshotIndicatorKey key_of(const QuestionsBench *bench, guint tambon)
{
    const SnapshotIndicatorValue *value =
        g_ptr_array_index(bench->indicators, tambon % bench->indicators->len);

    return (SnapshotIndicatorKey){.set_code = value->indicator.set_code,
                                  .edition = value->indicator.edition,
                                  .code = value->indicator.code,
                                  .scope = tambon_of(bench, tambon),
                                  .year_be = value->figures.year_be};
}

static void ask_indicator_sets(const QuestionsBench *bench, guint tambon)
{
    drop(snapshot_indicator_list_sets(bench->snapshot, tambon_of(bench, tambon), NULL));
}

static void ask_indicator_values(const QuestionsBench *bench, guint tambon)
{
    SnapshotIndicatorKey key = key_of(bench, tambon);

    drop(snapshot_indicator_list_values(bench->snapshot, &key, NULL));
}

static void ask_indicator_set_years(const QuestionsBench *bench, guint tambon)
{
    SnapshotIndicatorKey key = key_of(bench, tambon);
    g_autoptr(GArray) years = snapshot_indicator_list_set_years(bench->snapshot, &key, NULL);

    g_assert_nonnull(years);
}

static void ask_indicator(const QuestionsBench *bench, guint tambon)
{
    SnapshotIndicatorKey key = key_of(bench, tambon);

    snapshot_indicator_free(
        snapshot_indicator_get(bench->snapshot, key.set_code, key.edition, key.code, NULL));
    drop(snapshot_indicator_list_years(bench->snapshot, &key, NULL));
    drop(snapshot_indicator_compare(bench->snapshot, &key, NULL));
    drop(snapshot_indicator_list_parts(bench->snapshot, &key, NULL));
}

static void ask_indicator_places(const QuestionsBench *bench, guint tambon)
{
    SnapshotIndicatorKey key = key_of(bench, tambon);

    drop(snapshot_indicator_list_places(bench->snapshot, &key, NULL));
    drop(snapshot_indicator_list_group(bench->snapshot, 1, &key, NULL));
    g_autofree char *district = g_strndup(key.scope, DISTRICT_DIGITS);
    key.scope = district;
    drop(snapshot_indicator_list_table(bench->snapshot, &key, NULL, NULL));
    drop(snapshot_indicator_list_table_group(bench->snapshot, 1, &key, NULL, NULL));
    drop(snapshot_indicator_list_tambons(bench->snapshot, &key, NULL));
    drop(snapshot_map_list_sums(bench->snapshot, "80", NULL));
    drop(snapshot_map_list_sums_group(bench->snapshot, 1, NULL));
}

/* The picture of a map: all outlines and where their numbers stand. */
static void ask_boundaries(const QuestionsBench *bench, guint tambon)
{
    g_autofree char *district = g_strndup(tambon_of(bench, tambon), DISTRICT_DIGITS);

    drop(snapshot_boundary_list(bench->snapshot, district, NULL));
    drop(snapshot_boundary_list_group(bench->snapshot, 1, NULL));
    drop(snapshot_map_list_disbursed(bench->snapshot, "80", NULL));
    drop(snapshot_map_list_disbursed_group(bench->snapshot, 1, NULL));
}

static void ask_households(const QuestionsBench *bench, guint tambon)
{
    const char *code = tambon_of(bench, tambon);

    drop(snapshot_account_list(bench->snapshot, code, NULL));
    drop(snapshot_consumption_list(bench->snapshot, code, 0, NULL));
    drop(snapshot_assessment_list(bench->snapshot, code, NULL));
    g_array_unref(snapshot_consumption_list_years(bench->snapshot, code, NULL));
}

static void ask_documents(const QuestionsBench *bench, guint tambon)
{
    const SnapshotDocumentFilter filter = {.scope = tambon_of(bench, tambon),
                                           .row_limit = PAGE_ROWS};

    drop(snapshot_document_list(bench->snapshot, &filter, NULL));
    drop(snapshot_document_list_types(bench->snapshot, filter.scope, NULL));
}

static void ask_changes(const QuestionsBench *bench, guint tambon)
{
    drop(snapshot_change_list(bench->snapshot, "80", (int)tambon * PAGE_ROWS, PAGE_ROWS, NULL));
    drop(snapshot_change_list_places(bench->snapshot, "80", NULL));
}

const QuestionsAsked *questions_asked_of_tambons(void)
{
    static const QuestionsAsked asked[] = {
        {"register, first page and sum", ask_first_page},
        {"register, last page and sum", ask_last_page},
        {"register, one source", ask_source},
        {"register, status and source", ask_status_and_source},
        {"register, all of one year", ask_whole_year},
        {"register, one village", ask_village},
        {"register, one issue", ask_issue},
        {"register, five filters", ask_many_filters},
        {"register, what emptied it", ask_what_blocks},
        {"register, what is stale", ask_stale},
        {"choices of year of an issue", ask_year_choices},
        {"choices of status of an issue", ask_status_choices},
        {"choices of source of an issue", ask_source_choices},
        {"choices of issue of a status", ask_issue_choices},
        {"choices of village", ask_village_choices},
        {"choices of village of an issue", ask_village_choices_of_issue},
        {"choices of doer of a status", ask_doer_choices},
        {"choices of programme of a status", ask_programme_choices},
        {"choices of funder", ask_funder_choices},
        {"choices of funder of a status", ask_funder_choices_of_status},
        {"one project with all it has", ask_project},
        {"beyond capacity, a tambon", ask_beyond},
        {"beyond capacity, the province", ask_beyond_everywhere},
        {"agencies of the province", ask_agencies_everywhere},
        {"projects of a programme", ask_programme_projects},
        {"head of a tambon's pages", ask_head},
        {"plan, process, quality, rungs, programmes", ask_plan},
        {"plans of villages", ask_village_plans},
        {"issue tree in force", ask_issue_tree},
        {"issue tree of another edition", ask_old_issue_tree},
        {"sums of tambon and province", ask_totals},
        {"villages with sums", ask_members},
        {"districts and groups with sums", ask_province_members},
        {"tambons of a group with sums", ask_group},
        {"tambons by first letter", ask_initials},
        {"people and profile", ask_people_and_profile},
        {"indicator sets of a tambon", ask_indicator_sets},
        {"years of an indicator set", ask_indicator_set_years},
        {"indicators of a set", ask_indicator_values},
        {"one indicator and those beside", ask_indicator},
        {"one indicator by village", ask_indicator_places},
        {"outlines of a district and a group", ask_boundaries},
        {"accounts, consumption, assessment", ask_households},
        {"documents of a tambon", ask_documents},
        {"what is new, a page", ask_changes},
        {NULL, NULL},
    };

    return asked;
}
