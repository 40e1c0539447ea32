#include "projects_list.h"

#include <string.h>
#include <ui/widget/button.h>
#include <ui/widget/card.h>
#include <ui/widget/pager.h>

#include "kind.h"
#include "pages.h"
#include "words.h"

// A row is no narrower than this many em of body text: a name, a figure, a status.
#define ROW_EM 26
#define MOST_COLUMNS 2

// Two lines, as long as a name is shown.
#define HIGHEST_NAME "ก\nก"

static UiButton choice_button(ScreenText *text, const ScreenFilterSet *set, bool icon)
{
    return (UiButton){
        .kind = UI_BUTTON_PLAIN,
        .icon = icon ? UI_ICON_FILTER : UI_ICON_NONE,
        .word = set->chosen,
        .id = set->open,
        .label = screen_text_print(text, "%s: %s", set->word, set->chosen),
    };
}

// What all choices beside each other leave of `room_px`; negative when they do not fit.
static int spare_px(const UiDraw *draw, int room_px, const UiButton *buttons)
{
    int spare = room_px - (SCREEN_FILTER_COUNT - 1) * ui_draw_space(draw, UI_SPACE_S);
    for (int i = 0; i < SCREEN_FILTER_COUNT; i++) {
        spare -= ui_button_width(draw, &buttons[i]);
    }
    return spare;
}

static void make_buttons(ScreenText *text, const ScreenProjects *projects, bool icons,
                         UiButton *buttons)
{
    for (int i = 0; i < SCREEN_FILTER_COUNT; i++) {
        buttons[i] = choice_button(text, &projects->sets[i], icons);
    }
}

static int draw_under_one_another(const UiDraw *draw, UiBox box, const UiButton *buttons)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int used = 0;
    for (int i = 0; i < SCREEN_FILTER_COUNT; i++) {
        used += ui_button_draw(draw, (UiBox){box.x, box.y + used, box.width, 0}, &buttons[i]) + gap;
    }
    return used - gap;
}

static int draw_side_by_side(const UiDraw *draw, UiBox box, const UiButton *buttons, int spare)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int height = 0;
    for (int i = 0; i < SCREEN_FILTER_COUNT; i++) {
        int width = ui_button_width(draw, &buttons[i]) + spare / SCREEN_FILTER_COUNT;
        height = ui_button_draw(draw, (UiBox){box.x, box.y, width, 0}, &buttons[i]);
        ui_box_cut_left(&box, width + gap);
    }
    return height;
}

// The choices: a button for each set, saying what is chosen and opening the set. Where they are too
// wide for one line they lose their icons first, then stand under one another.
static int draw_choices(const UiDraw *draw, UiBox box, const ScreenProjects *projects)
{
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    UiButton buttons[SCREEN_FILTER_COUNT];
    bool upright = ui_metrics_is_portrait(draw->metrics);
    for (int icons = 1; icons >= 0 && !upright; icons--) {
        make_buttons(text, projects, icons == 1, buttons);
        int spare = spare_px(draw, box.width, buttons);
        if (spare >= 0) {
            return draw_side_by_side(draw, box, buttons, spare);
        }
    }
    make_buttons(text, projects, true, buttons);
    return draw_under_one_another(draw, box, buttons);
}

static int draw_total(const UiDraw *draw, UiBox box, const ScreenProjects *projects)
{
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int width = ui_draw_text_width(draw, UI_TYPE_HEADING, projects->total) + gap;
    int used = ui_draw_text(draw, box, UI_TYPE_HEADING, draw->theme->text, projects->total);
    if (projects->money == NULL) {
        return used;
    }
    UiBox rest = {box.x + width, box.y, box.width - width, used};
    UiParagraph money = ui_draw_paragraph(draw, UI_TYPE_CAPTION, projects->money);
    money.colour = draw->theme->text_muted;
    if (ui_draw_text_width(draw, UI_TYPE_CAPTION, projects->money) < rest.width) {
        ui_draw_line_of_text(draw, rest, &money);
        return used;
    }
    return used + ui_draw_text_lines(draw, (UiBox){box.x, box.y + used, box.width, 0}, &money);
}

static UiRow row_at(const ScreenProjects *projects, guint index)
{
    UiRow row = g_array_index(projects->rows, UiRow, index);
    row.badge = &g_array_index(projects->badges, UiBadge, index);
    row.last = true; // the line below is the slot's
    return row;
}

// Where the rows of a page stand, column by column.
typedef struct {
    UiBox box;
    int columns;
    int lines; /* of a column */
    int line_px;
    int least_px; /* of a line: the highest a row can be */
    int gap;
    bool compact; /* no page holds a whole row: they go without their secondary parts */
} Slots;

// The longest detail of the rows at hand: what stands under a name beside the status.
static const char *longest_detail(const ScreenProjects *projects)
{
    const char *longest = NULL;
    size_t most = 0;
    for (guint i = 0; i < projects->rows->len; i++) {
        const char *detail = g_array_index(projects->rows, UiRow, i).detail;
        size_t length = detail == NULL ? 0 : strlen(detail);
        if (length > most) {
            most = length;
            longest = detail;
        }
    }
    return longest;
}

// The longest figure of the rows at hand: one too long for its column stands below the name.
static const char *longest_figure(const ScreenProjects *projects)
{
    const char *longest = NULL;
    size_t most = 0;
    for (guint i = 0; i < projects->rows->len; i++) {
        const char *figure = g_array_index(projects->rows, UiRow, i).figure;
        size_t length = figure == NULL ? 0 : strlen(figure);
        if (length > most) {
            most = length;
            longest = figure;
        }
    }
    return longest;
}

// The highest a row can be: a name of two lines over the widest status.
static int highest_row(const UiDraw *draw, int width_px, const ScreenProjects *projects)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiRow row = row_at(projects, 0);
    int highest = 0;
    row.title = HIGHEST_NAME;
    row.detail = longest_detail(projects);
    for (int i = 0; i < SNAPSHOT_STATUS_COUNT; i++) {
        UiBadge badge = screen_kind_status((SnapshotStatus)i);
        row.badge = &badge;
        row.figure = row_at(projects, 0).figure;
        highest = MAX(highest, ui_row_draw(&measuring, (UiBox){0, 0, width_px, 0}, &row));
        row.figure = longest_figure(projects);
        highest = MAX(highest, ui_row_draw(&measuring, (UiBox){0, 0, width_px, 0}, &row));
    }
    return highest;
}

static Slots make_slots(const UiDraw *draw, UiBox box, const ScreenProjects *projects)
{
    int em = ui_metrics_style(draw->metrics, UI_TYPE_BODY).em_px;
    Slots slots = {.box = box, .gap = ui_draw_space(draw, UI_SPACE_L)};
    slots.columns = CLAMP(box.width / (em * ROW_EM), 1, MOST_COLUMNS);
    int width = ui_box_column(box, 0, slots.columns, slots.gap).width;
    slots.least_px = highest_row(draw, width, projects);
    slots.compact = draw->compact;
    slots.lines =
        CLAMP(box.height / slots.least_px, 1, SCREEN_PROJECTS_LIMIT_PAGE_ROWS / slots.columns);
    slots.line_px = MAX(slots.least_px, box.height / slots.lines);
    return slots;
}

static void draw_slot(const UiDraw *draw, const Slots *slots, int index, const UiRow *row,
                      bool line_below)
{
    UiBox slot = ui_box_column(slots->box, index / slots->lines, slots->columns, slots->gap);
    slot.y += index % slots->lines * slots->line_px;
    slot.height = slots->line_px;
    UiDraw own = *draw;
    own.compact = slots->compact;
    UiDraw measuring = ui_draw_measuring(&own);
    int height = ui_row_draw(&measuring, (UiBox){0, 0, slot.width, 0}, row);
    UiBox middle = {slot.x, slot.y + (slot.height - height) / 2, slot.width, height};
    (void)ui_row_draw(&own, middle, row);
    if (line_below) {
        int hair = ui_draw_space(draw, UI_SPACE_HAIR);
        UiBox line = {slot.x, slot.y + slot.height - hair, slot.width, hair};
        ui_canvas_add_fill(draw->canvas, line, draw->theme->hairline);
    }
}

static int count_pages(const Slots *slots, int count)
{
    int a_page = slots->lines * slots->columns;
    return (count + a_page - 1) / a_page;
}

// Choices and total at the top of the body; returns the box that is left for the rows. What the
// total is a part of, the choices say too: it is left out where even these fill the page.
static UiBox draw_top(const UiDraw *draw, UiBox body, const ScreenProjects *projects)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    (void)ui_box_cut_top(&body, draw_choices(draw, body, projects) + gap);
    UiDraw measuring = ui_draw_measuring(draw);
    ScreenProjects shown = *projects;
    if (draw_total(&measuring, body, projects) > body.height) {
        shown.money = NULL;
    }
    (void)ui_box_cut_top(&body, draw_total(draw, body, &shown) + gap);
    return body;
}

static Slots make_slots_on_card(const UiDraw *draw, UiBox sheet, const ScreenProjects *projects)
{
    const UiCard card = {0};
    UiDraw measuring = ui_draw_measuring(draw);
    return make_slots(draw, ui_card_draw(&measuring, sheet, &card), projects);
}

// Rows go without their secondary parts where a page would hold but one of them, or none.
static Slots make_room(const UiDraw *draw, UiBox sheet, Slots slots, const ScreenProjects *projects)
{
    UiDraw compact = *draw;
    compact.compact = true;
    Slots lower = make_slots_on_card(&compact, sheet, projects);
    bool helps = slots.lines == 1 && lower.lines > 1;
    return slots.least_px > slots.box.height || helps ? lower : slots;
}

static void draw_rows_of_page(const UiDraw *draw, const Slots *slots, int page,
                              const ScreenProjects *projects)
{
    int first = page * slots->lines * slots->columns;
    int shown = MIN(slots->lines * slots->columns, (int)projects->rows->len - first);
    for (int i = 0; i < shown; i++) {
        UiRow row = row_at(projects, (guint)(first + i));
        draw_slot(draw, slots, i, &row, (i + 1) % slots->lines != 0 && i + 1 < shown);
    }
}

typedef struct {
    const Slots *slots;
    const ScreenProjects *projects;
} Rows;

static void draw_page_of_rows(const UiDraw *draw, UiBox box, int page, const void *model)
{
    const Rows *rows = model;
    Slots moved = *rows->slots;
    moved.box = box;
    draw_rows_of_page(draw, &moved, page, rows->projects);
}

// Draws page `page` of the rows on a card over the sheet. `may_move`: the rows follow the finger.
static void draw_rows(const UiDraw *draw, UiBox sheet, const Slots *slots, int page, bool may_move,
                      const ScreenProjects *projects)
{
    const UiCard card = {0};
    (void)ui_card_draw(draw, sheet, &card);
    const Rows rows = {slots, projects};
    const ScreenPages pages = {.box = slots->box,
                               .shown = page,
                               .count = may_move ? count_pages(slots, (int)projects->rows->len) : 1,
                               .draw = draw_page_of_rows,
                               .model = &rows};
    screen_pages_draw(draw, &pages);
}

// A list of one page lies on a card no higher than it.
static void draw_short(const UiDraw *draw, UiBox sheet, Slots slots, const ScreenProjects *projects)
{
    const UiCard card = {0};
    slots.lines = (projects->count + slots.columns - 1) / slots.columns;
    slots.line_px = slots.least_px;
    sheet.height = ui_card_height(draw, sheet.width, &card, slots.lines * slots.line_px);
    draw_rows(draw, sheet, &slots, 0, false, projects);
}

/*
 * Rows on several pages. The pager stands beside everything: beside the rows alone it has no room
 * on small panels. Where large letters leave no room for a single row below the choices, those have
 * the first page to themselves.
 */
static void draw_long(const UiDraw *draw, UiBox body, const ScreenProjects *projects)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox pager = ui_pager_cut(draw, &body);
    UiBox sheet = draw_top(&measuring, body, projects);
    Slots slots = make_slots_on_card(draw, sheet, projects);
    int apart = slots.least_px > slots.box.height ? 1 : 0;
    if (apart) {
        sheet = body;
        slots = make_slots_on_card(draw, sheet, projects);
    }
    slots = make_room(draw, sheet, slots, projects);
    int page_count = apart + count_pages(&slots, projects->count);
    int page = MIN(projects->page->page, page_count - 1);
    if (!apart || page == 0) {
        (void)draw_top(draw, body, projects);
    }
    if (page >= apart) {
        draw_rows(draw, sheet, &slots, page - apart, apart == 0, projects);
    }
    screen_page_draw_pager(projects->page, draw, pager, page, page_count);
}

static void draw_body(const UiDraw *draw, UiBox body, const ScreenProjects *projects)
{
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox sheet = draw_top(&measuring, body, projects);
    Slots slots = make_slots_on_card(draw, sheet, projects);
    if (slots.least_px <= slots.box.height && count_pages(&slots, projects->count) == 1) {
        draw_short(draw, draw_top(draw, body, projects), slots, projects);
    } else {
        draw_long(draw, body, projects);
    }
}

static int nothing_left_height(const UiDraw *draw, UiBox box, const ScreenProjects *projects)
{
    UiDraw measuring = ui_draw_measuring(draw);
    box.height = 0;
    return ui_empty_draw(&measuring, box, &projects->empty) + ui_metrics_target(draw->metrics) +
           ui_draw_space(draw, UI_SPACE_M);
}

static void draw_nothing_left(const UiDraw *draw, UiBox box, const ScreenProjects *projects)
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

static void draw_empty_body(const UiDraw *draw, UiBox box, const ScreenProjects *projects)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int choices = draw_choices(&measuring, box, projects);
    if (projects->clear != NULL &&
        choices + nothing_left_height(draw, box, projects) <= box.height) {
        (void)ui_box_cut_top(&box, draw_choices(draw, box, projects));
    }
    draw_nothing_left(draw, box, projects);
}

void screen_projects_list_draw(const ScreenProjects *projects, const ScreenContext *context,
                               const UiDraw *draw)
{
    UiBox box = screen_page_box(projects->page, context, draw);
    if (projects->count > 0) {
        draw_body(draw, box, projects);
    } else {
        draw_empty_body(draw, box, projects);
    }
    screen_page_draw_frame(projects->page, context, draw);
}
