#include <snapshot/glossary.h>

#include "part.h"

// Words that need explaining, in dictionary order.

bool kind_glossary(Site *site, GError **error)
{
    g_autoptr(GPtrArray) terms = snapshot_glossary_list(site->snapshot, error);
    if (terms == NULL) {
        return false;
    }
    xmlNode *root = page_begin(site, "glossary", "g/");
    for (guint i = 0; i < terms->len; i++) {
        const SnapshotTerm *term = g_ptr_array_index(terms, i);
        xmlNode *node = node_add(root, "term");
        node_set(node, "term", term->term);
        node_set_names(node, term->meaning_th, term->meaning_en);
    }
    return page_end(site, error);
}
