#include <ui/widget/button.h>
#include <ui/widget/card.h>
#include <ui/widget/empty.h>
#include <ui/widget/row.h>

#include "filter.h"
#include "kind.h"
#include "page.h"
#include "place.h"
#include "screens.h"
#include "words.h"

// The register of a tambon's projects: what is chosen, what that adds up to, and the rows, as many
// on a page as there is room for. Rows are set in slots of one height, so that a register of any
// length is laid out by measuring one row.

#define TAMBON_DIGITS 6

// Above this share of the page the choices would leave no room for projects: then each set is one
// button that opens it.
#define CHOICES_PERCENT 40

// A row is no narrower than this many em of body text: a name, a figure, a status.
#define ROW_EM 26
#define MOST_COLUMNS 2

typedef struct {
    ScreenPage *page; /* frame; its flow holds the choices while one is being made */
    ScreenFilterSet sets[SCREEN_FILTER_COUNT];
    bool choosing;
    GArray *rows; /* of UiRow; their badges are in `badges`, one for one */
    GArray *badges;
    const char *total; /* "12 โครงการ · 3,400,000 บาท" */
    const char *money; /* what the sum counts, what it lacks; NULL: all there is to say */
    UiEmpty empty;
    const char *clear; /* address without any choice; NULL: nothing is chosen */
} Projects;

static void close_projects(void *state)
{
    Projects *projects = state;
    if (projects != NULL) {
        screen_page_close(projects->page);
        g_array_unref(projects->rows);
        g_array_unref(projects->badges);
        g_free(projects);
    }
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Projects, close_projects)

static bool matches(const BaseAddress *address)
{
    return screen_place_of_address(address, TAMBON_DIGITS, "projects") != NULL;
}

// ---- opening -----------------------------------------------------------------------------------

static const char *detail_of(ScreenText *text, const SnapshotProjectRow *project,
                             const ScreenContext *context, int stale_days)
{
    const char *as_of = screen_text_date(text, project->status_date);
    bool stale = screen_text_days_since(project->status_date, context->now_unix) > stale_days;
    const char *year = screen_text_say(text, _("%d BE"), project->fiscal_year_be);
    const char *line = as_of == NULL
                           ? year
                           : screen_text_print(text, "%s · %s", year,
                                               screen_text_print(text, _("as of %s"), as_of));
    return stale ? screen_text_print(text, "%s · %s", line, _("Old data")) : line;
}

static void add_row(Projects *projects, const SnapshotProjectRow *project,
                    const ScreenFilter *filter, const ScreenContext *context)
{
    ScreenPage *page = projects->page;
    int64_t satang = filter->budget_class == SNAPSHOT_CLASS_ALL
                         ? project->budget_satang
                         : project->class_satang[filter->budget_class];
    const char *amount = screen_text_amount(page->text, satang);
    UiBadge badge = screen_kind_status(project->status);
    UiRow row = {
        .icon = project->focus ? UI_ICON_STAR : UI_ICON_PROJECT,
        .title = screen_text_keep(page->text, project->name),
        .detail = detail_of(page->text, project, context, page->stale_days),
        .figure = amount == NULL ? "–" : amount,
        .figure_note = amount == NULL ? _("not stated") : _("baht"),
        .id = screen_text_print(page->text, "/project/%s", project->code),
    };
    row.label = row.title;
    page->sample |= project->sample;
    g_array_append_val(projects->rows, row);
    g_array_append_val(projects->badges, badge);
}

static bool read_rows(Projects *projects, const ScreenContext *context, const ScreenFilter *filter,
                      GError **error)
{
    const SnapshotProjectFilter question = {
        .tambon_code = filter->tambon_code,
        .fiscal_year_be = filter->fiscal_year_be,
        .status = filter->status,
        .budget_class = filter->budget_class,
    };
    g_autoptr(GPtrArray) list = snapshot_project_list(context->snapshot, &question, error);
    if (list == NULL) {
        return false;
    }
    for (guint i = 0; i < list->len; i++) {
        add_row(projects, g_ptr_array_index(list, i), filter, context);
    }
    return true;
}

static void say_total(Projects *projects, const ScreenFilter *filter, const SnapshotTotal *total)
{
    ScreenText *text = projects->page->text;
    projects->total =
        screen_text_print(text, "%s · %s", screen_text_projects(text, total->project_count),
                          screen_text_baht(text, total->amount_satang));
    if (filter->budget_class != SNAPSHOT_CLASS_ALL) {
        projects->money = screen_text_print(text, _("Only the part from: %s"),
                                            screen_kind_class(filter->budget_class));
    } else if (total->no_budget_count > 0) {
        projects->money = screen_text_say(text,
                                          P_("%s project states no budget",
                                             "%s projects state no budget", total->no_budget_count),
                                          screen_text_count(text, total->no_budget_count));
    }
}

static void say_nothing_left(Projects *projects, const ScreenFilter *filter)
{
    ScreenText *text = projects->page->text;
    const char *chosen = screen_filter_words(text, filter);
    if (chosen == NULL) {
        projects->empty = (UiEmpty){.icon = UI_ICON_PROJECT,
                                    .title = _("No projects here yet"),
                                    .sentence = _("This tambon has not sent its projects. Ask at "
                                                  "the tambon office.")};
        return;
    }
    ScreenFilter all = *filter;
    all.fiscal_year_be = 0;
    all.status = SNAPSHOT_STATUS_ALL;
    all.budget_class = SNAPSHOT_CLASS_ALL;
    all.choosing = -1;
    projects->clear = screen_filter_address(text, &all);
    projects->empty = (UiEmpty){.icon = UI_ICON_FILTER,
                                .title = _("No project fits all you chose"),
                                .sentence = screen_text_print(text, _("You chose: %s"), chosen)};
}

static void add_choices(Projects *projects, const ScreenFilter *filter,
                        const ScreenFilterSums *sums)
{
    ScreenPage *page = projects->page;
    for (int i = 0; i < SCREEN_FILTER_COUNT; i++) {
        screen_filter_make_set(page->text, filter, sums, (ScreenFilterKind)i, &projects->sets[i]);
    }
    projects->choosing = filter->choosing >= 0;
    if (projects->choosing) {
        const ScreenFilterSet *set = &projects->sets[filter->choosing];
        screen_flow_begin_wide(page->flow);
        screen_flow_add_text(page->flow, UI_TYPE_HEADING, false,
                             screen_text_print(page->text, _("Choose: %s"), set->word));
        screen_flow_add_chips(page->flow, set->chips, set->count);
    }
}

static void *open_projects(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    const char *code = screen_place_of_address(address, TAMBON_DIGITS, "projects");
    ScreenFilter filter = screen_filter_read(address, code);
    g_auto(ScreenFilterSums) sums = {0};
    g_autoptr(SnapshotArea) tambon = snapshot_area_get(context->snapshot, code, error);
    if (tambon == NULL || !screen_filter_read_sums(context->snapshot, code, &sums, error)) {
        return NULL;
    }
    g_autoptr(Projects) projects = g_new0(Projects, 1);
    projects->page = screen_page_new(context, address);
    projects->rows = g_array_new(FALSE, FALSE, sizeof(UiRow));
    projects->badges = g_array_new(FALSE, FALSE, sizeof(UiBadge));
    projects->page->icon = UI_ICON_PROJECT;
    projects->page->place = screen_place_full(projects->page->text, tambon);
    projects->page->title = _("Projects");
    add_choices(projects, &filter, &sums);
    say_total(projects, &filter, screen_filter_total(&sums, &filter));
    if (!read_rows(projects, context, &filter, error)) {
        return NULL;
    }
    if (projects->rows->len == 0) {
        say_nothing_left(projects, &filter);
    }
    return g_steal_pointer(&projects);
}

// ---- drawing -----------------------------------------------------------------------------------

// The choices as chips, a set a line; returns the height.
static int draw_sets(const UiDraw *draw, UiBox box, const Projects *projects)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int used = 0;
    for (int i = 0; i < SCREEN_FILTER_COUNT; i++) {
        UiBox line = {box.x, box.y + used, box.width, 0};
        used += ui_chip_draw_set(draw, line, projects->sets[i].chips, projects->sets[i].count);
        used += gap;
    }
    return used - gap;
}

// The choices as three buttons, each saying what is chosen and opening its set.
static int draw_buttons(const UiDraw *draw, UiBox box, const Projects *projects)
{
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int columns = ui_metrics_is_portrait(draw->metrics) ? 1 : SCREEN_FILTER_COUNT;
    int used = 0;
    for (int i = 0; i < SCREEN_FILTER_COUNT; i++) {
        const ScreenFilterSet *set = &projects->sets[i];
        const UiButton button = {
            .kind = UI_BUTTON_PLAIN,
            .icon = UI_ICON_FILTER,
            .word = set->chosen,
            .id = set->open,
            .label = screen_text_print(text, "%s: %s", set->word, set->chosen),
        };
        UiBox cell = ui_box_column(box, i % columns, columns, gap);
        cell.y += columns == 1 ? used : 0;
        cell.height = 0;
        int height = ui_button_draw(draw, cell, &button);
        used = columns == 1 ? used + height + gap : MAX(used, height + gap);
    }
    return used - gap;
}

static int draw_choices(const UiDraw *draw, UiBox box, const Projects *projects)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int height = draw_sets(&measuring, box, projects);
    return height * 100 <= box.height * CHOICES_PERCENT ? draw_sets(draw, box, projects)
                                                        : draw_buttons(draw, box, projects);
}

static int draw_total(const UiDraw *draw, UiBox box, const Projects *projects)
{
    int used = ui_draw_text(draw, box, UI_TYPE_HEADING, draw->theme->text, projects->total);
    if (projects->money != NULL) {
        UiBox below = {box.x, box.y + used, box.width, 0};
        used +=
            ui_draw_text(draw, below, UI_TYPE_CAPTION, draw->theme->text_muted, projects->money);
    }
    return used;
}

static UiRow row_at(const Projects *projects, guint index)
{
    UiRow row = g_array_index(projects->rows, UiRow, index);
    row.badge = &g_array_index(projects->badges, UiBadge, index);
    row.last = true; // the line below is the slot's
    return row;
}

// The highest a row can be: a name of two lines and everything else.
static int slot_height(const UiDraw *draw, int width_px, const Projects *projects)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiRow row = row_at(projects, 0);
    row.title = "ก\nก";
    return ui_row_draw(&measuring, (UiBox){0, 0, width_px, 0}, &row);
}

typedef struct {
    UiBox box; /* of the card's inside */
    int columns;
    int lines;
    int slot_px;
    int gap;
} Slots;

static Slots make_slots(const UiDraw *draw, UiBox box, const Projects *projects)
{
    int em = ui_metrics_style(draw->metrics, UI_TYPE_BODY).em_px;
    Slots slots = {.box = box, .gap = ui_draw_space(draw, UI_SPACE_L)};
    slots.columns = CLAMP(box.width / (em * ROW_EM), 1, MOST_COLUMNS);
    UiBox column = ui_box_column(box, 0, slots.columns, slots.gap);
    slots.slot_px = slot_height(draw, column.width, projects);
    slots.lines = MAX(1, box.height / slots.slot_px);
    slots.slot_px = MAX(slots.slot_px, box.height / slots.lines);
    return slots;
}

static void draw_slot(const UiDraw *draw, const Slots *slots, int index, const UiRow *row,
                      bool line_below)
{
    UiBox slot = ui_box_column(slots->box, index / slots->lines, slots->columns, slots->gap);
    slot.y += index % slots->lines * slots->slot_px;
    slot.height = slots->slot_px;
    UiDraw measuring = ui_draw_measuring(draw);
    int height = ui_row_draw(&measuring, (UiBox){0, 0, slot.width, 0}, row);
    UiBox middle = {slot.x, slot.y + (slot.height - height) / 2, slot.width, height};
    (void)ui_row_draw(draw, middle, row);
    if (line_below) {
        int hair = ui_draw_space(draw, UI_SPACE_HAIR);
        ui_canvas_add_fill(draw->canvas,
                           (UiBox){slot.x, slot.y + slot.height - hair, slot.width, hair},
                           draw->theme->hairline);
    }
}

static void draw_list(const UiDraw *draw, UiBox box, const Projects *projects)
{
    const UiCard card = {0};
    UiDraw measuring = ui_draw_measuring(draw);
    Slots slots = make_slots(draw, ui_card_draw(&measuring, box, &card), projects);
    int count = (int)projects->rows->len;
    int a_page = slots.lines * slots.columns;
    int page_count = (count + a_page - 1) / a_page;
    if (page_count > 1) {
        UiBox pager = screen_page_cut_pager(draw, &box);
        slots = make_slots(draw, ui_card_draw(&measuring, box, &card), projects);
        a_page = slots.lines * slots.columns;
        page_count = (count + a_page - 1) / a_page;
        screen_page_draw_pager(projects->page, draw, pager,
                               MIN(projects->page->page, page_count - 1), page_count);
    }
    int first = MIN(projects->page->page, page_count - 1) * a_page;
    int shown = MIN(a_page, count - first);
    if (page_count == 1) { // a short list lies on a short card
        int lines = (count + slots.columns - 1) / slots.columns;
        slots.slot_px = slot_height(
            draw, ui_box_column(slots.box, 0, slots.columns, slots.gap).width, projects);
        slots.lines = MIN(slots.lines, lines);
        box.height = ui_card_height(draw, box.width, &card, slots.lines * slots.slot_px);
    }
    (void)ui_card_draw(draw, box, &card);
    for (int i = 0; i < shown; i++) {
        UiRow row = row_at(projects, (guint)(first + i));
        draw_slot(draw, &slots, i, &row, (i + 1) % slots.lines != 0 && i + 1 < shown);
    }
}

static void draw_nothing_left(const UiDraw *draw, UiBox box, const Projects *projects)
{
    if (projects->clear != NULL) {
        const UiButton button = {.kind = UI_BUTTON_PRIMARY,
                                 .icon = UI_ICON_LIST,
                                 .word = _("Show all projects"),
                                 .id = projects->clear};
        UiBox foot = ui_box_cut_bottom(&box, ui_metrics_target(draw->metrics));
        int width = MIN(foot.width, ui_button_width(draw, &button));
        (void)ui_button_draw(draw, ui_box_centre(foot, width, foot.height), &button);
        (void)ui_box_cut_bottom(&box, ui_draw_space(draw, UI_SPACE_M));
    }
    (void)ui_empty_draw(draw, box, &projects->empty);
}

static void draw_projects(const void *state, const ScreenContext *context, const UiDraw *draw)
{
    const Projects *projects = state;
    if (projects->choosing) {
        screen_page_draw(projects->page, context, draw);
        return;
    }
    UiBox box = screen_page_draw_frame(projects->page, context, draw);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    (void)ui_box_cut_top(&box, draw_choices(draw, box, projects) + gap);
    if (projects->rows->len == 0) {
        draw_nothing_left(draw, box, projects);
        return;
    }
    (void)ui_box_cut_top(&box, draw_total(draw, box, projects) + gap);
    draw_list(draw, box, projects);
}

const ScreenClass screen_projects = {
    .name = "projects",
    .matches = matches,
    .open = open_projects,
    .draw = draw_projects,
    .close = close_projects,
};
