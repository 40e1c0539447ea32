#include "linked.h"

#include "address.h"
#include "kind.h"
#include "place.h"
#include "words.h"

#define FROM "from" // of the address: the row, from 1, that a stretch begins with

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

int screen_linked_first_row(const ScreenPage *page, int64_t project_count)
{
    const char *from = base_address_parameter(page->address, FROM);
    int64_t wanted = from == NULL ? 1 : g_ascii_strtoll(from, NULL, 10);
    int64_t row = CLAMP(wanted, 1, MAX(project_count, 1)) - 1;
    return (int)(row / SCREEN_LINKED_LIMIT_ROWS * SCREEN_LINKED_LIMIT_ROWS);
}

const char *screen_linked_say_stretch(const ScreenPage *page, int64_t project_count)
{
    ScreenText *text = page->text;
    int64_t first = screen_linked_first_row(page, project_count);
    int64_t end = MIN(first + SCREEN_LINKED_LIMIT_ROWS, project_count);
    return project_count <= SCREEN_LINKED_LIMIT_ROWS
               ? NULL
               : screen_text_print(text, _("Projects %1$s to %2$s of %3$s"),
                                   screen_text_count(text, first + 1), screen_text_count(text, end),
                                   screen_text_count(text, project_count));
}

static void add_stretch(ScreenPage *page, UiIcon icon, const char *word, int64_t first)
{
    g_autofree char *from = first == 0 ? NULL : g_strdup_printf("%" G_GINT64_FORMAT, first + 1);
    screen_flow_add_button(
        page->flow, &(UiButton){.kind = UI_BUTTON_PLAIN,
                                .icon = icon,
                                .word = word,
                                .id = screen_address_with(page->text, page->address, FROM, from)});
}

void screen_linked_add_stretches(ScreenPage *page, int64_t project_count)
{
    ScreenText *text = page->text;
    int64_t first = screen_linked_first_row(page, project_count);
    int64_t next = first + SCREEN_LINKED_LIMIT_ROWS;
    if (next < project_count) {
        int count = (int)MIN(project_count - next, SCREEN_LINKED_LIMIT_ROWS);
        add_stretch(
            page, UI_ICON_FORWARD,
            screen_text_say(text, P_("The next %d project", "The next %d projects", count), count),
            next);
    }
    if (first > 0) {
        add_stretch(page, UI_ICON_BACK,
                    screen_text_say(text, _("The %d projects before"), SCREEN_LINKED_LIMIT_ROWS),
                    first - SCREEN_LINKED_LIMIT_ROWS);
    }
}
