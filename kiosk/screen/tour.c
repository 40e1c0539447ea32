#include <screen/meeting.h>
#include <snapshot/area.h>
#include <snapshot/meeting.h>
#include <snapshot/plan.h>
#include <snapshot/project.h>
#include <string.h>

#include "gallery.h"
#include "screens.h"
#include "tour_find.h"
#include "tour_list.h"
#include "tour_projects.h"
#include "tour_province.h"
#include "tour_survey.h"
#include "tour_tambon.h"

// Which addresses are worth a picture: the usual case of each screen, and the extremes that break
// layouts. Found by looking through the whole snapshot once.

// A full story of the pilot has fewer; a scene beyond the last is the last.
#define MOST_SCENES 26

typedef struct {
    Snapshot *snapshot;
    GPtrArray *addresses; /* of char * */
    ScreenTourRecord longest_district;
    ScreenTourRecord most_tambons;
    ScreenTourRecord longest_tambon;
    ScreenTourRecord most_projects; /* tambon */
    ScreenTourRecord longest_project;
    ScreenTourRecord longest_plan; /* tambon */
    ScreenTourRecord no_plan;      /* tambons, sized by their projects */
    ScreenTourRecord no_projects;  /* sized 2 when without plan too */
    ScreenTourRecord no_budget;    /* project */
    ScreenTourRecord focus;        /* project */
    ScreenTourRecord beyond;       /* project */
} Tour;

static void look_at_row(Tour *tour, const SnapshotProjectRow *row)
{
    screen_tour_record_note(&tour->longest_project, screen_tour_letters(row->name), "project",
                            row->code);
    if (row->budget_satang < 0) {
        screen_tour_record_note(&tour->no_budget, screen_tour_letters(row->name), "project",
                                row->code);
    }
    if (row->focus) {
        screen_tour_record_note(&tour->focus, screen_tour_letters(row->name), "project", row->code);
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
            screen_tour_record_note(&tour->beyond, 1, "project", row->code);
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
        screen_tour_record_note(&tour->no_plan, project_count, "area", tambon->code);
    } else {
        screen_tour_record_note(&tour->longest_plan,
                                screen_tour_letters(plan->vision) +
                                    screen_tour_letters(plan->mission) +
                                    screen_tour_letters(plan->strategy),
                                "area", tambon->code);
    }
    if (project_count == 0) {
        screen_tour_record_note(&tour->no_projects, plan == NULL ? 2 : 1, "area", tambon->code);
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
    screen_tour_record_note(&tour->longest_tambon, screen_tour_letters(tambon->name_th), "area",
                            tambon->code);
    screen_tour_record_note(&tour->most_projects, rows->len, "area", tambon->code);
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
    screen_tour_record_note(&tour->longest_district, screen_tour_letters(district->name_th), "area",
                            district->code);
    screen_tour_record_note(&tour->most_tambons, tambons->len, "area", district->code);
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

/* The prepared meetings, and the first of them. */
static bool add_meetings(Tour *tour, GError **error)
{
    g_autoptr(GPtrArray) meetings = snapshot_meeting_list(tour->snapshot, error);
    if (meetings == NULL) {
        return false;
    }
    screen_tour_list_add(tour->addresses, SCREEN_MEETING_ADDRESS);
    screen_tour_list_add(tour->addresses, "/staff/meeting");
    if (meetings->len > 0) {
        const SnapshotMeeting *first = g_ptr_array_index(meetings, 0);
        g_autofree char *list = g_uri_escape_string(first->list, NULL, FALSE);
        screen_tour_list_add(tour->addresses, SCREEN_MEETING_ADDRESS "/%s", list);
        screen_tour_list_add(tour->addresses, "/staff/meeting/%s", list);
    }
    return true;
}

static bool add_places(Tour *tour, const char *province_code, const char *home_district,
                       GError **error)
{
    g_autoptr(GArray) groups = snapshot_area_list_group_numbers(tour->snapshot, error);
    if (groups == NULL) {
        return false;
    }
    screen_tour_list_add(tour->addresses, "/");
    screen_tour_list_add(tour->addresses, "/?page=2");
    screen_tour_list_add(tour->addresses, "/offices");
    screen_tour_list_add(tour->addresses, "/offices?page=2");
    screen_tour_list_add(tour->addresses, "/calendar");
    screen_tour_list_add(tour->addresses, "/calendar?page=2");
    screen_tour_list_add(tour->addresses, "/deadlines");
    screen_tour_list_add(tour->addresses, "/deadlines?page=2");
    if (!add_meetings(tour, error)) {
        return false;
    }
    screen_tour_list_add(tour->addresses, "/new");
    screen_tour_list_add(tour->addresses, "/new?page=2");
    screen_tour_list_add(tour->addresses, "/new?area=%s", province_code);
    screen_tour_list_add(tour->addresses, "/new?part=year");
    screen_tour_list_add(tour->addresses, "/new?area=%s",
                         home_district == NULL ? province_code : home_district);
    screen_tour_list_add(tour->addresses, "/area/%s", province_code);
    screen_tour_list_add(tour->addresses, "/area/%s?page=2", province_code);
    for (guint i = 0; i < groups->len; i++) {
        screen_tour_list_add(tour->addresses, "/group/%d", g_array_index(groups, int, i));
    }
    if (home_district != NULL) {
        screen_tour_list_add(tour->addresses, "/area/%s", home_district);
    }
    screen_tour_record_add(tour->addresses, &tour->longest_district, "");
    screen_tour_record_add(tour->addresses, &tour->most_tambons, "");
    screen_tour_record_add(tour->addresses, &tour->most_tambons, "?page=2");
    return true;
}

/* Every scene of a full story, and the short one of a tambon that sent nothing. */
static void add_stories(Tour *tour)
{
    const char *full = tour->longest_plan.address;
    const char *poor = tour->no_projects.address;
    for (int scene = 1; full != NULL && scene <= MOST_SCENES; scene++) {
        screen_tour_list_add(tour->addresses, "/story/%s?scene=%d", full + strlen("/area/"), scene);
    }
    for (int scene = 1; poor != NULL && scene <= 3; scene++) {
        screen_tour_list_add(tour->addresses, "/story/%s?scene=%d", poor + strlen("/area/"), scene);
    }
    screen_tour_list_add(tour->addresses, "/story");
    screen_tour_list_add(tour->addresses, "/story/group/1?scene=2");
    screen_tour_list_add(tour->addresses, "/story/group/1?scene=5");
    screen_tour_list_add(tour->addresses, "/story?scene=4&stop=1");
}

static void add_tambons(Tour *tour)
{
    screen_tour_record_add(tour->addresses, &tour->longest_tambon, "");
    screen_tour_record_add(tour->addresses, &tour->most_projects, "");
    screen_tour_record_add(tour->addresses, &tour->most_projects, "?page=2");
    screen_tour_record_add(tour->addresses, &tour->no_plan, "");
    screen_tour_record_add(tour->addresses, &tour->no_plan, "/plan");
    screen_tour_record_add(tour->addresses, &tour->no_projects, "");
    screen_tour_record_add(tour->addresses, &tour->no_projects, "/projects");
    screen_tour_record_add(tour->addresses, &tour->longest_plan, "/plan");
    screen_tour_record_add(tour->addresses, &tour->longest_plan, "/plan?page=2");
    screen_tour_record_add(tour->addresses, &tour->longest_plan,
                           "/plan?year=2501"); // no plan of that year
    screen_tour_add_tambon(tour->addresses, tour->longest_tambon.address);
    screen_tour_add_tambon(tour->addresses, tour->no_projects.address);
    add_stories(tour);
}

static void add_projects(Tour *tour)
{
    screen_tour_record_add(tour->addresses, &tour->most_projects, "/projects");
    screen_tour_record_add(tour->addresses, &tour->most_projects, "/projects?page=2");
    screen_tour_record_add(tour->addresses, &tour->most_projects,
                           "/projects?page=999"); // beyond the last
    screen_tour_record_add(tour->addresses, &tour->most_projects, "/projects?status=done");
    screen_tour_record_add(tour->addresses, &tour->most_projects,
                           "/projects?source=tao&status=doing");
    screen_tour_record_add(tour->addresses, &tour->most_projects,
                           "/projects?source=agency&status=cancelled&year=2501");
    screen_tour_record_add(tour->addresses, &tour->most_projects, "/projects?choose=year");
    screen_tour_record_add(tour->addresses, &tour->most_projects, "/projects?choose=status");
    screen_tour_record_add(tour->addresses, &tour->most_projects, "/projects?choose=source");
    screen_tour_record_add(tour->addresses, &tour->longest_project, "");
    screen_tour_record_add(tour->addresses, &tour->longest_project, "?page=2");
    screen_tour_record_add(tour->addresses, &tour->no_budget, "");
    screen_tour_record_add(tour->addresses, &tour->focus, "");
    screen_tour_record_add(tour->addresses, &tour->beyond, "");
    screen_tour_record_add(tour->addresses, &tour->beyond, "?page=2");
}

static void clear(Tour *tour)
{
    ScreenTourRecord *records[] = {
        &tour->longest_district, &tour->most_tambons, &tour->longest_tambon, &tour->most_projects,
        &tour->longest_project,  &tour->longest_plan, &tour->no_plan,        &tour->no_projects,
        &tour->no_budget,        &tour->focus,        &tour->beyond};
    for (size_t i = 0; i < G_N_ELEMENTS(records); i++) {
        screen_tour_record_clear(records[i]);
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
        !screen_tour_add_province(addresses, snapshot, tour.most_projects.address, error) ||
        !screen_tour_add_find(addresses, snapshot, tour.most_projects.address, error)) {
        clear(&tour);
        return NULL;
    }
    screen_tour_list_add(addresses, "/about");
    screen_tour_list_add(addresses, "/about?page=2");
    screen_tour_list_add(addresses, "/about?page=3");
    screen_tour_list_add(addresses, "/help");
    for (int i = 0; i < screen_gallery_section_count; i++) {
        screen_tour_list_add(addresses, "/gallery/%s", screen_gallery_sections[i].key);
    }
    screen_tour_list_add(addresses, SCREEN_GALLERY_QUESTION);
    screen_tour_list_add(addresses, "/gallery");
    screen_tour_list_add(addresses, "/display");
    screen_tour_list_add(addresses, "/staff");
    screen_tour_list_add(addresses, "/staff?over=rollback");
    screen_tour_list_add(addresses, "/staff/pin");
    screen_tour_list_add(addresses, "/staff/status");
    screen_tour_list_add(addresses, SCREEN_PANEL_ADDRESS);
    screen_tour_list_add(addresses, "/staff/hours");
    screen_tour_list_add(addresses, "/attract");
    screen_tour_list_add(addresses, "/area/999999"); // a place that is not in the data
    screen_tour_list_add(addresses, "/nowhere");     // an address nobody knows
    clear(&tour);
    return g_steal_pointer(&addresses);
}
