#include <base/code.h>
#include <snapshot/document.h>
#include <snapshot/project.h>

#include "code.h"
#include "kind.h"
#include "page.h"
#include "place.h"
#include "project_page.h"
#include "screens.h"
#include "words.h"

// One project with everything that is known about it. What the office did not write says so.

// A longer name leaves the numbers no room for the code on the first page of 21.5 inches lying.
#define MOST_LETTERS 240

static const char *code_of(const BaseAddress *address)
{
    bool is_project = base_address_segment_count(address) == 2 &&
                      g_strcmp0(base_address_segment(address, 0), "project") == 0;
    return is_project ? base_address_segment(address, 1) : NULL;
}

static bool matches(const BaseAddress *address) { return code_of(address) != NULL; }

// Codes come from people too: lower case, hyphens, o for 0.
static SnapshotProject *read_project(Snapshot *snapshot, const char *text, GError **error)
{
    char code[BASE_CODE_LENGTH + 1];
    if (!base_code_read(text, code)) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no project code: %s", text);
        return NULL;
    }
    return snapshot_project_get(snapshot, code, error);
}

static void *open_project(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autoptr(SnapshotProject) project = read_project(snapshot, code_of(address), error);
    g_autoptr(SnapshotArea) tambon =
        project == NULL ? NULL : snapshot_area_get(snapshot, project->row.tambon_code, error);
    g_autoptr(GPtrArray) papers =
        tambon == NULL ? NULL : snapshot_document_list_project(snapshot, project->row.code, error);
    if (papers == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    screen_wrong_set_tambon(&page->wrong, snapshot, page->text, address, project->row.tambon_code);
    page->icon = UI_ICON_PROJECT;
    page->place = screen_place_full(page->text, tambon);
    page->title =
        screen_text_say(page->text, _("Project, fiscal year %d BE"), project->row.fiscal_year_be);
    page->sample = project->row.sample;
    const char *base_url = snapshot_release(snapshot)->base_url;
    const UiQr code = screen_project_code(page, project, base_url);
    bool has_cell = screen_code_has_cell(context->metrics) &&
                    g_utf8_strlen(project->row.name, -1) <= MOST_LETTERS;
    if (!has_cell) {
        screen_flow_begin_wide(page->flow);
        screen_code_add_way(page, &code);
    }
    screen_project_add_name(page, project);
    screen_project_add_stats(page, project);
    if (has_cell) {
        screen_code_add_cell(page, &code);
    }
    screen_project_add_status(page, project, context->now_unix);
    screen_project_add_money(page, project);
    screen_project_add_beyond(page, project);
    screen_project_add_doing(page, project, papers);
    if (!screen_project_add_activities(page, snapshot, project, error) ||
        !screen_project_add_photos(page, context, project, error)) {
        return NULL;
    }
    screen_project_add_papers(page, context, project, papers);
    screen_project_add_codes(page, project, base_url);
    screen_project_add_ladder(page, project);
    return screen_project_add_days(page, snapshot, project, error) ? g_steal_pointer(&page) : NULL;
}

const ScreenClass screen_project = {
    .name = "project",
    .matches = matches,
    .open = open_project,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
