#include "heights.h"

#include <string.h>

struct ScreenFlow {
    GPtrArray *sections; /* of ScreenFlowSection */
    GPtrArray *kept;     /* copies of arrays that items point into */
    ScreenHeights *heights;
    ScreenFlowSlides slides;
    GString *chosen; /* of the chips that slides leave out */
};

static void free_section(void *data)
{
    ScreenFlowSection *section = data;
    g_array_unref(section->items);
    g_free(section);
}

ScreenFlow *screen_flow_new(void)
{
    ScreenFlow *flow = g_new0(ScreenFlow, 1);
    flow->sections = g_ptr_array_new_with_free_func(free_section);
    flow->kept = g_ptr_array_new_with_free_func(g_free);
    flow->heights = screen_heights_new();
    flow->chosen = g_string_new(NULL);
    return flow;
}

void screen_flow_free(ScreenFlow *flow)
{
    if (flow != NULL) {
        g_ptr_array_unref(flow->sections);
        g_ptr_array_unref(flow->kept);
        screen_heights_free(flow->heights);
        g_string_free(flow->chosen, TRUE);
        g_free(flow);
    }
}

void screen_flow_make_slides(ScreenFlow *flow, ScreenFlowSlides slides) { flow->slides = slides; }

void screen_flow_add_chosen(ScreenFlow *flow, const char *word)
{
    g_string_append_printf(flow->chosen, "%s%s", flow->chosen->len > 0 ? " · " : "", word);
}

const char *screen_flow_chosen(const ScreenFlow *flow)
{
    return flow->chosen->len > 0 ? flow->chosen->str : NULL;
}

const GPtrArray *screen_flow_sections(const ScreenFlow *flow) { return flow->sections; }

ScreenHeights *screen_flow_heights(const ScreenFlow *flow) { return flow->heights; }

void screen_flow_begin(ScreenFlow *flow, const ScreenSection *section)
{
    ScreenFlowSection *begun = g_new(ScreenFlowSection, 1);
    begun->section = *section;
    begun->items = g_array_new(FALSE, FALSE, sizeof(ScreenItem));
    g_ptr_array_add(flow->sections, begun);
}

void screen_flow_begin_card(ScreenFlow *flow, UiIcon icon, const char *heading, const char *note)
{
    screen_flow_begin(flow,
                      &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                       .card = {.heading = heading, .note = note, .icon = icon}});
}

void screen_flow_begin_wide(ScreenFlow *flow)
{
    screen_flow_begin(flow, &(ScreenSection){.kind = SCREEN_SECTION_WIDE});
}

static GArray *items(ScreenFlow *flow)
{
    g_assert(flow->sections->len > 0);
    ScreenFlowSection *section = g_ptr_array_index(flow->sections, flow->sections->len - 1);
    return section->items;
}

/* What only leads on, repeats what the slide's head has, or is second to read. */
static bool is_left_out(const ScreenFlow *flow, const ScreenItem *item)
{
    if (!flow->slides.on) {
        return false;
    }
    bool leads_on = item->kind == &screen_item_button || item->kind == &screen_item_chips ||
                    item->kind == &screen_item_options || item->kind == &screen_item_qr;
    bool is_second = (item->kind == &screen_item_paragraph && item->paragraph.muted) ||
                     (item->kind == &screen_item_note && item->note.tone < UI_TONE_WARNING);
    return leads_on || (flow->slides.brief && is_second);
}

static void add(ScreenFlow *flow, const ScreenItem *item)
{
    if (is_left_out(flow, item)) {
        return;
    }
    g_array_append_vals(items(flow), item, 1);
}

void screen_flow_add_text(ScreenFlow *flow, UiType type, bool muted, const char *words)
{
    if (words != NULL) {
        add(flow, &(ScreenItem){.kind = &screen_item_paragraph,
                                .paragraph = {.type = type, .muted = muted, .words = words}});
    }
}

void screen_flow_add_coverage(ScreenFlow *flow, const char *words)
{
    screen_flow_add_text(flow, UI_TYPE_CAPTION, !flow->slides.brief, words);
}

void screen_flow_add_prompt(ScreenFlow *flow, const char *words)
{
    if (!flow->slides.of_list) {
        screen_flow_add_text(flow, UI_TYPE_HEADING, false, words);
    }
}

void screen_flow_add_fact(ScreenFlow *flow, const char *name, const char *value,
                          const char *missing)
{
    add(flow, &(ScreenItem){.kind = &screen_item_fact,
                            .fact = {.name = name, .value = value, .missing = missing}});
}

void screen_flow_add_row(ScreenFlow *flow, const UiRow *row)
{
    ScreenItem item = {.kind = &screen_item_row, .row = *row};
    if (flow->slides.brief) {
        item.row.icon = UI_ICON_NONE;
        item.row.detail = NULL;
    }
    if (row->badge != NULL) {
        item.badge = *row->badge;
    }
    add(flow, &item);
}

void screen_flow_add_bar(ScreenFlow *flow, const UiBarPart *part, double maximum)
{
    add(flow, &(ScreenItem){.kind = &screen_item_bar, .bar = *part, .maximum = maximum});
}

void screen_flow_add_note(ScreenFlow *flow, const UiNote *note)
{
    add(flow, &(ScreenItem){.kind = &screen_item_note, .note = *note});
}

void screen_flow_add_qr(ScreenFlow *flow, const UiQr *qr)
{
    add(flow, &(ScreenItem){.kind = &screen_item_qr, .qr = *qr});
}

void screen_flow_add_empty(ScreenFlow *flow, const UiEmpty *empty)
{
    if (flow->slides.brief) { // which may go on on the next slide
        screen_flow_add_text(flow, UI_TYPE_STRONG, false, empty->title);
        screen_flow_add_text(flow, UI_TYPE_BODY, false, empty->sentence);
        return;
    }
    add(flow, &(ScreenItem){.kind = &screen_item_empty, .empty = *empty});
}

void screen_flow_add_button(ScreenFlow *flow, const UiButton *button)
{
    add(flow, &(ScreenItem){.kind = &screen_item_button, .button = *button});
}

void screen_flow_add_badge(ScreenFlow *flow, const UiBadge *badge)
{
    add(flow, &(ScreenItem){.kind = &screen_item_badge, .badge = *badge});
}

const void *screen_flow_keep(ScreenFlow *flow, const void *elements, size_t bytes)
{
    void *copy = g_memdup2(elements, bytes);
    g_ptr_array_add(flow->kept, copy);
    return copy;
}

static int draw_rung(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_ladder_draw_piece(draw, box, model, piece);
}

void screen_flow_add_ladder(ScreenFlow *flow, const UiRung *rungs, int count)
{
    const UiLadder ladder = {screen_flow_keep(flow, rungs, sizeof *rungs * (size_t)count), count};
    screen_flow_add_pieces(flow, draw_rung, &ladder, sizeof ladder, ui_ladder_piece_count(&ladder));
}

void screen_flow_add_chips(ScreenFlow *flow, const UiChip *chips, int count)
{
    for (int i = 0; i < count; i++) {
        if (chips[i].chosen) {
            screen_flow_add_chosen(flow, chips[i].word);
        }
    }
    add(flow, &(ScreenItem){.kind = &screen_item_chips,
                            .count = count,
                            .chips = screen_flow_keep(flow, chips, sizeof *chips * (size_t)count)});
}

void screen_flow_add_statuses(ScreenFlow *flow, const ScreenStatus *statuses, int count)
{
    add(flow, &(ScreenItem){
                  .kind = &screen_item_statuses,
                  .count = count,
                  .statuses = screen_flow_keep(flow, statuses, sizeof *statuses * (size_t)count)});
}

void screen_flow_add_widget(ScreenFlow *flow, ScreenWidget *draw, const void *model, size_t bytes)
{
    add(flow,
        &(ScreenItem){.kind = &screen_item_widget,
                      .widget = {.draw = draw, .model = screen_flow_keep(flow, model, bytes)}});
}

void screen_flow_add_table(ScreenFlow *flow, const UiTable *table)
{
    add(flow, &(ScreenItem){.kind = &screen_item_table,
                            .count = ui_table_cell_count(table),
                            .table = {.table = *table}});
}

void screen_flow_add_heat(ScreenFlow *flow, const UiHeat *heat)
{
    add(flow, &(ScreenItem){
                  .kind = &screen_item_heat, .count = heat->row_count, .heat = {.heat = *heat}});
}

void screen_flow_add_pieces(ScreenFlow *flow, ScreenPiece *draw, const void *model, size_t bytes,
                            int count)
{
    add(flow,
        &(ScreenItem){.kind = &screen_item_pieces,
                      .count = count,
                      .pieces = {.draw = draw, .model = screen_flow_keep(flow, model, bytes)}});
}

// Cells are added one by one: the array of the grid at the section's end grows by one.
static const void *keep_cell(ScreenFlow *flow, const void *cells, int count, const void *cell,
                             size_t bytes)
{
    char *grown = g_malloc(bytes * (size_t)(count + 1));
    if (count > 0) {
        memcpy(grown, cells, bytes * (size_t)count);
    }
    memcpy(grown + bytes * (size_t)count, cell, bytes);
    g_ptr_array_add(flow->kept, grown);
    return grown;
}

static ScreenItem *grid_at_end(ScreenFlow *flow, const ScreenItemKind *kind)
{
    GArray *all = items(flow);
    if (all->len == 0 || g_array_index(all, ScreenItem, all->len - 1).kind != kind) {
        add(flow, &(ScreenItem){.kind = kind});
    }
    return &g_array_index(all, ScreenItem, all->len - 1);
}

/* On a slide what a tile says is a line; one that only leads on is nothing to a list. */
static void add_line(ScreenFlow *flow, const UiTile *tile)
{
    if (tile->number != NULL || !flow->slides.of_list) {
        screen_flow_add_row(flow, &(UiRow){.title = tile->title,
                                           .figure = tile->number,
                                           .id = tile->id,
                                           .label = tile->label});
    }
}

void screen_flow_add_tile(ScreenFlow *flow, const UiTile *tile)
{
    bool is_slides_own = g_str_has_prefix(tile->id != NULL ? tile->id : "", "meeting:");
    if (flow->slides.on && !is_slides_own) {
        add_line(flow, tile);
        return;
    }
    ScreenItem *grid = grid_at_end(flow, &screen_item_tiles);
    grid->tiles = keep_cell(flow, grid->tiles, grid->count, tile, sizeof *tile);
    grid->count++;
}

/* A number, and what it is of, which may go on on the next slide. */
static void add_number(ScreenFlow *flow, const UiStat *stat)
{
    char *number = g_strjoin(" ", stat->number, stat->unit, NULL);
    g_ptr_array_add(flow->kept, number);
    screen_flow_add_text(flow, UI_TYPE_NUMBER, false, number);
    screen_flow_add_text(flow, UI_TYPE_BODY, false, stat->sentence);
}

void screen_flow_add_stat(ScreenFlow *flow, const UiStat *stat)
{
    if (flow->slides.brief) {
        add_number(flow, stat);
        return;
    }
    ScreenItem *grid = grid_at_end(flow, &screen_item_stats);
    const ScreenCell cell = {.stat = *stat};
    grid->stats = keep_cell(flow, grid->stats, grid->count, &cell, sizeof cell);
    grid->count++;
}

void screen_flow_add_code(ScreenFlow *flow, const UiQr *code)
{
    if (flow->slides.on) {
        return;
    }
    ScreenItem *grid = grid_at_end(flow, &screen_item_stats);
    const ScreenCell cell = {.code = *code};
    grid->stats = keep_cell(flow, grid->stats, grid->count, &cell, sizeof cell);
    grid->count++;
}

void screen_flow_add_option(ScreenFlow *flow, const UiOption *option)
{
    if (flow->slides.on) {
        return;
    }
    ScreenItem *grid = grid_at_end(flow, &screen_item_options);
    grid->options = keep_cell(flow, grid->options, grid->count, option, sizeof *option);
    grid->count++;
}
