#include <snapshot/plan.h>
#include <string.h>

#include "part.h"
#include "project.h"

// A tambon's fiscal year: its plan, its sums, every project as an anchor with all that is known of
// it. The page behind the QR codes, and the largest: what is too much for one page has all of its
// projects there as rows, and what is known of them on pages 1/, 2/ … below it.

#define PAGE_BYTES 100000
#define REST_BYTES 14000  // style, sums, QR code and a plan
#define SHORT_FROM 121    // projects: from here on each is said in short
#define PROJECT_BYTES 415 // of one in year.xsl, without its name and its sources
#define SOURCE_BYTES 75
#define SHORT_BYTES 230     // of one in short
#define LEAST_NAME_BYTES 75 // 25 Thai letters; the rest is with what is known of it

typedef struct {
    Site *site;
    const SnapshotArea *tambon;
    int year_be;
    GPtrArray *projects; /* SnapshotProject *, in the order of the register */
    GPtrArray *nodes; /* xmlNode *: each with all that is known; of a page, once they are there */
    GArray *parts;    /* int: which page each is on, from 1 */
} Year;

static void free_node(gpointer node)
{
    if (node != NULL) {
        xmlFreeNode(node);
    }
}

static void free_project(gpointer project) { snapshot_project_free(project); }

static void year_clear(Year *year)
{
    g_clear_pointer(&year->projects, g_ptr_array_unref);
    g_clear_pointer(&year->nodes, g_ptr_array_unref);
    g_clear_pointer(&year->parts, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Year, year_clear)

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

static bool is_short(const GPtrArray *projects) { return projects->len >= SHORT_FROM; }

/*
 * How many bytes of a name fit, so that a page with all its projects stays below 100 KB besides
 * what a project needs. Names are cut on the largest pages only.
 */
static size_t name_limit(const GPtrArray *projects)
{
    long room = PAGE_BYTES - REST_BYTES;
    for (guint i = 0; i < projects->len; i++) {
        const SnapshotProject *project = g_ptr_array_index(projects, i);
        room -= is_short(projects) ? SHORT_BYTES : PROJECT_BYTES;
        for (int j = 0; j < SNAPSHOT_CLASS_COUNT && !is_short(projects); j++) {
            room -= project->money[j].amount_satang < 0 ? 0 : SOURCE_BYTES;
        }
    }
    return (size_t)MAX(room / MAX((long)projects->len, 1), LEAST_NAME_BYTES);
}

/* The newest day of this year's own projects: that of the whole tambon would change every page of
 * it, and say of old years what is so of the newest. */
static void add_day(xmlNode *root, const GPtrArray *projects)
{
    const char *newest = NULL;
    for (guint i = 0; i < projects->len; i++) {
        const SnapshotProject *project = g_ptr_array_index(projects, i);
        const char *date = project->row.status_date;
        if (date != NULL && g_strcmp0(date, newest) > 0) {
            newest = date;
        }
    }
    xmlNode *node = node_add(root, "coverage");
    node_set(node, "kind", "projects");
    node_set(node, "as-of", newest);
}

static bool read_projects(Year *year, GError **error)
{
    const SnapshotProjectFilter filter = {.tambon_code = year->tambon->code,
                                          .fiscal_year_be = year->year_be,
                                          .status = SNAPSHOT_STATUS_ALL,
                                          .budget_class = SNAPSHOT_CLASS_ALL,
                                          .without_amounts = true};
    g_autoptr(GPtrArray) rows = snapshot_project_list(year->site->snapshot, &filter, error);
    year->projects = g_ptr_array_new_with_free_func(free_project);
    for (guint i = 0; rows != NULL && i < rows->len; i++) {
        const SnapshotProjectRow *row = g_ptr_array_index(rows, i);
        SnapshotProject *project = snapshot_project_get(year->site->snapshot, row->code, error);
        if (project == NULL) {
            return false;
        }
        g_ptr_array_add(year->projects, project);
    }
    return rows != NULL;
}

/* As many on a page as fit. */
static bool read_all(Year *year, GError **error)
{
    size_t bytes = REST_BYTES;
    int part = 1;
    year->nodes = g_ptr_array_new_with_free_func(free_node);
    year->parts = g_array_new(false, false, sizeof(int));
    for (guint i = 0; i < year->projects->len; i++) {
        const SnapshotProject *project = g_ptr_array_index(year->projects, i);
        xmlNode *node = project_new(project, G_MAXSIZE);
        g_ptr_array_add(year->nodes, node);
        if (!project_add_more(year->site, node, project, error)) {
            return false;
        }
        size_t more = project_count_bytes(node);
        if (bytes + more > PAGE_BYTES && bytes > REST_BYTES) {
            bytes = REST_BYTES;
            part++;
        }
        bytes += more;
        g_array_append_val(year->parts, part);
    }
    return true;
}

static int part_of(const Year *year, guint project)
{
    return g_array_index(year->parts, int, project);
}

static int count_parts(const Year *year)
{
    return year->parts->len == 0 ? 0 : part_of(year, year->parts->len - 1);
}

/* Those of a part: from `first` on. Returns: the first of the next. */
static guint move_nodes(Year *year, xmlNode *root, guint first)
{
    guint i = first;
    while (i < year->nodes->len && part_of(year, i) == part_of(year, first)) {
        (void)xmlAddChild(root, g_ptr_array_index(year->nodes, i));
        g_ptr_array_index(year->nodes, i) = NULL;
        i++;
    }
    return i;
}

static void add_rows(const Year *year, xmlNode *root)
{
    const size_t limit = name_limit(year->projects);
    node_set_flag(root, "short", is_short(year->projects));
    for (guint i = 0; i < year->projects->len; i++) {
        xmlNode *node = project_new(g_ptr_array_index(year->projects, i), limit);
        node_set_number(node, "part", part_of(year, i));
        (void)xmlAddChild(root, node);
    }
}

static bool add_plan_and_sums(const Year *year, xmlNode *root, GError **error)
{
    g_autoptr(GError) failure = NULL;
    const char *tambon_code = year->tambon->code;
    g_autoptr(SnapshotPlan) plan =
        snapshot_plan_get(year->site->snapshot, tambon_code, year->year_be, &failure);
    if (plan != NULL) {
        add_plan(root, plan);
    } else if (!g_error_matches(failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return false;
    }
    return part_add_totals(year->site, root, tambon_code, year->year_be, error);
}

static xmlNode *begin_page(const Year *year, const char *kind, const char *path)
{
    xmlNode *root = page_begin(year->site, kind, path);
    part_set_area(root, year->tambon);
    node_set_number(root, "year", year->year_be);
    return root;
}

static bool write_parts(Year *year, GError **error)
{
    guint next = 0;
    for (int i = 1; i <= count_parts(year); i++) {
        g_autofree char *path =
            g_strdup_printf("t/%s/%d/%d/", year->tambon->code, year->year_be, i);
        xmlNode *root = begin_page(year, "projects", path);
        node_set_number(root, "part", i);
        node_set_number(root, "parts", count_parts(year));
        next = move_nodes(year, root, next);
        if (!page_end(year->site, error)) {
            return false;
        }
    }
    return true;
}

static bool write_year(Year *year, const GArray *years, GError **error)
{
    g_autofree char *path = g_strdup_printf("t/%s/%d/", year->tambon->code, year->year_be);
    if (!read_projects(year, error) || !read_all(year, error)) {
        return false;
    }
    bool divided = count_parts(year) > 1;
    xmlNode *root = begin_page(year, "year", path);
    for (guint i = 0; i < years->len; i++) {
        node_set_number(node_add(root, "other"), "year", g_array_index(years, int, i));
    }
    if (!add_plan_and_sums(year, root, error)) {
        return false;
    }
    add_day(root, year->projects);
    if (divided) {
        add_rows(year, root);
    } else {
        (void)move_nodes(year, root, 0);
    }
    return page_end(year->site, error) && (!divided || write_parts(year, error));
}

static bool write_tambon(Site *site, const SnapshotArea *tambon, GError **error)
{
    g_autoptr(GArray) years = part_list_years(site->snapshot, tambon->code, error);
    for (guint i = 0; years != NULL && i < years->len; i++) {
        g_auto(Year)
            year = {.site = site, .tambon = tambon, .year_be = g_array_index(years, int, i)};
        if (!write_year(&year, years, error)) {
            return false;
        }
    }
    return years != NULL;
}

bool kind_years(Site *site, GError **error) { return part_each_tambon(site, write_tambon, error); }
