#include <screen/health.h>
#include <ui/widget/badge.h>

#include "page.h"
#include "screens.h"
#include "words.h"

// The state of the kiosk, for a photograph: all rows on one page where the panel has room for them,
// at the largest letters of the visitor's choice or below at which they have. Where they have none
// (a small panel) they go on on the next page. The last line says it all once more in a code
// that can be read out: release, number of the last sync, and a figure for each row in order.

typedef struct {
    ScreenPage *page; /* its flow: the rows for small panels */
    ScreenHealthWords rows[SCREEN_HEALTH_ROW_COUNT];
    const char *code;
} Status;

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 2 &&
           g_strcmp0(base_address_segment(address, 0), "staff") == 0 &&
           g_strcmp0(base_address_segment(address, 1), "status") == 0;
}

static void close_status(void *state)
{
    Status *status = state;
    if (status == NULL) {
        return;
    }
    for (int i = 0; i < SCREEN_HEALTH_ROW_COUNT; i++) {
        screen_health_words_clear(&status->rows[i]);
    }
    screen_page_close(status->page);
    g_free(status);
}

static UiTone tone_of(ScreenHealthLevel level)
{
    return level == SCREEN_HEALTH_GOOD    ? UI_TONE_POSITIVE
           : level == SCREEN_HEALTH_WATCH ? UI_TONE_WARNING
                                          : UI_TONE_DANGER;
}

static UiBadge badge_of(const ScreenHealthWords *words)
{
    return (UiBadge){.tone = tone_of(words->level), .word = screen_health_level_word(words->level)};
}

static const char *make_code(const Status *status, const ScreenContext *context)
{
    char levels[SCREEN_HEALTH_ROW_COUNT + 1] = "";
    for (int i = 0; i < SCREEN_HEALTH_ROW_COUNT; i++) {
        levels[i] = (char)('0' + (int)status->rows[i].level);
    }
    int release = context->snapshot != NULL ? snapshot_release(context->snapshot)->number : 0;
    return screen_text_print(status->page->text, "TP %s  R%d  S%04d  %s",
                             context->staff->health->program, release,
                             context->status->support_code, levels);
}

static int draw_row(const UiDraw *draw, UiBox box, const ScreenHealthWords *words)
{
    const UiBadge badge = badge_of(words);
    int pad = ui_draw_space(draw, UI_SPACE_XS);
    UiBox inside = ui_box_inset_xy(box, ui_draw_space(draw, UI_SPACE_S), pad);
    UiBox head = inside;
    UiBox corner = ui_box_cut_right(&head, ui_badge_width(draw, &badge));
    ui_box_cut_right(&head, ui_draw_space(draw, UI_SPACE_S));
    int badge_height = ui_badge_draw(draw, corner, &badge);
    int name = ui_draw_text(draw, head, UI_TYPE_STRONG, draw->theme->text, words->name);
    int used = MAX(badge_height, name);
    inside.y += used;
    int value = ui_draw_text(draw, inside, UI_TYPE_CAPTION, draw->theme->text, words->value);
    inside.y += value;
    int advice = ui_draw_text(draw, inside, UI_TYPE_CAPTION,
                              draw->theme->tone[tone_of(words->level)].ink, words->advice);
    return used + value + advice + 2 * pad;
}

static void draw_ground(const UiDraw *draw, UiBox box)
{
    const UiRound ground = {.fill = draw->theme->card,
                            .border = draw->theme->hairline,
                            .border_px = ui_draw_space(draw, UI_SPACE_HAIR),
                            .radius_px = ui_metrics_radius(draw->metrics, UI_RADIUS_S)};
    ui_canvas_add_round(draw->canvas, box, &ground);
}

typedef struct {
    const ScreenHealthWords *words; /* of all rows */
} Rows;

static int draw_piece(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    const Rows *rows = model;
    UiDraw measuring = ui_draw_measuring(draw);
    box.height = draw_row(&measuring, box, &rows->words[piece]);
    draw_ground(draw, box);
    return draw_row(draw, box, &rows->words[piece]);
}

/* For panels that do not hold all at once. */
static void add_rows(Status *status)
{
    ScreenFlow *flow = status->page->flow;
    const Rows rows = {status->rows};
    screen_flow_begin(flow, &(ScreenSection){.kind = SCREEN_SECTION_PLAIN});
    screen_flow_add_pieces(flow, draw_piece, &rows, sizeof rows, SCREEN_HEALTH_ROW_COUNT);
    screen_flow_add_text(flow, UI_TYPE_STRONG, false, status->code);
}

static void *open_status(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    if (context->staff == NULL || context->staff->health == NULL) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no officers here");
        return NULL;
    }
    Status *status = g_new0(Status, 1);
    status->page = screen_page_new(context, address);
    status->page->wrong = (ScreenWrong){0};
    status->page->icon = UI_ICON_INFO;
    status->page->place = _("For officers");
    status->page->title = _("State of the kiosk");
    for (int i = 0; i < SCREEN_HEALTH_ROW_COUNT; i++) {
        screen_health_say(context, context->staff->health, (ScreenHealthRow)i, &status->rows[i]);
    }
    status->code = make_code(status, context);
    add_rows(status);
    return status;
}

/* ---- on one page ---- */

/* Rows side by side, each pair as high as the higher of them. Returns the height used. */
static int draw_rows(const UiDraw *draw, UiBox box, const Status *status)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int gap = ui_draw_space(draw, UI_SPACE_XS);
    int columns = ui_metrics_is_portrait(draw->metrics) ? 1 : 2;
    int used = 0;
    for (int i = 0; i < SCREEN_HEALTH_ROW_COUNT; i += columns) {
        int height = 0;
        for (int n = i; n < i + columns; n++) {
            UiBox cell = ui_box_column(box, n - i, columns, gap);
            int row = draw_row(&measuring, cell, &status->rows[n]);
            height = MAX(height, row);
        }
        UiBox line = {box.x, box.y + used, box.width, height};
        for (int n = i; n < i + columns; n++) {
            UiBox cell = ui_box_column(line, n - i, columns, gap);
            draw_ground(draw, cell);
            (void)draw_row(draw, cell, &status->rows[n]);
        }
        used += height + gap;
    }
    UiBox foot = {box.x, box.y + used, box.width, 0};
    return used + ui_draw_text(draw, foot, UI_TYPE_STRONG, draw->theme->text, status->code);
}

/* All on one page in letters of a size, frame and all. Returns whether they have room; with a
   canvas they are drawn. */
static bool draw_in(const UiDraw *draw, const ScreenContext *context, const Status *status,
                    UiTextSize size)
{
    UiMetrics metrics = *draw->metrics;
    metrics.text_size = size;
    ScreenContext smaller = *context;
    smaller.metrics = &metrics;
    UiDraw own = *draw;
    own.metrics = &metrics;
    UiBox box = screen_page_box(status->page, &smaller, &own);
    if (draw_rows(&own, box, status) > box.height) {
        return false;
    }
    if (draw->canvas != NULL) {
        screen_page_draw_frame(status->page, &smaller, &own);
    }
    return true;
}

static void draw_status(const void *state, const ScreenContext *context, const UiDraw *draw)
{
    const Status *status = state;
    UiDraw measuring = ui_draw_measuring(draw);
    for (int size = (int)draw->metrics->text_size; size >= UI_TEXT_NORMAL; size--) {
        if (draw_in(&measuring, context, status, (UiTextSize)size)) {
            (void)draw_in(draw, context, status, (UiTextSize)size);
            return;
        }
    }
    screen_page_draw(status->page, context, draw);
}

const ScreenClass screen_staff_status = {
    .name = "staff_status",
    .needs_no_data = true,
    .matches = matches,
    .open = open_status,
    .draw = draw_status,
    .close = close_status,
};
