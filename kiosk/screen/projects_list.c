#include "projects_list.h"

#include <ui/widget/card.h>
#include <ui/widget/pager.h>
#include <ui/widget/row.h>

#include "kind.h"
#include "pages.h"
#include "words.h"

// A row is no narrower than this many em of body text: a name, a figure, a status.
#define ROW_EM 26
#define MOST_COLUMNS 2

// Two lines, as long as a name is shown.
#define HIGHEST_NAME "ก\nก"

static UiParagraph caption(const UiDraw *draw, const char *words)
{
    UiParagraph paragraph = ui_draw_paragraph(draw, UI_TYPE_CAPTION, words);
    paragraph.colour = draw->theme->text_muted;
    return paragraph;
}

// The sum, beside it what it lacks where that fits, and below it what it is a sum of.
static int draw_total(const UiDraw *draw, UiBox box, const ScreenProjects *projects)
{
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int width = ui_draw_text_width(draw, UI_TYPE_HEADING, projects->total) + gap;
    int used = ui_draw_text(draw, box, UI_TYPE_HEADING, draw->theme->text, projects->total);
    const char *const captions[] = {projects->money, projects->chosen};
    UiBox rest = {box.x + width, box.y, box.width - width, used};
    bool beside = true;
    for (size_t i = 0; i < G_N_ELEMENTS(captions); i++) {
        if (captions[i] == NULL) {
            continue;
        }
        UiParagraph words = caption(draw, captions[i]);
        if (beside && ui_draw_text_width(draw, UI_TYPE_CAPTION, captions[i]) < rest.width) {
            ui_draw_line_of_text(draw, rest, &words);
        } else {
            used += ui_draw_text_lines(draw, (UiBox){box.x, box.y + used, box.width, 0}, &words);
        }
        beside = false;
    }
    return used;
}

// One word or two: beside the widest status there is no room for more.
static const char *detail_of(ScreenText *text, const SnapshotProjectRow *project,
                             const ScreenProjects *projects)
{
    int days = screen_text_days_since(project->status_date, projects->now_unix);
    bool stale = screen_kind_is_stale(project->status, days, projects->stale_days);
    return stale ? _("Old data") : screen_text_year(text, project->fiscal_year_be);
}

// A row in words: only those on the panel are made. Its texts live as long as `text`.
static UiRow make_row(ScreenText *text, const ScreenProjects *projects,
                      const SnapshotProjectRow *project)
{
    int64_t satang = projects->budget_class == SNAPSHOT_CLASS_ALL
                         ? project->budget_satang
                         : project->class_satang[projects->budget_class];
    const char *amount = screen_text_amount(text, satang);
    UiRow row = {
        .icon = project->focus ? UI_ICON_STAR : UI_ICON_PROJECT,
        .last = true, // the line below is the slot's
        .title = screen_text_or_not_stated(text, project->name),
        .detail = detail_of(text, project, projects),
        .figure = amount == NULL ? "–" : amount,
        .figure_note = amount == NULL ? _("not stated") : _("baht"),
        .id = screen_text_print(text, "/project/%s", project->code),
    };
    row.label = row.title;
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

static UiBadge widest_status(const UiDraw *draw)
{
    UiBadge widest = screen_kind_status((SnapshotStatus)0);
    for (int status = 1; status < SNAPSHOT_STATUS_COUNT; status++) {
        const UiBadge badge = screen_kind_status((SnapshotStatus)status);
        widest = ui_badge_width(draw, &badge) > ui_badge_width(draw, &widest) ? badge : widest;
    }
    return widest;
}

static const char *widest_detail(const UiDraw *draw, const char *year)
{
    const char *old = _("Old data");
    return ui_draw_text_width(draw, UI_TYPE_CAPTION, old) >
                   ui_draw_text_width(draw, UI_TYPE_CAPTION, year)
               ? old
               : year;
}

// The highest a row can be: a name of two lines over the widest status, with a figure of up to the
// whole sum: the widest is set below the words, one that just fits beside them breaks them most. It
// is the same whichever rows are at hand, so that every page begins where the one before it ended.
static int highest_row(const UiDraw *draw, int width_px, const ScreenProjects *projects)
{
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    UiDraw measuring = ui_draw_measuring(draw);
    const SnapshotProjectRow *first = g_ptr_array_index(projects->rows, 0);
    UiRow row = make_row(text, projects, first);
    const UiBadge badge = widest_status(draw);
    int highest = 0;
    row.title = HIGHEST_NAME;
    row.detail = widest_detail(draw, screen_text_year(text, first->fiscal_year_be));
    row.badge = &badge;
    row.figure_note = _("not stated");
    for (const char *figure = projects->widest; *figure != '\0';
         figure = g_utf8_next_char(figure)) {
        row.figure = figure;
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
    int highest = highest_row(draw, width, projects);
    slots.least_px = MAX(highest, 1);
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
    // A short name may have room in a slot made for rows without their secondary parts.
    UiDraw own = *draw;
    UiDraw measuring = ui_draw_measuring(&own);
    int height = ui_row_draw(&measuring, (UiBox){0, 0, slot.width, 0}, row);
    if (slots->compact && height > slot.height) {
        own.compact = true;
        measuring = ui_draw_measuring(&own);
        height = ui_row_draw(&measuring, (UiBox){0, 0, slot.width, 0}, row);
    }
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
    (void)ui_box_cut_top(&body, screen_filter_bar_draw(draw, body, &projects->bar) + gap);
    UiDraw measuring = ui_draw_measuring(draw);
    ScreenProjects shown = *projects;
    if (draw_total(&measuring, body, &shown) > body.height / 2) {
        shown.money = NULL;
    }
    if (draw_total(&measuring, body, &shown) > body.height / 2) {
        shown.chosen = NULL;
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
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    for (int i = 0; i < shown; i++) {
        const SnapshotProjectRow *project = g_ptr_array_index(projects->rows, (guint)(first + i));
        UiBadge badge = screen_kind_status(project->status);
        UiRow row = make_row(text, projects, project);
        row.badge = &badge;
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

void screen_projects_list_draw(const ScreenProjects *projects, const ScreenContext *context,
                               const UiDraw *draw)
{
    UiBox box = screen_page_box(projects->page, context, draw);
    draw_body(draw, box, projects);
    screen_page_draw_frame(projects->page, context, draw);
}

void screen_projects_list_add(ScreenProjects *projects)
{
    ScreenPage *page = projects->page;
    int left = projects->count - (int)projects->rows->len;
    projects->in_flow = true;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_text(page->flow, UI_TYPE_STRONG, false, projects->total);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, false, projects->money);
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD});
    for (guint i = 0; i < projects->rows->len; i++) {
        const SnapshotProjectRow *project = g_ptr_array_index(projects->rows, i);
        UiBadge badge = screen_kind_status(project->status);
        UiRow row = make_row(page->text, projects, project);
        row.last = false;
        row.badge = &badge;
        screen_flow_add_row(page->flow, &row);
    }
    if (left > 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, false,
                             screen_text_say(page->text,
                                             _("%d more: choose fewer, or look at them "
                                               "on the page outside the meeting"),
                                             left));
    }
}
