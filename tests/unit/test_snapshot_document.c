#include <glib.h>
#include <string.h>

#include "snapshot/document.h"
#include "snapshot_case.h"
#include "sql/sql.h"

static void expect(SnapshotCase *fixture, SnapshotDocumentFilter filter, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) documents = snapshot_document_list(fixture->snapshot, &filter, &error);
    g_autoptr(GString) keys = g_string_new(NULL);

    g_assert_no_error(error);
    for (guint i = 0; i < documents->len; i++) {
        const SnapshotDocument *document = g_ptr_array_index(documents, i);
        g_string_append_printf(keys, "%s%s/%s", i > 0 ? " " : "", document->area_code,
                               document->code);
    }
    g_assert_cmpstr(keys->str, ==, expected);
}

static void the_newest_come_first_in_every_way(SnapshotCase *fixture, const void *unused)
{
    (void)unused;
    expect(fixture, (SnapshotDocumentFilter){0},
           "801002/V1 800120/D2 800120/D3 800120/D1 800108/D1");
    expect(fixture, (SnapshotDocumentFilter){.scope = "80", .first_row = 1, .row_limit = 2},
           "800120/D2 800120/D3");
    expect(fixture, (SnapshotDocumentFilter){.scope = "8001"},
           "800120/D2 800120/D3 800120/D1 800108/D1");
    expect(fixture, (SnapshotDocumentFilter){.scope = "800120", .type = "plan"}, "800120/D1");
    expect(fixture, (SnapshotDocumentFilter){.type = "lesson"}, "800120/D2 800108/D1");
    expect(fixture, (SnapshotDocumentFilter){.type = "form"}, "");
    expect(fixture, (SnapshotDocumentFilter){.scope = "80012001"}, "");
}

static void an_issue_has_its_sub_issues_documents(SnapshotCase *fixture, const void *unused)
{
    (void)unused;
    expect(fixture, (SnapshotDocumentFilter){.issue_code = "5"}, "801002/V1 800120/D2 800108/D1");
    expect(fixture, (SnapshotDocumentFilter){.issue_code = "5.1"}, "801002/V1 800120/D2");
    expect(fixture, (SnapshotDocumentFilter){.issue_code = "5", .scope = "8001", .row_limit = 1},
           "800120/D2");
    expect(fixture, (SnapshotDocumentFilter){.issue_code = "5.1", .type = "video"}, "801002/V1");
    expect(fixture, (SnapshotDocumentFilter){.issue_code = "5."}, "");
    expect(fixture, (SnapshotDocumentFilter){.issue_code = "%"}, "");
}

static void issues_at_the_top_count_their_sub_issues(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) all = snapshot_document_list_issues(fixture->snapshot, "80", &error);
    g_autoptr(GPtrArray) district =
        snapshot_document_list_issues(fixture->snapshot, "8001", &error);
    g_autoptr(GPtrArray) none =
        snapshot_document_list_issues(fixture->snapshot, "80012001", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpint(all->len, ==, 1);
    const SnapshotDocumentIssue *economy = g_ptr_array_index(all, 0);
    g_assert_cmpstr(economy->issue_code, ==, "5");
    g_assert_cmpstr(economy->name_th, ==, "เศรษฐกิจ");
    g_assert_cmpint(economy->count, ==, 3);
    g_assert_cmpint(((const SnapshotDocumentIssue *)g_ptr_array_index(district, 0))->count, ==, 2);
    g_assert_cmpint(none->len, ==, 0);
}

static void a_document_knows_its_project_and_place(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(SnapshotDocument) lesson =
        snapshot_document_get(fixture->snapshot, "800120", "D2", &error);
    g_autoptr(GPtrArray) bridge =
        snapshot_document_list_project(fixture->snapshot, "A000007", &error);
    g_autoptr(GPtrArray) compost =
        snapshot_document_list_project(fixture->snapshot, "A000001", &error);
    g_autoptr(GPtrArray) types = snapshot_document_list_types(fixture->snapshot, "800120", &error);

    (void)unused;
    g_assert_no_error(error);
    g_assert_cmpstr(lesson->project_code, ==, "A000001");
    g_assert_cmpstr(lesson->project_name, ==, "ปุ๋ยหมักชุมชน");
    g_assert_cmpstr(lesson->place_name_th, ==, "ปากพูน");
    g_assert_cmpstr(lesson->district_name_th, ==, "เมืองนครศรีธรรมราช");
    g_assert_cmpint(lesson->pages, ==, 12);
    g_assert_cmpint(lesson->bytes, ==, 120000);
    g_assert_null(lesson->file);
    g_autofree char *of_bridge =
        snapshot_case_join(bridge, G_STRUCT_OFFSET(SnapshotDocument, code));
    g_autofree char *of_compost =
        snapshot_case_join(compost, G_STRUCT_OFFSET(SnapshotDocument, code));
    g_assert_cmpstr(of_bridge, ==, "D3 D1"); // of a rung, and its own
    g_assert_cmpstr(of_compost, ==, "D2");
    g_autofree char *keys = snapshot_case_join(types, G_STRUCT_OFFSET(SnapshotDocumentType, type));
    g_assert_cmpstr(keys, ==, "lesson newsletter plan");
    g_assert_null(snapshot_document_get(fixture->snapshot, "800120", "D0", &error));
    g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND);
}

static void codes_to_type_differ(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GHashTable) codes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    (void)fixture;
    (void)unused;
    for (int area = 800101; area <= 800123; area++) {
        for (int i = 0; i < 100; i++) {
            char code[BASE_CODE_LENGTH + 1];
            g_autofree char *area_code = g_strdup_printf("%d", area);
            g_autofree char *document_code = g_strdup_printf("doc-%d", i);
            snapshot_document_short_code(area_code, document_code, code);
            g_assert_cmpuint(strlen(code), ==, BASE_CODE_LENGTH);
            g_assert_true(g_hash_table_add(codes, g_strdup(code)));
        }
    }
}

static void a_code_of_nothing_is_not_found(SnapshotCase *fixture, const void *unused)
{
    const char *const typed[] = {"", "K7F3Q2", "K7F3Q2M8", "ปากพูน", "K7F3Q2M"};

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(typed); i++) {
        g_autoptr(GError) error = NULL;
        g_assert_null(snapshot_document_find(fixture->snapshot, typed[i], &error));
        g_assert_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND);
    }
}

int main(int argc, char **argv)
{
    const SnapshotCaseTest tests[] = {
        {"/db/snapshot/document/the-newest-come-first-in-every-way",
         the_newest_come_first_in_every_way},
        {"/db/snapshot/document/issues-at-the-top-count-their-sub-issues",
         issues_at_the_top_count_their_sub_issues},
        {"/db/snapshot/document/an-issue-has-its-sub-issues-documents",
         an_issue_has_its_sub_issues_documents},
        {"/db/snapshot/document/a-document-knows-its-project-and-place",
         a_document_knows_its_project_and_place},
        {"/db/snapshot/document/codes-to-type-differ", codes_to_type_differ},
        {"/db/snapshot/document/a-code-of-nothing-is-not-found", a_code_of_nothing_is_not_found},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
