#include <snapshot/area.h>
#include <snapshot/marked.h>
#include <snapshot/programme.h>
#include <string.h>

#include "linked.h"
#include "place.h"
#include "screens.h"
#include "words.h"

// The projects of one programme in one tambon.

#define TAMBON_DIGITS 6

static bool matches(const BaseAddress *address)
{
    if (base_address_segment_count(address) != 3 ||
        strcmp(base_address_segment(address, 0), "programmes") != 0) {
        return false;
    }
    const char *code = base_address_segment(address, 2);
    return strlen(code) == TAMBON_DIGITS && strspn(code, "0123456789") == TAMBON_DIGITS;
}

static void add_head(ScreenPage *page, const SnapshotProgramme *programme,
                     const SnapshotTotal *total)
{
    ScreenText *text = page->text;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(
        page->flow, UI_TYPE_HEADING, false,
        screen_text_or_not_stated(text, screen_text_words(text, programme->name_th)));
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                         screen_text_print(text, "%s · %s",
                                           screen_text_projects(text, total->project_count),
                                           screen_text_baht(text, total->amount_satang)));
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         screen_linked_say_stretch(page, total->project_count));
}

static bool add_projects(ScreenPage *page, Snapshot *snapshot, const SnapshotProgramme *programme,
                         const char *tambon_code, GError **error)
{
    SnapshotMarkedFilter filter = {.mark = SNAPSHOT_MARK_PROGRAMME,
                                   .programme = programme->code,
                                   .scope = tambon_code,
                                   .row_limit = SCREEN_LINKED_LIMIT_ROWS};
    SnapshotTotal total;
    if (!snapshot_marked_count(snapshot, &filter, &total, error)) {
        return false;
    }
    filter.first_row = screen_linked_first_row(page, total.project_count);
    g_autoptr(GPtrArray) projects = snapshot_marked_list(snapshot, &filter, error);
    if (projects == NULL) {
        return false;
    }
    add_head(page, programme, &total);
    if (projects->len == 0) {
        screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
        screen_flow_add_empty(page->flow,
                              &(UiEmpty){.icon = UI_ICON_PROJECT,
                                         .title = _("No projects of this programme here"),
                                         .sentence = _("This tambon has not named this programme "
                                                       "for any of its projects.")});
        return true;
    }
    screen_flow_begin_card(page->flow, UI_ICON_PROJECT, _("Projects"), NULL);
    for (guint i = 0; i < projects->len; i++) {
        const SnapshotMarked *marked = g_ptr_array_index(projects, i);
        screen_linked_add_project(page, &marked->row);
    }
    screen_linked_add_stretches(page, total.project_count);
    return true;
}

static void *open_programme_projects(const ScreenContext *context, const BaseAddress *address,
                                     GError **error)
{
    Snapshot *snapshot = context->snapshot;
    g_autoptr(SnapshotProgramme) programme =
        snapshot_programme_get(snapshot, base_address_segment(address, 1), error);
    g_autoptr(SnapshotArea) tambon =
        programme == NULL ? NULL
                          : snapshot_area_get(snapshot, base_address_segment(address, 2), error);
    if (tambon == NULL) {
        return NULL;
    }
    g_autoptr(ScreenPage) page = screen_page_new(context, address);
    page->icon = UI_ICON_PROJECT;
    page->place = screen_place_full(page->text, tambon);
    page->title = _("Projects of a programme");
    if (!add_projects(page, snapshot, programme, tambon->code, error)) {
        return NULL;
    }
    return g_steal_pointer(&page);
}

const ScreenClass screen_programme_projects = {
    .name = "programme-projects",
    .matches = matches,
    .open = open_programme_projects,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
