#include <snapshot/digest.h>
#include <snapshot/plan.h>
#include <string.h>

#include "part.h"
#include "project.h"
#include "same.h"

// A tambon's fiscal year: its plan, its sums, every project as an anchor with all that is known of
// it. The page behind the QR codes, and the largest: what is too much for one page has all of its
// projects there as rows, and what is known of them on pages 1/, 2/ … below it.

#define PAGE_BYTES 100000
#define LEAST_BYTES 70000 // from here on a page below a year ends where it may
#define REST_BYTES 14000  // style, sums, QR code and a plan
#define SHORT_FROM 121    // projects: from here on each is said in short
#define PROJECT_BYTES 415 // of one in year.xsl, without its name and its sources
#define SOURCE_BYTES 75
#define SHORT_BYTES 230     // of one in short
#define LEAST_NAME_BYTES 75 // 25 Thai letters; the rest is with what is known of it

/* A page below that of a year: its projects begin where those of the one before end. */
typedef struct {
    guint end;
    size_t bytes; /* at most, of what its projects need */
} Part;

typedef struct {
    Site *site;
    const SnapshotArea *tambon;
    int year_be;
    char *path;             /* "t/800120/2569/" */
    const char *tambon_key; /* same_find_tambon() */
    GPtrArray *sources;     /* snapshot_digest_projects() */
    GPtrArray *projects;    /* SnapshotProjectRow *, in the order of the register */
    GPtrArray *nodes; /* xmlNode *: each with all that is known; NULL: not made yet, or on a page */
    GArray *parts;    /* Part; one: all is on the page of the year */
} Year;

static void free_node(gpointer node)
{
    if (node != NULL) {
        xmlFreeNode(node);
    }
}

static void year_clear(Year *year)
{
    g_free(year->path);
    g_clear_pointer(&year->sources, g_ptr_array_unref);
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
        const SnapshotProjectRow *project = g_ptr_array_index(projects, i);
        room -= is_short(projects) ? SHORT_BYTES : PROJECT_BYTES;
        for (int j = 0; j < SNAPSHOT_CLASS_COUNT && !is_short(projects); j++) {
            room -= project->class_satang[j] < 0 ? 0 : SOURCE_BYTES;
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
        const SnapshotProjectRow *project = g_ptr_array_index(projects, i);
        const char *date = project->status_date;
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
                                          .budget_class = SNAPSHOT_CLASS_ALL};
    year->projects = snapshot_project_list(year->site->snapshot, &filter, error);
    if (year->projects == NULL) {
        return false;
    }
    year->nodes = g_ptr_array_new_with_free_func(free_node);
    g_ptr_array_set_size(year->nodes, (int)year->projects->len);
    year->parts = g_array_new(false, false, sizeof(Part));
    return true;
}

/* With all that is known of it; made once. */
static bool make_node(Year *year, guint place, GError **error)
{
    const SnapshotProjectRow *row = g_ptr_array_index(year->projects, place);
    if (g_ptr_array_index(year->nodes, place) != NULL) {
        return true;
    }
    g_autoptr(SnapshotProject) project =
        snapshot_project_get(year->site->snapshot, row->code, error);
    if (project == NULL) {
        return false;
    }
    xmlNode *node = project_new(&project->row, G_MAXSIZE);
    g_ptr_array_index(year->nodes, place) = node;
    return project_add_more(year->site, node, project, error);
}

static char *path_of(const Year *year, int part)
{
    return g_strdup_printf("%s%d/", year->path, part);
}

/* The source of the page `part` if the projects from `first` on are those that were on it.
 * Borrowed; NULL: they are not. */
static const ListSource *find_source(const Year *year, int part, guint first)
{
    g_autofree char *path = path_of(year, part);
    const ListSource *old = list_find_source(year->site->old, path);
    char key[BASE_HASH_HEX_LENGTH + 1] = "";
    const guint last = first + (guint)(old == NULL ? 0 : old->project_count);
    const SamePart same = {year->tambon_key, path, year->sources, first, last};
    bool fits =
        old != NULL && old->project_count > 0 && same_find_part(year->site, &same, key, NULL);
    return fits && strcmp(key, old->key) == 0 ? old : NULL;
}

/* Whether a page may begin with it: one of four, by what it is and not by where it stands, so that
 * a new project moves those behind it only as far as to the next such place. */
static bool may_begin(const SnapshotProjectRow *project)
{
    char hex[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(project->code, strlen(project->code), hex);
    return hex[0] < '4';
}

/* What comes onto a page from `first` on: made, and counted. */
static bool fill_part(Year *year, guint first, Part *part, GError **error)
{
    part->bytes = 0;
    guint i = first;
    for (; i < year->projects->len; i++) {
        if (!make_node(year, i, error)) {
            return false;
        }
        size_t bytes = project_count_bytes(g_ptr_array_index(year->nodes, i));
        const size_t before = REST_BYTES + part->bytes;
        bool full = before + bytes > PAGE_BYTES ||
                    (before >= LEAST_BYTES && may_begin(g_ptr_array_index(year->projects, i)));
        if (full && i > first) {
            break;
        }
        part->bytes += bytes;
    }
    part->end = i;
    return true;
}

/* No page below the year where all of it fits on one. */
static bool divide(Year *year, GError **error)
{
    Part all = {.end = year->projects->len};
    for (guint first = 0; first < year->projects->len;) {
        const ListSource *same = find_source(year, (int)year->parts->len + 1, first);
        Part part = {0};
        if (same != NULL) {
            part = (Part){first + (guint)same->project_count, same->project_bytes};
        } else if (!fill_part(year, first, &part, error)) {
            return false;
        }
        g_array_append_val(year->parts, part);
        all.bytes += part.bytes;
        first = part.end;
    }
    if (REST_BYTES + all.bytes <= PAGE_BYTES) {
        g_array_set_size(year->parts, 0);
        g_array_append_val(year->parts, all);
    }
    return true;
}

static const Part *part_at(const Year *year, guint place)
{
    return &g_array_index(year->parts, Part, place);
}

/* Those of a part, made where they are not yet. */
static bool move_nodes(Year *year, xmlNode *root, guint first, guint end, GError **error)
{
    for (guint i = first; i < end; i++) {
        if (!make_node(year, i, error)) {
            return false;
        }
        (void)xmlAddChild(root, g_ptr_array_index(year->nodes, i));
        g_ptr_array_index(year->nodes, i) = NULL;
    }
    return true;
}

static void add_rows(const Year *year, xmlNode *root)
{
    const size_t limit = name_limit(year->projects);
    guint part = 0;
    node_set_flag(root, "short", is_short(year->projects));
    for (guint i = 0; i < year->projects->len; i++) {
        xmlNode *node = project_new(g_ptr_array_index(year->projects, i), limit);
        part += i == part_at(year, part)->end ? 1 : 0;
        node_set_number(node, "part", part + 1);
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

/* Says nothing of how many pages there are: one more would change them all. */
static bool write_part(Year *year, int part, guint first, guint end, GError **error)
{
    g_autofree char *path = path_of(year, part);
    xmlNode *root = begin_page(year, "projects", path);
    node_set_number(root, "part", part);
    node_set_flag(root, "next", end < year->projects->len);
    return move_nodes(year, root, first, end, error) && page_end(year->site, error);
}

/* Kept where its projects are no others. */
static bool put_part(Year *year, int part, guint first, GError **error)
{
    const Part *filled = part_at(year, (guint)part - 1);
    const ListSource *old = find_source(year, part, first);
    g_autofree char *path = path_of(year, part);
    ListSource new = {.project_count = (int)(filled->end - first), .project_bytes = filled->bytes};
    bool kept = false;
    const SamePart same = {year->tambon_key, path, year->sources, first, filled->end};
    if (!same_find_part(year->site, &same, new.key, error)) {
        return false;
    }
    if (old != NULL && !page_keep(year->site, path, &kept, error)) {
        return false;
    }
    if (!kept && !write_part(year, part, first, filled->end, error)) {
        return false;
    }
    list_add_source(year->site->new, path, &new);
    return true;
}

static bool write_parts(Year *year, GError **error)
{
    guint first = 0;
    for (guint i = 0; i < year->parts->len; i++) {
        if (!put_part(year, (int)i + 1, first, error)) {
            return false;
        }
        first = part_at(year, i)->end;
    }
    return true;
}

static bool write_year(Year *year, const GArray *years, GError **error)
{
    if (!read_projects(year, error) || !divide(year, error)) {
        return false;
    }
    bool divided = year->parts->len > 1;
    xmlNode *root = begin_page(year, "year", year->path);
    for (guint i = 0; i < years->len; i++) {
        node_set_number(node_add(root, "other"), "year", g_array_index(years, int, i));
    }
    if (!add_plan_and_sums(year, root, error)) {
        return false;
    }
    add_day(root, year->projects);
    if (divided) {
        add_rows(year, root);
    } else if (!move_nodes(year, root, 0, year->projects->len, error)) {
        return false;
    }
    return page_end(year->site, error) && (!divided || write_parts(year, error));
}

/* All pages of a year that is as it was. */
static bool keep_year(const Year *year, const ListSource *old, bool *kept, GError **error)
{
    if (!page_keep(year->site, year->path, kept, error)) {
        return false;
    }
    for (int i = 1; i <= old->part_count && *kept; i++) {
        g_autofree char *path = path_of(year, i);
        const ListSource *part = list_find_source(year->site->old, path);
        *kept = part != NULL;
        if (part != NULL && !page_keep(year->site, path, kept, error)) {
            return false;
        }
        if (*kept) {
            list_add_source(year->site->new, path, part);
        }
    }
    return true;
}

static bool put_year(Year *year, const GArray *years, GError **error)
{
    const ListSource *old = list_find_source(year->site->old, year->path);
    const SameYear same = {year->tambon->code, year->year_be, years,
                           year->tambon_key,   year->path,    year->sources};
    ListSource new = {.project_count = (int)year->sources->len};
    bool kept = false;
    if (!same_find_year(year->site, &same, new.key, error)) {
        return false;
    }
    if (old != NULL && strcmp(old->key, new.key) == 0 && !keep_year(year, old, &kept, error)) {
        return false;
    }
    if (!kept && !write_year(year, years, error)) {
        return false;
    }
    int part_count = kept ? old->part_count : (int)year->parts->len;
    new.part_count = part_count > 1 ? part_count : 0;
    list_add_source(year->site->new, year->path, &new);
    return true;
}

static bool write_tambon(Site *site, const SnapshotArea *tambon, GError **error)
{
    char key[BASE_HASH_HEX_LENGTH + 1];
    g_autoptr(GArray) years = part_list_years(site->snapshot, tambon->code, error);
    if (years == NULL || !same_find_tambon(site, tambon->code, key, error)) {
        return false;
    }
    for (guint i = 0; i < years->len; i++) {
        g_auto(Year) year = {.site = site,
                             .tambon = tambon,
                             .year_be = g_array_index(years, int, i),
                             .tambon_key = key};
        year.path = g_strdup_printf("t/%s/%d/", tambon->code, year.year_be);
        year.sources = snapshot_digest_projects(site->snapshot, site->details, tambon->code,
                                                year.year_be, error);
        if (year.sources == NULL || !put_year(&year, years, error)) {
            return false;
        }
    }
    return true;
}

bool kind_years(Site *site, GError **error)
{
    g_autoptr(SnapshotDetails) details = snapshot_digest_details(site->snapshot, error);
    site->details = details;
    bool written = details != NULL && part_each_tambon(site, write_tambon, error);
    site->details = NULL;
    return written;
}
