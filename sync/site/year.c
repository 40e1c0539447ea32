#include <snapshot/plan.h>
#include <snapshot/project.h>
#include <string.h>

#include "part.h"

// A tambon's fiscal year: its plan, its sums, every project as an anchor. The page behind the QR
// codes, and the largest: a project's element has short names, and nothing twice.

#define PAGE_BYTES 100000
#define REST_BYTES 14000  // style, sums, QR code and a plan
#define SHORT_FROM 121    // projects: from here on each is said in short
#define PROJECT_BYTES 430 // of one in year.xsl, without its name
#define SHORT_BYTES 245   // of one in short
#define THAI_LETTER_BYTES 3
#define LEAST_LETTERS 25

/* Offices write several points in one cell, with semicolons between: each is one. */
static void add_points(xmlNode *parent, const char *name, const char *text)
{
    g_auto(GStrv) points = g_strsplit_set(text == NULL ? "" : text, ";\n", -1);
    for (char **point = points; *point != NULL; point++) {
        if (g_strstrip(*point)[0] != '\0') {
            node_set(node_add(parent, name), "text", *point);
        }
    }
}

static void add_plan(xmlNode *root, const SnapshotPlan *plan)
{
    xmlNode *node = node_add(root, "plan");
    node_set(node, "edition", plan->edition);
    node_set(node, "vision", plan->vision);
    node_set(node, "identity", plan->identity);
    node_set(node, "forum", plan->forum_date);
    node_set(node, "review", plan->review_date);
    node_set(node, "document", plan->document_title);
    node_set_flag(node, "sample", plan->sample);
    add_points(node, "mission", plan->mission);
    add_points(node, "strategy", plan->strategy);
    for (guint i = 0; i < plan->issues->len; i++) {
        const SnapshotPlanIssue *issue = g_ptr_array_index(plan->issues, i);
        node_set_names(node_add(node, "issue"), issue->name_th, issue->name_en);
    }
}

static bool is_short(const GPtrArray *rows) { return rows->len >= SHORT_FROM; }

/*
 * How many letters of a name fit, so that a page with all its projects stays below 100 KB: what a
 * project needs besides, and 3 bytes a Thai letter. Names are cut on the largest pages only.
 */
static glong name_limit(const GPtrArray *rows)
{
    glong bytes = is_short(rows) ? SHORT_BYTES : PROJECT_BYTES;
    glong room = (PAGE_BYTES - REST_BYTES) / MAX((glong)rows->len, 1) - bytes;
    return MAX(room / THAI_LETTER_BYTES, LEAST_LETTERS);
}

/* Not between a consonant and what stands over or under it. */
static char *cut_name(const char *name, glong limit)
{
    if (name == NULL || g_utf8_strlen(name, -1) <= limit) {
        return g_strdup(name);
    }
    const char *end = g_utf8_offset_to_pointer(name, limit - 1);
    while (end > name && g_unichar_ismark(g_utf8_get_char(end))) {
        end = g_utf8_prev_char(end);
    }
    return g_strdup_printf("%.*s…", (int)(end - name), name);
}

static void add_project(xmlNode *root, const SnapshotProjectRow *row, glong limit)
{
    xmlNode *node = node_add(root, "p");
    g_autofree char *name = cut_name(row->name, limit);
    node_set(node, "code", row->code);
    node_set(node, "name", name);
    node_set(node, "status", snapshot_status_key(row->status));
    node_set(node, "date", row->status_date);
    node_set(node, "doer", row->doer);
    node_set_stated(node, "percent", row->percent < 0 ? -1 : (int64_t)(row->percent + 0.5));
    node_set_stated(node, "budget", row->budget_satang);
    node_set_flag(node, "focus", row->focus);
    node_set_flag(node, "beyond", row->beyond_capacity);
    node_set_flag(node, "sample", row->sample);
    if (row->priority_rank > 0) {
        node_set_number(node, "rank", row->priority_rank);
    }
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        if (row->class_satang[i] >= 0) {
            xmlNode *money = node_add(node, "m");
            node_set(money, "key", snapshot_class_key((SnapshotClass)i));
            node_set_number(money, "amount", row->class_satang[i]);
        }
    }
}

/* The newest day of this year's own projects: that of the whole tambon would change every page of
 * it, and say of old years what is so of the newest. */
static void add_day(xmlNode *root, const GPtrArray *rows)
{
    const char *newest = NULL;
    for (guint i = 0; i < rows->len; i++) {
        const SnapshotProjectRow *row = g_ptr_array_index(rows, i);
        if (row->status_date != NULL && g_strcmp0(row->status_date, newest) > 0) {
            newest = row->status_date;
        }
    }
    xmlNode *node = node_add(root, "coverage");
    node_set(node, "kind", "projects");
    node_set(node, "as-of", newest);
}

static bool add_projects(Site *site, xmlNode *root, const char *tambon_code, int fiscal_year_be,
                         GError **error)
{
    const SnapshotProjectFilter filter = {.tambon_code = tambon_code,
                                          .fiscal_year_be = fiscal_year_be,
                                          .status = SNAPSHOT_STATUS_ALL,
                                          .budget_class = SNAPSHOT_CLASS_ALL};
    g_autoptr(GPtrArray) rows = snapshot_project_list(site->snapshot, &filter, error);
    if (rows == NULL) {
        return false;
    }
    node_set_flag(root, "short", is_short(rows));
    add_day(root, rows);
    for (guint i = 0; i < rows->len; i++) {
        add_project(root, g_ptr_array_index(rows, i), name_limit(rows));
    }
    return true;
}

static bool add_contents(Site *site, xmlNode *root, const char *tambon_code, int fiscal_year_be,
                         GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(SnapshotPlan) plan =
        snapshot_plan_get(site->snapshot, tambon_code, fiscal_year_be, &failure);
    if (plan != NULL) {
        add_plan(root, plan);
    } else if (!g_error_matches(failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return false;
    }
    return part_add_totals(site, root, tambon_code, fiscal_year_be, error) &&
           add_projects(site, root, tambon_code, fiscal_year_be, error);
}

static bool write_year(Site *site, const SnapshotArea *tambon, const GArray *years, int year_be,
                       GError **error)
{
    g_autofree char *path = g_strdup_printf("t/%s/%d/", tambon->code, year_be);
    xmlNode *root = page_begin(site, "year", path);
    part_set_area(root, tambon);
    node_set_number(root, "year", year_be);
    for (guint i = 0; i < years->len; i++) {
        node_set_number(node_add(root, "other"), "year", g_array_index(years, int, i));
    }
    return add_contents(site, root, tambon->code, year_be, error) && page_end(site, error);
}

static bool write_tambon(Site *site, const SnapshotArea *tambon, GError **error)
{
    g_autoptr(GArray) years = part_list_years(site->snapshot, tambon->code, error);
    for (guint i = 0; years != NULL && i < years->len; i++) {
        if (!write_year(site, tambon, years, g_array_index(years, int, i), error)) {
            return false;
        }
    }
    return years != NULL;
}

bool kind_years(Site *site, GError **error) { return part_each_tambon(site, write_tambon, error); }
