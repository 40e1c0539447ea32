#include "linked.h"

#include "kind.h"
#include "place.h"
#include "words.h"

typedef struct {
    const char *code;
    const char *name;
    const char *detail;
    int64_t amount_satang; /* -1: not stated */
    bool rounded;
    SnapshotStatus status;
} Linked;

static void add_row(ScreenPage *page, const Linked *linked)
{
    ScreenText *text = page->text;
    const UiBadge badge = screen_kind_status(linked->status);
    const char *amount = screen_text_amount(text, linked->amount_satang);
    const char *name = screen_text_or_not_stated(text, linked->name);
    screen_flow_add_row(page->flow,
                        &(UiRow){.icon = UI_ICON_PROJECT,
                                 .title = name,
                                 .detail = linked->detail,
                                 .figure = amount == NULL ? "–" : amount,
                                 .figure_note = amount == NULL    ? _("not stated")
                                                : linked->rounded ? _("baht, rounded")
                                                                  : _("baht"),
                                 .badge = &badge,
                                 .id = screen_text_print(text, "/project/%s", linked->code),
                                 .label = name});
}

void screen_linked_add_project(ScreenPage *page, const SnapshotProjectRow *project)
{
    page->sample |= project->sample;
    add_row(page, &(Linked){.code = project->code,
                            .name = project->name,
                            .detail = screen_text_year(page->text, project->fiscal_year_be),
                            .amount_satang = project->budget_satang,
                            .status = project->status});
}

void screen_linked_add_paid(ScreenPage *page, const SnapshotPaidProject *paid)
{
    ScreenText *text = page->text;
    const SnapshotArea tambon = {.level = SNAPSHOT_LEVEL_TAMBON,
                                 .parent_name_th = paid->district_name_th,
                                 .parent_name_en = paid->district_name_en,
                                 .name_th = paid->tambon_name_th,
                                 .name_en = paid->tambon_name_en};
    page->sample |= paid->sample;
    add_row(page, &(Linked){.code = paid->project_code,
                            .name = paid->name,
                            .detail = screen_place_full(text, &tambon),
                            .amount_satang = paid->amount_satang,
                            .rounded = paid->rounded,
                            .status = paid->status});
}

void screen_linked_add_marked(ScreenPage *page, const SnapshotMarked *marked)
{
    ScreenText *text = page->text;
    const SnapshotProjectRow *project = &marked->row;
    const SnapshotArea tambon = {.level = SNAPSHOT_LEVEL_TAMBON,
                                 .parent_name_th = marked->district_name_th,
                                 .parent_name_en = marked->district_name_en,
                                 .name_th = marked->tambon_name_th,
                                 .name_en = marked->tambon_name_en};
    page->sample |= project->sample;
    add_row(page,
            &(Linked){.code = project->code,
                      .name = project->name,
                      .detail = screen_text_print(text, "%s · %s", screen_place_full(text, &tambon),
                                                  screen_text_year(text, project->fiscal_year_be)),
                      .amount_satang = project->budget_satang,
                      .status = project->status});
}

const char *screen_linked_say_cut(ScreenText *text, int64_t project_count)
{
    return project_count <= SCREEN_LINKED_LIMIT_ROWS
               ? NULL
               : screen_text_say(text, _("The first %1$d are shown here, of %2$s in all"),
                                 SCREEN_LINKED_LIMIT_ROWS, screen_text_count(text, project_count));
}
