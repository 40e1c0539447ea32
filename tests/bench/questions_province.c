// What the screens ask of what belongs to the whole province, each question as a screen asks it.
// The number that changes from one asking to the next is that of a tambon: nothing here is of one.
#include <snapshot/area.h>
#include <snapshot/digest.h>
#include <snapshot/disbursed.h>
#include <snapshot/document.h>
#include <snapshot/duty.h>
#include <snapshot/file.h>
#include <snapshot/giver.h>
#include <snapshot/glossary.h>
#include <snapshot/issue.h>
#include <snapshot/marked.h>
#include <snapshot/meeting.h>
#include <snapshot/organisation.h>
#include <snapshot/programme.h>
#include <snapshot/reference.h>
#include <snapshot/report.h>

#include "questions.h"

#define PAGE_ROWS 50

static void drop(GPtrArray *rows)
{
    g_assert_nonnull(rows);
    g_ptr_array_unref(rows);
}

static const void *pick(const GPtrArray *list, guint turn)
{
    return g_ptr_array_index(list, turn % list->len);
}

static const char *programme_of(const QuestionsBench *bench, guint turn)
{
    return ((const SnapshotProgramme *)pick(bench->programmes, turn))->code;
}

// The page of a programme.
static void ask_programme(const QuestionsBench *bench, guint turn)
{
    const char *code = programme_of(bench, turn);
    const SnapshotMarkedFilter all = {
        .mark = SNAPSHOT_MARK_PROGRAMME, .programme = code, .scope = "80"};
    SnapshotTotal total;

    snapshot_programme_free(snapshot_programme_get(bench->snapshot, code, NULL));
    drop(snapshot_programme_list_years(bench->snapshot, code, NULL));
    drop(snapshot_programme_list_tambons(bench->snapshot, code, NULL));
    g_assert_true(snapshot_marked_count(bench->snapshot, &all, &total, NULL));
}

static void ask_programmes(const QuestionsBench *bench, guint turn)
{
    drop(snapshot_programme_list(bench->snapshot, NULL));
    drop(snapshot_area_list_programme(bench->snapshot, programme_of(bench, turn), NULL));
}

// The money of the province and of a tambon: who gives, and what is paid out.
static void ask_givers(const QuestionsBench *bench, guint turn)
{
    drop(snapshot_giver_list(bench->snapshot, turn % 2 == 0 ? "80" : "800120", NULL));
}

static void ask_issue_classes(const QuestionsBench *bench, guint turn)
{
    drop(snapshot_issue_list_classes(bench->snapshot, turn % 2 == 0 ? "80" : "800120", 0, NULL));
}

static void ask_disbursed(const QuestionsBench *bench, guint turn)
{
    drop(snapshot_disbursed_list(bench->snapshot, turn % 2 == 0 ? "80" : "800120", NULL));
}

// What the pages of a year are made of, as the site asks whether they are as they were.
static void ask_digests(const QuestionsBench *bench, guint turn)
{
    const char *tambon = g_ptr_array_index(bench->tambons, turn % bench->tambons->len);
    g_autoptr(BaseHash) hash = base_hash_new();

    g_assert_true(snapshot_digest_province(bench->snapshot, hash, NULL));
    g_assert_true(snapshot_digest_tambon(bench->snapshot, tambon, hash, NULL));
    g_assert_true(snapshot_digest_year(bench->snapshot, tambon, 2569, hash, NULL));
    drop(snapshot_digest_projects(bench->snapshot, bench->details, tambon, 2569, NULL));
}

// A programme as the boards of funders and results show it.
static void ask_funding(const QuestionsBench *bench, guint turn)
{
    const char *code = programme_of(bench, turn);
    int64_t total = 0;

    drop(snapshot_reference_list_funding(bench->snapshot, code, NULL));
    g_assert_true(snapshot_reference_get_funding_total(bench->snapshot, code, &total, NULL));
    drop(snapshot_reference_list_results(bench->snapshot, code, NULL));
}

// The page of an organisation: who it is and what it pays for.
static void ask_organisation(const QuestionsBench *bench, guint turn)
{
    const SnapshotOrganisation *known = pick(bench->organisations, turn);
    SnapshotTotal total;

    snapshot_organisation_free(snapshot_organisation_get(bench->snapshot, known->code, NULL));
    drop(snapshot_organisation_list_funding(bench->snapshot, known->code, NULL));
    g_assert_true(snapshot_organisation_count_projects(bench->snapshot, known->code, &total, NULL));
    drop(snapshot_organisation_list_projects(bench->snapshot, known->code, 0, PAGE_ROWS, NULL));
}

// Its last page, as deep as there is one.
static void ask_organisation_end(const QuestionsBench *bench, guint turn)
{
    const SnapshotOrganisation *known = pick(bench->organisations, turn);
    SnapshotTotal total;

    g_assert_true(snapshot_organisation_count_projects(bench->snapshot, known->code, &total, NULL));
    drop(snapshot_organisation_list_projects(bench->snapshot, known->code,
                                             MAX(0, (int)total.project_count - PAGE_ROWS),
                                             PAGE_ROWS, NULL));
}

// What the watchdog asks, every four seconds for a year.
static void ask_probe(const QuestionsBench *bench, guint turn)
{
    (void)turn;
    g_assert_true(snapshot_probe(bench->snapshot, NULL));
}

static void ask_glossary(const QuestionsBench *bench, guint turn)
{
    (void)turn;
    drop(snapshot_glossary_list(bench->snapshot, NULL));
}

static void ask_term(const QuestionsBench *bench, guint turn)
{
    const SnapshotOrganisation *known = pick(bench->organisations, turn);

    if (known->abbreviation != NULL) {
        snapshot_term_free(snapshot_glossary_get(bench->snapshot, known->abbreviation, NULL));
    }
}

static void ask_calendar(const QuestionsBench *bench, guint turn)
{
    (void)turn;
    drop(snapshot_duty_list(bench->snapshot, NULL));
    drop(snapshot_report_list(bench->snapshot, "municipality-report", "2569-10", NULL, NULL));
    drop(snapshot_meeting_list(bench->snapshot, NULL));
    drop(snapshot_meeting_list_items(bench->snapshot, "อำเภอเมือง", NULL));
    drop(snapshot_duty_list_holidays(bench->snapshot, "2025-10-01", "2026-09-30", NULL));
}

static void ask_issue(const QuestionsBench *bench, guint turn)
{
    static const char *const codes[] = {"1", "2", "3", "4", "5"};
    const char *code = codes[turn % G_N_ELEMENTS(codes)];

    snapshot_issue_free(snapshot_issue_get(bench->snapshot, "2552", code, NULL));
    drop(snapshot_issue_list_counterparts(bench->snapshot, "2552", code, NULL));
    drop(snapshot_issue_list_editions(bench->snapshot, NULL));
}

static void ask_groups(const QuestionsBench *bench, guint turn)
{
    g_array_unref(snapshot_area_list_group_numbers(bench->snapshot, NULL));
    drop(snapshot_area_list_group(bench->snapshot, (int)turn % 4 + 1, NULL));
    drop(snapshot_area_list_children(bench->snapshot, "80", NULL));
}

static void ask_library(const QuestionsBench *bench, guint turn)
{
    const SnapshotDocumentFilter filter = {.type = turn % 2 == 0 ? "lesson" : NULL,
                                           .first_row = (int)turn * 5,
                                           .row_limit = PAGE_ROWS};

    drop(snapshot_document_list(bench->snapshot, &filter, NULL));
}

static void ask_library_types(const QuestionsBench *bench, guint turn)
{
    (void)turn;
    drop(snapshot_document_list_types(bench->snapshot, "80", NULL));
}

static void ask_library_issues(const QuestionsBench *bench, guint turn)
{
    (void)turn;
    drop(snapshot_document_list_issues(bench->snapshot, "80", NULL));
}

static void ask_document(const QuestionsBench *bench, guint turn)
{
    const SnapshotDocument *known = pick(bench->documents, turn);

    snapshot_document_free(
        snapshot_document_get(bench->snapshot, known->area_code, known->code, NULL));
}

// What tambon-sync asks once a run.
static void ask_files(const QuestionsBench *bench, guint turn)
{
    (void)turn;
    drop(snapshot_file_list(bench->snapshot, NULL));
}

// By the code that is printed beside its QR.
static void ask_document_typed(const QuestionsBench *bench, guint turn)
{
    const SnapshotDocument *known = pick(bench->documents, turn);
    char typed[BASE_CODE_LENGTH + 1];

    snapshot_document_short_code(known->area_code, known->code, typed);
    snapshot_document_free(snapshot_document_find(bench->snapshot, typed, NULL));
}

const QuestionsAsked *questions_asked_of_province(void)
{
    static const QuestionsAsked asked[] = {
        {"a programme and its tambons", ask_programme},
        {"programmes and their places", ask_programmes},
        {"funders and results", ask_funding},
        {"who gives money to projects", ask_givers},
        {"money of issues by class", ask_issue_classes},
        {"what is paid out, by year", ask_disbursed},
        {"what pages are made of", ask_digests},
        {"an organisation, what it pays", ask_organisation},
        {"an organisation, last page", ask_organisation_end},
        {"does the file answer", ask_probe},
        {"glossary", ask_glossary},
        {"a word of the glossary", ask_term},
        {"calendar and holidays", ask_calendar},
        {"an issue and its counterparts", ask_issue},
        {"groups and districts", ask_groups},
        {"library, a page", ask_library},
        {"library, its types", ask_library_types},
        {"library, its issues", ask_library_issues},
        {"one document", ask_document},
        {"one document by its short code", ask_document_typed},
        {"the files beside a release", ask_files},
        {NULL, NULL},
    };

    return asked;
}
