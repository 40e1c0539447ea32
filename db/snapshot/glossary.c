#include "snapshot/glossary.h"

#include <base/thai.h>

#include "record.h"

static const SnapshotRecordField fields[] = {
    SNAPSHOT_RECORD_MEMBER(SnapshotTerm, term),
    SNAPSHOT_RECORD_MEMBER(SnapshotTerm, meaning_th),
    SNAPSHOT_RECORD_MEMBER(SnapshotTerm, meaning_en),
    SNAPSHOT_RECORD_MEMBER(SnapshotTerm, organisation),
};
static void free_term(void *term) { snapshot_term_free(term); }
static const SnapshotRecordShape shape = SNAPSHOT_RECORD_SHAPE(SnapshotTerm, fields, free_term);

void snapshot_term_free(SnapshotTerm *term) { snapshot_record_free(&shape, term); }

static gint compare_terms(gconstpointer a, gconstpointer b)
{
    const SnapshotTerm *one = *(const SnapshotTerm *const *)a;
    const SnapshotTerm *other = *(const SnapshotTerm *const *)b;
    g_autoptr(GBytes) one_key = base_thai_sort_key(one->term);
    g_autoptr(GBytes) other_key = base_thai_sort_key(other->term);
    int order = g_bytes_compare(one_key, other_key);

    if (order == 0) {
        order = g_strcmp0(one->term, other->term);
    }
    return order != 0 ? order : g_strcmp0(one->organisation, other->organisation);
}

// Two organisations of one abbreviation are one word: the first by code.
static void drop_repeated(GPtrArray *terms)
{
    for (guint i = terms->len; i > 1; i--) {
        const SnapshotTerm *before = g_ptr_array_index(terms, i - 2);
        const SnapshotTerm *term = g_ptr_array_index(terms, i - 1);
        if (g_strcmp0(before->term, term->term) == 0) {
            g_ptr_array_remove_index(terms, i - 1);
        }
    }
}

GPtrArray *snapshot_glossary_list(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_GLOSSARY_LIST, error);
    GPtrArray *terms = run == NULL ? NULL : snapshot_record_list(run, &shape, error);

    if (terms != NULL) {
        g_ptr_array_sort(terms, compare_terms);
        drop_repeated(terms);
    }
    return terms;
}

SnapshotTerm *snapshot_glossary_get(Snapshot *snapshot, const char *term, GError **error)
{
    g_autofree char *what = g_strconcat("term ", term, NULL);
    g_autoptr(SnapshotRun) run = snapshot_query_begin(snapshot, SNAPSHOT_QUERY_GLOSSARY_GET, error);

    if (run == NULL) {
        return NULL;
    }
    sql_bind_text(run, ":term", term);
    return snapshot_record_get(run, &shape, what, error);
}
