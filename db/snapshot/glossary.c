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

// A term on its way into dictionary order; its key is made once, not for every comparison.
typedef struct {
    SnapshotTerm *term;
    GBytes *key;
} Placed;

static void clear_placed(void *data) { g_bytes_unref(((Placed *)data)->key); }

static gint compare_placed(gconstpointer a, gconstpointer b)
{
    const Placed *one = a;
    const Placed *other = b;
    int order = g_bytes_compare(one->key, other->key);

    if (order == 0) {
        order = g_strcmp0(one->term->term, other->term->term);
    }
    return order != 0 ? order : g_strcmp0(one->term->organisation, other->term->organisation);
}

static void sort_terms(GPtrArray *terms)
{
    g_autoptr(GArray) placed = g_array_sized_new(FALSE, FALSE, sizeof(Placed), terms->len);

    g_array_set_clear_func(placed, clear_placed);
    for (guint i = 0; i < terms->len; i++) {
        SnapshotTerm *term = g_ptr_array_index(terms, i);
        Placed one = {term, base_thai_sort_key(term->term)};
        g_array_append_val(placed, one);
    }
    g_array_sort(placed, compare_placed);
    for (guint i = 0; i < terms->len; i++) {
        terms->pdata[i] = g_array_index(placed, Placed, i).term;
    }
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

static GPtrArray *read_terms(Snapshot *snapshot, GError **error)
{
    g_autoptr(SnapshotRun) run =
        snapshot_query_begin(snapshot, SNAPSHOT_QUERY_GLOSSARY_LIST, error);
    GPtrArray *terms = run == NULL ? NULL : snapshot_record_list(run, &shape, error);

    if (terms != NULL) {
        sort_terms(terms);
        drop_repeated(terms);
    }
    return terms;
}

static gpointer copy_term(gconstpointer source, gpointer unused)
{
    const SnapshotTerm *term = source;
    SnapshotTerm *copy = g_new(SnapshotTerm, 1);

    (void)unused;
    *copy = (SnapshotTerm){.term = g_strdup(term->term),
                           .meaning_th = g_strdup(term->meaning_th),
                           .meaning_en = g_strdup(term->meaning_en),
                           .organisation = g_strdup(term->organisation)};
    return copy;
}

GPtrArray *snapshot_glossary_list(Snapshot *snapshot, GError **error)
{
    if (snapshot->terms == NULL) {
        snapshot->terms = read_terms(snapshot, error);
    }
    return snapshot->terms == NULL ? NULL : g_ptr_array_copy(snapshot->terms, copy_term, NULL);
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
