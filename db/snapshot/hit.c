#include "hit.h"

#include <string.h>

#include "snapshot/document.h"
#include "snapshot/glossary.h"
#include "snapshot/issue.h"
#include "snapshot/organisation.h"
#include "snapshot/programme.h"

void snapshot_hit_free(void *data)
{
    SnapshotHit *hit = data;

    if (hit == NULL) {
        return;
    }
    g_free(hit->key);
    g_free(hit->name_th);
    g_free(hit->name_en);
    g_free(hit->detail_th);
    g_free(hit->detail_en);
    g_free(hit);
}

static bool fill_area(Snapshot *snapshot, SnapshotHit *hit, GError **error)
{
    g_autoptr(SnapshotArea) area = snapshot_area_get(snapshot, hit->key, error);

    if (area == NULL) {
        return false;
    }
    hit->level = area->level;
    hit->name_th = g_steal_pointer(&area->name_th);
    hit->name_en = g_steal_pointer(&area->name_en);
    if (area->level > SNAPSHOT_LEVEL_DISTRICT) {
        hit->detail_th = g_steal_pointer(&area->parent_name_th);
        hit->detail_en = g_steal_pointer(&area->parent_name_en);
    }
    return true;
}

static bool fill_organisation(Snapshot *snapshot, SnapshotHit *hit, GError **error)
{
    g_autoptr(SnapshotOrganisation) organisation =
        snapshot_organisation_get(snapshot, hit->key, error);

    if (organisation == NULL) {
        return false;
    }
    hit->name_th = g_steal_pointer(&organisation->name_th);
    hit->name_en = g_steal_pointer(&organisation->name_en);
    hit->detail_th = g_steal_pointer(&organisation->abbreviation);
    return true;
}

static bool fill_programme(Snapshot *snapshot, SnapshotHit *hit, GError **error)
{
    g_autoptr(SnapshotProgramme) programme = snapshot_programme_get(snapshot, hit->key, error);

    if (programme == NULL) {
        return false;
    }
    hit->name_th = g_steal_pointer(&programme->name_th);
    return true;
}

static bool fill_term(Snapshot *snapshot, SnapshotHit *hit, GError **error)
{
    g_autoptr(SnapshotTerm) term = snapshot_glossary_get(snapshot, hit->key, error);

    if (term == NULL) {
        return false;
    }
    hit->name_th = g_steal_pointer(&term->term);
    hit->detail_th = g_steal_pointer(&term->meaning_th);
    hit->detail_en = g_steal_pointer(&term->meaning_en);
    return true;
}

// Keys of two parts: "2552/5.1", "800120/D1".
static bool split_key(const char *key, char **first, const char **second, GError **error)
{
    const char *slash = strchr(key, '/');

    if (slash == NULL) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "a name of nothing: %s", key);
        return false;
    }
    *first = g_strndup(key, (gsize)(slash - key));
    *second = slash + 1;
    return true;
}

static bool fill_issue(Snapshot *snapshot, SnapshotHit *hit, GError **error)
{
    g_autofree char *edition = NULL;
    const char *code = NULL;

    if (!split_key(hit->key, &edition, &code, error)) {
        return false;
    }
    g_autoptr(SnapshotIssue) issue = snapshot_issue_get(snapshot, edition, code, error);
    if (issue == NULL) {
        return false;
    }
    hit->name_th = g_steal_pointer(&issue->name_th);
    hit->name_en = g_steal_pointer(&issue->name_en);
    hit->detail_th = g_steal_pointer(&edition);
    return true;
}

static bool fill_document(Snapshot *snapshot, SnapshotHit *hit, GError **error)
{
    g_autofree char *area_code = NULL;
    const char *code = NULL;

    if (!split_key(hit->key, &area_code, &code, error)) {
        return false;
    }
    g_autoptr(SnapshotDocument) document = snapshot_document_get(snapshot, area_code, code, error);
    if (document == NULL) {
        return false;
    }
    hit->name_th = g_steal_pointer(&document->title);
    hit->detail_th = g_steal_pointer(&document->place_name_th);
    hit->detail_en = g_steal_pointer(&document->place_name_en);
    return true;
}

SnapshotHit *snapshot_hit_get(Snapshot *snapshot, SnapshotHitKind kind, const char *key,
                              GError **error)
{
    static bool (*const fill[])(Snapshot *, SnapshotHit *, GError **) = {
        [SNAPSHOT_HIT_AREA] = fill_area,           [SNAPSHOT_HIT_ORGANISATION] = fill_organisation,
        [SNAPSHOT_HIT_PROGRAMME] = fill_programme, [SNAPSHOT_HIT_ISSUE] = fill_issue,
        [SNAPSHOT_HIT_TERM] = fill_term,           [SNAPSHOT_HIT_DOCUMENT] = fill_document,
    };
    GError *cause = NULL;
    SnapshotHit *hit = g_new0(SnapshotHit, 1);

    hit->kind = kind;
    hit->key = g_strdup(key);
    if (!fill[kind](snapshot, hit, &cause)) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_CORRUPT,
                    "a name of what is not there: %s", cause->message);
        g_error_free(cause);
        snapshot_hit_free(hit);
        return NULL;
    }
    return hit;
}

GPtrArray *snapshot_hit_list_documents(Snapshot *snapshot, const char *search_key, int limit,
                                       GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_SEARCH_LIST_DOCUMENTS, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":search_key", search_key);
    sql_bind_integer(run, ":row_limit", limit);
    g_autoptr(GPtrArray) keys = snapshot_query_list_texts(run, error);
    if (keys == NULL) {
        return NULL;
    }
    g_autoptr(GPtrArray) hits = g_ptr_array_new_with_free_func(snapshot_hit_free);
    for (guint i = 0; i < keys->len; i++) {
        SnapshotHit *hit =
            snapshot_hit_get(snapshot, SNAPSHOT_HIT_DOCUMENT, g_ptr_array_index(keys, i), error);
        if (hit == NULL) {
            return NULL;
        }
        g_ptr_array_add(hits, hit);
    }
    return g_steal_pointer(&hits);
}
