#include "snapshot/document.h"

#include <base/thai.h>
#include <string.h>

#include "record.h"

// What SQLite takes for "no LIMIT".
#define NO_LIMIT (-1)
#define DISTRICT_DIGITS 4

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, area_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, code),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, type),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, title),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, date),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, pages),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, file),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, url),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, sha256),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, bytes),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, issue_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, project_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, project_name),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, place_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, place_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, district_name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, district_name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocument, sample),
};
static void free_document(void *document) { snapshot_document_free(document); }
static const SnapshotRecordShape shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotDocument, fields, free_document);

static const SnapshotRecordField type_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotDocumentType, type),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocumentType, count),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocumentType, newest_date),
};
static void free_type(void *type);
static const SnapshotRecordShape type_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotDocumentType, type_fields, free_type);

static void free_type(void *type) { snapshot_record_free(&type_shape, type); }

static const SnapshotRecordField issue_fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotDocumentIssue, issue_code),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocumentIssue, name_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocumentIssue, name_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotDocumentIssue, count),
};
static void free_issue(void *issue);
static const SnapshotRecordShape issue_shape =
    SNAPSHOT_RECORD_SHAPE(SnapshotDocumentIssue, issue_fields, free_issue);

static void free_issue(void *issue) { snapshot_record_free(&issue_shape, issue); }

void snapshot_document_free(SnapshotDocument *document) { snapshot_record_free(&shape, document); }

GPtrArray *snapshot_document_list(Snapshot *snapshot, const SnapshotDocumentFilter *filter,
                                  GError **error)
{
    bool small = filter->scope != NULL && strlen(filter->scope) >= DISTRICT_DIGITS;
    SnapshotQuery query = filter->issue_code != NULL ? SNAPSHOT_QUERY_DOCUMENT_LIST_ISSUE
                          : small                    ? SNAPSHOT_QUERY_DOCUMENT_LIST_PLACE
                                                     : SNAPSHOT_QUERY_DOCUMENT_LIST;
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, query, error);

    if (run == NULL) {
        return NULL;
    }
    if (query != SNAPSHOT_QUERY_DOCUMENT_LIST) {
        snapshot_query_bind_scope(run, filter->scope != NULL ? filter->scope : "");
    }
    if (query == SNAPSHOT_QUERY_DOCUMENT_LIST_ISSUE) {
        sql_bind_text(run, ":issue_code", filter->issue_code);
    }
    sql_bind_text(run, ":type", filter->type);
    sql_bind_integer(run, ":first_row", filter->first_row);
    sql_bind_integer(run, ":row_limit", filter->row_limit == 0 ? NO_LIMIT : filter->row_limit);
    return snapshot_record_list(run, &shape, error);
}

GPtrArray *snapshot_document_list_project(Snapshot *snapshot, const char *project_code,
                                          GError **error)
{
    return snapshot_record_list_by(snapshot, SNAPSHOT_QUERY_DOCUMENT_LIST_PROJECT, ":project_code",
                                   project_code, &shape, error);
}

SnapshotDocument *snapshot_document_get(Snapshot *snapshot, const char *area_code, const char *code,
                                        GError **error)
{
    g_autofree char *what = g_strdup_printf("document %s of %s", code, area_code);
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_DOCUMENT_GET, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":area_code", area_code);
    sql_bind_text(run, ":code", code);
    return snapshot_record_get(run, &shape, what, error);
}

GPtrArray *snapshot_document_list_types(Snapshot *snapshot, const char *scope, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_DOCUMENT_LIST_TYPES, error);

    if (run == NULL) {
        return NULL;
    }
    snapshot_query_bind_scope(run, scope);
    return snapshot_record_list(run, &type_shape, error);
}

GPtrArray *snapshot_document_list_issues(Snapshot *snapshot, const char *scope, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_DOCUMENT_LIST_ISSUES, error);

    if (run == NULL) {
        return NULL;
    }
    snapshot_query_bind_scope(run, scope);
    sql_bind_text(run, ":edition", snapshot->release.issue_edition);
    return snapshot_record_list(run, &issue_shape, error);
}

void snapshot_document_short_code(const char *area_code, const char *code,
                                  char short_code[BASE_CODE_LENGTH + 1])
{
    // No office code of a project begins with a slash: the two kinds of codes stay apart.
    g_autofree char *name = g_strconcat("/document/", code, NULL);

    base_code_make(area_code, name, 0, short_code);
}

static SnapshotDocument *get_by_key(Snapshot *snapshot, const char *record_key, GError **error)
{
    const char *slash = strchr(record_key, '/');
    g_autofree char *area_code =
        g_strndup(record_key, slash == NULL ? 0 : (gsize)(slash - record_key));

    return snapshot_document_get(snapshot, area_code, slash == NULL ? record_key : slash + 1,
                                 error);
}

SnapshotDocument *snapshot_document_find(Snapshot *snapshot, const char *typed, GError **error)
{
    char short_code[BASE_CODE_LENGTH + 1] = "";
    bool row = false;

    if (!base_code_read(typed, short_code)) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no code of a document");
        return NULL;
    }
    g_autofree char *search_key = base_thai_search_key(short_code, false);
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_DOCUMENT_FIND, error);
    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":search_key", search_key);
    if (!snapshot_query_step(run, &row, error)) {
        return NULL;
    }
    if (!row) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no document %s", short_code);
        return NULL;
    }
    g_autofree char *record_key = sql_column_copy(run, 0);
    return get_by_key(snapshot, record_key, error);
}
