#include "desk/document.h"

#include "base/clock.h"
#include "desk.h"
#include "desk_query.h"

// Columns of documents.sql.
enum { AREA, CODE, TITLE, FILE_NAME, SHA256, URL, SOURCE, SAMPLE, ROW, AREA_NAME, DISTRICT_NAME };

static void free_document(gpointer data)
{
    DeskDocument *document = data;
    g_free(document->area_code);
    g_free(document->code);
    g_free(document->title);
    g_free(document->file);
    g_free(document->sha256);
    g_free(document->url);
    g_free(document->source_name);
    g_free(document->area_name);
    g_free(document->district_name);
    g_free(document);
}

static void take_document(SqlStatement *statement, void *documents)
{
    DeskDocument *document = g_new0(DeskDocument, 1);
    document->area_code = sql_column_copy(statement, AREA);
    document->code = sql_column_copy(statement, CODE);
    document->title = sql_column_copy(statement, TITLE);
    document->file = sql_column_copy(statement, FILE_NAME);
    document->sha256 = sql_column_copy(statement, SHA256);
    document->url = sql_column_copy(statement, URL);
    document->source_name = sql_column_copy(statement, SOURCE);
    document->sample = sql_column_integer(statement, SAMPLE) != 0;
    document->source_row = sql_column_integer(statement, ROW);
    document->area_name = sql_column_copy(statement, AREA_NAME);
    document->district_name = sql_column_copy(statement, DISTRICT_NAME);
    g_ptr_array_add(documents, document);
}

GPtrArray *desk_document_list(Desk *desk, GError **error)
{
    g_autoptr(SqlStatement) statement = sql_prepare(desk->database, desk_documents_sql, error);
    g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func(free_document);
    bool done = sql_each(statement, take_document, documents, error);
    return done ? g_steal_pointer(&documents) : NULL;
}

void desk_document_link_free(DeskLink *link)
{
    if (link == NULL) {
        return;
    }
    g_free(link->url);
    g_free(link->detail);
    g_free(link);
}

bool desk_document_find_link(Desk *desk, const char *url, int64_t since_unix, DeskLink **link,
                             GError **error)
{
    *link = NULL;
    g_autoptr(SqlStatement) query = sql_prepare(desk->database, desk_link_get_sql, error);
    if (query == NULL) {
        return false;
    }
    g_autofree char *since_utc = base_clock_to_rfc3339(since_unix);
    bool row = false;
    sql_bind_text(query, ":url", url);
    sql_bind_text(query, ":since_utc", since_utc);
    if (!sql_step(query, &row, error)) {
        return false;
    }
    if (row) {
        *link = g_new0(DeskLink, 1);
        (*link)->url = g_strdup(url);
        (*link)->answer = DESK_LINK_THERE;
        (*link)->detail = sql_column_copy(query, 0);
        (*link)->checked_unix = base_clock_from_rfc3339(sql_column_text(query, 1));
    }
    return true;
}

static bool put_links(Desk *desk, const GPtrArray *links, GError **error)
{
    g_autoptr(SqlStatement) put = sql_prepare(desk->database, desk_link_put_sql, error);
    g_autofree char *now = base_clock_to_rfc3339(base_clock_now());
    for (guint i = 0; put != NULL && i < links->len; i++) {
        const DeskLink *link = g_ptr_array_index(links, i);
        sql_bind_text(put, ":url", link->url);
        sql_bind_text(put, ":checked_utc", now);
        sql_bind_text(put, ":detail", link->detail);
        if (link->answer == DESK_LINK_THERE && !sql_execute(put, error)) {
            return false;
        }
    }
    return put != NULL;
}

bool desk_document_keep_links(Desk *desk, const GPtrArray *links, GError **error)
{
    return desk_begin(desk, error) && desk_end(desk, put_links(desk, links, error), error);
}
