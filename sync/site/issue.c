#include <snapshot/issue.h>

#include "part.h"

// What the projects are about: the issues in force with their sub-issues, counted in the province.

static void add_issue(xmlNode *root, const SnapshotIssue *issue)
{
    xmlNode *node = node_add(root, "issue");
    node_set(node, "code", issue->code);
    node_set_names(node, issue->name_th, issue->name_en);
    node_set_flag(node, "sub", issue->parent_code != NULL);
    part_set_total(node, &issue->total);
}

bool kind_issues(Site *site, GError **error)
{
    const char *scope = site->release->province_code;
    g_autoptr(GPtrArray) issues =
        snapshot_issue_list(site->snapshot, site->release->issue_edition, scope, 0, error);
    if (issues == NULL) {
        return false;
    }
    xmlNode *root = page_begin(site, "issue", "s/");
    for (guint i = 0; i < issues->len; i++) {
        add_issue(root, g_ptr_array_index(issues, i));
    }
    return part_add_coverage(site, root, scope, "projects", error) && page_end(site, error);
}
