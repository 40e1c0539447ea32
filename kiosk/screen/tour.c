#include <snapshot/area.h>
#include <snapshot/plan.h>
#include <snapshot/programme.h>
#include <snapshot/project.h>
#include <snapshot/reference.h>
#include <string.h>

#include "gallery.h"
#include "screens.h"
#include "tour_find.h"
#include "tour_projects.h"
#include "tour_survey.h"
#include "tour_tambon.h"

// Which addresses are worth a picture: the usual case of each screen, and the extremes that break
// layouts. Found by looking through the whole snapshot once.

typedef struct {
    char *address; /* owned; NULL: none found */
    size_t size;   /* what it is the greatest of */
} Record;

typedef struct {
    Snapshot *snapshot;
    GPtrArray *addresses; /* of char * */
    Record longest_district;
    Record most_tambons;
    Record longest_tambon;
    Record most_projects; /* tambon */
    Record longest_project;
    Record longest_plan; /* tambon */
    Record no_plan;      /* tambons, sized by their projects */
    Record no_projects;  /* sized 2 when without plan too */
    Record no_budget;    /* project */
    Record focus;        /* project */
    Record beyond;       /* project */
    Record longest_programme;
    Record most_members; /* programme */
    Record most_years;   /* programme */
    Record longest_funder;
} Tour;

static void add(Tour *tour, const char *format, ...) G_GNUC_PRINTF(2, 3);

static void add(Tour *tour, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *address = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    for (guint i = 0; i < tour->addresses->len; i++) {
        if (strcmp(g_ptr_array_index(tour->addresses, i), address) == 0) {
            return;
        }
    }
    g_ptr_array_add(tour->addresses, g_steal_pointer(&address));
}

static void note(Record *record, size_t size, const char *folder, const char *code)
{
    if (record->address == NULL || size > record->size) {
        g_free(record->address);
        record->address = g_strdup_printf("/%s/%s", folder, code);
        record->size = size;
    }
}

static size_t letters(const char *text) { return text == NULL ? 0 : g_utf8_strlen(text, -1); }

static void look_at_row(Tour *tour, const SnapshotProjectRow *row)
{
    note(&tour->longest_project, letters(row->name), "project", row->code);
    if (row->budget_satang < 0) {
        note(&tour->no_budget, letters(row->name), "project", row->code);
    }
    if (row->focus) {
        note(&tour->focus, letters(row->name), "project", row->code);
    }
}

// Looking at every project of a province would take long; one tambon's are enough to find one.
static bool look_for_beyond(Tour *tour, const GPtrArray *rows, GError **error)
{
    for (guint i = 0; i < rows->len && tour->beyond.address == NULL; i++) {
        const SnapshotProjectRow *row = g_ptr_array_index(rows, i);
        g_autoptr(SnapshotProject) project = snapshot_project_get(tour->snapshot, row->code, error);
        if (project == NULL) {
            return false;
        }
        if (project->row.beyond_capacity) {
            note(&tour->beyond, 1, "project", row->code);
        }
    }
    return true;
}

static bool look_at_plan(Tour *tour, const SnapshotArea *tambon, guint project_count,
                         GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(SnapshotPlan) plan = snapshot_plan_get(tour->snapshot, tambon->code, 0, &failure);
    if (plan == NULL && !g_error_matches(failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND)) {
        g_propagate_error(error, g_steal_pointer(&failure));
        return false;
    }
    if (plan == NULL) {
        note(&tour->no_plan, project_count, "area", tambon->code);
    } else {
        note(&tour->longest_plan,
             letters(plan->vision) + letters(plan->mission) + letters(plan->strategy), "area",
             tambon->code);
    }
    if (project_count == 0) {
        note(&tour->no_projects, plan == NULL ? 2 : 1, "area", tambon->code);
    }
    return true;
}

static bool look_at_tambon(Tour *tour, const SnapshotArea *tambon, GError **error)
{
    const SnapshotProjectFilter all = {.tambon_code = tambon->code,
                                       .status = SNAPSHOT_STATUS_ALL,
                                       .budget_class = SNAPSHOT_CLASS_ALL};
    g_autoptr(GPtrArray) rows = snapshot_project_list(tour->snapshot, &all, error);
    if (rows == NULL || !look_at_plan(tour, tambon, rows->len, error) ||
        !look_for_beyond(tour, rows, error)) {
        return false;
    }
    note(&tour->longest_tambon, letters(tambon->name_th), "area", tambon->code);
    note(&tour->most_projects, rows->len, "area", tambon->code);
    for (guint i = 0; i < rows->len; i++) {
        look_at_row(tour, g_ptr_array_index(rows, i));
    }
    return true;
}

static bool look_at_district(Tour *tour, const SnapshotArea *district, GError **error)
{
    g_autoptr(GPtrArray) tambons =
        snapshot_area_list_children(tour->snapshot, district->code, error);
    if (tambons == NULL) {
        return false;
    }
    note(&tour->longest_district, letters(district->name_th), "area", district->code);
    note(&tour->most_tambons, tambons->len, "area", district->code);
    for (guint i = 0; i < tambons->len; i++) {
        if (!look_at_tambon(tour, g_ptr_array_index(tambons, i), error)) {
            return false;
        }
    }
    return true;
}

static bool look_at_province(Tour *tour, const char *province_code, GError **error)
{
    g_autoptr(GPtrArray) districts =
        snapshot_area_list_children(tour->snapshot, province_code, error);
    if (districts == NULL) {
        return false;
    }
    for (guint i = 0; i < districts->len; i++) {
        if (!look_at_district(tour, g_ptr_array_index(districts, i), error)) {
            return false;
        }
    }
    return true;
}

static void add_record(Tour *tour, const Record *record, const char *rest)
{
    if (record->address != NULL) {
        add(tour, "%s%s", record->address, rest);
    }
}

static bool add_places(Tour *tour, const char *province_code, const char *home_district,
                       GError **error)
{
    g_autoptr(GArray) groups = snapshot_area_list_group_numbers(tour->snapshot, error);
    if (groups == NULL) {
        return false;
    }
    add(tour, "/");
    add(tour, "/?page=2");
    add(tour, "/offices");
    add(tour, "/offices?page=2");
    add(tour, "/calendar");
    add(tour, "/calendar?page=2");
    add(tour, "/new");
    add(tour, "/new?page=2");
    add(tour, "/new?area=%s", province_code);
    add(tour, "/new?area=%s", home_district == NULL ? province_code : home_district);
    add(tour, "/area/%s", province_code);
    add(tour, "/area/%s?page=2", province_code);
    for (guint i = 0; i < groups->len; i++) {
        add(tour, "/group/%d", g_array_index(groups, int, i));
    }
    if (home_district != NULL) {
        add(tour, "/area/%s", home_district);
    }
    add_record(tour, &tour->longest_district, "");
    add_record(tour, &tour->most_tambons, "");
    add_record(tour, &tour->most_tambons, "?page=2");
    return true;
}

static void add_tambons(Tour *tour)
{
    add_record(tour, &tour->longest_tambon, "");
    add_record(tour, &tour->most_projects, "");
    add_record(tour, &tour->most_projects, "?page=2");
    add_record(tour, &tour->no_plan, "");
    add_record(tour, &tour->no_plan, "/plan");
    add_record(tour, &tour->no_projects, "");
    add_record(tour, &tour->no_projects, "/projects");
    add_record(tour, &tour->longest_plan, "/plan");
    add_record(tour, &tour->longest_plan, "/plan?page=2");
    add_record(tour, &tour->longest_plan, "/plan?year=2501"); // no plan of that year
    screen_tour_add_tambon(tour->addresses, tour->longest_tambon.address);
    screen_tour_add_tambon(tour->addresses, tour->no_projects.address);
}

static void add_projects(Tour *tour)
{
    add_record(tour, &tour->most_projects, "/projects");
    add_record(tour, &tour->most_projects, "/projects?page=2");
    add_record(tour, &tour->most_projects, "/projects?page=999"); // beyond the last
    add_record(tour, &tour->most_projects, "/projects?status=done");
    add_record(tour, &tour->most_projects, "/projects?source=tao&status=doing");
    add_record(tour, &tour->most_projects, "/projects?source=agency&status=cancelled&year=2501");
    add_record(tour, &tour->most_projects, "/projects?choose=year");
    add_record(tour, &tour->most_projects, "/projects?choose=status");
    add_record(tour, &tour->most_projects, "/projects?choose=source");
    add_record(tour, &tour->longest_project, "");
    add_record(tour, &tour->longest_project, "?page=2");
    add_record(tour, &tour->no_budget, "");
    add_record(tour, &tour->focus, "");
    add_record(tour, &tour->beyond, "");
    add_record(tour, &tour->beyond, "?page=2");
}

static bool look_at_programme(Tour *tour, const SnapshotProgramme *programme, GError **error)
{
    g_autoptr(GPtrArray) years =
        snapshot_programme_list_years(tour->snapshot, programme->code, error);
    g_autoptr(GPtrArray) funders =
        years == NULL ? NULL
                      : snapshot_reference_list_funding(tour->snapshot, programme->code, error);
    if (funders == NULL) {
        return false;
    }
    note(&tour->longest_programme, letters(programme->name_th) + letters(programme->note),
         "programmes", programme->code);
    note(&tour->most_members, (size_t)programme->tambon_count, "programmes", programme->code);
    note(&tour->most_years, years->len, "programmes", programme->code);
    for (guint i = 0; i < funders->len; i++) {
        const SnapshotFunding *funder = g_ptr_array_index(funders, i);
        note(&tour->longest_funder, letters(funder->organisation_th), "funders",
             funder->organisation);
    }
    return true;
}

// What belongs to the whole province. The tambon of the programme's projects is the one with most
// projects: it has some of every programme, if any has.
static bool add_whole(Tour *tour, GError **error)
{
    static const char *const addresses[] = {"/province",
                                            "/programmes",
                                            "/programmes?page=2",
                                            "/funders",
                                            "/funders?page=2",

                                            "/results",
                                            "/results?page=2",
                                            "/glossary",
                                            "/glossary?page=2",
                                            "/glossary?letter=%E0%B8%AA", // ส
                                            "/programmes/nothing",
                                            "/funders/nobody"};
    g_autoptr(GPtrArray) programmes = snapshot_programme_list(tour->snapshot, error);
    for (guint i = 0; programmes != NULL && i < programmes->len; i++) {
        if (!look_at_programme(tour, g_ptr_array_index(programmes, i), error)) {
            return false;
        }
    }
    if (programmes == NULL) {
        return false;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(addresses); i++) {
        add(tour, "%s", addresses[i]);
    }
    add_record(tour, &tour->longest_programme, "");
    add_record(tour, &tour->most_members, "");
    add_record(tour, &tour->most_members, "?page=2");
    add_record(tour, &tour->most_years, "");
    add_record(tour, &tour->longest_funder, "");
    add_record(tour, &tour->longest_funder, "?page=2");
    if (tour->most_members.address != NULL && tour->most_projects.address != NULL) {
        add(tour, "%s/%s", tour->most_members.address,
            tour->most_projects.address + strlen("/area/"));
    }
    return true;
}

static void clear(Tour *tour)
{
    Record *records[] = {&tour->longest_district, &tour->most_tambons,
                         &tour->longest_tambon,   &tour->most_projects,
                         &tour->longest_project,  &tour->longest_plan,
                         &tour->no_plan,          &tour->no_projects,
                         &tour->no_budget,        &tour->focus,
                         &tour->beyond,           &tour->longest_programme,
                         &tour->most_members,     &tour->most_years,
                         &tour->longest_funder};
    for (size_t i = 0; i < G_N_ELEMENTS(records); i++) {
        g_clear_pointer(&records[i]->address, g_free);
    }
}

GPtrArray *screen_tour(Snapshot *snapshot, const char *home_district, GError **error)
{
    g_autoptr(GPtrArray) addresses = g_ptr_array_new_with_free_func(g_free);
    Tour tour = {.snapshot = snapshot, .addresses = addresses};
    const char *province_code = snapshot_release(snapshot)->province_code;
    if (!look_at_province(&tour, province_code, error) ||
        !add_places(&tour, province_code, home_district, error)) {
        clear(&tour);
        return NULL;
    }
    add_tambons(&tour);
    add_projects(&tour);
    screen_tour_add_projects(addresses, tour.most_projects.address, province_code);
    if (!screen_tour_add_surveys(snapshot, addresses, tour.most_projects.address, error) ||
        !add_whole(&tour, error) ||
        !screen_tour_add_find(addresses, snapshot, tour.most_projects.address, error)) {
        clear(&tour);
        return NULL;
    }
    add(&tour, "/about");
    add(&tour, "/about?page=2");
    add(&tour, "/about?page=3");
    add(&tour, "/help");
    for (int i = 0; i < screen_gallery_section_count; i++) {
        add(&tour, "/gallery/%s", screen_gallery_sections[i].key);
    }
    add(&tour, SCREEN_GALLERY_QUESTION);
    add(&tour, "/gallery");
    add(&tour, "/display");
    add(&tour, "/attract");
    add(&tour, "/area/999999"); // a place that is not in the data
    add(&tour, "/nowhere");     // an address nobody knows
    clear(&tour);
    return g_steal_pointer(&addresses);
}
